//! What was missed comes back: in the review on its day, on the map of weak spots, and in a drill.

use crate::support::{TODAY, Window};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::{CardId, CardIndex, Date, Input, LayerId, Mode, Owner, Scene, SceneId, TaskId};
use layercake::state::{Action, Grade, Item, Memory, PractiseAction, PractisePart};

const fn november(day: u8) -> Date {
    Date { year: 2026, month: 11, day }
}

/// Turns to a part of the page by the search, as a hand does that knows its name.
fn turn(window: &mut Window, part: &str) {
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write(part);
    window.press(Key::Enter);
}

fn scene(window: &Window, id: &str) -> Scene {
    window.library().scene(&SceneId::new(id)).expect("the scene ships").clone()
}

fn press_for(window: &mut Window, owner: Owner) {
    window.press(match owner {
        Owner::Aws => Key::Num1,
        Owner::Customer => Key::Num2,
        Owner::Shared => Key::Num3,
    });
}

/// Misses the first card of a scene, and knows the second.
fn miss_one_and_know_one(window: &mut Window, id: &str) -> Scene {
    window.open_scene(id);
    let scene = scene(window, id);
    let [first, second] = [0, 1].map(|place| scene.cards[place].owner().expect("it belongs to somebody"));
    press_for(window, if first == Owner::Aws { Owner::Customer } else { Owner::Aws });
    press_for(window, second);
    scene
}

/// A window of somebody who answered these items wrong yesterday, so that they are due today.
fn with_missed(items: Vec<Item>) -> Window {
    let mut window = Window::new();
    for item in items {
        let memory = Memory::after(None, Grade::Missed, november(22));
        std::sync::Arc::make_mut(&mut window.harness.state_mut().state.progress).memory.insert(item, memory);
    }
    window
}

fn task(id: &str) -> Item {
    Item::Task(TaskId::new(id))
}

/// The texts of the cards on the table, in file order.
fn on_table(window: &Window) -> Vec<String> {
    let scene = window.state().practise.on_table(window.library()).expect("a scene is on the table");
    scene.cards.iter().map(|card| card.text.clone()).collect()
}

#[test]
fn what_was_missed_comes_back_on_the_next_day_and_what_was_known_later() {
    let mut window = Window::new();
    let scene = miss_one_and_know_one(&mut window, "orders-on-rds");
    turn(&mut window, "Review");
    window.expect("Nothing is due today");
    window.expect("The next cards come back on 24 November 2026");
    window.answer(Action::Today(november(24)));
    window.expect("card is due today");
    window.click("Review 1 card");
    let task =
        scene.cards[0].task.as_ref().and_then(|id| window.library().catalogue().task(id)).expect("a task").clone();
    assert_eq!(on_table(&window), [task.text.as_str()], "only what was missed");
    press_for(&mut window, task.owner);
    window.expect("of 1 right first time");
    window.click("Review");
    window.expect("Nothing is due today");
    window.expect("The next cards come back on 26 November 2026");
    window.answer(Action::Today(november(26)));
    window.expect("Review 1 card");
    window.answer(Action::Today(november(27)));
    window.expect("Review 2 cards");
}

#[test]
fn nothing_answered_is_nothing_due_and_a_drill_is_offered() {
    let mut window = Window::new();
    turn(&mut window, "Review");
    window.expect("Nothing is due today");
    window.expect("Play a scene first");
    window.click("Set up a drill");
    assert_eq!(window.state().practise.part, PractisePart::Drill);
    window.expect("125 tasks fit");
}

#[test]
fn a_review_has_twenty_cards_at_most_and_those_longest_due_are_among_them() {
    let library = layercake::content::Library::built_in();
    let tasks: Vec<Item> = library
        .catalogue()
        .tasks()
        .iter()
        .filter(|task| !task.beyond_exam)
        .take(23)
        .map(|found| task(found.id.as_str()))
        .collect();
    let mut window = with_missed(tasks.clone());
    for late in &tasks[20..] {
        let memory = Memory::after(None, Grade::Missed, november(1));
        std::sync::Arc::make_mut(&mut window.harness.state_mut().state.progress).memory.insert(late.clone(), memory);
    }
    turn(&mut window, "Review");
    window.expect("cards are due today");
    window.expect("20 at a time");
    window.click("Review 20 cards");
    let scene = window.state().practise.on_table(window.library()).expect("a scene is on the table");
    assert_eq!(scene.cards.len(), 20);
    for late in &tasks[20..] {
        assert!(scene.cards.iter().any(|card| Item::of(scene, card) == *late), "{late:?} was due first");
    }
    let deck: Vec<usize> =
        window.state().practise.run().expect("a run").attempt.board.deck().iter().map(|card| card.0).collect();
    assert!(!deck.is_sorted(), "they are mixed");
}

