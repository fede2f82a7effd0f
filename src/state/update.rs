//! The dispatcher: hands each action to its part. It stays short; the work is in the parts.

use super::trail::is_a_stroll;
use super::{Action, Effect, Overlay, Page, State, explore, facts, files, place, practise, settings};
use crate::content::Library;

/// Applies an action. Deterministic and total: the same state, library and action give the same result, and no action
/// fails.
pub fn update(state: &mut State, library: &Library, action: Action) -> Vec<Effect> {
    if !matches!(action, Action::Tell(_) | Action::Today(_)) {
        state.notice = None;
    }
    if let Action::Walk(by) = action {
        state.walk(library, by);
        return Vec::new();
    }
    let strolls = matches!(&action, Action::Explore(action) if is_a_stroll(action, state.explore.columns.len()));
    let before = (!strolls).then(|| state.shown());
    let effects = apply(state, library, action);
    if let Some(before) = before {
        state.leave(before);
    }
    effects
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
        Action::Facts(action) => facts::update(state, action),
        Action::Today(today) => {
            state.today = today;
            Vec::new()
        }
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
            state.notice = Some(notice);
            Vec::new()
        }
        Action::Walk(_) => Vec::new(),
        Action::Quit => vec![Effect::Quit],
    }
}

fn back(state: &mut State) {
    match state.overlay.take() {
        Some(Overlay::Finder | Overlay::Help | Overlay::Problems(_) | Overlay::PathField) => {}
        None => match state.page {
            Page::Explore => explore::close(&mut state.explore),
            Page::Practise => practise::leave(state),
            Page::Facts => state.facts.search.clear(),
        },
    }
}
