//! One scene being played, in one way.

use crate::domain::{
    Attempt, CardId, CardIndex, Dropped, Input, Mode, Moment, Order, RevealPolicy, Scene, Spot, Teams, Try, Verdict,
};
use std::collections::{BTreeMap, BTreeSet};

/// Alone in a mode, or in teams. A scene has a run for each way, so that a change of mind loses none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// One learner, or a class that acts as one.
    Alone(Mode),
    /// Teams in turn; each drop is judged at once.
    Teams,
}

impl Way {
    /// The mode of the attempt.
    pub const fn mode(self) -> Mode {
        match self {
            Self::Alone(mode) => mode,
            Self::Teams => Mode::Guided,
        }
    }
}

/// What an undo brings back: the board, the chosen card and the verdict that was shown with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Which card lies where.
    pub board: crate::domain::Board,
    /// The chosen card.
    pub chosen: Option<CardIndex>,
    /// The drop whose verdict is shown.
    pub last: Option<Try>,
}

/// What a check of the board said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// How many cards lie where they belong.
    pub right: usize,
    /// How many went back to the deck.
    pub wrong: usize,
}

/// One scene being played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The board and every try.
    pub attempt: Attempt,
    /// The chosen card: the one that keys and a click on a bin place.
    pub chosen: Option<CardIndex>,
    /// The drop whose verdict is shown.
    pub last: Option<Try>,
    /// The check whose outcome is shown.
    pub checked: Option<Checked>,
    /// Whether only the cards that were missed before are played again; no score of such a run is kept.
    pub missed_only: bool,
    /// The order in which the cards were dealt.
    pub order: Order,
    /// When answers are told.
    pub reveal: RevealPolicy,
    /// How long it may take, in seconds.
    pub limit: Option<u32>,
    /// How long it has lain on the table, in milliseconds.
    pub used: u64,
    /// Whether its outcome stands in the history of the scene; going back and forward adds no other.
    pub kept: bool,
    /// The teams that play it, if any do.
    pub teams: Option<Teams>,
    /// Id and text of the scene's cards when it began: a run belongs to these and to no others.
    pub cards: Vec<(CardId, String)>,
    /// The cards in the order in which they were laid into bins, where nothing is judged at once.
    pub laid: Vec<CardIndex>,
    /// When it began, and how each card came into its bin.
    pub timing: Timing,
}

/// When a run began, and how each card came into its bin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timing {
    /// When something was done first.
    pub began: Option<Moment>,
    /// How long it had lain on the table at the drop before.
    pub last: u64,
    /// The drops of each card up to its first answer that was judged.
    pub drops: BTreeMap<CardIndex, Timed>,
}

/// The drops of a card up to its first answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timed {
    /// How long they took, each since the drop of whichever card before it, in milliseconds.
    pub millis: u64,
    /// The way of the last one.
    pub input: Input,
}

impl Run {
    /// A new run with the first card chosen; cards beyond the exam are dealt only if they are wanted.
    pub fn new(scene: &Scene, way: Way, order: Order, beyond_exam: bool) -> Self {
        Self::at(scene, way, order, scene.dealt(beyond_exam).collect(), false)
    }

    /// A new run at the cards that were missed in this one; `None` where none was.
    pub(super) fn of_missed(&self, scene: &Scene) -> Option<Self> {
        let missed: Vec<CardIndex> = Verdict::judge(scene, &self.attempt).missed().map(|judged| judged.card).collect();
        let way = Way::Alone(self.attempt.mode);
        (!missed.is_empty() && self.teams.is_none())
            .then(|| Self { reveal: self.reveal, ..Self::at(scene, way, self.order, missed, true) })
    }

    fn at(scene: &Scene, way: Way, order: Order, mut cards: Vec<CardIndex>, missed_only: bool) -> Self {
        let mode = way.mode();
        order.apply(&mut cards);
        let attempt = Attempt::of(scene, mode, cards);
        Self {
            chosen: attempt.board.deck().first().copied(),
            attempt,
            last: None,
            checked: None,
            missed_only,
            order,
            reveal: scene.rules.reveal(mode),
            limit: scene.rules.minutes.filter(|_| mode == Mode::Exam).map(|minutes| u32::from(minutes) * 60),
            used: 0,
            kept: false,
            teams: (way == Way::Teams).then(|| Teams::new(Teams::FEWEST, false)),
            cards: names(scene),
            laid: Vec::new(),
            timing: Timing::default(),
        }
    }

