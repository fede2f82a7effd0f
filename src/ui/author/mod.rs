//! The page on which scenes are written: what there is, and the form of one.

mod folders;

use super::cx::Cx;
use super::theme::margin;
use egui::{CentralPanel, Frame, ScrollArea, Ui};

/// What is read is at most this many times the target size wide.
const COLUMN_WIDTH: f32 = 30.0;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    super::footer::show(ui, cx, "");
    let sizes = &cx.theme.sizes;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(sizes.space.3))).show(ui, |ui| {
        let room = ui.available_width() - ui.spacing().scroll.allocated_width() - sizes.space.1;
        let width = room.min(sizes.target * COLUMN_WIDTH);
        ScrollArea::vertical().id_salt("author-start").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(width);
            folders::show(ui, cx);
        });
    });
}
