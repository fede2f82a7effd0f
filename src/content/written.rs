//! Values as a file of ours writes them.

use super::unruly::is_unruly;
use std::fmt::Display;

/// A text in quotes. What an editor would not show is written by its number; control characters, which no file may
/// have, are left out.
pub(super) fn quotes(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {}
            c if is_unruly(c) => quoted.extend(c.escape_unicode()),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A field that holds a text.
pub(super) fn named(field: &str, text: &str) -> String {
    format!("{field}: {}", quotes(text))
}

/// Ids in a list.
pub(super) fn ids(ids: &[impl Display]) -> String {
    let quoted: Vec<String> = ids.iter().map(|id| quotes(&id.to_string())).collect();
    format!("[{}]", quoted.join(", "))
}

/// Each on a line of its own, `indent` blanks from the edge.
pub(super) fn lines(entries: &[String], indent: usize) -> String {
    let blanks = " ".repeat(indent);
    entries.iter().flat_map(|entry| [blanks.as_str(), entry, ",\n"]).collect()
}
