//! Scene files: good, bad and dropped.

use crate::support::Window;
use egui::{Key, Modifiers};
use layercake::state::{Action, Effect, FilesAction, Notice, Overlay, Page};
use std::path::{Path, PathBuf};

const GOOD: &str = r#"(
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
    ],
)"#;

fn write(folder: &tempfile::TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, text).expect("the folder is writable");
    path
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the app reads the path itself".to_owned())
    }
}

/// Whoever types on sees no notice for long, and must not lose what it was about.
#[test]
fn what_is_not_saved_is_told_until_it_is() {
    let mut window = Window::new();
    window.answer(Action::Tell(Notice::NotSaved("the disk is full".to_owned())));
    window.expect("Not saved yet, but still here in this window: the disk is full");
    window.press(egui::Key::ArrowRight);
    window.expect("the disk is full");
    window.answer(Action::Tell(Notice::SavedAgain));
    window.expect("All of it is saved now");
    window.press(egui::Key::ArrowRight);
    window.refuse("saved");
}

#[test]
fn a_file_dropped_on_the_window_opens_as_a_scene() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write(&folder, "class.ron", GOOD);
    let mut window = Window::new();
    window.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
    window.harness.run();
    window.expect("From the class");
    window.expect("2 left");
    assert_eq!(window.state().page, Page::Practise);
}

#[test]
fn a_bad_file_names_file_line_and_what_was_meant_and_the_app_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write(&folder, "class.ron", &GOOD.replace("\"ec2\"", "\"ec3\""));
    let mut window = Window::new();
    let others = window.library().scenes().len();
    window.answer(Action::Files(FilesAction::Chosen(vec![path.clone()])));
    window.expect("class.ron has 3 problems");
    window.expect("line 6, column 16: unknown service `ec3`; did you mean `ec2`?");
    window.click("Show");
    window.expect("services: [\"ec3\"],");
    window.press(Key::Escape);
    window.expect("Guest operating system, RDS: AWS");
    assert_eq!(window.library().scenes().len(), others, "the other scenes are untouched");

    std::fs::write(&path, GOOD).expect("the folder is writable");
    window.click("Read again");
    window.expect("From the class");
    window.refuse("class.ron has");
}

#[test]
fn problems_can_be_dismissed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write(&folder, "class.ron", "(");
    let mut window = Window::new();
    window.answer(Action::Files(FilesAction::Chosen(vec![path])));
    window.click_like("Dismiss the problems of");
    window.refuse("Dismiss the problems of");
}

#[test]
fn one_dialog_is_asked_for_at_a_time() {
    let mut window = Window::new();
    window.press_with(Modifiers::COMMAND, Key::O);
    window.press_with(Modifiers::COMMAND, Key::O);
    let asked = window.effects().iter().filter(|effect| **effect == Effect::AskForFile).count();
    assert_eq!(asked, 1);
    let folder = tempfile::tempdir().expect("a folder");
    window.answer(Action::Files(FilesAction::Named(vec![write(&folder, "class.ron", GOOD)])));
    window.press_with(Modifiers::COMMAND, Key::O);
    let asked = window.effects().iter().filter(|effect| **effect == Effect::AskForFile).count();
    assert_eq!(asked, 1, "a dropped file does not close the dialog");
    window.answer(Action::Files(FilesAction::Cancelled));
    window.press_with(Modifiers::COMMAND, Key::O);
    let asked = window.effects().iter().filter(|effect| **effect == Effect::AskForFile).count();
    assert_eq!(asked, 2);
}

#[test]
fn without_a_dialog_the_path_can_be_typed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = write(&folder, "class.ron", GOOD);
    let mut window = Window::new();
    window.answer(Action::Files(FilesAction::NoDialog));
    assert_eq!(window.state().overlay, Some(Overlay::PathField));
    window.harness.event(egui::Event::Text(path.display().to_string()));
    window.harness.run();
    window.click("Open");
    window.expect("From the class");
}
