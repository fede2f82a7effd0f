//! The parts that are not sources: notes on older exam texts, misconceptions, lessons, terms and open points.

use super::entries::{field, keyed, list, read_in, rows};
use crate::domain::{Lesson, Misconception, Note, OpenPoint, Term, Weight};
use crate::ui::citations::shown_notes;
use crate::ui::cx::Cx;
use crate::ui::terms::{meaning, prose};
use crate::ui::theme::semibold;
use crate::ui::widgets::{NO_BREAK, card, pill, small, strong};
use egui::{RichText, Ui};

/// Key of a note's weight among the words on screen.
pub(super) const fn weight_word(weight: Weight) -> &'static str {
    match weight {
        Weight::High => "facts-weight-high",
        Weight::Medium => "facts-weight-medium",
        Weight::Low => "facts-weight-low",
    }
}

pub(super) fn notes(ui: &mut Ui, cx: &Cx<'_>, notes: &[&Note]) {
    small(ui, cx.theme, &cx.text("facts-notes-about"));
    for note in notes {
        one_card(ui, cx, |ui| keyed(ui, cx, note.id.as_str(), |ui| one_note(ui, cx, note)));
    }
}

fn one_note(ui: &mut Ui, cx: &Cx<'_>, note: &Note) {
    headline(ui, cx, &note.title, note.beyond_exam);
    small(ui, cx.theme, &cx.text(weight_word(note.weight)));
    ui.add_space(cx.theme.sizes.space.0);
    let fields = [
        ("facts-older", &note.older),
        ("facts-today", &note.today),
        ("facts-since", &note.since),
        ("facts-exam", &note.exam),
    ];
    for (label, words) in fields {
        field(ui, cx, &cx.text(label), words);
    }
    ui.add_space(cx.theme.sizes.space.0);
    read_in(ui, cx, &note.sources);
}

pub(super) fn misconceptions(ui: &mut Ui, cx: &Cx<'_>, misconceptions: &[&Misconception]) {
    small(ui, cx.theme, &cx.text("facts-misconceptions-about"));
    rows(ui, cx, misconceptions, |ui, entry| {
        strong(ui, cx.theme, &cx.with("facts-belief", &[("belief", entry.belief.as_str().into())]));
        prose(ui, cx, &entry.cure);
        read_in(ui, cx, &entry.sources);
    });
}

pub(super) fn lessons(ui: &mut Ui, cx: &Cx<'_>, lessons: &[&Lesson]) {
    for lesson in lessons {
        one_card(ui, cx, |ui| one_lesson(ui, cx, lesson));
    }
}

fn one_lesson(ui: &mut Ui, cx: &Cx<'_>, lesson: &Lesson) {
    headline(ui, cx, &lesson.title, lesson.beyond_exam);
    for paragraph in &lesson.paragraphs {
        prose(ui, cx, paragraph);
    }
    ui.add_space(cx.theme.sizes.space.0);
    let services = lesson.services.iter().filter_map(|id| cx.catalogue().service(id));
    let layers = lesson.layers.iter().map(|&id| cx.catalogue().layer(id));
    let notes = shown_notes(cx, &lesson.notes);
    let about = [
        ("facts-use-services", vec![in_one_line(services.map(|service| service.short.as_str()))]),
        ("facts-layers", vec![in_one_line(layers.map(|layer| layer.short.as_str()))]),
        ("facts-notes", notes.map(|note| note.title.clone()).collect()),
    ];
    for (label, lines) in about {
        if lines.iter().any(|line| !line.is_empty()) {
            list(ui, cx, &cx.text(label), lines.iter().map(String::as_str));
        }
    }
    read_in(ui, cx, &lesson.sources);
}

/// Names with dots between them, each dot on the line of the name before it.
fn in_one_line<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(&format!("{NO_BREAK}· "))
}

pub(super) fn terms(ui: &mut Ui, cx: &Cx<'_>, terms: &[&Term]) {
    small(ui, cx.theme, &cx.text("facts-terms-about"));
    rows(ui, cx, terms, |ui, term| {
        strong(ui, cx.theme, &term.name);
        meaning(ui, cx, term);
        if !term.other_names.is_empty() {
            let names = term.other_names.join(", ");
            small(ui, cx.theme, &cx.with("facts-term-also", &[("names", names.into())]));
        }
        read_in(ui, cx, &term.sources);
    });
}

pub(super) fn open_points(ui: &mut Ui, cx: &Cx<'_>, points: &[&OpenPoint]) {
    small(ui, cx.theme, &cx.text("facts-open-points-about"));
    for point in points {
        one_card(ui, cx, |ui| {
            headline(ui, cx, &point.title, false);
            prose(ui, cx, &point.text);
            read_in(ui, cx, &point.sources);
        });
    }
}

fn one_card(ui: &mut Ui, cx: &Cx<'_>, contents: impl FnOnce(&mut Ui)) {
    ui.add_space(cx.theme.sizes.space.0);
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
        contents(ui);
    });
}

/// The title of an entry, with a mark where it is beyond the exam.
fn headline(ui: &mut Ui, cx: &Cx<'_>, title: &str, beyond_exam: bool) {
    let words = RichText::new(title).font(semibold(cx.theme.sizes.subtitle)).color(cx.theme.colours.ink);
    if !beyond_exam {
        ui.label(words);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(words);
        pill(ui, cx.theme, &cx.text("beyond-exam-short"));
    });
}
