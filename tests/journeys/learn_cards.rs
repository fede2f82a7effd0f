//! Mistakes lie as cards to turn over, and the page about the exam leads to wherever its parts are practised.

use crate::support::{TODAY, Window};
use egui::{Key, Modifiers, Vec2};
use layercake::domain::{Date, MisconceptionId};
use layercake::state::{LearnPart, MistakeGroup, Page};
use std::sync::Arc;

fn turn(window: &mut Window, part: &str) {
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write(part);
    window.press(Key::Enter);
}

/// A window of somebody in whom two beliefs showed, at the cards of mistakes.
fn believed() -> (Window, [String; 2]) {
    let mut window = Window::new();
    let ids = ["aws-patches-ec2", "aws-encrypts-everything"].map(MisconceptionId::new);
    let days = [Date { year: 2026, month: 11, day: 20 }, TODAY];
    let progress = Arc::make_mut(&mut window.harness.state_mut().state.progress);
    progress.beliefs.extend(ids.clone().into_iter().zip(days));
    window.click("Learn");
    window.click("Mistakes");
    let belief = |id| window.library().catalogue().misconception(id).expect("it ships").belief.clone();
    let beliefs = [belief(&ids[0]), belief(&ids[1])];
    (window, beliefs)
}

#[test]
fn a_card_turns_over_and_back_by_click_by_keys_and_for_a_screen_reader() {
    let (mut window, [belief, _]) = believed();
    let id = MisconceptionId::new("aws-patches-ec2");
    let cure = window.library().catalogue().misconception(&id).expect("it ships").cure.clone();
    let (front, back) = (format!("“{belief}” You believed this"), format!("Right is: {cure}"));
    window.refuse(&cure);
    window.click_like(&front);
    window.expect(&cure);
    assert!(window.state().learn.mistakes.turned.contains(&id));
    // In its middle may lie a button; a click on its words is one on the card.
    window.click_on_text(&cure);
    window.refuse(&cure);
    window.tab_to(&front, 60);
    window.press(Key::Space);
    window.expect(&back);
    window.press(Key::Enter);
    window.refuse(&cure);
    window.press(Key::Enter);
    window.expect(&back);
    window.click_by_screen_reader(&back);
    window.refuse(&cure);
    window.click_like(&front);
    window.click("Turn all back");
    window.refuse(&cure);
    assert_eq!(window.state().learn.part, LearnPart::Mistakes);
}

#[test]
fn what_was_believed_comes_first_with_its_day_and_can_stand_alone() {
    let (mut window, [earlier, latest]) = believed();
    let cards: Vec<String> =
        window.names().into_iter().filter(|name| name.starts_with('“') && name.len() > 9).collect();
    assert!(cards[0].starts_with(&format!("“{latest}” You believed this on 23 November 2026")), "{}", cards[0]);
    assert!(cards[1].starts_with(&format!("“{earlier}” You believed this on 20 November 2026")), "{}", cards[1]);
    assert_eq!(cards.len(), window.library().catalogue().misconceptions().len(), "each card is there once");
    window.click("Show what I believed, 2 cards");
    let groups = window.state().mistakes(window.library());
    assert_eq!(
        groups.iter().map(|(group, cards)| (*group, cards.len())).collect::<Vec<_>>(),
        [(MistakeGroup::Believed, 2)]
    );
    window.type_into("Search the cards", "encrypts");
    window.expect(&latest);
    window.refuse(&earlier);
    window.type_into("Search the cards", "no such words");
    window.expect("No card fits");
}

#[test]
fn the_back_of_a_card_leads_to_the_task_and_to_the_stack() {
    for name in ["Practise this: ", "Show it on the stack: "] {
        let (mut window, [belief, _]) = believed();
        window.click_like(&format!("“{belief}”"));
        let wanted = window.names().into_iter().find(|found| found.starts_with(name)).expect("a task shows it");
        window.click(&wanted);
        let practises = name.starts_with("Practise");
        assert_eq!(window.state().page, if practises { Page::Practise } else { Page::Explore });
        assert_eq!(window.state().practise.scene.is_some(), practises);
    }
}

#[test]
fn a_learner_who_showed_no_belief_is_told_so() {
    let mut window = Window::new();
    turn(&mut window, "Mistakes");
    window.click("Show what I believed, 0 cards");
    window.expect("No wrong belief has shown in Practise yet");
}

#[test]
fn every_link_of_the_exam_leads_somewhere() {
    for size in [Vec2::new(1280.0, 800.0), Vec2::new(640.0, 480.0)] {
        let mut window = Window::sized(size);
        window.click("Learn");
        window.click("The exam");
        let links: Vec<String> = window.names().into_iter().filter(|name| name.contains(", for 2.")).collect();
        let written = window.library().catalogue().exam().expect("the exam ships").links().count();
        assert_eq!(links.len(), written, "{links:#?}");
        for link in links {
            let before = window.state().clone();
            window.click(&link);
            let after = window.state();
            let moved = after.page != before.page || after.learn.lesson != before.learn.lesson;
            assert!(moved, "{link} leads nowhere");
            match link.split(':').next().expect("a name") {
                "Lesson" => assert!(after.learn.lesson.is_some(), "{link}"),
                "Scene" => assert!(after.practise.scene.is_some(), "{link}"),
                _ => assert!(matches!(after.page, Page::Explore | Page::Practise), "{link}"),
            }
            window.harness.state_mut().state = before;
            window.harness.run();
        }
    }
}

#[test]
fn the_weights_are_told_in_words_and_the_weaker_source_is_marked() {
    let mut window = Window::new();
    turn(&mut window, "The exam");
    window.expect("Domain 2, Security and Compliance: 30 %, in CLF-C01 25 %");
    window.expect("Domain 4, Billing, Pricing, and Support: 12 %, in CLF-C01 16 %");
    window.expect("90 minutes, about 100 USD.");
    window.expect("read on pages of others only");
    window.expect("checked 23 November 2026");
}
