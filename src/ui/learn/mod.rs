//! The Learn page: the path of lessons, a lesson with the living stack beside it, and the other parts.

mod checklist;
mod exam;
mod illustration;
mod lesson;
mod mistake;
mod mistakes;
mod path;
mod sort;
mod walk;
mod weights;

use super::cx::Cx;
use super::fonts::ScreenFonts;
use super::parts;
use super::widgets::Push;
use crate::diagram::{Face, Measure as _};
use crate::state::{Action, LearnAction, LearnPart};
use egui::Ui;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    // A lesson fills the page, as a scene does on its own.
    if let Some(lesson) = cx.state.open_lesson(cx.library) {
        lesson::show(ui, cx, lesson);
        return;
    }
    let words = LearnPart::ALL.map(LearnPart::word);
    if let Some(place) = parts::show(ui, cx, &words, cx.state.learn.part.word()) {
        push(cx, LearnAction::Turn(LearnPart::ALL[place]));
    }
    match cx.state.learn.part {
        LearnPart::Mistakes => mistakes::show(ui, cx),
        LearnPart::Exam => exam::show(ui, cx),
        LearnPart::Walk => walk::show(ui, cx),
        LearnPart::Checklist => checklist::show(ui, cx),
        LearnPart::Path => path::show(ui, cx),
    }
}

/// Reports something on this page.
fn push(cx: &mut Cx<'_>, action: LearnAction) {
    cx.push(Action::Learn(action));
}

/// A button that says all of its name, or only `short` where that is too long for the window.
fn fitting<'a>(ui: &Ui, cx: &Cx<'_>, name: &'a str, short: &'a str) -> Push<'a> {
    let wide = ScreenFonts(ui).width(name, cx.theme.sizes.small, Face::SemiBold);
    let fits = wide + cx.theme.sizes.space.2 * 2.0 <= ui.available_size_before_wrap().x.max(ui.max_rect().width());
    Push::new(if fits { name } else { short }).name(name)
}
