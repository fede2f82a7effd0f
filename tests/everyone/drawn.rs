//! What is drawn at a place, told without words and without where on the page it is: whoever has the focus must look
//! other than before.

use crate::support::Window;
use egui::epaint::{ClippedShape, Shape};
use egui::{Color32, Rect, Vec2};

/// A ring around something lies so far outside.
const AROUND: f32 = 10.0;

/// Everything but text that is drawn in a place and right around it.
pub(super) fn around(window: &Window, place: Rect) -> Vec<String> {
    let mut found = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &window.harness.output().shapes {
        collect(shape, *clip_rect, place, &mut found);
    }
    found.sort();
    found
}

fn collect(shape: &Shape, clip: Rect, place: Rect, found: &mut Vec<String>) {
    if let Shape::Vec(shapes) = shape {
        for shape in shapes {
            collect(shape, clip, place, found);
        }
        return;
    }
    let rect = shape.visual_bounding_rect();
    let seen = rect.intersect(clip);
    if matches!(shape, Shape::Text(_) | Shape::Noop) || !seen.is_positive() {
        return;
    }
    // A field may have a frame with something else in it.
    let frame = seen.contains_rect(place) && seen.height() <= place.height() + AROUND * 2.0;
    if frame || place.expand(AROUND).contains_rect(seen) {
        let (corner, size) = (seen.min - place.min, seen.size());
        found.push(format!("{} at {} by {}", look(shape), whole(corner), whole(size)));
    }
}

/// Points that are no whole ones differ in nothing that can be seen.
fn whole(length: Vec2) -> String {
    format!("{:.0} {:.0}", length.x, length.y)
}

fn look(shape: &Shape) -> String {
    let colour = |colour: Color32| format!("{:?}", colour.to_array());
    match shape {
        Shape::Rect(rect) => {
            format!("box {} {:.1} {}", colour(rect.fill), rect.stroke.width, colour(rect.stroke.color))
        }
        Shape::LineSegment { stroke, .. } => format!("line {:.1} {}", stroke.width, colour(stroke.color)),
        Shape::Circle(circle) => format!("circle {} {:.1}", colour(circle.fill), circle.stroke.width),
        Shape::Path(path) => format!("path {} {:.1}", colour(path.fill), path.stroke.width),
        other => format!("{:?}", std::mem::discriminant(other)),
    }
}

/// The words that are seen in a place.
pub(super) fn words(window: &Window, place: Rect) -> String {
    fn collect(shape: &Shape, place: Rect, words: &mut String) {
        match shape {
            Shape::Vec(shapes) => {
                for shape in shapes {
                    collect(shape, place, words);
                }
            }
            Shape::Text(text) if place.contains(shape.visual_bounding_rect().center()) => {
                words.push_str(text.galley.text());
                words.push(' ');
            }
            _ => {}
        }
    }
    let mut found = String::new();
    for ClippedShape { shape, clip_rect, .. } in &window.harness.output().shapes {
        collect(shape, place.intersect(*clip_rect), &mut found);
    }
    found
}
