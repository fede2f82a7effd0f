//! The five steps as a checklist for a service: picked, ticked off, saved and printed.

mod sheet;

use super::push;
use crate::domain::{Checklist, Service, Stage, Tick};
use crate::state::{ChecklistAction, LearnAction, Place};
use crate::ui::cx::Cx;
use crate::ui::ends::{bar, row};
use crate::ui::footer;
use crate::ui::theme::{margin, margins};
use crate::ui::widgets::{Icon, Push, card, heading, loud, sign, small, text, tick_box, title};
use egui::{Align, CentralPanel, Frame, Layout, Panel, ScrollArea, Ui, vec2};

/// The list is at most this many times the target size wide.
const COLUMN_WIDTH: f32 = 28.0;
/// From this many times the target size on, the count of a step stands at the end of its line.
const COUNT_BESIDE_FROM: f32 = 14.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let hint = cx.text("hint-checklist");
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    let Some(service) = cx.state.checklist_service(cx.library) else { return };
    let list = cx.state.checklist(cx.library, service);
    // Where there is too little height for the list below the head, all of it scrolls.
    let short = footer::is_short(ui, cx);
    if !short {
        let frame = Frame::new().inner_margin(margins(space.3, space.1));
        bar(ui, Panel::top("checklist-head").frame(frame), |ui| head(ui, cx, service, &list));
    }
    let frame = Frame::new().inner_margin(margin(space.3));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt(service.id.as_str()).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width((cx.theme.sizes.target * COLUMN_WIDTH).min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = space.2;
            if short {
                ui.scope(|ui| head(ui, cx, service, &list));
            }
            text(ui, cx.theme, &cx.text("checklist-about"));
            for (stage, ticks) in &list.stages {
                card(ui, cx.theme, |ui| step(ui, cx, service, *stage, ticks));
            }
            small(ui, cx.theme, &cx.text("checklist-print-about"));
        });
    });
}

/// The services to pick from, how far the list has come, and where it can go.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, list: &Checklist) {
    ui.spacing_mut().item_spacing = vec2(cx.theme.sizes.space.1, cx.theme.sizes.space.1);
    ui.horizontal_wrapped(|ui| {
        for one in cx.catalogue().services() {
            let name = cx.with("checklist-service", &[("service", one.short.as_str().into())]);
            let picked = one.id == service.id;
            let response = Push::new(&one.short).name(&name).chosen(picked).show(ui, cx.theme);
            if response.clicked() {
                ask(cx, ChecklistAction::Service(one.id.clone()));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        title(ui, cx.theme, &service.name);
        let said = loud(ui, cx.theme, &counted(cx, service, list.ticks()));
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
        buttons(ui, cx, service, list);
    });
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, list: &Checklist) {
    let button = |ui: &mut Ui, cx: &Cx<'_>, word: &str, enabled: bool| {
        let response = Push::new(&cx.text(word)).enabled(enabled).show(ui, cx.theme);
        response.clicked()
    };
    if button(ui, cx, "checklist-save", !cx.state.files.asking) {
        let name = cx.with("checklist-file", &[("service", service.id.as_str().into())]);
        ask(cx, ChecklistAction::Save { name, text: sheet::of(cx, service, list).markdown() });
    }
    if button(ui, cx, "checklist-copy", true) {
        ask(cx, ChecklistAction::Copy(sheet::of(cx, service, list).markdown()));
    }
    if button(ui, cx, "checklist-print", true) {
        ask(cx, ChecklistAction::Print(sheet::of(cx, service, list).html()));
    }
    if button(ui, cx, "checklist-clear", cx.state.progress.ticks.contains_key(&service.id)) {
        ask(cx, ChecklistAction::Clear);
    }
    if button(ui, cx, "checklist-explore", true) {
        cx.push(crate::state::Action::GoTo(Place::Service(service.id.clone())));
    }
}

/// One of the five steps.
fn step(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, stage: Stage, ticks: &[Tick]) {
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
    let narrow = ui.available_width() < cx.theme.sizes.target * COUNT_BESIDE_FROM;
    row(ui, narrow, |ui| {
        owner_of(ui, cx, stage);
        heading(ui, cx.theme, &sheet::title(cx, stage));
        if narrow {
            small(ui, cx.theme, &counted(cx, service, ticks.iter()));
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            small(ui, cx.theme, &counted(cx, service, ticks.iter()));
        });
    });
    small(ui, cx.theme, &sheet::about(cx, service, stage));
    for tick in ticks {
        let shown = sheet::line(cx, service, tick);
        let ticked = cx.state.is_ticked(&service.id, tick);
        if tick_box(ui, cx.theme, &shown.lead, &shown.words, ticked).clicked() {
            ask(cx, ChecklistAction::Tick(tick.clone()));
        }
    }
}

/// Whose list a step is.
fn owner_of(ui: &mut Ui, cx: &Cx<'_>, stage: Stage) {
    let (colours, side) = (&cx.theme.colours, cx.theme.sizes.icon);
    match stage {
        Stage::Yours | Stage::Implement => sign(ui, Icon::Person, side, colours.customer_edge),
        Stage::Theirs => sign(ui, Icon::Cloud, side, colours.aws_edge),
        Stage::Identify | Stage::Review => {}
    }
}

/// "7 of 31 ticked".
fn counted<'a>(cx: &Cx<'_>, service: &Service, ticks: impl Iterator<Item = &'a Tick>) -> String {
    let all: Vec<&Tick> = ticks.collect();
    let done = all.iter().filter(|tick| cx.state.is_ticked(&service.id, tick)).count();
    cx.with("checklist-count", &[("done", done.into()), ("all", all.len().into())])
}

fn ask(cx: &mut Cx<'_>, action: ChecklistAction) {
    push(cx, LearnAction::Checklist(action));
}
