//! The stack of the service beside the questions: bright is what it can still be about.

use super::Shown;
use crate::diagram::{Plan, Request, Style};
use crate::domain::{Choices, Comparison, LayerId, Row, Service};
use crate::state::{Action, Place};
use crate::ui::cx::Cx;
use crate::ui::explore::cells::in_table;
use crate::ui::explore::request::{self, Face, Manner};
use crate::ui::explore::stack;
use crate::ui::widgets::{focus_ring, screen_rect, small, strong};
use egui::accesskit::Live;
use egui::{Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2};

/// Where the stack stands below the questions, it is so many target sizes high.
const HEIGHT: f32 = 16.0;

/// Beside the questions, as high as there is room.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    head(ui, cx, shown);
    ScrollArea::vertical().id_salt("walk-stack").auto_shrink(false).show(ui, |ui| {
        let room = (ui.available_width(), ui.available_height() - cx.theme.sizes.space.1);
        table(ui, cx, shown, room);
    });
}

/// Below the questions.
pub(super) fn below(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>) {
    head(ui, cx, shown);
    let room = (ui.available_width(), HEIGHT * cx.theme.sizes.target);
    table(ui, cx, shown, room);
}

fn head(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown<'_>) {
    strong(ui, cx.theme, &shown.service.name);
    let count = shown.layers.len();
    let said = small(ui, cx.theme, &cx.with("walk-left", &[("count", count.into())]));
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
}

fn table(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, room: (f32, f32)) {
    // The rule speaks of the usual form of a service, whatever its settings stand at now.
    let comparison = Comparison::new([shown.service], &Choices::default());
    let face = |_: usize, _: &Service, row: Row<'_>| Face {
        hidden: !shown.over,
        dim: !shown.layers.contains(&row.layer),
        guess: None,
    };
    let manner = Manner { style: Style::Wide, folds: false, short: false, face: &face };
    let request = request::of(cx, &comparison, &manner, room);
    let kept = stack::cached_plan(ui, request);
    let name = cx.text("picture-name");
    let table = UiBuilder::new().accessibility_role(Role::Grid).accessibility_label(name);
    ui.scope_builder(table, |ui| paint(ui, cx, shown, &kept, room.0));
}

fn paint(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, kept: &(Request, f32, Plan), width: f32) {
    let plan = &kept.2;
    let (area, _) = ui.allocate_exact_size(vec2(width, plan.height), Sense::hover());
    let origin = area.min.to_vec2();
    stack::paint(ui, cx.theme, plan, origin, |_| None);
    let layers: Vec<LayerId> = LayerId::top_down().collect();
    for cell in &plan.cells {
        if let Some(&layer) = layers.get(cell.row) {
            one(ui, cx, shown, layer, screen_rect(cell.rect, origin));
        }
    }
}

/// A cell for a screen reader; at the end it leads to its details.
fn one(ui: &Ui, cx: &mut Cx<'_>, shown: &Shown<'_>, layer: LayerId, rect: Rect) {
    let sense = if shown.over { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with(layer.index()), sense);
    let service = shown.service;
    let cell = cx.cell(layer, &service.short, service.duty(layer).owner(), !shown.over);
    let fits = shown.layers.contains(&layer);
    let name = if fits { cell } else { cx.with("walk-ruled-out", &[("cell", cell.into())]) };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, shown.over, &name));
    in_table(ui, &response, layer, 0);
    if response.has_focus() {
        focus_ring(ui.painter(), rect, cx.theme);
    }
    if response.clicked() {
        cx.push(Action::GoTo(Place::Cell(shown.service.id.clone(), layer)));
    }
}
