//! Scene files on their way in: asked for, dropped, loaded.

use super::{Effect, MOST_FOLDERS, Notice, Overlay, Page, State, practise};
use crate::content::Library;
use crate::domain::{PlanId, SceneId};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Files on their way in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The system's dialog is open; there is one at a time.
    pub asking: bool,
    /// Which of the files that were opened last, and of the folders of one’s own, are not there now.
    pub missing: BTreeSet<String>,
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
    /// A file changed and was read again; the library holds what it gives now.
    Renewed {
        /// The scene that it gave before.
        before: Option<SceneId>,
        /// The scene that it gives now.
        scene: Option<SceneId>,
    },
    /// Show the folder in which a file lies.
    ShowFolder(PathBuf),
    /// Ask for a folder of one’s own.
    AskForFolder,
    /// Keep the scenes of a folder on the shelf.
    AddFolder(PathBuf),
    /// No longer keep the scenes of a folder on the shelf.
    RemoveFolder(String),
    /// Forget that a file was opened.
    ForgetRecent(String),
    /// These files and folders of the lists are not there now.
    Missing(BTreeSet<String>),
}

pub(super) fn update(state: &mut State, library: &Library, action: FilesAction) -> Vec<Effect> {
    match action {
        FilesAction::Ask if state.files.asking => Vec::new(),
        FilesAction::Ask => {
            state.files.asking = true;
            vec![Effect::AskForFile]
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
        FilesAction::Renewed { before, scene } => {
            practise::renew(state, library, before.as_ref(), scene.as_ref());
            Vec::new()
        }
        action => folders(state, action),
    }
}

/// Something with the lists of folders and files, and what comes to nothing.
fn folders(state: &mut State, action: FilesAction) -> Vec<Effect> {
    match action {
        FilesAction::AskForFolder if !state.files.asking => {
            state.files.asking = true;
            return vec![Effect::AskForFolder];
        }
        FilesAction::ShowFolder(file) => return vec![Effect::ShowFolder(file)],
        FilesAction::AddFolder(path) => {
            state.files.asking = false;
            add_folder(state, path.display().to_string());
        }
        FilesAction::Cancelled => state.files.asking = false,
        FilesAction::Missing(missing) => state.files.missing = missing,
        FilesAction::RemoveFolder(folder) => {
            state.files.missing.remove(&folder);
            state.folders_mut().own.retain(|other| *other != folder);
        }
        FilesAction::ForgetRecent(file) => {
            state.files.missing.remove(&file);
            state.folders_mut().recent.retain(|other| *other != file);
        }
        _ => {}
    }
    Vec::new()
}

fn add_folder(state: &mut State, folder: String) {
    let own = &state.folders.own;
    if own.contains(&folder) {
        state.notice = Some(Notice::FolderAdded(folder));
    } else if own.len() >= MOST_FOLDERS {
        state.notice = Some(Notice::FoldersFull);
    } else {
        state.folders_mut().own.push(folder.clone());
        state.notice = Some(Notice::FolderAdded(folder));
    }
}

fn load(paths: Vec<PathBuf>) -> Vec<Effect> {
    if paths.is_empty() { Vec::new() } else { vec![Effect::Load(paths)] }
}

/// A lesson plan lies on the page where it can be started; a projection goes on meanwhile.
fn plan_opened(state: &mut State, file: String) {
    state.folders_mut().opened(&file);
    state.present.draft = None;
    state.page = Page::Present;
    state.overlay = None;
    state.notice = Some(Notice::PlanOpened(file));
}

fn opened(state: &mut State, library: &Library, file: String, scene: Option<SceneId>) {
    // A file with problems changes nothing that is on the page: the strip of problems tells of it.
    let Some(scene) = scene.and_then(|id| library.scene(&id)) else { return };
    state.folders_mut().opened(&file);
    state.practise.open(scene, state.settings.beyond_exam);
    state.page = Page::Practise;
    state.overlay = None;
    state.notice = Some(Notice::SceneOpened(file));
}
