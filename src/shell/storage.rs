//! Where settings and progress are kept, and the promise that nothing unread is ever overwritten.
//!
//! The file is `settings.ron` in the folder that this system has for the settings of an app, or in the folder that the
//! environment variable `LAYERCAKE_CONFIG_DIR` names. A save first reads what is there: another window may have saved
//! a better score, a newer Layercake may have been at work, or the user may be in the middle of an edit. The new text
//! is written beside the old and then moved over it, so whoever reads sees the old text or the new, never a half.
//!
//! Beside it lie the folders `works` ([`Unsaved`]), `copies` and `reports`.

use super::clock::today;
use super::copies::Copies;
use super::disk::{self, ReadError, Writing};
use super::merge::merge;
use super::reports::Reports;
use super::save_file::{self, LeftOut, Read, Unusable};
use super::storage_error::{StorageError, listed};
use super::unsaved::Unsaved;
use crate::domain::Date;
use crate::state::Saved;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Names the folder of the settings file; tests and portable installations set it.
pub const FOLDER_VARIABLE: &str = "LAYERCAKE_CONFIG_DIR";

const FILE: &str = "settings.ron";
const WORKS: &str = "works";
const COPIES: &str = "copies";
const REPORTS: &str = "reports";
/// Room for a hundred scenes with a full history each, and for a thousand runs. A larger file is neither read nor written.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// What an earlier window left, and what was in the way of reading it.
#[derive(Debug)]
pub struct Loaded {
    /// What was read; the defaults where nothing could be.
    pub saved: Saved,
    /// Why not all of it is there that was saved.
    pub trouble: Option<StorageError>,
    /// Where the scenes lie that were being written.
    pub unsaved: Unsaved,
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
    /// The day, where it is not the one of the machine's calendar.
    day: Option<Date>,
}

impl Storage {
    /// The folder that the environment names, or else the system's.
    pub fn of_this_system() -> Self {
        let named = std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let usual = || directories::ProjectDirs::from("", "", "layercake").map(|dirs| dirs.config_dir().to_owned());
        Self { folder: named.or_else(usual), day: None }
    }

