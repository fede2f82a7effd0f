//! Where the parts of the house lie, and how each is painted: a form in the owner's colour, a sign and a word.

use super::house::Look;
use crate::domain::Owner;
use crate::state::HousePart;
use crate::ui::theme::{Theme, semibold};
use crate::ui::widgets::{Icon, focus_ring, paint_icon};
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

/// Hundredths of the house: left, top, right, bottom.
type Place = (f32, f32, f32, f32);

/// The body of the house, the neighbours above, the hallway, the flat.
const BODY: Place = (4.0, 19.0, 96.0, 97.0);
const NEIGHBOURS: Place = (7.0, 22.0, 93.0, 31.0);
const HALL: Place = (7.0, 39.0, 29.0, 97.0);
const FLAT: Place = (31.0, 39.0, 93.0, 97.0);

const fn hundredths(part: HousePart) -> Place {
    match part {
        HousePart::Walls => (1.0, 1.0, 99.0, 19.0),
        HousePart::PartyWalls => (7.0, 31.0, 93.0, 39.0),
        HousePart::HallAlarm => (8.0, 40.0, 28.0, 56.0),
        HousePart::Hallway => (8.0, 57.0, 28.0, 73.0),
        HousePart::OuterDoor => (8.0, 74.0, 28.0, 97.0),
        HousePart::FlatDoor => (31.0, 40.0, 46.0, 82.0),
        HousePart::Keys => (47.0, 40.0, 61.5, 60.0),
        HousePart::FlatAlarm => (62.5, 40.0, 77.0, 60.0),
        HousePart::Copies => (78.0, 40.0, 92.5, 60.0),
        HousePart::Desk => (47.0, 61.5, 61.5, 81.5),
        HousePart::Strongbox => (62.5, 61.5, 77.0, 81.5),
        HousePart::Belongings => (78.0, 61.5, 92.5, 81.5),
        HousePart::Fittings => (31.0, 83.0, 93.0, 97.0),
    }
}

fn within((left, top, right, bottom): Place, house: Rect) -> Rect {
    let at = |x: f32, y: f32| house.min + vec2(house.width() * x / 100.0, house.height() * y / 100.0);
    Rect::from_min_max(at(left, top), at(right, bottom))
}

/// Where a part can be pressed.
pub(super) fn place(part: HousePart, house: Rect) -> Rect {
    within(hundredths(part), house)
}

/// What is behind the parts: the body of the house, the windows of the neighbours, hallway and flat.
pub(super) fn paint_building(painter: &Painter, house: Rect, theme: &Theme) {
    let colours = &theme.colours;
    let stroke = Stroke::new(colours.edge_width * 2.0, colours.line);
    painter.rect(within(BODY, house), 0.0, colours.bg, stroke, StrokeKind::Inside);
    let above = within(NEIGHBOURS, house);
    for window in 0..6_u8 {
        let x = above.left() + above.width() * (f32::from(window) + 0.5) / 6.0;
        let pane = Rect::from_center_size(pos2(x, above.center().y), vec2(above.width() / 13.0, above.height() * 0.6));
        painter.rect_filled(pane, 0.0, colours.track);
    }
    let thin = Stroke::new(colours.line_width, colours.line);
    painter.rect(within(HALL, house), 0.0, colours.panel, thin, StrokeKind::Inside);
    painter.rect(within(FLAT, house), 0.0, colours.panel, thin, StrokeKind::Inside);
}

/// Paints one part.
pub(super) fn paint(
    ui: &Ui,
    theme: &Theme,
    (part, rect, owner): (HousePart, Rect, Option<Owner>),
    label: &str,
    look: &Look,
) {
    let (colours, sizes) = (&theme.colours, &theme.sizes);
    let painter = ui.painter();
    let is_roof = part == HousePart::Walls;
    if look.lit && !is_roof {
        painter.rect_filled(rect.shrink(colours.edge_width), sizes.bar_radius, colours.hover);
    }
    let line = sizes.small * 1.5;
    let is_band = matches!(part, HousePart::Walls | HousePart::PartyWalls | HousePart::Fittings);
    let picture = if is_band {
        rect.shrink(if is_roof { 0.0 } else { colours.edge_width })
    } else {
        Rect::from_min_max(rect.min + vec2(sizes.space.1, sizes.space.0), rect.max - vec2(sizes.space.1, line))
    };
    let mut faint = painter.clone();
    if look.dim {
        faint.multiply_opacity(sizes.dim_opacity);
    }
    owned(&faint, picture, owner, theme, |painter, ink, edge| form(painter, part, picture, (ink, edge), theme));
    let middle = match part {
        HousePart::Walls => pos2(rect.center().x, rect.bottom() - line * 0.75),
        _ if is_band => rect.center(),
        _ => pos2(rect.center().x, rect.bottom() - line / 2.0),
    };
    tag(painter, theme, (label, owner), middle, rect.width());
    if look.lit {
        let stroke = Stroke::new(colours.edge_width * 2.0, colours.ink);
        if is_roof {
            painter.add(Shape::closed_line(roof(rect), stroke));
        } else {
            painter.rect_stroke(rect.shrink(colours.edge_width), sizes.bar_radius, stroke, StrokeKind::Inside);
        }
    }
    if look.focus {
        focus_ring(painter, rect, theme);
    }
}

