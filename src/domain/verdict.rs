//! A judged attempt: what was right the first time, and what guessing would have scored.

use super::{Attempt, CardIndex, Owner, Scene};

/// How one card went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardVerdict {
    /// Which card.
    pub card: CardIndex,
    /// The bin of the first try; `None` when it was never tried.
    pub first: Option<Owner>,
    /// How many tries it took so far.
    pub tries: usize,
    /// Whether the first try was right.
    pub right_first_time: bool,
}

/// A judged attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// One entry for each card that was dealt, in file order.
    pub cards: Vec<CardVerdict>,
    bins: usize,
}

impl Verdict {
    /// Judges an attempt at its scene.
    pub fn judge(scene: &Scene, attempt: &Attempt) -> Self {
        let cards = attempt
            .board
            .cards()
            .into_iter()
            .map(|card| {
                let first = attempt.first_try(card);
                CardVerdict {
                    card,
                    first: first.map(|made| made.bin),
                    tries: attempt.tries().iter().filter(|made| made.card == card).count(),
                    right_first_time: first.is_some_and(|made| made.right),
                }
            })
            .collect();
        Self { cards, bins: scene.bins().len() }
    }

    /// The score: cards that were right the first time.
    pub fn score(&self) -> usize {
        self.cards.iter().filter(|card| card.right_first_time).count()
    }

    /// The best score there is.
    pub fn out_of(&self) -> usize {
        self.cards.len()
    }

    /// Cards whose first try was wrong, in file order.
    pub fn missed(&self) -> impl Iterator<Item = &CardVerdict> {
        self.cards.iter().filter(|card| card.first.is_some() && !card.right_first_time)
    }

    /// The score that blind guessing gets on average, in cards.
    pub fn chance_score(&self) -> f32 {
        self.cards.len() as f32 / self.bins as f32
    }

    /// The share that blind guessing gets on average, in percent, rounded.
    pub fn chance_percent(&self) -> usize {
        (200 / self.bins).div_ceil(2)
    }
}
