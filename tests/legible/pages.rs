//! All that there is to look at, page by page. Of the many services, scenes and lessons each is one's turn in some of
//! the layouts.

use super::look::Look;
use crate::support::TODAY;
use crate::support::lists::{CARDS, MATRIX};
use layercake::domain::{CardIndex, Input, LayerId, Owner, SceneId, ServiceId, TaskId};
use layercake::export::Format;
use layercake::state::{
    Action, AuthorAction, AuthorPane, ChecklistAction, DraftAction, DrillAction, ExploreAction, ExportAction,
    FactsAction, FactsPart, Fault, FilesAction, LearnAction, LearnPart, MistakesAction, Overlay, Page, PaperAction,
    PlanRef, PractiseAction, PractisePart, PresentAction, PresentPart, Reveal, WalkAction,
};

/// Of so many layouts in a row, each service and scene has its turn in one.
const TURNS: usize = 4;

/// What has its turn.
fn turn<T: Clone>(all: &[T], turn: usize, everything: bool) -> Vec<T> {
    let fits = |place: usize| everything || place % TURNS == turn % TURNS;
    all.iter().enumerate().filter(|(place, _)| fits(*place)).map(|(_, one)| one.clone()).collect()
}

pub(super) fn walk(look: &mut Look, number: usize) {
    explore(look, number);
    practise(look, number);
    for id in scenes(look, number) {
        scene(look, &id);
    }
    learn(look, number);
    present(look);
    facts(look);
    dialogs(look);
    author(look, number);
    let text = "thread main panicked".repeat(4);
    let fault = Fault {
        report: "/somebody/share/layercake/reports/2026-11-23.txt".to_owned(),
        text: text.as_str().into(),
        words: "index out of bounds: the length is 3 but the index is 7".to_owned(),
        day: TODAY,
        again: true,
        saved: false,
    };
    look.window.fail(fault);
    look.look("fault");
}

fn scenes(look: &Look, number: usize) -> Vec<SceneId> {
    let all: Vec<SceneId> = look.window.library().scenes().iter().map(|loaded| loaded.scene.id.clone()).collect();
    turn(&all, number, super::everything())
}

fn explore(look: &mut Look, number: usize) {
    let all: Vec<ServiceId> = look.window.library().catalogue().services().iter().map(|s| s.id.clone()).collect();
    let act = |look: &mut Look, action: ExploreAction| look.act(Action::Explore(action));
    look.act(Action::Go(Page::Explore));
    look.look("explore, begun");
    for (place, id) in turn(&all, number, super::everything()).into_iter().enumerate() {
        act(look, ExploreAction::Show(id.clone()));
        look.look(&format!("explore, {id}"));
        let layer = LayerId::ALL[(place + number * 5) % LayerId::COUNT];
        act(look, ExploreAction::Pick { layer, column: 0 });
        look.look(&format!("explore, {id}, {layer:?}"));
        act(look, ExploreAction::CloseDetails);
    }
    for count in [2, 4, 6] {
        let services: Vec<ServiceId> = (0..count).map(|n| all[(number * 7 + n * 5) % all.len()].clone()).collect();
        let named = services.iter().map(ServiceId::as_str).collect::<Vec<_>>().join(", ");
        act(look, ExploreAction::Compare(services));
        look.look(&format!("explore, {named}"));
        act(look, ExploreAction::Pick { layer: LayerId::ALL[number * 3 % LayerId::COUNT], column: count - 1 });
        look.look(&format!("explore, {named}, details"));
        act(look, ExploreAction::CloseDetails);
        act(look, ExploreAction::OnlyDifferences(true));
        look.look(&format!("explore, {named}, differences"));
        act(look, ExploreAction::OnlyDifferences(false));
        act(look, ExploreAction::HideOwners(true));
        act(look, ExploreAction::Guess { layer: LayerId::Data, column: 0, owner: Owner::Aws });
        act(look, ExploreAction::Guess { layer: LayerId::Data, column: 1, owner: Owner::Customer });
        act(look, ExploreAction::Reveal(Reveal::Row(LayerId::GuestOs)));
        look.look(&format!("explore, {named}, hidden"));
        act(look, ExploreAction::HideOwners(false));
    }
}

fn practise(look: &mut Look, number: usize) {
    look.act(Action::Go(Page::Practise));
    for part in PractisePart::ALL {
        look.act(Action::Practise(PractiseAction::Turn(part)));
        look.look(&format!("practise, {part:?}, empty"));
    }
    paper(look);
    look.act(Action::Practise(PractiseAction::Turn(PractisePart::Drill)));
    look.act(Action::Practise(PractiseAction::Drill(DrillAction::Cards(5))));
    look.act(Action::Practise(PractiseAction::Drill(DrillAction::Start)));
    look.look("practise, a drill begun");
    play(look, number);
    look.look("practise, a drill done");
    look.act(Action::Practise(PractiseAction::Leave));
}

