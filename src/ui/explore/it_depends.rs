//! The switches of a service: what an answer depends on, where it stands, and what that moves.

use super::push;
use crate::domain::{Choice, LayerId, Service, Setting};
use crate::state::ExploreAction;
use crate::ui::citations::limits;
use crate::ui::cx::Cx;
use crate::ui::terms::prose;
use crate::ui::widgets::{Edge, Push, note, small, strong};
use egui::Ui;
use egui::accesskit::Live;

/// The settings of a service that change `layer`, or all of them.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, layer: Option<LayerId>) {
    let beyond = cx.state.settings.beyond_exam;
    let settings: Vec<&Setting> = service
        .settings
        .iter()
        .filter(|setting| layer.is_none_or(|layer| setting.touches(layer)) && (beyond || !setting.beyond_exam))
        .collect();
    if settings.is_empty() {
        return;
    }
    note(ui, cx.theme, Edge::Plain, |ui| {
        small(ui, cx.theme, &cx.text("depends-head"));
        for setting in settings {
            one(ui, cx, service, setting);
        }
    });
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, setting: &Setting) {
    strong(ui, cx.theme, &setting.name);
    let Some(chosen) = service.chosen(setting, &cx.state.choices) else { return };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(cx.theme.sizes.space.0);
        for choice in &setting.choices {
            switch(ui, cx, service, setting, choice, choice.id == chosen.id);
        }
    });
    let why = prose(ui, cx, &chosen.why);
    ui.ctx().accesskit_node_builder(why.id, |node| node.set_live(Live::Polite));
    limits(ui, cx, setting.beyond_exam, false);
}

fn switch(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, setting: &Setting, choice: &Choice, chosen: bool) {
    let name = cx
        .with("depends-choice", &[("setting", setting.name.as_str().into()), ("choice", choice.name.as_str().into())]);
    let response = Push::new(&choice.name).name(&name).chosen(chosen).show(ui, cx.theme);
    if response.on_hover_text(&choice.why).clicked() {
        let (service, setting, choice) = (service.id.clone(), setting.id.clone(), choice.id.clone());
        push(cx, ExploreAction::Choose { service, setting, choice });
    }
}
