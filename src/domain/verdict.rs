//! A judged attempt: what was right the first time, and what guessing would have scored.

use super::{Attempt, CardIndex, Owner, Scene, Try};

/// How one card went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardVerdict {
    /// Which card.
    pub card: CardIndex,
    /// The bin of the first try; `None` when it was never tried.
    pub first: Option<Owner>,
    /// How many tries it took so far.
    pub tries: usize,
    /// How many wrong ones came before the first right one: what was right once is earned.
    pub wrong: usize,
    /// Whether the first try was right.
    pub right_first_time: bool,
    /// Whether any try was right.
    pub right: bool,
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
                let tries: Vec<Try> = attempt.tries().iter().copied().filter(|made| made.card == card).collect();
                CardVerdict {
                    card,
                    first: first.map(|made| made.bin),
                    tries: tries.len(),
                    wrong: tries.iter().take_while(|made| !made.right).count(),
                    right_first_time: first.is_some_and(|made| made.right),
                    right: tries.iter().any(|made| made.right),
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

    /// The score with part marks, in cards: a wrong drop costs half a card where there are three bins, and all of it where
    /// there are two, because the bin that is left then needs no thought.
    pub fn credit(&self) -> f32 {
        let others = self.bins.saturating_sub(1).max(1) as f32;
        let of = |card: &CardVerdict| if card.right { (1.0 - card.wrong as f32 / others).max(0.0) } else { 0.0 };
        self.cards.iter().map(of).sum()
    }

    /// Whether a card can earn a part of its mark: with two bins, whoever was wrong knows the answer.
    pub const fn has_part_marks(&self) -> bool {
        self.bins > 2
    }

    /// How many drops were wrong before their card was right.
    pub fn wrong_drops(&self) -> usize {
        self.cards.iter().map(|card| card.wrong).sum()
    }

    /// The score without what guessing gives, in percent, rounded: 0 is no better than guessing, 100 is all known.
    pub fn corrected_percent(&self) -> usize {
        let (score, chance) = (self.score() as f32, self.chance_score());
        let room = self.out_of() as f32 - chance;
        let share = if room > 0.0 { ((score - chance) / room).max(0.0) } else { 0.0 };
        (0..100).take_while(|&percent| share * 100.0 >= percent as f32 + 0.5).count()
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
