//! Named wrong beliefs.

use super::{MisconceptionId, SourceKey};

/// A wrong belief that tasks point to, and its cure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misconception {
    /// Its id.
    pub id: MisconceptionId,
    /// The belief as somebody would say it.
    pub belief: String,
    /// One sentence that puts it right.
    pub cure: String,
    /// Where the cure was read.
    pub sources: Vec<SourceKey>,
}
