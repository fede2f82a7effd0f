//! Colours that are easy to tell apart, and never alone.

use super::drawn::words;
use crate::support::Window;
use crate::support::colours::{Palette, contrast};
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;

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
    let outlines = [
        ("line", "bg"),
        ("line", "panel"),
        ("right", "panel"),
        ("wrong", "panel"),
        ("aws_edge", "bg"),
        ("aws_edge", "panel"),
        ("customer_edge", "bg"),
        ("customer_edge", "panel"),
    ];
    for theme in ["light", "dark", "high-contrast"] {
        let colours = Palette::read(theme);
        for (pairs, least) in [(&texts[..], 7.0), (&outlines[..], 3.0)] {
            for (one, other) in pairs {
                let found = contrast(colours.colour(one), colours.colour(other));
                assert!(found >= least, "{theme}: {one} on {other} has {found:.2}, and needs {least}");
            }
        }
    }
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

#[test]
fn words_name_things_neither_by_their_place_nor_by_their_colour() {
    let colours = ["orange", "blue", "red", "green", "yellow", "grey"];
    let places = ["the left", "the right", "left side", "right side", "the top", "the bottom", "the corner"];
    // What colours mean is explained once; a column is moved to a place.
    let may = ["help-about", "command-column-left", "command-column-right"];
    let (mut wrong, mut explained) = (Vec::new(), 0);
    for line in include_str!("../../assets/words/en.ftl").lines().filter(|line| !line.starts_with('#')) {
        let said = line.to_lowercase();
        let mut single = said.split(|sign: char| !sign.is_alphabetic());
        if !single.any(|word| colours.contains(&word)) && !places.iter().any(|place| said.contains(place)) {
            continue;
        }
        if may.iter().any(|key| line.starts_with(&format!("{key} = "))) {
            explained += 1;
        } else {
            wrong.push(line);
        }
    }
    assert_eq!((wrong, explained), (Vec::new(), may.len()));
}
