//! What an answer depends on: settings that repaint the stack, notes on older exam texts, what is beyond the exam, and
//! services that end.

use crate::support::Window;
use egui::{Key, Modifiers, Vec2};
use layercake::domain::{Date, SceneId};
use layercake::state::{Action, ExploreAction, Page};

/// The details of a layer of Lambda that its runtime setting moves.
fn at_the_runtime() -> Window {
    let mut window = Window::new();
    window.click("Lambda");
    window.click("Platform, runtime or engine, Lambda: AWS");
    window
}

#[test]
fn a_setting_repaints_its_layer_and_says_why() {
    let mut window = at_the_runtime();
    window.click("Runtime updates: Manual");
    window.expect("Platform, runtime or engine, Lambda: Customer");
    let lambda = window.state().explore.columns[0].clone();
    let service = window.library().catalogue().service(&lambda).unwrap().clone();
    let (_, manual) = service.changed(&window.state().choices).next().unwrap();
    window.expect(&manual.why);
    window.click("Runtime updates: Auto");
    window.expect("Platform, runtime or engine, Lambda: AWS");
    assert!(window.state().choices.is_empty());
}

#[test]
fn a_changed_setting_shows_beside_other_services_too_and_is_reset_by_keys() {
    let mut window = at_the_runtime();
    window.click("Runtime updates: Container image");
    window.ctrl_click("RDS");
    window.expect("Guest operating system, Lambda: Shared");
    window.expect("Guest operating system, RDS: AWS");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    window.expect("Guest operating system, Lambda: AWS");
}

#[test]
fn notes_on_older_texts_are_shown_and_can_be_hidden_from_a_class() {
    let mut window = Window::new();
    window.click("S3");
    window.click("Encryption and keys, S3: Shared");
    window.expect("Older exam texts say otherwise");
    let note = window.library().catalogue().notes()[0].clone();
    for words in [&note.older, &note.today, &note.since, &note.exam] {
        window.expect(words);
    }
    window.press_with(Modifiers::COMMAND, Key::E);
    window.refuse("Older exam texts say otherwise");
    window.refuse(&note.older);
    window.refuse("In the exam");
    window.click("View");
    window.click("Notes on the exam and its older texts");
    assert!(window.state().settings.notes);
}

#[test]
fn what_is_beyond_the_exam_is_marked_and_can_be_left_out() {
    let mut window = at_the_runtime();
    window.expect("Beyond CLF-C02");
    window.click("Runtime updates: Manual");
    window.press_with(Modifiers::COMMAND, Key::B);
    window.refuse("Runtime updates: Manual");
    window.refuse("Beyond CLF-C02");
    // A switch that cannot be seen must not go on changing the picture.
    window.expect("Platform, runtime or engine, Lambda: AWS");
    window.press_with(Modifiers::COMMAND, Key::B);
    window.expect("Runtime updates: Manual");
}

#[test]
fn scenes_and_cards_beyond_the_exam_are_left_out_with_the_rest() {
    let mut window = Window::new();
    window.click("Practise");
    let shown = |window: &Window| window.state().shelf(window.library()).count();
    let all = shown(&window);
    assert_eq!(all, window.library().scenes().len());
    window.press_with(Modifiers::COMMAND, Key::B);
    assert!(shown(&window) < all, "some scene is beyond the exam");
    let trap = window.library().scene(&SceneId::new("exam-traps")).unwrap().clone();
    let asked = trap.cards.iter().filter(|card| !card.beyond_exam).count();
    assert!(asked < trap.cards.len(), "some card is beyond the exam");
    window.open_scene("exam-traps");
    assert_eq!(window.state().practise.run().unwrap().attempt.board.len(), asked);
    // Nothing was sorted yet, so the cards are dealt anew.
    window.press_with(Modifiers::COMMAND, Key::B);
    assert_eq!(window.state().practise.run().unwrap().attempt.board.len(), trap.cards.len());
}

#[test]
fn a_service_that_ends_says_when_and_afterwards_that_it_has_ended() {
    let mut window = Window::sized(Vec2::new(1920.0, 1080.0));
    window.click("WorkMail");
    window.expect("Ends 31 March 2027");
    window.expect("Closed to new customers since 30 April 2026.");
    window.answer(Action::Today(Date { year: 2027, month: 4, day: 1 }));
    window.refuse("Ends 31 March 2027");
    window.expect("Ended 31 March 2027");
    window.expect("This service has ended");
    window.click("Practise");
    window.expect("Ended 31 March 2027");
}

#[test]
fn a_choice_that_does_not_exist_changes_nothing() {
    let mut window = at_the_runtime();
    let before = window.state().clone();
    let columns = window.state().explore.columns.clone();
    let setting = window.library().catalogue().service(&columns[0]).unwrap().settings[0].id.clone();
    let choice = layercake::domain::ChoiceId::new("no-such-choice");
    window.answer(Action::Explore(ExploreAction::Choose { service: columns[0].clone(), setting, choice }));
    assert_eq!(window.state(), &before);
    assert_eq!(window.state().page, Page::Explore);
}

#[test]
fn the_details_show_the_tasks_of_the_cell_and_the_beliefs_behind_them() {
    let mut window = Window::new();
    window.click("Outposts");
    window.click("Network traffic protection, Outposts: Customer");
    let catalogue = window.library().catalogue().clone();
    let here = |task: &&layercake::domain::Task| task.id.as_str() == "Outposts-10";
    let task = catalogue.tasks().iter().find(here).unwrap();
    window.expect(&format!("Customer: {}", task.text));
    window.expect(&task.reason);
    let belief = catalogue.misconception(task.misconception.as_ref().unwrap()).unwrap();
    window.expect(&belief.cure);
    assert!(task.unverified);
    window.expect("We reasoned part of this");
}
