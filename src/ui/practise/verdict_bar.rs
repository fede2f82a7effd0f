//! The verdict on the last drop, with its reason; before the first one, what to do.

use super::Table;
use crate::domain::Owner;
use crate::ui::citations::{limits, shown_notes};
use crate::ui::cx::Cx;
use crate::ui::theme::{margins, semibold};
use crate::ui::widgets::{Edge, Icon, note, sign, small, text};
use egui::{Frame, Panel, RichText, Ui};

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, table: Table<'_>) {
    let frame = Frame::new().inner_margin(margins(cx.theme.sizes.space.3, cx.theme.sizes.space.1));
    Panel::bottom("verdict").frame(frame).resizable(false).show_separator_line(false).show(ui, |ui| {
        let last = table.run.last.and_then(|made| Some((made, table.scene.card(made.card)?)));
        let Some((made, card)) = last else {
            note(ui, cx.theme, Edge::Plain, |ui| text(ui, cx.theme, &cx.text("verdict-none")));
            return;
        };
        let (edge, icon, colour) = if made.right {
            (Edge::Right, Icon::Check, cx.theme.colours.right)
        } else {
            (Edge::Wrong, Icon::Cross, cx.theme.colours.wrong)
        };
        note(ui, cx.theme, edge, |ui| {
            ui.horizontal_wrapped(|ui| {
                sign(ui, icon, cx.theme.sizes.body, colour);
                let words = verdict(cx, made.right, made.bin, &card.text);
                let said = format!("{words} {}", card.reason);
                let label = ui.label(RichText::new(words).font(semibold(cx.theme.sizes.body)));
                ui.ctx().accesskit_node_builder(label.id, |node| {
                    node.set_live(egui::accesskit::Live::Polite);
                    node.set_label(said);
                });
                text(ui, cx.theme, &card.reason);
            });
            limits(ui, cx, false, card.unverified);
            for told in shown_notes(cx, &card.notes) {
                small(ui, cx.theme, &cx.with("verdict-older", &[("older", told.older.as_str().into())]));
            }
        });
    });
}

/// "Right, AWS: Patch the database operating system."
fn verdict(cx: &Cx<'_>, right: bool, bin: Owner, card: &str) -> String {
    let word = if right { "verdict-right" } else { "verdict-wrong" };
    cx.with(word, &[("owner", cx.owner(Some(bin)).into()), ("card", card.into())])
}
