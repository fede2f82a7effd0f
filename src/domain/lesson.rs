//! One idea of the chapter, as a short card.

use super::{LayerId, LessonId, NoteId, SceneId, ServiceId, SourceKey, TaskId};

/// A short card to learn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Its id: `why-the-model`.
    pub id: LessonId,
    /// Its title.
    pub title: String,
    /// The part of the chapter that it belongs to; lessons of one part follow each other.
    pub part: Option<String>,
    /// What it says, at most 80 words together.
    pub paragraphs: Vec<String>,
    /// The services it speaks of.
    pub services: Vec<ServiceId>,
    /// The layers it speaks of.
    pub layers: Vec<LayerId>,
    /// A scene to practise it.
    pub scene: Option<SceneId>,
    /// Tasks to sort at its end.
    pub tasks: Vec<TaskId>,
    /// Where older texts say otherwise.
    pub notes: Vec<NoteId>,
    /// Finer than the CLF-C02 exam asks.
    pub beyond_exam: bool,
    /// Where it was read.
    pub sources: Vec<SourceKey>,
}
