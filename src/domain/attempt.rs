//! One run through a scene: the board, and every try that was made.

use super::{Board, CardIndex, Owner, Scene, SceneId, Spot};

/// A card was dropped into a bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Try {
    /// Which card.
    pub card: CardIndex,
    /// Into which bin.
    pub bin: Owner,
    /// Whether it belongs there.
    pub right: bool,
}

/// One run through a scene. Each drop is judged at once: a right card stays, a wrong one goes under the deck.
///
/// Tries are never forgotten, not even when the board goes back a step: who has seen a verdict has seen it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The scene that is played.
    pub scene: SceneId,
    /// Which card lies where.
    pub board: Board,
    tries: Vec<Try>,
}

impl Attempt {
    /// A new run with the cards of the scene in the deck, those beyond the exam only if wanted.
    pub fn new(scene: &Scene, beyond_exam: bool) -> Self {
        Self::of(scene, scene.dealt(beyond_exam))
    }

    /// A new run with these cards of the scene alone.
    pub fn of(scene: &Scene, cards: impl IntoIterator<Item = CardIndex>) -> Self {
        Self { scene: scene.id.clone(), board: Board::new(cards), tries: Vec::new() }
    }

    /// Every try so far, oldest first.
    pub fn tries(&self) -> &[Try] {
        &self.tries
    }

    /// The first try of a card.
    pub fn first_try(&self, card: CardIndex) -> Option<Try> {
        self.tries.iter().copied().find(|attempt| attempt.card == card)
    }

    /// Drops a card into a bin and judges it. `None`, and nothing changes, when the scene has no such card or bin or
    /// the card lies there already.
    pub fn drop_card(&mut self, scene: &Scene, card: CardIndex, bin: Owner) -> Option<Try> {
        let owner = scene.card(card)?.owner;
        if !scene.bins().contains(&bin) || self.board.spot(card)? == Spot::Bin(bin) {
            return None;
        }
        let made = Try { card, bin, right: owner == bin };
        self.tries.push(made);
        if made.right {
            self.board.place(card, bin);
        } else {
            self.board.put_under(card);
        }
        Some(made)
    }
}
