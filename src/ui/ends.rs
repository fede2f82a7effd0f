//! What stands at the right end of a row, and what stands at the foot of a page. It is drawn after what is beside or above
//! it, and from left to right, so that the Tab key and a screen reader come over it in the order in which it is read.
//!
//! How much room it takes is known once it was drawn: that is kept for the next frame, and a frame in which it turns
//! out to be wrong is drawn again before anybody sees it.

use egui::{Align, Id, InnerResponse, Layout, Panel, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

/// The foot of a page takes at most this share of its height.
const MOST_FOOT: f32 = 0.5;

/// A row that goes on in the next line where `wraps` says so.
pub(super) fn row(ui: &mut Ui, wraps: bool, add: impl FnOnce(&mut Ui)) {
    if wraps {
        ui.horizontal_wrapped(add);
    } else {
        ui.horizontal(add);
    }
}

/// Shows things at the right end of what is left of a row, so many points before it ends.
pub(super) fn at_the_right<R>(ui: &mut Ui, margin: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let row = before_the_end(ui, margin);
    right(ui, row.left(), row, add)
}

/// Shows `left` in what `right` leaves of the row. Both get `with`, which they cannot share in any other way.
pub(super) fn ends<C, L>(
    ui: &mut Ui,
    margin: f32,
    with: &mut C,
    left: impl FnOnce(&mut Ui, &mut C) -> L,
    right: impl FnOnce(&mut Ui, &mut C),
) -> L {
    let row = before_the_end(ui, margin);
    let end = (row.right() - known(ui, place(ui)) - ui.spacing().item_spacing.x).max(row.left());
    let builder = UiBuilder::new().max_rect(row.with_max_x(end)).layout(Layout::left_to_right(Align::Center));
    let shown = ui.scope_builder(builder, |ui| left(ui, with));
    self::right(ui, shown.response.rect.right(), row, |ui| right(ui, with));
    shown.inner
}

/// The same where it is known how wide the right end is: what changes from frame to frame is drawn once in each.
pub(super) fn ends_of_width(ui: &mut Ui, wide: f32, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let row = ui.available_rect_before_wrap();
    let end = (row.right() - wide - ui.spacing().item_spacing.x).max(row.left());
    let part = |rect: Rect| UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
    let shown = ui.scope_builder(part(row.with_max_x(end)), left);
    let from = (row.right() - wide).max(shown.response.rect.right());
    ui.scope_builder(part(row.with_min_x(from)), right);
}

fn before_the_end(ui: &Ui, margin: f32) -> Rect {
    let row = ui.available_rect_before_wrap();
    // Where lines wrap, what is left of the page lies below them, and nothing is to be centred in that.
    let high = if ui.layout().main_wrap() { ui.spacing().interact_size.y } else { row.height() };
    Rect::from_min_max(row.min, pos2(row.right() - margin, row.top() + high))
}

/// Shows a bar at the edge of a page that is as high as what is in it. The toolkit gives it the height that it had, so the
/// frame is drawn again where that has changed.
pub(super) fn bar<R>(ui: &mut Ui, panel: Panel, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let shown = panel.resizable(false).show_separator_line(false).show(ui, add);
    keep(ui, shown.response.id.with("height"), shown.response.rect.height());
    shown
}

/// Shows `foot` at the lower end of what is left of a page, and `above` in all the rest.
pub(super) fn above_foot<C>(
    ui: &mut Ui,
    with: &mut C,
    above: impl FnOnce(&mut Ui, &mut C),
    foot: impl FnOnce(&mut Ui, &mut C),
) {
    let page = ui.available_rect_before_wrap();
    // In a low window a long foot leaves room for the page, and scrolls by itself.
    let most = page.height() * MOST_FOOT;
    let end = place(ui);
    let high = known(ui, end);
    let scrolls = high > most;
    let line = page.bottom() - high.min(most);
    let part =
        |rect: Rect, salt: &str| UiBuilder::new().max_rect(rect).id_salt(salt).layout(Layout::top_down(Align::Min));
    ui.scope_builder(part(page.with_max_y(line), "above"), |ui| above(ui, with));
    let shown = ui.scope_builder(part(page.with_min_y(line), "foot"), |ui| {
        if scrolls {
            ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| foot(ui, with)).content_size.y
        } else {
            ui.scope(|ui| foot(ui, with)).response.rect.height()
        }
    });
    keep(ui, end, shown.inner);
}

/// Shows a page as if there were at least so many points of height, and scrolls it as a whole where there are not.
pub(super) fn at_least_high<C>(ui: &mut Ui, least: f32, with: &mut C, page: impl FnOnce(&mut Ui, &mut C)) {
    if ui.available_height() >= least {
        page(ui, with);
        return;
    }
    ScrollArea::vertical().id_salt("low").auto_shrink(false).show(ui, |ui| {
        let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), least), Sense::hover());
        ui.scope_builder(UiBuilder::new().max_rect(whole), |ui| page(ui, with));
    });
}

/// Where it is kept. Rows of one parent share their scope, and each has an end of its own.
fn place(ui: &Ui) -> Id {
    ui.unique_id().with("end")
}

/// How much room something took when it was drawn last.
pub(super) fn known(ui: &Ui, id: Id) -> f32 {
    ui.data(|data| data.get_temp(id)).unwrap_or_default()
}

/// Keeps it for the next frame. Where it has changed, this frame is drawn again, and another one after it: a frame is drawn
/// only so often, and the last time may not be right yet.
pub(super) fn keep(ui: &Ui, id: Id, needed: f32) {
    if (needed - known(ui, id)).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, needed));
        ui.ctx().request_discard("size");
        ui.ctx().request_repaint();
    }
}

fn right<R>(ui: &mut Ui, from: f32, row: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    let end = place(ui);
    let corner = pos2((row.right() - known(ui, end)).max(from), row.top());
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().max_rect(Rect::from_min_max(corner, row.max)).layout(layout);
    let shown = ui.scope_builder(builder, add);
    keep(ui, end, shown.response.rect.width());
    shown.inner
}
