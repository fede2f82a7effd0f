//! GIFT: a matching question for each twenty cards, in plain text that Moodle and others read.

use super::{ASKED, Deck, Question, side};
use std::fmt::Write as _;

/// A question with more rows than this is no longer read.
const MOST_ROWS: usize = 20;

/// Matching questions in GIFT. The format has no reason for a single row, so all reasons stand in the feedback.
pub fn gift(decks: &[Deck]) -> String {
    let mut text = String::from("// Questions made by Layercake: who secures what on AWS.\n");
    for deck in decks {
        let _ = write!(text, "\n$CATEGORY: Layercake/{}\n", deck.title.replace('/', "-"));
        let parts: Vec<&[Question]> = deck.questions.chunks(MOST_ROWS).collect();
        for (place, rows) in parts.iter().enumerate() {
            let number = if parts.len() > 1 { format!(" {}", place + 1) } else { String::new() };
            let _ = write!(text, "\n::{}{number}::[plain]{}", escaped(&deck.title), escaped(&told(deck)));
            text.push_str(" {\n");
            for row in *rows {
                let Some(owner) = row.owners.first() else { continue };
                let _ = writeln!(text, "  ={} -> {}", escaped(&deck.asked(row)), side(*owner));
            }
            let reasons: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.text, row.reason)).collect();
            let _ = writeln!(text, "  ####{}", escaped(&reasons.join("\n")));
            text.push_str("}\n");
        }
    }
    text
}

fn told(deck: &Deck) -> String {
    if deck.story.is_empty() { ASKED.to_owned() } else { format!("{} {ASKED}", deck.story) }
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
