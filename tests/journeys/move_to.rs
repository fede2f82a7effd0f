//! The menu of a card, and what a drag does besides moving it.

use crate::support::Window;
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::{CardIndex, Owner, Scene, SceneId, Spot};

fn opened(id: &str) -> (Window, Scene) {
    let mut window = Window::new();
    window.open_scene(id);
    let scene = window.library().scene(&SceneId::new(id)).expect("the scene ships").clone();
    (window, scene)
}

fn item(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "Move to AWS",
        Owner::Customer => "Move to Customer",
        Owner::Shared => "Move to Shared",
    }
}

/// Where a card lies.
fn spot(window: &Window, card: usize) -> Option<Spot> {
    window.state().practise.run().expect("a run").attempt.board.spot(CardIndex(card))
}

fn tries(window: &Window) -> usize {
    window.state().practise.run().expect("a run").attempt.tries().len()
}

fn button(window: &mut Window, at: Pos2, button: PointerButton, pressed: bool) {
    window.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
    window.harness.step();
}

#[test]
fn a_scene_can_be_played_to_its_end_by_the_menus_of_its_cards() {
    let (mut window, scene) = opened("health-records");
    for card in &scene.cards {
        window.right_click(&card.text);
        window.click(item(card.owner().unwrap()));
    }
    window.expect("None missed");
}

#[test]
fn the_menu_key_opens_the_menu_and_enter_takes_its_first_bin() {
    for (modifiers, key) in [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)] {
        let (mut window, scene) = opened("orders-on-rds");
        window.press(Key::ArrowDown);
        let chosen = window.state().practise.run().expect("a run").chosen.expect("a card is chosen");
        window.press_with(modifiers, key);
        window.expect("Move to Customer");
        window.refuse("Move to Shared");
        window.press(Key::Enter);
        window.refuse("Move to");
        assert_eq!(tries(&window), 1);
        let right = scene.card(chosen).expect("a card").owner().unwrap() == Owner::Aws;
        let place = spot(&window, chosen.0);
        assert_eq!(place, Some(if right { Spot::Bin(Owner::Aws) } else { Spot::Deck }));
    }
}

#[test]
fn escape_closes_the_menu_and_nothing_else() {
    let (mut window, _) = opened("orders-on-rds");
    window.press(Key::Menu);
    window.expect("Move to AWS");
    window.press(Key::Escape);
    window.refuse("Move to AWS");
    window.expect("12 left");
    assert_eq!(tries(&window), 0);
}

#[test]
fn a_screen_reader_can_ask_for_the_menu() {
    let (mut window, scene) = opened("orders-on-rds");
    let (card, tree) = {
        let mut nodes = window.harness.root().children_recursive();
        let is_card = |label: Option<String>| label.is_some_and(|label| label.starts_with(&scene.cards[0].text));
        let node = nodes.find(|node| is_card(node.accesskit_node().label())).expect("the card has a node");
        node.accesskit_node().locate()
    };
    window.harness.event(Event::AccessKitActionRequest(egui::accesskit::ActionRequest {
        action: egui::accesskit::Action::ShowContextMenu,
        target_tree: tree,
        target_node: card,
        data: None,
    }));
    window.harness.run();
    window.expect("Move to AWS");
}

#[test]
fn a_placed_card_goes_back_to_the_deck_by_its_menu() {
    let (mut window, scene) = opened("orders-on-rds");
    let card = &scene.cards[0];
    window.right_click(&card.text);
    window.click(item(card.owner().unwrap()));
    assert_eq!(spot(&window, 0), Some(Spot::Bin(card.owner().unwrap())));
    window.right_click(&card.text);
    window.refuse(item(card.owner().unwrap()));
    window.click("Back to the deck");
    assert_eq!(spot(&window, 0), Some(Spot::Deck));
}

#[test]
fn the_right_button_lets_go_of_a_held_card() {
    let (mut window, scene) = opened("orders-on-rds");
    let (start, end) = (window.place_of(&scene.cards[0].text), window.place_of("AWS, "));
    window.carry(start, end);
    button(&mut window, end, PointerButton::Secondary, true);
    button(&mut window, end, PointerButton::Secondary, false);
    window.harness.drop_at(end);
    window.harness.run();
    window.expect("12 left");
    window.refuse("Move to");
    assert_eq!(tries(&window), 0);
}

#[test]
fn a_list_scrolls_while_a_card_is_held_over_its_edge() {
    let mut window = Window::sized(egui::Vec2::new(1024.0, 640.0));
    window.open_scene("grand-audit");
    let run = window.state().practise.run().expect("a run").clone();
    let scene = window.library().scene(&SceneId::new("grand-audit")).expect("the scene ships").clone();
    let text = |place: usize| scene.card(run.attempt.board.deck()[place]).expect("a card").text.clone();
    let (first, second) = (text(0), text(1));
    let start = window.place_of(&first);
    let before = window.place_of(&second).y;
    // The deck ends where the bins end.
    let bottom = {
        let mut nodes = window.harness.root().children_recursive();
        let is_bin = |label: Option<String>| label.is_some_and(|label| label.starts_with("AWS, "));
        nodes.find(|node| is_bin(node.accesskit_node().label())).expect("the bin has a node").rect().bottom()
    };
    window.carry(start, Pos2::new(start.x, bottom - 10.0));
    for _ in 0..5 {
        window.harness.step();
    }
    let after = window.place_of_node(&second).y;
    assert!(after < before - 20.0, "the deck scrolled from {before} to {after}");
}
