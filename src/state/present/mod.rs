//! What a room sees: a view in projection, how far it is uncovered, what the class says of it, and the lesson plan that
//! leads from view to view.
//!
//! A projection holds its own copy of what it shows, so that nothing in it disturbs the page it came from: whoever ends
//! it is back where it began.

mod action;
mod drafts;
mod hands;
mod ink;
mod kept;
mod pages;
mod part;
mod plan;
mod renewed;
mod room;
mod steps;
mod uncover;

pub use action::PresentAction;
pub use drafts::DraftAction;
pub use hands::{Asked, MOST_VOTES, Vote};
pub use ink::{MOST_STROKES, Pen, Point, Stroke};
pub use kept::{CARD_SECONDS, Kept, MAX_PROJECTION_PERCENT, MIN_PROJECTION_PERCENT};
pub use pages::{LessonPage, ScenePage};
pub use part::PresentPart;
pub use plan::{PlanRef, Position};

use super::{Effect, History, Notice, State};
use crate::content::Library;
use crate::domain::{LayerId, LessonPlan, Owner, Pace, SceneId, Subject};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A cell of the picture that is projected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The row.
    pub layer: LayerId,
    /// The column, 0 at the left.
    pub column: usize,
}

/// A screen that a window can fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// What the system calls it.
    pub name: String,
    /// Pixels across and down.
    pub size: (u32, u32),
    /// Whether the app’s own window is on it.
    pub ours: bool,
}

/// One colour all over, so that the class looks at the teacher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// Nothing but dark.
    Black,
    /// Nothing but light.
    White,
}

/// How far a view has come: what a step changes, and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progressed {
    /// Which page of a lesson or a scene is shown.
    pub at: usize,
    /// What was uncovered, step by step.
    pub opened: Vec<Vec<Cell>>,
    /// The cell that the class is asked for.
    pub asked: Option<Cell>,
}

/// A view in projection.
#[derive(Clone, Debug, PartialEq)]
pub struct Show {
    /// What is shown.
    pub subject: Subject,
    /// What stands over it, where the view’s own name does not.
    pub title: Option<String>,
    /// How it is uncovered.
    pub pace: Pace,
    /// How far it has come.
    pub progressed: Progressed,
    /// The plan that leads here, and the number of its stop.
    pub stop: Option<(PlanRef, usize)>,
    /// How far the other stops of the plan have come.
    visited: BTreeMap<usize, Progressed>,
    /// One colour all over.
    pub blank: Option<Blank>,
    /// The cell that is shown large.
    pub magnified: Option<Cell>,
    /// The row that the window must show where not all fit.
    pub look: Option<LayerId>,
    /// The large dot is where the pointer is.
    pub pointing: bool,
    /// The pen is in hand.
    pub pen: bool,
    /// What was drawn on this view.
    pub strokes: Vec<Stroke>,
    /// Whose hands are being counted: digits go there.
    pub counting: Option<Counting>,
    /// When the projection began, in milliseconds since the window opened.
    pub began: u64,
    /// When the present page came up.
    pub since: u64,
    /// What lay on the table when the projection began.
    back: Option<SceneId>,
}

/// Digits on their way to a count of hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counting {
    /// Whose hands.
    pub owner: Owner,
    /// Whether a digit was typed already; the first takes the place of what was counted.
    pub typed: bool,
}

/// What a room sees, and what belongs to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Present {
    /// What is projected; `None` while nothing is.
    pub show: Option<Show>,
    /// The picture has a window of its own, and this one is the presenter’s.
    pub two_windows: bool,
    /// The screens that there are.
    pub screens: Vec<Screen>,
    /// What outlives the window.
    pub kept: Arc<Kept>,
    /// The part of the page that is shown.
    pub part: PresentPart,
    /// The plan of one’s own that is being changed.
    pub draft: Option<usize>,
    /// Lesson plans of one’s own as they were before.
    pub earlier: History<Vec<LessonPlan>>,
    /// The text that was changed last, so that a word that is typed is one step back and not one for each letter.
    pub(super) typed: Option<(usize, usize)>,
}

impl Present {
    /// What outlives the window, to change it.
    pub(super) fn kept_mut(&mut self) -> &mut Kept {
        Arc::make_mut(&mut self.kept)
    }

    /// Where the picture goes: the screen that was chosen, or else the first that is not ours; `None` where there is
    /// one screen, so that the picture has to share it.
    pub fn target(&self) -> Option<usize> {
        let chosen = self.kept.screen.as_ref();
        let named = chosen.and_then(|name| self.screens.iter().position(|screen| screen.name == *name));
        let other = || self.screens.iter().position(|screen| !screen.ours);
        named.or_else(other).filter(|_| self.screens.len() > 1)
    }
}

pub(super) use pages::keep_in_range;
pub(super) use renewed::{go_back_to, place_in_scene, scene_moved};

