//! Actions at random on the Learn page.

use super::actions::Actions;
use layercake::domain::walk::Question;
use layercake::domain::{LayerId, LessonId, MisconceptionId, Owner, TaskId};
use layercake::state::{LearnAction, LearnPart, MistakesAction, WalkAction};

impl Actions<'_> {
    fn walk(&mut self) -> WalkAction {
        let tasks = self.library.catalogue().tasks();
        let questions = [Question::Kind, Question::Yours, Question::Depends, Question::Halves, Question::Cipher];
        match self.chance.below(16) {
            0 => WalkAction::Service(self.chance.pick(&self.services)),
            1 => WalkAction::AllServices,
            2 => WalkAction::Search(self.chance.pick(&["", "patch", "no such words"]).to_owned()),
            3 => WalkAction::Task(tasks[self.chance.below(tasks.len())].id.clone()),
            4 => WalkAction::Task(TaskId::new("RDS-99")),
            5 => WalkAction::Words,
            6 => WalkAction::BackTo(self.chance.pick(&[0, 1, usize::MAX])),
            7 => WalkAction::Back,
            8 => WalkAction::Leave,
            _ => {
                let replies = self.chance.pick(&questions).replies();
                WalkAction::Answer(self.chance.pick(replies))
            }
        }
    }

    pub(super) fn learn(&mut self) -> LearnAction {
        if self.chance.once_in(2) {
            return LearnAction::Walk(self.walk());
        }
        if self.chance.once_in(3) {
            return self.lesson_aids();
        }
        let lessons = self.library.catalogue().lessons();
        let lesson = &lessons[self.chance.below(lessons.len())];
        let task = self.chance.pick(&lesson.tasks);
        let lesson = lesson.id.clone();
        let mistakes = self.mistakes();
        self.chance.pick(&[
            LearnAction::Turn(self.chance.clone().pick(&LearnPart::ALL)),
            LearnAction::Open(lesson),
            LearnAction::Open(LessonId::new("no-such-lesson")),
            LearnAction::Continue,
            LearnAction::Next,
            LearnAction::Previous,
            LearnAction::Look(self.chance.clone().pick(&self.services), LayerId::GuestOs),
            LearnAction::Sort { task, bin: self.chance.clone().pick(&Owner::ALL) },
            LearnAction::Sort { task: TaskId::new("RDS-99"), bin: Owner::Aws },
            LearnAction::Leave,
            LearnAction::Mistakes(mistakes),
        ])
    }

    fn mistakes(&mut self) -> MistakesAction {
        let wrong = self.library.catalogue().misconceptions();
        let wrong = wrong[self.chance.below(wrong.len())].id.clone();
        self.chance.pick(&[
            MistakesAction::TurnOver(wrong),
            MistakesAction::TurnOver(MisconceptionId::new("no-such-belief")),
            MistakesAction::TurnAllBack,
            MistakesAction::Search("aws".to_owned()),
            MistakesAction::OnlyBelieved(true),
            MistakesAction::OnlyBelieved(false),
        ])
    }
}
