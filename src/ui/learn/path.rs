//! The path: every lesson in the order of the chapter, and which were read.

use super::push;
use crate::state::LearnAction;
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::margin;
use crate::ui::widgets::{Push, title};
use egui::{CentralPanel, Frame, ScrollArea, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let hint = cx.text("hint-learn");
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        title(ui, cx.theme, &cx.text("command-learn"));
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            for lesson in cx.state.path(cx.library) {
                if Push::new(&lesson.title).show(ui, cx.theme).clicked() {
                    push(cx, LearnAction::Open(lesson.id.clone()));
                }
            }
        });
    });
}
