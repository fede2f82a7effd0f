//! What the audience is to find out does not reach its window: neither to be seen nor to be read by a screen reader.

use crate::support::Window;
use crate::support::drawn::lines;
use egui::Vec2;
use layercake::domain::{LayerId, Owner, Pace, Sequence, Stride};
use layercake::state::{
    Action, Cell, LearnAction, LessonPage, Page, PlanRef, PractiseAction, PresentAction, ScenePage, Settings, State,
    update,
};

/// The two windows: what is done happens in one, and both are looked at.
struct Two {
    presenter: Window,
    audience: Window,
}

impl Two {
    fn new() -> Self {
        let settings = Settings { reduce_motion: true, ..Settings::default() };
        let (large, wall) = (Vec2::new(1280.0, 800.0), Vec2::new(1024.0, 768.0));
        Self { presenter: Window::with(large, settings), audience: Window::audience(wall, settings) }
    }

    fn act(&mut self, action: Action) {
        self.presenter.answer(action);
        let state = self.presenter.state().clone();
        self.audience.harness.state_mut().state = state;
        self.audience.harness.run();
    }

    fn present(&mut self, action: PresentAction) {
        self.act(Action::Present(action));
    }

    /// All that the audience can read: what is drawn, and what a screen reader says.
    fn told(&self) -> String {
        let drawn = lines(&self.audience).into_iter().map(|line| line.words);
        drawn.chain(self.audience.names()).collect::<Vec<_>>().join("\n")
    }

    fn state(&self) -> &State {
        self.presenter.state()
    }
}

/// The sentences that give a cell of the picture away.
fn answers(state: &State, two: &Two) -> Vec<String> {
    let library = two.presenter.library();
    let show = state.present.show.as_ref().unwrap();
    let comparison = show.comparison(library).unwrap();
    let mut answers = Vec::new();
    for (column, stack) in comparison.stacks().iter().enumerate() {
        for layer in show.rows() {
            if show.is_open(Cell { layer, column }, library) {
                continue;
            }
            let duty = stack.duty(layer);
            answers.extend([duty.aws(), duty.customer()].into_iter().flatten().map(str::to_owned));
            let named = &library.catalogue().layer(layer).name;
            let service = &stack.service().short;
            for owner in ["AWS", "Customer", "Shared", "No such layer"] {
                answers.push(format!("{named}, {service}: {owner}"));
            }
        }
    }
    answers
}

#[test]
fn no_covered_cell_is_told_to_the_audience_in_any_order_of_uncovering() {
    let mut two = Two::new();
    let mut looked = 0;
    for sequence in Sequence::ALL {
        for predict in [false, true] {
            two.present(PresentAction::Pace(Pace { sequence, stride: Stride::Cell, predict, open: false }));
            two.present(PresentAction::Start { two_windows: true });
            for step in 0..12 {
                let told = two.told();
                let given: Vec<String> =
                    answers(two.state(), &two).into_iter().filter(|answer| told.contains(answer)).collect();
                assert_eq!(given, [""; 0], "{sequence:?}, step {step}");
                // The names of rows on which owners differ would tell that they do; so would the counts.
                assert!(!told.contains("shared"), "{sequence:?}: a count is told");
                looked += 1;
                two.present(PresentAction::Forward);
                two.present(PresentAction::Magnify(Some(Cell { layer: LayerId::Data, column: 1 })));
            }
            two.present(PresentAction::End);
        }
    }
    assert_eq!(looked, 96);
}

