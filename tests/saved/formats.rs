//! A file of each format is read, what this version writes is read again, and what cannot be is left out alone.

use super::everything::{any_saved, everything, everything_but_cards};
use super::{Home, best, progress};
use layercake::shell::Loaded;
use layercake::state::{MOST_PAST, Notice, Saved, Settings, ThemeChoice};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

const FORMAT_1: &str = include_str!("format-1.ron");
const FORMAT_2: &str = include_str!("format-2.ron");
const FORMAT_3: &str = include_str!("format-3.ron");
const FORMAT_4: &str = include_str!("format-4.ron");
const FORMAT_5: &str = include_str!("format-5.ron");
const FORMAT_6: &str = include_str!("format-6.ron");

fn read(text: &str) -> Saved {
    let Loaded { saved, trouble, .. } = Home::with(text).storage.load();
    assert!(trouble.is_none(), "{trouble:?}");
    saved
}

#[test]
fn a_file_of_the_first_format_is_still_read() {
    let settings = Settings { theme: ThemeChoice::Dark, text_percent: 120, ..Settings::default() };
    let progress = progress(&[("orders-on-rds", best(3, 4))]);
    assert_eq!(read(FORMAT_1), Saved { settings, progress: progress.into(), ..Saved::default() });
}

#[test]
fn a_file_of_the_second_format_is_still_read() {
    assert_eq!(read(FORMAT_2), super::some_saved());
}

#[test]
fn a_file_of_the_third_format_is_still_read() {
    assert_eq!(read(FORMAT_3), Saved { kept: Arc::default(), folders: Arc::default(), ..everything_but_cards() });
}

#[test]
fn a_file_of_the_fourth_format_is_still_read() {
    assert_eq!(read(FORMAT_4), Saved { folders: Arc::default(), ..everything_but_cards() });
}

#[test]
fn a_file_of_the_fifth_format_is_still_read() {
    assert_eq!(read(FORMAT_5), everything_but_cards());
}

#[test]
fn a_file_of_this_format_holds_everything_and_is_what_we_write() {
    assert_eq!(read(FORMAT_6), everything());
    let home = Home::new();
    home.save(&everything()).unwrap();
    assert_eq!(home.text(), FORMAT_6);
}

