//! What the commands of the page on which scenes are written do now.

use super::Command;
use crate::state::{Action, AuthorAction, Page, State};

impl Command {
    pub(super) fn author(self, state: &State) -> Option<Action> {
        if state.page != Page::Author || state.overlay.is_some() {
            return None;
        }
        let free = !state.files.asking;
        let work = state.author.work();
        let action = match self {
            Self::NewWork => AuthorAction::New,
            Self::OpenWork => free.then_some(AuthorAction::Ask)?,
            Self::SaveWork => work.filter(|work| free && work.can_be_written()).map(|_| AuthorAction::Save)?,
            Self::SaveWorkAs => work.filter(|work| free && work.can_be_written()).map(|_| AuthorAction::SaveAs)?,
            Self::UndoInWork => work.filter(|work| work.steps.can_undo()).map(|_| AuthorAction::Undo)?,
            Self::RedoInWork => work.filter(|work| work.steps.can_redo()).map(|_| AuthorAction::Redo)?,
            Self::PlayBeside => work.map(|_| AuthorAction::Play(!state.author.plays))?,
            _ => return None,
        };
        Some(Action::Author(action))
    }
}
