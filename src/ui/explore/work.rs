//! The concrete work of a cell: its tasks with their owners and reasons, and the wrong beliefs that they meet.

use crate::domain::{LayerId, Misconception, Service, Task};
use crate::state::{Action, PractiseAction};
use crate::ui::citations::limits;
use crate::ui::cx::Cx;
use crate::ui::terms::{prose, small_prose};
use crate::ui::widgets::{Edge, Push, note, owner_signs, strong};
use egui::Ui;

/// What somebody may believe of this cell, and what is to be done on it.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, layer: LayerId) {
    let beyond = cx.state.settings.beyond_exam;
    let here = |task: &&Task| task.service == service.id && task.layer == layer && (beyond || !task.beyond_exam);
    let tasks: Vec<&Task> = cx.catalogue().tasks().iter().filter(here).collect();
    let mut beliefs: Vec<&Misconception> = Vec::new();
    for belief in tasks.iter().filter_map(|task| cx.catalogue().misconception(task.misconception.as_ref()?)) {
        if !beliefs.contains(&belief) {
            beliefs.push(belief);
        }
    }
    if !beliefs.is_empty() {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            strong(ui, cx.theme, &cx.text("work-mistakes"));
            for belief in beliefs {
                let values = [("belief", belief.belief.as_str().into()), ("cure", belief.cure.as_str().into())];
                prose(ui, cx, &cx.with("results-belief", &values));
            }
        });
    }
    if !tasks.is_empty() {
        note(ui, cx.theme, Edge::Plain, |ui| {
            strong(ui, cx.theme, &cx.text("work-tasks"));
            for task in tasks {
                one(ui, cx, task);
            }
        });
    }
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, task: &Task) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
        owner_signs(ui, Some(task.owner), cx.theme);
        let values = [("task", task.text.as_str().into()), ("owner", cx.owner(Some(task.owner)).into())];
        strong(ui, cx.theme, &cx.with("work-task", &values));
    });
    small_prose(ui, cx, &task.reason);
    limits(ui, cx, task.beyond_exam, task.unverified);
    let name = cx.with("work-practise-name", &[("task", task.text.as_str().into())]);
    if Push::new(&cx.text("work-practise")).name(&name).show(ui, cx.theme).clicked() {
        cx.push(Action::Practise(PractiseAction::OpenTask(task.id.clone())));
    }
}