/// The first question, answered wrong as a rule; then all of them, and what it came to.
fn paper(look: &mut Look) {
    let act = |look: &mut Look, action| look.act(Action::Practise(PractiseAction::Paper(action)));
    look.act(Action::Practise(PractiseAction::Turn(PractisePart::Questions)));
    act(look, PaperAction::Count(5));
    act(look, PaperAction::Begin);
    for question in 0..5 {
        if question < 2 {
            look.look(&format!("practise, question {question}"));
        }
        act(look, PaperAction::Choose(0));
        act(look, PaperAction::Choose(1));
        act(look, PaperAction::Answer);
        if question < 2 {
            look.look(&format!("practise, question {question} answered"));
        }
        act(look, PaperAction::Step(1));
    }
    act(look, PaperAction::HandIn);
    look.look("practise, results of questions");
}

/// Plays what lies on the table to its end, every third card wrong at first.
fn play(look: &mut Look, number: usize) {
    let Some(scene) = look.window.state().practise.on_table(look.window.library()).cloned() else { return };
    for card in scene.indices() {
        place(look, &scene, card, number);
    }
    look.act(Action::Practise(PractiseAction::Check));
    look.act(Action::Practise(PractiseAction::GiveUp));
}

fn place(look: &mut Look, scene: &layercake::domain::Scene, card: CardIndex, number: usize) {
    let owner = scene.cards[card.0].owner();
    let wrong = scene.bins().iter().copied().find(|bin| Some(*bin) != owner);
    let put = |bin| Action::Practise(PractiseAction::Place { card, bin, by: Input::Drag });
    if (card.0 + number).is_multiple_of(3) {
        look.act(put(wrong.unwrap()));
    }
    if let Some(owner) = owner {
        look.act(put(owner));
    }
}

fn scene(look: &mut Look, id: &SceneId) {
    look.act(Action::Go(Page::Practise));
    look.act(Action::Practise(PractiseAction::Open(id.clone())));
    look.look(&format!("scene {id}, begun"));
    let scene = look.window.library().scene(id).unwrap().clone();
    let half = scene.cards.len() / 2;
    for card in scene.indices().take(half) {
        place(look, &scene, card, 0);
    }
    let last = scene.indices().nth(half).unwrap();
    let owner = scene.cards[last.0].owner();
    let wrong = scene.bins().iter().copied().find(|bin| Some(*bin) != owner).unwrap();
    look.act(Action::Practise(PractiseAction::Choose(last)));
    look.act(Action::Practise(PractiseAction::Hint));
    look.look(&format!("scene {id}, a hint"));
    look.act(Action::Practise(PractiseAction::Place { card: last, bin: wrong, by: Input::Drag }));
    look.look(&format!("scene {id}, half-way"));
    look.act(Action::Show(Overlay::HowToPlay));
    look.look(&format!("scene {id}, how to play"));
    look.act(Action::Back);
    for card in scene.indices().skip(half) {
        place(look, &scene, card, 1);
    }
    look.act(Action::Practise(PractiseAction::Check));
    look.act(Action::Practise(PractiseAction::GiveUp));
    look.look(&format!("scene {id}, results"));
    look.act(Action::Practise(PractiseAction::Leave));
}

fn learn(look: &mut Look, number: usize) {
    look.act(Action::Go(Page::Learn));
    let act = |look: &mut Look, action: LearnAction| look.act(Action::Learn(action));
    for part in LearnPart::ALL {
        act(look, LearnAction::Turn(part));
        look.look(&format!("learn, {part:?}"));
    }
    let lessons: Vec<_> = look.window.library().catalogue().lessons().to_vec();
    for lesson in turn(&lessons, number, super::everything()) {
        act(look, LearnAction::Open(lesson.id.clone()));
        look.look(&format!("lesson {}", lesson.id));
        for task in &lesson.tasks {
            act(look, LearnAction::Sort { task: task.clone(), bin: Owner::Aws });
        }
        look.look(&format!("lesson {}, sorted", lesson.id));
    }
    act(look, LearnAction::Leave);
    act(look, LearnAction::Turn(LearnPart::Checklist));
    let all: Vec<ServiceId> = look.window.library().catalogue().services().iter().map(|s| s.id.clone()).collect();
    for id in turn(&all, number, super::everything()).into_iter().take(2) {
        act(look, LearnAction::Checklist(ChecklistAction::Service(id.clone())));
        look.look(&format!("checklist of {id}"));
    }
    mistakes(look, number);
    walk_along(look, number);
}

fn mistakes(look: &mut Look, number: usize) {
    let all: Vec<_> = look.window.library().catalogue().misconceptions().iter().map(|one| one.id.clone()).collect();
    look.act(Action::Learn(LearnAction::Turn(LearnPart::Mistakes)));
    for id in turn(&all, number, super::everything()) {
        look.act(Action::Learn(LearnAction::Mistakes(MistakesAction::TurnOver(id))));
    }
    look.look("mistakes, turned over");
}

