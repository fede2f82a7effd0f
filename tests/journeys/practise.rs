//! Scenes, played by dragging, by clicking and by keys.

use crate::support::Window;
use egui::{Key, Modifiers};
use layercake::domain::{Input, Owner, Scene, SceneId, Spot};
use layercake::state::{Effect, Page};

const SCENES: [&str; 3] = ["health-records", "card-payments", "orders-on-rds"];

fn scene(window: &Window, id: &str) -> Scene {
    window.library().scene(&SceneId::new(id)).expect("the scene ships").clone()
}

fn bin_name(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "AWS, ",
        Owner::Customer => "Customer, ",
        Owner::Shared => "Shared, ",
    }
}

fn key(owner: Owner) -> Key {
    match owner {
        Owner::Aws => Key::Num1,
        Owner::Customer => Key::Num2,
        Owner::Shared => Key::Num3,
    }
}

fn wrong(owner: Owner) -> Owner {
    if owner == Owner::Aws { Owner::Customer } else { Owner::Aws }
}

/// The owner of the card that is chosen.
fn chosen_owner(window: &Window, scene: &Scene) -> Owner {
    let run = window.state().practise.run().expect("a scene is on the table");
    scene.card(run.chosen.expect("a card is chosen")).expect("it is a card of the scene").owner().unwrap()
}

fn expect_full_score(window: &Window, scene: &Scene) {
    window.expect(&format!("of {} right first time", scene.cards.len()));
    assert!(window.names().contains(&scene.cards.len().to_string()), "the score is shown");
    window.expect("None missed");
    let best = window.state().progress.best[&scene.id];
    assert_eq!((best.score, best.out_of), (scene.cards.len(), scene.cards.len()));
    assert!(window.effects().contains(&Effect::Save), "a new best is kept");
}

#[test]
fn every_scene_can_be_played_to_a_full_score_by_dragging_only() {
    for id in SCENES {
        let mut window = Window::new();
        window.open_scene(id);
        let scene = scene(&window, id);
        for card in &scene.cards {
            window.drag(&card.text, bin_name(card.owner().unwrap()));
        }
        expect_full_score(&window, &scene);
    }
}

#[test]
fn every_scene_can_be_played_to_a_full_score_by_clicks_only() {
    for id in SCENES {
        let mut window = Window::new();
        window.open_scene(id);
        let scene = scene(&window, id);
        for card in &scene.cards {
            window.click_like(&card.text);
            window.click_bin(bin_name(card.owner().unwrap()));
        }
        expect_full_score(&window, &scene);
    }
}

#[test]
fn every_scene_can_be_played_to_a_full_score_by_keys_only() {
    for id in SCENES {
        let mut window = Window::new();
        window.open_scene(id);
        let scene = scene(&window, id);
        for _ in &scene.cards {
            let owner = chosen_owner(&window, &scene);
            window.press(key(owner));
        }
        expect_full_score(&window, &scene);
    }
}

#[test]
fn each_way_to_place_a_card_is_written_down() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let scene = scene(&window, "orders-on-rds");
    let bin = |card: usize| bin_name(scene.cards[card].owner().unwrap());
    window.drag(&scene.cards[0].text, bin(0));
    window.click_like(&scene.cards[1].text);
    window.click_bin(bin(1));
    window.press(key(scene.cards[2].owner().unwrap()));
    window.right_click(&scene.cards[3].text);
    window.click(&format!("Move to {}", bin(3).trim_end_matches(", ")));
    window.click_like(&scene.cards[4].text);
    window.tab_to(bin(4), 40);
    window.press(Key::Enter);
    for _ in 5..scene.cards.len() {
        let owner = chosen_owner(&window, &scene);
        window.press(key(owner));
    }
    let past = window.state().progress.past[&scene.id].last().expect("it is over").clone();
    let ways: Vec<Option<Input>> = past.cards.iter().take(5).map(|card| card.input).collect();
    let expected = [Input::Drag, Input::Click, Input::Keys, Input::Menu, Input::Keys];
    assert_eq!(ways, expected.map(Some));
    assert!(past.cards.iter().all(|card| card.millis.is_some() && card.is_right()));
}

