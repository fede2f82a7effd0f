//! A button drawn from the table of commands: its label, its keys, and grey when it cannot be done now.

use super::cx::Cx;
use super::shortcuts;
use super::widgets::{Icon, Push};
use crate::state::Command;
use egui::{Popup, ScrollArea, Ui};

/// A menu takes at most this share of the height of the window.
const MENU_SHARE: f32 = 0.8;

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
    let button = Push::new(&label).enabled(enabled);
    let button = match shortcuts::usual(cx, command) {
        Some(keys) => button.keys(keys),
        None => button,
    };
    let button = if primary { button.primary() } else { button };
    if button.show(ui, cx.theme).clicked() {
        cx.ask(command);
    }
}

/// The button of a command that switches something on and off.
pub(crate) fn toggle_button(ui: &mut Ui, cx: &mut Cx<'_>, command: Command, on: bool) {
    let label = cx.text(command.word());
    let enabled = command.action(cx.state, cx.library).is_some();
    let mut button = Push::new(&label).chosen(on).enabled(enabled);
    if let Some(keys) = shortcuts::usual(cx, command) {
        button = button.keys(keys);
    }
    if button.show(ui, cx.theme).clicked() {
        cx.ask(command);
    }
}

/// Shows `button` for a command, with a label that is shorter than that of the table; the table has its name.
pub(crate) fn named_button(ui: &mut Ui, cx: &mut Cx<'_>, command: Command, button: Push<'_>, keys: bool) {
    let name = cx.text(command.word());
    let mut button = button.name(&name).enabled(command.action(cx.state, cx.library).is_some());
    if let Some(keys) = shortcuts::usual(cx, command).filter(|_| keys) {
        button = button.keys(keys);
    }
    if button.show(ui, cx.theme).on_hover_text(&name).clicked() {
        cx.ask(command);
    }
}

/// A button that opens a menu. A menu that is longer than the window scrolls.
pub(crate) fn menu_button(ui: &mut Ui, cx: &mut Cx<'_>, word: &str, items: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let button = Push::new(&cx.text(word)).icon(Icon::Down).show(ui, cx.theme);
    let most = ui.ctx().content_rect().height() * MENU_SHARE;
    Popup::menu(&button).show(|ui| {
        // Menus have less height of themselves, and would hide their last entries.
        ui.set_max_height(most);
        ScrollArea::vertical().max_height(most).show(ui, |ui| items(ui, cx));
    });
}

/// A command as a line of a menu.
pub(crate) fn menu_item(ui: &mut Ui, cx: &mut Cx<'_>, command: Command) {
    let label = cx.text(command.word());
    let keys = shortcuts::all(cx, command);
    let enabled = command.action(cx.state, cx.library).is_some();
    let button = egui::Button::new(label);
    let button = if keys.is_empty() { button } else { button.shortcut_text(keys) };
    if ui.add_enabled(enabled, button).clicked() {
        cx.ask(command);
        ui.close();
    }
}
