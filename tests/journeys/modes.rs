//! Each mode, and each way to place a card: by dragging, by clicks, by keys, by the card's menu, and by what a screen
//! reader does.

use crate::support::Window;
use egui::{Event, Key, Modifiers, PointerButton};
use layercake::domain::{CardIndex, Mode, Owner, RevealPolicy, Scene, SceneId, Spot};
use layercake::state::{Action, FilesAction, PractiseAction, Run, Time};

const SCENE: &str = "orders-on-rds";

/// A way to place a card.
#[derive(Clone, Copy, Debug)]
enum Hand {
    Drag,
    Clicks,
    Keys,
    Menu,
    ScreenReader,
}

impl Hand {
    const ALL: [Self; 5] = [Self::Drag, Self::Clicks, Self::Keys, Self::Menu, Self::ScreenReader];

    /// Lays a card into a bin.
    fn lay(self, window: &mut Window, card: &str, bin: Owner) {
        match self {
            Self::Drag => window.drag(card, bin_name(bin)),
            Self::Clicks => {
                window.click_like(card);
                window.click_bin(bin_name(bin));
            }
            Self::Keys => {
                window.click_like(card);
                window.press(key(bin));
            }
            Self::Menu => {
                let at = window.place_of(card);
                window.harness.hover_at(at);
                for pressed in [true, false] {
                    let button = PointerButton::Secondary;
                    window.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
                    window.harness.step();
                }
                window.harness.run();
                window.click(&format!("Move to {}", bin_name(bin).trim_end_matches(", ")));
            }
            Self::ScreenReader => {
                window.click_by_screen_reader(card);
                window.click_by_screen_reader(bin_name(bin));
            }
        }
    }
}

fn bin_name(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "AWS, ",
        Owner::Customer => "Customer, ",
        Owner::Shared => "Shared, ",
    }
}

fn key(owner: Owner) -> Key {
    match owner {
        Owner::Aws => Key::Num1,
        Owner::Customer => Key::Num2,
        Owner::Shared => Key::Num3,
    }
}

fn other(owner: Owner) -> Owner {
    if owner == Owner::Aws { Owner::Customer } else { Owner::Aws }
}

/// A scene on the table, in a mode that was chosen in the dialog.
fn playing(mode: &str) -> (Window, Scene) {
    let mut window = Window::new();
    window.open_scene(SCENE);
    window.press(Key::P);
    window.click(mode);
    window.click("Play");
    let scene = window.library().scene(&SceneId::new(SCENE)).expect("the scene ships").clone();
    (window, scene)
}

fn run(window: &Window) -> &Run {
    window.state().practise.run().expect("a scene is on the table")
}

fn lay_all(window: &mut Window, scene: &Scene, hand: Hand) {
    for card in &scene.cards {
        hand.lay(window, &card.text, card.owner().expect("no decoy"));
    }
}

#[test]
fn every_mode_can_be_played_to_its_end_in_every_way() {
    let ends = [
        ("Guided", None, "of 12 right first time"),
        ("Check", Some("Check"), "of 12 right first time"),
        ("Exam", Some("Hand in"), "of 12 right first time"),
        ("Discuss", Some("Show the model"), "You and the model agree on 12 of 12"),
    ];
    for hand in Hand::ALL {
        for (mode, last, result) in ends {
            let (mut window, scene) = playing(mode);
            lay_all(&mut window, &scene, hand);
            if let Some(last) = last {
                assert!(!run(&window).attempt.is_over(), "{mode} by {hand:?} waits for `{last}`");
                window.click(last);
            }
            assert!(run(&window).attempt.is_over(), "{mode} by {hand:?}");
            window.expect(result);
            window.expect("None missed");
        }
    }
}

