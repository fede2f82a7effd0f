//! No key only by chord: whatever is asked for with Ctrl, Alt or Shift held can be asked for without.

use super::stations::{of_learners, of_teachers};
use crate::support::Window;
use egui_kittest::kittest::NodeT as _;
use layercake::state::{Action, Command, Overlay, Settings};
use std::collections::BTreeMap;

/// The words of a command.
pub(super) fn label(command: Command) -> String {
    let words = include_str!("../../assets/words/en.ftl");
    let start = format!("{} = ", command.word());
    let line = words.lines().find_map(|line| line.strip_prefix(&start)).unwrap();
    line.replace('*', "")
}

/// Whether every way to ask for it by keys needs another key held.
fn only_chords(command: Command) -> bool {
    let chords = command.chords();
    !chords.is_empty() && chords.iter().all(|chord| chord.command || chord.alt || chord.shift)
}

pub(super) fn can_find(window: &mut Window, command: Command) -> bool {
    let label = label(command);
    window.answer(Action::Show(Overlay::Finder));
    window.write(&label);
    let found = window.names().iter().filter(|name| name.starts_with(&label)).count() > 0;
    window.answer(Action::Back);
    found
}

pub(super) fn is_pressable(window: &Window, command: Command) -> bool {
    let label = label(command);
    let mut nodes = window.harness.root().children_recursive();
    nodes.any(|node| {
        let node = node.accesskit_node();
        node.data().supports_action(egui::accesskit::Action::Click)
            && node.label().is_some_and(|name| name.starts_with(&label))
    })
}

#[test]
fn whatever_has_only_keys_with_another_held_can_be_pressed_or_found() {
    let mut ways: BTreeMap<Command, bool> = BTreeMap::new();
    let mut look = |_: &str, window: &mut Window| {
        for command in Command::ALL.into_iter().filter(|&command| only_chords(command)) {
            if command.action(window.state(), window.library()).is_none() || ways.get(&command) == Some(&true) {
                continue;
            }
            let over = window.state().overlay.is_some() || window.state().fault.is_some();
            let projects = window.state().present.show.is_some();
            let way = is_pressable(window, command) || (!over && !projects && can_find(window, command));
            ways.insert(command, way);
        }
    };
    of_learners(Settings::default(), &mut look);
    of_teachers(Settings::default(), &mut look);
    let without: Vec<Command> = ways.iter().filter(|(_, way)| !**way).map(|(command, _)| *command).collect();
    assert_eq!(without, [], "can be asked for by chord alone");
    assert!(ways.len() > 20, "only {} commands were met", ways.len());
}
