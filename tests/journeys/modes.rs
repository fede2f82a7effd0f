//! Each mode, and each way to place a card: by dragging, by clicks, by keys, by the card's menu, and by what a screen
//! reader does.

use crate::support::Window;
use egui::Key;
use layercake::domain::{CardIndex, LayerId, Owner, RevealPolicy, Scene, SceneId, Spot};
use layercake::state::{Action, FilesAction, PractiseAction, Run, Time};

const SCENE: &str = "orders-on-rds";

/// A way to place a card.
#[derive(Clone, Copy, Debug)]
pub(super) enum Hand {
    Drag,
    Clicks,
    Keys,
    Menu,
    ScreenReader,
}

impl Hand {
    const ALL: [Self; 5] = [Self::Drag, Self::Clicks, Self::Keys, Self::Menu, Self::ScreenReader];

    /// Lays a card into a bin.
    pub(super) fn lay(self, window: &mut Window, card: &str, bin: Owner) {
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
                window.right_click(card);
                window.click(&format!("Move to {}", bin_name(bin).trim_end_matches(", ")));
            }
            Self::ScreenReader => {
                window.click_by_screen_reader(card);
                window.click_by_screen_reader(bin_name(bin));
            }
        }
    }
}

pub(super) fn bin_name(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "AWS, ",
        Owner::Customer => "Customer, ",
        Owner::Shared => "Shared, ",
    }
}

pub(super) fn key(owner: Owner) -> Key {
    match owner {
        Owner::Aws => Key::Num1,
        Owner::Customer => Key::Num2,
        Owner::Shared => Key::Num3,
    }
}

pub(super) fn other(owner: Owner) -> Owner {
    if owner == Owner::Aws { Owner::Customer } else { Owner::Aws }
}

/// A scene on the table, in a mode that was chosen in the dialog.
pub(super) fn playing(mode: &str) -> (Window, Scene) {
    let mut window = Window::new();
    window.open_scene(SCENE);
    window.press(Key::P);
    window.click(mode);
    window.click("Play");
    let scene = window.library().scene(&SceneId::new(SCENE)).expect("the scene ships").clone();
    (window, scene)
}

pub(super) fn run(window: &Window) -> &Run {
    window.state().practise.run().expect("a scene is on the table")
}

pub(super) fn lay_all(window: &mut Window, scene: &Scene, hand: Hand) {
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
                window.right_click(&card.text);
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
        let layer = window.library().catalogue().layer(LayerId::Virtualization).clone();
        let sentences =
            [Owner::Customer, Owner::Shared].map(|bin| layer.why_not.get(bin).expect("it ships").to_owned());
        let reason = "Below the guest, AWS works alone.";
        let told = |window: &Window| sentences.iter().any(|sentence| window.shows(sentence));
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
        assert_eq!(window.shows(reason), end, "{policy:?}");
        assert_eq!(window.shows("Show it on the stack"), end, "{policy:?}");
    }
}

/// A scene with two cards of the customer and one of AWS.
pub(super) fn three_cards(fields: &str) -> String {
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

pub(super) fn scene_text(fields: &str, cards: &str) -> String {
    format!(
        r#"(format: 1, id: "of-a-test", title: "Of a test", difficulty: Easy, services: ["ec2"],
        story: "Somebody asks who does it.", goal: "To know.", {fields} cards: [{cards}])"#
    )
}

/// Opens a scene as a file of the user.
pub(super) fn open(window: &mut Window, text: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("of-a-test.ron");
    std::fs::write(&path, text).expect("the folder is writable");
    window.answer(Action::Files(FilesAction::Chosen(vec![path])));
    window.expect("Of a test");
}
