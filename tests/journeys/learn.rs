//! The path of lessons and each lesson: read, looked at, sorted, left by every link, by names and by keys.

use crate::support::{TODAY, Window};
use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::NodeT as _;
use layercake::domain::{Date, LayerId, Lesson, LessonId, Owner, ServiceId, Task, TaskId};
use layercake::state::{Action, Drawing, Item, LearnAction, LearnPart, Page, Place};

/// What lies above belongs to all pages.
const TOP_BAR: f32 = 40.0;

/// A window that shows the path.
fn learning(size: Vec2) -> Window {
    let mut window = Window::sized(size);
    window.press_with(Modifiers::COMMAND, Key::Num3);
    window
}

fn wide() -> Window {
    learning(Vec2::new(1280.0, 800.0))
}

fn lessons(window: &Window) -> Vec<Lesson> {
    window.state().path(window.library()).cloned().collect()
}

fn open(window: &mut Window, id: &str) -> Lesson {
    window.answer(Action::Learn(LearnAction::Open(LessonId::new(id))));
    window.library().catalogue().lesson(&LessonId::new(id)).expect("the lesson ships").clone()
}

fn is_open(window: &Window, lesson: &Lesson) -> bool {
    window.state().page == Page::Learn && window.state().learn.lesson.as_ref() == Some(&lesson.id)
}

fn task(window: &Window, id: &TaskId) -> Task {
    window.library().catalogue().task(id).expect("the task ships").clone()
}

fn word(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "AWS",
        Owner::Customer => "Customer",
        Owner::Shared => "Shared",
    }
}

fn wrong(owner: Owner) -> Owner {
    if owner == Owner::Aws { Owner::Customer } else { Owner::Aws }
}

