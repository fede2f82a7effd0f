//! Pictures: SVG drawn by a renderer from elsewhere looks as the pixels that we draw, and PDF and PNG are what they say.

use super::{file, pixels, showing};
use layercake::content::Library;
use layercake::export::{Format, Letters};
use layercake::shell::Look;

/// Two pictures of one size: the share of pixels that differ by more than a shade.
fn differing(one: &[u8], other: &[u8]) -> f64 {
    assert_eq!(one.len(), other.len(), "the pictures have one size");
    let pairs = one.chunks_exact(4).zip(other.chunks_exact(4));
    let differ = pairs.filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > 96)).count();
    differ as f64 / (one.len() / 4) as f64
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
                let share = differing(&ours, &theirs);
                assert!(share < 0.03, "{services:?} {look:?} {letters:?}: {share}");
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
