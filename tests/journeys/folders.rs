//! Folders of one's own, files that were opened last, and files that change while the window is open.

use crate::support::Window;
use egui::Vec2;
use layercake::content::{Origin, SourceFile};
use layercake::state::{Action, AuthorAction, Effect, FilesAction, Folders, Notice, Overlay, Page, Saved};
use std::path::PathBuf;
use std::sync::Arc;

const SCENE: &str = r#"(format: 1, id: "from-class", title: "From the class", difficulty: Easy, services: ["ec2"],
    story: "A pupil asks who patches what.", goal: "Tell guest from host.",
    cards: [(id: "guest", task: "EC2-01"), (id: "host", task: "EC2-02")])"#;

/// A window of somebody with these lists, on the page that has them.
fn window(own: &[&str], recent: &[&str]) -> Window {
    let [own, recent] = [own, recent].map(|list| list.iter().map(|path| (*path).to_owned()).collect());
    let folders = Arc::new(Folders { own, recent });
    let mut window = Window::restored(Vec2::new(1280.0, 800.0), Saved { folders, ..Saved::default() });
    window.answer(Action::Go(Page::Author));
    window
}

/// What the shell does when a file of a folder came, or changed.
fn brings(window: &mut Window, file: &str, text: &str) {
    let library = &mut window.harness.state_mut().library;
    let origin = Origin::File(file.to_owned());
    let before = library.scene_from(&origin).cloned();
    let opened = library.open(SourceFile { origin, bytes: text.as_bytes().to_vec() });
    window.answer(Action::Files(FilesAction::Renewed { before, scene: opened.scene }));
}

#[test]
fn a_folder_is_asked_for_added_once_and_removed() {
    let mut window = window(&[], &[]);
    window.click("Add a folder");
    assert!(window.effects().contains(&Effect::AskForFolder));
    for _ in 0..2 {
        window.answer(Action::Files(FilesAction::AddFolder(PathBuf::from("/school/week-1"))));
    }
    window.expect("The scenes of /school/week-1 are on the shelf");
    assert_eq!(window.state().folders.own, ["/school/week-1"]);
    brings(&mut window, "/school/week-1/class.ron", SCENE);
    brings(&mut window, "/school/week-12/other.ron", &SCENE.replace("from-class", "other"));
    window.expect("1 scene, no lesson plan");
    window.click("Remove the folder /school/week-1 from the list");
    window.refuse("/school/week-1");
    assert!(window.state().folders.own.is_empty());
}

#[test]
fn without_a_dialog_the_path_of_a_folder_can_be_typed() {
    let mut window = window(&[], &[]);
    window.click("Add a folder");
    window.answer(Action::Files(FilesAction::NoDialog));
    assert_eq!(window.state().overlay, Some(Overlay::PathField));
}

#[test]
fn there_is_room_for_twenty_folders_and_no_more() {
    let mut window = window(&[], &[]);
    for number in 0..21 {
        window.answer(Action::Files(FilesAction::AddFolder(PathBuf::from(format!("/school/{number}")))));
    }
    window.expect("There is no room for another folder; remove one first");
    assert_eq!(window.state().folders.own.len(), 20);
}

#[test]
fn what_is_not_there_is_shown_as_missing_and_stays_on_the_list() {
    let mut window = window(&["/stick/scenes"], &["/stick/a.ron", "/class/b.ron"]);
    window.refuse("missing");
    let missing = ["/stick/scenes", "/stick/a.ron"].map(str::to_owned).into();
    window.answer(Action::Files(FilesAction::Missing(missing)));
    assert_eq!(window.names().iter().filter(|name| *name == "missing").count(), 2);
    window.click("Open /stick/a.ron");
    assert!(window.effects().is_empty(), "what is not there cannot be opened");
    window.answer(Action::Files(FilesAction::Missing([].into())));
    window.refuse("missing");
    window.click("Forget /stick/a.ron");
    window.refuse("/stick/a.ron");
    assert_eq!(window.state().folders.recent, ["/class/b.ron"]);
}

#[test]
fn a_file_opened_before_is_played_or_written_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("class.ron");
    std::fs::write(&path, SCENE).expect("the folder is writable");
    let file = path.display().to_string();
    let mut window = window(&[], &["/other.ron", &file]);
    window.click(&format!("Open {file}"));
    window.expect("From the class");
    assert_eq!(window.state().page, Page::Practise);
    assert_eq!(window.state().folders.recent, [file.clone(), "/other.ron".to_owned()], "it comes to the front");
    window.answer(Action::Go(Page::Author));
    window.click(&format!("Edit {file}"));
    assert_eq!(window.state().author.works.len(), 1);
    window.answer(Action::Author(AuthorAction::Open(None)));
}

#[test]
fn the_menu_has_the_last_eight_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |number: usize| folder.path().join(format!("week-{number}.ron")).display().to_string();
    std::fs::write(file(3), SCENE).expect("the folder is writable");
    let files: Vec<String> = (0..10).map(file).collect();
    let names: Vec<&str> = files.iter().map(String::as_str).collect();
    let mut window = window(&[], &names);
    window.answer(Action::Go(Page::Explore));
    window.click("File");
    window.expect(&format!("Open {}", file(7)));
    window.refuse(&format!("Open {}", file(8)));
    window.click("More on the Author page");
    assert_eq!(window.state().page, Page::Author);
    window.expect(&format!("Open {}", file(9)));
    window.answer(Action::Go(Page::Explore));
    window.click("File");
    window.click(&format!("Open {}", file(3)));
    window.expect("From the class");
}

/// Nobody is led anywhere by a file that changes, and what was sorted stays sorted.
#[test]
fn a_scene_whose_file_changes_goes_on_where_it_was() {
    let mut window = Window::new();
    brings(&mut window, "/class.ron", SCENE);
    window.open_scene("from-class");
    window.press(egui::Key::Num2);
    window.expect("1 left");
    let more = "(id: \"more\", text: \"Set up the school’s firewall\", service: \"ec2\", layer: \"network\", \
                owner: Customer, reason: \"It is the school’s.\")";
    let changed = SCENE.replace("From the class", "From this class").replace(")])", &format!("), {more}])"));
    brings(&mut window, "/class.ron", &changed);
    window.answer(Action::Tell(Notice::Reloaded("/class.ron".to_owned())));
    window.expect("From this class");
    window.expect("2 left");
    window.expect("Reloaded /class.ron");
    brings(&mut window, "/class.ron", "(format: 1,");
    window.expect("class.ron has 1 problem");
    window.expect("2 left");
    brings(&mut window, "/class.ron", SCENE);
    window.refuse("class.ron has 1 problem");
    window.expect("1 left");
}
