//! What becomes of cards: hints, orders, halves of shared work, cards that look alike, cards that belong to nobody.

use super::modes::{Hand, key, lay_all, open, playing, run, scene_text, three_cards};
use crate::support::Window;
use egui::Key;
use layercake::domain::{CardIndex, Mode, Owner, SceneId};

#[test]
fn hints_name_the_layer_then_ask_and_cost_a_quarter_each() {
    let mut window = Window::new();
    open(&mut window, &three_cards(""));
    let said = |window: &Window, words: &str| window.names().iter().any(|name| name.contains(words));
    assert!(!said(&window, "Guest operating system"), "the layer would be the first hint");
    window.press(Key::H);
    assert!(said(&window, "Layer: Guest operating system."));
    window.press(Key::H);
    window.press(Key::H);
    assert_eq!(run(&window).attempt.hints(CardIndex(0)), 2, "there are two hints");
    for bin in [Owner::Customer, Owner::Aws, Owner::Customer] {
        window.press(key(bin));
    }
    assert!(window.names().contains(&"2.5".to_owned()), "3 cards less two quarters: {:?}", window.names());
    window.expect("2 hints take off a quarter each.");
    window.expect("Right first time: 3 of 3.");
}

#[test]
fn the_same_number_gives_the_same_order_and_again_gives_another() {
    let order = |window: &Window| run(window).attempt.board.deck().to_vec();
    let mut orders = Vec::new();
    for _ in 0..2 {
        let (mut window, _) = playing("Guided");
        let as_written = order(&window);
        window.press(Key::P);
        window.type_into("Number of the order, 0 to 9999", "1234");
        window.click("Deal in this order");
        window.click("Play");
        window.expect("order 1234");
        assert_ne!(order(&window), as_written);
        orders.push(order(&window));
    }
    assert_eq!(orders[0], orders[1]);

    let (mut window, scene) = playing("Guided");
    lay_all(&mut window, &scene, Hand::Clicks);
    window.press(Key::O);
    assert_eq!(window.state().practise.run().map(|run| run.attempt.tries().len()), Some(0));
    assert!(!order(&window).is_sorted(), "the cards come in another order");
    window.expect(&format!("order {}", run(&window).order.number()));
}

#[test]
fn shared_cards_are_played_a_second_round_as_two_halves() {
    let mut window = Window::new();
    window.open_scene("health-records");
    let scene = window.library().scene(&SceneId::new("health-records")).expect("it ships").clone();
    assert!(scene.cards.iter().any(|card| card.owner() == Some(Owner::Shared)));
    lay_all(&mut window, &scene, Hand::Clicks);
    window.press(Key::S);
    let halves = window.state().practise.on_table(window.library()).expect("halves are on the table").clone();
    assert!(halves.cards.len() >= 2 && !halves.shared_bin);
    lay_all(&mut window, &halves, Hand::Clicks);
    window.expect("None missed");
    window.press(Key::Escape);
    assert_eq!(window.state().practise.scene, Some(scene.id), "back to the scene");
}

#[test]
fn cards_that_say_the_same_are_interchangeable() {
    let cards = r#"
        (id: "one", text: "Make backups", service: "ec2", layer: "resilience", owner: Aws, reason: "One half."),
        (id: "two", text: "Make backups", service: "ec2", layer: "resilience", owner: Customer, reason: "Other half."),
    "#;
    for mode in ["Guided", "Check"] {
        for bins in [[Owner::Aws, Owner::Customer], [Owner::Customer, Owner::Aws]] {
            let mut window = Window::new();
            open(&mut window, &scene_text(&format!("mode: {mode},"), cards));
            for bin in bins {
                window.press(key(bin));
            }
            if mode == "Check" {
                window.press(Key::Enter);
            }
            window.expect("of 2 right first time");
            window.expect("None missed");
        }
    }
}

#[test]
fn a_card_that_belongs_to_nobody_stays_in_the_deck() {
    let cards = r#"
        (id: "guest", task: "EC2-01"),
        (id: "paint", text: "Paint the ceiling", service: "ec2", layer: "facilities", owner: Nobody, reason: "No one."),
    "#;
    let mut window = Window::new();
    open(&mut window, &scene_text("", cards));
    window.press(Key::Num2);
    assert!(!run(&window).attempt.is_over(), "only the learner says that the rest is nobody's");
    window.click("Finish here");
    window.expect("Right first time: 2 of 2.");

    let mut window = Window::new();
    open(&mut window, &scene_text("", cards));
    Hand::Clicks.lay(&mut window, "Paint the ceiling", Owner::Aws);
    window.expect("Not AWS: Paint the ceiling.");
    window.expect("No one.");
    Hand::Clicks.lay(&mut window, "Patch the guest", Owner::Customer);
    window.click("Finish here");
    window.expect("You said AWS; it is Nobody");
}

#[test]
fn a_scene_of_25_cards_is_played_by_keys_only() {
    let mut window = Window::new();
    let tasks: Vec<(String, Owner)> = window
        .library()
        .catalogue()
        .tasks()
        .iter()
        .filter(|task| ["rds", "lambda"].contains(&task.service.as_str()) && task.owner != Owner::Shared)
        .take(25)
        .map(|task| (task.id.to_string(), task.owner))
        .collect();
    assert_eq!(tasks.len(), 25);
    let cards = tasks.iter().enumerate().map(|(at, (id, _))| format!("(id: \"card-{at}\", task: \"{id}\"),\n"));
    let text = scene_text("", &cards.collect::<String>()).replace("[\"ec2\"]", "[\"rds\", \"lambda\"]");
    open(&mut window, &text);
    window.expect("25 left");
    // Every third card waits until the others lie: the keys reach each card, not only the first.
    for round in 0..2 {
        for (at, (_, owner)) in tasks.iter().enumerate().filter(|(at, _)| (at % 3 == 2) == (round == 1)) {
            while run(&window).chosen != Some(CardIndex(at)) {
                let chosen = run(&window).chosen.expect("a card is chosen").0;
                window.press(if chosen < at { Key::ArrowDown } else { Key::ArrowUp });
            }
            window.press(key(*owner));
        }
    }
    window.expect("of 25 right first time");
    window.expect("None missed");
    assert_eq!(run(&window).attempt.mode, Mode::Guided);
}
