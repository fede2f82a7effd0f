//! Stacks, columns and details.

use crate::support::Window;
use egui::{Key, Vec2};
use layercake::domain::{Date, LayerId, Owner, Service};

fn cell(window: &Window, layer: LayerId, service: &Service) -> String {
    let owner = match service.duty(layer).owner() {
        Some(Owner::Aws) => "AWS",
        Some(Owner::Customer) => "Customer",
        Some(Owner::Shared) => "Shared",
        None => "No such layer",
    };
    format!("{}, {}: {owner}", window.library().catalogue().layer(layer).name, service.short)
}

/// "23 November 2026"
fn in_words(date: Date) -> String {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    format!("{} {} {}", date.day, months[usize::from(date.month) - 1], date.year)
}

fn services(window: &Window) -> Vec<Service> {
    window.library().catalogue().services().to_vec()
}

#[test]
fn the_app_opens_on_the_four_services_of_the_chapter() {
    let window = Window::new();
    for service in services(&window)
        .iter()
        .filter(|service| ["EC2", "RDS", "Lambda", "WorkMail"].contains(&service.short.as_str()))
    {
        for layer in LayerId::ALL {
            window.expect(&cell(&window, layer, service));
        }
    }
    window.expect("EC2 to RDS: 3 rows move.");
}

#[test]
fn every_service_shows_thirteen_layers_with_sentences_sources_and_dates() {
    let mut window = Window::new();
    for service in services(&window) {
        window.click(&service.short);
        for layer in LayerId::ALL {
            let name = cell(&window, layer, &service);
            window.click(&name);
            let duty = service.duty(layer);
            for sentence in
                [duty.aws(), duty.customer(), duty.more.as_deref(), duty.exam_note.as_deref()].into_iter().flatten()
            {
                window.expect(sentence);
            }
            window.expect(&window.library().catalogue().layer(layer).definition.clone());
            for key in &duty.sources {
                let source = window.library().catalogue().source(key).expect("the key is known").clone();
                window.expect(&source.title);
                window.expect(&format!("checked {}", in_words(source.checked)));
            }
        }
    }
}

#[test]
fn ctrl_click_adds_a_column_and_takes_it_away_again() {
    let mut window = Window::new();
    window.click("EC2");
    window.ctrl_click("RDS");
    assert_eq!(window.state().explore.columns.len(), 2);
    window.expect("Guest operating system, EC2: Customer");
    window.expect("Guest operating system, RDS: AWS");
    window.expect("EC2 to RDS: 3 rows move. The guest operating system");
    window.ctrl_click("EC2");
    window.refuse("Guest operating system, EC2: Customer");
}

#[test]
fn six_services_stand_side_by_side_and_a_seventh_is_refused_with_a_word() {
    let mut window = Window::new();
    for name in ["S3", "On-premises"] {
        window.ctrl_click(name);
    }
    assert_eq!(window.state().explore.columns.len(), 6);
    for name in ["EC2", "RDS", "Lambda", "WorkMail", "S3", "On-premises"] {
        window.expect(&format!("Identity and access, {name}: Customer"));
    }
    window.ctrl_click("DynamoDB");
    assert_eq!(window.state().explore.columns.len(), 6);
    window.expect("Six columns are the most that fit");
}

#[test]
fn the_last_column_stays() {
    let mut window = Window::new();
    window.click("Lambda");
    window.ctrl_click("Lambda");
    window.expect("Identity and access, Lambda: Customer");
    window.expect("One service always stays");
}

#[test]
fn arrow_keys_walk_and_escape_closes_the_details() {
    let mut window = Window::new();
    window.click("RDS");
    window.press(Key::ArrowDown);
    window.expect("layer 13 of 13");
    window.press(Key::ArrowDown);
    window.expect("Amazon RDS · layer 12 of 13");
    window.press(Key::ArrowRight);
    window.refuse("Amazon RDS · layer 12 of 13");
    window.expect("layer 12 of 13");
    window.press(Key::Escape);
    window.refuse("layer 12 of 13");
}

#[test]
fn a_click_and_the_arrow_keys_open_the_same_details() {
    let mut by_pointer = Window::new();
    by_pointer.click("Customer data and classification, RDS: Customer");
    let mut by_keys = Window::new();
    by_keys.press(Key::ArrowDown);
    by_keys.press(Key::ArrowRight);
    by_keys.press(Key::Enter);
    assert_eq!(by_pointer.state().explore, by_keys.state().explore);
}

#[test]
fn left_and_right_begin_the_walk_over_the_columns_where_it_can_be_seen() {
    let mut window = Window::new();
    window.press(Key::ArrowRight);
    window.refuse("layer 13 of 13");
    window.press(Key::Enter);
    window.expect("Amazon EC2 · layer 13 of 13");
    window.press(Key::ArrowRight);
    window.expect("Amazon RDS · layer 13 of 13");
}

#[test]
fn a_narrow_window_opens_the_details_over_the_stack_and_closes_them_again() {
    let mut window = Window::sized(Vec2::new(640.0, 700.0));
    window.click("RDS");
    window.click("Encryption and keys, RDS: Customer");
    window.expect("Amazon RDS · layer 10 of 13");
    window.click("Close the details");
    window.expect("Encryption and keys, RDS: Customer");
}

#[test]
fn the_stack_keeps_its_width_whichever_layer_is_open() {
    for size in [Vec2::new(1280.0, 800.0), Vec2::new(1100.0, 700.0)] {
        let mut window = Window::sized(size);
        for service in services(&window) {
            window.click(&service.short);
            let middles: Vec<f32> = LayerId::ALL
                .into_iter()
                .map(|layer| {
                    let name = cell(&window, layer, &service);
                    window.click(&name);
                    window.place_of(&name).x
                })
                .collect();
            assert!(
                middles.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.5),
                "{}: the details push the stack about: {middles:?}",
                service.short
            );
        }
    }
}
