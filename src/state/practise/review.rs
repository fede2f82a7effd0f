//! The review: what is due today comes back, whichever scene it was met in.

use super::made::{self, Made, MadeFrom};
use crate::content::Library;
use crate::domain::{Card, Date, Dice, Difficulty, Order};
use crate::state::State;
use std::collections::BTreeMap;

/// How many cards a review has at most.
pub const MOST_REVIEWED: usize = 20;

/// What is due, and when more will be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// The cards that are due today, the longest due first.
    pub cards: Vec<Card>,
    /// How many more are due but wait for scenes that are not open.
    pub waiting: usize,
    /// How many cards fall due on the days to come.
    pub later: BTreeMap<Date, usize>,
}

impl State {
    /// What is due today.
    pub fn due(&self, library: &Library) -> Due {
        let mut due = Due::default();
        let mut cards = Vec::new();
        for (memory, card) in self.answered(library) {
            match card {
                Some(_) if memory.due > self.today => *due.later.entry(memory.due).or_default() += 1,
                Some(card) => cards.push((memory.due, card)),
                None => due.waiting += usize::from(memory.due <= self.today),
            }
        }
        // Those of one day are mixed, or the alphabet would say which of many come at all.
        Dice::new(number_of(self.today).into()).shuffle(&mut cards);
        cards.sort_by_key(|(day, _)| *day);
        due.cards = cards.into_iter().map(|(_, card)| card).collect();
        due
    }
}

/// The review of today and the order of its cards; `None` where nothing is due.
pub(super) fn review(state: &State, library: &Library) -> Option<(Made, Order)> {
    let mut cards = state.due(library).cards;
    cards.truncate(MOST_REVIEWED);
    let made = made::of_cards(library, "REVIEW", MadeFrom::Review, Difficulty::Medium, cards)?;
    Some((made, Order::new(number_of(state.today)).unwrap_or_default()))
}

/// A number that is another one on the next day, and never that of the file's order.
fn number_of(day: Date) -> u16 {
    let days = u32::from(day.year) * 372 + u32::from(day.month) * 31 + u32::from(day.day);
    u16::try_from(days % u32::from(Order::MOST)).unwrap_or(0) + 1
}
