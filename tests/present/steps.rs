//! Steps: forward and back are inverse, whatever is shown and however it is uncovered.

use crate::support::TODAY;
use layercake::content::{Library, Origin, SourceFile};
use layercake::domain::{Input, LayerId, Owner, Pace, Sequence, ServiceId, Stop, Stride};
use layercake::state::{
    Action, Cell, Command, DraftAction, Effect, ExploreAction, LearnAction, Page, PlanRef, PractiseAction,
    PresentAction, Progressed, Saved, Screen, State, update,
};

fn opened() -> (State, Library) {
    let library = Library::built_in();
    (State::new(&library, Saved::default(), TODAY), library)
}

fn present(state: &mut State, library: &Library, action: PresentAction) {
    update(state, library, Action::Present(action));
}

/// What a step changes: where in the plan, and how far the view has come.
fn place(state: &State) -> (Option<usize>, Progressed) {
    let show = state.present.show.as_ref().unwrap();
    (show.stop.as_ref().map(|(_, number)| *number), show.progressed.clone())
}

/// Walks to the end, then back to the start, then to the end again: each place comes back, in the reverse order.
fn walks_back_and_forth(state: &mut State, library: &Library, what: &str) -> usize {
    let mut way = vec![place(state)];
    loop {
        present(state, library, PresentAction::Forward);
        let here = place(state);
        if way.last() == Some(&here) {
            break;
        }
        assert!(way.len() < 5000, "{what} has no end");
        way.push(here);
    }
    for expected in way.iter().rev().skip(1) {
        present(state, library, PresentAction::Backward);
        assert_eq!(place(state), *expected, "{what}, backward");
    }
    present(state, library, PresentAction::Backward);
    assert_eq!(place(state), way[0], "{what}: before the first there is nothing");
    for expected in way.iter().skip(1) {
        present(state, library, PresentAction::Forward);
        assert_eq!(place(state), *expected, "{what}, forward again");
    }
    way.len()
}

fn paces() -> Vec<Pace> {
    let mut paces = Vec::new();
    for sequence in Sequence::ALL {
        for stride in [Stride::Row, Stride::Cell] {
            for predict in [false, true] {
                paces.push(Pace { sequence, stride, predict, open: false });
            }
        }
    }
    paces
}

#[test]
fn steps_through_pictures_are_inverse_in_every_order() {
    let (mut state, library) = opened();
    for columns in [&["ec2"][..], &["ec2", "rds", "lambda"], &["on-premises", "ec2"]] {
        let services = columns.iter().copied().map(ServiceId::new).collect();
        update(&mut state, &library, Action::Explore(ExploreAction::Compare(services)));
        for pace in paces() {
            present(&mut state, &library, PresentAction::Pace(pace));
            present(&mut state, &library, PresentAction::Start { two_windows: false });
            let places = walks_back_and_forth(&mut state, &library, &format!("{columns:?} {pace:?}"));
            let show = state.present.show.as_ref().unwrap();
            let (done, all) = show.reveals(&library);
            assert_eq!(done, all, "in the end all of {columns:?} lies open");
            let steps = if pace.predict { all * 2 } else { all };
            assert_eq!(places, steps + 1, "{columns:?} {pace:?}");
            present(&mut state, &library, PresentAction::End);
        }
    }
}

#[test]
fn the_order_is_what_was_asked_for() {
    let (mut state, library) = opened();
    let services = ["ec2", "rds"].map(ServiceId::new).to_vec();
    update(&mut state, &library, Action::Explore(ExploreAction::Compare(services)));
    let mut order = |sequence, stride| {
        present(&mut state, &library, PresentAction::Pace(Pace { sequence, stride, ..Pace::default() }));
        present(&mut state, &library, PresentAction::Start { two_windows: false });
        for _ in 0..60 {
            present(&mut state, &library, PresentAction::Forward);
        }
        let opened = state.present.show.as_ref().unwrap().progressed.opened.clone();
        let open = state.comparison(&library);
        let differing: Vec<LayerId> = LayerId::ALL.into_iter().filter(|&layer| open.differs(layer)).collect();
        present(&mut state, &library, PresentAction::End);
        (opened, differing)
    };
    let layers = |opened: &[Vec<Cell>]| opened.iter().map(|step| step[0].layer).collect::<Vec<_>>();
    let (bottom_up, differing) = order(Sequence::BottomUp, Stride::Row);
    assert_eq!(layers(&bottom_up), LayerId::ALL);
    assert!(bottom_up.iter().all(|step| step.len() == 2), "a row has a cell in each column");
    let (top_down, _) = order(Sequence::TopDown, Stride::Row);
    assert_eq!(layers(&top_down), LayerId::top_down().collect::<Vec<_>>());
    let (differences, _) = order(Sequence::Differences, Stride::Row);
    assert_eq!(layers(&differences), differing);
    let (cells, _) = order(Sequence::BottomUp, Stride::Cell);
    assert_eq!(cells.len(), LayerId::COUNT * 2);
    assert_eq!((cells[0][0].column, cells[1][0].column), (0, 1), "left to right within a row");
}

