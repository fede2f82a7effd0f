//! The shapes of the files in `assets/theme/`.

use egui::Color32;
use rust_embed::RustEmbed;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

#[derive(RustEmbed)]
#[folder = "assets/theme"]
struct Files;

/// A theme file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// The file is not in the binary.
    #[error("the theme file is missing from the program: `{0}`")]
    Missing(&'static str),
    /// The file is not UTF-8.
    #[error("the theme file is not UTF-8: `{0}`")]
    NotText(&'static str),
    /// The file cannot be read.
    #[error("the theme file cannot be read: {1}: `{0}`")]
    Unreadable(&'static str, Box<ron::error::SpannedError>),
}

/// Colours and widths of lines. What each is for stands in the files.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Colours {
    pub(crate) dark: bool,
    #[serde(deserialize_with = "colour")]
    pub(crate) bg: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) panel: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) ink: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) on_ink: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) muted: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) line: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) hairline: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) track: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) hover: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) aws: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) on_aws: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) aws_edge: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) customer: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) on_customer: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) customer_edge: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) right: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) wrong: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) wrong_bg: Color32,
    pub(crate) edge_width: f32,
    pub(crate) line_width: f32,
    pub(crate) ring_width: f32,
    #[serde(default)]
    pub(crate) hatch: f32,
}

/// Steps of room between things, small to large.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub(crate) struct Space(
    /// Within a thing.
    pub(crate) f32,
    /// Between things that belong together.
    pub(crate) f32,
    /// Inside a card.
    pub(crate) f32,
    /// Inside a panel.
    pub(crate) f32,
    /// Between parts of a page.
    pub(crate) f32,
);

/// Sizes in points and times in milliseconds. What each is for stands in the file.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sizes {
    pub(crate) title: f32,
    pub(crate) score: f32,
    pub(crate) subtitle: f32,
    pub(crate) body: f32,
    pub(crate) small: f32,
    pub(crate) label: f32,
    pub(crate) space: Space,
    pub(crate) bar_radius: f32,
    pub(crate) card_radius: f32,
    pub(crate) target: f32,
    pub(crate) icon: f32,
    pub(crate) bar_min: f32,
    pub(crate) bar_max: f32,
    pub(crate) bar_gap: f32,
    pub(crate) details_width: f32,
    pub(crate) narrow: f32,
    pub(crate) motion_ms: f32,
    pub(crate) owner_ms: f32,
    pub(crate) dim_opacity: f32,
}

/// Sizes of what is projected, in shares of its height. What each is for stands in the file.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Projection {
    pub(crate) title: f32,
    pub(crate) score: f32,
    pub(crate) subtitle: f32,
    pub(crate) body: f32,
    pub(crate) small: f32,
    pub(crate) space: Space,
    pub(crate) bar_radius: f32,
    pub(crate) card_radius: f32,
    pub(crate) icon: f32,
    pub(crate) bar_min: f32,
    pub(crate) bar_max: f32,
    pub(crate) bar_gap: f32,
    pub(crate) line: f32,
    pub(crate) target: f32,
    pub(crate) dot: f32,
    pub(crate) pen: f32,
    pub(crate) fades_after_ms: f32,
    pub(crate) fades_for_ms: f32,
    pub(crate) capitals: f32,
    #[serde(deserialize_with = "colour")]
    pub(crate) black: Color32,
    #[serde(deserialize_with = "colour")]
    pub(crate) white: Color32,
}

fn colour<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    #[expect(clippy::disallowed_methods, reason = "this is the one place where colours come from")]
    Color32::from_hex(&text).map_err(|_| D::Error::custom(format!("expected a colour like `#FF9E1B`, found `{text}`")))
}

pub(super) fn colours(name: &'static str) -> Result<Colours, ThemeError> {
    read(name)
}

pub(super) fn sizes(name: &'static str) -> Result<Sizes, ThemeError> {
    read(name)
}

pub(super) fn projection(name: &'static str) -> Result<Projection, ThemeError> {
    read(name)
}

fn read<T: for<'de> Deserialize<'de>>(name: &'static str) -> Result<T, ThemeError> {
    let file = Files::get(name).ok_or(ThemeError::Missing(name))?;
    let text = std::str::from_utf8(&file.data).map_err(|_| ThemeError::NotText(name))?;
    ron::from_str(text).map_err(|error| ThemeError::Unreadable(name, Box::new(error)))
}
