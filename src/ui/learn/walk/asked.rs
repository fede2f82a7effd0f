//! The questions: what was answered, and what is asked now.

use super::row::Row;
use super::{end, report, words};
use crate::domain::walk::{Answered, Question};
use crate::state::{Command, WalkAction, Walked};
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Edge, Icon, heading, note, small, strong, text};
use egui::accesskit::Live;
use egui::style::ScrollAnimation;
use egui::{Align, Rect, Ui, vec2};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, walked: &Walked<'_>) {
    let space = cx.theme.sizes.space;
    small(ui, cx.theme, &cx.with("walk-of", &[("service", walked.service.name.as_str().into())]));
    heading(ui, cx.theme, &walked.words);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space.1, space.1);
        command_button(ui, cx, Command::WalkBack);
        command_button(ui, cx, Command::WalkLeave);
    });
    ui.spacing_mut().item_spacing.y = space.0;
    for (place, &answered) in walked.walk.answered.iter().enumerate() {
        trail(ui, cx, walked, place, answered);
    }
    ui.spacing_mut().item_spacing.y = space.1;
    let top = ui.cursor().top();
    match walked.walk.next {
        Some(question) => ask(ui, cx, walked, question),
        None => end::show(ui, cx, walked),
    }
    bring_into_sight(ui, walked.walk.answered.len(), top);
}

/// Once for each answer: what comes now, from its top, and of that as much as there is room for.
fn bring_into_sight(ui: &Ui, answered: usize, top: f32) {
    let shown = ui.scope_id().with("shown");
    if ui.data(|data| data.get_temp(shown)) == Some(answered) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(shown, answered));
    let now = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.min_rect().bottom());
    let align = (now.height() > ui.clip_rect().height()).then_some(Align::TOP);
    ui.scroll_to_rect_animation(now, align, ScrollAnimation::none());
}

/// An answer that was given, told at once if it is off, and the way back to it.
fn trail(ui: &mut Ui, cx: &mut Cx<'_>, walked: &Walked<'_>, place: usize, answered: Answered) {
    let asked = cx.text(words::short(answered.question));
    let service = walked.service.short.as_str();
    let held = words::reply(cx, answered.question, answered.held(), service);
    let line = cx.with("walk-answered", &[("question", asked.as_str().into()), ("answer", held.as_str().into())]);
    let icon =
        if answered.is_off() { (Icon::Cross, cx.theme.colours.wrong) } else { (Icon::Check, cx.theme.colours.right) };
    let name = cx.with("walk-back-to", &[("answered", line.as_str().into())]);
    let row = Row { key: "", icon: Some(icon), words: &line, below: "", name: &name }.show(ui, cx);
    if row.on_hover_text(&name).clicked() {
        report(cx, WalkAction::BackTo(place));
    }
    if answered.is_off() {
        let said = words::reply(cx, answered.question, answered.said, service);
        let why = words::why(cx, walked, answered);
        note(ui, cx.theme, Edge::Wrong, |ui| {
            let told = text(ui, cx.theme, &cx.with("walk-off", &[("said", said.into()), ("why", why.into())]));
            ui.ctx().accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
        });
    }
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
        let key = if cx.state.settings.single_keys { (place + 1).to_string() } else { String::new() };
        let name = match key.as_str() {
            "" => label.clone(),
            key => cx.with("walk-answer", &[("key", key.into()), ("answer", label.as_str().into())]),
        };
        if (Row { key: &key, icon: None, words: &label, below: "", name: &name }).show(ui, cx).clicked() {
            report(cx, WalkAction::Answer(reply));
        }
    }
}
