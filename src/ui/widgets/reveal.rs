//! Scrolling by keys: whoever walks with the Tab key must see where they are, and pages can be turned.

use egui::style::ScrollAnimation;
use egui::{Context, EventFilter, Id, Key, Response, Ui, vec2};

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

/// Keeps the arrow keys, Home and End for what has the focus: neither the widgets nor the commands get them.
pub(crate) fn keep_arrows(response: &Response) {
    if response.has_focus() {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        response.ctx.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        response.ctx.data_mut(|data| data.insert_temp(Id::unique("keeps-arrows"), response.id));
    }
}

/// Whether what has the focus keeps the arrow keys.
pub(crate) fn arrows_are_kept(ctx: &Context) -> bool {
    let keeper = ctx.data(|data| data.get_temp::<Id>(Id::unique("keeps-arrows")));
    keeper.is_some() && keeper == ctx.memory(egui::Memory::focused)
}
