//! In front of a class: a view is projected, uncovered, voted on, pointed at and drawn on; a scene is played; a lesson
//! plan is opened and gone through.

use crate::support::Window;
use egui::{Key, Modifiers, Pos2, Vec2, pos2};
use layercake::domain::{LayerId, Owner};
use layercake::state::{
    Action, Blank, Cell, Effect, ExploreAction, FilesAction, Page, Pen, PractiseAction, PresentAction, ScenePage, Show,
    Time,
};

fn show(window: &Window) -> &Show {
    window.state().present.show.as_ref().expect("something is projected")
}

fn projected() -> Window {
    let mut window = Window::sized(Vec2::new(1280.0, 720.0));
    window.press(Key::F5);
    window
}

#[test]
fn f5_projects_the_page_without_anything_around_it_and_esc_leads_back_to_the_same_place() {
    let mut window = Window::new();
    window.answer(Action::Explore(ExploreAction::MoveLayer(4)));
    let before = window.state().explore.clone();
    window.press(Key::F5);
    window.expect("Who secures what?");
    for chrome in ["Practise", "Find anything", "Only differences", "Help and keys"] {
        window.refuse(chrome);
    }
    window.press(Key::Space);
    window.expect("Reveal 1 of 13");
    window.expect("Physical facilities, EC2: AWS");
    window.expect("Customer data and classification, EC2: owner hidden");
    window.press(Key::Escape);
    window.expect("Find anything");
    assert_eq!(window.state().explore, before);
}

#[test]
fn every_key_of_a_remote_is_a_step_and_so_is_a_click() {
    let mut window = projected();
    for key in [Key::Space, Key::ArrowRight, Key::PageDown, Key::Enter] {
        window.press(key);
    }
    window.click_at(pos2(30.0, 700.0));
    assert_eq!(show(&window).progressed.opened.len(), 5);
    for key in [Key::ArrowLeft, Key::PageUp, Key::Backspace] {
        window.press(key);
    }
    assert_eq!(show(&window).progressed.opened.len(), 2);
    window.press(Key::End);
    window.expect("Reveal 13 of 13");
    window.press(Key::Home);
    window.expect("Space uncovers");
}

#[test]
fn a_class_predicts_and_the_truth_stands_beside_its_votes_which_can_be_saved() {
    let mut window = projected();
    window.press(Key::V);
    window.press(Key::Space);
    // Twelve hands typed, one counted, one too many taken back.
    for key in [Key::A, Key::Num1, Key::Num2, Key::C, Key::C] {
        window.press(key);
    }
    window.press_with(Modifiers::SHIFT, Key::C);
    window.click("Shared: 0 hands");
    window.expect("AWS: 12 hands");
    window.expect("Customer: one hand");
    window.expect("Shared: one hand");
    window.expect("Physical facilities, EC2: owner hidden");
    window.press(Key::Space);
    window.expect("Physical facilities, EC2: AWS");
    window.expect("AWS: 12 hands");
    let [vote] = window.state().present.kept.votes.as_slice() else { panic!("there is one vote") };
    assert_eq!((vote.hands.aws, vote.hands.customer, vote.hands.shared), (12, 1, 1));
    assert_eq!(vote.truth, Some(Owner::Aws));
    window.answer(Action::Present(PresentAction::SaveHands));
    let Some(Effect::AskWhereToSave { name, text }) = window.effects().last() else { panic!("nothing is saved") };
    assert_eq!(name, "layercake-votes-2026-11-23.csv");
    assert!(text.contains("2026-11-23,,EC2,Physical facilities,12,1,1,14,Aws,12"), "{text}");
}

#[test]
fn in_the_free_order_a_click_uncovers_the_cell_and_a_click_beside_it_goes_on() {
    let mut window = projected();
    for _ in 0..3 {
        window.press(Key::O);
    }
    // Not all rows are large enough to be pressed at once; the keys bring the others.
    for _ in 0..9 {
        window.press(Key::ArrowUp);
    }
    window.click("Identity and access, Lambda: owner hidden");
    let cell = Cell { layer: LayerId::Identity, column: 2 };
    assert_eq!(show(&window).progressed.opened, [[cell]]);
    window.expect("Identity and access, Lambda: Customer");
}

