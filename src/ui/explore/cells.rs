//! The cells of the picture as things to press: by pointer, by keys and for a screen reader.

use super::push;
use crate::domain::{Comparison, LayerId};
use crate::state::ExploreAction;
use crate::ui::cx::Cx;
use crate::ui::widgets::focus_ring;
use egui::{EventFilter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

/// A cell and where it lies on screen.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) layer: LayerId,
    pub(super) column: usize,
    pub(super) rect: Rect,
}

/// Makes a cell of Explore respond.
pub(super) fn interact(ui: &mut Ui, cx: &mut Cx<'_>, comparison: &Comparison<'_>, spot: Spot) {
    let Spot { layer, column, .. } = spot;
    let explore = &cx.state.explore;
    let picked = explore.layer == Some(layer) && explore.column == column;
    let hidden = cx.state.is_hidden(cx.library, column, layer);
    let response = pressable(ui, cx, comparison, spot, (picked, hidden));
    if response.clicked() {
        push(cx, ExploreAction::Pick { layer, column });
    }
    if response.has_focus() {
        // The arrow keys walk over the picture; without this they would also walk over the widgets.
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
    if picked {
        bring_into_sight(ui, &response, (layer.index(), column));
    }
}

/// A cell that can be pressed, with its name and its outline.
pub(super) fn pressable(
    ui: &mut Ui,
    cx: &Cx<'_>,
    comparison: &Comparison<'_>,
    spot: Spot,
    (picked, hidden): (bool, bool),
) -> Response {
    let Spot { layer, column, rect } = spot;
    let response = ui.interact(rect, ui.scope_id().with((column, layer.index())), Sense::click());
    describe(ui, cx, comparison, spot, &response, (picked, hidden));
    if picked {
        focus_ring(ui.painter(), rect, cx.theme);
        if response.has_focus() {
            focus_ring(ui.painter(), rect.expand(cx.theme.colours.edge_width), cx.theme);
        }
    } else if response.has_focus() || response.hovered() {
        let stroke = Stroke::new(cx.theme.colours.edge_width, cx.theme.colours.ink);
        ui.painter().rect_stroke(rect, cx.theme.sizes.bar_radius, stroke, StrokeKind::Outside);
    }
    response
}

/// Once for each cell that is chosen.
pub(super) fn bring_into_sight(ui: &Ui, response: &Response, now: (usize, usize)) {
    let shown = ui.scope_id().with("shown");
    if ui.data(|data| data.get_temp(shown)) == Some(now) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(shown, now));
    response.scroll_to_me(None);
    // So that a screen reader says which cell it is.
    response.request_focus();
}

/// What a screen reader says of a cell: "Guest operating system, RDS: AWS", and where in the table it stands.
fn describe(
    ui: &Ui,
    cx: &Cx<'_>,
    comparison: &Comparison<'_>,
    spot: Spot,
    response: &Response,
    (picked, hidden): (bool, bool),
) {
    let Spot { layer, column, .. } = spot;
    let service = comparison.stacks().get(column).map_or("", |stack| stack.service().short.as_str());
    let name = cx.cell(layer, service, comparison.owner(column, layer), hidden);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, picked, &name));
    in_table(ui, response, layer, column);
}

/// Says that it is a cell of a table, and where in it.
pub(in crate::ui) fn in_table(ui: &Ui, response: &Response, layer: LayerId, column: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::GridCell);
        node.set_row_index(LayerId::COUNT - layer.index());
        node.set_column_index(column + 1);
    });
}
