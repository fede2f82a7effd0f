//! The RON files of a folder and of the folders in it, in the order of their names; no deeper, and nothing hidden.
//!
//! One rule for catalogues and for folders of scenes.

use super::disk::{self, ReadError};
use crate::content::Problem;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What is in a folder.
#[derive(Clone, Debug, Default)]
pub(super) struct RonFolder {
    /// The RON files, those of the folders in it among them.
    pub(super) files: Vec<PathBuf>,
    /// The folder and the folders in it.
    pub(super) folders: Vec<PathBuf>,
    /// What could not be looked into.
    pub(super) problems: Vec<Problem>,
}

impl RonFolder {
    /// Looks into a folder; `holds` says what such a folder is, to somebody who named something else.
    pub(super) fn list(folder: &Path, holds: &str) -> Self {
        let mut found = Self::default();
        match inside(folder) {
            Ok(paths) => {
                found.folders.push(folder.to_owned());
                for path in paths {
                    found.take(path, holds);
                }
            }
            Err(error) => found.problems.push(folder_problem(folder, &error, holds)),
        }
        found
    }

    /// Takes in a file, or the files of a folder.
    fn take(&mut self, path: PathBuf, holds: &str) {
        if !path.is_dir() {
            return self.take_file(path);
        }
        match entries(&path) {
            Ok(inside) => {
                self.folders.push(path);
                for path in inside.into_iter().filter(|path| !path.is_dir()) {
                    self.take_file(path);
                }
            }
            Err(error) => self.problems.push(folder_problem(&path, &error, holds)),
        }
    }

    fn take_file(&mut self, path: PathBuf) {
        if is_ron(&path) {
            self.files.push(path);
        }
    }
}

/// Whether a file is one of those that are read.
pub(super) fn is_ron(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}

/// What is in the folder that the user named.
fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    // A file is told from a folder here, because each system has its own words for the mistake.
    if !fs::metadata(folder)?.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    entries(folder)
}

/// What is in a folder and not hidden, sorted.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    let shown = entries.iter().filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    let mut paths: Vec<PathBuf> = shown.map(fs::DirEntry::path).collect();
    paths.sort();
    Ok(paths)
}

fn folder_problem(folder: &Path, error: &io::Error, holds: &str) -> Problem {
    let like_a_file = disk::problem(&folder.display().to_string(), &ReadError::NotFound);
    let (message, help) = match error.kind() {
        io::ErrorKind::NotFound => ("the folder was not found".to_owned(), like_a_file.help),
        io::ErrorKind::NotADirectory => ("this is a file, expected a folder".to_owned(), Some(holds.to_owned())),
        io::ErrorKind::PermissionDenied => {
            let help = "ask the owner of the folder for the right to read it";
            (format!("the folder cannot be read: {error}"), Some(help.to_owned()))
        }
        _ => {
            let help = "check that the disk is there, and try again";
            (format!("the folder cannot be read: {error}"), Some(help.to_owned()))
        }
    };
    Problem { message, help, ..like_a_file }
}

#[cfg(test)]
mod tests {
    use super::folder_problem;
    use std::io;
    use std::path::Path;

    #[test]
    fn a_folder_that_is_closed_to_us_says_whom_to_ask() {
        let problem = folder_problem(Path::new("mine"), &io::ErrorKind::PermissionDenied.into(), "");
        assert_eq!(problem.headline(), "mine: the folder cannot be read: permission denied");
        assert_eq!(problem.help.as_deref(), Some("ask the owner of the folder for the right to read it"));
    }
}
