//! What is being practised: the shelf, or one scene with its board.

mod action;
mod drill;
mod items;
mod made;
mod make;
mod memory;
mod paper;
mod play;
mod record;
mod renew;
mod review;
mod run;
mod weak_spots;

pub use action::PractiseAction;
pub use drill::{Drill, DrillAction};
pub use made::{Made, MadeFrom};
pub use paper::{Paper, PaperAction, PaperSetup, PaperWay, Sheet};
pub use review::{Due, MOST_REVIEWED};
pub use run::{Checked, Run, Timed, Timing, View, Way};
pub use weak_spots::Spot;

pub(super) use record::answer;
pub(super) use renew::update as renew;

use super::{Effect, History, Page, State};
use crate::content::Library;
use crate::domain::{Moment, Order, Scene, SceneId, Teams};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The parts of the page, while no scene is on the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PractisePart {
    /// The shelf of scenes.
    #[default]
    Scenes,
    /// What is due today.
    Review,
    /// Cards by services, layers, number and difficulty.
    Drill,
    /// Questions as the exam has them.
    Questions,
    /// Where the mistakes lie.
    WeakSpots,
}

impl PractisePart {
    /// All parts, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Scenes, Self::Review, Self::Drill, Self::Questions, Self::WeakSpots];

    /// Key of the part's name among the words on screen.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Scenes => "part-scenes",
            Self::Review => "part-review",
            Self::Drill => "part-drill",
            Self::Questions => "part-questions",
            Self::WeakSpots => "part-weak-spots",
        }
    }
}

/// The shelf and the runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Practise {
    /// What is shown while no scene is on the table.
    pub part: PractisePart,
    /// The scene on the table; `None` shows the shelf.
    pub scene: Option<SceneId>,
    /// Runs begun and not started over; going back to the shelf loses none.
    pub runs: BTreeMap<(SceneId, Way), Arc<Run>>,
    /// Earlier boards of the runs.
    pub history: BTreeMap<(SceneId, Way), History<View>>,
    /// The way in which each scene is played: the learner's choice, or else the scene's.
    pub ways: BTreeMap<SceneId, Way>,
    /// Scenes that the app made from the catalogue; they lie on no shelf, and no score of theirs is kept.
    pub made: BTreeMap<SceneId, Made>,
    /// What a paper of questions is to have.
    pub paper_setup: PaperSetup,
    /// The paper of questions that was begun.
    pub paper: Option<Paper>,
    /// How the next drill is set up.
    pub drill: Drill,
}

impl Practise {
    /// The run on the table.
    pub fn run(&self) -> Option<&Run> {
        self.scene.as_ref().and_then(|scene| self.run_of(scene))
    }

    /// The same, to change it.
    pub(super) fn run_mut(&mut self) -> Option<&mut Run> {
        let scene = self.scene.clone()?;
        let way = *self.ways.get(&scene)?;
        self.runs.get_mut(&(scene, way)).map(Arc::make_mut)
    }

    /// Earlier boards of the run on the table.
    pub fn earlier(&self) -> Option<&History<View>> {
        let scene = self.scene.clone()?;
        let way = *self.ways.get(&scene)?;
        self.history.get(&(scene, way))
    }

    /// The run of a scene, in the way it was played last.
    pub fn run_of(&self, scene: &SceneId) -> Option<&Run> {
        let way = *self.ways.get(scene)?;
        self.runs.get(&(scene.clone(), way)).map(|run| &**run)
    }

    /// A scene of the library, or one that was made.
    pub fn scene_of<'a>(&'a self, library: &'a Library, id: &SceneId) -> Option<&'a Scene> {
        self.made.get(id).map(|made| &made.scene).or_else(|| library.scene(id))
    }

    /// The scene on the table.
    pub fn on_table<'a>(&'a self, library: &'a Library) -> Option<&'a Scene> {
        self.scene_of(library, self.scene.as_ref()?)
    }

    /// What the scene on the table was made from; `None` where it lies on the shelf.
    pub fn made_from(&self) -> Option<&MadeFrom> {
        self.scene.as_ref().and_then(|id| self.made.get(id)).map(|made| &made.from)
    }

    /// The paper on the table, where its part of the page is shown.
    pub fn open_paper(&self) -> Option<&Paper> {
        let shown = self.scene.is_none() && self.part == PractisePart::Questions;
        self.paper.as_ref().filter(|paper| shown && !paper.aside)
    }

