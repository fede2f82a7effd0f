//! What is changed, what stays, and which field a problem is about.

use super::{Manuscript, Reading, Value, card_of_task, own_card};
use crate::content::embedded;
use crate::content::{Library, Origin, SourceFile, check_scene};
use crate::domain::TaskId;
use proptest::prelude::{Just, ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::RngSeed;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::built_in);

const SCENE: &str = r#"// The small shop.
(
    format: 1,
    // Never change it.
    id: "small-shop",
    goal: "See what is left.", // before the story, for once
    title: "The “small” shop", story: "A shop moves its orders to RDS.",
    difficulty: Easy,
    minutes: 15, // for the exam
    services: ["rds", "ec2"],
    cards: [
        // The first.
        (id: "database-patches", task: "RDS-01"), // easy
        /* own */ (
            id: "old-clerk", text: "Remove the login of a clerk", service: "ec2", layer: "identity",
            owner: Customer, reason: "Only the shop knows.",
        ),

        // The last.
        (id: "host", task: "EC2-04", why_not: (customer: "No hand gets there."))
    ],
)
"#;

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn with(path: &str, value: &Value) -> String {
    Manuscript::new(SCENE).with(path, value).text().to_string()
}

/// The lines that are only in the new text, and those that are only in the old.
fn changed(new: &str) -> (Vec<&str>, Vec<&str>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (SCENE.lines().collect(), new.lines().collect());
    let added = new.iter().filter(|line| !old.contains(line)).copied().collect();
    let gone = old.iter().filter(|line| !new.contains(line)).copied().collect();
    (added, gone)
}

#[test]
fn fields_are_read_where_they_stand() {
    let scene = Manuscript::new(SCENE);
    assert_eq!(scene.reading(), Reading::Form);
    assert_eq!(scene.text_at("title").as_deref(), Some("The “small” shop"));
    assert_eq!(scene.texts_at("services"), ["rds", "ec2"]);
    assert_eq!(scene.word_at("difficulty"), Some("Easy"));
    assert_eq!(scene.number_at("minutes"), Some(15));
    assert_eq!(scene.count("cards"), 3);
    assert_eq!(scene.text_at("cards[2].why_not.customer").as_deref(), Some("No hand gets there."));
    assert_eq!(scene.text_at("cards[3].id"), None);
    assert_eq!(scene.text_at("difficulty"), None, "a word is no text");
    let reveal = Manuscript::new("(format: 1, reveal: AfterTries(2), mode: Check)");
    assert_eq!(reveal.choice_at("reveal"), Some(("AfterTries".to_owned(), Some(2))));
    assert_eq!(reveal.choice_at("mode"), Some(("Check".to_owned(), None)));
}

#[test]
fn a_value_is_put_in_the_place_of_another_and_all_else_stays() {
    let new = with("goal", &text("Say \"mine\"."));
    assert_eq!(
        changed(&new),
        (
            vec!["    goal: \"Say \\\"mine\\\".\", // before the story, for once"],
            vec!["    goal: \"See what is left.\", // before the story, for once"]
        )
    );
}

#[test]
fn a_field_that_is_missing_goes_where_it_belongs_and_moves_no_comment() {
    let new = with("tries", &Value::Word("3".to_owned()));
    assert!(new.contains("    difficulty: Easy,\n    minutes: 15, // for the exam\n    services: [\"rds\", \"ec2\"],\n    tries: 3,\n"), "{new}");
    let new = with("marks", &Value::Word("Parts".to_owned()));
    assert_eq!(changed(&new).1, [""; 0], "{new}");
    let new = with("topic", &text("retail"));
    assert!(
        new.contains("title: \"The “small” shop\", topic: \"retail\", story:")
            || new.contains("    topic: \"retail\",\n"),
        "{new}"
    );
    for new in [new, with("cards[0].hint", &text("Who?")), with("cards[2].text", &text("Mend the host"))] {
        assert!(Manuscript::new(new.as_str()).check("x.ron", &LIBRARY).is_empty(), "{new}");
    }
}

#[test]
fn a_group_is_made_for_its_first_field_and_goes_with_its_last() {
    let scene = Manuscript::new(SCENE).with("cards[0].why_not.aws", &text("No."));
    assert!(scene.text().contains("(id: \"database-patches\", task: \"RDS-01\", why_not: (aws: \"No.\")), // easy"));
    assert_eq!(scene.without("cards[0].why_not.aws").text().as_ref(), SCENE);
    let two = scene.with("cards[0].why_not.customer", &text("Nor this."));
    assert!(two.text().contains("why_not: (aws: \"No.\", customer: \"Nor this.\")"), "{}", two.text());
    assert_eq!(two.without("cards[0].why_not.customer").text(), scene.text());
}

