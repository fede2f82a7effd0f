//! What a frame has drawn: every line of text with its size and its place, and everything that can be pressed.

use crate::support::Window;
use egui::accesskit::{Action, Role};
use egui::epaint::{ClippedShape, Shape};
use egui::{Rect, Vec2};
use egui_kittest::kittest::NodeT as _;

/// One line of text as it was drawn.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) words: String,
    pub(super) size: f32,
    /// Where its ink is.
    pub(super) rect: Rect,
    /// What is seen of it.
    pub(super) clip: Rect,
}

/// All text of the last frame, line by line.
pub(super) fn lines(window: &Window) -> Vec<Line> {
    let mut lines = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &window.harness.output().shapes {
        collect(shape, *clip_rect, &mut lines);
    }
    lines
}

fn collect(shape: &Shape, clip: Rect, lines: &mut Vec<Line>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, lines)),
        Shape::Text(text) => {
            let sizes = text.galley.job.sections.iter().map(|section| section.format.font_id.size);
            let size = sizes.fold(f32::INFINITY, f32::min);
            for placed in &text.galley.rows {
                let words = placed.row.text();
                let ink = placed.row.visuals.mesh_bounds.translate(text.pos.to_vec2() + placed.pos.to_vec2());
                if !words.trim().is_empty() && ink.is_positive() {
                    lines.push(Line { words, size, rect: ink, clip });
                }
            }
        }
        _ => {}
    }
}

/// Name and place of everything that can be pressed.
pub(super) fn targets(window: &Window) -> Vec<(String, Rect)> {
    let root = window.harness.root();
    let pressable = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        matches!(node.role(), Role::Button | Role::GridCell) && node.data().supports_action(Action::Click)
    };
    let named = |node: egui_kittest::Node<'_>| (node.accesskit_node().label().unwrap_or_default(), node.rect());
    root.children_recursive().filter(pressable).map(named).collect()
}

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
        let Line { words, size, rect, clip } = line;
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
    for (name, rect) in targets(window) {
        if rect.height() < 44.0 - 0.01 || rect.width() < 44.0 - 0.01 {
            wrong.push(format!("`{name}` is too small to be pressed: {:?}", rect.size()));
        }
        if !whole.expand(0.5).contains_rect(rect) {
            wrong.push(format!("`{name}` leaves the window: {rect:?}"));
        }
    }
    wrong
}
