//! The heads of the columns: drag one to another place, take one away by its cross, by a middle click or by Delete.

use super::push;
use crate::diagram::Plan;
use crate::domain::{Comparison, Service};
use crate::state::ExploreAction;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Icon, focus_ring, paint_icon, screen_rect};
use egui::{CursorIcon, Key, PointerButton, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

/// Heads narrower than this many times the target size show their cross under the pointer only: names need the room.
const TIGHT: f32 = 4.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, comparison: &Comparison<'_>, plan: &Plan, origin: Vec2) {
    let rects: Vec<Rect> = plan.heads.iter().map(|head| screen_rect(*head, origin)).collect();
    for (column, (&rect, stack)) in rects.iter().zip(comparison.stacks()).enumerate() {
        head(ui, cx, stack.service(), column, &rects);
        if comparison.stacks().len() > 1 {
            let is_tight = rect.width() < cx.theme.sizes.target * TIGHT;
            cross(ui, cx, stack.service(), rect, is_tight);
        }
    }
}

fn head(ui: &Ui, cx: &mut Cx<'_>, service: &Service, column: usize, rects: &[Rect]) {
    let rect = rects[column];
    let response = ui.interact(rect, ui.scope_id().with(("head", &service.id)), Sense::click_and_drag());
    let name = cx.with("column-head", &[("service", service.name.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    if rects.len() > 1 {
        carry(ui, cx, &response, column, rects);
        if response.clicked_by(PointerButton::Middle) {
            push(cx, ExploreAction::Toggle(service.id.clone()));
        }
        if response.has_focus() {
            focus_ring(ui.painter(), rect, cx.theme);
            by_keys(ui, cx, service, column, rects.len());
        }
    }
    if cx.state.explore.quiz.is_none() {
        response.on_hover_text(&service.description);
    }
}

/// A column that is dragged goes where the pointer lets go of it; until then a line shows the place.
fn carry(ui: &Ui, cx: &mut Cx<'_>, response: &Response, column: usize, rects: &[Rect]) {
    let Some(pointer) = response.interact_pointer_pos() else { return };
    if !response.dragged() && !response.drag_stopped() {
        return;
    }
    let to = rects.iter().rposition(|rect| pointer.x >= rect.left()).unwrap_or(0);
    if response.drag_stopped() {
        if to != column {
            push(cx, ExploreAction::Reorder { from: column, to });
        }
        return;
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    let x = if to > column { rects[to].right() } else { rects[to].left() };
    let stroke = Stroke::new(cx.theme.colours.ring_width, cx.theme.colours.ink);
    ui.painter().vline(x, rects[to].y_range(), stroke);
}

/// With the focus on a head: Delete takes it away, Left and Right with Ctrl move it.
fn by_keys(ui: &Ui, cx: &mut Cx<'_>, service: &Service, column: usize, columns: usize) {
    if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Delete)) {
        push(cx, ExploreAction::Toggle(service.id.clone()));
    }
    let left = ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::ArrowLeft));
    let right = ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::ArrowRight));
    let to = if left { column.checked_sub(1) } else { Some(column + 1).filter(|&to| right && to < columns) };
    if let Some(to) = to {
        push(cx, ExploreAction::Reorder { from: column, to });
    }
}

fn cross(ui: &Ui, cx: &mut Cx<'_>, service: &Service, head: Rect, is_tight: bool) {
    let (side, target) = (cx.theme.sizes.icon, cx.theme.sizes.target);
    let rect = Rect::from_min_size(pos2(head.right() - side, head.top()), Vec2::splat(side));
    // What is pressed reaches further than what is seen.
    let reach = Rect::from_min_max(pos2(head.right() - target, head.top()), pos2(head.right(), head.top() + target));
    let response = ui.interact(reach, ui.scope_id().with(("cross", &service.id)), Sense::click());
    let name = cx.with("column-remove", &[("service", service.short.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let colours = &cx.theme.colours;
    if response.hovered() {
        ui.painter().rect_filled(rect, cx.theme.sizes.bar_radius, colours.hover);
    }
    if !is_tight || response.has_focus() || ui.rect_contains_pointer(head) {
        paint_icon(ui.painter(), Icon::Cross, rect.shrink(side / 4.0), colours.muted);
    }
    if response.has_focus() {
        focus_ring(ui.painter(), rect, cx.theme);
    }
    if response.on_hover_text(&name).clicked() {
        push(cx, ExploreAction::Toggle(service.id.clone()));
    }
}
