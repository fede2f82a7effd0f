//! One real window: the built program on a virtual display, looked at from outside, and closed as a user closes it.
//!
//! Everything else about the window is tested without one. This is for what only the real thing can show: that it opens
//! at all, that pixels come out, that it costs nothing when nobody touches it, and that it ends well.

#![cfg(target_os = "linux")]

mod bus;
mod display;
mod eyes;
mod fault;
mod pages;
mod program;
mod reader;
mod reload;
mod robust;
mod two;

use display::Display;
use eyes::Eyes;
use layercake::shell::Storage;
use program::Program;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// Where this is set, a window is needed: a test that cannot have one fails.
const NEEDED: &str = "LAYERCAKE_NEED_WINDOW";

const PATIENCE: Duration = Duration::from_mins(1);
/// The fills of `assets/theme/`, the same in light and dark.
const AWS: [u8; 3] = [0xFF, 0x9E, 0x1B];
const CUSTOMER: [u8; 3] = [0x0B, 0x4C, 0x99];
/// A tenth of the window.
const MANY: usize = 1280 * 800 / 10;
/// Hundredths of a second of work that are no frame: a thread that looks around, a signal.
const FEW_TICKS: u64 = 5;

#[test]
fn the_app_opens_shows_both_owners_idles_for_free_and_closes() {
    let home = tempfile::tempdir().unwrap();
    let Some(Opened { display: _display, eyes, mut program, window }) = open(home.path(), &[]) else { return };

    let mut seen = (0, 0);
    let both = wait(|| {
        let picture = eyes.picture(window);
        seen = (eyes::count(&picture, AWS), eyes::count(&picture, CUSTOMER));
        (seen.0 > MANY && seen.1 > MANY).then_some(())
    });
    assert!(both.is_some(), "pixels of AWS and of the customer: {seen:?}, expected {MANY}; {}", program.words());

    // The first second or two belong to fonts and caches; after that every tick is one too many.
    let quiet = wait(|| {
        let before = program.ticks();
        std::thread::sleep(Duration::from_secs(2));
        (program.ticks() - before <= FEW_TICKS).then_some(())
    });
    assert!(quiet.is_some(), "the program never came to rest: {} ticks so far", program.ticks());
    let before = program.ticks();
    std::thread::sleep(Duration::from_secs(2));
    let worked = program.ticks() - before;
    assert!(worked <= FEW_TICKS, "{worked} ticks of work in two idle seconds, expected {FEW_TICKS} at most");

    eyes.close(window);
    let ended = wait(|| program.has_ended().then_some(()));
    assert!(ended.is_some(), "the window was closed and the program goes on");
    assert_eq!(program.exit_code(), Some(0), "{}", program.words());
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "nothing was changed, so nothing is to be saved");
}

#[test]
fn a_scene_goes_on_at_the_same_card_after_the_program_was_killed() {
    let home = tempfile::tempdir().unwrap();
    let scene = concat!(env!("CARGO_MANIFEST_DIR"), "/scenes/orders-on-rds.ron");
    let Some(Opened { display, eyes, program, window }) = open(home.path(), &[scene]) else { return };
    // The scene is on the table when its first card can be placed; until then a key does nothing.
    let mut tries = 0;
    let begun = wait(|| {
        eyes.press(window, '1');
        tries = tries_of(home.path());
        (tries >= 5).then_some(())
    });
    assert!(begun.is_some(), "{tries} tries were saved; {}", program.words());
    std::thread::sleep(Duration::from_secs(2));
    program.kill();

    let before = Storage::in_folder(home.path()).load().saved;
    let run = before.runs.values().next().unwrap();
    assert!(before.table.is_some() && run.chosen.is_some());
    let eyes = Eyes::open(&display);
    let program = Program::start(&display, home.path(), &[]);
    let window = wait(|| eyes.window("Layercake")).unwrap();
    let goes_on = wait(|| {
        eyes.press(window, '1');
        (tries_of(home.path()) > run.attempt.tries().len()).then_some(())
    });
    assert!(goes_on.is_some(), "no further try was saved; {}", program.words());
    let after = Storage::in_folder(home.path()).load().saved;
    let tries = after.runs.values().next().unwrap().attempt.tries();
    assert!(tries.starts_with(run.attempt.tries()), "{tries:?}");
    assert_eq!(tries[run.attempt.tries().len()].card, run.chosen.unwrap(), "the same card was chosen");
}

fn tries_of(home: &Path) -> usize {
    Storage::in_folder(home).load().saved.runs.values().map(|run| run.attempt.tries().len()).sum()
}

/// The program with its window, and who looks at it.
struct Opened {
    program: Program,
    eyes: Eyes,
    window: u32,
    // Last, because it is dropped last.
    display: Display,
}

/// Opens the program; `None`, and says why, where there can be no window.
fn open(home: &Path, arguments: &[&str]) -> Option<Opened> {
    open_on(had(Display::start())?, home, arguments, &[])
}

/// What a test needs of the system; `None`, and says why, where it is not there.
fn had<T>(found: Result<T, String>) -> Option<T> {
    found.map_err(|reason| skip(&reason)).ok()
}

/// Opens the program on a display, with more in its environment.
fn open_on(display: Display, home: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Option<Opened> {
    let mut program = Program::start_with(&display, home, arguments, variables);
    let eyes = Eyes::open(&display);
    let Some(window) = wait(|| eyes.window("Layercake").or_else(|| program.has_ended().then_some(0))) else {
        panic!("no window in {PATIENCE:?}; the program says: {}", program.words());
    };
    if program.has_ended() {
        let words = program.words();
        assert!(words.contains("Install what is missing"), "the program ended: {words}");
        skip(&words);
        return None;
    }
    Some(Opened { program, eyes, window, display })
}

fn wait<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let started = Instant::now();
    loop {
        let found = look();
        if found.is_some() || started.elapsed() > PATIENCE {
            return found;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Says why there was no window, past the harness, which keeps what a passing test prints to itself.
fn skip(reason: &str) {
    assert!(std::env::var_os(NEEDED).is_none(), "{NEEDED} is set, but there can be no window: {reason}");
    let words = format!("skipped the real window: {reason}\n");
    std::io::stderr().write_all(words.as_bytes()).unwrap();
}