#[test]
fn the_pen_draws_where_the_pointer_goes_and_a_stroke_can_be_taken_back() {
    let mut window = projected();
    window.press(Key::D);
    let draw = |window: &mut Window, from: Pos2, to: Pos2| {
        window.carry(from, to);
        window.harness.drop_at(to);
        // The stroke is fading for seconds; the harness waits for no end of it.
        window.harness.run_steps(3);
    };
    draw(&mut window, pos2(128.0, 72.0), pos2(640.0, 360.0));
    let [stroke] = show(&window).strokes.as_slice() else { panic!("{:?}", show(&window).strokes) };
    let (first, last) = (stroke.points[0], *stroke.points.last().unwrap());
    assert!(first.x.abs_diff(1000) < 60 && first.y.abs_diff(1000) < 60, "{first:?}");
    assert!(last.x.abs_diff(5000) < 60 && last.y.abs_diff(5000) < 60, "{last:?}");
    assert_eq!(stroke.pen, Pen::Fades);
    assert_eq!(show(&window).progressed.opened.len(), 0, "drawing is no step");
    let steps = |window: &mut Window, key: Key, modifiers: Modifiers| {
        window.harness.key_press_modifiers(modifiers, key);
        window.harness.run_steps(3);
    };
    steps(&mut window, Key::F, Modifiers::NONE);
    draw(&mut window, pos2(200.0, 500.0), pos2(300.0, 500.0));
    assert_eq!(show(&window).strokes.last().map(|stroke| stroke.pen), Some(Pen::Stays));
    steps(&mut window, Key::Z, Modifiers::COMMAND);
    assert_eq!(show(&window).strokes.len(), 1);
    steps(&mut window, Key::E, Modifiers::NONE);
    assert_eq!(show(&window).strokes.len(), 0);
}

#[test]
fn the_dot_is_there_while_its_key_is_held() {
    let mut window = projected();
    window.harness.hover_at(pos2(640.0, 360.0));
    window.harness.key_down(Key::L);
    window.harness.run();
    assert!(show(&window).pointing);
    window.harness.key_up(Key::L);
    window.harness.run();
    assert!(!show(&window).pointing);
}

#[test]
fn z_magnifies_the_cell_under_the_pointer_and_tells_it_only_where_it_lies_open() {
    let mut window = projected();
    window.press(Key::Space);
    let at = window.place_of_node("Physical facilities, Lambda");
    window.harness.hover_at(at);
    window.harness.run();
    window.press(Key::Z);
    assert_eq!(show(&window).magnified, Some(Cell { layer: LayerId::Facilities, column: 2 }));
    let library = window.library();
    let service = library.catalogue().services().iter().find(|service| service.short == "Lambda").unwrap();
    let told = service.duty(LayerId::Facilities).aws().unwrap().to_owned();
    window.expect(&told);
    window.press(Key::Escape);
    let at = window.place_of_node("Guest operating system, Lambda");
    window.harness.hover_at(at);
    window.harness.run();
    window.press(Key::Z);
    let question = window.library().catalogue().layer(LayerId::GuestOs).question.clone();
    window.expect(&question);
    let library = window.library();
    let service = library.catalogue().services().iter().find(|service| service.short == "Lambda").unwrap();
    let hidden = service.duty(LayerId::GuestOs).aws().unwrap().to_owned();
    window.refuse(&hidden);
}

#[test]
fn black_and_white_cover_the_picture_until_the_next_key() {
    let mut window = projected();
    window.press(Key::B);
    assert_eq!(show(&window).blank, Some(Blank::Black));
    window.refuse("Who secures what?");
    window.press(Key::W);
    assert_eq!(show(&window).blank, Some(Blank::White));
    window.press(Key::Space);
    window.expect("Who secures what?");
    assert_eq!(show(&window).progressed.opened.len(), 0);
}

fn in_the_room(window: &mut Window) {
    window.open_scene("orders-on-rds");
    window.press(Key::F5);
    window.expect("12 cards.");
    window.press(Key::Space);
    window.expect("Card 1 of 12");
}

#[test]
fn a_card_goes_to_the_side_that_the_class_says_by_key_by_hand_and_by_click() {
    let mut window = Window::sized(Vec2::new(1280.0, 720.0));
    in_the_room(&mut window);
    window.press(Key::Num1);
    window.expect("Not AWS.");
    window.press(Key::Num2);
    window.expect("Side: Customer, right");
    window.press(Key::Space);
    window.expect("Card 2 of 12");
    let (card, aws) = (window.place_of_node("RDS: Patch the database OS"), window.place_of("Side: AWS"));
    window.carry(card, aws);
    window.harness.drop_at(aws);
    window.harness.run();
    window.expect("Side: AWS, right");
    window.press(Key::Space);
    window.click("Side: Customer");
    window.expect("Side: Customer, right");
    let tries = window.state().practise.run().unwrap().attempt.tries();
    let right: Vec<bool> = tries.iter().map(|made| made.right).collect();
    assert_eq!(right, [false, true, true, true], "the attempt counts as on the board");
    window.press(Key::Escape);
    assert_eq!(window.state().page, Page::Practise);
    window.expect("3 of 12");
}

