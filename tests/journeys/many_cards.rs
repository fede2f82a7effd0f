//! A deck and a bin of far more cards than fit on the screen, of which only those near what is in sight are made.

use super::modes::{open, run, scene_text};
use crate::support::Window;
use egui::{Key, Vec2};
use layercake::domain::{CardIndex, Owner};
use std::fmt::Write as _;

const CARDS: usize = 90;

/// A scene of many cards on the table.
fn many() -> Window {
    let mut cards = String::new();
    for number in 1..=CARDS {
        // Some take two lines.
        let more = if number % 3 == 0 { " with words that take a second line" } else { "" };
        write!(
            cards,
            r#"(id: "card-{number}", text: "Work {number:02}{more}", service: "ec2", layer: "guest-os", owner: Customer,
                reason: "It is yours."),"#
        )
        .unwrap();
    }
    let mut window = Window::new();
    open(&mut window, &scene_text("", &cards));
    window
}

/// The cards that are made now, by their numbers, with where they lie.
fn made(window: &Window) -> Vec<(usize, egui::Rect)> {
    use egui_kittest::kittest::NodeT as _;
    let root = window.harness.root();
    let cards = root.children_recursive().filter_map(|node| {
        let label = node.accesskit_node().label()?;
        let number = label.strip_prefix("Work ")?.get(..2)?.parse().ok()?;
        Some((number, node.rect()))
    });
    cards.collect()
}

fn is_in_sight(window: &Window, number: usize) -> bool {
    let seen = window.harness.ctx.content_rect();
    made(window).iter().any(|&(made, rect)| made == number && seen.contains_rect(rect))
}

#[test]
fn only_some_of_the_cards_are_made_and_they_lie_below_each_other() {
    let window = many();
    let made = made(&window);
    assert!(made.len() > 8 && made.len() < CARDS / 2, "{} cards are made", made.len());
    assert!(made.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0 && pair[0].1.bottom() <= pair[1].1.top()));
    assert!(is_in_sight(&window, 1) && !is_in_sight(&window, CARDS));
}

#[test]
fn the_arrow_keys_lead_to_every_card_and_it_comes_into_sight() {
    let mut window = many();
    for number in 2..=CARDS {
        window.press(Key::ArrowDown);
        assert!(is_in_sight(&window, number), "card {number}: {:?}", made(&window));
    }
    assert_eq!(run(&window).chosen, Some(CardIndex(CARDS - 1)));
}

#[test]
fn the_tab_key_leads_from_card_to_card_through_the_whole_deck_and_back() {
    let mut window = many();
    window.tab_to("Work 01", 40);
    for number in 2..=CARDS {
        window.press(Key::Tab);
        let focused = window.focused().unwrap_or_default();
        assert!(focused.starts_with(&format!("Work {number:02}")), "card {number}: `{focused}` has the focus");
        assert!(is_in_sight(&window, number), "card {number}: {:?}", made(&window));
    }
    for number in (60..CARDS).rev() {
        window.press_with(egui::Modifiers::SHIFT, Key::Tab);
        let focused = window.focused().unwrap_or_default();
        assert!(focused.starts_with(&format!("Work {number:02}")), "card {number}: `{focused}` has the focus");
    }
    assert!(is_in_sight(&window, 60), "{:?}", made(&window));
}

#[test]
fn cards_keep_their_places_when_the_deck_is_scrolled_past_them_and_back() {
    let mut window = many();
    let before = made(&window);
    let over = before[3].1.center();
    for by in [-2000.0, -2000.0, 9000.0] {
        window.harness.hover_at(over);
        window.harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: Vec2::new(0.0, by),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        });
        window.harness.run();
        if by < 0.0 {
            // The chosen card is kept, wherever it lies.
            assert!(made(&window).iter().all(|&(number, rect)| number == 1 || !before.contains(&(number, rect))));
        }
    }
    assert_eq!(made(&window), before);
}

#[test]
fn a_bin_holds_as_many_and_its_last_card_can_be_taken_back() {
    let mut window = many();
    for _ in 0..60 {
        window.press(Key::Num2);
    }
    assert_eq!(run(&window).attempt.board.bin(Owner::Customer).len(), 60);
    assert!(made(&window).len() < 60, "{} cards are made", made(&window).len());
    window.expect("Customer, 60 cards");
    window.press(Key::Backspace);
    assert_eq!(run(&window).attempt.board.bin(Owner::Customer).len(), 59);
}
