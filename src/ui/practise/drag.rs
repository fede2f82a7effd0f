//! What a drag does besides moving the card: it begins at the card that was pressed, ends by the right button, and
//! scrolls a list whose edge it comes near.

use crate::domain::CardIndex;
use crate::ui::cx::Cx;
use egui::style::ScrollAnimation;
use egui::{DragAndDrop, PointerButton, Response, Ui, vec2};

/// A list scrolls by so many times the target size in a second.
const SPEED: f32 = 10.0;

/// Takes the card up that was under the pointer when it was pressed. On a slow machine the pointer may have moved on to
/// another card before a frame was drawn, and the toolkit then begins to drag that one.
pub(super) fn take_up(ui: &Ui, response: &Response, index: CardIndex) {
    let dragging = ui.ctx().dragged_id().is_some() && ui.input(|input| input.pointer.is_decidedly_dragging());
    let pressed_here =
        ui.input(|input| input.pointer.press_origin()).is_some_and(|origin| response.interact_rect.contains(origin));
    if dragging && pressed_here && !DragAndDrop::has_any_payload(ui) {
        ui.ctx().set_dragged_id(response.id);
        DragAndDrop::set_payload(ui, index);
    }
}

/// The right button lets go of a held card; Escape does too, by egui itself.
pub(super) fn let_go(ui: &Ui) {
    let pressed = ui.input(|input| input.pointer.button_pressed(PointerButton::Secondary));
    if pressed && DragAndDrop::has_payload_of_type::<CardIndex>(ui) {
        DragAndDrop::clear_payload(ui);
        ui.ctx().stop_dragging();
    }
}

/// Scrolls the list of `ui` while a card is held over its upper or lower edge.
pub(super) fn scroll_at_edge(ui: &Ui, cx: &Cx<'_>) {
    if !DragAndDrop::has_payload_of_type::<CardIndex>(ui) {
        return;
    }
    let (list, edge) = (ui.clip_rect(), cx.theme.sizes.target);
    let pointer = ui.ctx().pointer_interact_pos().filter(|&pointer| list.expand(edge).contains(pointer));
    let Some(pointer) = pointer.filter(|pointer| list.x_range().contains(pointer.x)) else { return };
    let towards = if pointer.y < list.top() + edge {
        1.0
    } else if pointer.y > list.bottom() - edge {
        -1.0
    } else {
        return;
    };
    let by = towards * SPEED * edge * ui.input(|input| input.stable_dt);
    ui.scroll_with_delta_animation(vec2(0.0, by), ScrollAnimation::none());
    ui.ctx().request_repaint();
}
