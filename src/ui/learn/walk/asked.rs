//! The questions: what was answered, and what is asked now.

use super::row::Row;
use super::{end, report, words};
use crate::domain::walk::{Answered, Question};
use crate::state::{Command, WalkAction, Walked};
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Edge, Icon, Push, heading, note, reveal, sign, small, strong, text};
use egui::accesskit::Live;
use egui::{Ui, vec2};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, walked: &Walked<'_>) {
    let space = cx.theme.sizes.space;
    small(ui, cx.theme, &cx.with("walk-of", &[("service", walked.service.name.as_str().into())]));
    heading(ui, cx.theme, &walked.words);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space.1, space.1);
        command_button(ui, cx, Command::WalkBack);
        command_button(ui, cx, Command::WalkLeave);
    });
    for (place, &answered) in walked.walk.answered.iter().enumerate() {
        trail(ui, cx, walked, place, answered);
    }
    match walked.walk.next {
        Some(question) => ask(ui, cx, walked, question),
        None => end::show(ui, cx, walked),
    }
}

/// An answer that was given, told at once if it is off, and the way back to it.
fn trail(ui: &mut Ui, cx: &mut Cx<'_>, walked: &Walked<'_>, place: usize, answered: Answered) {
    let asked = cx.text(words::short(answered.question));
    let service = walked.service.short.as_str();
    let held = words::reply(cx, answered.question, answered.held(), service);
    let line = cx.with("walk-answered", &[("question", asked.as_str().into()), ("answer", held.as_str().into())]);
    let edge = if answered.is_off() { Edge::Wrong } else { Edge::Right };
    note(ui, cx.theme, edge, |ui| {
        ui.horizontal_wrapped(|ui| {
            let (icon, colour) = match edge {
                Edge::Wrong => (Icon::Cross, cx.theme.colours.wrong),
                Edge::Right | Edge::Plain => (Icon::Check, cx.theme.colours.right),
            };
            sign(ui, icon, cx.theme.sizes.body, colour);
            text(ui, cx.theme, &line);
            let name = cx.with("walk-back-to", &[("question", asked.as_str().into())]);
            let back = Push::new(&cx.text("walk-again")).name(&name).plain().show(ui, cx.theme);
            reveal(&back);
            if back.clicked() {
                report(cx, WalkAction::BackTo(place));
            }
        });
        if answered.is_off() {
            let said = words::reply(cx, answered.question, answered.said, service);
            let why = words::why(cx, walked, answered);
            let told = cx.with("walk-off", &[("said", said.into()), ("why", why.into())]);
            let told = text(ui, cx.theme, &told);
            ui.ctx().accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
        }
    });
}

/// The question of now, with its answers.
fn ask(ui: &mut Ui, cx: &mut Cx<'_>, walked: &Walked<'_>, question: Question) {
    let service = walked.service.short.as_str();
    let number = walked.walk.answered.len() + 1;
    ui.add_space(cx.theme.sizes.space.1);
    small(ui, cx.theme, &cx.with("walk-number", &[("number", number.into())]));
    let asked = strong(ui, cx.theme, &words::question(cx, question, service));
    ui.ctx().accesskit_node_builder(asked.id, |node| node.set_live(Live::Polite));
    for (place, &reply) in question.replies().iter().enumerate() {
        let label = words::reply(cx, question, reply, service);
        let key = (place + 1).to_string();
        let name = cx.with("walk-answer", &[("key", key.as_str().into()), ("answer", label.as_str().into())]);
        if (Row { key: &key, words: &label, below: "", name: &name }).show(ui, cx).clicked() {
            report(cx, WalkAction::Answer(reply));
        }
    }
}
