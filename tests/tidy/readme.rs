//! What the documents promise: the two commands at the top of the README, its table of keys, links that lead somewhere,
//! and a change log that knows this version.

use super::tree::{Source, exists, no_complaints, read, texts};
use super::words::{Message, messages};
use layercake::state::{Chord, Command, Group, Key};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const BEGIN: &str = "<!-- keys: drawn by tests/tidy/readme.rs from the table of commands -->\n";
const END: &str = "<!-- end of keys -->";

fn word<'a>(words: &'a BTreeMap<String, Message>, key: &'a str) -> &'a str {
    words.get(key).map_or(key, |message| message.text.as_str())
}

fn keys(words: &BTreeMap<String, Message>, chord: Chord) -> String {
    let held = [(chord.command, "key-ctrl"), (chord.alt, "key-alt"), (chord.shift, "key-shift")];
    let mut parts: Vec<String> =
        held.into_iter().filter(|(held, _)| *held).map(|(_, key)| word(words, key).to_owned()).collect();
    let key = match chord.key {
        Key::Char(sign) => sign.to_uppercase().to_string(),
        Key::Up => word(words, "key-up").to_owned(),
        Key::Down => word(words, "key-down").to_owned(),
        Key::Left => word(words, "key-left").to_owned(),
        Key::Right => word(words, "key-right").to_owned(),
        Key::Home => word(words, "key-home").to_owned(),
        Key::End => word(words, "key-end").to_owned(),
        Key::Enter => word(words, "key-enter").to_owned(),
        Key::Delete => word(words, "key-delete").to_owned(),
        Key::Escape => word(words, "key-escape").to_owned(),
        Key::Backspace => word(words, "key-backspace").to_owned(),
        Key::Space => word(words, "key-space").to_owned(),
        Key::PageUp => word(words, "key-page-up").to_owned(),
        Key::PageDown => word(words, "key-page-down").to_owned(),
        Key::F1 => word(words, "key-f1").to_owned(),
        Key::F5 => word(words, "key-f5").to_owned(),
    };
    parts.push(key);
    parts.join("+")
}

/// The table of keys as the README shows it.
fn key_table(words: &BTreeMap<String, Message>) -> String {
    let mut table = "| where | keys | what they do |\n| --- | --- | --- |\n".to_owned();
    for group in Group::ALL {
        let listed = |command: &Command| command.group() == group && command.has_keys_of_its_own();
        for (place, command) in Command::ALL.into_iter().filter(listed).enumerate() {
            let title = if place == 0 { word(words, group.word()) } else { "" };
            let all: Vec<String> = command.chords().iter().map(|&chord| format!("`{}`", keys(words, chord))).collect();
            let keys = command.keys_word().map_or_else(|| all.join(", "), |key| word(words, key).to_owned());
            let label = word(words, command.word());
            // Writing to a text cannot fail.
            let _ = writeln!(table, "| {title} | {keys} | {label} |");
        }
    }
    table
}

fn between<'a>(text: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(begin)?;
    rest.split_once(end).map(|(inside, _)| inside)
}

fn wrong_key_table(readme: &Source, words: &BTreeMap<String, Message>) -> Vec<String> {
    let right = key_table(words);
    match between(&readme.text, BEGIN, END) {
        Some(table) if table == right => Vec::new(),
        _ => vec![readme.complain(1, format!("the table of keys must be\n\n{BEGIN}{right}{END}\n"))],
    }
}

/// The lines of the first block of code, where it stands before the first chapter.
fn first_block(readme: &Source) -> Vec<&str> {
    let opening = readme.text.split("\n## ").next().unwrap_or_default();
    let block = between(opening, "```sh\n", "```").unwrap_or_default();
    block.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).collect()
}

/// Links to files that are not there.
fn dead_links(file: &Source, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let folder: Vec<&str> = file.path.split('/').rev().skip(1).collect();
    let mut complaints = Vec::new();
    for (place, line) in file.text.lines().enumerate() {
        for rest in line.split("](").skip(1) {
            let target = rest.split([')', '#', ' ']).next().unwrap_or_default();
            if target.is_empty() || target.contains("://") || target.contains("::") {
                continue;
            }
            let mut parts: Vec<&str> = folder.iter().rev().copied().collect();
            for part in target.split('/') {
                match part {
                    ".." => drop(parts.pop()),
                    "." | "" => {}
                    part => parts.push(part),
                }
            }
            if !exists(&parts.join("/")) {
                complaints.push(file.complain(place + 1, format!("the link `{target}` leads nowhere")));
            }
        }
    }
    complaints
}

fn knows_version(changes: &Source, version: &str) -> bool {
    changes.text.lines().any(|line| line.strip_prefix("## ").and_then(|title| title.split(' ').next()) == Some(version))
}

#[test]
fn the_readme_shows_the_keys_that_work() {
    no_complaints(&wrong_key_table(&read("README.md"), &messages(&read("assets/words/en.ftl"))));
}

#[test]
fn the_readme_opens_with_the_two_commands() {
    assert_eq!(first_block(&read("README.md")), ["cargo run --release", "cargo test"]);
}

#[test]
fn links_between_files_lead_somewhere() {
    let documents: Vec<Source> = texts().into_iter().filter(|file| file.ends_in("md")).collect();
    assert!(documents.len() >= 6, "the documents were not found");
    no_complaints(&documents.iter().flat_map(|file| dead_links(file, exists)).collect::<Vec<_>>());
}

#[test]
fn the_change_log_knows_this_version() {
    assert!(knows_version(&read("CHANGELOG.md"), env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_key_table_that_fell_behind_is_seen_and_the_right_one_is_shown() {
    let words = messages(&read("assets/words/en.ftl"));
    let right = format!("# A\n\n{BEGIN}{}{END}\n", key_table(&words));
    assert_eq!(wrong_key_table(&Source::example("README.md", &right), &words), [""; 0]);
    let wrong = right.replace("| `Ctrl+Z` |", "| `Ctrl+U` |");
    assert_ne!(wrong, right);
    let complaints = wrong_key_table(&Source::example("README.md", &wrong), &words);
    assert!(complaints[0].contains(&key_table(&words)));
    assert_eq!(wrong_key_table(&Source::example("README.md", "# No table"), &words).len(), 1);
}

#[test]
fn commands_count_only_before_the_first_chapter() {
    let block = "```sh\nmake run   # opens it\nmake test\n```\n";
    let early = Source::example("README.md", &format!("# A\n\n{block}\n## B\n"));
    assert_eq!(first_block(&early), ["make run", "make test"]);
    assert_eq!(first_block(&Source::example("README.md", &format!("# A\n\n## B\n{block}"))), [""; 0]);
}

#[test]
fn a_dead_link_is_seen() {
    let text =
        "[a](../scenes/README.md) [b](mod.rs#top) [c](https://example.org/x)\n[d](../gone.md) [e](crate::domain)\n";
    let exists = |path: &str| matches!(path, "scenes/README.md" | "src/mod.rs");
    assert_eq!(
        dead_links(&Source::example("src/README.md", text), exists),
        ["src/README.md:2: the link `../gone.md` leads nowhere"]
    );
}

#[test]
fn a_version_without_changes_is_seen() {
    let changes = Source::example("CHANGELOG.md", "# Changes\n\n## Unreleased\n\n## 0.1.0 (2026-11-23)\n");
    assert!(knows_version(&changes, "0.1.0"));
    assert!(!knows_version(&changes, "0.2.0"));
}
