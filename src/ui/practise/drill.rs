//! The set-up of a drill: services, layers, number of cards, difficulty, and the number they are drawn by.

use super::{page, push};
use crate::domain::{Difficulty, LayerId, Order};
use crate::state::{Drill, DrillAction, PractiseAction, PractisePart};
use crate::ui::cx::Cx;
use crate::ui::ends::at_the_right;
use crate::ui::widgets::{Push, heading, small, text};
use egui::{DragValue, Ui, vec2};

/// The field of the number is this many times the target size wide.
const FIELD_WIDTH: f32 = 2.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    page(ui, cx, PractisePart::Drill, "hint-drill", start, |ui, cx| {
        text(ui, cx.theme, &cx.text("drill-about"));
        choices(ui, cx, "drill-services", services);
        choices(ui, cx, "drill-layers", layers);
        choices(ui, cx, "drill-difficulty", difficulties);
        let told = format!("drill-{}", cx.state.practise.drill.difficulty.key());
        small(ui, cx.theme, &cx.text(&told));
        choices(ui, cx, "drill-cards", sizes);
        choices(ui, cx, "drill-number", number);
        small(ui, cx.theme, &cx.text("drill-number-about"));
    });
}

fn set(cx: &mut Cx<'_>, action: DrillAction) {
    push(cx, PractiseAction::Drill(action));
}

/// How many tasks fit, and the button that deals them.
fn start(ui: &mut Ui, cx: &mut Cx<'_>) {
    let fit = cx.state.drill_tasks(cx.library).len();
    let dealt = fit.min(cx.state.practise.drill.cards);
    at_the_right(ui, 0.0, |ui| {
        let said = text(ui, cx.theme, &cx.with("drill-fit", &[("count", fit.into())]));
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
        let label = cx.with("drill-start", &[("count", dealt.into())]);
        if Push::new(&label).primary().enabled(fit > 0).show(ui, cx.theme).clicked() {
            set(cx, DrillAction::Start);
        }
    });
}

fn choices(ui: &mut Ui, cx: &mut Cx<'_>, word: &str, contents: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let space = cx.theme.sizes.space;
    ui.add_space(space.1);
    heading(ui, cx.theme, &cx.text(word));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space.1, space.1);
        contents(ui, cx);
    });
}

fn services(ui: &mut Ui, cx: &mut Cx<'_>) {
    let chosen = &cx.state.practise.drill.services;
    let (label, name) = (cx.text("drill-all"), cx.text("drill-all-services"));
    if Push::new(&label).name(&name).chosen(chosen.is_empty()).show(ui, cx.theme).clicked() {
        set(cx, DrillAction::AllServices);
    }
    for service in cx.catalogue().services() {
        let is_chosen = chosen.contains(&service.id);
        let name = cx.with("drill-service", &[("service", service.short.as_str().into())]);
        if Push::new(&service.short).name(&name).chosen(is_chosen).show(ui, cx.theme).clicked() {
            set(cx, DrillAction::Service(service.id.clone()));
        }
    }
}

fn layers(ui: &mut Ui, cx: &mut Cx<'_>) {
    let chosen = &cx.state.practise.drill.layers;
    let (label, name) = (cx.text("drill-all"), cx.text("drill-all-layers"));
    if Push::new(&label).name(&name).chosen(chosen.is_empty()).show(ui, cx.theme).clicked() {
        set(cx, DrillAction::AllLayers);
    }
    for layer in LayerId::top_down() {
        let short = cx.catalogue().layer(layer).short.as_str();
        let name = cx.with("drill-layer", &[("layer", short.into())]);
        if Push::new(short).name(&name).chosen(chosen.contains(&layer)).show(ui, cx.theme).clicked() {
            set(cx, DrillAction::Layer(layer));
        }
    }
}

fn difficulties(ui: &mut Ui, cx: &mut Cx<'_>) {
    let chosen = cx.state.practise.drill.difficulty;
    for difficulty in [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard, Difficulty::Expert] {
        let label = cx.text(&format!("difficulty-{}", difficulty.key()));
        if Push::new(&label).chosen(difficulty == chosen).show(ui, cx.theme).clicked() {
            set(cx, DrillAction::Difficulty(difficulty));
        }
    }
}

fn sizes(ui: &mut Ui, cx: &mut Cx<'_>) {
    let chosen = cx.state.practise.drill.cards;
    for cards in Drill::SIZES {
        let name = cx.with("drill-size", &[("count", cards.into())]);
        if Push::new(&cards.to_string()).name(&name).chosen(cards == chosen).show(ui, cx.theme).clicked() {
            set(cx, DrillAction::Cards(cards));
        }
    }
}

fn number(ui: &mut Ui, cx: &mut Cx<'_>) {
    let before = cx.state.practise.drill.number;
    let mut number = before.number();
    let size = vec2(cx.theme.sizes.target * FIELD_WIDTH, cx.theme.sizes.target);
    ui.spacing_mut().interact_size.y = size.y;
    let field = ui.add_sized(size, DragValue::new(&mut number).range(0..=Order::MOST));
    let name = cx.text("drill-number");
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(name));
    if let Some(order) = Order::new(number).filter(|order| *order != before) {
        set(cx, DrillAction::Number(order));
    }
    if Push::new(&cx.text("drill-another")).show(ui, cx.theme).clicked() {
        set(cx, DrillAction::Number(before.another()));
    }
}
