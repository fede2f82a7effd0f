//! Whoever walks with the Tab key must see where they are.

use egui::style::ScrollAnimation;
use egui::{Id, Response};

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
