//! Paints a plan of the diagram. Everything was placed before; nothing is computed here but colours.

use super::{Icon, dashed, paint_icon};
use crate::diagram::{self, Cell, Fill, Ink, Line};
use crate::ui::fonts::font;
use crate::ui::theme::Theme;
use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

/// A rectangle of the plan on screen.
pub(crate) fn screen_rect(rect: diagram::Rect, origin: Vec2) -> Rect {
    Rect::from_min_size(pos2(rect.x, rect.y) + origin, vec2(rect.width, rect.height))
}

/// Paints one bar with its icons and text.
pub(crate) fn paint_cell(painter: &Painter, cell: &Cell, origin: Vec2, theme: &Theme) {
    let mut dimmed = painter.clone();
    if cell.dim {
        dimmed.multiply_opacity(theme.sizes.dim_opacity);
    }
    paint_bar(&dimmed, cell, origin, theme);
    if let Some(right) = cell.guess {
        paint_guess(painter, screen_rect(cell.rect, origin), right, theme);
    }
}

/// Whether a guess at the cell was right: a check mark or a cross on the corner of the bar, where no text stands.
fn paint_guess(painter: &Painter, rect: Rect, right: bool, theme: &Theme) {
    let (icon, colour) = if right { (Icon::Check, theme.colours.right) } else { (Icon::Cross, theme.colours.wrong) };
    let side = theme.sizes.icon;
    let mark = Rect::from_center_size(pos2(rect.right() - side * 0.3, rect.top() + side * 0.3), vec2(side, side) * 0.8);
    painter.circle(
        mark.center(),
        side * 0.5,
        theme.colours.panel,
        Stroke::new(theme.colours.line_width, theme.colours.line),
    );
    paint_icon(painter, icon, mark.shrink(side * 0.14), colour);
}

fn paint_bar(painter: &Painter, cell: &Cell, origin: Vec2, theme: &Theme) {
    let colours = &theme.colours;
    let rect = screen_rect(cell.rect, origin);
    let radius = theme.sizes.bar_radius;
    let (fill, edge) = match cell.fill {
        Fill::Aws => (colours.aws, colours.aws_edge),
        Fill::Customer => (colours.customer, colours.customer_edge),
        Fill::Shared => (colours.aws, colours.ink),
        Fill::NoSuchLayer | Fill::Hidden => {
            dashed(painter, rect, theme, colours.line);
            return paint_lines(painter, &cell.lines, origin, theme);
        }
    };
    painter.rect_filled(rect, radius, fill);
    if colours.hatch > 0.0 && cell.fill != Fill::Customer {
        hatch(painter, rect, cell, origin, theme);
    }
    if let Some(cut) = cell.cut {
        let points = right_of_cut(rect, cut.top + origin.x, cut.bottom + origin.x, radius);
        painter.add(Shape::convex_polygon(points, colours.customer, Stroke::NONE));
    }
    painter.rect_stroke(rect, CornerRadius::from(radius), Stroke::new(colours.edge_width, edge), StrokeKind::Inside);
    for icon in &cell.icons {
        let sign = if icon.ink == Ink::OnAws { Icon::Cloud } else { Icon::Person };
        paint_icon(painter, sign, screen_rect(icon.rect, origin), ink(icon.ink, theme));
    }
    paint_lines(painter, &cell.lines, origin, theme);
}

/// Slanted lines in the place of the colour of AWS, in looks that have no colours.
pub(crate) fn paint_hatch(painter: &Painter, inner: Rect, theme: &Theme) {
    let (step, stroke) = (theme.colours.hatch, Stroke::new(theme.colours.line_width, theme.colours.ink));
    if step <= 0.0 {
        return;
    }
    let mut x = inner.left() - inner.height() + step;
    while x < inner.right() {
        // From the foot up to the right, cut at the sides.
        let from = (inner.left() - x).max(0.0);
        let to = (inner.right() - x).min(inner.height());
        let at = |along: f32| pos2(x + along, inner.bottom() - along);
        painter.line_segment([at(from), at(to)], stroke);
        x += step;
    }
}

/// Slanted lines over a bar in the place of a colour, and nothing of them behind its letters and signs.
fn hatch(painter: &Painter, rect: Rect, cell: &Cell, origin: Vec2, theme: &Theme) {
    let inner = rect.shrink(theme.colours.edge_width);
    paint_hatch(painter, inner, theme);
    let gap = theme.sizes.space.0;
    let plain =
        |place: Rect| painter.rect_filled(place.expand2(vec2(gap, 0.0)).intersect(inner), 0.0, theme.colours.aws);
    for icon in &cell.icons {
        plain(screen_rect(icon.rect, origin));
    }
    for line in &cell.lines {
        let galley = painter.layout_no_wrap(line.text.clone(), font(line.size, line.face), theme.colours.ink);
        let size = galley.size();
        plain(Rect::from_min_size(pos2(line.x, line.middle_y - size.y / 2.0) + origin, size));
    }
}

/// Paints lines of text.
pub(crate) fn paint_lines(painter: &Painter, lines: &[Line], origin: Vec2, theme: &Theme) {
    for line in lines {
        paint_line(painter, line, origin, theme);
    }
}

/// Paints a line of text and answers where it stands.
pub(crate) fn paint_line(painter: &Painter, line: &Line, origin: Vec2, theme: &Theme) -> Rect {
    let place = pos2(line.x, line.middle_y) + origin;
    painter.text(place, Align2::LEFT_CENTER, &line.text, font(line.size, line.face), ink(line.ink, theme))
}

/// Paints the marks between columns whose owners differ.
pub(crate) fn paint_marks(painter: &Painter, marks: &[diagram::Rect], origin: Vec2, theme: &Theme) {
    for mark in marks {
        let rect = screen_rect(*mark, origin);
        painter.rect(
            rect,
            rect.width() / 2.0,
            theme.colours.ink,
            Stroke::new(theme.colours.line_width, theme.colours.bg),
            StrokeKind::Outside,
        );
    }
}

fn ink(ink: Ink, theme: &Theme) -> Color32 {
    match ink {
        Ink::OnAws => theme.colours.on_aws,
        Ink::OnCustomer => theme.colours.on_customer,
        Ink::Plain => theme.colours.ink,
        Ink::Muted => theme.colours.muted,
    }
}

/// The part of a rounded bar to the right of a slanted edge.
fn right_of_cut(rect: Rect, top: f32, bottom: f32, radius: f32) -> Vec<Pos2> {
    const STEPS: u8 = 6;
    let arc = |centre: Pos2, from: f32| {
        (0..=STEPS).map(move |step| {
            let angle = (from + 90.0 * f32::from(step) / f32::from(STEPS)).to_radians();
            centre + radius * vec2(angle.cos(), angle.sin())
        })
    };
    let mut points = vec![pos2(top, rect.top())];
    points.extend(arc(pos2(rect.right() - radius, rect.top() + radius), -90.0));
    points.extend(arc(pos2(rect.right() - radius, rect.bottom() - radius), 0.0));
    points.push(pos2(bottom, rect.bottom()));
    points
}
