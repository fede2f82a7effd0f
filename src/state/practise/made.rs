//! Scenes that the app makes: one task as a card of its own, and the two halves of shared work.
//!
//! No file can have the id of such a scene: that of a file is in small letters.

use crate::content::Library;
use crate::domain::{Card, CardId, CardIndex, Catalogue, Difficulty, Owner, Rules, Scene, SceneId, TaskId, WhyNot};

/// What a scene was made from, and so where leaving it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MadeFrom {
    /// One task, from its cell.
    Task,
    /// The shared cards of a scene.
    Halves(SceneId),
    /// Tasks that the learner chose, or that are due.
    Catalogue,
}

/// A scene that the app made. It lies on no shelf, and no score of it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The scene.
    pub scene: Scene,
    /// What it was made from.
    pub from: MadeFrom,
}

/// An exercise of one task.
pub(super) fn exercise(catalogue: &Catalogue, id: &TaskId) -> Option<Made> {
    let task = catalogue.task(id)?;
    let service = catalogue.service(&task.service)?;
    let scene = Scene {
        id: SceneId::new(format!("TASK {id}")),
        title: format!("{}: {}", service.short, catalogue.layer(task.layer).name),
        topic: None,
        difficulty: if task.beyond_exam { Difficulty::Expert } else { Difficulty::Easy },
        services: vec![task.service.clone()],
        story: String::new(),
        goal: String::new(),
        // Whether there is a third bin must not tell anything of the one card.
        shared_bin: true,
        beyond_exam: task.beyond_exam,
        rules: Rules::default(),
        cards: vec![Card::of(task, CardId::new("task"))],
    };
    Some(Made { scene, from: MadeFrom::Task })
}

/// The second round of a scene: each shared card that was dealt becomes two, AWS's half and the customer's. `None`
/// where no card can be split.
pub(super) fn halves(library: &Library, scene: &Scene, dealt: &[CardIndex]) -> Option<Made> {
    let shared = dealt.iter().filter_map(|&index| scene.card(index)).filter(|card| card.owner() == Some(Owner::Shared));
    let cards: Vec<Card> = shared.filter_map(|card| split(library.catalogue(), scene, card)).flatten().collect();
    let made = Scene {
        id: SceneId::new(format!("HALVES {}", scene.id)),
        shared_bin: false,
        rules: Rules::default(),
        cards,
        ..scene.clone()
    };
    let from = MadeFrom::Halves(scene.id.clone());
    (!made.cards.is_empty()).then_some(Made { scene: made, from })
}

/// The two halves of a shared card: as it says itself, or as the stack says for its layer, if that is shared as well.
fn split(catalogue: &Catalogue, scene: &Scene, card: &Card) -> Option<[Card; 2]> {
    let of_card = card.halves.as_ref().map(|halves| (halves.aws.clone(), halves.customer.clone()));
    let of_layer = || {
        let duty = catalogue.service(&card.service)?.duty(card.layer);
        Some((duty.aws()?.to_owned(), duty.customer()?.to_owned()))
    };
    let (aws, customer) = of_card.or_else(of_layer)?;
    let half = |owner: Owner, text: String| Card {
        id: CardId::new(format!("{}-{}", card.id, owner.key().to_lowercase())),
        task: None,
        text,
        owners: vec![owner],
        halves: None,
        // What speaks against the whole on one side does not speak against a half of it; the reason tells both.
        why_not: WhyNot { aws: Some(card.reason.clone()), customer: Some(card.reason.clone()), shared: None },
        home: Some(scene.id.clone()),
        ..card.clone()
    };
    Some([half(Owner::Aws, aws), half(Owner::Customer, customer)])
}
