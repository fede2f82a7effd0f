//! Mistakes and their correction: cards in groups, a search, and what the learner believed first.

use super::{mistake, push};
use crate::state::{LearnAction, MistakeGroup, MistakesAction};
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::margin;
use crate::ui::widgets::{Push, SearchWords, heading, search_field, text, title};
use egui::accesskit::Live;
use egui::{CentralPanel, Frame, ScrollArea, Ui, vec2};

/// A card is at least this many times the target size wide.
const CARD_WIDTH: f32 = 9.5;
/// So many cards stand in a row at most.
const MOST_ACROSS: f32 = 3.0;
/// In a window less high than this many times the target size, the head scrolls with the cards.
const SHORT_BELOW: f32 = 12.0;
/// The search takes this many times the target size.
const SEARCH_WIDTH: f32 = 10.0;

pub(super) fn set(cx: &mut Cx<'_>, action: MistakesAction) {
    push(cx, LearnAction::Mistakes(action));
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let hint = cx.text("hint-mistakes");
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        // Where there is too little height for the cards below the head, all of it scrolls.
        let short = ui.available_height() < cx.theme.sizes.target * SHORT_BELOW;
        let top = |ui: &mut Ui, cx: &mut Cx<'_>| {
            title(ui, cx.theme, &cx.text("learn-mistakes"));
            text(ui, cx.theme, &cx.text("mistakes-about"));
            head(ui, cx);
            ui.add_space(space.1);
        };
        if !short {
            top(ui, cx);
        }
        ScrollArea::vertical().id_salt("mistakes").auto_shrink(false).show(ui, |ui| {
            if short {
                top(ui, cx);
            }
            cards(ui, cx);
        });
    });
}

/// The search, the two filters, and the way to turn all cards back.
fn head(ui: &mut Ui, cx: &mut Cx<'_>) {
    let shown = &cx.state.learn.mistakes;
    let catalogue = cx.catalogue();
    let believed = cx.state.beliefs(cx.library).len();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(cx.theme.sizes.space.1, cx.theme.sizes.space.1);
        let (name, clear) = (cx.text("mistakes-search"), cx.text("mistakes-clear"));
        let words = SearchWords { name: &name, clear: &clear };
        let wide = (cx.theme.sizes.target * SEARCH_WIDTH).min(ui.available_width());
        let field = ui.allocate_ui(vec2(wide, cx.theme.sizes.target), |ui| {
            ui.set_max_width(wide);
            search_field(ui, cx.theme, &words, &shown.search)
        });
        if let Some(typed) = field.inner.typed {
            set(cx, MistakesAction::Search(typed));
        }
        let filters = [
            (false, "mistakes-all", "mistakes-all-name", catalogue.misconceptions().len()),
            (true, "mistakes-believed", "mistakes-believed-name", believed),
        ];
        for (only, word, named, count) in filters {
            let values = [("count", count.into())];
            let (label, name) = (cx.with(word, &values), cx.with(named, &values));
            let button = Push::new(&label).name(&name).chosen(shown.only_believed == only).show(ui, cx.theme);
            if button.clicked() {
                set(cx, MistakesAction::OnlyBelieved(only));
            }
        }
        let back = cx.text("mistakes-turn-back");
        let button = Push::new(&back).enabled(!shown.turned.is_empty()).show(ui, cx.theme);
        if button.clicked() {
            set(cx, MistakesAction::TurnAllBack);
        }
    });
}

fn cards(ui: &mut Ui, cx: &mut Cx<'_>) {
    let groups = cx.state.mistakes(cx.library);
    if groups.is_empty() {
        let shown = &cx.state.learn.mistakes;
        let is_new = shown.only_believed && shown.search.trim().is_empty();
        let word = if is_new { "mistakes-none-believed" } else { "mistakes-none" };
        let said = text(ui, cx.theme, &cx.text(word));
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    }
    let gap = cx.theme.sizes.space.2;
    let least = cx.theme.sizes.target * CARD_WIDTH;
    let room = ui.available_width() - ui.spacing().scroll.allocated_width();
    let across = ((room + gap) / (least + gap)).floor().clamp(1.0, MOST_ACROSS);
    let width = ((room - gap * (across - 1.0)) / across).floor();
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    for (group, mistakes) in groups {
        let name = match group {
            MistakeGroup::Believed => cx.text("weak-beliefs"),
            MistakeGroup::General => cx.text("mistakes-general"),
            MistakeGroup::Layer(layer) => cx.catalogue().layer(layer).name.clone(),
        };
        heading(ui, cx.theme, &name);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 1, 2 or 3")]
        for row in mistakes.chunks(across as usize) {
            let fronts: Vec<mistake::Front> = row.iter().map(|card| mistake::lay(ui, cx, card, width)).collect();
            let height = fronts.iter().map(|front| front.height(cx.theme)).fold(0.0, f32::max);
            ui.horizontal_top(|ui| {
                for (card, front) in row.iter().zip(&fronts) {
                    mistake::show(ui, cx, card, front, vec2(width, height));
                }
            });
        }
        ui.add_space(gap);
    }
}
