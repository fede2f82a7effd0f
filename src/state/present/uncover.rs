//! Which cells of a projected picture are covered, and in which order they are uncovered.

use super::{Cell, Show};
use crate::content::Library;
use crate::domain::{Comparison, LayerId, Sequence, Stride, Subject};
use std::collections::BTreeSet;

/// What is projected, side by side.
pub(super) fn comparison<'a>(subject: &Subject, library: &'a Library) -> Option<Comparison<'a>> {
    let Subject::Stacks { services, choices, .. } = subject else { return None };
    let found = services.iter().filter_map(|id| library.catalogue().service(id));
    Some(Comparison::new(found, choices))
}

impl Show {
    /// The stacks that are shown; `None` where it is no picture of stacks.
    pub fn comparison<'a>(&self, library: &'a Library) -> Option<Comparison<'a>> {
        comparison(&self.subject, library)
    }

    /// The rows that are shown, bottom up.
    pub fn rows(&self) -> Vec<LayerId> {
        let Subject::Stacks { layers, .. } = &self.subject else { return Vec::new() };
        LayerId::ALL.into_iter().filter(|layer| layers.is_empty() || layers.contains(layer)).collect()
    }

    /// Whether the picture has such a cell.
    pub fn has(&self, cell: Cell) -> bool {
        let Subject::Stacks { services, .. } = &self.subject else { return false };
        cell.column < services.len() && self.rows().contains(&cell.layer)
    }

    /// The cells that lie covered now.
    pub fn closed(&self, library: &Library) -> BTreeSet<Cell> {
        covered(self, library).into_iter().filter(|cell| !self.was_opened(*cell)).collect()
    }

    /// Whether a cell lies open.
    pub fn is_open(&self, cell: Cell, library: &Library) -> bool {
        !self.closed(library).contains(&cell)
    }

    /// Whether a step has uncovered a cell.
    pub(super) fn was_opened(&self, cell: Cell) -> bool {
        self.progressed.opened.iter().any(|step| step.contains(&cell))
    }

    /// The row that comes next.
    pub fn next_layer(&self, library: &Library) -> Option<LayerId> {
        steps(self, library).first()?.first().map(|cell| cell.layer)
    }

    /// How many steps have uncovered something, and how many there are in all.
    pub fn reveals(&self, library: &Library) -> (usize, usize) {
        let covered = covered(self, library);
        if self.pace.step() == Stride::Cell {
            return (covered.iter().filter(|cell| self.was_opened(**cell)).count(), covered.len());
        }
        let rows: BTreeSet<LayerId> = covered.iter().map(|cell| cell.layer).collect();
        let is_done =
            |layer: &&LayerId| covered.iter().filter(|cell| cell.layer == **layer).all(|cell| self.was_opened(*cell));
        (rows.iter().filter(is_done).count(), rows.len())
    }
}

/// The cells that lie covered at the start.
pub(super) fn covered(show: &Show, library: &Library) -> Vec<Cell> {
    let Some(comparison) = show.comparison(library).filter(|_| !show.pace.open) else { return Vec::new() };
    let columns = comparison.stacks().len();
    let rows = ordered_rows(show, &comparison);
    rows.into_iter().flat_map(|layer| (0..columns).map(move |column| Cell { layer, column })).collect()
}

/// The rows that are covered at the start, in the order in which they are uncovered.
fn ordered_rows(show: &Show, comparison: &Comparison<'_>) -> Vec<LayerId> {
    let mut rows = show.rows();
    match show.pace.sequence {
        Sequence::BottomUp | Sequence::Free => {}
        Sequence::TopDown => rows.reverse(),
        Sequence::Differences => {
            let differing: Vec<LayerId> = rows.iter().copied().filter(|&layer| comparison.differs(layer)).collect();
            // One stack alone differs from nothing.
            if !differing.is_empty() {
                rows = differing;
            }
        }
    }
    rows
}

/// The steps that are still to come: what each uncovers.
pub(super) fn steps(show: &Show, library: &Library) -> Vec<Vec<Cell>> {
    let cells = covered(show, library).into_iter().filter(|cell| !show.was_opened(*cell));
    let mut steps: Vec<Vec<Cell>> = Vec::new();
    for cell in cells {
        match steps.last_mut() {
            Some(step) if show.pace.step() == Stride::Row && step.iter().all(|other| other.layer == cell.layer) => {
                step.push(cell);
            }
            _ => steps.push(vec![cell]),
        }
    }
    steps
}

/// Brings the row above (positive) or below into the window.
pub(super) fn look(show: &mut Show, by: isize) {
    let rows = show.rows();
    let Some(last) = rows.len().checked_sub(1) else { return };
    let now = show.look.or_else(|| show.latest().map(|cell| cell.layer));
    let place = now.and_then(|layer| rows.iter().position(|&other| other == layer));
    let next = place.map_or(if by < 0 { last } else { 0 }, |place| place.saturating_add_signed(by).min(last));
    show.look = rows.get(next).copied();
}

impl Show {
    /// The cell that it is about now: the one that is asked for, or else the one uncovered last.
    pub fn latest(&self) -> Option<Cell> {
        self.progressed.asked.or_else(|| self.progressed.opened.last()?.last().copied())
    }

    /// Whether the class has been asked for this cell, and it was uncovered after that.
    pub fn told(&self) -> Option<Cell> {
        let latest = self.progressed.opened.last().filter(|step| step.len() == 1)?.first().copied();
        latest.filter(|_| self.pace.predict && self.progressed.asked.is_none())
    }
}
