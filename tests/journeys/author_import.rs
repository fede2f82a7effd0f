//! What was written elsewhere is looked at first, and becomes a scene when somebody says so.

use crate::support::Window;
use crate::support::lists::{CARDS, MATRIX};
use layercake::state::{Action, AuthorAction, Effect};

fn came(window: &mut Window, file: &str, text: &str) {
    let (file, bytes) = (file.to_owned(), text.as_bytes().into());
    window.answer(Action::Author(AuthorAction::ImportCame { file, bytes }));
}

#[test]
fn a_table_is_looked_at_and_becomes_a_scene_that_is_written_on() {
    let mut window = Window::new();
    window.click("Author: write scenes");
    window.click("Import…");
    assert_eq!(window.effects().last(), Some(&Effect::AskForImport));
    came(&mut window, "/lists/class.csv", CARDS);
    window.expect("4 rows: 1 taken, 2 taken with a remark, 1 left out");
    window.expect("the row names no service");
    assert!(window.state().author.works.is_empty(), "nothing was taken yet");
    window.click("Service: EC2");
    window.click("Layer: Physical facilities");
    window.expect("4 rows: 3 taken, 0 taken with a remark, 1 left out");
    window.click("Make a scene");
    let work = window.state().author.work().expect("it is being written");
    assert_eq!(work.manuscript.count("cards"), 3);
    assert_eq!(work.manuscript.text_at("cards[0].task").as_deref(), Some("EC2-01"), "a task of the catalogue");
    assert_eq!(work.manuscript.text_at("cards[1].layer").as_deref(), Some("facilities"));
    assert_eq!(work.manuscript.word_at("cards[2].owner"), Some("Nobody"));
    window.expect("Not saved in a file yet");
}

#[test]
fn an_import_can_be_left_and_nothing_remains() {
    let mut window = Window::new();
    came(&mut window, "/lists/class.gift", "::Who?::Match. { =Patch it -> AWS =Name users -> customer }");
    window.expect("2 rows");
    window.click("Cancel");
    window.expect("Write a scene");
    assert!(window.state().author.import.is_none() && window.state().author.works.is_empty());
}

#[test]
fn a_control_matrix_is_a_stack_of_its_own_whose_bars_list_their_controls() {
    let mut window = Window::new();
    came(&mut window, "/lists/matrix.csv", MATRIX);
    window.expect("6 controls");
    for total in ["Provider: 1", "Customer: 1", "Third party: 1", "Provider and customer: 1", "Not applicable: 1"] {
        window.expect(total);
    }
    window.refuse("You write it");
    window.click("IAM: 1 Customer, 1 Provider and customer");
    window.expect("IAM-01 Policy");
    window.expect("Customer: You write it");
    window.click_like("IAM: ");
    window.refuse("You write it");
}

#[test]
fn a_scene_leaves_as_the_table_that_it_would_come_from() {
    let mut window = Window::new();
    window.click("Author: write scenes");
    window.click("Duplicate: The open bucket");
    window.click("Export as CSV");
    let Some(Effect::AskWhereToSave { name, text }) =
        window.effects().iter().rev().find(|effect| matches!(effect, Effect::AskWhereToSave { .. })).cloned()
    else {
        panic!("nothing is saved");
    };
    assert_eq!(name, "open-bucket-1.csv");
    assert!(text.lines().next().is_some_and(|head| head.contains("task") && head.contains("owner")), "{text}");
    let mut back = Window::new();
    came(&mut back, "open-bucket.csv", &text);
    back.expect("10 rows: 10 taken, 0 taken with a remark, 0 left out");
}
