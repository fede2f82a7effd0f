//! One scene being written.

use super::Steps;
use crate::content::{Manuscript, Reading};
use std::sync::Arc;

/// What a work is known by as long as the window is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkId(pub u32);

/// What the file of a work holds where another program changed it while there were changes here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Theirs {
    /// This text.
    Text(Arc<str>),
    /// Nothing: it is gone.
    Gone,
}

/// A scene being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// What it is known by.
    pub id: WorkId,
    /// The file it belongs to; `None` until it is saved for the first time.
    pub file: Option<String>,
    /// Its text.
    pub manuscript: Manuscript,
    /// What the file held when it was read or written last.
    pub saved: Option<Arc<str>>,
    /// What another program wrote meanwhile; the user chooses.
    pub theirs: Option<Theirs>,
    /// Changes that can be taken back.
    pub steps: Steps,
}

/// A work as it is kept for the next window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptWork {
    /// What it is known by in this window.
    pub id: WorkId,
    /// The file it belongs to.
    pub file: Option<String>,
    /// Its text.
    pub text: Arc<str>,
    /// What the file held when it was read or written last.
    pub saved: Option<Arc<str>>,
}

impl Work {
    /// A work that nobody changed yet.
    pub(super) fn new(id: WorkId, file: Option<String>, text: Arc<str>, saved: Option<Arc<str>>) -> Self {
        Self { id, file, manuscript: Manuscript::new(text), saved, theirs: None, steps: Steps::default() }
    }

    /// Whether something of it is in no file.
    pub fn is_changed(&self) -> bool {
        self.saved.as_ref() != Some(self.manuscript.text())
    }

    /// Whether it may be written: a file of a newer Layercake is only looked at.
    pub fn can_be_written(&self) -> bool {
        !matches!(self.manuscript.reading(), Reading::Newer(_))
    }

    /// The name that is proposed for a new file of it.
    pub fn proposed_name(&self) -> String {
        let id = self.manuscript.text_at("id").filter(|id| !id.is_empty()).unwrap_or_else(|| "scene".to_owned());
        let plain = id.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect::<String>();
        format!("{plain}.ron")
    }

    /// What the library knows it by: its file, or a name that no file can have.
    pub fn origin(&self) -> String {
        self.file.clone().unwrap_or_else(|| format!("(not saved, {})", self.id.0))
    }

    pub(super) fn kept(&self) -> KeptWork {
        KeptWork {
            id: self.id,
            file: self.file.clone(),
            text: Arc::clone(self.manuscript.text()),
            saved: self.saved.clone(),
        }
    }
}
