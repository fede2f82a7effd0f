//! Something wrong at a stretch of a text, before it is known which file the text belongs to.

use std::ops::Range;

/// A problem without its file: bytes of the text, message and help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Which bytes of the text.
    pub(super) span: Range<usize>,
    /// What was expected and what was found.
    pub(super) message: String,
    /// How to mend it.
    pub(super) help: Option<String>,
}

impl Fault {
    /// A fault that says what is wrong, and not yet how to mend it.
    pub(super) fn new(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), help: None }
    }

    /// The same with a way to mend it.
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}