#[test]
fn in_the_free_order_the_cell_that_is_picked_opens_and_back_covers_it_again() {
    let (mut state, library) = opened();
    let free = Pace { sequence: Sequence::Free, ..Pace::default() };
    present(&mut state, &library, PresentAction::Pace(free));
    present(&mut state, &library, PresentAction::Start { two_windows: false });
    let (first, second) = (Cell { layer: LayerId::Identity, column: 2 }, Cell { layer: LayerId::GuestOs, column: 0 });
    for cell in [first, second, first] {
        present(&mut state, &library, PresentAction::Pick(cell));
    }
    let opened = |state: &State| state.present.show.as_ref().unwrap().progressed.opened.clone();
    assert_eq!(opened(&state), [[first], [second]], "a cell that lies open is not opened again");
    present(&mut state, &library, PresentAction::Backward);
    assert_eq!(opened(&state), [[first]]);
    // With a vote, the first press asks and the second tells.
    present(&mut state, &library, PresentAction::Pace(Pace { predict: true, ..free }));
    present(&mut state, &library, PresentAction::Pick(second));
    assert_eq!(state.present.show.as_ref().unwrap().progressed.asked, Some(second));
    present(&mut state, &library, PresentAction::Pick(second));
    assert_eq!(opened(&state), [[first], [second]]);
    // In another order a press is no choice.
    present(&mut state, &library, PresentAction::Pace(Pace::default()));
    let before = opened(&state);
    present(&mut state, &library, PresentAction::Pick(Cell { layer: LayerId::Data, column: 0 }));
    assert_eq!(opened(&state), before);
}

#[test]
fn steps_through_lessons_and_scenes_are_inverse_before_and_after_they_are_played() {
    let (mut state, library) = opened();
    for lesson in library.catalogue().lessons() {
        update(&mut state, &library, Action::Learn(LearnAction::Open(lesson.id.clone())));
        present(&mut state, &library, PresentAction::Start { two_windows: false });
        let places = walks_back_and_forth(&mut state, &library, lesson.id.as_str());
        assert_eq!(places, state.lesson_pages(&library, lesson).len());
        present(&mut state, &library, PresentAction::End);
    }
    update(&mut state, &library, Action::Go(Page::Practise));
    for loaded in library.scenes() {
        update(&mut state, &library, Action::Practise(PractiseAction::Open(loaded.scene.id.clone())));
        present(&mut state, &library, PresentAction::Start { two_windows: false });
        walks_back_and_forth(&mut state, &library, loaded.scene.id.as_str());
        for index in loaded.scene.indices() {
            for bin in Owner::ALL {
                update(
                    &mut state,
                    &library,
                    Action::Practise(PractiseAction::Place { card: index, bin, by: Input::Drag }),
                );
            }
        }
        present(&mut state, &library, PresentAction::Again);
        walks_back_and_forth(&mut state, &library, &format!("{} when played", loaded.scene.id));
        present(&mut state, &library, PresentAction::End);
    }
}

#[test]
fn steps_through_the_ready_plan_are_inverse_from_stop_to_stop() {
    let (mut state, library) = opened();
    let plan = &library.plans().first().expect("a plan ships with the app").plan;
    present(&mut state, &library, PresentAction::StartPlan(PlanRef::Loaded(plan.id.clone()), 0));
    let places = walks_back_and_forth(&mut state, &library, plan.id.as_str());
    assert!(places > plan.stops.len() * 3, "{places} places");
    assert_eq!(state.position(&library).map(|position| position.number), Some(plan.stops.len() - 1));
}

#[test]
fn an_end_leads_back_to_the_very_same_state_of_the_page() {
    let (mut state, library) = opened();
    update(&mut state, &library, Action::Explore(ExploreAction::MoveLayer(3)));
    update(&mut state, &library, Action::Explore(ExploreAction::OnlyDifferences(true)));
    let before = state.clone();
    let plan = PlanRef::Loaded(library.plans()[0].plan.id.clone());
    present(&mut state, &library, PresentAction::StartPlan(plan, 0));
    for _ in 0..400 {
        present(&mut state, &library, PresentAction::Forward);
    }
    present(&mut state, &library, PresentAction::End);
    assert_eq!((&state.page, &state.explore, &state.learn), (&before.page, &before.explore, &before.learn));
    assert_eq!(state.practise.scene, before.practise.scene, "no scene of the plan stays on the table");
    assert!(state.present.show.is_none() && !state.present.two_windows);
}

