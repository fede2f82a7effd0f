//! Files of others on their way in: tables, questions and control matrices, each with what its author gets to read, and
//! scenes that go out as a table and come back.
//!
//! Beside `NAME.csv` or `NAME.gift` stands `NAME.txt`: what becomes of each row, and the scene. To change the texts, run
//! the tests with `LAYERCAKE_BLESS=1` and read every line of the difference as a user would.

use layercake::content::{
    Fate, ImportDefaults, ImportKind, Imported, ImportedMatrix, Library, Origin, Problem, Remark, SourceFile,
    check_scene, import_kind, import_matrix, import_scene, scene_of_import,
};
use layercake::domain::{Card, CardId, LayerId, Matrix, Owner, Ownership, Scene, ServiceId, WhyNot};
use layercake::export::scene_csv;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::built_in);

const FILES: [&str; 4] = ["cards.csv", "european.csv", "matching.gift", "control-matrix.csv"];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/import")
}

fn file(name: &str, bytes: impl Into<Vec<u8>>) -> SourceFile {
    SourceFile { origin: Origin::File(name.to_owned()), bytes: bytes.into() }
}

fn rds() -> ImportDefaults {
    ImportDefaults { service: Some(ServiceId::new("rds")), layer: Some(LayerId::Data), ..ImportDefaults::default() }
}

fn say_remark(told: &mut String, remark: &Remark) {
    writeln!(told, "      {}", remark.message).unwrap();
    if let Some(help) = &remark.help {
        writeln!(told, "      = {help}").unwrap();
    }
}

fn say_problems(told: &mut String, problems: &[Problem]) {
    for problem in problems {
        writeln!(told, "{}", problem.render()).unwrap();
    }
}

fn report(imported: &Imported) -> String {
    let mut told = format!("title: {:?}\n", imported.title);
    say_problems(&mut told, &imported.problems);
    for row in &imported.rows {
        let fate = match row.fate() {
            Fate::Taken => "taken",
            Fate::Remarked => "remark",
            Fate::LeftOut => "left out",
        };
        writeln!(told, "{:>3} {fate}: {}", row.line, row.text).unwrap();
        row.remarks.iter().for_each(|remark| say_remark(&mut told, remark));
    }
    told.push('\n');
    told.push_str(&scene_of_import(imported, imported.title.as_deref().unwrap_or("Imported")));
    told
}

fn report_of_matrix(imported: &ImportedMatrix) -> String {
    let mut told = String::new();
    say_problems(&mut told, &imported.problems);
    for row in &imported.rows {
        writeln!(told, "{:>3} {}: {}", row.line, if row.is_taken { "remark" } else { "left out" }, row.text).unwrap();
        say_remark(&mut told, &row.remark);
    }
    let Some(Matrix { title, domains }) = &imported.matrix else { return told };
    writeln!(told, "title: {title:?}").unwrap();
    for domain in domains {
        writeln!(told, "{} ({})", domain.name, domain.id).unwrap();
        for control in &domain.controls {
            let ownership = control.ownership.map_or("not said", Ownership::key);
            writeln!(told, "{:>3} {} {ownership}: {}", control.line, control.id, control.title).unwrap();
            writeln!(told, "      CSP: {}\n      CSC: {}", control.note_csp, control.note_csc).unwrap();
        }
    }
    told
}

