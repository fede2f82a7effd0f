//! Works and their files: read, written, and changed by others meanwhile.

use super::{Author, AuthorAction, Theirs, WorkId, Wrote, is_import, preview};
use crate::content::{Manuscript, is_plan};
use crate::state::{Effect, Notice, Overlay, Page, State};
use std::path::PathBuf;
use std::sync::Arc;

pub(super) fn update(state: &mut State, action: AuthorAction) -> Vec<Effect> {
    match action {
        AuthorAction::Ask if !state.files.asking => {
            state.files.asking = true;
            vec![Effect::AskForWork]
        }
        AuthorAction::Read(path) => {
            state.files.asking = false;
            if state.overlay == Some(Overlay::PathField) {
                state.overlay = None;
            }
            vec![if is_import(&path) { Effect::ReadImport(path) } else { Effect::ReadWork(path) }]
        }
        AuthorAction::Came { file, text } => came(state, file, text),
        AuthorAction::Save => save(state),
        AuthorAction::SaveAs => save_as(state),
        AuthorAction::SaveTo { work, file, over } => save_to(state, work, file, over),
        AuthorAction::Wrote { work, file, outcome } => wrote(state, work, file, outcome),
        AuthorAction::OnDisk { file, now } => on_disk(state, &file, &now),
        AuthorAction::KeepMine => {
            if let Some(work) = open(&mut state.author)
                && let Some(theirs) = work.theirs.take()
            {
                work.saved = theirs.text();
            }
            Vec::new()
        }
        AuthorAction::TakeTheirs => take_theirs(state),
        _ => Vec::new(),
    }
}

impl Theirs {
    fn text(self) -> Option<Arc<str>> {
        match self {
            Self::Text(text) => Some(text),
            Self::Gone => None,
        }
    }
}

fn open(author: &mut Author) -> Option<&mut super::Work> {
    author.open.and_then(|id| author.work_mut(id))
}

/// A file was read: it becomes a work, or it is looked at again.
fn came(state: &mut State, file: String, text: Arc<str>) -> Vec<Effect> {
    // A lesson plan has a page of its own, on which it is opened.
    if is_plan(&text) {
        return vec![Effect::Load(vec![file.into()])];
    }
    state.page = Page::Author;
    state.overlay = None;
    state.folders_mut().opened(&file);
    let known = state.author.works.iter().find(|work| work.file.as_ref() == Some(&file)).map(|work| work.id);
    let Some(id) = known else {
        let id = state.author.add(Some(file), Arc::clone(&text), Some(text));
        return preview(state, id);
    };
    let mut effects = on_disk(state, &file, &Theirs::Text(text));
    state.author.show(Some(id));
    effects.extend(preview(state, id));
    effects
}

fn save(state: &mut State) -> Vec<Effect> {
    let Some(work) = state.author.work().filter(|work| work.can_be_written()) else { return Vec::new() };
    // A file that is gone is written again; one that says something else is not written over.
    if matches!(work.theirs, Some(Theirs::Text(_))) {
        state.notice = Some(Notice::ChooseFirst);
        return Vec::new();
    }
    let Some(file) = &work.file else { return save_as(state) };
    vec![Effect::WriteWork {
        work: work.id,
        file: file.into(),
        text: Arc::clone(work.manuscript.text()),
        known: work.saved.clone(),
        over: false,
    }]
}

fn save_as(state: &mut State) -> Vec<Effect> {
    let Some(work) = state.author.work().filter(|work| work.can_be_written()) else { return Vec::new() };
    if state.files.asking {
        return Vec::new();
    }
    let effect = Effect::AskWhereToWrite { work: work.id, name: work.proposed_name() };
    state.files.asking = true;
    vec![effect]
}

fn save_to(state: &mut State, id: WorkId, file: PathBuf, over: bool) -> Vec<Effect> {
    state.files.asking = false;
    if matches!(state.overlay, Some(Overlay::SavePath | Overlay::Replace { .. })) {
        state.overlay = None;
    }
    let Some(work) = state.author.work_of(id).filter(|work| work.can_be_written()) else { return Vec::new() };
    vec![Effect::WriteWork { work: work.id, file, text: Arc::clone(work.manuscript.text()), known: None, over }]
}

fn wrote(state: &mut State, id: WorkId, file: String, outcome: Wrote) -> Vec<Effect> {
    state.files.asking = false;
    let Some(work) = state.author.work_mut(id) else { return Vec::new() };
    match outcome {
        Wrote::Done(text) => {
            let origin = work.origin();
            work.file = Some(file.clone());
            work.saved = Some(text);
            work.theirs = None;
            work.steps.pause();
            let moved = work.origin() != origin;
            let had_file = work.file.is_some() && !origin.starts_with('(');
            state.folders_mut().opened(&file);
            state.notice = Some(Notice::FileWritten(file));
            let mut effects = Vec::new();
            if moved {
                // What the old file holds is what it held before.
                effects.push(if had_file { Effect::Reload(origin.into()) } else { Effect::EndPreview(origin) });
            }
            effects.extend(preview(state, id));
            return effects;
        }
        Wrote::Changed(_) if work.file.as_ref() != Some(&file) => {
            state.overlay = Some(Overlay::Replace { work: id, file });
        }
        Wrote::Changed(theirs) => {
            work.theirs = Some(theirs);
            state.notice = Some(Notice::ChooseFirst);
        }
        Wrote::Refused(reason) => state.notice = Some(Notice::FileNotWritten(reason)),
        Wrote::Cancelled => {}
        Wrote::NoDialog => state.overlay = Some(Overlay::SavePath),
    }
    Vec::new()
}

/// The file of a work holds something else than before. What nobody changed here follows it; else the user chooses.
fn on_disk(state: &mut State, file: &str, now: &Theirs) -> Vec<Effect> {
    let mut effects = Vec::new();
    let ids: Vec<WorkId> =
        state.author.works.iter().filter(|work| work.file.as_deref() == Some(file)).map(|work| work.id).collect();
    for id in ids {
        let Some(work) = state.author.work_mut(id) else { continue };
        match now {
            Theirs::Gone => {
                // Whatever is here is in no file any more.
                work.saved = None;
                work.theirs = Some(Theirs::Gone);
            }
            Theirs::Text(text) if work.saved.as_ref() == Some(text) => work.theirs = None,
            Theirs::Text(text) if work.manuscript.text() == text => {
                work.saved = Some(Arc::clone(text));
                work.theirs = None;
            }
            Theirs::Text(text) if !work.is_changed() => {
                work.steps.record(work.manuscript.text(), text, None);
                work.manuscript = Manuscript::new(Arc::clone(text));
                work.saved = Some(Arc::clone(text));
                work.theirs = None;
                effects.extend(preview(state, id));
            }
            Theirs::Text(_) => work.theirs = Some(now.clone()),
        }
    }
    effects
}

fn take_theirs(state: &mut State) -> Vec<Effect> {
    let Some(work) = open(&mut state.author) else { return Vec::new() };
    let Some(Theirs::Text(text)) = work.theirs.take() else { return Vec::new() };
    work.steps.record(work.manuscript.text(), &text, None);
    work.manuscript = Manuscript::new(Arc::clone(&text));
    work.saved = Some(text);
    let id = work.id;
    preview(state, id)
}
