//! What a form is drawn from: the work, what is wrong with it, and how its cards look in a list. Both are found out once
//! for a text, and kept until the text or the library changes.

use super::push;
use crate::content::file_words::OWNERS;
use crate::content::{Library, Manuscript, Spotted};
use crate::domain::{Owner, Task, TaskId};
use crate::state::{AuthorAction, Work};
use crate::ui::cx::Cx;
use egui::{Align, Id, Response, Ui};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

/// Who has a card, as its file says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// A bin.
    Of(Owner),
    /// It stays in the deck.
    Nobody,
    /// The file does not say it.
    Unknown,
}

impl Whose {
    /// What a file calls it.
    pub(super) fn of_word(word: &str) -> Self {
        match OWNERS.iter().find(|(known, _)| *known == word) {
            Some((_, Some(owner))) => Self::Of(*owner),
            Some((_, None)) => Self::Nobody,
            None => Self::Unknown,
        }
    }

    pub(super) const fn owner(self) -> Option<Owner> {
        match self {
            Self::Of(owner) => Some(owner),
            Self::Nobody | Self::Unknown => None,
        }
    }

    /// The word for it; nothing where the file does not say it.
    pub(super) fn words(self, cx: &Cx<'_>) -> String {
        match self {
            Self::Of(owner) => cx.owner(Some(owner)),
            Self::Nobody => cx.text("owner-nobody"),
            Self::Unknown => String::new(),
        }
    }
}

/// A card as it looks in a list.
#[derive(Clone, Debug)]
pub(super) struct Face {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) whose: Whose,
    pub(super) task: Option<TaskId>,
}

/// What is found out of a text.
struct Found {
    text: Arc<str>,
    beside: u64,
    spotted: Vec<Spotted>,
    cards: Vec<Face>,
}

/// What a form is drawn from.
pub(super) struct Sheet<'a> {
    pub(super) work: &'a Work,
    found: Arc<Found>,
    /// The problems that a field has shown.
    shown: RefCell<BTreeSet<usize>>,
    /// Whether the field that a problem led to has been met.
    met: Cell<bool>,
}

impl<'a> Sheet<'a> {
    pub(super) fn of(ui: &Ui, cx: &Cx<'a>, work: &'a Work) -> Self {
        let (id, text, beside) = (Id::unique("author-found"), work.manuscript.text(), beside(cx.library));
        let kept: Option<Arc<Found>> = ui.data(|data| data.get_temp(id));
        let found = kept.filter(|found| Arc::ptr_eq(&found.text, text) && found.beside == beside);
        let found = found.unwrap_or_else(|| {
            let spotted = work.manuscript.check(&work.origin(), cx.library);
            let cards = faces(&work.manuscript, cx.library);
            let found = Arc::new(Found { text: Arc::clone(text), beside, spotted, cards });
            ui.data_mut(|data| data.insert_temp(id, Arc::clone(&found)));
            found
        });
        Self { work, found, shown: RefCell::default(), met: Cell::new(false) }
    }

