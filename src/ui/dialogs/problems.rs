//! All problems of one file, each with the line it is on and a caret under the place.

use crate::ui::cx::Cx;
use crate::ui::widgets::{Edge, note};
use egui::{Label, RichText, ScrollArea, TextWrapMode, Ui};

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, file: &str) {
    for (place, problem) in cx.library.problems().iter().filter(|problem| problem.file == file).enumerate() {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            ScrollArea::horizontal().id_salt(place).show(ui, |ui| {
                let rendered = RichText::new(problem.render()).monospace().color(cx.theme.colours.ink);
                ui.add(Label::new(rendered).wrap_mode(TextWrapMode::Extend).selectable(true));
            });
        });
    }
}
