//! Each page as a screen reader meets it in a real window: names, roles, states, actions, and what is announced.

use super::bus::Bus;
use super::display::Display;
use super::reader::{Node, Reader};
use super::{Opened, had, open_on, wait};
use atspi::{Role, State};

const TAB: u32 = 0xff09;

/// The window, and who reads it.
struct Listener {
    reader: Reader,
    opened: Opened,
    // Last, because it is dropped last.
    _bus: Bus,
}

fn listener(home: &std::path::Path) -> Option<Listener> {
    let display = had(Display::start())?;
    let bus = had(Bus::start(&display))?;
    let reader = had(Reader::start(&bus))?;
    let opened = open_on(display, home, &[], &[("DBUS_SESSION_BUS_ADDRESS", &bus.address)])?;
    Some(Listener { reader, opened, _bus: bus })
}

impl Listener {
    /// Something of this role whose name begins so, as soon as it is there.
    fn find(&self, role: Role, start: &str) -> Node {
        wait(|| self.reader.find(role, start)).unwrap_or_else(|| {
            let words = self.opened.program.words();
            panic!("no {role:?} `{start}` in {:#?}; {words}", self.reader.nodes())
        })
    }

    /// Presses it as a screen reader does.
    fn press(&self, role: Role, start: &str) {
        let pressed = wait(|| self.reader.find(role, start).filter(|node| self.reader.press(node)));
        assert!(pressed.is_some(), "no {role:?} `{start}` to press in {:#?}", self.reader.nodes());
    }

    /// It comes to be in this state.
    fn becomes(&self, role: Role, start: &str, state: State) {
        let is = wait(|| self.reader.find(role, start).filter(|node| self.reader.is(node, state)));
        let states = self.reader.find(role, start).map(|node| self.reader.states(&node));
        assert!(is.is_some(), "{role:?} `{start}` never is {state:?}: {states:?}");
    }

    /// Something with these words is announced.
    fn hears(&self, words: &str) {
        let said = || self.reader.heard().iter().any(|said| said.contains(words));
        let heard = wait(|| said().then_some(()));
        assert!(
            heard.is_some(),
            "`{words}` is not in {:#?}; there are {:#?}",
            self.reader.heard(),
            self.reader.nodes()
        );
    }

    /// What was announced with these words was announced once.
    fn heard_once(&self, words: &str) {
        let heard = self.reader.heard();
        let times = heard.iter().filter(|said| said.contains(words)).count();
        assert_eq!(times, 1, "`{words}` in {heard:#?}");
    }

    /// Writes into a field that has the focus, which is seen in what the field says.
    fn types_into(&self, start: &str, words: &str) {
        let focused = wait(|| {
            let field = self.reader.find(Role::Entry, start)?;
            (self.reader.focus(&field) && self.reader.is(&field, State::Focused)).then_some(())
        });
        assert!(focused.is_some(), "`{start}` does not take the focus; {:#?}", self.reader.nodes());
        for sign in words.chars() {
            self.opened.eyes.press(self.opened.window, sign);
        }
        let holds = |field: &Node| self.reader.text(field).is_some_and(|text| text.contains(words));
        let written = wait(|| self.reader.find(Role::Entry, start).filter(holds));
        let text = self.reader.find(Role::Entry, start).and_then(|field| self.reader.text(&field));
        assert!(written.is_some(), "`{start}` says {text:?} and not `{words}`");
    }

