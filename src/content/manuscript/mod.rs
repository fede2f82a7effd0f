//! A scene file as a text that is changed field by field. What is not changed stays byte by byte as its author wrote
//! it: comments, blanks, the order of the fields.
//!
//! A path leads to a value as in a [`Problem`]'s place: `title`, `cards[3].reason`. Not for judging a scene: that is
//! `resolve`, which a manuscript asks with [`Manuscript::check`].

mod edit;
pub mod file_words;
mod fresh;
mod paths;
mod read;

pub use edit::Value;
pub use fresh::{card_of_task, own_card, text_of_built_in};
pub(super) use paths::MISSING;

use super::tree::Node;
use super::walk::{MOST_ENTRIES, walk};
use super::{Library, Origin, Problem, SourceFile};
use std::fmt;
use std::sync::Arc;

/// What can be done with a manuscript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Its fields can be shown and changed.
    Form,
    /// Its brackets do not match, so only its text can be changed.
    Broken,
    /// It was written for a newer Layercake, which this one must not touch.
    Newer(u32),
}

/// The text of a scene file, and where its values stand in it.
#[derive(Clone)]
pub struct Manuscript {
    /// Without a byte order mark.
    text: Arc<str>,
    tree: Option<Arc<Node>>,
}

impl PartialEq for Manuscript {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Manuscript {}

impl fmt::Debug for Manuscript {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Manuscript").field(&self.text).finish()
    }
}

/// A problem of a manuscript, and the field that it is about: `cards[3].reason`, or nothing for the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spotted {
    /// The path of the field.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

impl Manuscript {
    /// The most cards that a file may have.
    pub const MOST_CARDS: usize = MOST_ENTRIES;

    /// A text as it stands in a file.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let tree = walk(&text).ok().map(Arc::new);
        Self { text, tree }
    }

    /// The whole text.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// What can be done with it.
    pub fn reading(&self) -> Reading {
        let Some(tree) = &self.tree else { return Reading::Broken };
        match tree.field("format").and_then(|field| self.slice(&field.value).parse().ok()) {
            Some(format) if format > 1 => Reading::Newer(format),
            _ => Reading::Form,
        }
    }

    /// Everything that is wrong with it as the file `file`, in its order. What is already open counts, so that an id
    /// which is in use is told.
    pub fn check(&self, file: &str, library: &Library) -> Vec<Spotted> {
        let source = SourceFile { origin: Origin::File(file.to_owned()), bytes: self.text.as_bytes().to_vec() };
        let spotted = |problem: Problem| Spotted { path: self.path_of(&problem), problem };
        library.check_beside(&source).into_iter().map(spotted).collect()
    }

    fn slice(&self, node: &Node) -> &str {
        self.text.get(node.span.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
