//! The show of hands: what the class said before it was told, counted by the teacher.

use super::{Counting, LessonPage, ScenePage};
use crate::content::Library;
use crate::domain::{CardId, Date, Hands, LayerId, Owner, SceneId, ServiceId, Subject, TaskId};
use crate::export;
use crate::state::{Effect, State};

/// The most votes that are kept; the oldest go first.
pub const MOST_VOTES: usize = 2000;

/// What a class was asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// A layer of a service.
    Cell(ServiceId, LayerId),
    /// A card of a scene.
    Card(SceneId, CardId),
    /// A task at the end of a lesson.
    Task(TaskId),
}

/// What a class said of one thing on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// What it was asked for.
    pub asked: Asked,
    /// How many hands went up.
    pub hands: Hands,
    /// Who it is; `None` where it is nobody’s.
    pub truth: Option<Owner>,
    /// The day.
    pub date: Date,
}

impl State {
    /// What the class is asked for now, and who it is.
    pub fn asked(&self, library: &Library) -> Option<(Asked, Option<Owner>)> {
        let show = self.present.show.as_ref()?;
        match &show.subject {
            Subject::Stacks { services, .. } => {
                let cell = show.progressed.asked.or_else(|| show.told())?;
                let owner = show.comparison(library)?.owner(cell.column, cell.layer);
                Some((Asked::Cell(services.get(cell.column)?.clone(), cell.layer), owner))
            }
            Subject::Lesson(_) => {
                let (LessonPage::Asked(id) | LessonPage::Told(id)) = self.lesson_page(library)? else { return None };
                let owner = library.catalogue().task(&id)?.owner;
                Some((Asked::Task(id), Some(owner)))
            }
            Subject::Scene(scene) => {
                let (_, card) = self.projected_card(library)?;
                Some((Asked::Card(scene.clone(), card.id.clone()), card.owner()))
            }
        }
    }

    /// Whether the answer to what the class is asked for is on the picture.
    pub fn is_told(&self, library: &Library) -> bool {
        let Some(show) = &self.present.show else { return false };
        match show.subject {
            Subject::Stacks { .. } => show.told().is_some(),
            Subject::Lesson(_) => matches!(self.lesson_page(library), Some(LessonPage::Told(_))),
            Subject::Scene(_) => matches!(self.scene_page(library), Some(ScenePage::Told(_))),
        }
    }

    /// What the class has said of it today.
    pub fn hands(&self, library: &Library) -> Option<Hands> {
        let (asked, _) = self.asked(library)?;
        let votes = self.present.kept.votes.iter();
        votes.rev().find(|vote| vote.asked == asked && vote.date == self.today).map(|vote| vote.hands)
    }

    /// Whether votes are shown: the class predicts, and there is something to say.
    pub fn votes_shown(&self, library: &Library) -> bool {
        let predicts = self.present.show.as_ref().is_some_and(|show| show.pace.predict);
        (predicts || self.hands(library).is_some()) && self.asked(library).is_some()
    }
}

/// So many more hands for an owner; digits that follow are the number.
pub(super) fn count(state: &mut State, library: &Library, owner: Owner, by: i8) {
    change(state, library, owner, |hands| hands.saturating_add_signed(i16::from(by)));
    if let Some(show) = state.present.show.as_mut().filter(|_| by > 0) {
        show.counting = Some(Counting { owner, typed: false });
    }
}

/// A digit of the number of hands.
pub(super) fn type_digit(state: &mut State, library: &Library, digit: u8) {
    let Some(counting) = state.present.show.as_ref().and_then(|show| show.counting) else { return };
    let digit = u16::from(digit.min(9));
    let typed = counting.typed;
    change(state, library, counting.owner, |hands| if typed { (hands % 100) * 10 + digit } else { digit });
    if let Some(show) = &mut state.present.show {
        show.counting = Some(Counting { typed: true, ..counting });
    }
}

/// Takes the last digit back.
pub(super) fn take_digit(state: &mut State, library: &Library) {
    if let Some(counting) = state.present.show.as_ref().and_then(|show| show.counting) {
        change(state, library, counting.owner, |hands| hands / 10);
    }
}

/// Changes the number of hands for an owner; the vote is written down when the first hand goes up.
fn change(state: &mut State, library: &Library, owner: Owner, new: impl FnOnce(u16) -> u16) {
    let Some((asked, truth)) = state.asked(library) else { return };
    let date = state.today;
    let votes = &mut state.present.kept_mut().votes;
    let place = votes.iter().rposition(|vote| vote.asked == asked && vote.date == date);
    let place = place.unwrap_or_else(|| {
        if votes.len() == MOST_VOTES {
            votes.remove(0);
        }
        votes.push(Vote { asked, hands: Hands::default(), truth, date });
        votes.len() - 1
    });
    let Some(vote) = votes.get_mut(place) else { return };
    vote.truth = truth;
    let now = vote.hands.of(owner);
    vote.hands.set(owner, new(now));
    if vote.hands.total() == 0 {
        votes.remove(place);
    }
}

/// All votes as a table to save.
pub(super) fn save(state: &mut State, library: &Library) -> Vec<Effect> {
    let votes = &state.present.kept.votes;
    if votes.is_empty() {
        return Vec::new();
    }
    state.files.asking = true;
    let rows: Vec<export::VoteRow> = votes.iter().map(|vote| row(vote, state, library)).collect();
    let Date { year, month, day } = state.today;
    vec![Effect::AskWhereToSave {
        name: format!("layercake-votes-{year:04}-{month:02}-{day:02}.csv"),
        text: export::votes(&rows),
    }]
}

pub(super) fn row(vote: &Vote, state: &State, library: &Library) -> export::VoteRow {
    let catalogue = library.catalogue();
    let service = |id: &ServiceId| catalogue.service(id).map_or(id.as_str(), |found| &found.short).to_owned();
    let (view, service, asked) = match &vote.asked {
        Asked::Cell(id, layer) => (String::new(), service(id), catalogue.layer(*layer).name.clone()),
        Asked::Card(scene, card) => {
            let found = state.practise.scene_of(library, scene);
            let found_card = found.and_then(|scene| scene.cards.iter().find(|other| other.id == *card));
            (
                found.map_or(scene.as_str(), |scene| &scene.title).to_owned(),
                found_card.map(|card| service(&card.service)).unwrap_or_default(),
                found_card.map_or(card.as_str(), |card| &card.text).to_owned(),
            )
        }
        Asked::Task(id) => {
            let found = catalogue.task(id);
            (
                String::new(),
                found.map(|task| service(&task.service)).unwrap_or_default(),
                found.map_or(id.as_str(), |task| &task.text).to_owned(),
            )
        }
    };
    export::VoteRow { date: vote.date, scene: view, service, asked, hands: vote.hands, truth: vote.truth }
}
