//! The words of the checklist, on screen and where it leaves the app.

use crate::domain::{Checklist, Service, Stage, Tick};
use crate::export::{Sheet, SheetBox, SheetPart};
use crate::ui::cx::Cx;

/// The list as it leaves the app.
pub(super) fn of(cx: &Cx<'_>, service: &Service, list: &Checklist) -> Sheet {
    let parts = list.stages.iter().map(|(stage, ticks)| SheetPart {
        title: title(cx, *stage),
        about: about(cx, service, *stage),
        boxes: ticks.iter().map(|tick| line(cx, service, tick)).collect(),
    });
    Sheet {
        title: cx.with("checklist-title", &[("service", service.name.as_str().into())]),
        about: super::counted(cx, service, list.ticks()),
        parts: parts.collect(),
        foot: cx.with("checklist-foot", &[("date", cx.date(cx.state.today).into())]),
    }
}

/// "2. List what is yours".
pub(super) fn title(cx: &Cx<'_>, stage: Stage) -> String {
    cx.text(&format!("checklist-{}", stage.key()))
}

/// What to do in a step.
pub(super) fn about(cx: &Cx<'_>, service: &Service, stage: Stage) -> String {
    let about = cx.text(&format!("checklist-about-{}", stage.key()));
    if stage == Stage::Implement && service.changed(&cx.state.choices).next().is_some() {
        format!("{about} {}", cx.text("checklist-usual-form"))
    } else {
        about
    }
}

/// What stands beside a box.
pub(super) fn line(cx: &Cx<'_>, service: &Service, tick: &Tick) -> SheetBox {
    let stack = cx.stack(service);
    let layer = |id| cx.catalogue().layer(id).name.clone();
    let (lead, words) = match tick {
        Tick::Model => (cx.text("checklist-model"), service.label.clone()),
        Tick::Scope => (cx.text("checklist-scope"), service.scope.clone()),
        Tick::Settings => (cx.text("checklist-settings"), settings(cx, service)),
        Tick::Yours(id) => (layer(*id), stack.duty(*id).customer().unwrap_or_default().to_owned()),
        Tick::Theirs(id) => (layer(*id), stack.duty(*id).aws().unwrap_or_default().to_owned()),
        Tick::Task(id) => (String::new(), task(cx, id)),
        Tick::Review(review) => (String::new(), cx.text(&format!("checklist-review-{}", review.key()))),
    };
    SheetBox { lead, words, ticked: cx.state.is_ticked(&service.id, tick) }
}

/// "Runtime updates: automatic; Network: in a VPC".
fn settings(cx: &Cx<'_>, service: &Service) -> String {
    let choices = &cx.state.choices;
    let stands = service.settings.iter().filter_map(|setting| {
        let choice = service.chosen(setting, choices)?;
        let values = [("setting", setting.name.as_str().into()), ("choice", choice.name.as_str().into())];
        Some(cx.with("depends-changed", &values))
    });
    stands.collect::<Vec<_>>().join("; ")
}

/// Of shared work, the customer's half.
fn task(cx: &Cx<'_>, id: &crate::domain::TaskId) -> String {
    let task = cx.catalogue().task(id);
    task.map_or_else(String::new, |task| task.halves.as_ref().map_or(&task.text, |halves| &halves.customer).clone())
}
