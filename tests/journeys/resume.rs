//! The window is closed in the middle of a scene, and the next one goes on at the same card.

use crate::support::Window;
use egui::{Key, Vec2};
use layercake::domain::Mode;
use layercake::state::{Action, FilesAction, Page, PractiseAction, Run, Saved};
use std::path::PathBuf;

const SIZE: Vec2 = Vec2::new(1280.0, 800.0);

const OWN: &str = r#"(
    format: 1,
    id: "from-class",
    title: "From the class",
    difficulty: Easy,
    services: ["ec2"],
    story: "A pupil asks who patches what.",
    goal: "Tell guest from host.",
    cards: [
        (id: "guest", task: "EC2-01"),
        (id: "host", task: "EC2-02"),
        (id: "third", task: "EC2-03"),
    ],
)"#;

fn run(window: &Window) -> Run {
    window.state().practise.run().expect("a scene is on the table").clone()
}

/// A window that comes after this one was closed.
fn next(window: &Window) -> Window {
    Window::restored(SIZE, window.state().saved())
}

#[test]
fn a_scene_goes_on_at_the_same_card_with_the_same_board_and_the_same_tries() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    for key in [Key::Num1, Key::Num2, Key::Num1, Key::Num1, Key::Num2] {
        window.press(key);
    }
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    let before = run(&window);
    assert_eq!(before.attempt.tries().len(), 5);

    let mut again = next(&window);
    assert_eq!(again.state().page, Page::Practise);
    assert_eq!(run(&again), before);
    assert_eq!(again.names(), window.names(), "it looks as it did");
    again.press(Key::Num1);
    assert_eq!(run(&again).attempt.tries().len(), 6);
    assert_eq!(run(&again).attempt.tries()[5].card, before.chosen.expect("a card was chosen"));
}

#[test]
fn an_exam_goes_on_with_the_time_that_was_left() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    window.answer(Action::Practise(PractiseAction::Mode(Mode::Exam)));
    window.answer(Action::Practise(PractiseAction::Clock(true)));
    window.press(Key::Num1);
    window.answer(Action::Time(layercake::state::Time { minute: 0, millis: 61_000 }));
    let left = run(&window).seconds_left();
    assert_eq!(run(&next(&window)).seconds_left(), left);
    assert!(left.is_some_and(|left| left % 60 == 59), "{left:?}");
}

#[test]
fn a_scene_that_was_finished_or_left_is_not_laid_out_again() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    window.press(Key::Num1);
    window.press(Key::Escape);
    let mut again = next(&window);
    assert_eq!(again.state().page, Page::Explore);
    again.click("Practise");
    again.expect("Begun · ");
}

fn write(folder: &tempfile::TempDir, text: &str) -> PathBuf {
    let path = folder.path().join("class.ron");
    std::fs::write(&path, text).expect("the folder is writable");
    path
}

#[test]
fn a_scene_of_ones_own_goes_on_when_its_file_is_opened_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = Action::Files(FilesAction::Chosen(vec![write(&folder, OWN)]));
    let mut window = Window::new();
    window.answer(open.clone());
    window.press(Key::Num2);
    let before = run(&window);

    let mut again = next(&window);
    assert_eq!(again.state().page, Page::Explore, "its file is not open");
    let saved = again.state().saved();
    assert_eq!(saved, Saved { table: None, ..window.state().saved() }, "it is kept meanwhile");
    again.answer(open);
    assert_eq!(run(&again), before);
    again.expect("From the class");
}

#[test]
fn a_scene_of_ones_own_whose_cards_changed_begins_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = Action::Files(FilesAction::Chosen(vec![write(&folder, OWN)]));
    let mut window = Window::new();
    window.answer(open.clone());
    window.press(Key::Num2);
    let mut again = next(&window);
    write(&folder, &OWN.replace("EC2-03", "EC2-04"));
    again.answer(open);
    assert!(run(&again).attempt.is_untouched());
}
