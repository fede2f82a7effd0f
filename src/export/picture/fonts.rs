//! The fonts of a drawing, and the outlines of their letters.

use crate::diagram::FontCut;
use std::fmt::Write as _;
use ttf_parser::{Face, OutlineBuilder};

/// What the family is called.
pub(super) const FAMILY: &str = "Atkinson Hyperlegible Next";

/// The bytes of the fonts.
#[derive(Clone, Debug)]
pub struct Fonts {
    /// Regular, italic, semibold and bold.
    pub cuts: [&'static [u8]; 4],
    /// Fonts for the signs that those lack, in the order in which they are asked.
    pub others: Vec<std::sync::Arc<Vec<u8>>>,
}

impl Fonts {
    /// The bytes of a cut.
    pub(super) fn bytes(&self, cut: FontCut) -> &'static [u8] {
        self.cuts[match cut {
            FontCut::Regular => 0,
            FontCut::Italic => 1,
            FontCut::SemiBold => 2,
            FontCut::Bold => 3,
        }]
    }
}

/// Weight and style of a cut, as style sheets name them.
pub(super) const fn weight_and_style(cut: FontCut) -> (&'static str, &'static str) {
    match cut {
        FontCut::Regular => ("400", "normal"),
        FontCut::Italic => ("400", "italic"),
        FontCut::SemiBold => ("600", "normal"),
        FontCut::Bold => ("700", "normal"),
    }
}

/// The outline of one letter as the data of an SVG path; nothing for blanks and for what no font knows.
pub(super) fn outline(fonts: &Fonts, cut: FontCut, letter: char, (x, baseline): (f32, f32), size: f32) -> String {
    let own = Face::parse(fonts.bytes(cut), 0).ok();
    let mut others = fonts.others.iter().filter_map(|bytes| Face::parse(bytes, 0).ok());
    let knows = |face: &Face<'_>| face.glyph_index(letter).is_some();
    let Some(face) = own.filter(knows).or_else(|| others.find(knows)) else { return String::new() };
    let Some(glyph) = face.glyph_index(letter) else { return String::new() };
    let scale = size / f32::from(face.units_per_em());
    let mut path = Path { data: String::new(), x, baseline, scale };
    face.outline_glyph(glyph, &mut path);
    path.data
}

struct Path {
    data: String,
    x: f32,
    baseline: f32,
    scale: f32,
}

impl Path {
    fn add(&mut self, sign: char, points: &[(f32, f32)]) {
        self.data.push(sign);
        for (x, y) in points {
            let (x, y) = (self.x + x * self.scale, self.baseline - y * self.scale);
            let _ = write!(self.data, "{x:.2} {y:.2} ");
        }
    }
}

impl OutlineBuilder for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.add('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.add('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.data.push('Z');
    }
}
