//! Broken files of scenes and lesson plans, each with the exact text that its author gets to read.
//!
//! `NAME.ron` is the file and `NAME.txt` what is said about it; a file that is fine says nothing. To change the texts,
//! run the tests with `LAYERCAKE_BLESS=1` and read every line of the difference as a user would. Files that would be
//! large are made here and have only their text in the folder.

use layercake::content::{Library, Origin, Problem, SourceFile, check_file};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/bad")
}

/// Files of the folder with one ending, by name without the ending.
fn files(ending: &str) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

/// A scene around the text of its cards.
fn scene(cards: &str) -> String {
    format!(
        "(\n    format: 1,\n    id: \"large\",\n    title: \"Large\",\n    difficulty: Easy,\n    \
         services: [\"rds\"],\n    story: \"Too much.\",\n    goal: \"See where it ends.\",\n    \
         cards: [\n{cards}    ],\n)\n"
    )
}

/// A lesson plan around the text of its stops.
fn plan(stops: &str) -> String {
    format!("LessonPlan(\n    format: 1,\n    id: \"large\",\n    title: \"Large\",\n    stops: [\n{stops}    ],\n)\n")
}

/// The files that are too large for the folder.
fn large() -> [(String, Vec<u8>); 7] {
    let mut cards = String::new();
    for number in 1..=501 {
        writeln!(cards, "        (id: \"card-{number}\", task: \"RDS-01\"),").unwrap();
    }
    let mut slips = String::new();
    for number in 1..=120 {
        writeln!(slips, "        (id: \"card-{number}\", task: {number}),").unwrap();
    }
    let stops = "        (show: Lesson(\"why-the-model\")),\n".repeat(101);
    let deep = format!("        {}{},\n", "[".repeat(31), "]".repeat(31));
    let very_deep = format!("        {}\n", "(a:".repeat(300_000));
    [
        ("larger-than-a-mebibyte".to_owned(), vec![b' '; SourceFile::MOST_BYTES + 1]),
        ("too-many-cards".to_owned(), scene(&cards).into_bytes()),
        ("nested-too-deep".to_owned(), scene(&deep).into_bytes()),
        ("plan-with-too-many-stops".to_owned(), plan(&stops).into_bytes()),
        ("plan-nested-too-deep".to_owned(), plan(&deep).into_bytes()),
        ("very-many-slips".to_owned(), scene(&slips).into_bytes()),
        ("nested-a-million-deep".to_owned(), scene(&very_deep).into_bytes()),
    ]
}

#[test]
fn every_broken_file_gets_exactly_the_text_beside_it() {
    let bless = std::env::var_os("LAYERCAKE_BLESS").is_some_and(|value| value == "1");
    let library = Library::built_in();
    let mut broken = files("ron");
    assert!(broken.len() >= 50, "only {} broken files", broken.len());
    for (name, bytes) in large() {
        assert!(broken.insert(name.clone(), bytes).is_none(), "{name}.ron is made by the test");
    }
    let mut texts = files("txt");
    let mut wrong = String::new();
    for (name, bytes) in broken {
        let file = SourceFile { origin: Origin::File(format!("{name}.ron")), bytes };
        let problems = check_file(&file, &library);
        let mut found = problems.iter().map(Problem::render).collect::<Vec<_>>().join("\n\n");
        if !found.is_empty() {
            found.push('\n');
        }
        let expected = texts.remove(&name).map(|text| String::from_utf8(text).unwrap());
        if bless {
            std::fs::write(folder().join(format!("{name}.txt")), &found).unwrap();
        } else if expected.as_deref() != Some(&found) {
            let expected = expected.unwrap_or_else(|| "no file of that name\n".to_owned());
            writeln!(wrong, "--- {name}.txt has\n{expected}--- found\n{found}").unwrap();
        }
    }
    assert!(texts.is_empty(), "texts without a file: {:?}", texts.keys());
    assert!(wrong.is_empty(), "{wrong}(LAYERCAKE_BLESS=1 takes what was found; read it first)");
}

#[test]
fn a_problem_has_its_place_inside_the_file() {
    let library = Library::built_in();
    for (name, bytes) in files("ron").into_iter().chain(large()) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let file = SourceFile { origin: Origin::File(name.clone()), bytes };
        for problem in check_file(&file, &library) {
            assert_eq!(problem.file, name);
            let Some(place) = problem.place else { continue };
            let line = text.split('\n').nth(place.line - 1).unwrap_or_else(|| panic!("{name}: no line {}", place.line));
            assert!(place.column <= line.chars().count() + 1, "{}", problem.headline());
            assert!((place.line, place.column) <= (place.end_line, place.end_column), "{}", problem.headline());
        }
    }
}

#[test]
fn a_hundred_problems_are_told_and_the_rest_is_counted() {
    let library = Library::built_in();
    let mut cards = String::new();
    for number in 1..=120 {
        writeln!(cards, "(id: \"card-{number}\", task: \"EC2-01\"),").unwrap();
    }
    let file = SourceFile { origin: Origin::File("many.ron".to_owned()), bytes: scene(&cards).into_bytes() };
    let problems = check_file(&file, &library);
    assert_eq!(problems.len(), 101);
    assert_eq!(problems[100].headline(), "many.ron: the file has 20 more problems");
}
