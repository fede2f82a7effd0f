//! Undo and redo over whole values. A step is what the caller records; nothing is guessed from time.

/// Values to go back to, and values to come forward to again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History<T> {
    past: Vec<T>,
    future: Vec<T>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new() }
    }
}

impl<T> History<T> {
    /// Remembers the value before a change. What was undone can no longer be redone.
    pub fn record(&mut self, before: T) {
        self.past.push(before);
        self.future.clear();
    }

    /// Forgets the oldest steps beyond `most`.
    pub fn keep_at_most(&mut self, most: usize) {
        let over = self.past.len().saturating_sub(most);
        self.past.drain(..over);
    }

    /// Forgets all steps.
    pub fn clear(&mut self) {
        self.past.clear();
        self.future.clear();
    }

    /// The value before the last change.
    pub fn last(&self) -> Option<&T> {
        self.past.last()
    }

    /// Goes back one step from `now`; `None` when there is none.
    pub fn undo(&mut self, now: &T) -> Option<T>
    where
        T: Clone,
    {
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// Comes forward one step from `now`.
    pub fn redo(&mut self, now: &T) -> Option<T>
    where
        T: Clone,
    {
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }

    /// Whether there is a step to go back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to come forward.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
