//! The small stack: thirteen strips, for pickers and shelves.

use super::{Fill, Rect};

/// One strip of a small stack, or one half of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strip {
    /// Where it lies.
    pub rect: Rect,
    /// Never [`Fill::Shared`]: a shared row gives two strips.
    pub fill: Fill,
}

/// Cuts `rect` into one strip for each fill, top first; a shared row into AWS's half left and the customer's right.
pub fn strips(rect: Rect, fills: impl ExactSizeIterator<Item = Fill>) -> Vec<Strip> {
    let height = rect.height / fills.len().max(1) as f32;
    let mut strips = Vec::new();
    for (row, fill) in fills.enumerate() {
        let whole = Rect { y: rect.y + row as f32 * height, height, ..rect };
        let half = rect.width / 2.0;
        match fill {
            Fill::Shared => {
                strips.push(Strip { rect: Rect { width: half, ..whole }, fill: Fill::Aws });
                strips.push(Strip { rect: Rect { x: rect.x + half, width: half, ..whole }, fill: Fill::Customer });
            }
            other => strips.push(Strip { rect: whole, fill: other }),
        }
    }
    strips
}
