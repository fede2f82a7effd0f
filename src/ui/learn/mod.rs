//! The Learn page: the path of lessons, a lesson with the living stack beside it, and the other parts.

mod exam;
mod mistake;
mod mistakes;
mod path;
mod walk;
mod weights;

use super::cx::Cx;
use super::parts;
use crate::state::{Action, LearnAction, LearnPart};
use egui::Ui;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let words = LearnPart::ALL.map(LearnPart::word);
    if let Some(place) = parts::show(ui, cx, &words, cx.state.learn.part.word()) {
        push(cx, LearnAction::Turn(LearnPart::ALL[place]));
    }
    match cx.state.learn.part {
        LearnPart::Mistakes => mistakes::show(ui, cx),
        LearnPart::Exam => exam::show(ui, cx),
        LearnPart::Walk => walk::show(ui, cx),
        LearnPart::Path | LearnPart::Checklist => path::show(ui, cx),
    }
}

/// Reports something on this page.
fn push(cx: &mut Cx<'_>, action: LearnAction) {
    cx.push(Action::Learn(action));
}
