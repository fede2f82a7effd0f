//! Two windows save into one file; neither may undo what the other has done.

use super::everything::{day, everything, memory, numbered, past, run};
use super::{Home, best, progress, some_saved};
use layercake::domain::{LayerId, MisconceptionId, Mode, SceneId, ServiceId, TaskId, Tick};
use layercake::state::{Item, MOST_CARD_RECORDS, MOST_PAST, Past, Progress, Saved, Settings, Way};
use std::sync::Arc;

const GUIDED: Way = Way::Alone(Mode::Guided);

fn key(scene: &str) -> (SceneId, Way) {
    (SceneId::new(scene), GUIDED)
}

fn with_runs(scenes: &[&str]) -> Saved {
    let runs = scenes.iter().map(|scene| (key(scene), Arc::new(run(scene, GUIDED)))).collect();
    Saved { runs, ..Saved::default() }
}

fn scenes(saved: &Saved) -> Vec<&str> {
    saved.runs.keys().map(|(scene, _)| scene.as_str()).collect()
}

#[test]
fn a_better_score_of_another_window_stays() {
    let home = Home::new();
    let other = Saved {
        progress: progress(&[("a", best(9, 10)), ("b", best(1, 10)), ("c", best(5, 5)), ("d", best(2, 3))]).into(),
        ..Saved::default()
    };
    home.save(&other).unwrap();
    let ours = Saved {
        progress: progress(&[("a", best(4, 10)), ("b", best(7, 10)), ("c", best(1, 8))]).into(),
        ..some_saved()
    };
    home.save(&ours).unwrap();
    let Saved { settings, progress: kept, .. } = home.storage.load().saved;
    assert_eq!(settings, ours.settings);
    assert_eq!(*kept, progress(&[("a", best(9, 10)), ("b", best(7, 10)), ("c", best(1, 8)), ("d", best(2, 3))]));
}

#[test]
fn settings_that_another_window_changed_stay_unless_they_were_changed_here_too() {
    let home = Home::new();
    let size = |text_percent| Saved { settings: Settings { text_percent, ..Settings::default() }, ..Saved::default() };
    home.storage.save(&size(150), &size(100)).unwrap();
    home.storage.save(&with_runs(&["a"]), &Saved::default()).unwrap();
    assert_eq!(home.storage.load().saved, Saved { settings: size(150).settings, ..with_runs(&["a"]) });
    home.storage.save(&size(80), &size(100)).unwrap();
    assert_eq!(home.storage.load().saved.settings, size(80).settings);
}

fn history(past: Vec<Past>) -> Saved {
    let past = [(SceneId::new("a"), numbered(past))].into_iter().collect();
    Saved { progress: Progress { past, ..Progress::default() }.into(), ..Saved::default() }
}

#[test]
fn attempts_of_both_windows_stand_in_the_order_in_which_they_ended() {
    let home = Home::new();
    let (first, second, third) = (past(day(1), 5, 1), past(day(1), 9, 2), past(day(2), 0, 3));
    home.save(&history(vec![first.clone(), third.clone()])).unwrap();
    home.save(&history(vec![first.clone(), second.clone()])).unwrap();
    assert_eq!(home.storage.load().saved, history(vec![first, second, third]));
}

#[test]
fn of_the_attempts_of_both_windows_the_newest_are_kept() {
    let home = Home::new();
    let all = |day, count: usize| (0..count).map(|score| past(day, 0, score % 12)).collect::<Vec<_>>();
    home.save(&history(all(day(1), 12))).unwrap();
    let ours: Vec<Past> = (0..MOST_PAST).map(|number| past(day(2), u16::try_from(number).unwrap(), 1)).collect();
    home.save(&history(ours.clone())).unwrap();
    let kept = home.storage.load().saved.progress.past.values().flatten().cloned().collect::<Vec<_>>();
    assert_eq!(kept.first().map(|past| past.number), Some(13), "twelve were before it");
    assert_eq!(history(kept), history(ours));
}

#[test]
fn an_attempt_whose_cards_one_window_has_forgotten_is_no_other_attempt() {
    let home = Home::new();
    let whole = past(day(1), 5, 1);
    let forgotten = Past { cards: Arc::default(), ..whole.clone() };
    home.save(&history(vec![whole.clone()])).unwrap();
    home.save(&history(vec![forgotten.clone()])).unwrap();
    assert_eq!(home.storage.load().saved, history(vec![forgotten]));
}

#[test]
fn of_too_many_cards_those_of_the_newest_attempts_are_known() {
    let home = Home::new();
    let many = |at: u8| {
        let whole = past(day(at), 5, 1);
        Past { cards: whole.cards.iter().cycle().take(MOST_CARD_RECORDS / 2).cloned().collect(), ..whole }
    };
    home.save(&history(vec![many(1), many(3)])).unwrap();
    home.save(&history(vec![many(2)])).unwrap();
    let kept = home.storage.load().saved.progress.past.values().flatten().cloned().collect::<Vec<_>>();
    let known: Vec<_> = kept.iter().map(|past| (past.day.day, !past.cards.is_empty())).collect();
    assert_eq!(known, [(1, false), (2, true), (3, true)]);
}

