//! The files that were opened last, in a menu.

use super::cx::Cx;
use super::widgets::small;
use crate::state::{Action, AuthorAction, FilesAction, Page};
use egui::accesskit::Role;
use egui::{Button, Ui};
use std::path::{Path, PathBuf};

/// A menu has so many; the Author page has all.
const MOST: usize = 8;

/// What a path ends in, as the name by which one knows it.
pub(crate) fn last_name(path: &str) -> String {
    Path::new(path).file_name().map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Lines of a menu, one for each file.
pub(crate) fn menu(ui: &mut Ui, cx: &mut Cx<'_>) {
    let recent = &cx.state.folders.recent;
    if recent.is_empty() {
        return;
    }
    ui.separator();
    small(ui, cx.theme, &cx.text("recent-title"));
    for file in recent.iter().take(MOST) {
        let missing = cx.state.files.missing.contains(file);
        let values = [("file", last_name(file).into())];
        let label = if missing { cx.with("recent-missing", &values) } else { last_name(file) };
        let response = ui.add_enabled(!missing, Button::new(label)).on_hover_text(file).on_disabled_hover_text(file);
        let name = cx.with("recent-open-name", &[("file", file.as_str().into())]);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Button);
            node.set_label(name);
        });
        if response.clicked() {
            cx.push(Action::Files(FilesAction::Named(vec![PathBuf::from(file)])));
            ui.close();
        }
    }
    if recent.len() > MOST && ui.button(cx.text("recent-more")).clicked() {
        cx.push(Action::Go(Page::Author));
        cx.push(Action::Author(AuthorAction::Open(None)));
        ui.close();
    }
    ui.separator();
}
