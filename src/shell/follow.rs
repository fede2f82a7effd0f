//! The window follows its files: what is open is looked after, and what changed is taken in.

use super::app::App;
use super::catalogue_folder::CatalogueFolder;
use super::intake::Intake;
use super::open_files::{Held, OpenFiles};
use super::watch::{Watch, Watched};
use super::{disk, loader};
use crate::state::{Action, Page, State};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The files that are open, and who looks after them.
pub(super) struct Following {
    pub(super) files: OpenFiles,
    watch: Watch,
    /// Folders that were named on the command line, for this window only.
    given: Vec<PathBuf>,
    /// Whether the folders of the user's own are left alone in this window.
    asleep: bool,
    /// All folders of scenes that are looked after now.
    folders: Vec<PathBuf>,
    /// Whether something happened since, so that there may be other files to look after.
    pub(super) stale: bool,
    /// Whether the window had the focus, and whether the page with the lists was shown.
    looked: (bool, bool),
}

impl Following {
    pub(super) fn new(watch: Watch, given: &[PathBuf]) -> Self {
        let given = given.iter().map(|folder| loader::whole_path(folder)).collect();
        let (files, folders) = (OpenFiles::default(), Vec::new());
        Self { files, watch, given, asleep: false, folders, stale: true, looked: (true, false) }
    }

    /// For a window in which nothing is to be open.
    pub(super) fn nothing(&mut self) {
        self.asleep = true;
    }

    /// The folders of scenes that there should be.
    fn wanted(&self, state: &State) -> Vec<PathBuf> {
        if self.asleep {
            return Vec::new();
        }
        self.given.iter().cloned().chain(state.folders.own.iter().map(PathBuf::from)).collect()
    }
}

impl App {
    pub(super) fn intake(&mut self) -> Intake<'_> {
        let Self { state, library, following, catalogue, .. } = self;
        Intake { state, library, files: &mut following.files, catalogue }
    }

    /// Reads files on another thread, and does `then` after the last.
    pub(super) fn load(&mut self, files: &[PathBuf], then: Option<Action>) {
        let (catalogue, scenes): (Vec<&PathBuf>, Vec<&PathBuf>) =
            files.iter().partition(|file| self.catalogue.has_brought(file));
        let then = if catalogue.is_empty() { then } else { self.read_catalogue_again(then) };
        let files: Vec<PathBuf> = scenes.into_iter().map(|file| loader::whole_path(file)).collect();
        let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) =
            files.into_iter().partition(|file| self.following.folders.contains(file));
        if !folders.is_empty() {
            self.following.watch.look_around();
        }
        if let Some(folder) = files.last().and_then(|file| file.parent()) {
            self.folder = Some(folder.to_owned());
        }
        if let Err(error) = loader::load(files.clone(), then, self.inbox.outbox()) {
            let error = disk::ReadError::System(error);
            for file in &files {
                Arc::make_mut(&mut self.library).report(disk::problem(&file.display().to_string(), &error));
            }
        }
    }

    /// Reads the catalogue of the user again, and answers what is left to do.
    fn read_catalogue_again(&mut self, then: Option<Action>) -> Option<Action> {
        let read = self.catalogue.folder().map(CatalogueFolder::read)?;
        let actions = self.intake().read_catalogue(read);
        self.todo.extend(actions);
        self.todo.extend(then);
        None
    }

    /// Shows what a file holds in the place of what was being written.
    pub(super) fn reload(&mut self, file: &Path) -> Option<Action> {
        let bytes = disk::read_scene(file);
        self.intake().restore(&file.display().to_string(), bytes)
    }

    /// Looks after whatever is open now, and no longer after what is not.
    pub(super) fn follow(&mut self, ctx: &egui::Context) {
        if std::mem::take(&mut self.following.stale) {
            let wanted = self.following.wanted(&self.state);
            let before = std::mem::replace(&mut self.following.folders, wanted.clone());
            for folder in before.iter().filter(|folder| !wanted.contains(folder)) {
                let closed = self.intake().close_folder(folder, &wanted);
                self.todo.extend(closed);
            }
            let watched = self.watched();
            // A system without room for a thread gets another chance when something else is opened.
            self.following.stale = self.following.watch.follow(watched).is_err();
        }
        // Some disks say nothing when files change, so they are looked at when the user does.
        let looks = (ctx.input(|input| input.focused), self.state.page == Page::Author);
        let before = std::mem::replace(&mut self.following.looked, looks);
        if (looks.0 && !before.0) || (looks.1 && !before.1) {
            self.following.watch.look_around();
        }
    }

    fn watched(&self) -> Watched {
        let saved = |saved: Option<&Arc<str>>| saved.map_or(Held::Gone, |text| Held::text(text));
        let works = self.state.author.works.iter();
        let works = works.filter_map(|work| Some((PathBuf::from(work.file.as_ref()?), saved(work.saved.as_ref()))));
        Watched {
            // What was read last is known better than what was saved last.
            files: works.chain(self.following.files.held()).collect(),
            folders: self.following.folders.clone(),
            recent: self.state.folders.recent.iter().map(PathBuf::from).collect(),
            catalogue: self.catalogue.watched(),
        }
    }
}
