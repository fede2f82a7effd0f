//! The choice of work: a service, and a task of it or words of one's own.

use super::report;
use super::row::Row;
use crate::domain::Task;
use crate::state::WalkAction;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Push, SearchWords, heading, search_field, small};
use egui::accesskit::Live;
use egui::{Key, Ui, vec2};

/// So many tasks are shown at once.
const MOST_TASKS: usize = 20;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    heading(ui, cx.theme, &cx.text("walk-service"));
    ui.horizontal_wrapped(|ui| services(ui, cx));
    heading(ui, cx.theme, &cx.text("walk-task"));
    let (name, clear) = (cx.text("walk-search"), cx.text("walk-search-clear"));
    let field = search_field(ui, cx.theme, &SearchWords { name: &name, clear: &clear }, &cx.state.learn.walk.search);
    let tasks = cx.state.walk_tasks(cx.library);
    if let Some(typed) = field.typed {
        report(cx, WalkAction::Search(typed));
    } else if ui.ctx().read_response(field.id).is_some_and(|read| read.lost_focus())
        && ui.input(|input| input.key_pressed(Key::Enter))
    {
        enter(cx, &tasks);
    }
    let said = small(ui, cx.theme, &found(cx, &tasks));
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    own_words(ui, cx);
    for task in tasks.iter().take(MOST_TASKS) {
        one(ui, cx, task);
    }
    if tasks.len() > MOST_TASKS {
        small(ui, cx.theme, &cx.with("walk-more", &[("count", (tasks.len() - MOST_TASKS).into())]));
    }
}

fn services(ui: &mut Ui, cx: &mut Cx<'_>) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.1);
    let chosen = cx.state.learn.walk.service.as_ref();
    let all = Push::new(&cx.text("walk-all-services")).chosen(chosen.is_none()).show(ui, cx.theme);
    if all.clicked() {
        report(cx, WalkAction::AllServices);
    }
    for service in cx.catalogue().services() {
        let name = cx.with("walk-on", &[("service", service.short.as_str().into())]);
        let is_chosen = chosen == Some(&service.id);
        let response = Push::new(&service.short).name(&name).chosen(is_chosen).show(ui, cx.theme);
        if response.clicked() {
            report(cx, WalkAction::Service(service.id.clone()));
        }
    }
}

/// Enter takes the first task, and without any the words as they are.
fn enter(cx: &mut Cx<'_>, tasks: &[&Task]) {
    match tasks.first() {
        Some(task) => report(cx, WalkAction::Task(task.id.clone())),
        None => report(cx, WalkAction::Words),
    }
}

fn found(cx: &Cx<'_>, tasks: &[&Task]) -> String {
    let has_service = cx.state.learn.walk.service.is_some();
    match (tasks.len(), has_service) {
        (0, false) => cx.text("walk-none"),
        (0, true) => cx.text("walk-none-here"),
        (count, _) => cx.with("walk-found", &[("count", count.into())]),
    }
}

/// What was typed can be walked with as it is, once it is known where.
fn own_words(ui: &mut Ui, cx: &mut Cx<'_>) {
    let walk = &cx.state.learn.walk;
    let words = walk.search.trim();
    let Some(service) = walk.service.as_ref().and_then(|id| cx.catalogue().service(id)) else { return };
    if words.is_empty() {
        return;
    }
    let label = cx.with("walk-own-words", &[("words", words.into()), ("service", service.short.as_str().into())]);
    let below = cx.text("walk-own-words-about");
    if (Row { key: "", icon: None, words: &label, below: &below, name: &label }).show(ui, cx).clicked() {
        report(cx, WalkAction::Words);
    }
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, task: &Task) {
    let service = cx.catalogue().service(&task.service).map_or("", |service| service.short.as_str());
    let name = cx.with("walk-with", &[("task", task.text.as_str().into()), ("service", service.into())]);
    let below = if cx.state.learn.walk.service.is_some() { "" } else { service };
    if (Row { key: "", icon: None, words: &task.text, below, name: &name }).show(ui, cx).clicked() {
        report(cx, WalkAction::Task(task.id.clone()));
    }
}
