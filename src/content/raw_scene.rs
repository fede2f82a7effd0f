//! What a scene file may look like, and nothing about what it means: plain serde shapes without domain types.

use super::raw_catalogue::{RawHalves, RawSide, RawWhyNot};
use serde::Deserialize;

/// A scene file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Scene")]
pub(super) struct RawScene {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) id: String,
    pub(super) title: String,
    #[serde(default)]
    pub(super) topic: Option<String>,
    pub(super) difficulty: RawDifficulty,
    pub(super) services: Vec<String>,
    pub(super) story: String,
    pub(super) goal: String,
    #[serde(default)]
    pub(super) shared_bin: bool,
    #[serde(default)]
    pub(super) beyond_exam: bool,
    #[serde(default)]
    pub(super) mode: Option<RawMode>,
    #[serde(default)]
    pub(super) reveal: Option<RawReveal>,
    #[serde(default)]
    pub(super) tries: Option<u32>,
    #[serde(default)]
    pub(super) minutes: Option<u32>,
    #[serde(default)]
    pub(super) marks: Option<RawMarks>,
    #[serde(default)]
    pub(super) order: Option<u32>,
    pub(super) cards: Vec<RawCard>,
}

/// A card: a task of the catalogue, or one written here. Which of the two, `resolve` finds out, because it can say
/// more about a mixture than serde can.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Card")]
pub(super) struct RawCard {
    pub(super) id: String,
    #[serde(default)]
    pub(super) task: Option<String>,
    #[serde(default)]
    pub(super) text: Option<String>,
    #[serde(default)]
    pub(super) service: Option<String>,
    #[serde(default)]
    pub(super) layer: Option<String>,
    #[serde(default)]
    pub(super) owner: Option<RawCardOwner>,
    #[serde(default)]
    pub(super) also: Option<Vec<RawSide>>,
    #[serde(default)]
    pub(super) reason: Option<String>,
    #[serde(default)]
    pub(super) why_not: Option<RawWhyNot>,
    #[serde(default)]
    pub(super) hint: Option<String>,
    #[serde(default)]
    pub(super) halves: Option<RawHalves>,
    #[serde(default)]
    pub(super) misconception: Option<String>,
    #[serde(default)]
    pub(super) notes: Option<Vec<String>>,
    #[serde(default)]
    pub(super) sources: Option<Vec<String>>,
    #[serde(default)]
    pub(super) beyond_exam: Option<bool>,
    #[serde(default)]
    pub(super) unverified: Option<bool>,
}

/// `difficulty: Easy`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "Difficulty")]
pub(super) enum RawDifficulty {
    Easy,
    Medium,
    Hard,
    Expert,
}

/// Who has a card: `owner: Nobody` stays in the deck.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "Owner")]
pub(super) enum RawCardOwner {
    Aws,
    Customer,
    Shared,
    Nobody,
}

/// `mode: Check`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "Mode")]
pub(super) enum RawMode {
    Guided,
    Check,
    Exam,
    Discuss,
}

/// `reveal: AfterTries(2)`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "Reveal")]
pub(super) enum RawReveal {
    Never,
    AfterTries(u32),
    AtEnd,
    Always,
}

/// `marks: Parts`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "Marks")]
pub(super) enum RawMarks {
    FirstTry,
    Parts,
    Minus,
}
