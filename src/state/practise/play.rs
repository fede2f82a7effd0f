//! What happens to a run: cards are chosen, placed, taken back, hinted at, checked.

use super::PractiseAction;
use super::run::{Checked, Run, View};
use crate::domain::{CardIndex, Dropped, Input, Owner, Scene, Spot};
use crate::state::History;

/// Does something to the run on the table. What belongs to the page as a whole is done elsewhere.
pub(super) fn play(run: &mut Run, history: &mut History<View>, scene: &Scene, action: &PractiseAction) {
    match *action {
        PractiseAction::Choose(card) if run.attempt.board.spot(card).is_some() => run.chosen = Some(card),
        PractiseAction::ChooseNext(by) => choose_next(run, by),
        PractiseAction::Place { card, bin, by } => place(run, history, scene, (card, bin), by),
        PractiseAction::PlaceChosen(bin, by) => {
            if let Some(card) = run.chosen {
                place(run, history, scene, (card, bin), by);
            }
        }
        PractiseAction::TakeBack(card) => take_back(run, history, card),
        PractiseAction::TakeBackChosen => {
            if let Some(card) = run.takeable() {
                take_back(run, history, card);
            }
        }
        PractiseAction::Hint => {
            if let Some(card) = run.chosen
                && matches!(run.attempt.board.spot(card), Some(Spot::Deck))
            {
                run.attempt.hint(card);
            }
        }
        PractiseAction::Check if run.attempt.check(scene) => judged(run, history),
        PractiseAction::GiveUp => {
            run.attempt.give_up(scene);
        }
        PractiseAction::Undo if run.can_step() => {
            let now = run.view();
            if let Some(before) = history.undo(&now) {
                run.restore(before);
            }
        }
        PractiseAction::Redo if run.can_step() => {
            let now = run.view();
            if let Some(after) = history.redo(&now) {
                run.restore(after);
            }
        }
        PractiseAction::SkipTurn => {
            if let Some(teams) = &mut run.teams {
                teams.skip();
            }
        }
        PractiseAction::Reveal(policy) => run.reveal = policy,
        _ => {}
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

fn place(run: &mut Run, history: &mut History<View>, scene: &Scene, (card, bin): (CardIndex, Owner), by: Input) {
    let before = run.view();
    let deck_place = before.board.deck().iter().position(|&other| other == card);
    let Some(dropped) = run.attempt.drop_card(scene, card, bin) else { return };
    history.record(before);
    run.last = dropped.judged();
    run.time(dropped, by);
    if let Dropped::Laid(card) = dropped {
        run.laid.retain(|&other| other != card);
        run.laid.push(card);
    }
    run.checked = None;
    // The card that slid into the gap comes next, so that a scene can be played with two keys.
    let deck = run.attempt.board.deck();
    run.chosen = deck.get(deck_place.unwrap_or(0)).or(deck.first()).copied();
    if let (Dropped::Judged(made), Some(teams)) = (dropped, &mut run.teams)
        && let Some(passed) = teams.tried(made.card, made.right)
    {
        // It lies before the next team.
        run.attempt.board.take_back(passed);
        run.chosen = Some(passed);
    }
}

fn take_back(run: &mut Run, history: &mut History<View>, card: CardIndex) {
    if !run.can_move() || !matches!(run.attempt.board.spot(card), Some(Spot::Bin(_))) {
        return;
    }
    let before = run.view();
    run.attempt.board.take_back(card);
    history.record(before);
    run.chosen = Some(card);
    run.last = None;
    run.checked = None;
}

/// The time is up.
pub(super) fn time_is_up(run: &mut Run, history: &mut History<View>, scene: &Scene) {
    run.attempt.time_is_up(scene);
    judged(run, history);
}

/// The board was judged. A verdict that was seen cannot be taken back, so earlier boards are forgotten.
fn judged(run: &mut Run, history: &mut History<View>) {
    history.clear();
    run.last = None;
    let board = &run.attempt.board;
    let wrong = if run.attempt.is_over() { 0 } else { board.deck().len() };
    run.checked = Some(Checked { right: board.placed(), wrong });
    run.chosen = board.deck().first().copied();
}
