//! QTI 3: a match interaction for each deck, in a package with its manifest.

use super::{ASKED, Deck, Question, side, zipped};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

type Xml = Writer<Vec<u8>>;

const ITEM: &str = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
const PACKAGE: &str = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
const SCORED: &str = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml";

/// The package, as a zip.
///
/// # Errors
///
/// When it is larger than a zip can be.
pub fn qti(decks: &[Deck]) -> io::Result<Vec<u8>> {
    let names: Vec<String> = decks.iter().map(|deck| format!("items/{}.xml", name(&deck.id))).collect();
    let manifest = ("imsmanifest.xml", document(|xml| manifest(xml, decks, &names)));
    let items = decks.iter().zip(&names).map(|(deck, name)| (name.as_str(), document(|xml| item(xml, deck))));
    zipped([manifest].into_iter().chain(items))
}

fn document(write: impl FnOnce(&mut Xml) -> io::Result<()>) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing into memory does not fail.
    let _ = xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    let _ = write(&mut xml);
    xml.into_inner()
}

fn manifest(xml: &mut Xml, decks: &[Deck], names: &[String]) -> io::Result<()> {
    let root = [("xmlns", PACKAGE), ("identifier", "layercake")];
    xml.create_element("manifest").with_attributes(root).write_inner_content(|xml| {
        xml.create_element("metadata").write_inner_content(|xml| {
            value(xml, "schema", "QTI Package")?;
            value(xml, "schemaversion", "3.0.0")
        })?;
        xml.create_element("organizations").write_empty()?;
        xml.create_element("resources").write_inner_content(|xml| {
            for (deck, file) in decks.iter().zip(names) {
                let id = name(&deck.id);
                let about = [("identifier", id.as_str()), ("type", "imsqti_item_xmlv3p0"), ("href", file.as_str())];
                xml.create_element("resource").with_attributes(about).write_inner_content(|xml| {
                    xml.create_element("file").with_attribute(("href", file.as_str())).write_empty()?;
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

fn item(xml: &mut Xml, deck: &Deck) -> io::Result<()> {
    let id = name(&deck.id);
    let root = [
        ("xmlns", ITEM),
        ("identifier", id.as_str()),
        ("title", deck.title.as_str()),
        ("adaptive", "false"),
        ("time-dependent", "false"),
        ("xml:lang", "en"),
    ];
    xml.create_element("qti-assessment-item").with_attributes(root).write_inner_content(|xml| {
        response(xml, deck)?;
        let score = [("identifier", "SCORE"), ("cardinality", "single"), ("base-type", "float")];
        xml.create_element("qti-outcome-declaration").with_attributes(score).write_inner_content(|xml| {
            xml.create_element("qti-default-value").write_inner_content(|xml| value(xml, "qti-value", "0"))?;
            Ok(())
        })?;
        xml.create_element("qti-item-body").write_inner_content(|xml| body(xml, deck))?;
        xml.create_element("qti-response-processing").with_attribute(("template", SCORED)).write_empty()?;
        Ok(())
    })?;
    Ok(())
}

/// The right pairs, and a point for each.
fn response(xml: &mut Xml, deck: &Deck) -> io::Result<()> {
    let about = [("identifier", "RESPONSE"), ("cardinality", "multiple"), ("base-type", "directedPair")];
    xml.create_element("qti-response-declaration").with_attributes(about).write_inner_content(|xml| {
        xml.create_element("qti-correct-response")
            .write_inner_content(|xml| pairs(deck, true).try_for_each(|pair| value(xml, "qti-value", &pair)))?;
        xml.create_element("qti-mapping").with_attribute(("default-value", "0")).write_inner_content(|xml| {
            for pair in pairs(deck, false) {
                let entry = [("map-key", pair.as_str()), ("mapped-value", "1")];
                xml.create_element("qti-map-entry").with_attributes(entry).write_empty()?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

/// "T1 AWS", of each question its best answer or all that count.
fn pairs(deck: &Deck, best: bool) -> impl Iterator<Item = String> + '_ {
    let of = move |(place, question): (usize, &Question)| {
        let count = if best { 1 } else { usize::MAX };
        let owners: Vec<_> = question.owners.iter().take(count).copied().collect();
        owners.into_iter().map(move |owner| format!("T{} {}", place + 1, side(owner)))
    };
    deck.questions.iter().enumerate().flat_map(of)
}

fn body(xml: &mut Xml, deck: &Deck) -> io::Result<()> {
    if !deck.story.is_empty() {
        value(xml, "p", &deck.story)?;
    }
    let count = deck.questions.len().to_string();
    let about = [("response-identifier", "RESPONSE"), ("max-associations", count.as_str()), ("shuffle", "true")];
    xml.create_element("qti-match-interaction").with_attributes(about).write_inner_content(|xml| {
        value(xml, "qti-prompt", ASKED)?;
        xml.create_element("qti-simple-match-set").write_inner_content(|xml| {
            for (place, question) in deck.questions.iter().enumerate() {
                choice(xml, &format!("T{}", place + 1), "1", &deck.asked(question))?;
            }
            Ok(())
        })?;
        xml.create_element("qti-simple-match-set").write_inner_content(|xml| {
            deck.sides().iter().try_for_each(|owner| choice(xml, side(*owner), &count, side(*owner)))
        })?;
        Ok(())
    })?;
    Ok(())
}

fn choice(xml: &mut Xml, id: &str, most: &str, text: &str) -> io::Result<()> {
    let about = [("identifier", id), ("match-max", most)];
    xml.create_element("qti-simple-associable-choice")
        .with_attributes(about)
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

fn value(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text))?;
    Ok(())
}

/// An identifier begins with a letter and holds letters, digits, `-`, `_` and `.` only.
fn name(id: &str) -> String {
    let plain = id.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' });
    format!("layercake-{}", plain.collect::<String>())
}
