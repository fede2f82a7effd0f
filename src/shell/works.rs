//! Files of scenes that are being written. A file is only replaced while it holds what the window knows of.

use super::copies::Copies;
use super::disk::{self, ReadError, Writing};
use super::storage_error::StorageError;
use crate::content::{Origin, Problem, SourceFile, text_of};
use crate::state::{Theirs, Wrote};
use std::fs;
use std::path::Path;
use std::sync::Arc;

const MARK: &str = "\u{feff}";

/// Reads the text of a file, without a byte order mark.
pub(super) fn read(path: &Path) -> Result<Arc<str>, Box<Problem>> {
    let file = path.display().to_string();
    let bytes = disk::read_scene(path).map_err(|error| disk::problem(&file, &error))?;
    let source = SourceFile { origin: Origin::File(file), bytes };
    text_of(&source).map(Arc::from)
}

/// What a file holds, for a work that is written in it.
pub(super) fn theirs(read: &Result<Vec<u8>, ReadError>) -> Option<Theirs> {
    match read {
        Ok(bytes) => std::str::from_utf8(bytes).ok().map(|text| Theirs::Text(plain(text).into())),
        Err(ReadError::NotFound) => Some(Theirs::Gone),
        Err(_) => None,
    }
}

/// Writes a file, if it still holds what is `known`, or `over` whatever it holds; and looks whether it arrived. What it
/// held goes to the `copies`; where that fails, it is written all the same, and the answer says so.
pub fn write(
    path: &Path,
    text: &Arc<str>,
    (known, over): (Option<&Arc<str>>, bool),
    copies: Option<&Copies>,
) -> (Wrote, Option<StorageError>) {
    let told = path.display().to_string();
    let refused = |error: &ReadError| Wrote::Refused(format!("{told}: {error}"));
    let there = match disk::read_scene(path) {
        Ok(bytes) => Some(bytes),
        Err(ReadError::NotFound) => None,
        Err(error) => return (refused(&error), None),
    };
    let mark = there.as_ref().is_some_and(|bytes| bytes.starts_with(MARK.as_bytes()));
    if !over {
        let there = there.as_ref().map(|bytes| String::from_utf8_lossy(bytes));
        if there.as_deref().map(plain) != known.map(|known| &**known) {
            let theirs = there.map_or(Theirs::Gone, |text| Theirs::Text(plain(&text).into()));
            return (Wrote::Changed(theirs), None);
        }
    }
    let whole = if mark { format!("{MARK}{text}") } else { text.to_string() };
    let not_kept = there.zip(copies).and_then(|(before, copies)| keep_copy(path, &before, &whole, copies).err());
    // A link stays a link.
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Some(folder) = place.parent() {
        disk::sweep(folder);
    }
    let over = over || known.is_some();
    let wrote = match disk::write(&place, &whole, Writing { over, private: false }) {
        Err(error) => Wrote::Refused(format!("{told}: {}", disk::words(&error))),
        Ok(()) => match disk::read_scene(path) {
            Ok(bytes) if bytes == whole.as_bytes() => Wrote::Done(Arc::clone(text)),
            Ok(_) => Wrote::Refused(format!("{told}: what was written cannot be read again as it was")),
            Err(error) => refused(&error),
        },
    };
    (wrote, not_kept)
}

/// Keeps what a file holds; of one that no scene can be, what was read of it would be no copy.
fn keep_copy(path: &Path, before: &[u8], text: &str, copies: &Copies) -> Result<(), StorageError> {
    if before == text.as_bytes() || before.len() > SourceFile::MOST_BYTES {
        return Ok(());
    }
    copies.keep_scene(path, before).map_err(|error| StorageError::NoCopy(copies.folder.clone(), error))
}

fn plain(text: &str) -> &str {
    text.strip_prefix(MARK).unwrap_or(text)
}
