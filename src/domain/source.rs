//! Where a statement was read.

use super::{Date, SourceKey};

/// How close to AWS, and how fresh, a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A page of AWS that reads as present-day.
    Current,
    /// AWS documentation archived in June 2023: right, but aging.
    Archived2023,
    /// AWS's text, seen through a copy.
    OfficialCopy,
    /// Somebody else.
    ThirdParty,
    /// The chapter that the app teaches.
    Chapter,
}

impl SourceKind {
    /// The word of files and of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Archived2023 => "archived-2023",
            Self::OfficialCopy => "official-copy",
            Self::ThirdParty => "third-party",
            Self::Chapter => "chapter",
        }
    }
}

/// A place where a statement was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The short key that statements carry.
    pub key: SourceKey,
    /// Title of the page or paper.
    pub title: String,
    /// Web address, where there is one.
    pub address: Option<String>,
    /// How close to AWS it is.
    pub kind: SourceKind,
    /// Day of the last check.
    pub checked: Date,
}
