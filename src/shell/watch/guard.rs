//! The folders that the system is asked to look after.

use super::Message;
use notify::{Config, ErrorKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

/// Folders that are looked after, each without those in it.
pub(super) struct Guard {
    system: Option<RecommendedWatcher>,
    folders: BTreeSet<PathBuf>,
    /// Whether the system refused one of those that are wanted.
    refused: bool,
}

impl Guard {
    /// Asks the system.
    pub(super) fn of_this_system(mail: Sender<Message>) -> Self {
        let tell = move |event| {
            // A thread that has ended wants to know nothing.
            let _ = mail.send(Message::System(event));
        };
        Self { system: RecommendedWatcher::new(tell, Config::default()).ok(), ..Self::without_system() }
    }

    /// As on a system that does not say when files change.
    pub(super) const fn without_system() -> Self {
        Self { system: None, folders: BTreeSet::new(), refused: false }
    }

    /// Whether somebody has to look again and again, because the system does not look after all of it.
    pub(super) const fn is_blind(&self) -> bool {
        self.refused
    }

    /// Whether a folder is looked after.
    pub(super) fn has(&self, folder: &Path) -> bool {
        self.folders.contains(folder)
    }

    /// Looks after these folders and no others. Answers whether there were new ones among them.
    pub(super) fn follow(&mut self, wanted: &BTreeSet<PathBuf>) -> bool {
        let left: Vec<PathBuf> = self.folders.difference(wanted).cloned().collect();
        for folder in &left {
            self.forget(folder);
        }
        self.refused = false;
        let new: Vec<&PathBuf> = wanted.iter().filter(|folder| !self.folders.contains(*folder)).collect();
        let mut any = false;
        for folder in new {
            match self.system.as_mut().map(|system| system.watch(folder, RecursiveMode::NonRecursive)) {
                Some(Ok(())) => any |= self.folders.insert(folder.clone()),
                Some(Err(error)) if is_gone(&error.kind) => {}
                Some(Err(_)) | None => self.refused = true,
            }
        }
        any
    }

    /// A folder that came, went or moved must be looked after anew: the system knows it by what it was.
    pub(super) fn forget(&mut self, folder: &Path) {
        if self.folders.remove(folder)
            && let Some(system) = &mut self.system
        {
            // One that is gone is not looked after any more, which is what is wanted.
            let _ = system.unwatch(folder);
        }
    }
}

fn is_gone(error: &ErrorKind) -> bool {
    match error {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}
