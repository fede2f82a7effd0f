//! The text of the file itself, with the numbers of its lines.

use super::push;
use super::sheet::Sheet;
use crate::content::Reading;
use crate::state::AuthorAction;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Edge, Icon, note, paint_icon, text};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditOutput;
use egui::{Align, Align2, FontId, Rect, ScrollArea, TextEdit, Ui, Vec2, pos2};
use std::collections::BTreeSet;

/// The numbers of lines have room for so many digits.
const DIGITS: f32 = 4.0;
/// A digit is this many times its size wide.
const DIGIT: f32 = 0.62;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    let space = cx.theme.sizes.space;
    let reading = sheet.manuscript().reading();
    let reason = match reading {
        Reading::Form => None,
        Reading::Broken => Some(cx.text("author-broken")),
        Reading::Newer(format) => Some(cx.with("author-newer", &[("format", format.into())])),
    };
    if let Some(reason) = reason {
        note(ui, cx.theme, Edge::Wrong, |ui| text(ui, cx.theme, &reason));
        ui.add_space(space.1);
    }
    ScrollArea::vertical().id_salt(("author-text", sheet.work.id)).auto_shrink(false).show(ui, |ui| {
        let margin = cx.theme.sizes.small * DIGIT * DIGITS + cx.theme.sizes.icon;
        let left = ui.max_rect().left();
        let output = ui
            .horizontal_top(|ui| {
                ui.add_space(margin);
                edit(ui, cx, sheet, !matches!(reading, Reading::Newer(_)))
            })
            .inner;
        numbers(ui, cx, sheet, &output, left + margin);
        seek(ui, cx, sheet, output);
    });
}

fn edit(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, can_be_changed: bool) -> TextEditOutput {
    let now = sheet.manuscript().text();
    let mut typed = now.to_string();
    let mut fixed: &str = now;
    let lines = now.lines().count().max(1);
    let id = egui::Id::unique("author-text").with(sheet.work.id);
    let field = if can_be_changed { TextEdit::multiline(&mut typed) } else { TextEdit::multiline(&mut fixed) };
    let field = field.id(id).font(FontId::monospace(cx.theme.sizes.body)).lock_focus(false);
    let output = field.desired_rows(lines).desired_width(f32::INFINITY).show(ui);
    let name = cx.text("author-text-of-file");
    let response = output.response.response.clone().accessible_name(&name);
    if can_be_changed && response.changed() && *typed != **now {
        push(cx, AuthorAction::Text(typed.into()));
    }
    output
}

/// The number of each line, and a cross where something is wrong on it.
fn numbers(ui: &Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, output: &TextEditOutput, right: f32) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let places = sheet.spotted().iter().filter_map(|spotted| spotted.problem.place);
    let wrong: BTreeSet<usize> = places.map(|place| place.line).collect();
    let (mut line, mut begins) = (1, true);
    for row in &output.galley.rows {
        let rect = row.rect().translate(output.galley_pos.to_vec2());
        if begins && ui.is_rect_visible(rect.with_min_x(ui.max_rect().left())) {
            let middle = rect.center().y;
            let at = pos2(right - sizes.space.1, middle);
            let font = FontId::monospace(sizes.small);
            ui.painter().text(at, Align2::RIGHT_CENTER, line.to_string(), font, colours.muted);
            if wrong.contains(&line) {
                let left = right - sizes.small * DIGIT * DIGITS - sizes.icon / 2.0;
                let sign = Rect::from_center_size(pos2(left, middle), Vec2::splat(sizes.small));
                paint_icon(ui.painter(), Icon::Cross, sign, colours.wrong);
            }
        }
        begins = row.ends_with_newline;
        line += usize::from(begins);
    }
}

/// Goes to the line that a problem is on.
fn seek(ui: &Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, output: TextEditOutput) {
    let Some(goal) = &cx.state.author.goal else { return };
    let spotted = sheet.spotted().iter().find(|spotted| spotted.path == *goal);
    let place = spotted.and_then(|spotted| spotted.problem.place);
    push(cx, AuthorAction::Sought);
    let response = output.response.response.clone();
    response.request_focus();
    let Some(place) = place else { return };
    let text = sheet.manuscript().text();
    let before = text.split_inclusive('\n').take(place.line.saturating_sub(1));
    let at = before.map(|line| line.chars().count()).sum::<usize>() + place.column.saturating_sub(1);
    let cursor = CCursor::new(at);
    let mut state = output.state;
    state.cursor.set_char_range(Some(CCursorRange::one(cursor)));
    state.store(ui.ctx(), response.id);
    let rect = output.galley.pos_from_cursor(cursor).translate(output.galley_pos.to_vec2());
    ui.scroll_to_rect(rect, Some(Align::Center));
}
