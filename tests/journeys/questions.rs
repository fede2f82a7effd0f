//! Papers of exam-style questions, taken by keys, by clicks and as in the exam.

use crate::support::Window;
use egui::accesskit::{Live, Role, Toggled};
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::{Form, Forms, Order};
use layercake::state::{
    Action, Command, Effect, Item, Page, Paper, PaperAction, PaperWay, PractiseAction, PractisePart, Settings, Sheet,
};

const DIGITS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
const LETTERS: [&str; 5] = ["A", "B", "C", "D", "E"];

/// A window at the page where papers are set up.
fn set_up() -> Window {
    set_up_in(Window::new())
}

fn set_up_in(mut window: Window) -> Window {
    window.answer(Action::Practise(PractiseAction::Turn(PractisePart::Questions)));
    window
}

fn with(mut window: Window, choices: &[PaperAction]) -> Window {
    for choice in choices {
        window.answer(Action::Practise(PractiseAction::Paper(choice.clone())));
    }
    window
}

fn paper(window: &Window) -> &Paper {
    window.state().practise.paper.as_ref().expect("a paper was begun")
}

fn sheet(window: &Window) -> &Sheet {
    paper(window).sheet().expect("a question is shown")
}

/// Places of the options that are right, or of as many that are wrong.
fn places(sheet: &Sheet, right: bool) -> Vec<usize> {
    let options = sheet.question.options.iter().enumerate();
    let fit = options.filter(|(_, option)| option.right == right).map(|(place, _)| place);
    fit.take(sheet.question.form.wanted()).collect()
}

fn name(window: &Window, place: usize) -> String {
    let sheet = sheet(window);
    let catalogue = window.library().catalogue();
    let task = catalogue.task(&sheet.question.options[place].task).expect("a task of the catalogue");
    let service = catalogue.service(&task.service).expect("a service of the catalogue");
    let about = if sheet.question.subject.is_none() { format!(", {}", service.name) } else { String::new() };
    format!("{}: {}{about}", LETTERS[place], task.text)
}

/// What is told to whoever listens.
fn news(window: &Window) -> Vec<String> {
    let nodes = window.harness.root().children_recursive();
    let live = nodes.filter(|node| node.accesskit_node().live() == Live::Polite);
    live.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect()
}

#[test]
fn a_whole_paper_is_answered_by_keys_only() {
    let mut window = set_up();
    window.expect("Number of the paper");
    window.press(Key::Enter);
    assert_eq!(paper(&window).sheets.len(), 10);
    for at in 1..=10 {
        window.expect(&format!("Question {at} of 10"));
        for place in places(sheet(&window), true) {
            window.press(DIGITS[place]);
        }
        window.press(Key::Enter);
        assert!(news(&window).iter().any(|line| line.starts_with("Right: ")), "{:?}", news(&window));
        window.press(Key::Enter);
    }
    window.expect("10 of 10 questions right");
    window.expect("That is 100 %.");
    window.expect("Corrected for guessing: 100 %");
    window.expect("None missed");
    window.refuse("Only the missed questions");
    assert!(window.state().progress.beliefs.is_empty(), "nothing wrong was believed");
    let number = paper(&window).number;
    window.press(Key::N);
    assert_ne!(paper(&window).number, number);
    window.expect("Question 1 of 10");
}

#[test]
fn letters_choose_as_digits_do_and_a_single_answer_gives_way_to_another() {
    let mut window = with(set_up(), &[PaperAction::Forms(Forms::OneOfFour), PaperAction::Begin]);
    window.press(Key::C);
    assert_eq!(sheet(&window).chosen.iter().copied().collect::<Vec<_>>(), [2]);
    window.press(Key::Num1);
    assert_eq!(sheet(&window).chosen.iter().copied().collect::<Vec<_>>(), [0]);
    window.press(Key::E);
    assert_eq!(sheet(&window).chosen.len(), 1, "there is no fifth option");
    window.press(Key::Backspace);
    assert_eq!(sheet(&window).chosen.len(), 1);
}

