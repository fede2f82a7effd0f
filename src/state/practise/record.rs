//! What is remembered of a run: the history of its scene, and what was known of each card.

use super::{Run, Way};
use crate::domain::{CardRecord, CardVerdict, MisconceptionId, Mode, Scene, Try, Verdict};
use crate::state::{Best, Grade, Item, Memory, Page, Past, State};
use std::sync::Arc;

/// Takes in what a change of the run on the table brought: `before` is the run as it was.
pub(super) fn take_in(state: &mut State, scene: &Scene, before: &Run) {
    // Whoever tries out what they write is no learner.
    if state.page != Page::Author {
        remember(state, scene, before);
    }
    let Some(run) = state.practise.run() else { return };
    if run.attempt.is_over() && !before.attempt.is_over() {
        finish(state, scene);
    }
}

/// Remembers the first tries that are new. A class is not one learner, so teams teach nothing of anybody; nor does a
/// discussion. A card that belongs to nobody is not asked again: there is nothing to sort.
fn remember(state: &mut State, scene: &Scene, before: &Run) {
    let Some(run) = state.practise.run() else { return };
    if run.way() == Way::Teams || run.attempt.mode == Mode::Discuss {
        return;
    }
    let attempt = &run.attempt;
    let tries = attempt.tries().get(before.attempt.tries().len()..).unwrap_or_default();
    let is_first =
        |made: &&Try| before.attempt.first_try(made.card).is_none() && attempt.first_try(made.card) == Some(**made);
    let firsts: Vec<(Try, u8)> = tries.iter().filter(is_first).map(|made| (*made, attempt.hints(made.card))).collect();
    for (made, hints) in firsts {
        let Some(card) = scene.card(made.card).filter(|card| !card.is_decoy()) else { continue };
        let grade = match (made.right, hints) {
            (false, _) => Grade::Missed,
            (true, 0) => Grade::Known,
            (true, _) => Grade::Hinted,
        };
        answer(state, Item::of(scene, card), card.misconception.as_ref(), grade);
    }
}

/// Remembers how well an item was known today, and the belief behind a mistake.
pub(in crate::state) fn answer(state: &mut State, item: Item, belief: Option<&MisconceptionId>, grade: Grade) {
    know(state, item, grade);
    if let Some(belief) = belief.filter(|_| grade == Grade::Missed) {
        Arc::make_mut(&mut state.progress).beliefs.insert(belief.clone(), state.today);
    }
}

/// Remembers how well an item was known today.
fn know(state: &mut State, item: Item, grade: Grade) {
    let memory = Memory::after(state.progress.memory.get(&item).copied(), grade, state.today);
    Arc::make_mut(&mut state.progress).memory.insert(item, memory);
}

/// A run has come to its end. Kept are those at a whole scene of the shelf, played alone and for a score.
fn finish(state: &mut State, scene: &Scene) {
    let Some(run) = state.practise.run() else { return };
    let counts = !run.kept && !run.missed_only && run.way() != Way::Teams && run.attempt.mode != Mode::Discuss;
    if !counts || state.practise.made.contains_key(&scene.id) {
        return;
    }
    let verdict = Verdict::judge(scene, &run.attempt);
    let past = Past {
        number: 1 + state.progress.past.get(&scene.id).and_then(|all| all.last()).map_or(0, |last| last.number),
        began: run.timing.began,
        version: Some(scene.version()),
        cards: verdict.cards.iter().filter_map(|judged| card_record(scene, run, judged)).collect(),
        day: state.today,
        minute: state.time.minute,
        mode: run.attempt.mode,
        order: run.order,
        marks: verdict.marks(),
        first: verdict.score(),
        right: verdict.right(),
        out_of: verdict.out_of(),
        seconds: u32::try_from(run.used / 1000).unwrap_or(u32::MAX),
    };
    if let Some(run) = state.practise.run_mut() {
        run.kept = true;
    }
    if state.page == Page::Author {
        return;
    }
    let progress = Arc::make_mut(&mut state.progress);
    progress.record(&scene.id, Best { score: past.first, out_of: past.out_of });
    progress.add(&scene.id, past);
}

/// How a card went, in a form that outlives its scene.
fn card_record(scene: &Scene, run: &Run, judged: &CardVerdict) -> Option<CardRecord> {
    let card = scene.card(judged.card)?;
    let timed = run.timing.drops.get(&judged.card).filter(|_| judged.first.is_some());
    let record = CardRecord {
        id: card.id.clone(),
        text: card.text.clone(),
        owners: card.owners.clone(),
        first: judged.first,
        tries: u32::try_from(judged.tries).unwrap_or(u32::MAX),
        millis: timed.map(|timed| timed.millis),
        input: timed.map(|timed| timed.input),
        belief: None,
    };
    let belief = card.misconception.clone().filter(|_| !record.is_right());
    Some(CardRecord { belief, ..record })
}
