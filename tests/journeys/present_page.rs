//! The page on which a projection is prepared: plans made of views, changed, put in order, started and saved.

use crate::support::Window;
use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::{
    Choices, LessonId, LessonPlan, Pace, PlanId, SceneId, Sequence, ServiceId, Stop, Stride, Subject,
};
use layercake::state::{Action, Effect, Kept, Page, PlanRef, PresentAction, PresentPart, Saved, SettingsAction};
use std::sync::Arc;

pub(super) const SIZE: Vec2 = vec2(1280.0, 800.0);
/// What lies above belongs to all pages.
pub(super) const TOP_BAR: f32 = 48.0;
const READY: &str = "The shared responsibility model in 45 minutes";

pub(super) fn kept(kept: Kept) -> Window {
    kept_in(SIZE, kept)
}

pub(super) fn kept_in(size: Vec2, kept: Kept) -> Window {
    Window::restored(size, Saved { kept: Arc::new(kept), ..Saved::default() })
}

pub(super) fn present(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::Num4);
    assert_eq!(window.state().page, Page::Present);
}

fn add(window: &mut Window) {
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
}

fn stop(subject: Subject, title: Option<&str>, notes: &str) -> Stop {
    Stop { title: title.map(str::to_owned), subject, pace: Pace::default(), notes: notes.to_owned(), minutes: 5 }
}

fn stacks(services: &[&str]) -> Subject {
    let services = services.iter().map(|id| ServiceId::new(*id)).collect();
    Subject::Stacks { services, choices: Choices::default(), layers: Vec::new() }
}

/// A plan of three views of different kinds.
pub(super) fn plan(id: &str, title: &str) -> LessonPlan {
    let stops = vec![
        stop(stacks(&["ec2", "rds"]), Some("Who patches?"), "Ask first."),
        stop(Subject::Lesson(LessonId::new("why-the-model")), None, ""),
        stop(Subject::Scene(SceneId::new("orders-on-rds")), None, ""),
    ];
    LessonPlan { id: PlanId::new(id), title: title.to_owned(), stops }
}

/// A window that shows the editor of a plan of three views.
fn editing(size: Vec2) -> Window {
    let mut window = kept_in(size, Kept { drafts: vec![plan("mine", "Mine")], ..Kept::default() });
    present(&mut window);
    window.click("Change: Mine");
    window
}

fn drafts(window: &Window) -> &[LessonPlan] {
    &window.state().present.kept.drafts
}

fn stops(window: &Window) -> &[Stop] {
    &drafts(window)[0].stops
}

/// The order of the views, by the first letter of what they show.
fn order(window: &Window) -> String {
    let letter = |stop: &Stop| match &stop.subject {
        Subject::Stacks { .. } => 'p',
        Subject::Lesson(_) => 'l',
        Subject::Scene(_) => 's',
    };
    stops(window).iter().map(letter).collect()
}

#[test]
fn the_page_opens_by_its_keys_and_by_its_name_and_keeps_its_part_on_the_way_back() {
    let mut window = Window::new();
    window.click("Present");
    assert_eq!(window.state().page, Page::Present);
    window.click("Votes");
    window.click("Explore");
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.state().present.part, PresentPart::Votes);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!((window.state().page, window.state().present.part), (Page::Present, PresentPart::Plans));
    window.click("New plan");
    window.press_with(Modifiers::COMMAND, Key::Num1);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.state().present.draft, Some(0), "the plan that was open is open again");
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.state().present.draft, None);
}

