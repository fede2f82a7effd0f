//! What is kept of a card after its attempt is over: what was answered, how soon, and by which way of the hand.

use super::{CardId, Date, MisconceptionId, Owner};
use std::fmt;

/// The way in which a card came into its bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// It was dragged, by mouse, finger or pen.
    Drag,
    /// It was chosen, and its bin was clicked or tapped.
    Click,
    /// By keys: the key of the bin, or the bin pressed with the focus on it.
    Keys,
    /// By the menu of the card.
    Menu,
    /// In front of a class, which said so.
    Room,
}

impl Input {
    /// All ways.
    pub const ALL: [Self; 5] = [Self::Drag, Self::Click, Self::Keys, Self::Menu, Self::Room];

    /// The word of files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Drag => "drag",
            Self::Click => "click",
            Self::Keys => "keys",
            Self::Menu => "menu",
            Self::Room => "room",
        }
    }

    /// The way that files call `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|input| input.key() == key)
    }
}

/// A minute of a day, where the machine stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// The minute of that day, 0 to 1439.
    pub minute: u16,
}

impl Moment {
    /// How many minutes a day has.
    pub const MINUTES: u16 = 24 * 60;

    /// `1403`, for what has no room for a colon, such as the name of a file.
    pub fn digits(self) -> String {
        format!("{:02}{:02}", self.minute / 60, self.minute % 60)
    }
}

/// `2026-11-24T14:03`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.day, self.minute / 60, self.minute % 60)
    }
}

/// How one card went in an attempt that is over. It says everything about itself: its scene may have changed since, or be
/// a file that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRecord {
    /// Which card of its scene.
    pub id: CardId,
    /// The work, as it was worded.
    pub text: String,
    /// The bins where it was right, the best answer first; none for a card that belonged to nobody.
    pub owners: Vec<Owner>,
    /// The bin of the first answer that was judged; `None` where it stayed in the deck.
    pub first: Option<Owner>,
    /// How many answers were judged.
    pub tries: u32,
    /// How long the first answer took, in milliseconds at the table since the drop before it.
    pub millis: Option<u64>,
    /// How the first answer was given.
    pub input: Option<Input>,
    /// The belief behind the answer, where it was wrong.
    pub belief: Option<MisconceptionId>,
}

impl CardRecord {
    /// Whether the first answer was right; for a card that belonged to nobody, whether it was left alone.
    pub fn is_right(&self) -> bool {
        self.first.map_or(self.owners.is_empty(), |bin| self.owners.contains(&bin))
    }
}
