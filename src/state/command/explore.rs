//! What the commands of the Explore page do now.

use super::Command;
use crate::content::Library;
use crate::domain::Owner;
use crate::state::{Action, ExploreAction, Page, Reveal, State};

impl Command {
    pub(super) fn explore(self, state: &State, library: &Library) -> Option<Action> {
        if state.page != Page::Explore || state.overlay.is_some() {
            return None;
        }
        let explore = &state.explore;
        let column = explore.column;
        let columns = explore.columns.len();
        let chosen = explore.layer.map(|layer| (layer, column));
        let moved = |to: usize| (columns > 1 && to < columns).then_some(ExploreAction::Reorder { from: column, to });
        let compares = columns > 1;
        Some(Action::Explore(match self {
            Self::PreviousColumn => ExploreAction::MoveColumn(-1),
            Self::NextColumn => ExploreAction::MoveColumn(1),
            Self::FirstColumn => ExploreAction::MoveColumn(isize::MIN),
            Self::LastColumn => ExploreAction::MoveColumn(isize::MAX),
            Self::LayerUp => ExploreAction::MoveLayer(1),
            Self::LayerDown => ExploreAction::MoveLayer(-1),
            Self::OpenCell => {
                let (layer, column) = chosen.filter(|_| !explore.open)?;
                ExploreAction::Pick { layer, column }
            }
            Self::ToggleService(number) => {
                let place = usize::from(number).checked_sub(1)?;
                ExploreAction::Toggle(library.catalogue().services().get(place)?.id.clone())
            }
            Self::ColumnLeft => moved(column.checked_sub(1)?)?,
            Self::ColumnRight => moved(column + 1)?,
            Self::RemoveColumn if compares => ExploreAction::Toggle(explore.columns.get(column)?.clone()),
            Self::OnlyDifferences if compares => ExploreAction::OnlyDifferences(!explore.only_differences),
            Self::NextFilter => ExploreAction::Filter(next_filter(explore.filter)),
            Self::HideOwners => ExploreAction::HideOwners(explore.quiz.is_none()),
            Self::GuessAws => guess(state, library, Owner::Aws)?,
            Self::GuessCustomer => guess(state, library, Owner::Customer)?,
            Self::GuessShared => guess(state, library, Owner::Shared)?,
            Self::RevealCell => {
                let (layer, column) = chosen.filter(|&(layer, column)| state.is_hidden(library, column, layer))?;
                ExploreAction::Reveal(Reveal::Cell { layer, column })
            }
            Self::RevealRow => {
                let (layer, _) = chosen?;
                (0..columns).find(|&column| state.is_hidden(library, column, layer))?;
                ExploreAction::Reveal(Reveal::Row(layer))
            }
            Self::RevealAll => {
                explore.quiz.as_ref()?;
                ExploreAction::Reveal(Reveal::All)
            }
            Self::Compare(preset) => ExploreAction::Preset(preset),
            Self::ResetChoices if !state.choices.is_empty() => ExploreAction::ResetChoices,
            Self::CopyPicture => ExploreAction::CopyPicture,
            Self::CopyTable => ExploreAction::CopyTable,
            _ => return None,
        }))
    }
}

fn guess(state: &State, library: &Library, owner: Owner) -> Option<ExploreAction> {
    let (layer, column) = (state.explore.layer?, state.explore.column);
    state.is_hidden(library, column, layer).then_some(ExploreAction::Guess { layer, column, owner })
}

fn next_filter(filter: Option<Owner>) -> Option<Owner> {
    match filter {
        None => Some(Owner::Customer),
        Some(Owner::Customer) => Some(Owner::Aws),
        Some(Owner::Aws) => Some(Owner::Shared),
        Some(Owner::Shared) => None,
    }
}
