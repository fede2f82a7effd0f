//! How stand in the file how one presents, the room, what classes said, and where a lesson plan was broken off.

use super::LeftOut;
use super::settings::in_range;
use crate::domain::{
    BackRow, CardId, Date, Hands, LayerId, LessonPlan, Owner, Pace, PlanId, Room, SceneId, Sequence, ServiceId, Stride,
    TaskId,
};
use crate::state::{
    Asked, CARD_SECONDS, Kept, MAX_PROJECTION_PERCENT, MIN_PROJECTION_PERCENT, MOST_VOTES, Pen, PlanRef, Vote,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawPace {
    sequence: String,
    stride: String,
    predict: bool,
    open: bool,
}

impl Default for RawPace {
    fn default() -> Self {
        Self::of(Pace::default())
    }
}

impl RawPace {
    pub(super) fn pace(&self) -> Option<Pace> {
        let stride = match self.stride.as_str() {
            ROW => Stride::Row,
            CELL => Stride::Cell,
            _ => return None,
        };
        let sequence = Sequence::from_key(&self.sequence)?;
        Some(Pace { sequence, stride, predict: self.predict, open: self.open })
    }

    pub(super) fn of(pace: Pace) -> Self {
        let Pace { sequence, stride, predict, open } = pace;
        let stride = match stride {
            Stride::Row => ROW,
            Stride::Cell => CELL,
        };
        Self { sequence: sequence.key().to_owned(), stride: stride.to_owned(), predict, open }
    }
}

const ROW: &str = "row";
const CELL: &str = "cell";

pub(super) fn pace_from(raw: &RawPace, left_out: &mut LeftOut) -> Pace {
    left_out.unless(raw.pace(), || "how pictures are uncovered".to_owned()).unwrap_or_default()
}

pub(super) fn default_percent() -> i64 {
    Kept::default().percent.into()
}

pub(super) fn percent(raw: i64) -> u16 {
    in_range(raw, MIN_PROJECTION_PERCENT..=MAX_PROJECTION_PERCENT)
}

pub(super) fn card_seconds(raw: Option<i64>) -> Option<u16> {
    raw.and_then(|seconds| u16::try_from(seconds).ok()).filter(|seconds| CARD_SECONDS.contains(seconds))
}

// How far the back row sits is known in rows or in centimetres.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRoom {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rows: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    distance: Option<i64>,
    #[serde(default = "default_screen")]
    screen: i64,
}

fn default_screen() -> i64 {
    Room::default().screen.into()
}

impl Default for RawRoom {
    fn default() -> Self {
        Self::of(Room::default())
    }
}

impl RawRoom {
    fn room(&self) -> Option<Room> {
        let any = |raw| in_range(raw, 0..=u16::MAX);
        let back = match (self.rows, self.distance) {
            (Some(rows), None) => BackRow::Rows(any(rows)),
            (None, Some(distance)) => BackRow::Distance(any(distance)),
            (None, None) => Room::default().back,
            (Some(_), Some(_)) => return None,
        };
        Some(Room { back, screen: any(self.screen) }.in_range())
    }

    pub(super) fn of(room: Room) -> Self {
        let (rows, distance) = match room.back {
            BackRow::Rows(rows) => (Some(rows.into()), None),
            BackRow::Distance(distance) => (None, Some(distance.into())),
        };
        Self { rows, distance, screen: room.screen.into() }
    }
}

pub(super) fn room_from(raw: &RawRoom, left_out: &mut LeftOut) -> Room {
    left_out.unless(raw.room(), || "the room".to_owned()).unwrap_or_default()
}

const FADES: &str = "fades";
const STAYS: &str = "stays";

pub(super) fn default_pen() -> String {
    raw_pen(Pen::default())
}

pub(super) fn pen_from(raw: &str, left_out: &mut LeftOut) -> Pen {
    let pen = match raw {
        FADES => Some(Pen::Fades),
        STAYS => Some(Pen::Stays),
        _ => None,
    };
    left_out.unless(pen, || "what becomes of what the pen draws".to_owned()).unwrap_or_default()
}

pub(super) fn raw_pen(pen: Pen) -> String {
    match pen {
        Pen::Fades => FADES,
        Pen::Stays => STAYS,
    }
    .to_owned()
}

