//! Where settings and progress are kept, and the promise that nothing unread is ever overwritten.
//!
//! The file is `settings.ron` in the folder that this system has for the settings of an app, or in the folder that the
//! environment variable `LAYERCAKE_CONFIG_DIR` names. A save first reads what is there: another window may have saved
//! a better score, a newer Layercake may have been at work, or the user may be in the middle of an edit. The new text
//! is written beside the old and then moved over it, so whoever reads sees the old text or the new, never a half.

use super::disk::{self, ReadError, Writing};
use super::merge::merge;
use super::save_file::{self, LeftOut, Read, Unusable};
use crate::state::{Notice, Saved};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Names the folder of the settings file; tests and portable installations set it.
pub const FOLDER_VARIABLE: &str = "LAYERCAKE_CONFIG_DIR";

const FILE: &str = "settings.ron";
/// Room for a hundred scenes with a full history each, and for a thousand runs. A larger file is neither read nor written.
const MOST_BYTES: usize = 8 * 1024 * 1024;
const MOST_KEPT_ASIDE: usize = 99;
/// So many entries that were left out are told by name.
const MOST_NAMED: usize = 3;

/// Why settings were not read or not written.
#[derive(Debug, Error)]
pub enum StorageError {
    /// Nobody says where settings belong.
    #[error("no home folder was found; set {FOLDER_VARIABLE} to the folder where settings belong")]
    NoFolder,
    /// The system does not let us read the file.
    #[error("the settings were not read: {1}: `{0}`")]
    Unreadable(PathBuf, #[source] ReadError),
    /// Another version of the app wrote it.
    #[error("the settings file stays as it is, because {1}: `{0}`")]
    Newer(PathBuf, String),
    /// The file is broken, and lies under another name now.
    #[error("the settings file is broken: {1}; it is kept as `{0}`")]
    KeptAside(PathBuf, String),
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
    #[error("the settings file cannot be written: {1}: `{0}`")]
    Unwritable(PathBuf, #[source] io::Error),
}

impl StorageError {
    /// The same for the user.
    pub fn notice(&self) -> Notice {
        match self {
            Self::NoFolder | Self::TooLarge(_) | Self::Unwritable(..) => Notice::NotSaved(self.to_string()),
            Self::KeptAside(..) => Notice::SettingsReset(self.to_string()),
            Self::LeftOut(..) => Notice::SavesLeftOut(self.to_string()),
            Self::Unreadable(..) | Self::Newer(..) | Self::Broken(..) => Notice::SavesKeptAside(self.to_string()),
        }
    }
}

/// What an earlier window left, and what was in the way of reading it.
#[derive(Debug)]
pub struct Loaded {
    /// What was read; the defaults where nothing could be.
    pub saved: Saved,
    /// Why the defaults are there in place of what was saved.
    pub trouble: Option<StorageError>,
}

/// What the text of a settings file says, without a disk; what in it cannot be is left out.
///
/// # Errors
///
/// Why nothing of it can be used.
pub fn read_saved(text: &str) -> Result<Saved, String> {
    save_file::read(text).map(|read| read.saved).map_err(|unusable| unusable.to_string())
}

/// The text of the settings file that says this.
///
/// # Errors
///
/// When a value has no form in RON.
pub fn saved_text(saved: &Saved) -> Result<String, String> {
    save_file::write(saved).map_err(|error| error.to_string())
}

/// The place of the settings file.
#[derive(Clone, Debug)]
pub struct Storage {
    folder: Option<PathBuf>,
}

impl Storage {
    /// The folder that the environment names, or else the system's.
    pub fn of_this_system() -> Self {
        let named = std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let usual = || directories::ProjectDirs::from("", "", "layercake").map(|dirs| dirs.config_dir().to_owned());
        Self { folder: named.or_else(usual) }
    }

    /// A folder of the caller's choice.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: Some(folder.into()) }
    }

    /// Reads what was saved. A broken file is moved aside, so that the next save has room. Where only some of it cannot be,
    /// the rest is read and written anew at once, so that this is told once.
    pub fn load(&self) -> Loaded {
        // Without a folder nothing was ever saved; a save will say so.
        let Some(path) = self.path() else { return Loaded { saved: Saved::default(), trouble: None } };
        let trouble = match read(&path) {
            Ok(None) => return Loaded { saved: Saved::default(), trouble: None },
            Ok(Some(Read { saved, left_out })) => {
                let whole = left_out.0.is_empty();
                let trouble = if whole { None } else { leave_out(&path, left_out, &saved).err() };
                return Loaded { saved, trouble };
            }
            Err(StorageError::Broken(path, reason)) => match keep_aside(&path, |from, to| fs::rename(from, to)) {
                Ok(kept) => StorageError::KeptAside(kept, reason),
                Err(error) => StorageError::Broken(path, format!("{reason}; moving it aside failed: {error}")),
            },
            Err(other) => other,
        };
        Loaded { saved: Saved::default(), trouble: Some(trouble) }
    }

    /// Writes what is worth keeping. `before` is what the caller read or wrote last: what did not change since then is
    /// taken from the file, where another window may have changed it.
    ///
    /// # Errors
    ///
    /// When there is a file that cannot be read in full, which is then left as it is, or when the system refuses. After
    /// [`StorageError::LeftOut`] it is written all the same.
    pub fn save(&self, saved: &Saved, before: &Saved) -> Result<(), StorageError> {
        let path = self.path().ok_or(StorageError::NoFolder)?;
        match read(&path)? {
            None => write(&path, saved),
            Some(Read { saved: there, left_out }) => leave_out(&path, left_out, &merge(saved, before, there)),
        }
    }

    fn path(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(FILE))
    }
}