    /// Writes down how a card came into its bin. After its first answer, nothing of it is written down any more.
    pub(super) fn time(&mut self, dropped: Dropped, by: Input) {
        let (card, judged) = match dropped {
            Dropped::Judged(made) => (made.card, 1),
            Dropped::Laid(card) => (card, 0),
        };
        let passed = self.used.saturating_sub(self.timing.last);
        self.timing.last = self.used;
        if self.attempt.tries().iter().filter(|made| made.card == card).count() == judged {
            let timed = self.timing.drops.entry(card).or_insert(Timed { millis: 0, input: by });
            *timed = Timed { millis: timed.millis.saturating_add(passed), input: by };
        }
    }

    /// The way it is played.
    pub const fn way(&self) -> Way {
        if self.teams.is_some() { Way::Teams } else { Way::Alone(self.attempt.mode) }
    }

    /// Whether it is a run at this scene as it is now, with the cards that are dealt or some that were missed.
    pub fn is_of(&self, scene: &Scene) -> bool {
        let dealt = self.attempt.board.cards();
        let unique: BTreeSet<&CardIndex> = dealt.iter().collect();
        let whole = [true, false].into_iter().any(|beyond| scene.dealt(beyond).eq(dealt.iter().copied()));
        let bins = crate::domain::Owner::ALL.into_iter().filter(|&bin| !self.attempt.board.bin(bin).is_empty());
        self.attempt.scene == scene.id
            && self.cards == names(scene)
            && (whole || (self.missed_only && !dealt.is_empty() && unique.len() == dealt.len()))
            && bins.into_iter().all(|bin| scene.bins().contains(&bin))
    }

    /// Whether something was done and more is to do.
    pub fn is_begun(&self) -> bool {
        !self.attempt.is_untouched() && !self.attempt.is_over()
    }

    /// How many seconds are left; `None` where no clock runs.
    pub fn seconds_left(&self) -> Option<u32> {
        let limit = self.limit.filter(|_| !self.attempt.is_over())?;
        Some(limit.saturating_sub(u32::try_from(self.used / 1000).unwrap_or(u32::MAX)))
    }

    /// What an undo would have to bring back.
    pub fn view(&self) -> View {
        View { board: self.attempt.board.clone(), chosen: self.chosen, last: self.last }
    }

    pub(super) fn restore(&mut self, view: View) {
        let View { board, chosen, last } = view;
        self.attempt.board = board;
        self.chosen = chosen;
        self.last = last;
        self.checked = None;
    }

    /// Whether the answer to a card may be told now.
    pub fn tells(&self, card: CardIndex) -> bool {
        self.reveal.tells(self.attempt.wrong_tries(card), self.attempt.is_over())
    }

    /// The card that was placed last and still lies in a bin.
    pub fn last_placed(&self) -> Option<CardIndex> {
        let placed = |card: &CardIndex| matches!(self.attempt.board.spot(*card), Some(Spot::Bin(_)));
        if !self.attempt.mode.judges_at_once() {
            return self.laid.iter().rev().copied().find(placed);
        }
        self.attempt.tries().iter().rev().filter(|made| made.right).map(|made| made.card).find(placed)
    }

    /// The card that "take back" takes: the chosen one if it lies in a bin, else the one placed last.
    pub fn takeable(&self) -> Option<CardIndex> {
        let in_bin = |card: &CardIndex| matches!(self.attempt.board.spot(*card), Some(Spot::Bin(_)));
        self.chosen.filter(in_bin).or_else(|| self.last_placed()).filter(|_| self.can_move())
    }

    /// Whether the board may go back and forward: not once it was handed in, and not where teams count on each drop.
    pub const fn can_step(&self) -> bool {
        self.can_move() && self.teams.is_none()
    }

    /// Whether cards may be moved.
    pub const fn can_move(&self) -> bool {
        !self.attempt.is_over() || self.attempt.mode.judges_at_once()
    }
}

/// What tells a card from all others, for every card of a scene.
pub(super) fn names(scene: &Scene) -> Vec<(CardId, String)> {
    scene.cards.iter().map(|card| (card.id.clone(), card.text.clone())).collect()
}
