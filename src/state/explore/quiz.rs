//! Owners hidden, to be guessed: what was guessed, and what is shown again.

use crate::domain::{LayerId, Owner, ServiceId};
use std::collections::{BTreeMap, BTreeSet};

/// A cell of the picture, wherever its column stands.
pub(super) type Place = (ServiceId, LayerId);

/// What to show again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reveal {
    /// One cell.
    Cell {
        /// The row.
        layer: LayerId,
        /// The column.
        column: usize,
    },
    /// One row in all columns.
    Row(LayerId),
    /// Everything.
    All,
}

/// Hidden owners.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quiz {
    guesses: BTreeMap<Place, Guess>,
    open: BTreeSet<Place>,
}

/// What somebody said of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// Whose it was said to be.
    pub owner: Owner,
    /// Whether it is.
    pub right: bool,
}

impl Quiz {
    /// Whether a cell is shown again.
    pub fn is_open(&self, service: &ServiceId, layer: LayerId) -> bool {
        self.open.contains(&(service.clone(), layer))
    }

    /// What was guessed of a cell.
    pub fn guess(&self, service: &ServiceId, layer: LayerId) -> Option<Guess> {
        self.guesses.get(&(service.clone(), layer)).copied()
    }

    /// How many guesses were right, and how many there were.
    pub fn score(&self) -> (usize, usize) {
        (self.guesses.values().filter(|guess| guess.right).count(), self.guesses.len())
    }

    pub(super) fn reveal(&mut self, place: Place) {
        self.open.insert(place);
    }

    /// Takes a guess and shows the cell: a right guess stays, a wrong one is explained.
    pub(super) fn take(&mut self, place: Place, guess: Guess) {
        self.guesses.insert(place.clone(), guess);
        self.open.insert(place);
    }
}
