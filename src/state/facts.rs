//! What the page about the facts shows: one of its parts, and what is searched for.

use super::{Effect, State};

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactsPart {
    /// Where the statements were read.
    #[default]
    Sources,
    /// Where older exam texts say otherwise.
    Notes,
    /// Wrong beliefs, each with its cure.
    Misconceptions,
    /// The ideas of the chapter.
    Lessons,
    /// Terms and what they mean.
    Terms,
    /// What our sources leave open.
    OpenPoints,
}

impl FactsPart {
    /// All parts, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::Sources, Self::Notes, Self::Misconceptions, Self::Lessons, Self::Terms, Self::OpenPoints];

    /// The word of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Notes => "notes",
            Self::Misconceptions => "misconceptions",
            Self::Lessons => "lessons",
            Self::Terms => "terms",
            Self::OpenPoints => "open-points",
        }
    }
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Its part.
    pub part: FactsPart,
    /// What entries must contain; empty shows all.
    pub search: String,
}

/// Something on the page about the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactsAction {
    /// Turn to a part.
    Turn(FactsPart),
    /// Search for something.
    Search(String),
}

pub(super) fn update(state: &mut State, action: FactsAction) -> Vec<Effect> {
    match action {
        FactsAction::Turn(part) => state.facts.part = part,
        FactsAction::Search(search) => state.facts.search = search,
    }
    Vec::new()
}
