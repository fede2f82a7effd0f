//! Scenes being written: forms over the text of a file, changes that can be taken back, files that are never written
//! over unseen.

mod action;
mod disk;
mod edit;
mod import;
mod own;
mod steps;
mod work;

pub use action::{AuthorAction, Wrote};
pub use import::{Import, MatrixView, is_import};
pub use steps::Steps;
pub use work::{KeptWork, Theirs, Work, WorkId};

use super::{Effect, Page, State};
use crate::content::{Library, Manuscript, Origin, Reading, SourceFile, Value, text_of_built_in};
use crate::domain::SceneId;
use std::sync::Arc;

/// What of a work fills the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AuthorPane {
    /// The fields of the scene and its cards.
    #[default]
    Form,
    /// The text of the file.
    Text,
}

/// The page on which scenes are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// The scenes that are being written, oldest first.
    pub works: Vec<Work>,
    /// The one that fills the page; `None` shows what there is.
    pub open: Option<WorkId>,
    /// What of it is shown.
    pub pane: AuthorPane,
    /// The card whose fields are shown; `None` shows those of the scene.
    pub card: Option<usize>,
    /// Whether the scene is played beside its form.
    pub plays: bool,
    /// The field that a problem led to: the form brings it into view, gives it the focus, and says so.
    pub goal: Option<String>,
    /// The search over the catalogue's tasks, while one is being added.
    pub task_search: Option<String>,
    /// The cards of a file that are looked at before they become a scene.
    pub import: Option<Import>,
    /// The control matrix that is looked at.
    pub matrix: Option<MatrixView>,
    /// The number that the next work gets.
    next: u32,
}

impl Author {
    /// The work that fills the page.
    pub fn work(&self) -> Option<&Work> {
        self.work_of(self.open?)
    }

    /// One of the works.
    pub fn work_of(&self, id: WorkId) -> Option<&Work> {
        self.works.iter().find(|work| work.id == id)
    }

    fn work_mut(&mut self, id: WorkId) -> Option<&mut Work> {
        self.works.iter_mut().find(|work| work.id == id)
    }

    /// What is worth keeping for the next window: the works with changes that are in no file.
    pub(super) fn kept(&self) -> Vec<KeptWork> {
        self.works.iter().filter(|work| work.is_changed()).map(Work::kept).collect()
    }
}

impl Author {
    /// The page of a window that comes after another, which left these works.
    pub(super) fn with_kept(works: &[KeptWork]) -> Self {
        let next = works.iter().map(|work| work.id.0.saturating_add(1)).max().unwrap_or_default();
        let works = works
            .iter()
            .map(|kept| Work::new(kept.id, kept.file.clone(), Arc::clone(&kept.text), kept.saved.clone()))
            .collect();
        Self { works, next, ..Self::default() }
    }

    /// Adds a work and lets it fill the page.
    pub(super) fn add(&mut self, file: Option<String>, text: Arc<str>, saved: Option<Arc<str>>) -> WorkId {
        let id = WorkId(self.next);
        self.next = self.next.saturating_add(1);
        self.works.push(Work::new(id, file, text, saved));
        self.show(Some(id));
        id
    }

    /// Lets a work fill the page, at its beginning.
    fn show(&mut self, id: Option<WorkId>) {
        let broken = id.and_then(|id| self.work_of(id)).is_some_and(|work| work.manuscript.reading() != Reading::Form);
        self.pane = if broken { AuthorPane::Text } else { AuthorPane::Form };
        self.open = id;
        self.card = None;
        self.goal = None;
        self.task_search = None;
        self.import = None;
        self.matrix = None;
    }
}

