//! The attempts at a scene: a list with dates, and a chart that says its numbers.

use crate::support::{TODAY, Window};
use egui::{Key, Modifiers, Vec2};
use layercake::domain::{Mode, Order, Owner, Quarters, Scene, SceneId};
use layercake::state::{Action, Overlay, Past, Progress, Saved, Time};

const SCENE: &str = "orders-on-rds";

/// High enough for all of the results.
const HIGH: Vec2 = Vec2::new(1280.0, 1600.0);

fn scene(window: &Window) -> Scene {
    window.library().scene(&SceneId::new(SCENE)).expect("the scene ships").clone()
}

/// Plays the scene on the table to its end, with so many wrong first tries.
fn play(window: &mut Window, wrong: usize) {
    let scene = scene(window);
    for number in 0.. {
        let Some(card) = window.state().practise.run().and_then(|run| run.chosen) else { return };
        let aws = scene.card(card).expect("a card of the scene").owner() == Some(Owner::Aws);
        window.press(if aws == (number >= wrong) { Key::Num1 } else { Key::Num2 });
    }
}

fn at(window: &mut Window, hour: u16, minute: u16, millis: u64) {
    window.answer(Action::Time(Time { minute: hour * 60 + minute, millis }));
}

fn rows(window: &Window) -> Vec<String> {
    window.names().into_iter().filter(|name| name.contains("right first time ·")).collect()
}

#[test]
fn each_attempt_stands_in_the_results_with_its_date_the_newest_first() {
    let mut window = Window::sized(HIGH);
    at(&mut window, 14, 3, 0);
    window.open_scene(SCENE);
    at(&mut window, 14, 6, 185_000);
    play(&mut window, 2);
    let cards = scene(&window).cards.len();
    let first = format!(
        "23 November 2026, 14:06 · Guided · order as written · {} of {cards} right first time · 3 min",
        cards - 2
    );
    assert_eq!(rows(&window), [first.as_str()]);
    window.refuse("Chart of your attempts");

    window.press_with(Modifiers::COMMAND, Key::R);
    assert_eq!(rows(&window), [""; 0], "the board is for playing");
    at(&mut window, 14, 7, 227_000);
    play(&mut window, 0);
    let second =
        format!("23 November 2026, 14:07 · Guided · order as written · {cards} of {cards} right first time · 42 s");
    assert_eq!(rows(&window), [second.as_str(), first.as_str()]);
}

#[test]
fn the_chart_says_its_numbers_and_what_guessing_gives() {
    let mut window = Window::sized(HIGH);
    window.open_scene(SCENE);
    play(&mut window, 3);
    window.press_with(Modifiers::COMMAND, Key::R);
    play(&mut window, 0);
    let cards = scene(&window).cards.len();
    let share = (100.0 * (cards - 3) as f64 / cards as f64).round();
    window.expect(&format!("Right the first time: {share} %, 100 %. Guessing gives 50 %."));
}

fn past(minute: u16, order: u16) -> Past {
    let (mode, order) = (Mode::Exam, Order::new(order).expect("four digits"));
    Past {
        number: 1,
        began: None,
        version: None,
        cards: std::sync::Arc::default(),
        day: TODAY,
        minute,
        mode,
        order,
        marks: Quarters(8),
        first: 2,
        right: 2,
        out_of: 8,
        seconds: 60,
    }
}

#[test]
fn of_many_attempts_ten_are_listed_and_the_others_are_counted() {
    let all = (0..25).map(|minute| past(minute, 1234)).collect();
    let progress = Progress { past: [(SceneId::new(SCENE), all)].into_iter().collect(), ..Progress::default() };
    let mut window = Window::restored(HIGH, Saved { progress: progress.into(), ..Saved::default() });
    window.open_scene(SCENE);
    window.answer(Action::Show(Overlay::HowToPlay));
    let rows = rows(&window);
    assert_eq!(rows.len(), 10);
    assert_eq!(rows[0], "23 November 2026, 00:24 · Exam · order 1234 · 2 of 8 right first time · 1 min");
    window.expect("15 earlier");
    let chart = window.names().into_iter().find(|name| name.starts_with("Chart of your attempts")).expect("a chart");
    assert_eq!(chart.matches("25 %").count(), 20, "{chart}");
}
