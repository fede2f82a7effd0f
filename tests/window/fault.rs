//! A fault in the real window: the work is saved, a report lies beside it, and the next start says so on a plain page.

use super::eyes::{self, Eyes};
use super::program::Program;
use super::{CUSTOMER, Opened, open_with, wait};
use layercake::shell::Storage;
use layercake::state::ThemeChoice;
use std::fs;

/// Asks a program that was built for its makers to fail.
const FAULT: &str = "LAYERCAKE_FAULT";
/// What a program returns whose fault ended it.
const CODE: i32 = 101;
const ENTER: u32 = 0xff0d;
const CONTROL: u32 = 0xffe3;

#[test]
fn after_a_fault_the_work_is_saved_and_the_next_start_says_so_before_anything_else() {
    let home = tempfile::tempdir().unwrap();
    let opened = open_with(home.path(), &[], &[(FAULT, "update")]);
    let Some(Opened { display, eyes, mut program, window }) = opened else { return };
    let ended = wait(|| {
        if !program.has_ended() {
            eyes.press_all(window, &[CONTROL, u32::from('t')]);
        }
        program.has_ended().then_some(())
    });
    assert!(ended.is_some(), "no change was made");
    assert_eq!(program.exit_code(), Some(CODE), "{}", program.words());
    let report = fs::read_dir(home.path().join("reports")).unwrap().next().expect("a report").unwrap().path();
    assert!(program.words().contains(report.to_str().unwrap()), "{}", program.words());
    let told = fs::read_to_string(&report).unwrap();
    assert!(told.contains("a fault that was asked for"), "{told}");
    let theme = || Storage::in_folder(home.path()).load().saved.settings.theme;
    let chosen = theme();
    assert_ne!(chosen, ThemeChoice::default(), "the change that came before the fault is saved");

    let eyes_again = Eyes::open(&display);
    let mut program = Program::start(&display, home.path(), &[]);
    let window = wait(|| eyes_again.window("Layercake")).expect("it opens");
    // The plain page has neither bar nor board, so no colour of an owner.
    let coloured = |eyes: &Eyes| eyes::count(&eyes.picture(window), CUSTOMER);
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(coloured(&eyes_again), 0, "the page is plain");
    let gone_on = wait(|| {
        eyes_again.press_all(window, &[ENTER]);
        (coloured(&eyes_again) > 0).then_some(())
    });
    assert!(gone_on.is_some(), "Enter goes on; {}", program.words());
    eyes_again.close(window);
    assert!(wait(|| program.has_ended().then_some(())).is_some());
    assert_eq!(program.exit_code(), Some(0), "{}", program.words());
    assert_eq!(theme(), chosen);
}
