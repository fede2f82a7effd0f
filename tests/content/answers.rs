//! What is said to answers: every mistake that can be made gets a sentence that fits it, and every shared piece of work
//! falls into two halves.

use super::{catalogue_files, file};
use layercake::content::{Library, check_scene};
use layercake::domain::{Card, CardId, LayerId, Marks, Mode, Order, Owner, RevealPolicy, Scene, Task};

/// The bins where a card is wrong.
fn wrong(card: &Card) -> impl Iterator<Item = Owner> + '_ {
    Owner::ALL.into_iter().filter(|&bin| !card.is_right_in(bin))
}

fn card_of(task: &Task) -> Card {
    Card::of(task, CardId::new(task.id.as_str()))
}

/// All cards that can be dealt: those of the scenes, and one for each task.
fn all_cards(library: &Library) -> Vec<Card> {
    let of_scenes = library.scenes().iter().flat_map(|loaded| loaded.scene.cards.iter().cloned());
    library.catalogue().tasks().iter().map(card_of).chain(of_scenes).collect()
}

fn is_sentence(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase) && text.ends_with('.')
}

#[test]
fn every_layer_has_a_question_and_a_sentence_for_each_wrong_side() {
    let library = Library::built_in();
    for id in LayerId::ALL {
        let layer = library.catalogue().layer(id);
        assert!(layer.question.ends_with('?'), "{id}: {:?}", layer.question);
        assert!(layer.question.chars().count() <= 110, "{id}: {:?}", layer.question);
        for bin in Owner::ALL {
            let said = layer.why_not.get(bin).unwrap_or_else(|| panic!("{id} says nothing to {bin:?}"));
            assert!(is_sentence(said), "{id}: {said:?}");
        }
    }
}

#[test]
fn every_wrong_answer_to_every_card_gets_a_sentence_that_is_not_the_reason_again() {
    let library = Library::built_in();
    let mut pairs = 0;
    for card in all_cards(&library) {
        for bin in wrong(&card) {
            let said = card.why_not(bin, library.catalogue());
            let said = said.unwrap_or_else(|| panic!("{} of {:?}: nothing for {bin:?}", card.id, card.task));
            assert!(is_sentence(said), "{}: {said:?}", card.id);
            assert!(said.chars().count() <= 160, "{}: {said:?}", card.id);
            assert_ne!(said, card.reason, "{}", card.id);
            pairs += 1;
        }
    }
    assert!(pairs > 400, "{pairs}");
}

#[test]
fn no_sentence_of_a_task_says_what_its_layer_says_anyway() {
    let library = Library::built_in();
    for task in library.catalogue().tasks() {
        for bin in Owner::ALL {
            let general = library.catalogue().layer(task.layer).why_not.get(bin);
            assert!(task.why_not.get(bin).is_none_or(|own| Some(own) != general), "{} for {bin:?}", task.id);
        }
    }
}

/// A layer speaks of work that one side does; to shared work it would say the opposite of the truth.
#[test]
fn shared_work_answers_for_itself_and_falls_into_two_halves() {
    let library = Library::built_in();
    let shared: Vec<Card> =
        all_cards(&library).into_iter().filter(|card| card.owner() == Some(Owner::Shared)).collect();
    assert!(shared.len() >= 6);
    for card in shared {
        for bin in wrong(&card) {
            assert!(card.why_not.get(bin).is_some(), "{} of {:?} for {bin:?}", card.id, card.task);
        }
        let halves = card.halves.unwrap_or_else(|| panic!("{} of {:?} has no halves", card.id, card.task));
        for half in [&halves.aws, &halves.customer] {
            assert!(half.chars().count() <= 60 && !half.ends_with('.') && *half != card.text, "{half:?}");
        }
        assert_ne!(halves.aws, halves.customer);
    }
}

#[test]
fn every_card_has_a_question_to_ask_oneself() {
    let library = Library::built_in();
    for card in all_cards(&library) {
        assert!(card.question(library.catalogue()).ends_with('?'), "{}", card.id);
    }
}

