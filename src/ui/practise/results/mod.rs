//! The results: the score with its formula and what guessing would score, the beliefs behind the mistakes, each missed
//! card with its reason, and every card on its layer of the stack.

mod landed;
mod missed;
pub(in crate::ui) mod picture;
mod score;

use super::{Table, back, history, is_beside, name, push, verdict_bar};
use crate::domain::{Card, Mode, Scene, Verdict};
use crate::state::{Command, PractiseAction, Run};
use crate::ui::command_button::{command_button, primary_command_button};
use crate::ui::cx::Cx;
use crate::ui::ends::above_foot;
use crate::ui::footer;
use crate::ui::theme::margin;
use crate::ui::widgets::{Icon, Push, small};
use egui::{CentralPanel, Frame, Panel, ScrollArea, Ui};

/// The left part takes this share of a wide window.
const LEFT_SHARE: f32 = 0.4;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, run: &Run) {
    let hint = if run.can_step() { cx.text("hint-results") } else { String::new() };
    if !is_beside(cx) {
        footer::show(ui, cx, &hint);
    }
    let table = Table { scene, run };
    if run.last.is_some() {
        above_foot(ui, cx, |ui, cx| above(ui, cx, table), |ui, cx| verdict_bar::show(ui, cx, table));
    } else {
        above(ui, cx, table);
    }
}

fn above(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>) {
    let verdict = Verdict::judge(table.scene, &table.run.attempt);
    let window = ui.available_width();
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margin(space.3));
    if window < cx.theme.sizes.narrow {
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                parts(ui, cx, table, &verdict);
                ui.add_space(space.2);
                landed_and_history(ui, cx, table, &verdict);
            });
        });
        return;
    }
    Panel::left("score").frame(frame).resizable(false).show_separator_line(false).exact_size(window * LEFT_SHARE).show(
        ui,
        |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| parts(ui, cx, table, &verdict));
        },
    );
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| landed_and_history(ui, cx, table, &verdict));
    });
}

/// Where the cards lie on the stack, and how earlier attempts went.
fn landed_and_history(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, verdict: &Verdict) {
    landed::landed(ui, cx, table, verdict);
    if cx.state.practise.made_from().is_none() {
        ui.add_space(cx.theme.sizes.space.2);
        history::show(ui, cx, &table.scene.id);
    }
}

/// What it came to, what to do next, and what to look at again.
fn parts(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, verdict: &Verdict) {
    let Table { scene, run } = table;
    small(ui, cx.theme, &name(cx, scene));
    match &run.teams {
        Some(teams) => score::teams(ui, cx, teams),
        None if run.attempt.mode == Mode::Discuss => score::agreement(ui, cx, verdict),
        None => score::score(ui, cx, table, verdict),
    }
    ui.add_space(cx.theme.sizes.space.1);
    buttons(ui, cx);
    ui.add_space(cx.theme.sizes.space.1);
    missed::show(ui, cx, table, verdict);
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        let offered = [
            Command::AgainMissed,
            Command::Again,
            Command::AgainInAnotherOrder,
            Command::SplitShared,
            Command::NextScene,
            Command::HowToPlay,
        ];
        let is_offered = |command: &Command| command.is_offered(cx.state, cx.library);
        let offered: Vec<Command> = offered.into_iter().filter(is_offered).collect();
        for (place, command) in offered.into_iter().enumerate() {
            if place == 0 {
                primary_command_button(ui, cx, command);
            } else {
                command_button(ui, cx, command);
            }
        }
        if !is_beside(cx) {
            command_button(ui, cx, Command::Export);
        }
        if !is_beside(cx) && Push::new(&cx.text(back(cx))).icon(Icon::Left).show(ui, cx.theme).clicked() {
            push(cx, PractiseAction::Leave);
        }
    });
}

/// Who does it; of several that are right, all; of a decoy, nobody.
pub(in crate::ui) fn owner_words(cx: &Cx<'_>, card: &Card) -> String {
    let owners: Vec<String> = card.owners.iter().map(|&owner| cx.owner(Some(owner))).collect();
    if owners.is_empty() { cx.text("owner-nobody") } else { owners.join(" / ") }
}
