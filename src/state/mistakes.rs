//! Mistakes and their correction, as cards: which of them are shown, in which groups, and which are turned over.

use super::State;
use crate::content::Library;
use crate::domain::{Date, LayerId, Misconception, MisconceptionId, Task};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What the part with the mistakes shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistakes {
    /// The cards that lie with their correction up.
    pub turned: BTreeSet<MisconceptionId>,
    /// What cards must contain; empty shows all.
    pub search: String,
    /// Only what the learner believed.
    pub only_believed: bool,
}

/// Something with the cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MistakesAction {
    /// Turn a card over, or back.
    TurnOver(MisconceptionId),
    /// Turn all cards back.
    TurnAllBack,
    /// Search for something.
    Search(String),
    /// Only what the learner believed, or all.
    OnlyBelieved(bool),
}

/// What the cards of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MistakeGroup {
    /// The learner believed them.
    Believed,
    /// They are about the model as a whole.
    General,
    /// The first task behind them is of this layer.
    Layer(LayerId),
}

/// A card: a wrong belief, the day on which it last showed, and the tasks in which it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake<'a> {
    /// Belief and correction.
    pub wrong: &'a Misconception,
    /// When the learner last showed it.
    pub believed: Option<Date>,
    /// The tasks that point to it, in the order of the catalogue.
    pub tasks: Vec<&'a Task>,
}

impl State {
    /// The cards that are shown, in their groups: what the learner believed first, the latest of it first, then by
    /// layer from the top down.
    pub fn mistakes<'a>(&self, library: &'a Library) -> Vec<(MistakeGroup, Vec<Mistake<'a>>)> {
        let mut tasks: BTreeMap<&MisconceptionId, Vec<&Task>> = BTreeMap::new();
        for task in library.catalogue().tasks() {
            if let Some(id) = &task.misconception {
                tasks.entry(id).or_default().push(task);
            }
        }
        let words: Vec<String> = self.learn.mistakes.search.split_whitespace().map(str::to_lowercase).collect();
        let mut groups: Vec<(MistakeGroup, Vec<Mistake<'a>>)> = Vec::new();
        for wrong in library.catalogue().misconceptions() {
            let believed = self.progress.beliefs.get(&wrong.id).copied();
            let mut tasks = tasks.remove(&wrong.id).unwrap_or_default();
            let has_tasks = !tasks.is_empty();
            tasks.retain(|task| self.settings.beyond_exam || !task.beyond_exam);
            let is_beyond = has_tasks && tasks.is_empty() && believed.is_none();
            let is_wanted = believed.is_some() || !self.learn.mistakes.only_believed;
            if is_beyond || !is_wanted || !fits(wrong, &words) {
                continue;
            }
            let group = match (believed, tasks.first()) {
                (Some(_), _) => MistakeGroup::Believed,
                (None, Some(task)) => MistakeGroup::Layer(task.layer),
                (None, None) => MistakeGroup::General,
            };
            let mistake = Mistake { wrong, believed, tasks };
            match groups.iter_mut().find(|(known, _)| *known == group) {
                Some((_, cards)) => cards.push(mistake),
                None => groups.push((group, vec![mistake])),
            }
        }
        groups.sort_by_key(|(group, _)| match group {
            MistakeGroup::Believed => (0, Reverse(0)),
            MistakeGroup::General => (1, Reverse(0)),
            MistakeGroup::Layer(layer) => (2, Reverse(layer.index())),
        });
        if let Some((MistakeGroup::Believed, cards)) = groups.first_mut() {
            cards.sort_by_key(|card| Reverse(card.believed));
        }
        groups
    }
}

/// Whether all words that are searched for occur.
fn fits(wrong: &Misconception, words: &[String]) -> bool {
    words.is_empty() || {
        let text = format!("{} {}", wrong.belief, wrong.cure).to_lowercase();
        words.iter().all(|word| text.contains(word))
    }
}

pub(super) fn update(mistakes: &mut Mistakes, library: &Library, action: MistakesAction) {
    match action {
        MistakesAction::TurnOver(id) => {
            if !mistakes.turned.remove(&id) && library.catalogue().misconception(&id).is_some() {
                mistakes.turned.insert(id);
            }
        }
        MistakesAction::TurnAllBack => mistakes.turned.clear(),
        MistakesAction::Search(search) => mistakes.search = search,
        MistakesAction::OnlyBelieved(only) => mistakes.only_believed = only,
    }
}
