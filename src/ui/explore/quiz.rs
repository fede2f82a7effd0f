//! Guessing the owner of a hidden cell, and what is said of the guess. Until then nothing here tells it.

use crate::domain::{Duty, Layer, Service};
use crate::state::Command;
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::terms::prose;
use crate::ui::widgets::{Edge, note, strong, text};
use egui::Ui;
use egui::accesskit::Live;

/// The question, the three answers, and the ways to be told.
pub(super) fn ask(ui: &mut Ui, cx: &mut Cx<'_>) {
    strong(ui, cx.theme, &cx.text("quiz-question"));
    ui.horizontal_wrapped(|ui| {
        for command in [Command::GuessAws, Command::GuessCustomer, Command::GuessShared] {
            command_button(ui, cx, command);
        }
    });
    ui.add_space(cx.theme.sizes.space.1);
    text(ui, cx.theme, &cx.text("quiz-or-reveal"));
    ui.horizontal_wrapped(|ui| {
        for command in [Command::RevealCell, Command::RevealRow, Command::RevealAll] {
            command_button(ui, cx, command);
        }
    });
}

/// How the game is played, in the place of what would tell.
pub(super) fn invite(ui: &mut Ui, cx: &mut Cx<'_>) {
    text(ui, cx.theme, &cx.text("quiz-invitation"));
    command_button(ui, cx, Command::RevealAll);
}

/// What is said of a guess: right, or what it is and why.
pub(super) fn verdict(ui: &mut Ui, cx: &Cx<'_>, service: &Service, layer: &Layer, duty: &Duty) {
    let quiz = cx.state.explore.quiz.as_ref();
    let Some(guess) = quiz.and_then(|quiz| quiz.guess(&service.id, layer.id)) else { return };
    let owner = cx.owner(duty.owner());
    let (edge, said) = if guess.right {
        (Edge::Right, cx.with("quiz-right", &[("owner", owner.into())]))
    } else {
        let guessed = cx.owner(Some(guess.owner));
        (Edge::Wrong, cx.with("quiz-wrong", &[("guess", guessed.into()), ("owner", owner.into())]))
    };
    note(ui, cx.theme, edge, |ui| {
        let label = strong(ui, cx.theme, &said);
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
        if !guess.right {
            for sentence in duty.aws().into_iter().chain(duty.customer()) {
                prose(ui, cx, sentence);
            }
        }
    });
}