#[test]
fn a_placed_card_is_moved_and_taken_back_in_every_way() {
    for hand in Hand::ALL {
        let (mut window, scene) = playing("Check");
        let card = &scene.cards[0];
        hand.lay(&mut window, &card.text, Owner::Aws);
        hand.lay(&mut window, &card.text, Owner::Customer);
        assert_eq!(run(&window).attempt.board.spot(CardIndex(0)), Some(Spot::Bin(Owner::Customer)), "{hand:?}");
        match hand {
            Hand::Drag => window.drag(&card.text, "To sort, "),
            Hand::Clicks => {
                window.click_like(&card.text);
                window.click_bin("To sort, ");
            }
            Hand::Keys => {
                window.click_like(&card.text);
                window.press(Key::Backspace);
            }
            Hand::Menu => {
                let at = window.place_of(&card.text);
                window.harness.hover_at(at);
                for pressed in [true, false] {
                    let button = PointerButton::Secondary;
                    window.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
                    window.harness.step();
                }
                window.harness.run();
                window.click("Back to the deck");
            }
            Hand::ScreenReader => {
                window.click_by_screen_reader(&card.text);
                window.click_by_screen_reader("To sort, ");
            }
        }
        assert_eq!(run(&window).attempt.board.spot(CardIndex(0)), Some(Spot::Deck), "{hand:?}");
        window.expect("12 left");
    }
}

#[test]
fn checking_keeps_the_right_ones_and_sends_the_wrong_ones_back() {
    let (mut window, scene) = playing("Check");
    for (place, card) in scene.cards.iter().enumerate() {
        let owner = card.owner().expect("no decoy");
        window.press(key(if place < 2 { other(owner) } else { owner }));
        window.refuse("Right, ");
        window.refuse("Not ");
    }
    window.press(Key::Enter);
    window.expect("10 lie where they belong, 2 went back to the deck.");
    window.expect("2 left");
    for card in &scene.cards[..2] {
        Hand::Clicks.lay(&mut window, &card.text, card.owner().expect("no decoy"));
    }
    window.press(Key::Enter);
    window.expect("Right first time: 10 of 12. Right in the end: 12 of 12.");
    window.expect("2 cards to look at again");
}

#[test]
fn a_limit_of_tries_ends_the_scene_with_what_is_wrong_where_it_lies() {
    let mut window = Window::new();
    let text = three_cards("mode: Check, tries: 1,");
    open(&mut window, &text);
    for bin in [Owner::Aws, Owner::Aws, Owner::Aws] {
        window.press(key(bin));
    }
    window.click("Check");
    window.expect("Right first time: 1 of 3. Right in the end: 1 of 3.");
    assert!(run(&window).attempt.is_over());
    assert_eq!(run(&window).attempt.board.bin(Owner::Aws).len(), 3);
}

#[test]
fn an_exam_gives_no_hint_and_its_clock_hands_it_in() {
    let mut window = Window::new();
    open(&mut window, &three_cards("mode: Exam, minutes: 2,"));
    window.refuse("Hint");
    window.expect("2 minutes and 0 seconds left");
    window.press(Key::Num2);
    window.answer(Action::Time(Time { minute: 1, millis: 61_000 }));
    window.expect("59 seconds left");
    window.answer(Action::Time(Time { minute: 2, millis: 121_000 }));
    window.expect("Right first time: 1 of 3. Right in the end: 1 of 3.");
    window.expect("You said nothing; it is AWS");
}

#[test]
fn the_clock_of_an_exam_can_be_switched_off() {
    let mut window = Window::new();
    open(&mut window, &three_cards("mode: Exam, minutes: 2,"));
    window.press(Key::P);
    window.click("With a clock of 2 minutes");
    window.click("Play");
    window.refuse("seconds left");
    window.answer(Action::Time(Time { minute: 2, millis: 600_000 }));
    assert!(!run(&window).attempt.is_over());
}

#[test]
fn a_discussion_shows_what_the_model_says_and_keeps_no_score() {
    let (mut window, scene) = playing("Discuss");
    for (place, card) in scene.cards.iter().enumerate() {
        let owner = card.owner().expect("no decoy");
        window.press(key(if place == 0 { other(owner) } else { owner }));
    }
    window.click("Show the model");
    window.expect("You and the model agree on 11 of 12");
    window.expect("The model says something else of one card");
    window.expect(&scene.cards[0].reason);
    window.refuse("Guessing gives");
    assert!(window.state().progress.best.is_empty() && window.state().progress.past.is_empty());
}

#[test]
fn what_was_begun_in_one_mode_is_gone_on_with_after_another_was_tried() {
    let (mut window, _) = playing("Check");
    window.press(Key::Num1);
    window.press(Key::Num1);
    window.expect("2 of 12");
    window.press(Key::P);
    window.click("Guided");
    window.click("Play");
    window.expect("0 of 12");
    window.press(Key::P);
    window.click("Check");
    window.expect("This way has been begun and is gone on with.");
    window.click("Play");
    window.expect("2 of 12");
}

