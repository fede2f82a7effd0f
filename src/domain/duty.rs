//! Who does what on one layer of one service.

use super::{NoteId, Owner, SourceKey};

/// The work on a layer; each side that has work has one sentence, so owner and sentences cannot disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// AWS does all of it.
    Aws(String),
    /// The customer does all of it.
    Customer(String),
    /// Each side has a half.
    Shared {
        /// AWS's half.
        aws: String,
        /// The customer's half.
        customer: String,
    },
    /// The service has no such layer.
    NoSuchLayer,
}

/// Service x layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Who does what.
    pub work: Work,
    /// The finer points: defaults, windows, exceptions.
    pub more: Option<String>,
    /// How the exam wants it answered.
    pub exam_note: Option<String>,
    /// Where older exam texts say otherwise.
    pub notes: Vec<NoteId>,
    /// Where it was read.
    pub sources: Vec<SourceKey>,
    /// No source says it in so many words; we reasoned.
    pub unverified: bool,
}

impl Duty {
    /// The owner; `None` where the service has no such layer.
    pub const fn owner(&self) -> Option<Owner> {
        match self.work {
            Work::Aws(_) => Some(Owner::Aws),
            Work::Customer(_) => Some(Owner::Customer),
            Work::Shared { .. } => Some(Owner::Shared),
            Work::NoSuchLayer => None,
        }
    }

    /// What AWS does, if anything.
    pub fn aws(&self) -> Option<&str> {
        match &self.work {
            Work::Aws(aws) | Work::Shared { aws, .. } => Some(aws),
            Work::Customer(_) | Work::NoSuchLayer => None,
        }
    }

    /// What the customer does, if anything.
    pub fn customer(&self) -> Option<&str> {
        match &self.work {
            Work::Customer(customer) | Work::Shared { customer, .. } => Some(customer),
            Work::Aws(_) | Work::NoSuchLayer => None,
        }
    }
}
