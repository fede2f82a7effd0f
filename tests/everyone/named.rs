//! Whatever can be pressed or written into says what it is.

use super::stations::{of_learners, of_teachers};
use crate::support::Window;
use egui::accesskit::{Action, Role};
use egui_kittest::kittest::NodeT as _;
use layercake::state::Settings;

/// Roles that say nothing about what can be done.
const VAGUE: [Role; 5] = [Role::Unknown, Role::GenericContainer, Role::Label, Role::Pane, Role::Group];

/// What has no name, no role, or says not what it stands at.
fn nameless(window: &Window) -> Vec<String> {
    let mut wrong = Vec::new();
    for node in window.harness.root().children_recursive() {
        let inner = node.accesskit_node();
        let data = inner.data();
        if !data.supports_action(Action::Click) && !data.supports_action(Action::Focus) {
            continue;
        }
        let (role, name) = (inner.role(), inner.label().unwrap_or_default());
        // What scrolls is scrolled by the focus, and by the keys that turn pages.
        if role == Role::ScrollBar {
            continue;
        }
        if name.trim().is_empty() || VAGUE.contains(&role) {
            wrong.push(format!("{role:?} `{name}` at {:?}", node.rect()));
        }
        let stands = match role {
            Role::CheckBox | Role::RadioButton => inner.toggled().is_some(),
            Role::Slider | Role::SpinButton => inner.numeric_value().is_some(),
            _ => true,
        };
        if !stands {
            wrong.push(format!("{role:?} `{name}` says not what it stands at"));
        }
    }
    wrong
}

#[test]
fn whatever_can_be_pressed_has_a_name_a_role_and_a_state() {
    let (mut wrong, mut stations) = (Vec::new(), 0);
    let mut look = |station: &str, window: &mut Window| {
        stations += 1;
        wrong.extend(nameless(window).into_iter().map(|what| format!("{station}: {what}")));
    };
    of_learners(Settings::default(), &mut look);
    of_teachers(Settings::default(), &mut look);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(stations > 35, "only {stations} stations were looked at");
}

#[test]
fn a_dialog_says_what_it_is_and_that_nothing_else_can_be_used_meanwhile() {
    let mut window = Window::new();
    window.answer(layercake::state::Action::Show(layercake::state::Overlay::Help));
    let root = window.harness.root();
    let dialogs: Vec<_> =
        root.children_recursive().filter(|node| node.accesskit_node().role() == Role::Dialog).collect();
    assert_eq!(dialogs.len(), 1);
    let dialog = dialogs[0].accesskit_node();
    assert_eq!(dialog.label().as_deref(), Some("Help and keys"));
    assert!(dialog.data().is_modal());
}
