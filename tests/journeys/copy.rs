//! Taking a comparison elsewhere: as a table in Markdown, and as a picture.

use super::hidden::compare;
use crate::support::Window;
use egui::{Key, Modifiers};
use layercake::domain::{ChoiceId, LayerId, ServiceId, SettingId};
use layercake::state::{Action, Effect, ExploreAction};

const COPY: Modifiers = Modifiers { command: true, ..Modifiers::SHIFT };

#[test]
fn a_copied_table_has_the_settings_and_the_totals() {
    let mut window = Window::new();
    compare(&mut window, &["rds", "lambda"]);
    window.answer(Action::Explore(ExploreAction::Choose {
        service: ServiceId::new("lambda"),
        setting: SettingId::new("runtime"),
        choice: ChoiceId::new("manual"),
    }));
    window.press_with(COPY, Key::M);
    window.expect("on the clipboard as a Markdown table");
    let Some(Effect::CopyText(table)) = window.effects().last() else { panic!("no table was copied") };
    insta::assert_snapshot!(table);
}

#[test]
fn a_picture_is_copied_by_key_and_by_menu_and_the_notice_says_so() {
    let mut window = Window::new();
    window.press_with(COPY, Key::P);
    assert_eq!(window.effects().last(), Some(&Effect::CopyPicture));
    window.expect("on the clipboard as a picture");
    window.click("More");
    window.click_like("Copy as a picture");
    assert_eq!(window.effects().iter().filter(|effect| **effect == Effect::CopyPicture).count(), 2);
}

/// The picture is of what is compared, and neither of the window nor of what was chosen in it.
#[test]
fn a_copied_picture_shows_the_comparison_alone() {
    let mut window = Window::new();
    let first = window.picture();
    window.answer(Action::Explore(ExploreAction::Pick { layer: LayerId::GuestOs, column: 1 }));
    assert!(window.picture() == first, "a chosen cell gets into the picture");
    let mut small = Window::sized(egui::vec2(700.0, 500.0));
    assert!(small.picture() == first, "the size of the window changes the picture");
    small.press(Key::H);
    assert!(small.picture() != first, "what is hidden on screen is told in the picture");
}