#[test]
fn up_and_down_choose_another_card() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let first = window.state().practise.run().and_then(|run| run.chosen);
    window.press(Key::ArrowDown);
    let second = window.state().practise.run().and_then(|run| run.chosen);
    assert_ne!(first, second);
    window.press(Key::ArrowUp);
    assert_eq!(window.state().practise.run().and_then(|run| run.chosen), first);
}

#[test]
fn a_wrong_drop_says_so_with_the_reason_and_the_card_goes_under_the_deck() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let scene = scene(&window, "orders-on-rds");
    let card = &scene.cards[0];
    let bin = wrong(card.owner().unwrap());
    let against = card.why_not(bin, window.library().catalogue()).expect("each mistake has an answer").to_owned();
    window.drag(&card.text, bin_name(bin));
    window.expect(&against);
    window.expect(&format!(": {}.", card.text));
    window.expect("Not ");
    let run = window.state().practise.run().expect("a scene is on the table");
    assert_eq!(run.attempt.board.deck().last().map(|card| card.0), Some(0));
}

#[test]
fn a_missed_card_stands_in_the_results_with_its_reason_and_again_starts_over() {
    let mut window = Window::sized(egui::Vec2::new(1280.0, 1400.0));
    window.open_scene("orders-on-rds");
    let scene = scene(&window, "orders-on-rds");
    let missed = &scene.cards[0];
    window.press(key(wrong(missed.owner().unwrap())));
    for _ in &scene.cards {
        let owner = chosen_owner(&window, &scene);
        window.press(key(owner));
    }
    window.expect("of 12 right first time");
    assert!(window.names().contains(&"11".to_owned()));
    window.expect("One card to look at again");
    window.expect(&missed.reason);
    window.expect(&format!("{}, missed", missed.text));
    window.expect("Guessing gives 6 of 12 on average (50 %)");
    window.expect("Corrected for guessing: 83 %");
    window.expect("after one wrong drop");
    window.refuse("part marks");
    window.click(&format!("Show it on the stack: {}", missed.text));
    assert_eq!((window.state().page, window.state().explore.layer), (Page::Explore, Some(missed.layer)));
    window.press_with(Modifiers::COMMAND, Key::Num2);
    window.expect("of 12 right first time");
    window.click("Again");
    window.expect("12 left");
    window.refuse("right first time");
}

#[test]
fn undo_brings_the_card_back_and_redo_places_it_again() {
    let mut window = Window::new();
    window.open_scene("card-payments");
    let scene = scene(&window, "card-payments");
    let before = window.state().practise.run().expect("a run").view();
    window.press(key(scene.cards[0].owner().unwrap()));
    let after = window.state().practise.run().expect("a run").view();
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().practise.run().expect("a run").view(), before);
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(window.state().practise.run().expect("a run").view(), after);
    window.click("Undo");
    assert_eq!(window.state().practise.run().expect("a run").view(), before);
}

#[test]
fn backspace_takes_the_last_card_back() {
    let mut window = Window::new();
    window.open_scene("card-payments");
    let scene = scene(&window, "card-payments");
    window.press(key(scene.cards[0].owner().unwrap()));
    window.expect("11 left");
    window.press(Key::Backspace);
    window.expect("12 left");
}

#[test]
fn a_placed_card_can_be_dragged_back_into_play_from_its_bin() {
    let mut window = Window::new();
    window.open_scene("card-payments");
    let scene = scene(&window, "card-payments");
    let card = &scene.cards[0];
    window.drag(&card.text, bin_name(card.owner().unwrap()));
    window.click_like(&card.text);
    window.press(Key::Backspace);
    window.expect("12 left");
}

#[test]
fn a_card_dropped_outside_stays_where_it_was() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let scene = scene(&window, "orders-on-rds");
    let start = window.place_of(&scene.cards[0].text);
    let outside = window.place_of("Scenes");
    window.carry(start, outside);
    window.harness.drop_at(outside);
    window.harness.run();
    window.expect("12 left");
    assert!(window.state().practise.run().expect("a run").attempt.tries().is_empty());
}

