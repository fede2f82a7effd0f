//! How an order is worded: whether it asks for the work itself, for a decision about it, or for all of it. The exam is
//! read in the same way: "set the retention" is not "run the backup".

use super::Reply;

/// Orders that begin so ask for a decision, or for a step that waits for somebody.
const DECIDES: [&str; 17] = [
    "choose",
    "pick",
    "set",
    "enable",
    "turn",
    "switch",
    "start",
    "move",
    "leave",
    "roll",
    "restart",
    "redeploy",
    "fix",
    "export",
    "allow",
    "configure",
    "require",
];

/// Orders that begin so, on a system that AWS publishes, ask for both halves: the new version, and its way to the machines.
const KEEPS: [&str; 3] = ["keep", "patch", "update"];

/// Orders that begin so are care for a thing of one's own.
const CARES: [&str; 1] = ["keep"];

/// Orders that speak of all sides at once.
const IN_GENERAL: [&str; 3] = ["across the stack", "on both sides", "as a whole"];

/// An order, in small letters.
pub(super) struct Wording(String);

impl Wording {
    pub(super) fn of(text: &str) -> Self {
        Self(text.to_lowercase())
    }

    fn begins_with(&self, verbs: &[&str]) -> bool {
        self.0.split_whitespace().next().is_some_and(|first| verbs.contains(&first))
    }

    pub(super) fn says(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.0.contains(phrase))
    }

    pub(super) fn is_general(&self) -> bool {
        self.says(&IN_GENERAL)
    }

    pub(super) fn keeps_current(&self) -> bool {
        self.begins_with(&KEEPS)
    }

    pub(super) fn cares(&self) -> bool {
        self.begins_with(&CARES)
    }

    pub(super) fn work_or_decision(&self) -> Reply {
        if self.begins_with(&DECIDES) { Reply::Decision } else { Reply::Work }
    }
}
