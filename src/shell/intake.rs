//! What becomes of a file that was read: the library takes it in, and the state is told what is another scene now.
//!
//! Whatever a file turns into, what it brought before stays until something good takes its place.

use super::catalogue_folder::CatalogueFolder;
use super::disk::{self, ReadError};
use super::inbox::Arrival;
use super::open_files::{Held, OpenFiles};
use super::own_catalogue::{OwnCatalogue, known_columns};
use super::works;
use crate::content::{Library, Origin, Problem, Severity, SourceFile};
use crate::state::{Action, AuthorAction, ExploreAction, FilesAction, Notice, State, Work};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a reading gave.
type Read = Result<Vec<u8>, ReadError>;

/// The library, and who brings something into it.
pub(super) struct Intake<'a> {
    pub(super) state: &'a State,
    pub(super) library: &'a mut Arc<Library>,
    pub(super) files: &'a mut OpenFiles,
    pub(super) catalogue: &'a mut OwnCatalogue,
}

impl Intake<'_> {
    /// Takes in what another thread has read.
    pub(super) fn take_in(&mut self, arrival: Arrival) -> Vec<Action> {
        match arrival {
            Arrival::Scene { file, bytes } => self.opened(file, bytes),
            Arrival::Changed { file, bytes } => self.changed(&file, bytes),
            Arrival::Catalogue(read) => self.read_catalogue(read),
            Arrival::Folders(problems) => {
                self.files.take_folder_problems(Arc::make_mut(self.library), problems);
                Vec::new()
            }
            Arrival::Work { file, text: Ok(text) } => {
                self.files.by_hand(&file);
                self.files.note(&file, &Ok(text.as_bytes().to_vec()));
                vec![Action::Author(AuthorAction::Came { file, text })]
            }
            Arrival::Work { text: Err(problem), .. } => {
                Arc::make_mut(self.library).report(*problem);
                vec![Action::Files(FilesAction::Cancelled)]
            }
            Arrival::Import { file, bytes: Ok(bytes) } => {
                vec![Action::Author(AuthorAction::ImportCame { file, bytes: bytes.into() })]
            }
            Arrival::Import { file, bytes: Err(error) } => {
                Arc::make_mut(self.library).report(disk::problem(&file, &error));
                vec![Action::Files(FilesAction::Cancelled)]
            }
            Arrival::Then(action) => vec![action],
        }
    }

    /// The user asked for a file, and wants to see it.
    fn opened(&mut self, file: String, bytes: Read) -> Vec<Action> {
        if matches!(bytes, Err(ReadError::Folder)) {
            return vec![Action::Files(FilesAction::AddFolder(PathBuf::from(file)))];
        }
        self.files.by_hand(&file);
        self.files.note(&file, &bytes);
        if let Some(told) = self.told_works(&file, &bytes) {
            let scene = self.library.scene_from(&Origin::File(file.clone())).cloned();
            return vec![told, Action::Files(FilesAction::Opened { file, scene, plan: None })];
        }
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(error) => {
                Arc::make_mut(self.library).report(disk::problem(&file, &error));
                return vec![Action::Files(FilesAction::Opened { file, scene: None, plan: None })];
            }
        };
        let source = SourceFile { origin: Origin::File(file.clone()), bytes };
        let (opened, renewed) = self.renewing(&file, |library| library.open(source));
        if opened.scene.is_some() || opened.plan.is_some() {
            self.files.brought(&file);
        }
        let shown = Action::Files(FilesAction::Opened { file, scene: opened.scene, plan: opened.plan });
        renewed.into_iter().chain([shown]).collect()
    }

    /// Another program changed a file, or a folder has a new one. The page stays as it is.
    fn changed(&mut self, file: &str, bytes: Read) -> Vec<Action> {
        let knew = self.files.knows(file);
        if !self.files.note(file, &bytes) {
            return Vec::new();
        }
        if let Some(told) = self.told_works(file, &bytes) {
            // What is being written stands in the place of what the file holds.
            return vec![told];
        }
        let told = works::theirs(&bytes).filter(|_| self.works(file).next().is_some());
        let told = told.map(|now| Action::Author(AuthorAction::OnDisk { file: file.to_owned(), now }));
        told.into_iter().chain(self.show_what_holds(file, bytes, knew)).collect()
    }

    fn show_what_holds(&mut self, file: &str, bytes: Read, knew: bool) -> Vec<Action> {
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(error) => {
                self.cannot_be_read(file, &error);
                return Vec::new();
            }
        };
        let source = SourceFile { origin: Origin::File(file.to_owned()), bytes };
        let (opened, renewed) = self.renewing(file, |library| library.open(source));
        let came = opened.scene.is_some() || opened.plan.is_some();
        if came {
            self.files.brought(file);
        }
        let notice = (came && knew).then(|| Action::Tell(Notice::Reloaded(file.to_owned())));
        renewed.into_iter().chain(notice).collect()
    }

    /// What a file brought stays. A folder that is away tells so itself, once for all that lies in it.
    fn cannot_be_read(&mut self, file: &str, error: &ReadError) {
        let library = Arc::make_mut(self.library);
        let missing = &self.state.files.missing;
        let folder_is_away = missing.iter().any(|folder| folder != file && Path::new(file).starts_with(folder));
        let problem = disk::problem(file, error);
        match error {
            ReadError::NotFound if folder_is_away => library.forget_problems(file),
            ReadError::NotFound if self.files.good(file).is_some() => library.report(gone(problem)),
            _ => library.report(problem),
        }
    }

    /// The works that belong to a file.
    fn works(&self, file: &str) -> impl Iterator<Item = &Work> {
        self.state.author.works.iter().filter(move |work| work.file.as_deref() == Some(file))
    }

    /// What works with changes of their own are told of their file; `None` where there are none.
    fn told_works(&self, file: &str, bytes: &Read) -> Option<Action> {
        let now = works::theirs(bytes)?;
        let is_written = self.works(file).any(Work::is_changed);
        is_written.then(|| Action::Author(AuthorAction::OnDisk { file: file.to_owned(), now }))
    }

    /// Shows what a file holds in the place of what was being written.
    pub(super) fn restore(&mut self, file: &str, bytes: Read) -> Option<Action> {
        self.files.note(file, &bytes);
        let (bytes, error) = match bytes {
            Ok(bytes) => (Some(bytes), None),
            Err(error) => (self.files.good(file), Some(error)),
        };
        let origin = Origin::File(file.to_owned());
        let ((), renewed) = self.renewing(file, |library| match bytes {
            Some(bytes) => drop(library.open(SourceFile { origin, bytes })),
            None => library.close(&origin),
        });
        match error {
            Some(error) => self.cannot_be_read(file, &error),
            None => self.files.brought(file),
        }
        renewed
    }

    /// Shows a scene as it is being written.
    pub(super) fn preview(&mut self, file: &str, text: &str) -> Option<Action> {
        let source = SourceFile { origin: Origin::File(file.to_owned()), bytes: text.as_bytes().to_vec() };
        let (shown, renewed) = self.renewing(file, |library| library.preview(source));
        if shown.is_some() && self.files.holds(file) == Some(Held::text(text)) {
            self.files.brought(file);
        }
        renewed
    }

    /// The window wrote a file itself.
    pub(super) fn wrote(&mut self, file: &str, text: &str) {
        self.files.by_hand(file);
        self.files.note(file, &Ok(text.as_bytes().to_vec()));
        let source = SourceFile { origin: Origin::File(file.to_owned()), bytes: text.as_bytes().to_vec() };
        let library = Arc::make_mut(self.library);
        if library.check_beside(&source).iter().all(|problem| problem.severity == Severity::Warning) {
            library.forget_problems(file);
        }
    }

    /// Takes away what a file or a work without one brought.
    pub(super) fn close(&mut self, file: &str) -> Option<Action> {
        self.renewing(file, |library| library.close(&Origin::File(file.to_owned()))).1
    }

    /// A folder of one's own is none any more: its scenes leave, but not those that are open for another reason.
    pub(super) fn close_folder(&mut self, folder: &Path, others: &[PathBuf]) -> Vec<Action> {
        let works = &self.state.author.works;
        let keeps = |file: &Path| {
            others.iter().any(|other| file.starts_with(other))
                || works.iter().any(|work| work.file.as_deref().map(Path::new) == Some(file))
        };
        let gone = self.files.forget_folder(folder, keeps);
        gone.iter().filter_map(|file| self.close(file)).collect()
    }

    /// Takes in the catalogue of the user, unless it was good and no longer is. What is shown stays as far as it can.
    pub(super) fn read_catalogue(&mut self, read: CatalogueFolder) -> Vec<Action> {
        let before = Arc::clone(self.library);
        let (mut now, taken) = self.catalogue.read_again(read, &before, self.files);
        if !taken {
            *self.library = Arc::new(now);
            return Vec::new();
        }
        for work in self.state.author.works.iter().filter(|work| work.is_changed()) {
            let origin = Origin::File(work.origin());
            if before.scene_from(&origin).is_some() {
                now.preview(SourceFile { origin, bytes: work.manuscript.text().as_bytes().to_vec() });
            }
        }
        let other = before.scenes().iter().filter(|loaded| now.scene(&loaded.scene.id) != Some(&loaded.scene));
        let mut actions: Vec<Action> = other
            .map(|loaded| {
                let id = &loaded.scene.id;
                let scene = now.scene(id).map(|scene| scene.id.clone());
                Action::Files(FilesAction::Renewed { before: Some(id.clone()), scene })
            })
            .collect();
        let columns = known_columns(&self.state.explore.columns, &now);
        if columns != self.state.explore.columns {
            actions.push(Action::Explore(ExploreAction::Compare(columns)));
        }
        let folder = self.catalogue.folder().map(|folder| folder.display().to_string());
        actions.extend(folder.map(|folder| Action::Tell(Notice::Reloaded(folder))));
        *self.library = Arc::new(now);
        actions
    }

    /// Lets the library change, and answers whether a file brings another scene since.
    fn renewing<T>(&mut self, file: &str, change: impl FnOnce(&mut Library) -> T) -> (T, Option<Action>) {
        let origin = Origin::File(file.to_owned());
        let brings = |library: &Library| library.scene_from(&origin).and_then(|id| library.scene(id)).cloned();
        let before = brings(self.library);
        let done = change(Arc::make_mut(self.library));
        let now = brings(self.library);
        let renewed = (before != now).then(|| {
            let [before, scene] = [before, now].map(|scene| scene.map(|scene| scene.id));
            Action::Files(FilesAction::Renewed { before, scene })
        });
        (done, renewed)
    }
}

/// The problem of a file that is gone while what it brought is still here.
fn gone(problem: Problem) -> Problem {
    Problem {
        severity: Severity::Warning,
        message: "the file is gone; what it held last stays until the window closes".to_owned(),
        help: Some("put it back, and it is read again".to_owned()),
        ..problem
    }
}

#[cfg(test)]
mod tests;