#[test]
fn a_plan_is_made_of_what_two_pages_show_and_gets_title_and_notes_by_typing() {
    let mut window = Window::new();
    let shown = window.state().explore.columns.clone();
    add(&mut window);
    window.press_with(Modifiers::COMMAND, Key::Num3);
    let lesson = window.state().path(window.library()).nth(1).expect("lessons ship").clone();
    window.click_like(&format!("2. {}, ", lesson.title));
    add(&mut window);
    present(&mut window);
    // The plan is open, so that it can be seen what was added.
    window.expect("2 views, 6 minutes");
    window.expect(&format!("2. {}, Lesson", lesson.title));
    let subjects: Vec<&Subject> = stops(&window).iter().map(|stop| &stop.subject).collect();
    assert!(matches!(subjects[0], Subject::Stacks { services, .. } if *services == shown), "{subjects:?}");
    assert_eq!(subjects[1], &Subject::Lesson(lesson.id.clone()));

    window.type_into("Title of the plan", "Thursday");
    window.type_into("Title of view 1", "Your own machine");
    window.type_into("Notes on view 2", "Ask: “why?”");
    window.type_into("Minutes for view 1", "12");
    window.press(Key::Tab);
    let plan = drafts(&window)[0].clone();
    assert_eq!(plan.title, "Thursday");
    assert_eq!(plan.stops[0].title.as_deref(), Some("Your own machine"));
    assert_eq!(plan.stops[1].notes, "Ask: “why?”");
    assert_eq!(plan.stops[0].minutes, 12);
    window.expect("2 views, 15 minutes");
    window.expect("1. Your own machine, Stacks: ");
    assert_eq!(window.state().saved().kept.drafts[0], plan, "it waits in the next window");

    // Without a title, a view has its own name again.
    window.type_into("Title of view 1", " ");
    assert_eq!(stops(&window)[0].title, None);
}

#[test]
fn no_text_grows_beyond_what_a_file_can_hold() {
    let mut window = editing(SIZE);
    window.type_into("Title of the plan", &"t".repeat(200));
    window.type_into("Title of view 2", &"v".repeat(200));
    window.type_into("Notes on view 2", &"n".repeat(3000));
    window.type_into("Minutes for view 2", "9999");
    window.press(Key::Tab);
    let (plan, stop) = (&drafts(&window)[0], &stops(&window)[1]);
    assert_eq!(plan.title.len(), LessonPlan::MOST_TITLE);
    assert_eq!(stop.title.as_ref().map(String::len), Some(LessonPlan::MOST_TITLE));
    assert_eq!(stop.notes.len(), LessonPlan::MOST_NOTES);
    assert_eq!(stop.minutes, LessonPlan::MOST_MINUTES);
}

#[test]
fn views_are_put_in_order_by_keys_alone_and_the_focus_goes_with_the_card() {
    let mut window = editing(SIZE);
    assert_eq!(order(&window), "pls");
    window.tab_to("Move down: 1. Who patches?", 40);
    window.press(Key::Enter);
    assert_eq!(order(&window), "lps");
    assert_eq!(window.focused().as_deref(), Some("Move down: 2. Who patches?"));
    window.press(Key::Space);
    assert_eq!(order(&window), "lsp");
    // There is no way further down, so the focus is on the way back.
    assert_eq!(window.focused().as_deref(), Some("Move up: 3. Who patches?"));
    window.press(Key::Enter);
    window.press(Key::Enter);
    assert_eq!(order(&window), "pls");
    assert_eq!(window.focused().as_deref(), Some("Move down: 1. Who patches?"));
    let focused = window.harness.root().children_recursive().find(egui_kittest::Node::is_focused);
    let rect = focused.expect("something has the focus").rect();
    assert!(rect.top() > TOP_BAR && rect.bottom() < SIZE.y, "{rect:?} can be seen");
}

#[test]
fn a_view_is_carried_to_another_place_and_back_again_by_undo() {
    let mut window = editing(vec2(1280.0, 1100.0));
    let at = |window: &Window, start: &str| window.place_of_node(start);
    let (first, last) = (at(&window, "1. Who patches?"), at(&window, "3. "));
    let below = last + vec2(0.0, 150.0);
    window.carry(first, below);
    assert_eq!(order(&window), "pls", "it is still in the hand");
    window.harness.drop_at(below);
    window.harness.run();
    assert_eq!(order(&window), "lsp");
    window.click("Undo the last change of a plan");
    assert_eq!(order(&window), "pls");
    window.click("Redo the last change of a plan");
    assert_eq!(order(&window), "lsp");

    // Upwards: before the card that it is held over the upper half of.
    let (from, onto) = (at(&window, "3. Who patches?"), at(&window, "2. ") - vec2(0.0, 10.0));
    window.carry(from, onto);
    window.harness.drop_at(onto);
    window.harness.run();
    assert_eq!(order(&window), "lps");
}