#[test]
fn a_file_of_an_earlier_format_is_written_anew_without_a_loss() {
    for old in [FORMAT_1, FORMAT_2, FORMAT_3, FORMAT_4, FORMAT_5] {
        let home = Home::with(old);
        let before = home.storage.load().saved;
        let more =
            Saved { runs: everything().runs, kept: everything().kept, folders: everything().folders, ..before.clone() };
        home.storage.save(&more, &before).unwrap();
        assert!(home.text().contains("format: 6"));
        assert_eq!(home.storage.load().saved, more);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_saved_is_read_again(saved in any_saved()) {
        let home = Home::new();
        home.save(&saved).unwrap();
        let Loaded { saved: read, trouble, .. } = home.storage.load();
        prop_assert!(trouble.is_none(), "{:?}", trouble);
        prop_assert_eq!(read, saved);
    }
}

/// What is put in the place of what, and what is then missing.
const IMPOSSIBLE: [(&str, &str, &str); 36] = [
    ("began: Some((\"2026-11-24\", 840))", "began: Some((\"2026-11-24\", 1440))", "an attempt at `orders-on-rds`"),
    ("input: Some(\"drag\")", "input: Some(\"thought\")", "an attempt at `orders-on-rds`"),
    ("first: Some(\"Aws\"), tries: 2", "first: Some(\"Aws\"), tries: 0", "an attempt at `orders-on-rds`"),
    ("1: (40000, \"menu\")", "1: (40000, \"thought\")", "a run at `my-own-scene`"),
    ("\"yours/data\"", "\"yours/roof\"", "the tick `yours/roof` of `rds`"),
    ("day: \"2026-11-24\"", "day: \"2026-02-30\"", "an attempt at `orders-on-rds`"),
    ("minute: 843", "minute: 1440", "an attempt at `orders-on-rds`"),
    ("first: 9", "first: 13", "an attempt at `orders-on-rds`"),
    (
        "mode: \"check\", order: 1234, marks: 41, first: 9",
        "mode: \"asleep\", order: 1234, marks: 41, first: 9",
        "an attempt at `orders-on-rds`",
    ),
    (
        "\"RDS-01\": (last: \"2026-11-25\", due: \"2026-11-30\", stability: 3.25",
        "\"RDS-01\": (last: \"2026-11-25\", due: \"2026-11-30\", stability: inf",
        "what was known of `RDS-01`",
    ),
    (
        "\"RDS-01\": (last: \"2026-11-25\", due: \"2026-11-30\", stability: 3.25",
        "\"RDS-01\": (last: \"2026-11-25\", due: \"2026-11-30\", stability: 0.0",
        "what was known of `RDS-01`",
    ),
    (
        "\"RDS-01\": (last: \"2026-11-25\", due: \"2026-11-30\", stability: 3.25, difficulty: 5.5",
        "\"RDS-01\": (last: \"2026-11-25\", due: \"2026-11-30\", stability: 3.25, difficulty: 11.0",
        "what was known of `RDS-01`",
    ),
    (
        "\"managed-means-encrypted\": \"2026-11-24\"",
        "\"managed-means-encrypted\": \"yesterday\"",
        "the day of the belief `managed-means-encrypted`",
    ),
    ("\"my-own-scene\": \"exam\"", "\"my-own-scene\": \"blind\"", "the way to play `my-own-scene`"),
    (
        "(scene: \"my-own-scene\", way: \"exam\", order: 77",
        "(scene: \"my-own-scene\", way: \"exam\", order: 10000",
        "a run at `my-own-scene`",
    ),
    ("(scene: \"my-own-scene\", way: \"exam\"", "(scene: \"my-own-scene\", way: \"teams\"", "a run at `my-own-scene`"),
    (
        "deck: [3, 0], aws: [2], customer: [], shared: [1]",
        "deck: [3, 0], aws: [4], customer: [], shared: [1]",
        "a run at `my-own-scene`",
    ),
    (
        "deck: [3, 0], aws: [2], customer: [], shared: [1]",
        "deck: [3, 0], aws: [3], customer: [], shared: [1]",
        "a run at `my-own-scene`",
    ),
    ("tries: [(2, \"Customer\", false)", "tries: [(2, \"Nobody\", false)", "a run at `my-own-scene`"),
    ("hints: {3: 2}", "hints: {3: 9}", "a run at `my-own-scene`"),
    ("chosen: Some(3)", "chosen: Some(7)", "a run at `my-own-scene`"),
    ("asked: [\"cell\", \"rds\", \"guest-os\"]", "asked: [\"cell\", \"rds\", \"roof\"]", "a vote of `2026-11-24`"),
    ("asked: [\"cell\", \"rds\", \"guest-os\"]", "asked: [\"cell\", \"rds\"]", "a vote of `2026-11-24`"),
    ("asked: [\"task\", \"RDS-06\"]", "asked: [\"mood\", \"RDS-06\"]", "a vote of `2026-11-25`"),
    ("date: \"2026-11-25\", asked", "date: \"2026-11-31\", asked", "a vote of `2026-11-31`"),
    ("truth: Some(\"Customer\")", "truth: Some(\"Nobody\")", "a vote of `2026-11-24`"),
    ("aws: 12, customer: 5, shared: 3", "aws: 0, customer: -5, shared: 0", "a vote of `2026-11-24`"),
    (
        "asked: [\"card\", \"orders-on-rds\", \"keys\"]",
        "asked: [\"cell\", \"rds\", \"guest-os\"]",
        "a vote of `2026-11-24`",
    ),
    (
        "layers: [\"guest-os\", \"data\"]",
        "layers: [\"guest-os\", \"roof\"]",
        "stop 1 of the lesson plan `my-lesson-plan-1`",
    ),
    ("services: [\"ec2\", \"rds\"]", "services: []", "stop 1 of the lesson plan `my-lesson-plan-1`"),
    (
        "services: [\"ec2\", \"rds\"]",
        "services: [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\"]",
        "stop 1 of the lesson plan `my-lesson-plan-1`",
    ),
    ("sequence: \"differences\"", "sequence: \"sideways\"", "stop 1 of the lesson plan `my-lesson-plan-1`"),
    (
        "sequence: \"differences\", stride: \"cell\"",
        "sequence: \"differences\", stride: \"mile\"",
        "stop 1 of the lesson plan `my-lesson-plan-1`",
    ),
    (
        "lesson: Some(\"why-the-model\")",
        "lesson: Some(\"why-the-model\"), scene: Some(\"orders-on-rds\")",
        "stop 2 of the lesson plan `my-lesson-plan-1`",
    ),
    (
        "lesson: Some(\"why-the-model\")",
        "services: [\"rds\"], lesson: Some(\"why-the-model\")",
        "stop 2 of the lesson plan `my-lesson-plan-1`",
    ),
    ("(id: \"my-lesson-plan-2\"", "(id: \"my-lesson-plan-1\"", "a lesson plan `my-lesson-plan-1`"),
];

#[test]
fn an_entry_that_cannot_be_is_left_out_alone_and_kept_aside_and_told() {
    for (right, wrong, name) in IMPOSSIBLE {
        let text = FORMAT_6.replacen(right, wrong, 1);
        assert_ne!(text, FORMAT_6, "{right}");
        let home = Home::with(&text);
        let Loaded { saved, trouble, .. } = home.storage.load();
        let Some(Notice::SavesLeftOut(reason)) = trouble.map(|trouble| trouble.notice()) else {
            panic!("{wrong}: expected a notice that something was left out");
        };
        let aside = home.folder.path().join("settings.broken-1.ron");
        assert!(reason.contains(name) && reason.contains(&aside.display().to_string()), "{reason}");
        assert_eq!(fs::read_to_string(aside).unwrap(), text, "what was there can be looked up");

        assert_ne!(saved, everything(), "{wrong}");
        let parts = |saved: &Saved| {
            let past: usize = saved.progress.past.values().map(Vec::len).sum();
            let ticks: usize = saved.progress.ticks.values().map(BTreeSet::len).sum();
            let stops: usize = saved.kept.drafts.iter().map(|draft| draft.stops.len()).sum();
            past + ticks
                + stops
                + saved.kept.votes.len()
                + saved.progress.memory.len()
                + saved.progress.beliefs.len()
                + saved.runs.len()
                + saved.ways.len()
        };
        assert_eq!(parts(&saved) + 1, parts(&everything()), "{wrong}: one entry is missing and no other");
        assert_eq!(saved.settings, everything().settings);

        let again = home.storage.load();
        assert!(again.trouble.is_none(), "it is told once: {:?}", again.trouble);
        assert_eq!(again.saved, saved);
        assert_eq!(home.names(), ["settings.broken-1.ron", "settings.ron"]);
    }
}

#[test]
fn many_entries_that_cannot_be_are_told_in_one_line() {
    let home = Home::with(&FORMAT_6.replace("order: 77", "order: 10000").replace("2026-11-24", "2026-11-31"));
    let reason = home.storage.load().trouble.unwrap().to_string();
    assert!(reason.contains(" and 5 more; the file as it was is kept as "), "{reason}");
}

#[test]
fn of_a_history_that_is_too_long_the_newest_attempts_are_read() {
    let line = FORMAT_6.lines().find(|line| line.contains("minute: 843")).unwrap();
    let home = Home::with(&FORMAT_6.replace(line, &vec![line; MOST_PAST + 50].join("\n")));
    let Loaded { saved, trouble, .. } = home.storage.load();
    assert!(trouble.is_none(), "{trouble:?}");
    let past = saved.progress.past.values().next().unwrap();
    assert_eq!(past.len(), MOST_PAST);
    assert_eq!(past.last().map(|past| past.minute), Some(7));
}

/// Nobody could read it again: what is in the file is worth more.
#[test]
fn what_would_be_too_large_to_be_read_again_is_not_written() {
    let home = Home::with(FORMAT_6);
    let before = home.storage.load().saved;
    let mut large = before.clone();
    for run in large.runs.values_mut() {
        Arc::make_mut(run).cards[0].1 = "x".repeat(4 * 1024 * 1024);
    }
    let told = home.storage.save(&large, &before).unwrap_err().notice();
    assert!(matches!(&told, Notice::NotSaved(reason) if reason.contains("larger than 8 MiB")), "{told:?}");
    assert_eq!(home.text(), FORMAT_6);
}
