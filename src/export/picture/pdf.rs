//! Drawings as the pages of a PDF: vectors, and text that can be searched, with the fonts inside.

use super::fonts::Fonts;
use crate::diagram::{Colour, Drawing, FontCut, Form, Item, Pen, Rect, Run};
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect as Area};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, TextDirection};
use std::io;
use ttf_parser::Face;

/// How large the pages are, in points of 1/72 inch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paper {
    /// As large as the drawing.
    Fits,
    /// This wide and high; the drawing is placed as it is.
    Sheet(f32, f32),
}

/// So many fonts are cuts of one family.
const CUTS: usize = 4;

/// How far a round corner's handles are from its ends, as a share of its radius.
const ROUND: f32 = 0.552_284_8;

/// A page for each drawing, with a ground in that colour if there is one.
///
/// # Errors
///
/// When a page cannot be laid out: it has no size, or a font is broken.
pub fn pdf(drawings: &[Drawing], fonts: &Fonts, paper: Paper, ground: Option<Colour>) -> io::Result<Vec<u8>> {
    let cuts = Cuts::new(fonts)?;
    let mut document = Document::new();
    let title = drawings.first().map(|drawing| drawing.title.clone()).unwrap_or_default();
    document.set_metadata(Metadata::new().title(title).creator("Layercake".to_owned()).language("en".to_owned()));
    for drawing in drawings {
        let (width, height) = match paper {
            Paper::Fits => (drawing.width, drawing.height),
            Paper::Sheet(width, height) => (width, height),
        };
        let settings = PageSettings::from_wh(width, height).ok_or_else(|| io::Error::other("a page without a size"))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        if let Some(ground) = ground {
            let whole = Form::Rect { rect: Rect { x: 0.0, y: 0.0, width, height }, radius: 0.0 };
            form(&mut surface, &whole, Some(ground), None, None);
        }
        for item in &drawing.items {
            match item {
                Item::Form { form: what, fill, pen, clip } => form(&mut surface, what, *fill, *pen, *clip),
                Item::Text(run) => text(&mut surface, run, &cuts),
            }
        }
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|error| io::Error::other(format!("{error:?}")))
}

/// The fonts, those of the cuts first, each with what says which letters it knows.
struct Cuts<'a>(Vec<(Font, Face<'a>)>);

impl<'a> Cuts<'a> {
    fn new(fonts: &'a Fonts) -> io::Result<Self> {
        let read = |bytes: &'a [u8]| Font::new(bytes.to_vec().into(), 0).zip(Face::parse(bytes, 0).ok());
        let own = fonts.cuts.into_iter().map(|bytes| read(bytes).ok_or_else(|| io::Error::other("a font is broken")));
        let mut all = own.collect::<io::Result<Vec<_>>>()?;
        all.extend(fonts.others.iter().filter_map(|bytes| read(bytes)));
        Ok(Self(all))
    }

    /// The first font that knows a letter, the run's own before all others.
    fn of(&self, cut: FontCut, letter: char) -> &Font {
        let own = match cut {
            FontCut::Regular => 0,
            FontCut::Italic => 1,
            FontCut::SemiBold => 2,
            FontCut::Bold => 3,
        };
        let others = self.0.iter().skip(CUTS);
        let mut all = [&self.0[own]].into_iter().chain(others);
        all.find(|(_, face)| face.glyph_index(letter).is_some()).map_or(&self.0[own].0, |(font, _)| font)
    }
}

fn form(surface: &mut Surface<'_>, form: &Form, fill: Option<Colour>, pen: Option<Pen>, clip: Option<Rect>) {
    let Some(path) = path(form) else { return };
    let clip = clip.and_then(|clip| self::path(&Form::Rect { rect: clip, radius: 0.0 }));
    if let Some(clip) = &clip {
        surface.push_clip_path(clip, &FillRule::NonZero);
    }
    surface.set_fill(fill.map(paint));
    surface.set_stroke(pen.map(|pen| Stroke {
        paint: rgb(pen.colour).into(),
        width: pen.width,
        opacity: opacity(pen.colour),
        ..Stroke::default()
    }));
    surface.draw_path(&path);
    if clip.is_some() {
        surface.pop();
    }
}

/// The letters, a stretch for each font that they need. They take the room that was laid out for them.
fn text(surface: &mut Surface<'_>, run: &Run, cuts: &Cuts<'_>) {
    surface.set_fill(Some(paint(run.colour)));
    surface.set_stroke(None);
    let letters: Vec<(char, f32)> = run.text.chars().zip(run.edges.iter().copied()).collect();
    let mut start = 0;
    while start < letters.len() {
        let font = cuts.of(run.cut, letters[start].0);
        let rest = &letters[start..];
        let count = rest
            .iter()
            .take_while(|(letter, _)| letter.is_whitespace() || cuts.of(run.cut, *letter) == font)
            .count()
            .max(1);
        let words: String = rest[..count].iter().map(|(letter, _)| letter).collect();
        surface.draw_text(
            Point::from_xy(rest[0].1, run.baseline),
            font.clone(),
            run.size,
            &words,
            false,
            // Every letter has its place already; a guess would turn the whole line round.
            TextDirection::LeftToRight,
        );
        start += count;
    }
}

fn path(form: &Form) -> Option<Path> {
    let mut path = PathBuilder::new();
    match form {
        Form::Rect { rect, radius } if *radius <= 0.0 => {
            path.push_rect(Area::from_xywh(rect.x, rect.y, rect.width, rect.height)?);
        }
        Form::Rect { rect, radius } => {
            let radius = radius.min(rect.width / 2.0).min(rect.height / 2.0);
            let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
            let far = radius * (1.0 - ROUND);
            path.move_to(left + radius, top);
            path.line_to(right - radius, top);
            path.cubic_to(right - far, top, right, top + far, right, top + radius);
            path.line_to(right, bottom - radius);
            path.cubic_to(right, bottom - far, right - far, bottom, right - radius, bottom);
            path.line_to(left + radius, bottom);
            path.cubic_to(left + far, bottom, left, bottom - far, left, bottom - radius);
            path.line_to(left, top + radius);
            path.cubic_to(left, top + far, left + far, top, left + radius, top);
            path.close();
        }
        Form::Circle { middle: [x, y], radius } => {
            let rect = Rect { x: x - radius, y: y - radius, width: radius * 2.0, height: radius * 2.0 };
            return self::path(&Form::Rect { rect, radius: *radius });
        }
        Form::Line { points, closed } => {
            let (first, rest) = points.split_first()?;
            path.move_to(first[0], first[1]);
            for [x, y] in rest {
                path.line_to(*x, *y);
            }
            if *closed {
                path.close();
            }
        }
    }
    path.finish()
}

fn paint(colour: Colour) -> Fill {
    Fill { paint: rgb(colour).into(), opacity: opacity(colour), ..Fill::default() }
}

fn rgb(Colour { red, green, blue, .. }: Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn opacity(colour: Colour) -> NormalizedF32 {
    NormalizedF32::new(f32::from(colour.alpha) / 255.0).unwrap_or(NormalizedF32::ONE)
}
