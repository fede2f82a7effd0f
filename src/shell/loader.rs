//! Reading scene files on a thread of its own, because a disk behind a network may take its time.
//!
//! One thread reads the files one after the other, so that they come in as they were named and the last one is the one
//! that is shown.

use super::disk;
use super::inbox::{Arrival, Outbox};
use super::works;
use crate::state::{Action, FilesAction};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

/// Starts reading.
pub(super) fn load(files: Vec<PathBuf>, then: Option<Action>, outbox: Outbox) -> io::Result<()> {
    if files.is_empty() && then.is_none() {
        return Ok(());
    }
    let work = move || {
        for path in files {
            let arrival = Arrival::Scene { file: path.display().to_string(), bytes: disk::read_scene(&path) };
            if !outbox.send(arrival) {
                return;
            }
        }
        if let Some(action) = then {
            outbox.send(Arrival::Then(action));
        }
    };
    thread::Builder::new().name("scene files".to_owned()).spawn(work).map(|_| ())
}

/// Starts reading a file to write on at it.
pub(super) fn load_work(path: PathBuf, outbox: Outbox) -> io::Result<()> {
    let work = move || {
        outbox.send(if path.is_dir() {
            // Nobody writes on at a folder, but its scenes can be on the shelf.
            Arrival::Then(Action::Files(FilesAction::AddFolder(path)))
        } else {
            Arrival::Work { file: path.display().to_string(), text: works::read(&path) }
        });
    };
    thread::Builder::new().name("scene file".to_owned()).spawn(work).map(|_| ())
}

/// Starts reading a table or questions.
pub(super) fn load_import(path: PathBuf, outbox: Outbox) -> io::Result<()> {
    let work = move || {
        outbox.send(Arrival::Import { file: path.display().to_string(), bytes: disk::read_scene(&path) });
    };
    thread::Builder::new().name("table".to_owned()).spawn(work).map(|_| ())
}

/// A path that means the same from any folder, so that a file named in two ways is still one file. A `~` at the
/// beginning is the home folder, as in a shell.
pub(super) fn whole_path(path: &Path) -> PathBuf {
    let home = || directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    match path.strip_prefix("~") {
        Ok(rest) if !path.exists() => home().map_or_else(|| path.to_owned(), |home| home.join(rest)),
        _ => std::path::absolute(path).unwrap_or_else(|_| path.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{load, whole_path};
    use crate::shell::inbox::{Arrival, Inbox};
    use crate::state::Action;
    use std::error::Error;
    use std::path::{Path, PathBuf};
    use std::time::{Duration, Instant};

    #[test]
    fn files_come_in_as_they_were_named_and_what_is_to_follow_follows() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let good = folder.path().join("good.ron");
        std::fs::write(&good, "()")?;
        let files = vec![folder.path().join("none.ron"), good.clone()];
        let inbox = Inbox::new(egui::Context::default());
        load(files, Some(Action::Back), inbox.outbox())?;

        let started = Instant::now();
        let mut came = Vec::new();
        while came.len() < 3 && started.elapsed() < Duration::from_secs(10) {
            came.extend(inbox.arrivals());
        }
        let [
            Arrival::Scene { bytes: Err(_), .. },
            Arrival::Scene { file, bytes: Ok(bytes) },
            Arrival::Then(Action::Back),
        ] = came.as_slice()
        else {
            return Err(format!("{came:?}").into());
        };
        assert_eq!((file, bytes.as_slice()), (&good.display().to_string(), b"()".as_slice()));
        Ok(())
    }

    #[test]
    fn a_path_means_the_same_from_any_folder() {
        assert!(whole_path(Path::new("scene.ron")).is_absolute());
        assert_eq!(whole_path(Path::new("/a/scene.ron")), PathBuf::from("/a/scene.ron"));
        if let Some(dirs) = directories::BaseDirs::new() {
            assert_eq!(whole_path(Path::new("~/scene.ron")), dirs.home_dir().join("scene.ron"));
        }
    }
}
