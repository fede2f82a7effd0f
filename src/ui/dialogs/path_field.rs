//! A field for a path, for systems that have no file dialog.

use crate::state::{Action, FilesAction};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Push, text};
use egui::{Key, TextEdit, Ui};
use std::path::PathBuf;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    text(ui, cx.theme, &cx.text("path-why"));
    // Half-typed text is the field's own affair until it is sent.
    let id = ui.scope_id().with("typed");
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let label = text(ui, cx.theme, &cx.text("path-label"));
    let field = ui.add(TextEdit::singleline(&mut typed).desired_width(f32::INFINITY)).labelled_by(label.id);
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let sent = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let open = Push::new(&cx.text("path-open")).primary().enabled(!typed.trim().is_empty()).show(ui, cx.theme);
    if (sent || open.clicked()) && !typed.trim().is_empty() {
        cx.push(Action::Files(FilesAction::Named(vec![PathBuf::from(typed.trim())])));
        typed.clear();
    }
    ui.data_mut(|data| data.insert_temp(id, typed));
}
