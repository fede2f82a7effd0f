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

fn can_find(window: &mut Window, command: Command) -> bool {
    let label = label(command);
    window.answer(Action::Show(Overlay::Finder));
    window.write(&label);
    let found = window.names().iter().filter(|name| name.starts_with(&label)).count() > 0;
    window.answer(Action::Back);
    found
}

fn is_pressable(window: &Window, command: Command) -> bool {
    let label = label(command);
    let mut nodes = window.harness.root().children_recursive();
    nodes.any(|node| {
        let node = node.accesskit_node();
        node.data().supports_action(egui::accesskit::Action::Click)
            && node.label().is_some_and(|name| name.starts_with(&label))
    })
}

/// Of those that are wanted and can be given here, whether each can be pressed or found as well.
pub(super) fn look_for_ways(
    window: &mut Window,
    wanted: impl Fn(&Command) -> bool,
    ways: &mut BTreeMap<Command, bool>,
) {
    for command in Command::ALL.into_iter().filter(wanted) {
        if command.action(window.state(), window.library()).is_none() || ways.get(&command) == Some(&true) {
            continue;
        }
        let over = window.state().overlay.is_some() || window.state().fault.is_some();
        let projects = window.state().present.show.is_some();
        let way = is_pressable(window, command) || (!over && !projects && can_find(window, command));
        ways.insert(command, way);
    }
}

/// Those that were met and have no way.
pub(super) fn without_way(ways: &BTreeMap<Command, bool>) -> Vec<Command> {
    ways.iter().filter(|(_, way)| !**way).map(|(command, _)| *command).collect()
}

#[test]
fn whatever_has_only_keys_with_another_held_can_be_pressed_or_found() {
    let mut ways: BTreeMap<Command, bool> = BTreeMap::new();
    let mut look = |_: &str, window: &mut Window| {
        look_for_ways(window, |&command| only_chords(command), &mut ways);
    };
    of_learners(Settings::default(), &mut look);
    of_teachers(Settings::default(), &mut look);
    assert_eq!(without_way(&ways), [], "can be asked for by chord alone");
    assert!(ways.len() > 20, "only {} commands were met", ways.len());
}
