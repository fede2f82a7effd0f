//! What the commands of the exam-style questions do now.

use super::Command;
use crate::content::Library;
use crate::state::{Action, Page, PaperAction, PractiseAction, PractisePart, State};

impl Command {
    pub(super) fn questions(self, state: &State, library: &Library) -> Option<Action> {
        let practise = &state.practise;
        let shown = state.page == Page::Practise && practise.scene.is_none() && state.overlay.is_none();
        if !shown || practise.part != PractisePart::Questions {
            return None;
        }
        let paper = practise.open_paper();
        let beyond_exam = state.settings.beyond_exam;
        let action = match (self, paper) {
            (Self::GoOn, None) => practise.paper_setup.gives_any(library, beyond_exam).then_some(PaperAction::Begin),
            (Self::GoOn, Some(paper)) => paper.on(),
            (Self::ChooseOption(number), Some(paper)) => {
                let option = usize::from(number).checked_sub(1)?;
                let can = !paper.over && paper.sheet()?.can_choose(option);
                can.then_some(PaperAction::Choose(option))
            }
            (Self::PreviousQuestion, Some(paper)) => paper.after(-1).map(|_| PaperAction::Step(-1)),
            (Self::NextQuestion, Some(paper)) => paper.after(1).map(|_| PaperAction::Step(1)),
            (Self::HandIn, Some(paper)) => (!paper.over).then_some(PaperAction::HandIn),
            (Self::MissedQuestions, Some(paper)) => {
                (paper.over && paper.missed().next().is_some()).then_some(PaperAction::Missed)
            }
            (Self::AnotherPaper, Some(paper)) => {
                let can = paper.over && practise.paper_setup.gives_any(library, beyond_exam);
                can.then_some(PaperAction::Another)
            }
            _ => None,
        };
        action.map(|action| Action::Practise(PractiseAction::Paper(action)))
    }
}
