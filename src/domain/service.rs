//! A column of the picture: one service with its thirteen duties.

use super::{Duty, LayerId, ServiceId, SourceKey, Tally};

/// How much of the stack a kind of service hides, from nothing to everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ServiceModel {
    /// Your own machines.
    OnPremises,
    /// Infrastructure as a service.
    Iaas,
    /// Platform as a service.
    Paas,
    /// A managed database or store.
    Managed,
    /// Serverless compute.
    Serverless,
    /// Software as a service.
    Saas,
}

/// When a service closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// First day without new customers, `2026-04-30`.
    pub closed_to_new: String,
    /// Last day of support, `2027-03-31`.
    pub ends: String,
    /// Where the dates were read.
    pub sources: Vec<SourceKey>,
}

/// One service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// The full name: "Amazon RDS".
    pub name: String,
    /// The name where room is short: "RDS".
    pub short: String,
    /// How much of the stack it hides.
    pub model: ServiceModel,
    /// The model in words for this service: "managed database".
    pub label: String,
    /// What it is, in one line.
    pub description: String,
    /// Which form of the service the duties describe.
    pub scope: String,
    /// Whether the CLF-C02 guide lists it.
    pub in_exam_guide: bool,
    /// When it closes, if it does.
    pub ending: Option<Ending>,
    /// Where the description was read.
    pub sources: Vec<SourceKey>,
    /// The duties, bottom to top.
    pub duties: [Duty; LayerId::COUNT],
}

impl Service {
    /// The duty of one layer.
    pub fn duty(&self, layer: LayerId) -> &Duty {
        &self.duties[layer.index()]
    }

    /// How many layers each owner holds.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for duty in &self.duties {
            tally.add(duty.owner());
        }
        tally
    }
}
