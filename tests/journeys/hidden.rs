//! Owners hidden to be guessed: nothing tells them beforehand, right guesses stay, wrong ones are explained.

use crate::support::Window;
use egui::{Key, Vec2};
use layercake::domain::{ChoiceId, LayerId, Owner, ServiceId, SettingId};
use layercake::state::{Action, ExploreAction};

/// Every name and value in the accessibility tree, and the descriptions.
fn told(window: &Window) -> Vec<String> {
    window.names()
}

pub(super) fn compare(window: &mut Window, services: &[&str]) {
    let ids = services.iter().copied().map(ServiceId::new).collect();
    window.answer(Action::Explore(ExploreAction::Compare(ids)));
}

fn choose(window: &mut Window, service: &str, setting: &str, choice: &str) {
    let (service, setting) = (ServiceId::new(service), SettingId::new(setting));
    let choice = ChoiceId::new(choice);
    window.answer(Action::Explore(ExploreAction::Choose { service, setting, choice }));
}

/// The same view twice, once with owners that a setting has changed: hidden, the two must read alike word for word,
/// but for the badge that names the setting.
#[test]
fn hidden_owners_leak_nowhere_whatever_is_open() {
    for services in [
        &["eks"][..],
        &["eks", "rds"],
        &["ec2", "eks", "rds", "s3"],
        &["eks", "rds", "s3", "ec2", "lambda", "dynamodb"],
    ] {
        let shown = |choice: &str| {
            let mut window = Window::sized(Vec2::new(1920.0, 1080.0));
            compare(&mut window, services);
            choose(&mut window, "eks", "nodes", choice);
            window.press(Key::H);
            let mut all = vec![told(&window)];
            for layer in LayerId::ALL {
                for column in 0..services.len() {
                    window.answer(Action::Explore(ExploreAction::Pick { layer, column }));
                    all.push(told(&window));
                }
            }
            let badge = |words: &String| words.contains("Worker nodes");
            all.into_iter()
                .map(|names| names.into_iter().filter(|name| !badge(name)).collect())
                .collect::<Vec<Vec<_>>>()
        };
        assert_eq!(shown("self-managed"), shown("auto-mode"), "{services:?}");
    }
}

#[test]
fn no_cell_names_its_owner_while_it_is_hidden() {
    let mut window = Window::new();
    window.click("Hide owners");
    for name in window.names().iter().filter(|name| name.contains(", RDS: ") || name.contains(", EC2: ")) {
        assert!(name.ends_with("owner hidden"), "{name}");
    }
    window.expect("Guest operating system, RDS: owner hidden");
    window.refuse("rows move");
    window.refuse("shared");
}

#[test]
fn a_right_guess_stays_and_a_wrong_one_is_explained() {
    let mut window = Window::new();
    window.press(Key::H);
    window.click("Guest operating system, EC2: owner hidden");
    window.expect("Who does it?");
    window.refuse("It depends");
    window.press(Key::C);
    window.expect("Right, it is Customer.");
    window.expect("Guest operating system, EC2: Customer");
    window.click("Guest operating system, RDS: owner hidden");
    window.click("Guess: Customer");
    window.expect("Not Customer: it is AWS.");
    let duty = window.library().catalogue().service(&ServiceId::new("rds")).unwrap().duty(LayerId::GuestOs).clone();
    window.expect(duty.aws().unwrap());
    window.expect("1 of 2 right");
}

#[test]
fn a_cell_a_row_and_everything_are_revealed() {
    let mut window = Window::new();
    window.press(Key::H);
    window.click("Guest operating system, EC2: owner hidden");
    window.press(Key::R);
    window.expect("Guest operating system, EC2: Customer");
    window.expect("Guest operating system, RDS: owner hidden");
    window.press_with(egui::Modifiers::SHIFT, Key::R);
    window.expect("Guest operating system, RDS: AWS");
    window.expect("Identity and access, RDS: owner hidden");
    window.press_with(egui::Modifiers::COMMAND, Key::R);
    window.refuse("owner hidden");
    window.press(Key::H);
    assert!(window.state().explore.quiz.is_none());
}

#[test]
fn folded_rows_unfold_while_owners_are_hidden() {
    let mut window = Window::new();
    window.press(Key::D);
    window.refuse("Identity and access, EC2");
    window.press(Key::H);
    window.expect("Identity and access, EC2: owner hidden");
    window.answer(Action::Explore(ExploreAction::Guess { layer: LayerId::Data, column: 0, owner: Owner::Customer }));
    window.expect("Customer data and classification, EC2: Customer");
}

#[test]
fn the_copied_table_hides_what_the_picture_hides() {
    let mut window = Window::new();
    compare(&mut window, &["ec2", "rds"]);
    window.press(Key::H);
    window.press_with(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, Key::M);
    let copied = window.effects().iter().rev().find_map(|effect| match effect {
        layercake::state::Effect::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let text = copied.expect("a table was copied");
    assert!(text.starts_with("| Layer | EC2 | RDS |\n| --- | --- | --- |\n"), "{text}");
    assert!(!["AWS", "Customer |", "Shared", "shared"].iter().any(|owner| text.contains(owner)), "{text}");
    window.press(Key::H);
    window.press_with(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, Key::M);
    window.expect("on the clipboard");
}
