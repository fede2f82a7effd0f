//! Theme, text size and help.

use crate::support::Window;
use egui::{Key, Modifiers, Vec2};
use layercake::state::{Action, Command, FilesAction, ThemeChoice};

#[test]
fn text_grows_to_two_hundred_percent_and_shrinks_to_eighty() {
    let mut window = Window::new();
    for _ in 0..20 {
        window.press_with(Modifiers::COMMAND, Key::Plus);
    }
    assert_eq!(window.state().settings.text_percent, 200);
    assert!((window.harness.ctx.zoom_factor() - 2.0).abs() < 0.01);
    for _ in 0..20 {
        window.press_with(Modifiers::COMMAND, Key::Minus);
    }
    assert_eq!(window.state().settings.text_percent, 80);
    window.press_with(Modifiers::COMMAND, Key::Num0);
    assert_eq!(window.state().settings.text_percent, 100);
}

#[test]
fn the_theme_is_chosen_in_the_menu_and_by_key() {
    let mut window = Window::new();
    window.click("View");
    window.click("Dark");
    assert_eq!(window.state().settings.theme, ThemeChoice::Dark);
    assert!(window.harness.ctx.global_style().visuals.dark_mode);
    window.press(Key::Escape);
    window.refuse("High contrast");
    window.press_with(Modifiers::COMMAND, Key::T);
    assert_eq!(window.state().settings.theme, ThemeChoice::HighContrast);
}

#[test]
fn help_lists_every_command() {
    let mut window = Window::new();
    window.harness.event(egui::Event::Text("?".to_owned()));
    window.harness.run();
    window.expect("Help and keys");
    let words = layercake::ui::Words::english();
    for command in Command::ALL.into_iter().filter(|command| command.has_keys_of_its_own()) {
        window.expect(&words.text(command.word()));
    }
    window.press(Key::Escape);
    window.refuse("not affiliated");
}

#[test]
fn a_narrow_window_folds_the_buttons_into_one_menu() {
    let mut window = Window::sized(Vec2::new(640.0, 480.0));
    window.refuse("Larger text");
    window.click("Menu");
    window.expect("Larger text");
    window.expect("Reduce motion");
}

#[test]
fn an_idle_window_asks_for_no_frame() {
    let mut window = Window::new();
    let steps = window.harness.run();
    assert!(steps <= 2, "{steps} frames were drawn although nothing changed");
}

/// Two strips of different height, each drawn again when its height changes.
#[test]
fn a_window_with_problems_of_a_file_and_of_what_is_written_is_idle_too() {
    let mut window = Window::new();
    let bad = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bad/layer-unknown.ron");
    window.answer(Action::Files(FilesAction::Named(vec![bad.into()])));
    window.click("Author: write scenes");
    window.click("New scene");
    window.expect("layer-unknown.ron has 1 problem");
    window.expect("Go to the problem: ");
    let steps = window.harness.run();
    assert!(steps <= 2, "{steps} frames were drawn although nothing changed");
}

#[test]
fn escape_closes_an_open_menu_and_nothing_else() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    window.click("View");
    window.press(Key::Escape);
    window.refuse("High contrast");
    window.expect("12 left");
}
