//! A hundred thousand actions at random, from a fixed seed: no state they lead to breaks an invariant, and undo is the
//! exact inverse. The same seed gives the same actions everywhere, so a failure comes back until it is mended.

mod actions;
mod authoring;
pub(crate) mod chance;
mod exporting;
mod filing;
mod invariants;
mod kinds;
mod learning;
mod lesson_aids;
mod presenting;
mod renewing;

use crate::support::TODAY;
use actions::Actions;
use invariants::{broken_since, broken_verdict};
use kinds::{KINDS, kind};
use layercake::content::Library;
use layercake::domain::{Board, SceneId, Try};
use layercake::state::{
    Action, AuthorAction, DrillAction, Effect, Explore, ExploreAction, Fault, FilesAction, History, Page, Place,
    PractiseAction, Run, Saved, SettingsAction, State, View, Way, update,
};
use std::collections::{BTreeMap, BTreeSet};

const SEED: u64 = 0x1A7E_2CA4_E000_0013;
const COUNT: usize = 200_000;
/// Judging reads every try of a run, so it is asked for once in so many actions.
const JUDGE_EVERY: usize = 16;
/// How often all of a run is undone and redone.
const WALK_EVERY: usize = 500;

/// What is compared from one action to the next.
#[derive(Clone, Debug, PartialEq)]
struct Glance {
    page: Page,
    explore: Explore,
    table: Option<String>,
    view: Option<View>,
    tries: usize,
    last_try: Option<Try>,
    saved: Saved,
}

fn glance(state: &State) -> Glance {
    let run = state.practise.run();
    let tries = run.map_or(&[][..], |run| run.attempt.tries());
    Glance {
        page: state.page,
        explore: state.explore.clone(),
        table: state.practise.scene.as_ref().map(ToString::to_string),
        view: run.map(layercake::state::Run::view),
        tries: tries.len(),
        last_try: tries.last().copied(),
        saved: state.saved(),
    }
}

/// A fresh state with a scene on the table.
fn playing() -> (State, Library) {
    let library = Library::built_in();
    let mut state = State::new(&library, Saved::default(), TODAY);
    let scene = library.scenes().first().expect("scenes ship with the app").scene.id.clone();
    update(&mut state, &library, Action::Practise(PractiseAction::Open(scene)));
    (state, library)
}

fn practise(state: &mut State, library: &Library, action: PractiseAction) {
    update(state, library, Action::Practise(action));
}

/// Undo after a step of play brings back what was there, redo brings back what came, and neither touches the tries.
fn undo_is_the_inverse(state: &mut State, library: &Library, before: &Glance) {
    let after = glance(state);
    assert_eq!(can(state), (true, false), "a step of play can be undone, and ends what could be redone");
    practise(state, library, PractiseAction::Undo);
    let undone = glance(state);
    assert_eq!(undone.view, before.view);
    assert_eq!((undone.tries, undone.last_try), (after.tries, after.last_try), "an undo forgets no try");
    practise(state, library, PractiseAction::Redo);
    assert_eq!(glance(state), after);
}

/// Boards from which runs went on when a file brought their scenes anew.
#[derive(Default)]
struct Starts(BTreeMap<(SceneId, Way), Board>);

impl Starts {
    /// Takes in what an action did; a run that was begun anew starts as it is dealt.
    fn take_in(&mut self, state: &State, action: &Action) {
        let renewed = matches!(action, Action::Files(FilesAction::Renewed { .. }));
        for ((scene, way), run) in &state.practise.runs {
            let key = (scene.clone(), *way);
            // Whoever took every card back from a board that went on can still go back to it.
            let history = state.practise.history.get(&key);
            if run.attempt.is_untouched() && !history.is_some_and(History::can_undo) {
                self.0.remove(&key);
            } else if renewed && !state.practise.history.contains_key(&key) {
                self.0.insert(key, run.attempt.board.clone());
            }
        }
    }
}