#[test]
fn the_presenter_is_told_the_answer_the_notes_and_what_comes_next_and_the_audience_is_not() {
    let mut two = Two::new();
    let plan = two.presenter.library().plans()[0].plan.clone();
    two.present(PresentAction::StartPlan(PlanRef::Loaded(plan.id.clone()), 0));
    two.present(PresentAction::TwoWindows(true));
    let mut answered = 0;
    for (number, stop) in plan.stops.iter().enumerate() {
        two.present(PresentAction::Stop(number));
        let first_line = stop.notes.lines().next().unwrap_or_default();
        assert!(!first_line.is_empty(), "each stop of the plan has notes");
        two.presenter.expect(first_line);
        assert!(!two.told().contains(first_line), "the notes of stop {number} are on the wall");
        for _ in 0..6 {
            let library = two.presenter.library().clone();
            let answer = match (two.state().lesson_page(&library), two.state().scene_page(&library)) {
                (Some(LessonPage::Asked(task)), _) => library.catalogue().task(&task).map(|task| task.reason.clone()),
                (_, Some(ScenePage::Asked(_))) => {
                    two.state().projected_card(&library).map(|(_, card)| card.reason.clone())
                }
                _ => None,
            };
            if let Some(answer) = answer {
                two.presenter.expect(&answer);
                assert!(!two.told().contains(&answer), "the answer is on the wall: {answer}");
                answered += 1;
            }
            two.present(PresentAction::Forward);
        }
    }
    assert!(answered > 5, "only {answered} answers were looked for");
}

#[test]
fn sides_look_alike_until_a_card_is_told() {
    let mut two = Two::new();
    two.act(Action::Go(Page::Practise));
    let scene = two.presenter.library().scenes()[0].scene.clone();
    two.act(Action::Practise(PractiseAction::Open(scene.id)));
    two.present(PresentAction::Start { two_windows: true });
    two.present(PresentAction::Forward);
    assert!(!two.told().contains(", right"), "no side says that it is right");
    let owner = two.state().projected_card(two.presenter.library()).unwrap().1.owner().unwrap();
    two.present(PresentAction::Place(owner));
    let word = if owner == Owner::Aws { "Side: AWS, right" } else { "Side: Customer, right" };
    assert!(two.told().contains(word), "once it is told, its side says so:\n{}", two.told());
}

/// An examination that goes on tells nothing, not even to the room.
#[test]
fn no_answer_is_told_while_an_examination_goes_on() {
    let mut two = Two::new();
    two.act(Action::Go(Page::Practise));
    let scene = two.presenter.library().scenes()[0].scene.clone();
    two.act(Action::Practise(PractiseAction::Open(scene.id)));
    two.act(Action::Practise(PractiseAction::Mode(layercake::domain::Mode::Exam)));
    two.present(PresentAction::Start { two_windows: true });
    let mut cards = 0;
    loop {
        two.present(PresentAction::Forward);
        let page = two.state().scene_page(two.presenter.library());
        match page {
            Some(ScenePage::Asked(_)) => cards += 1,
            Some(ScenePage::Told(_)) => panic!("a card is told in an examination"),
            _ => break,
        }
        let (index, _) = two.state().projected_card(two.presenter.library()).unwrap();
        two.present(PresentAction::Place(Owner::Aws));
        assert_eq!(two.state().scene_page(two.presenter.library()), Some(ScenePage::Asked(index)));
    }
    assert_eq!(cards, scene.cards.len());
}

/// The audience window draws a copy of the state; what is done in it comes back as an action.
#[test]
fn a_click_and_a_key_in_the_window_of_the_audience_are_steps() {
    let mut two = Two::new();
    two.act(Action::Learn(LearnAction::Continue));
    two.present(PresentAction::Start { two_windows: true });
    let before = two.audience.state().clone();
    two.audience.press(egui::Key::PageDown);
    let after_key = two.audience.state().present.show.as_ref().unwrap().progressed.at;
    assert_eq!(after_key, 1);
    two.audience.click_at(egui::Pos2::new(500.0, 400.0));
    assert_eq!(two.audience.state().present.show.as_ref().unwrap().progressed.at, 2);
    let mut copy = before;
    update(&mut copy, two.presenter.library(), Action::Present(PresentAction::Forward));
    assert_eq!(copy.present.show.as_ref().unwrap().progressed.at, 1);
}