    /// Turns to a page, looks at all that can have the focus, and walks to some of it with the Tab key.
    fn turn(&self, button: &str) {
        self.reader.forget();
        self.press(Role::ToggleButton, button);
        self.becomes(Role::ToggleButton, button, State::Pressed);
        self.find(Role::Frame, &format!("Layercake: {button}"));
        let nodes = self.reader.nodes();
        let reachable: Vec<&Node> = nodes.iter().filter(|node| self.reader.is(node, State::Focusable)).collect();
        assert!(reachable.len() > 15, "{button}: {reachable:#?}");
        for node in reachable {
            let vague = matches!(node.role, Role::Invalid | Role::Unknown | Role::Panel | Role::Filler | Role::Label);
            assert!(!vague && !node.name.trim().is_empty(), "{button}: {node:?} says nothing");
        }
        let mut before = self.has_focus();
        for _ in 0..3 {
            self.opened.eyes.press_all(self.opened.window, &[TAB]);
            let now = wait(|| Some(self.has_focus()).filter(|now| now.is_some() && *now != before));
            before = now.unwrap_or_else(|| panic!("{button}: Tab stays at {before:?}"));
        }
    }

    /// The one thing that has the focus, but for the window around it.
    fn has_focus(&self) -> Option<String> {
        let inside = |node: &Node| node.role != Role::Frame && self.reader.is(node, State::Focused);
        let mut having = self.reader.nodes().into_iter().filter(inside);
        let first = having.next()?;
        let other = having.next();
        assert!(other.is_none(), "both {first:?} and {other:?} have the focus");
        Some(first.name)
    }
}

#[test]
fn a_screen_reader_can_read_press_and_hear_each_page_in_a_real_window() {
    let home = tempfile::tempdir().unwrap();
    let Some(mut listener) = listener(home.path()) else { return };
    explore(&listener);
    practise(&listener);
    learn(&listener);
    present(&listener);
    author(&listener);
    facts(&listener);
    let Opened { program, eyes, window, .. } = &mut listener.opened;
    eyes.close(*window);
    assert!(wait(|| program.has_ended().then_some(())).is_some(), "the window was closed and the program goes on");
    assert_eq!(program.exit_code(), Some(0), "{}", program.words());
}

fn explore(listener: &Listener) {
    listener.turn("Explore");
    listener.find(Role::Table, "Who does what: layers down, services across");
    listener.press(Role::Button, "Compare");
    listener.press(Role::Button, "Containers");
    let moved = "EC2 to EKS: 4 rows move.";
    listener.hears(moved);
    let cell = "Guest operating system, Lambda: AWS";
    listener.press(Role::TableCell, cell);
    listener.becomes(Role::TableCell, cell, State::Focused);
    listener.find(Role::Button, "Close");
    listener.heard_once(moved);
}

fn practise(listener: &Listener) {
    listener.turn("Practise");
    listener.press(Role::Button, "Orders on RDS for MySQL, ");
    let card = "Choose the maintenance window";
    listener.press(Role::ToggleButton, card);
    listener.becomes(Role::ToggleButton, card, State::Pressed);
    listener.press(Role::Button, "Customer, ");
    let verdict = format!("Right, Customer: {card}");
    listener.hears(&verdict);
    listener.heard_once(&verdict);
}

fn learn(listener: &Listener) {
    listener.turn("Learn");
    listener.press(Role::ToggleButton, "Mistakes");
    listener.becomes(Role::ToggleButton, "Mistakes", State::Pressed);
    listener.press(Role::ToggleButton, "“");
    listener.hears("Right is: ");
    listener.heard_once("Right is: ");
}

fn present(listener: &Listener) {
    listener.turn("Present");
    listener.press(Role::Button, "New plan");
    listener.hears("0 views, 0 minutes");
    listener.types_into("Title", "week one");
    let title = listener.find(Role::Entry, "Title");
    assert_eq!(listener.reader.language(&title).as_deref(), Some("en"));
    listener.heard_once("0 views, 0 minutes");
}

fn author(listener: &Listener) {
    listener.turn("Author: write scenes");
    listener.press(Role::Button, "New scene");
    listener.hears(" problems");
    listener.types_into("Title", "club");
}

fn facts(listener: &Listener) {
    listener.turn("About the facts");
    listener.press(Role::ToggleButton, "Terms, ");
    listener.becomes(Role::ToggleButton, "Terms, ", State::Pressed);
    listener.types_into("Search all parts", "zzz");
    listener.hears("zzz");
}
