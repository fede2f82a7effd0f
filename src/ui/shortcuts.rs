//! Reads the keyboard against the table of commands.

use super::author;
use super::cx::Cx;
use super::explore::living;
use super::terms;
use super::widgets::arrows_are_kept;
use crate::state::{Chord, Command, Group, Key, Page};
use egui::{Modifiers, Ui};

/// Reports every command whose chord was pressed in this frame. Text fields and menus keep their keys, and a held
/// card keeps Esc.
pub(crate) fn read(ui: &mut Ui, cx: &mut Cx<'_>) {
    if egui::Popup::is_any_open(ui) {
        return;
    }
    let (typing, arrows_kept) = (ui.text_edit_focused(), arrows_are_kept(ui));
    if typing && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        cx.ask(Command::Back);
        return;
    }
    let walks = terms::has_focus(ui);
    for command in Command::ALL {
        for chord in working(cx, command) {
            let works_while_typing = matches!(command.group(), Group::Everywhere | Group::Author);
            if typing && !((chord.command || chord.key == Key::F1) && works_while_typing) {
                continue;
            }
            // Enter and the space bar press what has the focus.
            if matches!(chord.key, Key::Enter | Key::Space) && ui.memory(|memory| memory.focused().is_some()) {
                continue;
            }
            // The board beside a form has its keys only while somebody plays on it.
            let beside = cx.state.page == Page::Author && command.group() == Group::Practise;
            if beside && !author::board_has_keys(ui) {
                continue;
            }
            // On a stack beside a lesson the arrow keys walk over its cells.
            if command.group() == Group::Learn && living::has_focus(ui) {
                continue;
            }
            // Among the terms of a paragraph, they go from one to the next.
            if matches!(chord.key, Key::Left | Key::Right) && !(chord.command || chord.alt || chord.shift) && walks {
                continue;
            }
            // A slider moves by the arrow keys.
            let is_arrow = matches!(chord.key, Key::Left | Key::Right | Key::Up | Key::Down | Key::Home | Key::End);
            if is_arrow && !chord.command && !chord.alt && arrows_kept {
                continue;
            }
            let Some(action) = command.action(cx.state, cx.library) else { continue };
            if consume(ui, chord) {
                cx.push(action);
            }
        }
    }
    let pressed = |button| ui.input(|input| input.pointer.button_pressed(button));
    if pressed(egui::PointerButton::Extra1) {
        cx.ask(Command::GoBack);
    }
    if pressed(egui::PointerButton::Extra2) {
        cx.ask(Command::GoForward);
    }
}

fn consume(ui: &Ui, chord: Chord) -> bool {
    let mut modifiers = if chord.command { Modifiers::COMMAND } else { Modifiers::NONE };
    modifiers.shift |= chord.shift;
    modifiers.alt |= chord.alt;
    let keys: &[egui::Key] = match chord.key {
        Key::Up => &[egui::Key::ArrowUp],
        Key::Down => &[egui::Key::ArrowDown],
        Key::Left => &[egui::Key::ArrowLeft],
        Key::Right => &[egui::Key::ArrowRight],
        Key::Home => &[egui::Key::Home],
        Key::End => &[egui::Key::End],
        Key::Enter => &[egui::Key::Enter],
        Key::Escape => &[egui::Key::Escape],
        Key::Backspace => &[egui::Key::Backspace],
        Key::Space => &[egui::Key::Space],
        Key::PageUp => &[egui::Key::PageUp],
        Key::PageDown => &[egui::Key::PageDown],
        Key::F1 => &[egui::Key::F1],
        Key::F5 => &[egui::Key::F5],
        Key::Delete => &[egui::Key::Delete],
        // On many keyboards these signs need Shift, or sit on the key of another sign.
        Key::Char('+') => &[egui::Key::Plus, egui::Key::Equals],
        Key::Char(sign @ ('?' | '/')) => return typed(ui, &sign.to_string()),
        Key::Char(sign) => return letter(sign).is_some_and(|key| pressed(ui, modifiers, key)),
    };
    keys.iter().any(|&key| pressed(ui, modifiers, key))
}

fn letter(sign: char) -> Option<egui::Key> {
    match sign {
        '-' => Some(egui::Key::Minus),
        '.' => Some(egui::Key::Period),
        ',' => Some(egui::Key::Comma),
        sign => egui::Key::from_name(&sign.to_uppercase().to_string()),
    }
}

fn pressed(ui: &Ui, modifiers: Modifiers, key: egui::Key) -> bool {
    ui.input_mut(|input| {
        let exact = |held: Modifiers| {
            let shift_is_free = matches!(key, egui::Key::Plus | egui::Key::Equals);
            held.command == modifiers.command && held.alt == modifiers.alt && (held.shift == modifiers.shift || shift_is_free)
        };
        let found = input.events.iter().position(|event| {
            matches!(event, egui::Event::Key { key: other, pressed: true, modifiers: held, .. } if *other == key && exact(*held))
        });
        found.map(|place| input.events.remove(place)).is_some()
    })
}

fn typed(ui: &Ui, sign: &str) -> bool {
    ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Text(text) if text == sign)))
}

/// The chords of a command that work: letters, digits and signs alone can be switched off.
fn working(cx: &Cx<'_>, command: Command) -> impl Iterator<Item = Chord> + use<> {
    let single_keys = cx.state.settings.single_keys;
    command.chords().iter().copied().filter(move |chord| single_keys || !chord.is_single_key())
}

/// The usual keys of a command; nothing for one without keys.
pub(crate) fn usual(cx: &Cx<'_>, command: Command) -> Option<String> {
    working(cx, command).next().map(|chord| label(cx, chord))
}

/// All keys of a command.
pub(crate) fn all(cx: &Cx<'_>, command: Command) -> String {
    let labels: Vec<String> = working(cx, command).map(|chord| label(cx, chord)).collect();
    labels.join(", ")
}

/// The chord in the words of this system's keyboards: `Ctrl+Z`.
fn label(cx: &Cx<'_>, chord: Chord) -> String {
    let mut parts = Vec::new();
    if chord.command {
        parts.push(cx.text(if cx.is_mac { "key-cmd" } else { "key-ctrl" }));
    }
    if chord.alt {
        parts.push(cx.text("key-alt"));
    }
    if chord.shift {
        parts.push(cx.text("key-shift"));
    }
    parts.push(match chord.key {
        Key::Char(sign) => sign.to_uppercase().to_string(),
        Key::Up => cx.text("key-up"),
        Key::Down => cx.text("key-down"),
        Key::Left => cx.text("key-left"),
        Key::Right => cx.text("key-right"),
        Key::Home => cx.text("key-home"),
        Key::End => cx.text("key-end"),
        Key::Enter => cx.text("key-enter"),
        Key::Escape => cx.text("key-escape"),
        Key::Backspace => cx.text("key-backspace"),
        Key::Space => cx.text("key-space"),
        Key::PageUp => cx.text("key-page-up"),
        Key::PageDown => cx.text("key-page-down"),
        Key::F1 => cx.text("key-f1"),
        Key::F5 => cx.text("key-f5"),
        Key::Delete => cx.text("key-delete"),
    });
    parts.join("+")
}
