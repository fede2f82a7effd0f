//! What stands below a statement: where it was read, what older exam texts say, and how far it can be trusted.

use super::cx::Cx;
use super::terms::prose;
use super::theme::semibold;
use super::widgets::{Edge, note, plain_link, small, strong};
use crate::domain::{Note, NoteId, SourceKey};
use crate::state::{Action, SettingsAction};
use egui::{RichText, Ui};

/// Where it was read: title, kind and date; a link where there is an address.
pub(crate) fn sources(ui: &mut Ui, cx: &Cx<'_>, keys: &[SourceKey]) {
    if keys.is_empty() {
        return;
    }
    ui.label(RichText::new(cx.with("sources", &[("count", keys.len().into())])).font(semibold(cx.theme.sizes.small)));
    for source in keys.iter().filter_map(|key| cx.catalogue().source(key)) {
        let kind = cx.text(&format!("source-{}", source.kind.key()));
        let values =
            [("title", source.title.as_str().into()), ("kind", kind.into()), ("date", cx.date(source.checked).into())];
        let words = cx.with("source", &values);
        match &source.address {
            Some(address) => plain_link(ui, cx.theme, &words, address),
            None => small(ui, cx.theme, &words),
        };
    }
}

/// The notes of a statement that are to be shown.
pub(crate) fn shown_notes<'a>(cx: &Cx<'a>, ids: &'a [NoteId]) -> impl Iterator<Item = &'a Note> + use<'a> {
    let settings = cx.state.settings;
    let catalogue = cx.catalogue();
    let found = ids.iter().filter(move |_| settings.notes).filter_map(|id| catalogue.note(id));
    found.filter(move |note| settings.beyond_exam || !note.beyond_exam)
}

/// What older exam texts say, since when it is different, and how to answer.
pub(crate) fn exam_notes(ui: &mut Ui, cx: &Cx<'_>, ids: &[NoteId]) {
    for told in shown_notes(cx, ids) {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            small(ui, cx.theme, &cx.text("note-head"));
            strong(ui, cx.theme, &told.title);
            for (word, words) in [
                ("note-older", &told.older),
                ("note-today", &told.today),
                ("note-since", &told.since),
                ("note-exam", &told.exam),
            ] {
                prose(ui, cx, &cx.with(word, &[("words", words.as_str().into())]));
            }
            if told.beyond_exam {
                small(ui, cx.theme, &cx.text("beyond-exam"));
            }
        });
    }
}

/// What limits a statement: finer than the exam, or reasoned and not read.
pub(crate) fn limits(ui: &mut Ui, cx: &Cx<'_>, beyond_exam: bool, unverified: bool) {
    if beyond_exam {
        small(ui, cx.theme, &cx.text("beyond-exam"));
    }
    if unverified {
        small(ui, cx.theme, &cx.text("unverified"));
    }
}

/// The two switches of what is shown: notes, and what is beyond the exam.
pub(crate) fn switches(ui: &mut Ui, cx: &mut Cx<'_>) {
    let settings = cx.state.settings;
    let mut notes = settings.notes;
    if ui.checkbox(&mut notes, cx.text("show-notes")).clicked() {
        cx.push(Action::Settings(SettingsAction::Notes(notes)));
    }
    let mut beyond = settings.beyond_exam;
    if ui.checkbox(&mut beyond, cx.text("show-beyond-exam")).clicked() {
        cx.push(Action::Settings(SettingsAction::BeyondExam(beyond)));
    }
}