/// Paints in the owner's colour; what is shared, half and half.
fn owned(
    painter: &Painter,
    rect: Rect,
    owner: Option<Owner>,
    theme: &Theme,
    paint: impl Fn(&Painter, Color32, Color32),
) {
    let colours = &theme.colours;
    match owner {
        Some(Owner::Aws) => paint(painter, colours.aws, colours.aws_edge),
        Some(Owner::Customer) => paint(painter, colours.customer, colours.customer_edge),
        None => paint(painter, colours.track, colours.line),
        Some(Owner::Shared) => {
            let half = |clip: Rect| painter.with_clip_rect(clip.intersect(painter.clip_rect()));
            let (left, right) = rect.split_left_right_at_fraction(0.5);
            paint(&half(left), colours.aws, colours.aws_edge);
            paint(&half(right), colours.customer, colours.customer_edge);
        }
    }
}

/// The word of a part with the sign of its owner, legible on whatever is behind.
fn tag(painter: &Painter, theme: &Theme, (label, owner): (&str, Option<Owner>), middle: Pos2, room: f32) {
    let (colours, sizes) = (&theme.colours, &theme.sizes);
    let signs = signs(owner, theme);
    let step = sizes.small + sizes.space.0 / 2.0;
    let mut galley = painter.layout_no_wrap(label.to_owned(), semibold(sizes.small), colours.ink);
    // Where the house is narrow, the form and the signs alone are shown; what is lit is written out below.
    if galley.size().x + step * signs.len() as f32 > room {
        galley = painter.layout_no_wrap(String::new(), semibold(sizes.small), colours.ink);
    }
    let width = galley.size().x + step * signs.len() as f32;
    let back = Rect::from_center_size(middle, vec2(width + sizes.space.0, galley.size().y));
    painter.rect_filled(back, sizes.space.0, colours.panel);
    let mut x = middle.x - width / 2.0;
    for (icon, colour) in signs {
        let square = Rect::from_center_size(pos2(x + sizes.small / 2.0, middle.y), vec2(sizes.small, sizes.small));
        paint_icon(painter, icon, square, colour);
        x += step;
    }
    painter.galley(pos2(x, middle.y - galley.size().y / 2.0), galley, colours.ink);
}

/// The signs of an owner.
pub(super) fn signs(owner: Option<Owner>, theme: &Theme) -> Vec<(Icon, Color32)> {
    let (cloud, person) = ((Icon::Cloud, theme.colours.aws_edge), (Icon::Person, theme.colours.customer_edge));
    match owner {
        Some(Owner::Aws) => vec![cloud],
        Some(Owner::Customer) => vec![person],
        Some(Owner::Shared) => vec![cloud, person],
        None => Vec::new(),
    }
}

fn roof(rect: Rect) -> Vec<Pos2> {
    vec![pos2(rect.center().x, rect.top()), rect.right_bottom(), rect.left_bottom()]
}

