//! The two ends of a row. What stands at the right end is drawn after the left one and from left to right, so that the Tab
//! key and a screen reader come over it in the order in which it is read.
//!
//! How wide the right end is, is known once it was drawn: it is kept for the next frame, and a frame in which it turns
//! out to be wrong is drawn again before anybody sees it.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2};

/// Shows things at the right end of what is left of a row.
pub(super) fn at_the_right<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let row = ui.available_rect_before_wrap();
    right(ui, row.left(), row, add)
}

/// Shows `left` in what `right` leaves of the row. Both get `with`, which they cannot share in any other way.
pub(super) fn ends<C, L>(
    ui: &mut Ui,
    with: &mut C,
    left: impl FnOnce(&mut Ui, &mut C) -> L,
    right: impl FnOnce(&mut Ui, &mut C),
) -> L {
    let row = ui.available_rect_before_wrap();
    let end = (row.right() - known(ui) - ui.spacing().item_spacing.x).max(row.left());
    let builder = UiBuilder::new().max_rect(row.with_max_x(end)).layout(Layout::left_to_right(Align::Center));
    let shown = ui.scope_builder(builder, |ui| left(ui, with));
    self::right(ui, shown.response.rect.right(), row, |ui| right(ui, with));
    shown.inner
}

fn place(ui: &Ui) -> egui::Id {
    ui.scope_id().with("right-end")
}

/// How wide the right end was.
fn known(ui: &Ui) -> f32 {
    ui.data(|data| data.get_temp(place(ui))).unwrap_or_default()
}

fn right<R>(ui: &mut Ui, from: f32, row: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    let (place, known) = (place(ui), known(ui));
    let corner = pos2((row.right() - known).max(from), row.top());
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().max_rect(Rect::from_min_max(corner, row.max)).layout(layout);
    let shown = ui.scope_builder(builder, add);
    let needed = shown.response.rect.width();
    if (needed - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(place, needed));
        ui.ctx().request_discard("right end");
    }
    shown.inner
}
