//! What is kept of the room: numbers that cannot be, places that are not there, and two windows in front of a class.

use super::everything::{day, everything};
use super::kept::{cell, everything_kept, plan, vote};
use super::{Home, reset_reason};
use layercake::domain::{BackRow, Hands, LayerId, LessonPlan, PlanId, Room, TaskId};
use layercake::shell::Loaded;
use layercake::state::{Asked, Kept, MOST_VOTES, Pen, PlanRef, Saved, Vote};
use std::sync::Arc;

const FORMAT_6: &str = include_str!("format-6.ron");

fn saved(kept: Kept) -> Saved {
    Saved { kept: Arc::new(kept), ..Saved::default() }
}

fn read(text: &str) -> Kept {
    let Loaded { saved, trouble, .. } = Home::with(text).storage.load();
    assert!(trouble.is_none(), "{trouble:?}");
    Arc::unwrap_or_clone(saved.kept)
}

/// What is kept when `theirs` was written by another window since this one had `before`, and now this one writes `ours`.
fn merged(ours: &Kept, before: &Kept, theirs: &Kept) -> Kept {
    let home = Home::new();
    home.save(&saved(theirs.clone())).unwrap();
    home.storage.save(&saved(ours.clone()), &saved(before.clone())).unwrap();
    let kept = read(&home.text());
    let again = Home::new();
    again.save(&saved(kept.clone())).unwrap();
    assert_eq!(home.text(), again.text(), "nothing was written that is not read");
    kept
}

#[test]
fn numbers_of_a_room_that_are_out_of_range_are_brought_into_it() {
    let low = read(
        "(format: 5, projection_percent: -9, card_seconds: Some(4), room: (rows: Some(-3), screen: -1), \
         votes: [(date: \"2026-11-24\", asked: [\"task\", \"a\"], aws: -5, customer: 70000, \
         shared: 9223372036854775807)], lesson_plans: [(id: \"p\", stops: [(scene: Some(\"s\"), minutes: -1)])])",
    );
    assert_eq!((low.percent, low.card_seconds), (100, None));
    assert_eq!(low.room, Room { back: BackRow::Rows(1), screen: 20 });
    assert_eq!(low.votes[0].hands, Hands { aws: 0, customer: 999, shared: 999 });
    assert_eq!(low.drafts[0].stops[0].minutes, 0);

    let high = read(
        "(format: 5, projection_percent: 100000, card_seconds: Some(65541), room: (distance: Some(65541), screen: \
         65541), lesson_plans: [(id: \"p\", stops: [(scene: Some(\"s\"), minutes: 65541)])])",
    );
    assert_eq!((high.percent, high.card_seconds), (150, None));
    assert_eq!(high.room, Room { back: BackRow::Distance(5000), screen: 1000 });
    assert_eq!(high.drafts[0].stops[0].minutes, u16::MAX);
}

#[test]
fn what_a_room_does_not_say_is_as_usual() {
    let kept = read("(format: 5, room: (distance: Some(700)), pace: (predict: true), position: None)");
    let usual = Kept::default();
    assert_eq!(kept.room, Room { back: BackRow::Distance(700), ..usual.room });
    let mut pace = usual.pace;
    pace.predict = true;
    assert_eq!(kept, Kept { room: kept.room, pace, ..usual });
}

/// They are no entries of a list: what is left out of them is as usual.
#[test]
fn a_pace_a_pen_and_a_room_that_cannot_be_are_as_usual_and_told() {
    let usual = Kept::default();
    let as_usual = [
        (
            "sequence: \"top-down\"",
            "sequence: \"sideways\"",
            "how pictures are uncovered",
            Kept { pace: usual.pace, ..everything_kept() },
        ),
        (
            "pen: \"stays\"",
            "pen: \"leaks\"",
            "what becomes of what the pen draws",
            Kept { pen: usual.pen, ..everything_kept() },
        ),
        (
            "distance: Some(850)",
            "rows: Some(3), distance: Some(850)",
            "the room",
            Kept { room: usual.room, ..everything_kept() },
        ),
    ];
    for (right, wrong, name, kept) in as_usual {
        let text = FORMAT_6.replacen(right, wrong, 1);
        assert_ne!(text, FORMAT_6, "{right}");
        let Loaded { saved, trouble, .. } = Home::with(&text).storage.load();
        let reason = trouble.unwrap().to_string();
        assert!(reason.contains(&format!("goes without it: {name};")), "{reason}");
        assert_eq!(saved, Saved { kept: Arc::new(kept), ..everything() });
    }
}