#[test]
fn answers_are_told_when_the_policy_says_so() {
    for (policy, first, second, end) in [
        (RevealPolicy::Always, true, true, true),
        (RevealPolicy::AfterTries(2), false, true, true),
        (RevealPolicy::AtEnd, false, false, true),
        (RevealPolicy::Never, false, false, false),
    ] {
        let mut window = Window::new();
        open(&mut window, &three_cards("shared_bin: true,"));
        window.answer(Action::Practise(PractiseAction::Reveal(policy)));
        let reason = "Below the guest, AWS works alone.";
        let told = |window: &Window| window.shows(reason);
        Hand::Clicks.lay(&mut window, "Patch the hypervisor", Owner::Customer);
        window.expect("Not Customer: Patch the hypervisor.");
        assert_eq!(told(&window), first, "{policy:?}");
        Hand::Clicks.lay(&mut window, "Patch the hypervisor", Owner::Shared);
        assert_eq!(told(&window), second, "{policy:?}");
        for (card, bin) in
            [("Patch the hypervisor", Owner::Aws), ("Patch the guest", Owner::Customer), ("Make", Owner::Customer)]
        {
            Hand::Clicks.lay(&mut window, card, bin);
        }
        window.expect("One card to look at again");
        window.expect("Patch the hypervisor");
        assert_eq!(told(&window), end, "{policy:?}");
        assert_eq!(window.shows("Show it on the stack"), end, "{policy:?}");
    }
}

#[test]
fn hints_name_the_layer_then_ask_and_cost_a_quarter_each() {
    let mut window = Window::new();
    open(&mut window, &three_cards(""));
    let said = |window: &Window, words: &str| window.names().iter().any(|name| name.contains(words));
    assert!(!said(&window, "Guest operating system"), "the layer would be the first hint");
    window.press(Key::H);
    assert!(said(&window, "Layer: Guest operating system."));
    window.press(Key::H);
    window.press(Key::H);
    assert_eq!(run(&window).attempt.hints(CardIndex(0)), 2, "there are two hints");
    for bin in [Owner::Customer, Owner::Aws, Owner::Customer] {
        window.press(key(bin));
    }
    assert!(window.names().contains(&"2.5".to_owned()), "3 cards less two quarters: {:?}", window.names());
    window.expect("2 hints take off a quarter each.");
    window.expect("Right first time: 3 of 3.");
}

#[test]
fn the_same_number_gives_the_same_order_and_again_gives_another() {
    let order = |window: &Window| run(window).attempt.board.deck().to_vec();
    let mut orders = Vec::new();
    for _ in 0..2 {
        let (mut window, _) = playing("Guided");
        let as_written = order(&window);
        window.press(Key::P);
        window.type_into("Number of the order, 0 to 9999", "1234");
        window.click("Deal in this order");
        window.click("Play");
        window.expect("order 1234");
        assert_ne!(order(&window), as_written);
        orders.push(order(&window));
    }
    assert_eq!(orders[0], orders[1]);

    let (mut window, scene) = playing("Guided");
    lay_all(&mut window, &scene, Hand::Clicks);
    window.press(Key::O);
    assert_eq!(window.state().practise.run().map(|run| run.attempt.tries().len()), Some(0));
    assert!(!order(&window).is_sorted(), "the cards come in another order");
    window.expect(&format!("order {}", run(&window).order.number()));
}

#[test]
fn shared_cards_are_played_a_second_round_as_two_halves() {
    let mut window = Window::new();
    window.open_scene("health-records");
    let scene = window.library().scene(&SceneId::new("health-records")).expect("it ships").clone();
    assert!(scene.cards.iter().any(|card| card.owner() == Some(Owner::Shared)));
    lay_all(&mut window, &scene, Hand::Clicks);
    window.press(Key::S);
    let halves = window.state().practise.on_table(window.library()).expect("halves are on the table").clone();
    assert!(halves.cards.len() >= 2 && !halves.shared_bin);
    lay_all(&mut window, &halves, Hand::Clicks);
    window.expect("None missed");
    window.press(Key::Escape);
    assert_eq!(window.state().practise.scene, Some(scene.id), "back to the scene");
}

