//! What a scene file may look like, and nothing about what it means: plain serde shapes without domain types.

use super::raw_catalogue::RawSide;
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
    pub(super) owner: Option<RawSide>,
    #[serde(default)]
    pub(super) reason: Option<String>,
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
