//! The Learn page: the path of lessons, a lesson with the living stack beside it, and the other parts.

mod lesson;
mod parts;
mod path;
mod sort;

use super::cx::Cx;
use super::theme::semibold;
use super::widgets::Push;
use crate::state::{Action, LearnAction, LearnPart};
use egui::Ui;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    // A lesson fills the page, as a scene does on its own.
    if let Some(lesson) = cx.state.open_lesson(cx.library) {
        lesson::show(ui, cx, lesson);
        return;
    }
    parts::show(ui, cx);
    match cx.state.learn.part {
        LearnPart::Path | LearnPart::Walk | LearnPart::Checklist | LearnPart::Mistakes | LearnPart::Exam => {
            path::show(ui, cx);
        }
    }
}

/// Reports something on this page.
fn push(cx: &mut Cx<'_>, action: LearnAction) {
    cx.push(Action::Learn(action));
}

/// A button that says all of its name, or only `short` where that is too long for the window.
fn fitting<'a>(ui: &Ui, cx: &Cx<'_>, name: &'a str, short: &'a str) -> Push<'a> {
    let font = semibold(cx.theme.sizes.small);
    let wide = ui.fonts_mut(|fonts| fonts.layout_no_wrap(name.to_owned(), font, cx.theme.colours.ink).size().x);
    let fits = wide + cx.theme.sizes.space.2 * 2.0 <= ui.available_size_before_wrap().x.max(ui.max_rect().width());
    Push::new(if fits { name } else { short }).name(name)
}