/// A walk with the first answer to everything that is asked, from its search to its end.
fn walk_along(look: &mut Look, number: usize) {
    let act = |look: &mut Look, action| look.act(Action::Learn(LearnAction::Walk(action)));
    look.act(Action::Learn(LearnAction::Turn(LearnPart::Walk)));
    act(look, WalkAction::Search("patch".to_owned()));
    look.look("walk, a search");
    let tasks: Vec<TaskId> = look.window.library().catalogue().tasks().iter().map(|task| task.id.clone()).collect();
    let id = tasks[number * 37 % tasks.len()].clone();
    act(look, WalkAction::Task(id.clone()));
    for step in 0..9 {
        look.look(&format!("walk with {id}, step {step}"));
        let state = look.window.state();
        let Some(question) = state.walked(look.window.library()).and_then(|walked| walked.walk.next) else { break };
        act(look, WalkAction::Answer(question.replies()[0]));
    }
    act(look, WalkAction::Leave);
}

fn present(look: &mut Look) {
    let act = |look: &mut Look, action: PresentAction| look.act(Action::Present(action));
    look.act(Action::Explore(ExploreAction::Compare(["ec2", "rds", "lambda"].map(ServiceId::new).to_vec())));
    look.act(Action::Go(Page::Explore));
    act(look, PresentAction::Start { two_windows: true });
    look.look("presenter, covered");
    act(look, PresentAction::Forward);
    act(look, PresentAction::Hands(Owner::Aws, 12));
    act(look, PresentAction::Forward);
    look.look("presenter, a step on");
    act(look, PresentAction::End);
    look.act(Action::Go(Page::Present));
    let plan = look.window.library().plans()[0].plan.id.clone();
    act(look, PresentAction::Draft(DraftAction::Copy(PlanRef::Loaded(plan))));
    look.look("present, a plan");
    act(look, PresentAction::Draft(DraftAction::Open(None)));
    for part in PresentPart::ALL {
        act(look, PresentAction::Turn(part));
        look.look(&format!("present, {part:?}"));
    }
}

fn facts(look: &mut Look) {
    look.act(Action::Go(Page::Facts));
    for part in FactsPart::ALL {
        look.act(Action::Facts(FactsAction::Turn(part)));
        look.look(&format!("facts, {part:?}"));
    }
}

fn dialogs(look: &mut Look) {
    look.act(Action::Go(Page::Explore));
    look.act(Action::Export(ExportAction::Open));
    for format in Format::ALL {
        look.act(Action::Export(ExportAction::Format(format)));
        look.look(&format!("export, {format:?}"));
    }
    look.act(Action::Back);
    let bad = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bad/layer-unknown.ron").to_owned();
    look.act(Action::Files(FilesAction::Named(vec![bad.clone().into()])));
    look.look("a file with problems");
    let all = [
        ("finder", Overlay::Finder),
        ("help", Overlay::Help),
        ("problems", Overlay::Problems(bad.clone())),
        ("path field", Overlay::PathField),
        ("save path", Overlay::SavePath),
    ];
    for (name, overlay) in all {
        look.act(Action::Show(overlay));
        look.look(name);
        look.act(Action::Back);
    }
    look.act(Action::Files(FilesAction::ForgetProblems(bad)));
}

fn author(look: &mut Look, number: usize) {
    let act = |look: &mut Look, action: AuthorAction| look.act(Action::Author(action));
    look.act(Action::Go(Page::Author));
    look.look("author, begun");
    let all: Vec<SceneId> = look.window.library().scenes().iter().map(|loaded| loaded.scene.id.clone()).collect();
    act(look, AuthorAction::Duplicate(all[number % all.len()].clone()));
    look.look("author, form of a scene");
    act(look, AuthorAction::Card(Some(number % 4)));
    look.look("author, a card");
    act(look, AuthorAction::WriteOwn(number % 4));
    look.look("author, a card of one's own");
    act(look, AuthorAction::SearchTasks(Some("patch".to_owned())));
    look.look("author, a search");
    act(look, AuthorAction::SearchTasks(None));
    act(look, AuthorAction::Clear("cards[0].id".to_owned()));
    look.look("author, with a problem");
    act(look, AuthorAction::Undo);
    act(look, AuthorAction::Pane(AuthorPane::Text));
    look.look("author, text");
    act(look, AuthorAction::Pane(AuthorPane::Form));
    act(look, AuthorAction::Play(true));
    look.look("author, played beside");
    act(look, AuthorAction::Play(false));
    if let Some(work) = look.window.state().author.work().map(|work| work.id) {
        look.act(Action::Show(Overlay::Replace { work, file: "/somebody/scenes/orders.ron".to_owned() }));
        look.look("replace a file");
        look.act(Action::Back);
    }
    act(look, AuthorAction::Open(None));
    look.look("author, with a work");
    act(look, AuthorAction::ImportCame { file: "/lists/class.csv".to_owned(), bytes: CARDS.as_bytes().into() });
    look.look("author, import");
    act(look, AuthorAction::ImportDrop);
    act(look, AuthorAction::ImportCame { file: "/lists/matrix.csv".to_owned(), bytes: MATRIX.as_bytes().into() });
    act(look, AuthorAction::MatrixDomain(Some(0)));
    look.look("author, matrix");
    act(look, AuthorAction::ImportDrop);
}