#[test]
fn a_view_that_is_let_go_with_escape_stays_and_so_does_the_page() {
    let mut window = editing(vec2(1280.0, 1100.0));
    let (first, last) = (window.place_of_node("1. Who patches?"), window.place_of_node("3. "));
    window.carry(first, last);
    window.press(Key::Escape);
    window.harness.drop_at(last);
    window.harness.run();
    assert_eq!(order(&window), "pls");
    assert_eq!(window.state().present.draft, Some(0), "Escape went to what was in the hand");
    window.press(Key::Escape);
    assert_eq!(window.state().present.draft, None);
}

#[test]
fn a_view_is_taken_out_and_a_plan_thrown_away_and_both_come_back() {
    let mut window = editing(SIZE);
    window.tab_to("Remove: 1. Who patches?", 40);
    window.press(Key::Enter);
    assert_eq!(order(&window), "ls");
    assert!(window.focused().is_some_and(|name| name.starts_with("Remove: 1. ")), "{:?}", window.focused());
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(order(&window), "pls");

    window.click("Lesson plans");
    window.click("Delete: Mine");
    window.expect("Delete “Mine”?");
    assert_eq!(window.focused().as_deref(), Some("Keep it"));
    window.click("Keep it");
    window.refuse("Delete “Mine”?");
    assert_eq!(drafts(&window).len(), 1);
    window.click("Delete: Mine");
    window.click("Delete it");
    assert_eq!(drafts(&window).len(), 0);
    window.expect("None yet.");
    window.click("Undo the last change of a plan");
    assert_eq!(drafts(&window)[0], plan("mine", "Mine"));
    window.expect("Change: Mine");
}

#[test]
fn a_word_that_is_typed_is_one_step_back() {
    let mut window = editing(SIZE);
    for letter in ["a", "b", "c"] {
        window.type_into("Notes on view 2", letter);
    }
    window.harness.run();
    window.press(Key::Tab);
    window.click("Undo the last change of a plan");
    assert_eq!(stops(&window)[1].notes, "");
}

#[test]
fn a_plan_is_started_from_any_view_and_gone_on_with_where_it_was_left() {
    let mut window = editing(SIZE);
    window.click("Show from here: 2. Why the model exists");
    let show = window.state().present.show.as_ref().expect("it is shown");
    assert_eq!(show.stop, Some((PlanRef::Draft(0), 1)));
    window.answer(Action::Present(PresentAction::End));
    assert_eq!((window.state().page, window.state().present.draft), (Page::Present, Some(0)));
    window.press(Key::Escape);
    window.click("Go on at view 2: Mine");
    assert_eq!(window.state().present.show.as_ref().and_then(|show| show.stop.clone()), Some((PlanRef::Draft(0), 1)));
    assert!(!window.state().present.two_windows);
    window.answer(Action::Present(PresentAction::End));
    window.click("Start with presenter’s window: Mine");
    let present = &window.state().present;
    assert_eq!(present.show.as_ref().and_then(|show| show.stop.clone()), Some((PlanRef::Draft(0), 0)));
    assert!(present.two_windows);
    window.answer(Action::Present(PresentAction::End));
    window.refuse("Go on at view");
}

