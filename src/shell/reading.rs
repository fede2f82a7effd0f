//! The catalogue and the scenes are read on a thread of their own while the system opens the window, which takes longer.

use super::own_catalogue::OwnCatalogue;
use crate::content::Library;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::thread::{Builder, JoinHandle};

/// What is being read before the first frame.
#[derive(Debug)]
pub(super) struct Reading {
    folder: Option<PathBuf>,
    /// `None` where the system gave no thread.
    thread: Option<JoinHandle<(OwnCatalogue, Library)>>,
}

impl Reading {
    /// Begins to read what ships inside, with the catalogue of the user on top if there is one.
    pub(super) fn begin(folder: Option<PathBuf>) -> Self {
        let named = folder.clone();
        let thread = Builder::new().name("reading".to_owned()).spawn(move || read(named)).ok();
        Self { folder, thread }
    }

    /// Waits for it. A fault on that thread goes on here, as if it had happened here.
    pub(super) fn finish(self) -> (OwnCatalogue, Library) {
        match self.thread {
            Some(thread) => thread.join().unwrap_or_else(|fault| resume_unwind(fault)),
            None => read(self.folder),
        }
    }
}

fn read(folder: Option<PathBuf>) -> (OwnCatalogue, Library) {
    let mut catalogue = OwnCatalogue::new(folder);
    let library = catalogue.read();
    (catalogue, library)
}
