//! After a fault of the app: a plain page that says what happened, and leads on.

use crate::support::{TODAY, Window};
use egui::{Key, Vec2};
use layercake::state::{Action, Effect, Fault, FaultAction};

const REPORT: &str = "reports/2026-11-22-143005-000.txt";

fn after_fault(again: bool) -> Window {
    let mut window = Window::sized(Vec2::new(1024.0, 640.0));
    let (text, words) = ("all of the report".into(), "index out of bounds (src/ui/top_bar.rs:12)".to_owned());
    window.fail(Fault { report: REPORT.to_owned(), text, words, day: TODAY, again, saved: !again });
    window
}

#[test]
fn the_page_says_what_happened_and_shows_nothing_else() {
    let window = after_fault(false);
    for words in
        ["Layercake failed", "23 November 2026", "is saved", "index out of bounds", REPORT, "nothing that you wrote"]
    {
        window.expect(words);
    }
    for words in ["Practise", "Explore", "EC2", "Start with nothing open"] {
        window.refuse(words);
    }
}

#[test]
fn enter_goes_on_and_other_keys_do_nothing() {
    let mut window = after_fault(false);
    assert_eq!(window.focused().as_deref(), Some("Go on"));
    window.press_with(egui::Modifiers::COMMAND, Key::Num2);
    window.expect("Layercake failed");
    window.press(Key::Enter);
    window.refuse("Layercake failed");
    window.expect("Practise");
    assert_eq!(window.effects().last(), Some(&Effect::Begin { empty: false }));
}

#[test]
fn the_report_can_be_copied_and_the_page_says_so() {
    let mut window = after_fault(false);
    window.click("Copy the report");
    assert!(window.effects().contains(&Effect::CopyText("all of the report".to_owned())));
    window.expect("The report is on the clipboard");
    window.expect("Layercake failed");
}

#[test]
fn a_fault_that_came_again_offers_to_start_with_nothing_open() {
    let mut window = after_fault(true);
    window.expect("came again soon after the start");
    window.expect("could not be saved");
    window.refuse("is saved");
    window.press(Key::Tab);
    window.tab_to("Start with nothing open", 3);
    window.press(Key::Enter);
    window.refuse("Layercake failed");
    assert_eq!(window.effects().last(), Some(&Effect::Begin { empty: true }));
}

#[test]
fn without_a_fault_there_is_nothing_to_go_on_from() {
    let mut window = Window::new();
    window.answer(Action::Fault(FaultAction::GoOn));
    assert!(window.effects().is_empty());
    window.expect("Practise");
}
