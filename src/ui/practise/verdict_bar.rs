//! What was said last: the verdict on a drop with its reason, the outcome of a check, or what to do.

use super::Table;
use crate::domain::{Card, Mode, Try};
use crate::state::{Checked, Command};
use crate::ui::citations::{limits, shown_notes};
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::ends::ends;
use crate::ui::shortcuts;
use crate::ui::terms::{prose, small_prose};
use crate::ui::theme::{margins, semibold};
use crate::ui::widgets::{Edge, Icon, Push, note, sign, text};
use egui::accesskit::Live;
use egui::{Align, Frame, Layout, RichText, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>) {
    let frame = Frame::new().inner_margin(margins(cx.theme.sizes.space.3, cx.theme.sizes.space.1));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let last = table.run.last.and_then(|made| Some((made, table.scene.card(made.card)?)));
        if let Some((made, card)) = last {
            drop_verdict(ui, cx, table, made, card);
            return;
        }
        note(ui, cx.theme, Edge::Plain, |ui| {
            ui.horizontal(|ui| {
                let wrapped = Layout::left_to_right(Align::Center).with_main_wrap(true);
                ends(
                    ui,
                    0.0,
                    cx,
                    |ui, cx| ui.with_layout(wrapped, |ui| status(ui, cx, table)),
                    |ui, cx| buttons(ui, cx, table),
                );
            });
        });
    });
}

/// The way to the end, where the cards are not judged one by one.
fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>) {
    if !table.run.attempt.mode.judges_at_once() {
        let label = cx.text(match table.run.attempt.mode {
            Mode::Guided | Mode::Check => "board-check",
            Mode::Exam => "board-hand-in",
            Mode::Discuss => "board-show-model",
        });
        let button = Push::new(&label).primary().enabled(Command::Check.action(cx.state, cx.library).is_some());
        let keys = shortcuts::usual(cx, Command::Check).unwrap_or_default();
        if button.keys(keys).show(ui, cx.theme).clicked() {
            cx.ask(Command::Check);
        }
    }
    if Command::GiveUp.action(cx.state, cx.library).is_some() {
        command_button(ui, cx, Command::GiveUp);
    }
}

fn status(ui: &mut Ui, cx: &Cx<'_>, table: Table<'_>) {
    let words = match (table.run.checked, laid(cx, table)) {
        (Some(checked), None) => check_outcome(cx, table, checked),
        (_, Some(laid)) => laid,
        _ => cx.text(match table.run.attempt.mode {
            Mode::Guided => "verdict-none",
            Mode::Check => "verdict-none-check",
            Mode::Exam => "verdict-none-exam",
            Mode::Discuss => "verdict-none-discuss",
        }),
    };
    let label = text(ui, cx.theme, &words);
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
}

/// "10 of 12 lie where they belong, 2 went back to the deck. 1 check is left."
fn check_outcome(cx: &Cx<'_>, table: Table<'_>, checked: Checked) -> String {
    let values = [("right", checked.right.into()), ("wrong", checked.wrong.into())];
    let said = cx.with("check-outcome", &values);
    let run = table.run;
    match table.scene.rules.checks(run.attempt.mode) {
        Some(most) => {
            let left = most.saturating_sub(run.attempt.checks());
            format!("{said} {}", cx.with("checks-left", &[("count", left.into())]))
        }
        None => said,
    }
}

/// "Patch the OS: with AWS, 3 cards." Nothing where the last thing that happened was something else.
fn laid(cx: &Cx<'_>, table: Table<'_>) -> Option<String> {
    let run = table.run;
    let index = *run.laid.last().filter(|_| run.checked.is_none())?;
    let crate::domain::Spot::Bin(owner) = run.attempt.board.spot(index)? else { return None };
    let card = table.scene.card(index)?;
    let count = run.attempt.board.bin(owner).len();
    let bin = cx.with("bin", &[("owner", cx.owner(Some(owner)).into()), ("count", count.into())]);
    Some(cx.with("card-laid", &[("card", card.text.as_str().into()), ("bin", bin.into())]))
}

fn drop_verdict(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, made: Try, card: &Card) {
    let (edge, icon, colour) = if made.right {
        (Edge::Right, Icon::Check, cx.theme.colours.right)
    } else {
        (Edge::Wrong, Icon::Cross, cx.theme.colours.wrong)
    };
    let tells = made.right || table.run.tells(made.card);
    note(ui, cx.theme, edge, |ui| {
        ui.horizontal_wrapped(|ui| {
            sign(ui, icon, cx.theme.sizes.body, colour);
            let words = verdict(cx, made, &card.text);
            let why = reason(cx, table, made, card, tells);
            let said = format!("{words} {why}");
            let label = ui.label(RichText::new(words).font(semibold(cx.theme.sizes.body)));
            ui.ctx().accesskit_node_builder(label.id, |node| {
                node.set_live(Live::Polite);
                node.set_label(said);
            });
            prose(ui, cx, &why);
        });
        if tells {
            limits(ui, cx, false, card.unverified);
            for told in shown_notes(cx, &card.notes) {
                small_prose(ui, cx, &cx.with("verdict-older", &[("older", told.older.as_str().into())]));
            }
        }
        buttons(ui, cx, table);
    });
}

/// Why: of a right bin what speaks for it, of a wrong one what speaks against it. Where answers are not told yet, what can
/// be done instead.
fn reason(cx: &Cx<'_>, table: Table<'_>, made: Try, card: &Card, tells: bool) -> String {
    if !tells {
        let hint = table.run.attempt.hints(made.card) < crate::domain::MOST_HINTS;
        return cx.text(if hint { "verdict-untold-hint" } else { "verdict-untold" });
    }
    let against = card.why_not(made.bin, cx.catalogue()).filter(|_| !made.right);
    against.unwrap_or(&card.reason).to_owned()
}

/// "Right, AWS: Patch the database operating system."
fn verdict(cx: &Cx<'_>, made: Try, card: &str) -> String {
    let word = if made.right { "verdict-right" } else { "verdict-wrong" };
    cx.with(word, &[("owner", cx.owner(Some(made.bin)).into()), ("card", card.into())])
}
