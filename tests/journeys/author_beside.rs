//! A scene that is played beside its form, and one whose file another program changed.

use super::author::{duplicate, text, work};
use crate::support::Window;
use egui::{Key, Modifiers, vec2};
use layercake::domain::SceneId;
use layercake::state::{Action, AuthorAction, Effect, Theirs};

fn placed(window: &Window) -> usize {
    window.state().practise.run().map_or(0, |run| run.attempt.board.placed())
}

fn playing() -> Window {
    let mut window = duplicate("The open bucket");
    window.click("Play the scene beside its form");
    window
}

#[test]
fn a_scene_is_played_beside_its_form_and_shows_what_is_typed() {
    let mut window = playing();
    window.expect("To sort");
    window.type_into("Title", "My own bucket");
    assert!(window.names().iter().filter(|name| *name == "My own bucket").count() > 1, "head and board both say it");
    window.click_bin("AWS, ");
    assert_eq!(window.state().practise.run().map(|run| run.attempt.tries().len()), Some(1));
}

#[test]
fn letters_go_to_the_field_and_not_to_the_board() {
    let mut window = playing();
    window.type_into("Title", "a 1");
    for (letter, key) in [("1", Key::Num1), ("2", Key::Num2), ("h", Key::H), ("p", Key::P)] {
        window.press(key);
        window.write(letter);
    }
    assert!(work(&window).manuscript.text_at("title").is_some_and(|title| title.contains("12hp")));
    assert_eq!(placed(&window), 0);
    assert_eq!(window.state().overlay, None);
    // Whoever clicked on the board last plays with its keys.
    let card = window.library().scene(&SceneId::new("open-bucket-1")).expect("it is shown").cards[1].text.clone();
    window.click_like(&format!("{card}, "));
    window.press(Key::Num1);
    assert_eq!(window.state().practise.run().map(|run| run.attempt.tries().len()), Some(1));
    // And the changes of the scene are still there to be taken back.
    window.type_into("Title", "Other");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!text(&window).contains("Other"));
}

#[test]
fn while_something_is_wrong_the_scene_is_played_as_it_was() {
    let mut window = playing();
    window.type_into("Goal", "");
    window.press(Key::Delete);
    window.expect("Played as it was before the problems");
    window.expect("To sort");
    let mut window = Window::new();
    window.answer(Action::Author(AuthorAction::New));
    window.answer(Action::Author(AuthorAction::Play(true)));
    window.expect("The scene can be played as soon as it has no problems.");
}

#[test]
fn in_a_narrow_window_the_board_takes_the_place_of_the_form() {
    let mut window = Window::sized(vec2(1024.0, 640.0));
    window.answer(Action::Author(AuthorAction::Duplicate(SceneId::new("open-bucket"))));
    window.click("Play the scene beside its form");
    window.refuse("Story");
    window.expect("To sort");
    window.click("Back to the form");
    window.expect("Story");
}

#[test]
fn the_outline_of_a_narrow_window_closes_when_something_is_chosen_from_it() {
    let mut window = Window::sized(vec2(640.0, 480.0));
    window.answer(Action::Author(AuthorAction::Duplicate(SceneId::new("open-bucket"))));
    window.refuse("Card 2: ");
    window.click("Scene and cards; shown now: The scene");
    window.click_like("Card 2: ");
    window.expect("Card 2 of 10");
    window.refuse("Card 3: ");
}

fn opened() -> Window {
    let mut window = duplicate("The open bucket");
    let saved = text(&window).to_owned();
    window.answer(Action::Author(AuthorAction::Came { file: "/mine/bucket.ron".to_owned(), text: saved.into() }));
    window
}

fn on_disk(window: &mut Window, now: Theirs) {
    window.answer(Action::Author(AuthorAction::OnDisk { file: "/mine/bucket.ron".to_owned(), now }));
}

#[test]
fn of_two_changes_the_user_chooses_and_sees_what_differs() {
    let mut window = opened();
    let theirs = text(&window).replace("title: \"The open bucket\"", "title: \"Their bucket\"");
    window.type_into("Title", "My bucket");
    let mine = text(&window).to_owned();
    on_disk(&mut window, Theirs::Text(theirs.clone().into()));
    window.expect("Another program changed bucket.ron. Which shall it be?");
    window.click("What differs");
    window.expect("title: \"Their bucket\"");
    window.click("Take theirs");
    assert_eq!(text(&window), theirs);
    window.refuse("Another program changed");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(text(&window), mine, "mine can be brought back");
    on_disk(&mut window, Theirs::Text("(format: 1)".into()));
    window.click("Keep mine");
    assert_eq!(text(&window), mine);
}

#[test]
fn a_file_that_is_gone_is_written_again() {
    let mut window = opened();
    on_disk(&mut window, Theirs::Gone);
    window.expect("bucket.ron is gone. What is here is kept.");
    window.click("Save to write it again");
    let mut effects = window.effects().iter().rev();
    let known = effects.find_map(|effect| match effect {
        Effect::WriteWork { known, .. } => Some(known.clone()),
        _ => None,
    });
    assert_eq!(known, Some(None), "no file is expected to be there");
}
