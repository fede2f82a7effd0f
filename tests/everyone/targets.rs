//! Whatever is pressed is large enough for a hand that shakes, and is called as it is labelled for a voice that asks for it.

use super::drawn::words;
use super::stations::{OFF, of_learners, of_teachers};
use crate::support::Window;
use egui::accesskit::{Action, Role};
use egui_kittest::kittest::NodeT as _;

/// The least that WCAG asks for, in points.
const LEAST: f32 = 24.0;
/// What is higher than a button holds more than its label.
const BUTTON: f32 = 40.0;

/// What can be pressed, but for what stands in sentences, and for bars, which need not be pressed to scroll.
fn all(window: &Window, mut look: impl FnMut(&str, egui::Rect, Role)) {
    for node in window.harness.root().children_recursive() {
        let inner = node.accesskit_node();
        if !inner.data().supports_action(Action::Click)
            || inner.is_disabled()
            || [Role::Link, Role::ScrollBar].contains(&inner.role())
        {
            continue;
        }
        let name = inner.label().unwrap_or_default();
        if !name.ends_with(": explained") {
            look(&name, node.rect(), inner.role());
        }
    }
}

#[test]
fn whatever_is_pressed_is_at_least_as_large_as_is_asked_for() {
    let mut wrong = Vec::new();
    let mut look = |station: &str, window: &mut Window| {
        all(window, |name, rect, _| {
            if rect.width().min(rect.height()) < LEAST {
                wrong.push(format!("{station}: `{name}` is {:?}", rect.size()));
            }
        });
    };
    of_learners(OFF, &mut look);
    of_teachers(OFF, &mut look);
    assert!(wrong.is_empty(), "{} complaints\n{}", wrong.len(), wrong.join("\n"));
}

/// The words of a text, without signs, and without the keys that stand beside a label.
fn plain(text: &str) -> Vec<String> {
    let keys = ["Esc", "Enter", "Backspace", "Space", "Left", "Right", "Home", "End", "F1", "F5"];
    let is_key = |word: &&str| keys.contains(word) || word.contains("Ctrl") || word.contains("Shift+");
    let words = text.split(' ').filter(|word| !is_key(word));
    let letters =
        words.map(|word| word.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>().to_lowercase());
    letters.filter(|word| !word.is_empty()).collect()
}

#[test]
fn a_button_is_called_as_it_is_labelled() {
    let (mut wrong, mut looked) = (Vec::new(), 0);
    let mut look = |station: &str, window: &mut Window| {
        // What lies under a dialog is drawn as well.
        if window.state().overlay.is_some() {
            return;
        }
        all(window, |name, rect, role| {
            let (drawn, called) = (plain(&words(window, rect)), plain(name));
            // What was scrolled away has words of something else where it lies, and signs like `A+` are said in words.
            let known = drawn.iter().filter(|word| word.len() > 1 && called.contains(word)).count();
            if role == Role::Button && rect.height() <= BUTTON && known * 2 > drawn.len() {
                looked += 1;
                if !drawn.iter().all(|word| called.contains(word)) {
                    wrong.push(format!("{station}: `{name}` is labelled {drawn:?}"));
                }
            }
        });
    };
    of_learners(OFF, &mut look);
    of_teachers(OFF, &mut look);
    assert!(wrong.is_empty(), "{} complaints\n{}", wrong.len(), wrong.join("\n"));
    assert!(looked > 100, "only {looked} buttons were looked at");
}
