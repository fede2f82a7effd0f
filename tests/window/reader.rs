//! A screen reader: it reads the tree that the window hands to the system, presses what it finds there, and hears what is
//! announced.

use super::bus::Bus;
use atspi::{Role, State, StateSet};
use pollster::block_on;
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use zbus::export::futures_core::Stream as _;
use zbus::zvariant::{DynamicType, OwnedObjectPath, OwnedValue, Structure, Value};
use zbus::{Connection, MatchRule, Message, MessageStream, message};

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Where something is: the program, and the path in it.
type Address = (String, OwnedObjectPath);

/// Something that the window shows.
#[derive(Clone, Debug)]
pub(super) struct Node {
    at: Address,
    pub(super) role: Role,
    pub(super) name: String,
}

/// A running screen reader.
pub(super) struct Reader {
    connection: Connection,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Reader {
    /// Starts to listen. Programs hand over their trees from now on.
    pub(super) fn start(bus: &Bus) -> Result<Self, String> {
        let missing = |error: zbus::Error| {
            format!("there is no bus for accessibility ({error}); on Debian it is in the package `at-spi2-core`")
        };
        let session = block_on(zbus::connection::Builder::address(bus.address.as_str()).unwrap().build()).unwrap();
        for status in ["IsEnabled", "ScreenReaderEnabled"] {
            let wish = ("org.a11y.Status", status, Value::from(true));
            let (to, path) = ("org.a11y.Bus", "/org/a11y/bus");
            block_on(session.call_method(Some(to), path, Some(PROPERTIES), "Set", &wish)).map_err(missing)?;
        }
        let asked = session.call_method(Some("org.a11y.Bus"), "/org/a11y/bus", Some("org.a11y.Bus"), "GetAddress", &());
        let address: String = block_on(asked).map_err(missing)?.body().deserialize().unwrap();
        let connection = block_on(zbus::connection::Builder::address(address.as_str()).unwrap().build()).unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        listen(&connection, &heard);
        Ok(Self { connection, heard })
    }

    /// Everything that the program shows now, in reading order. What goes while it is read is left out.
    pub(super) fn nodes(&self) -> Vec<Node> {
        let root = OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root").unwrap();
        let mut open = self.children(&("org.a11y.atspi.Registry".to_owned(), root));
        let mut found = Vec::new();
        open.reverse();
        while let Some(at) = open.pop() {
            open.extend(self.children(&at).into_iter().rev());
            found.extend(self.node(at));
        }
        found
    }

    fn children(&self, at: &Address) -> Vec<Address> {
        let reply = self.call(at, ACCESSIBLE, "GetChildren", &());
        reply.and_then(|reply| reply.body().deserialize().ok()).unwrap_or_default()
    }

    fn node(&self, at: Address) -> Option<Node> {
        let role: Role = self.call(&at, ACCESSIBLE, "GetRole", &())?.body().deserialize().ok()?;
        let name: OwnedValue = self
            .call(&at, PROPERTIES, "Get", &(ACCESSIBLE, "Name"))?
            .body()
            .deserialize::<Value<'_>>()
            .ok()?
            .try_into()
            .ok()?;
        let name = String::try_from(name).ok()?;
        Some(Node { at, role, name })
    }

    /// The first of this role whose name begins so.
    pub(super) fn find(&self, role: Role, start: &str) -> Option<Node> {
        self.nodes().into_iter().find(|node| node.role == role && node.name.starts_with(start))
    }

    /// What a screen reader says of something besides role and name.
    pub(super) fn states(&self, node: &Node) -> StateSet {
        let reply = self.call(&node.at, ACCESSIBLE, "GetState", &());
        reply.and_then(|reply| reply.body().deserialize().ok()).unwrap_or_default()
    }

    /// Whether something is in a state.
    pub(super) fn is(&self, node: &Node, state: State) -> bool {
        self.states(node).contains(state)
    }

    /// What stands in a field.
    pub(super) fn text(&self, node: &Node) -> Option<String> {
        self.call(&node.at, "org.a11y.atspi.Text", "GetText", &(0_i32, -1_i32))?.body().deserialize().ok()
    }

    /// In which language its text is.
    pub(super) fn language(&self, node: &Node) -> Option<String> {
        let reply = self.call(&node.at, "org.a11y.atspi.Text", "GetDefaultAttributes", &())?;
        let attributes: BTreeMap<String, String> = reply.body().deserialize().ok()?;
        attributes.get("language").cloned()
    }

    /// Presses something by its action, without pointer and keys; whether it has one.
    pub(super) fn press(&self, node: &Node) -> bool {
        let reply = self.call(&node.at, "org.a11y.atspi.Action", "DoAction", &0_i32);
        reply.and_then(|reply| reply.body().deserialize().ok()).unwrap_or_default()
    }

    /// Moves the focus to something; whether it takes it.
    pub(super) fn focus(&self, node: &Node) -> bool {
        let reply = self.call(&node.at, "org.a11y.atspi.Component", "GrabFocus", &());
        reply.and_then(|reply| reply.body().deserialize().ok()).unwrap_or_default()
    }

    /// Everything that was announced, in order.
    pub(super) fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// Forgets what was announced so far.
    pub(super) fn forget(&self) {
        self.heard.lock().unwrap().clear();
    }

    /// The answer of a program; nothing if what is asked is gone, or cannot do it.
    fn call<B>(&self, at: &Address, interface: &str, method: &str, body: &B) -> Option<Message>
    where
        B: serde::Serialize + DynamicType,
    {
        let (program, path) = (at.0.as_str(), at.1.as_str());
        block_on(self.connection.call_method(Some(program), path, Some(interface), method, body)).ok()
    }
}

/// Writes down what is announced, on a thread that ends with the connection.
fn listen(connection: &Connection, heard: &Arc<Mutex<Vec<String>>>) {
    let rule = MatchRule::builder()
        .msg_type(message::Type::Signal)
        .interface("org.a11y.atspi.Event.Object")
        .unwrap()
        .member("Announcement")
        .unwrap()
        .build();
    let mut stream = block_on(MessageStream::for_match_rule(rule, connection, None)).unwrap();
    let heard = Arc::clone(heard);
    std::thread::spawn(move || {
        while let Some(Ok(told)) = block_on(poll_fn(|waker| Pin::new(&mut stream).poll_next(waker))) {
            // A kind, two numbers, and the words.
            let body = told.body();
            let Ok(parts) = body.deserialize::<Structure<'_>>() else { continue };
            let words = parts.fields().iter().find_map(|field| match field {
                Value::Value(inner) => inner.downcast_ref::<String>().ok(),
                _ => None,
            });
            heard.lock().unwrap().extend(words);
        }
    });
}
