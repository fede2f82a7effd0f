//! The Learn page: the path of lessons, a lesson with the living stack beside it, and the other parts.

mod parts;
mod path;

use super::cx::Cx;
use crate::state::{Action, LearnAction, LearnPart};
use egui::Ui;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
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
