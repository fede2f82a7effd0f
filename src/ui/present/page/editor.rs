//! A plan of one’s own, to be changed: its title, its views in their order, and what can be done with the whole.

use super::{change, column, column_width, plans, push, stop};
use crate::domain::{LessonPlan, Subject};
use crate::state::{Command, DraftAction, PlanRef, PresentAction};
use crate::ui::cx::Cx;
use crate::ui::ends::bar;
use crate::ui::field::{self, Written};
use crate::ui::footer;
use crate::ui::held::{self, Held};
use crate::ui::present::stop_name;
use crate::ui::shortcuts;
use crate::ui::theme::{margin, margins};
use crate::ui::widgets::{Icon, Push, strong, text};
use egui::accesskit::Live;
use egui::{CentralPanel, Frame, Id, Panel, ScrollArea, Ui, vec2};
use std::collections::BTreeMap;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, plan: &LessonPlan) {
    let hint = cx.text("hint-plan");
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margins(space.3, space.1));
    bar(ui, Panel::top("plan-head").frame(frame), |ui| {
        ui.spacing_mut().item_spacing = vec2(space.1, space.1);
        head(ui, cx, plan);
    });
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        let width = column_width(ui, cx);
        let area = ScrollArea::vertical().id_salt(plan.id.as_str()).auto_shrink(false);
        area.show(ui, |ui| {
            column(ui, cx, width);
            ui.spacing_mut().item_spacing.y = space.2;
            title(ui, cx, plan);
            if plan.stops.is_empty() {
                let keys = shortcuts::usual(cx, Command::AddToPlan).unwrap_or_default();
                text(ui, cx.theme, &cx.with("plan-empty", &[("keys", keys.as_str().into())]));
            }
            stops(ui, cx, plan);
        });
    });
}

/// The way back, the whole plan started, its last changes, and the file.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, plan: &LessonPlan) {
    let Some(draft) = cx.state.present.draft else { return };
    ui.horizontal_wrapped(|ui| {
        if Push::new(&cx.text("plan-back")).icon(Icon::Left).show(ui, cx.theme).clicked() {
            change(cx, DraftAction::Open(None));
        }
        let can = plan.stops.iter().any(|stop| cx.state.is_there(cx.library, &stop.subject));
        let start = Push::new(&cx.text("plan-start")).primary().enabled(can).show(ui, cx.theme);
        if start.clicked() {
            push(cx, PresentAction::StartPlan(PlanRef::Draft(draft), 0));
        }
        let label = cx.text("plan-start-two");
        let two = Push::new(&label).enabled(can).within(ui.max_rect().width());
        if two.show(ui, cx.theme).clicked() {
            push(cx, PresentAction::StartPlan(PlanRef::Draft(draft), 0));
            push(cx, PresentAction::TwoWindows(true));
        }
        plans::walk_buttons(ui, cx);
        let named = !plan.title.trim().is_empty();
        let can = named && !plan.stops.is_empty() && !cx.state.files.asking;
        let save = Push::new(&cx.text("plan-save")).enabled(can).show(ui, cx.theme);
        if save.clicked() {
            change(cx, DraftAction::Save);
        }
        // A file without a title could not be opened again.
        if !named {
            save.on_hover_text(cx.text("plan-save-needs-title"));
        }
    });
}

fn title(ui: &mut Ui, cx: &mut Cx<'_>, plan: &LessonPlan) {
    let (label, hint) = (cx.text("plan-title"), cx.text("plan-title-hint"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        let field = Written { label: &label, name: &label, hint: &hint, most: LessonPlan::MOST_TITLE, lines: 1 };
        if let Some(title) = field::text(ui, cx, &field, &plan.title) {
            change(cx, DraftAction::Title(title));
        }
    });
    let said = strong(ui, cx.theme, &plans::length(cx, plan));
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
}

/// The views as cards. What has the focus goes with its card to another place, because each card is known by what it
/// shows and not by its number.
fn stops(ui: &mut Ui, cx: &mut Cx<'_>, plan: &LessonPlan) {
    let mut met: BTreeMap<String, u32> = BTreeMap::new();
    let mut cards = Vec::new();
    for (place, stop) in plan.stops.iter().enumerate() {
        let id = card_id(plan, &stop.subject, &mut met);
        let rect = stop::show(ui, cx, stop::Place { id, number: place, all: plan.stops.len() }, stop);
        cards.push(rect);
    }
    held::show(ui, cx, &cards, |place| {
        let stop = plan.stops.get(place)?;
        Some(cx.with("stop-name", &[("number", (place + 1).into()), ("name", stop_name(cx, stop).into())]))
    });
    if let Some(Held { from, to }) = held::dropped(ui, &cards) {
        change(cx, DraftAction::Move { from, to });
    }
}

fn card_id(plan: &LessonPlan, subject: &Subject, met: &mut BTreeMap<String, u32>) -> Id {
    let shown = format!("{subject:?}");
    let number = met.entry(shown.clone()).or_default();
    *number += 1;
    Id::unique("stop").with((plan.id.as_str(), shown, *number))
}
