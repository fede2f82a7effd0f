//! A button drawn from the table of commands: its label, its keys, and grey when it cannot be done now.

use super::cx::Cx;
use super::shortcuts;
use super::widgets::Push;
use crate::state::Command;
use egui::Ui;

/// Shows the button of a command and reports a push.
pub(crate) fn command_button(ui: &mut Ui, cx: &mut Cx<'_>, command: Command) {
    show(ui, cx, command, false);
}

/// The same for the one thing to do next.
pub(crate) fn primary_command_button(ui: &mut Ui, cx: &mut Cx<'_>, command: Command) {
    show(ui, cx, command, true);
}

fn show(ui: &mut Ui, cx: &mut Cx<'_>, command: Command, primary: bool) {
    let label = cx.text(command.word());
    let enabled = command.action(cx.state, cx.library).is_some();
    let button = Push::new(&label).keys(shortcuts::label(cx, command.chord())).enabled(enabled);
    let button = if primary { button.primary() } else { button };
    if button.show(ui, cx.theme).clicked() {
        cx.ask(command);
    }
}
