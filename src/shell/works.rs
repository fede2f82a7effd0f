//! Files of scenes that are being written. A file is only replaced while it holds what the window knows of.

use super::copies::Copies;
use super::disk::{self, ReadError, Writing};
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

/// What a file holds now, for a work that is written in it.
pub(super) fn now(path: &Path) -> Option<Theirs> {
    match disk::read_scene(path) {
        Ok(bytes) => String::from_utf8(bytes).ok().map(|text| Theirs::Text(plain(&text).into())),
        Err(ReadError::NotFound) => Some(Theirs::Gone),
        Err(_) => None,
    }
}

/// Keeps the text that a file holds, because another is about to take its place.
pub(super) fn keep_copy(path: &Path, text: &Arc<str>, copies: &Copies) -> io::Result<()> {
    match disk::read_scene(path) {
        Ok(bytes) if bytes != text.as_bytes() => match String::from_utf8(bytes) {
            Ok(before) => copies.keep_scene(path, &before),
            Err(_) => Ok(()),
        },
        // What is not there, or cannot be read, is not written over either.
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Writes a file, if it still holds what is `known`, or `over` whatever it holds; and looks whether it arrived.
pub fn write(path: &Path, text: &Arc<str>, known: Option<&Arc<str>>, over: bool) -> Wrote {
    let told = path.display().to_string();
    let there = match disk::read_scene(path) {
        Ok(bytes) => Some(bytes),
        Err(ReadError::NotFound) => None,
        Err(error) => return Wrote::Refused(format!("{told}: {error}")),
    };
    let mark = there.as_ref().is_some_and(|bytes| bytes.starts_with(MARK.as_bytes()));
    if !over {
        let there = there.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        if there.as_deref().map(plain) != known.map(|known| &**known) {
            return Wrote::Changed(there.map_or(Theirs::Gone, |text| Theirs::Text(plain(&text).into())));
        }
    }
    let whole = if mark { format!("{MARK}{text}") } else { text.to_string() };
    // A link stays a link.
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let over = over || known.is_some();
    let written = disk::write(&place, &whole, Writing { over, private: false })
        .map_err(ReadError::System)
        .and_then(|()| disk::read_scene(path));
    match written {
        Ok(bytes) if bytes == whole.as_bytes() => Wrote::Done(Arc::clone(text)),
        Ok(_) => Wrote::Refused(format!("{told}: what was written cannot be read again as it was")),
        Err(ReadError::System(error)) => Wrote::Refused(format!("{told}: {error}")),
        Err(error) => Wrote::Refused(format!("{told}: {error}")),
    }
}

fn plain(text: &str) -> &str {
    text.strip_prefix(MARK).unwrap_or(text)
}
