//! A drawing as SVG: rectangles stay rectangles and text stays text, so that it can be changed in a drawing program.

use super::fonts::{FAMILY, Fonts, outline, weight_and_style};
use crate::diagram::{Colour, Drawing, Form, Item, Rect, Run};
use base64::Engine as _;
use quick_xml::Writer;
use quick_xml::events::{BytesText, Event};
use std::io;

/// What becomes of the letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    /// Text with the fonts that it needs inside the file.
    #[default]
    Embedded,
    /// Outlines, for programs that do not know the font: they look the same everywhere, and cannot be searched.
    Outlined,
}

type Xml = Writer<Vec<u8>>;

/// The picture, with a ground in that colour if there is one.
pub fn svg(drawing: &Drawing, fonts: &Fonts, letters: Letters, ground: Option<Colour>) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing into memory does not fail.
    let _ = write(&mut xml, drawing, fonts, letters, ground);
    String::from_utf8(xml.into_inner()).unwrap_or_default()
}

fn write(xml: &mut Xml, drawing: &Drawing, fonts: &Fonts, letters: Letters, ground: Option<Colour>) -> io::Result<()> {
    let (width, height) = (number(drawing.width), number(drawing.height));
    let view = format!("0 0 {width} {height}");
    let clips = clips(drawing);
    xml.create_element("svg")
        .with_attributes([
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("width", width.as_str()),
            ("height", height.as_str()),
            ("viewBox", view.as_str()),
            ("role", "img"),
        ])
        .write_inner_content(|xml| {
            xml.create_element("title").write_text_content(BytesText::new(&drawing.title))?;
            if letters == Letters::Embedded && !drawing.cuts().is_empty() {
                let style = style(drawing, fonts);
                xml.create_element("style").write_text_content(BytesText::from_escaped(style))?;
            }
            define(xml, &clips)?;
            if let Some(ground) = ground {
                let colour = hex(ground);
                let whole = [("width", "100%"), ("height", "100%"), ("fill", colour.as_str())];
                xml.create_element("rect").with_attributes(whole).write_empty()?;
            }
            for item in &drawing.items {
                match item {
                    Item::Form { form, fill, pen, clip } => {
                        let mut attributes = Vec::new();
                        paint(&mut attributes, "fill", *fill);
                        if let Some(pen) = pen {
                            paint(&mut attributes, "stroke", Some(pen.colour));
                            attributes.push(("stroke-width", number(pen.width)));
                        }
                        let clip = clip.and_then(|clip| clips.iter().position(|other| *other == clip));
                        attributes.extend(clip.map(|place| ("clip-path", format!("url(#clip{place})"))));
                        shape(xml, form, &attributes)?;
                    }
                    Item::Text(run) if letters == Letters::Outlined => outlined(xml, run, fonts)?,
                    Item::Text(run) => text(xml, run)?,
                }
            }
            Ok(())
        })?;
    xml.write_event(Event::Text(BytesText::new("\n")))
}

/// The parts that some forms are cut to, each once.
fn clips(drawing: &Drawing) -> Vec<Rect> {
    let mut clips: Vec<Rect> = Vec::new();
    for item in &drawing.items {
        if let Item::Form { clip: Some(clip), .. } = item
            && !clips.contains(clip)
        {
            clips.push(*clip);
        }
    }
    clips
}

