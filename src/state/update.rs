//! The dispatcher: hands each action to its part. It stays short; the work is in the parts.

use super::trail::is_a_stroll;
use super::{
    Action, Effect, ExportAction, FilesAction, LearnPart, Overlay, Page, State, author, explore, export, facts, fault,
    files, learn, place, practise, present, settings, time,
};
use crate::content::Library;

/// Applies an action. Deterministic and total: the same state, library and action give the same result, and no action
/// fails.
pub fn update(state: &mut State, library: &Library, action: Action) -> Vec<Effect> {
    if !comes_by_itself(&action) {
        state.notice = None;
    }
    let strolls = matches!(&action, Action::Explore(action) if is_a_stroll(action, state.explore.columns.len()));
    if strolls || matches!(action, Action::Time(_)) {
        return apply(state, library, action);
    }
    let (shown, saved) = (state.shown(), state.saved());
    let mut effects = Vec::new();
    if let Action::Walk(by) = action {
        state.walk(library, by);
    } else {
        effects = apply(state, library, action);
        state.leave(shown);
    }
    // Whatever happened may have taken pages from what is projected.
    present::keep_in_range(state, library);
    // Asked in one place, so that nothing worth keeping is ever forgotten.
    if state.saved() != saved {
        effects.push(Effect::Save);
    }
    effects
}

/// Whether nobody did it: what is told stays until the next action.
const fn comes_by_itself(action: &Action) -> bool {
    matches!(
        action,
        Action::Tell(_)
            | Action::Today(_)
            | Action::Time(_)
            | Action::Export(ExportAction::Progress(_))
            | Action::Files(FilesAction::Renewed { .. } | FilesAction::Missing(_))
    )
}

fn apply(state: &mut State, library: &Library, action: Action) -> Vec<Effect> {
    match action {
        Action::Go(page) => {
            state.page = page;
            state.overlay = None;
            Vec::new()
        }
        Action::GoTo(there) => {
            place::go(state, library, there);
            Vec::new()
        }
        Action::Explore(action) => explore::update(state, library, action),
        Action::Practise(action) => practise::update(state, library, action),
        Action::Learn(action) => learn::update(state, library, action),
        Action::Present(action) => present::update(state, library, action),
        Action::Author(action) => author::update(state, library, action),
        Action::Facts(action) => facts::update(state, action),
        Action::Today(today) => {
            state.today = today;
            Vec::new()
        }
        Action::Time(now) => time::update(state, library, now),
        Action::Export(action) => export::update(state, library, action),
        Action::Files(action) => files::update(state, library, action),
        Action::Settings(action) => settings::update(state, library, action),
        Action::Show(overlay) => {
            state.overlay = Some(overlay);
            Vec::new()
        }
        Action::Back => {
            back(state);
            Vec::new()
        }
        Action::Tell(notice) => {
            state.tell(notice);
            Vec::new()
        }
        Action::Fault(action) => fault::update(state, action),
        Action::Walk(_) => Vec::new(),
        Action::Quit => vec![Effect::Quit],
    }
}

fn back(state: &mut State) {
    match state.overlay.take() {
        Some(
            Overlay::Finder
            | Overlay::HowToPlay
            | Overlay::Help
            | Overlay::Problems(_)
            | Overlay::PathField
            | Overlay::Export
            | Overlay::SavePath
            | Overlay::Replace { .. },
        ) => {}
        None if state.present.show.is_some() => present::step_out(state),
        None => match state.page {
            Page::Explore => explore::close(&mut state.explore),
            Page::Practise => practise::leave(state),
            Page::Learn if state.learn.lesson.is_some() => state.learn.turn_to(None),
            Page::Learn => {
                if state.learn.part == LearnPart::Walk {
                    state.learn.walk.leave();
                }
            }
            Page::Present => state.present.draft = None,
            Page::Author => author::leave(&mut state.author),
            Page::Facts => state.facts.search.clear(),
        },
    }
}
