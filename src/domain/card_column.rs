//! The columns of a scene as a table, one card a row: what is written and what is read are the same.

/// A column of a table of cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardColumn {
    /// The work.
    Text,
    /// Who does it: the best answer.
    Owner,
    /// Why it is theirs.
    Reason,
    /// Where it is done.
    Service,
    /// The layer it belongs to.
    Layer,
    /// Further bins where it counts as right.
    Also,
    /// What to ask oneself.
    Hint,
    /// What is said to whoever chose AWS.
    WhyNotAws,
    /// What is said to whoever chose the customer.
    WhyNotCustomer,
    /// What is said to whoever chose both.
    WhyNotShared,
    /// Of shared work, AWS’s half.
    HalfAws,
    /// Of shared work, the customer’s half.
    HalfCustomer,
    /// The wrong belief behind a wrong answer.
    Misconception,
    /// Notes on older exam texts.
    Notes,
    /// Where it was read.
    Sources,
    /// Finer than the exam asks.
    BeyondExam,
    /// No source says it.
    Unverified,
    /// The task of the catalogue that it is.
    Task,
    /// The card’s id.
    Id,
}

impl CardColumn {
    /// All of them, as they are written: what people ask for first stands first.
    pub const ALL: [Self; 19] = [
        Self::Text,
        Self::Owner,
        Self::Reason,
        Self::Service,
        Self::Layer,
        Self::Also,
        Self::Hint,
        Self::WhyNotAws,
        Self::WhyNotCustomer,
        Self::WhyNotShared,
        Self::HalfAws,
        Self::HalfCustomer,
        Self::Misconception,
        Self::Notes,
        Self::Sources,
        Self::BeyondExam,
        Self::Unverified,
        Self::Task,
        Self::Id,
    ];

    /// The name in the head of a table: `task`, `owner`, `why`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "task",
            Self::Owner => "owner",
            Self::Reason => "why",
            Self::Service => "service",
            Self::Layer => "layer",
            Self::Also => "also",
            Self::Hint => "hint",
            Self::WhyNotAws => "why_not_aws",
            Self::WhyNotCustomer => "why_not_customer",
            Self::WhyNotShared => "why_not_shared",
            Self::HalfAws => "half_aws",
            Self::HalfCustomer => "half_customer",
            Self::Misconception => "misconception",
            Self::Notes => "exam_notes",
            Self::Sources => "sources",
            Self::BeyondExam => "beyond_exam",
            Self::Unverified => "unverified",
            Self::Task => "catalogue_task",
            Self::Id => "id",
        }
    }
}
