//! Which card asks for an item, wherever it is to be found again.

use super::made;
use crate::content::Library;
use crate::domain::{Card, CardId, SceneId};
use crate::state::{Item, Memory, State};

/// The card that asks for an item: a task of the catalogue, a card of a scene that is open, or a half of either. `None`
/// where neither is there now. A card that belongs to nobody asks for nothing.
fn card(library: &Library, item: &Item) -> Option<Card> {
    match item {
        Item::Task(id) => Some(Card::of(library.catalogue().task(id)?, CardId::new(id.as_str()))),
        Item::Card(home, id) => of_scene(library, home, id).filter(|card| !card.is_decoy()),
    }
}

fn of_scene(library: &Library, home: &SceneId, id: &CardId) -> Option<Card> {
    let catalogue = library.catalogue();
    let Some(scene) = library.scene(home) else {
        let made = made::exercise(catalogue, &made::exercised(home)?)?;
        return made::half(catalogue, &made.scene, id);
    };
    let own = scene.cards.iter().find(|card| card.task.is_none() && card.id == *id);
    let own = own.map(|card| Card { home: Some(home.clone()), ..card.clone() });
    let card = own.or_else(|| made::half(catalogue, scene, id))?;
    Some(Card { beyond_exam: card.beyond_exam || scene.beyond_exam, ..card })
}

impl State {
    /// All that was ever answered and what is remembered of it, each with the card that asks for it; `None` where its
    /// scene or its task is not there now. What is beyond the exam comes only if it is wanted.
    pub(super) fn answered<'a>(&'a self, library: &'a Library) -> impl Iterator<Item = (&'a Memory, Option<Card>)> {
        let beyond = self.settings.beyond_exam;
        let all = self.progress.memory.iter().map(|(item, memory)| (memory, card(library, item)));
        all.filter(move |(_, card)| beyond || card.as_ref().is_none_or(|card| !card.beyond_exam))
    }
}
