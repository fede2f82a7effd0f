//! Each text format, sign by sign: what is written is what stands in `golden/`.
//!
//! To change the files, run the tests with `LAYERCAKE_BLESS=1` and read every line of the difference as whoever loads
//! such a file would.

use super::questions::unzipped;
use super::{SIGNS, file, hostile, notes, showing};
use layercake::content::Library;
use layercake::diagram::{Colour, Drawing, FontCut, Form, Item, Pen, Rect, Run};
use layercake::domain::SceneId;
use layercake::export::{Deck, Fonts, Format, Letters, Look, anki, gift, h5p, moodle, qti, svg};
use std::fmt::Write as _;
use std::path::PathBuf;

/// What was found, against the file of that name.
fn compare(found: &[(String, String)]) {
    let bless = std::env::var_os("LAYERCAKE_BLESS").is_some_and(|value| value == "1");
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/export/golden");
    let mut wrong = String::new();
    for (name, found) in found {
        let path = folder.join(name);
        if bless {
            std::fs::write(&path, found).unwrap();
            continue;
        }
        let wanted = std::fs::read_to_string(&path).unwrap_or_default();
        if wanted != *found {
            let same = wanted.lines().zip(found.lines()).take_while(|(wanted, found)| wanted == found).count();
            let line = |text: &str| text.lines().nth(same).unwrap_or("(its end)").to_owned();
            let (wanted, found) = (line(&wanted), line(found));
            writeln!(wrong, "{name}, line {}:\n  wanted {wanted}\n  found  {found}", same + 1).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}(LAYERCAKE_BLESS=1 takes what was found; read it first)");
}

/// The two decks that every format writes: a scene of ours, and all the signs.
fn decks() -> [Deck; 2] {
    let library = Library::built_in();
    let scene = library.scene(&SceneId::new("orders-on-rds")).unwrap();
    [Deck::of_scene(scene, library.catalogue()), hostile()]
}

#[test]
fn questions_in_every_format_are_what_they_were() {
    let mut found = Vec::new();
    for deck in decks() {
        let id = deck.id.clone();
        let decks = std::slice::from_ref(&deck);
        found.push((format!("{id}.moodle.xml"), moodle(decks)));
        found.push((format!("{id}.gift"), gift(decks)));
        found.push((format!("{id}.anki.txt"), anki(decks)));
        for (file, text) in unzipped(&qti(decks).unwrap()) {
            let name = if file == "imsmanifest.xml" { "manifest" } else { "item" };
            found.push((format!("{id}.qti-{name}.xml"), text));
        }
        for (file, text) in unzipped(&h5p(decks).unwrap()) {
            let name = if file == "h5p.json" { "about" } else { "content" };
            found.push((format!("{id}.h5p-{name}.json"), text));
        }
    }
    let both = unzipped(&h5p(&decks()).unwrap());
    found.extend(both.into_iter().map(|(file, text)| (format!("both.h5p-{}", file.replace("content/", "")), text)));
    compare(&found);
}

#[test]
fn notes_are_what_they_were() {
    let library = Library::built_in();
    let comparison =
        file(&library, &showing(&library, &["ec2", "rds"]), Format::Markdown, Look::Light, Letters::Embedded);
    let comparison = String::from_utf8(comparison).unwrap();
    compare(&[("ec2-rds.md".to_owned(), comparison), ("signs.md".to_owned(), notes::signs())]);
}

/// The picture without the bytes of its fonts.
fn without_fonts(svg: &str) -> String {
    let mut text = String::new();
    for (place, part) in svg.split("base64,").enumerate() {
        let rest = part.find(')').filter(|_| place > 0).map_or(part, |end| &part[end..]);
        let lead = if place > 0 { "base64,..." } else { "" };
        text.push_str(lead);
        text.push_str(rest);
    }
    text
}

/// One of each form, and all the signs.
fn drawing() -> Drawing {
    let ink = Colour { red: 10, green: 20, blue: 30, alpha: 255 };
    let half = Colour { alpha: 128, ..ink };
    let rect = Rect { x: 10.0, y: 10.0, width: 80.0, height: 40.0 };
    let pen = Some(Pen { width: 1.5, colour: ink });
    let form = |form, fill, pen| Item::Form { form, fill, pen, clip: None };
    let count = SIGNS.chars().count();
    let run = Run {
        text: SIGNS.to_owned(),
        edges: (0..=count).map(|place| 10.0 + place as f32 * 8.0).collect(),
        baseline: 80.0,
        size: 14.0,
        cut: FontCut::Bold,
        colour: ink,
    };
    let items = vec![
        form(Form::Rect { rect, radius: 6.0 }, Some(half), pen),
        form(Form::Line { points: vec![[0.0, 0.0], [5.0, 9.5], [9.0, 0.0]], closed: true }, Some(ink), None),
        Item::Form { form: Form::Circle { middle: [50.0, 30.0], radius: 8.0 }, fill: None, pen, clip: Some(rect) },
        Item::Text(run),
    ];
    Drawing { width: 1200.0, height: 100.0, title: SIGNS.to_owned(), items }
}

fn fonts() -> Fonts {
    Fonts { cuts: [&[1], &[2], &[3], &[4]], others: Vec::new() }
}

#[test]
fn pictures_as_text_are_what_they_were() {
    let library = Library::built_in();
    let ours = file(&library, &showing(&library, &["ec2", "rds"]), Format::Svg, Look::Light, Letters::Embedded);
    let ours = without_fonts(&String::from_utf8(ours).unwrap());
    let signs = without_fonts(&svg(&drawing(), &fonts(), Letters::Embedded, None));
    compare(&[("ec2-rds.svg".to_owned(), ours), ("signs.svg".to_owned(), signs)]);
}

#[test]
fn every_sign_in_a_picture_is_read_as_it_was_written() {
    let text = svg(&drawing(), &fonts(), Letters::Embedded, None);
    let read = super::questions::texts(&text, "text");
    assert_eq!(super::words(&read.join(" ")), super::words(SIGNS));
    assert_eq!(super::questions::texts(&text, "title"), [SIGNS]);
}