#[test]
fn a_line_that_becomes_too_long_is_broken_where_no_comment_is_lost() {
    let long = "Whoever holds the keys of the host can mend it, and that is nobody but AWS.";
    let new = with("cards[0].reason", &text(long));
    assert!(
        new.contains(&format!(
            "        (\n            id: \"database-patches\",\n            task: \"RDS-01\",\n            reason: \"{long}\",\n        ), // easy\n"
        )),
        "{new}"
    );
}

#[test]
fn a_field_goes_with_its_line_and_a_comment_behind_it_stays() {
    let scene = Manuscript::new(SCENE);
    let (added, gone) = (scene.without("difficulty"), scene.without("minutes"));
    assert_eq!(changed(added.text()), (vec![], vec!["    difficulty: Easy,"]));
    assert_eq!(changed(gone.text()), (vec!["    // for the exam"], vec!["    minutes: 15, // for the exam"]));
    assert!(
        scene.without("story").text().contains("    title: \"The “small” shop\",\n"),
        "{}",
        scene.without("story").text()
    );
    assert!(scene.without("title").text().contains("    story: \"A shop moves its orders to RDS.\",\n"));
}

#[test]
fn cards_are_added_moved_and_taken_out_with_their_comments() {
    let scene = Manuscript::new(SCENE);
    let moved = scene.with_card_moved(0, 2);
    assert!(
        moved.text().ends_with(
            "(id: \"host\", task: \"EC2-04\", why_not: (customer: \"No hand gets there.\")),\n        // The first.\n        \
             (id: \"database-patches\", task: \"RDS-01\") // easy\n    ],\n)\n"
        ),
        "{}",
        moved.text()
    );
    let back = moved.with_card_moved(2, 0);
    assert_eq!(back.text().as_ref(), SCENE);
    assert_eq!(scene.comments_in_card(0), 2);
    assert_eq!(scene.comments_in_card(1), 1);
    let two = scene.without_card(0);
    assert_eq!(two.count("cards"), 2);
    assert!(!two.text().contains("The first") && two.text().contains("/* own */") && two.text().contains("The last"));
    let more = scene.with_card(1, &card_of_task("new", &TaskId::new("RDS-02")));
    assert!(
        more.text().contains("// easy\n        (id: \"new\", task: \"RDS-02\"),\n        /* own */ ("),
        "{}",
        more.text()
    );
    let more = scene.with_card(9, &own_card("mine", "rds"));
    assert!(more.text().ends_with("            reason: \"\",\n        )\n    ],\n)\n"), "{}", more.text());
    assert_eq!(more.text_at("cards[3].service").as_deref(), Some("rds"));
}

#[test]
fn the_first_card_comes_into_an_empty_list_and_into_a_scene_without_one() {
    let card = card_of_task("new", &TaskId::new("RDS-01"));
    let blank = Manuscript::blank("my-scene", "rds");
    let one = blank.with_card(0, &card);
    assert!(
        one.text().ends_with("    cards: [\n        (id: \"new\", task: \"RDS-01\"),\n    ],\n)\n"),
        "{}",
        one.text()
    );
    let two = one.with_card(0, &card);
    assert_eq!(two.count("cards"), 2);
    assert_eq!(two.without_card(0).without_card(0).text().as_ref(), blank.text().replace("[]", "[\n    ]"));
    let none = blank.without("cards");
    assert_eq!(none.with_card(0, &card).count("cards"), 1, "{}", none.with_card(0, &card).text());
}

#[test]
fn lines_end_as_the_file_has_them() {
    let scene = Manuscript::new(SCENE.replace('\n', "\r\n"));
    let new = scene.with("marks", &Value::Word("Parts".to_owned())).with_card(1, &own_card("mine", "rds"));
    assert!(!new.text().replace("\r\n", "").contains('\n'), "{:?}", new.text());
    assert_eq!(new.without_card(1).without("marks").text(), scene.text());
}

#[test]
fn a_newer_file_and_a_broken_one_are_told_from_the_others() {
    assert_eq!(Manuscript::new("(format: 2, moon: 3)").reading(), Reading::Newer(2));
    assert_eq!(Manuscript::new("(format: 1, id: \"a").reading(), Reading::Broken);
    assert_eq!(Manuscript::new("(format: 1").with("id", &text("b")).text().as_ref(), "(format: 1");
}

