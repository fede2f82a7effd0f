//! What the commands of the Learn page do now.

use super::Command;
use crate::content::Library;
use crate::state::{Action, LearnAction, Page, State};

impl Command {
    pub(super) fn learn(self, state: &State, library: &Library) -> Option<Action> {
        if state.page != Page::Learn || state.overlay.is_some() || state.learn.lesson.is_none() {
            return None;
        }
        match self {
            Self::NextLesson => Some(Action::Learn(LearnAction::Next)),
            Self::PreviousLesson => state.lesson_beside(library, -1).map(|_| Action::Learn(LearnAction::Previous)),
            _ => None,
        }
    }
}
