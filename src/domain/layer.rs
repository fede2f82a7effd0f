//! The thirteen rows of every stack, and what the catalogue says about each.

use super::{SourceKey, WhyNot};
use std::fmt;

/// One of the thirteen rows, the same for all services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LayerId {
    /// Buildings, doors, guards, power and cooling.
    Facilities,
    /// Servers, disks and network gear.
    Hardware,
    /// The cables and routers between sites.
    Backbone,
    /// The hypervisor and the host operating system.
    Virtualization,
    /// The operating system inside the virtual machine.
    GuestOs,
    /// Database engine, runtime, web server.
    Platform,
    /// Who may talk to it, and whether the talk is encrypted.
    Network,
    /// Code and libraries of the service's user.
    Application,
    /// Users, roles, policies.
    Identity,
    /// Encryption at rest and in transit, and the keys.
    Encryption,
    /// Recording, watching, checking.
    Logging,
    /// Copies, failover, restore.
    Resilience,
    /// The content itself.
    Data,
}

impl LayerId {
    /// How many rows a stack has.
    pub const COUNT: usize = 13;

    /// All layers from the bottom of the stack to its top.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Facilities,
        Self::Hardware,
        Self::Backbone,
        Self::Virtualization,
        Self::GuestOs,
        Self::Platform,
        Self::Network,
        Self::Application,
        Self::Identity,
        Self::Encryption,
        Self::Logging,
        Self::Resilience,
        Self::Data,
    ];

    /// All layers as they are drawn: top row first.
    pub fn top_down() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
        Self::ALL.into_iter().rev()
    }

    /// The word of files and the command line: `guest-os`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Facilities => "facilities",
            Self::Hardware => "hardware",
            Self::Backbone => "backbone",
            Self::Virtualization => "virtualization",
            Self::GuestOs => "guest-os",
            Self::Platform => "platform",
            Self::Network => "network",
            Self::Application => "application",
            Self::Identity => "identity",
            Self::Encryption => "encryption",
            Self::Logging => "logging",
            Self::Resilience => "resilience",
            Self::Data => "data",
        }
    }

    /// The layer that a file calls `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.key() == key)
    }

    /// The place in the stack, 0 at the bottom.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The place as people count it, 1 at the bottom, 13 at the top.
    pub const fn number(self) -> usize {
        self as usize + 1
    }
}

impl fmt::Display for LayerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// What the catalogue says about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Which row.
    pub id: LayerId,
    /// The full name, for wide bars and titles.
    pub name: String,
    /// The name where room is short.
    pub short: String,
    /// The name inside a running sentence: "the guest operating system".
    pub phrase: String,
    /// What the row covers.
    pub definition: String,
    /// Why it is a row of its own.
    pub why: String,
    /// What to ask oneself to find the owner; empty where nobody has written it.
    pub question: String,
    /// What is said to whoever chose a wrong side for a card of this row.
    pub why_not: WhyNot,
    /// Where the definition was read.
    pub sources: Vec<SourceKey>,
}