pub(super) fn update(state: &mut State, library: &Library, action: PresentAction) -> Vec<Effect> {
    match action {
        PresentAction::Start { two_windows } => {
            start(state, library);
            state.present.two_windows = two_windows && state.present.show.is_some();
        }
        PresentAction::StartPlan(plan, stop) => plan::start(state, library, plan, stop),
        PresentAction::End => end(state),
        PresentAction::TwoWindows(two) => state.present.two_windows = two && state.present.show.is_some(),
        PresentAction::Screens(screens) => state.present.screens = screens,
        PresentAction::Forward => steps::step(state, library, 1),
        PresentAction::Backward => steps::step(state, library, -1),
        PresentAction::Again => steps::again(state),
        PresentAction::All => steps::all(state, library),
        PresentAction::Stop(to) => plan::go_to(state, library, to),
        PresentAction::Pick(cell) => steps::pick(state, library, cell),
        PresentAction::Place(owner) => steps::place(state, library, owner),
        PresentAction::Hands(owner, by) => hands::count(state, library, owner, by),
        PresentAction::Digit(digit) => hands::type_digit(state, library, digit),
        PresentAction::TakeDigit => hands::take_digit(state, library),
        PresentAction::Counted => {
            if let Some(show) = &mut state.present.show {
                show.counting = None;
            }
        }
        PresentAction::SaveHands => return hands::save(state, library),
        PresentAction::ForgetHands => state.present.kept_mut().votes.clear(),
        PresentAction::Turn(part) => part::turn(state, part),
        PresentAction::Draft(action) => return drafts::update(state, library, action),
        action => look(state, library, action),
    }
    Vec::new()
}

/// What changes only how the same thing looks.
fn look(state: &mut State, library: &Library, action: PresentAction) {
    match action {
        PresentAction::Pace(pace) => room::take_pace(state, library, pace),
        PresentAction::Percent(percent) => {
            state.present.kept_mut().percent = percent.clamp(MIN_PROJECTION_PERCENT, MAX_PROJECTION_PERCENT);
        }
        PresentAction::Room(room) => state.present.kept_mut().room = room.in_range(),
        PresentAction::Screen(name) => state.present.kept_mut().screen = name,
        PresentAction::CardSeconds(seconds) => {
            state.present.kept_mut().card_seconds = seconds.filter(|seconds| CARD_SECONDS.contains(seconds));
        }
        PresentAction::PenStays(stays) => state.present.kept_mut().pen = if stays { Pen::Stays } else { Pen::Fades },
        action => {
            let pen = state.present.kept.pen;
            if let Some(show) = &mut state.present.show {
                on_show(show, pen, action);
            }
        }
    }
}

/// What lies over the picture.
fn on_show(show: &mut Show, pen: Pen, action: PresentAction) {
    match action {
        PresentAction::Blank(blank) => show.blank = if show.blank == Some(blank) { None } else { Some(blank) },
        PresentAction::Magnify(cell) => show.magnified = cell.filter(|cell| show.has(*cell)),
        PresentAction::Look(by) => uncover::look(show, by),
        PresentAction::Point(pointing) => show.pointing = pointing,
        PresentAction::Pen(on) => show.pen = on,
        PresentAction::Draw(points) => ink::draw(show, pen, points),
        PresentAction::TakeStroke => {
            show.strokes.pop();
        }
        PresentAction::ClearInk => show.strokes.clear(),
        _ => {}
    }
}

/// Projects what the page shows.
fn start(state: &mut State, library: &Library) {
    if state.present.show.is_some() {
        return;
    }
    let Some((subject, at)) = state.projectable(library) else {
        state.notice = Some(Notice::NothingToProject);
        return;
    };
    let pace = state.present.kept.pace;
    let progressed = Progressed { at, ..Progressed::default() };
    begin(state, library, Show::new(state, subject, pace, progressed));
}

/// Shows it, and lays on the table what it plays.
fn begin(state: &mut State, library: &Library, show: Show) {
    if let Subject::Scene(id) = &show.subject
        && let Some(scene) = state.practise.scene_of(library, id).cloned()
    {
        let beyond_exam = state.settings.beyond_exam || state.practise.made.contains_key(id);
        state.practise.open(&scene, beyond_exam);
    }
    state.overlay = None;
    state.present.show = Some(show);
}

/// Esc: closes what lies over the picture, and then the projection.
pub(super) fn step_out(state: &mut State) {
    let Some(show) = &mut state.present.show else { return };
    let closed = show.magnified.take().is_some() | show.blank.take().is_some();
    if !closed {
        end(state);
    }
}

/// Back to where it began: nothing but the table was touched.
fn end(state: &mut State) {
    if let Some(show) = state.present.show.take() {
        state.practise.scene = show.back;
    }
    state.present.two_windows = false;
}

impl Show {
    fn new(state: &State, subject: Subject, pace: Pace, progressed: Progressed) -> Self {
        let now = state.time.millis;
        Self {
            subject,
            title: None,
            pace,
            progressed,
            stop: None,
            visited: BTreeMap::new(),
            blank: None,
            magnified: None,
            look: None,
            pointing: false,
            pen: false,
            strokes: Vec::new(),
            counting: None,
            began: now,
            since: now,
            back: state.practise.scene.clone(),
        }
    }
}
