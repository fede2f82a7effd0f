//! What is being practised: the shelf, or one scene with its board.

use super::{Best, Effect, History, Page, State};
use crate::content::Library;
use crate::domain::{Attempt, Board, Card, CardId, CardIndex, Catalogue, Difficulty, Owner, Scene, SceneId, Spot};
use crate::domain::{TaskId, Try, Verdict};
use std::collections::BTreeMap;

/// What an undo brings back: the board, the chosen card and the verdict that was shown with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Which card lies where.
    pub board: Board,
    /// The chosen card.
    pub chosen: Option<CardIndex>,
    /// The drop whose verdict is shown.
    pub last: Option<Try>,
}

/// One scene being played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The board and every try.
    pub attempt: Attempt,
    /// The chosen card: the one that keys and a click on a bin place.
    pub chosen: Option<CardIndex>,
    /// The drop whose verdict is shown.
    pub last: Option<Try>,
    /// Whether only the cards that were missed before are played again; no score of such a run is kept.
    pub missed_only: bool,
    /// Earlier boards.
    pub history: History<View>,
}

impl Run {
    /// A new run with the first card chosen; cards beyond the exam are dealt only if they are wanted.
    pub fn new(scene: &Scene, beyond_exam: bool) -> Self {
        Self::from(Attempt::new(scene, beyond_exam), false)
    }

    /// A new run at the cards that were missed in this one; `None` where none was.
    fn of_missed(&self, scene: &Scene) -> Option<Self> {
        let missed: Vec<CardIndex> = Verdict::judge(scene, &self.attempt).missed().map(|judged| judged.card).collect();
        (!missed.is_empty()).then(|| Self::from(Attempt::of(scene, missed), true))
    }

    fn from(attempt: Attempt, missed_only: bool) -> Self {
        let chosen = attempt.board.deck().first().copied();
        Self { attempt, chosen, last: None, missed_only, history: History::default() }
    }

    /// What an undo would have to bring back.
    pub fn view(&self) -> View {
        View { board: self.attempt.board.clone(), chosen: self.chosen, last: self.last }
    }

    fn restore(&mut self, view: View) {
        let View { board, chosen, last } = view;
        self.attempt.board = board;
        self.chosen = chosen;
        self.last = last;
    }

    /// The card that was placed last and still lies in a bin.
    pub fn last_placed(&self) -> Option<CardIndex> {
        let placed = |card: &CardIndex| matches!(self.attempt.board.spot(*card), Some(Spot::Bin(_)));
        self.attempt.tries().iter().rev().filter(|made| made.right).map(|made| made.card).find(placed)
    }

    /// The card that "take back" takes: the chosen one if it lies in a bin, else the one placed last.
    pub fn takeable(&self) -> Option<CardIndex> {
        let in_bin = |card: &CardIndex| matches!(self.attempt.board.spot(*card), Some(Spot::Bin(_)));
        self.chosen.filter(in_bin).or_else(|| self.last_placed())
    }
}

/// The shelf and the runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Practise {
    /// The scene on the table; `None` shows the shelf.
    pub scene: Option<SceneId>,
    /// Runs begun and not started over; going back to the shelf loses none.
    pub runs: BTreeMap<SceneId, Run>,
    /// Exercises that the app made from the catalogue; they lie on no shelf, and no score of theirs is kept.
    pub made: BTreeMap<SceneId, Scene>,
}

impl Practise {
    /// The run on the table.
    pub fn run(&self) -> Option<&Run> {
        self.scene.as_ref().and_then(|scene| self.runs.get(scene))
    }

    /// A scene of the library, or an exercise that was made.
    pub fn scene_of<'a>(&'a self, library: &'a Library, id: &SceneId) -> Option<&'a Scene> {
        self.made.get(id).or_else(|| library.scene(id))
    }

    /// The scene on the table.
    pub fn on_table<'a>(&'a self, library: &'a Library) -> Option<&'a Scene> {
        self.scene_of(library, self.scene.as_ref()?)
    }