#[test]
fn what_waits_for_a_scene_that_is_not_open_is_said_and_what_is_beyond_the_exam_stays_away() {
    let gone = Item::Card(SceneId::new("gone"), CardId::new("a"));
    let beyond = layercake::content::Library::built_in()
        .catalogue()
        .tasks()
        .iter()
        .find(|task| task.beyond_exam)
        .expect("there is one")
        .id
        .clone();
    let mut window = with_missed(vec![task("RDS-01"), gone, Item::Task(beyond)]);
    turn(&mut window, "Review");
    window.expect("1 more waits for a scene that is not open.");
    window.expect("Review 2 cards");
    window.press_with(Modifiers::COMMAND, Key::B);
    window.expect("Review 1 card");
}

#[test]
fn a_card_that_a_scene_brought_and_a_half_of_shared_work_come_back_too() {
    let mut window = Window::new();
    let library = window.library();
    let written = library
        .scenes()
        .iter()
        .map(|loaded| &loaded.scene)
        .find(|scene| scene.cards.iter().any(|card| card.task.is_none()));
    let home = written.expect("some scene has a card of its own").clone();
    let own = home.cards.iter().find(|card| card.task.is_none()).expect("it has").clone();
    // Every half of the first scene whose shared work can be split is missed.
    let scenes: Vec<SceneId> = window.library().scenes().iter().map(|loaded| loaded.scene.id.clone()).collect();
    for id in scenes {
        window.answer(Action::Practise(PractiseAction::Open(id)));
        window.answer(Action::Practise(PractiseAction::SplitShared));
        if window.state().practise.made_from().is_some() {
            break;
        }
    }
    let halves = window.state().practise.on_table(window.library()).expect("there is shared work").clone();
    assert_eq!(halves.cards.len() % 2, 0, "{}", halves.id);
    for (place, half) in halves.cards.iter().enumerate() {
        let bin = if half.owner() == Some(Owner::Aws) { Owner::Customer } else { Owner::Aws };
        window.answer(Action::Practise(PractiseAction::Place { card: CardIndex(place), bin, by: Input::Drag }));
    }
    let memory = Memory::after(None, Grade::Missed, november(22));
    std::sync::Arc::make_mut(&mut window.harness.state_mut().state.progress)
        .memory
        .insert(Item::of(&home, &own), memory);
    window.answer(Action::Today(november(24)));
    turn(&mut window, "Review");
    window.refuse("that is not open");
    let due = window.state().due(window.library()).cards;
    let texts: Vec<&String> = due.iter().map(|card| &card.text).collect();
    assert!(texts.contains(&&own.text), "{} is not among {texts:?}", own.text);
    for half in &halves.cards {
        assert!(texts.contains(&&half.text), "{} is not among {texts:?}", half.text);
    }
}

#[test]
fn a_class_that_plays_in_teams_or_discusses_teaches_nothing_of_one_learner() {
    for teams in [true, false] {
        let mut window = Window::new();
        window.open_scene("orders-on-rds");
        window.answer(Action::Practise(if teams {
            PractiseAction::Teams { count: 2, passes_on: false }
        } else {
            PractiseAction::Mode(Mode::Discuss)
        }));
        for card in 0..12 {
            window.answer(Action::Practise(PractiseAction::Place {
                card: CardIndex(card),
                bin: Owner::Aws,
                by: Input::Drag,
            }));
        }
        window.answer(Action::Practise(PractiseAction::Check));
        assert!(window.state().progress.memory.is_empty(), "teams: {teams}");
        assert!(window.state().progress.beliefs.is_empty(), "teams: {teams}");
    }
}

#[test]
fn a_hint_makes_a_right_answer_come_back_sooner() {
    let due = |hint: bool| {
        let mut window = Window::new();
        window.open_scene("orders-on-rds");
        let owner = scene(&window, "orders-on-rds").cards[0].owner().expect("it belongs to somebody");
        if hint {
            window.press(Key::H);
        }
        press_for(&mut window, owner);
        window.state().progress.memory.values().next().expect("it is remembered").due
    };
    assert!(due(true) < due(false));
}

#[test]
fn a_cell_of_the_map_says_what_was_missed_and_practises_it() {
    let mut window = Window::new();
    let scene = miss_one_and_know_one(&mut window, "orders-on-rds");
    let missed = &scene.cards[0];
    turn(&mut window, "Weak spots");
    let layer = window.library().catalogue().layer(missed.layer).name.clone();
    window.expect("1 of ");
    window.click_like(&format!("RDS, {layer}: 1 of "));
    window.expect(&format!("RDS: {layer}"));
    let scene = window.state().practise.on_table(window.library()).expect("a scene is on the table");
    assert_eq!(scene.cards[0].task, missed.task, "what was missed comes first");
    assert!(scene.cards.iter().all(|card| card.service.as_str() == "rds" && card.layer == missed.layer));
    window.click("Weak spots");
    window.expect(&format!("RDS, {layer}: 1 of "));
    assert_eq!(window.state().practise.scene, None);
}

