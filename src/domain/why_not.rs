//! What is said to somebody who put a card into a bin where it does not belong.

use super::Owner;

/// A sentence for each wrong bin, where there is one: "Where nobody but AWS can enter, it is not yours to guard."
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhyNot {
    /// To whoever said AWS.
    pub aws: Option<String>,
    /// To whoever said the customer.
    pub customer: Option<String>,
    /// To whoever said both.
    pub shared: Option<String>,
}

impl WhyNot {
    /// The sentence for a bin.
    pub fn get(&self, bin: Owner) -> Option<&str> {
        match bin {
            Owner::Aws => self.aws.as_deref(),
            Owner::Customer => self.customer.as_deref(),
            Owner::Shared => self.shared.as_deref(),
        }
    }

    /// These sentences, and those of `other` where there is none.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        Self {
            aws: self.aws.or_else(|| other.aws.clone()),
            customer: self.customer.or_else(|| other.customer.clone()),
            shared: self.shared.or_else(|| other.shared.clone()),
        }
    }
}

/// The two halves of shared work, each as a task of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Halves {
    /// What AWS does of it, as an order.
    pub aws: String,
    /// What the customer does of it, as an order.
    pub customer: String,
}
