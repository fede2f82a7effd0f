//! The Learn page: the path of lessons, a lesson with the living stack beside it, and the other parts.

mod parts;
mod path;
mod walk;

use super::cx::Cx;
use crate::state::{Action, LearnAction, LearnPart};
use egui::Ui;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    parts::show(ui, cx);
    match cx.state.learn.part {
        LearnPart::Walk => walk::show(ui, cx),
        LearnPart::Path | LearnPart::Checklist | LearnPart::Mistakes | LearnPart::Exam => {
            path::show(ui, cx);
        }
    }
}

/// Reports something on this page.
fn push(cx: &mut Cx<'_>, action: LearnAction) {
    cx.push(Action::Learn(action));
}
