//! What can be done on the page on which scenes are written.

use super::{AuthorPane, Theirs, WorkId};
use crate::content::{ImportDefaults, Value};
use crate::domain::{SceneId, TaskId};
use std::path::PathBuf;
use std::sync::Arc;

/// What came of writing a work to its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrote {
    /// The file holds this text now.
    Done(Arc<str>),
    /// Another program had changed it, so it was left as it is.
    Changed(Theirs),
    /// The system refused, with these words; the file is as it was.
    Refused(String),
    /// The dialog was closed without a name.
    Cancelled,
    /// The system has no dialog to ask for a name.
    NoDialog,
}

/// Something on the page on which scenes are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthorAction {
    /// Begin a new scene.
    New,
    /// Ask for a file with the system's dialog.
    Ask,
    /// Read this file to write on at it.
    Read(PathBuf),
    /// A file was read; what could not be is among the problems.
    Came {
        /// The file's name as problems show it.
        file: String,
        /// Its text.
        text: Arc<str>,
    },
    /// Begin a scene of one's own from one that ships.
    Duplicate(SceneId),
    /// Begin a scene from this text.
    Begin(Arc<str>),
    /// Let a work fill the page; `None` shows what there is.
    Open(Option<WorkId>),
    /// Close a work whose changes are all in its file.
    Close(WorkId),
    /// Close a work and throw its changes away.
    Discard(WorkId),
    /// Show the form or the text.
    Pane(AuthorPane),
    /// Show the fields of a card, or those of the scene.
    Card(Option<usize>),
    /// Put a value in the place of a field.
    Set {
        /// The field: `title`, `cards[3].reason`.
        path: String,
        /// What it is to be.
        value: Value,
    },
    /// Leave a field out.
    Clear(String),
    /// Search the catalogue's tasks for one to add; `None` ends the search.
    SearchTasks(Option<String>),
    /// Add a task of the catalogue as a card, behind the one that is shown.
    AddTask(TaskId),
    /// Add a card of one's own, behind the one that is shown.
    AddCard,
    /// A card that takes a task of the catalogue says by itself what the task says, so that all of it can be changed.
    WriteOwn(usize),
    /// The same card once more.
    CopyCard(usize),
    /// Take a card out.
    RemoveCard(usize),
    /// Put a card to another place.
    MoveCard {
        /// Where it is.
        from: usize,
        /// Where it goes.
        to: usize,
    },
    /// Put this in the place of the whole text.
    Text(Arc<str>),
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Show the field that a problem is about.
    Seek(String),
    /// The field has been shown.
    Sought,
    /// Play the scene beside its form, or no longer.
    Play(bool),
    /// Write the work to its file, or ask for one.
    Save,
    /// Ask for a file and write it there.
    SaveAs,
    /// Write it to this file, which the dialog has asked about or nobody has.
    SaveTo {
        /// The work.
        work: WorkId,
        /// The file.
        file: PathBuf,
        /// Whether the user agreed that a file of that name is replaced.
        over: bool,
    },
    /// A work was written, or was not.
    Wrote {
        /// The work.
        work: WorkId,
        /// The file.
        file: String,
        /// What came of it.
        outcome: Wrote,
    },
    /// The file of a work holds something else now, or is gone.
    OnDisk {
        /// The file.
        file: String,
        /// What it holds.
        now: Theirs,
    },
    /// Of two changes keep mine; the next save replaces theirs.
    KeepMine,
    /// Of two changes take theirs; mine can be brought back with undo.
    TakeTheirs,
    /// Ask with the system's dialog for a table or for questions.
    AskImport,
    /// Read this table or these questions.
    ReadImport(PathBuf),
    /// A table or questions were read; nothing is wrong with the disk, whatever may be wrong with the file.
    ImportCame {
        /// The file's name as problems show it.
        file: String,
        /// What it holds.
        bytes: Arc<[u8]>,
    },
    /// Let this hold for rows that say nothing else.
    ImportDefaults(ImportDefaults),
    /// Make a scene of what was imported.
    ImportTake,
    /// Make nothing of it.
    ImportDrop,
    /// List the controls of a domain of the matrix, or of none.
    MatrixDomain(Option<usize>),
    /// Ask where the scene goes as a table.
    ExportCsv,
}
