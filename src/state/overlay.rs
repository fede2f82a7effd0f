//! What can lie over the page. At most one thing at a time; Esc closes it.

use super::WorkId;

/// Something over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The search over everything.
    Finder,
    /// Mode, order, clock and teams of the scene on the table.
    HowToPlay,
    /// The table of keys and what the app is.
    Help,
    /// The problems of one file, with excerpts.
    Problems(String),
    /// Something is taken away.
    Export,
    /// A field for a path, where the system has no file dialog.
    PathField,
    /// A field for the path of a new file, where the system has no file dialog.
    SavePath,
    /// A work is to be written to a file that holds something else: shall it be replaced?
    Replace {
        /// The work.
        work: WorkId,
        /// The file.
        file: String,
    },
}
