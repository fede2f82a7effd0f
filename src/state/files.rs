//! Scene files on their way in: asked for, dropped, loaded.

use super::{Effect, Notice, Overlay, Page, State};
use crate::content::Library;
use crate::domain::{PlanId, SceneId};
use std::path::PathBuf;

/// Files on their way in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The system's dialog is open; there is one at a time.
    pub asking: bool,
}

/// Something with files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilesAction {
    /// Ask for a scene file.
    Ask,
    /// The dialog was closed without an answer.
    Cancelled,
    /// The system has no file dialog.
    NoDialog,
    /// The system has no dialog to ask for the name of a new file.
    NoSaveDialog,
    /// What was to be saved was written here, or was not, for this reason.
    Written(Result<String, String>),
    /// These files were chosen in the dialog, which is closed now.
    Chosen(Vec<PathBuf>),
    /// These files were dropped on the window or typed into the path field; a dialog that is open stays open.
    Named(Vec<PathBuf>),
    /// A file was read; the library holds what it gave.
    Opened {
        /// The file's name as problems show it.
        file: String,
        /// The scene it gave, if it is good.
        scene: Option<SceneId>,
        /// The lesson plan it gave, if it is good.
        plan: Option<PlanId>,
    },
    /// Read a file again.
    Reload(PathBuf),
    /// Forget the problems of a file.
    ForgetProblems(String),
}

pub(super) fn update(state: &mut State, library: &Library, action: FilesAction) -> Vec<Effect> {
    match action {
        FilesAction::Ask if state.files.asking => Vec::new(),
        FilesAction::Ask => {
            state.files.asking = true;
            vec![Effect::AskForFile]
        }
        FilesAction::Cancelled => {
            state.files.asking = false;
            Vec::new()
        }
        FilesAction::NoDialog => {
            state.files.asking = false;
            state.overlay = Some(Overlay::PathField);
            Vec::new()
        }
        FilesAction::NoSaveDialog => {
            state.files.asking = false;
            state.notice = Some(Notice::NoSaveDialog);
            Vec::new()
        }
        FilesAction::Written(written) => {
            state.files.asking = false;
            state.notice = Some(written.map_or_else(Notice::FileNotWritten, Notice::FileWritten));
            Vec::new()
        }
        FilesAction::Chosen(paths) => {
            state.files.asking = false;
            load(paths)
        }
        FilesAction::Named(paths) => {
            if state.overlay == Some(Overlay::PathField) {
                state.overlay = None;
            }
            load(paths)
        }
        FilesAction::Reload(path) => {
            state.overlay = None;
            vec![Effect::Load(vec![path])]
        }
        FilesAction::Opened { file, scene, plan } => {
            if plan.is_some_and(|id| library.plan(&id).is_some()) {
                plan_opened(state, file);
            } else {
                opened(state, library, file, scene);
            }
            Vec::new()
        }
        FilesAction::ForgetProblems(file) => {
            if state.overlay == Some(Overlay::Problems(file.clone())) {
                state.overlay = None;
            }
            vec![Effect::ForgetProblems(file)]
        }
    }
}

fn load(paths: Vec<PathBuf>) -> Vec<Effect> {
    if paths.is_empty() { Vec::new() } else { vec![Effect::Load(paths)] }
}

/// A lesson plan lies on the page where it can be started; a projection goes on meanwhile.
fn plan_opened(state: &mut State, file: String) {
    state.present.draft = None;
    state.page = Page::Present;
    state.overlay = None;
    state.notice = Some(Notice::PlanOpened(file));
}

fn opened(state: &mut State, library: &Library, file: String, scene: Option<SceneId>) {
    // A file with problems changes nothing that is on the page: the strip of problems tells of it.
    let Some(scene) = scene.and_then(|id| library.scene(&id)) else { return };
    state.practise.open(scene, state.settings.beyond_exam);
    state.page = Page::Practise;
    state.overlay = None;
    state.notice = Some(Notice::SceneOpened(file));
}
