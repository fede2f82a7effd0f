//! What cards are worth, in quarters, and what somebody gets who guesses blindly.

use super::{Card, Marks, Mode, Scene};

/// Marks, counted in quarters of a card so that sums come out even.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarters(pub i32);

impl Quarters {
    /// One whole card.
    pub const CARD: Self = Self(4);

    /// The same in cards: 5 quarters are 1.25.
    pub const fn cards(self) -> f32 {
        self.0 as f32 / 4.0
    }

    /// What is left when hints are taken off, a quarter each, but nothing below zero; a loss stays a loss.
    #[must_use]
    pub fn without_hints(self, hints: u8) -> Self {
        if self.0 > 0 { Self((self.0 - i32::from(hints)).max(0)) } else { self }
    }
}

impl Marks {
    /// What a card is worth that took `wrong` tries before it was right, or never was.
    pub fn of_card(self, right: bool, wrong: usize, bins: usize) -> Quarters {
        let whole = Quarters::CARD.0;
        let others = i32::try_from(bins.saturating_sub(1).max(1)).unwrap_or(1);
        let wrong = i32::try_from(wrong).unwrap_or(i32::MAX);
        Quarters(match self {
            Self::FirstTry if right && wrong == 0 => whole,
            Self::Parts if right => (whole - whole / others * wrong.min(others)).max(0),
            Self::Minus if wrong > 0 => -(whole / others),
            Self::Minus if right => whole,
            Self::FirstTry | Self::Parts | Self::Minus => 0,
        })
    }
}

/// What blind guessing gets in one scene and mode. Who guesses takes any of the places with equal chance, never the same
/// one twice for a card, and asks for no hint. With decoys about, the deck is one of the places.
#[derive(Clone, Copy, Debug)]
pub struct Chance {
    marks: Marks,
    bins: usize,
    decoys: bool,
    /// How many tries a card has; as many as there are bins where nothing limits them.
    tries: usize,
}

impl Chance {
    /// The chance in a scene, played in a mode.
    pub fn of(scene: &Scene, mode: Mode) -> Self {
        let bins = scene.bins().len();
        let tries = match mode {
            Mode::Guided => bins,
            Mode::Check | Mode::Exam => scene.rules.checks(mode).map_or(bins, usize::from).min(bins),
            Mode::Discuss => 1,
        };
        Self { marks: scene.rules.marks, bins, decoys: scene.has_decoys(), tries }
    }

    /// The same by another formula.
    #[must_use]
    pub const fn by(self, marks: Marks) -> Self {
        Self { marks, ..self }
    }

    /// What the guesser gets on average for these cards, in cards. A sum below zero counts as zero, as it does in the
    /// score, so the average is taken over the whole distribution.
    pub fn score<'a>(self, cards: impl Iterator<Item = &'a Card>) -> f32 {
        if self.marks != Marks::Minus {
            let average = |(marks, likely): (i32, f32)| Quarters(marks).cards() * likely;
            return cards.flat_map(|card| self.of_card(card)).map(average).sum();
        }
        let mut sums = Distribution::default();
        for card in cards {
            sums.add(&self.of_card(card));
        }
        sums.average_above_zero()
    }

    /// What one card may bring, and how likely.
    fn of_card(self, card: &Card) -> Vec<(i32, f32)> {
        let places = self.bins + usize::from(self.decoys);
        if card.is_decoy() {
            let left_alone = 1.0 / places as f32;
            let lost = self.marks.of_card(false, 1, self.bins).0;
            return vec![(Quarters::CARD.0, left_alone), (lost, 1.0 - left_alone)];
        }
        let right = card.owners.len().min(self.bins);
        let mut outcomes = Vec::new();
        let mut reached = 1.0;
        for wrong in 0..self.tries {
            let left = (places - wrong) as f32;
            if self.decoys {
                outcomes.push((self.marks.of_card(false, wrong, self.bins).0, reached / left));
            }
            outcomes.push((self.marks.of_card(true, wrong, self.bins).0, reached * right as f32 / left));
            reached *= (self.bins - right).saturating_sub(wrong) as f32 / left;
        }
        outcomes.push((self.marks.of_card(false, self.tries, self.bins).0, reached));
        outcomes
    }
}

/// How likely which sum of quarters is.
struct Distribution {
    lowest: i32,
    likely: Vec<f32>,
}

impl Default for Distribution {
    fn default() -> Self {
        Self { lowest: 0, likely: vec![1.0] }
    }
}

impl Distribution {
    fn add(&mut self, outcomes: &[(i32, f32)]) {
        let least = outcomes.iter().map(|(marks, _)| *marks).min().unwrap_or(0);
        let most = outcomes.iter().map(|(marks, _)| *marks).max().unwrap_or(0);
        let room = usize::try_from(most - least).unwrap_or(0);
        let mut likely = vec![0.0; self.likely.len() + room];
        for &(marks, share) in outcomes {
            let by = usize::try_from(marks - least).unwrap_or(0);
            for (place, before) in self.likely.iter().enumerate() {
                likely[place + by] += before * share;
            }
        }
        self.lowest += least;
        self.likely = likely;
    }

    fn average_above_zero(&self) -> f32 {
        let sums = self.likely.iter().zip(self.lowest..);
        sums.map(|(likely, sum)| likely * Quarters(sum.max(0)).cards()).sum()
    }
}
