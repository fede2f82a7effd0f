//! What makes a scene and puts it on the table, and the set-up of what is made.

use super::{DrillAction, Made, PractiseAction, drill, made, review, weak_spots};
use crate::content::Library;
use crate::domain::Order;
use crate::state::{Page, State};

/// Makes what was asked for, whatever is shown now; nothing happens where there is nothing to make it of.
pub(super) fn update(state: &mut State, library: &Library, action: PractiseAction) {
    let as_written = |made: Made| (made, Order::AS_WRITTEN);
    let made = match action {
        PractiseAction::OpenTask(id) => made::exercise(library.catalogue(), &id).map(as_written),
        PractiseAction::Review => review::review(state, library),
        PractiseAction::PractiseCell(service, layer) => {
            weak_spots::practise(state, library, &service, layer).map(as_written)
        }
        PractiseAction::Drill(DrillAction::Start) => {
            let made = drill::drill(state, library).map(as_written);
            let drill = &mut state.practise.drill;
            if made.is_some() {
                drill.number = drill.number.another();
            }
            made
        }
        PractiseAction::Drill(action) => {
            drill::set_up(&mut state.practise.drill, library.catalogue(), action);
            None
        }
        PractiseAction::SplitShared => {
            let run = state.practise.run().zip(state.practise.on_table(library));
            let halves = run.and_then(|(run, scene)| made::halves(library, scene, &run.attempt.board.cards()));
            halves.map(|made| (made, Order::AS_WRITTEN.another()))
        }
        _ => None,
    };
    if let Some((made, order)) = made {
        state.practise.open_made(made, order);
        state.page = Page::Practise;
        state.overlay = None;
    }
}