#[test]
fn each_file_becomes_exactly_what_stands_beside_it() {
    let bless = std::env::var_os("LAYERCAKE_BLESS").is_some_and(|value| value == "1");
    let mut wrong = String::new();
    for name in FILES {
        let file = file(name, std::fs::read(folder().join(name)).unwrap());
        let found = match import_kind(&file) {
            ImportKind::Matrix => report_of_matrix(&import_matrix(&file)),
            ImportKind::Table | ImportKind::Gift => report(&import_scene(&file, LIBRARY.catalogue(), &rds())),
        };
        let beside = folder().join(name).with_extension("txt");
        if bless {
            std::fs::write(&beside, &found).unwrap();
        } else if std::fs::read_to_string(&beside).unwrap_or_default() != found {
            writeln!(wrong, "--- {} is\n{found}", beside.display()).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}(LAYERCAKE_BLESS=1 takes what was found; read it first)");
}

#[test]
fn the_extract_of_a_control_matrix_has_each_of_the_six_values() {
    let file = file("control-matrix.csv", std::fs::read(folder().join("control-matrix.csv")).unwrap());
    assert_eq!(import_kind(&file), ImportKind::Matrix);
    let matrix = import_matrix(&file).matrix.unwrap();
    let counts = Ownership::ALL.map(|ownership| matrix.count(Some(ownership)));
    assert_eq!((counts, matrix.count(None)), ([1, 2, 1, 2, 1, 1], 1));
}

/// The cards of a scene after it went out as a table and came back.
fn back(scene: &Scene) -> Vec<Card> {
    let table = file("back.csv", scene_csv(scene));
    let imported = import_scene(&table, LIBRARY.catalogue(), &ImportDefaults::default());
    let said: Vec<_> = imported.rows.iter().filter(|row| row.fate() != Fate::Taken).collect();
    assert!(said.is_empty() && imported.problems.is_empty(), "{said:?} {:?}", imported.problems);
    let text = scene_of_import(&imported, &scene.title).replace("story: \"\"", "story: \"s\"");
    let scene = file("back.ron", text.replace("goal: \"\"", "goal: \"g\""));
    check_scene(&scene, LIBRARY.catalogue()).unwrap_or_else(|problems| panic!("{problems:?}")).cards
}

#[test]
fn every_scene_that_ships_comes_back_from_its_table_with_the_same_cards() {
    for loaded in LIBRARY.scenes() {
        assert_eq!(back(&loaded.scene), loaded.scene.cards, "{}", loaded.scene.id);
    }
}

/// A text that a table, a spreadsheet or a reader may stumble over.
fn text(most: usize) -> impl Strategy<Value = String> {
    let pieces = [
        "=1+1",
        "+",
        "-",
        "@SUM(A1)",
        "'",
        "\"",
        "\"\"",
        ",",
        ";",
        "a",
        "word",
        "é",
        "🍰",
        "שלום",
        "مرحبا",
        "{",
        "}",
        "->",
        "\\",
        "\\n",
        "#",
        "~",
        "//",
        "yes",
        "AWS",
    ];
    // Each has a letter, and none is long enough to be cut into a piece of another.
    prop::collection::vec(select(pieces.to_vec()), 1..6)
        .prop_map(move |pieces| format!("{} x", pieces.join(" ")))
        .prop_filter("texts have an end", move |text| text.chars().count() <= most)
}

fn card(id: usize) -> impl Strategy<Value = Card> {
    let hint = prop::option::of(text(100));
    (
        text(60),
        text(200),
        text(200),
        hint,
        select(vec![None, Some(Owner::Aws), Some(Owner::Customer), Some(Owner::Shared)]),
    )
        .prop_map(move |(words, reason, other, hint, owner)| {
            let said = owner.is_some().then_some(other);
            let why_not = WhyNot {
                aws: said.clone().filter(|_| owner != Some(Owner::Aws)),
                customer: said.filter(|_| owner == Some(Owner::Aws)),
                shared: None,
            };
            Card {
                id: CardId::new(format!("card-{id}")),
                text: words,
                reason,
                why_not,
                hint,
                task: None,
                service: LIBRARY.scenes()[0].scene.services[0].clone(),
                layer: LayerId::Data,
                owners: owner.into_iter().collect(),
                halves: None,
                misconception: None,
                notes: Vec::new(),
                sources: Vec::new(),
                beyond_exam: false,
                unverified: false,
                home: None,
            }
        })
}

/// A scene of cards of one's own, all of the same service and layer.
fn scene() -> impl Strategy<Value = Scene> {
    (1..6_usize)
        .prop_flat_map(|count| (0..count).map(card).collect::<Vec<_>>())
        .prop_filter("a scene has a card of somebody", |cards| cards.iter().any(|card| !card.owners.is_empty()))
        .prop_map(|cards| Scene {
            title: "Mine".to_owned(),
            shared_bin: cards.iter().any(|card| card.owners.contains(&Owner::Shared)),
            cards,
            ..LIBRARY.scenes()[0].scene.clone()
        })
}

fn config() -> Config {
    Config { cases: 300, failure_persistence: None, rng_seed: RngSeed::Fixed(8), ..Config::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_scene_of_any_texts_comes_back_from_its_table(scene in scene()) {
        prop_assert_eq!(back(&scene), scene.cards);
    }

    #[test]
    fn no_cell_of_a_table_begins_a_formula(scene in scene()) {
        let mut table = csv::ReaderBuilder::new().has_headers(false).from_reader(std::io::Cursor::new(scene_csv(&scene)));
        for record in table.records() {
            for cell in &record.unwrap() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
        }
    }

    #[test]
    fn whatever_bytes_are_imported_nothing_fails(bytes in prop::collection::vec(any::<u8>(), 0..400), ending in select(vec!["csv", "gift", "txt"])) {
        let file = file(&format!("x.{ending}"), bytes);
        import_kind(&file);
        let imported = import_scene(&file, LIBRARY.catalogue(), &rds());
        scene_of_import(&imported, "x");
        import_matrix(&file);
    }

    #[test]
    fn whatever_is_cut_from_a_good_file_nothing_fails(name in select(FILES.to_vec()), from in 0..900_usize, width in 0..60_usize) {
        let mut bytes = std::fs::read(folder().join(name)).unwrap();
        let from = from.min(bytes.len());
        let to = (from + width).min(bytes.len());
        bytes.drain(from..to);
        let file = file(name, bytes);
        let imported = import_scene(&file, LIBRARY.catalogue(), &rds());
        prop_assert!(imported.cards().count() <= imported.rows.len());
        scene_of_import(&imported, "x");
        import_matrix(&file);
    }
}
