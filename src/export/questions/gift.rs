//! GIFT: a matching question for each twenty cards, in plain text that Moodle and others read.

use super::{ASKED, Deck, Question, category, side};
use std::fmt::Write as _;

/// A question with more rows than this is no longer read.
const MOST_ROWS: usize = 20;

/// Matching questions in GIFT. The format has no reason for a single row, so all reasons stand in the feedback.
pub fn gift(decks: &[Deck]) -> String {
    let mut text = String::from("// Questions made by Layercake: who secures what on AWS.\n");
    for deck in decks {
        let _ = write!(text, "\n$CATEGORY: Layercake/{}\n", category(&deck.title).replace('/', "-"));
        let parts = deck.parts(MOST_ROWS);
        let count = parts.len();
        for (place, rows) in parts.enumerate() {
            let name = deck.named(place, count);
            let _ = writeln!(text, "\n::{}::[plain]{} {{", escaped(&name), escaped(&told(deck, rows)));
            answers(&mut text, deck, rows);
            let reasons: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.text, row.reason)).collect();
            let _ = writeln!(text, "  ####{}", escaped(&reasons.join("\n")));
            text.push_str("}\n");
        }
    }
    text
}

/// The rows. One alone cannot be matched: its sides are there to choose from.
fn answers(text: &mut String, deck: &Deck, rows: &[Question]) {
    if let [row] = rows {
        for side in deck.sides() {
            let mark = if row.owners.contains(side) { '=' } else { '~' };
            let _ = writeln!(text, "  {mark}{}", self::side(*side));
        }
        return;
    }
    for row in rows {
        let Some(owner) = row.owners.first() else { continue };
        let _ = writeln!(text, "  ={} -> {}", escaped(&deck.asked(row)), side(*owner));
    }
}

/// What stands above the rows; a single one is among it.
fn told(deck: &Deck, rows: &[Question]) -> String {
    let row = if let [row] = rows { deck.asked(row) } else { String::new() };
    let parts = [deck.story.as_str(), row.as_str(), ASKED];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What has a meaning in GIFT stands behind a backslash. An arrow would part a row in two.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.replace("->", "→").chars() {
        match c {
            '~' | '=' | '#' | '{' | '}' | '\\' | ':' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\t' | '\r' => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