fn scene(text: &str) -> Scene {
    let library = Library::built_in();
    check_scene(&file("mine.ron", text), library.catalogue()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// A scene around the text of its cards.
fn small(fields: &str, cards: &str) -> Scene {
    scene(&format!(
        "(format: 1, id: \"mine\", title: \"Mine\", difficulty: Easy, services: [\"rds\", \"ec2\"], story: \"Once.\", \
         goal: \"See.\", shared_bin: true, {fields} cards: [{cards}])"
    ))
}

#[test]
fn the_card_speaks_before_its_task_and_the_task_before_its_layer() {
    let library = Library::built_in();
    let catalogue = library.catalogue();
    // RDS-01 has a sentence of its own for the third bin, and the layer has one for each.
    let played = small(
        "",
        "(id: \"plain\", task: \"RDS-01\"), (id: \"own\", task: \"RDS-01\", why_not: (customer: \"No login.\"))",
    );
    let task = &catalogue.tasks().iter().find(|task| task.id.as_str() == "RDS-01").unwrap().why_not;
    let layer = &catalogue.layer(LayerId::GuestOs).why_not;
    let [plain, own] = &played.cards[..] else { panic!("two cards") };
    assert_eq!(plain.why_not(Owner::Customer, catalogue), layer.get(Owner::Customer));
    assert_eq!(own.why_not(Owner::Customer, catalogue), Some("No login."));
    for card in [plain, own] {
        assert!(task.get(Owner::Shared).is_some_and(|own| layer.get(Owner::Shared) != Some(own)));
        assert_eq!(card.why_not(Owner::Shared, catalogue), task.get(Owner::Shared));
    }
}

#[test]
fn where_the_layer_is_silent_the_cure_of_the_belief_is_said() {
    let mut files = catalogue_files();
    let layers = files.iter().position(|file| file.origin.path().ends_with("layers.ron")).unwrap();
    let text = String::from_utf8(files[layers].bytes.clone()).unwrap();
    let mut inside = false;
    let kept = text.lines().filter(|line| {
        inside |= line.trim_start().starts_with("why_not: (");
        let keep = !inside;
        inside &= line.trim() != "),";
        keep
    });
    files[layers].bytes = kept.collect::<Vec<_>>().join("\n").into_bytes();
    let library = Library::from_files(files, Vec::new());
    assert!(library.problems().is_empty(), "{:?}", library.problems());
    let task = library.catalogue().tasks().iter().find(|task| task.id.as_str() == "RDS-01").unwrap();
    let cure = &library.catalogue().misconception(task.misconception.as_ref().unwrap()).unwrap().cure;
    assert_eq!(card_of(task).why_not(Owner::Customer, library.catalogue()), Some(cure.as_str()));
}

/// Ten cards need about ten sentences, because what is not said here is said by task and layer.
#[test]
fn a_scene_of_ten_cards_without_a_sentence_answers_all_twenty_mistakes() {
    let library = Library::built_in();
    let tasks = library.catalogue().tasks().iter().filter(|task| task.service.as_str() == "rds").take(10);
    let cards: Vec<String> =
        tasks.enumerate().map(|(place, task)| format!("(id: \"card-{place}\", task: \"{}\"),", task.id)).collect();
    let played = small("", &cards.concat());
    let said = played.cards.iter().flat_map(|card| wrong(card).map(|bin| card.why_not(bin, library.catalogue())));
    assert_eq!(said.flatten().count(), 20);
}

#[test]
fn a_scene_says_how_it_is_played() {
    let usual = small("", "(id: \"a\", task: \"RDS-01\")").rules;
    assert_eq!(usual, layercake::domain::Rules::default());
    let fields = "mode: Exam, reveal: AfterTries(3), tries: 2, minutes: 30, marks: Minus, order: 77,";
    let rules = small(fields, "(id: \"a\", task: \"RDS-01\")").rules;
    assert_eq!(rules.mode, Mode::Exam);
    assert_eq!(rules.reveal, Some(RevealPolicy::AfterTries(3)));
    assert_eq!((rules.tries, rules.minutes), (Some(2), Some(30)));
    assert_eq!(rules.marks, Marks::Minus);
    assert_eq!(rules.order, Order::new(77));
    assert_eq!(small("reveal: Never,", "(id: \"a\", task: \"RDS-01\")").rules.reveal, Some(RevealPolicy::Never));
}

#[test]
fn a_card_may_be_right_in_two_bins_or_in_none() {
    let own = |owner: &str| {
        format!(
            "(id: \"c\", text: \"Work\", service: \"ec2\", layer: \"identity\", reason: \"So.\", owner: {owner}),
             (id: \"d\", task: \"RDS-01\")"
        )
    };
    assert_eq!(small("", &own("Shared, also: [Customer]")).cards[0].owners, [Owner::Shared, Owner::Customer]);
    let decoy = &small("", &own("Nobody")).cards[0];
    assert!(decoy.is_decoy() && wrong(decoy).count() == 3);
}
