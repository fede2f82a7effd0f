//! The tools below the picture: steps, the order of uncovering, pen and dot, the screen.

use crate::domain::{Pace, Sequence, Stride, Subject};
use crate::state::{Action, Command, Pen, PresentAction};
use crate::ui::command_button::{command_button, menu_button, primary_command_button, toggle_button};
use crate::ui::cx::Cx;
use crate::ui::widgets::Push;
use egui::Ui;

/// The tools take so many target sizes.
const HEIGHT: f32 = 4.2;

/// Room for the tools.
pub(super) fn height(cx: &Cx<'_>) -> f32 {
    cx.theme.sizes.target * HEIGHT
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(show) = &cx.state.present.show else { return };
    let is_picture = matches!(show.subject, Subject::Stacks { .. });
    ui.horizontal_wrapped(|ui| {
        command_button(ui, cx, Command::StepBack);
        primary_command_button(ui, cx, Command::StepForward);
        command_button(ui, cx, Command::BeginAgain);
        command_button(ui, cx, Command::UncoverAll);
        if cx.state.position(cx.library).is_some() {
            command_button(ui, cx, Command::PreviousStop);
            command_button(ui, cx, Command::NextStop);
        }
    });
    ui.horizontal_wrapped(|ui| {
        if is_picture {
            menu_button(ui, cx, "presenter-order", |ui, cx| pace_items(ui, cx, show.pace));
        }
        toggle_button(ui, cx, Command::Predict, show.pace.predict);
        if !cx.state.settings.single_keys {
            dot(ui, cx, show.pointing);
        }
        toggle_button(ui, cx, Command::TakePen, show.pen);
        toggle_button(ui, cx, Command::PenStays, cx.state.present.kept.pen == Pen::Stays);
        command_button(ui, cx, Command::ClearInk);
        command_button(ui, cx, Command::Magnify);
        menu_button(ui, cx, "presenter-screen", screen_items);
    });
}

/// The large dot, where its key does nothing.
fn dot(ui: &mut Ui, cx: &mut Cx<'_>, pointing: bool) {
    if Push::new(&cx.text("presenter-dot")).chosen(pointing).show(ui, cx.theme).clicked() {
        cx.push(Action::Present(PresentAction::Point(!pointing)));
    }
}

/// In which order, and how much at once.
pub(in crate::ui::present) fn pace_items(ui: &mut Ui, cx: &mut Cx<'_>, pace: Pace) {
    for sequence in Sequence::ALL {
        let label = cx.text(&format!("sequence-{}", sequence.key()));
        if ui.radio(pace.sequence == sequence, label).clicked() {
            cx.push(Action::Present(PresentAction::Pace(Pace { sequence, ..pace })));
        }
    }
    ui.separator();
    for (stride, word) in [(Stride::Row, "stride-row"), (Stride::Cell, "stride-cell")] {
        if ui.radio(pace.stride == stride, cx.text(word)).clicked() {
            cx.push(Action::Present(PresentAction::Pace(Pace { stride, ..pace })));
        }
    }
}

/// The screens to choose from.
pub(in crate::ui::present) fn screen_items(ui: &mut Ui, cx: &mut Cx<'_>) {
    let chosen = cx.state.present.kept.screen.clone();
    if ui.radio(chosen.is_none(), cx.text("screen-other")).clicked() {
        cx.push(Action::Present(PresentAction::Screen(None)));
    }
    for screen in &cx.state.present.screens {
        let values = [
            ("name", screen.name.as_str().into()),
            ("width", screen.size.0.to_string().into()),
            ("height", screen.size.1.to_string().into()),
        ];
        let word = if screen.ours { "screen-ours" } else { "screen-name" };
        if ui.radio(chosen.as_ref() == Some(&screen.name), cx.with(word, &values)).clicked() {
            cx.push(Action::Present(PresentAction::Screen(Some(screen.name.clone()))));
        }
    }
}
