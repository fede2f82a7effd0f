//! Questions as the exam has them: one right answer of four, or two of five, made from the tasks of the catalogue.
//!
//! Not for the learner's answers: which options were chosen, and when that is judged, is a matter of the state.

mod draw;
mod score;

pub use draw::{Forms, Wish, draw};
pub use score::Score;

use super::{Catalogue, Choice, Dice, Owner, Service, ServiceId, Setting, TaskId};

/// How many answers a question offers, and how many of them are right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// One right of four.
    OneOfFour,
    /// Two right of five.
    TwoOfFive,
}

impl Form {
    /// The forms that the exam has.
    pub const ALL: [Self; 2] = [Self::OneOfFour, Self::TwoOfFive];

    /// How many options are right.
    pub const fn wanted(self) -> usize {
        match self {
            Self::OneOfFour => 1,
            Self::TwoOfFive => 2,
        }
    }

    /// How many options there are.
    pub const fn options(self) -> usize {
        match self {
            Self::OneOfFour => 4,
            Self::TwoOfFive => 5,
        }
    }

    /// The share of questions that blind guessing gets right: there are 4 ways to choose one of four, and 10 to choose
    /// two of five.
    pub const fn chance(self) -> f32 {
        match self {
            Self::OneOfFour => 0.25,
            Self::TwoOfFive => 0.1,
        }
    }
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The piece of work that it names.
    pub task: TaskId,
    /// Whether it is a right answer.
    pub right: bool,
}

/// A question: which of these is whose?
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The service that all options are about; `None` where each option names its own.
    pub subject: Option<ServiceId>,
    /// Whose work is asked for.
    pub asked: Owner,
    /// How many answers are wanted, of how many.
    pub form: Form,
    /// The options, in the order of the paper.
    pub options: Vec<Answer>,
}

impl Question {
    /// The settings on which the owner of some option may turn, each with the choice that the question means: the usual
    /// one. Those beyond the exam count only if they are wanted.
    pub fn premises<'a>(
        &self,
        catalogue: &'a Catalogue,
        beyond_exam: bool,
    ) -> Vec<(&'a Service, &'a Setting, &'a Choice)> {
        let tasks: Vec<_> = self.options.iter().filter_map(|option| catalogue.task(&option.task)).collect();
        let touched = |service: &Service, setting: &Setting| {
            let shown = beyond_exam || !setting.beyond_exam;
            shown && tasks.iter().any(|task| task.service == service.id && setting.touches(task.layer))
        };
        let all =
            catalogue.services().iter().flat_map(|service| service.settings.iter().map(move |one| (service, one)));
        let meant = all.filter(|(service, setting)| touched(service, setting));
        meant.filter_map(|(service, setting)| Some((service, setting, setting.choices.first()?))).collect()
    }

    /// The same question with its options in another order.
    #[must_use]
    pub fn shuffled(mut self, dice: &mut Dice) -> Self {
        dice.shuffle(&mut self.options);
        self
    }
}
