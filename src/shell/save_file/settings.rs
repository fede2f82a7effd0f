//! How the settings stand in the file.

use super::Unusable;
use crate::state::{MAX_TEXT_PERCENT, MIN_TEXT_PERCENT, Settings, ThemeChoice};
use std::ops::RangeInclusive;

pub(super) fn default_theme() -> String {
    ThemeChoice::default().key().to_owned()
}

pub(super) fn default_text_percent() -> i64 {
    Settings::default().text_percent.into()
}

/// What is shown, or works, unless somebody switched it off.
pub(super) fn shown() -> bool {
    true
}

pub(super) fn theme(key: &str) -> Result<ThemeChoice, Unusable> {
    ThemeChoice::ALL.into_iter().find(|theme| theme.key() == key).ok_or_else(|| {
        let known = ThemeChoice::ALL.map(|theme| format!("`{}`", theme.key())).join(", ");
        Unusable::Broken(format!("unknown theme, expected one of {known}"))
    })
}

/// A text size; one out of range is brought into it.
pub(super) fn text_percent(raw: i64) -> u16 {
    in_range(raw, MIN_TEXT_PERCENT..=MAX_TEXT_PERCENT)
}

/// A number that a file may give without bounds, brought into its range.
pub(super) fn in_range(raw: i64, range: RangeInclusive<u16>) -> u16 {
    let (least, most) = range.into_inner();
    u16::try_from(raw.clamp(least.into(), most.into())).unwrap_or(most)
}
