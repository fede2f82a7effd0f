//! The lesson plans: one’s own, and those of the library, each with what can be done with it.

use super::{change, push};
use crate::content::Origin;
use crate::domain::LessonPlan;
use crate::state::{Command, DraftAction, PlanRef, PresentAction};
use crate::ui::cx::Cx;
use crate::ui::shortcuts;
use crate::ui::twice::{self, Twice};
use crate::ui::widgets::{Push, card, heading, small, strong, text, title};
use egui::{Id, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let space = cx.theme.sizes.space;
    title(ui, cx.theme, &cx.text("prepare-plans"));
    let keys = shortcuts::usual(cx, Command::AddToPlan).unwrap_or_default();
    text(ui, cx.theme, &cx.with("plans-about", &[("keys", keys.as_str().into())]));
    ui.horizontal_wrapped(|ui| {
        if Push::new(&cx.text("plans-new")).show(ui, cx.theme).clicked() {
            change(cx, DraftAction::New);
        }
        named_command(ui, cx, Command::OpenFile, "plans-open", "plans-open");
        walk_buttons(ui, cx);
    });
    ui.add_space(space.1);
    heading(ui, cx.theme, &cx.text("plans-own"));
    let drafts = &cx.state.present.kept.drafts;
    if drafts.is_empty() {
        text(ui, cx.theme, &cx.text("plans-none-own"));
    }
    for (place, plan) in drafts.iter().enumerate() {
        one(ui, cx, &PlanRef::Draft(place), plan, None);
    }
    ui.add_space(space.1);
    heading(ui, cx.theme, &cx.text("plans-ready"));
    let plans = cx.library.plans();
    if plans.is_empty() {
        text(ui, cx.theme, &cx.text("plans-none-ready"));
    }
    for loaded in plans {
        let file = match &loaded.origin {
            Origin::File(file) => Some(file.as_str()),
            Origin::BuiltIn(_) => None,
        };
        one(ui, cx, &PlanRef::Loaded(loaded.plan.id.clone()), &loaded.plan, file);
    }
}

/// The last change of a plan, back and forward.
pub(super) fn walk_buttons(ui: &mut Ui, cx: &mut Cx<'_>) {
    named_command(ui, cx, Command::UndoInPlan, "plan-undo", "plan-undo-name");
    named_command(ui, cx, Command::RedoInPlan, "plan-redo", "plan-redo-name");
}

/// The button of a command that has other words here than elsewhere.
fn named_command(ui: &mut Ui, cx: &mut Cx<'_>, command: Command, word: &str, name: &str) {
    let (label, name) = (cx.text(word), cx.text(name));
    let can = command.action(cx.state, cx.library).is_some();
    let mut button = Push::new(&label).name(&name).enabled(can);
    if let Some(keys) = shortcuts::usual(cx, command) {
        button = button.keys(keys);
    }
    if button.show(ui, cx.theme).clicked() {
        cx.ask(command);
    }
}

/// What a plan is called, on screen and where a button says which plan it is about.
pub(super) fn name(cx: &Cx<'_>, plan: &LessonPlan) -> String {
    if plan.title.trim().is_empty() { cx.text("plan-untitled") } else { plan.title.clone() }
}

/// "17 views, 45 minutes".
pub(super) fn length(cx: &Cx<'_>, plan: &LessonPlan) -> String {
    let views = cx.with("plan-views", &[("count", plan.stops.len().into())]);
    let minutes = cx.with("plan-minutes", &[("count", plan.minutes().into())]);
    cx.with("plan-length", &[("views", views.into()), ("minutes", minutes.into())])
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, at: &PlanRef, plan: &LessonPlan, file: Option<&str>) {
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        let name = name(cx, plan);
        strong(ui, cx.theme, &name);
        let length = length(cx, plan);
        let about = match file {
            Some(file) => cx.with("plan-from-file", &[("length", length.into()), ("file", file.into())]),
            None => length,
        };
        small(ui, cx.theme, &about);
        ui.add_space(cx.theme.sizes.space.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.1;
            buttons(ui, cx, at, plan, &name);
        });
    });
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, at: &PlanRef, plan: &LessonPlan, name: &str) {
    let asked = Id::unique("delete-plan").with(plan.id.as_str());
    let is_asked = matches!(at, PlanRef::Draft(_)) && twice::is_asked(ui, asked);
    if !is_asked {
        start_buttons(ui, cx, at, plan, name);
    }
    let values = [("plan", name.into())];
    let PlanRef::Draft(place) = at else {
        let named = cx.with("plan-copy-name", &values);
        if Push::new(&cx.text("plan-copy")).name(&named).show(ui, cx.theme).clicked() {
            change(cx, DraftAction::Copy(at.clone()));
        }
        return;
    };
    if !is_asked {
        let named = cx.with("plan-change-name", &values);
        if Push::new(&cx.text("plan-change")).name(&named).show(ui, cx.theme).clicked() {
            change(cx, DraftAction::Open(Some(*place)));
        }
    }
    let words = Twice {
        ask: &cx.text("plan-delete"),
        name: &cx.with("plan-delete-name", &values),
        question: &cx.with("plan-delete-ask", &values),
        yes: &cx.text("plan-delete-yes"),
        no: &cx.text("plan-delete-no"),
    };
    if twice::show(ui, cx, asked, &words) {
        change(cx, DraftAction::Delete(*place));
    }
}

/// From the beginning, from where it was left, and with a window for the presenter.
fn start_buttons(ui: &mut Ui, cx: &mut Cx<'_>, at: &PlanRef, plan: &LessonPlan, name: &str) {
    let can = plan.stops.iter().any(|stop| cx.state.is_there(cx.library, &stop.subject));
    let left = cx.state.present.kept.position.as_ref().filter(|(left, _)| left == at).map(|(_, stop)| *stop);
    let left = left.filter(|&stop| stop > 0 && stop < plan.stops.len());
    if let Some(stop) = left.filter(|_| can) {
        let values = [("number", (stop + 1).into()), ("plan", name.into())];
        let (label, named) = (cx.with("plan-go-on", &values[..1]), cx.with("plan-go-on-name", &values));
        if Push::new(&label).name(&named).primary().show(ui, cx.theme).clicked() {
            push(cx, PresentAction::StartPlan(at.clone(), stop));
        }
    }
    let values = [("plan", name.into())];
    let named = cx.with("plan-start-name", &values);
    if Push::new(&cx.text("plan-start")).name(&named).enabled(can).show(ui, cx.theme).clicked() {
        push(cx, PresentAction::StartPlan(at.clone(), 0));
    }
    let named = cx.with("plan-start-two-name", &values);
    let label = cx.text("plan-start-two");
    let room = ui.max_rect().width();
    if Push::new(&label).name(&named).within(room).enabled(can).show(ui, cx.theme).clicked() {
        push(cx, PresentAction::StartPlan(at.clone(), 0));
        push(cx, PresentAction::TwoWindows(true));
    }
}
