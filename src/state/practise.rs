//! What is being practised: the shelf, or one scene with its board.

use super::{Best, Effect, History, State};
use crate::content::Library;
use crate::domain::{Attempt, Board, CardIndex, Owner, Scene, SceneId, Spot, Try, Verdict};
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
    /// Earlier boards.
    pub history: History<View>,
}

impl Run {
    /// A new run with the first card chosen; cards beyond the exam are dealt only if they are wanted.
    pub fn new(scene: &Scene, beyond_exam: bool) -> Self {
        let attempt = Attempt::new(scene, beyond_exam);
        let chosen = attempt.board.deck().first().copied();
        Self { attempt, chosen, last: None, history: History::default() }
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
}

impl Practise {
    /// The run on the table.
    pub fn run(&self) -> Option<&Run> {
        self.scene.as_ref().and_then(|scene| self.runs.get(scene))
    }

    /// Puts a scene on the table and goes on with its run, if it has one. A run at other cards, left by a file that had
    /// the same id, is not gone on with.
    pub fn open(&mut self, scene: &Scene, beyond_exam: bool) {
        let dealt_from = |run: &Run| {
            let cards = run.attempt.board.cards();
            [true, false].into_iter().any(|beyond| scene.dealt(beyond).eq(cards.iter().copied()))
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

/// Something on the Practise page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PractiseAction {
    /// Put a scene on the table.
    Open(SceneId),
    /// Back to the shelf.
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
}

pub(super) fn update(state: &mut State, library: &Library, action: PractiseAction) -> Vec<Effect> {
    match action {
        PractiseAction::Open(id) => {
            if let Some(scene) = library.scene(&id) {
                state.practise.open(scene, state.settings.beyond_exam);
            }
            return Vec::new();
        }
        PractiseAction::Leave => {
            state.practise.scene = None;
            return Vec::new();
        }
        _ => {}
    }
    let Some(scene) = state.practise.scene.as_ref().and_then(|id| library.scene(id)) else { return Vec::new() };
    let Some(run) = state.practise.runs.get_mut(&scene.id) else { return Vec::new() };
    if let PractiseAction::Again = action {
        *run = Run::new(scene, state.settings.beyond_exam);
        return Vec::new();
    }
    let was_full = run.attempt.board.is_full();
    play(run, scene, &action);
    if was_full || !run.attempt.board.is_full() {
        return Vec::new();
    }
    let verdict = Verdict::judge(scene, &run.attempt);
    let best = Best { score: verdict.score(), out_of: verdict.out_of() };
    if state.progress.record(&scene.id, best) { vec![Effect::Save] } else { Vec::new() }
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
        PractiseAction::Choose(_) | PractiseAction::Open(_) | PractiseAction::Leave | PractiseAction::Again => {}
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
