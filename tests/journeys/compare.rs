//! Columns that move, rows that fold, cells that step back, and the way back to what was shown.

use crate::support::Window;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::{LayerId, Owner};
use layercake::state::{Came, Command, Page, Preset};

fn columns(window: &Window) -> Vec<String> {
    window.state().explore.columns.iter().map(ToString::to_string).collect()
}

const FIRST: [&str; 4] = ["ec2", "rds", "lambda", "workmail"];

#[test]
fn a_head_is_dragged_to_another_place_and_keys_do_the_same() {
    let mut by_pointer = Window::new();
    let (from, to) = (by_pointer.place_of_node("Amazon EC2:"), by_pointer.place_of_node("AWS Lambda:"));
    by_pointer.carry(from, to);
    by_pointer.harness.drop_at(to);
    by_pointer.harness.run();
    assert_eq!(columns(&by_pointer), ["rds", "lambda", "ec2", "workmail"]);

    let mut by_keys = Window::new();
    by_keys.press(Key::ArrowDown);
    for _ in 0..2 {
        by_keys.press_with(Modifiers::COMMAND, Key::ArrowRight);
    }
    assert_eq!(columns(&by_keys), columns(&by_pointer));
    assert_eq!(by_keys.state().explore.column, 2, "the chosen column is the one that moved");
}

#[test]
fn a_column_leaves_by_its_cross_by_a_middle_click_and_by_delete() {
    let mut by_cross = Window::new();
    by_cross.click("Remove RDS");
    assert_eq!(columns(&by_cross), ["ec2", "lambda", "workmail"]);

    let mut by_middle = Window::new();
    let at = by_middle.place_of_node("Amazon RDS:");
    by_middle.harness.hover_at(at);
    for pressed in [true, false] {
        let modifiers = Modifiers::NONE;
        by_middle.harness.event(Event::PointerButton { pos: at, button: PointerButton::Middle, pressed, modifiers });
        by_middle.harness.step();
    }
    by_middle.harness.run();
    assert_eq!(columns(&by_middle), columns(&by_cross));

    let mut by_key = Window::new();
    by_key.click("Identity and access, RDS: Customer");
    by_key.press(Key::Delete);
    assert_eq!(columns(&by_key), columns(&by_cross));
}

#[test]
fn only_differences_folds_rows_that_are_alike_and_a_click_unfolds_them() {
    let mut window = Window::new();
    window.press(Key::D);
    window.refuse("Identity and access, EC2: Customer");
    window.expect("Guest operating system, EC2: Customer");
    window.expect("4 rows are the same");
    window.click("4 rows are the same");
    window.expect("Identity and access, EC2: Customer");
    window.click("Only differences");
    window.refuse("Identity and access, EC2: Customer");
}

/// An arrow that leads to a row that nobody sees leads nowhere.
#[test]
fn the_arrows_walk_over_the_rows_that_differ_when_the_others_are_folded() {
    let mut window = Window::new();
    window.click("Compare");
    window.click("EC2 and RDS");
    window.press(Key::D);
    let mut walked = Vec::new();
    for _ in 0..4 {
        window.press(Key::ArrowDown);
        walked.push(window.state().explore.layer);
    }
    let differing = [LayerId::Resilience, LayerId::Platform, LayerId::GuestOs, LayerId::GuestOs];
    assert_eq!(walked, differing.map(Some), "and the lowest stays chosen");
    window.press(Key::ArrowUp);
    assert_eq!(window.state().explore.layer, Some(LayerId::Platform));
}

#[test]
fn each_preset_shows_its_services() {
    let mut window = Window::new();
    let words = layercake::ui::Words::english();
    for preset in Preset::ALL {
        window.click("Compare");
        window.click(&words.text(Command::Compare(preset).word()));
        let wanted: Vec<String> = preset.services().iter().map(ToString::to_string).collect();
        assert_eq!(columns(&window), wanted);
    }
}

#[test]
fn a_filter_lets_one_owner_stand_out_and_the_key_walks_over_all() {
    let mut window = Window::new();
    window.click("More");
    window.click("Only mine");
    assert_eq!(window.state().explore.filter, Some(Owner::Customer));
    window.press(Key::Escape);
    for wanted in [Some(Owner::Aws), Some(Owner::Shared), None] {
        window.press(Key::F);
        assert_eq!(window.state().explore.filter, wanted);
    }
}