#[test]
fn cells_that_were_not_asked_all_right_and_without_a_task_are_told_apart() {
    let mut window = Window::new();
    let memory = Memory::after(None, Grade::Known, TODAY);
    std::sync::Arc::make_mut(&mut window.harness.state_mut().state.progress).memory.insert(task("RDS-01"), memory);
    turn(&mut window, "Weak spots");
    window.expect("RDS, Guest operating system: 0 of 1 missed; practise it");
    window.expect("EC2, Guest operating system: not asked yet; practise it");
    window.expect("RDS, Global network backbone: no task here");
}

/// The name of what has the focus.
fn focused(window: &Window) -> Option<String> {
    let mut nodes = window.harness.root().children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused() && node.accesskit_node().role() == Role::Button)?;
    node.accesskit_node().label()
}

#[test]
fn tab_and_the_arrows_reach_every_cell_even_where_the_map_is_larger_than_the_window() {
    for size in [Vec2::new(1024.0, 640.0), Vec2::new(640.0, 480.0)] {
        let mut window = Window::sized(size);
        turn(&mut window, "Weak spots");
        let cells: Vec<String> = window.names().into_iter().filter(|name| name.ends_with("; practise it")).collect();
        assert!(cells.len() > 70, "{}", cells.len());
        let mut reached = Vec::new();
        for _ in 0..cells.len() + 30 {
            window.press(Key::Tab);
            reached.extend(focused(&window));
        }
        for cell in &cells {
            assert!(reached.contains(cell), "{cell} at {size}");
        }
        while !focused(&window).is_some_and(|name| name.starts_with("RDS, Encryption")) {
            window.press(Key::Tab);
        }
        window.press(Key::ArrowDown);
        assert!(focused(&window).is_some_and(|name| name.starts_with("RDS, Identity")), "{:?}", focused(&window));
        window.press(Key::ArrowRight);
        assert!(focused(&window).is_some_and(|name| name.starts_with("EKS, Identity")), "{:?}", focused(&window));
        window.press(Key::Enter);
        let scene = window.state().practise.on_table(window.library()).expect("Enter practises the cell");
        assert!(scene.cards.iter().all(|card| card.layer == LayerId::Identity && card.service.as_str() == "eks"));
    }
}

#[test]
fn a_wrong_belief_is_told_with_its_cure_and_the_day_on_which_it_showed() {
    let mut window = Window::new();
    window.answer(Action::Practise(PractiseAction::OpenTask(TaskId::new("RDS-06"))));
    let card = window.state().practise.on_table(window.library()).expect("the task is on the table").cards[0].clone();
    press_for(&mut window, if card.owner() == Some(Owner::Aws) { Owner::Customer } else { Owner::Aws });
    let belief =
        card.misconception.and_then(|id| window.library().catalogue().misconception(&id)).expect("a belief").clone();
    window.answer(Action::Today(november(29)));
    turn(&mut window, "Weak spots");
    window.expect(&belief.belief);
    window.expect(&belief.cure);
    window.expect("You believed this on 23 November 2026");
}

#[test]
fn a_drill_asks_what_was_chosen() {
    let mut window = with_missed(vec![task("RDS-06")]);
    turn(&mut window, "Drill");
    window.expect("125 tasks fit");
    window.click("Ask about RDS");
    window.click("Ask about the layer Encryption and keys");
    window.click("Ask about the layer Guest operating system");
    window.click("5 cards at most");
    window.click("hard");
    window.click("expert");
    window.click("medium");
    window.click_like("Start with ");
    window.expect("Drill");
    let scene = window.state().practise.on_table(window.library()).expect("a scene is on the table");
    assert!(!scene.cards.is_empty() && scene.cards.len() <= 5);
    assert_eq!(scene.cards[0].task, Some(TaskId::new("RDS-06")), "what was missed before is drawn first");
    let layers = [LayerId::Encryption, LayerId::GuestOs];
    assert!(scene.cards.iter().all(|card| card.service.as_str() == "rds" && layers.contains(&card.layer)));
    window.click("Drill");
    assert_eq!(window.state().practise.scene, None, "the way back leads to the set-up");
    window.click("All services");
    window.click("All layers");
    window.expect("125 tasks fit");
}
