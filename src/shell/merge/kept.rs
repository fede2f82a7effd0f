//! How two windows go together in how one presents: votes of both, lesson plans one by one, and each setting for itself.

use super::{entries, newest};
use crate::domain::{Date, LessonPlan, PlanId};
use crate::state::{Asked, Kept, MOST_VOTES, PlanRef, Vote};
use std::collections::{BTreeMap, BTreeSet};

/// A vote on the same thing on the same day is the same vote, and a plan with the same id the same plan.
pub(super) fn kept(ours: &Kept, before: &Kept, theirs: Kept) -> Kept {
    let drafts = drafts(&ours.drafts, &before.drafts, theirs.drafts);
    let position = if ours.position == before.position {
        drafts.position(theirs.position, |draft| draft.theirs)
    } else {
        drafts.position(ours.position.clone(), |draft| draft.ours)
    };
    Kept {
        pace: newest(&ours.pace, &before.pace, theirs.pace),
        percent: newest(&ours.percent, &before.percent, theirs.percent),
        room: newest(&ours.room, &before.room, theirs.room),
        screen: newest(&ours.screen, &before.screen, theirs.screen),
        card_seconds: newest(&ours.card_seconds, &before.card_seconds, theirs.card_seconds),
        pen: newest(&ours.pen, &before.pen, theirs.pen),
        votes: votes(&ours.votes, &before.votes, &theirs.votes),
        drafts: drafts.0.into_iter().map(|draft| draft.plan).collect(),
        position,
    }
}

/// Votes that were forgotten do not come back; of too many, the newest stay.
fn votes(ours: &[Vote], before: &[Vote], theirs: &[Vote]) -> Vec<Vote> {
    let key = |vote: &Vote| (vote.asked.clone(), vote.date);
    let each = |votes: &[Vote]| -> BTreeMap<(Asked, Date), Vote> {
        votes.iter().map(|vote| (key(vote), vote.clone())).collect()
    };
    let mut all = entries(&each(ours), &each(before), each(theirs));
    let came = theirs.iter().chain(ours).filter_map(|vote| all.remove(&key(vote)));
    let mut votes: Vec<Vote> = came.collect();
    votes.sort_by_key(|vote| vote.date);
    votes.drain(..votes.len().saturating_sub(MOST_VOTES));
    votes
}

/// A lesson plan on its way into the file, and its places in what the windows have.
struct Draft {
    plan: LessonPlan,
    ours: Option<usize>,
    theirs: Option<usize>,
}

struct Drafts(Vec<Draft>);

impl Drafts {
    /// A position by the places of now; `None` where there is no such stop any more.
    fn position(
        &self,
        position: Option<(PlanRef, usize)>,
        place_in: impl Fn(&Draft) -> Option<usize>,
    ) -> Option<(PlanRef, usize)> {
        let (plan, stop) = position?;
        let PlanRef::Draft(was) = plan else { return Some((plan, stop)) };
        let place = self.0.iter().position(|draft| place_in(draft) == Some(was))?;
        (stop < self.0.get(place)?.plan.stops.len()).then_some((PlanRef::Draft(place), stop))
    }
}

/// What this window changed holds. A plan that the other window changed too, or another that it made under the same id,
/// goes on under an id of its own: hours of work may be in it.
fn drafts(ours: &[LessonPlan], before: &[LessonPlan], theirs: Vec<LessonPlan>) -> Drafts {
    let found = Found { ours, before };
    let mut taken: BTreeSet<PlanId> = ours.iter().chain(before).chain(&theirs).map(|plan| plan.id.clone()).collect();
    let gone: Vec<usize> = before
        .iter()
        .filter(|was| by_id(ours, &was.id).is_none())
        .filter_map(|was| found.place_in(&theirs, &was.id))
        .collect();
    let own: Vec<Option<usize>> = ours.iter().map(|plan| found.place_in(&theirs, &plan.id)).collect();
    let side = |(place, plan)| Draft { plan, ours: None, theirs: Some(place) };
    let mut all: Vec<Draft> = theirs.into_iter().enumerate().map(side).collect();
    for (place, (plan, there)) in ours.iter().zip(own).enumerate() {
        let was = by_id(before, &plan.id);
        let changed = was != Some(plan);
        match there.and_then(|there| all.get_mut(there)) {
            Some(draft) => {
                let both = changed && !same(&draft.plan, plan) && !was.is_some_and(|was| same(&draft.plan, was));
                if both {
                    draft.plan.id = free(&plan.id, &mut taken);
                    all.push(Draft { plan: plan.clone(), ours: Some(place), theirs: None });
                } else {
                    draft.ours = Some(place);
                    if changed {
                        draft.plan = LessonPlan { id: draft.plan.id.clone(), ..plan.clone() };
                    }
                }
            }
            None if changed => all.push(Draft { plan: plan.clone(), ours: Some(place), theirs: None }),
            None => {}
        }
    }
    all.retain(|draft| draft.theirs.is_none_or(|place| !gone.contains(&place)));
    Drafts(all)
}

/// Finds again what this window wrote.
struct Found<'a> {
    ours: &'a [LessonPlan],
    before: &'a [LessonPlan],
}

impl Found<'_> {
    /// Where a plan of ours is in the file: under its id, or where another window took the id for a plan of its own,
    /// under the one that it then gave to ours.
    fn place_in(&self, theirs: &[LessonPlan], id: &PlanId) -> Option<usize> {
        let there = theirs.iter().position(|plan| plan.id == *id);
        let Some(was) = by_id(self.before, id) else { return there };
        if there.and_then(|there| theirs.get(there)).is_some_and(|plan| same(plan, was)) {
            return there;
        }
        let is_it = |plan: &LessonPlan| {
            is_made_from(&plan.id, id)
                && same(plan, was)
                && by_id(self.ours, &plan.id).is_none()
                && by_id(self.before, &plan.id).is_none()
        };
        theirs.iter().position(is_it).or(there)
    }
}

fn by_id<'a>(plans: &'a [LessonPlan], id: &PlanId) -> Option<&'a LessonPlan> {
    plans.iter().find(|plan| plan.id == *id)
}

/// Whether they are the same under whatever id.
fn same(one: &LessonPlan, other: &LessonPlan) -> bool {
    one.title == other.title && one.stops == other.stops
}

/// A further id for a plan with this one.
fn free(id: &PlanId, taken: &mut BTreeSet<PlanId>) -> PlanId {
    let mut all = (2..=u32::MAX).map(|number| PlanId::new(format!("{id}-{number}")));
    all.find(|new| taken.insert(new.clone())).unwrap_or_else(|| id.clone())
}

fn is_made_from(new: &PlanId, id: &PlanId) -> bool {
    new.as_str().strip_prefix(id.as_str()).is_some_and(|rest| rest.starts_with('-'))
}
