//! Where the catalogue says otherwise than the rule, and why. Each exception has its own sign in the catalogue; what has
//! none is no exception.

use super::Conclusion;
use super::wording::Wording;
use crate::domain::{LayerId, Owner, Service, Task};

/// A reason why the rule misleads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exception {
    /// AWS's machines stand in the customer's building, on the customer's line.
    OwnSite,
    /// The endpoint itself is a part of the service, though the rules about it are the customer's.
    Endpoint,
    /// The service encrypts what it stores; what the customer's code or disks add waits for the customer.
    OwnEncryption,
    /// Encryption of which the service does one half and the customer another.
    EncryptionOfBoth,
    /// The customer has taken the machine back: another form of the service, nodes of one's own, updates opted out of.
    TakenBack,
    /// An update that waits for the customer's word.
    Optional,
}

/// What orders say that take the machine back.
const TAKES_BACK: [&str; 3] = ["custom", "self-managed", "opting out"];

/// What orders say of updates that wait.
const WAITS: [&str; 1] = ["optional"];

impl Exception {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::OwnSite, Self::Endpoint, Self::OwnEncryption, Self::EncryptionOfBoth, Self::TakenBack, Self::Optional];

    /// Why the owner of a task is another than that of the conclusion; `None` where it is the same, or has no reason here.
    pub fn of(service: &Service, task: &Task, conclusion: Conclusion) -> Option<Self> {
        if task.owner == conclusion.owner() {
            return None;
        }
        Self::ALL.into_iter().find(|exception| exception.fits(service, task, conclusion))
    }

    fn fits(self, service: &Service, task: &Task, conclusion: Conclusion) -> bool {
        let wording = Wording::of(&task.text);
        let of_systems = matches!(conclusion, Conclusion::ManagedWork | Conclusion::KeptCurrent);
        match self {
            Self::OwnSite => {
                let site = matches!(task.layer, LayerId::Facilities | LayerId::Backbone);
                let is_theirs = service.duty(task.layer).owner() != Some(Owner::Aws);
                conclusion == Conclusion::Physical && site && is_theirs && task.owner == Owner::Customer
            }
            Self::Endpoint => {
                conclusion == Conclusion::Yours
                    && task.owner == Owner::Aws
                    && service.duty(LayerId::Network).aws().is_some()
                    && task.layer == LayerId::Network
            }
            Self::OwnEncryption => conclusion == Conclusion::EncryptedByItself && task.owner == Owner::Customer,
            Self::EncryptionOfBoth => conclusion == Conclusion::EncryptedByItself && task.owner == Owner::Shared,
            Self::TakenBack => of_systems && task.owner == Owner::Customer && wording.says(&TAKES_BACK),
            Self::Optional => of_systems && task.owner == Owner::Customer && wording.says(&WAITS),
        }
    }
}
