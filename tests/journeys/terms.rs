//! The terms of the glossary where they stand in sentences: explained under the pointer, with the focus and by a click,
//! and never in the way.

use crate::support::Window;
use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::{LayerId, ServiceId, TermId};
use layercake::state::{Action, FactsPart, Page, Place, Settings};

/// A window with the details of a cell that speaks of the hypervisor.
fn opened() -> Window {
    let mut window = Window::new();
    window.answer(Action::GoTo(Place::Cell(ServiceId::new("ec2"), LayerId::Virtualization)));
    window
}

fn meaning(window: &Window, term: &str) -> String {
    window.library().catalogue().term(&TermId::new(term)).expect("the term ships").meaning.clone()
}

/// Name of what has the focus.
fn focused(window: &Window) -> Option<String> {
    let focused = window.harness.root().children_recursive().find(egui_kittest::Node::is_focused);
    focused.and_then(|node| node.accesskit_node().label())
}

/// Presses Tab until a term has the focus, and answers its name.
fn tab_to_a_term(window: &mut Window) -> String {
    for _ in 0..80 {
        window.press(Key::Tab);
        if let Some(name) = focused(window).filter(|name| name.ends_with(": explained")) {
            return name;
        }
    }
    panic!("Tab reaches no term");
}

/// How many terms are explained somewhere.
fn explained(window: &Window) -> usize {
    window.names().iter().filter(|name| name.ends_with(": explained")).count()
}

#[test]
fn pointing_at_a_term_explains_it() {
    let mut window = opened();
    let meaning = meaning(&window, "hypervisor");
    window.refuse(&meaning);
    let at = window.place_of_first("hypervisor: explained");
    window.harness.hover_at(at);
    // A tooltip waits until the pointer stands still.
    window.harness.run_steps(60);
    window.expect(&meaning);
}

#[test]
fn escape_takes_an_explanation_away_and_neither_pointer_nor_focus_has_to_move() {
    let mut window = opened();
    let meaning = meaning(&window, "hypervisor");
    let at = window.place_of_first("hypervisor: explained");
    window.harness.hover_at(at);
    window.harness.run_steps(60);
    window.expect(&meaning);
    let before = window.state().clone();
    window.press(Key::Escape);
    window.harness.run_steps(60);
    window.refuse(&meaning);
    assert_eq!(*window.state(), before, "the key did nothing else");
    window.harness.hover_at(at + Vec2::new(2.0, 0.0));
    window.harness.run_steps(60);
    window.expect(&meaning);

    let mut window = opened();
    let term = tab_to_a_term(&mut window);
    let word = term.trim_end_matches(": explained");
    let terms = window.library().catalogue().terms();
    let known = terms.iter().find(|known| known.name.eq_ignore_ascii_case(word)).expect("a term of the glossary");
    let meaning = known.meaning.clone();
    window.expect(&meaning);
    window.press(Key::Escape);
    window.refuse(&meaning);
    assert_eq!(focused(&window), Some(term), "the focus stays");
    window.press(Key::Escape);
    assert_eq!(window.state().explore.layer, Some(LayerId::Virtualization));
    assert!(!window.state().explore.open, "the next one is a step back, as always");
}

#[test]
fn tab_stops_once_in_a_text_and_the_arrows_walk_its_terms() {
    let mut window = Window::new();
    window.answer(Action::GoTo(Place::Fact(FactsPart::Terms, "Nitro System".to_owned())));
    let first = tab_to_a_term(&mut window);
    let id = first.strip_suffix(": explained").expect("a term").to_owned();
    let told = window.library().catalogue().terms().iter().find(|term| term.name == id).expect("known").meaning.clone();
    window.expect(&told);
    window.press(Key::ArrowRight);
    let second = focused(&window).expect("the focus stays");
    assert_ne!(first, second);
    window.press(Key::ArrowLeft);
    assert_eq!(focused(&window).as_ref(), Some(&first));
    window.press(Key::Tab);
    assert_ne!(focused(&window), Some(second), "one Tab leaves the text");
}

#[test]
fn arrows_on_a_term_do_not_walk_the_picture() {
    let mut window = opened();
    tab_to_a_term(&mut window);
    let before = window.state().explore.clone();
    window.press(Key::ArrowRight);
    window.press(Key::ArrowLeft);
    assert_eq!(window.state().explore, before);
}

#[test]
fn enter_keeps_the_explanation_and_escape_gives_the_focus_back() {
    let mut window = opened();
    let term = tab_to_a_term(&mut window);
    window.refuse("Show in the glossary");
    window.press(Key::Enter);
    window.expect("Show in the glossary");
    assert_eq!(focused(&window).as_deref(), Some("Show in the glossary"));
    window.press(Key::Escape);
    window.refuse("Show in the glossary");
    assert_eq!(focused(&window), Some(term));
    assert_eq!(window.state().explore.layer, Some(LayerId::Virtualization), "the details stay open");
}

#[test]
fn a_click_on_a_term_leads_to_the_glossary_and_a_click_beside_it_closes() {
    let mut window = opened();
    let at = window.place_of_first("hypervisor: explained");
    window.click_at(at);
    window.expect(&meaning(&window, "hypervisor"));
    window.click_on_text("Layercake");
    window.refuse("Show in the glossary");
    window.click_at(at);
    window.click("Show in the glossary");
    assert_eq!(window.state().page, Page::Facts);
    assert_eq!(window.state().facts.part, FactsPart::Terms);
    assert_eq!(window.state().facts.search, "hypervisor");
    window.expect(&meaning(&window, "hypervisor"));
}

#[test]
fn the_view_menu_switches_the_underlines_off_and_on() {
    let mut window = opened();
    assert!(explained(&window) > 0);
    window.click("View");
    window.click("Underline terms");
    assert!(!window.state().settings.terms);
    window.press(Key::Escape);
    assert_eq!(explained(&window), 0);
    window.click("View");
    window.click("Underline terms");
    window.press(Key::Escape);
    assert!(explained(&window) > 0);
}

#[test]
fn terms_lie_within_their_sentences_however_these_wrap() {
    for width in [640.0, 1024.0, 1280.0] {
        let mut window = Window::with(Vec2::new(width, 800.0), Settings::default());
        window.answer(Action::GoTo(Place::Fact(FactsPart::Lessons, String::new())));
        let root = window.harness.root();
        let of = |role: Role| root.children_recursive().filter(move |node| node.accesskit_node().role() == role);
        let texts: Vec<egui::Rect> = of(Role::Label).map(|node| node.rect().expand(1.0)).collect();
        let terms: Vec<_> = of(Role::Button)
            .filter(|node| node.accesskit_node().label().is_some_and(|name| name.ends_with(": explained")))
            .map(|node| node.rect())
            .collect();
        assert!(terms.len() > 20, "{} terms", terms.len());
        for term in terms {
            assert!(texts.iter().any(|text| text.contains_rect(term)), "{term:?} lies in no text");
        }
    }
}
