//! The Explore page: a picker of services, the stack of one or the columns of several, and the details of a cell.

pub(super) mod alone;
mod bar;
pub(super) mod cells;
mod details;
mod heads;
mod it_depends;
pub(super) mod living;
mod motion;
mod neighbour;
mod picker;
pub(super) mod picture;
mod quiz;
pub(super) mod request;
pub(super) mod stack;
mod what_moves;
mod work;

use super::cx::Cx;
use super::ends::at_least_high;
use super::footer;
use super::theme::{margin, margins};
use crate::state::{Action, ExploreAction};
use egui::{CentralPanel, Frame, Panel, ScrollArea, Ui};

/// The details take at most this share of the window.
const DETAILS_SHARE: f32 = 0.28;

/// With less height than this many times the target size, all of the page scrolls.
const LEAST: f32 = 8.0;

/// Room for the names of the rows, and for each column, in target sizes: with less the details open over the picture.
const NAMES_TARGETS: f32 = 4.8;
const COLUMN_TARGETS: f32 = 3.4;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    at_least_high(ui, cx.theme.sizes.target * LEAST, cx, page);
}

fn page(ui: &mut Ui, cx: &mut Cx<'_>) {
    let hint = cx.text(if cx.state.explore.columns.len() > 1 { "hint-compare" } else { "hint-explore" });
    footer::show(ui, cx, &hint);
    picker::show(ui, cx);
    let window = ui.ctx().content_rect().width();
    let columns = cx.state.explore.columns.len();
    let target = cx.theme.sizes.target;
    let least = target * (NAMES_TARGETS + COLUMN_TARGETS * columns as f32);
    let crowded = columns > 1 && window - details_width(ui, cx) < least;
    let narrow = window < cx.theme.sizes.narrow || crowded;
    let single = cx.state.explore.columns.len() == 1;
    let picked = cx.state.explore.open && cx.state.explore.layer.is_some();
    let space = cx.theme.sizes.space;
    if narrow && picked {
        // No room beside the stack: the details open over it.
        CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| details::show(ui, cx));
        });
        return;
    }
    if !narrow && (picked || single) {
        let frame = Frame::new().inner_margin(margin(space.1));
        Panel::right("details")
            .frame(frame)
            .resizable(false)
            .show_separator_line(false)
            .exact_size(details_width(ui, cx))
            .show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| details::show(ui, cx));
            });
    }
    CentralPanel::default()
        .frame(Frame::new().inner_margin(margins(space.1, space.0)))
        .show(ui, |ui| stack::show(ui, cx));
}

/// The details take a share of the window, up to their full width.
fn details_width(ui: &Ui, cx: &Cx<'_>) -> f32 {
    (ui.ctx().content_rect().width() * DETAILS_SHARE).min(cx.theme.sizes.details_width)
}

/// Reports something on this page.
fn push(cx: &mut Cx<'_>, action: ExploreAction) {
    cx.push(Action::Explore(action));
}
