//! What came of a paper: the score, what guessing would have got, and each missed question with the reason of every
//! option.

use super::{asks, option};
use crate::state::{Command, Paper, PractiseAction};
use crate::ui::command_button::{command_button, primary_command_button};
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::practise::push;
use crate::ui::theme::{bold, margin};
use crate::ui::widgets::{Icon, Push, card, heading, loud, small, text};
use egui::accesskit::Live;
use egui::{CentralPanel, Frame, RichText, ScrollArea, Ui};

/// A line of text is not drawn wider than this many times the target size.
const WIDEST: f32 = 30.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, paper: &Paper) {
    let hint = cx.with("hint-paper-results", &[("keys", cx.single_keys())]);
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        ScrollArea::vertical().id_salt("paper-results").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(cx.theme.sizes.target * WIDEST));
            score(ui, cx, paper);
            ui.add_space(space.1);
            buttons(ui, cx);
            ui.add_space(space.2);
            missed(ui, cx, paper);
        });
    });
}

fn score(ui: &mut Ui, cx: &Cx<'_>, paper: &Paper) {
    small(ui, cx.theme, &cx.with("paper-number", &[("number", paper.number.number().to_string().into())]));
    let score = paper.score();
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(RichText::new(score.right.to_string()).font(bold(cx.theme.sizes.score)));
        let of = cx.with("paper-out-of", &[("count", score.out_of.into())]);
        let said = format!("{} {of}", score.right);
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(Live::Polite);
            node.set_label(said);
        });
        loud(ui, cx.theme, &of);
    });
    text(ui, cx.theme, &cx.with("paper-percent", &[("percent", score.percent().into())]));
    text(ui, cx.theme, &cx.with("paper-chance", &[("percent", score.chance_percent().into())]));
    small(ui, cx.theme, &cx.text("paper-chance-why"));
    text(ui, cx.theme, &cx.with("results-corrected", &[("percent", score.corrected_percent().into())]));
    small(ui, cx.theme, &cx.text("results-corrected-formula"));
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        let any_missed = Command::MissedQuestions.action(cx.state, cx.library).is_some();
        if any_missed {
            primary_command_button(ui, cx, Command::MissedQuestions);
            command_button(ui, cx, Command::AnotherPaper);
        } else {
            primary_command_button(ui, cx, Command::AnotherPaper);
        }
        if Push::new(&cx.text("paper-leave")).icon(Icon::Left).show(ui, cx.theme).clicked() {
            push(cx, PractiseAction::Leave);
        }
    });
}

fn missed(ui: &mut Ui, cx: &mut Cx<'_>, paper: &Paper) {
    let count = paper.missed().count();
    if count == 0 {
        heading(ui, cx.theme, &cx.text("paper-none-missed"));
        return;
    }
    heading(ui, cx.theme, &cx.with("paper-missed", &[("count", count.into())]));
    for (place, sheet) in paper.missed() {
        ui.push_id(("missed", place), |ui| {
            card(ui, cx.theme, |ui| {
                let values = [("at", (place + 1).into()), ("count", paper.sheets.len().into())];
                let unanswered = !sheet.is_full();
                small(ui, cx.theme, &cx.with("question-number", &values));
                heading(ui, cx.theme, &asks(cx, &sheet.question));
                if unanswered {
                    small(ui, cx.theme, &cx.text("question-unanswered"));
                }
                for option in 0..sheet.question.options.len() {
                    option::judged(ui, cx, sheet, option, true);
                }
            });
        });
    }
}