/// Undone to the start, the board is as it was dealt; redone to the end, all is as it is.
fn the_way_back_leads_to_the_start(state: &mut State, library: &Library, starts: &Starts) {
    let now = glance(state);
    let Some(run) = state.practise.run().filter(|run| run.attempt.checks() == 0 && run.teams.is_none()) else { return };
    let mut cards = run.attempt.board.cards();
    run.order.apply(&mut cards);
    let start = starts.0.get(&(run.attempt.scene.clone(), run.way())).cloned().unwrap_or_else(|| Board::new(cards));
    let (can_undo, can_redo) = can(state);
    let mut steps = 0;
    while can(state).0 {
        practise(state, library, PractiseAction::Undo);
        steps += 1;
    }
    assert_eq!(state.practise.run().map(|run| &run.attempt.board), Some(&start));
    for _ in 0..steps {
        practise(state, library, PractiseAction::Redo);
    }
    assert_eq!((glance(state), can(state)), (now, (can_undo, can_redo)));
}

/// Whether there is a step to go back, and one to come forward.
fn can(state: &State) -> (bool, bool) {
    let steps = state.practise.run().is_some_and(Run::can_step);
    let earlier = state.practise.earlier().filter(|_| steps);
    earlier.map_or((false, false), |history| (history.can_undo(), history.can_redo()))
}

/// After an undo a redo restores exactly, and the other way round; the state is left as it was.
fn undo_and_redo_mirror_each_other(state: &mut State, library: &Library, action: &PractiseAction, before: &Glance) {
    let (there, back) = match action {
        PractiseAction::Undo => (PractiseAction::Undo, PractiseAction::Redo),
        _ => (PractiseAction::Redo, PractiseAction::Undo),
    };
    let after = glance(state);
    practise(state, library, back);
    assert_eq!(glance(state).view, before.view);
    practise(state, library, there);
    assert_eq!(glance(state), after);
}

/// Steps of play that were taken are undone and redone; undo and redo are turned round.
fn check_history(state: &mut State, library: &Library, action: &Action, before: &Glance, could: (bool, bool)) {
    let Action::Practise(action) = action else { return };
    if !state.practise.run().is_some_and(Run::can_step) {
        return;
    }
    match action {
        PractiseAction::Place { .. }
        | PractiseAction::PlaceChosen(..)
        | PractiseAction::TakeBack(_)
        | PractiseAction::TakeBackChosen
            if glance(state).view != before.view && before.view.is_some() =>
        {
            undo_is_the_inverse(state, library, before);
        }
        PractiseAction::Undo if could.0 => undo_and_redo_mirror_each_other(state, library, action, before),
        PractiseAction::Redo if could.1 => undo_and_redo_mirror_each_other(state, library, action, before),
        _ => {}
    }
}

/// What names something that is not there changes nothing.
fn is_about_nothing(action: &Action, state: &State, library: &Library) -> bool {
    let unknown = |id| library.catalogue().service(id).is_none();
    let cards = state.practise.on_table(library).map_or(0, |scene| scene.cards.len());
    match action {
        Action::Explore(ExploreAction::Show(id) | ExploreAction::Toggle(id)) => unknown(id),
        Action::Explore(ExploreAction::Compare(ids)) => ids.iter().all(unknown),
        Action::Explore(ExploreAction::Pick { column, .. }) => *column >= state.explore.columns.len(),
        Action::Practise(PractiseAction::Open(id)) => library.scene(id).is_none(),
        Action::Practise(PractiseAction::OpenTask(id)) => library.catalogue().task(id).is_none(),
        Action::Practise(
            PractiseAction::Choose(card) | PractiseAction::TakeBack(card) | PractiseAction::Place { card, .. },
        ) => card.0 >= cards,
        Action::Files(FilesAction::Opened { scene, plan: None, .. }) => {
            scene.as_ref().is_none_or(|scene| library.scene(scene).is_none())
        }
        _ => false,
    }
}

