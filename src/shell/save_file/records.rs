//! How moments stand in the file, and how each card of an attempt went.

use crate::domain::{CardId, CardRecord, Date, Input, MisconceptionId, Moment, Owner};
use crate::state::{Timed, Timing};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(super) fn moment_from((day, minute): &(String, u16)) -> Option<Moment> {
    let moment = Moment { day: Date::parse(day)?, minute: *minute };
    (moment.minute < Moment::MINUTES).then_some(moment)
}

pub(super) fn raw_moment(moment: Moment) -> (String, u16) {
    (moment.day.to_string(), moment.minute)
}

fn owner_from(key: &String) -> Option<Owner> {
    Owner::ALL.into_iter().find(|owner| owner.key() == key)
}

/// What there is must be good; it may be missing.
fn if_any<T, U>(raw: Option<T>, read: impl FnOnce(T) -> Option<U>) -> Result<Option<U>, Bad> {
    raw.map(|raw| read(raw).ok_or(Bad)).transpose()
}

/// Something that cannot be.
struct Bad;

/// One card of an attempt that is over.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCard {
    id: String,
    text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    owners: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    first: Option<String>,
    #[serde(default)]
    tries: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    millis: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    input: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    belief: Option<String>,
}

impl RawCard {
    /// The record; `None` where something in it cannot be, such as an answer without a try.
    pub(super) fn record(&self) -> Option<CardRecord> {
        let record = CardRecord {
            id: CardId::new(&self.id),
            text: self.text.clone(),
            owners: self.owners.iter().map(owner_from).collect::<Option<_>>()?,
            first: if_any(self.first.as_ref(), owner_from).ok()?,
            tries: self.tries,
            millis: self.millis,
            input: if_any(self.input.as_deref(), Input::from_key).ok()?,
            belief: self.belief.as_ref().map(MisconceptionId::new),
        };
        let tried = record.tries > 0;
        let fits = record.first.is_some() == tried && (tried || (record.millis.is_none() && record.input.is_none()));
        fits.then_some(record)
    }

    pub(super) fn of(record: &CardRecord) -> Self {
        let CardRecord { id, text, owners, first, tries, millis, input, belief } = record;
        Self {
            id: id.as_str().to_owned(),
            text: text.clone(),
            owners: owners.iter().map(|owner| owner.key().to_owned()).collect(),
            first: first.map(|owner| owner.key().to_owned()),
            tries: *tries,
            millis: *millis,
            input: input.map(|input| input.key().to_owned()),
            belief: belief.as_ref().map(|belief| belief.as_str().to_owned()),
        }
    }
}

/// When a run began, and how its cards came into their bins.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTiming {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    began: Option<(String, u16)>,
    #[serde(default)]
    last: u64,
    /// Milliseconds and the way, for each card.
    #[serde(default)]
    drops: BTreeMap<usize, (u64, String)>,
}

impl RawTiming {
    pub(super) fn is_empty(&self) -> bool {
        self.began.is_none() && self.last == 0 && self.drops.is_empty()
    }

    pub(super) fn timing(&self) -> Option<Timing> {
        let timed = |(&card, (millis, input)): (&usize, &(u64, String))| {
            Some((crate::domain::CardIndex(card), Timed { millis: *millis, input: Input::from_key(input)? }))
        };
        Some(Timing {
            began: if_any(self.began.as_ref(), moment_from).ok()?,
            last: self.last,
            drops: self.drops.iter().map(timed).collect::<Option<_>>()?,
        })
    }

    pub(super) fn of(timing: &Timing) -> Self {
        let drops = timing.drops.iter();
        Self {
            began: timing.began.map(raw_moment),
            last: timing.last,
            drops: drops.map(|(card, timed)| (card.0, (timed.millis, timed.input.key().to_owned()))).collect(),
        }
    }
}
