//! What files brought, in the order in which it is shown: the rules by which one file takes the place of another.
//!
//! Not for reading: what comes here is sound.

use super::Origin;
use std::cmp::Ordering;
use std::mem;

/// Something that a file brought.
pub(super) trait Loaded {
    /// Its kind of id.
    type Id: PartialEq;

    fn id(&self) -> &Self::Id;

    fn origin(&self) -> &Origin;

    /// Which of two is shown first.
    fn order(&self, other: &Self) -> Ordering;
}

/// All scenes, or all lesson plans.
#[derive(Clone, Debug)]
pub(super) struct Shelf<T> {
    shown: Vec<T>,
    /// Built-in ones whose id a file of the user has taken.
    shadowed: Vec<T>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { shown: Vec::new(), shadowed: Vec::new() }
    }
}

impl<T: Loaded> Shelf<T> {
    /// All that is shown, in order.
    pub(super) fn shown(&self) -> &[T] {
        &self.shown
    }

    /// The one of that id.
    pub(super) fn find(&self, id: &T::Id) -> Option<&T> {
        self.shown.iter().find(|loaded| loaded.id() == id)
    }

    /// Who already has an id that a file brings. A file of the user may take the id of a built-in one, which then
    /// steps aside: this is how an author works on one of ours.
    pub(super) fn rival(&self, id: &T::Id, file: &Origin) -> Option<&T> {
        let is_rival = |other: &Origin| other != file && (is_built_in(file) || !is_built_in(other));
        self.find(id).filter(|loaded| is_rival(loaded.origin()))
    }

    /// Puts something in the place of what its file brought before.
    pub(super) fn put(&mut self, loaded: T) {
        self.shown.retain(|other| other.origin() != loaded.origin());
        self.shown.push(loaded);
        self.settle();
    }

    /// Takes away what a file brought.
    pub(super) fn remove(&mut self, file: &Origin) {
        self.shown.retain(|loaded| loaded.origin() != file);
        self.settle();
    }

    /// Puts every built-in one aside whose id a file of the user has, and the others back.
    fn settle(&mut self) {
        self.shown.append(&mut self.shadowed);
        let (ours, mut theirs): (Vec<T>, Vec<T>) =
            mem::take(&mut self.shown).into_iter().partition(|loaded| is_built_in(loaded.origin()));
        let is_taken = |loaded: &T| theirs.iter().any(|other| other.id() == loaded.id());
        let (aside, mut shown): (Vec<T>, Vec<T>) = ours.into_iter().partition(is_taken);
        shown.append(&mut theirs);
        shown.sort_by(T::order);
        self.shadowed = aside;
        self.shown = shown;
    }
}

const fn is_built_in(origin: &Origin) -> bool {
    matches!(origin, Origin::BuiltIn(_))
}
