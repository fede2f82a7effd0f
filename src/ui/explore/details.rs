//! The panel beside the stack: what a layer is, what each side does, how the exam wants it, and where it was read. With
//! no layer chosen it introduces the service.

use super::push;
use crate::domain::{Duty, Layer, Owner, Service, ServiceModel, SourceKey};
use crate::state::ExploreAction;
use crate::ui::cx::Cx;
use crate::ui::theme::{margin, semibold};
use crate::ui::widgets::{Edge, Icon, Push, card, heading, note, owner_signs, small, strong, text};
use egui::{Align, Frame, Layout, RichText, Stroke, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(service) = cx.state.explore.service().and_then(|id| cx.catalogue().service(id)) else { return };
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.1;
        match cx.state.explore.layer {
            Some(layer) => {
                let layer = cx.catalogue().layer(layer);
                head(ui, cx, service, layer);
                cell(ui, cx, service, layer);
            }
            None => introduction(ui, cx, service),
        }
    });
}

fn head(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, layer: &Layer) {
    ui.horizontal(|ui| {
        let number = [("service", service.name.as_str().into()), ("number", layer.id.number().into())];
        small(ui, cx.theme, &cx.with("details-place", &number));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = cx.text("details-close");
            if Push::new("").icon(Icon::Cross).name(&close).show(ui, cx.theme).on_hover_text(&close).clicked() {
                push(cx, ExploreAction::CloseDetails);
            }
        });
    });
    heading(ui, cx.theme, &layer.name);
    owner_chip(ui, cx, service.duty(layer.id).owner());
    small(ui, cx.theme, &layer.definition);
    small(ui, cx.theme, &layer.why);
}

/// The owner in one outlined sign: icons and word.
fn owner_chip(ui: &mut Ui, cx: &Cx<'_>, owner: Option<Owner>) {
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

fn cell(ui: &mut Ui, cx: &Cx<'_>, service: &Service, layer: &Layer) {
    let duty = service.duty(layer.id);
    if duty.owner().is_some() {
        side(ui, cx, Owner::Aws, "details-aws-does", duty.aws());
        side(ui, cx, Owner::Customer, "details-you-do", duty.customer());
    } else {
        strong(ui, cx.theme, &cx.text("owner-none"));
    }
    if let Some(more) = &duty.more {
        note(ui, cx.theme, Edge::Plain, |ui| {
            strong(ui, cx.theme, &cx.text("details-more"));
            text(ui, cx.theme, more);
        });
    }
    if let Some(exam) = &duty.exam_note {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            strong(ui, cx.theme, &cx.text("details-exam"));
            text(ui, cx.theme, exam);
        });
    }
    cell_sources(ui, cx, duty, layer);
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
            Some(does) => text(ui, cx.theme, does),
            None => small(ui, cx.theme, &cx.text("details-nothing")),
        };
    });
}

/// Where the duty was read, and then the layer's definition.
fn cell_sources(ui: &mut Ui, cx: &Cx<'_>, duty: &Duty, layer: &Layer) {
    if duty.unverified {
        small(ui, cx.theme, &cx.text("unverified"));
    }
    let more = layer.sources.iter().filter(|key| !duty.sources.contains(key));
    let keys: Vec<SourceKey> = duty.sources.iter().chain(more).cloned().collect();
    sources(ui, cx, &keys);
}

/// Where it was read: title, kind and date; a link where there is an address.
fn sources(ui: &mut Ui, cx: &Cx<'_>, keys: &[SourceKey]) {
    if keys.is_empty() {
        return;
    }
    ui.label(RichText::new(cx.with("sources", &[("count", keys.len().into())])).font(semibold(cx.theme.sizes.small)));
    for source in keys.iter().filter_map(|key| cx.catalogue().source(key)) {
        let kind = cx.text(&format!("source-{}", source.kind.key()));
        let values =
            [("title", source.title.as_str().into()), ("kind", kind.into()), ("date", source.checked.as_str().into())];
        let words = cx.with("source", &values);
        match &source.address {
            Some(address) => ui.hyperlink_to(RichText::new(words).small(), address).on_hover_text(address),
            None => small(ui, cx.theme, &words),
        };
    }
}

fn introduction(ui: &mut Ui, cx: &Cx<'_>, service: &Service) {
    small(ui, cx.theme, &service.label);
    heading(ui, cx.theme, &service.name);
    text(ui, cx.theme, &service.description);
    if let Some(ending) = &service.ending {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            let dates = [("closed", ending.closed_to_new.as_str().into()), ("ends", ending.ends.as_str().into())];
            text(ui, cx.theme, &cx.with("service-ending", &dates));
            sources(ui, cx, &ending.sources);
        });
    }
    strong(ui, cx.theme, &cx.text("service-scope"));
    text(ui, cx.theme, &service.scope);
    // Your own servers are no service that a guide could list.
    if service.model != ServiceModel::OnPremises {
        let exam = if service.in_exam_guide { "service-in-guide" } else { "service-not-in-guide" };
        text(ui, cx.theme, &cx.text(exam));
    }
    note(ui, cx.theme, Edge::Plain, |ui| text(ui, cx.theme, &cx.text("details-invitation")));
    sources(ui, cx, &service.sources);
}
