//! What a screen reader hears comes in the order in which it is read, and in a language that it is told.

use super::stations::{of_learners, of_teachers, window};
use crate::support::Window;
use egui::Rect;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use layercake::state::{Fault, Settings};

/// What lies further away than this does not belong to the same row of a part.
const NEAR: f32 = 700.0;

/// Whatever is read out, in the order in which it is.
fn read(window: &Window) -> Vec<(String, Rect)> {
    let all = window.harness.root().children_recursive();
    all.filter_map(|node| {
        let inner = node.accesskit_node();
        let said = matches!(
            inner.role(),
            Role::Label | Role::Heading | Role::Button | Role::CheckBox | Role::RadioButton | Role::Link
        );
        let words = inner.label().or_else(|| inner.value()).filter(|words| said && !words.is_empty())?;
        inner.bounding_box()?;
        Some((words, node.rect()))
    })
    .collect()
}

/// What comes after something that lies right of it in the same row.
fn backward(window: &Window) -> Vec<String> {
    let read = read(window);
    let pairs = read.windows(2).filter(|pair| {
        let [(_, one), (_, next)] = pair else { return false };
        let both = one.y_range().intersection(next.y_range()).span();
        let same_row = both > one.height().min(next.height()) * 0.6;
        same_row && next.right() <= one.left() + 1.0 && one.left() - next.right() < NEAR
    });
    pairs.map(|pair| format!("`{}` {:?} before `{}` {:?}", pair[0].0, pair[0].1, pair[1].0, pair[1].1)).collect()
}

#[test]
fn what_stands_in_a_row_is_read_from_left_to_right() {
    let mut wrong = Vec::new();
    let mut look = |station: &str, window: &mut Window| {
        wrong.extend(backward(window).into_iter().map(|what| format!("{station}: {what}")));
    };
    let settings = Settings { reduce_motion: true, ..Settings::default() };
    of_learners(settings, &mut look);
    of_teachers(settings, &mut look);
    assert!(wrong.is_empty(), "{} complaints\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_screen_reader_is_told_that_the_words_are_english_also_after_a_fault() {
    let language = |window: &Window| window.harness.root().accesskit_node().data().language().map(str::to_owned);
    let mut window = window(Settings::default());
    assert_eq!(language(&window).as_deref(), Some("en"));
    window.fail(Fault {
        report: String::new(),
        text: "a report".into(),
        words: "a fault".to_owned(),
        day: crate::support::TODAY,
        again: false,
        saved: true,
    });
    assert_eq!(language(&window).as_deref(), Some("en"));
    let audience = Window::audience(egui::Vec2::new(1280.0, 720.0), Settings::default());
    assert_eq!(language(&audience).as_deref(), Some("en"));
}

#[test]
fn a_screen_reader_goes_from_title_to_title_on_every_page_and_in_every_dialog() {
    let mut without = Vec::new();
    let mut look = |station: &str, window: &mut Window| {
        let mut nodes = window.harness.root().children_recursive();
        if !nodes.any(|node| node.accesskit_node().role() == Role::Heading) {
            without.push(station.to_owned());
        }
    };
    of_learners(Settings::default(), &mut look);
    of_teachers(Settings::default(), &mut look);
    // In front of a class the picture is all there is, its presenter has parts with small names, and the title of a plan is
    // a field.
    without.retain(|station| !["the presenter", "a projection", "a lesson plan"].contains(&station.as_str()));
    assert_eq!(without, [""; 0]);
}
