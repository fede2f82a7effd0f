//! Do eyes that see fewer colours, and grey paper, still tell the two owners apart?

use super::colours::{Eyes, Palette, contrast, distance, lab, light, luminance, ratio};
use egui::Color32;

const FILES: [&str; 3] = ["light", "dark", "high-contrast"];
/// In CIE Lab, delta E of 1976.
const APART: f64 = 40.0;
/// As a contrast ratio of luminance.
const LIGHTER: f64 = 3.0;

#[test]
fn whoever_looks_tells_the_owners_apart_in_every_theme() {
    for file in FILES {
        let palette = Palette::read(file);
        let fills = ["aws", "customer"].map(|name| light(palette.colour(name)));
        for eyes in Eyes::ALL {
            let [aws, customer] = fills.map(|fill| eyes.see(fill));
            let (apart, lighter) = (distance(aws, customer), ratio(aws, customer));
            assert!(apart >= APART, "{file}, {eyes:?}: the owners are {apart:.1} apart");
            assert!(lighter >= LIGHTER, "{file}, {eyes:?}: the owners differ {lighter:.2} : 1 in lightness");
        }
    }
}

#[test]
fn on_paper_without_colours_the_owners_are_black_and_white() {
    let palette = Palette::read("paper");
    let [aws, customer] = ["aws", "customer"].map(|name| light(palette.colour(name)));
    assert!(ratio(aws, customer) >= 20.9);
}

#[expect(clippy::disallowed_methods, reason = "these colours are known to others and stand in no theme")]
fn hex(colour: &str) -> Color32 {
    Color32::from_hex(colour).unwrap()
}

fn near(found: f64, known: f64, by: f64) {
    assert!((found - known).abs() <= by, "{found} is not {known}");
}

/// Known values: WCAG's black on white, the Lab values of the corners of sRGB, and one mid grey.
#[test]
fn the_functions_give_what_others_publish() {
    near(contrast(Color32::BLACK, Color32::WHITE), 21.0, 1e-9);
    near(contrast(hex("#767676"), Color32::WHITE), 4.54, 0.005);
    near(luminance(light(hex("#BCBCBC"))), 0.502_886, 1e-5);
    for (colour, known) in [
        (Color32::WHITE, [100.0, 0.0, 0.0]),
        (hex("#FF0000"), [53.2408, 80.0925, 67.2032]),
        (hex("#00FF00"), [87.7347, -86.1827, 83.1793]),
        (hex("#0000FF"), [32.2970, 79.1875, -107.8602]),
    ] {
        let found = lab(light(colour));
        (0..3).for_each(|axis| near(found[axis], known[axis], 0.02));
    }
    near(distance(light(Color32::WHITE), light(Color32::BLACK)), 100.0, 1e-3);
}

/// White stays white for all eyes, and each kind confuses what it is known to confuse.
#[test]
fn each_kind_of_eye_sees_what_it_is_known_for() {
    for eyes in Eyes::ALL {
        eyes.see([1.0; 3]).into_iter().for_each(|channel| near(channel, 1.0, 1e-3));
        eyes.see([0.0; 3]).into_iter().for_each(|channel| near(channel, 0.0, 1e-9));
    }
    let [red, green, blue] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    let hue = |eyes: Eyes, one, other| {
        let (one, other) = (lab(eyes.see(one)), lab(eyes.see(other)));
        (one[1] - other[1]).hypot(one[2] - other[2])
    };
    let usual = hue(Eyes::Usual, red, green);
    for eyes in [Eyes::Protanopia, Eyes::Deuteranopia] {
        assert!(hue(eyes, red, green) < usual / 3.0, "{eyes:?} has little else than lightness for red and green");
        assert!(hue(eyes, red, blue) > 100.0, "{eyes:?} tells red from blue");
    }
    assert!(hue(Eyes::Tritanopia, green, blue) < hue(Eyes::Usual, green, blue) / 2.0);
    near(hue(Eyes::Grey, red, green), 0.0, 0.1);
    // Row sums of the published matrices are one, and these are their columns for pure red.
    let seen = Eyes::Protanopia.see(red);
    near(seen[0], 0.152_286, 1e-6);
    near(seen[1], 0.114_503, 1e-6);
}
