//! How best scores, finished attempts and what was known of each card stand in the file.

use super::LeftOut;
use super::records::{self, RawCard};
use crate::domain::{
    CardId, Date, LessonId, MisconceptionId, Mode, Moment, Order, Quarters, SceneId, ServiceId, TaskId, Tick,
};
use crate::state::{Best, Item, MOST_PAST, Memory, Past, Progress};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBest {
    score: usize,
    out_of: usize,
}

pub(super) fn best_from(raw: BTreeMap<String, RawBest>) -> BTreeMap<SceneId, Best> {
    let best = |RawBest { score, out_of }| Best { score: score.min(out_of), out_of };
    raw.into_iter().map(|(scene, raw)| (SceneId::new(scene), best(raw))).collect()
}

pub(super) fn raw_best(best: &BTreeMap<SceneId, Best>) -> BTreeMap<String, RawBest> {
    let raw = |&Best { score, out_of }: &Best| RawBest { score, out_of };
    best.iter().map(|(scene, best)| (scene.as_str().to_owned(), raw(best))).collect()
}

// One line each, so that a long history can be read; the oldest of a scene stands first.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPast {
    scene: String,
    day: String,
    minute: u16,
    mode: String,
    order: u16,
    marks: i32,
    first: usize,
    right: usize,
    out_of: usize,
    seconds: u32,
    // All of these came with format 6.
    #[serde(default)]
    number: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    began: Option<(String, u16)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    cards: Vec<RawCard>,
}

impl RawPast {
    fn past(&self) -> Option<Past> {
        let past = Past {
            day: Date::parse(&self.day)?,
            minute: self.minute,
            mode: Mode::from_key(&self.mode)?,
            order: Order::new(self.order)?,
            marks: Quarters(self.marks),
            first: self.first,
            right: self.right,
            out_of: self.out_of,
            seconds: self.seconds,
            number: self.number,
            began: match &self.began {
                Some(began) => Some(records::moment_from(began)?),
                None => None,
            },
            version: match &self.version {
                Some(version) => Some(u64::from_str_radix(version, HEX).ok()?),
                None => None,
            },
            cards: self.cards.iter().map(RawCard::record).collect::<Option<_>>()?,
        };
        let most = i64::try_from(past.out_of).ok()?.checked_mul(Quarters::CARD.0.into())?;
        let fits = past.minute < Moment::MINUTES
            && past.first <= past.out_of
            && past.right <= past.out_of
            && (0..=most).contains(&past.marks.0.into());
        fits.then_some(past)
    }

    fn of(scene: &SceneId, past: &Past) -> Self {
        let &Past { number, began, version, ref cards, day, minute, mode, order, marks, first, right, out_of, seconds } =
            past;
        Self {
            scene: scene.as_str().to_owned(),
            day: day.to_string(),
            minute,
            mode: mode.key().to_owned(),
            order: order.number(),
            marks: marks.0,
            first,
            right,
            out_of,
            seconds,
            number,
            began: began.map(records::raw_moment),
            version: version.map(|version| format!("{version:016x}")),
            cards: cards.iter().map(RawCard::of).collect(),
        }
    }
}

const HEX: u32 = 16;

pub(super) fn past_from(raw: &[RawPast], left_out: &mut LeftOut) -> BTreeMap<SceneId, Vec<Past>> {
    let mut all: BTreeMap<SceneId, Vec<Past>> = BTreeMap::new();
    for raw in raw {
        if let Some(past) = left_out.unless(raw.past(), || format!("an attempt at `{}`", raw.scene)) {
            all.entry(SceneId::new(&raw.scene)).or_default().push(past);
        }
    }
    for past in all.values_mut() {
        number(past);
        past.drain(..past.len().saturating_sub(MOST_PAST));
    }
    let mut progress = Progress { past: all, ..Progress::default() };
    progress.forget_cards();
    progress.past
}

/// Gives numbers to attempts of a format that had none, and to those that would come after a larger one.
pub(in crate::shell) fn number(past: &mut [Past]) {
    let mut last = 0_u32;
    for past in past {
        last = past.number.max(last.saturating_add(1));
        past.number = last;
    }
}

pub(super) fn raw_past(all: &BTreeMap<SceneId, Vec<Past>>) -> Vec<RawPast> {
    all.iter().flat_map(|(scene, past)| past.iter().map(|past| RawPast::of(scene, past))).collect()
}

/// Makes the shape of a memory from the list of its plain fields: a further one is one more line.
macro_rules! raw_memory {
    ($($field:ident: $kind:ty,)+) => {
        #[derive(Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct RawMemory {
            last: String,
            due: String,
            $(#[serde(default)] $field: $kind,)+
        }

        impl RawMemory {
            fn unchecked(&self) -> Option<Memory> {
                Some(Memory { last: Date::parse(&self.last)?, due: Date::parse(&self.due)?, $($field: self.$field,)+ })
            }
        }

        impl From<&Memory> for RawMemory {
            fn from(memory: &Memory) -> Self {
                Self { last: memory.last.to_string(), due: memory.due.to_string(), $($field: memory.$field,)+ }
            }
        }
    };
}

