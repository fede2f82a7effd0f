//! The decision rule as a walk: by clicks, by keys, with a wrong answer, with words of one's own, and without a hint of
//! the owner before the end.

use crate::support::Window;
use egui::accesskit::Live;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::walk::{Question, Reply};
use layercake::domain::{LayerId, ServiceId, Task, TaskId};
use layercake::state::{Action, LearnAction, LearnPart, Page, WalkAction};

const SEARCH: &str = "Search for a task";

fn at_the_walk(size: Vec2) -> Window {
    let mut window = Window::sized(size);
    window.press_with(Modifiers::COMMAND, Key::Num3);
    window.click("Whose is it?");
    window
}

fn walk() -> Window {
    at_the_walk(Vec2::new(1280.0, 800.0))
}

fn begin(window: &mut Window, task: &str) {
    window.answer(Action::Learn(LearnAction::Turn(LearnPart::Walk)));
    window.answer(Action::Learn(LearnAction::Walk(WalkAction::Task(TaskId::new(task)))));
}

fn say(window: &mut Window, reply: Reply) {
    window.answer(Action::Learn(LearnAction::Walk(WalkAction::Answer(reply))));
}

fn asked(window: &Window) -> Option<Question> {
    window.state().walked(window.library()).and_then(|walked| walked.walk.next)
}

fn news(window: &Window) -> Vec<String> {
    let nodes = window.harness.root().children_recursive();
    let nodes = nodes.filter(|node| node.accesskit_node().live() != Live::Off);
    nodes.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect()
}

#[test]
fn a_walk_by_clicks_narrows_the_stack_and_ends_at_the_owner() {
    let mut window = walk();
    window.click("On RDS");
    window.expect("Customer data and classification, RDS: owner hidden");
    window.click("Run the nightly automated backup, RDS");
    window.expect("13 of 13 layers are left");
    window.click("4: AWS runs the system under RDS; you never log in to it");
    window.click("2: No");
    window.click("2: No");
    window.expect("9 of 13 layers are left");
    window.expect("Hardware and storage media, RDS: owner hidden, ruled out");
    window.click("2: No");
    window.click("3: Copies, backups and failover");
    window.expect("1 of 13 layers is left");
    window.refuse("It is: ");
    window.click("1: By itself: the service does it");
    window.expect("It is: AWS");
    window.expect("While retention is above zero, RDS takes the backups itself.");
    window.expect("AWS takes the backup, and how long it is kept is the customer’s.");
    window.expect("Resilience and backup, RDS: Shared");
    assert!(news(&window).iter().any(|line| line == "It is: AWS"), "{:?}", news(&window));
}

#[test]
fn the_same_walk_by_keys_goes_back_step_by_step() {
    let mut window = walk();
    window.type_into(SEARCH, "nightly backup");
    window.press(Key::Enter);
    for key in [Key::Num4, Key::Num2, Key::Num2, Key::Num2, Key::Num3] {
        window.press(key);
    }
    assert_eq!(asked(&window), Some(Question::Copies));
    window.press(Key::Num1);
    window.expect("It is: AWS");
    window.press(Key::Backspace);
    assert_eq!(asked(&window), Some(Question::Copies));
    window.refuse("It is: ");
    window.press(Key::Backspace);
    assert_eq!(asked(&window), Some(Question::Depends));
    window.press_with(Modifiers::COMMAND, Key::R);
    assert!(window.state().learn.walk.subject.is_none(), "other work can be chosen");
    window.expect(SEARCH);
}

#[test]
fn each_earlier_question_can_be_answered_again() {
    let mut window = walk();
    begin(&mut window, "RDS-10");
    for reply in [Reply::RunByAws, Reply::No, Reply::No, Reply::No] {
        say(&mut window, reply);
    }
    window.click("Answer again: Building to hypervisor? No");
    assert_eq!(asked(&window), Some(Question::Physical));
}

#[test]
fn a_wrong_answer_is_told_at_once_and_the_walk_goes_on_with_the_right_one() {
    let mut window = walk();
    begin(&mut window, "EC2-01");
    window.press(Key::Num4);
    window.expect("On EC2 you get machines, and the guest system on them is yours.");
    assert!(news(&window).iter().any(|line| line.starts_with("You said: AWS runs the system")), "{:?}", news(&window));
    window.press(Key::Num2);
    window.press(Key::Num1);
    window.expect("You said: Yes. It belongs to the guest operating system.");
    assert_eq!(asked(&window), Some(Question::Yours));
    window.press(Key::Num2);
    window.press(Key::Num1);
    window.expect("It is: Customer");
    window.expect("Guest operating system, EC2: Customer");
}

