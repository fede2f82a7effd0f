//! Letters, digits and signs alone give no command where that is switched off, no button shows them, and whatever they did
//! can be pressed or found.

use super::commands::{label, look_for_ways, without_way};
use super::drawn::words;
use super::stations::{OFF, of_learners, of_teachers};
use crate::support::Window;
use egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::{Input, Owner, Sequence, Stride};
use layercake::state::{
    Action, Command, Key as StateKey, Overlay, Page, PaperAction, Point, PractiseAction, PractisePart, PresentAction,
    Settings,
};
use std::collections::BTreeMap;

const SIGNS: &str = "abcdefghijklmnopqrstuvwxyz0123456789?/.,";

/// Presses and types every letter, digit and sign, with Shift and without.
fn press_all_signs(window: &mut Window) {
    for sign in SIGNS.chars() {
        for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
            let name = match sign {
                '/' => "Slash".to_owned(),
                '?' => "Questionmark".to_owned(),
                '.' => "Period".to_owned(),
                ',' => "Comma".to_owned(),
                sign => sign.to_uppercase().to_string(),
            };
            let key = Key::from_name(&name).unwrap_or_else(|| panic!("no key `{name}`"));
            window.harness.key_press_modifiers(modifiers, key);
            window.harness.event(Event::Text(sign.to_string()));
            window.harness.step();
        }
    }
    window.harness.run();
}

fn is_single(command: Command) -> bool {
    let chords = command.chords();
    !chords.is_empty() && chords.iter().all(|chord| chord.is_single_key())
}

#[test]
fn single_keys_are_switched_off_in_the_menu_and_give_no_command_any_more() {
    let mut window = Window::new();
    window.press(Key::D);
    assert!(window.state().explore.only_differences, "as usual, a letter gives a command");
    window.press(Key::D);
    window.click("View");
    window.click("Commands by single keys");
    window.press(Key::Escape);
    assert!(!window.state().settings.single_keys);
    let before = window.state().clone();
    press_all_signs(&mut window);
    assert_eq!(*window.state(), before);
    window.press(Key::ArrowDown);
    assert_ne!(window.state().explore.layer, before.explore.layer, "keys that write nothing go on");
    window.press_with(Modifiers::COMMAND, Key::Num2);
    assert_eq!(window.state().page, Page::Practise, "and so do keys with Ctrl");
    window.click("View");
    window.click("Commands by single keys");
    window.press(Key::Escape);
    window.harness.event(Event::Text("?".to_owned()));
    window.harness.run();
    assert_eq!(window.state().overlay, Some(Overlay::Help), "switched on again, they are back");
}

#[test]
fn no_letter_digit_or_sign_does_anything_at_any_station_where_they_are_switched_off() {
    let mut wrong = Vec::new();
    let mut look = |station: &str, window: &mut Window| {
        if window.harness.ctx.text_edit_focused() {
            return;
        }
        let before = window.state().clone();
        press_all_signs(window);
        if *window.state() != before {
            wrong.push(station.to_owned());
            window.harness.state_mut().state = before;
            window.harness.run();
        }
    };
    of_learners(OFF, &mut look);
    of_teachers(OFF, &mut look);
    assert_eq!(wrong, [""; 0]);
}

/// How many buttons show a letter, digit or sign that gives their command.
fn caps(settings: Settings) -> usize {
    let mut found = 0;
    let mut look = |_: &str, window: &mut Window| {
        for node in window.harness.root().children_recursive() {
            let inner = node.accesskit_node();
            if !inner.data().supports_action(egui::accesskit::Action::Click) {
                continue;
            }
            let Some(name) = inner.label() else { continue };
            let drawn = words(window, node.rect());
            let shows = |command: &Command| {
                let mut keys = command.chords().iter().filter(|chord| chord.is_single_key());
                name == label(*command)
                    && keys.any(|chord| match chord.key {
                        StateKey::Char(sign) => drawn.split(' ').any(|word| word == sign.to_uppercase().to_string()),
                        _ => false,
                    })
            };
            found += usize::from(Command::ALL.iter().any(shows));
        }
    };
    of_learners(settings, &mut look);
    of_teachers(settings, &mut look);
    found
}

#[test]
fn buttons_show_no_key_that_is_switched_off() {
    assert!(caps(Settings { single_keys: true, ..OFF }) > 20, "as usual, they show their keys");
    assert_eq!(caps(OFF), 0);
}