#[test]
fn escape_lets_go_of_a_held_card_and_the_scene_stays() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let scene = scene(&window, "orders-on-rds");
    let (start, end) = (window.place_of(&scene.cards[0].text), window.place_of("AWS, "));
    window.carry(start, end);
    window.harness.key_press(Key::Escape);
    window.harness.step();
    window.harness.drop_at(end);
    window.harness.run();
    window.expect("12 left");
    assert!(window.state().practise.run().expect("a run").attempt.tries().is_empty());
}

#[test]
fn going_back_to_the_shelf_loses_nothing() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let scene = scene(&window, "orders-on-rds");
    window.press(key(scene.cards[0].owner().unwrap()));
    window.click("Scenes");
    window.expect("Begun · 1 of 12 cards placed");
    window.open_scene("orders-on-rds");
    let run = window.state().practise.run().expect("a run");
    assert_eq!(
        run.attempt.board.spot(layercake::domain::CardIndex(0)),
        Some(Spot::Bin(scene.cards[0].owner().unwrap()))
    );
}

#[test]
fn bins_tell_how_many_cards_they_hold() {
    let mut window = Window::new();
    window.open_scene("health-records");
    for name in ["AWS, 0 cards", "Customer, 0 cards", "Shared, 0 cards"] {
        window.expect(name);
    }
    let owner = chosen_owner(&window, &scene(&window, "health-records"));
    window.press(key(owner));
    window.expect(&format!("{}1 card", bin_name(owner)));
}

/// On a slow machine the press and the first moves came in one frame, and the card that the pointer had reached by then
/// was taken instead of the one that was pressed.
#[test]
fn the_card_that_was_pressed_is_taken_even_when_the_pointer_runs_ahead() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let scene = scene(&window, "orders-on-rds");
    let (start, on_the_way) = (window.place_of(&scene.cards[1].text), window.place_of(&scene.cards[3].text));
    let end = window.place_of(bin_name(scene.cards[1].owner().unwrap()));
    window.harness.hover_at(start);
    window.harness.step();
    // `step` hands events over one by one; a batch must go in at once.
    let pressed = egui::Event::PointerButton {
        pos: start,
        button: egui::PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    };
    window.harness.input_mut().events.extend([pressed, egui::Event::PointerMoved(on_the_way)]);
    window.harness.step();
    window.harness.hover_at(end);
    window.harness.step();
    window.harness.drop_at(end);
    window.harness.run();
    let made: Vec<usize> =
        window.state().practise.run().expect("a run").attempt.tries().iter().map(|made| made.card.0).collect();
    assert_eq!(made, [1]);
}

/// The words in the head of a bin could be selected, and took the clicks that were meant for the bin.
#[test]
fn a_click_on_the_name_of_a_bin_places_the_chosen_card() {
    let mut window = Window::new();
    window.open_scene("orders-on-rds");
    let owner = chosen_owner(&window, &scene(&window, "orders-on-rds"));
    window.click_on_text(bin_name(owner).trim_end_matches(", "));
    window.expect("11 left");
}

#[test]
fn only_the_missed_cards_are_played_again_and_their_score_is_not_kept() {
    let mut window = Window::new();
    window.open_scene("health-records");
    let scene = scene(&window, "health-records");
    for _ in 0..2 {
        let owner = chosen_owner(&window, &scene);
        window.press(key(wrong(owner)));
    }
    for _ in &scene.cards {
        let owner = chosen_owner(&window, &scene);
        window.press(key(owner));
    }
    window.expect(&format!("With part marks: {} of {}", scene.cards.len() - 1, scene.cards.len()));
    let best = window.state().progress.best[&scene.id];
    window.press(Key::M);
    window.expect("2 left");
    for _ in 0..2 {
        let owner = chosen_owner(&window, &scene);
        window.press(key(owner));
    }
    window.expect("None missed");
    window.refuse("Only the missed");
    assert_eq!(window.state().progress.best[&scene.id], best);
    window.click("Again");
    window.expect(&format!("{} left", scene.cards.len()));
}
