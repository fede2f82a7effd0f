//! The panel beside the stack: what a layer is, what each side does, how the exam wants it, and where it was read. With
//! no layer chosen it introduces the service.

use super::{it_depends, neighbour, push, quiz, work};
use crate::domain::{Duty, Layer, Owner, Service, ServiceModel, SourceKey};
use crate::state::ExploreAction;
use crate::ui::citations::{exam_notes, limits, sources};
use crate::ui::cx::Cx;
use crate::ui::ending;
use crate::ui::ends::ends;
use crate::ui::terms::{prose, small_prose};
use crate::ui::theme::margin;
use crate::ui::widgets::{Edge, Icon, Push, card, heading, note, owner_signs, small, strong, text};
use egui::{Frame, Stroke, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(service) = cx.state.explore.service().and_then(|id| cx.catalogue().service(id)) else { return };
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.1;
        match cx.state.explore.layer {
            Some(layer) => {
                let layer = cx.catalogue().layer(layer);
                let duty = cx.stack(service).duty(layer.id);
                head(ui, cx, service, layer);
                if cx.state.is_hidden(cx.library, cx.state.explore.column, layer.id) {
                    quiz::ask(ui, cx);
                } else {
                    quiz::verdict(ui, cx, service, layer, duty);
                    cell(ui, cx, service, layer, duty);
                }
            }
            None => introduction(ui, cx, service),
        }
    });
}

fn head(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, layer: &Layer) {
    ui.horizontal(|ui| {
        let number = [("service", service.name.as_str().into()), ("number", layer.id.number().into())];
        let place = |ui: &mut Ui, cx: &mut Cx<'_>| {
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
            small(ui, cx.theme, &cx.with("details-place", &number));
        };
        ends(ui, 0.0, cx, place, |ui, cx| {
            let close = cx.text("details-close");
            if Push::new("").icon(Icon::Cross).name(&close).show(ui, cx.theme).on_hover_text(&close).clicked() {
                push(cx, ExploreAction::CloseDetails);
            }
        });
    });
    heading(ui, cx.theme, &layer.name);
}

/// The owner in one outlined sign: icons and word.
pub(super) fn owner_chip(ui: &mut Ui, cx: &Cx<'_>, owner: Option<Owner>) {
    let colours = &cx.theme.colours;
    Frame::new()
        .stroke(Stroke::new(colours.edge_width, colours.ink))
        .corner_radius(cx.theme.sizes.target)
        .inner_margin(margin(cx.theme.sizes.space.0))
        .show(ui, |ui| {
            ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
            ui.horizontal(|ui| {
                ui.add_space(cx.theme.sizes.space.0);
                owner_signs(ui, owner, cx.theme);
                strong(ui, cx.theme, &cx.owner(owner));
                ui.add_space(cx.theme.sizes.space.0);
            });
        });
}

fn cell(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, layer: &Layer, duty: &Duty) {
    owner_chip(ui, cx, duty.owner());
    small_prose(ui, cx, &layer.definition);
    small_prose(ui, cx, &layer.why);
    sides(ui, cx, duty);
    it_depends::show(ui, cx, service, Some(layer.id));
    if let Some(more) = &duty.more {
        note(ui, cx.theme, Edge::Plain, |ui| {
            strong(ui, cx.theme, &cx.text("details-more"));
            prose(ui, cx, more);
        });
    }
    if let Some(exam) = duty.exam_note.as_ref().filter(|_| cx.state.settings.notes) {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            strong(ui, cx.theme, &cx.text("details-exam"));
            prose(ui, cx, exam);
        });
    }
    neighbour::show(ui, cx, layer.id, duty);
    work::show(ui, cx, service, layer.id);
    exam_notes(ui, cx, &duty.notes);
    cell_sources(ui, cx, duty, layer);
}

/// What each side does.
pub(super) fn sides(ui: &mut Ui, cx: &Cx<'_>, duty: &Duty) {
    if duty.owner().is_some() {
        side(ui, cx, Owner::Aws, "details-aws-does", duty.aws());
        side(ui, cx, Owner::Customer, "details-you-do", duty.customer());
    } else {
        strong(ui, cx.theme, &cx.text("owner-none"));
    }
}

fn side(ui: &mut Ui, cx: &Cx<'_>, owner: Owner, word: &str, does: Option<&str>) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        ui.horizontal(|ui| {
            owner_signs(ui, Some(owner), cx.theme);
            strong(ui, cx.theme, &cx.text(word));
        });
        match does {
            Some(does) => prose(ui, cx, does),
            None => small(ui, cx.theme, &cx.text("details-nothing")),
        };
    });
}

/// Where the duty was read, and then the layer's definition.
fn cell_sources(ui: &mut Ui, cx: &Cx<'_>, duty: &Duty, layer: &Layer) {
    limits(ui, cx, false, duty.unverified);
    let more = layer.sources.iter().filter(|key| !duty.sources.contains(key));
    let keys: Vec<SourceKey> = duty.sources.iter().chain(more).cloned().collect();
    sources(ui, cx, &keys);
}

fn introduction(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service) {
    small(ui, cx.theme, &service.label);
    heading(ui, cx.theme, &service.name);
    if cx.state.hides_any(cx.library) {
        quiz::invite(ui, cx);
        return;
    }
    prose(ui, cx, &service.description);
    if let Some(ending) = &service.ending {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            strong(ui, cx.theme, &ending::badge(cx, ending));
            prose(ui, cx, &ending::sentence(cx, ending));
            sources(ui, cx, &ending.sources);
        });
    }
    strong(ui, cx.theme, &cx.text("service-scope"));
    prose(ui, cx, &service.scope);
    // Your own servers are no service that a guide could list.
    if service.model != ServiceModel::OnPremises {
        let exam = if service.in_exam_guide { "service-in-guide" } else { "service-not-in-guide" };
        text(ui, cx.theme, &cx.text(exam));
    }
    it_depends::show(ui, cx, service, None);
    exam_notes(ui, cx, &service.notes);
    note(ui, cx.theme, Edge::Plain, |ui| text(ui, cx.theme, &cx.text("details-invitation")));
    sources(ui, cx, &service.sources);
}
