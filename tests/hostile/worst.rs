//! The worst file of each kind: the built program answers, in 200 MB, and the app can open and play the worst that is valid.

use crate::support::Window;
use layercake::content::{Manuscript, Origin, SourceFile, check_scene};
use layercake::domain::{Input, Owner, SceneId};
use layercake::state::{Action, FilesAction, PractiseAction};
use std::fs;
use std::process::{Command, Stdio};

/// The address space that the program may have, in KiB; what it really uses is less.
#[cfg(target_os = "linux")]
const MOST_KIB: usize = 200 * 1000 * 1000 / 1024;

/// A text of so many characters, each base with marks above and below, words in three directions, wide ones and emoji.
fn crowded(length: usize) -> String {
    let pattern = "Z\u{335}\u{321}\u{30d}\u{300}\u{316} שלום عرب 漢字 👩\u{200d}👧 ﷽ ";
    let text: String = pattern.chars().cycle().take(length).collect();
    // A text neither begins nor ends with a blank, and never ends in a joiner.
    let mut text = text.trim_end().trim_end_matches('\u{200d}').to_owned();
    text.extend(std::iter::repeat_n('漢', length - text.chars().count()));
    text
}

/// As many cards as fit, all texts at their longest.
fn worst_scene() -> String {
    let card = |number: usize| {
        format!(
            "(id: \"c{number}\", text: \"{}\", service: \"ec2\", layer: \"guest-os\", owner: Customer, reason: \"{}\",\n\
             hint: \"{}\", why_not: (aws: \"{}\")),\n",
            crowded(60 - 4) + &format!("{number:>4}").replace(' ', "漢"),
            crowded(200),
            crowded(120),
            crowded(200),
        )
    };
    let cards: String = (0..Manuscript::MOST_CARDS).map(card).collect();
    let (title, story, goal) = (crowded(60), crowded(240), crowded(200));
    format!(
        "(format: 1, id: \"worst\", title: \"{title}\", difficulty: Hard, services: [\"ec2\"], story: \"{story}\",\n\
         goal: \"{goal}\", cards: [\n{cards}])"
    )
}

/// One file of each kind that costs most.
fn worst_files() -> Vec<(&'static str, String)> {
    let most = SourceFile::MOST_BYTES;
    let head = "(format: 1, id: \"a\", title: \"a\", difficulty: Easy, services: [\"ec2\"], story: \"a\", goal: \"a\", cards: [";
    let slips =
        "(id: \"A B\", text: \"\", service: \"e\", layer: \"x\", owner: Customer, reason: \"\", sources: [\"q\"]),";
    let long_word = format!("{head}(id: \"{}\")])", "a".repeat(most - head.len() - 10));
    vec![
        ("deepest.ron", format!("(a: {}{})", "[".repeat(31), "]".repeat(31))),
        ("too-deep.ron", "(a:".repeat(most / 3)),
        ("comments.ron", "/*".repeat(most / 2)),
        ("values.ron", format!("(format: 1, cards: [{}])", format!("[{}],", "1,".repeat(398)).repeat(49))),
        ("too-many-values.ron", format!("(a: [{}])", "1,".repeat(most / 2 - 4))),
        ("blanks.ron", " \n".repeat(most / 2 - 1) + "x"),
        ("long-word.ron", long_word),
        ("slips.ron", format!("{head}{}])", slips.repeat(500))),
        ("unknown-fields.ron", format!("{head}{}])", "(idd: 1),".repeat(500))),
        ("hidden.ron", format!("{head}(id: \"a\", task: \"EC2-01\", text: \"{}\")])", "\u{202e}".repeat(300_000))),
        ("zalgo.ron", format!("{head}(id: \"a\", task: \"EC2-01\", text: \"Z{}\")])", "\u{335}".repeat(500_000))),
        ("wide.ron", format!("{head}(id: \"a\", task: \"EC2-01\", text: \"{}\")])", "𒐫".repeat(250_000))),
        (
            "plan.ron",
            format!("LessonPlan(format: 1, id: \"a\", title: \"a\", stops: [{}])", "(show: Scene(\"b\")),".repeat(500)),
        ),
        ("worst.ron", worst_scene()),
    ]
}