/// What stands where a screen reader listens for news.
fn news(window: &Window) -> String {
    let nodes = window.harness.root().children_recursive();
    let nodes = nodes.filter(|node| node.accesskit_node().live() != Live::Off);
    nodes.filter_map(|node| node.accesskit_node().label()).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_lesson_opens_by_its_name_says_its_text_and_goes_back() {
    let mut window = wide();
    for (place, lesson) in lessons(&window).into_iter().enumerate() {
        window.click_like(&format!("{}. {}, ", place + 1, lesson.title));
        assert!(is_open(&window, &lesson), "{}", lesson.id);
        window.expect(&format!("Lesson {} of 28", place + 1));
        for paragraph in &lesson.paragraphs {
            window.expect(paragraph);
        }
        for id in &lesson.tasks {
            window.expect(&task(&window, id).text);
        }
        // Some have a drawing of their own in place of the stacks.
        let drawn = Drawing::of(&lesson.id).is_some();
        let shown = if drawn {
            Vec::new()
        } else if lesson.services.is_empty() {
            vec![ServiceId::new("ec2")]
        } else {
            lesson.services.clone()
        };
        for service in shown {
            let short = window.library().catalogue().service(&service).expect("it ships").short.clone();
            window.expect(&format!("Guest operating system, {short}: "));
        }
        window.press(Key::Escape);
        assert_eq!(window.state().learn.lesson, None);
    }
    window.expect("0 of 28 read");
}

#[test]
fn every_link_of_every_lesson_leads_to_what_it_names() {
    let mut window = wide();
    for lesson in lessons(&window) {
        open(&mut window, lesson.id.as_str());
        if let Some(scene) = &lesson.scene {
            let title = window.library().scene(scene).expect("it ships").title.clone();
            window.click(&format!("Practise: {title}"));
            assert_eq!(window.state().page, Page::Practise, "{}", lesson.id);
            assert_eq!(window.state().practise.scene.as_ref(), Some(scene));
            window.press_with(Modifiers::ALT, Key::ArrowLeft);
            assert!(is_open(&window, &lesson), "{}: the way back leads to the lesson", lesson.id);
        }
        for id in &lesson.services {
            let service = window.library().catalogue().service(id).expect("it ships").clone();
            window.click(&format!("{} in Explore", service.name));
            assert_eq!(window.state().explore.columns, std::slice::from_ref(id), "{}", lesson.id);
            window.press_with(Modifiers::ALT, Key::ArrowLeft);
        }
        let Some(first) = lesson.services.first() else { continue };
        let short = window.library().catalogue().service(first).expect("it ships").short.clone();
        for &layer in &lesson.layers {
            let name = window.library().catalogue().layer(layer).name.clone();
            window.click(&format!("{name} of {short}"));
            let explore = &window.state().explore;
            assert_eq!((window.state().page, explore.layer), (Page::Explore, Some(layer)), "{}", lesson.id);
            assert_eq!(explore.columns.get(explore.column), Some(first), "{}", lesson.id);
            window.press_with(Modifiers::ALT, Key::ArrowLeft);
            assert!(is_open(&window, &lesson), "{}", lesson.id);
        }
    }
}

#[test]
fn continue_leads_to_the_first_lesson_that_was_not_read_until_all_are() {
    let mut window = wide();
    let all = lessons(&window);
    window.click(&format!("Begin: {}", all[0].title));
    window.press(Key::ArrowRight);
    assert!(is_open(&window, &all[1]));
    window.click("Lessons");
    window.expect("1 of 28 read");
    window.expect(&format!("1. {}, On-premises, EC2, Read on 23 November 2026", all[0].title));
    window.expect(&format!("2. {}, EC2, RDS, Not read yet", all[1].title));
    open(&mut window, all[2].id.as_str());
    window.press(Key::ArrowRight);
    window.press(Key::Escape);
    window.click(&format!("Continue: {}", all[1].title));
    assert!(is_open(&window, &all[1]));
    while let Some(lesson) = window.state().learn.lesson.clone() {
        window.press(Key::ArrowRight);
        assert!(window.state().progress.read.contains_key(&lesson));
    }
    window.expect("All 28 lessons are read");
    window.refuse("Continue: ");
}

#[test]
fn what_was_read_is_kept_for_the_next_window() {
    let mut window = wide();
    let all = lessons(&window);
    window.press(Key::Enter);
    window.click(&format!("Begin: {}", all[0].title));
    window.press(Key::ArrowRight);
    let saved = window.state().saved();
    let mut later = Window::restored(Vec2::new(1280.0, 800.0), saved);
    later.answer(Action::Today(Date { day: 25, ..TODAY }));
    later.press_with(Modifiers::COMMAND, Key::Num3);
    later.expect("1 of 28 read");
    later.expect("Read on 23 November 2026");
    later.expect(&format!("Continue: {}", all[1].title));
}

#[test]
fn cards_are_judged_at_once_with_the_reason_and_the_first_answer_counts() {
    let mut window = wide();
    let lesson = open(&mut window, "story-orders-on-rds");
    let tasks: Vec<Task> = lesson.tasks.iter().map(|id| task(&window, id)).collect();
    let (first, rest) = tasks.split_first().expect("there are cards");
    window.click(&format!("{}: {}", word(wrong(first.owner)), first.text));
    let said = news(&window);
    assert!(said.contains(&format!("Not {}: it is {}.", word(wrong(first.owner)), word(first.owner))), "{said}");
    assert!(said.contains(&first.reason), "{said}");
    let memory = |window: &Window, task: &Task| window.state().progress.memory[&Item::Task(task.id.clone())];
    assert_eq!(memory(&window, first).missed, 1);
    let belief = first.misconception.as_ref().expect("it meets a belief");
    assert_eq!(window.state().progress.beliefs.get(belief), Some(&TODAY));
    window.answer(Action::Learn(LearnAction::Sort { task: first.id.clone(), bin: first.owner }));
    assert_eq!(window.state().learn.sorted.get(&first.id), Some(&wrong(first.owner)), "the first answer stays");
    assert!(!window.state().progress.read.contains_key(&lesson.id), "not all are sorted");
    for task in rest {
        window.click(&format!("{}: {}", word(task.owner), task.text));
        assert!(news(&window).contains(&format!("Right, it is {}. {}", word(task.owner), task.reason)));
        assert_eq!(memory(&window, task).missed, 0);
    }
    window.expect("2 of 3 right. The lesson counts as read.");
    assert_eq!(window.state().progress.read.get(&lesson.id), Some(&TODAY));
    window.press(Key::ArrowRight);
    window.press(Key::ArrowLeft);
    window.refuse("The lesson counts as read.");
    window.expect("Read on 23 November 2026");
}

#[test]
fn what_speaks_against_a_wrong_answer_is_said_before_the_reason() {
    let mut window = wide();
    let mut heard = 0;
    for lesson in lessons(&window) {
        open(&mut window, lesson.id.as_str());
        for id in &lesson.tasks {
            let task = task(&window, id);
            let bin = wrong(task.owner);
            window.answer(Action::Learn(LearnAction::Sort { task: id.clone(), bin }));
            let said = news(&window);
            let told = said.lines().find(|line| line.ends_with(&task.reason)).expect("the reason is said");
            if let Some(against) = task.why_not.get(bin) {
                assert!(told.find(against) < told.find(&task.reason), "{id}: {told}");
                heard += 1;
            }
        }
    }
    assert!(heard > 0, "some task of the lessons says why not");
}

#[test]
fn a_cell_of_the_stack_tells_what_each_side_does_and_leads_to_explore() {
    for size in [Vec2::new(1280.0, 800.0), Vec2::new(640.0, 480.0)] {
        let mut window = learning(size);
        open(&mut window, "of-and-in-the-cloud");
        let rds = window.library().catalogue().service(&ServiceId::new("rds")).expect("it ships").clone();
        window.expect("Click a cell of the stack");
        window.click("Guest operating system, RDS: AWS");
        window.refuse("Click a cell of the stack");
        window.expect(rds.duty(LayerId::GuestOs).aws().expect("AWS has work there"));
        window.expect("Nothing on this layer");
        window.click("Open in Explore");
        assert_eq!((window.state().page, window.state().explore.layer), (Page::Explore, Some(LayerId::GuestOs)));
        window.press_with(Modifiers::ALT, Key::ArrowLeft);
        window.expect(rds.duty(LayerId::GuestOs).aws().expect("AWS has work there"));
    }
}

#[test]
fn the_stack_shows_the_settings_as_they_stand_and_tells_owners_that_explore_hides() {
    let mut window = Window::new();
    window.press(Key::H);
    open(&mut window, "story-card-payments");
    window.expect("Platform, runtime or engine, Lambda: AWS");
    let (service, setting) = (ServiceId::new("lambda"), "runtime");
    let lambda = window.library().catalogue().service(&service).expect("it ships").clone();
    let setting = lambda.settings.iter().find(|found| found.id.as_str().starts_with(setting)).expect("it has one");
    let manual = setting.choices.iter().find(|choice| choice.name == "Manual").expect("it can be manual");
    window.answer(Action::Explore(layercake::state::ExploreAction::Choose {
        service,
        setting: setting.id.clone(),
        choice: manual.id.clone(),
    }));
    window.refuse("Platform, runtime or engine, Lambda: AWS");
}

#[test]
fn the_whole_path_is_walked_by_keys_alone() {
    for size in [Vec2::new(1024.0, 640.0), Vec2::new(640.0, 480.0)] {
        let mut window = learning(size);
        let all = lessons(&window);
        window.tab_to("Begin: ", 150);
        window.press(Key::Enter);
        assert!(is_open(&window, &all[0]));
        let first = task(&window, &all[0].tasks[0]);
        window.tab_to(&format!("{}: {}", word(first.owner), first.text), 150);
        window.press(Key::Space);
        assert_eq!(window.state().learn.sorted.get(&first.id), Some(&first.owner), "{size}");
        assert!(window.focused().is_some_and(|name| name.contains(&first.text)), "the focus stays where it was");
        window.tab_to("Guest operating system, EC2", 150);
        window.expect("Guest operating system of EC2");
        window.press(Key::ArrowDown);
        assert_eq!(window.state().learn.cell, Some((ServiceId::new("ec2"), LayerId::Virtualization)), "{size}");
        window.press(Key::ArrowLeft);
        assert_eq!(window.state().learn.cell, Some((ServiceId::new("on-premises"), LayerId::Virtualization)));
        assert!(is_open(&window, &all[0]), "the arrows walk over the cells");
        window.tab_to("Open in Explore", 150);
        window.tab_to("Read, next lesson", 150);
        window.press(Key::Enter);
        for lesson in &all[1..] {
            assert!(is_open(&window, lesson), "{} at {size}", lesson.id);
            window.press(Key::ArrowRight);
        }
        assert_eq!((window.state().learn.lesson.as_ref(), window.state().learn.part), (None, LearnPart::Path));
        window.expect("All 28 lessons are read");
        window.tab_to(&format!("28. {}", all[27].title), 150);
        window.press(Key::Enter);
        window.press(Key::ArrowLeft);
        assert!(is_open(&window, &all[26]));
        window.press(Key::Escape);
        assert_eq!(window.state().learn.lesson, None);
    }
}

#[test]
fn what_is_beyond_the_exam_stands_on_the_path_only_if_it_is_wanted_and_cards_too() {
    let mut window = wide();
    window.press_with(Modifiers::COMMAND, Key::B);
    for lesson in lessons(&window) {
        open(&mut window, lesson.id.as_str());
        for id in &lesson.tasks {
            let task = task(&window, id);
            assert_eq!(window.shows(&task.text), !task.beyond_exam, "{id}");
        }
    }
}

/// Everything that can be pressed lies within the window sideways, at any size of window and text.
#[test]
fn nothing_is_cut_off_at_the_side_of_a_small_window() {
    for (size, steps) in [(Vec2::new(1024.0, 640.0), 0), (Vec2::new(640.0, 480.0), 0), (Vec2::new(640.0, 480.0), 12)] {
        let mut window = learning(size);
        for _ in 0..steps {
            window.answer(Action::Settings(layercake::state::SettingsAction::TextLarger));
        }
        inside(&window, "the path");
        for lesson in lessons(&window) {
            open(&mut window, lesson.id.as_str());
            if let Some(service) = lesson.services.first() {
                window.answer(Action::Learn(LearnAction::Look(service.clone(), LayerId::GuestOs)));
            }
            inside(&window, lesson.id.as_str());
        }
    }
}

fn inside(window: &Window, place: &str) {
    let seen = window.harness.ctx.content_rect().x_range();
    for node in window.harness.root().children_recursive() {
        if matches!(node.accesskit_node().role(), Role::Button | Role::GridCell | Role::Label | Role::Heading) {
            let (rect, name) = (node.rect(), node.accesskit_node().label());
            if rect.top() < TOP_BAR {
                continue;
            }
            assert!(rect.left() >= seen.min - 1.0 && rect.right() <= seen.max + 1.0, "{place}: {name:?} at {rect:?}");
        }
    }
}

#[test]
fn the_search_leads_to_a_lesson() {
    let mut window = Window::new();
    window.press_with(Modifiers::COMMAND, Key::K);
    window.write("landlord");
    window.press(Key::Enter);
    assert_eq!(window.state().learn.lesson, Some(LessonId::new("landlord-and-tenant")));
    window.answer(Action::GoTo(Place::Lesson(LessonId::new("no-such-lesson"))));
    assert_eq!(
        window.state().learn.lesson,
        Some(LessonId::new("landlord-and-tenant")),
        "what is not there is no place"
    );
}
