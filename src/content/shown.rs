//! Strange text made fit to be shown: short, on one line, and without characters that a terminal would obey.
//!
//! A file comes from anywhere, so a message never repeats more of it than somebody can take in.

use super::unruly::is_unruly;

/// How many characters of a file's own words a message repeats.
const MOST_CHARACTERS: usize = 60;

/// A piece of a file between backticks, cut to a length that can be read.
pub(super) fn quoted(text: &str) -> String {
    format!("`{}`", cut(text))
}

/// A piece of a file, cut to a length that can be read.
pub(super) fn cut(text: &str) -> String {
    let mut characters = text.chars();
    let mut short: String = characters.by_ref().take(MOST_CHARACTERS).collect();
    if characters.next().is_some() {
        short.pop();
        short.push('…');
    }
    clean(&short)
}

/// The same text with a sign in the place of each character that would move the cursor or turn the line around.
pub(super) fn clean(text: &str) -> String {
    text.chars().map(|c| if is_unruly(c) { '\u{fffd}' } else { c }).collect()
}

/// Words in a row: "`a`, `b` and `c`", with the joining word given.
pub(super) fn listed<'a>(words: impl IntoIterator<Item = &'a str>, join: &str) -> String {
    let mut words: Vec<String> = words.into_iter().map(quoted).collect();
    match words.pop() {
        None => String::new(),
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} {join} {last}", words.join(", ")),
    }
}

/// A number of things: "1 card", "12 cards".
pub(super) fn counted(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}
