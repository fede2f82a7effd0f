//! The text of the settings file: versioned RON, read strictly.
//!
//! Not for where the file lies or when it is written: that is [`Storage`](super::Storage). The values themselves belong
//! to [`state`](crate::state); the shapes here may change with the format while those do not.

mod drafts;
mod folders;
mod newer;
mod present;
mod progress;
mod records;
mod runs;
mod settings;
pub(super) mod work;

pub(super) use newer::read_newer;
pub(super) use progress::number;

use crate::domain::SceneId;
use crate::state::{Kept, Progress, Saved, Settings};
use drafts::RawDraft;
use folders::RawFolders;
use present::{RawPace, RawPosition, RawRoom, RawVote};
use progress::{RawBest, RawCards, RawPast, RawTasks, RawTicks};
use runs::RawRun;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use thiserror::Error;

/// The format that this version writes, and the newest that it reads.
pub(super) const FORMAT: u64 = 6;

const HEADING: &str = "// Settings, scores, attempts, votes, lesson plans and folders of Layercake. It writes this file anew whenever one of them changes.\n";
/// Deeper than this, everything stands on one line: an attempt, a card, a run.
const DEPTH: usize = 2;

/// Why a text gives no settings.
#[derive(Debug, PartialEq, Eq, Error)]
pub(super) enum Unusable {
    #[error("it has format {0}, but this Layercake reads format {1}")]
    Newer(u64, u64),
    #[error("{0}")]
    Broken(String),
}

/// Entries that say what cannot be, each by a name with which it is found in the file. Each is left out alone.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct LeftOut(pub(super) Vec<String>);

impl LeftOut {
    /// What there is; where there is nothing, its name is taken down.
    fn unless<T>(&mut self, read: Option<T>, name: impl FnOnce() -> String) -> Option<T> {
        if read.is_none() {
            self.0.push(name());
        }
        read
    }
}

/// What a text gives.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Read {
    pub(super) saved: Saved,
    pub(super) left_out: LeftOut,
}

// Whatever is missing keeps its default, so that a shorter file of an earlier format reads; whatever is unknown is
// refused, because writing the file anew would lose it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "the switches of the settings")]
struct RawSaved {
    format: u64,
    #[serde(default = "settings::default_theme")]
    theme: String,
    #[serde(default = "settings::default_text_percent")]
    text_percent: i64,
    #[serde(default)]
    reduce_motion: bool,
    // Both came with format 2.
    #[serde(default = "settings::shown")]
    notes: bool,
    #[serde(default = "settings::shown")]
    beyond_exam: bool,
    // This came with format 3.
    #[serde(default = "settings::shown")]
    terms: bool,
    // This came with format 6.
    #[serde(default = "settings::shown")]
    single_keys: bool,
    #[serde(default)]
    best: BTreeMap<String, RawBest>,
    // All down to the table came with format 3.
    #[serde(default)]
    past: Vec<RawPast>,
    #[serde(default)]
    tasks: RawTasks,
    #[serde(default)]
    cards: RawCards,
    #[serde(default)]
    beliefs: BTreeMap<String, String>,
    #[serde(default)]
    read: BTreeMap<String, String>,
    #[serde(default)]
    ticks: RawTicks,
    #[serde(default)]
    runs: Vec<RawRun>,
    #[serde(default)]
    ways: BTreeMap<String, String>,
    #[serde(default)]
    table: Option<String>,
    // All down to the position came with format 4.
    #[serde(default)]
    pace: RawPace,
    #[serde(default = "present::default_percent")]
    projection_percent: i64,
    #[serde(default)]
    room: RawRoom,
    #[serde(default)]
    screen: Option<String>,
    #[serde(default)]
    card_seconds: Option<i64>,
    #[serde(default = "present::default_pen")]
    pen: String,
    #[serde(default)]
    votes: Vec<RawVote>,
    #[serde(default)]
    lesson_plans: Vec<RawDraft>,
    #[serde(default)]
    position: Option<RawPosition>,
    // This came with format 5.
    #[serde(default)]
    folders: RawFolders,
}

/// Reads the text of a settings file. Numbers of settings that are out of range are brought into it.
pub(super) fn read(text: &str) -> Result<Read, Unusable> {
    if let Some(format) = format_of(text).filter(|&format| format > FORMAT) {
        return Err(Unusable::Newer(format, FORMAT));
    }
    let raw: RawSaved = ron::from_str(text).map_err(|error| Unusable::Broken(error.to_string()))?;
    if raw.format == 0 {
        return Err(Unusable::Broken(format!("format 0 never was, expected {FORMAT}")));
    }
    values(raw)
}

