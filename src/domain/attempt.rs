//! One run through a scene: the board, every try that was made, and every hint that was asked for.

use super::{Board, Card, CardIndex, Mode, Owner, Scene, SceneId, Spot};
use std::collections::BTreeMap;

/// A card that lay in a bin was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Try {
    /// Which card.
    pub card: CardIndex,
    /// In which bin.
    pub bin: Owner,
    /// Whether it belongs there.
    pub right: bool,
}

/// What became of a drop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// It was judged at once.
    Judged(Try),
    /// The card lies there, and nobody has said anything.
    Laid(CardIndex),
}

impl Dropped {
    /// The verdict, if there was one.
    pub const fn judged(self) -> Option<Try> {
        match self {
            Self::Judged(made) => Some(made),
            Self::Laid(_) => None,
        }
    }
}

/// How many hints a card has: its layer, then the question to ask oneself.
pub const MOST_HINTS: u8 = 2;

/// One run through a scene, in one mode.
///
/// Tries and hints are never forgotten, not even when the board goes back a step: who has seen a verdict has seen it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The scene that is played.
    pub scene: SceneId,
    /// How it is played.
    pub mode: Mode,
    /// Which card lies where.
    pub board: Board,
    tries: Vec<Try>,
    hints: BTreeMap<CardIndex, u8>,
    checks: u8,
    ended: bool,
}

/// An attempt as a save keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptParts {
    /// The scene that is played.
    pub scene: SceneId,
    /// How it is played.
    pub mode: Mode,
    /// Which card lies where.
    pub board: Board,
    /// Every try, oldest first.
    pub tries: Vec<Try>,
    /// How many hints were asked for at which card.
    pub hints: BTreeMap<CardIndex, u8>,
    /// How often the board was checked.
    pub checks: u8,
    /// Whether it was handed in.
    pub ended: bool,
}

impl From<AttemptParts> for Attempt {
    fn from(parts: AttemptParts) -> Self {
        let AttemptParts { scene, mode, board, tries, hints, checks, ended } = parts;
        Self { scene, mode, board, tries, hints, checks, ended }
    }
}

impl Attempt {
    /// A new run with the cards of the scene in the deck, those beyond the exam only if wanted.
    pub fn new(scene: &Scene, mode: Mode, beyond_exam: bool) -> Self {
        Self::of(scene, mode, scene.dealt(beyond_exam))
    }

    /// A new run with these cards of the scene alone, in this order.
    pub fn of(scene: &Scene, mode: Mode, cards: impl IntoIterator<Item = CardIndex>) -> Self {
        let board = Board::new(cards);
        let scene = scene.id.clone();
        Self { scene, mode, board, tries: Vec::new(), hints: BTreeMap::new(), checks: 0, ended: false }
    }

    /// All of it, for a save.
    pub fn parts(&self) -> AttemptParts {
        let Self { scene, mode, board, tries, hints, checks, ended } = self.clone();
        AttemptParts { scene, mode, board, tries, hints, checks, ended }
    }

    /// Every try so far, oldest first.
    pub fn tries(&self) -> &[Try] {
        &self.tries
    }

    /// The first try of a card.
    pub fn first_try(&self, card: CardIndex) -> Option<Try> {
        self.tries.iter().copied().find(|attempt| attempt.card == card)
    }

    /// The last try of a card.
    pub fn last_try(&self, card: CardIndex) -> Option<Try> {
        self.tries.iter().copied().rev().find(|made| made.card == card)
    }

    /// How many tries at a card were wrong so far.
    pub fn wrong_tries(&self, card: CardIndex) -> usize {
        self.tries.iter().filter(|made| made.card == card && !made.right).count()
    }

    /// How often the board was checked or handed in.
    pub const fn checks(&self) -> u8 {
        self.checks
    }

    /// Whether nothing has been done yet.
    pub fn is_untouched(&self) -> bool {
        self.tries.is_empty() && self.hints.is_empty() && self.board.placed() == 0 && !self.ended
    }

    /// Whether there is nothing left to do: every card lies where it belongs, or it was handed in.
    pub const fn is_over(&self) -> bool {
        self.ended || (self.mode.judges_at_once() && self.board.is_full())
    }

    /// How many hints were asked for at a card.
    pub fn hints(&self, card: CardIndex) -> u8 {
        self.hints.get(&card).copied().unwrap_or(0)
    }

    /// Gives one more hint at a card; answers whether there was one.
    pub fn hint(&mut self, card: CardIndex) -> bool {
        let more = self.mode.has_hints()
            && !self.is_over()
            && self.board.spot(card).is_some()
            && self.hints(card) < MOST_HINTS;
        if more {
            *self.hints.entry(card).or_default() += 1;
        }
        more
    }

    /// Drops a card into a bin. In a mode that judges at once, a right card stays and a wrong one goes under the deck.
    /// `None`, and nothing changes, when the scene has no such card or bin, the card lies there already, or it is over.
    pub fn drop_card(&mut self, scene: &Scene, card: CardIndex, bin: Owner) -> Option<Dropped> {
        let spot = self.board.spot(card)?;
        if self.ended || !scene.bins().contains(&bin) || spot == Spot::Bin(bin) {
            return None;
        }
        if !self.mode.judges_at_once() {
            self.board.place(card, bin);
            return Some(Dropped::Laid(card));
        }
        let card = self.twin_for(scene, card, bin)?;
        let made = Try { card, bin, right: scene.card(card)?.is_right_in(bin) };
        self.tries.push(made);
        if made.right {
            self.board.place(card, bin);
        } else {
            self.board.put_under(card);
        }
        Some(Dropped::Judged(made))
    }