#[test]
fn what_is_unknown_in_what_a_room_says_is_refused() {
    for unknown in [
        "pace: (speed: 3)",
        "room: (doors: 2)",
        "votes: [(date: \"2026-11-24\", asked: [\"task\", \"a\"], aws: 1, abstained: 4)]",
        "lesson_plans: [(id: \"a\", author: \"me\")]",
        "lesson_plans: [(id: \"a\", stops: [(scene: Some(\"a\"), sound: true)])]",
        "position: Some((plan: \"a\", stop: 1, page: 2))",
    ] {
        let home = Home::with(&format!("(format: 5, {unknown})"));
        let reason = reset_reason(home.storage.load().trouble);
        assert!(reason.contains("Unexpected field"), "{reason}");
    }
}

#[test]
fn a_plan_has_no_more_stops_than_fit() {
    let many = "(scene: Some(\"s\")), ".repeat(LessonPlan::MOST_STOPS + 1);
    let home = Home::with(&format!("(format: 5, lesson_plans: [(id: \"p\", stops: [{many}])])"));
    let Loaded { saved, trouble, .. } = home.storage.load();
    assert_eq!(saved.kept.drafts[0].stops.len(), LessonPlan::MOST_STOPS);
    let reason = trouble.unwrap().to_string();
    assert!(reason.contains("goes without it: stop 101 of the lesson plan `p`;"), "{reason}");
}

#[test]
fn of_too_many_votes_in_a_file_the_newest_are_read() {
    let line = |number| format!("(date: \"2026-11-24\", asked: [\"task\", \"{number}\"], aws: 1), ");
    let lines: String = (0..MOST_VOTES + 3).map(line).collect();
    let votes = read(&format!("(format: 5, votes: [{lines}])")).votes;
    assert_eq!(votes.len(), MOST_VOTES);
    assert_eq!(votes[0].asked, Asked::Task(TaskId::new("3")));
}

#[test]
fn a_position_that_points_nowhere_is_dropped() {
    let own = Some((PlanRef::Draft(0), 2));
    let loaded = Some((PlanRef::Loaded(PlanId::new("gone")), 70));
    for (position, expected) in [
        ("plan: \"my-lesson-plan-1\", own: true, stop: 2", own),
        ("plan: \"my-lesson-plan-2\", own: true, stop: 0", Some((PlanRef::Draft(1), 0))),
        ("plan: \"my-lesson-plan-1\", own: true, stop: 3", None),
        ("plan: \"my-lesson-plan-1\", own: true, stop: -1", None),
        ("plan: \"my-lesson-plan-3\", own: true, stop: 0", None),
        // What the library has is not known here.
        ("plan: \"gone\", stop: 70", loaded),
        ("plan: \"gone\", stop: -1", None),
    ] {
        let start = FORMAT_6.find("plan: \"my-lesson-plan-1\"").unwrap();
        let text = format!("{}{position})))", &FORMAT_6[..start]);
        assert_eq!(read(&text).position, expected, "{position}");
    }
    // What the window itself holds may have been overtaken: a plan is taken back while its position is remembered.
    let home = Home::new();
    home.save(&saved(Kept { position: Some((PlanRef::Draft(3), 0)), ..everything_kept() })).unwrap();
    assert_eq!(*home.storage.load().saved.kept, Kept { position: None, ..everything_kept() });
}

#[test]
fn a_position_is_dropped_where_a_stop_before_it_was_left_out() {
    let of = |right, wrong| {
        let text = FORMAT_6.replacen(right, wrong, 1).replace("stop: 2,", "stop: 1,");
        let Loaded { saved, trouble, .. } = Home::with(&text).storage.load();
        assert!(trouble.is_some());
        assert_eq!(saved.kept.drafts[0].stops.len(), 2);
        saved.kept.position.clone()
    };
    assert_eq!(of("sequence: \"differences\"", "sequence: \"sideways\""), None);
    assert_eq!(of("lesson: Some(\"why-the-model\")", "lesson: None"), None);
    let behind = of("scene: Some(\"orders-on-rds\")", "scene: None");
    assert_eq!(behind, Some((PlanRef::Draft(0), 1)), "that one is where it was");
}

fn with_votes(votes: &[&Vote]) -> Kept {
    Kept { votes: votes.iter().copied().cloned().collect(), ..Kept::default() }
}

