//! Scenes that are being written, with changes that are in no file of yet: each lies in a file of its own in the folder
//! `works` beside the settings file, as long as that is so.
//!
//! Another window may have read the same files. Therefore a file is only written over or removed while it holds what this
//! window read from it or wrote into it last; else it stays, and this window goes on in a new one.

use super::disk::{self, ReadError, Writing};
use super::save_file::Unusable;
use super::save_file::work::{self, Kept};
use super::stamped;
use super::storage_error::StorageError;
use crate::content::SourceFile;
use crate::state::{KeptWork, WorkId};
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};

/// So many scenes are read.
const MOST: usize = 100;
/// Two scenes, what is being written and what its file holds, and room for what stands around them.
const MOST_BYTES: usize = 2 * SourceFile::MOST_BYTES + 64 * 1024;
const EXTENSION: &str = ".ron";

/// The files of scenes that are being written, as this window knows them.
#[derive(Debug, Default)]
pub struct Unsaved {
    folder: Option<PathBuf>,
    files: Vec<WorkFile>,
}

#[derive(Debug)]
struct WorkFile {
    path: PathBuf,
    /// What is in it.
    work: KeptWork,
    /// Tells whether that is still so.
    sign: u64,
}

fn sign(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

/// How a file stands to what this window knows of it.
enum There {
    Known,
    Other,
    Gone,
}

impl WorkFile {
    fn there(&self) -> There {
        match disk::read(&self.path, MOST_BYTES) {
            Ok(bytes) if sign(&bytes) == self.sign => There::Known,
            Err(ReadError::NotFound) => There::Gone,
            Ok(_) | Err(_) => There::Other,
        }
    }
}

impl Unsaved {
    /// Reads what an earlier window left in a folder, in the order of the names, and says what could not be read.
    pub(super) fn read(folder: PathBuf) -> (Self, Vec<StorageError>) {
        let mut troubles = Vec::new();
        if let Err(error) = fs::read_dir(&folder)
            && error.kind() != io::ErrorKind::NotFound
        {
            troubles.push(StorageError::WorkUnreadable(folder.clone(), error.to_string()));
        }
        let ours = |name: &String| name.ends_with(EXTENSION) && !disk::is_kept_aside(name);
        let names: Vec<String> = stamped::names(&folder).into_iter().filter(ours).collect();
        let more = names.len().saturating_sub(MOST);
        if more > 0 {
            troubles.push(StorageError::ManyWorks(folder.clone(), more));
        }
        let mut files = Vec::new();
        for (name, number) in names.into_iter().skip(more).zip(0..) {
            match read(folder.join(name), WorkId(number)) {
                Ok(file) => files.extend(file),
                Err(trouble) => troubles.push(trouble),
            }
        }
        (Self { folder: Some(folder), files }, troubles)
    }

    /// The scenes that were read, or written last.
    pub fn works(&self) -> Vec<KeptWork> {
        self.files.iter().map(|file| file.work.clone()).collect()
    }

    /// Writes those that changed, and removes those that are in a file of their own now. Answers with what was in the way;
    /// what could not be done is done when this is called again.
    pub(super) fn keep(&mut self, works: &[KeptWork]) -> Vec<StorageError> {
        if works.is_empty() && self.files.is_empty() {
            return Vec::new();
        }
        let Some(folder) = self.folder.clone() else { return vec![StorageError::NoFolder] };
        if !folder.is_dir() {
            // Somebody took all of it away: what is still here is written anew.
            self.files.clear();
        }
        let mut troubles = Vec::new();
        let is_gone = |file: &WorkFile| works.iter().all(|work| work.id != file.work.id);
        self.files.retain(|file| {
            let removed = if is_gone(file) { remove(file).map(|()| false) } else { Ok(true) };
            removed.unwrap_or_else(|trouble| {
                troubles.push(trouble);
                true
            })
        });
        for work in works {
            let place = self.files.iter().position(|file| file.work.id == work.id);
            let known = place.and_then(|place| self.files.get(place));
            if known.is_some_and(|file| file.work == *work) {
                continue;
            }
            match write(&folder, work, known) {
                Ok((file, trouble)) => {
                    troubles.extend(trouble);
                    match place.and_then(|place| self.files.get_mut(place)) {
                        Some(known) => *known = file,
                        None => self.files.push(file),
                    }
                }
                Err(trouble) => troubles.push(trouble),
            }
        }
        troubles
    }
}

/// Reads one file; one that is gone meanwhile is not missed. A broken one is brought out of the way.
fn read(path: PathBuf, id: WorkId) -> Result<Option<WorkFile>, StorageError> {
    let bytes = match disk::read(&path, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(ReadError::NotFound) => return Ok(None),
        Err(error) => return Err(StorageError::WorkUnreadable(path, error.to_string())),
    };
    let sign = sign(&bytes);
    let kept = if bytes.len() > MOST_BYTES {
        Err(Unusable::Broken("it is larger than 2 MiB".to_owned()))
    } else {
        String::from_utf8(bytes)
            .map_err(|_| Unusable::Broken("it is not UTF-8".to_owned()))
            .and_then(|text| work::read(&text))
    };
    match kept {
        Ok(Kept { file, text, saved }) => Ok(Some(WorkFile { path, work: KeptWork { id, file, text, saved }, sign })),
        Err(newer @ Unusable::Newer(..)) => Err(StorageError::WorkUnreadable(path, newer.to_string())),
        Err(Unusable::Broken(reason)) => Err(match disk::keep_aside(&path, |from, to| fs::rename(from, to)) {
            Ok(aside) => StorageError::WorkKeptAside(aside, reason),
            Err(error) => StorageError::WorkUnreadable(path, format!("{reason}; moving it aside failed: {error}")),
        }),
    }
}

fn remove(file: &WorkFile) -> Result<(), StorageError> {
    match file.there() {
        There::Known => fs::remove_file(&file.path).or_else(|error| match error.kind() {
            io::ErrorKind::NotFound => Ok(()),
            _ => Err(StorageError::WorkUnwritable(file.path.clone(), error)),
        }),
        // It is another window's now.
        There::Other | There::Gone => Ok(()),
    }
}

/// Writes a scene over what is known of it, or else into a new file.
fn write(
    folder: &Path,
    work: &KeptWork,
    known: Option<&WorkFile>,
) -> Result<(WorkFile, Option<StorageError>), StorageError> {
    if work.text.len() > SourceFile::MOST_BYTES {
        return Err(StorageError::WorkTooLarge);
    }
    let kept = Kept { file: work.file.clone(), text: work.text.clone(), saved: work.saved.clone() };
    let unwritable = |error| StorageError::WorkUnwritable(folder.to_owned(), error);
    let text = work::write(&kept).map_err(|error| unwritable(io::Error::other(error)))?;
    let there = known.map_or(There::Gone, WorkFile::there);
    let (path, trouble) = match (there, known) {
        (There::Known, Some(file)) => {
            disk::write(&file.path, &text, Writing { over: true, private: true }).map_err(unwritable)?;
            (file.path.clone(), None)
        }
        (there, _) => {
            let path = stamped::write(folder, "", EXTENSION, text.as_bytes()).map_err(unwritable)?;
            let both = matches!(there, There::Other).then(|| StorageError::BothKept(path.clone()));
            (path, both)
        }
    };
    Ok((WorkFile { path, work: work.clone(), sign: sign(text.as_bytes()) }, trouble))
}
