//! The five steps for a service: which service, what was ticked off, and where the list goes.

use super::{Effect, Notice, State};
use crate::content::Library;
use crate::domain::{Checklist, Service, ServiceId, Stack, Tick};
use std::sync::Arc;

/// Something with the checklist. The texts that leave the app are made by whoever has the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChecklistAction {
    /// Take this service.
    Service(ServiceId),
    /// Tick this, or take the tick away.
    Tick(Tick),
    /// Take all ticks of the service away.
    Clear,
    /// Put the list on the clipboard.
    Copy(String),
    /// Write the list to a file that the user names.
    Save {
        /// The name that is offered.
        name: String,
        /// What the file is to hold.
        text: String,
    },
    /// Show the list as a page in the browser, from where it can be printed.
    Print(String),
}

impl State {
    /// The service of the checklist: the one that was picked, or else the one that Explore shows first.
    pub fn checklist_service<'a>(&self, library: &'a Library) -> Option<&'a Service> {
        let catalogue = library.catalogue();
        let picked = self.learn.checklist.as_ref().and_then(|id| catalogue.service(id));
        picked.or_else(|| catalogue.service(self.explore.columns.first()?)).or_else(|| catalogue.services().first())
    }

    /// The five steps for a service, with its settings as they stand.
    pub fn checklist(&self, library: &Library, service: &Service) -> Checklist {
        Checklist::of(library.catalogue(), &Stack::new(service, &self.choices), self.settings.beyond_exam)
    }

    /// Whether something was ticked off for a service.
    pub fn is_ticked(&self, service: &ServiceId, tick: &Tick) -> bool {
        self.progress.ticks.get(service).is_some_and(|ticks| ticks.contains(tick))
    }
}

pub(super) fn update(state: &mut State, library: &Library, action: ChecklistAction) -> Vec<Effect> {
    match action {
        ChecklistAction::Service(id) => {
            if library.catalogue().service(&id).is_some() {
                state.learn.checklist = Some(id);
            }
        }
        ChecklistAction::Tick(tick) => toggle(state, library, tick),
        ChecklistAction::Clear => {
            if let Some(service) = state.checklist_service(library) {
                Arc::make_mut(&mut state.progress).ticks.remove(&service.id);
            }
        }
        ChecklistAction::Copy(text) => {
            state.notice = Some(Notice::ChecklistCopied);
            return vec![Effect::CopyText(text)];
        }
        ChecklistAction::Save { name, text } if !state.files.asking => {
            state.files.asking = true;
            return vec![Effect::AskWhereToSave { name, text }];
        }
        ChecklistAction::Save { .. } => {}
        ChecklistAction::Print(page) => return vec![Effect::OpenPage(page)],
    }
    Vec::new()
}

/// Only what stands on the list can be ticked.
fn toggle(state: &mut State, library: &Library, tick: Tick) {
    let Some(service) = state.checklist_service(library) else { return };
    if !state.checklist(library, service).ticks().any(|there| *there == tick) {
        return;
    }
    let all = &mut Arc::make_mut(&mut state.progress).ticks;
    let ticks = all.entry(service.id.clone()).or_default();
    if !ticks.remove(&tick) {
        ticks.insert(tick);
    }
    if ticks.is_empty() {
        all.remove(&service.id);
    }
}
