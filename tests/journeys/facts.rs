//! The page about the facts: its parts, the search, and the links to what was read.

use crate::support::{TODAY, Window};
use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand, Rect, Vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::Catalogue;
use layercake::state::{Action, Command, FactsAction, FactsPart, Page, SettingsAction};
use std::collections::BTreeSet;

fn opened() -> Window {
    opened_in(Vec2::new(1280.0, 800.0))
}

fn opened_in(size: Vec2) -> Window {
    let mut window = Window::sized(size);
    window.press_with(Modifiers::COMMAND, Key::I);
    window
}

fn catalogue(window: &Window) -> Catalogue {
    window.library().catalogue().clone()
}

/// The start of the name of a part's button.
fn name(part: FactsPart) -> &'static str {
    match part {
        FactsPart::Sources => "Sources, ",
        FactsPart::Notes => "Older exam texts, ",
        FactsPart::Misconceptions => "Misconceptions, ",
        FactsPart::Lessons => "Lessons, ",
        FactsPart::Terms => "Terms, ",
        FactsPart::OpenPoints => "Open points, ",
    }
}

/// The first words of every entry of a part.
fn entries(catalogue: &Catalogue, part: FactsPart) -> Vec<String> {
    match part {
        FactsPart::Sources => catalogue.sources().iter().map(|source| source.title.clone()).collect(),
        FactsPart::Notes => catalogue.notes().iter().map(|note| note.title.clone()).collect(),
        FactsPart::Misconceptions => catalogue.misconceptions().iter().map(|entry| entry.belief.clone()).collect(),
        FactsPart::Lessons => catalogue.lessons().iter().map(|lesson| lesson.title.clone()).collect(),
        FactsPart::Terms => catalogue.terms().iter().map(|term| term.name.clone()).collect(),
        FactsPart::OpenPoints => catalogue.open_points().iter().map(|point| point.title.clone()).collect(),
    }
}

/// How many entries the button of a part says.
fn count(window: &Window, part: FactsPart) -> usize {
    let names = window.names();
    let said = names.iter().find_map(|label| label.strip_prefix(name(part))).expect("the part has a button");
    said.split(' ').next().and_then(|number| number.parse().ok()).expect("a number of entries")
}

/// Types into the search, as a hand does: click, then letters.
fn search(window: &mut Window, words: &str) {
    let field = {
        let mut nodes = window.harness.root().children_recursive();
        let found = nodes.find(|node| node.accesskit_node().label().as_deref() == Some("Search all parts"));
        found.expect("there is a field to search with").rect().center()
    };
    window.harness.hover_at(field);
    window.harness.drag_at(field);
    window.harness.drop_at(field);
    window.harness.run();
    window.harness.event(egui::Event::Text(words.to_owned()));
    window.harness.run();
}

/// What is looked up stands on top, not what speaks of it.
#[test]
fn a_term_that_is_searched_by_its_name_comes_first() {
    let mut window = Window::new();
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write("security group");
    window.press(Key::Enter);
    window.expect("A firewall around an instance or database: it lists what may come in and go out. Its rules are the customer’s.");
    let names = window.names();
    let place = |name: &str| names.iter().position(|label| label == name).expect(name);
    assert!(place("security group") < place("AMI"));
}

#[test]
fn the_page_opens_by_its_keys_by_its_command_and_by_its_name_in_the_bar() {
    let by_keys = opened();
    assert_eq!(by_keys.state().page, Page::Facts);
    by_keys.expect("Layercake is not affiliated with AWS.");

    let mut by_name = Window::new();
    by_name.click("About the facts");
    assert_eq!(by_name.state(), by_keys.state());

    let mut by_command = Window::new();
    let action = Command::GoFacts.action(by_command.state(), by_command.library()).expect("it can always be asked for");
    by_command.answer(action);
    assert_eq!(by_command.state(), by_keys.state());
}

#[test]
fn every_part_counts_and_shows_all_of_its_entries() {
    let mut window = opened();
    let catalogue = catalogue(&window);
    for part in FactsPart::ALL {
        window.click_like(name(part));
        assert_eq!(window.state().facts.part, part);
        let entries = entries(&catalogue, part);
        assert!(!entries.is_empty(), "{part:?} has entries");
        assert_eq!(count(&window, part), entries.len());
        let names = window.names().join("\n");
        for entry in entries {
            assert!(names.contains(&entry), "{part:?} lacks `{entry}`");
        }
    }
}

#[test]
fn a_note_says_what_older_texts_say_what_is_right_today_since_when_and_how_to_answer() {
    let mut window = opened();
    let catalogue = catalogue(&window);
    window.click_like(name(FactsPart::Notes));
    let names = window.names().join("\n");
    for note in catalogue.notes() {
        for words in [note.id.as_str(), &note.older, &note.today, &note.since, &note.exam] {
            assert!(names.contains(words), "{} lacks `{words}`", note.id);
        }
    }
    for label in ["Older texts say", "Today", "Since", "In the exam", "Read in"] {
        window.expect(label);
    }
}

