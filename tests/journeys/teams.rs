//! Teams on one machine, and fingers on a screen.

use crate::support::Window;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, TouchDeviceId, TouchId, TouchPhase};
use layercake::domain::{CardIndex, Owner, Spot};
use layercake::state::Run;

fn run(window: &Window) -> &Run {
    window.state().practise.run().expect("a scene is on the table")
}

fn right_key(window: &Window) -> Key {
    let scene = window.state().practise.on_table(window.library()).expect("a scene");
    let card = scene.card(run(window).chosen.expect("a card is chosen")).expect("it is known");
    if card.owner() == Some(Owner::Aws) { Key::Num1 } else { Key::Num2 }
}

fn wrong_key(window: &Window) -> Key {
    if right_key(window) == Key::Num1 { Key::Num2 } else { Key::Num1 }
}

fn playing(teams: &str) -> Window {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    window.press(Key::P);
    window.click(teams);
    window
}

#[test]
fn teams_take_turns_and_the_screen_says_whose_it_is() {
    let mut window = playing("3 teams");
    window.click("Play");
    window.expect("Team 1 has the turn, points: 0");
    let right = right_key(&window);
    window.press(right);
    window.expect("Team 1, points: 1");
    window.expect("Team 2 has the turn, points: 0");
    let wrong = wrong_key(&window);
    window.press(wrong);
    window.expect("Team 2, points: 0");
    window.expect("Team 3 has the turn, points: 0");
    window.click("Turn to the next team");
    window.expect("Team 1 has the turn, points: 1");
    window.refuse("Undo");
}

#[test]
fn a_wrong_card_is_passed_on_for_half_a_point() {
    let mut window = playing("2 teams");
    window.click("A wrong card goes to the next team, for half a point");
    window.click("Play");
    let card = run(&window).chosen;
    let wrong = wrong_key(&window);
    window.press(wrong);
    assert_eq!(run(&window).chosen, card, "the card lies before the next team");
    window.expect("Team 2 has the turn, points: 0");
    let right = right_key(&window);
    window.press(right);
    window.expect("Team 2, points: 0.5");
}

#[test]
fn a_game_of_teams_ends_with_the_winner_and_leaves_no_trace_in_the_score_of_one() {
    let mut window = playing("2 teams");
    window.click("Play");
    let wrong = wrong_key(&window);
    window.press(wrong);
    while !run(&window).attempt.is_over() {
        let right = right_key(&window);
        window.press(right);
    }
    // Thirteen turns for twelve cards; the slip was team 1's.
    window.expect("Team 1, Team 2 share the first place");
    window.expect("Team 2, points: 6");
    window.expect("Team 1, points: 6");
    assert!(window.state().progress.best.is_empty() && window.state().progress.past.is_empty());
}

#[test]
fn the_number_of_teams_stays_in_the_middle_of_a_game() {
    let mut window = playing("2 teams");
    window.click("Play");
    let right = right_key(&window);
    window.press(right);
    window.press(Key::P);
    window.expect("The number of teams can change when this game is over or started over.");
    window.click("4 teams");
    assert_eq!(run(&window).teams.as_ref().map(layercake::domain::Teams::count), Some(2));
    window.click("Start over");
    window.click("4 teams");
    assert_eq!(run(&window).teams.as_ref().map(layercake::domain::Teams::count), Some(4));
}

fn touch(window: &mut Window, phase: TouchPhase, pos: Pos2) {
    let button =
        |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    let finger = Event::Touch { device_id: TouchDeviceId(1), id: TouchId(1), phase, pos, force: None };
    window.harness.event(finger);
    window.harness.event(Event::PointerMoved(pos));
    match phase {
        TouchPhase::Start => window.harness.event(button(true)),
        TouchPhase::End => {
            window.harness.event(button(false));
            window.harness.event(Event::PointerGone);
        }
        TouchPhase::Move | TouchPhase::Cancel => {}
    }
    window.harness.step();
}

fn spot(window: &Window, card: usize) -> Option<Spot> {
    run(window).attempt.board.spot(CardIndex(card))
}

#[test]
fn a_finger_taps_a_card_and_then_a_bin() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let bin = window.place_of("Customer, ");
    let card = window.place_of("Choose the maintenance window");
    for at in [card, bin] {
        touch(&mut window, TouchPhase::Start, at);
        touch(&mut window, TouchPhase::End, at);
        window.harness.run();
    }
    assert_eq!(spot(&window, 0), Some(Spot::Bin(Owner::Customer)));
}

#[test]
fn a_finger_carries_a_card() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let (from, to) = (window.place_of("Choose the maintenance window"), window.place_of("Customer, "));
    touch(&mut window, TouchPhase::Start, from);
    for step in 1..=6_u8 {
        touch(&mut window, TouchPhase::Move, from + (to - from) * f32::from(step) / 6.0);
    }
    touch(&mut window, TouchPhase::End, to);
    window.harness.run();
    assert_eq!(spot(&window, 0), Some(Spot::Bin(Owner::Customer)));
}

#[test]
fn a_finger_that_rests_on_a_card_opens_its_menu() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let card = window.place_of("Choose the maintenance window");
    touch(&mut window, TouchPhase::Start, card);
    for _ in 0..60 {
        window.harness.step();
    }
    touch(&mut window, TouchPhase::End, card);
    window.harness.run();
    window.click("Move to Customer");
    assert_eq!(spot(&window, 0), Some(Spot::Bin(Owner::Customer)));
}
