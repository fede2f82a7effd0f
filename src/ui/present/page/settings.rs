//! The room, and how things are shown in it: side by side where there is room, else one below the other.

use super::{pace, push, room};
use crate::state::{CARD_SECONDS, Pen, PresentAction};
use crate::ui::cx::Cx;
use crate::ui::field;
use crate::ui::present::presenter::screen_items;
use crate::ui::widgets::{Push, card, heading, small, strong, text, title};
use egui::{Align, Layout, Ui, vec2};

/// From this many times the target size on, the room stands beside the settings.
const WIDE_FROM: f32 = 25.0;
/// How long a card may take where somebody has just said that it may not take for ever, in seconds.
const USUAL_SECONDS: u16 = 30;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    title(ui, cx.theme, &cx.text("prepare-room"));
    text(ui, cx.theme, &cx.text("room-about"));
    let gap = cx.theme.sizes.space.2;
    let room = ui.available_width();
    if room < cx.theme.sizes.target * WIDE_FROM {
        card(ui, cx.theme, |ui| room::show(ui, cx));
        ui.add_space(gap);
        card(ui, cx.theme, |ui| settings(ui, cx));
        return;
    }
    let half = (room - gap) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for contents in [room::show, settings] {
            ui.allocate_ui_with_layout(vec2(half, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(half);
                ui.spacing_mut().item_spacing.x = cx.theme.sizes.space.1;
                card(ui, cx.theme, |ui| contents(ui, cx));
            });
        }
    });
}

fn settings(ui: &mut Ui, cx: &mut Cx<'_>) {
    heading(ui, cx.theme, &cx.text("settings-title"));
    let kept = &cx.state.present.kept;
    strong(ui, cx.theme, &cx.text("settings-pace"));
    if let Some(pace) = pace::choices(ui, cx, kept.pace) {
        push(cx, PresentAction::Pace(pace));
    }
    small(ui, cx.theme, &cx.text("settings-pace-about"));
    part(ui, cx, "settings-card", card_time);
    part(ui, cx, "settings-pen", |ui, cx| {
        for (word, pen) in [("settings-pen-fades", Pen::Fades), ("settings-pen-stays", Pen::Stays)] {
            if Push::new(&cx.text(word)).chosen(kept.pen == pen).show(ui, cx.theme).clicked() {
                push(cx, PresentAction::PenStays(pen == Pen::Stays));
            }
        }
    });
    ui.add_space(cx.theme.sizes.space.1);
    strong(ui, cx.theme, &cx.text("settings-screen"));
    screen_items(ui, cx);
}

fn part(ui: &mut Ui, cx: &mut Cx<'_>, word: &str, choices: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    ui.add_space(cx.theme.sizes.space.1);
    strong(ui, cx.theme, &cx.text(word));
    ui.horizontal_wrapped(|ui| choices(ui, cx));
}

/// As long as it takes, or so many seconds.
fn card_time(ui: &mut Ui, cx: &mut Cx<'_>) {
    let now = cx.state.present.kept.card_seconds;
    if Push::new(&cx.text("settings-card-free")).chosen(now.is_none()).show(ui, cx.theme).clicked() {
        push(cx, PresentAction::CardSeconds(None));
    }
    let limited = Push::new(&cx.text("settings-card-limited")).chosen(now.is_some()).show(ui, cx.theme);
    let Some(seconds) = now else {
        if limited.clicked() {
            push(cx, PresentAction::CardSeconds(Some(USUAL_SECONDS)));
        }
        return;
    };
    let name = cx.text("settings-card-seconds");
    if let Some(seconds) = field::number(ui, cx, &name, seconds, CARD_SECONDS) {
        push(cx, PresentAction::CardSeconds(Some(seconds)));
    }
    small(ui, cx.theme, &name);
}
