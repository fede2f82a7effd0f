//! An entry of a list that is carried to another place: the line where it would go, its name at the pointer, and the
//! list that scrolls when it comes near an edge.

use super::cx::Cx;
use super::drag;
use super::theme::semibold;
use egui::{Color32, DragAndDrop, LayerId, Order, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// An entry in the hand, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct InHand(pub(super) usize);

/// Where an entry was, and where it was let go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// Before which of the entries the pointer is: one that it is over the lower half of is one too early.
///
/// ```text
///   ┌────┐  -> 0
///   │  0 │
///   │    │  -> 1
///   └────┘
///   ┌────┐  -> 1
/// ```
fn gap(cards: &[Rect], y: f32) -> usize {
    cards.iter().filter(|card| card.center().y < y).count()
}

/// Where the entry at `from` comes to lie when it is let go in a gap.
fn place(from: usize, gap: usize) -> usize {
    if gap > from { gap - 1 } else { gap }
}

/// The entry that was let go in this frame, if it goes to another place.
pub(super) fn dropped(ui: &Ui, cards: &[Rect]) -> Option<Held> {
    if !ui.input(|input| input.pointer.any_released()) {
        return None;
    }
    let from = DragAndDrop::take_payload::<InHand>(ui)?.0;
    let pointer = ui.ctx().pointer_interact_pos()?;
    let to = place(from, gap(cards, pointer.y));
    // Let go beside the list, it goes back.
    let over = ui.clip_rect().expand(ui.spacing().interact_size.y).contains(pointer);
    (over && to != from).then_some(Held { from, to })
}

/// Draws what is in the hand, by its `name`, and where it would go.
pub(super) fn show(ui: &Ui, cx: &Cx<'_>, cards: &[Rect], name: impl Fn(usize) -> Option<String>) {
    drag::let_go::<InHand>(ui);
    let Some(held) = DragAndDrop::payload::<InHand>(ui) else { return };
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    drag::scroll_towards(ui, cx, pointer.y);
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let gap = gap(cards, pointer.y);
    if place(held.0, gap) != held.0 {
        let y = match (cards.get(gap), cards.last()) {
            (Some(next), _) => next.top() - sizes.space.2 / 2.0,
            (None, Some(last)) => last.bottom() + sizes.space.2 / 2.0,
            (None, None) => return,
        };
        let across = cards.first().map_or(ui.max_rect().x_range(), Rect::x_range);
        ui.painter().hline(across, y, Stroke::new(colours.ring_width, colours.ink));
    }
    let Some(words) = name(held.0) else { return };
    let above = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, ui.scope_id().with("held")));
    let galley = above.layout(words, semibold(sizes.body), Color32::PLACEHOLDER, sizes.target * 12.0);
    let corner = pos2(pointer.x + sizes.space.2, pointer.y - galley.size().y / 2.0);
    let rect = Rect::from_min_size(corner, galley.size()).expand2(vec2(sizes.space.2, sizes.space.1));
    let stroke = Stroke::new(colours.edge_width, colours.ink);
    above.rect(rect, sizes.bar_radius, colours.panel, stroke, StrokeKind::Inside);
    above.galley(corner, galley, colours.ink);
}

/// The dots by which an entry is taken up.
pub(super) fn paint_grip(painter: &Painter, rect: Rect, colour: Color32) {
    let side = rect.width().min(rect.height());
    for (column, row) in [(-1.0, -1.0), (-1.0, 0.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 0.0), (1.0, 1.0)] {
        painter.circle_filled(rect.center() + vec2(column * 0.14, row * 0.28) * side, side * 0.075, colour);
    }
}

#[cfg(test)]
mod tests {
    use super::{gap, place};
    use egui::{Rect, pos2, vec2};

    #[test]
    fn an_entry_goes_where_the_line_is() {
        let cards: Vec<Rect> =
            (0_u8..3).map(|row| Rect::from_min_size(pos2(0.0, f32::from(row) * 100.0), vec2(50.0, 90.0))).collect();
        let gaps = [-20.0, 44.0, 46.0, 120.0, 146.0, 250.0, 900.0].map(|y| gap(&cards, y));
        assert_eq!(gaps, [0, 0, 1, 1, 2, 3, 3]);
        // Before itself and behind itself it stays.
        assert_eq!([place(1, 1), place(1, 2)], [1, 1]);
        assert_eq!([place(0, 3), place(0, 2), place(2, 0), place(2, 1)], [2, 1, 0, 1]);
    }
}
