//! What moves: the picture that was shown before, and how far the way from it to the present one is gone.

use crate::diagram::{Cell, Fill, Plan, eased, morphed};
use crate::domain::{Comparison, ServiceId, Stack, Tally};
use crate::ui::cx::Cx;
use crate::ui::widgets::fill;
use egui::Ui;

/// What was on screen: services, fills top down, tallies.
#[derive(Clone, Debug, PartialEq)]
struct Scenery {
    services: Vec<ServiceId>,
    fills: Vec<Vec<Fill>>,
    tallies: Vec<Tally>,
}

/// The way from an earlier picture.
#[derive(Clone, Debug)]
struct Way {
    from: Scenery,
    to: Scenery,
    began: f64,
}

/// How the picture moves in this frame.
pub(super) struct Motion {
    from: Option<Scenery>,
    /// How far the way is gone, 0 to 1.
    pub(super) share: f32,
}

impl Motion {
    /// Looks at what was shown before. A picture of other columns than before does not move: nothing in it was there.
    pub(super) fn of(ui: &Ui, cx: &Cx<'_>, comparison: &Comparison<'_>) -> Self {
        Self::to(ui, cx, egui::Id::unique("explore-motion"), scenery(cx, comparison))
    }

    /// The same for a stack by itself, of which nothing is hidden.
    pub(super) fn alone(ui: &Ui, cx: &Cx<'_>, id: egui::Id, stack: &Stack<'_>) -> Self {
        let fills = stack.owners().map(fill).collect();
        let services = vec![stack.service().id.clone()];
        Self::to(ui, cx, id, Scenery { services, fills: vec![fills], tallies: vec![stack.tally()] })
    }

    fn to(ui: &Ui, cx: &Cx<'_>, id: egui::Id, now: Scenery) -> Self {
        let time = ui.input(|input| input.time);
        let kept: Option<Way> = ui.data(|data| data.get_temp(id));
        let way = match kept {
            Some(way) if way.to == now => way,
            Some(way) => Way { from: way.to, to: now, began: time },
            None => Way { from: now.clone(), to: now, began: time },
        };
        let duration = if cx.state.settings.reduce_motion { 0.0 } else { f64::from(cx.theme.sizes.owner_ms) / 1000.0 };
        #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
        let gone = if duration > 0.0 { ((time - way.began) / duration).min(1.0) as f32 } else { 1.0 };
        let alike = way.from.services.len() == way.to.services.len()
            && (way.to.services.len() == 1 || way.from.services == way.to.services);
        let moves = gone < 1.0 && alike && way.from != way.to;
        let from = moves.then(|| way.from.clone());
        ui.data_mut(|data| data.insert_temp(id, way));
        if moves {
            ui.ctx().request_repaint();
        }
        Self { from, share: if moves { eased(gone) } else { 1.0 } }
    }

    /// A cell as it is in this frame.
    pub(super) fn cell(&self, cell: &Cell, plan: &Plan) -> Option<Cell> {
        let from = *self.from.as_ref()?.fills.get(cell.column)?.get(cell.row)?;
        (from != cell.fill).then(|| morphed(cell, from, plan.shared_at, self.share))
    }

    /// The tally from which the counts run.
    pub(super) fn tally(&self) -> Option<Tally> {
        self.from.as_ref()?.tallies.first().copied()
    }
}

fn scenery(cx: &Cx<'_>, comparison: &Comparison<'_>) -> Scenery {
    let stacks = comparison.stacks();
    let column =
        |(place, stack): (usize, &Stack<'_>)| {
            stack
                .rows()
                .map(|row| {
                    if cx.state.is_hidden(cx.library, place, row.layer) { Fill::Hidden } else { fill(row.duty.owner()) }
                })
                .collect()
        };
    Scenery {
        services: stacks.iter().map(|stack| stack.service().id.clone()).collect(),
        fills: stacks.iter().enumerate().map(column).collect(),
        tallies: stacks.iter().map(Stack::tally).collect(),
    }
}
