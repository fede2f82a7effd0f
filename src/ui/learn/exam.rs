//! The exam: its domains and their weights, what it asks about the model with links to where that is practised, and its
//! form, each with its source and day.

use super::weights;
use crate::domain::exam::{Exam, Form, Link, Statement};
use crate::domain::{SourceKey, SourceKind};
use crate::state::follow;
use crate::ui::cx::Cx;
use crate::ui::terms::prose;
use crate::ui::theme::margin;
use crate::ui::widgets::{Edge, Push, card, heading, note, small, strong, text, title};
use crate::ui::{citations, footer};
use egui::{CentralPanel, Frame, ScrollArea, Ui, vec2};

/// The column is at most this many times the target size wide: longer lines are hard to read.
const COLUMN_WIDTH: f32 = 27.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let hint = cx.text("hint-exam");
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        let Some(exam) = cx.catalogue().exam() else {
            text(ui, cx.theme, &cx.text("exam-none"));
            return;
        };
        ScrollArea::vertical().id_salt("exam").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(cx.theme.sizes.target * COLUMN_WIDTH));
            head(ui, cx, exam);
            card(ui, cx.theme, |ui| {
                weights::show(ui, cx, exam);
                read_in(ui, cx, &exam.sources);
            });
            card(ui, cx.theme, |ui| tasks(ui, cx, exam));
            card(ui, cx.theme, |ui| form(ui, cx, exam));
        });
    });
}

fn head(ui: &mut Ui, cx: &Cx<'_>, exam: &Exam) {
    let values = [("code", exam.code.as_str().into()), ("name", exam.name.as_str().into())];
    title(ui, cx.theme, &cx.with("exam-title", &values));
    let since = cx.date(exam.since);
    let values =
        [("before", exam.before.as_str().into()), ("date", since.into()), ("about", exam.about.as_str().into())];
    text(ui, cx.theme, &cx.with("exam-since", &values));
    note(ui, cx.theme, Edge::Plain, |ui| drop(prose(ui, cx, &exam.caution)));
}

/// Sources at the foot of a card, each once.
fn read_in<'a>(ui: &mut Ui, cx: &Cx<'_>, keys: impl IntoIterator<Item = &'a SourceKey>) {
    let mut once: Vec<SourceKey> = Vec::new();
    for key in keys {
        if !once.contains(key) {
            once.push(key.clone());
        }
    }
    ui.add_space(cx.theme.sizes.space.1);
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        citations::sources(ui, cx, &once);
    });
}

fn tasks(ui: &mut Ui, cx: &mut Cx<'_>, exam: &Exam) {
    heading(ui, cx.theme, &cx.text("exam-tasks"));
    for task in &exam.tasks {
        statement(ui, cx, task);
    }
    read_in(ui, cx, exam.tasks.iter().flat_map(|task| &task.sources));
}

fn statement(ui: &mut Ui, cx: &mut Cx<'_>, task: &Statement) {
    let space = cx.theme.sizes.space;
    ui.add_space(space.1);
    strong(ui, cx.theme, &cx.with("exam-task", &[("number", task.number.as_str().into())]));
    prose(ui, cx, &task.text);
    links(ui, cx, &task.links, &task.number);
    for part in &task.parts {
        let letter = ("letter", part.letter.as_str().into());
        let number = cx.with("exam-part-number", &[("number", task.number.as_str().into()), letter]);
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(cx.theme.sizes.target, 0.0), |ui| {
                ui.set_min_width(cx.theme.sizes.target);
                let letter = ("letter", part.letter.as_str().into());
                strong(ui, cx.theme, &cx.with("exam-part", &[letter]));
            });
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                prose(ui, cx, &part.text);
                links(ui, cx, &part.links, &number);
            });
        });
    }
}

/// Buttons that lead to where something is learned or practised. What is not there, has none.
fn links(ui: &mut Ui, cx: &mut Cx<'_>, links: &[Link], number: &str) {
    if links.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(cx.theme.sizes.space.1, cx.theme.sizes.space.1);
        for link in links {
            let Some(action) = follow(link, cx.library) else { continue };
            let label = label(cx, link);
            let name = cx.with("exam-for", &[("label", label.as_str().into()), ("number", number.into())]);
            let button = Push::new(&label).name(&name).show(ui, cx.theme);
            if button.clicked() {
                cx.push(action);
            }
        }
    });
}

fn label(cx: &Cx<'_>, link: &Link) -> String {
    let catalogue = cx.catalogue();
    let short = |id| catalogue.service(id).map(|service| service.short.as_str());
    match link {
        Link::Lesson(id) => {
            let title = catalogue.lesson(id).map(|lesson| lesson.title.as_str()).unwrap_or_default();
            cx.with("exam-lesson", &[("title", title.into())])
        }
        Link::Scene(id) => {
            let title = cx.library.scene(id).map(|scene| scene.title.as_str()).unwrap_or_default();
            cx.with("exam-scene", &[("title", title.into())])
        }
        Link::Compare(ids) => {
            let services: Vec<&str> = ids.iter().filter_map(short).collect();
            cx.with("exam-compare", &[("services", services.join(", ").into())])
        }
        Link::Cell(service, layer) => {
            let layer = catalogue.layer(*layer).name.as_str();
            cx.with("exam-cell", &[("service", short(service).unwrap_or_default().into()), ("layer", layer.into())])
        }
        Link::Questions => cx.text(crate::state::PractisePart::Questions.word()),
    }
}

fn form(ui: &mut Ui, cx: &Cx<'_>, exam: &Exam) {
    heading(ui, cx.theme, &cx.text("exam-form"));
    for point in &exam.form {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
            strong(ui, cx.theme, &point.name);
            prose(ui, cx, &point.text);
            if is_weaker(cx, point) {
                small(ui, cx.theme, &cx.text("exam-weaker"));
            }
        });
    }
    read_in(ui, cx, exam.form.iter().flat_map(|point| &point.sources));
}

/// Whether only others than AWS say so.
fn is_weaker(cx: &Cx<'_>, point: &Form) -> bool {
    let mut sources = point.sources.iter().filter_map(|key| cx.catalogue().source(key));
    sources.all(|source| source.kind == SourceKind::ThirdParty)
}
