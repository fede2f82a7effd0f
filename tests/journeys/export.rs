//! Taking things away: from the menu or by a key to a file, by pointer and by keyboard.

use crate::support::Window;
use egui::{Key, Modifiers, vec2};
use layercake::domain::{CardIndex, Input, SceneId};
use layercake::export::Format;
use layercake::state::{Action, Effect, ExportAction, FilesAction, Outcome, PractiseAction, What};
use std::path::PathBuf;

fn asked(window: &Window) -> Option<&Effect> {
    window.effects().iter().rev().find(|effect| matches!(effect, Effect::Export { .. }))
}

fn open(window: &mut Window) {
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    window.expect("Preview");
}

#[test]
fn a_comparison_is_saved_as_a_picture_under_a_name_that_says_what_it_is() {
    let mut window = Window::new();
    open(&mut window);
    window.expect("Name: ec2-rds-lambda-workmail.png");
    window.click("SVG");
    window.click("Black and white");
    window.click("Save…");
    let name = "ec2-rds-lambda-workmail.svg".to_owned();
    assert!(window.effects().contains(&Effect::AskWhereToExport { name }));
    window.answer(Action::Export(ExportAction::Write { file: PathBuf::from("/class/a.svg"), over: true }));
    let Some(Effect::Export { wanted, file, over: true }) = asked(&window) else { panic!("nothing is written") };
    assert_eq!((wanted.format, file.to_str()), (Format::Svg, Some("/class/a.svg")));
    // Nothing is told of what is quick; then how far it is, and a way to stop it.
    window.refuse("Stop");
    window.answer(Action::Export(ExportAction::Progress(40)));
    window.expect("40 % done");
    window.click("Stop");
    assert!(window.effects().contains(&Effect::StopExport));
    window.answer(Action::Export(ExportAction::Done(Outcome::Written("/class/a.svg".to_owned()))));
    window.refuse("Preview");
    window.expect("Saved as /class/a.svg");
    window.click("Show in folder");
    assert!(window.effects().contains(&Effect::ShowFolder(PathBuf::from("/class/a.svg"))));
}

#[test]
fn without_a_dialog_the_path_is_typed_and_what_is_there_is_replaced_only_if_the_user_says_so() {
    let mut window = Window::new();
    open(&mut window);
    window.click("Save…");
    window.answer(Action::Export(ExportAction::NoDialog));
    window.expect("This system has no file dialog.");
    window.type_into("Path", "/class/rds.png");
    window.press(Key::Enter);
    let Some(Effect::Export { over: false, .. }) = asked(&window) else { panic!("nothing is written") };
    window.answer(Action::Export(ExportAction::Done(Outcome::There("/class/rds.png".to_owned()))));
    window.expect("/class/rds.png is there already.");
    window.click("Replace it");
    let Some(Effect::Export { over: true, file, .. }) = asked(&window) else { panic!("nothing is written") };
    assert_eq!(file.to_str(), Some("/class/rds.png"));
    window.answer(Action::Export(ExportAction::Done(Outcome::Failed("/class/rds.png: the disk is full".to_owned()))));
    window.expect("/class/rds.png: the disk is full");
    window.expect("Save…");
}

#[test]
fn a_scene_goes_to_paper_and_to_learning_systems_and_its_result_is_a_picture_once_there_is_one() {
    let mut window = Window::sized(vec2(1280.0, 1000.0));
    window.open_scene("orders-on-rds");
    open(&mut window);
    window.expect("Name: orders-on-rds-worksheet.pdf");
    window.refuse("PNG");
    window.click("Moodle");
    window.expect("12 questions");
    window.expect("Patch the database OS: AWS");
    window.click("Copy");
    let copied = window.effects().iter().any(|effect| {
        matches!(effect, Effect::CopyExport(wanted) if wanted.format == Format::Moodle && wanted.what != What::Shown)
    });
    assert!(copied);
    window.press(Key::Escape);
    let cards: Vec<_> = window.library().scene(&SceneId::new("orders-on-rds")).unwrap().cards.clone();
    for (place, card) in cards.iter().enumerate() {
        let bin = card.owner().unwrap();
        window.answer(Action::Practise(PractiseAction::Place { card: CardIndex(place), bin, by: Input::Keys }));
    }
    open(&mut window);
    window.click("PNG");
    window.expect("Name: orders-on-rds-result.png");
}

#[test]
fn the_dialog_is_done_by_keys_alone() {
    let mut window = Window::new();
    open(&mut window);
    window.tab_to("Slides", 20);
    window.press(Key::Enter);
    window.expect("Name: ec2-rds-lambda-workmail-slides.pdf");
    window.tab_to("A folder of pictures", 20);
    window.press(Key::Space);
    window.expect("Name: ec2-rds-lambda-workmail-slides");
    window.tab_to("Save…", 30);
    window.press(Key::Enter);
    let name = "ec2-rds-lambda-workmail-slides".to_owned();
    assert!(window.effects().contains(&Effect::AskWhereToExport { name }));
    window.answer(Action::Export(ExportAction::Cancelled));
    window.press(Key::Escape);
    window.refuse("Preview");
    window.answer(Action::Files(FilesAction::Cancelled));
}