raw_memory! {
    stability: f64,
    difficulty: f64,
    answers: u32,
    missed: u32,
}

impl RawMemory {
    fn memory(&self) -> Option<Memory> {
        self.unchecked().filter(|memory| {
            memory.stability.is_finite()
                && memory.stability > 0.0
                && (1.0..=10.0).contains(&memory.difficulty)
                && memory.missed <= memory.answers
        })
    }
}

// Tasks and cards of scenes have names of their own kind, so each has a list of its own.
pub(super) type RawTasks = BTreeMap<String, RawMemory>;
pub(super) type RawCards = BTreeMap<(String, String), RawMemory>;

pub(super) fn memory_from(tasks: RawTasks, cards: RawCards, left_out: &mut LeftOut) -> BTreeMap<Item, Memory> {
    let tasks = tasks.into_iter().map(|(task, raw)| (Item::Task(TaskId::new(task)), raw));
    let card = |((scene, card), raw)| (Item::Card(SceneId::new(scene), CardId::new(card)), raw);
    let all: Vec<(Item, RawMemory)> = tasks.chain(cards.into_iter().map(card)).collect();
    let mut known = BTreeMap::new();
    for (item, raw) in all {
        let name = || match &item {
            Item::Task(task) => format!("what was known of `{task}`"),
            Item::Card(scene, card) => format!("what was known of `{card}` in `{scene}`"),
        };
        if let Some(memory) = left_out.unless(raw.memory(), name) {
            known.insert(item, memory);
        }
    }
    known
}

pub(super) fn raw_memory(known: &BTreeMap<Item, Memory>) -> (RawTasks, RawCards) {
    let (mut tasks, mut cards) = (RawTasks::new(), RawCards::new());
    for (item, memory) in known {
        match item {
            Item::Task(task) => {
                tasks.insert(task.as_str().to_owned(), memory.into());
            }
            Item::Card(scene, card) => {
                cards.insert((scene.as_str().to_owned(), card.as_str().to_owned()), memory.into());
            }
        }
    }
    (tasks, cards)
}

pub(super) fn beliefs_from(raw: BTreeMap<String, String>, left_out: &mut LeftOut) -> BTreeMap<MisconceptionId, Date> {
    days_from(raw, left_out, "belief", MisconceptionId::new)
}

pub(super) fn read_from(raw: BTreeMap<String, String>, left_out: &mut LeftOut) -> BTreeMap<LessonId, Date> {
    days_from(raw, left_out, "lesson", LessonId::new)
}

fn days_from<Id: Ord>(
    raw: BTreeMap<String, String>,
    left_out: &mut LeftOut,
    kind: &str,
    id: impl Fn(String) -> Id,
) -> BTreeMap<Id, Date> {
    let mut days = BTreeMap::new();
    for (of, day) in raw {
        if let Some(day) = left_out.unless(Date::parse(&day), || format!("the day of the {kind} `{of}`")) {
            days.insert(id(of), day);
        }
    }
    days
}

pub(super) fn raw_read(read: &BTreeMap<LessonId, Date>) -> BTreeMap<String, String> {
    read.iter().map(|(lesson, day)| (lesson.as_str().to_owned(), day.to_string())).collect()
}

pub(super) fn raw_beliefs(beliefs: &BTreeMap<MisconceptionId, Date>) -> BTreeMap<String, String> {
    beliefs.iter().map(|(belief, day)| (belief.as_str().to_owned(), day.to_string())).collect()
}

// By service.
pub(super) type RawTicks = BTreeMap<String, Vec<String>>;

pub(super) fn ticks_from(raw: RawTicks, left_out: &mut LeftOut) -> BTreeMap<ServiceId, BTreeSet<Tick>> {
    let mut all = BTreeMap::new();
    for (service, keys) in raw {
        let read = |key: &String| left_out.unless(Tick::from_key(key), || format!("the tick `{key}` of `{service}`"));
        let ticks: BTreeSet<Tick> = keys.iter().filter_map(read).collect();
        if !ticks.is_empty() {
            all.insert(ServiceId::new(service), ticks);
        }
    }
    all
}

pub(super) fn raw_ticks(all: &BTreeMap<ServiceId, BTreeSet<Tick>>) -> RawTicks {
    let keys = |ticks: &BTreeSet<Tick>| ticks.iter().map(Tick::key).collect();
    all.iter().map(|(service, ticks)| (service.as_str().to_owned(), keys(ticks))).collect()
}
