//! What the shell must do after an update.

use std::path::PathBuf;

/// Something that only the shell can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for a file with the system's dialog.
    AskForFile,
    /// Read these files and add what they hold to the library.
    Load(Vec<PathBuf>),
    /// Forget the problems of a file.
    ForgetProblems(String),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Ask with the system's dialog where a text belongs, and write it there.
    AskWhereToSave {
        /// The name that is offered.
        name: String,
        /// The text.
        text: String,
    },
    /// Show a page in the system's browser.
    OpenPage(String),
    /// Put a picture of what Explore shows on the clipboard.
    CopyPicture,
    /// Write the settings and the progress.
    Save,
    /// Close the window.
    Quit,
}
