//! What becomes of a save when another window saved into the same file in the meantime.

mod folders;
mod kept;

use super::save_file::number;
use crate::domain::{ServiceId, Tick};
use crate::state::{MOST_PAST, Past, Progress, Saved};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is to be written: `ours` is what this window has now, `before` what it had when it read or wrote last, `theirs`
/// what the file has now.
///
/// Progress only ever grows, so both sides go into it; but a tick on a checklist can be taken away. Of the ticks and of
/// the rest, each entry for itself: what this window changed since `before` holds, a run that it finished or started over
/// too, and does not come back from the file; what it did not touch is as the other window left it. Where both changed
/// the same entry, whoever writes last has it; only of a lesson plan that both changed, both stay.
pub(super) fn merge(ours: &Saved, before: &Saved, theirs: Saved) -> Saved {
    let mut progress = ours.progress.clone();
    let ours_and_theirs = Arc::make_mut(&mut progress);
    ours_and_theirs.ticks = ticks(&ours.progress, &before.progress, &theirs.progress);
    take_in(ours_and_theirs, Arc::unwrap_or_clone(theirs.progress));
    Saved {
        settings: newest(&ours.settings, &before.settings, theirs.settings),
        progress,
        runs: entries(&ours.runs, &before.runs, theirs.runs),
        ways: entries(&ours.ways, &before.ways, theirs.ways),
        table: newest(&ours.table, &before.table, theirs.table),
        // Each is kept in a file of its own.
        works: Vec::new(),
        folders: if ours.folders == before.folders {
            theirs.folders
        } else {
            Arc::new(folders::folders(&ours.folders, &before.folders, &theirs.folders))
        },
        kept: if ours.kept == before.kept {
            theirs.kept
        } else {
            Arc::new(kept::kept(&ours.kept, &before.kept, Arc::unwrap_or_clone(theirs.kept)))
        },
    }
}

fn newest<T: Clone + PartialEq>(ours: &T, before: &T, theirs: T) -> T {
    if ours == before { theirs } else { ours.clone() }
}

fn entries<K: Clone + Ord, V: Clone + PartialEq>(
    ours: &BTreeMap<K, V>,
    before: &BTreeMap<K, V>,
    theirs: BTreeMap<K, V>,
) -> BTreeMap<K, V> {
    let changed = |key: &K| ours.get(key) != before.get(key);
    let mut all: BTreeMap<K, V> = theirs.into_iter().filter(|(key, _)| !changed(key)).collect();
    let own = ours.iter().filter(|(key, _)| changed(key));
    all.extend(own.map(|(key, value)| (key.clone(), value.clone())));
    all
}

fn ticks(ours: &Progress, before: &Progress, theirs: &Progress) -> BTreeMap<ServiceId, BTreeSet<Tick>> {
    let each = |progress: &Progress| -> BTreeMap<(ServiceId, Tick), bool> {
        let of = |(service, ticks): (&ServiceId, &BTreeSet<Tick>)| {
            ticks.iter().map(|tick| ((service.clone(), tick.clone()), true)).collect::<Vec<_>>()
        };
        progress.ticks.iter().flat_map(of).collect()
    };
    let mut all: BTreeMap<ServiceId, BTreeSet<Tick>> = BTreeMap::new();
    for (service, tick) in entries(&each(ours), &each(before), each(theirs)).into_keys() {
        all.entry(service).or_default().insert(tick);
    }
    all
}

fn take_in(ours: &mut Progress, theirs: Progress) {
    for (scene, best) in theirs.best {
        // A scene of another length has changed; then ours is the newer result.
        if ours.best.get(&scene).is_none_or(|own| own.out_of == best.out_of) {
            ours.record(&scene, best);
        }
    }
    for (scene, past) in theirs.past {
        add(ours.past.entry(scene).or_default(), past);
    }
    ours.forget_cards();
    for (item, memory) in theirs.memory {
        let own = ours.memory.entry(item).or_insert(memory);
        if (own.last, own.answers) < (memory.last, memory.answers) {
            *own = memory;
        }
    }
    for (lesson, day) in theirs.read {
        // The first day counts.
        let own = ours.read.entry(lesson).or_insert(day);
        *own = (*own).min(day);
    }
    for (belief, day) in theirs.beliefs {
        let own = ours.beliefs.entry(belief).or_insert(day);
        *own = day.max(*own);
    }
}

/// Adds the attempts that are not there yet, oldest first.
fn add(ours: &mut Vec<Past>, theirs: Vec<Past>) {
    let new: Vec<Past> = theirs.into_iter().filter(|past| !ours.iter().any(|own| is_same(own, past))).collect();
    if !new.is_empty() {
        ours.extend(new);
        ours.sort_by_key(|past| (past.day, past.minute));
        number(ours);
    }
    ours.drain(..ours.len().saturating_sub(MOST_PAST));
}

/// Whether it is the same attempt. Its number may be another since windows went together, and how its cards went may be
/// forgotten on one side.
fn is_same(one: &Past, other: &Past) -> bool {
    let is_forgotten = one.cards.is_empty() || other.cards.is_empty();
    let cards = if is_forgotten { &one.cards } else { &other.cards };
    *one == Past { number: one.number, cards: Arc::clone(cards), ..other.clone() }
}
