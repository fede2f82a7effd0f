//! Bytes for other programs, made from what is true: nothing here asks where they go.
//!
//! When to come here: to turn the catalogue into lists for a spreadsheet or a script ([`Listing`]), or a
//! scene into a table that is read again ([`scene_csv`]). Not for files,
//! dialogs or the command line: whoever wants bytes asks for them and takes them where they belong.

mod format;
mod listing;
mod lists;
mod look;
mod markdown;
mod notes;
mod picture;
mod questions;
mod results;
mod rows;
mod scene_csv;
mod sheet;
mod table;
mod votes;
mod xapi;

pub use format::Format;
pub use listing::{Cell, Listing};
pub use look::{Look, PaperSize};
pub use markdown::comparison_markdown;
pub use notes::{catalogue_notes, comparison_notes};
pub use picture::{Fonts, Letters, Paper, pdf, png, svg};
pub use questions::{Deck, Question, anki, gift, h5p, moodle, qti};
pub use results::{Attempted, results, results_name};
pub use scene_csv::scene_csv;
pub use sheet::{Sheet, SheetBox, SheetPart};
pub use table::{Request, Table};
pub use votes::{VoteRow, votes};
pub use xapi::xapi;
