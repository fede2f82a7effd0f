//! A drill: cards by services, layers, number and difficulty, drawn from the tasks of the catalogue.

use super::made::{self, Made, MadeFrom};
use crate::content::Library;
use crate::domain::{Card, CardId, Catalogue, Dice, Difficulty, LayerId, Order, Owner, ServiceId, Task};
use crate::state::{Item, State};
use std::collections::BTreeSet;

/// What the learner wants to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drill {
    /// The services; none stands for all.
    pub services: BTreeSet<ServiceId>,
    /// The layers; none stands for all.
    pub layers: BTreeSet<LayerId>,
    /// How many cards at most; one of [`Drill::SIZES`].
    pub cards: usize,
    /// How hard.
    pub difficulty: Difficulty,
    /// The number that the cards are drawn by.
    pub number: Order,
}

impl Drill {
    /// The numbers of cards to choose from.
    pub const SIZES: [usize; 4] = [5, 10, 15, 25];
}

impl Default for Drill {
    fn default() -> Self {
        Self {
            services: BTreeSet::new(),
            layers: BTreeSet::new(),
            cards: Self::SIZES[1],
            difficulty: Difficulty::Medium,
            number: Order::AS_WRITTEN.another(),
        }
    }
}

/// Something in the set-up of a drill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DrillAction {
    /// A service in or out.
    Service(ServiceId),
    /// All services.
    AllServices,
    /// A layer in or out.
    Layer(LayerId),
    /// All layers.
    AllLayers,
    /// So many cards; one of [`Drill::SIZES`].
    Cards(usize),
    /// So hard.
    Difficulty(Difficulty),
    /// Draw by this number.
    Number(Order),
    /// Put the drill on the table, and draw by another number the next time.
    Start,
}

/// Changes the set-up; to start is no change of it.
pub(super) fn set_up(drill: &mut Drill, catalogue: &Catalogue, action: DrillAction) {
    match action {
        DrillAction::Service(id) if catalogue.service(&id).is_some() => toggle(&mut drill.services, id),
        DrillAction::AllServices => drill.services.clear(),
        DrillAction::Layer(layer) => toggle(&mut drill.layers, layer),
        DrillAction::AllLayers => drill.layers.clear(),
        DrillAction::Cards(cards) if Drill::SIZES.contains(&cards) => drill.cards = cards,
        DrillAction::Difficulty(difficulty) => drill.difficulty = difficulty,
        DrillAction::Number(number) => drill.number = number,
        DrillAction::Service(_) | DrillAction::Cards(_) | DrillAction::Start => {}
    }
}

fn toggle<T: Ord>(all: &mut BTreeSet<T>, one: T) {
    if !all.remove(&one) {
        all.insert(one);
    }
}

impl State {
    /// The tasks that fit the drill as it is set up, in the order of the catalogue.
    pub fn drill_tasks<'a>(&self, library: &'a Library) -> Vec<&'a Task> {
        let drill = &self.practise.drill;
        let wanted = |task: &&Task| {
            (drill.services.is_empty() || drill.services.contains(&task.service))
                && (drill.layers.is_empty() || drill.layers.contains(&task.layer))
                && self.is_as_hard(library.catalogue(), task)
        };
        library.catalogue().tasks().iter().filter(wanted).collect()
    }

    /// Whether a task belongs to the difficulty. Easy is what follows from who owns the cell as a whole; hard is what
    /// does not, what is shared, what older exam texts say otherwise, and what this learner has missed before.
    fn is_as_hard(&self, catalogue: &Catalogue, task: &Task) -> bool {
        let of_cell = catalogue.service(&task.service).and_then(|service| service.duty(task.layer).owner());
        let follows = of_cell == Some(task.owner) && task.owner != Owner::Shared;
        let is_hard = !follows || !task.notes.is_empty() || self.has_missed(task);
        match self.practise.drill.difficulty {
            Difficulty::Easy => follows && !task.beyond_exam,
            Difficulty::Medium => !task.beyond_exam,
            Difficulty::Hard => is_hard && !task.beyond_exam,
            Difficulty::Expert => is_hard || task.beyond_exam,
        }
    }

    fn has_missed(&self, task: &Task) -> bool {
        self.progress.memory.get(&Item::Task(task.id.clone())).is_some_and(|memory| memory.missed > 0)
    }
}

/// The drill that is set up: what was missed before is drawn first. `None` where no task fits.
pub(super) fn drill(state: &State, library: &Library) -> Option<Made> {
    let Drill { cards: most, difficulty, number, .. } = state.practise.drill;
    let mut tasks = state.drill_tasks(library);
    Dice::new(number.number().into()).shuffle(&mut tasks);
    tasks.sort_by_key(|task| !state.has_missed(task));
    let cards = tasks.into_iter().take(most).map(|task| Card::of(task, CardId::new(task.id.as_str()))).collect();
    made::of_cards(library, "DRILL", MadeFrom::Drill, difficulty, cards)
}
