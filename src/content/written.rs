//! Values as a file of ours writes them.

use super::unruly::is_unruly;

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
