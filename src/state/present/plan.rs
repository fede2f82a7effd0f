//! Going through a lesson plan, stop by stop.

use super::{Progressed, Show, begin};
use crate::content::Library;
use crate::domain::{LessonPlan, PlanId, Stop, Subject};
use crate::state::{Notice, State};

/// Which lesson plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanRef {
    /// One of the library.
    Loaded(PlanId),
    /// One of one’s own, by its place.
    Draft(usize),
}

/// Where one is in a lesson plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position<'a> {
    /// The plan.
    pub plan: &'a LessonPlan,
    /// The stop that is shown, from 0.
    pub number: usize,
}

impl Position<'_> {
    /// The stop that is shown.
    pub fn stop(&self) -> Option<&Stop> {
        self.plan.stops.get(self.number)
    }

    /// How many minutes the stops up to this one are meant to take.
    pub fn minutes_before(&self) -> u32 {
        self.plan.stops.iter().take(self.number).map(|stop| u32::from(stop.minutes)).sum()
    }
}

impl State {
    /// A lesson plan.
    pub fn plan<'a>(&'a self, library: &'a Library, plan: &PlanRef) -> Option<&'a LessonPlan> {
        match plan {
            PlanRef::Loaded(id) => library.plan(id),
            PlanRef::Draft(place) => self.present.kept.drafts.get(*place),
        }
    }

    /// Where the projection is in its lesson plan.
    pub fn position<'a>(&'a self, library: &'a Library) -> Option<Position<'a>> {
        let (plan, number) = self.present.show.as_ref()?.stop.as_ref()?;
        Some(Position { plan: self.plan(library, plan)?, number: *number })
    }

    /// Whether a stop can be shown: what it names is there.
    pub fn is_there(&self, library: &Library, subject: &Subject) -> bool {
        match subject {
            Subject::Stacks { services, .. } => services.iter().any(|id| library.catalogue().service(id).is_some()),
            Subject::Lesson(id) => library.catalogue().lesson(id).is_some(),
            Subject::Scene(id) => library.scene(id).is_some(),
        }
    }
}

/// Goes through a plan, from a stop on.
pub(super) fn start(state: &mut State, library: &Library, plan: PlanRef, number: usize) {
    if state.present.show.is_some() {
        return;
    }
    let Some(found) = state.plan(library, &plan) else { return };
    let there = |stop: &Stop| state.is_there(library, &stop.subject);
    let Some((number, stop)) = found.stops.iter().enumerate().skip(number).find(|(_, stop)| there(stop)) else {
        state.notice = Some(Notice::NothingToProject);
        return;
    };
    let mut show = of_stop(state, stop, Progressed::default());
    show.stop = Some((plan, number));
    begin(state, library, show);
    remember(state);
}

/// A view of a stop.
fn of_stop(state: &State, stop: &Stop, progressed: Progressed) -> Show {
    let mut show = Show::new(state, stop.subject.clone(), stop.pace, progressed);
    show.title.clone_from(&stop.title);
    show
}

/// The stop beside the one that is shown, over those that cannot be.
pub(super) fn beside(state: &mut State, library: &Library, by: isize) {
    let Some(Position { plan, number }) = state.position(library) else { return };
    let mut place = number;
    let next = loop {
        let Some(next) = place.checked_add_signed(by).filter(|&next| next < plan.stops.len()) else { return };
        if plan.stops.get(next).is_some_and(|stop| state.is_there(library, &stop.subject)) {
            break next;
        }
        place = next;
    };
    go_to(state, library, next);
}

/// Goes to a stop. One that was shown before is as it was left.
pub(super) fn go_to(state: &mut State, library: &Library, to: usize) {
    let Some(Position { plan, number }) = state.position(library) else { return };
    let Some(stop) = plan.stops.get(to).filter(|stop| to != number && state.is_there(library, &stop.subject)) else {
        return;
    };
    let Some(mut before) = state.present.show.clone() else { return };
    before.visited.insert(number, before.progressed.clone());
    let progressed = before.visited.get(&to).cloned().unwrap_or_default();
    let mut show = of_stop(state, stop, progressed);
    show.stop = before.stop.map(|(plan, _)| (plan, to));
    (show.visited, show.began, show.back, show.pen) = (before.visited, before.began, before.back, before.pen);
    begin(state, library, show);
    remember(state);
}

/// Where to go on, should the lesson be broken off here.
fn remember(state: &mut State) {
    let position = state.present.show.as_ref().and_then(|show| show.stop.clone());
    state.present.kept_mut().position = position;
}
