//! From a problem to the field that it is about.

use super::Manuscript;
use crate::content::places::Places;
use crate::content::tree::{Kind, Node};
use crate::content::{Place, Problem};

/// How a problem begins to tell of fields that are not there.
pub(in crate::content) const MISSING: &str = " missing in this ";

impl Manuscript {
    /// The path of the field that a problem is about; nothing where it is about the file as a whole.
    pub(in crate::content) fn path_of(&self, problem: &Problem) -> String {
        let (Some(place), Some(tree)) = (problem.place, self.tree.as_deref()) else { return String::new() };
        let Place { line, column, .. } = place;
        let at = Places::new(self.text.to_string()).byte(line, column);
        let mut path = String::new();
        descend(tree, at, &mut path);
        if let Some(name) = missing(&problem.message) {
            join(&mut path, name);
        }
        path
    }
}

/// The path of the innermost value at a byte. The name of a field counts as the field.
fn descend(node: &Node, at: usize, path: &mut String) {
    match &node.kind {
        Kind::Fields(fields) => {
            if let Some(field) = fields.iter().find(|field| field.span().contains(&at)) {
                join(path, &field.name);
                descend(&field.value, at, path);
            }
        }
        Kind::List(nodes) | Kind::Tuple(nodes) => {
            if let Some((place, node)) = nodes.iter().enumerate().find(|(_, node)| node.span.contains(&at)) {
                path.extend(["[", &place.to_string(), "]"]);
                descend(node, at, path);
            }
        }
        Kind::Map(_) | Kind::Text | Kind::Character | Kind::Number | Kind::Word => {}
    }
}

fn join(path: &mut String, name: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}

/// The first of the fields that a message calls missing.
fn missing(message: &str) -> Option<&str> {
    let (names, _) = message.split_once(MISSING)?;
    names.split('`').nth(1)
}
