//! A file brought its scene anew, and somebody is in the middle of it: what is still there stays where it lies.
//!
//! Cards are the same where their ids are. What was tried is judged by the scene as it is now, because whoever mends a
//! file mends a mistake.

use super::record;
use super::run::{Checked, Run, Timing, Way, names};
use super::{Practise, started_over};
use crate::content::Library;
use crate::domain::{Attempt, AttemptParts, Board, CardIndex, Owner, Scene, SceneId, Try};
use crate::state::{State, present};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A file that brought the scene `before` brings `scene` now.
pub(in crate::state) fn update(
    state: &mut State,
    library: &Library,
    before: Option<&SceneId>,
    scene: Option<&SceneId>,
) {
    let projected = present::place_in_scene(state);
    let on_table = state.practise.run().cloned();
    let beyond_exam = state.settings.beyond_exam;
    let now = scene.and_then(|id| library.scene(id));
    if let Some(now) = now {
        if let Some(before) = before.filter(|before| **before != now.id) {
            move_over(state, before, now);
        }
        state.practise.renew(now, beyond_exam);
    }
    if let Some(before) = before.filter(|before| now.is_none_or(|now| now.id != **before)) {
        match library.scene(before) {
            // One that ships comes out from behind the file that had its id.
            Some(scene) => state.practise.renew(scene, beyond_exam),
            None => state.practise.clear_away(before),
        }
    }
    present::go_back_to(state, projected);
    let Some(scene) = state.practise.on_table(library).cloned() else { return };
    if let Some(on_table) = on_table.filter(|run| run.attempt.scene == scene.id) {
        record::take_in(state, &scene, &on_table);
    }
}

/// The scene has another id now: what was begun goes along, unless somebody else has begun under the new one.
fn move_over(state: &mut State, before: &SceneId, now: &Scene) {
    let practise = &mut state.practise;
    if !practise.runs.keys().any(|(id, _)| *id == now.id) {
        let (moving, staying) = std::mem::take(&mut practise.runs).into_iter().partition(|((id, _), _)| id == before);
        practise.runs = staying;
        let moving: BTreeMap<(SceneId, Way), Arc<Run>> = moving;
        practise.runs.extend(moving.into_iter().map(|((_, way), run)| ((now.id.clone(), way), run)));
        if let Some(way) = practise.ways.remove(before) {
            practise.ways.insert(now.id.clone(), way);
        }
    }
    practise.history.retain(|(id, _), _| id != before);
    if practise.scene.as_ref() == Some(before) {
        practise.scene = Some(now.id.clone());
    }
    present::scene_moved(state, before, now);
}

impl Practise {
    /// Carries the runs of a scene over to it as it is now.
    fn renew(&mut self, scene: &Scene, beyond_exam: bool) {
        for ((id, way), run) in &mut self.runs {
            if *id == scene.id {
                *run = Arc::new(renewed(run, scene, *way, beyond_exam));
            }
        }
        self.history.retain(|(id, _), _| *id != scene.id);
        if self.scene.as_ref() == Some(&scene.id) {
            // It may have come to the table with another id, under which nobody has begun.
            self.open(scene, beyond_exam);
        }
    }

    /// Takes a scene from the table that is there no more; what was begun waits for its return.
    fn clear_away(&mut self, id: &SceneId) {
        if self.scene.as_ref() == Some(id) && !self.made.contains_key(id) {
            self.scene = None;
        }
    }
}

/// A run at the scene as it is now.
fn renewed(run: &Run, scene: &Scene, way: Way, beyond_exam: bool) -> Run {
    let cards = Cards::new(run, scene, beyond_exam);
    if cards.fresh.is_empty() || (run.attempt.is_untouched() && !run.missed_only) {
        let anew = started_over(run, scene, way, run.order, cards.beyond_exam);
        return Run { used: run.used, ..anew };
    }
    let attempt = cards.attempt(run);
    let board = &attempt.board;
    let is_there = |card: &CardIndex| board.spot(*card).is_some();
    let chosen = run.chosen.and_then(|card| cards.now(card)).filter(is_there).or_else(|| board.deck().first().copied());
    let over = attempt.is_over();
    let laid = run.laid.iter().filter_map(|&card| cards.now(card)).filter(|card| !board.deck().contains(card));
    let teams = run.teams.clone().map(|teams| {
        let passed = teams.passed().and_then(|(card, by)| Some((cards.now(card)?, by)));
        teams.with_passed(passed.filter(|(card, _)| board.deck().contains(card)))
    });
    let drops = run.timing.drops.iter().filter_map(|(&card, &timed)| Some((cards.now(card)?, timed))).collect();
    Run {
        chosen,
        timing: Timing { drops, ..run.timing },
        last: run.last.and_then(|made| cards.judged(made)),
        checked: run.checked.filter(|_| over).map(|_| Checked { right: board.placed(), wrong: 0 }),
        teams,
        cards: names(scene),
        laid: laid.collect(),
        attempt,
        ..run.clone()
    }
}