    /// Puts a scene that was made on the table, from the beginning.
    pub(super) fn open_made(&mut self, made: Made, order: Order) {
        let id = made.scene.id.clone();
        let way = Way::Alone(made.scene.rules.mode);
        // One of the same id may have had other cards.
        self.runs.retain(|(other, _), _| *other != id);
        self.history.retain(|(other, _), _| *other != id);
        self.runs.insert((id.clone(), way), Arc::new(Run::new(&made.scene, way, order, true)));
        self.ways.insert(id.clone(), way);
        self.scene = Some(id.clone());
        self.made.insert(id, made);
    }

    /// Puts a scene on the table and goes on with its run, if it has one. A run at other cards, left by a file that had
    /// the same id, is not gone on with.
    pub fn open(&mut self, scene: &Scene, beyond_exam: bool) {
        self.forget_strangers(scene);
        let way = *self.ways.entry(scene.id.clone()).or_insert(Way::Alone(scene.rules.mode));
        self.deal(scene, way, beyond_exam);
        self.scene = Some(scene.id.clone());
    }

    /// Lays the scene out again that was on the table when the window closed, if somebody was in the middle of it.
    pub(super) fn lay_out(&mut self, library: &Library, table: Option<SceneId>) -> bool {
        let Some(scene) = table.and_then(|id| library.scene(&id)) else { return false };
        self.forget_strangers(scene);
        let begun = self.run_of(&scene.id).is_some_and(Run::is_begun);
        self.scene = begun.then(|| scene.id.clone());
        begun
    }

    /// Takes another way to play a scene; a run in that way is gone on with.
    fn take_way(&mut self, scene: &Scene, way: Way, beyond_exam: bool) {
        self.ways.insert(scene.id.clone(), way);
        self.deal(scene, way, beyond_exam);
    }

    fn deal(&mut self, scene: &Scene, way: Way, beyond_exam: bool) {
        let first = scene.rules.order.unwrap_or(Order::AS_WRITTEN);
        let key = (scene.id.clone(), way);
        self.runs.entry(key).or_insert_with(|| Arc::new(Run::new(scene, way, first, beyond_exam)));
    }

    /// Deals the cards of every run anew in which nothing was done yet.
    pub(super) fn deal_untouched(&mut self, library: &Library, beyond_exam: bool) {
        for (key, run) in self.runs.iter_mut().filter(|(_, run)| run.attempt.is_untouched()) {
            let (id, way) = key;
            if let Some(scene) = library.scene(id) {
                self.history.remove(key);
                *run = Arc::new(Run::new(scene, *way, run.order, beyond_exam));
            }
        }
    }

    /// Throws the runs of a scene away that are at other cards: its file has changed.
    pub fn forget_strangers(&mut self, scene: &Scene) {
        self.runs.retain(|(id, _), run| *id != scene.id || run.is_of(scene));
        let runs = &self.runs;
        self.history.retain(|key, _| runs.contains_key(key));
    }
}

pub(super) fn update(state: &mut State, library: &Library, action: PractiseAction) -> Vec<Effect> {
    match action {
        PractiseAction::Turn(part) => {
            state.practise.scene = None;
            state.practise.part = part;
            state.page = Page::Practise;
            state.overlay = None;
            Vec::new()
        }
        PractiseAction::Open(id) => {
            if let Some(scene) = library.scene(&id) {
                state.practise.open(scene, state.settings.beyond_exam);
            }
            Vec::new()
        }
        PractiseAction::OpenTask(_)
        | PractiseAction::SplitShared
        | PractiseAction::Review
        | PractiseAction::PractiseCell(..)
        | PractiseAction::Drill(_) => {
            make::update(state, library, action);
            Vec::new()
        }
        PractiseAction::Leave => {
            leave(state);
            Vec::new()
        }
        PractiseAction::Paper(action) => {
            paper::update(state, library, action);
            Vec::new()
        }
        action => at_table(state, library, &action),
    }
}

/// Takes the scene from the table. A scene that was made lies on no shelf: whoever leaves it is back where it was made.
pub(super) fn leave(state: &mut State) {
    if state.practise.open_paper().is_some() {
        paper::leave(state);
        return;
    }
    let from = state.practise.made_from().cloned();
    state.author.plays = false;
    state.practise.scene = None;
    match from {
        Some(MadeFrom::Task) => state.page = Page::Explore,
        Some(MadeFrom::Halves(scene)) if state.practise.run_of(&scene).is_some() => {
            state.practise.scene = Some(scene);
        }
        Some(MadeFrom::Review) => state.practise.part = PractisePart::Review,
        Some(MadeFrom::Drill) => state.practise.part = PractisePart::Drill,
        Some(MadeFrom::Cell(..)) => state.practise.part = PractisePart::WeakSpots,
        Some(MadeFrom::Halves(_)) | None => {}
    }
}

