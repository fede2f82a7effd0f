//! Taking things away: what is asked for in the dialog, and how far it is.

mod wanted;

pub use wanted::{Wanted, What};

use super::{Effect, Notice, Overlay, Page, State};
use crate::content::Library;
use crate::domain::{Order, SceneId};
use crate::export::{Format, Letters, Look, PaperSize};
use std::path::PathBuf;

/// How far a file is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing was begun.
    #[default]
    Idle,
    /// The system's dialog asks where it belongs.
    Asking,
    /// The system has no such dialog: the path is typed.
    Typing,
    /// It is being made. `None` until that takes long enough to be told; then how much is done, of 100.
    Making(Option<u8>),
    /// Something else lies there: shall it be replaced?
    There(String),
    /// It could not be made or written, for this reason.
    Failed(String),
}

/// The dialog in which things are taken away.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Export {
    /// What is asked for.
    pub wanted: Wanted,
    /// How far it is.
    pub stage: Stage,
    /// How often the dialog was opened: what was drawn for an earlier one may be old.
    pub opened: u32,
}

/// Something in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportAction {
    /// Open the dialog for what the page shows.
    Open,
    /// What is taken away.
    What(What),
    /// As which kind of file.
    Format(Format),
    /// How a picture looks.
    Look(Look),
    /// Pixels for each point of a picture of pixels.
    Scale(u8),
    /// Whether the ground of a picture is left out.
    Transparent(bool),
    /// What becomes of letters in a picture that scales.
    Letters(Letters),
    /// Whether slides are a folder of pictures.
    Folder(bool),
    /// The paper of a worksheet.
    Paper(PaperSize),
    /// The number of the order of the cards on a worksheet.
    Order(Order),
    /// Whether there is a variant B.
    TwoVariants(bool),
    /// Ask where the file belongs.
    Ask,
    /// The system has no dialog for that.
    NoDialog,
    /// That dialog was closed without an answer.
    Cancelled,
    /// Make it and write it here.
    Write {
        /// The file, or the folder of slides.
        file: PathBuf,
        /// Whether the user agreed that what lies there is replaced.
        over: bool,
    },
    /// Put it on the clipboard.
    Copy,
    /// So much of it is done, of 100.
    Progress(u8),
    /// Make it no longer.
    Stop,
    /// What came of it.
    Done(Outcome),
}

/// What came of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It lies here.
    Written(String),
    /// Something else lies here, and stays.
    There(String),
    /// It was stopped, and nothing was written.
    Stopped,
    /// It failed, for this reason.
    Failed(String),
}

pub(super) fn update(state: &mut State, library: &Library, action: ExportAction) -> Vec<Effect> {
    let busy = matches!(state.export.stage, Stage::Making(_) | Stage::Asking);
    match action {
        ExportAction::Open => open(state, library),
        ExportAction::Ask if !busy => {
            state.export.stage = Stage::Asking;
            return vec![Effect::AskWhereToExport { name: state.export.wanted.file_name(state) }];
        }
        ExportAction::NoDialog => state.export.stage = Stage::Typing,
        ExportAction::Cancelled => state.export.stage = Stage::Idle,
        ExportAction::Write { file, over } if !matches!(state.export.stage, Stage::Making(_)) => {
            state.export.stage = Stage::Making(None);
            let wanted = Box::new(state.export.wanted.clone());
            return vec![Effect::Export { wanted, file, over }];
        }
        ExportAction::Copy if state.export.wanted.format.can_be_copied() => {
            state.notice = Some(Notice::ExportCopied);
            return vec![Effect::CopyExport(Box::new(state.export.wanted.clone()))];
        }
        ExportAction::Progress(share) => {
            if let Stage::Making(done) = &mut state.export.stage {
                *done = Some(share.min(100));
            }
        }
        ExportAction::Stop => return vec![Effect::StopExport],
        ExportAction::Done(outcome) => done(state, outcome),
        action if !busy => choose(state, library, action),
        _ => {}
    }
    Vec::new()
}

