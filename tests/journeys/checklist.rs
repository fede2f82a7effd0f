//! The five steps for a service are ticked off, kept, and leave the app as text and as a page.

use crate::support::Window;
use egui::{Key, Vec2};
use layercake::domain::{ChoiceId, LayerId, ServiceId, SettingId, TaskId, Tick};
use layercake::state::{Action, Effect, ExploreAction, FilesAction, LearnAction, LearnPart};

const SIZE: Vec2 = Vec2::new(1280.0, 800.0);

fn open(window: &mut Window) {
    window.answer(Action::Learn(LearnAction::Turn(LearnPart::Checklist)));
}

fn checklist() -> Window {
    let mut window = Window::new();
    open(&mut window);
    window.click("Checklist for RDS");
    window
}

#[test]
fn the_five_steps_follow_from_the_service_that_was_picked() {
    let mut window = checklist();
    for step in ["1. Say", "2. List what is yours", "3. List what is AWS’s", "4. Set the controls", "5. Review"] {
        window.expect(step);
    }
    window.expect("Kind of service: managed database");
    let rds = window.library().catalogue().service(&ServiceId::new("rds")).unwrap().clone();
    let engine = rds.duty(LayerId::Platform).aws().unwrap().to_owned();
    window.expect(&format!("Platform, runtime or engine: {engine}"));
    window.click("Checklist for EC2");
    window.refuse(&engine);
}

#[test]
fn ticks_are_counted_and_kept_for_each_service_and_wait_in_the_next_window() {
    let mut window = checklist();
    window.expect("0 of ");
    window.click_like("Customer data and classification: ");
    window.click_like("Kind of service: ");
    window.expect("2 of ");
    window.click("Checklist for EC2");
    window.refuse("2 of ");

    let mut next = Window::restored(SIZE, window.state().saved());
    open(&mut next);
    next.click("Checklist for RDS");
    next.expect("2 of ");
    next.click_like("Kind of service: ");
    next.expect("1 of ");
    next.click("Clear the ticks");
    next.refuse("1 of ");
    assert!(next.state().progress.ticks.is_empty());
}

#[test]
fn a_box_is_ticked_by_keys_alone() {
    let mut window = checklist();
    window.tab_to("Kind of service: ", 60);
    window.press(Key::Space);
    assert!(window.state().is_ticked(&ServiceId::new("rds"), &Tick::Model));
}

#[test]
fn a_setting_that_takes_work_away_takes_it_off_the_list() {
    let mut window = Window::new();
    let catalogue = window.library().catalogue().clone();
    let gone = catalogue.services().iter().find_map(|service| {
        let mut changes = service.settings.iter().flat_map(|setting| {
            setting
                .choices
                .iter()
                .flat_map(move |choice| choice.changes.iter().map(move |change| (setting, choice, change)))
        });
        changes.find_map(|(setting, choice, (layer, duty))| {
            let taken = service.duty(*layer).customer().is_some() && duty.customer().is_none();
            taken.then(|| (service.id.clone(), setting.id.clone(), choice.id.clone(), *layer))
        })
    });
    let (service, setting, choice, layer) = gone.expect("some setting takes work away");
    let yours = |window: &Window| {
        let service = catalogue.service(&service).unwrap();
        window.state().checklist(window.library(), service).ticks().any(|tick| *tick == Tick::Yours(layer))
    };
    assert!(yours(&window));
    window.answer(Action::Explore(ExploreAction::Choose { service: service.clone(), setting, choice }));
    assert!(!yours(&window));
}

#[test]
fn what_a_setting_moves_to_the_customer_comes_onto_the_list() {
    let mut window = Window::new();
    let (service, setting, choice) = (ServiceId::new("lambda"), SettingId::new("runtime"), ChoiceId::new("manual"));
    window.answer(Action::Explore(ExploreAction::Choose { service, setting, choice }));
    open(&mut window);
    window.click("Checklist for Lambda");
    window.expect("Platform, runtime or engine: ");
    window.expect("you have changed its settings");
    let lambda = window.library().catalogue().service(&ServiceId::new("lambda")).unwrap();
    let list = window.state().checklist(window.library(), lambda);
    assert!(list.ticks().any(|tick| *tick == Tick::Yours(LayerId::Platform)));
}

#[test]
fn the_list_is_saved_where_the_dialog_says_and_told_of() {
    let mut window = checklist();
    window.click_like("Kind of service: ");
    window.click("Save as text…");
    let Some(Effect::AskWhereToSave { name, text }) =
        window.effects().iter().find(|effect| matches!(effect, Effect::AskWhereToSave { .. })).cloned()
    else {
        panic!("nothing was to be saved");
    };
    assert_eq!(name, "five-steps-rds.md");
    assert!(text.starts_with("# Amazon RDS: the five steps\n\n1 of "), "{text}");
    assert!(text.contains("- [x] **Kind of service:** managed database\n- [ ] **Form:** "), "{text}");
    // One dialog at a time.
    assert!(window.state().files.asking);
    window.answer(Action::Files(FilesAction::Written(Ok("/srv/steps.md".to_owned()))));
    window.expect("Saved as /srv/steps.md");
    assert!(!window.state().files.asking);
    window.click("Save as text…");
    window.answer(Action::Files(FilesAction::Written(Err("the disk is full".to_owned()))));
    window.expect("The file was not written: the disk is full");
    window.click("Save as text…");
    window.answer(Action::Files(FilesAction::NoSaveDialog));
    window.expect("copy the list instead");
}

#[test]
fn the_list_is_copied_and_opened_to_print() {
    let mut window = checklist();
    window.click("Copy");
    window.expect("The checklist is on the clipboard as Markdown");
    assert!(window.effects().iter().any(|effect| matches!(effect, Effect::CopyText(text) if text.contains("- [ ]"))));
    window.click("Open to print");
    let page = window.effects().iter().find_map(|effect| match effect {
        Effect::OpenPage(page) => Some(page.clone()),
        _ => None,
    });
    let page = page.expect("a page was opened");
    assert!(page.contains("<h1>Amazon RDS: the five steps</h1>"));
    let list = window.state().checklist(window.library(), window.state().checklist_service(window.library()).unwrap());
    assert_eq!(page.matches("role=\"checkbox\"").count(), list.ticks().count());
}

#[test]
fn every_service_has_something_in_each_step_and_only_tasks_of_its_own() {
    let window = Window::new();
    let catalogue = window.library().catalogue();
    for service in catalogue.services() {
        let list = window.state().checklist(window.library(), service);
        assert!(list.stages.iter().all(|(_, ticks)| !ticks.is_empty() || service.id.as_str() == "on-premises"));
        for tick in list.ticks() {
            if let Tick::Task(id) = tick {
                assert_eq!(catalogue.task(id).map(|task| &task.service), Some(&service.id), "{id}");
            }
        }
        assert!(!list.ticks().any(|tick| *tick == Tick::Task(TaskId::new("no-such-task"))));
    }
}
