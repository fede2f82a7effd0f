//! What a window begins with: what an earlier one left, and what the command line names. After a fault it waits until the
//! user has seen that, because it may be what led to it.

use super::app::App;
use super::clock::today;
use super::keeper::Keeper;
use super::storage::{Loaded, Storage};
use super::unsaved::Unsaved;
use crate::content::{Library, Origin, SourceFile};
use crate::state::{Action, Saved, State};
use std::path::PathBuf;
use std::sync::Arc;

/// What waits for the user to go on.
#[derive(Debug)]
pub(super) struct Beginning {
    storage: Storage,
    loaded: Loaded,
    files: Vec<PathBuf>,
    actions: Vec<Action>,
}

impl Beginning {
    pub(super) fn new(storage: Storage, files: Vec<PathBuf>, actions: Vec<Action>) -> Self {
        let loaded = storage.load();
        Self { storage, loaded, files, actions }
    }

    /// The state and the keeper of a window that shows the look of before, and nothing else yet.
    pub(super) fn blank(&self, library: &Library) -> (State, Keeper) {
        let saved = Saved { settings: self.loaded.saved.settings, ..Saved::default() };
        let state = State { fault: self.storage.reports().unseen(), ..State::new(library, saved.clone(), today()) };
        (state, Keeper::new(self.storage.clone(), saved, Unsaved::default()))
    }

    /// Without what was open: no scene on the table, no file of the command line, no folder. Scenes that were being written stay in
    /// their files, and come back with the next start.
    fn empty(mut self) -> Self {
        self.loaded.saved.table = None;
        self.loaded.saved.works.clear();
        self.loaded.unsaved = Unsaved::default();
        self.files.clear();
        self.actions.clear();
        self
    }
}

impl App {
    /// Goes on with what was left, unless there is a fault to see first.
    pub(super) fn begin_unless_fault(&mut self, beginning: Beginning) {
        self.beginning = Some(beginning);
        if self.state.fault.is_none() {
            self.begin(false);
        }
    }

    /// Goes on with what was left, or with nothing open.
    pub(super) fn begin(&mut self, empty: bool) {
        let Some(beginning) = self.beginning.take() else { return };
        let beginning = if empty { beginning.empty() } else { beginning };
        if empty {
            self.following.nothing();
        }
        self.following.stale = true;
        beginning.storage.reports().seen();
        let Beginning { storage, loaded: Loaded { saved, trouble, unsaved }, files, actions } = beginning;
        self.keeper = Keeper::new(storage, saved.clone(), unsaved);
        self.state = State::new(&self.library, saved, today());
        self.first = actions;
        self.take_up_works();
        // Told after the files came in, because each of them has something to tell as well.
        let then = trouble.map(|trouble| Action::Tell(trouble.notice()));
        self.load(&files, then);
    }

    /// Shows the scenes that an earlier window left unsaved. What became of their files is seen when they are followed.
    fn take_up_works(&mut self) {
        for work in &self.state.author.works {
            let origin = Origin::File(work.origin());
            let bytes = work.manuscript.text().as_bytes().to_vec();
            Arc::make_mut(&mut self.library).preview(SourceFile { origin, bytes });
        }
    }

    /// Whoever closes the window on a fault has seen it.
    pub(super) fn close(&mut self) {
        if let Some(beginning) = self.beginning.take() {
            beginning.storage.reports().seen();
        }
    }
}
