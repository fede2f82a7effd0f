//! Weak spots: for each cell of layers and services, how often it was answered and how often missed.

use super::made::{self, Made, MadeFrom};
use crate::content::Library;
use crate::domain::{Card, CardId, Date, Difficulty, LayerId, Misconception, ServiceId};
use crate::state::{Item, State};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What is known of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// How many answers counted.
    pub answers: u32,
    /// How many of them were wrong.
    pub missed: u32,
    /// How many cards there are to practise it.
    pub cards: usize,
}

impl State {
    /// All cells that were answered or can be practised.
    pub fn spots(&self, library: &Library) -> BTreeMap<(ServiceId, LayerId), Spot> {
        let mut spots: BTreeMap<(ServiceId, LayerId), Spot> = BTreeMap::new();
        let beyond = self.settings.beyond_exam;
        for task in library.catalogue().tasks().iter().filter(|task| beyond || !task.beyond_exam) {
            spots.entry((task.service.clone(), task.layer)).or_default().cards += 1;
        }
        for (memory, card) in self.answered(library) {
            let Some(card) = card else { continue };
            let spot = spots.entry((card.service, card.layer)).or_default();
            spot.answers = spot.answers.saturating_add(memory.answers);
            spot.missed = spot.missed.saturating_add(memory.missed.min(memory.answers));
            spot.cards += usize::from(card.task.is_none());
        }
        spots
    }

    /// The wrong beliefs that showed, the latest first.
    pub fn beliefs<'a>(&self, library: &'a Library) -> Vec<(Date, &'a Misconception)> {
        let known = |(id, day): (_, &Date)| Some((*day, library.catalogue().misconception(id)?));
        let mut beliefs: Vec<(Date, &Misconception)> = self.progress.beliefs.iter().filter_map(known).collect();
        beliefs.sort_by_key(|(day, _)| Reverse(*day));
        beliefs
    }
}

/// The cards of a cell: its tasks, and what scenes asked there; what was missed most comes first.
pub(super) fn practise(state: &State, library: &Library, service: &ServiceId, layer: LayerId) -> Option<Made> {
    let catalogue = library.catalogue();
    let beyond = state.settings.beyond_exam;
    let here = |card: &Card| card.service == *service && card.layer == layer && (beyond || !card.beyond_exam);
    let missed_at = |item: &Item| state.progress.memory.get(item).map_or(0, |memory| memory.missed);
    let tasks = catalogue
        .tasks()
        .iter()
        .map(|task| (missed_at(&Item::Task(task.id.clone())), Card::of(task, CardId::new(task.id.as_str()))));
    let of_scenes = state.answered(library).filter_map(|(memory, card)| Some((memory.missed, card?)));
    let of_scenes = of_scenes.filter(|(_, card)| card.task.is_none());
    let mut cards: Vec<(u32, Card)> = tasks.chain(of_scenes).filter(|(_, card)| here(card)).collect();
    cards.sort_by_key(|(missed, _)| Reverse(*missed));
    let cards = cards.into_iter().map(|(_, card)| card).collect();
    let from = MadeFrom::Cell(service.clone(), layer);
    let mut made = made::of_cards(library, &format!("CELL {service} {layer}"), from, Difficulty::Medium, cards)?;
    made.scene.title = made::name_of(catalogue, service, layer)?;
    Some(made)
}