#[test]
fn cards_that_say_the_same_are_interchangeable() {
    let cards = r#"
        (id: "one", text: "Make backups", service: "ec2", layer: "resilience", owner: Aws, reason: "One half."),
        (id: "two", text: "Make backups", service: "ec2", layer: "resilience", owner: Customer, reason: "Other half."),
    "#;
    for mode in ["Guided", "Check"] {
        for bins in [[Owner::Aws, Owner::Customer], [Owner::Customer, Owner::Aws]] {
            let mut window = Window::new();
            open(&mut window, &scene_text(&format!("mode: {mode},"), cards));
            for bin in bins {
                window.press(key(bin));
            }
            if mode == "Check" {
                window.press(Key::Enter);
            }
            window.expect("of 2 right first time");
            window.expect("None missed");
        }
    }
}

#[test]
fn a_card_that_belongs_to_nobody_stays_in_the_deck() {
    let cards = r#"
        (id: "guest", task: "EC2-01"),
        (id: "paint", text: "Paint the ceiling", service: "ec2", layer: "facilities", owner: Nobody, reason: "No one."),
    "#;
    let mut window = Window::new();
    open(&mut window, &scene_text("", cards));
    window.press(Key::Num2);
    assert!(!run(&window).attempt.is_over(), "only the learner says that the rest is nobody's");
    window.click("Finish here");
    window.expect("Right first time: 2 of 2.");

    let mut window = Window::new();
    open(&mut window, &scene_text("", cards));
    Hand::Clicks.lay(&mut window, "Paint the ceiling", Owner::Aws);
    window.expect("Not AWS: Paint the ceiling.");
    window.press(Key::Num2);
    window.click("Finish here");
    window.expect("You said AWS; it is Nobody");
}

#[test]
fn a_scene_of_25_cards_is_played_by_keys_only() {
    let mut window = Window::new();
    let tasks: Vec<(String, Owner)> = window
        .library()
        .catalogue()
        .tasks()
        .iter()
        .filter(|task| ["rds", "lambda"].contains(&task.service.as_str()) && task.owner != Owner::Shared)
        .take(25)
        .map(|task| (task.id.to_string(), task.owner))
        .collect();
    assert_eq!(tasks.len(), 25);
    let cards = tasks.iter().enumerate().map(|(at, (id, _))| format!("(id: \"card-{at}\", task: \"{id}\"),\n"));
    let text = scene_text("", &cards.collect::<String>()).replace("[\"ec2\"]", "[\"rds\", \"lambda\"]");
    open(&mut window, &text);
    window.expect("25 left");
    // Every third card waits until the others lie: the keys reach each card, not only the first.
    for round in 0..2 {
        for (at, (_, owner)) in tasks.iter().enumerate().filter(|(at, _)| (at % 3 == 2) == (round == 1)) {
            while run(&window).chosen != Some(CardIndex(at)) {
                let chosen = run(&window).chosen.expect("a card is chosen").0;
                window.press(if chosen < at { Key::ArrowDown } else { Key::ArrowUp });
            }
            window.press(key(*owner));
        }
    }
    window.expect("of 25 right first time");
    window.expect("None missed");
    assert_eq!(run(&window).attempt.mode, Mode::Guided);
}

/// A scene with two cards of the customer and one of AWS.
fn three_cards(fields: &str) -> String {
    scene_text(
        fields,
        r#"
        (id: "guest", text: "Patch the guest", service: "ec2", layer: "guest-os", owner: Customer, reason: "It is yours."),
        (id: "host", text: "Patch the hypervisor", service: "ec2", layer: "virtualization", owner: Aws,
            reason: "Below the guest, AWS works alone."),
        (id: "backup", text: "Make backups", service: "ec2", layer: "resilience", owner: Customer, reason: "Yours too."),
    "#,
    )
}

fn scene_text(fields: &str, cards: &str) -> String {
    format!(
        r#"(format: 1, id: "of-a-test", title: "Of a test", difficulty: Easy, services: ["ec2"],
        story: "Somebody asks who does it.", goal: "To know.", {fields} cards: [{cards}])"#
    )
}

/// Opens a scene as a file of the user.
fn open(window: &mut Window, text: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("of-a-test.ron");
    std::fs::write(&path, text).expect("the folder is writable");
    window.answer(Action::Files(FilesAction::Chosen(vec![path])));
    window.expect("Of a test");
}
