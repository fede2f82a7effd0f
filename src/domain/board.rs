//! Which card lies where, as a value. A board knows nothing of right and wrong.

use super::{CardIndex, Owner};

/// Where a card lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Still to sort.
    Deck,
    /// In the bin of an owner.
    Bin(Owner),
}

/// A deck and three bins; every card lies in exactly one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    deck: Vec<CardIndex>,
    bins: [Vec<CardIndex>; 3],
}

impl Board {
    /// A board with `cards` in the deck, in order.
    pub fn new(cards: impl IntoIterator<Item = CardIndex>) -> Self {
        Self { deck: cards.into_iter().collect(), bins: [const { Vec::new() }; 3] }
    }

    /// A board whose cards lie as a save has it; a card that stands there twice lies where it stands first.
    pub fn laid(deck: Vec<CardIndex>, bins: [Vec<CardIndex>; 3]) -> Self {
        let mut board = Self { deck, bins };
        let mut seen = std::collections::BTreeSet::new();
        for pile in std::iter::once(&mut board.deck).chain(&mut board.bins) {
            pile.retain(|&card| seen.insert(card));
        }
        board
    }

    /// All cards of the board, in the order of the scene.
    pub fn cards(&self) -> Vec<CardIndex> {
        let mut cards: Vec<CardIndex> = self.deck.iter().chain(self.bins.iter().flatten()).copied().collect();
        cards.sort();
        cards
    }

    /// The cards still to sort, next first.
    pub fn deck(&self) -> &[CardIndex] {
        &self.deck
    }

    /// The cards in a bin, oldest first.
    pub fn bin(&self, owner: Owner) -> &[CardIndex] {
        &self.bins[owner as usize]
    }

    /// How many cards the board has.
    pub fn len(&self) -> usize {
        self.deck.len() + self.placed()
    }

    /// Whether the board has no card at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many cards lie in bins.
    pub fn placed(&self) -> usize {
        self.bins.iter().map(Vec::len).sum()
    }

    /// Whether every card lies in a bin.
    pub const fn is_full(&self) -> bool {
        self.deck.is_empty()
    }

    /// Where a card lies; `None` when the board has no such card.
    pub fn spot(&self, card: CardIndex) -> Option<Spot> {
        if self.deck.contains(&card) {
            return Some(Spot::Deck);
        }
        Owner::ALL.into_iter().find(|&owner| self.bin(owner).contains(&card)).map(Spot::Bin)
    }

    /// Lays a card into a bin, last; a card that the board does not have changes nothing.
    pub fn place(&mut self, card: CardIndex, owner: Owner) {
        if self.lift(card) {
            self.bins[owner as usize].push(card);
        }
    }

    /// Lays a card on top of the deck, so that it comes next.
    pub fn take_back(&mut self, card: CardIndex) {
        if self.lift(card) {
            self.deck.insert(0, card);
        }
    }

    /// Lays a card under the deck, so that it comes last.
    pub fn put_under(&mut self, card: CardIndex) {
        if self.lift(card) {
            self.deck.push(card);
        }
    }

    /// Lets two cards change places.
    pub fn swap(&mut self, one: CardIndex, other: CardIndex) {
        for card in std::iter::once(&mut self.deck).chain(&mut self.bins).flatten() {
            if *card == one {
                *card = other;
            } else if *card == other {
                *card = one;
            }
        }
    }

    fn lift(&mut self, card: CardIndex) -> bool {
        let pile = std::iter::once(&mut self.deck).chain(&mut self.bins).find(|pile| pile.contains(&card));
        let found = pile.is_some();
        if let Some(pile) = pile {
            pile.retain(|&other| other != card);
        }
        found
    }
}
