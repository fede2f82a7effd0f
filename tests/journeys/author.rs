//! The page on which scenes are written: a whole scene by hand, its cards put in order, its problems followed, changes
//! taken back, and the file written.

use crate::support::Window;
use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::content::{Origin, Reading, Severity, SourceFile, check_file};
use layercake::state::{Action, AuthorAction, AuthorPane, Command, Effect, Overlay, Page, Work, WorkId, Wrote};

pub(super) fn author() -> Window {
    let mut window = Window::new();
    window.click("Author: write scenes");
    window
}

/// A copy of a scene that ships, open on the page.
pub(super) fn duplicate(title: &str) -> Window {
    let mut window = author();
    window.click(&format!("Duplicate: {title}"));
    window
}

pub(super) fn work(window: &Window) -> &Work {
    window.state().author.work().expect("a scene is being written")
}

pub(super) fn text(window: &Window) -> &str {
    work(window).manuscript.text()
}

fn at(window: &Window, path: &str) -> Option<String> {
    work(window).manuscript.text_at(path)
}

/// The ids of the cards, in order.
fn order(window: &Window) -> Vec<String> {
    let manuscript = &work(window).manuscript;
    (0..manuscript.count("cards")).filter_map(|place| manuscript.text_at(&format!("cards[{place}].id"))).collect()
}

/// The middle of the row of a card.
fn row(window: &Window, number: usize) -> Pos2 {
    window.place_of(&format!("Card {number}: "))
}

/// Puts this in the place of the whole text, as by hand.
fn replace_text(window: &mut Window, text: &str) {
    let top = {
        let mut nodes = window.harness.root().children_recursive();
        let field = nodes.find(|node| node.accesskit_node().label().as_deref() == Some("Text of the file"));
        field.expect("the text is shown").rect().left_top()
    };
    window.click_at(top + vec2(20.0, 12.0));
    window.press_with(Modifiers::COMMAND, Key::A);
    window.write(text);
}

fn undo(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::Z);
}

/// Builds a whole scene by the names of its fields.
fn written() -> Window {
    let mut window = author();
    window.click("New scene");
    window.type_into("Title", "Backups at the club");
    window.type_into("Story", "A club keeps its members in RDS and asks who saves them.");
    window.type_into("Goal", "Backups on RDS: what AWS does, and what is left.");
    window.click("Services: RDS");
    window.click("Services: On-premises");
    window.click("Difficulty: medium");
    window.click("New card");
    window.type_into("Text", "Choose how long backups are kept");
    window.click_like("Layer: ");
    window.click("Resilience and backup");
    window.click("Whose work it is: Customer");
    window.type_into("Reason", "RDS keeps them for as long as the club says.");
    window.type_into("Said to whoever chose AWS", "AWS takes them, and does not know how long you need them.");
    window.click("From the catalogue…");
    window.write("major version");
    window.press(Key::Enter);
    window.click("Done");
    window
}

#[test]
fn a_scene_is_built_by_hand_without_a_problem_and_saved_as_it_was_written() {
    let mut window = written();
    window.expect("No problems");
    let manuscript = &work(&window).manuscript;
    assert_eq!(manuscript.count("cards"), 2);
    assert_eq!(manuscript.texts_at("services"), ["rds"]);
    assert_eq!(manuscript.word_at("difficulty"), Some("Medium"));
    assert_eq!(at(&window, "cards[0].layer").as_deref(), Some("resilience"));
    assert_eq!(manuscript.word_at("cards[0].owner"), Some("Customer"));
    assert!(manuscript.has("cards[1].task") && !manuscript.has("cards[1].reason"));

    let file = SourceFile { origin: Origin::File("club.ron".to_owned()), bytes: text(&window).as_bytes().to_vec() };
    let errors = check_file(&file, window.library()).into_iter().filter(|problem| problem.severity == Severity::Error);
    assert_eq!(errors.map(|problem| problem.headline()).collect::<Vec<_>>(), [""; 0]);

    window.click("Save the scene");
    let work_id = work(&window).id;
    assert!(window.effects().contains(&Effect::AskWhereToWrite { work: work_id, name: "scene-1.ron".to_owned() }));
    window.answer(Action::Author(AuthorAction::SaveTo { work: work_id, file: "/club.ron".into(), over: true }));
    let written = window.effects().iter().rev().find_map(|effect| match effect {
        Effect::WriteWork { text, .. } => Some(text.to_string()),
        _ => None,
    });
    assert_eq!(written.as_deref(), Some(text(&window)));
    let done = Wrote::Done(text(&window).into());
    window.answer(Action::Author(AuthorAction::Wrote { work: work_id, file: "/club.ron".to_owned(), outcome: done }));
    window.expect("club.ron, saved");
    window.click("The scene");
    window.type_into("Title", "Backups at the new club");
    window.expect("club.ron, with changes that are not saved");
}