#[test]
fn a_plan_that_ships_is_started_and_changed_as_a_copy() {
    let mut window = Window::new();
    present(&mut window);
    window.expect("17 views, 45 minutes");
    window.refuse(&format!("Delete: {READY}"));
    window.click(&format!("Start: {READY}"));
    assert!(matches!(
        window.state().present.show.as_ref().and_then(|show| show.stop.as_ref()),
        Some((PlanRef::Loaded(_), 0))
    ));
    window.answer(Action::Present(PresentAction::End));
    window.click(&format!("Change a copy: {READY}"));
    let (copy, original) = (&drafts(&window)[0], &window.library().plans()[0].plan);
    assert_eq!(copy.stops, original.stops);
    assert_ne!(copy.id, original.id);
    window.type_into("Title of view 1", "Mine now");
    assert_eq!(window.library().plans()[0].plan.stops[0].title, None, "the plan itself is as it was");
}

#[test]
fn a_plan_is_saved_as_a_file_once_it_has_a_title_and_a_view() {
    let mut window = Window::new();
    present(&mut window);
    window.click("New plan");
    let can = |window: &Window| {
        let mut nodes = window.harness.root().children_recursive();
        let save = nodes.find(|node| node.accesskit_node().label().as_deref() == Some("Save as file…"));
        !save.expect("the button is there").accesskit_node().is_disabled()
    };
    window.expect("No views yet.");
    assert!(!can(&window));
    window.press_with(Modifiers::COMMAND, Key::Num1);
    add(&mut window);
    present(&mut window);
    assert!(!can(&window), "a file without a title could not be opened again");
    window.type_into("Title of the plan", "Thursday");
    window.press(Key::Tab);
    assert!(can(&window));
    window.click("Save as file…");
    let saved = window.effects().iter().find_map(|effect| match effect {
        Effect::AskWhereToSave { name, text } => Some((name.clone(), text.clone())),
        _ => None,
    });
    let (name, text) = saved.expect("it asks where to");
    assert_eq!(name, "my-lesson-plan-1.ron");
    assert!(text.contains("Thursday"), "{text}");
}

#[test]
fn what_a_view_needs_and_is_not_there_is_named() {
    let mut broken = plan("mine", "Mine");
    broken.stops[0].subject = stacks(&["ec2", "mainframe"]);
    broken.stops[2].subject = Subject::Scene(SceneId::new("lost-scene"));
    let mut window = kept(Kept { drafts: vec![broken], ..Kept::default() });
    present(&mut window);
    window.click("Change: Mine");
    window.expect("Not here: mainframe. The view is shown without it.");
    window.expect("Not here: lost-scene. This view is left out when the plan is shown.");
    let disabled = |name: &str| {
        let mut nodes = window.harness.root().children_recursive();
        let found = nodes.find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(name)));
        found.expect(name).accesskit_node().is_disabled()
    };
    assert!(!disabled("Show from here: 1. "));
    assert!(disabled("Show from here: 3. "));
}

#[test]
fn a_view_of_stacks_says_how_it_is_uncovered_and_lets_it_be_chosen() {
    let mut window = editing(SIZE);
    let pace = |window: &Window| stops(window)[0].pace;
    window.click("How it is uncovered: 1. Who patches?: Bottom to top, a row at a time");
    window.click("Only what differs");
    window.click("A cell at a time");
    assert_eq!((pace(&window).sequence, pace(&window).stride), (Sequence::Differences, Stride::Cell));
    window.click("The class says first, then it is uncovered");
    assert!(pace(&window).predict);
    window.expect("How it is uncovered: 1. Who patches?: Only what differs, the class says first");
    window.click("Nothing is covered");
    assert!(pace(&window).open);
    assert_eq!(window.state().present.kept.pace, Pace::default(), "that of all other pictures is as it was");
    window.press(Key::Escape);
    window.click("Show of hands: 2. Why the model exists");
    assert!(stops(&window)[1].pace.predict);
}

#[test]
fn views_can_be_moved_in_the_largest_text() {
    let mut window = editing(vec2(1024.0, 640.0));
    for _ in 0..10 {
        window.answer(Action::Settings(SettingsAction::TextLarger));
    }
    window.click("Move down: 1. Who patches?");
    assert_eq!(order(&window), "lps");
}
