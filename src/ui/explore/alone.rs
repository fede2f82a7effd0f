//! One stack by itself, for other pages: drawn by the same code as on Explore, and moving like there when it becomes
//! another.

use super::motion::Motion;
use super::{bar, request, stack};
use crate::domain::{LayerId, Stack};
use crate::state::{Action, Place};
use crate::ui::cx::Cx;
use crate::ui::widgets::{focus_ring, reveal, screen_rect};
use egui::{Align, Layout, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// So many times the target size wide, there is room for sentences on the bars.
const WIDE_ENOUGH: f32 = 22.0;

/// Shows the counts of a stack and its bars, in about this height. A bar that is pressed opens its cell on Explore.
pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>, shown: &Stack<'_>, height: f32) {
    let motion = Motion::alone(ui, cx, ui.scope_id().with("motion"), shown);
    let counting = motion.tally().map(|from| bar::Counting { from, share: motion.share });
    let row = vec2(ui.available_width(), cx.theme.sizes.target);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = cx.theme.sizes.space.1;
        bar::Counts::of(ui, cx, shown.tally(), counting.as_ref()).show(ui, cx, |_| {});
    });
    let width = ui.available_width();
    let told = width >= cx.theme.sizes.target * WIDE_ENOUGH;
    let kept = stack::cached_plan(ui, request::alone(cx, shown, told, (width, height)));
    let plan = &kept.2;
    let (area, _) = ui.allocate_exact_size(vec2(width, plan.height), Sense::hover());
    let origin = area.min.to_vec2();
    stack::paint(ui, cx.theme, plan, origin, |cell| motion.cell(cell, plan));
    let layers: Vec<LayerId> = LayerId::top_down().collect();
    for cell in &plan.cells {
        let (layer, rect) = (layers[cell.row], screen_rect(cell.rect, origin));
        let response = ui.interact(rect, ui.scope_id().with(layer.index()), Sense::click());
        let service = shown.service();
        let name = cx.cell(layer, &service.short, shown.duty(layer).owner(), false);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        reveal(&response);
        if response.has_focus() {
            focus_ring(ui.painter(), rect, cx.theme);
        } else if response.hovered() {
            let stroke = Stroke::new(cx.theme.colours.edge_width, cx.theme.colours.ink);
            ui.painter().rect_stroke(rect, cx.theme.sizes.bar_radius, stroke, StrokeKind::Outside);
        }
        if response.clicked() {
            cx.push(Action::GoTo(Place::Cell(service.id.clone(), layer)));
        }
    }
}
