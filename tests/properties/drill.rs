//! Drills: whatever is chosen, the cards are among what fits, and as many as there can be.

use crate::random::chance::Chance;
use crate::support::TODAY;
use layercake::content::Library;
use layercake::domain::{CardIndex, Difficulty, Input, LayerId, Order, Owner, Task};
use layercake::state::{Action, Drill, DrillAction, Item, PractiseAction, Saved, State, update};
use std::collections::BTreeSet;

const DIFFICULTIES: [Difficulty; 4] = [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard, Difficulty::Expert];

fn act(state: &mut State, library: &Library, action: PractiseAction) {
    update(state, library, Action::Practise(action));
}

fn has_missed(state: &State, task: &Task) -> bool {
    state.progress.memory.get(&Item::Task(task.id.clone())).is_some_and(|memory| memory.missed > 0)
}

/// Said once more, in other words than the app's.
fn is_as_hard(state: &State, library: &Library, task: &Task, difficulty: Difficulty) -> bool {
    let service = library.catalogue().service(&task.service).expect("tasks are about known services");
    let plain = task.owner != Owner::Shared && service.duty(task.layer).owner() == Some(task.owner);
    let hard = !plain || !task.notes.is_empty() || has_missed(state, task);
    match difficulty {
        Difficulty::Easy => plain && !task.beyond_exam,
        Difficulty::Medium => !task.beyond_exam,
        Difficulty::Hard => hard && !task.beyond_exam,
        Difficulty::Expert => hard || task.beyond_exam,
    }
}

fn set_up(chance: &mut Chance, state: &mut State, library: &Library) {
    let services = library.catalogue().services();
    let mut set = |action| act(state, library, PractiseAction::Drill(action));
    set(DrillAction::AllServices);
    set(DrillAction::AllLayers);
    for _ in 0..chance.below(4) {
        set(DrillAction::Service(services[chance.below(services.len())].id.clone()));
    }
    for _ in 0..chance.below(4) {
        set(DrillAction::Layer(chance.pick(&LayerId::ALL)));
    }
    set(DrillAction::Cards(chance.pick(&Drill::SIZES)));
    set(DrillAction::Difficulty(chance.pick(&DIFFICULTIES)));
    set(DrillAction::Number(Order::new(u16::try_from(chance.below(10_000)).unwrap()).unwrap()));
}

#[test]
fn a_drill_asks_only_what_was_chosen_as_often_as_was_chosen_and_the_missed_first() {
    let library = Library::built_in();
    let mut chance = Chance::from_seed(13);
    let mut state = State::new(&library, Saved::default(), TODAY);
    let mut started = 0;
    for _ in 0..1500 {
        set_up(&mut chance, &mut state, &library);
        let drill = state.practise.drill.clone();
        let fits = |task: &&Task| {
            (drill.services.is_empty() || drill.services.contains(&task.service))
                && (drill.layers.is_empty() || drill.layers.contains(&task.layer))
                && is_as_hard(&state, &library, task, drill.difficulty)
        };
        let fitting: Vec<&Task> = library.catalogue().tasks().iter().filter(fits).collect();
        assert_eq!(state.drill_tasks(&library), fitting, "{drill:?}");
        let missed = fitting.iter().filter(|task| has_missed(&state, task)).count();
        let before = state.clone();
        act(&mut state, &library, PractiseAction::Drill(DrillAction::Start));
        let Some(scene) = state.practise.on_table(&library).cloned() else {
            assert!(fitting.is_empty(), "{drill:?}");
            continue;
        };
        started += 1;
        assert_eq!(scene.cards.len(), fitting.len().min(drill.cards), "{drill:?}");
        let asked: BTreeSet<_> = scene.cards.iter().map(|card| card.task.clone().expect("a task")).collect();
        assert_eq!(asked.len(), scene.cards.len(), "no task twice");
        assert!(asked.iter().all(|id| fitting.iter().any(|task| task.id == *id)), "{drill:?}");
        let first = scene.cards.iter().take(missed).map(|card| card.task.as_ref().expect("a task"));
        assert!(first.into_iter().all(|id| has_missed(&before, library.catalogue().task(id).expect("known"))));
        // The same number gives the same cards to whoever has missed the same.
        let mut again = before;
        act(&mut again, &library, PractiseAction::Drill(DrillAction::Start));
        assert_eq!(again.practise.on_table(&library), Some(&scene));
        assert_ne!(again.practise.drill.number, drill.number, "the next one is another drill");
        // Some slips, so that there is something missed the next time.
        let card = CardIndex(chance.below(scene.cards.len()));
        act(&mut state, &library, PractiseAction::Place { card, bin: chance.pick(&Owner::ALL), by: Input::Drag });
        act(&mut state, &library, PractiseAction::Leave);
    }
    assert!(started > 500, "{started} drills had cards");
    assert!(!state.progress.memory.is_empty());
}