#[test]
fn a_search_narrows_all_parts_at_once_and_its_cross_brings_everything_back() {
    let mut window = opened();
    let before = FactsPart::ALL.map(|part| count(&window, part));
    search(&mut window, "S3");
    let after = FactsPart::ALL.map(|part| count(&window, part));
    assert!(after[0] > 0 && after[0] < before[0], "{after:?} of {before:?}");
    assert!(after[2] > 0 && after[2] < before[2], "{after:?} of {before:?}");
    let fits = |text: &str| text.to_lowercase().contains("s3");
    for source in catalogue(&window).sources() {
        let address = source.address.as_deref().unwrap_or_default();
        let wanted = fits(source.key.as_str()) || fits(&source.title) || fits(address);
        if wanted {
            window.expect(&source.title);
        } else {
            window.refuse(&source.title);
        }
    }
    window.click("Clear the search");
    assert_eq!(FactsPart::ALL.map(|part| count(&window, part)), before);
    window.refuse("Clear the search");
}

#[test]
fn capitals_and_the_order_of_the_words_make_no_difference() {
    let mut window = opened();
    let source = catalogue(&window).sources()[1].clone();
    let backwards: Vec<&str> = source.title.split(' ').rev().collect();
    search(&mut window, &backwards.join(" ").to_uppercase());
    window.expect(&source.title);
    window.answer(Action::Facts(FactsAction::Search(source.key.to_string())));
    window.expect(&source.title);
}

#[test]
fn a_search_for_nonsense_says_so_and_escape_clears_it() {
    let mut window = opened();
    search(&mut window, "xyzzy");
    window.expect("Nothing in Sources fits “xyzzy”");
    window.expect("Nothing in the other parts does either.");
    window.press(Key::Escape);
    assert_eq!(window.state().facts.search, "");
    window.refuse("xyzzy");
}

#[test]
fn a_search_that_fits_elsewhere_says_where_and_leads_there() {
    let mut window = opened();
    let lesson = catalogue(&window).lessons()[0].clone();
    search(&mut window, &lesson.paragraphs[0]);
    window.expect("Nothing in Sources fits");
    window.click("Turn to Lessons, 1 entry");
    assert_eq!(window.state().facts.part, FactsPart::Lessons);
    window.expect(&lesson.title);
}

#[test]
fn notes_that_are_switched_off_are_hidden_until_they_are_switched_on_again() {
    let mut window = opened();
    let first = catalogue(&window).notes()[0].clone();
    window.click_like(name(FactsPart::Notes));
    window.expect(&first.older);
    window.click("Notes on the exam and its older texts");
    assert!(!window.state().settings.notes);
    window.refuse(&first.older);
    window.expect("The notes on older exam texts are switched off");
    window.expect("Older exam texts: off");
    window.click("Switch the notes on");
    window.expect(&first.older);
}

#[test]
fn what_is_beyond_the_exam_can_be_hidden_and_the_page_says_how_much_that_is() {
    let mut window = opened();
    let catalogue = catalogue(&window);
    let (finer, plain): (Vec<_>, Vec<_>) = catalogue.notes().iter().partition(|note| note.beyond_exam);
    window.click_like(name(FactsPart::Notes));
    window.expect("beyond CLF-C02");
    window.click("What is beyond CLF-C02");
    assert_eq!(count(&window, FactsPart::Notes), plain.len());
    for note in &finer {
        window.refuse(&note.older);
    }
    window.expect(&format!("{} more", finer.len()));
}

#[test]
fn a_source_with_an_address_is_a_link_that_opens_the_browser() {
    let mut window = opened();
    let source = catalogue(&window).sources().iter().find(|source| source.address.is_some()).cloned();
    let source = source.expect("some source has an address");
    window.expect(source.address.as_deref().unwrap());
    {
        let mut nodes = window.harness.root().children_recursive();
        let link = nodes.find(|node| {
            let node = node.accesskit_node();
            node.role() == Role::Link && node.label().as_deref() == Some(source.title.as_str())
        });
        link.expect("the title is a link").click();
    }
    let mut opened = Vec::new();
    for _ in 0..4 {
        window.harness.step();
        opened.extend(window.harness.output().platform_output.commands.clone());
    }
    let address = source.address.unwrap();
    assert!(
        opened.iter().any(|command| matches!(command, OutputCommand::OpenUrl(open) if open.url == address)),
        "{opened:?}"
    );
}

#[test]
fn a_source_tells_which_statements_rest_on_it_when_asked() {
    let mut window = opened();
    let catalogue = catalogue(&window);
    let duty = catalogue.services().iter().find_map(|service| {
        let cited = service.duties.iter().find_map(|duty| duty.sources.first())?;
        Some((service.short.clone(), cited.clone()))
    });
    let (service, key) = duty.expect("some duty has a source");
    let names = window.names();
    let ending = format!(", {key}");
    let button = names.iter().find(|name| name.starts_with("Used by ") && name.ends_with(&ending)).expect("it is used");
    window.refuse("Duties");
    window.click(button);
    window.expect("Duties");
    window.expect(&format!("{service}: "));
    window.click(button);
    window.refuse("Duties");
}

