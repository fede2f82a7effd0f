//! From what egui would paint to a drawing: the same picture as on screen, for files that scale.

use crate::diagram::{self, Colour, Drawing, FontCut, Form, Item, Pen, Run};
use egui::epaint::{CircleShape, ClippedShape, ColorMode, PathShape, RectShape, TextShape};
use egui::{Color32, FontFamily, FontId, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

/// Takes the shapes of a frame that lie in the first `size` points. What the app never paints, such as pictures and
/// curves, is left out.
pub(crate) fn of(shapes: Vec<ClippedShape>, size: Vec2, title: String) -> Drawing {
    let mut items = Vec::new();
    let sheet = Rect::from_min_size(Pos2::ZERO, size);
    for ClippedShape { clip_rect, shape, .. } in shapes {
        // A clip that cuts nothing of the sheet is none.
        let clip = Some(clip_rect.intersect(sheet)).filter(|clip| !clip.contains_rect(sheet));
        take(shape, clip, &mut items);
    }
    Drawing { width: size.x, height: size.y, title, items }
}

fn take(shape: Shape, clip: Option<Rect>, items: &mut Vec<Item>) {
    let form = |form: Form, fill: Color32, stroke: Stroke| {
        let (fill, pen) = (colour(fill), pen(stroke));
        (fill.is_some() || pen.is_some()).then_some(Item::Form { form, fill, pen, clip: None })
    };
    let item = match shape {
        Shape::Vec(shapes) => {
            for shape in shapes {
                take(shape, clip, items);
            }
            None
        }
        Shape::Circle(CircleShape { center, radius, fill, stroke }) => {
            form(Form::Circle { middle: center.into(), radius }, fill, stroke)
        }
        Shape::LineSegment { points, stroke } => {
            form(Form::Line { points: points.map(Into::into).into(), closed: false }, Color32::TRANSPARENT, stroke)
        }
        Shape::Path(PathShape { points, closed, fill, stroke }) => {
            let line = match stroke.color {
                ColorMode::Solid(colour) => Stroke::new(stroke.width, colour),
                ColorMode::UV(_) => Stroke::NONE,
            };
            form(Form::Line { points: points.into_iter().map(Into::into).collect(), closed }, fill, line)
        }
        Shape::Rect(shape) => {
            rect(&shape).and_then(|(rect, radius)| form(Form::Rect { rect, radius }, shape.fill, shape.stroke))
        }
        Shape::Text(text) => {
            runs(&text, clip, items);
            None
        }
        _ => None,
    };
    if let Some(Item::Form { form, fill, pen, .. }) = item {
        let clip = clip.filter(|clip| !clip.contains_rect(bounds(&form, pen)));
        let clip =
            clip.map(|clip| diagram::Rect { x: clip.min.x, y: clip.min.y, width: clip.width(), height: clip.height() });
        items.push(Item::Form { form, fill, pen, clip });
    }
}

/// The rectangle whose edge is the middle of the outline, and how round it is.
fn rect(shape: &RectShape) -> Option<(diagram::Rect, f32)> {
    let inset = match shape.stroke_kind {
        StrokeKind::Inside => shape.stroke.width / 2.0,
        StrokeKind::Middle => 0.0,
        StrokeKind::Outside => -shape.stroke.width / 2.0,
    };
    let inset = if shape.stroke.is_empty() { 0.0 } else { inset };
    let rect = shape.rect.shrink(inset);
    let radius = (f32::from(shape.corner_radius.nw) - inset).max(0.0);
    rect.is_positive()
        .then_some((diagram::Rect { x: rect.min.x, y: rect.min.y, width: rect.width(), height: rect.height() }, radius))
}

fn bounds(form: &Form, pen: Option<Pen>) -> Rect {
    let around = pen.map_or(0.0, |pen| pen.width / 2.0);
    let bounds = match form {
        Form::Rect { rect, .. } => Rect::from_min_size(Pos2::new(rect.x, rect.y), Vec2::new(rect.width, rect.height)),
        Form::Line { points, .. } => {
            let points: Vec<Pos2> = points.iter().copied().map(Pos2::from).collect();
            Rect::from_points(&points)
        }
        Form::Circle { middle, radius } => Rect::from_center_size(Pos2::from(*middle), Vec2::splat(radius * 2.0)),
    };
    bounds.expand(around)
}

fn colour(colour: Color32) -> Option<Colour> {
    let [red, green, blue, alpha] = colour.to_srgba_unmultiplied();
    (alpha > 0).then_some(Colour { red, green, blue, alpha })
}

fn pen(stroke: Stroke) -> Option<Pen> {
    colour(stroke.color).filter(|_| stroke.width > 0.0).map(|colour| Pen { width: stroke.width, colour })
}

/// The letters of a text, row by row and format by format, with a line below where there is one.
fn runs(shape: &TextShape, clip: Option<Rect>, items: &mut Vec<Item>) {
    let galley = &shape.galley;
    let mut at = 0;
    for row in &galley.rows {
        let origin = shape.pos + row.pos.to_vec2();
        if clip.is_some_and(|clip| !clip.intersects(Rect::from_min_size(origin, row.size))) {
            continue;
        }
        let mut run: Option<(usize, Run)> = None;
        for glyph in &row.glyphs {
            let sections = &galley.job.sections;
            let place = sections.iter().rposition(|section| section.byte_range.start.0 <= at).unwrap_or_default();
            at += glyph.chr.len_utf8();
            let Some(section) = sections.get(place) else { continue };
            let left = origin.x + glyph.pos.x;
            if run.as_ref().is_some_and(|(format, _)| *format != place) {
                items.extend(run.take().and_then(|(_, run)| finished(run)));
            }
            let (_, run) = run.get_or_insert_with(|| {
                let ink = shape.override_text_color.unwrap_or(section.format.color);
                let ink = if ink == Color32::PLACEHOLDER { shape.fallback_color } else { ink };
                let ink = ink.gamma_multiply(shape.opacity_factor);
                let FontId { size, family } = &section.format.font_id;
                let run = Run {
                    text: String::new(),
                    edges: Vec::new(),
                    baseline: origin.y + glyph.pos.y,
                    size: *size,
                    cut: cut(family),
                    colour: colour(ink).unwrap_or(Colour { red: 0, green: 0, blue: 0, alpha: 0 }),
                };
                (place, run)
            });
            run.edges.pop();
            run.edges.extend([left, left + glyph.advance_width]);
            run.text.push(glyph.chr);
            underline(section.format.underline, run, (left, glyph.advance_width), items);
        }
        items.extend(run.and_then(|(_, run)| finished(run)));
        at += usize::from(row.ends_with_newline);
    }
}

/// A run without blanks at its end; none where nothing is left.
fn finished(mut run: Run) -> Option<Item> {
    while run.text.ends_with(char::is_whitespace) {
        run.text.pop();
        run.edges.pop();
    }
    (!run.text.is_empty() && run.colour.alpha > 0).then_some(Item::Text(run))
}

fn underline(stroke: Stroke, run: &Run, (left, width): (f32, f32), items: &mut Vec<Item>) {
    let Some(pen) = pen(stroke) else { return };
    let y = run.baseline + run.size * 0.15;
    let points = vec![[left, y], [left + width, y]];
    items.push(Item::Form { form: Form::Line { points, closed: false }, fill: None, pen: Some(pen), clip: None });
}

fn cut(family: &FontFamily) -> FontCut {
    match family {
        FontFamily::Name(name) => match &**name {
            "italic" => FontCut::Italic,
            "semibold" => FontCut::SemiBold,
            "bold" => FontCut::Bold,
            _ => FontCut::Regular,
        },
        FontFamily::Proportional | FontFamily::Monospace => FontCut::Regular,
    }
}