/// Which card of a run is which of the scene as it is now.
struct Cards<'a> {
    scene: &'a Scene,
    to: BTreeMap<CardIndex, CardIndex>,
    /// All cards that are played now, as they would be dealt to somebody who begins.
    fresh: Vec<CardIndex>,
    beyond_exam: bool,
}

impl<'a> Cards<'a> {
    fn new(run: &Run, scene: &'a Scene, beyond_exam: bool) -> Self {
        let dealt = run.attempt.board.cards();
        let now = |old: CardIndex| {
            let (id, _) = run.cards.get(old.0)?;
            scene.indices().find(|&card| scene.card(card).is_some_and(|card| card.id == *id))
        };
        let to: BTreeMap<CardIndex, CardIndex> = dealt.iter().filter_map(|&old| Some((old, now(old)?))).collect();
        let has_beyond = to.values().any(|&card| scene.card(card).is_some_and(|card| card.beyond_exam));
        let left_some_out = dealt.len() < run.cards.len() && !run.attempt.is_untouched();
        let is_some = |beyond: bool| scene.dealt(beyond).next().is_some();
        let beyond_exam = has_beyond || (beyond_exam && !left_some_out) || !is_some(false);
        let mut fresh: Vec<CardIndex> = if run.missed_only {
            scene.indices().filter(|card| to.values().any(|other| other == card)).collect()
        } else {
            scene.dealt(beyond_exam).collect()
        };
        run.order.apply(&mut fresh);
        let to = to.into_iter().filter(|(_, card)| fresh.contains(card)).collect();
        Self { scene, to, fresh, beyond_exam }
    }

    /// Which card it is now; `None` where it is gone.
    fn now(&self, old: CardIndex) -> Option<CardIndex> {
        self.to.get(&old).copied()
    }

    /// What a try comes to now; `None` where its card is gone, or the bin.
    fn judged(&self, made: Try) -> Option<Try> {
        let card = self.now(made.card)?;
        let right = self.scene.card(card)?.is_right_in(made.bin);
        self.scene.bins().contains(&made.bin).then_some(Try { card, right, ..made })
    }

    fn attempt(&self, run: &Run) -> Attempt {
        let parts = run.attempt.parts();
        let board = self.board(run);
        let is_new = |card: &CardIndex| !self.to.values().any(|other| other == card);
        let goes_on = self.fresh.iter().any(is_new);
        // Whoever had finished has finished, even where a card no longer belongs where it lay.
        let ended = !goes_on && (parts.ended || (run.attempt.is_over() && !board.is_full()));
        Attempt::from(AttemptParts {
            scene: self.scene.id.clone(),
            board,
            tries: parts.tries.iter().filter_map(|&made| self.judged(made)).collect(),
            hints: parts.hints.iter().filter_map(|(&card, &hints)| Some((self.now(card)?, hints))).collect(),
            ended,
            ..parts
        })
    }

    /// Cards lie where they lay, as far as they may; the others join the deck where they would have been dealt.
    fn board(&self, run: &Run) -> Board {
        let before = &run.attempt.board;
        let judges = run.attempt.mode.judges_at_once();
        let stays = |card: CardIndex, bin: Owner| {
            let is_right = self.scene.card(card).is_some_and(|card| card.is_right_in(bin));
            self.scene.bins().contains(&bin) && (is_right || !judges)
        };
        let bins = Owner::ALL.map(|bin| {
            let lay = before.bin(bin).iter().filter_map(|&card| self.now(card));
            lay.filter(|&card| stays(card, bin)).collect::<Vec<_>>()
        });
        let mut deck: Vec<CardIndex> = before.deck().iter().filter_map(|&card| self.now(card)).collect();
        for (place, card) in self.fresh.iter().enumerate() {
            if deck.contains(card) || bins.iter().any(|bin| bin.contains(card)) {
                continue;
            }
            let mut earlier = self.fresh.iter().take(place).rev();
            let behind = earlier.find_map(|other| deck.iter().position(|card| card == other));
            deck.insert(behind.map_or(0, |at| at + 1), *card);
        }
        Board::laid(deck, bins)
    }
}

#[cfg(test)]
mod tests;