// One line each, oldest first.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawVote {
    date: String,
    /// What kind of thing, and its ids.
    asked: Vec<String>,
    #[serde(default)]
    aws: i64,
    #[serde(default)]
    customer: i64,
    #[serde(default)]
    shared: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    truth: Option<String>,
}

const CELLS: &str = "cell";
const CARDS: &str = "card";
const TASKS: &str = "task";

fn asked_from(raw: &[String]) -> Option<Asked> {
    let parts: Vec<&str> = raw.iter().map(String::as_str).collect();
    Some(match *parts {
        [CELLS, service, layer] => Asked::Cell(ServiceId::new(service), LayerId::from_key(layer)?),
        [CARDS, scene, card] => Asked::Card(SceneId::new(scene), CardId::new(card)),
        [TASKS, task] => Asked::Task(TaskId::new(task)),
        _ => return None,
    })
}

fn raw_asked(asked: &Asked) -> Vec<String> {
    let parts: &[&str] = match asked {
        Asked::Cell(service, layer) => &[CELLS, service.as_str(), layer.key()],
        Asked::Card(scene, card) => &[CARDS, scene.as_str(), card.as_str()],
        Asked::Task(task) => &[TASKS, task.as_str()],
    };
    parts.iter().map(|&part| part.to_owned()).collect()
}

impl RawVote {
    /// The vote; `None` where something in it cannot be, such as one without a hand.
    fn vote(&self) -> Option<Vote> {
        let counted = |raw| in_range(raw, 0..=Hands::MOST);
        let hands = Hands { aws: counted(self.aws), customer: counted(self.customer), shared: counted(self.shared) };
        let truth = match &self.truth {
            Some(key) => Some(Owner::ALL.into_iter().find(|owner| owner.key() == key)?),
            None => None,
        };
        let (asked, date) = (asked_from(&self.asked)?, Date::parse(&self.date)?);
        (hands.total() > 0).then_some(Vote { asked, hands, truth, date })
    }

    fn of(vote: &Vote) -> Self {
        let Vote { asked, hands, truth, date } = vote;
        Self {
            date: date.to_string(),
            asked: raw_asked(asked),
            aws: hands.aws.into(),
            customer: hands.customer.into(),
            shared: hands.shared.into(),
            truth: truth.map(|owner| owner.key().to_owned()),
        }
    }
}

pub(super) fn votes_from(raw: &[RawVote], left_out: &mut LeftOut) -> Vec<Vote> {
    let mut seen = BTreeSet::new();
    let mut votes = Vec::new();
    for raw in raw {
        // Of two votes on one thing on one day, the second is the impossible one.
        let vote = raw.vote().filter(|vote| seen.insert((vote.asked.clone(), vote.date)));
        votes.extend(left_out.unless(vote, || format!("a vote of `{}`", raw.date)));
    }
    votes.drain(..votes.len().saturating_sub(MOST_VOTES));
    votes
}

pub(super) fn raw_votes(votes: &[Vote]) -> Vec<RawVote> {
    votes.iter().map(RawVote::of).collect()
}

// A plan of one’s own goes by its id here too: its place changes when another is left out.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPosition {
    plan: String,
    #[serde(default)]
    own: bool,
    stop: i64,
}

impl RawPosition {
    /// Whether it is another stop when one is taken out of a plan of one’s own.
    pub(super) fn needs(&self, plan: &str, place: usize) -> bool {
        self.own && self.plan == plan && usize::try_from(self.stop).is_ok_and(|stop| stop >= place)
    }
}

/// Where to go on; `None` where there is nothing any more.
pub(super) fn position_from(raw: RawPosition, drafts: &[LessonPlan]) -> Option<(PlanRef, usize)> {
    let stop = usize::try_from(raw.stop).ok()?;
    if !raw.own {
        return Some((PlanRef::Loaded(PlanId::new(raw.plan)), stop));
    }
    let place = drafts.iter().position(|plan| plan.id.as_str() == raw.plan)?;
    (stop < drafts.get(place)?.stops.len()).then_some((PlanRef::Draft(place), stop))
}

pub(super) fn raw_position(kept: &Kept) -> Option<RawPosition> {
    let (plan, stop) = kept.position.as_ref()?;
    let (id, own) = match plan {
        PlanRef::Loaded(id) => (id, false),
        PlanRef::Draft(place) => (&kept.drafts.get(*place)?.id, true),
    };
    Some(RawPosition { plan: id.as_str().to_owned(), own, stop: i64::try_from(*stop).ok()? })
}
