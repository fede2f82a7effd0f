//! What must hold for every state that any actions lead to.

use super::presenting;
use layercake::content::Library;
use layercake::domain::{Board, CardIndex, Comparison, Mode, Owner, Scene, SceneId, ServiceId, Spot, Verdict};
use layercake::state::{
    Action, MAX_TEXT_PERCENT, MIN_TEXT_PERCENT, Paper, PaperAction, PractiseAction, Run, Sheet, State, Way, update,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What does not hold; nothing for a good state.
pub(super) fn broken(state: &State, library: &Library) -> Vec<&'static str> {
    broken_since(state, library, &Runs::new())
}

/// Runs, as a state has them.
pub(super) type Runs = BTreeMap<(SceneId, Way), Arc<Run>>;

/// The same, where the runs of `good` were found good before.
pub(super) fn broken_since(state: &State, library: &Library, good: &Runs) -> Vec<&'static str> {
    let columns = &state.explore.columns;
    let percent = state.settings.text_percent;
    let rules = [
        ((1..=Comparison::MOST_COLUMNS).contains(&columns.len()), "there are one to six columns"),
        ((1..columns.len()).all(|place| !columns[..place].contains(&columns[place])), "no column stands there twice"),
        (columns.iter().all(|id| library.catalogue().service(id).is_some()), "every column is a known service"),
        (state.explore.column < columns.len(), "the open column is there"),
        ((MIN_TEXT_PERCENT..=MAX_TEXT_PERCENT).contains(&percent), "the text size is within its bounds"),
        (state.practise.scene.is_none() || state.practise.run().is_some(), "the scene on the table has a run"),
    ];
    let mut found = unheld(&rules);
    found.extend(presenting::broken(state, library));
    found.extend(state.practise.paper.as_ref().map(broken_paper).unwrap_or_default());
    // A run that was found good and is the very same now is good.
    let is_new = |(key, run): &(&(SceneId, Way), &Arc<Run>)| good.get(key).is_none_or(|known| !Arc::ptr_eq(known, run));
    for ((id, way), run) in state.practise.runs.iter().filter(is_new) {
        found.extend(match state.practise.scene_of(library, id) {
            Some(scene) if *id == run.attempt.scene && *way == run.way() => broken_run(run, scene),
            _ => vec!["a run belongs to a known scene and a way, those it is kept under"],
        });
    }
    found
}

fn broken_paper(paper: &Paper) -> Vec<&'static str> {
    let wanted = |sheet: &Sheet| sheet.question.options.iter().filter(|option| option.right).count();
    let score = paper.score();
    let rules = [
        (paper.sheet().is_some(), "the question that is shown is there"),
        (paper.sheets.iter().all(|sheet| sheet.chosen.len() <= wanted(sheet)), "no more is chosen than is wanted"),
        (
            paper.sheets.iter().all(|sheet| sheet.chosen.iter().all(|&place| place < sheet.question.options.len())),
            "what is chosen is there",
        ),
        (paper.sheets.iter().all(|sheet| !sheet.judged || sheet.is_full()), "only what was answered was judged"),
        (score.right + paper.missed().count() == score.out_of, "each question is right or missed"),
    ];
    unheld(&rules)
}

