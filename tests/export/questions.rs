//! Questions: every card is there with its answer, and every sign of its words.

use super::{SIGNS, hostile, words};
use layercake::content::Library;
use layercake::domain::SceneId;
use layercake::export::{Deck, anki, gift, h5p, moodle, qti};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::Read as _;

/// The texts of all elements of that name, as an XML parser reads them.
pub(super) fn texts(xml: &str, name: &str) -> Vec<String> {
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

pub(super) fn unzipped(bytes: &[u8]) -> Vec<(String, String)> {
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
    let dragged = texts(&xml, "text").into_iter().find(|text| text.contains("[[2]]")).expect("gaps");
    for gap in ["[[1]]", "[[2]]", "[[3]]"] {
        // What looked like a gap in the words is none: its brackets are written by number.
        assert_eq!(dragged.matches(gap).count(), 1, "{dragged}");
    }
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
fn anki_gets_a_note_for_each_card_with_a_lasting_id() {
    let text = anki(&[hostile()]);
    let (head, notes): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with('#'));
    assert_eq!(head[0], "#separator:Tab");
    let notes = notes.join("\n");
    let mut reader = csv::ReaderBuilder::new().delimiter(b'\t').has_headers(false).from_reader(notes.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 3);
    for (number, row) in rows.iter().enumerate() {
        assert_eq!(row.len(), 5);
        assert!(row[0].starts_with(&format!("<small>T-{} ", number + 1)), "{row:?}");
        assert!(words(&shown(&row[0].replace("<br>", " "))).contains(&words(SIGNS)), "{row:?}");
        assert_eq!(row[3].split(' ').count(), 3, "blanks part tags: {row:?}");
        assert_eq!(row[4], *format!("layercake/T-{}", number + 1));
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

/// A file of a package, read as JSON.
fn json(files: &[(String, String)], name: &str) -> serde_json::Value {
    let text = &files.iter().find(|(file, _)| file == name).expect("the file").1;
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn h5p_gets_a_card_for_each_question_and_a_zone_for_each_side() {
    let files = unzipped(&h5p(&[hostile()]).expect("a package"));
    assert_eq!(json(&files, "h5p.json")["mainLibrary"], "H5P.DragQuestion");
    let task = &json(&files, "content/content.json")["question"]["task"];
    let elements = task["elements"].as_array().unwrap();
    let (told, cards) = elements.split_last().unwrap();
    assert_eq!(cards.len(), 3);
    let text = |element: &serde_json::Value| words(&shown(element["type"]["params"]["text"].as_str().unwrap()));
    assert_eq!(text(&cards[1]), words(&format!("2 {SIGNS}")));
    assert_eq!(text(told), words(&format!("A story: {SIGNS}Who does it?")));
    assert_eq!(told["dropZones"], serde_json::json!([]), "the story is no card");
    let right: Vec<_> =
        task["dropZones"].as_array().unwrap().iter().map(|zone| zone["correctElements"].clone()).collect();
    assert_eq!(right, [serde_json::json!(["0"]), serde_json::json!(["1"]), serde_json::json!(["2"])]);
}

/// Where things lie on a page: left, top, right and bottom, in pixels.
fn places(page: &serde_json::Value, list: &str) -> Vec<[f64; 4]> {
    let size = &page["question"]["settings"]["size"];
    let number = |value: &serde_json::Value| value.as_f64().expect("a number");
    let (width, height) = (number(&size["width"]), number(&size["height"]));
    let items = page["question"]["task"][list].as_array().unwrap().iter();
    items
        .map(|item| {
            let (x, y) = (number(&item["x"]) / 100.0 * width, number(&item["y"]) / 100.0 * height);
            [x, y, x + number(&item["width"]) * 16.0, y + number(&item["height"]) * 16.0]
        })
        .collect()
}

#[test]
fn h5p_parts_many_cards_into_pages_on_which_nothing_lies_upon_anything() {
    let library = Library::built_in();
    let scenes = library.scenes().iter().map(|loaded| Deck::of_scene(&loaded.scene, library.catalogue()));
    let decks: Vec<Deck> = scenes.collect();
    let files = unzipped(&h5p(&decks).expect("a package"));
    let about = json(&files, "h5p.json");
    assert_eq!(about["mainLibrary"], "H5P.QuestionSet");
    let needs = about["preloadedDependencies"].as_array().unwrap();
    assert!(needs.iter().any(|need| need["machineName"] == "H5P.DragQuestion" && need["minorVersion"] == 14));
    let set = json(&files, "content/content.json");
    let pages = set["questions"].as_array().unwrap();
    let mut cards = 0;
    for page in pages {
        assert_eq!(page["library"], "H5P.DragQuestion 1.14");
        let (elements, zones) = (places(&page["params"], "elements"), places(&page["params"], "dropZones"));
        cards += elements.len() - 1;
        let all: Vec<[f64; 4]> = elements.into_iter().chain(zones).collect();
        for (place, one) in all.iter().enumerate() {
            for other in &all[..place] {
                let apart = one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
                assert!(apart, "{one:?} and {other:?} of {}", page["metadata"]["title"]);
            }
        }
    }
    assert_eq!(cards, decks.iter().map(|deck| deck.questions.len()).sum::<usize>(), "no card is left out");
    let ids: std::collections::BTreeSet<_> = pages.iter().map(|page| page["subContentId"].to_string()).collect();
    assert_eq!(ids.len(), pages.len());
    assert!(h5p(&[]).is_err(), "a package without cards is none");
}

/// Moodle refuses to match fewer than two.
#[test]
fn twenty_one_cards_are_two_questions_of_about_the_same_length_and_one_card_is_a_choice() {
    let card = |number: usize| layercake::export::Question {
        id: number.to_string(),
        ..hostile().questions[number % 3].clone()
    };
    let deck = |count: usize| Deck { questions: (0..count).map(card).collect(), ..hostile() };
    let rows =
        |text: &str| -> Vec<usize> { text.split("\n::").skip(1).map(|part| part.matches(" -> ").count()).collect() };
    assert_eq!(rows(&gift(&[deck(21)])), [11, 10]);
    assert_eq!(rows(&gift(&[deck(20)])), [20]);
    let one = gift(&[deck(1)]);
    assert!(one.contains("  =AWS\n  ~Customer\n  ~Shared\n"), "{one}");
    assert_eq!(moodle(&[deck(21)]).matches("<question type=\"matching\">").count(), 2);
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
    let set = json(&unzipped(&h5p(&decks).unwrap()), "content/content.json");
    let cards = |page: &serde_json::Value| page["params"]["question"]["task"]["elements"].as_array().unwrap().len() - 1;
    assert_eq!(set["questions"].as_array().unwrap().iter().map(cards).sum::<usize>(), count);
}
