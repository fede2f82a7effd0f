//! How the scene on the table is played: mode, answers, order, clock, teams.

use crate::ui::cx::Cx;
use crate::ui::practise::history;
use crate::ui::widgets::text;
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    text(ui, cx.theme, &cx.text("play-title"));
    if let Some(scene) = &cx.state.practise.scene {
        history::show(ui, cx, scene);
    }
}