#[test]
fn digits_add_and_remove_services_and_home_and_end_lead_to_the_ends() {
    let mut window = Window::new();
    window.press(Key::Num1);
    assert_eq!(columns(&window), ["ec2", "rds", "lambda", "workmail", "on-premises"]);
    window.press(Key::Num1);
    assert_eq!(columns(&window), FIRST);
    window.press(Key::ArrowDown);
    window.press(Key::End);
    window.press(Key::Enter);
    window.expect("Amazon WorkMail · layer 13 of 13");
    window.press(Key::Home);
    window.expect("Amazon EC2 · layer 13 of 13");
    window.click("RDS");
    window.press(Key::End);
    assert_eq!(columns(&window), ["workmail"]);
}

#[test]
fn arrows_walk_enter_opens_and_escape_steps_back_twice() {
    let mut window = Window::new();
    window.press(Key::ArrowDown);
    assert_eq!((window.state().explore.layer, window.state().explore.open), (Some(LayerId::Data), false));
    window.press(Key::Enter);
    window.expect("layer 13 of 13");
    window.press(Key::Escape);
    window.refuse("layer 13 of 13");
    assert_eq!(window.state().explore.layer, Some(LayerId::Data), "the cell stays chosen");
    window.press(Key::Escape);
    assert_eq!(window.state().explore.layer, None);
}

#[test]
fn back_and_forward_walk_over_what_was_shown_by_keys_and_by_mouse() {
    let mut window = Window::new();
    window.click("RDS");
    window.click("Practise");
    window.open_scene("open-bucket");
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!((window.state().page, window.state().practise.scene.is_none()), (Page::Practise, true));
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!((window.state().page, columns(&window)), (Page::Explore, vec!["rds".to_owned()]));
    let at = window.harness.ctx.content_rect().center();
    for pressed in [true, false] {
        let modifiers = Modifiers::NONE;
        window.harness.event(Event::PointerButton { pos: at, button: PointerButton::Extra1, pressed, modifiers });
        window.harness.step();
    }
    window.harness.run();
    assert_eq!(columns(&window), FIRST);
    for _ in 0..3 {
        window.press_with(Modifiers::ALT, Key::ArrowRight);
    }
    assert_eq!(window.state().practise.scene.as_ref().map(ToString::to_string).as_deref(), Some("open-bucket"));
}

#[test]
fn a_step_to_the_next_service_says_what_moved_and_why() {
    let mut window = Window::new();
    window.click("EC2");
    window.refuse("rows move");
    window.click("RDS");
    window.expect("EC2 to RDS: 3 rows move. The guest operating system");
    let rds = window.state().explore.columns[0].clone();
    let description = window.library().catalogue().service(&rds).unwrap().description.clone();
    window.expect(&description);
    assert!(matches!(&window.state().explore.came, Some(Came::Service(id)) if id.as_str() == "ec2"));
}

#[test]
fn a_changed_setting_says_what_moved_and_why() {
    let mut window = Window::new();
    window.click("Lambda");
    window.click("Platform, runtime or engine, Lambda: AWS");
    window.click("Runtime updates: Manual");
    window.expect("Runtime updates: Manual. The platform or engine goes to the customer.");
}

/// In the middle of the way the picture is neither the old one nor the new; without motion it is the new one at once.
#[test]
fn owners_change_on_the_way_and_at_once_with_reduced_motion() {
    let mut window = Window::new();
    window.click("EC2");
    assert!(!window.state().settings.reduce_motion);
    window.harness.key_press_modifiers(Modifiers::NONE, Key::ArrowRight);
    window.harness.step();
    window.harness.step();
    assert!(window.harness.ctx.has_requested_repaint(), "the picture is on its way");
    window.harness.run();
    assert!(!window.harness.ctx.has_requested_repaint(), "the picture has arrived");
}

#[test]
fn a_screen_reader_finds_a_table_with_rows_and_columns() {
    let window = Window::sized(Vec2::new(1920.0, 1080.0));
    let root = window.harness.root();
    let nodes: Vec<_> = root.children_recursive().collect();
    let of = |role: Role| nodes.iter().filter(move |node| node.accesskit_node().role() == role);
    assert_eq!(of(Role::Grid).count(), 1);
    assert_eq!(of(Role::GridCell).count(), 4 * LayerId::COUNT);
    assert_eq!(of(Role::ColumnHeader).count(), 4);
    let rds = of(Role::GridCell)
        .find(|node| node.accesskit_node().label().as_deref() == Some("Guest operating system, RDS: AWS"))
        .expect("the cell is named by row and column");
    let node = rds.accesskit_node();
    assert_eq!((node.data().row_index(), node.data().column_index()), (Some(9), Some(2)));
}
