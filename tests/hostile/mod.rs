//! Files from anywhere: broken on purpose, enormous, or made to deceive. Whatever they hold, the promises of
//! `invariants.rs` hold. Every input that ever failed lies in `tests/corpus` and is tried again here, and so is what
//! becomes of these and of good files when pieces of them are cut, doubled and mixed at random.

mod invariants;
mod worst;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// Pieces that have a meaning somewhere, or ought to have none.
const PIECES: [&str; 42] = [
    "",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "/*",
    "*/",
    "//",
    "\n",
    "\r",
    "\t",
    "0",
    "-1",
    "1e999",
    "18446744073709551616",
    "true",
    "None",
    "Some(",
    "Aws",
    "r#\"",
    "\"#",
    "b\"",
    "\\u{202e}",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{e0041}",
    "\u{301}",
    "\u{0}",
    "\u{1b}[2J",
    "é漢🍰",
    "format: 2,",
    "https://a@b/",
];

/// One change to a text.
#[derive(Clone, Debug)]
enum Change {
    /// A stretch is replaced by a piece.
    Replace(Index, usize, &'static str),
    /// A stretch stands again elsewhere.
    Copy(Index, usize, Index),
    /// A byte is another.
    Byte(Index, u8),
    /// The rest is missing.
    End(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    let width = || prop_oneof![3 => 0..3_usize, 2 => 0..40_usize, 1 => 0..2000_usize];
    prop_oneof![
        6 => (place(), width(), select(PIECES.to_vec())).prop_map(|(at, width, piece)| Change::Replace(at, width, piece)),
        2 => (place(), width(), place()).prop_map(|(from, width, to)| Change::Copy(from, width, to)),
        1 => (place(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        1 => place().prop_map(Change::End),
    ]
}

fn changed(good: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for change in changes {
        let end = bytes.len();
        match change {
            Change::Replace(at, width, piece) => {
                let at = at.index(end + 1);
                bytes.splice(at..(at + width).min(end), piece.bytes());
            }
            Change::Copy(from, width, to) => {
                let from = from.index(end + 1);
                let piece = bytes[from..(from + width).min(end)].to_vec();
                let to = to.index(end + 1);
                bytes.splice(to..to, piece);
            }
            Change::Byte(at, byte) => {
                let at = at.index(end + 1);
                bytes.splice(at..(at + 1).min(end), [*byte]);
            }
            Change::End(at) => bytes.truncate(at.index(end + 1)),
        }
    }
    bytes
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Inputs of a target: those that ever failed, and those that show what it can read.
fn corpus(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let found = files(&top().join("tests/corpus").join(target));
    assert!(!found.is_empty(), "the corpus of {target} is empty");
    found.into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

/// Good files that stand elsewhere among the tests.
fn more_seeds(target: &str) -> Vec<Vec<u8>> {
    let (folder, start) = match target {
        "scene" => ("tests/bad", "fine-with"),
        "plan" => ("tests/bad", "fine-plan"),
        "saved" => ("tests/saved", "format-"),
        _ => return Vec::new(),
    };
    let is_seed = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(".ron")
    };
    files(&top().join(folder)).into_iter().filter(is_seed).map(|path| fs::read(path).unwrap()).collect()
}

/// Tries the corpus as it is, and then as many inputs made from it.
fn attack(target: &str, cases: u32, promises: fn(&[u8])) {
    let corpus = corpus(target);
    for (path, bytes) in &corpus {
        let kept = catch_unwind(|| promises(bytes));
        assert!(kept.is_ok(), "a promise is broken by {}", path.display());
    }
    let mut good: Vec<Vec<u8>> = corpus.into_iter().map(|(_, bytes)| bytes).collect();
    good.extend(more_seeds(target));
    let config = Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(8), ..Config::default() };
    let inputs = (select(good), prop::collection::vec(change(), 1..6));
    let tried = TestRunner::new(config).run(&inputs, |(good, changes)| {
        let bytes = changed(&good, &changes);
        let kept = catch_unwind(AssertUnwindSafe(|| promises(&bytes)));
        kept.map_err(|_| TestCaseError::fail(format!("a promise is broken by:\n{}", String::from_utf8_lossy(&bytes))))
    });
    tried.unwrap();
}

#[test]
fn no_scene_breaks_a_promise() {
    attack("scene", 1500, invariants::scene);
}

#[test]
fn no_file_of_a_catalogue_breaks_a_promise() {
    attack("catalogue", 1500, invariants::catalogue);
}

#[test]
fn no_lesson_plan_breaks_a_promise() {
    attack("plan", 1500, invariants::plan);
}

#[test]
fn no_settings_file_breaks_a_promise() {
    attack("saved", 1500, invariants::saved);
}

#[test]
fn no_table_breaks_a_promise() {
    attack("csv", 800, invariants::csv);
}

#[test]
fn no_questions_in_gift_break_a_promise() {
    attack("gift", 800, invariants::gift);
}

#[test]
fn no_control_matrix_breaks_a_promise() {
    attack("matrix", 800, invariants::matrix);
}