fn define(xml: &mut Xml, clips: &[Rect]) -> io::Result<()> {
    if clips.is_empty() {
        return Ok(());
    }
    xml.create_element("defs").write_inner_content(|xml| {
        for (place, clip) in clips.iter().enumerate() {
            let id = format!("clip{place}");
            xml.create_element("clipPath")
                .with_attribute(("id", id.as_str()))
                .write_inner_content(|xml| shape(xml, &Form::Rect { rect: *clip, radius: 0.0 }, &[]))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn style(drawing: &Drawing, fonts: &Fonts) -> String {
    let face = |cut| {
        let (weight, style) = weight_and_style(cut);
        let bytes = base64::engine::general_purpose::STANDARD.encode(fonts.bytes(cut));
        format!(
            "@font-face{{font-family:'{FAMILY}';font-weight:{weight};font-style:{style};\
             src:url(data:font/ttf;base64,{bytes}) format('truetype')}}"
        )
    };
    drawing.cuts().into_iter().map(face).collect()
}

fn shape(xml: &mut Xml, form: &Form, attributes: &[(&str, String)]) -> io::Result<()> {
    let (name, own) = match form {
        Form::Rect { rect, radius } => {
            let mut own = vec![
                ("x", number(rect.x)),
                ("y", number(rect.y)),
                ("width", number(rect.width)),
                ("height", number(rect.height)),
            ];
            if *radius > 0.0 {
                own.push(("rx", number(*radius)));
            }
            ("rect", own)
        }
        Form::Circle { middle: [x, y], radius } => {
            ("circle", vec![("cx", number(*x)), ("cy", number(*y)), ("r", number(*radius))])
        }
        Form::Line { points, closed } => {
            let places: Vec<String> = points.iter().map(|[x, y]| format!("{},{}", number(*x), number(*y))).collect();
            (if *closed { "polygon" } else { "polyline" }, vec![("points", places.join(" "))])
        }
    };
    let all = own.iter().chain(attributes).map(|(key, value)| (*key, value.as_str()));
    xml.create_element(name).with_attributes(all).write_empty()?;
    Ok(())
}

fn text(xml: &mut Xml, run: &Run) -> io::Result<()> {
    let (weight, style) = weight_and_style(run.cut);
    let left = run.edges.first().copied().unwrap_or_default();
    let right = run.edges.last().copied().unwrap_or_default();
    let family = format!("'{FAMILY}', sans-serif");
    let mut attributes = vec![
        ("x", number(left)),
        ("y", number(run.baseline)),
        ("font-family", family),
        ("font-size", number(run.size)),
        ("font-weight", weight.to_owned()),
        // Whatever font is there, the words take the room that was laid out for them.
        ("textLength", number(right - left)),
        ("lengthAdjust", "spacingAndGlyphs".to_owned()),
        ("xml:space", "preserve".to_owned()),
    ];
    if style != "normal" {
        attributes.push(("font-style", style.to_owned()));
    }
    paint(&mut attributes, "fill", Some(run.colour));
    let attributes = attributes.iter().map(|(key, value)| (*key, value.as_str()));
    xml.create_element("text").with_attributes(attributes).write_text_content(BytesText::new(&run.text))?;
    Ok(())
}

fn outlined(xml: &mut Xml, run: &Run, fonts: &Fonts) -> io::Result<()> {
    let letters = run.text.chars().zip(&run.edges);
    let data: String =
        letters.map(|(letter, x)| outline(fonts, run.cut, letter, (*x, run.baseline), run.size)).collect();
    if data.is_empty() {
        return Ok(());
    }
    let mut attributes = vec![("d", data), ("aria-label", run.text.clone())];
    paint(&mut attributes, "fill", Some(run.colour));
    let attributes = attributes.iter().map(|(key, value)| (*key, value.as_str()));
    xml.create_element("path").with_attributes(attributes).write_empty()?;
    Ok(())
}

/// A colour, and how much of it is seen where that is not all.
fn paint(attributes: &mut Vec<(&'static str, String)>, what: &'static str, colour: Option<Colour>) {
    let Some(colour) = colour else {
        attributes.push((what, "none".to_owned()));
        return;
    };
    attributes.push((what, hex(colour)));
    if colour.alpha < u8::MAX {
        let opacity = if what == "fill" { "fill-opacity" } else { "stroke-opacity" };
        attributes.push((opacity, number(f32::from(colour.alpha) / 255.0)));
    }
}

fn hex(Colour { red, green, blue, .. }: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Two places behind the point, and none that say nothing.
fn number(number: f32) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
