//! What is wrong with what a frame has drawn of a projection.

use crate::support::Window;
use crate::support::drawn::{Line, Target, lines, targets};
use egui::{Rect, Vec2};

/// What is wrong with the text and the targets of a projection that fills a window of this size.
pub(super) fn complaints(window: &Window, size: Vec2) -> Vec<String> {
    let whole = Rect::from_min_size(egui::Pos2::ZERO, size);
    let (smallest, ordinary) = (size.y / 50.0, size.y / 27.0);
    let lines = lines(window);
    let mut wrong = Vec::new();
    if lines.is_empty() {
        wrong.push("nothing is written".to_owned());
    }
    for line in &lines {
        let Line { words, size, rect, clip, .. } = line;
        if *size < smallest {
            wrong.push(format!("`{words}` is written at {size}, the smallest is {smallest}"));
        }
        if !whole.expand(0.5).contains_rect(*rect) || !clip.expand(1.0).contains_rect(*rect) {
            wrong.push(format!("`{words}` is clipped: {rect:?} in {clip:?}"));
        }
    }
    for (place, one) in lines.iter().enumerate() {
        for other in &lines[place + 1..] {
            let both = one.rect.shrink(1.0).intersect(other.rect.shrink(1.0));
            if both.is_positive() {
                wrong.push(format!("`{}` lies on `{}`: {:?} and {:?}", other.words, one.words, one.rect, other.rect));
            }
        }
    }
    if !lines.iter().any(|line| line.size >= ordinary) {
        wrong.push(format!("no text is as large as {ordinary}"));
    }
    for Target { name, rect, .. } in targets(window) {
        if rect.height() < 44.0 - 0.01 || rect.width() < 44.0 - 0.01 {
            wrong.push(format!("`{name}` is too small to be pressed: {:?}", rect.size()));
        }
        if !whole.expand(0.5).contains_rect(rect) {
            wrong.push(format!("`{name}` leaves the window: {rect:?}"));
        }
    }
    wrong
}
