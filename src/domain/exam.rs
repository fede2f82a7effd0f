//! The exam that the chapter prepares for: what its guide says, in our words, and where each part of it is practised.

use super::{Date, LayerId, LessonId, SceneId, ServiceId, SourceKey};

/// What the guide of the exam says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exam {
    /// Its code: `CLF-C02`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of the exam whose place it took.
    pub before: String,
    /// The day on which it took that place.
    pub since: Date,
    /// What changed then.
    pub about: String,
    /// How far all this can be trusted.
    pub caution: String,
    /// Its domains, in the order of their numbers; their weights make a whole.
    pub domains: Vec<Domain>,
    /// The task statements that lean on the model.
    pub tasks: Vec<Statement>,
    /// Its form, point by point.
    pub form: Vec<Form>,
    /// Where names, dates and weights were read.
    pub sources: Vec<SourceKey>,
}

/// A domain of the exam.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// Its number, from 1.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// Its weight: so much of a hundred parts of the scored content.
    pub percent: u32,
    /// What it weighed in the exam before.
    pub before: Option<u32>,
}

/// A task statement of the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its number: `2.1`.
    pub number: String,
    /// What it asks.
    pub text: String,
    /// What it asks one by one.
    pub parts: Vec<Part>,
    /// Where it is learned and practised as a whole.
    pub links: Vec<Link>,
    /// Where it was read.
    pub sources: Vec<SourceKey>,
}

/// One thing that a task statement asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its letter.
    pub letter: String,
    /// What is asked.
    pub text: String,
    /// Where it is learned and practised.
    pub links: Vec<Link>,
}

/// A point about the form of the exam.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What it is about.
    pub name: String,
    /// What is said of it.
    pub text: String,
    /// Where it was read.
    pub sources: Vec<SourceKey>,
}

/// Where a part of the exam is learned or practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A lesson.
    Lesson(LessonId),
    /// A scene.
    Scene(SceneId),
    /// Services side by side.
    Compare(Vec<ServiceId>),
    /// A layer of a service.
    Cell(ServiceId, LayerId),
    /// The exam-style questions.
    Questions,
}

impl Exam {
    /// Whether a domain is the one whose task statements are told.
    pub fn is_ours(&self, domain: &Domain) -> bool {
        let of = |task: &Statement| task.number.split('.').next().is_some_and(|own| own == domain.number.to_string());
        self.tasks.iter().any(of)
    }

    /// Every place that it leads to.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.tasks.iter().flat_map(|task| task.parts.iter().flat_map(|part| &part.links).chain(&task.links))
    }
}