#[test]
fn every_change_can_be_taken_back_to_the_start_and_made_again() {
    let mut window = written();
    let end = text(&window).to_owned();
    let mut steps = 0;
    while Command::UndoInWork.action(window.state(), window.library()).is_some() {
        undo(&mut window);
        steps += 1;
        assert!(steps < 40, "letters of one field are one step");
    }
    assert_eq!(work(&window).manuscript.count("cards"), 0);
    assert_eq!(at(&window, "title").as_deref(), Some(""));
    for _ in 0..steps {
        window.click("Make the change of the scene again");
    }
    assert_eq!(text(&window), end);
}

#[test]
fn a_problem_leads_to_its_field_on_whatever_card_it_is() {
    let mut window = duplicate("Orders on RDS for MySQL");
    window.expect("No problems");
    window.click_like("Card 4: ");
    window.type_into("Text", "x".repeat(61).as_str());
    window.expect("61 of 60");
    window.expect("Card 4: xxx");
    window.click("The scene");
    window.type_into("Goal", "");
    window.press(Key::Delete);
    window.expect("2 problems");
    window.expect("The scene, 1 problem");
    window.click_like("Go to the problem: Card 4: ");
    assert_eq!(window.focused().as_deref(), Some("Text"));
    assert_eq!(window.state().author.card, Some(3));
    window.click_like("Go to the problem: `goal` is empty");
    assert_eq!(window.focused().as_deref(), Some("Goal"));
    assert_eq!(window.state().author.goal, None, "it has been shown");
    window.write("Know who patches.");
    window.expect("1 problem");
}

#[test]
fn a_problem_with_a_field_that_is_missing_or_unknown_leads_somewhere_too() {
    let mut window = author();
    let scene = "(\n    format: 1,\n    id: \"a\",\n    titel: \"x\",\n    difficulty: Easy,\n    services: [\"rds\"],\n    \
                 story: \"s\",\n    goal: \"g\",\n    cards: [(id: \"b\", task: \"RDS-01\", owner: Aws)],\n)\n";
    let came = AuthorAction::Came { file: "/a.ron".to_owned(), text: scene.into() };
    window.answer(Action::Author(came));
    window.expect("More that is wrong");
    window.click_like("Go to the problem: a scene has no field `titel`");
    assert_eq!(window.state().author.pane, AuthorPane::Text, "no field of the form is called so");
    assert_eq!(window.focused().as_deref(), Some("Text of the file"));
    window.click("Show the form");
    let renamed = scene.replace("titel", "topic");
    window.answer(Action::Author(AuthorAction::Text(renamed.into())));
    window.click_like("Go to the problem: `title` is missing");
    assert_eq!(window.focused().as_deref(), Some("Title"));
    window.write("Titled");
    assert!(text(&window).contains("title: \"Titled\""));
    window.click_like("Card 1: ");
    window.click("Leave owner out");
    window.expect("No problems");
}

