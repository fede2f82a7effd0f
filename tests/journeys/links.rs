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

fn facts() -> Window {
    let mut window = Window::sized(Vec2::new(1280.0, 800.0));
    window.press_with(Modifiers::COMMAND, Key::I);
    window.click_like("Sources, ");
    window
}

#[test]
fn a_screen_reader_is_told_the_address_of_every_link() {
    let mut window = facts();
    assert!(links(&window).len() > 3, "{:?}", window.names());
    assert!(links(&window).iter().all(|link| address(link).is_some_and(|address| address.starts_with("https://"))));
    // The details of a cell name their sources too.
    window.press_with(Modifiers::COMMAND, Key::Num1);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert!(links(&window).iter().all(|link| address(link).is_some_and(|address| address.starts_with("https://"))));
}

#[test]
fn the_address_is_shown_to_whoever_comes_by_keyboard_or_points_at_the_link() {
    let mut window = facts();
    let focused =
        |window: &Window| links(window).iter().find(|link| link.accesskit_node().is_focused()).and_then(address);
    let mut stops = 0;
    let address = loop {
        window.press(Key::Tab);
        if let Some(address) = focused(&window) {
            break address;
        }
        stops += 1;
        assert!(stops < 60, "the Tab key leads to no link");
    };
    window.expect(&address);

    let mut window = facts();
    let (at, wanted) = {
        let all = links(&window);
        let first = all.first().expect("there are links");
        (first.rect().center(), first.accesskit_node().description().expect("it has an address"))
    };
    window.refuse(&wanted);
    window.harness.hover_at(at);
    // What is told under the pointer waits for it to rest.
    for _ in 0..60 {
        window.harness.step();
    }
    window.expect(&wanted);
}
