//! Lesson plans of one’s own: made of the views that are shown, put in order, given notes, saved.

use super::PlanRef;
use crate::content::{self, Library};
use crate::domain::{LessonPlan, PlanId, Stop};
use crate::state::{Effect, Notice, Page, State};

/// The most plans of one’s own.
const MOST_DRAFTS: usize = 50;
/// How long a view is meant to take, in minutes, until somebody says otherwise.
const USUAL_MINUTES: u16 = 3;
/// How many changes can be taken back.
const MOST_STEPS: usize = 500;

/// Something with a lesson plan of one’s own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftAction {
    /// Make a new one.
    New,
    /// Make a copy of a plan.
    Copy(PlanRef),
    /// Change this one; `None` closes it.
    Open(Option<usize>),
    /// Throw one away.
    Delete(usize),
    /// Add what the page shows to the one that is being changed, or else to the last.
    Add,
    /// Call it so.
    Title(String),
    /// Take a stop out.
    Remove(usize),
    /// Put a stop to another place.
    Move {
        /// Where it is.
        from: usize,
        /// Where it goes.
        to: usize,
    },
    /// Put this in the place of a stop.
    Change(usize, Box<Stop>),
    /// Save it as a file.
    Save,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
}

impl State {
    /// The plan of one’s own that is being changed.
    pub fn open_draft(&self) -> Option<&LessonPlan> {
        self.present.kept.drafts.get(self.present.draft?)
    }
}

pub(super) fn update(state: &mut State, library: &Library, action: DraftAction) -> Vec<Effect> {
    let before = state.present.kept.drafts.clone();
    let typed = match &action {
        DraftAction::Title(_) => state.present.draft.map(|draft| (draft, LessonPlan::MOST_STOPS)),
        DraftAction::Change(stop, _) => state.present.draft.map(|draft| (draft, *stop)),
        _ => None,
    };
    let walks = matches!(action, DraftAction::Undo | DraftAction::Redo);
    let effects = apply(state, library, action);
    if !walks && state.present.kept.drafts != before {
        // Letters that follow each other are one change.
        if typed.is_none() || state.present.typed != typed {
            state.present.earlier.record(before);
            state.present.earlier.keep_at_most(MOST_STEPS);
        }
        state.present.typed = typed;
    }
    effects
}

fn walk(state: &mut State, by: isize) {
    let now = state.present.kept.drafts.clone();
    let there = if by < 0 { state.present.earlier.undo(&now) } else { state.present.earlier.redo(&now) };
    let Some(there) = there else { return };
    state.present.draft = state.present.draft.filter(|&place| place < there.len());
    state.present.kept_mut().drafts = there;
    state.present.typed = None;
}

fn apply(state: &mut State, library: &Library, action: DraftAction) -> Vec<Effect> {
    match action {
        DraftAction::Undo => walk(state, -1),
        DraftAction::Redo => walk(state, 1),
        DraftAction::New => add(state, None),
        DraftAction::Copy(plan) => {
            let copy = state.plan(library, &plan).cloned();
            if copy.is_some() {
                add(state, copy);
            }
        }
        DraftAction::Open(place) => {
            state.present.draft = place.filter(|&place| place < state.present.kept.drafts.len());
        }
        DraftAction::Delete(place) => delete(state, place),
        DraftAction::Add => add_view(state, library),
        DraftAction::Save => return save(state),
        action => {
            let Some(place) = state.present.draft else { return Vec::new() };
            if let Some(plan) = state.present.kept_mut().drafts.get_mut(place) {
                change(plan, action);
            }
        }
    }
    Vec::new()
}

/// Adds a plan and opens it.
fn add(state: &mut State, copy: Option<LessonPlan>) {
    let drafts = &state.present.kept.drafts;
    if drafts.len() >= MOST_DRAFTS {
        return;
    }
    let taken = |id: &str| drafts.iter().any(|plan| plan.id.as_str() == id);
    let free = (1..=MOST_DRAFTS + 1).map(|number| format!("my-lesson-plan-{number}")).find(|id| !taken(id));
    let id = PlanId::new(free.unwrap_or_default());
    let plan = match copy {
        Some(plan) => LessonPlan { id, ..plan },
        None => LessonPlan { id, title: String::new(), stops: Vec::new() },
    };
    let kept = state.present.kept_mut();
    kept.drafts.push(plan);
    state.present.draft = Some(state.present.kept.drafts.len() - 1);
}

fn delete(state: &mut State, place: usize) {
    let playing = state.present.show.as_ref().and_then(|show| show.stop.as_ref());
    if matches!(playing, Some((PlanRef::Draft(_), _))) || place >= state.present.kept.drafts.len() {
        return;
    }
    state.present.draft = None;
    let kept = state.present.kept_mut();
    kept.drafts.remove(place);
    // What stood behind it has another place now.
    if matches!(kept.position, Some((PlanRef::Draft(_), _))) {
        kept.position = None;
    }
}

/// Adds what is shown, page or projection, to the plan that is being changed, the last one, or a new one.
fn add_view(state: &mut State, library: &Library) {
    let projected = state.present.show.as_ref().map(|show| (show.subject.clone(), show.pace));
    let on_page = || state.projectable(library).map(|(subject, _)| (subject, state.present.kept.pace));
    let Some((subject, pace)) = projected.or_else(on_page) else {
        state.notice = Some(Notice::NothingToProject);
        return;
    };
    if state.present.draft.is_none() {
        match state.present.kept.drafts.len().checked_sub(1) {
            Some(last) => state.present.draft = Some(last),
            None => add(state, None),
        }
    }
    let Some(draft) = state.present.draft else { return };
    let stop = Stop { title: None, subject, pace, notes: String::new(), minutes: USUAL_MINUTES };
    let Some(plan) = state.present.kept_mut().drafts.get_mut(draft) else { return };
    if plan.stops.len() >= LessonPlan::MOST_STOPS {
        state.notice = Some(Notice::PlanFull);
        return;
    }
    plan.stops.push(stop);
    let count = plan.stops.len();
    if state.page != Page::Present {
        state.notice = Some(Notice::AddedToPlan(count));
    }
}

/// The text as far as a file of a lesson plan can hold it.
fn cut(text: String, most: usize) -> String {
    if text.chars().count() <= most { text } else { text.chars().take(most).collect() }
}

fn change(plan: &mut LessonPlan, action: DraftAction) {
    match action {
        DraftAction::Title(title) => plan.title = cut(title, LessonPlan::MOST_TITLE),
        DraftAction::Remove(place) if place < plan.stops.len() => {
            plan.stops.remove(place);
        }
        DraftAction::Move { from, to } if from.max(to) < plan.stops.len() => {
            let stop = plan.stops.remove(from);
            plan.stops.insert(to, stop);
        }
        DraftAction::Change(place, stop) => {
            if let Some(old) = plan.stops.get_mut(place) {
                let Stop { title, notes, minutes, .. } = *stop.clone();
                *old = Stop {
                    title: title.map(|title| cut(title, LessonPlan::MOST_TITLE)),
                    notes: cut(notes, LessonPlan::MOST_NOTES),
                    minutes: minutes.min(LessonPlan::MOST_MINUTES),
                    ..*stop
                };
            }
        }
        _ => {}
    }
}

fn save(state: &mut State) -> Vec<Effect> {
    let Some(plan) = state.open_draft().filter(|plan| !plan.stops.is_empty() && !plan.title.trim().is_empty()) else {
        return Vec::new();
    };
    let (name, text) = (format!("{}.ron", plan.id), content::plan_text(plan));
    state.files.asking = true;
    vec![Effect::AskWhereToSave { name, text }]
}