#[test]
fn the_scrolling_begins_at_the_top_again_when_the_part_or_the_search_changes() {
    let mut window = opened();
    let first = catalogue(&window).sources()[0].title.clone();
    let top = |window: &Window| {
        let mut nodes = window.harness.root().children_recursive();
        let found = nodes.find(|node| node.accesskit_node().value().as_deref() == Some(first.as_str()));
        found.expect("the first source is there").rect().top()
    };
    let start = top(&window);
    let scroll = |window: &mut Window| {
        window.harness.hover_at(egui::pos2(640.0, 600.0));
        window.harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -1500.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        window.harness.run_steps(30);
    };
    window.press(Key::PageDown);
    assert!(top(&window) < start - 300.0, "a page has been turned");
    window.press(Key::PageUp);
    assert!((top(&window) - start).abs() < 1.0, "and back");
    scroll(&mut window);
    assert!(top(&window) < start - 500.0, "it has scrolled");
    window.click_like(name(FactsPart::Misconceptions));
    window.click_like(name(FactsPart::Sources));
    assert!((top(&window) - start).abs() < 1.0, "{} is not {start}", top(&window));
    scroll(&mut window);
    window.answer(Action::Facts(FactsAction::Search("the".to_owned())));
    window.answer(Action::Facts(FactsAction::Search(String::new())));
    assert!((top(&window) - start).abs() < 1.0, "{} is not {start}", top(&window));
}

#[test]
fn everything_that_can_be_pressed_is_reached_by_tab_and_scrolled_into_view() {
    let mut window = opened();
    window.click_like(name(FactsPart::Lessons));
    search(&mut window, "s3 encryption");
    let pressable = |window: &Window| -> BTreeSet<String> {
        let nodes = window.harness.root().children_recursive();
        let roles = [Role::Button, Role::CheckBox, Role::Link, Role::TextInput];
        let found = nodes.filter(|node| {
            let node = node.accesskit_node();
            roles.contains(&node.role()) && !node.is_disabled()
        });
        found.map(|node| node.accesskit_node().label().expect("whatever can be pressed has a name")).collect()
    };
    let wanted = pressable(&window);
    let mut reached = BTreeSet::new();
    for step in 0..300 {
        // Two rounds forward, and then back.
        window.press_with(if step < 200 { Modifiers::NONE } else { Modifiers::SHIFT }, Key::Tab);
        let focused = window.harness.root().children_recursive().find(egui_kittest::Node::is_focused);
        let Some(focused) = focused else { continue };
        let (name, rect) = (focused.accesskit_node().label(), focused.rect());
        assert!(rect.top() >= 0.0 && rect.bottom() <= 800.0, "{name:?} at {rect:?} cannot be seen");
        let mut here = name;
        // Left and Right walk among the terms of a text, where Tab stops once.
        while let Some(term) = here.clone().filter(|name| name.ends_with(": explained")) {
            window.press(Key::ArrowRight);
            let next = window.harness.root().children_recursive().find(egui_kittest::Node::is_focused);
            here = next.and_then(|next| next.accesskit_node().label()).filter(|next| *next != term);
            reached.insert(term);
        }
        reached.extend(here);
    }
    let missed: Vec<_> = wanted.difference(&reached).collect();
    assert!(missed.is_empty(), "{missed:?} cannot be reached");
}

#[test]
fn nothing_stands_outside_the_window_however_narrow_it_is_and_however_large_the_text() {
    for (size, percent) in
        [((640.0, 480.0), 100), ((640.0, 700.0), 200), ((1024.0, 640.0), 150), ((1920.0, 1080.0), 80)]
    {
        let mut window = opened_in(size.into());
        while window.state().settings.text_percent != percent {
            let larger = window.state().settings.text_percent < percent;
            let step = if larger { SettingsAction::TextLarger } else { SettingsAction::TextSmaller };
            window.answer(Action::Settings(step));
        }
        for part in FactsPart::ALL {
            window.answer(Action::Facts(FactsAction::Turn(part)));
            let width = window.harness.ctx.content_rect().width();
            let nodes = window.harness.root().children_recursive();
            let roles = [Role::Label, Role::Heading, Role::Link, Role::Button, Role::CheckBox, Role::TextInput];
            for node in nodes.filter(|node| roles.contains(&node.accesskit_node().role())) {
                let rect: Rect = node.rect();
                let words = node.accesskit_node().label().or_else(|| node.accesskit_node().value());
                // The bars at the top and the bottom are other pages' too.
                let is_ours = rect.top() > 60.0;
                assert!(
                    !is_ours || (rect.left() >= 0.0 && rect.right() <= width + 0.5),
                    "{size:?} at {percent} %, {part:?}: {words:?} at {rect:?} of {width}"
                );
            }
        }
    }
}

#[test]
fn dates_are_written_in_words() {
    let window = opened();
    let source = catalogue(&window).sources().iter().find(|source| source.checked == TODAY).cloned();
    if source.is_some() {
        window.expect("Checked 23 November 2026");
    }
}