/// Does something on the page.
pub(super) fn update(state: &mut State, library: &Library, action: AuthorAction) -> Vec<Effect> {
    match action {
        AuthorAction::New => {
            let service = library.catalogue().services().first().map_or("", |service| service.id.as_str());
            let id = free_id(state, library, "scene");
            let text = Arc::clone(Manuscript::blank(&id, service).text());
            begin(state, text)
        }
        AuthorAction::Duplicate(scene) => {
            let Some(text) = text_of_built_in(&scene, library) else { return Vec::new() };
            let id = free_id(state, library, scene.as_str());
            let copy = Manuscript::new(text).with("id", &Value::Text(id));
            begin(state, Arc::clone(copy.text()))
        }
        AuthorAction::Begin(text) => begin(state, text),
        AuthorAction::Open(id) => {
            if id.is_none_or(|id| state.author.work_of(id).is_some()) {
                state.author.show(id);
            }
            state.author.open.map_or_else(Vec::new, |id| preview(state, id))
        }
        AuthorAction::Close(id) => close(state, id, false),
        AuthorAction::Discard(id) => close(state, id, true),
        AuthorAction::Pane(_)
        | AuthorAction::Card(_)
        | AuthorAction::SearchTasks(_)
        | AuthorAction::Seek(_)
        | AuthorAction::Sought => {
            look(&mut state.author, action);
            Vec::new()
        }
        AuthorAction::Play(on) => play(state, library, on),
        AuthorAction::Ask
        | AuthorAction::Read(_)
        | AuthorAction::Came { .. }
        | AuthorAction::Save
        | AuthorAction::SaveAs
        | AuthorAction::SaveTo { .. }
        | AuthorAction::Wrote { .. }
        | AuthorAction::OnDisk { .. }
        | AuthorAction::KeepMine
        | AuthorAction::TakeTheirs => disk::update(state, action),
        AuthorAction::AskImport
        | AuthorAction::ReadImport(_)
        | AuthorAction::ImportCame { .. }
        | AuthorAction::ImportDefaults(_)
        | AuthorAction::ImportTake
        | AuthorAction::ImportDrop
        | AuthorAction::MatrixDomain(_)
        | AuthorAction::ExportCsv => import::update(state, library, action),
        action => edit::update(state, library, action),
    }
}

/// Shows something else of the work.
fn look(author: &mut Author, action: AuthorAction) {
    match action {
        AuthorAction::Pane(pane) => author.pane = pane,
        AuthorAction::Card(card) => {
            author.card = card;
            author.task_search = None;
        }
        AuthorAction::SearchTasks(search) => author.task_search = search,
        AuthorAction::Seek(path) => edit::seek(author, path),
        _ => author.goal = None,
    }
}

fn begin(state: &mut State, text: Arc<str>) -> Vec<Effect> {
    if text.len() > SourceFile::MOST_BYTES {
        return Vec::new();
    }
    state.page = Page::Author;
    state.overlay = None;
    let id = state.author.add(None, text, None);
    state.author.goal = Some("title".to_owned());
    preview(state, id)
}

/// An id for a new scene that no other has.
fn free_id(state: &State, library: &Library, stem: &str) -> String {
    let mut all = (1..=u32::MAX).map(|number| format!("{stem}-{number}"));
    all.find(|id| !is_taken(state, library, id)).unwrap_or_default()
}

/// Whether a scene or a work has an id.
fn is_taken(state: &State, library: &Library, id: &str) -> bool {
    let is_of = |work: &Work| work.manuscript.text_at("id").as_deref() == Some(id);
    library.scene(&SceneId::new(id)).is_some() || state.author.works.iter().any(is_of)
}

/// Shows a work in the library as it is now.
fn preview(state: &State, id: WorkId) -> Vec<Effect> {
    let Some(work) = state.author.work_of(id) else { return Vec::new() };
    vec![Effect::Preview { file: work.origin(), text: Arc::clone(work.manuscript.text()) }]
}

fn close(state: &mut State, id: WorkId, with_changes: bool) -> Vec<Effect> {
    let Some(work) = state.author.work_of(id) else { return Vec::new() };
    let changed = work.is_changed();
    if changed && !with_changes {
        return Vec::new();
    }
    let effects = match &work.file {
        // What was being written was shown in the place of what the file holds.
        Some(file) if changed => vec![Effect::Reload(file.into())],
        Some(_) => Vec::new(),
        None => vec![Effect::EndPreview(work.origin())],
    };
    state.author.works.retain(|work| work.id != id);
    if state.author.open == Some(id) {
        state.author.show(None);
    }
    effects
}

/// Lays the scene of the work on the table, beside its form.
fn play(state: &mut State, library: &Library, on: bool) -> Vec<Effect> {
    // What a room sees lies on the table already.
    if state.present.show.is_some() {
        return Vec::new();
    }
    state.author.plays = on;
    let origin = on.then(|| state.author.work()).flatten().map(|work| Origin::File(work.origin()));
    let scene = origin.and_then(|origin| library.scene_from(&origin));
    if let Some(scene) = scene.and_then(|id| library.scene(id)) {
        state.practise.open(scene, state.settings.beyond_exam);
    }
    Vec::new()
}

/// One step back: from a card to the scene, from there to what there is.
pub(super) fn leave(author: &mut Author) {
    if author.task_search.take().is_some() || author.card.take().is_some() {
        return;
    }
    author.show(None);
}

#[cfg(test)]
mod tests;
