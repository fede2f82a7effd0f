//! A judged attempt: what was right the first time and in the end, what it is worth, and what guessing would have
//! scored.

use super::{Attempt, Card, CardIndex, Chance, Marks, Mode, Owner, Quarters, Scene, Spot, Try};

/// How one card went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardVerdict {
    /// Which card.
    pub card: CardIndex,
    /// The bin of the first try; `None` when it was never tried.
    pub first: Option<Owner>,
    /// The bin where it lies in the end; `None` when it lies in the deck.
    pub last: Option<Owner>,
    /// How many tries it took so far.
    pub tries: usize,
    /// How many wrong ones came before the first right one: what was right once is earned.
    pub wrong: usize,
    /// How many hints were asked for.
    pub hints: u8,
    /// Whether the first try was right; for a decoy, whether it was left alone.
    pub right_first_time: bool,
    /// Whether any try was right; for a decoy, whether it was left alone.
    pub right: bool,
    /// What it is worth.
    pub marks: Quarters,
}

/// A judged attempt.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// One entry for each card that was dealt, in file order.
    pub cards: Vec<CardVerdict>,
    /// How the cards were marked.
    pub by: Marks,
    chance: f32,
    bins: usize,
    over: bool,
}

impl Verdict {
    /// Judges an attempt at its scene.
    pub fn judge(scene: &Scene, attempt: &Attempt) -> Self {
        let dealt = attempt.board.cards();
        let by = scene.rules.marks;
        let bins = scene.bins().len();
        let over = attempt.is_over();
        let of = |index: CardIndex| Some(judge_card(scene.card(index)?, index, attempt, over, bins, by));
        let cards = dealt.iter().copied().filter_map(of).collect();
        let played = dealt.iter().filter_map(|&index| scene.card(index));
        let chance = Chance::of(scene, attempt.mode).score(played);
        Self { cards, by, chance, bins, over }
    }

    /// How many cards were right the first time.
    pub fn score(&self) -> usize {
        self.cards.iter().filter(|card| card.right_first_time).count()
    }

    /// How many cards were right in the end.
    pub fn right(&self) -> usize {
        self.cards.iter().filter(|card| card.right).count()
    }

    /// The best score there is.
    pub fn out_of(&self) -> usize {
        self.cards.len()
    }

    /// What all of it is worth by the formula of the scene, hints taken off; never below nothing.
    pub fn marks(&self) -> Quarters {
        let sum = self.cards.iter().map(|card| card.marks.0).sum::<i32>();
        Quarters(sum.max(0))
    }

    /// What it would be worth with part marks, hints taken off; `None` where the score has them already, or where they
    /// could not differ: with two bins, whoever was wrong knows the answer.
    pub fn part_marks(&self) -> Option<Quarters> {
        let differs = self.by == Marks::FirstTry && self.bins > 2;
        let of =
            |card: &CardVerdict| Marks::Parts.of_card(card.right, card.wrong, self.bins).without_hints(card.hints).0;
        differs.then(|| Quarters(self.cards.iter().map(of).sum()))
    }

    /// How many hints were asked for.
    pub fn hints(&self) -> usize {
        self.cards.iter().map(|card| usize::from(card.hints)).sum()
    }

    /// Cards that were not right the first time, in file order; before the end, only those that were tried.
    pub fn missed(&self) -> impl Iterator<Item = &CardVerdict> {
        self.cards.iter().filter(|card| (self.over || card.first.is_some()) && !card.right_first_time)
    }

    /// How many drops were wrong before their card was right.
    pub fn wrong_drops(&self) -> usize {
        self.cards.iter().map(|card| card.wrong).sum()
    }

    /// What blind guessing gets on average by the same formula, in cards.
    pub const fn chance_score(&self) -> f32 {
        self.chance
    }

    /// The share that blind guessing gets on average, in percent, rounded.
    pub fn chance_percent(&self) -> usize {
        percent(self.chance / (self.out_of().max(1)) as f32)
    }

    /// The marks without what guessing gives, in percent, rounded: 0 is no better than guessing, 100 is all known.
    pub fn corrected_percent(&self) -> usize {
        let room = self.out_of() as f32 - self.chance;
        percent(if room > 0.0 { (self.marks().cards() - self.chance) / room } else { 0.0 })
    }
}

/// A share in percent, rounded, between 0 and 100.
pub(super) fn percent(share: f32) -> usize {
    (0..100).take_while(|&percent| share * 100.0 >= percent as f32 + 0.5).count()
}

fn judge_card(card: &Card, index: CardIndex, attempt: &Attempt, over: bool, bins: usize, by: Marks) -> CardVerdict {
    let tries: Vec<Try> = attempt.tries().iter().copied().filter(|made| made.card == index).collect();
    let last = match attempt.board.spot(index) {
        Some(Spot::Bin(bin)) => Some(bin),
        _ => None,
    };
    let left_alone = card.is_decoy() && over && tries.is_empty() && last.is_none();
    // In a discussion nothing is tried; in the end, what lies is laid beside the model.
    let said = last.filter(|_| over && attempt.mode == Mode::Discuss);
    let agrees = said.is_some_and(|bin| card.is_right_in(bin));
    let first = tries.first().map(|made| made.bin).or(said);
    let wrong = tries.iter().take_while(|made| !made.right).count();
    let right = left_alone || agrees || tries.iter().any(|made| made.right);
    let right_first_time = left_alone || agrees || tries.first().is_some_and(|made| made.right);
    let hints = attempt.hints(index);
    let marks = by.of_card(right, wrong, bins).without_hints(hints);
    CardVerdict { card: index, first, last, tries: tries.len(), wrong, hints, right_first_time, right, marks }
}