#[test]
fn exactly_two_of_five_can_be_chosen() {
    let mut window = with(set_up(), &[PaperAction::Forms(Forms::TwoOfFive), PaperAction::Begin]);
    window.expect("Which TWO of these");
    window.press(Key::A);
    window.expect("Choose two answers: 1 of 2 chosen.");
    window.press(Key::Enter);
    assert!(!sheet(&window).judged, "one answer is too few");
    window.press(Key::B);
    window.press(Key::C);
    assert_eq!(sheet(&window).chosen.iter().copied().collect::<Vec<_>>(), [0, 1]);
    window.expect("To choose another, take one back.");
    window.press(Key::A);
    window.press(Key::C);
    assert_eq!(sheet(&window).chosen.iter().copied().collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn a_wrong_answer_by_click_shows_the_reason_of_every_option_and_its_belief_is_kept() {
    let mut window = set_up_in(Window::sized(Vec2::new(1280.0, 1600.0)));
    window.click("5 questions");
    window.click("One right of four");
    window.click("RDS");
    window.click("Begin");
    let wrong = places(sheet(&window), false)[0];
    window.click(&name(&window, wrong));
    window.click("Answer");
    let tasks: Vec<_> = sheet(&window).question.options.iter().map(|option| option.task.clone()).collect();
    for task in &tasks {
        let task = window.library().catalogue().task(task).expect("a task").clone();
        window.expect(&task.text);
        window.expect(&task.reason);
    }
    window.expect("Wrong, and you chose it");
    window.expect("Right, and you passed it over");
    let right = LETTERS[places(sheet(&window), true)[0]];
    assert!(news(&window).contains(&format!("Not right. It is {right}.")), "{:?}", news(&window));
    let task = window.library().catalogue().task(&tasks[wrong]).expect("a task");
    if let Some(belief) = &task.misconception {
        assert!(window.state().progress.beliefs.contains_key(belief));
        assert!(window.effects().contains(&Effect::Save), "the belief is kept");
    }
    window.click("Next question");
    window.expect("Question 2 of 5");
}

#[test]
fn like_the_exam_nothing_is_told_before_the_paper_is_handed_in() {
    let mut window = with(
        set_up_in(Window::sized(Vec2::new(1280.0, 900.0))),
        &[
            PaperAction::Count(5),
            PaperAction::Way(PaperWay::Exam),
            PaperAction::Forms(Forms::OneOfFour),
            PaperAction::Begin,
        ],
    );
    // The first is passed over, the second is wrong, the others are right.
    window.press(Key::ArrowRight);
    for right in [false, true, true, true] {
        let place = places(sheet(&window), right)[0];
        window.press(DIGITS[place]);
        window.refuse("Right");
        window.refuse("Wrong");
        assert!(!window.state().practise.paper.as_ref().unwrap().sheets.iter().any(|sheet| sheet.judged));
        window.press(Key::Enter);
    }
    window.expect("Question 1 of 5");
    window.expect("1 question open");
    assert!(window.state().progress.beliefs.is_empty(), "nothing is remembered before the end");
    window.press_with(Modifiers::COMMAND, Key::Enter);
    window.expect("3 of 5 questions right");
    window.expect("That is 60 %.");
    window.expect("Guessing gives 25 % on average.");
    // (0.6 - 0.25) / 0.75
    window.expect("Corrected for guessing: 47 %");
    window.expect("2 questions to look at again");
    window.expect("Not answered in full");
    window.press(Key::M);
    assert_eq!(paper(&window).sheets.len(), 2);
    window.expect("Question 1 of 2");
}

#[test]
fn guessing_gets_ten_percent_of_two_of_five_and_between_them_of_both() {
    for (forms, chance) in [(Forms::OneOfFour, 25), (Forms::TwoOfFive, 10)] {
        let mut window = with(set_up(), &[PaperAction::Forms(forms), PaperAction::Begin, PaperAction::HandIn]);
        window.expect(&format!("Guessing gives {chance} % on average."));
        window.expect("0 of 10 questions right");
        window.press(Key::Escape);
        window.expect("Number of the paper");
        assert_eq!(window.state().practise.paper, None, "a paper that was handed in is done with");
    }
    let window = with(set_up(), &[PaperAction::Begin, PaperAction::HandIn]);
    let one = paper(&window).sheets.iter().filter(|sheet| sheet.question.form == Form::OneOfFour).count();
    let chance = (25 * one + 10 * (10 - one)).div_ceil(10);
    window.expect(&format!("Guessing gives {chance} % on average."));
}

#[test]
fn a_missed_task_leads_to_its_cell_and_the_results_are_still_there_on_the_way_back() {
    let mut window = set_up_in(Window::sized(Vec2::new(1280.0, 1600.0)));
    window = with(
        window,
        &[PaperAction::Count(5), PaperAction::Forms(Forms::OneOfFour), PaperAction::Begin, PaperAction::HandIn],
    );
    let first = paper(&window).sheets[0].clone();
    let right = &first.question.options[places(&first, true)[0]].task;
    let task = window.library().catalogue().task(right).expect("a task").clone();
    window.click(&format!("Show it on the stack: {}", task.text));
    assert_eq!((window.state().page, window.state().explore.layer), (Page::Explore, Some(task.layer)));
    window.press_with(Modifiers::COMMAND, Key::Num2);
    window.expect("0 of 5 questions right");
}

#[test]
fn a_paper_that_was_left_goes_on_where_it_was() {
    let mut window = set_up();
    window.press(Key::Enter);
    window.press(Key::A);
    window.press(Key::Escape);
    window.expect("Number of the paper");
    window.click_like("Go on with paper 1123");
    assert!(sheet(&window).chosen.contains(&0));
    window.click("Set up");
    window.expect("Number of the paper");
}

#[test]
fn the_number_that_is_typed_gives_the_same_paper_again() {
    let mut window = set_up();
    assert_eq!(window.state().practise.paper_setup.number(window.state().today).number(), 1123);
    window.click("Another number");
    let other = window.state().practise.paper_setup.number(window.state().today);
    assert_ne!(other.number(), 1123);
    let mut window = with(set_up(), &[PaperAction::Number(Order::new(77).unwrap())]);
    window.press(Key::Enter);
    window.expect("Paper 77");
    let again = with(set_up(), &[PaperAction::Number(Order::new(77).unwrap()), PaperAction::Begin]);
    assert_eq!(paper(&window).sheets, paper(&again).sheets);
}

#[test]
fn services_that_give_no_question_say_so() {
    let mut window = set_up();
    window.click("On-premises");
    window.expect("These services give no such question.");
    assert_eq!(Command::GoOn.action(window.state(), window.library()), None);
    window.press(Key::Enter);
    assert_eq!(window.state().practise.paper, None);
    window.click("All services");
    window.press(Key::Enter);
    window.expect("Question 1 of 10");
}

#[test]
fn options_are_radio_buttons_or_check_boxes_that_say_whether_they_are_chosen() {
    for (forms, role) in [(Forms::OneOfFour, Role::RadioButton), (Forms::TwoOfFive, Role::CheckBox)] {
        let mut window = with(set_up(), &[PaperAction::Forms(forms), PaperAction::Begin]);
        window.press(Key::B);
        let all = window.harness.root().children_recursive();
        let options: Vec<(String, Toggled)> = all
            .filter(|node| node.accesskit_node().role() == role)
            .map(|node| {
                let node = node.accesskit_node();
                (node.label().unwrap_or_default(), node.toggled().expect("it says whether it is chosen"))
            })
            .collect();
        assert_eq!(options.len(), sheet(&window).question.options.len());
        for (place, (label, toggled)) in options.into_iter().enumerate() {
            assert_eq!(label, name(&window, place));
            assert_eq!(toggled, if place == 1 { Toggled::True } else { Toggled::False });
        }
    }
}

#[test]
fn everything_can_be_reached_in_a_small_window_with_large_text() {
    for size in [Vec2::new(1024.0, 640.0), Vec2::new(640.0, 640.0)] {
        for text_percent in [100, 200] {
            let settings = Settings { text_percent, ..Settings::default() };
            let mut window = with(
                set_up_in(Window::with(size, settings)),
                &[PaperAction::Count(5), PaperAction::Forms(Forms::TwoOfFive)],
            );
            window.click("Begin");
            for _ in 0..5 {
                for place in places(sheet(&window), true) {
                    window.click(&name(&window, place));
                }
                window.click("Answer");
                let last = paper(&window).at == 4;
                window.click(if last { "See the result" } else { "Next question" });
            }
            window.expect("5 of 5 questions right");
        }
    }
}

#[test]
fn what_a_question_asked_is_remembered_like_a_card() {
    let mut window = set_up();
    window.press(Key::Enter);
    let (wrong, missed) = {
        let sheet = sheet(&window);
        let task = |right: bool| sheet.question.options[places(sheet, right)[0]].task.clone();
        (task(false), task(true))
    };
    for place in places(sheet(&window), false) {
        window.press(DIGITS[place]);
    }
    window.press(Key::Enter);
    let memory = |task: &layercake::domain::TaskId| window.state().progress.memory.get(&Item::Task(task.clone()));
    for task in [&wrong, &missed] {
        assert_eq!(memory(task).map(|memory| (memory.answers, memory.missed)), Some((1, 1)), "{task}");
    }
}
