//! What holds for every input that can come from outside, whatever is in it: each function takes the bytes of one input
//! and panics where a promise is broken. The fuzz targets and the tests beside this file call the same functions.

#![allow(dead_code, reason = "each fuzz target calls one of these")]

use layercake::content::{
    ImportDefaults, Library, Manuscript, Origin, Problem, Reading, Remark, Severity, SourceFile, Value, check_file,
    check_scene, import_kind, import_matrix, import_scene, plan_text, scene_of_import,
};
use layercake::domain::{
    Attempt, Choices, Comparison, Date, Dropped, LayerId, LessonPlan, Mode, Scene, Stack, Verdict,
};
use layercake::shell::{read_saved, saved_text};
use layercake::state::{Action, PractiseAction, State, update};
use std::cell::RefCell;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::built_in);

thread_local! {
    /// A library that each input is opened in; what it brought is closed again.
    static READER: RefCell<Library> = RefCell::new(LIBRARY.clone());
}

const TODAY: Date = Date { year: 2026, month: 11, day: 23 };
const FILE: &str = "x.ron";
/// No message, help or headline is longer.
const MOST_MESSAGE: usize = 600;

/// Whether a character hides or changes how the text around it looks, whatever stands beside it. Written down here anew,
/// so that a slip in the app’s own list is seen.
fn hides(c: char) -> bool {
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = matches!(c, '\u{2028}' | '\u{2029}') || (c.is_control() && !matches!(c, '\n' | '\t'));
    let is_blank = matches!(c, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{fffc}');
    turns
        || breaks
        || is_blank
        || matches!(c, '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a character has no place in a line of a message.
fn is_unruly(c: char) -> bool {
    hides(c) || matches!(c, '\n' | '\t' | '\u{61c}' | '\u{200c}'..='\u{200f}')
}

fn file(bytes: &[u8]) -> SourceFile {
    SourceFile { origin: Origin::File(FILE.to_owned()), bytes: bytes.to_vec() }
}

/// The text as the places of problems count in it.
fn text_of(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Every problem says how to mend it, stands inside the file, and can be printed.
fn are_helpful(bytes: &[u8], problems: &[Problem], mut is_of_whole: impl FnMut(&Problem) -> bool) {
    assert!(problems.len() < 250, "{} problems", problems.len());
    for problem in problems {
        let headline = problem.headline();
        let help = problem.help.as_deref().unwrap_or_else(|| panic!("no help: {headline}"));
        for said in [&problem.message, help, &headline] {
            assert!(!said.is_empty() && !said.contains(is_unruly), "unruly: {said:?}");
            assert!(said.chars().count() < MOST_MESSAGE, "long: {said}");
        }
        let rendered = problem.render();
        assert!(!rendered.contains(|c| c != '\n' && is_unruly(c)), "unruly: {rendered:?}");
        let (Some(place), Some(text)) = (problem.place, text_of(bytes)) else {
            assert!(problem.place.is_none(), "a place in what is no text: {headline}");
            assert!(text_of(bytes).is_none_or(|_| is_of_whole(problem)), "no place: {headline}");
            continue;
        };
        for (line, column) in [(place.line, place.column), (place.end_line, place.end_column)] {
            let width = text.split('\n').nth(line - 1).map(|line| line.chars().count());
            assert!(width.is_some_and(|width| column <= width + 1), "outside the file: {headline}");
        }
        assert!((place.line, place.column) <= (place.end_line, place.end_column), "turned around: {headline}");
    }
}

/// What is said of a file as a whole: it is empty or no text, or there is more to say than is told.
fn is_of_whole(problem: &Problem) -> bool {
    let said = ["the file is ", "the file has ", "reading stopped here", "the catalogue has no file "];
    said.iter().any(|start| problem.message.starts_with(start))
}

/// A scene: its problems are helpful; accepted, it plays through; its file can be changed field by field.
pub(crate) fn scene(bytes: &[u8]) {
    let file = file(bytes);
    let problems = check_file(&file, &LIBRARY);
    are_helpful(bytes, &problems, is_of_whole);
    let read = check_scene(&file, LIBRARY.catalogue());
    if let Ok(scene) = &read {
        are_seen(&format!("{scene:?}"));
        solve(scene);
    }
    if let Some(text) = text_of(bytes) {
        change(text, read.ok().as_ref());
    }
}

/// Puts every card where it belongs.
fn solve(scene: &Scene) {
    let mut attempt = Attempt::new(scene, Mode::Guided, true);
    for index in scene.indices() {
        let Some(owner) = scene.card(index).and_then(layercake::domain::Card::owner) else { continue };
        let made = attempt.drop_card(scene, index, owner).and_then(Dropped::judged).expect("there is a bin");
        assert!(made.right, "{made:?}");
    }
    assert!(attempt.is_over() || attempt.give_up(scene));
    let verdict = Verdict::judge(scene, &attempt);
    assert_eq!(verdict.score(), verdict.out_of());
}

/// No text of a value holds a character that hides. The value comes as its debug output, where each such character is
/// written by its number. References are left out: where the file that they lead into is damaged they cannot be judged,
/// and they are shown to nobody.
fn are_seen(debug: &str) {
    let mut debug = without_references(debug);
    for letters in ["gbeng", "gbsct", "gbwls"] {
        let tags: Vec<String> = letters.bytes().map(|letter| format!("\\u{{e00{letter:02x}}}")).collect();
        debug = debug.replace(&format!("\u{1f3f4}{}\\u{{e007f}}", tags.concat()), "a flag");
    }
    let debug = &debug;
    let mut rest = debug.as_str();
    while let Some(at) = rest.find('\\') {
        rest = &rest[at + 1..];
        let number = rest.strip_prefix("u{").and_then(|number| number.split('}').next());
        let c = number.and_then(|number| u32::from_str_radix(number, 16).ok()).and_then(char::from_u32);
        assert!(!c.is_some_and(hides), "{c:?} hides in {debug}");
        // The sign behind the backslash may be a backslash itself.
        rest = rest.char_indices().nth(1).map_or("", |(next, _)| &rest[next..]);
    }
    assert!(!debug.contains(hides), "something hides in {debug}");
}

fn without_references(debug: &str) -> String {
    let mut kept = String::new();
    let mut rest = debug;
    while let Some(at) =
        ["Id(\"", "Key(\""].iter().filter_map(|start| rest.find(start).map(|at| at + start.len())).min()
    {
        kept.push_str(&rest[..at]);
        rest = &rest[at..];
        let mut escaped = false;
        let end = rest.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        rest = &rest[end.unwrap_or(rest.len())..];
    }
    kept + rest
}

/// Changes a field and takes it away again.
fn change(text: &str, scene: Option<&Scene>) {
    let manuscript = Manuscript::new(text);
    assert_eq!(&**manuscript.text(), text);
    let title = "A “title” \\ of \"ours\"";
    let titled = manuscript.with("title", &Value::Text(title.to_owned()));
    let _ = manuscript.without("story").without("cards[0].reason").with_card(1, "(id: \"x\", task: \"RDS-01\")");
    let _ = manuscript.with_card_moved(0, 1).without_card(0).check(FILE, &LIBRARY);
    for spotted in manuscript.check(FILE, &LIBRARY) {
        let _ = manuscript.has(&spotted.path);
    }
    let Some(scene) = scene else { return };
    let same = check_scene(&file(titled.text().as_bytes()), LIBRARY.catalogue()).expect("only the title changed");
    assert_eq!(same, Scene { title: title.to_owned(), ..scene.clone() });
}

/// A lesson plan: its problems are helpful; accepted, it is written and read again.
pub(crate) fn plan(bytes: &[u8]) {
    READER.with_borrow_mut(|library| {
        plan_in(library, bytes);
        library.close(&file(&[]).origin);
    });
}

fn plan_in(library: &mut Library, bytes: &[u8]) {
    let opened = library.open(file(bytes));
    are_helpful(bytes, &opened.problems, is_of_whole);
    let Some(plan) = opened.plan.and_then(|id| library.plan(&id).cloned()) else { return };
    are_seen(&format!("{plan:?}"));
    let text = plan_text(&plan);
    let again = library.open(file(text.as_bytes()));
    let read = again.plan.and_then(|id| library.plan(&id).cloned());
    assert_eq!(read.as_ref(), Some(&plan), "{text}\n{:?}", again.problems);
    assert!(LessonPlan::minutes(&plan) < 100_000);
}

/// A file of a catalogue, whose name stands in a comment in its first line: `// services/x.ron`. Its problems are
/// helpful, and what it brings can be compared.
pub(crate) fn catalogue(bytes: &[u8]) {
    let first = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let name = std::str::from_utf8(first).ok().and_then(|line| line.strip_prefix("// ")).unwrap_or("sources.ron");
    let name = name.trim_end();
    if name.contains(is_unruly) || name.len() > 40 || name.starts_with("ours/") {
        return;
    }
    let companion = |name: &str, text: &str| SourceFile {
        origin: Origin::BuiltIn(name.to_owned()),
        bytes: text.as_bytes().to_vec(),
    };
    let mut files = COMPANIONS.map(|(name, text)| companion(name, text)).to_vec();
    files.push(SourceFile { origin: Origin::File(name.to_owned()), bytes: bytes.to_vec() });
    let library = Library::from_files(files, []);
    let own: Vec<Problem> = library.problems().iter().filter(|problem| problem.file == name).cloned().collect();
    are_helpful(bytes, &own, |problem| is_of_whole(problem) || problem.severity == Severity::Warning);
    let catalogue = library.catalogue();
    let choices = Choices::default();
    let comparison = Comparison::new(catalogue.services(), &choices);
    for service in catalogue.services() {
        are_seen(&format!("{service:?}"));
        for layer in LayerId::ALL {
            let _ = (service.duty(layer), Stack::new(service, &choices).owners().count(), comparison.differs(layer));
        }
    }
    for source in catalogue.sources() {
        are_seen(&format!("{:?}", source.title));
        if let Some(address) = &source.address {
            is_harmless(address);
        }
    }
    are_seen(&format!("{:?}{:?}{:?}", catalogue.tasks(), catalogue.notes(), catalogue.terms()));
    are_seen(&format!("{:?}{:?}{:?}", catalogue.lessons(), catalogue.misconceptions(), catalogue.exam()));
}

/// Files that the one under attack may refer to.
const COMPANIONS: [(&str, &str); 3] = [
    (
        "ours/sources.ron",
        "(format: 1, sources: [(key: \"CHAPTER\", title: \"The chapter\", kind: Chapter, checked: \"2026-11-23\")])",
    ),
    ("ours/notes.ron", "(format: 1, notes: [])"),
    ("ours/layers.ron", "(format: 1, layers: [])"),
];

/// An address that a browser may be sent to.
fn is_harmless(address: &str) {
    let rest = address.strip_prefix("https://").expect("only https");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    assert!(!host.is_empty() && !host.contains(['@', '\\']), "{address}");
    assert!(!address.contains(|c: char| c.is_whitespace() || is_unruly(c)), "{address:?}");
    assert!(address.chars().count() <= 2000, "{address}");
}

/// A settings file: whatever is read is written and read again, and a window can begin with it.
pub(crate) fn saved(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let saved = match read_saved(text) {
        Ok(saved) => saved,
        Err(reason) => {
            assert!(!reason.is_empty());
            return;
        }
    };
    let written = saved_text(&saved).expect("it can be written");
    let again = read_saved(&written).unwrap_or_else(|reason| panic!("{reason}\n{written}"));
    assert_eq!(again, saved, "{written}");
    for plan in &saved.kept.drafts {
        let texts = [Some(plan.title.as_str())].into_iter().chain(plan.stops.iter().map(|stop| stop.title.as_deref()));
        texts.flatten().for_each(|text| assert!(!text.contains(hides), "something hides in {text:?}"));
        for notes in plan.stops.iter().map(|stop| &stop.notes) {
            assert!(!notes.contains(|c| c != '\r' && hides(c)), "something hides in {notes:?}");
        }
    }
    let mut state = State::new(&LIBRARY, saved, TODAY);
    for action in
        [Action::Practise(PractiseAction::ChooseNext(1)), Action::Practise(PractiseAction::Leave), Action::Back]
    {
        update(&mut state, &LIBRARY, action);
    }
    let _ = state.saved();
}

/// A table of cards or of controls.
pub(crate) fn csv(bytes: &[u8]) {
    import(bytes, "x.csv");
    matrix(bytes);
}

/// Questions in GIFT.
pub(crate) fn gift(bytes: &[u8]) {
    import(bytes, "x.gift");
}

/// A table of controls: a matrix comes out of it, or it is told why none does.
pub(crate) fn matrix(bytes: &[u8]) {
    let file = SourceFile { origin: Origin::File("x.csv".to_owned()), bytes: bytes.to_vec() };
    let read = import_matrix(&file);
    are_helpful(bytes, &read.problems, |_| true);
    for row in &read.rows {
        is_told(bytes, row.line, &row.text, std::slice::from_ref(&row.remark));
    }
    let Some(matrix) = read.matrix else {
        return assert!(!read.problems.is_empty(), "no matrix, and nothing said");
    };
    assert!((1..=2000).contains(&matrix.len()), "{} controls", matrix.len());
    assert!(matrix.domains.iter().all(|domain| !domain.controls.is_empty()), "{matrix:?}");
    are_seen(&format!("{matrix:?}"));
}

/// Whatever cannot be used is told, and the rest makes a scene that can be opened in a form, with each of the cards.
fn import(bytes: &[u8], name: &str) {
    let file = SourceFile { origin: Origin::File(name.to_owned()), bytes: bytes.to_vec() };
    let _ = import_kind(&file);
    let imported = import_scene(&file, LIBRARY.catalogue(), &ImportDefaults::default());
    are_helpful(bytes, &imported.problems, |_| true);
    assert!(imported.rows.len() <= Manuscript::MOST_CARDS, "{} rows", imported.rows.len());
    for row in &imported.rows {
        assert!(row.card.is_some() || !row.remarks.is_empty(), "left out in silence: {row:?}");
        is_told(bytes, row.line, &row.text, &row.remarks);
    }
    let text = scene_of_import(&imported, imported.title.as_deref().unwrap_or("Imported"));
    let manuscript = Manuscript::new(text);
    let text = manuscript.text();
    assert_eq!(manuscript.reading(), Reading::Form, "{text}");
    assert_eq!(manuscript.count("cards"), imported.cards().count(), "{text}");
    for (index, card) in imported.cards().enumerate() {
        let field = |name: &str| manuscript.text_at(&format!("cards[{index}].{name}")).unwrap_or_default();
        assert_eq!(field("id"), card.id, "{text}");
        assert_eq!(field("text"), card.text.as_deref().unwrap_or_default(), "{text}");
        assert_eq!(field("reason"), card.reason.as_deref().unwrap_or_default(), "{text}");
    }
    if text.len() <= SourceFile::MOST_BYTES {
        scene(text.as_bytes());
    }
}

/// What is said of a row: the line is one of the file, its words can be shown, and each remark says how to mend it.
fn is_told(bytes: &[u8], line: usize, text: &str, remarks: &[Remark]) {
    // As an editor counts them: a file from an old Mac ends its lines with `\r` alone.
    let lines = text_of(bytes).map_or(0, |text| text.replace("\r\n", "\n").split(['\n', '\r']).count());
    assert!((1..=lines).contains(&line), "line {line} of {lines}");
    assert!(!text.contains(is_unruly), "unruly: {text:?}");
    for remark in remarks {
        let help = remark.help.as_deref().unwrap_or_else(|| panic!("no help: {}", remark.message));
        for said in [&*remark.message, help] {
            assert!(!said.is_empty() && !said.contains(is_unruly), "unruly: {said:?}");
            assert!(said.chars().count() < MOST_MESSAGE, "long: {said}");
        }
    }
}
