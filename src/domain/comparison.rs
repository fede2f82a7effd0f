//! Stacks side by side: which rows differ, and what moves from one column to the next.

use super::{Choices, LayerId, Owner, Service, Stack};

/// A row whose owner changes between two neighbouring columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which row.
    pub layer: LayerId,
    /// Owner in the left column; `None` is no such layer.
    pub from: Option<Owner>,
    /// Owner in the right column.
    pub to: Option<Owner>,
}

/// What changes between two neighbouring columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The rows that change, bottom first.
    pub moves: Vec<Move>,
}

impl Step {
    /// The layers that end up with `owner`, bottom first.
    pub fn going_to(&self, owner: Option<Owner>) -> impl Iterator<Item = LayerId> + '_ {
        self.moves.iter().filter(move |change| change.to == owner).map(|change| change.layer)
    }
}

/// One to six stacks that share their rows.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    stacks: Vec<Stack<'a>>,
}

impl<'a> Comparison<'a> {
    /// How many columns fit beside each other.
    pub const MOST_COLUMNS: usize = 6;

    /// Compares the services in the order given, with their settings as chosen.
    pub fn new(services: impl IntoIterator<Item = &'a Service>, choices: &Choices) -> Self {
        Self { stacks: services.into_iter().map(|service| Stack::new(service, choices)).collect() }
    }

    /// The columns, left to right.
    pub fn stacks(&self) -> &[Stack<'a>] {
        &self.stacks
    }

    /// The owner in one cell.
    pub fn owner(&self, column: usize, layer: LayerId) -> Option<Owner> {
        self.stacks.get(column).and_then(|stack| stack.duty(layer).owner())
    }

    /// Whether any two columns disagree about a row.
    pub fn differs(&self, layer: LayerId) -> bool {
        (1..self.stacks.len()).any(|column| self.changes_before(column, layer))
    }

    /// Whether the owner changes between `column - 1` and `column`.
    pub fn changes_before(&self, column: usize, layer: LayerId) -> bool {
        column > 0 && column < self.stacks.len() && self.owner(column - 1, layer) != self.owner(column, layer)
    }

    /// What moves from one stack to another.
    pub fn between(from: &Stack<'_>, to: &Stack<'_>) -> Step {
        let owners = |layer: LayerId| (from.duty(layer).owner(), to.duty(layer).owner());
        let changed = LayerId::ALL.into_iter().map(|layer| (layer, owners(layer))).filter(|(_, (from, to))| from != to);
        Step { moves: changed.map(|(layer, (from, to))| Move { layer, from, to }).collect() }
    }

    /// What moves between each column and the next.
    pub fn steps(&self) -> Vec<Step> {
        self.stacks.windows(2).map(|pair| Self::between(&pair[0], &pair[1])).collect()
    }
}
