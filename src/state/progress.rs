//! What is remembered of all attempts: the best and the latest of each scene, and what was known of each card.

use crate::domain::{
    Card, CardId, CardRecord, Date, LessonId, MisconceptionId, Mode, Moment, Order, Quarters, Scene, SceneId,
    ServiceId, TaskId, Tick,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many attempts at a scene are remembered; the oldest are forgotten first.
pub const MOST_PAST: usize = 200;

/// Of how many cards it is remembered how they went, over all attempts; those of the oldest attempts are forgotten first.
pub const MOST_CARD_RECORDS: usize = 4000;

/// The best attempt at a scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best {
    /// Cards right the first time.
    pub score: usize,
    /// Cards of the scene at that time.
    pub out_of: usize,
}

/// One finished attempt at a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The how-manieth attempt at its scene it was, from 1.
    pub number: u32,
    /// When it was begun; `None` where an earlier version of the app did not write it down.
    pub began: Option<Moment>,
    /// [`Scene::version`] at that time.
    pub version: Option<u64>,
    /// How each card went, in file order; none where that was forgotten, or never written down.
    pub cards: Arc<[CardRecord]>,
    /// The day on which it ended.
    pub day: Date,
    /// The minute of that day, 0 to 1439.
    pub minute: u16,
    /// How it was played.
    pub mode: Mode,
    /// In which order.
    pub order: Order,
    /// What it was worth, hints taken off.
    pub marks: Quarters,
    /// Cards right the first time.
    pub first: usize,
    /// Cards right in the end.
    pub right: usize,
    /// Cards that were dealt.
    pub out_of: usize,
    /// How long it lay on the table.
    pub seconds: u32,
}

/// Something that can be known: a task of the catalogue, whichever scene it is met in, or a card of one scene.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A task of the catalogue.
    Task(TaskId),
    /// A card that a scene's author wrote.
    Card(SceneId, CardId),
}

impl Item {
    /// What a card asks to know. The halves of shared work are items of the scene that they were split from.
    pub fn of(scene: &Scene, card: &Card) -> Self {
        match &card.task {
            Some(task) => Self::Task(task.clone()),
            None => Self::Card(card.home.clone().unwrap_or_else(|| scene.id.clone()), card.id.clone()),
        }
    }
}

/// How well an answer was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Wrong at the first try.
    Missed,
    /// Right at the first try, with a hint.
    Hinted,
    /// Right at the first try.
    Known,
}

/// What is remembered of an item, in the terms of the FSRS scheduler.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// The day of the last answer that counted.
    pub last: Date,
    /// The day on which it is asked again.
    pub due: Date,
    /// In days: how long until nine in ten would still know it.
    pub stability: f64,
    /// From 1, easy, to 10, hard.
    pub difficulty: f64,
    /// How many answers counted; one a day does.
    pub answers: u32,
    /// How many of these were wrong.
    pub missed: u32,
}

// Its numbers are never NaN: they come from the scheduler, or from a file that was checked.
impl Eq for Memory {}

/// What is remembered of all attempts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The best attempt at each scene.
    pub best: BTreeMap<SceneId, Best>,
    /// Finished attempts at each scene, oldest first.
    pub past: BTreeMap<SceneId, Vec<Past>>,
    /// What was known of each item that was ever asked.
    pub memory: BTreeMap<Item, Memory>,
    /// The day on which a wrong belief last showed.
    pub beliefs: BTreeMap<MisconceptionId, Date>,
    /// The day on which each lesson was read first.
    pub read: BTreeMap<LessonId, Date>,
    /// What was ticked off on the checklist of each service.
    pub ticks: BTreeMap<ServiceId, BTreeSet<Tick>>,
}

impl Progress {
    /// Takes in a finished attempt; answers whether it is a new best.
    pub fn record(&mut self, scene: &SceneId, attempt: Best) -> bool {
        let better = self.best.get(scene).is_none_or(|old| old.out_of != attempt.out_of || old.score < attempt.score);
        if better {
            self.best.insert(scene.clone(), attempt);
        }
        better
    }

    /// Adds a finished attempt to the history of its scene.
    pub fn add(&mut self, scene: &SceneId, past: Past) {
        let all = self.past.entry(scene.clone()).or_default();
        all.push(past);
        let over = all.len().saturating_sub(MOST_PAST);
        all.drain(..over);
        self.forget_cards();
    }

    /// Forgets how single cards went in the oldest attempts, as far as there is too much of it.
    pub fn forget_cards(&mut self) {
        let mut kept = self.past.values().flatten().map(|past| past.cards.len()).sum::<usize>();
        if kept <= MOST_CARD_RECORDS {
            return;
        }
        let mut all: Vec<&mut Past> = self.past.values_mut().flatten().collect();
        all.sort_by_key(|past| (past.day, past.minute));
        for past in all {
            if kept > MOST_CARD_RECORDS {
                kept -= past.cards.len();
                past.cards = Arc::default();
            }
        }
    }
}
