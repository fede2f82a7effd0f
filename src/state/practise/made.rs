//! Scenes that the app makes: one task as a card of its own, cards from here and there, and the two halves of shared
//! work.
//!
//! No file can have the id of such a scene: that of a file is in small letters.

use crate::content::Library;
use crate::domain::{
    Card, CardId, CardIndex, Catalogue, Difficulty, LayerId, Owner, Rules, Scene, SceneId, ServiceId, TaskId, WhyNot,
};

/// What a scene was made from, and so where leaving it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MadeFrom {
    /// One task, from its cell.
    Task,
    /// The shared cards of a scene.
    Halves(SceneId),
    /// What was due.
    Review,
    /// Tasks that the learner chose.
    Drill,
    /// A cell among the weak spots.
    Cell(ServiceId, LayerId),
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
    let scene = Scene {
        id: exercise_id(id),
        title: name_of(catalogue, &task.service, task.layer)?,
        topic: None,
        difficulty: if task.beyond_exam { Difficulty::Expert } else { Difficulty::Easy },
        services: vec![task.service.clone()],
        story: String::new(),
        goal: String::new(),
        // Whether there is a third bin must not tell anything of the one card.
        shared_bin: true,
        beyond_exam: task.beyond_exam,
        rules: Rules::default(),
        cards: vec![Card::of(task, CardId::new(EXERCISED))],
    };
    Some(Made { scene, from: MadeFrom::Task })
}

/// What scenes of one task are called, before the task's id.
const EXERCISE: &str = "TASK ";

/// The id of its card.
const EXERCISED: &str = "task";

fn exercise_id(task: &TaskId) -> SceneId {
    SceneId::new(format!("{EXERCISE}{task}"))
}

/// The task that an exercise was made of.
pub(super) fn exercised(scene: &SceneId) -> Option<TaskId> {
    scene.as_str().strip_prefix(EXERCISE).map(TaskId::new)
}

/// "RDS: Encryption and keys".
pub(super) fn name_of(catalogue: &Catalogue, service: &ServiceId, layer: LayerId) -> Option<String> {
    Some(format!("{}: {}", catalogue.service(service)?.short, catalogue.layer(layer).name))
}

/// A scene of cards from here and there; `None` without cards. It has no title: what it was made from tells.
pub(super) fn of_cards(
    library: &Library,
    id: &str,
    from: MadeFrom,
    difficulty: Difficulty,
    cards: Vec<Card>,
) -> Option<Made> {
    let services = library.catalogue().services().iter().map(|service| &service.id);
    let scene = Scene {
        id: SceneId::new(id),
        title: String::new(),
        topic: None,
        difficulty,
        services: services.filter(|id| cards.iter().any(|card| card.service == **id)).cloned().collect(),
        story: String::new(),
        goal: String::new(),
        shared_bin: true,
        beyond_exam: false,
        rules: Rules::default(),
        cards,
    };
    (!scene.cards.is_empty()).then_some(Made { scene, from })
}

/// The half of a shared card of a scene that has this id.
pub(super) fn half(catalogue: &Catalogue, scene: &Scene, id: &CardId) -> Option<Card> {
    let shared = scene.cards.iter().filter(|card| card.owner() == Some(Owner::Shared));
    shared.filter_map(|card| split(catalogue, scene, card)).flatten().find(|half| half.id == *id)
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
    // What is split as its task says is the same wherever it is met; what the scene splits in its own way is its own.
    let as_task = |id: &&TaskId| catalogue.task(id).is_some_and(|task| task.halves == card.halves);
    let (home, id) = match card.task.as_ref().filter(as_task) {
        Some(task) => (exercise_id(task), CardId::new(EXERCISED)),
        None => (card.home.clone().unwrap_or_else(|| scene.id.clone()), card.id.clone()),
    };
    let half = |owner: Owner, text: String| Card {
        id: CardId::new(format!("{id}-{}", owner.key().to_lowercase())),
        task: None,
        text,
        owners: vec![owner],
        halves: None,
        // What speaks against the whole on one side does not speak against a half of it; the reason tells both.
        why_not: WhyNot { aws: Some(card.reason.clone()), customer: Some(card.reason.clone()), shared: None },
        home: Some(home.clone()),
        ..card.clone()
    };
    Some([half(Owner::Aws, aws), half(Owner::Customer, customer)])
}
