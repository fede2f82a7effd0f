//! Finding anything: what is typed leads where it should, by keys and by pointer.

use crate::support::Window;
use egui::{Key, Modifiers};
use layercake::domain::LayerId;
use layercake::state::{FactsPart, Overlay, Page};

/// The search, with something typed.
fn find(typed: &str) -> Window {
    let mut window = Window::new();
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write(typed);
    window
}

fn columns(window: &Window) -> Vec<String> {
    window.state().explore.columns.iter().map(ToString::to_string).collect()
}

#[test]
fn a_service_is_found_by_its_name_and_shown_alone() {
    let mut window = find("rds");
    window.press(Key::Enter);
    assert_eq!(columns(&window), ["rds"], "the service comes first");
    assert_eq!(window.state().overlay, None, "the search is closed");
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(columns(&window).len(), 4, "and the way back leads to what was shown");
}

#[test]
fn letters_may_be_left_out() {
    let mut window = find("lmbda");
    window.press(Key::Enter);
    assert_eq!(columns(&window), ["lambda"]);
}

#[test]
fn a_click_does_what_enter_does() {
    let mut window = find("rds");
    window.click("Amazon RDS, Service, managed database");
    assert_eq!(columns(&window), ["rds"]);
}

#[test]
fn a_layer_opens_in_the_chosen_column() {
    let mut window = find("guest operating");
    window.click("Guest operating system, Layer");
    assert_eq!(window.state().explore.layer, Some(LayerId::GuestOs));
    window.expect("Amazon EC2 · layer 5 of 13");
}

#[test]
fn a_task_leads_to_its_cell() {
    let mut window = find("patch the database operating system");
    window.click("Patch the database operating system, Task, RDS");
    assert_eq!(window.state().explore.layer, Some(LayerId::GuestOs));
    assert_eq!(window.state().explore.column, 1, "RDS has a column already");
    window.expect("Compared with EC2");
}

#[test]
fn facts_lead_to_their_part_of_the_page() {
    for (typed, option, part) in [
        ("every rds database", "Every RDS database runs in two zones., Misconception", FactsPart::Misconceptions),
        ("rds takes backups", "RDS takes backups from the start, Note, D05", FactsPart::Notes),
        ("hypervisor", "hypervisor, Term", FactsPart::Terms),
        (
            "exam guide",
            "AWS Certified Cloud Practitioner (CLF-C02) Exam Guide, version 1.0, Source, X1",
            FactsPart::Sources,
        ),
    ] {
        let mut window = find(typed);
        window.click(option);
        assert_eq!((window.state().page, window.state().facts.part), (Page::Facts, part), "{typed}");
        assert!(!window.state().facts.search.is_empty(), "{typed}");
        window.refuse("Nothing fits");
    }
}

#[test]
fn a_scene_opens_and_a_setting_and_a_comparison_are_shown() {
    let mut window = find("orders on rds");
    window.click("Orders on RDS for MySQL, Scene");
    window.expect("To sort");
    let mut window = find("automated backups");
    window.click("Automated backups, Setting, RDS");
    assert!(window.state().explore.open, "the switch is on screen");
    let mut window = find("containers");
    window.click_like("Containers, Comparison");
    assert_eq!(columns(&window), ["ec2", "eks", "ecs-fargate", "lambda"]);
}

#[test]
fn a_command_is_given_to_what_lies_below() {
    let mut window = find("hide owners");
    window.press(Key::Enter);
    assert!(window.state().explore.quiz.is_some());
    assert_eq!(window.state().overlay, None);
}

#[test]
fn arrow_keys_choose_while_the_field_keeps_what_is_typed() {
    let mut window = find("rds");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert_eq!(columns(&window), ["ec2", "rds"], "the second hit is the comparison");
}

#[test]
fn a_slash_opens_the_search_and_is_a_sign_like_others_in_it() {
    let mut window = Window::new();
    window.write("/");
    assert_eq!(window.state().overlay, Some(Overlay::Finder));
    window.write("/");
    window.expect("No results");
    window.press(Key::Escape);
    assert_eq!(window.state().overlay, None);
}

#[test]
fn what_does_not_exist_is_said_to_be_missing() {
    let window = find("xqzw");
    window.expect("No results");
    window.expect("Nothing fits. Try fewer letters, or another word.");
}

#[test]
fn what_is_beyond_the_exam_is_not_found_when_it_is_hidden() {
    let mut window = Window::new();
    window.press_with(Modifiers::COMMAND, Key::B);
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write("rds custom");
    window.refuse("Patch the OS on RDS Custom for Oracle, Task, RDS");
}

#[test]
fn the_button_opens_it_too() {
    let mut window = Window::new();
    window.click("Find anything");
    window.expect("Type to search, or choose one of these.");
}
