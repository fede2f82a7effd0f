//! Painted icons. They scale with the rectangle they are given and need no font.

use crate::domain::Owner;
use crate::ui::theme::Theme;
use egui::{Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

/// A sign that carries meaning together with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    /// AWS.
    Cloud,
    /// The customer.
    Person,
    /// Right.
    Check,
    /// Wrong, or close.
    Cross,
    /// Back to what was before.
    Left,
    /// Whose turn it is.
    Right,
    /// Opens a menu below.
    Down,
    /// Ends on some day.
    Clock,
}

/// Paints an icon into the largest square in the middle of `rect`.
pub(crate) fn paint_icon(painter: &Painter, icon: Icon, rect: Rect, colour: Color32) {
    let side = rect.width().min(rect.height());
    let square = Rect::from_center_size(rect.center(), vec2(side, side));
    let at = |x: f32, y: f32| square.min + vec2(x, y) * side;
    let line = |points: Vec<Pos2>| Shape::line(points, Stroke::new(side * 0.14, colour));
    match icon {
        Icon::Cloud => cloud(painter, square, colour),
        Icon::Person => person(painter, square, colour),
        Icon::Check => {
            painter.add(line(vec![at(0.12, 0.55), at(0.4, 0.82), at(0.88, 0.2)]));
        }
        Icon::Cross => {
            painter.add(line(vec![at(0.18, 0.18), at(0.82, 0.82)]));
            painter.add(line(vec![at(0.82, 0.18), at(0.18, 0.82)]));
        }
        Icon::Left => {
            painter.add(line(vec![at(0.62, 0.18), at(0.3, 0.5), at(0.62, 0.82)]));
        }
        Icon::Right => {
            painter.add(line(vec![at(0.38, 0.18), at(0.7, 0.5), at(0.38, 0.82)]));
        }
        Icon::Clock => {
            painter.circle_stroke(square.center(), side * 0.4, Stroke::new(side * 0.12, colour));
            painter.add(line(vec![at(0.5, 0.26), at(0.5, 0.52), at(0.68, 0.62)]));
        }
        Icon::Down => {
            painter.add(line(vec![at(0.2, 0.36), at(0.5, 0.66), at(0.8, 0.36)]));
        }
    }
}

/// Shows an icon of `side` points among other things.
pub(crate) fn sign(ui: &mut Ui, icon: Icon, side: f32, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    paint_icon(ui.painter(), icon, rect, colour);
}

/// The signs of an owner: a cloud for AWS, a person for the customer, both for shared work.
pub(crate) const fn signs_of(owner: Option<Owner>) -> &'static [Icon] {
    match owner {
        Some(Owner::Aws) => &[Icon::Cloud],
        Some(Owner::Customer) => &[Icon::Person],
        Some(Owner::Shared) => &[Icon::Cloud, Icon::Person],
        None => &[],
    }
}

/// Shows whose something is: a cloud for AWS, a person for the customer, both for shared work.
pub(crate) fn owner_signs(ui: &mut Ui, owner: Option<Owner>, theme: &Theme) {
    for &icon in signs_of(owner) {
        sign(ui, icon, theme.sizes.icon, sign_colour(icon, theme));
    }
}

/// The colour of an owner's sign on a panel.
pub(crate) fn sign_colour(icon: Icon, theme: &Theme) -> Color32 {
    if icon == Icon::Cloud { theme.colours.aws_edge } else { theme.colours.customer_edge }
}

/// The sign of the app: a customer's layer, a shared one and AWS's.
pub(crate) fn paint_cake(painter: &Painter, rect: Rect, customer: Color32, aws: Color32) {
    let high = rect.height() / 3.6;
    for (row, (left, right)) in [(customer, customer), (aws, customer), (aws, aws)].into_iter().enumerate() {
        let top = rect.top() + high * 1.3 * row as f32;
        let bar = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), high));
        painter.rect_filled(bar, high * 0.4, right);
        let half = Rect::from_min_max(bar.min, pos2(bar.center().x, bar.bottom()));
        painter.with_clip_rect(half.intersect(painter.clip_rect())).rect_filled(bar, high * 0.4, left);
    }
}

fn cloud(painter: &Painter, square: Rect, colour: Color32) {
    let side = square.width();
    let at = |x: f32, y: f32| pos2(square.left() + x * side, square.top() + y * side);
    painter.circle_filled(at(0.24, 0.62), side * 0.2, colour);
    painter.circle_filled(at(0.48, 0.44), side * 0.26, colour);
    painter.circle_filled(at(0.77, 0.6), side * 0.21, colour);
    painter.rect_filled(Rect::from_min_max(at(0.24, 0.56), at(0.77, 0.815)), 0.0, colour);
}

fn person(painter: &Painter, square: Rect, colour: Color32) {
    let side = square.width();
    let at = |x: f32, y: f32| pos2(square.left() + x * side, square.top() + y * side);
    painter.circle_filled(at(0.5, 0.28), side * 0.21, colour);
    let shoulders: Vec<Pos2> = (0..=16_u8)
        .map(|step| {
            let angle = std::f32::consts::PI * (1.0 + f32::from(step) / 16.0);
            at(0.5 + 0.4 * angle.cos(), 0.92 + 0.36 * angle.sin())
        })
        .collect();
    painter.add(Shape::convex_polygon(shoulders, colour, Stroke::NONE));
}
