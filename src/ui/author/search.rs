//! A search among the tasks of the catalogue, to add them as cards: by their words, their service, their layer, or whose
//! they are.

use super::push;
use super::row::{self, Row};
use super::sheet::{Sheet, Whose};
use crate::domain::Task;
use crate::state::AuthorAction;
use crate::ui::Index;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Push, SearchWords, heading, search_field, small, text};
use egui::accesskit::Live;
use egui::{Id, Key, Modifiers, Role, ScrollArea, Ui, UiBuilder, vec2};
use std::sync::Arc;

/// What was found for some words.
#[derive(Clone)]
struct Hits {
    typed: String,
    services: Vec<String>,
    tasks: Arc<Vec<usize>>,
    /// Whether no task has all the words, so that others are offered.
    only_near: bool,
    chosen: usize,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, typed: &str) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.1);
    ui.horizontal_wrapped(|ui| {
        heading(ui, cx.theme, &cx.text("author-search-title"));
        if Push::new(&cx.text("author-search-done")).show(ui, cx.theme).clicked() {
            push(cx, AuthorAction::SearchTasks(None));
        }
    });
    let mut hits = hits(ui, cx, sheet, typed);
    let before = hits.chosen;
    let sent = keys(ui, &mut hits);
    let (name, clear) = (cx.text("author-search-tasks"), cx.text("finder-clear"));
    let field = search_field(ui, cx.theme, &SearchWords { name: &name, clear: &clear }, typed);
    if ui.memory(|memory| memory.focused().is_none()) {
        ui.memory_mut(|memory| memory.request_focus(field.id));
    }
    if let Some(typed) = field.typed {
        push(cx, AuthorAction::SearchTasks(Some(typed)));
    }
    let key = if hits.only_near { "author-search-near" } else { "author-search-count" };
    let said = small(ui, cx.theme, &cx.with(key, &[("count", hits.tasks.len().into())]));
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    if hits.tasks.is_empty() {
        text(ui, cx.theme, &cx.text("finder-hint"));
    }
    let clicked = list(ui, cx, sheet, &hits, hits.chosen != before);
    let wanted = clicked.or(sent.then_some(hits.chosen));
    let task = wanted.and_then(|place| hits.tasks.get(place)).and_then(|&task| cx.catalogue().tasks().get(task));
    if let Some(task) = task {
        push(cx, AuthorAction::AddTask(task.id.clone()));
    }
    ui.data_mut(|data| data.insert_temp(kept(), hits));
}

fn kept() -> Id {
    Id::unique("author-search")
}

/// What was found before, if the same is asked, else anew.
fn hits(ui: &Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, typed: &str) -> Hits {
    let services = sheet.manuscript().texts_at("services");
    let known: Option<Hits> = ui.data(|data| data.get_temp(kept()));
    if let Some(known) = known.filter(|known| known.typed == typed && known.services == services) {
        return known;
    }
    let is_near = |task: &Task| services.iter().any(|id| id == task.service.as_str());
    let all = cx.catalogue().tasks();
    let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let fits = |task: &Task| {
        let other = about(cx, task).to_lowercase();
        words.iter().all(|word| other.contains(word.as_str()))
    };
    let mut tasks: Vec<usize> = (0..all.len()).filter(|&place| fits(&all[place])).collect();
    let only_near = tasks.is_empty();
    if only_near {
        tasks = roughly(cx, typed);
    }
    // What the scene is about comes first, and then what says it in its own words.
    let says = |task: &Task| words.iter().all(|word| task.text.to_lowercase().contains(word.as_str()));
    tasks.sort_by_key(|&place| (!is_near(&all[place]), !says(&all[place])));
    Hits { typed: typed.to_owned(), services, tasks: Arc::new(tasks), only_near, chosen: 0 }
}

/// Tasks in which the letters stand at all, for whoever mistypes.
fn roughly(cx: &Cx<'_>, typed: &str) -> Vec<usize> {
    let mut index = Index::default();
    for task in cx.catalogue().tasks() {
        index.add(&task.text, &about(cx, task), 0);
    }
    index.find(typed).into_iter().map(|hit| hit.entry).collect()
}

/// All that a task can be found by.
fn about(cx: &Cx<'_>, task: &Task) -> String {
    let service = cx.catalogue().service(&task.service);
    let names = service.map_or(("", ""), |service| (service.short.as_str(), service.name.as_str()));
    let layer = &cx.catalogue().layer(task.layer).name;
    format!("{} {} {layer} {} {} {}", names.0, names.1, cx.owner(Some(task.owner)), task.text, task.id)
}

/// Takes the keys that choose before the field sees them; `true` is Enter.
fn keys(ui: &Ui, hits: &mut Hits) -> bool {
    let last = hits.tasks.len().saturating_sub(1);
    if !(ui.text_edit_focused() || ui.memory(|memory| memory.focused().is_none())) {
        return false;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        hits.chosen = (hits.chosen + 1).min(last);
    }
    if pressed(Key::ArrowUp) {
        hits.chosen = hits.chosen.saturating_sub(1);
    }
    pressed(Key::Enter)
}

/// The hits; answers which one was clicked.
fn list(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, hits: &Hits, moved: bool) -> Option<usize> {
    let mut clicked = None;
    ScrollArea::vertical().id_salt("author-hits").auto_shrink(false).show(ui, |ui| {
        let list = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(cx.text("finder-list"));
        ui.scope_builder(list, |ui| {
            ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
            for (place, &task) in hits.tasks.iter().enumerate() {
                let Some(task) = cx.catalogue().tasks().get(task) else { continue };
                let chosen = place == hits.chosen;
                let response = hit(ui, cx, sheet, task, chosen);
                if chosen && moved {
                    response.scroll_to_me_animation(None, egui::style::ScrollAnimation::none());
                }
                if response.clicked() {
                    clicked = Some(place);
                }
            }
        });
    });
    clicked
}

fn hit(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, task: &Task, chosen: bool) -> egui::Response {
    let service = cx.catalogue().service(&task.service).map_or("", |service| service.short.as_str());
    let layer = cx.catalogue().layer(task.layer).name.as_str();
    let is_in = sheet.cards().iter().any(|face| face.task.as_ref() == Some(&task.id));
    let values = [
        ("service", service.into()),
        ("layer", layer.into()),
        ("owner", cx.owner(Some(task.owner)).into()),
        ("reason", task.reason.as_str().into()),
    ];
    let about = cx.with("author-hit", &values);
    let about = if is_in { cx.with("author-hit-in", &[("about", about.into())]) } else { about };
    let name = cx.with("author-hit-name", &[("text", task.text.as_str().into()), ("about", about.as_str().into())]);
    let row = Row {
        name: &name,
        lead: "",
        words: &task.text,
        about: &about,
        whose: Whose::Of(task.owner),
        is_wrong: false,
        cross_first: false,
        is_chosen: chosen,
        can_be_carried: false,
        role: Role::ListBoxOption,
    };
    row::show(ui, cx, Id::unique("author-hit").with(task.id.as_str()), &row)
}
