//! What the fields of a manuscript say. A field that is missing or says something else than was asked for is `None`:
//! the problems tell of it.

use super::Manuscript;
use crate::content::tree::{Kind, Node};

impl Manuscript {
    /// The value at a path; `None` where the path leads nowhere.
    pub(super) fn node(&self, path: &str) -> Option<&Node> {
        let mut node = self.tree.as_deref()?;
        for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
            node = match step.strip_suffix(']') {
                Some(index) => node.children().get(index.parse::<usize>().ok()?).copied()?,
                None => &node.field(step)?.value,
            };
        }
        Some(node)
    }

    /// Whether there is a value at a path.
    pub fn has(&self, path: &str) -> bool {
        self.node(path).is_some()
    }

    /// The text at a path.
    pub fn text_at(&self, path: &str) -> Option<String> {
        self.text_of(self.node(path)?)
    }

    /// The word at a path: a choice, `true` or `false`, or a number, as the file writes it.
    pub fn word_at(&self, path: &str) -> Option<&str> {
        let node = self.node(path)?;
        matches!(node.kind, Kind::Word | Kind::Number).then(|| self.slice(node))
    }

    /// The number at a path.
    pub fn number_at(&self, path: &str) -> Option<u32> {
        self.word_at(path)?.parse().ok()
    }

    /// Whether the file says `true` at a path.
    pub fn is_true(&self, path: &str) -> bool {
        self.word_at(path) == Some("true")
    }

    /// A choice with a number, such as `AfterTries(2)`; the number is `None` where the choice has none.
    pub fn choice_at(&self, path: &str) -> Option<(String, Option<u32>)> {
        let node = self.node(path)?;
        let own = self.slice(node);
        let name = own.split('(').next().unwrap_or(own).trim().to_owned();
        match &node.kind {
            Kind::Word => Some((name, None)),
            Kind::Tuple(nodes) => Some((name, nodes.first().and_then(|number| self.slice(number).parse().ok()))),
            _ => None,
        }
    }

    /// The texts of a list; what is no text is left out.
    pub fn texts_at(&self, path: &str) -> Vec<String> {
        let Some(node) = self.node(path) else { return Vec::new() };
        node.children().into_iter().filter_map(|child| self.text_of(child)).collect()
    }

    /// The words of a list; what is no word is left out.
    pub fn words_at(&self, path: &str) -> Vec<String> {
        let Some(node) = self.node(path) else { return Vec::new() };
        let words = node.children().into_iter().filter(|child| child.kind == Kind::Word);
        words.map(|child| self.slice(child).to_owned()).collect()
    }

    /// How many entries a list has.
    pub fn count(&self, path: &str) -> usize {
        match self.node(path).map(|node| &node.kind) {
            Some(Kind::List(nodes)) => nodes.len(),
            _ => 0,
        }
    }

    fn text_of(&self, node: &Node) -> Option<String> {
        if node.kind == Kind::Text { ron::from_str(self.slice(node)).ok() } else { None }
    }
}
