//! The real program fails, at each moment at which that makes a difference: the work is saved, and the next start says what
//! happened.

// A program that was built to be shipped cannot be asked to fail.
#![cfg(debug_assertions)]

use super::display::Display;
use super::eyes::{Eyes, count};
use super::program::Program;
use super::{AWS, CUSTOMER, MANY, Opened, open, wait};
use layercake::shell::Storage;
use std::fs;
use std::path::{Path, PathBuf};

/// The keys as X11 numbers them.
const CONTROL: u32 = 0xffe3;
const ENTER: u32 = 0xff0d;
const EQUALS: u32 = 0x3d;
/// Asks a program that was built for its makers to fail.
const VARIABLE: &str = "LAYERCAKE_FAULT";
/// What a program returns whose fault ended it.
const FAULT: i32 = 101;
/// The ground of the cards on a page.
const PANEL: [u8; 3] = [0xFF, 0xFF, 0xFF];

fn percent(home: &Path) -> u16 {
    Storage::in_folder(home).load().saved.settings.text_percent
}

fn reports(home: &Path, kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(home.join("reports")).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == kind));
    paths.sort();
    paths
}

/// Goes on and makes a change, until that ends the program.
fn change_until_it_fails(display: &Display, home: &Path, moment: &str) {
    let eyes = Eyes::open(display);
    let mut program = Program::start_with(display, home, &[], &[(VARIABLE, moment)]);
    let ended = wait(|| {
        if let Some(window) = eyes.window("Layercake") {
            eyes.press_all(window, &[ENTER]);
            eyes.press_all(window, &[CONTROL, EQUALS]);
        }
        program.has_ended().then_some(())
    });
    assert!(ended.is_some(), "{moment}: the program goes on");
    assert_eq!(program.exit_code(), Some(FAULT), "{moment}: {}", program.words());
    let report = reports(home, "txt").pop().unwrap();
    let said = format!("what was done until then is saved;\na report on it lies in `{}`", report.display());
    assert!(program.words().contains(&said), "{moment}: {}", program.words());
    let text = fs::read_to_string(report).unwrap();
    assert!(text.contains("what: a fault that was asked for") && text.contains("last actions: "), "{text}");
}

#[test]
fn a_fault_loses_nothing_and_the_next_start_says_what_happened() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let Some(Opened { display, eyes, program, window }) = open(home, &[]) else { return };
    let both = wait(|| (count(&eyes.picture(window), AWS) > MANY).then_some(()));
    assert!(both.is_some(), "{}", program.words());
    program.kill();

    for (faults, moment) in (1_u16..).zip(["update", "logic", "draw", "twice"]) {
        change_until_it_fails(&display, home, moment);
        assert_eq!(percent(home), 100 + 10 * faults, "{moment}: what was changed just before is saved");
        assert_eq!(reports(home, "txt").len(), usize::from(faults), "{moment}: each fault has one report");
    }
    let marks = reports(home, "unseen");
    assert_eq!(fs::read_to_string(marks.last().unwrap()).unwrap(), "again", "it came soon after another");

    // Whatever fails before there is a window is told where it was started, and has a report too.
    let mut program = Program::start_with(&display, home, &[], &[(VARIABLE, "start")]);
    assert!(wait(|| program.has_ended().then_some(())).is_some());
    assert_eq!(program.exit_code(), Some(FAULT), "{}", program.words());
    assert!(program.words().contains("This is a fault of Layercake; a report on it lies in"), "{}", program.words());

    the_page_comes_once(&display, home);
}

fn the_page_comes_once(display: &Display, home: &Path) {
    let eyes = Eyes::open(display);
    let mut program = Program::start(display, home, &[]);
    let window = wait(|| eyes.window("Layercake")).unwrap();
    let page = wait(|| (count(&eyes.picture(window), PANEL) > MANY).then_some(()));
    assert!(page.is_some(), "there is no page; {}", program.words());
    let picture = eyes.picture(window);
    assert_eq!((count(&picture, AWS), count(&picture, CUSTOMER)), (0, 0), "nothing else is drawn");
    let goes_on = wait(|| {
        eyes.press_all(window, &[ENTER]);
        (count(&eyes.picture(window), AWS) > 0).then_some(())
    });
    assert!(goes_on.is_some(), "Enter goes on; {}", program.words());
    assert!(reports(home, "unseen").is_empty());
    eyes.close(window);
    assert!(wait(|| program.has_ended().then_some(())).is_some());
    assert_eq!(program.exit_code(), Some(0), "{}", program.words());
    assert_eq!(percent(home), 140);

    let program = Program::start(display, home, &[]);
    let window = wait(|| eyes.window("Layercake")).unwrap();
    let explore = wait(|| (count(&eyes.picture(window), AWS) > 0).then_some(()));
    assert!(explore.is_some(), "what was seen is not shown again; {}", program.words());
}