/// Whether the action may begin a run anew or put another one on the table.
fn changes_runs(action: &Action) -> bool {
    if presenting::changes_table(action) {
        return true;
    }
    matches!(
        action,
        Action::Practise(
            PractiseAction::Open(_)
                | PractiseAction::OpenTask(_)
                | PractiseAction::Leave
                | PractiseAction::Again
                | PractiseAction::AgainMissed
                | PractiseAction::AgainInAnotherOrder
                | PractiseAction::Order(_)
                | PractiseAction::Mode(_)
                | PractiseAction::Teams { .. }
                | PractiseAction::SplitShared
                | PractiseAction::Review
                | PractiseAction::PractiseCell(..)
                | PractiseAction::Drill(DrillAction::Start)
                | PractiseAction::Turn(_)
        ) | Action::Files(FilesAction::Opened { .. } | FilesAction::Renewed { .. })
            | Action::Author(AuthorAction::Play(_))
            | Action::Back
            | Action::GoTo(Place::Scene(_))
            | Action::Walk(_)
            | Action::Settings(SettingsAction::BeyondExam(_))
    )
}

#[test]
fn a_hundred_thousand_random_actions_break_no_invariant_and_undo_is_the_exact_inverse() {
    let library = Library::built_in();
    let (report, text, words) = ("1.txt".to_owned(), "all of it".into(), "it failed".to_owned());
    let fault = Some(Fault { report, text, words, day: TODAY, again: true, saved: true });
    let mut state = State { fault, ..State::new(&library, Saved::default(), TODAY) };
    let mut actions = Actions::new(&library, SEED);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut starts = Starts::default();
    for number in 0..COUNT {
        let action = actions.next(&state);
        seen.insert(kind(&action, &library));
        let before = glance(&state);
        let good = state.practise.runs.clone();
        let could = can(&state);
        let about_nothing = is_about_nothing(&action, &state, &library);

        let effects = update(&mut state, &library, action.clone());

        starts.take_in(&state, &action);
        let context = || format!("action {number}, {action:?}");
        let after = glance(&state);
        assert_eq!(broken_since(&state, &library, &good), [""; 0], "{}", context());
        // Time goes by all the while; it is kept with whatever happens next.
        let is_time = matches!(action, Action::Time(_));
        assert!(is_time || effects.contains(&Effect::Save) == (before.saved != after.saved), "{}", context());
        assert!(!about_nothing || before == after, "{} names nothing and changes something", context());
        assert!(changes_runs(&action) || before.tries <= after.tries, "{} forgets tries", context());
        check_history(&mut state, &library, &action, &before, could);
        if number % WALK_EVERY == 0 {
            the_way_back_leads_to_the_start(&mut state, &library, &starts);
        }
        if number % JUDGE_EVERY == 0
            && let Some(run) = state.practise.run()
            && let Some(scene) = state.practise.on_table(&library)
        {
            assert_eq!(broken_verdict(run, scene), [""; 0], "{}", context());
        }
    }
    assert_eq!(
        seen,
        KINDS
            .into_iter()
            .chain(presenting::KINDS)
            .chain(authoring::KINDS)
            .chain(filing::KINDS)
            .chain(exporting::KINDS)
            .collect(),
        "every kind of action was tried"
    );
    assert_eq!(state.progress.best.len(), library.scenes().len(), "every scene was played to its end");
}

#[test]
fn the_same_actions_lead_to_the_same_state_and_effects() {
    let library = Library::built_in();
    let play = |seed: u64| {
        let mut state = State::new(&library, Saved::default(), TODAY);
        let mut actions = Actions::new(&library, seed);
        let mut effects = Vec::new();
        for _ in 0..20_000 {
            let action = actions.next(&state);
            effects.extend(update(&mut state, &library, action));
        }
        (state, effects)
    };
    let (first, second, other) = (play(SEED), play(SEED), play(SEED + 1));
    assert!(first == second, "two runs with one seed differ");
    assert!(first != other, "the seed makes no difference, so equal states would prove nothing");
}
