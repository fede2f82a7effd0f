//! One sentence for each pair of neighbouring columns: which rows move, and to whom. Where there is no room for all,
//! the sentence for the chosen column and its left neighbour.

use crate::domain::{Comparison, LayerId, Owner, Step};
use crate::ui::cx::Cx;
use crate::ui::footer::is_short;
use crate::ui::theme::semibold;
use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Ui};
use std::ops::Range;

/// More sentences than this would take the room of the picture.
const MOST_SENTENCES: usize = 3;

/// The left columns of the pairs that are told below a picture in the room of `ui`.
pub(super) fn told(ui: &Ui, cx: &Cx<'_>, comparison: &Comparison<'_>) -> Range<usize> {
    let pairs = comparison.stacks().len().saturating_sub(1);
    let sizes = &cx.theme.sizes;
    let rows = (sizes.bar_min + sizes.bar_gap) * LayerId::COUNT as f32;
    // Around the rows: names, labels and badges above them, the total below.
    let least = rows + sizes.target * 2.5;
    if pairs <= MOST_SENTENCES && !is_short(ui, cx) && least + height(ui, cx, pairs) <= ui.available_height() {
        return 0..pairs;
    }
    let right = cx.state.explore.column.clamp(1, pairs.max(1));
    right - 1..right
}

/// How high the sentences will be, if each fits on a line: a picture that is a line too high scrolls.
pub(super) fn height(ui: &Ui, cx: &Cx<'_>, sentences: usize) -> f32 {
    let line = ui.text_style_height(&egui::TextStyle::Body) + cx.theme.sizes.space.0;
    line * sentences as f32 + cx.theme.sizes.space.0
}

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, comparison: &Comparison<'_>, told: Range<usize>) {
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
    let steps = comparison.steps();
    for left in told {
        let step = &steps[left];
        let name = |column: usize| comparison.stacks()[column].service().short.clone();
        let (from, to) = (name(left), name(left + 1));
        let colour = cx.theme.colours.ink;
        let mut job = LayoutJob::default();
        let count = [("count", step.moves.len().into()), ("from", from.into()), ("to", to.into())];
        job.append(&cx.with("rows-move", &count), 0.0, TextFormat::simple(semibold(cx.theme.sizes.body), colour));
        let rest = TextFormat::simple(FontId::proportional(cx.theme.sizes.body), colour);
        job.append(&sentence(cx, step), 0.0, rest);
        ui.label(job);
    }
}

/// "The guest operating system and the engine go to AWS; backup becomes shared."
fn sentence(cx: &Cx<'_>, step: &Step) -> String {
    let ends = [
        (Some(Owner::Aws), "move-to-aws"),
        (Some(Owner::Customer), "move-to-customer"),
        (Some(Owner::Shared), "move-to-shared"),
        (None, "move-to-none"),
    ];
    let parts: Vec<String> = ends
        .into_iter()
        .filter_map(|(owner, word)| {
            let layers: Vec<LayerId> = step.going_to(owner).collect();
            let list = list(cx, &layers)?;
            Some(cx.with(word, &[("layers", list.into()), ("count", layers.len().into())]))
        })
        .collect();
    if parts.is_empty() { String::new() } else { format!(" {}.", capital(&parts.join("; "))) }
}

fn list(cx: &Cx<'_>, layers: &[LayerId]) -> Option<String> {
    let phrases: Vec<&str> = layers.iter().map(|&layer| cx.catalogue().layer(layer).phrase.as_str()).collect();
    let (last, others) = phrases.split_last()?;
    if others.is_empty() {
        return Some((*last).to_owned());
    }
    Some(cx.with("list-and", &[("others", others.join(", ").into()), ("last", (*last).into())]))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
