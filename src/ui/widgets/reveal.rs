//! Scrolling by keys: whoever walks with the Tab key must see where they are, and pages can be turned.

use egui::style::ScrollAnimation;
use egui::{Id, Key, Response, Ui, vec2};

/// The keys that turn pages leave a tenth of what was seen.
const PAGE: f32 = 0.9;

/// Scrolls the contents of a scroll area by the keys that turn pages.
pub(crate) fn turn_pages(ui: &Ui) {
    let page = ui.clip_rect().height() * PAGE;
    for (key, by) in [(Key::PageUp, page), (Key::PageDown, -page)] {
        if ui.input(|input| input.key_pressed(key)) {
            ui.scroll_with_delta_animation(vec2(0.0, by), ScrollAnimation::none());
        }
    }
}

/// Scrolls what has just got the focus into view, at once and no further than needed.
pub(crate) fn reveal(response: &Response) {
    if !response.has_focus() {
        return;
    }
    // Egui says of a focus that went backwards in this frame only in the next that it is there, and then it is not new.
    let place = Id::unique("revealed");
    let before = response.ctx.data_mut(|data| data.get_temp::<Id>(place));
    if response.gained_focus() || before != Some(response.id) {
        response.ctx.data_mut(|data| data.insert_temp(place, response.id));
        response.scroll_to_me_animation(None, ScrollAnimation::none());
    }
}
