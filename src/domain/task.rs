//! A concrete piece of work, kept in the catalogue under a stable id.

use super::{Halves, LayerId, MisconceptionId, NoteId, Owner, ServiceId, SourceKey, TaskId, WhyNot};

/// A piece of work that somebody must do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its stable id.
    pub id: TaskId,
    /// The work, as an order: "Patch the guest operating system".
    pub text: String,
    /// Where it is done.
    pub service: ServiceId,
    /// The layer it belongs to.
    pub layer: LayerId,
    /// Who does it.
    pub owner: Owner,
    /// Why it is theirs.
    pub reason: String,
    /// What is said to whoever chose a wrong side.
    pub why_not: WhyNot,
    /// Of shared work, the two halves.
    pub halves: Option<Halves>,
    /// The wrong belief behind a wrong answer.
    pub misconception: Option<MisconceptionId>,
    /// Where older exam texts say otherwise.
    pub notes: Vec<NoteId>,
    /// Where it was read.
    pub sources: Vec<SourceKey>,
    /// Finer than the CLF-C02 exam asks.
    pub beyond_exam: bool,
    /// No source says it in so many words; we reasoned.
    pub unverified: bool,
}