/// What the shapes of the file stand for.
fn values(raw: RawSaved) -> Result<Read, Unusable> {
    let mut left_out = LeftOut::default();
    let mut position = raw.position;
    let drafts = drafts::drafts_from(raw.lesson_plans, &mut position, &mut left_out);
    let saved = Saved {
        settings: Settings {
            theme: settings::theme(&raw.theme)?,
            text_percent: settings::text_percent(raw.text_percent),
            reduce_motion: raw.reduce_motion,
            notes: raw.notes,
            beyond_exam: raw.beyond_exam,
            terms: raw.terms,
            single_keys: raw.single_keys,
        },
        progress: Arc::new(Progress {
            best: progress::best_from(raw.best),
            past: progress::past_from(&raw.past, &mut left_out),
            memory: progress::memory_from(raw.tasks, raw.cards, &mut left_out),
            beliefs: progress::beliefs_from(raw.beliefs, &mut left_out),
            read: progress::read_from(raw.read, &mut left_out),
            ticks: progress::ticks_from(raw.ticks, &mut left_out),
        }),
        runs: runs::runs_from(&raw.runs, &mut left_out),
        ways: runs::ways_from(raw.ways, &mut left_out),
        table: raw.table.map(SceneId::new),
        kept: Arc::new(Kept {
            pace: present::pace_from(&raw.pace, &mut left_out),
            percent: present::percent(raw.projection_percent),
            room: present::room_from(&raw.room, &mut left_out),
            screen: raw.screen,
            card_seconds: present::card_seconds(raw.card_seconds),
            pen: present::pen_from(&raw.pen, &mut left_out),
            votes: present::votes_from(&raw.votes, &mut left_out),
            position: position.and_then(|position| present::position_from(position, &drafts)),
            drafts,
        }),
        works: Vec::new(),
        folders: Arc::new(raw.folders.folders()),
    };
    Ok(Read { saved, left_out })
}

/// Writes the text of a settings file.
pub(super) fn write(saved: &Saved) -> Result<String, ron::Error> {
    let Saved { settings, progress, runs, ways, table, kept, works: _, folders } = saved;
    let (tasks, cards) = progress::raw_memory(&progress.memory);
    let raw = RawSaved {
        format: FORMAT,
        theme: settings.theme.key().to_owned(),
        text_percent: settings.text_percent.into(),
        reduce_motion: settings.reduce_motion,
        notes: settings.notes,
        beyond_exam: settings.beyond_exam,
        terms: settings.terms,
        single_keys: settings.single_keys,
        best: progress::raw_best(&progress.best),
        past: progress::raw_past(&progress.past),
        tasks,
        cards,
        beliefs: progress::raw_beliefs(&progress.beliefs),
        read: progress::raw_read(&progress.read),
        ticks: progress::raw_ticks(&progress.ticks),
        runs: runs::raw_runs(runs),
        ways: runs::raw_ways(ways),
        table: table.as_ref().map(|scene| scene.as_str().to_owned()),
        pace: RawPace::of(kept.pace),
        projection_percent: kept.percent.into(),
        room: RawRoom::of(kept.room),
        screen: kept.screen.clone(),
        card_seconds: kept.card_seconds.map(i64::from),
        pen: present::raw_pen(kept.pen),
        votes: present::raw_votes(&kept.votes),
        lesson_plans: drafts::raw_drafts(&kept.drafts),
        position: present::raw_position(kept),
        folders: RawFolders::of(folders),
    };
    let pretty = ron::ser::PrettyConfig::new().new_line("\n").depth_limit(DEPTH);
    let text = ron::ser::to_string_pretty(&raw, pretty)?;
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
    use super::{Unusable, format_of};
    use crate::state::{Saved, ThemeChoice};

    fn read(text: &str) -> Result<Saved, Unusable> {
        super::read(text).map(|read| read.saved)
    }

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
        let saved = read("(format: 1, best: {\"a\": (score: 9, out_of: 4)})").map(|saved| saved.progress.best.clone());
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
        assert_eq!(read("(format: 7, moon: \"full\")"), Err(Unusable::Newer(7, 6)));
        for broken in ["", "(", "(format: 0)", "(format: 1, moon: \"full\")", "(format: 1) and more", "\u{0}"] {
            assert!(matches!(read(broken), Err(Unusable::Broken(_))), "{broken:?}");
        }
    }
}
