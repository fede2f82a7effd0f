//! What can be in the way of keeping things, in words for whoever loses something by it.

use super::disk::{self, ReadError};
use super::storage::FOLDER_VARIABLE;
use crate::domain::Date;
use crate::state::Notice;
use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// So many entries that were left out are told by name.
const MOST_NAMED: usize = 3;

/// Why something was not read or not written, or not as it should be.
#[derive(Debug, Error)]
pub enum StorageError {
    /// Nobody says where settings belong.
    #[error("no home folder was found; set {FOLDER_VARIABLE} to the folder where settings belong")]
    NoFolder,
    /// The system does not let us read the file.
    #[error("the settings were not read: {1}: `{0}`")]
    Unreadable(PathBuf, #[source] ReadError),
    /// A newer version of the app wrote it; what is understood of it is used.
    #[error("the settings file is only read, because {1}: `{0}`")]
    Newer(PathBuf, String),
    /// The file is broken, and lies under another name now.
    #[error("the settings file is broken: {1}; it is kept as `{0}`")]
    KeptAside(PathBuf, String),
    /// The same, and a copy of an earlier day is in its place.
    #[error("the settings file is broken: {1}; it is kept as `{0}`, and the copy of {2} is in its place")]
    Restored(PathBuf, String, Date),
    /// The file is broken, and stays where it is.
    #[error("the settings file is broken and stays as it is: {1}: `{0}`")]
    Broken(PathBuf, String),
    /// Some of it says what cannot be; the rest is used, and the file as it was is kept.
    #[error("{entries}; the file as it was is kept as `{0}`", entries = listed(.1))]
    LeftOut(PathBuf, Vec<String>),
    /// There is too much to write, and nobody could read it again.
    #[error("the settings file would be larger than 8 MiB: `{0}`")]
    TooLarge(PathBuf),
    /// The system does not let us write.
    #[error("the settings file cannot be written: {reason}: `{0}`", reason = disk::words(.1))]
    Unwritable(PathBuf, #[source] io::Error),
    /// It was written, but the copy of how it was before could not be.
    #[error("it is saved, but no copy could be kept in `{0}`: {reason}", reason = disk::words(.1))]
    NoCopy(PathBuf, #[source] io::Error),
    /// A scene that was being written cannot be read.
    #[error("a scene that was not saved cannot be read: {1}: `{0}`")]
    WorkUnreadable(PathBuf, String),
    /// The same, and its file has another name now.
    #[error("a scene that was not saved cannot be read: {1}; its file is kept as `{0}`")]
    WorkKeptAside(PathBuf, String),
    /// There are more scenes that were not saved than are read.
    #[error("{1} more scenes that were not saved lie in `{0}`; the newest were read")]
    ManyWorks(PathBuf, usize),
    /// A scene that is being written cannot be kept.
    #[error("a scene that you are writing cannot be kept: {reason}: `{0}`", reason = disk::words(.1))]
    WorkUnwritable(PathBuf, #[source] io::Error),
    /// A scene that is being written is larger than any that is read.
    #[error("a scene that you are writing is larger than 1 MiB, and is not kept")]
    WorkTooLarge,
    /// Another window changed the same scene that is being written.
    #[error("another window of Layercake has the same scene open and changed it; yours is kept beside it as `{0}`")]
    BothKept(PathBuf),
    /// Several of these.
    #[error("{}", told(.0))]
    Several(Vec<StorageError>),
}

impl StorageError {
    /// One for all of them; `None` where there is none.
    pub(super) fn all(mut errors: Vec<Self>) -> Option<Self> {
        if errors.len() > 1 { Some(Self::Several(errors)) } else { errors.pop() }
    }

    /// The same for the user.
    pub fn notice(&self) -> Notice {
        let reason = self.to_string();
        match self {
            Self::NoFolder
            | Self::TooLarge(_)
            | Self::Unwritable(..)
            | Self::WorkUnwritable(..)
            | Self::WorkTooLarge => Notice::NotSaved(reason),
            Self::KeptAside(..) => Notice::SettingsReset(reason),
            Self::Restored(..) => Notice::SettingsRestored(reason),
            Self::LeftOut(..) | Self::WorkUnreadable(..) | Self::WorkKeptAside(..) | Self::ManyWorks(..) => {
                Notice::SavesLeftOut(reason)
            }
            Self::Unreadable(..) | Self::Newer(..) | Self::Broken(..) => Notice::SavesKeptAside(reason),
            Self::NoCopy(..) | Self::BothKept(_) => Notice::SavedBeside(reason),
            // What is worst of all is said of all, with every reason.
            Self::Several(all) => match all.iter().find(|one| !one.is_written()).or(all.first()).map(Self::notice) {
                Some(Notice::SavesKeptAside(_)) => Notice::SavesKeptAside(reason),
                Some(Notice::SettingsReset(_)) => Notice::SettingsReset(reason),
                Some(Notice::SettingsRestored(_)) => Notice::SettingsRestored(reason),
                Some(Notice::SavesLeftOut(_)) => Notice::SavesLeftOut(reason),
                Some(Notice::SavedBeside(_)) => Notice::SavedBeside(reason),
                _ => Notice::NotSaved(reason),
            },
        }
    }

    /// Whether what was to be written is written all the same.
    pub(super) fn is_written(&self) -> bool {
        match self {
            Self::LeftOut(..) | Self::NoCopy(..) | Self::BothKept(_) => true,
            Self::Several(all) => all.iter().all(Self::is_written),
            _ => false,
        }
    }

    /// Whether it may be over soon, without anybody changing anything here: a disk that has room again.
    pub(super) fn may_pass(&self) -> bool {
        match self {
            Self::Unreadable(..) | Self::Broken(..) | Self::Unwritable(..) | Self::WorkUnwritable(..) => true,
            Self::Several(all) => all.iter().any(Self::may_pass),
            _ => false,
        }
    }
}

/// "it holds what cannot be, and goes without it: an attempt at `a`, a run at `b` and 3 more".
pub(super) fn listed(entries: &[String]) -> String {
    let named = entries.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
    let more = entries.len().saturating_sub(MOST_NAMED);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("it holds what cannot be, and goes without it: {named}{more}")
}

/// The first of them in full, and how many there are.
fn told(errors: &[StorageError]) -> String {
    let named: Vec<String> = errors.iter().take(MOST_NAMED).map(ToString::to_string).collect();
    let more = errors.len().saturating_sub(MOST_NAMED);
    let more = if more == 0 { String::new() } else { format!(" (and {more} more)") };
    format!("{}{more}", named.join("; "))
}
