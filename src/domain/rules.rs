//! How a scene is played: the mode, what is told of wrong answers and when, tries, clock, marks.

/// How a scene is played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// Each drop is judged at once; a wrong card goes back under the deck.
    #[default]
    Guided,
    /// All cards are placed, then checked: right ones stay, wrong ones return.
    Check,
    /// No help, one try, a clock if it is set.
    Exam,
    /// Nothing is scored: cards are placed freely, then the model is shown beside them.
    Discuss,
}

impl Mode {
    /// All modes, from most to least help.
    pub const ALL: [Self; 4] = [Self::Guided, Self::Check, Self::Exam, Self::Discuss];

    /// The word of files, of saves and of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Guided => "guided",
            Self::Check => "check",
            Self::Exam => "exam",
            Self::Discuss => "discuss",
        }
    }

    /// The mode that a save calls `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.key() == key)
    }

    /// Whether a drop is judged as soon as the card lies.
    pub const fn judges_at_once(self) -> bool {
        matches!(self, Self::Guided)
    }

    /// Whether cards that were placed are judged with one command, and a score comes of it.
    pub const fn checks(self) -> bool {
        matches!(self, Self::Check | Self::Exam)
    }

    /// Whether there is a score.
    pub const fn is_scored(self) -> bool {
        !matches!(self, Self::Discuss)
    }

    /// Whether hints may be asked for.
    pub const fn has_hints(self) -> bool {
        !matches!(self, Self::Exam)
    }
}

/// When it is told where a wrongly placed card belongs, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevealPolicy {
    /// Never, not even with the results.
    Never,
    /// After this many wrong tries at the card.
    AfterTries(u8),
    /// With the results.
    AtEnd,
    /// At every verdict.
    Always,
}

impl RevealPolicy {
    /// What a mode does where the scene says nothing.
    pub const fn usual(mode: Mode) -> Self {
        match mode {
            Mode::Guided => Self::Always,
            Mode::Check | Mode::Exam | Mode::Discuss => Self::AtEnd,
        }
    }

    /// Whether the answer to a card is told after so many wrong tries at it; `over` is whether the attempt has ended.
    pub const fn tells(self, wrong: usize, over: bool) -> bool {
        match self {
            Self::Never => false,
            Self::AfterTries(tries) => over || wrong >= tries as usize,
            Self::AtEnd => over,
            Self::Always => true,
        }
    }
}

/// What a card is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Marks {
    /// A card that is right the first time counts one, any other nothing.
    #[default]
    FirstTry,
    /// Each wrong try takes an equal share: with three bins half a card, with two all of it.
    Parts,
    /// A card that is wrong the first time takes away what guessing would win.
    Minus,
}

impl Marks {
    /// All ways to mark.
    pub const ALL: [Self; 3] = [Self::FirstTry, Self::Parts, Self::Minus];

    /// The word of saves and of the words on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::FirstTry => "first-try",
            Self::Parts => "parts",
            Self::Minus => "minus",
        }
    }
}

/// How a scene wants to be played; the learner may choose another mode.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// The mode that it opens in.
    pub mode: Mode,
    /// When answers are told; `None` is as usual in the mode.
    pub reveal: Option<RevealPolicy>,
    /// How often the board may be checked in [`Mode::Check`]; `None` is as often as wanted.
    pub tries: Option<u8>,
    /// How long an exam lasts, in minutes; `None` is no clock.
    pub minutes: Option<u16>,
    /// What a card is worth.
    pub marks: Marks,
    /// The order that everybody gets; `None` is as the file has it at first, and another one each time after.
    pub order: Option<super::Order>,
}

impl Rules {
    /// When answers are told in a mode.
    pub fn reveal(&self, mode: Mode) -> RevealPolicy {
        self.reveal.unwrap_or(RevealPolicy::usual(mode))
    }

    /// How often the board may be checked in a mode.
    pub fn checks(&self, mode: Mode) -> Option<u8> {
        match mode {
            Mode::Exam => Some(1),
            Mode::Check => self.tries,
            Mode::Guided | Mode::Discuss => None,
        }
    }
}
