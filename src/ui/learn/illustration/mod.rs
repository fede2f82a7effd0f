//! Illustrations that only one lesson or a few have: the house, the slider over the service models, the choice by control.

mod control;
mod house;
mod house_parts;
mod models;

use super::push;
use crate::domain::Lesson;
use crate::state::{Drawing, IllustrationAction, LearnAction};
use crate::ui::cx::Cx;
use egui::Ui;

/// Shows the illustration of a lesson; `false` if it has none of its own.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson) -> bool {
    match Drawing::of(&lesson.id) {
        Some(Drawing::House) => house::show(ui, cx, lesson),
        Some(Drawing::Models) => models::show(ui, cx, lesson),
        Some(Drawing::Control) => control::show(ui, cx),
        None => return false,
    }
    true
}

fn ask(cx: &mut Cx<'_>, action: IllustrationAction) {
    push(cx, LearnAction::Illustrate(action));
}