#[test]
fn cards_are_put_in_order_by_hand_by_keys_and_by_buttons() {
    let mut window = duplicate("The open bucket");
    let first = order(&window);
    let (from, to) = (row(&window, 1), row(&window, 3) + vec2(0.0, 8.0));
    window.carry(from, to);
    window.harness.drop_at(to);
    window.harness.run();
    let mut dragged = first.clone();
    dragged[..3].rotate_left(1);
    assert_eq!(order(&window), dragged);
    undo(&mut window);
    assert_eq!(order(&window), first, "a drag is one step");

    window.tab_to("Card 1: ", 70);
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(order(&window), dragged);
    assert!(window.focused().is_some_and(|name| name.starts_with("Card 3: ")), "the focus goes with the card");
    window.press(Key::ArrowUp);
    assert!(window.focused().is_some_and(|name| name.starts_with("Card 2: ")));
    window.press(Key::Enter);
    window.click("Move this card up");
    assert_eq!(window.state().author.card, Some(0), "the card stays open");
    assert_eq!(order(&window)[0], dragged[1]);
}

#[test]
fn a_card_is_copied_and_taken_out_and_a_comment_in_it_is_told_of_before() {
    let mut window = author();
    let scene = "(format: 1, id: \"a\", title: \"t\", difficulty: Easy, services: [\"rds\"], story: \"s\", goal: \"g\", cards: [\n    \
                 (id: \"b\", task: \"RDS-01\"), // keep me\n    (id: \"c\", task: \"RDS-06\"),\n])\n";
    window.answer(Action::Author(AuthorAction::Came { file: "/a.ron".to_owned(), text: scene.into() }));
    window.click_like("Card 2: ");
    window.click("Copy");
    assert_eq!(order(&window), ["b", "c", "c-2"]);
    window.click("Take out");
    assert_eq!(order(&window), ["b", "c"], "nothing is lost with it, so nothing is asked");
    window.click_like("Card 1: ");
    window.click("Take out");
    window.expect("A comment in the file goes with this card.");
    assert_eq!(order(&window), ["b", "c"]);
    window.click("Keep it");
    assert!(text(&window).contains("keep me"));
    window.click("Take out");
    window.click("Take it out");
    assert_eq!(order(&window), ["c"]);
    undo(&mut window);
    assert_eq!(text(&window), scene);
}

#[test]
fn a_card_of_a_task_is_written_out_in_one_step() {
    let mut window = duplicate("Orders on RDS for MySQL");
    let before = text(&window).to_owned();
    let said = at(&window, "cards[2].text").expect("it is reworded");
    window.click_like("Card 3: ");
    window.click("Write it yourself instead");
    assert!(!work(&window).manuscript.has("cards[2].task"));
    assert_eq!(at(&window, "cards[2].text"), Some(said), "its own words stay");
    assert_eq!(at(&window, "cards[2].service").as_deref(), Some("rds"));
    window.expect("No problems");
    undo(&mut window);
    assert_eq!(text(&window), before);
}

#[test]
fn a_task_is_found_by_its_service_layer_and_owner_and_brings_its_service_along() {
    let mut window = duplicate("Orders on RDS for MySQL");
    window.click("From the catalogue…");
    window.write("s3 bucket policy");
    window.press(Key::Enter);
    let manuscript = &work(&window).manuscript;
    assert_eq!(manuscript.texts_at("services"), ["rds", "s3"]);
    let last = manuscript.count("cards") - 1;
    assert!(at(&window, &format!("cards[{last}].task")).is_some_and(|task| task.starts_with("S3-")));
    window.expect("No problems");
    window.expect("In the scene · S3");
    undo(&mut window);
    assert_eq!(work(&window).manuscript.texts_at("services"), ["rds"], "card and service are one step");
}

#[test]
fn a_belief_is_found_by_its_words_and_can_be_taken_out_again() {
    let mut window = duplicate("The club mailbox");
    window.click("New card");
    window.click("Wrong belief: Choose…");
    window.write("managed means encrypted");
    window.press(Key::Enter);
    let place = window.state().author.card.expect("the new card is shown");
    let path = format!("cards[{place}].misconception");
    assert!(at(&window, &path).is_some());
    window.click("Take out: Managed means encrypted.");
    assert!(!work(&window).manuscript.has(&path));
}

