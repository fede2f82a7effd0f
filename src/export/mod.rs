//! Bytes for other programs, made from what is true: nothing here asks where they go.
//!
//! When to come here: to turn the catalogue into lists for a spreadsheet or a script ([`Listing`]), or a
//! scene into a table that is read again ([`scene_csv`]). Not for files,
//! dialogs or the command line: whoever wants bytes asks for them and takes them where they belong.

mod format;
mod listing;
mod lists;
mod markdown;
mod notes;
mod picture;
mod questions;
mod scene_csv;
mod sheet;
mod table;
mod votes;

pub use format::Format;
pub use listing::{Cell, Listing};
pub use markdown::comparison_markdown;
pub use notes::{catalogue_notes, comparison_notes};
pub use picture::{Fonts, Letters, Paper, pdf, png, svg};
pub use questions::{Deck, Question, anki, gift, h5p, moodle, qti};
pub use scene_csv::scene_csv;
pub use sheet::{Sheet, SheetBox, SheetPart};
pub use table::{Request, Table};
pub use votes::{VoteRow, votes};

/// Text that no spreadsheet takes for a formula: what looks like one is marked as text by an apostrophe before it. A text
/// that looks as if it were marked is marked as well, so that each mark can be taken off again.
fn safe(text: &str) -> String {
    let looks_like_one = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    if looks_like_one { format!("'{text}") } else { text.to_owned() }
}
