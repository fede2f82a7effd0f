//! What is drawn at a place, told without words and without where on the page it is: whoever has the focus must look
//! other than before.

use crate::support::Window;
use crate::support::drawn::shapes;
use egui::epaint::Shape;
use egui::{Color32, Rect, Vec2};

/// A ring around something lies so far outside.
const AROUND: f32 = 10.0;

/// Everything but text that is drawn in a place and right around it.
pub(super) fn around(window: &Window, place: Rect) -> Vec<String> {
    let told = |(clip, shape): (Rect, Shape)| {
        let seen = shape.visual_bounding_rect().intersect(clip);
        if matches!(shape, Shape::Text(_)) || !seen.is_positive() {
            return None;
        }
        // A field may have a frame with something else in it.
        let frame = seen.contains_rect(place) && seen.height() <= place.height() + AROUND * 2.0;
        let (corner, size) = (seen.min - place.min, seen.size());
        let near = frame || place.expand(AROUND).contains_rect(seen);
        near.then(|| format!("{} at {} by {}", look(&shape), whole(corner), whole(size)))
    };
    let mut found: Vec<String> = shapes(window).into_iter().filter_map(told).collect();
    found.sort();
    found
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
    let said = |(clip, shape): (Rect, Shape)| match &shape {
        Shape::Text(text) if place.intersect(clip).contains(shape.visual_bounding_rect().center()) => {
            Some(format!("{} ", text.galley.text()))
        }
        _ => None,
    };
    shapes(window).into_iter().filter_map(said).collect()
}