#[test]
fn where_the_short_rule_misleads_the_exception_is_named_and_led_to() {
    let mut window = walk();
    begin(&mut window, "Outposts-01");
    for reply in [Reply::Rented, Reply::No, Reply::Yes] {
        say(&mut window, reply);
    }
    window.expect("It is: Customer");
    window.expect("The short rule says AWS. Here it is Customer.");
    window.expect("the room, the power, the door and the line to the Region are yours");
    window.click("Lesson: Where the decision rule misleads");
    assert_eq!(
        window.state().learn.lesson.as_ref().map(layercake::domain::LessonId::as_str),
        Some("where-the-rule-misleads")
    );
    window.answer(Action::Learn(LearnAction::Turn(LearnPart::Walk)));
    window.click("Practise this");
    assert_eq!(window.state().page, Page::Practise);
    window.answer(Action::Learn(LearnAction::Turn(LearnPart::Walk)));
    window.click("Physical facilities, Outposts: Customer");
    assert_eq!(window.state().page, Page::Explore);
    assert_eq!(window.state().explore.layer, Some(LayerId::Facilities));
}

#[test]
fn words_that_no_task_says_can_be_walked_with_on_a_service() {
    let mut window = walk();
    window.type_into(SEARCH, "scrub the floppy disks");
    window.expect("No task has these words. Choose a service");
    window.press(Key::Enter);
    assert!(window.state().learn.walk.subject.is_none(), "nobody knows where");
    window.click("On EC2");
    window.click("“scrub the floppy disks” on EC2");
    for key in [Key::Num2, Key::Num2, Key::Num1] {
        window.press(key);
    }
    window.expect("It is: AWS");
    window.expect("No task of ours says exactly this");
    window.expect("4 of 13 layers are left");
}

#[test]
fn words_of_ones_own_that_the_stack_contradicts_are_asked_about_once_more() {
    let mut window = walk();
    window.click("On RDS");
    window.type_into(SEARCH, "scramble the volume");
    window.click("“scramble the volume” on RDS");
    for key in [Key::Num4, Key::Num2, Key::Num2, Key::Num2, Key::Num2, Key::Num1] {
        window.press(key);
    }
    window.expect("on RDS what is left is Customer");
}

/// The names in the window, but for what the task is called.
fn told(window: &Window, task: &Task) -> Vec<String> {
    window.names().into_iter().map(|name| name.replace(&task.text, "…")).collect()
}

/// Tasks of one service that differ in owner read alike, word for word, as long as the same was answered rightly.
#[test]
fn nothing_gives_the_owner_away_before_the_end() {
    let mut window = walk();
    let tasks: Vec<Task> = window.library().catalogue().tasks().to_vec();
    for service in ["dynamodb", "eks", "ec2", "workmail"] {
        let service = ServiceId::new(service);
        let mut first: Option<Vec<String>> = None;
        for task in tasks.iter().filter(|task| task.service == service) {
            begin(&mut window, task.id.as_str());
            let names = told(&window, task);
            let cells: Vec<&String> = names.iter().filter(|name| name.contains("owner hidden")).collect();
            assert_eq!(cells.len(), 13, "{cells:?}");
            assert_eq!(first.get_or_insert_with(|| names.clone()), &names, "{}", task.id);
        }
    }
    // Two tasks of one layer, one AWS's and one the customer's, up to the last question.
    let before = |task: &str| {
        let mut window = walk();
        begin(&mut window, task);
        let of = window.library().catalogue().task(&TaskId::new(task)).unwrap().clone();
        let mut all = vec![told(&window, &of)];
        for reply in [Reply::RunByAws, Reply::No, Reply::No, Reply::No, Reply::Encryption] {
            say(&mut window, reply);
            all.push(told(&window, &of));
        }
        assert_eq!(asked(&window), Some(Question::Cipher));
        all
    };
    assert_eq!(before("DynamoDB-01"), before("DynamoDB-02"));
}

#[test]
fn whatever_explore_hides_or_switches_the_walk_shows_the_usual_form() {
    let mut window = Window::new();
    window.press(Key::H);
    begin(&mut window, "EC2-02");
    for reply in [Reply::Rented, Reply::No, Reply::Yes] {
        say(&mut window, reply);
    }
    window.expect("Virtualization and host, EC2: AWS");
    window.press(Key::Escape);
    assert!(window.state().learn.walk.subject.is_none(), "Esc leaves the work");
}

#[test]
fn in_a_small_window_the_whole_walk_can_be_reached_by_scrolling() {
    for (size, percent) in [(Vec2::new(1024.0, 640.0), 100), (Vec2::new(1024.0, 640.0), 200)] {
        let mut window = at_the_walk(size);
        for _ in 0..20 {
            if window.state().settings.text_percent < percent {
                window.press_with(Modifiers::COMMAND, Key::Plus);
            }
        }
        begin(&mut window, "EKS-12");
        window.click("3: AWS publishes patched systems, and they are rolled out to your machines");
        for _ in 0..3 {
            window.click("2: No");
        }
        window.click("1: The operating system, the engine, the runtime or finished software");
        window.click("3: The whole of it: patch it and keep it current");
        window.expect("It is: Shared");
        window.click("Lesson: A decision rule for multiple choice");
        assert!(window.state().learn.lesson.is_some());
    }
}
