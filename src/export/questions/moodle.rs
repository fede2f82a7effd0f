//! Moodle XML: of each deck a matching question and one to drag words into text.

use super::{ASKED, Deck, Question, category, html, side};
use quick_xml::Writer;
use quick_xml::events::{BytesCData, BytesDecl, BytesText, Event};
use std::fmt::Write as _;
use std::io;

type Xml = Writer<Vec<u8>>;

/// A question with more rows than this is no longer read.
const MOST_ROWS: usize = 20;

/// Questions for the question bank, each deck in a category of its own.
pub fn moodle(decks: &[Deck]) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing into memory does not fail.
    let _ = xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    let _ = xml.create_element("quiz").write_inner_content(|xml| decks.iter().try_for_each(|deck| write(xml, deck)));
    let mut text = String::from_utf8(xml.into_inner()).unwrap_or_default();
    text.push('\n');
    text
}

fn write(xml: &mut Xml, deck: &Deck) -> io::Result<()> {
    xml.create_element("question").with_attribute(("type", "category")).write_inner_content(|xml| {
        // A stroke would begin a category inside.
        let name = format!("$course$/Layercake/{}", category(&deck.title).replace('/', "//"));
        plain(xml, "category", &name)
    })?;
    let parts = deck.parts(MOST_ROWS);
    let count = parts.len();
    for (place, rows) in parts.enumerate() {
        let name = deck.named(place, count);
        matching(xml, deck, &name, rows)?;
        dragged(xml, deck, &name, rows)?;
    }
    Ok(())
}

/// Rows to match with answers; an answer that no row has is among them too.
fn matching(xml: &mut Xml, deck: &Deck, name: &str, rows: &[Question]) -> io::Result<()> {
    xml.create_element("question").with_attribute(("type", "matching")).write_inner_content(|xml| {
        head(xml, name, &format!("<p>{}</p><p>{ASKED}</p>", html(&deck.story)), rows)?;
        value(xml, "shuffleanswers", "true")?;
        feedback(xml)?;
        for row in rows {
            let Some(owner) = row.owners.first() else { continue };
            subquestion(xml, &format!("<p>{}</p>", html(&deck.asked(row))), side(*owner))?;
        }
        for owner in crate::domain::Owner::ALL {
            if rows.iter().all(|row| row.owners.first() != Some(&owner)) {
                subquestion(xml, "", side(owner))?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// The same rows with gaps, and the answers to drag into them.
fn dragged(xml: &mut Xml, deck: &Deck, name: &str, rows: &[Question]) -> io::Result<()> {
    let sides = deck.sides();
    xml.create_element("question").with_attribute(("type", "ddwtos")).write_inner_content(|xml| {
        let mut list = String::new();
        for row in rows {
            let place = row.owners.first().and_then(|owner| sides.iter().position(|side| side == owner));
            let Some(place) = place else { continue };
            let _ = write!(list, "<li>{}: [[{}]]</li>", gapless(&html(&deck.asked(row))), place + 1);
        }
        let name = format!("{name}, to drag");
        let asked = format!("<p>{}</p><p>{ASKED}</p><ul>{list}</ul>", gapless(&html(&deck.story)));
        head(xml, &name, &asked, rows)?;
        value(xml, "shuffleanswers", "1")?;
        feedback(xml)?;
        for owner in sides {
            xml.create_element("dragbox").write_inner_content(|xml| {
                value(xml, "text", side(*owner))?;
                value(xml, "group", "1")?;
                xml.create_element("infinite").write_empty()?;
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok(())
}

fn head(xml: &mut Xml, name: &str, asked: &str, rows: &[Question]) -> io::Result<()> {
    plain(xml, "name", name)?;
    formatted(xml, "questiontext", asked)?;
    let reason = |row: &Question| format!("<li><strong>{}</strong> {}</li>", html(&row.text), html(&row.reason));
    let reasons: Vec<String> = rows.iter().map(reason).collect();
    formatted(xml, "generalfeedback", &format!("<ul>{}</ul>", reasons.concat()))?;
    value(xml, "defaultgrade", &rows.len().to_string())?;
    value(xml, "penalty", "0.3333333")?;
    value(xml, "hidden", "0")
}

fn feedback(xml: &mut Xml) -> io::Result<()> {
    formatted(xml, "correctfeedback", "<p>All of it is right.</p>")?;
    formatted(xml, "partiallycorrectfeedback", "<p>Some of it is right.</p>")?;
    formatted(xml, "incorrectfeedback", "<p>None of it is right.</p>")?;
    xml.create_element("shownumcorrect").write_empty()?;
    Ok(())
}

fn subquestion(xml: &mut Xml, asked: &str, answer: &str) -> io::Result<()> {
    xml.create_element("subquestion").with_attribute(("format", "html")).write_inner_content(|xml| {
        cdata(xml, asked)?;
        plain(xml, "answer", answer)
    })?;
    Ok(())
}

fn value(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text))?;
    Ok(())
}

/// `<name><text>..</text></name>`
fn plain(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_inner_content(|xml| value(xml, "text", text))?;
    Ok(())
}

/// The same in HTML.
fn formatted(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).with_attribute(("format", "html")).write_inner_content(|xml| cdata(xml, text))?;
    Ok(())
}

fn cdata(xml: &mut Xml, text: &str) -> io::Result<()> {
    xml.create_element("text").write_inner_content(|xml| {
        BytesCData::escaped(text).try_for_each(|part| xml.write_event(Event::CData(part)))
    })?;
    Ok(())
}

/// Two brackets would be a gap.
fn gapless(text: &str) -> String {
    text.replace("[[", "&#91;&#91;").replace("]]", "&#93;&#93;")
}
