//! What the commands of the Learn page do now.

use super::Command;
use crate::content::Library;
use crate::state::{Action, LearnAction, Page, State, WalkAction};

impl Command {
    pub(super) fn learn(self, state: &State, library: &Library) -> Option<Action> {
        if state.page != Page::Learn || state.overlay.is_some() {
            return None;
        }
        if state.learn.lesson.is_none() {
            return self.walk(state, library).map(|action| Action::Learn(LearnAction::Walk(action)));
        }
        match self {
            Self::NextLesson => Some(Action::Learn(LearnAction::Next)),
            Self::PreviousLesson => state.lesson_beside(library, -1).map(|_| Action::Learn(LearnAction::Previous)),
            _ => None,
        }
    }

    fn walk(self, state: &State, library: &Library) -> Option<WalkAction> {
        let walked = state.walk_on_page(library)?;
        match self {
            Self::AnswerWalk(number) => {
                let place = usize::from(number).checked_sub(1)?;
                walked.walk.next?.replies().get(place).copied().map(WalkAction::Answer)
            }
            Self::WalkBack => Some(WalkAction::Back),
            Self::WalkLeave => Some(WalkAction::Leave),
            _ => None,
        }
    }
}
