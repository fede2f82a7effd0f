//! The small stack of a service: thirteen strips in the owners' colours.

use super::paint_hatch;
use crate::diagram::{self, Fill, strips};
use crate::domain::{Owner, Stack};
use crate::ui::theme::Theme;
use egui::{Painter, Rect, Stroke, StrokeKind, pos2, vec2};

/// What fills a cell of an owner.
pub(crate) fn fill(owner: Option<Owner>) -> Fill {
    match owner {
        Some(Owner::Aws) => Fill::Aws,
        Some(Owner::Customer) => Fill::Customer,
        Some(Owner::Shared) => Fill::Shared,
        None => Fill::NoSuchLayer,
    }
}

/// Paints a small stack into `rect`.
pub(crate) fn paint_mini_stack(painter: &Painter, rect: Rect, stack: Stack<'_>, theme: &Theme) {
    paint_strips(painter, rect, stack.owners().map(fill).collect(), theme);
}

/// Paints a small stack that tells no owner.
pub(crate) fn paint_blank_stack(painter: &Painter, rect: Rect, theme: &Theme) {
    paint_strips(painter, rect, vec![Fill::Hidden], theme);
}

/// Paints one row of a small stack into `rect`.
pub(crate) fn paint_swatch(painter: &Painter, rect: Rect, owner: Option<Owner>, theme: &Theme) {
    paint_strips(painter, rect, vec![fill(owner)], theme);
}

fn paint_strips(painter: &Painter, rect: Rect, fills: Vec<Fill>, theme: &Theme) {
    let colours = &theme.colours;
    let area = diagram::Rect { x: rect.left(), y: rect.top(), width: rect.width(), height: rect.height() };
    for strip in strips(area, fills.into_iter()) {
        let place = Rect::from_min_size(pos2(strip.rect.x, strip.rect.y), vec2(strip.rect.width, strip.rect.height));
        let colour = match strip.fill {
            Fill::Aws => colours.aws,
            Fill::Customer | Fill::Shared => colours.customer,
            Fill::NoSuchLayer | Fill::Hidden => colours.track,
        };
        painter.rect_filled(place, 0.0, colour);
        if strip.fill == Fill::Aws {
            paint_hatch(painter, place, theme);
        }
    }
    painter.rect_stroke(rect, 0.0, Stroke::new(colours.line_width, colours.line), StrokeKind::Outside);
}
