//! The values of a RON text with their places: which bytes `cards[3].layer` is, and what the text says there.
//!
//! Not for values themselves: those are read by ron into the raw shapes.

use super::shown::quoted;
use std::ops::Range;

/// A value and its bytes. `Some(x)` is the node of `x`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// What it is.
    pub(super) kind: Kind,
    /// Its bytes, brackets and name included.
    pub(super) span: Range<usize>,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text in quotes.
    Text,
    /// A character in single quotes.
    Character,
    /// A number.
    Number,
    /// `true`, `None`, a choice.
    Word,
    /// `(name: value, ..)`
    Fields(Vec<Field>),
    /// `(value, ..)`
    Tuple(Vec<Node>),
    /// `[value, ..]`
    List(Vec<Node>),
    /// `{key: value, ..}`, keys and values in turn.
    Map(Vec<Node>),
}

/// A field of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name.
    pub(super) name: String,
    /// The bytes of the name.
    pub(super) name_span: Range<usize>,
    /// Its value.
    pub(super) value: Node,
}

impl Field {
    /// Name and value.
    pub(super) fn span(&self) -> Range<usize> {
        self.name_span.start..self.value.span.end
    }
}

impl Node {
    /// The fields, where it is a group of fields.
    pub(super) fn fields(&self) -> &[Field] {
        if let Kind::Fields(fields) = &self.kind { fields } else { &[] }
    }

    /// The first field of that name.
    pub(super) fn field(&self, name: &str) -> Option<&Field> {
        self.fields().iter().find(|field| field.name == name)
    }

    /// The values directly inside.
    pub(super) fn children(&self) -> Vec<&Node> {
        match &self.kind {
            Kind::Fields(fields) => fields.iter().map(|field| &field.value).collect(),
            Kind::Tuple(nodes) | Kind::List(nodes) | Kind::Map(nodes) => nodes.iter().collect(),
            Kind::Text | Kind::Character | Kind::Number | Kind::Word => Vec::new(),
        }
    }

    /// The value at a path like `cards[3].layer`; where the path leads nowhere, the last value on the way.
    pub(super) fn nearest(&self, path: &str) -> &Self {
        let mut node = self;
        for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
            let next = match step.strip_suffix(']') {
                Some(index) => index.parse().ok().and_then(|index: usize| node.children().get(index).copied()),
                None => node.field(step).map(|field| &field.value),
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node
    }

    /// All values around the byte `at`, outermost first. A value whose end is `at` counts, because a reader that
    /// failed behind a value means that value.
    pub(super) fn around(&self, at: usize) -> Vec<&Self> {
        let mut found = Vec::new();
        let mut node = Some(self).filter(|root| root.span.start <= at && at <= root.span.end);
        while let Some(inner) = node {
            found.push(inner);
            // Where two values touch, the one that begins at the byte is meant.
            let mut inside =
                inner.children().into_iter().filter(|child| child.span.start <= at && at <= child.span.end);
            node = inside.next_back();
        }
        found
    }

    /// The value in words: "the number `3`".
    pub(super) fn describe(&self, text: &str) -> String {
        let own = &text[self.span.clone()];
        match &self.kind {
            Kind::Text => format!("the text {}", quoted(own)),
            Kind::Character => format!("the character {}", quoted(own)),
            Kind::Number => format!("the number {}", quoted(own)),
            Kind::Word if matches!(own, "true" | "false") => quoted(own),
            Kind::Word => format!("the word {}", quoted(own)),
            Kind::Fields(_) | Kind::Tuple(_) => "a group `( … )`".to_owned(),
            Kind::List(_) => "a list `[ … ]`".to_owned(),
            Kind::Map(_) => "a map `{ … }`".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::walk::walk;
    use super::Node;

    const SCENE: &str = "(a: \"x\", cards: [(id: 'é'), Card(layer: Some(3), more: {\"k\": [1, 2]}), (\"t\", Aws)])";

    fn at(path: &str) -> &'static str {
        let root = walk(SCENE).unwrap();
        &SCENE[root.nearest(path).span.clone()]
    }

    #[test]
    fn a_path_leads_to_its_value() {
        assert_eq!(at("a"), "\"x\"");
        assert_eq!(at("cards[0].id"), "'é'");
        assert_eq!(at("cards[1]"), "Card(layer: Some(3), more: {\"k\": [1, 2]})");
        assert_eq!(at("cards[1].layer"), "3");
        assert_eq!(at("cards[1].more[1][0]"), "1");
        assert_eq!(at("cards[2][1]"), "Aws");
    }

    #[test]
    fn a_path_that_leads_nowhere_ends_at_the_last_value_on_the_way() {
        assert_eq!(at("cards[2].layer"), "(\"t\", Aws)");
        assert_eq!(at("b.c[3]"), SCENE);
        assert_eq!(at("cards[9].id"), at("cards"));
    }

    #[test]
    fn the_values_around_a_byte_come_outermost_first() {
        let root = walk("(a: [b, c])").unwrap();
        let around: Vec<usize> = root.around(8).into_iter().map(|node| node.span.start).collect();
        assert_eq!(around, [0, 4, 8]);
        assert_eq!(root.around(99), Vec::<&Node>::new());
    }
}