/// Lets the program look at something with no more memory than it may use. What it returned, and what it said.
#[cfg(target_os = "linux")]
fn looked_at(words: &[&str]) -> (Option<i32>, String) {
    let script = format!("ulimit -v {MOST_KIB} && exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.arg("-c").arg(script).arg(env!("CARGO_BIN_EXE_layercake")).args(words).stdin(Stdio::null());
    let done = command.output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (done.status.code(), String::from_utf8(said).unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn the_worst_file_of_each_kind_is_answered_in_200_megabytes() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in worst_files() {
        assert!(text.len() <= SourceFile::MOST_BYTES, "{name} has {} bytes", text.len());
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let (code, said) = looked_at(&["check", &path.display().to_string()]);
        let wanted = i32::from(name != "worst.ron");
        let end: String = said.chars().rev().take(300).collect::<Vec<_>>().into_iter().rev().collect();
        assert_eq!(code, Some(wanted), "{name}: {end}");
        assert!(end.contains("1 file"), "{name}: {end}");
        assert!(said.len() < 1_000_000, "{name}: {} bytes are said", said.len());
    }
}

/// A catalogue as large as it may be, whose lists refer to each other.
#[cfg(target_os = "linux")]
#[test]
fn the_largest_catalogue_is_answered_in_200_megabytes() {
    let folder = tempfile::tempdir().unwrap();
    for list in ["sources", "glossary"] {
        fs::create_dir(folder.path().join(list)).unwrap();
    }
    for file in 0..12 {
        let source = |number: usize| {
            format!(
                "(key: \"k{file}-{number}\", title: \"{}\", kind: Chapter, checked: \"2026-11-23\"),\n",
                "t".repeat(280)
            )
        };
        let sources: String = (0..500).map(source).collect();
        let text = format!("(format: 1, sources: [\n{sources}])");
        fs::write(folder.path().join(format!("sources/{file:02}.ron")), text).unwrap();
        let term = |number: usize| {
            let keys = format!("\"k{}-{number}\",", file % 10).repeat(30);
            format!(
                "(id: \"t{file}-{number}\", name: \"term {file} {number}\", meaning: \"A term.\", sources: [{keys}]),\n"
            )
        };
        let terms: String = (0..500).map(term).collect();
        fs::write(folder.path().join(format!("glossary/{file:02}.ron")), format!("(format: 1, terms: [\n{terms}])"))
            .unwrap();
    }
    let catalogue = folder.path().display().to_string();
    let (code, said) = looked_at(&["check", "--catalogue", &catalogue]);
    let end: String = said.chars().rev().take(600).collect::<Vec<_>>().into_iter().rev().collect();
    assert_eq!(code, Some(1), "{end}");
    assert!(said.contains("more than 5000 of one kind"), "{end}");
}

#[test]
fn the_worst_scene_is_opened_and_a_card_of_it_is_played() {
    let mut window = Window::new();
    // As in the real window, a box stands for what no font has.
    window.harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    let file = SourceFile { origin: Origin::File("worst.ron".to_owned()), bytes: worst_scene().into_bytes() };
    check_scene(&file, window.library().catalogue()).expect("it is valid");
    let opened = window.harness.state_mut().library.open(file);
    assert_eq!(opened.problems, [], "nothing is odd about it either");
    let id = SceneId::new("worst");
    window.answer(Action::Files(FilesAction::Opened {
        file: "worst.ron".to_owned(),
        scene: Some(id.clone()),
        plan: None,
    }));
    window.answer(Action::Practise(PractiseAction::Open(id)));
    let first = window.state().practise.run().expect("it lies on the table").attempt.board.deck()[0];
    window.answer(Action::Practise(PractiseAction::Place { card: first, bin: Owner::Customer, by: Input::Drag }));
    let board = &window.state().practise.run().unwrap().attempt.board;
    assert_eq!((board.bin(Owner::Customer), board.placed()), (&[first][..], 1));
    window.expect("שלום عرب");
}
