//! The line over everything: what is on, what time it is, how long it has taken, and the way out.

use crate::state::{Action, Blank, Command, PresentAction};
use crate::ui::command_button::{command_button, toggle_button};
use crate::ui::cx::Cx;
use crate::ui::ends::at_the_right;
use crate::ui::widgets::{Push, loud, text};
use egui::Ui;

/// With less room than this many times the target size, the buttons have a line of their own.
const BESIDE_FROM: f32 = 31.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(show) = &cx.state.present.show else { return };
    let wide = ui.available_width() >= cx.theme.sizes.target * BESIDE_FROM;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = cx.theme.sizes.space.2;
        let minute = cx.state.time.minute;
        let clock = format!("{}:{:02}", minute / 60, minute % 60);
        loud(ui, cx.theme, &clock);
        text(ui, cx.theme, &elapsed(cx, show.began));
        if let Some(position) = cx.state.position(cx.library) {
            let values = [("number", (position.number + 1).into()), ("all", position.plan.stops.len().into())];
            text(ui, cx.theme, &cx.with("presenter-stop", &values));
        }
        if wide {
            at_the_right(ui, 0.0, |ui| buttons(ui, cx));
        }
    });
    if !wide {
        ui.horizontal_wrapped(|ui| buttons(ui, cx));
    }
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>) {
    let blank = cx.state.present.show.as_ref().and_then(|show| show.blank);
    command_button(ui, cx, Command::Help);
    toggle_button(ui, cx, Command::ProjectInTwoWindows, cx.state.present.two_windows);
    toggle_button(ui, cx, Command::BlackScreen, blank == Some(Blank::Black));
    toggle_button(ui, cx, Command::WhiteScreen, blank == Some(Blank::White));
    if Push::new(&cx.text("presenter-end")).show(ui, cx.theme).clicked() {
        cx.push(Action::Present(PresentAction::End));
    }
}

/// "12 minutes, planned: 10", or without a plan the first alone.
fn elapsed(cx: &Cx<'_>, began: u64) -> String {
    let minutes = cx.state.time.millis.saturating_sub(began) / 60_000;
    let spent = cx.with("presenter-elapsed", &[("minutes", minutes.into())]);
    match cx.state.position(cx.library).filter(|position| position.plan.minutes() > 0) {
        Some(position) => {
            let values = [
                ("spent", spent.into()),
                ("planned", position.minutes_before().into()),
                ("all", position.plan.minutes().into()),
            ];
            cx.with("presenter-planned", &values)
        }
        None => spent,
    }
}
