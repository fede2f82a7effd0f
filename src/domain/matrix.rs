//! An organisation's controls, and who has each: the shared responsibility model as auditors write it down.
//!
//! The six values are those of the Cloud Controls Matrix, version 4, of the Cloud Security Alliance, in its control
//! STA-04 (<https://csf.tools/reference/cloud-controls-matrix/v4-0/sta/sta-04/>).

/// Who has a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ownership {
    /// The cloud service provider alone.
    Csp,
    /// The cloud service customer alone.
    Csc,
    /// A third party, to which the provider has handed it whole; to the customer the provider stays accountable.
    ThirdParty,
    /// Provider and customer, each with work of its own.
    SharedCspCsc,
    /// The provider and a third party, to which it has handed a part; the customer has no work with it, and the
    /// provider is accountable for both.
    SharedCspThirdParty,
    /// Nobody: the control does not apply to this service.
    NotApplicable,
}

impl Ownership {
    /// All of them, as the control lists them.
    pub const ALL: [Self; 6] =
        [Self::Csp, Self::Csc, Self::ThirdParty, Self::SharedCspCsc, Self::SharedCspThirdParty, Self::NotApplicable];

    /// The word of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Csp => "csp",
            Self::Csc => "csc",
            Self::ThirdParty => "third-party",
            Self::SharedCspCsc => "shared",
            Self::SharedCspThirdParty => "shared-third-party",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// One control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// Its id: `IAM-02`.
    pub id: String,
    /// What it asks, in a few words; may be empty.
    pub title: String,
    /// Who has it; `None` where the file does not say, or not in words that are known.
    pub ownership: Option<Ownership>,
    /// How the provider meets it; may be empty.
    pub note_csp: String,
    /// What is left to the customer; may be empty.
    pub note_csc: String,
    /// The line of the file that it stands on.
    pub line: usize,
}

/// Controls that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlDomain {
    /// The letters before the dash of its controls’ ids: `IAM`.
    pub id: String,
    /// Its name; its letters where the file gives none.
    pub name: String,
    /// The controls, in file order.
    pub controls: Vec<Control>,
}

impl ControlDomain {
    /// How many of its controls are owned so; `None` counts those of which the file does not say.
    pub fn count(&self, ownership: Option<Ownership>) -> usize {
        self.controls.iter().filter(|control| control.ownership == ownership).count()
    }
}

/// The controls of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What it is called.
    pub title: String,
    /// Its parts, in file order.
    pub domains: Vec<ControlDomain>,
}

impl Matrix {
    /// How many of all controls are owned so; `None` counts those of which the file does not say.
    pub fn count(&self, ownership: Option<Ownership>) -> usize {
        self.domains.iter().map(|domain| domain.count(ownership)).sum()
    }

    /// How many controls there are.
    pub fn len(&self) -> usize {
        self.domains.iter().map(|domain| domain.controls.len()).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.domains.iter().all(|domain| domain.controls.is_empty())
    }
}