/// The form of a part.
fn form(painter: &Painter, part: HousePart, rect: Rect, (fill, edge): (Color32, Color32), theme: &Theme) {
    let stroke = Stroke::new(theme.colours.edge_width, edge);
    let side = rect.width().min(rect.height());
    let square = Rect::from_center_size(rect.center(), vec2(side, side));
    let at = |x: f32, y: f32| square.min + vec2(x, y) * side;
    let block = |left: f32, top: f32, right: f32, bottom: f32| {
        let place = Rect::from_min_max(at(left, top), at(right, bottom));
        painter.rect(place, CornerRadius::from(side * 0.04), fill, stroke, StrokeKind::Inside);
    };
    let spot = |x: f32, y: f32, radius: f32| {
        painter.circle_filled(at(x, y), side * radius, theme.colours.panel);
    };
    match part {
        HousePart::Walls => drop(painter.add(Shape::convex_polygon(roof(rect), fill, stroke))),
        HousePart::PartyWalls => bricks(painter, rect, fill, stroke),
        HousePart::Fittings => fittings(painter, rect, fill, stroke, theme),
        HousePart::OuterDoor => {
            door(painter, rect, fill, stroke, theme);
        }
        HousePart::FlatDoor => {
            let door = door(painter, rect, fill, stroke, theme);
            pane(painter, door, stroke, theme);
        }
        HousePart::HallAlarm | HousePart::FlatAlarm => {
            let bell = [(0.5, 0.06), (0.7, 0.14), (0.82, 0.42), (0.94, 0.8), (0.06, 0.8), (0.18, 0.42), (0.3, 0.14)];
            painter.add(Shape::convex_polygon(bell.map(|(x, y)| at(x, y)).to_vec(), fill, stroke));
            painter.circle(at(0.5, 0.88), side * 0.09, fill, stroke);
        }
        HousePart::Hallway => pipes(painter, rect, fill, stroke),
        HousePart::Keys => {
            let thick = Stroke::new(side * 0.13, fill);
            painter.circle_stroke(at(0.27, 0.5), side * 0.19, thick);
            painter.line_segment([at(0.46, 0.5), at(0.98, 0.5)], thick);
            painter.line_segment([at(0.76, 0.5), at(0.76, 0.74)], thick);
            painter.line_segment([at(0.92, 0.5), at(0.92, 0.7)], thick);
        }
        HousePart::Desk => {
            block(0.2, 0.1, 0.8, 0.56);
            block(0.44, 0.56, 0.56, 0.7);
            block(0.02, 0.68, 0.98, 0.8);
            block(0.08, 0.8, 0.18, 1.0);
            block(0.82, 0.8, 0.92, 1.0);
        }
        HousePart::Strongbox => {
            block(0.08, 0.1, 0.92, 0.94);
            spot(0.5, 0.52, 0.2);
            painter.circle_filled(at(0.5, 0.52), side * 0.1, fill);
        }
        HousePart::Copies => {
            block(0.34, 0.04, 0.9, 0.76);
            block(0.22, 0.14, 0.78, 0.86);
            block(0.1, 0.24, 0.66, 0.96);
        }
        HousePart::Belongings => {
            block(0.06, 0.4, 0.94, 0.96);
            block(0.0, 0.26, 1.0, 0.44);
            spot(0.5, 0.62, 0.07);
        }
    }
}

/// A door with a knob; answers where it is.
fn door(painter: &Painter, rect: Rect, fill: Color32, stroke: Stroke, theme: &Theme) -> Rect {
    let width = (rect.height() * 0.62).min(rect.width() * 0.8);
    let door = Rect::from_center_size(rect.center(), vec2(width, rect.height()));
    painter.rect(door, CornerRadius::from(theme.sizes.space.0), fill, stroke, StrokeKind::Inside);
    let knob = pos2(door.right() - width * 0.2, door.center().y);
    painter.circle_filled(knob, width * 0.08, theme.colours.panel);
    door
}

/// The window in a door.
fn pane(painter: &Painter, door: Rect, stroke: Stroke, theme: &Theme) {
    let size = vec2(door.width() * 0.5, door.height() * 0.22);
    let pane = Rect::from_center_size(door.center() - vec2(0.0, door.height() * 0.27), size);
    painter.rect(pane, 0.0, theme.colours.track, stroke, StrokeKind::Inside);
}

fn bricks(painter: &Painter, rect: Rect, fill: Color32, stroke: Stroke) {
    painter.rect(rect, 0.0, fill, stroke, StrokeKind::Inside);
    painter.hline(rect.x_range(), rect.center().y, stroke);
    for brick in 1..16_u8 {
        let x = rect.left() + rect.width() * f32::from(brick) / 16.0;
        let rows = if brick % 2 == 0 { rect.top()..=rect.center().y } else { rect.center().y..=rect.bottom() };
        painter.vline(x, rows, stroke);
    }
}

fn pipes(painter: &Painter, rect: Rect, fill: Color32, stroke: Stroke) {
    for pipe in 0..3_u8 {
        let y = rect.top() + rect.height() * (f32::from(pipe) + 0.5) / 3.0;
        let size = vec2(rect.width(), rect.height() * 0.16);
        painter.rect(Rect::from_center_size(pos2(rect.center().x, y), size), 0.0, fill, stroke, StrokeKind::Inside);
        let x = rect.left() + rect.width() * (0.3 + 0.2 * f32::from(pipe));
        painter.circle(pos2(x, y), rect.height() * 0.14, fill, stroke);
    }
}

/// A floor, a stove and cupboards.
fn fittings(painter: &Painter, rect: Rect, fill: Color32, stroke: Stroke, theme: &Theme) {
    let floor = Rect::from_min_max(pos2(rect.left(), rect.bottom() - rect.height() * 0.2), rect.max);
    painter.rect(floor, 0.0, fill, stroke, StrokeKind::Inside);
    for place in [0.02, 0.14, 0.74, 0.86] {
        let left = rect.left() + rect.width() * place;
        let piece = Rect::from_min_max(pos2(left, rect.top()), pos2(left + rect.width() * 0.11, floor.top()));
        painter.rect(piece, 0.0, fill, stroke, StrokeKind::Inside);
        painter.circle_filled(piece.center(), piece.height() * 0.14, theme.colours.panel);
    }
}
