//! The Learn page: the path of lessons, a lesson with the living stack beside it, and the other parts.

mod checklist;
mod illustration;
mod parts;
mod path;

use super::cx::Cx;
use crate::state::{Action, LearnAction, LearnPart};
use egui::Ui;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    parts::show(ui, cx);
    if let Some(lesson) = cx.state.open_lesson(cx.library) {
        // The page of a lesson takes this place.
        let frame = egui::Frame::new().inner_margin(super::theme::margin(cx.theme.sizes.space.3));
        super::footer::show(ui, cx, "");
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| illustration::show(ui, cx, lesson));
        });
        return;
    }
    match cx.state.learn.part {
        LearnPart::Checklist => checklist::show(ui, cx),
        LearnPart::Path | LearnPart::Walk | LearnPart::Mistakes | LearnPart::Exam => {
            path::show(ui, cx);
        }
    }
}

/// Reports something on this page.
fn push(cx: &mut Cx<'_>, action: LearnAction) {
    cx.push(Action::Learn(action));
}
