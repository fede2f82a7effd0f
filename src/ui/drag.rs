//! What a drag does besides moving what is held: it begins at what was pressed, ends by the right button, and scrolls a
//! list whose edge it comes near.

use crate::ui::cx::Cx;
use egui::style::ScrollAnimation;
use egui::{DragAndDrop, PointerButton, Response, Ui, vec2};
use std::any::Any;

/// A list scrolls by so many times the target size in a second.
const SPEED: f32 = 10.0;

/// Takes up what was under the pointer when it was pressed. On a slow machine the pointer may have moved on to something
/// else before a frame was drawn, and the toolkit then begins to drag that.
pub(super) fn take_up<T: Any + Send + Sync>(ui: &Ui, response: &Response, held: T) {
    let dragging = ui.ctx().dragged_id().is_some() && ui.input(|input| input.pointer.is_decidedly_dragging());
    let pressed_here =
        ui.input(|input| input.pointer.press_origin()).is_some_and(|origin| response.interact_rect.contains(origin));
    if dragging && pressed_here && !DragAndDrop::has_any_payload(ui) {
        ui.ctx().set_dragged_id(response.id);
        DragAndDrop::set_payload(ui, held);
    }
}

/// The right button lets go of what is held; Escape does too, by egui itself.
pub(super) fn let_go<T: Any + Send + Sync>(ui: &Ui) {
    let pressed = ui.input(|input| input.pointer.button_pressed(PointerButton::Secondary));
    if pressed && DragAndDrop::has_payload_of_type::<T>(ui) {
        DragAndDrop::clear_payload(ui);
        ui.ctx().stop_dragging();
    }
}

/// Scrolls the list of `ui`, one of several, while something is held over its upper or lower edge.
pub(super) fn scroll_at_edge<T: Any + Send + Sync>(ui: &Ui, cx: &Cx<'_>) {
    if !DragAndDrop::has_payload_of_type::<T>(ui) {
        return;
    }
    let (list, edge) = (ui.clip_rect(), cx.theme.sizes.target);
    let pointer = ui.ctx().pointer_interact_pos().filter(|&pointer| list.expand(edge).contains(pointer));
    // What is clipped is wider than the list where several lie beside each other.
    if let Some(pointer) = pointer.filter(|pointer| ui.max_rect().x_range().contains(pointer.x)) {
        scroll_towards(ui, cx, pointer.y);
    }
}

/// Scrolls the list of `ui` towards `y`, where that is near its upper or lower edge or beyond.
pub(super) fn scroll_towards(ui: &Ui, cx: &Cx<'_>, y: f32) {
    let (list, edge) = (ui.clip_rect(), cx.theme.sizes.target);
    let towards = if y < list.top() + edge {
        1.0
    } else if y > list.bottom() - edge {
        -1.0
    } else {
        return;
    };
    let by = towards * SPEED * edge * ui.input(|input| input.stable_dt);
    ui.scroll_with_delta_animation(vec2(0.0, by), ScrollAnimation::none());
    ui.ctx().request_repaint();
}
