//! The parts of the page on which a projection is prepared, and what they show of the votes.

use super::{Vote, hands};
use crate::content::Library;
use crate::export::VoteRow;
use crate::state::{Page, State};

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PresentPart {
    /// Lesson plans, those of the library and one’s own.
    #[default]
    Plans,
    /// The room, and how things are shown in it.
    Room,
    /// What classes said.
    Votes,
}

impl PresentPart {
    /// All parts, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Plans, Self::Room, Self::Votes];

    /// Key of the part's name among the words on screen.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plans => "prepare-plans",
            Self::Room => "prepare-room",
            Self::Votes => "prepare-votes",
        }
    }
}

impl State {
    /// A vote in words.
    pub fn vote_in_words(&self, library: &Library, vote: &Vote) -> VoteRow {
        hands::row(vote, self, library)
    }
}

/// Turns to a part; a plan that is being changed is closed.
pub(super) fn turn(state: &mut State, part: PresentPart) {
    state.present.part = part;
    state.present.draft = None;
    state.page = Page::Present;
    state.overlay = None;
}
