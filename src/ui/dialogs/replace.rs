//! A scene is to be written to a file that is there already, with something else in it.

use crate::state::{Action, AuthorAction, Overlay, WorkId};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Push, text};
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, work: WorkId, file: &str) {
    text(ui, cx.theme, &cx.with("replace-why", &[("file", file.into())]));
    ui.horizontal_wrapped(|ui| {
        // The safe way comes first, and has the focus.
        let other = Push::new(&cx.text("replace-other")).show(ui, cx.theme);
        if ui.memory(|memory| memory.focused().is_none()) {
            other.request_focus();
        }
        if other.clicked() {
            cx.push(Action::Show(Overlay::SavePath));
        }
        if Push::new(&cx.text("replace-yes")).show(ui, cx.theme).clicked() {
            cx.push(Action::Author(AuthorAction::SaveTo { work, file: file.into(), over: true }));
        }
    });
}