    /// The card itself, or one in the same pile that looks like it and belongs into the bin: nobody can tell the two
    /// apart, so whichever was meant, this one is taken.
    fn twin_for(&mut self, scene: &Scene, card: CardIndex, bin: Owner) -> Option<CardIndex> {
        let own = scene.card(card)?;
        if own.is_right_in(bin) || self.board.spot(card)? != Spot::Deck {
            return Some(card);
        }
        let is_twin = |other: &Card| other.looks_like(own) && other.is_right_in(bin);
        let twin = self.board.deck().iter().copied().find(|&other| scene.card(other).is_some_and(is_twin));
        if let Some(twin) = twin {
            self.board.swap(card, twin);
        }
        Some(twin.unwrap_or(card))
    }

    /// Whether the board can be checked or handed in now: all cards lie, or those left may belong to nobody.
    pub fn can_check(&self, scene: &Scene) -> bool {
        let is_ready = self.board.is_full() || (scene.has_decoys() && self.board.placed() > 0);
        !self.ended && (is_ready || self.mode == Mode::Exam)
    }

    /// Whether it can be ended before all is right: after a check, or where the cards left may belong to nobody.
    pub fn can_give_up(&self, scene: &Scene) -> bool {
        match self.mode {
            Mode::Guided => !self.is_over() && scene.has_decoys() && self.board.placed() > 0,
            Mode::Check => !self.ended && self.checks > 0,
            Mode::Exam | Mode::Discuss => false,
        }
    }

    /// Checks the board: right cards stay, wrong ones return to the deck, unless this was the last check there is. In
    /// an exam this is handing in; in a discussion it shows what the model says. Answers whether it was done.
    pub fn check(&mut self, scene: &Scene) -> bool {
        if self.mode.judges_at_once() || !self.can_check(scene) {
            return false;
        }
        self.checks = self.checks.saturating_add(1);
        self.swap_twins(scene);
        if self.mode == Mode::Discuss {
            self.ended = true;
            return true;
        }
        let wrong = self.judge_all(scene);
        let was_last = scene.rules.checks(self.mode).is_some_and(|most| self.checks >= most);
        let left = self.board.deck().iter().any(|&card| scene.card(card).is_some_and(|card| !card.is_decoy()));
        if was_last || (wrong.is_empty() && !left) {
            self.ended = true;
        } else {
            for card in wrong {
                self.board.put_under(card);
            }
        }
        true
    }

    /// Ends it as it lies: what was not placed stays so.
    pub fn give_up(&mut self, scene: &Scene) -> bool {
        let can = self.can_give_up(scene);
        self.ended |= can;
        can
    }

    /// Ends it because the time is up; in an exam, what lies is judged.
    pub fn time_is_up(&mut self, scene: &Scene) {
        if !self.check(scene) {
            self.ended = true;
        }
    }

    /// Judges every card in a bin that was not found right there before; answers the wrong ones.
    fn judge_all(&mut self, scene: &Scene) -> Vec<CardIndex> {
        let mut wrong = Vec::new();
        for &bin in scene.bins() {
            for &card in self.board.bin(bin) {
                let last = self.tries.iter().rev().find(|made| made.card == card);
                if last.is_some_and(|made| made.right && made.bin == bin) {
                    continue;
                }
                let right = scene.card(card).is_some_and(|card| card.is_right_in(bin));
                self.tries.push(Try { card, bin, right });
                if !right {
                    wrong.push(card);
                }
            }
        }
        wrong
    }

    /// Lets cards that look alike change places where that makes one of them right. Each change makes one more card
    /// right, so it comes to an end.
    fn swap_twins(&mut self, scene: &Scene) {
        let in_place = |board: &Board, card: CardIndex| match board.spot(card) {
            Some(Spot::Bin(bin)) => scene.card(card).is_some_and(|card| card.is_right_in(bin)),
            _ => false,
        };
        let twins = |one: CardIndex, other: CardIndex| match (scene.card(one), scene.card(other)) {
            (Some(one), Some(other)) => one.looks_like(other),
            _ => false,
        };
        let cards = self.board.cards();
        loop {
            let misplaced: Vec<(CardIndex, Owner)> = cards
                .iter()
                .filter_map(|&card| match self.board.spot(card) {
                    Some(Spot::Bin(bin)) if !in_place(&self.board, card) => Some((card, bin)),
                    _ => None,
                })
                .collect();
            let found = misplaced.iter().find_map(|&(card, bin)| {
                let fits = |other: &CardIndex| {
                    *other != card
                        && twins(card, *other)
                        && !in_place(&self.board, *other)
                        && scene.card(*other).is_some_and(|other| other.is_right_in(bin))
                };
                cards.iter().copied().find(fits).map(|other| (card, other))
            });
            let Some((card, other)) = found else { return };
            self.board.swap(card, other);
        }
    }
}
