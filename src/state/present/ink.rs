//! What the pen draws over the picture.

use super::Show;

/// The most strokes on one view; the oldest go first.
pub const MOST_STROKES: usize = 200;
/// The most points of one stroke.
const MOST_POINTS: usize = 2000;

/// What becomes of a stroke.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pen {
    /// It fades after a few seconds.
    #[default]
    Fades,
    /// It stays until it is cleared.
    Stays,
}

/// A place on the picture in ten-thousandths of its width and of its height, so that it is the same place in every window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// From the left.
    pub x: u16,
    /// From the top.
    pub y: u16,
}

impl Point {
    /// The far edge.
    pub const WHOLE: u16 = 10_000;
}

/// One line of the pen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// Where it goes.
    pub points: Vec<Point>,
    /// What becomes of it.
    pub pen: Pen,
    /// Tells it from the others of the projection.
    pub number: u32,
}

/// Keeps what was drawn.
pub(super) fn draw(show: &mut Show, pen: Pen, mut points: Vec<Point>) {
    points.truncate(MOST_POINTS);
    if points.is_empty() {
        return;
    }
    let number = show.strokes.last().map_or(0, |stroke| stroke.number.wrapping_add(1));
    if show.strokes.len() == MOST_STROKES {
        show.strokes.remove(0);
    }
    show.strokes.push(Stroke { points, pen, number });
}
