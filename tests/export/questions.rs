//! Questions: every card is there with its answer, and every sign of its words.

use super::{SIGNS, hostile, words};
use layercake::content::Library;
use layercake::domain::SceneId;
use layercake::export::{Deck, anki, gift, h5p, moodle, qti};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::Read as _;

/// The texts of all elements of that name, as an XML parser reads them.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut inside) = (Vec::new(), None::<String>);
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) if start.name().as_ref() == name.as_bytes() => inside = Some(String::new()),
            Event::End(end) if end.name().as_ref() == name.as_bytes() => found.extend(inside.take()),
            Event::Text(text) => {
                if let Some(inside) = &mut inside {
                    inside.push_str(&text.decode().expect("UTF-8"));
                }
            }
            Event::GeneralRef(reference) => {
                if let Some(inside) = &mut inside {
                    let name = reference.decode().expect("UTF-8");
                    let sign = match &*name {
                        "amp" => "&",
                        "lt" => "<",
                        "gt" => ">",
                        "quot" => "\"",
                        "apos" => "'",
                        other => panic!("an unknown entity `{other}`"),
                    };
                    inside.push_str(sign);
                }
            }
            Event::CData(data) => {
                if let Some(inside) = &mut inside {
                    inside.push_str(std::str::from_utf8(&data).expect("UTF-8"));
                }
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// HTML as a browser shows it.
fn shown(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for sign in html.chars() {
        match sign {
            '<' => inside = true,
            '>' if inside => inside = false,
            sign if !inside => text.push(sign),
            _ => {}
        }
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#91;", "["), ("&#93;", "]"), ("&amp;", "&")];
    entities.iter().fold(text, |text, (entity, sign)| text.replace(entity, sign))
}

fn unzipped(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    let names: Vec<String> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let mut files: Vec<(String, String)> = names
        .into_iter()
        .map(|name| {
            let mut text = String::new();
            zip.by_name(&name).expect("a file").read_to_string(&mut text).expect("a text");
            (name, text)
        })
        .collect();
    files.sort();
    files
}

#[test]
fn moodle_gets_every_row_with_its_answer_and_a_task_to_drag() {
    let xml = moodle(&[hostile()]);
    let all: Vec<String> = texts(&xml, "text").iter().map(|text| words(&shown(text))).collect();
    for number in 1..=3 {
        assert!(all.contains(&words(&format!("{number} {SIGNS}"))), "{all:#?}");
    }
    assert_eq!(texts(&xml, "answer").iter().map(|text| words(text)).collect::<Vec<_>>(), ["AWS", "Customer", "Shared"]);
    let dragged = all.iter().find(|text| text.contains("[[2]]")).expect("gaps");
    for gap in ["[[1]]", "[[2]]", "[[3]]"] {
        assert!(dragged.contains(gap));
    }
    // What looked like a gap in the words is none: its brackets are written by number.
    assert_eq!(xml.matches("[[1]]").count(), 1, "{xml}");
    assert!(xml.contains("<question type=\"ddwtos\">") && xml.contains("<infinite/>"));
}

#[test]
fn a_scene_with_two_sides_has_a_third_answer_that_fits_nowhere() {
    let library = Library::built_in();
    let scene = library.scene(&SceneId::new("orders-on-rds")).unwrap();
    let xml = moodle(&[Deck::of_scene(scene, library.catalogue())]);
    let answers = texts(&xml, "answer");
    assert_eq!(answers.len(), scene.cards.len() + 1);
    assert_eq!(words(answers.last().unwrap()), "Shared");
}

/// The reader of our own import is not alone: the gate asks a parser from elsewhere as well.
#[test]
fn gift_escapes_whatever_means_something_in_it() {
    let text = gift(&[hostile()]);
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("  =")).collect();
    assert_eq!(rows.len(), 3);
    for row in rows {
        let (asked, answer) = row.rsplit_once(" -> ").expect("an arrow");
        assert!(["AWS", "Customer", "Shared"].contains(&answer), "{row}");
        let plain = asked.trim_start_matches("  =").replace("\\n", " ");
        for sign in ["~", "=", "#", "{", "}"] {
            assert_eq!(plain.matches(sign).count(), plain.matches(&format!("\\{sign}")).count(), "{row}");
        }
        assert!(!asked.contains("->"), "an arrow in the words would part the row: {row}");
    }
}

#[test]
fn anki_gets_a_note_for_each_card_whose_first_field_begins_with_a_lasting_id() {
    let text = anki(&[hostile()]);
    let (head, notes): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with('#'));
    assert_eq!(head[0], "#separator:Tab");
    let notes = notes.join("\n");
    let mut reader = csv::ReaderBuilder::new().delimiter(b'\t').has_headers(false).from_reader(notes.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 3);
    for (number, row) in rows.iter().enumerate() {
        assert_eq!(row.len(), 4);
        assert!(row[0].starts_with(&format!("<small>T-{} ", number + 1)), "{row:?}");
        assert!(words(&shown(&row[0].replace("<br>", " "))).contains(&words(SIGNS)), "{row:?}");
        assert_eq!(row[3].split(' ').count(), 3, "blanks part tags: {row:?}");
    }
}