#[test]
fn votes_of_both_windows_stand_in_the_order_of_their_days() {
    let of = |layer, on| vote(cell("rds", layer), day(on), 1);
    let both = of(LayerId::Data, 24);
    let (theirs, theirs_late) = (of(LayerId::Network, 25), of(LayerId::Network, 27));
    let (ours, ours_late) = (of(LayerId::Logging, 25), of(LayerId::Logging, 26));
    let kept = merged(
        &with_votes(&[&both, &ours, &ours_late]),
        &with_votes(&[&both]),
        &with_votes(&[&both, &theirs, &theirs_late]),
    );
    assert_eq!(kept, with_votes(&[&both, &theirs, &ours, &ours_late, &theirs_late]));
    // A window that has read nothing doubles nothing.
    assert_eq!(
        merged(&with_votes(&[&both, &ours]), &Kept::default(), &with_votes(&[&both])),
        with_votes(&[&both, &ours])
    );
}

#[test]
fn of_a_vote_that_both_windows_changed_ours_is_kept() {
    let of = |hands| vote(cell("rds", LayerId::Data), day(24), hands);
    let other = |hands| vote(cell("ec2", LayerId::Data), day(24), hands);
    let kept =
        merged(&with_votes(&[&of(7), &other(1)]), &with_votes(&[&of(1), &other(1)]), &with_votes(&[&of(9), &other(9)]));
    assert_eq!(kept, with_votes(&[&of(7), &other(9)]));
}

#[test]
fn votes_that_were_forgotten_do_not_come_back() {
    let of = |layer| vote(cell("rds", layer), day(24), 1);
    let (old, new, other) = (of(LayerId::Data), of(LayerId::Network), of(LayerId::Logging));
    let forgotten = with_votes(&[]);
    assert_eq!(merged(&forgotten, &with_votes(&[&old]), &with_votes(&[&old, &new])), with_votes(&[&new]));
    let kept = merged(&with_votes(&[&old, &other]), &with_votes(&[&old]), &forgotten);
    assert_eq!(kept, with_votes(&[&other]), "nor what the other window forgot");
}

#[test]
fn of_the_votes_of_both_windows_the_newest_are_kept() {
    let of = |number: usize, on| vote(Asked::Task(TaskId::new(number.to_string())), day(on), 1);
    let full: Vec<Vote> = (0..MOST_VOTES).map(|number| of(number, 24)).collect();
    let theirs = Kept { votes: full.clone(), ..Kept::default() };
    let kept = merged(&with_votes(&[&of(0, 25)]), &Kept::default(), &theirs);
    assert_eq!(kept.votes.len(), MOST_VOTES);
    assert_eq!(kept.votes[..MOST_VOTES - 1], full[1..]);
    assert_eq!(kept.votes[MOST_VOTES - 1], of(0, 25));
}

/// Each puts one setting to something else.
const SETTINGS: [fn(&mut Kept); 7] = [
    |kept| kept.pace.predict = true,
    |kept| kept.percent = 150,
    |kept| kept.room.screen = 300,
    |kept| kept.screen = Some("HDMI-2".to_owned()),
    |kept| kept.card_seconds = Some(90),
    |kept| kept.pen = Pen::Stays,
    |kept| kept.position = Some((PlanRef::Loaded(PlanId::new("ours")), 4)),
];

fn with_settings(wanted: impl Fn(usize) -> bool) -> Kept {
    let mut kept = Kept::default();
    for (_, set) in SETTINGS.iter().enumerate().filter(|(place, _)| wanted(*place)) {
        set(&mut kept);
    }
    kept
}

#[test]
fn a_setting_of_the_room_is_ours_where_we_changed_it_and_else_theirs() {
    let (before, all) = (Kept::default(), with_settings(|_| true));
    for place in 0..SETTINGS.len() {
        let (ours, theirs) = (with_settings(|other| other == place), with_settings(|other| other != place));
        assert_ne!(ours, before, "{place}");
        assert_eq!(merged(&ours, &before, &theirs), all, "{place}: each window changed what the other did not");
        assert_eq!(merged(&before, &ours, &all), theirs, "{place}: and so it is where we put it back");
    }
    // Where both changed it, it is ours.
    let Kept { votes, drafts, .. } = everything_kept();
    assert_eq!(merged(&all, &before, &everything_kept()), Kept { votes, drafts, ..all });
}

fn with_drafts(drafts: &[LessonPlan]) -> Kept {
    Kept { drafts: drafts.to_vec(), ..Kept::default() }
}

