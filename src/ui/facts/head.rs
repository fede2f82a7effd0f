//! The top of the page: what it is, what is shown, the search, and the parts to turn to.

use super::find::Hits;
use super::{push, word};
use crate::state::{FactsAction, FactsPart};
use crate::ui::citations::switches;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Push, SearchWords, search_field, small, title};
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, hits: &Hits<'_>) {
    let space = cx.theme.sizes.space;
    ui.add_space(space.3);
    ui.spacing_mut().item_spacing.y = space.0;
    title(ui, cx.theme, &cx.text("facts-title"));
    small(ui, cx.theme, &cx.text("facts-not-affiliated"));
    ui.add_space(space.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space.3;
        switches(ui, cx);
    });
    ui.add_space(space.0);
    search(ui, cx);
    ui.add_space(space.1);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = space.1;
        for part in FactsPart::ALL {
            button(ui, cx, hits, part);
        }
    });
    ui.add_space(space.2);
}

fn search(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (name, clear) = (cx.text("facts-search"), cx.text("facts-clear"));
    let words = SearchWords { name: &name, clear: &clear };
    if let Some(typed) = search_field(ui, cx.theme, &words, &cx.state.facts.search).typed {
        push(cx, FactsAction::Search(typed));
    }
}

/// A part with the number of its entries that fit the search.
fn button(ui: &mut Ui, cx: &mut Cx<'_>, hits: &Hits<'_>, part: FactsPart) {
    let values = [("part", cx.text(word(part)).into()), ("count", hits.count(part).into())];
    let is_off = part == FactsPart::Notes && !cx.state.settings.notes;
    let (label, name) = if is_off {
        let label = cx.with("facts-part-off", &values[..1]);
        (label.clone(), label)
    } else {
        (cx.with("facts-part", &values), cx.with("facts-part-name", &values))
    };
    let here = cx.state.facts.part == part;
    let response = Push::new(&label).name(&name).chosen(here).show(ui, cx.theme);
    if response.clicked() {
        push(cx, FactsAction::Turn(part));
    }
}
