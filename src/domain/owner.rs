//! Who secures a layer or does a task, and how many layers each side holds.

use std::fmt;

/// One side of the shared responsibility model, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// AWS: security *of* the cloud.
    Aws,
    /// The customer: security *in* the cloud.
    Customer,
    /// Both, each with a named half of the same job.
    Shared,
}

impl Owner {
    /// All owners, AWS first, because AWS is always drawn left.
    pub const ALL: [Self; 3] = [Self::Aws, Self::Customer, Self::Shared];

    /// All owners from left to right, where they stand side by side: shared work lies between the two.
    pub const ACROSS: [Self; 3] = [Self::Aws, Self::Shared, Self::Customer];

    /// The word of files and the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Aws => "Aws",
            Self::Customer => "Customer",
            Self::Shared => "Shared",
        }
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// How many of a stack's layers each owner holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Layers that are AWS's alone.
    pub aws: usize,
    /// Layers that are the customer's alone.
    pub customer: usize,
    /// Layers cut in two halves.
    pub shared: usize,
    /// Layers that the service does not have.
    pub absent: usize,
}

impl Tally {
    /// Counts one more layer; `None` is a layer that the service does not have.
    pub fn add(&mut self, owner: Option<Owner>) {
        match owner {
            Some(Owner::Aws) => self.aws += 1,
            Some(Owner::Customer) => self.customer += 1,
            Some(Owner::Shared) => self.shared += 1,
            None => self.absent += 1,
        }
    }
}
