//! Pictures: SVG drawn by a renderer from elsewhere looks as the pixels that we draw, and PDF and PNG are what they say.

use super::{file, pixels, showing};
use layercake::content::Library;
use layercake::export::{Format, Letters, Look};

/// Letters are hinted and lines lie on whole pixels in one picture and not in the other: squares of so many pixels a side
/// are compared as wholes.
const SQUARE: usize = 4;
/// Squares of one colour to the eye differ by at most this in red, green and blue.
const SHADE: usize = 48;

/// Two pictures of one size: the share of their squares that differ by more than a shade.
fn differing(one: &[u8], other: &[u8], width: u32) -> f64 {
    assert_eq!(one.len(), other.len(), "the pictures have one size");
    let width = width as usize;
    let height = one.len() / 4 / width;
    let mean = |picture: &[u8], left: usize, top: usize, part: usize| -> usize {
        let places = (0..SQUARE * SQUARE).map(|place| (left + place % SQUARE, top + place / SQUARE));
        places.map(|(x, y)| usize::from(picture[(y * width + x) * 4 + part])).sum::<usize>() / (SQUARE * SQUARE)
    };
    let (across, down) = (width / SQUARE, height / SQUARE);
    let squares = (0..across * down).map(|place| (place % across * SQUARE, place / across * SQUARE));
    let differ =
        |&(x, y): &(usize, usize)| (0..3).any(|part| mean(one, x, y, part).abs_diff(mean(other, x, y, part)) > SHADE);
    squares.filter(differ).count() as f64 / (across * down) as f64
}

fn drawn(svg: &[u8]) -> (Vec<u8>, (u32, u32)) {
    let mut options = resvg::usvg::Options::default();
    let fonts = options.fontdb_mut();
    for font in ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"] {
        let path = format!("assets/fonts/AtkinsonHyperlegibleNext_{font}.ttf");
        fonts.load_font_data(std::fs::read(path).expect("the font is there"));
    }
    let tree = resvg::usvg::Tree::from_data(svg, &options).expect("an SVG");
    let size = tree.size().to_int_size();
    let mut pixels = resvg::tiny_skia::Pixmap::new(size.width(), size.height()).expect("a size");
    resvg::render(&tree, resvg::tiny_skia::Transform::identity(), &mut pixels.as_mut());
    (pixels.data().to_vec(), (size.width(), size.height()))
}

#[test]
fn an_svg_looks_as_the_picture_of_pixels_in_every_look_with_and_without_fonts() {
    let library = Library::built_in();
    for services in [&["rds"][..], &["ec2", "rds", "lambda"]] {
        let state = showing(&library, services);
        for look in Look::ALL {
            let (ours, size) = pixels(&file(&library, &state, Format::Png, look, Letters::Embedded));
            for letters in [Letters::Embedded, Letters::Outlined] {
                let (theirs, drawn_size) = drawn(&file(&library, &state, Format::Svg, look, letters));
                assert!(size.0.abs_diff(drawn_size.0) <= 1 && size.1.abs_diff(drawn_size.1) <= 1);
                assert_eq!(size, drawn_size);
                let share = differing(&ours, &theirs, size.0);
                assert!(share < 0.01, "{services:?} {look:?} {letters:?}: {share}");
            }
        }
    }
}

#[test]
fn text_in_an_svg_is_text_unless_outlines_were_asked_for() {
    let library = Library::built_in();
    let state = showing(&library, &["ec2", "rds"]);
    let svg = |letters| String::from_utf8(file(&library, &state, Format::Svg, Look::Light, letters)).unwrap();
    assert!(svg(Letters::Embedded).contains(">Guest operating system</text>"));
    assert!(svg(Letters::Embedded).contains("<title>Who secures what: EC2, RDS</title>"));
    let outlined = svg(Letters::Outlined);
    assert!(!outlined.contains("<text") && !outlined.contains("@font-face"));
    assert!(outlined.contains("aria-label=\"Guest operating system\""));
}

#[test]
fn a_picture_of_pixels_is_as_large_as_was_asked_for() {
    let library = Library::built_in();
    let state = showing(&library, &["ec2", "rds"]);
    let (bytes, size) = pixels(&file(&library, &state, Format::Png, Look::Light, Letters::Embedded));
    assert_eq!(size.0, 1200);
    assert!(bytes.chunks_exact(4).all(|pixel| pixel[3] == 255), "the ground is part of it");
}