#[test]
fn a_typo_in_the_text_is_told_with_its_line_and_the_form_comes_back() {
    let mut window = duplicate("The open bucket");
    window.click("Show the text of the file");
    let whole = text(&window).to_owned();
    replace_text(&mut window, &whole.replace("services: [", "services: "));
    assert_eq!(work(&window).manuscript.reading(), Reading::Broken);
    window.expect("so only its text can be shown");
    window.click_like("Go to the problem: Line ");
    assert_eq!(window.focused().as_deref(), Some("Text of the file"));
    undo(&mut window);
    assert_eq!(text(&window), whole);
    window.click("Show the form");
    window.expect("Story");
}

#[test]
fn a_file_for_a_newer_app_can_be_read_and_not_changed() {
    let mut window = author();
    let came = AuthorAction::Came { file: "/new.ron".to_owned(), text: "(format: 2, id: \"a\")".into() };
    window.answer(Action::Author(came));
    window.expect("written for a newer Layercake (format 2)");
    assert_eq!(Command::SaveWork.action(window.state(), window.library()), None);
    replace_text(&mut window, "x");
    assert_eq!(text(&window), "(format: 2, id: \"a\")");
}

#[test]
fn a_lesson_plan_that_is_opened_here_goes_to_the_page_of_plans() {
    let mut window = author();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/plans/whole-chapter.ron").to_owned();
    let text = std::fs::read_to_string(&file).unwrap();
    window.answer(Action::Author(AuthorAction::Came { file, text: text.into() }));
    assert_eq!(window.state().page, Page::Present);
    assert!(window.state().author.works.is_empty(), "it is no scene to write on");
}

#[test]
fn without_a_dialog_a_path_is_typed_and_another_file_is_replaced_only_when_asked() {
    let mut window = duplicate("The open bucket");
    let id: WorkId = work(&window).id;
    window.click("Save the scene");
    let wrote = |file: &str, outcome| Action::Author(AuthorAction::Wrote { work: id, file: file.to_owned(), outcome });
    window.answer(wrote("", Wrote::NoDialog));
    assert_eq!(window.state().overlay, Some(Overlay::SavePath));
    window.type_into("Path of the new file", "/taken.ron");
    window.press(Key::Enter);
    let sent = |window: &Window, sure: bool| {
        window.effects().iter().any(|effect| matches!(effect, Effect::WriteWork { over, .. } if *over == sure))
    };
    let last = window.effects().last();
    assert!(sent(&window, false) && !sent(&window, true), "{last:?} {:?}", window.state().overlay);
    let taken = Wrote::Changed(layercake::state::Theirs::Text("(format: 1)".into()));
    window.answer(wrote("/taken.ron", taken));
    window.expect("/taken.ron is there already");
    assert_eq!(work(&window).theirs, None, "it is not the file of this scene");
    window.click("Replace it");
    assert!(sent(&window, true));
    assert_eq!(window.state().overlay, None);
}

#[test]
fn what_is_being_written_is_listed_and_thrown_away_only_when_asked_twice() {
    let mut window = duplicate("The open bucket");
    window.click("All scenes");
    window.expect("Not saved in a file yet");
    window.click("Discard: The open bucket");
    window.expect("Throw away what is not saved of “The open bucket”?");
    window.click("Keep it");
    window.click("Write on: The open bucket");
    window.click("All scenes");
    window.click("Discard: The open bucket");
    window.click("Throw it away");
    assert!(window.state().author.works.is_empty());
}

#[test]
fn nothing_that_can_be_pressed_lies_beside_the_window_in_any_size() {
    for (size, plays) in [(vec2(1280.0, 800.0), true), (vec2(1024.0, 640.0), false), (vec2(640.0, 480.0), false)] {
        let mut window = Window::sized(size);
        window.answer(Action::Author(AuthorAction::Duplicate(layercake::domain::SceneId::new("open-bucket"))));
        window.answer(Action::Author(AuthorAction::Play(plays)));
        for card in [None, Some(0)] {
            window.answer(Action::Author(AuthorAction::Card(card)));
            let root = window.harness.root();
            for node in root.children_recursive() {
                let shown = node.accesskit_node();
                let Some(rect) = shown.bounding_box().filter(|_| shown.label().is_some()) else { continue };
                assert!(rect.x1 <= f64::from(size.x) + 0.5, "{:?} at {rect:?} in {size}", shown.label());
            }
        }
    }
}