    /// Whether an exercise lies on the table.
    pub fn is_exercise(&self) -> bool {
        self.scene.as_ref().is_some_and(|id| self.made.contains_key(id))
    }

    /// Puts an exercise on the table, from the beginning.
    fn open_task(&mut self, scene: Scene) {
        self.runs.insert(scene.id.clone(), Run::new(&scene, true));
        self.scene = Some(scene.id.clone());
        self.made.insert(scene.id.clone(), scene);
    }

    /// Puts a scene on the table and goes on with its run, if it has one. A run at other cards, left by a file that had
    /// the same id, is not gone on with.
    pub fn open(&mut self, scene: &Scene, beyond_exam: bool) {
        let dealt_from = |run: &Run| {
            let cards = run.attempt.board.cards();
            run.missed_only || [true, false].into_iter().any(|beyond| scene.dealt(beyond).eq(cards.iter().copied()))
        };
        if !self.runs.get(&scene.id).is_some_and(dealt_from) {
            self.forget_run(&scene.id);
        }
        self.runs.entry(scene.id.clone()).or_insert_with(|| Run::new(scene, beyond_exam));
        self.scene = Some(scene.id.clone());
    }

    /// Deals the cards of every run anew in which none was tried yet.
    pub(super) fn deal_untouched(&mut self, library: &Library, beyond_exam: bool) {
        for (id, run) in self.runs.iter_mut().filter(|(_, run)| run.attempt.tries().is_empty()) {
            if let Some(scene) = library.scene(id) {
                *run = Run::new(scene, beyond_exam);
            }
        }
    }

    /// Throws a run away, because its scene may have changed.
    pub fn forget_run(&mut self, scene: &SceneId) {
        self.runs.remove(scene);
    }
}

/// An exercise of one task. No file can have its id: that of a file is in small letters.
fn exercise(catalogue: &Catalogue, id: &TaskId) -> Option<Scene> {
    let task = catalogue.task(id)?;
    let service = catalogue.service(&task.service)?;
    Some(Scene {
        id: SceneId::new(format!("TASK {id}")),
        title: format!("{}: {}", service.short, catalogue.layer(task.layer).name),
        topic: None,
        difficulty: if task.beyond_exam { Difficulty::Expert } else { Difficulty::Easy },
        services: vec![task.service.clone()],
        story: String::new(),
        goal: String::new(),
        // Whether there is a third bin must not tell anything of the one card.
        shared_bin: true,
        beyond_exam: task.beyond_exam,
        cards: vec![Card::of(task, CardId::new("task"))],
    })
}

/// Something on the Practise page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PractiseAction {
    /// Put a scene on the table.
    Open(SceneId),
    /// Make an exercise of one task, and put it on the table.
    OpenTask(TaskId),
    /// Back to the shelf, or from an exercise to the cell that it was made of.
    Leave,
    /// Choose a card.
    Choose(CardIndex),
    /// Choose the next (positive) or an earlier card of the deck.
    ChooseNext(isize),
    /// Drop a card into a bin.
    Place {
        /// Which card.
        card: CardIndex,
        /// Into which bin.
        bin: Owner,
    },
    /// Drop the chosen card into a bin.
    PlaceChosen(Owner),
    /// Lay a placed card back on the deck.
    TakeBack(CardIndex),
    /// Lay the chosen card back on the deck, or else the one placed last.
    TakeBackChosen,
    /// Back one step.
    Undo,
    /// Forward one step.
    Redo,
    /// Start the scene over.
    Again,
    /// Play the cards that were missed once more.
    AgainMissed,
}

