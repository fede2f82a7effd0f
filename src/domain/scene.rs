//! One practice file, resolved against the catalogue.

use super::{CardId, LayerId, MisconceptionId, NoteId, Owner, SceneId, ServiceId, SourceKey, Task, TaskId};

/// How hard a scene is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difficulty {
    /// For a first try.
    Easy,
    /// For somebody who has read the chapter.
    Medium,
    /// For somebody about to take the exam.
    Hard,
    /// Beyond the exam.
    Expert,
}

impl Difficulty {
    /// The word of files and of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Medium => "medium",
            Self::Hard => "hard",
            Self::Expert => "expert",
        }
    }
}

/// The place of a card in its scene's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardIndex(pub usize);

/// A piece of work to sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its id within the scene.
    pub id: CardId,
    /// The catalogue's task behind it, if there is one.
    pub task: Option<TaskId>,
    /// The work, as an order.
    pub text: String,
    /// Where it is done.
    pub service: ServiceId,
    /// The layer it belongs to.
    pub layer: LayerId,
    /// Who does it.
    pub owner: Owner,
    /// Why it is theirs.
    pub reason: String,
    /// The wrong belief behind a wrong answer.
    pub misconception: Option<MisconceptionId>,
    /// Where older exam texts say otherwise.
    pub notes: Vec<NoteId>,
    /// Where it was read.
    pub sources: Vec<SourceKey>,
    /// Finer than the CLF-C02 exam asks.
    pub beyond_exam: bool,
    /// No source says it in so many words; we reasoned.
    pub unverified: bool,
}

impl Card {
    /// A card that says what the task says.
    pub fn of(task: &Task, id: CardId) -> Self {
        let task = task.clone();
        Self {
            id,
            text: task.text,
            service: task.service,
            layer: task.layer,
            owner: task.owner,
            reason: task.reason,
            misconception: task.misconception,
            notes: task.notes,
            sources: task.sources,
            beyond_exam: task.beyond_exam,
            unverified: task.unverified,
            task: Some(task.id),
        }
    }
}

/// One practice file, or an exercise that the app made from tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Its id.
    pub id: SceneId,
    /// Its title.
    pub title: String,
    /// The trade it is set in: "retail".
    pub topic: Option<String>,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The services it is about.
    pub services: Vec<ServiceId>,
    /// What happened; empty where the app made an exercise.
    pub story: String,
    /// What the learner takes away; empty where the app made an exercise.
    pub goal: String,
    /// Whether there is a third bin for shared work.
    pub shared_bin: bool,
    /// Finer than the CLF-C02 exam asks, as a whole.
    pub beyond_exam: bool,
    /// The cards, in file order.
    pub cards: Vec<Card>,
}

impl Scene {
    /// The bins, left to right.
    pub fn bins(&self) -> &'static [Owner] {
        if self.shared_bin { &Owner::ALL } else { &[Owner::Aws, Owner::Customer] }
    }

    /// One card.
    pub fn card(&self, index: CardIndex) -> Option<&Card> {
        self.cards.get(index.0)
    }

    /// The places of all cards, in file order.
    pub fn indices(&self) -> impl Iterator<Item = CardIndex> + use<> {
        (0..self.cards.len()).map(CardIndex)
    }

    /// The cards that are dealt, in file order: all of them, or only those that the exam asks.
    pub fn dealt(&self, beyond_exam: bool) -> impl Iterator<Item = CardIndex> + '_ {
        self.indices().filter(move |&index| beyond_exam || !self.cards[index.0].beyond_exam)
    }
}
