//! Where a link leads is told before it opens.

use crate::support::Window;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

fn links(window: &Window) -> Vec<Node<'_>> {
    let nodes = window.harness.root().children_recursive();
    nodes.filter(|node| node.accesskit_node().role() == Role::Link).collect()
}

fn address(node: &Node<'_>) -> Option<String> {
    node.accesskit_node().description()
}

/// The details of a cell name their sources below what they say.
fn details() -> Window {
    let mut window = Window::sized(Vec2::new(1280.0, 800.0));
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(!links(&window).is_empty(), "{:?}", window.names());
    window
}

#[test]
fn a_screen_reader_is_told_the_address_of_every_link() {
    let is_told = |link: &Node<'_>| address(link).is_some_and(|address| address.starts_with("https://"));
    assert!(links(&details()).iter().all(is_told));
    let mut window = Window::sized(Vec2::new(1280.0, 800.0));
    window.press_with(Modifiers::COMMAND, Key::I);
    window.click_like("Sources, ");
    assert!(links(&window).len() > 3 && links(&window).iter().all(is_told), "{:?}", window.names());
}

#[test]
fn the_address_is_shown_to_whoever_comes_with_the_focus_of_the_keyboard() {
    let mut window = details();
    let all: Vec<String> = links(&window).iter().filter_map(address).collect();
    for address in &all {
        window.refuse(address);
    }
    for (link, address) in all.iter().enumerate() {
        links(&window)[link].focus();
        window.harness.run();
        window.expect(address);
    }
}

#[test]
fn the_address_is_shown_to_whoever_points_at_the_link() {
    let mut window = details();
    let all: Vec<String> = links(&window).iter().filter_map(address).collect();
    for address in &all {
        window.refuse(address);
    }
    for (link, address) in all.iter().enumerate() {
        links(&window)[link].scroll_to_me();
        window.harness.run();
        let at = links(&window)[link].rect().center();
        window.harness.hover_at(at);
        // What is told under the pointer waits for it to rest.
        for _ in 0..60 {
            window.harness.step();
        }
        window.expect(address);
    }
}