fn unheld(rules: &[(bool, &'static str)]) -> Vec<&'static str> {
    rules.iter().filter(|(holds, _)| !holds).map(|(_, what)| *what).collect()
}

fn broken_run(run: &Run, scene: &Scene) -> Vec<&'static str> {
    let board = &run.attempt.board;
    let dealt = [true, false].map(|beyond_exam| scene.dealt(beyond_exam).collect::<Vec<_>>());
    let mut strange = false;
    let mut wrong = false;
    let mut count = |card: CardIndex| strange |= scene.card(card).is_none();
    board.deck().iter().copied().for_each(&mut count);
    for owner in Owner::ALL {
        for &card in board.bin(owner) {
            count(card);
            let is_right = scene.card(card).is_some_and(|card| card.is_right_in(owner));
            wrong |= (run.attempt.mode == Mode::Guided && !is_right) || !scene.bins().contains(&owner);
        }
    }
    let cards = board.cards();
    let once = !cards.is_empty() && cards.windows(2).all(|pair| pair[0] < pair[1]);
    let known = |card: CardIndex| card.0 < scene.cards.len();
    let rules = [
        (!strange, "the board has no card that the scene has not"),
        (dealt.contains(&cards) || (run.missed_only && once), "every card that was dealt lies in one place"),
        (!wrong, "only right cards stay, in bins that the scene has"),
        (run.chosen.is_none_or(known), "the chosen card is there"),
        (
            run.last.is_none_or(|made| known(made.card) && scene.bins().contains(&made.bin)),
            "the last drop was possible",
        ),
        (run.attempt.tries().iter().rev().take(1).all(|made| known(made.card)), "the last try was possible"),
    ];
    unheld(&rules)
}

/// What does not hold between a run and its verdict. Judging reads every try, so this is for every now and then.
pub(super) fn broken_verdict(run: &Run, scene: &Scene) -> Vec<&'static str> {
    let verdict = Verdict::judge(scene, &run.attempt);
    let tries: usize = verdict.cards.iter().map(|card| card.tries).sum();
    let placed = scene.indices().filter(|&card| matches!(run.attempt.board.spot(card), Some(Spot::Bin(_)))).count();
    let touched = verdict.cards.iter().filter(|card| card.tries > 0).count();
    let rules = [
        (verdict.out_of() == run.attempt.board.len(), "every card counts"),
        (verdict.score() <= verdict.out_of(), "nobody scores more than there is"),
        (
            run.attempt.is_over() || verdict.score() + verdict.missed().count() == touched,
            "a card that was tried is scored or missed",
        ),
        (tries == run.attempt.tries().len(), "every try is some card's"),
        (run.attempt.mode != Mode::Guided || placed <= touched, "a card that lies in a bin was tried"),
    ];
    unheld(&rules)
}

#[test]
fn a_good_state_has_nothing_broken() {
    let (state, library) = super::playing();
    assert_eq!(broken(&state, &library), [""; 0]);
}

/// What breaks a rule of a state.
type Spoil = fn(&mut State);
/// What breaks a rule of a run.
type SpoilRun = fn(&mut Run, CardIndex);

fn sheet(state: &mut State) -> &mut Sheet {
    &mut state.practise.paper.as_mut().unwrap().sheets[0]
}

#[test]
fn every_broken_rule_is_named() {
    let (good, library) = super::playing();
    let scene = good.practise.scene.clone().expect("a scene is on the table");
    let cards = &library.scene(&scene).expect("the scene is known").cards;
    let wrong = cards.iter().position(|card| card.owner().unwrap() == Owner::Aws).expect("some card is AWS's");
    let breaks: [(&str, Spoil); 5] = [
        ("there are one to six columns", |state| state.explore.columns.extend(vec![ServiceId::new("x"); 6])),
        ("no column stands there twice", |state| state.explore.columns.push(state.explore.columns[0].clone())),
        ("the open column is there", |state| state.explore.column = 99),
        ("the text size is within its bounds", |state| state.settings.text_percent = 201),
        ("the scene on the table has a run", |state| state.practise.runs.clear()),
    ];
    for (rule, spoil) in breaks {
        let mut state = good.clone();
        spoil(&mut state);
        assert!(broken(&state, &library).contains(&rule), "{rule}");
    }
    let mut asking = good.clone();
    let begin = PractiseAction::Paper(PaperAction::Begin);
    update(&mut asking, &library, Action::Practise(begin));
    let breaks: [(&str, Spoil); 4] = [
        ("the question that is shown is there", |state| state.practise.paper.as_mut().unwrap().at = 99),
        ("no more is chosen than is wanted", |state| sheet(state).chosen.extend([0, 1, 2])),
        ("what is chosen is there", |state| sheet(state).chosen.extend([7])),
        ("only what was answered was judged", |state| sheet(state).judged = true),
    ];
    for (rule, spoil) in breaks {
        assert_eq!(broken(&asking, &library), [""; 0]);
        let mut state = asking.clone();
        spoil(&mut state);
        assert!(broken(&state, &library).contains(&rule), "{rule}");
    }
    let breaks: [(&str, SpoilRun); 4] = [
        ("every card that was dealt lies in one place", |run, _| run.attempt.board = Board::new([CardIndex(0)])),
        ("the board has no card that the scene has not", |run, _| {
            run.attempt.board = Board::new((0..99).map(CardIndex));
        }),
        ("only right cards stay, in bins that the scene has", |run, card| {
            run.attempt.board.place(card, Owner::Customer);
        }),
        ("the chosen card is there", |run, _| run.chosen = Some(CardIndex(99))),
    ];
    for (rule, spoil) in breaks {
        let mut state = good.clone();
        let run = state.practise.runs.get_mut(&(scene.clone(), Way::Alone(Mode::Guided)));
        spoil(Arc::make_mut(run.expect("the scene has a run")), CardIndex(wrong));
        assert!(broken(&state, &library).contains(&rule), "{rule}");
    }
}