/// The dialog begins with what the page shows; how it looks stays as it was chosen last.
fn open(state: &mut State, library: &Library) {
    let what = state.exportable(library);
    state.export.opened = state.export.opened.wrapping_add(1);
    // What is being made goes on, and is shown.
    if !matches!(state.export.stage, Stage::Making(_) | Stage::Asking) {
        state.export.stage = Stage::Idle;
        state.export.wanted.what = what;
        fit(state, library);
    }
    state.overlay = Some(Overlay::Export);
}

/// A kind of file that fits what is taken away.
fn fit(state: &mut State, library: &Library) {
    let fits = |format: &Format| state.can_export(library, *format, &state.export.wanted.what);
    if !fits(&state.export.wanted.format) {
        let first = Format::ALL.into_iter().find(fits);
        state.export.wanted.format = first.unwrap_or_default();
    }
}

fn choose(state: &mut State, library: &Library, action: ExportAction) {
    state.export.stage = Stage::Idle;
    let wanted = &mut state.export.wanted;
    match action {
        ExportAction::What(what) => {
            wanted.what = what;
            fit(state, library);
        }
        ExportAction::Format(format) => wanted.format = format,
        ExportAction::Look(look) => wanted.look = look,
        ExportAction::Scale(scale) => wanted.scale = scale.clamp(1, Wanted::MOST_SCALE),
        ExportAction::Transparent(transparent) => wanted.transparent = transparent,
        ExportAction::Letters(letters) => wanted.letters = letters,
        ExportAction::Folder(folder) => wanted.folder = folder,
        ExportAction::Paper(paper) => wanted.paper = paper,
        ExportAction::Order(order) => wanted.order = order,
        ExportAction::TwoVariants(two) => wanted.two_variants = two,
        _ => {}
    }
}

fn done(state: &mut State, outcome: Outcome) {
    state.export.stage = Stage::Idle;
    match outcome {
        Outcome::Written(file) => {
            if state.overlay == Some(Overlay::Export) {
                state.overlay = None;
            }
            state.notice = Some(Notice::FileWritten(file));
        }
        Outcome::Stopped => state.notice = Some(Notice::ExportStopped),
        // Where the dialog was closed meanwhile, it is told at the foot of the window.
        Outcome::There(file) => {
            if state.overlay != Some(Overlay::Export) {
                state.notice = Some(Notice::FileNotWritten(file.clone()));
            }
            state.export.stage = Stage::There(file);
        }
        Outcome::Failed(reason) => {
            if state.overlay != Some(Overlay::Export) {
                state.notice = Some(Notice::FileNotWritten(reason.clone()));
            }
            state.export.stage = Stage::Failed(reason);
        }
    }
}

impl State {
    /// What the page shows, as it is taken away.
    pub(super) fn exportable(&self, library: &Library) -> What {
        let table = || self.practise.on_table(library).map(|scene| scene.id.clone());
        let scene: Option<SceneId> = match self.page {
            Page::Practise => table(),
            Page::Author => self.author.scene(library).map(|scene| scene.id.clone()),
            _ => None,
        };
        match (scene, self.page) {
            (Some(scene), _) => What::Scene(scene),
            (None, Page::Explore) => What::Shown,
            (None, Page::Practise | Page::Author) => {
                self.shelf(library).next().map_or(What::Everything, |scene| What::Scene(scene.id.clone()))
            }
            (None, Page::Learn | Page::Present | Page::Facts) => What::Everything,
        }
    }

    /// Whether what is taken away can be had as this kind of file.
    pub fn can_export(&self, library: &Library, format: Format, what: &What) -> bool {
        match format {
            Format::Slides => *what == What::Shown,
            Format::Svg | Format::Png | Format::Pdf => match what {
                What::Shown => true,
                What::Scene(scene) => self.finished(library, scene).is_some(),
                What::Everything => false,
            },
            Format::Markdown => !matches!(what, What::Scene(_)),
            Format::Worksheet => matches!(what, What::Scene(_)),
            Format::Csv | Format::Xapi => match what {
                What::Shown => false,
                What::Scene(scene) => !self.attempts(library, std::slice::from_ref(scene), "").is_empty(),
                What::Everything => !self.attempts(library, &[], "").is_empty(),
            },
            Format::Moodle | Format::Gift | Format::Qti | Format::Anki | Format::H5p => {
                !matches!(what, What::Scene(id) if library.scene(id).is_none())
            }
        }
    }
}