    /// A folder of the caller's choice.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: Some(folder.into()), day: None }
    }

    /// The same on another day.
    #[must_use]
    pub fn on(self, day: Date) -> Self {
        Self { day: Some(day), ..self }
    }

    /// Reads what was saved. A broken file is moved aside, so that the next save has room, and the newest copy takes its
    /// place. Where only some of it cannot be, the rest is read and written anew at once, so that this is told once.
    pub fn load(&self) -> Loaded {
        // Without a folder nothing was ever saved; a save will say so.
        let Some(folder) = &self.folder else {
            return Loaded { saved: Saved::default(), trouble: None, unsaved: Unsaved::default() };
        };
        for folder in ["", WORKS, COPIES, REPORTS].map(|name| folder.join(name)) {
            disk::sweep(&folder);
        }
        let (saved, mut troubles) = self.load_settings(&folder.join(FILE));
        let (unsaved, more) = Unsaved::read(folder.join(WORKS));
        troubles.extend(more);
        Loaded { saved: Saved { works: unsaved.works(), ..saved }, trouble: StorageError::all(troubles), unsaved }
    }

    /// Reads what was saved and changes nothing, whatever is wrong with it: for whoever is no window. Of a file of a newer
    /// Layercake it is what can be understood.
    ///
    /// # Errors
    ///
    /// Why nothing can be read.
    pub fn peek(&self) -> Result<Saved, StorageError> {
        let path = self.path().ok_or(StorageError::NoFolder)?;
        let Some(text) = text(&path)? else { return Ok(Saved::default()) };
        match read(&path, &text) {
            Err(StorageError::Newer(..)) => Ok(save_file::read_newer(&text)),
            read => read.map(|read| read.saved),
        }
    }

    fn load_settings(&self, path: &Path) -> (Saved, Vec<StorageError>) {
        let text = match text(path) {
            Ok(None) => return (Saved::default(), Vec::new()),
            Ok(Some(text)) => text,
            Err(StorageError::Broken(_, reason)) => return self.restore(path, reason),
            Err(other) => return (Saved::default(), vec![other]),
        };
        match read(path, &text) {
            Ok(Read { saved, left_out }) => {
                let whole = left_out.0.is_empty();
                let trouble = if whole { None } else { leave_out(path, left_out, &saved).err() };
                (saved, trouble.into_iter().collect())
            }
            Err(StorageError::Broken(_, reason)) => self.restore(path, reason),
            Err(newer @ StorageError::Newer(..)) => (save_file::read_newer(&text), vec![newer]),
            Err(other) => (Saved::default(), vec![other]),
        }
    }

    /// Brings a broken file out of the way, and the newest copy that can be read into its place.
    fn restore(&self, path: &Path, reason: String) -> (Saved, Vec<StorageError>) {
        let copy = self.copies().and_then(|copies| {
            copies.settings().into_iter().find_map(|(day, copy)| {
                let text = text(&copy).ok()??;
                Some((day, read(&copy, &text).ok()?.saved))
            })
        });
        let moved = |reason: String, error| {
            StorageError::Broken(path.to_owned(), format!("{reason}; moving it aside failed: {error}"))
        };
        let Some((day, saved)) = copy else {
            let trouble = match disk::keep_aside(path, |from, to| fs::rename(from, to)) {
                Ok(kept) => StorageError::KeptAside(kept, reason),
                Err(error) => moved(reason, error),
            };
            return (Saved::default(), vec![trouble]);
        };
        // It stays where it is until the copy takes its place, so that a kill in between loses neither.
        let troubles = match disk::keep_aside(path, copy_file) {
            Ok(kept) => {
                let written = write(path, &saved).err();
                [StorageError::Restored(kept, reason, day)].into_iter().chain(written).collect()
            }
            Err(error) => vec![moved(reason, error)],
        };
        (saved, troubles)
    }

    /// Writes what is worth keeping, but for scenes that are being written. `before` is what the caller read or wrote last:
    /// what did not change since then is taken from the file, where another window may have changed it.
    ///
    /// # Errors
    ///
    /// When there is a file that cannot be read in full, which is then left as it is, or when the system refuses. After
    /// [`StorageError::LeftOut`] and [`StorageError::NoCopy`] it is written all the same.
    pub fn save(&self, saved: &Saved, before: &Saved) -> Result<(), StorageError> {
        let path = self.path().ok_or(StorageError::NoFolder)?;
        let Some(text) = text(&path)? else { return write(&path, saved) };
        let Read { saved: there, left_out } = read(&path, &text)?;
        // Of a file that holds what cannot be, a copy is kept beside it.
        let copies = self.copies().filter(|_| left_out.0.is_empty());
        let kept = copies.map_or(Ok(()), |copies| {
            let day = self.day.unwrap_or_else(today);
            copies.keep_settings(&text, day).map_err(|error| StorageError::NoCopy(copies.folder, error))
        });
        leave_out(&path, left_out, &merge(saved, before, there))?;
        kept
    }

    /// Whether there is a file.
    pub(super) fn is_written(&self) -> bool {
        self.path().is_some_and(|path| fs::symlink_metadata(path).is_ok())
    }

    /// Where the last good copies lie.
    pub fn copies(&self) -> Option<Copies> {
        self.folder.as_ref().map(|folder| Copies { folder: folder.join(COPIES) })
    }

    /// Where reports of faults lie.
    pub(super) fn reports(&self) -> Reports {
        Reports::in_folder(self.folder.as_ref().map(|folder| folder.join(REPORTS)))
    }

    fn path(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(FILE))
    }
}

fn text(path: &Path) -> Result<Option<String>, StorageError> {
    let bytes = match disk::read(path, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(ReadError::NotFound) => return Ok(None),
        Err(error) => return Err(StorageError::Unreadable(path.to_owned(), error)),
    };
    let broken = |reason: &str| StorageError::Broken(path.to_owned(), reason.to_owned());
    if bytes.len() > MOST_BYTES {
        return Err(broken("it is larger than 8 MiB"));
    }
    String::from_utf8(bytes).map(Some).map_err(|_| broken("it is not UTF-8"))
}

fn read(path: &Path, text: &str) -> Result<Read, StorageError> {
    save_file::read(text).map_err(|unusable| match unusable {
        Unusable::Newer(..) => StorageError::Newer(path.to_owned(), unusable.to_string()),
        Unusable::Broken(reason) => StorageError::Broken(path.to_owned(), reason),
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
    let kept = disk::keep_aside(path, copy_file).map_err(|error| {
        StorageError::Broken(path.to_owned(), format!("{}; keeping a copy failed: {error}", listed(&entries)))
    })?;
    write(path, saved)?;
    Err(StorageError::LeftOut(kept, entries))
}

fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to).map(|_| ())
}