#[test]
fn of_lesson_plans_each_is_as_the_window_left_it_that_changed_it() {
    let before = with_drafts(&[
        plan("nobody", &["n"]),
        plan("ours", &["a"]),
        plan("theirs", &["b"]),
        plan("ours-gone", &["c"]),
        plan("theirs-gone", &["d"]),
    ]);
    let ours = with_drafts(&[
        plan("nobody", &["n"]),
        plan("ours", &["a", "more"]),
        plan("theirs", &["b"]),
        plan("theirs-gone", &["d"]),
        plan("ours-new", &["e"]),
    ]);
    let theirs = with_drafts(&[
        plan("nobody", &["n"]),
        plan("ours", &["a"]),
        plan("theirs", &["b", "more"]),
        plan("ours-gone", &["c"]),
        plan("theirs-new", &["f"]),
    ]);
    let expected = with_drafts(&[
        plan("nobody", &["n"]),
        plan("ours", &["a", "more"]),
        plan("theirs", &["b", "more"]),
        plan("theirs-new", &["f"]),
        plan("ours-new", &["e"]),
    ]);
    assert_eq!(merged(&ours, &before, &theirs), expected);
    assert_eq!(merged(&ours, &ours, &expected), expected, "and once more, when what we wrote last is what we have");
}

#[test]
fn a_lesson_plan_that_we_changed_holds_where_the_other_window_threw_it_away() {
    let (old, new) = (with_drafts(&[plan("a", &["a"])]), with_drafts(&[plan("a", &["b"])]));
    assert_eq!(merged(&new, &old, &Kept::default()), new);
    assert_eq!(merged(&Kept::default(), &old, &new), Kept::default(), "and where we threw it away it is gone");
}

/// Both windows give the first plan that is made in them the same id. Each goes on writing into its own.
#[test]
fn two_lesson_plans_with_one_id_both_stay_whichever_window_goes_on() {
    let home = Home::new();
    let mut windows = [Kept::default(), Kept::default()];
    let scenes = [["a", "b", "c", "d"], ["k", "l", "m", "n"]];
    for step in 0..=4 {
        for (window, scenes) in windows.iter_mut().zip(scenes) {
            // The first step makes the plan, each further one adds a stop.
            let now = with_drafts(&[plan("my-lesson-plan-1", &scenes[..step])]);
            home.storage.save(&saved(now.clone()), &saved(window.clone())).unwrap();
            *window = now;
        }
    }
    let all = home.storage.load().saved.kept.drafts.clone();
    let expected = [plan("my-lesson-plan-1-2", &scenes[0]), plan("my-lesson-plan-1", &scenes[1])];
    assert_eq!(all, expected);

    // Thrown away in the window that made it, it is gone, and the other stays.
    home.storage.save(&saved(Kept::default()), &saved(windows[0].clone())).unwrap();
    assert_eq!(home.storage.load().saved.kept.drafts, [plan("my-lesson-plan-1", &scenes[1])]);
}

#[test]
fn a_position_follows_its_lesson_plan_and_is_dropped_with_it() {
    let at = |place, stop, drafts: &[LessonPlan]| Kept {
        position: Some((PlanRef::Draft(place), stop)),
        ..with_drafts(drafts)
    };
    let (a, b, new) = (plan("a", &["a"]), plan("b", &["b", "c"]), plan("new", &["d", "e"]));
    let before = with_drafts(&[a.clone(), b.clone()]);
    let position = |ours: &Kept, theirs: &Kept| merged(ours, &before, theirs).position;

    // We stand in the second plan; the other window threw the first away, or made a third, or shortened ours.
    let ours = at(1, 1, &before.drafts);
    assert_eq!(position(&ours, &with_drafts(std::slice::from_ref(&b))), Some((PlanRef::Draft(0), 1)));
    assert_eq!(position(&ours, &with_drafts(&[a.clone(), b.clone(), new.clone()])), Some((PlanRef::Draft(1), 1)));
    assert_eq!(position(&ours, &with_drafts(&[a.clone(), plan("b", &["b"])])), None);
    assert_eq!(position(&ours, &with_drafts(std::slice::from_ref(&a))), None);

    // We made a plan and stand in it; the other window made one before.
    let ours = at(2, 0, &[a.clone(), b.clone(), plan("ours", &["x"])]);
    let theirs = with_drafts(&[a.clone(), b.clone(), new.clone()]);
    assert_eq!(position(&ours, &theirs), Some((PlanRef::Draft(3), 0)));

    // The other window stands in its second plan; we threw the first away, or that one.
    let theirs = at(1, 1, &before.drafts);
    assert_eq!(position(&with_drafts(&[b]), &theirs), Some((PlanRef::Draft(0), 1)));
    assert_eq!(position(&with_drafts(&[a]), &theirs), None);
}
