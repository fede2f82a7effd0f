//! The text of the settings file: versioned RON, read strictly.
//!
//! Not for where the file lies or when it is written: that is [`Storage`](super::Storage). The values themselves belong
//! to [`state`](crate::state); the shapes here may change with the format while those do not.

use crate::domain::SceneId;
use crate::state::{Best, MAX_TEXT_PERCENT, MIN_TEXT_PERCENT, Progress, Saved, Settings, ThemeChoice};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use thiserror::Error;

/// The format that this version writes, and the newest that it reads.
pub(super) const FORMAT: u64 = 2;

const HEADING: &str =
    "// Settings and best scores of Layercake. It writes this file anew whenever one of them changes.\n";

/// Why a text gives no settings.
#[derive(Debug, PartialEq, Eq, Error)]
pub(super) enum Unusable {
    #[error("it has format {0}, but this Layercake reads format {FORMAT}")]
    Newer(u64),
    #[error("{0}")]
    Broken(String),
}

// Whatever is missing keeps its default, so that a shorter file of an earlier format reads; whatever is unknown is
// refused, because writing the file anew would lose it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSaved {
    format: u64,
    #[serde(default = "default_theme")]
    theme: String,
    #[serde(default = "default_text_percent")]
    text_percent: i64,
    #[serde(default)]
    reduce_motion: bool,
    // Both came with format 2.
    #[serde(default = "shown")]
    notes: bool,
    #[serde(default = "shown")]
    beyond_exam: bool,
    #[serde(default)]
    best: BTreeMap<String, RawBest>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBest {
    score: usize,
    out_of: usize,
}

fn default_theme() -> String {
    ThemeChoice::default().key().to_owned()
}

fn shown() -> bool {
    true
}

fn default_text_percent() -> i64 {
    Settings::default().text_percent.into()
}

/// Reads the text of a settings file. Numbers out of range are brought into it.
pub(super) fn read(text: &str) -> Result<Saved, Unusable> {
    if let Some(format) = format_of(text).filter(|&format| format > FORMAT) {
        return Err(Unusable::Newer(format));
    }
    let raw: RawSaved = ron::from_str(text).map_err(|error| Unusable::Broken(error.to_string()))?;
    if raw.format == 0 {
        return Err(Unusable::Broken(format!("format 0 never was, expected {FORMAT}")));
    }
    let theme = ThemeChoice::ALL.into_iter().find(|theme| theme.key() == raw.theme).ok_or_else(|| {
        let known = ThemeChoice::ALL.map(|theme| format!("`{}`", theme.key())).join(", ");
        Unusable::Broken(format!("unknown theme, expected one of {known}"))
    })?;
    let text_percent = raw.text_percent.clamp(MIN_TEXT_PERCENT.into(), MAX_TEXT_PERCENT.into());
    let text_percent = u16::try_from(text_percent).unwrap_or(MAX_TEXT_PERCENT);
    let best = raw
        .best
        .into_iter()
        .map(|(scene, RawBest { score, out_of })| (SceneId::new(scene), Best { score: score.min(out_of), out_of }));
    Ok(Saved {
        settings: Settings {
            theme,
            text_percent,
            reduce_motion: raw.reduce_motion,
            notes: raw.notes,
            beyond_exam: raw.beyond_exam,
        },
        progress: Progress { best: best.collect(), ..Progress::default() },
        ..Saved::default()
    })
}

/// Writes the text of a settings file.
pub(super) fn write(saved: &Saved) -> Result<String, ron::Error> {
    let Saved { settings, progress, .. } = saved;
    let best = progress
        .best
        .iter()
        .map(|(scene, &Best { score, out_of })| (scene.as_str().to_owned(), RawBest { score, out_of }));
    let raw = RawSaved {
        format: FORMAT,
        theme: settings.theme.key().to_owned(),
        text_percent: settings.text_percent.into(),
        reduce_motion: settings.reduce_motion,
        notes: settings.notes,
        beyond_exam: settings.beyond_exam,
        best: best.collect(),
    };
    let text = ron::ser::to_string_pretty(&raw, ron::ser::PrettyConfig::new().new_line("\n"))?;
    Ok(format!("{HEADING}{text}\n"))
}

/// The format that a text claims to have. It is looked for by hand, because nothing else is known about the syntax of
/// a format that is still to come, and a broken file must not pass for a newer one.
fn format_of(text: &str) -> Option<u64> {
    let number = text.lines().find_map(|line| {
        let line = line.trim_start_matches(|c: char| c == '(' || c.is_whitespace());
        line.strip_prefix("format")?.trim_start().strip_prefix(':').map(str::trim_start)
    })?;
    let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    let digits = number.get(..end).filter(|digits| !digits.is_empty())?;
    // Only a number too large for any format fails here.
    Some(digits.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::{Unusable, format_of, read};
    use crate::state::{Saved, ThemeChoice};

    #[test]
    fn the_format_is_found_wherever_a_file_of_ours_has_it() {
        assert_eq!(format_of("// format: 9\n(\n    format: 1,\n"), Some(1));
        assert_eq!(format_of("(format: 12, theme: \"x\")"), Some(12));
        assert_eq!(format_of("(format:99999999999999999999999)"), Some(u64::MAX));
        assert_eq!(format_of("(format: \"1\")"), None);
        assert_eq!(format_of("formatted"), None);
        assert_eq!(format_of(""), None);
    }

    #[test]
    fn a_missing_field_keeps_its_default() {
        assert_eq!(read("(format: 1)"), Ok(Saved::default()));
    }

    #[test]
    fn numbers_out_of_range_are_brought_into_it() {
        let text_percent = |text: &str| read(text).map(|saved| saved.settings.text_percent);
        assert_eq!(text_percent("(format: 1, text_percent: 100000)"), Ok(200));
        assert_eq!(text_percent("(format: 1, text_percent: -5)"), Ok(80));
        let saved = read("(format: 1, best: {\"a\": (score: 9, out_of: 4)})").map(|saved| saved.progress.best);
        assert_eq!(saved.ok().and_then(|best| best.into_values().next()).map(|best| best.score), Some(4));
    }

    #[test]
    fn words_of_the_menu_are_the_words_of_the_file() {
        for theme in ThemeChoice::ALL {
            let text = format!("(format: 1, theme: \"{}\")", theme.key());
            assert_eq!(read(&text).map(|saved| saved.settings.theme), Ok(theme));
        }
        assert!(matches!(read("(format: 1, theme: \"blue\")"), Err(Unusable::Broken(_))));
    }

    #[test]
    fn what_is_newer_is_told_from_what_is_broken() {
        assert_eq!(read("(format: 3, moon: \"full\")"), Err(Unusable::Newer(3)));
        for broken in ["", "(", "(format: 0)", "(format: 1, moon: \"full\")", "(format: 1) and more", "\u{0}"] {
            assert!(matches!(read(broken), Err(Unusable::Broken(_))), "{broken:?}");
        }
    }
}