fn read(path: &Path) -> Result<Option<Read>, StorageError> {
    let bytes = match disk::read(path, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(ReadError::NotFound) => return Ok(None),
        Err(error) => return Err(StorageError::Unreadable(path.to_owned(), error)),
    };
    let broken = |reason: &str| StorageError::Broken(path.to_owned(), reason.to_owned());
    if bytes.len() > MOST_BYTES {
        return Err(broken("it is larger than 8 MiB"));
    }
    let text = String::from_utf8(bytes).map_err(|_| broken("it is not UTF-8"))?;
    save_file::read(&text).map(Some).map_err(|unusable| match unusable {
        Unusable::Newer(_) => StorageError::Newer(path.to_owned(), unusable.to_string()),
        Unusable::Broken(reason) => broken(&reason),
    })
}

fn write(path: &Path, saved: &Saved) -> Result<(), StorageError> {
    let unwritable = |error| StorageError::Unwritable(path.to_owned(), error);
    let text = save_file::write(saved).map_err(|error| unwritable(io::Error::other(error)))?;
    if text.len() > MOST_BYTES {
        return Err(StorageError::TooLarge(path.to_owned()));
    }
    replace(path, &text).map_err(unwritable)
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link stays a link: many keep their settings in a repository and link to them.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    fs::create_dir_all(path.parent().ok_or(io::ErrorKind::NotFound)?)?;
    disk::write(&path, text, Writing { over: true, private: true })
}

/// Writes, and first keeps a copy of a file of which something is left out.
fn leave_out(path: &Path, LeftOut(entries): LeftOut, saved: &Saved) -> Result<(), StorageError> {
    if entries.is_empty() {
        return write(path, saved);
    }
    let copy = |from: &Path, to: &Path| fs::copy(from, to).map(|_| ());
    let kept = keep_aside(path, copy).map_err(|error| {
        StorageError::Broken(path.to_owned(), format!("{}; keeping a copy failed: {error}", listed(&entries)))
    })?;
    write(path, saved)?;
    Err(StorageError::LeftOut(kept, entries))
}

/// "what says what cannot be was left out: an attempt at `a`, a run at `b` and 3 more".
fn listed(entries: &[String]) -> String {
    let named = entries.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
    let more = entries.len().saturating_sub(MOST_NAMED);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("it holds what cannot be, and goes without it: {named}{more}")
}

/// Brings a file to the first free `settings.broken-N.ron`.
fn keep_aside(path: &Path, bring: impl FnOnce(&Path, &Path) -> io::Result<()>) -> io::Result<PathBuf> {
    let free = (1..=MOST_KEPT_ASIDE)
        .map(|number| path.with_file_name(format!("settings.broken-{number}.ron")))
        .find(|aside| fs::symlink_metadata(aside).is_err());
    let aside = free.ok_or_else(|| io::Error::other("there are already 99 broken ones"))?;
    bring(path, &aside)?;
    Ok(aside)
}
