//! One practice file, resolved against the catalogue.

use super::{
    CardId, Catalogue, Halves, LayerId, MisconceptionId, NoteId, Owner, Rules, SceneId, ServiceId, SourceKey, Task,
    TaskId, WhyNot,
};

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
    /// The bins where it is right, the best answer first. A decoy has none: it belongs to nobody, and stays in the deck.
    pub owners: Vec<Owner>,
    /// Why it is theirs.
    pub reason: String,
    /// What is said to whoever chose a wrong bin.
    pub why_not: WhyNot,
    /// What to ask oneself; the layer has a question of its own.
    pub hint: Option<String>,
    /// Of shared work, the two halves.
    pub halves: Option<Halves>,
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
    /// The scene it was written in, where it is played in another.
    pub home: Option<SceneId>,
}

impl Card {
    /// Who does it, in one word; `None` for a decoy.
    pub fn owner(&self) -> Option<Owner> {
        self.owners.first().copied()
    }

    /// Whether it is right in a bin.
    pub fn is_right_in(&self, bin: Owner) -> bool {
        self.owners.contains(&bin)
    }

    /// Whether it belongs to nobody.
    pub fn is_decoy(&self) -> bool {
        self.owners.is_empty()
    }

    /// Whether nobody can tell the two apart, so that each may lie where the other belongs.
    pub fn looks_like(&self, other: &Self) -> bool {
        self.text == other.text && self.service == other.service
    }

    /// What is said to whoever put it into a wrong bin: by the card or its task, else by the layer, else by the belief
    /// behind the mistake.
    pub fn why_not<'a>(&'a self, bin: Owner, catalogue: &'a Catalogue) -> Option<&'a str> {
        let belief = || self.misconception.as_ref().and_then(|id| catalogue.misconception(id));
        // What is nobody's work is no work on its layer either, so the layer has nothing to say.
        if self.is_decoy() {
            return self.why_not.get(bin);
        }
        self.why_not
            .get(bin)
            .or_else(|| catalogue.layer(self.layer).why_not.get(bin))
            .or_else(|| belief().map(|belief| belief.cure.as_str()))
    }

    /// The question to ask oneself: the card's own, or the layer's.
    pub fn question<'a>(&'a self, catalogue: &'a Catalogue) -> &'a str {
        self.hint.as_deref().unwrap_or(&catalogue.layer(self.layer).question)
    }

    /// A card that says what the task says.
    pub fn of(task: &Task, id: CardId) -> Self {
        let task = task.clone();
        Self {
            id,
            text: task.text,
            service: task.service,
            layer: task.layer,
            owners: vec![task.owner],
            reason: task.reason,
            why_not: task.why_not,
            hint: None,
            halves: task.halves,
            misconception: task.misconception,
            notes: task.notes,
            sources: task.sources,
            beyond_exam: task.beyond_exam,
            unverified: task.unverified,
            task: Some(task.id),
            home: None,
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
    /// How it wants to be played.
    pub rules: Rules,
    /// The cards, in file order.
    pub cards: Vec<Card>,
}

impl Scene {
    /// The bins, left to right.
    pub fn bins(&self) -> &'static [Owner] {
        if self.shared_bin { &Owner::ALL } else { &[Owner::Aws, Owner::Customer] }
    }

    /// Whether some card belongs to nobody, so that the deck need not be empty in the end.
    pub fn has_decoys(&self) -> bool {
        self.cards.iter().any(Card::is_decoy)
    }

    /// One card.
    pub fn card(&self, index: CardIndex) -> Option<&Card> {
        self.cards.get(index.0)
    }

    /// The places of all cards, in file order.
    pub fn indices(&self) -> impl Iterator<Item = CardIndex> + use<> {
        (0..self.cards.len()).map(CardIndex)
    }

    /// A number that changes with whatever the answers depend on: bins, and the cards with their words, places and owners.
    /// It is the same on every machine and in every version of the app.
    pub fn version(&self) -> u64 {
        let mut print = Fingerprint::default();
        print.part(self.bins().len().to_string().as_str());
        for card in &self.cards {
            let owners = card.owners.iter().map(|owner| owner.key());
            let parts = [card.id.as_str(), &card.text, card.service.as_str(), card.layer.key()];
            parts.into_iter().chain(owners).for_each(|part| print.part(part));
            print.part("");
        }
        print.0
    }

    /// The cards that are dealt, in file order: all of them, or only those that the exam asks.
    pub fn dealt(&self, beyond_exam: bool) -> impl Iterator<Item = CardIndex> + '_ {
        self.indices().filter(move |&index| beyond_exam || !self.cards[index.0].beyond_exam)
    }
}

/// FNV-1a, which is small and will not change.
struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fingerprint {
    /// Takes in a text, and an end that no text holds.
    fn part(&mut self, text: &str) {
        for byte in text.bytes().chain([u8::MAX]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