#[test]
fn a_problem_leads_to_its_field() {
    let path = |path: &str, value: &Value| -> Vec<String> {
        let scene = Manuscript::new(SCENE).with(path, value);
        scene.check("x.ron", &LIBRARY).into_iter().map(|spotted| spotted.path).collect()
    };
    assert_eq!(path("title", &text("")), ["title"]);
    assert_eq!(path("cards[1].layer", &text("idenity")), ["cards[1].layer"]);
    assert_eq!(
        path("services", &Value::Texts(vec!["rds".to_owned(), "ec2".to_owned(), "moon".to_owned()])),
        ["services[2]"]
    );
    assert_eq!(path("minutes", &text("many")), ["minutes"]);
    assert_eq!(path("cards[2].why_not.aws", &text("It is right there.")), ["cards[2].why_not.aws"]);
    let missing = |path: &str| -> Vec<String> {
        let scene = Manuscript::new(SCENE).without(path);
        scene.check("x.ron", &LIBRARY).into_iter().map(|spotted| spotted.path).collect()
    };
    assert_eq!(missing("goal"), ["goal"]);
    assert_eq!(missing("cards[1].layer"), ["cards[1].layer"]);
    assert_eq!(missing("cards[0].id"), ["cards[0].id"]);
}

/// One change of a scene, whatever it is.
#[derive(Clone, Debug)]
enum Change {
    With(String, Value),
    Without(String),
    Add(usize),
    Remove(usize),
    Move(usize, usize),
}

impl Change {
    fn apply(&self, scene: &Manuscript) -> Manuscript {
        match self {
            Self::With(path, value) => scene.with(path, value),
            Self::Without(path) => scene.without(path),
            Self::Add(place) => scene.with_card(*place, &own_card("new", "rds")),
            Self::Remove(place) => scene.without_card(*place),
            Self::Move(from, to) => scene.with_card_moved(*from, *to),
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let place = || 0usize..5;
    let value = prop_oneof![
        "[a-z\"\\\\é\n/*(\\[]{0,30}".prop_map(Value::Text),
        prop::sample::select(vec!["Check", "3", "true", "[]"]).prop_map(|word| Value::Word(word.to_owned())),
        Just(Value::Texts(vec!["rds".to_owned()])),
    ];
    let fields = "title topic goal mode tries services CARD.text CARD.hint CARD.why_not.aws CARD.id CARD.why_not.shared \
                  CARD.halves.aws";
    let field = prop::sample::select(fields.split(' ').collect::<Vec<_>>());
    let path = (field, place()).prop_map(|(field, place)| field.replace("CARD", &format!("cards[{place}]")));
    prop_oneof![
        (path.clone(), value).prop_map(|(path, value)| Change::With(path, value)),
        path.prop_map(Change::Without),
        place().prop_map(Change::Add),
        place().prop_map(Change::Remove),
        (place(), place()).prop_map(|(from, to)| Change::Move(from, to)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400, failure_persistence: None, rng_seed: RngSeed::Fixed(81), ..ProptestConfig::default()
    })]

    /// Whatever the form does, the file stays one whose brackets match, and the comments outside of cards stay.
    #[test]
    fn no_change_breaks_a_file(changes in prop::collection::vec(change(), 1..12), lines in prop::bool::ANY) {
        let text = if lines { SCENE.to_owned() } else { SCENE.replace('\n', "\r\n") };
        let mut scene = Manuscript::new(text);
        for change in &changes {
            let new = change.apply(&scene);
            prop_assert_eq!(new.reading(), Reading::Form, "{}\n became \n{}", scene.text(), new.text());
            scene = new;
        }
        for comment in ["// The small shop.", "// Never change it.", "// before the story, for once"] {
            prop_assert!(scene.text().contains(comment), "{} is gone:\n{}", comment, scene.text());
        }
    }

    /// What was put in is read again as it was, wherever it went.
    #[test]
    fn what_is_written_is_read(
        wanted in "[ -~é\\n\\t]{0,40}", path in prop::sample::select(vec!["topic", "cards[0].hint", "cards[2].why_not.aws"])
    ) {
        let scene = Manuscript::new(SCENE).with(path, &Value::Text(wanted.clone()));
        prop_assert_eq!(scene.text_at(path), Some(wanted), "{}", scene.text());
    }
}

/// The same on every scene that ships: a field set to what it is, and each card moved away and back.
#[test]
fn scenes_that_ship_survive_the_form_byte_by_byte() {
    for file in embedded::scenes() {
        let text = String::from_utf8(file.bytes).unwrap();
        let scene = Manuscript::new(text.as_str());
        let title = scene.text_at("title").unwrap();
        assert_eq!(scene.with("title", &Value::Text(title)).text().as_ref(), text, "{}", file.origin);
        let last = scene.count("cards") - 1;
        for place in 0..last {
            assert_eq!(scene.with_card_moved(place, last).with_card_moved(last, place).text().as_ref(), text);
        }
        let more = scene.with_card(1, &own_card("new", "rds")).without_card(1);
        assert_eq!(more.text().as_ref(), text, "{}", file.origin);
        let moved = scene.with_card_moved(0, last).with("minutes", &Value::Word("9".to_owned()));
        let source = SourceFile { origin: Origin::File("x".into()), bytes: moved.text().as_bytes().to_vec() };
        assert!(check_scene(&source, LIBRARY.catalogue()).is_ok(), "{}", moved.text());
    }
}