#[test]
fn help_is_a_button_and_f1_and_lists_the_keys_that_work() {
    let mut window = Window::with(Vec2::new(1280.0, 800.0), OFF);
    window.press(Key::F1);
    assert_eq!(window.state().overlay, Some(Overlay::Help));
    window.expect(&label(Command::NextTheme));
    window.refuse(&label(Command::GuessCustomer));
    window.press(Key::Escape);
    window.click("Help and keys");
    assert_eq!(window.state().overlay, Some(Overlay::Help));
    window.press(Key::Escape);
    // In a field, too: F1 writes nothing.
    window.press_with(Modifiers::COMMAND, Key::K);
    window.press(Key::F1);
    assert_eq!(window.state().overlay, Some(Overlay::Help));
}

/// Single keys do more than at the stations in a scene with shared cards and in front of a class.
fn further(mut look: impl FnMut(&str, &mut Window)) {
    let mut window = Window::with(Vec2::new(1280.0, 800.0), OFF);
    window.open_scene("health-records");
    window.click("How to play");
    window.click("2 teams");
    window.click("Play");
    look("teams", &mut window);
    window.click("How to play");
    window.click("Alone");
    window.click("Check");
    window.click("Play");
    while window.state().practise.run().is_some_and(|run| run.chosen.is_some()) {
        window.answer(Action::Practise(PractiseAction::PlaceChosen(Owner::Aws, Input::Keys)));
    }
    window.press(Key::Enter);
    look("a checked board", &mut window);
    window.click("Finish here");
    look("the results of a check", &mut window);
    window.answer(Action::Practise(PractiseAction::Turn(PractisePart::Questions)));
    for step in [PaperAction::Begin, PaperAction::HandIn] {
        window.answer(Action::Practise(PractiseAction::Paper(step)));
    }
    look("a paper that was handed in", &mut window);
    window.answer(Action::Go(Page::Explore));
    window.answer(Action::Present(PresentAction::Start { two_windows: true }));
    window.click("Class predicts");
    window.answer(Action::Present(PresentAction::Forward));
    for owner in ["AWS", "Customer", "Shared"] {
        window.click(&format!("One more hand for {owner}"));
    }
    look("a vote", &mut window);
    window.answer(Action::Present(PresentAction::Forward));
    look("a row lies open", &mut window);
    window.click("Pen");
    window.answer(Action::Present(PresentAction::Draw(vec![Point { x: 100, y: 100 }, Point { x: 900, y: 900 }])));
    look("ink", &mut window);
}

#[test]
fn whatever_single_keys_do_can_be_pressed_or_found_without_them() {
    // What shares a line of the help stands on buttons of its own: services, options, answers, bins.
    // The order of uncovering is chosen in a menu, see below, and so is the dot switched on.
    let own = |command: &Command| {
        let elsewhere = [Command::NextSequence, Command::NextStride, Command::PointAt];
        is_single(*command) && command.keys_word().is_none() && !elsewhere.contains(command)
    };
    let mut ways: BTreeMap<Command, bool> = BTreeMap::new();
    let mut look = |_: &str, window: &mut Window| {
        look_for_ways(window, own, &mut ways);
    };
    of_learners(OFF, &mut look);
    of_teachers(OFF, &mut look);
    further(&mut look);
    assert_eq!(without_way(&ways), [], "can be asked for by single keys alone");
    let missed: Vec<Command> =
        Command::ALL.into_iter().filter(own).filter(|command| !ways.contains_key(command)).collect();
    assert_eq!(missed, [], "were met nowhere");
}

#[test]
fn the_presenter_has_the_dot_and_the_order_of_uncovering_by_buttons() {
    let mut window = Window::with(Vec2::new(1280.0, 800.0), OFF);
    window.answer(Action::Present(PresentAction::Start { two_windows: true }));
    let shown = |window: &Window| window.state().present.show.clone().unwrap();
    window.click("Large dot");
    assert!(shown(&window).pointing);
    window.press_with(Modifiers::SHIFT, Key::ArrowUp);
    assert!(shown(&window).pointing, "it stays until it is switched off");
    window.click("Large dot");
    assert!(!shown(&window).pointing);
    for (choice, chosen) in [("Top to bottom", Sequence::TopDown), ("Bottom to top", Sequence::BottomUp)] {
        window.click("Order");
        window.click(choice);
        assert_eq!(shown(&window).pace.sequence, chosen);
    }
    window.click("Order");
    window.click("A cell at a time");
    assert_eq!(shown(&window).pace.stride, Stride::Cell);
}
