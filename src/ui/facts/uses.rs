//! Which statements rest on which source.

use crate::domain::exam::Exam;
use crate::domain::{Catalogue, Choice, Layer, LayerId, Lesson, Misconception, Note, OpenPoint, Service, Setting};
use crate::domain::{ServiceId, SourceKey, Task, Term};
use crate::ui::cx::Cx;
use std::collections::BTreeMap;

/// A statement that names its sources.
#[derive(Clone, Copy)]
enum Statement<'a> {
    Duty(&'a Service, LayerId, Option<&'a Choice>),
    Task(&'a Task),
    Misconception(&'a Misconception),
    Note(&'a Note),
    Lesson(&'a Lesson),
    Term(&'a Term),
    OpenPoint(&'a OpenPoint),
    Service(&'a Service),
    Ending(&'a Service),
    Setting(&'a Service, &'a Setting),
    Layer(&'a Layer),
    Exam(&'a str),
}

/// All statements of the catalogue, each with its sources.
fn statements(catalogue: &Catalogue) -> impl Iterator<Item = (Statement<'_>, &[SourceKey])> {
    let services = catalogue.services().iter().flat_map(service);
    let tasks = catalogue.tasks().iter().map(|task| (Statement::Task(task), task.sources.as_slice()));
    let beliefs = catalogue.misconceptions().iter();
    let beliefs = beliefs.map(|entry| (Statement::Misconception(entry), entry.sources.as_slice()));
    let notes = catalogue.notes().iter().map(|note| (Statement::Note(note), note.sources.as_slice()));
    let lessons = catalogue.lessons().iter().map(|lesson| (Statement::Lesson(lesson), lesson.sources.as_slice()));
    let terms = catalogue.terms().iter().map(|term| (Statement::Term(term), term.sources.as_slice()));
    let points = catalogue.open_points().iter().map(|point| (Statement::OpenPoint(point), point.sources.as_slice()));
    let layers = LayerId::ALL.into_iter().map(|id| {
        let layer = catalogue.layer(id);
        (Statement::Layer(layer), layer.sources.as_slice())
    });
    let listed = services.chain(tasks).chain(beliefs).chain(notes).chain(lessons).chain(terms).chain(points);
    listed.chain(layers).chain(catalogue.exam().into_iter().flat_map(exam))
}

/// What is told of the exam: itself, what it asks, and its form.
fn exam(exam: &Exam) -> impl Iterator<Item = (Statement<'_>, &[SourceKey])> {
    let itself = std::iter::once((Statement::Exam(&exam.name), exam.sources.as_slice()));
    let tasks = exam.tasks.iter().map(|task| (Statement::Exam(&task.text), task.sources.as_slice()));
    itself.chain(tasks).chain(exam.form.iter().map(|point| (Statement::Exam(&point.text), point.sources.as_slice())))
}

/// The statements about a service: itself, its end, its duties, and what its settings change.
fn service(service: &Service) -> impl Iterator<Item = (Statement<'_>, &[SourceKey])> {
    let itself = std::iter::once((Statement::Service(service), service.sources.as_slice()));
    let ending = service.ending.iter().map(move |ending| (Statement::Ending(service), ending.sources.as_slice()));
    let duties = LayerId::top_down()
        .map(move |layer| (Statement::Duty(service, layer, None), service.duty(layer).sources.as_slice()));
    let settings = service.settings.iter().flat_map(move |setting| {
        let itself = std::iter::once((Statement::Setting(service, setting), setting.sources.as_slice()));
        itself.chain(setting.choices.iter().flat_map(move |choice| {
            let changes = choice.changes.iter();
            changes.map(move |(layer, duty)| (Statement::Duty(service, *layer, Some(choice)), duty.sources.as_slice()))
        }))
    });
    itself.chain(ending).chain(duties).chain(settings)
}

/// How many statements rest on each source.
pub(super) fn counts(catalogue: &Catalogue) -> BTreeMap<&SourceKey, usize> {
    let mut counts = BTreeMap::new();
    for key in statements(catalogue).flat_map(|(_, keys)| keys) {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// What rests on a source, in words: the key of each kind's name among the words on screen, and its lines. A service has
/// one line for all of its duties.
pub(super) fn of(cx: &Cx<'_>, key: &SourceKey) -> Vec<(&'static str, Vec<String>)> {
    let mut found: Vec<(&'static str, Vec<String>)> = Vec::new();
    let mut service_before = None;
    for (statement, _) in statements(cx.catalogue()).filter(|(_, keys)| keys.contains(key)) {
        let kind = statement.kind();
        let place = found.iter().position(|(known, _)| *known == kind).unwrap_or(found.len());
        if place == found.len() {
            found.push((kind, Vec::new()));
        }
        let lines = &mut found[place].1;
        let service = statement.service_of_duty();
        match lines.last_mut().filter(|_| service.is_some() && service == service_before) {
            Some(line) => line.push_str(&cx.with("facts-use-more", &[("what", statement.what(cx).into())])),
            None => lines.push(statement.words(cx)),
        }
        service_before = service.or(service_before);
    }
    found
}

impl<'a> Statement<'a> {
    /// Key of the kind's name among the words on screen.
    fn kind(self) -> &'static str {
        match self {
            Self::Duty(..) => "facts-use-duties",
            Self::Task(_) => "facts-use-tasks",
            Self::Misconception(_) => "facts-misconceptions",
            Self::Note(_) => "facts-notes",
            Self::Lesson(_) => "facts-lessons",
            Self::Term(_) => "facts-terms",
            Self::OpenPoint(_) => "facts-open-points",
            Self::Service(_) | Self::Ending(_) | Self::Setting(..) => "facts-use-services",
            Self::Layer(_) => "facts-use-layers",
            Self::Exam(_) => "learn-exam",
        }
    }

    fn service_of_duty(self) -> Option<&'a ServiceId> {
        match self {
            Self::Duty(service, ..) => Some(&service.id),
            _ => None,
        }
    }

    /// The whole line.
    fn words(self, cx: &Cx<'_>) -> String {
        let what = self.what(cx);
        match self {
            Self::Duty(service, ..) | Self::Ending(service) | Self::Setting(service, _) => {
                cx.with("facts-use-of", &[("service", service.short.as_str().into()), ("what", what.into())])
            }
            _ => what,
        }
    }

    /// The statement without the service that it is about.
    fn what(self, cx: &Cx<'_>) -> String {
        match self {
            Self::Duty(_, layer, choice) => {
                let layer = &cx.catalogue().layer(layer).short;
                let Some(choice) = choice else { return layer.clone() };
                cx.with(
                    "facts-use-changed",
                    &[("what", layer.as_str().into()), ("choice", choice.name.as_str().into())],
                )
            }
            Self::Task(task) => {
                cx.with("facts-use-task", &[("id", task.id.as_str().into()), ("text", task.text.as_str().into())])
            }
            Self::Misconception(entry) => cx.with("facts-belief", &[("belief", entry.belief.as_str().into())]),
            Self::Note(note) => note.title.clone(),
            Self::Lesson(lesson) => lesson.title.clone(),
            Self::Term(term) => term.name.clone(),
            Self::OpenPoint(point) => point.title.clone(),
            Self::Service(service) => service.short.clone(),
            Self::Ending(_) => cx.text("facts-use-ending"),
            Self::Setting(_, setting) => setting.name.clone(),
            Self::Layer(layer) => layer.short.clone(),
            Self::Exam(text) => text.to_owned(),
        }
    }
}
