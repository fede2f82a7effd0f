//! The folders that the system is asked to look after. Where it refuses, they are looked at every second instead.

use super::Message;
use notify::{Config, ErrorKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

const EVERY: Duration = Duration::from_secs(1);

/// Who looks after a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    System,
    Polling,
}

/// Folders that are looked after, each without those in it.
pub(super) struct Guard {
    mail: Sender<Message>,
    system: Option<RecommendedWatcher>,
    polling: Option<PollWatcher>,
    folders: BTreeMap<PathBuf, By>,
}

impl Guard {
    /// Asks the system.
    pub(super) fn of_this_system(mail: Sender<Message>) -> Self {
        let system = RecommendedWatcher::new(sends(mail.clone()), Config::default()).ok();
        Self { system, ..Self::without_system(mail) }
    }

    /// As on a system that does not say when files change.
    pub(super) const fn without_system(mail: Sender<Message>) -> Self {
        Self { mail, system: None, polling: None, folders: BTreeMap::new() }
    }

    /// Whether files are looked at again and again.
    pub(super) const fn polls(&self) -> bool {
        self.polling.is_some()
    }

    /// Whether a folder is looked after.
    pub(super) fn has(&self, folder: &Path) -> bool {
        self.folders.contains_key(folder)
    }

    /// Looks after these folders and no others. Answers whether there were new ones among them.
    pub(super) fn follow(&mut self, wanted: &BTreeSet<PathBuf>) -> bool {
        let left: Vec<PathBuf> = self.folders.keys().filter(|folder| !wanted.contains(*folder)).cloned().collect();
        left.iter().for_each(|folder| self.forget(folder));
        let mut any = false;
        for folder in wanted {
            if !self.has(folder)
                && let Some(by) = self.begin(folder)
            {
                self.folders.insert(folder.clone(), by);
                any = true;
            }
        }
        any
    }

    /// A folder that came, went or moved must be looked after anew: the system knows it by what it was.
    pub(super) fn forget(&mut self, folder: &Path) {
        let Some(by) = self.folders.remove(folder) else { return };
        // One that is gone is not looked after any more, which is what is wanted.
        let _ = match by {
            By::System => self.system.as_mut().map(|system| system.unwatch(folder)),
            By::Polling => self.polling.as_mut().map(|polling| polling.unwatch(folder)),
        };
        if by == By::Polling && !self.folders.values().any(|by| *by == By::Polling) {
            self.polling = None;
        }
    }

    fn begin(&mut self, folder: &Path) -> Option<By> {
        match self.system.as_mut().map(|system| system.watch(folder, RecursiveMode::NonRecursive)) {
            Some(Ok(())) => return Some(By::System),
            Some(Err(error)) if is_gone(&error.kind) => return None,
            Some(Err(_)) | None => {}
        }
        if self.polling.is_none() {
            let config = Config::default().with_poll_interval(EVERY);
            self.polling = PollWatcher::new(sends(self.mail.clone()), config).ok();
        }
        let polling = self.polling.as_mut()?;
        polling.watch(folder, RecursiveMode::NonRecursive).is_ok().then_some(By::Polling)
    }
}

fn is_gone(error: &ErrorKind) -> bool {
    match error {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

fn sends(mail: Sender<Message>) -> impl FnMut(notify::Result<notify::Event>) + Send + 'static {
    move |event| {
        // A thread that has ended wants to know nothing.
        let _ = mail.send(Message::System(event));
    }
}
