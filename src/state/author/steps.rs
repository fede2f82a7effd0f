//! Undo and redo over a text, without limit: a step keeps the letters that changed and not the whole text.

use std::sync::Arc;

/// What one step changed: in the place of `before` there is `after` now.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    at: usize,
    before: String,
    after: String,
}

/// Changes of a text that can be taken back and made again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    past: Vec<Step>,
    future: Vec<Step>,
    /// The field that was changed last; letters that follow each other in it are one step.
    typed: Option<String>,
}

impl Steps {
    /// Remembers a change from `old` to `new`. Changes of the same `field` that follow each other are one step.
    pub(super) fn record(&mut self, old: &str, new: &str, field: Option<&str>) {
        if old == new {
            return;
        }
        self.future.clear();
        let joins = field.is_some() && self.typed.as_deref() == field;
        self.typed = field.map(str::to_owned);
        if joins && let Some(last) = self.past.pop() {
            let first = replaced(old, last.at, last.after.len(), &last.before);
            self.past.extend(step(&first, new));
        } else {
            self.past.extend(step(old, new));
        }
    }

    /// What is typed next is a step of its own.
    pub(super) fn pause(&mut self) {
        self.typed = None;
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to make again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The text before the last step.
    pub(super) fn undo(&mut self, now: &str) -> Option<Arc<str>> {
        let step = self.past.pop()?;
        let text = replaced(now, step.at, step.after.len(), &step.before);
        self.future.push(step);
        self.typed = None;
        Some(text.into())
    }

    /// The text after the step that was taken back last.
    pub(super) fn redo(&mut self, now: &str) -> Option<Arc<str>> {
        let step = self.future.pop()?;
        let text = replaced(now, step.at, step.before.len(), &step.after);
        self.past.push(step);
        self.typed = None;
        Some(text.into())
    }
}

/// What changed between two texts; `None` where nothing did.
fn step(old: &str, new: &str) -> Option<Step> {
    if old == new {
        return None;
    }
    let pairs = || old.char_indices().zip(new.chars());
    let at = pairs().find(|((_, a), b)| a != b).map_or(old.len().min(new.len()), |((at, _), _)| at);
    let (old_rest, new_rest) = (old.get(at..)?, new.get(at..)?);
    let same: usize =
        old_rest.chars().rev().zip(new_rest.chars().rev()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
    Some(Step {
        at,
        before: old_rest.get(..old_rest.len() - same)?.to_owned(),
        after: new_rest.get(..new_rest.len() - same)?.to_owned(),
    })
}

fn replaced(text: &str, at: usize, length: usize, with: &str) -> String {
    let (start, end) = (text.get(..at).unwrap_or_default(), text.get(at + length..).unwrap_or_default());
    [start, with, end].concat()
}
