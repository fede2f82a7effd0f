//! What a screen reader says by itself: the chosen cell, and what has moved.

use crate::support::Window;
use egui::accesskit::Live;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;

/// What stands where a screen reader listens for news.
fn news(window: &Window) -> Vec<String> {
    let nodes = window.harness.root().children_recursive();
    let nodes = nodes.filter(|node| node.accesskit_node().live() != Live::Off);
    nodes.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect()
}

fn tells(window: &Window, words: &str) {
    let news = news(window);
    assert!(news.iter().any(|line| line.contains(words)), "`{words}` is not among {news:#?}");
}

#[test]
fn the_chosen_cell_has_the_focus_from_the_first_arrow_on() {
    let mut window = Window::new();
    window.press(Key::ArrowDown);
    let first = window.focused().expect("a cell has the focus");
    assert!(first.contains(", EC2: ") || first.contains(", RDS: "), "{first}");
    window.press(Key::ArrowRight);
    let second = window.focused().expect("a cell has the focus");
    assert_ne!(first, second);
    window.click("Guest operating system, RDS: AWS");
    assert_eq!(window.focused().as_deref(), Some("Guest operating system, RDS: AWS"));
}

#[test]
fn a_hint_is_told_and_so_is_where_a_card_was_laid() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    window.press(Key::H);
    tells(&window, "Layer: Guest operating system.");
    window.press(Key::P);
    window.click("Check");
    window.click("Play");
    window.press(Key::Num2);
    tells(&window, "Choose the maintenance window: Customer, 1 card");
}

#[test]
fn what_moves_is_told_when_columns_come_and_go() {
    let mut window = Window::new();
    window.click("Compare");
    window.click("EC2 and RDS");
    tells(&window, "EC2 to RDS: 3 rows move.");
    window.ctrl_click("EC2");
    assert!(!news(&window).iter().any(|line| line.contains("EC2 to RDS: 3")), "{:?}", news(&window));
}

#[test]
fn the_step_to_the_next_service_is_told() {
    let mut window = Window::new();
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write("amazon ec2");
    window.press(Key::Enter);
    assert!(!news(&window).iter().any(|line| line.contains("EC2 to ")), "{:?}", news(&window));
    window.press(Key::ArrowRight);
    tells(&window, "EC2 to ");
}

#[test]
fn a_changed_setting_is_told_with_what_it_moves() {
    let mut window = Window::new();
    window.click("Lambda");
    window.click("Platform, runtime or engine, Lambda: AWS");
    window.click("Runtime updates: Manual");
    tells(&window, "Runtime updates: Manual.");
    tells(&window, "goes to the customer");
}