    pub(super) fn manuscript(&self) -> &'a Manuscript {
        &self.work.manuscript
    }

    /// The text of a field; nothing where it is missing.
    pub(super) fn text(&self, path: &str) -> String {
        self.manuscript().text_at(path).unwrap_or_default()
    }

    /// All that is wrong.
    pub(super) fn spotted(&self) -> &[Spotted] {
        &self.found.spotted
    }

    pub(super) fn cards(&self) -> &[Face] {
        &self.found.cards
    }

    /// How many problems there are with a field and all in it.
    pub(super) fn count(&self, path: &str) -> usize {
        self.spotted().iter().filter(|spotted| leads_into(&spotted.path, path)).count()
    }

    /// How many problems there are with the scene itself, its cards aside.
    pub(super) fn count_of_scene(&self) -> usize {
        self.spotted().iter().filter(|spotted| !leads_into(&spotted.path, "cards") || spotted.path == "cards").count()
    }

    /// The problems of a field, which shows them.
    pub(super) fn problems_of(&self, path: &str) -> Vec<&Spotted> {
        let all = self.spotted().iter().enumerate().filter(|(_, spotted)| leads_into(&spotted.path, path));
        all.map(|(place, spotted)| {
            self.shown.borrow_mut().insert(place);
            spotted
        })
        .collect()
    }

    /// The problems below a path, or of the scene itself, that no field has shown.
    pub(super) fn others(&self, card: Option<usize>) -> Vec<&Spotted> {
        let path = card.map(|card| format!("cards[{card}]"));
        let belongs = |spotted: &Spotted| match &path {
            Some(path) => leads_into(&spotted.path, path),
            None => !spotted.path.starts_with("cards["),
        };
        let shown = self.shown.borrow();
        let all = self.spotted().iter().enumerate();
        all.filter(|(place, spotted)| belongs(spotted) && !shown.contains(place)).map(|(_, spotted)| spotted).collect()
    }

    /// Whether a problem led to this field.
    pub(super) fn is_goal(&self, cx: &Cx<'_>, path: &str) -> bool {
        !self.met.get() && cx.state.author.goal.as_ref().is_some_and(|goal| leads_into(goal, path))
    }

    /// Brings the field into view and gives it the focus, if a problem led to it.
    pub(super) fn seek(&self, cx: &mut Cx<'_>, path: &str, response: &Response) {
        if self.is_goal(cx, path) {
            self.met.set(true);
            response.request_focus();
            response.scroll_to_me(Some(Align::Center));
            push(cx, AuthorAction::Sought);
        }
    }

    /// Whether a problem led somewhere, and no field of the form was it.
    pub(super) fn is_lost(&self, cx: &Cx<'_>) -> bool {
        cx.state.author.goal.is_some() && !self.met.get()
    }
}

/// Whether a path is that of a field, or of something in it.
pub(super) fn leads_into(path: &str, field: &str) -> bool {
    path.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Which scenes and which catalogue a text is judged beside.
fn beside(library: &Library) -> u64 {
    let mut hasher = DefaultHasher::new();
    for loaded in library.scenes() {
        loaded.scene.id.as_str().hash(&mut hasher);
        loaded.origin.path().hash(&mut hasher);
    }
    let catalogue = library.catalogue();
    let counts = [catalogue.services().len(), catalogue.tasks().len(), catalogue.misconceptions().len()];
    counts.hash(&mut hasher);
    hasher.finish()
}

fn faces(manuscript: &Manuscript, library: &Library) -> Vec<Face> {
    (0..manuscript.count("cards")).map(|place| face(manuscript, library, place)).collect()
}

fn face(manuscript: &Manuscript, library: &Library, place: usize) -> Face {
    let at = |field: &str| format!("cards[{place}].{field}");
    let id = manuscript.text_at(&at("task")).map(TaskId::new);
    let task: Option<&Task> = id.as_ref().and_then(|id| library.catalogue().task(id));
    let text = manuscript.text_at(&at("text")).or_else(|| Some(task?.text.clone())).unwrap_or_default();
    let own = manuscript.word_at(&at("owner")).map_or(Whose::Unknown, Whose::of_word);
    let whose = task.map_or(own, |task| Whose::Of(task.owner));
    Face { id: manuscript.text_at(&at("id")).unwrap_or_default(), text, whose, task: id }
}

#[cfg(test)]
mod tests {
    use super::leads_into;

    #[test]
    fn a_path_leads_into_its_field_and_what_is_around_that() {
        assert!(leads_into("cards[1].reason", "cards[1].reason"));
        assert!(leads_into("cards[1].reason", "cards[1]"));
        assert!(leads_into("services[2]", "services"));
        assert!(!leads_into("cards[11].reason", "cards[1]x"));
        assert!(!leads_into("cards[11]", "cards[1]"));
        assert!(!leads_into("titles", "title"));
    }
}
