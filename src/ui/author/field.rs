//! A field of the form: its label with a count of characters, what stands in it, and what is wrong with it.

use super::sheet::Sheet;
use super::{clear, set};
use crate::content::{Spotted, Value};
use crate::ui::cx::Cx;
use crate::ui::ends::ends;
use crate::ui::field::{Written, edit};
use crate::ui::theme::semibold;
use crate::ui::widgets::{Icon, sign, small, text};
use egui::accesskit::Live;
use egui::{Align, Layout, RichText, Ui, vec2};

/// A text may be this many times too long, so that it can be pasted and then cut.
const ROOM_TO_CUT: usize = 8;

/// A field for a text.
pub(super) struct Field<'a> {
    /// Where it stands in the file.
    pub(super) path: &'a str,
    /// The key of its label.
    pub(super) label: &'a str,
    /// What stands in it while it is empty.
    pub(super) hint: &'a str,
    /// What it is for; may be empty.
    pub(super) about: &'a str,
    /// How many characters fit.
    pub(super) most: usize,
    /// How many lines are shown at least.
    pub(super) lines: usize,
    /// Whether it may be left out of the file.
    pub(super) optional: bool,
}

/// Shows the field and reports what is typed.
pub(super) fn written(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, field: &Field<'_>) {
    let now = sheet.text(field.path);
    let label = cx.text(field.label);
    ui.push_id(field.path, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        label_with_count(ui, cx, &label, now.trim().chars().count(), field.most);
        if !field.about.is_empty() {
            small(ui, cx.theme, field.about);
        }
        let most = field.most * ROOM_TO_CUT;
        let shown = Written { label: &label, name: &label, hint: field.hint, most, lines: field.lines };
        let (response, typed) = edit(ui, cx, &shown, &now);
        sheet.seek(cx, field.path, &response);
        if let Some(typed) = typed {
            // A file has each text on one line.
            let typed = typed.replace(['\r', '\n'], " ");
            if field.optional && typed.is_empty() {
                clear(cx, field.path);
            } else if typed != now {
                set(cx, field.path, Value::Text(typed));
            }
        }
        problems(ui, cx, &sheet.problems_of(field.path));
    });
}

/// A field for a number that may be left out.
pub(super) fn number(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, path: &str, label: &str, about: &str) {
    let now = sheet.manuscript().word_at(path).unwrap_or_default().to_owned();
    let label = cx.text(label);
    ui.push_id(path, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        name(ui, cx, &label);
        small(ui, cx.theme, about);
        let hint = cx.text("author-number-none");
        let shown = Written { label: &label, name: &label, hint: &hint, most: 4, lines: 1 };
        let width = cx.theme.sizes.target * NUMBER_WIDTH;
        let typed = ui.scope(|ui| {
            ui.set_max_width(width);
            let (response, typed) = edit(ui, cx, &shown, &now);
            sheet.seek(cx, path, &response);
            typed
        });
        if let Some(typed) = typed.inner {
            let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
            if digits.is_empty() {
                clear(cx, path);
            } else if digits != now {
                set(cx, path, Value::Word(digits));
            }
        }
        problems(ui, cx, &sheet.problems_of(path));
    });
}

/// A field for a number is this many times the target size wide.
const NUMBER_WIDTH: f32 = 4.0;

/// The name of a field over it.
pub(super) fn name(ui: &mut Ui, cx: &Cx<'_>, label: &str) {
    ui.label(RichText::new(label).font(semibold(cx.theme.sizes.small)).color(cx.theme.colours.ink));
}

fn label_with_count(ui: &mut Ui, cx: &Cx<'_>, label: &str, count: usize, most: usize) {
    let size = vec2(ui.available_width(), cx.theme.sizes.icon);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
        let words = cx.with("author-count", &[("count", count.into()), ("most", most.into())]);
        let counted = |ui: &mut Ui, (): &mut ()| {
            if count > most {
                sign(ui, Icon::Cross, cx.theme.sizes.small, cx.theme.colours.wrong);
                let too_long = RichText::new(words).font(semibold(cx.theme.sizes.small)).color(cx.theme.colours.wrong);
                ui.label(too_long);
            } else {
                small(ui, cx.theme, &words);
            }
        };
        let named = |ui: &mut Ui, (): &mut ()| {
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
            name(ui, cx, label);
        };
        ends(ui, 0.0, &mut (), named, counted);
    });
}

/// What is wrong with a field, right under it.
pub(super) fn problems(ui: &mut Ui, cx: &Cx<'_>, spotted: &[&Spotted]) {
    for spotted in spotted {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
            sign(ui, Icon::Cross, cx.theme.sizes.icon, cx.theme.colours.wrong);
            ui.vertical(|ui| {
                let label = text(ui, cx.theme, &told(cx, spotted));
                ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
            });
        });
    }
}

/// What is wrong, and what to do.
pub(super) fn told(cx: &Cx<'_>, spotted: &Spotted) -> String {
    let message = spotted.problem.message.as_str();
    match &spotted.problem.help {
        Some(help) => cx.with("author-told", &[("message", message.into()), ("help", help.as_str().into())]),
        None => message.to_owned(),
    }
}
