//! The review: how many cards are due today and on the next days, and the button that deals them.

use super::{page, push, shelf};
use crate::domain::Date;
use crate::state::{Due, MOST_REVIEWED, PractiseAction, PractisePart};
use crate::ui::cx::Cx;
use crate::ui::theme::bold;
use crate::ui::widgets::{Push, card, heading, small, strong, text};
use egui::{Align, Layout, Rect, RichText, Sense, Ui, pos2, vec2};

/// How many of the next days are shown.
const DAYS: usize = 7;
/// The cards are at most this many times the target size wide.
const COLUMN_WIDTH: f32 = 25.0;
/// A line of the next days is at most this many times the target size wide.
const LINE_WIDTH: f32 = 18.0;
/// The day takes this share of its line.
const DAY_SHARE: f32 = 0.36;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    page(
        ui,
        cx,
        PractisePart::Review,
        "hint-review",
        |_, _| {},
        |ui, cx| {
            let due = cx.state.due(cx.library);
            ui.set_max_width(ui.available_width().min(cx.theme.sizes.target * COLUMN_WIDTH));
            text(ui, cx.theme, &cx.text("review-about"));
            card(ui, cx.theme, |ui| today(ui, cx, &due));
            if !due.later.is_empty() {
                card(ui, cx.theme, |ui| next_days(ui, cx, &due));
            }
        },
    );
}

fn today(ui: &mut Ui, cx: &mut Cx<'_>, due: &Due) {
    let count = due.cards.len();
    if count == 0 {
        nothing_due(ui, cx, due);
    } else {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(count.to_string()).font(bold(cx.theme.sizes.score)).color(cx.theme.colours.ink));
            heading(ui, cx.theme, &cx.with("review-due", &[("count", count.into())]));
        });
        let dealt = count.min(MOST_REVIEWED);
        let label = cx.with("review-start", &[("count", dealt.into())]);
        if Push::new(&label).primary().show(ui, cx.theme).clicked() {
            push(cx, PractiseAction::Review);
        }
        if dealt < count {
            small(ui, cx.theme, &cx.with("review-most", &[("count", dealt.into())]));
        }
    }
    if due.waiting > 0 {
        small(ui, cx.theme, &cx.with("review-waiting", &[("count", due.waiting.into())]));
    }
}

fn nothing_due(ui: &mut Ui, cx: &mut Cx<'_>, due: &Due) {
    heading(ui, cx.theme, &cx.text("review-none"));
    match due.later.first_key_value() {
        Some((&day, _)) => text(ui, cx.theme, &cx.with("review-next", &[("date", cx.date(day).into())])),
        None => text(ui, cx.theme, &cx.text("review-empty")),
    };
    if Push::new(&cx.text("review-drill")).show(ui, cx.theme).clicked() {
        push(cx, PractiseAction::Turn(PractisePart::Drill));
    }
}

/// A line for each of the next days on which something falls due.
fn next_days(ui: &mut Ui, cx: &Cx<'_>, due: &Due) {
    heading(ui, cx.theme, &cx.text("review-days"));
    let days: Vec<(Date, usize)> = due.later.iter().take(DAYS).map(|(&day, &count)| (day, count)).collect();
    let most = days.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let width = ui.available_width().min(cx.theme.sizes.target * LINE_WIDTH);
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
    for (day, count) in days {
        ui.allocate_ui_with_layout(vec2(width, cx.theme.sizes.icon), Layout::left_to_right(Align::Center), |ui| {
            let name = vec2(width * DAY_SHARE, cx.theme.sizes.icon);
            ui.allocate_ui_with_layout(name, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(name.x);
                strong(ui, cx.theme, &cx.date(day));
            });
            let cards = cx.with("review-day", &[("count", count.into())]);
            let room = ui.available_width() - cx.theme.sizes.target * 2.0;
            let (rect, _) = ui.allocate_exact_size(vec2(room, cx.theme.sizes.icon), Sense::hover());
            let share = count as f32 / most as f32;
            let half = cx.theme.sizes.space.1 / 2.0;
            let bar = Rect::from_min_max(
                pos2(rect.left(), rect.center().y - half),
                pos2(rect.left() + (rect.width() * share).max(half * 2.0), rect.center().y + half),
            );
            shelf::paint_progress(ui.painter(), bar, 1.0, cx.theme);
            small(ui, cx.theme, &cards);
        });
    }
}