pub(super) fn update(state: &mut State, library: &Library, action: PractiseAction) -> Vec<Effect> {
    match action {
        PractiseAction::Open(id) => {
            if let Some(scene) = library.scene(&id) {
                state.practise.open(scene, state.settings.beyond_exam);
            }
            return Vec::new();
        }
        PractiseAction::OpenTask(id) => {
            if let Some(scene) = exercise(library.catalogue(), &id) {
                state.practise.open_task(scene);
                state.page = Page::Practise;
                state.overlay = None;
            }
            return Vec::new();
        }
        PractiseAction::Leave => {
            leave(state);
            return Vec::new();
        }
        _ => {}
    }
    let Practise { scene, runs, made } = &mut state.practise;
    let Some(id) = scene.as_ref() else { return Vec::new() };
    let Some(scene) = made.get(id).or_else(|| library.scene(id)) else { return Vec::new() };
    let Some(run) = runs.get_mut(id) else { return Vec::new() };
    if let PractiseAction::Again = action {
        *run = Run::new(scene, state.settings.beyond_exam || made.contains_key(id));
        return Vec::new();
    }
    if let PractiseAction::AgainMissed = action {
        if let Some(missed) = run.of_missed(scene) {
            *run = missed;
        }
        return Vec::new();
    }
    let was_full = run.attempt.board.is_full();
    play(run, scene, &action);
    if was_full || !run.attempt.board.is_full() || run.missed_only || made.contains_key(id) {
        return Vec::new();
    }
    let verdict = Verdict::judge(scene, &run.attempt);
    let best = Best { score: verdict.score(), out_of: verdict.out_of() };
    if state.progress.record(&scene.id, best) { vec![Effect::Save] } else { Vec::new() }
}

/// Takes the scene from the table. An exercise lies on no shelf: whoever leaves it is back at its cell.
pub(super) fn leave(state: &mut State) {
    if state.practise.is_exercise() {
        state.page = Page::Explore;
    }
    state.practise.scene = None;
}

fn play(run: &mut Run, scene: &Scene, action: &PractiseAction) {
    match *action {
        PractiseAction::Choose(card) if run.attempt.board.spot(card).is_some() => run.chosen = Some(card),
        PractiseAction::ChooseNext(by) => choose_next(run, by),
        PractiseAction::Place { card, bin } => place(run, scene, card, bin),
        PractiseAction::PlaceChosen(bin) => {
            if let Some(card) = run.chosen {
                place(run, scene, card, bin);
            }
        }
        PractiseAction::TakeBack(card) => take_back(run, card),
        PractiseAction::TakeBackChosen => {
            if let Some(card) = run.takeable() {
                take_back(run, card);
            }
        }
        PractiseAction::Undo => {
            let now = run.view();
            if let Some(before) = run.history.undo(&now) {
                run.restore(before);
            }
        }
        PractiseAction::Redo => {
            let now = run.view();
            if let Some(after) = run.history.redo(&now) {
                run.restore(after);
            }
        }
        PractiseAction::Choose(_)
        | PractiseAction::Open(_)
        | PractiseAction::OpenTask(_)
        | PractiseAction::Leave
        | PractiseAction::Again
        | PractiseAction::AgainMissed => {}
    }
}

fn choose_next(run: &mut Run, by: isize) {
    let deck = run.attempt.board.deck();
    let Some(last) = deck.len().checked_sub(1) else { return };
    let place = run.chosen.and_then(|card| deck.iter().position(|&other| other == card));
    run.chosen = Some(
        deck[match place {
            Some(place) => place.saturating_add_signed(by).min(last),
            None if by < 0 => last,
            None => 0,
        }],
    );
}

fn place(run: &mut Run, scene: &Scene, card: CardIndex, bin: Owner) {
    let before = run.view();
    let deck_place = before.board.deck().iter().position(|&other| other == card);
    let Some(made) = run.attempt.drop_card(scene, card, bin) else { return };
    run.history.record(before);
    run.last = Some(made);
    // The card that slid into the gap comes next, so that a scene can be played with two keys.
    let deck = run.attempt.board.deck();
    run.chosen = deck.get(deck_place.unwrap_or(0)).or(deck.first()).copied();
}

fn take_back(run: &mut Run, card: CardIndex) {
    if !matches!(run.attempt.board.spot(card), Some(Spot::Bin(_))) {
        return;
    }
    let before = run.view();
    run.attempt.board.take_back(card);
    run.history.record(before);
    run.chosen = Some(card);
    run.last = None;
}