#[test]
fn what_is_known_of_a_card_is_what_was_answered_last() {
    let home = Home::new();
    let known = |entries: &[(&str, layercake::state::Memory)]| {
        let memory = entries.iter().map(|(task, memory)| (Item::Task(TaskId::new(*task)), *memory)).collect();
        Saved { progress: Progress { memory, ..Progress::default() }.into(), ..Saved::default() }
    };
    let (old, new, more) = (memory(day(1), 9), memory(day(2), 1), memory(day(2), 4));
    home.save(&known(&[("a", old), ("b", new), ("c", more), ("d", old)])).unwrap();
    home.save(&known(&[("a", new), ("b", old), ("c", new), ("e", old)])).unwrap();
    assert_eq!(home.storage.load().saved, known(&[("a", new), ("b", new), ("c", more), ("d", old), ("e", old)]));
}

#[test]
fn a_belief_showed_last_on_the_later_of_two_days() {
    let home = Home::new();
    let shown = |entries: &[(&str, u8)]| {
        let beliefs = entries.iter().map(|(belief, on)| (MisconceptionId::new(*belief), day(*on))).collect();
        Saved { progress: Progress { beliefs, ..Progress::default() }.into(), ..Saved::default() }
    };
    home.save(&shown(&[("a", 3), ("b", 1)])).unwrap();
    home.save(&shown(&[("a", 2), ("b", 2)])).unwrap();
    assert_eq!(home.storage.load().saved, shown(&[("a", 3), ("b", 2)]));
}

#[test]
fn a_run_that_was_started_over_or_finished_does_not_come_back() {
    let home = Home::new();
    let before = with_runs(&["begun", "finished"]);
    home.save(&before).unwrap();
    home.storage.save(&with_runs(&["begun"]), &before).unwrap();
    assert_eq!(scenes(&home.storage.load().saved), ["begun"]);
}

#[test]
fn a_run_that_another_window_began_stays_and_one_that_it_ended_goes() {
    let home = Home::new();
    let before = with_runs(&["common", "theirs-ended"]);
    // The other window.
    home.save(&with_runs(&["common", "theirs-begun"])).unwrap();
    let ours = with_runs(&["common", "theirs-ended", "ours-begun"]);
    home.storage.save(&ours, &before).unwrap();
    assert_eq!(scenes(&home.storage.load().saved), ["common", "ours-begun", "theirs-begun"]);
    // And once more, when what we wrote last is what we have.
    home.storage.save(&ours, &ours).unwrap();
    assert_eq!(scenes(&home.storage.load().saved), ["common", "ours-begun", "theirs-begun"]);
}

#[test]
fn of_a_run_that_both_windows_have_the_one_that_went_on_is_kept() {
    let home = Home::new();
    let before = with_runs(&["a"]);
    let mut further = before.clone();
    Arc::make_mut(further.runs.get_mut(&key("a")).unwrap()).used += 1000;
    home.save(&further).unwrap();
    home.storage.save(&Saved { settings: some_saved().settings, ..before.clone() }, &before).unwrap();
    assert_eq!(home.storage.load().saved.runs, further.runs, "here it only lay");
    let mut ours = before.clone();
    Arc::make_mut(ours.runs.get_mut(&key("a")).unwrap()).used += 5000;
    home.storage.save(&ours, &before).unwrap();
    assert_eq!(home.storage.load().saved.runs, ours.runs, "whoever writes last has it");
}

#[test]
fn a_file_that_is_gone_is_written_whole() {
    let home = Home::new();
    home.storage.save(&everything(), &everything()).unwrap();
    assert_eq!(home.storage.load().saved, everything());
}

fn ticked(layers: &[LayerId]) -> Saved {
    let ticks = layers.iter().map(|&layer| Tick::Yours(layer)).collect();
    let ticks = [(ServiceId::new("rds"), ticks)].into_iter().filter(|_| !layers.is_empty()).collect();
    Saved { progress: Progress { ticks, ..Progress::default() }.into(), ..Saved::default() }
}

#[test]
fn ticks_of_both_windows_stay_and_one_that_was_taken_away_does_not_come_back() {
    let home = Home::new();
    let (data, keys, logs) = (LayerId::Data, LayerId::Encryption, LayerId::Logging);
    home.save(&ticked(&[data, keys])).unwrap();
    // The other window ticks one more; this one takes one away.
    home.storage.save(&ticked(&[data, keys, logs]), &ticked(&[data, keys])).unwrap();
    home.storage.save(&ticked(&[keys]), &ticked(&[data, keys])).unwrap();
    assert_eq!(home.storage.load().saved, ticked(&[keys, logs]));
    home.storage.save(&ticked(&[]), &ticked(&[keys, logs])).unwrap();
    assert_eq!(home.storage.load().saved, ticked(&[]));
}
