//! Everywhere one can be: each page in each of its parts, and whatever can lie over it.

use crate::support::Window;
use layercake::domain::Input;
use layercake::domain::{
    Card, Choices, LayerId, LessonId, LessonPlan, Owner, Pace, PlanId, SceneId, ServiceId, Stop, Subject,
};
use layercake::state::{
    Action, Command, ExploreAction, FactsAction, FactsPart, Fault, Kept, LearnAction, LearnPart, Overlay, PaperAction,
    PractiseAction, PractisePart, PresentAction, PresentPart, Saved, Settings, ThemeChoice,
};
use std::sync::Arc;

/// Of somebody who wants no motion and no commands by single keys.
pub(super) const OFF: Settings = Settings {
    theme: ThemeChoice::Light,
    text_percent: 100,
    reduce_motion: true,
    notes: true,
    beyond_exam: true,
    terms: true,
    single_keys: false,
};

/// A window of somebody who has a lesson plan of their own.
pub(super) fn window(settings: Settings) -> Window {
    let subject = |services: [&str; 2]| Subject::Stacks {
        services: services.map(ServiceId::new).to_vec(),
        choices: Choices::default(),
        layers: Vec::new(),
    };
    let stop = |subject| Stop { title: None, subject, pace: Pace::default(), notes: String::new(), minutes: 5 };
    let stops = vec![stop(subject(["ec2", "rds"])), stop(Subject::Lesson(LessonId::new("why-the-model")))];
    let drafts = vec![LessonPlan { id: PlanId::new("mine"), title: "Mine".to_owned(), stops }];
    let kept = Arc::new(Kept { drafts, ..Kept::default() });
    Window::restored(egui::Vec2::new(1280.0, 800.0), Saved { settings, kept, ..Saved::default() })
}

fn explore(action: ExploreAction) -> Action {
    Action::Explore(action)
}

fn practise(action: PractiseAction) -> Action {
    Action::Practise(action)
}

/// Gives a command, as a button or a key does.
fn give(window: &mut Window, command: Command) {
    let action = command.action(window.state(), window.library());
    window.answer(action.unwrap_or_else(|| panic!("{command:?} cannot be given")));
}

/// Lays every card where it belongs.
fn finish(window: &mut Window) {
    loop {
        let practise = &window.state().practise;
        let (run, scene) = practise.run().zip(practise.on_table(window.library())).unwrap();
        let Some(owner) = run.chosen.and_then(|card| scene.card(card)).and_then(Card::owner) else { break };
        window.answer(self::practise(PractiseAction::PlaceChosen(owner, Input::Keys)));
    }
}

/// Looks at every station of the pages in which one explores and practises.
pub(super) fn of_learners(settings: Settings, mut look: impl FnMut(&str, &mut Window)) {
    let mut window = window(settings);
    let window = &mut window;
    look("four services side by side", window);
    window.answer(explore(ExploreAction::Pick { layer: LayerId::GuestOs, column: 1 }));
    look("a cell open", window);
    give(window, Command::HideOwners);
    look("hidden owners", window);
    give(window, Command::HideOwners);
    window.answer(explore(ExploreAction::Show(ServiceId::new("ec2"))));
    look("one service", window);
    for part in [
        PractisePart::Scenes,
        PractisePart::Review,
        PractisePart::Drill,
        PractisePart::Questions,
        PractisePart::WeakSpots,
    ] {
        give(window, Command::Turn(part));
        look(&format!("practise, {part:?}"), window);
    }
    give(window, Command::Turn(PractisePart::Questions));
    window.answer(practise(PractiseAction::Paper(PaperAction::Begin)));
    look("a question", window);
    give(window, Command::Turn(PractisePart::Scenes));
    window.answer(practise(PractiseAction::Open(SceneId::new("orders-on-rds"))));
    look("a scene on the table", window);
    for owner in [Owner::Customer, Owner::Customer, Owner::Aws] {
        window.answer(practise(PractiseAction::PlaceChosen(owner, Input::Keys)));
    }
    look("cards in bins", window);
    give(window, Command::HowToPlay);
    look("how to play", window);
    window.answer(Action::Back);
    finish(window);
    look("the results of a scene", window);
    for part in [LearnPart::Path, LearnPart::Walk, LearnPart::Checklist, LearnPart::Mistakes, LearnPart::Exam] {
        give(window, Command::TurnLearn(part));
        look(&format!("learn, {part:?}"), window);
    }
    let lessons: Vec<LessonId> =
        window.library().catalogue().lessons().iter().map(|lesson| lesson.id.clone()).collect();
    // Where lessons differ: a picture to walk over, the house, and the slider.
    for lesson in [0, 2, 6].map(|number: usize| &lessons[number]) {
        window.answer(Action::Learn(LearnAction::Open(lesson.clone())));
        look(&format!("lesson {lesson}"), window);
    }
}

/// Looks at every station of those who teach and write, and at what lies over pages.
pub(super) fn of_teachers(settings: Settings, mut look: impl FnMut(&str, &mut Window)) {
    let mut window = window(settings);
    let window = &mut window;
    give(window, Command::GoPresent);
    for part in [PresentPart::Plans, PresentPart::Votes, PresentPart::Room] {
        window.answer(Action::Present(PresentAction::Turn(part)));
        look(&format!("present, {part:?}"), window);
    }
    window.answer(Action::Present(PresentAction::Turn(PresentPart::Plans)));
    window.click("Change: Mine");
    look("a lesson plan", window);
    give(window, Command::GoFacts);
    for part in FactsPart::ALL {
        // Long lists are the same all the way down.
        window.answer(Action::Facts(FactsAction::Turn(part)));
        window.answer(Action::Facts(FactsAction::Search("encryption".to_owned())));
        look(&format!("facts, {part:?}"), window);
    }
    for overlay in [Overlay::Finder, Overlay::Help, Overlay::PathField] {
        window.answer(Action::Show(overlay.clone()));
        look(&format!("{overlay:?}"), window);
        window.answer(Action::Back);
    }
    give(window, Command::GoExplore);
    give(window, Command::Export);
    look("export", window);
    window.answer(Action::Back);
    give(window, Command::GoAuthor);
    look("author, to begin with", window);
    window.click("New scene");
    look("a new scene", window);
    give(window, Command::GoExplore);
    give(window, Command::ProjectInTwoWindows);
    look("the presenter", window);
    give(window, Command::Help);
    look("help over the presenter", window);
    window.answer(Action::Back);
    window.answer(Action::Present(PresentAction::TwoWindows(false)));
    look("a projection", window);
    window.answer(Action::Present(PresentAction::End));
    window.fail(Fault {
        report: "/reports/1.txt".to_owned(),
        text: "a report".into(),
        words: "a fault".to_owned(),
        day: crate::support::TODAY,
        again: true,
        saved: true,
    });
    look("after a fault", window);
}
