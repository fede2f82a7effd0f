//! What lies over the page: the search, help, problems of a file, the path field. Esc and a click beside it close it.

mod export;
mod finder;
mod help;
mod how_to_play;
mod path_field;
mod problems;
mod replace;

pub use finder::Index;

use super::View;
use super::cx::Cx;
use super::theme::margin;
use super::widgets::{Icon, Push, heading};
use crate::state::{Action, Overlay};
use egui::{Align, Frame, Layout, Modal, ScrollArea, Stroke, Ui};

/// A dialog takes at most this share of the window.
const MOST: f32 = 0.86;
/// It is at most so many times as wide as the details of a cell.
const USUAL: f32 = 2.4;
/// The same for one with a picture in it.
const WIDE: f32 = 3.2;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>, view: &View) {
    let Some(overlay) = &cx.state.overlay else { return };
    let window = ui.ctx().content_rect().size() * MOST;
    let name = match overlay {
        Overlay::Finder => "finder-title",
        Overlay::HowToPlay => "play-title",
        Overlay::Help => "help-title",
        Overlay::Problems(_) => "problems-title",
        Overlay::Export => "export-title",
        Overlay::PathField => "path-title",
        Overlay::SavePath => "save-path-title",
        Overlay::Replace { .. } => "replace-title",
    };
    let colours = &cx.theme.colours;
    let frame = Frame::new()
        .fill(colours.panel)
        .stroke(Stroke::new(colours.line_width, colours.line))
        .corner_radius(cx.theme.sizes.card_radius)
        .inner_margin(margin(cx.theme.sizes.space.3));
    let area = Modal::default_area(egui::Id::unique("overlay")).accessible_name(cx.text(name));
    let modal = Modal::new(egui::Id::unique("overlay")).area(area).frame(frame).show(ui, |ui| {
        let most = if *overlay == Overlay::Export { WIDE } else { USUAL };
        ui.set_width(window.x.min(cx.theme.sizes.details_width * most));
        ui.set_max_height(window.y);
        ui.horizontal(|ui| {
            heading(ui, cx.theme, &cx.text(name));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = cx.text("close");
                if Push::new(&close).icon(Icon::Cross).show(ui, cx.theme).clicked() {
                    cx.push(Action::Back);
                }
            });
        });
        if *overlay == Overlay::Finder {
            finder::show(ui, cx, window.y);
            return;
        }
        ScrollArea::vertical().max_height(window.y - cx.theme.sizes.target * 2.0).show(ui, |ui| match overlay {
            Overlay::Finder => {}
            Overlay::HowToPlay => how_to_play::show(ui, cx),
            Overlay::Help => help::show(ui, cx),
            Overlay::Problems(file) => problems::show(ui, cx, file),
            Overlay::Export => export::show(ui, cx, view),
            Overlay::PathField => path_field::open(ui, cx),
            Overlay::SavePath => path_field::save(ui, cx),
            Overlay::Replace { work, file } => replace::show(ui, cx, *work, file),
        });
    });
    ui.ctx().accesskit_node_builder(egui::Id::unique("overlay"), egui::accesskit::Node::set_modal);
    if modal.backdrop_response.clicked() {
        cx.push(Action::Back);
    }
}
