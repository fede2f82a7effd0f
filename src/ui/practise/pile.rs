//! Cards below each other, in the deck or in a bin. Of a long list only those near what is in sight are made, and those
//! that are chosen, held or have the focus; of all others only the height is known, so that a frame costs the same
//! whatever the number of cards.

use super::{Table, card};
use crate::domain::{CardIndex, Owner};
use crate::ui::cx::Cx;
use egui::{DragAndDrop, Id, Ui, vec2};

/// Lists of so many cards are made whole.
const WHOLE: usize = 24;
/// So many cards above and below what is in sight are made, for the Tab key and for screen readers to go on to.
const NEAR: f32 = 3.0;

/// How high the cards of a list are, by their place in the scene; `NaN` is not known yet.
#[derive(Clone, Debug, Default, PartialEq)]
struct Heights {
    /// What they depend on: where the scene lies, the width, the pixels of a point, the size of letters.
    of: (usize, [u32; 3]),
    known: Vec<f32>,
}

/// Shows the cards of a bin, or those of the deck.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, cards: &[CardIndex], bin: Option<Owner>) {
    if cards.len() <= WHOLE {
        for &index in cards {
            card::show(ui, cx, table, index, bin);
        }
        return;
    }
    let kept = ui.scope_id().with("heights");
    let of = depends(ui, cx, table);
    let mut heights = ui.data_mut(|data| data.remove_temp::<Heights>(kept)).filter(|heights| heights.of == of);
    let known = &mut heights.get_or_insert_with(|| Heights { of, known: Vec::new() }).known;
    known.resize(table.scene.cards.len(), f32::NAN);
    show_some(ui, cx, table, (cards, bin), known);
    if let Some(heights) = heights {
        ui.data_mut(|data| data.insert_temp(kept, heights));
    }
}

fn depends(ui: &Ui, cx: &Cx<'_>, table: Table<'_>) -> (usize, [u32; 3]) {
    let numbers = [ui.available_width(), ui.pixels_per_point(), cx.theme.sizes.body].map(f32::to_bits);
    (table.scene.cards.as_ptr().addr(), numbers)
}

fn show_some(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    table: Table<'_>,
    (cards, bin): (&[CardIndex], Option<Owner>),
    known: &mut [f32],
) {
    let gap = ui.spacing().item_spacing.y;
    let in_sight = ui.clip_rect().y_range().expand((cx.theme.sizes.target + gap) * NEAR);
    let needed = [table.run.chosen, DragAndDrop::payload::<CardIndex>(ui).map(|card| *card), card::focused(ui)];
    let mut y = ui.cursor().top();
    let mut left_out = LeftOut::default();
    for (place, &index) in cards.iter().enumerate() {
        let Some(height) = known.get_mut(index.0) else { continue };
        if height.is_nan() {
            *height = card::height(ui, cx, table, index, bin);
        }
        let is_needed = needed.contains(&Some(index));
        if !is_needed && (y + *height < in_sight.min || y > in_sight.max) {
            left_out.add(*height, gap);
            y += *height + gap;
            continue;
        }
        left_out.make_room(ui);
        let response = card::show(ui, cx, table, index, bin);
        y = ui.cursor().top();
        // A chosen card says more than others. One that was not drawn as it was measured is measured anew.
        *height = match &response {
            Some(response) if !is_needed => response.rect.height(),
            _ => f32::NAN,
        };
        if let Some(response) = response {
            tell_place(ui, response.id, (place, cards.len()));
        }
    }
    left_out.make_room(ui);
}

/// Says which of how many it is: a screen reader sees a few of them only.
fn tell_place(ui: &Ui, id: Id, (place, count): (usize, usize)) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_position_in_set(place + 1);
        node.set_size_of_set(count);
    });
}

/// Cards next to each other that are not made.
#[derive(Default)]
struct LeftOut {
    height: Option<f32>,
}

impl LeftOut {
    fn add(&mut self, height: f32, gap: f32) {
        self.height = Some(self.height.map_or(height, |before| before + gap + height));
    }

    /// Leaves the room that they would take.
    fn make_room(&mut self, ui: &mut Ui) {
        if let Some(height) = self.height.take() {
            ui.allocate_space(vec2(0.0, height));
        }
    }
}
