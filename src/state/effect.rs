//! What the shell must do after an update.

use super::{Wanted, WorkId};
use std::path::PathBuf;
use std::sync::Arc;

/// Something that only the shell can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for a file with the system's dialog.
    AskForFile,
    /// Ask with the system's dialog for a folder of scenes.
    AskForFolder,
    /// Read these files and add what they hold to the library.
    Load(Vec<PathBuf>),
    /// Read a file again, without a word where all is well, and show what came of it.
    Reload(PathBuf),
    /// Ask with the system's dialog for a file to write on at.
    AskForWork,
    /// Read a file to write on at it.
    ReadWork(PathBuf),
    /// Ask with the system's dialog for a table or for questions.
    AskForImport,
    /// Read a table or questions.
    ReadImport(PathBuf),
    /// Ask with the system's dialog where a work belongs. The answer is an action that says so.
    AskWhereToWrite {
        /// The work.
        work: WorkId,
        /// The name that is offered.
        name: String,
    },
    /// Write a work to its file, unless another program changed that meanwhile.
    WriteWork {
        /// The work.
        work: WorkId,
        /// The file.
        file: PathBuf,
        /// What it shall hold.
        text: Arc<str>,
        /// What it held when it was looked at last; `None` where it was not there.
        known: Option<Arc<str>>,
        /// Whether the user agreed that whatever it holds is replaced.
        over: bool,
    },
    /// Show a scene in the library as it is being written, if it is good.
    Preview {
        /// What the library knows it by.
        file: String,
        /// Its text.
        text: Arc<str>,
    },
    /// Take away what was shown under this name.
    EndPreview(String),
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
    /// Ask with the system's dialog where what is taken away belongs. The answer is an action that says so.
    AskWhereToExport {
        /// The name that is offered.
        name: String,
    },
    /// Make what is asked for and write it, beside the window.
    Export {
        /// What is asked for.
        wanted: Box<Wanted>,
        /// The file, or the folder.
        file: PathBuf,
        /// Whether what lies there is replaced.
        over: bool,
    },
    /// Make no longer what is being made.
    StopExport,
    /// Put what is asked for on the clipboard.
    CopyExport(Box<Wanted>),
    /// Show the folder of a file in the system's file manager.
    ShowFolder(PathBuf),
    /// Show a page in the system's browser.
    OpenPage(String),
    /// Put a picture of what Explore shows on the clipboard.
    CopyPicture,
    /// Write the settings and the progress.
    Save,
    /// The user has seen the fault of the window before: begin with what that left, or with nothing open.
    Begin {
        /// Whether nothing is to be open.
        empty: bool,
    },
    /// Close the window.
    Quit,
}