#[test]
fn qti_gets_a_package_whose_items_name_each_right_pair() {
    let files = unzipped(&qti(&[hostile()]).expect("a package"));
    let [(manifest, listed), (item, xml)] = files.as_slice() else { panic!("{files:?}") };
    assert_eq!((manifest.as_str(), item.as_str()), ("imsmanifest.xml", "items/layercake-signs.xml"));
    assert!(listed.contains("items/layercake-signs.xml") && texts(listed, "schemaversion") == ["3.0.0"]);
    assert_eq!(texts(xml, "qti-value")[..3], ["T1 AWS", "T2 Customer", "T3 Shared"]);
    let choices: Vec<String> = texts(xml, "qti-simple-associable-choice").iter().map(|text| words(text)).collect();
    assert_eq!(choices[0], words(&format!("1 {SIGNS}")));
    assert_eq!(choices[3..], ["AWS", "Customer", "Shared"]);
}

#[test]
fn h5p_gets_a_card_for_each_question_and_a_zone_for_each_side() {
    let files = unzipped(&h5p(&hostile()).expect("a package"));
    let json = |name: &str| -> serde_json::Value {
        let text = &files.iter().find(|(file, _)| file == name).expect("the file").1;
        serde_json::from_str(text).expect("JSON")
    };
    assert_eq!(json("h5p.json")["mainLibrary"], "H5P.DragQuestion");
    let task = &json("content/content.json")["question"]["task"];
    let elements = task["elements"].as_array().unwrap();
    assert_eq!(elements.len(), 3);
    let text = elements[1]["type"]["params"]["text"].as_str().unwrap();
    assert_eq!(words(&shown(text)), words(&format!("2 {SIGNS}")));
    let right: Vec<_> =
        task["dropZones"].as_array().unwrap().iter().map(|zone| zone["correctElements"].clone()).collect();
    assert_eq!(right, [serde_json::json!(["0"]), serde_json::json!(["1"]), serde_json::json!(["2"])]);
}

#[test]
fn the_whole_catalogue_goes_into_every_format() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    let decks: Vec<Deck> = catalogue
        .services()
        .iter()
        .map(|service| {
            let tasks = catalogue.tasks().iter().filter(|task| task.service == service.id);
            Deck::of_tasks((service.id.as_str(), &service.name), tasks, catalogue)
        })
        .collect();
    let count = catalogue.tasks().len();
    assert_eq!(anki(&decks).lines().filter(|line| !line.starts_with('#')).count(), count);
    assert_eq!(gift(&decks).lines().filter(|line| line.starts_with("  =")).count(), count);
    assert!(texts(&moodle(&decks), "subquestion").len() >= count);
    assert_eq!(unzipped(&qti(&decks).unwrap()).len(), decks.len() + 1);
}
