//! The RON files of a folder and of the folders in it, in the order of their names; no deeper, and nothing hidden.
//!
//! One rule for catalogues and for folders of scenes.

use super::disk::{self, ReadError};
use crate::content::{Problem, Severity};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How many names of a folder are looked at.
const MOST_NAMES: usize = 10_000;

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
                let root = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
                for path in paths {
                    if leads_out(&root, &path) {
                        found.problems.push(link_problem(&path));
                    } else {
                        found.take(path, &root, holds);
                    }
                }
            }
            Err(error) => found.problems.push(folder_problem(folder, &error, holds)),
        }
        found
    }

    /// Takes in a file, or the files of a folder.
    fn take(&mut self, path: PathBuf, root: &Path, holds: &str) {
        if !path.is_dir() {
            return self.take_file(path);
        }
        match entries(&path) {
            Ok(inside) => {
                self.folders.push(path);
                for path in inside.into_iter().filter(|path| !path.is_dir()) {
                    if leads_out(root, &path) {
                        self.problems.push(link_problem(&path));
                    } else {
                        self.take_file(path);
                    }
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

/// Whether a name in a folder is a link to something elsewhere. Who unpacks a folder from the internet does not mean to
/// have files shown that lay beside it.
fn leads_out(root: &Path, path: &Path) -> bool {
    let is_link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
    is_link && fs::canonicalize(path).is_ok_and(|place| !place.starts_with(root))
}

fn link_problem(path: &Path) -> Problem {
    Problem {
        severity: Severity::Warning,
        message: "this is a link that leads out of its folder, so it is not read".to_owned(),
        help: Some("copy the file into the folder, or open it by itself".to_owned()),
        ..disk::problem(&path.display().to_string(), &ReadError::NotFound)
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
    let entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.take(MOST_NAMES + 1).collect::<io::Result<_>>()?;
    if entries.len() > MOST_NAMES {
        return Err(io::Error::other(format!("it holds more than {MOST_NAMES} files")));
    }
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
    use super::{RonFolder, folder_problem};
    use std::io;
    use std::path::Path;

    #[test]
    fn a_folder_that_is_closed_to_us_says_whom_to_ask() {
        let problem = folder_problem(Path::new("mine"), &io::ErrorKind::PermissionDenied.into(), "");
        assert_eq!(problem.headline(), "mine: the folder cannot be read: permission denied");
        assert_eq!(problem.help.as_deref(), Some("ask the owner of the folder for the right to read it"));
    }

    /// An archive from the internet may hold links to files that its sender wants to see.
    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_out_of_the_folder_is_not_followed() -> Result<(), Box<dyn std::error::Error>> {
        let (folder, outside) = (tempfile::tempdir()?, tempfile::tempdir()?);
        std::fs::write(outside.path().join("secret"), "()")?;
        std::fs::write(folder.path().join("own.ron"), "()")?;
        let link = |from: &Path, name: &str| std::os::unix::fs::symlink(from, folder.path().join(name));
        link(&outside.path().join("secret"), "a.ron")?;
        link(outside.path(), "b")?;
        link(&folder.path().join("own.ron"), "c.ron")?;
        let found = RonFolder::list(folder.path(), "");
        assert_eq!(found.files, ["c.ron", "own.ron"].map(|name| folder.path().join(name)));
        assert_eq!(found.problems.len(), 2, "{:?}", found.problems);
        Ok(())
    }
}
