//! Bytes for other programs, made from what is true: nothing here asks where they go.
//!
//! When to come here: to turn the catalogue into lists for a spreadsheet or a script ([`Listing`]). Not for files,
//! dialogs or the command line: whoever wants bytes asks for them and takes them where they belong.

mod listing;
mod lists;
mod markdown;
mod sheet;
mod table;

pub use listing::{Cell, Listing};
pub use markdown::comparison_markdown;
pub use sheet::{Sheet, SheetBox, SheetPart};
pub use table::{Request, Table};
