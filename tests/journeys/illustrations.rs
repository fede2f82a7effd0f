//! Lessons with an illustration of their own: the house, the slider over the service models, the choice by control.

use crate::support::Window;
use egui::Key;
use layercake::domain::{LayerId, LessonId, Owner};
use layercake::state::{Action, HousePart, LearnAction, Page};

fn lesson(id: &str) -> Window {
    let mut window = Window::new();
    window.answer(Action::Learn(LearnAction::Open(LessonId::new(id))));
    window
}

#[test]
fn a_part_of_the_house_lights_up_with_the_layer_it_stands_for_and_is_named() {
    let mut window = lesson("landlord-and-tenant");
    window.expect("Press a part of the house");
    window.click("Outer door: Physical facilities, AWS");
    window.expect("Outer door. Stands for: Physical facilities. AWS’s, the landlord.");
    window.click("Keys: Identity and access, Customer");
    window.expect("Keys. Stands for: Identity and access. Yours, the tenant.");
}

#[test]
fn a_layer_lights_up_the_parts_that_stand_for_it() {
    let mut window = lesson("landlord-and-tenant");
    window.click("Physical facilities: AWS");
    window.expect("Physical facilities is in the house: Outer door, Fire alarm.");
}

#[test]
fn a_managed_service_comes_furnished() {
    let mut window = lesson("landlord-and-tenant");
    let fittings = "Fittings: Guest operating system, Platform, runtime or engine, ";
    window.expect(&format!("{fittings}Customer"));
    window.click("Furnished flat: RDS");
    window.expect(&format!("{fittings}AWS"));
    window.refuse(&format!("{fittings}Customer"));
}

#[test]
fn the_house_is_walked_by_keys_and_every_layer_is_in_it() {
    let mut window = lesson("landlord-and-tenant");
    window.tab_to("Belongings: ", 60);
    window.expect("Belongings. Stands for: Customer data and classification.");
    for layer in LayerId::ALL {
        let named = window.library().catalogue().layer(layer).name.clone();
        assert!(HousePart::ALL.iter().any(|part| part.layers().contains(&layer)));
        window.expect(&named);
    }
}

#[test]
fn the_slider_moves_the_stack_by_buttons_and_keys_and_counts_what_is_yours() {
    let mut window = lesson("from-premises-to-ec2");
    window.expect("Service model: On-premises");
    window.expect("Layers that are yours alone: On-premises 13.");
    window.click("Next service model");
    window.expect("On-premises 13, EC2 9. AWS takes over with this step: ");
    window.expect("Guest operating system, EC2: Customer");
    window.tab_to("Service model: EC2", 60);
    window.press(Key::End);
    window.expect("Service model: WorkMail");
    window.expect("Application code and dependencies, WorkMail: AWS");
    window.press(Key::ArrowLeft);
    window.expect("Service model: Lambda");
    window.press(Key::Home);
    window.expect("Service model: On-premises");
    window.press(Key::ArrowLeft);
    window.expect("Service model: On-premises");
}

#[test]
fn each_lesson_with_the_slider_begins_at_its_own_service() {
    for (id, service) in
        [("from-premises-to-ec2", "On-premises"), ("platform-services", "Beanstalk"), ("finished-software", "WorkMail")]
    {
        lesson(id).expect(&format!("Service model: {service}"));
    }
    let mut window = lesson("from-premises-to-ec2");
    window.click("Next service model");
    window.answer(Action::Learn(LearnAction::Open(LessonId::new("finished-software"))));
    window.expect("Service model: WorkMail");
}

#[test]
fn a_bar_of_the_slider_leads_to_its_cell() {
    let mut window = lesson("finished-software");
    window.click("Guest operating system, WorkMail: AWS");
    assert_eq!(window.state().page, Page::Explore);
    assert_eq!(window.state().explore.layer, Some(LayerId::GuestOs));
}

#[test]
fn the_answer_about_control_shows_the_services_that_fit_and_what_stays_with_the_learner() {
    let mut window = lesson("choose-by-control");
    window.expect("Amazon EC2");
    window.refuse("Show RDS");
    window.click("Only the code");
    window.expect("Show RDS");
    window.refuse("Show EC2");
    let catalogue = window.library().catalogue().clone();
    let lambda = catalogue.services().iter().find(|service| service.short == "Lambda").expect("it ships");
    let tally = lambda.tally();
    window.expect(&format!("{} layers yours, {} shared", tally.customer, tally.shared));
    assert_eq!(lambda.duty(LayerId::GuestOs).owner(), Some(Owner::Aws));
    window.click("Show Lambda");
    assert_eq!(window.state().page, Page::Explore);
}
