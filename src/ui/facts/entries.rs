//! What entries are made of: rows between hairlines, a key at the left, a label with its text, and where it was read.

use crate::domain::SourceKey;
use crate::ui::cx::Cx;
use crate::ui::terms::prose;
use crate::ui::theme::semibold;
use crate::ui::widgets::{card, small, small_link};
use egui::{RichText, Sense, Stroke, TextStyle, Ui, vec2};

/// Keys and labels stand at the left where there is this many times the target size of room, and else above.
const LEFT_ABOVE: f32 = 14.0;
/// Keys take this many times the target size.
const KEY_WIDTH: f32 = 2.5;
/// Labels take this many times the target size.
const LABEL_WIDTH: f32 = 3.5;

/// Entries in one card, with hairlines between them.
pub(super) fn rows<T>(ui: &mut Ui, cx: &Cx<'_>, entries: &[&T], mut one: impl FnMut(&mut Ui, &T)) {
    let space = cx.theme.sizes.space;
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = space.0;
        ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
        for (place, entry) in entries.iter().enumerate() {
            if place > 0 {
                hairline(ui, cx);
            }
            one(ui, entry);
        }
    });
}

fn hairline(ui: &mut Ui, cx: &Cx<'_>) {
    let room = vec2(ui.available_width(), cx.theme.sizes.space.3);
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    let stroke = Stroke::new(cx.theme.colours.line_width, cx.theme.colours.hairline);
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

/// A key, and what stands under it.
pub(super) fn keyed(ui: &mut Ui, cx: &Cx<'_>, key: &str, contents: impl FnOnce(&mut Ui)) {
    let words = RichText::new(key).font(semibold(cx.theme.sizes.body)).color(cx.theme.colours.muted);
    beside(ui, cx, words, KEY_WIDTH, contents);
}

/// A label with its sentences.
pub(super) fn field(ui: &mut Ui, cx: &Cx<'_>, label: &str, words: &str) {
    // The small label stands on the line of the larger text.
    let label = label_text(cx, label).line_height(Some(ui.text_style_height(&TextStyle::Body)));
    beside(ui, cx, label, LABEL_WIDTH, |ui| drop(prose(ui, cx, words)));
}

/// A label with a list of small lines.
pub(super) fn list<'a>(ui: &mut Ui, cx: &Cx<'_>, label: &str, lines: impl IntoIterator<Item = &'a str>) {
    beside(ui, cx, label_text(cx, label), LABEL_WIDTH, |ui| {
        for line in lines {
            small(ui, cx.theme, line);
        }
    });
}

/// Where it was read: the key and the title of each source.
pub(super) fn read_in(ui: &mut Ui, cx: &Cx<'_>, keys: &[SourceKey]) {
    if keys.is_empty() {
        return;
    }
    beside(ui, cx, label_text(cx, &cx.text("facts-read-in")), LABEL_WIDTH, |ui| {
        for source in keys.iter().filter_map(|key| cx.catalogue().source(key)) {
            small_link(ui, cx.theme, source.key.as_str(), &source.title, source.address.as_deref());
        }
    });
}

fn label_text(cx: &Cx<'_>, label: &str) -> RichText {
    RichText::new(label).font(semibold(cx.theme.sizes.small)).color(cx.theme.colours.muted)
}

/// Words at the left, or above where room is short, and what belongs to them.
fn beside(ui: &mut Ui, cx: &Cx<'_>, words: RichText, width: f32, contents: impl FnOnce(&mut Ui)) {
    let target = cx.theme.sizes.target;
    if ui.available_width() < LEFT_ABOVE * target {
        ui.label(words);
        contents(ui);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(width * target, 0.0), |ui| {
            ui.set_min_width(width * target);
            ui.label(words);
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            contents(ui);
        });
    });
}