/// Does something to the run on the table, and records what came of it.
fn at_table(state: &mut State, library: &Library, action: &PractiseAction) -> Vec<Effect> {
    let Some(id) = state.practise.scene.clone() else { return Vec::new() };
    let Some(scene) = state.practise.scene_of(library, &id).cloned() else { return Vec::new() };
    let beyond_exam = state.settings.beyond_exam || state.practise.made.contains_key(&id);
    let Some(way) = state.practise.ways.get(&id).copied() else { return Vec::new() };
    match *action {
        PractiseAction::Mode(mode) => {
            state.practise.take_way(&scene, Way::Alone(mode), beyond_exam);
            return Vec::new();
        }
        PractiseAction::Teams { count, passes_on } => {
            state.practise.take_way(&scene, Way::Teams, beyond_exam);
            set_up_teams(state, &id, count, passes_on);
            return Vec::new();
        }
        _ => {}
    }
    let Some(run) = state.practise.runs.get_mut(&(id.clone(), way)) else { return Vec::new() };
    let history = state.practise.history.entry((id, way)).or_default();
    let before = Arc::clone(run);
    let now = Moment { day: state.today, minute: state.time.minute };
    let run = Arc::make_mut(run);
    let anew = match *action {
        PractiseAction::Again => Some(started_over(run, &scene, way, run.order, beyond_exam)),
        PractiseAction::AgainInAnotherOrder => Some(started_over(run, &scene, way, run.order.another(), beyond_exam)),
        PractiseAction::Order(order) => Some(started_over(run, &scene, way, order, beyond_exam)),
        PractiseAction::AgainMissed => run.of_missed(&scene),
        _ => None,
    };
    if let Some(anew) = anew {
        *run = anew;
        history.clear();
        return Vec::new();
    }
    match *action {
        PractiseAction::Clock(on) if run.attempt.is_untouched() => {
            let limit = scene.rules.minutes.unwrap_or(PractiseAction::USUAL_MINUTES);
            run.limit = on.then_some(u32::from(limit) * 60);
        }
        _ => play::play(run, history, &scene, action),
    }
    if !run.attempt.is_untouched() {
        run.timing.began.get_or_insert(now);
    }
    record::take_in(state, &scene, &before);
    Vec::new()
}

/// Deals the cards anew. Teams stay the same, without points; what was chosen about answers and clock stays.
fn started_over(run: &Run, scene: &Scene, way: Way, order: Order, beyond_exam: bool) -> Run {
    let (reveal, limit) = (run.reveal, run.limit);
    let teams = run.teams.as_ref().map(|teams| Teams::new(teams.count(), teams.passes_on));
    Run { reveal, limit, teams, ..Run::new(scene, way, order, beyond_exam) }
}

/// Sets up teams before anything was done; in the middle of a game only what happens to wrong cards can change.
fn set_up_teams(state: &mut State, id: &SceneId, count: usize, passes_on: bool) {
    let Some(run) = state.practise.runs.get_mut(&(id.clone(), Way::Teams)) else { return };
    let untouched = run.attempt.is_untouched();
    if let Some(teams) = &mut Arc::make_mut(run).teams {
        if untouched {
            *teams = Teams::new(count, passes_on);
        }
        teams.passes_on = passes_on;
    }
}

/// Time went by while a scene lay on the table.
pub(super) fn pass_time(state: &mut State, library: &Library, millis: u64) -> Vec<Effect> {
    let Some(id) = state.practise.scene.clone().filter(|_| state.is_at_the_table()) else { return Vec::new() };
    let Some(scene) = state.practise.scene_of(library, &id).cloned() else { return Vec::new() };
    let Some(way) = state.practise.ways.get(&id).copied() else { return Vec::new() };
    let Some(run) = state.practise.runs.get_mut(&(id.clone(), way)) else { return Vec::new() };
    if run.attempt.is_over() {
        return Vec::new();
    }
    let before = Arc::clone(run);
    let run = Arc::make_mut(run);
    run.used = run.used.saturating_add(millis);
    if run.seconds_left() != Some(0) {
        return Vec::new();
    }
    play::time_is_up(run, state.practise.history.entry((id, way)).or_default(), &scene);
    record::take_in(state, &scene, &before);
    vec![Effect::Save]
}
