//! What stands beside a cell: typical mistakes, tasks to practise, and the neighbour that differs.

use crate::support::Window;
use egui::Key;
use layercake::state::Page;

const RDS: &str = "Guest operating system, RDS: AWS";

#[test]
fn a_cell_tells_how_its_neighbour_differs_and_leads_there() {
    let mut window = Window::new();
    window.click(RDS);
    window.expect("Compared with EC2");
    window.expect("Customer there, AWS here.");
    window.expect("Customer there: You install, harden and patch the guest");
    window.click("Show Guest operating system in EC2");
    assert_eq!(window.state().explore.column, 0, "the cell of EC2 is chosen");
    window.expect("Compared with RDS");
    window.expect("AWS there, Customer here.");
    window.press(Key::Escape);
    window.click("Physical facilities, Lambda: AWS");
    window.expect("The same there: AWS.");
}

#[test]
fn a_service_alone_is_compared_with_its_neighbour_in_the_picker() {
    let mut window = Window::new();
    window.click("RDS");
    window.click(RDS);
    window.expect("Compared with Beanstalk");
    window.click("Show Guest operating system in Beanstalk");
    assert_eq!(
        window.state().explore.columns.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["elastic-beanstalk"]
    );
    window.expect("Compared with Outposts");
}

#[test]
fn while_owners_are_hidden_no_neighbour_gives_one_away() {
    let mut window = Window::new();
    window.press(Key::H);
    window.click("Guest operating system, RDS: owner hidden");
    window.click("Reveal the cell");
    window.expect("You do");
    window.refuse("Compared with");
    window.refuse("there, AWS here");
}

#[test]
fn a_task_becomes_a_card_to_practise_and_the_way_back_leads_to_its_cell() {
    let mut window = Window::new();
    window.click(RDS);
    let best = window.state().progress.best.clone();
    window.click_like("Practise this: Patch the database operating system");
    assert_eq!(window.state().page, Page::Practise);
    window.expect("RDS: Guest operating system");
    window.expect("0 of 1");
    window.press(Key::Num2);
    assert!(window.state().practise.run().unwrap().last.is_some_and(|made| !made.right), "the customer is wrong");
    window.press(Key::Num1);
    window.expect("of 1 right first time");
    window.refuse("Next scene");
    assert_eq!(window.state().progress.best, best, "an exercise is no scene, and has no best score");
    window.click("Back to the cell");
    assert_eq!(window.state().page, Page::Explore);
    window.expect("Compared with EC2");
}

#[test]
fn an_exercise_tells_nothing_beforehand_and_escape_leads_back() {
    let mut window = Window::new();
    window.click(RDS);
    window.click_like("Practise this: Patch the database operating system");
    for bin in ["AWS, 0 cards", "Customer, 0 cards", "Shared, 0 cards"] {
        window.expect(bin);
    }
    window.press(Key::Escape);
    assert_eq!(window.state().page, Page::Explore);
    assert!(window.state().explore.open, "the cell is still open");
    window.click("Practise");
    window.expect("Orders on RDS for MySQL");
}