#[test]
fn teams_play_in_the_room_and_a_card_has_a_time_if_that_is_wanted() {
    let mut window = Window::sized(Vec2::new(1280.0, 720.0));
    window.open_scene("orders-on-rds");
    window.answer(Action::Practise(PractiseAction::Teams { count: 2, passes_on: true }));
    window.answer(Action::Present(PresentAction::CardSeconds(Some(20))));
    window.press(Key::F5);
    window.press(Key::Space);
    window.expect("Team 1 has the turn");
    window.expect("Card 1 of 12 · 0:20");
    window.answer(Action::Time(Time { minute: 600, millis: 15_000 }));
    window.expect("Card 1 of 12 · 0:05");
    window.answer(Action::Time(Time { minute: 600, millis: 99_000 }));
    window.expect("Card 1 of 12 · 0:00");
    window.press(Key::Num1);
    window.expect("Team 2 has the turn");
    window.press(Key::Num2);
    window.expect("Side: Customer, right");
    window.press(Key::Space);
    window.expect("Card 2 of 12 · 0:20");
    assert!(matches!(window.state().scene_page(window.library()), Some(ScenePage::Asked(_))));
}

#[test]
fn a_lesson_plan_is_opened_like_a_scene_started_and_gone_through() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("monday.ron");
    let text = r#"LessonPlan(format: 1, id: "monday", title: "Monday", stops: [
        (show: Lesson("why-the-model"), minutes: 5, notes: "Say hello."),
        (show: Stacks(services: ["ec2", "rds"], layers: ["guest-os"]), title: "Who patches?", order: BottomUp, by: Cell, minutes: 5),
        (show: Scene("no-longer-there"), minutes: 5),
        (show: Scene("orders-on-rds"), minutes: 5),
    ])"#;
    std::fs::write(&file, text).unwrap();
    let mut window = Window::new();
    window.answer(Action::Files(FilesAction::Named(vec![file])));
    assert_eq!(window.state().page, Page::Present);
    window.expect("Lesson plan opened");
    window.expect("Monday");
    let plan = layercake::state::PlanRef::Loaded(layercake::domain::PlanId::new("monday"));
    window.answer(Action::Present(PresentAction::StartPlan(plan, 0)));
    window.expect("Why the model exists");
    window.refuse("Say hello.");
    window.press_with(Modifiers::COMMAND, Key::PageDown);
    window.expect("Who patches?");
    window.expect("Guest operating system, EC2: owner hidden");
    window.refuse("Physical facilities");
    window.press(Key::PageDown);
    window.press(Key::PageDown);
    window.expect("Guest operating system, RDS: AWS");
    // What is missing is passed over.
    window.press(Key::PageDown);
    window.expect("Orders on RDS for MySQL");
    window.press(Key::PageUp);
    window.expect("Guest operating system, RDS: AWS");
    window.press(Key::Escape);
    assert_eq!(window.state().page, Page::Present);
    assert!(window.state().practise.scene.is_none(), "the scene of the plan does not stay on the table");
}

#[test]
fn the_presenter_sees_votes_notes_and_time_and_every_tool_has_a_name() {
    let mut window = Window::sized(Vec2::new(1024.0, 640.0));
    window.press_with(Modifiers::SHIFT, Key::F5);
    assert!(window.state().present.two_windows);
    for words in
        ["What the room sees", "After the next step", "Comes next", "0 min gone", "Next step", "Order", "Screen"]
    {
        window.expect(words);
    }
    window.click("Class predicts");
    window.click("Next step");
    window.expect("Answer");
    window.click("One more hand for AWS");
    window.expect("AWS: one hand");
    window.answer(Action::Time(Time { minute: 601, millis: 12 * 60_000 }));
    window.expect("12 min gone");
    window.expect("10:01");
    window.click("End");
    assert!(window.state().present.show.is_none() && !window.state().present.two_windows);
}

#[test]
fn where_there_is_nothing_for_a_room_f5_says_so() {
    let mut window = Window::new();
    window.press_with(Modifiers::COMMAND, Key::I);
    window.press(Key::F5);
    window.expect("Nothing here to project.");
    assert!(window.state().present.show.is_none());
}
