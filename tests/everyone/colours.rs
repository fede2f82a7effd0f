//! Colours that are easy to tell apart, and never alone.

use crate::support::Window;
use egui::Rect;
use egui::accesskit::Role;
use egui::epaint::{ClippedShape, Shape};
use egui_kittest::kittest::NodeT as _;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The colours of a theme, by their names.
fn colours(theme: &str) -> BTreeMap<String, [u8; 3]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/theme").join(theme);
    let text = fs::read_to_string(path).unwrap();
    let colour = |line: &str| {
        let (name, rest) = line.trim().split_once(": \"#")?;
        let number = u32::from_str_radix(rest.get(..6)?, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some((name.to_owned(), [red, green, blue]))
    };
    text.lines().filter_map(colour).collect()
}

fn lightness(colour: [u8; 3]) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.map(part);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (lightness(one), lightness(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_and_outlines_have_contrast_in_every_theme() {
    let texts = [
        ("ink", "bg"),
        ("ink", "panel"),
        ("ink", "hover"),
        ("ink", "wrong_bg"),
        ("muted", "bg"),
        ("muted", "panel"),
        ("on_ink", "ink"),
        ("on_aws", "aws"),
        ("on_customer", "customer"),
    ];
    let outlines = [("line", "bg"), ("line", "panel"), ("right", "panel"), ("wrong", "panel")];
    for theme in ["light.ron", "dark.ron", "high-contrast.ron"] {
        let colours = colours(theme);
        for (pairs, least) in [(&texts[..], 7.0), (&outlines[..], 3.0)] {
            for (one, other) in pairs {
                let found = contrast(colours[*one], colours[*other]);
                assert!(found >= least, "{theme}: {one} on {other} has {found:.2}, and needs {least}");
            }
        }
    }
}

/// The words that are drawn in a place.
fn words(window: &Window, place: Rect) -> String {
    fn collect(shape: &Shape, place: Rect, words: &mut String) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, place, words)),
            Shape::Text(text) if place.contains(shape.visual_bounding_rect().center()) => {
                words.push_str(text.galley.text());
                words.push(' ');
            }
            _ => {}
        }
    }
    let mut found = String::new();
    for ClippedShape { shape, .. } in &window.harness.output().shapes {
        collect(shape, place, &mut found);
    }
    found
}

#[test]
fn every_cell_says_its_owner_in_words_beside_its_colour() {
    let window = Window::new();
    let mut cells = 0;
    for node in window.harness.root().children_recursive() {
        let inner = node.accesskit_node();
        let Some(name) = inner.label().filter(|_| inner.role() == Role::GridCell) else { continue };
        let drawn = words(&window, node.rect());
        let wanted = match name.rsplit_once(": ").unwrap().1 {
            "Shared" => &["AWS", "Customer"][..],
            "AWS" => &["AWS"][..],
            _ => &["Customer"][..],
        };
        assert!(wanted.iter().all(|owner| drawn.contains(owner)), "`{name}` says `{drawn}`");
        cells += 1;
    }
    assert_eq!(cells, 4 * 13);
}
