//! Where the exam's texts and AWS's present differ.

use super::{NoteId, SourceKey};

/// How much depends on knowing the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// An exam question or a real decision may turn on it.
    High,
    /// Good to know.
    Medium,
    /// A matter of words.
    Low,
}

impl Weight {
    /// The word of files and of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// What older texts say, what is right today, and how to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its id: `D01`.
    pub id: NoteId,
    /// What it is about, in a few words.
    pub title: String,
    /// What older exam texts say.
    pub older: String,
    /// What is right today.
    pub today: String,
    /// Since when it is different.
    pub since: String,
    /// How to answer an exam question about it.
    pub exam: String,
    /// How much depends on it.
    pub weight: Weight,
    /// Finer than the CLF-C02 exam asks.
    pub beyond_exam: bool,
    /// Where it was read.
    pub sources: Vec<SourceKey>,
}

/// A question that our sources leave open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPoint {
    /// Its id: `workmail-dates`.
    pub id: String,
    /// What it is about, in a few words.
    pub title: String,
    /// What is open, and what to do meanwhile.
    pub text: String,
    /// What was read about it.
    pub sources: Vec<SourceKey>,
}