#[test]
fn a_lesson_that_was_broken_off_goes_on_at_its_stop() {
    let (mut state, library) = opened();
    let id = library.plans()[0].plan.id.clone();
    present(&mut state, &library, PresentAction::StartPlan(PlanRef::Loaded(id.clone()), 0));
    present(&mut state, &library, PresentAction::Stop(4));
    let after = State::new(&library, state.saved(), TODAY);
    assert_eq!(after.present.kept.position, Some((PlanRef::Loaded(id), 4)));
}

#[test]
fn a_step_brings_the_picture_back_from_black_and_esc_closes_one_thing_at_a_time() {
    let (mut state, library) = opened();
    present(&mut state, &library, PresentAction::Start { two_windows: false });
    let before = place(&state);
    let nobody_is_asked = Command::HandForAws.action(&state, &library);
    assert_eq!(nobody_is_asked, None, "hands are counted only where the class is asked");
    let mut ask = |command: Command| {
        let action = command.action(&state, &library).unwrap_or_else(|| panic!("{command:?} does not work now"));
        update(&mut state, &library, action);
        state.present.show.clone()
    };
    assert!(ask(Command::BlackScreen).unwrap().blank.is_some());
    assert!(ask(Command::StepForward).unwrap().blank.is_none());
    assert_eq!(ask(Command::WhiteScreen).unwrap().progressed, before.1, "that was no step");
    assert!(ask(Command::Back).unwrap().blank.is_none());
    assert!(ask(Command::StepForward).is_some());
    assert!(ask(Command::Magnify).unwrap().magnified.is_some());
    assert!(ask(Command::Back).unwrap().magnified.is_none());
}

#[test]
fn the_picture_goes_to_the_screen_that_was_chosen_or_to_the_other_one_and_a_lost_screen_loses_nothing() {
    let (mut state, library) = opened();
    let screen = |name: &str, ours| Screen { name: name.to_owned(), size: (1024, 768), ours };
    let both = vec![screen("desk", true), screen("wall", false), screen("side", false)];
    present(&mut state, &library, PresentAction::Start { two_windows: true });
    assert_eq!(state.present.target(), None, "no screen is known");
    present(&mut state, &library, PresentAction::Screens(both.clone()));
    assert_eq!(state.present.target(), Some(1), "the first that is not ours");
    present(&mut state, &library, PresentAction::Screen(Some("side".to_owned())));
    assert_eq!(state.present.target(), Some(2));
    for _ in 0..4 {
        present(&mut state, &library, PresentAction::Forward);
    }
    let before = state.present.show.clone();
    present(&mut state, &library, PresentAction::Screens(both[..1].to_vec()));
    assert_eq!(state.present.target(), None, "one screen is shared");
    assert!(state.present.two_windows && state.present.show == before, "the projector was unplugged, and all is there");
    present(&mut state, &library, PresentAction::Screens(both));
    assert_eq!(state.present.target(), Some(2), "plugged in again");
}

#[test]
fn a_plan_of_ones_own_holds_no_more_than_its_file_can() {
    let (mut state, library) = opened();
    present(&mut state, &library, PresentAction::Draft(DraftAction::Add));
    let save = Action::Present(PresentAction::Draft(DraftAction::Save));
    assert_eq!(update(&mut state, &library, save.clone()), [], "a plan without a title is no file yet");
    let long = "word ".repeat(500);
    present(&mut state, &library, PresentAction::Draft(DraftAction::Title(long.clone())));
    let stop = Stop { notes: long, minutes: u16::MAX, ..state.open_draft().unwrap().stops[0].clone() };
    present(&mut state, &library, PresentAction::Draft(DraftAction::Change(0, Box::new(stop))));
    let effects = update(&mut state, &library, save);
    let [Effect::AskWhereToSave { name, text }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(name, "my-lesson-plan-1.ron");
    let mut other = Library::built_in();
    let file = SourceFile { origin: Origin::File(name.clone()), bytes: text.clone().into_bytes() };
    let opened = other.open(file);
    assert!(opened.plan.is_some() && opened.problems.is_empty(), "{:?}", opened.problems);
}
