//! Changes of the work that fills the page, each of which can be taken back.

use super::{Author, AuthorAction, AuthorPane, Work, own, preview};
use crate::content::{Library, Manuscript, Reading, SourceFile, Value, card_of_task, own_card};
use crate::domain::TaskId;
use crate::state::{Effect, Notice, State};
use std::sync::Arc;

pub(super) fn update(state: &mut State, library: &Library, action: AuthorAction) -> Vec<Effect> {
    let Some(id) = state.author.open else { return Vec::new() };
    let adds = matches!(action, AuthorAction::AddTask(_) | AuthorAction::AddCard | AuthorAction::CopyCard(_));
    let cards = state.author.work().map_or(0, |work| work.manuscript.count("cards"));
    if adds && cards >= Manuscript::MOST_CARDS {
        state.notice = Some(Notice::SceneFull(cards));
        return Vec::new();
    }
    let before = state.author.work().map(|work| Arc::clone(work.manuscript.text()));
    apply(&mut state.author, library, action);
    let after = state.author.work().map(|work| work.manuscript.text());
    if before.as_ref() == after {
        return Vec::new();
    }
    let cards = state.author.work().map_or(0, |work| work.manuscript.count("cards"));
    state.author.card = state.author.card.and_then(|card| cards.checked_sub(1).map(|last| card.min(last)));
    preview(state, id)
}

fn apply(author: &mut Author, library: &Library, action: AuthorAction) {
    let card = author.card;
    let Some(work) = author.open.and_then(|id| author.work_mut(id)) else { return };
    if matches!(work.manuscript.reading(), Reading::Newer(_)) {
        return;
    }
    let old = work.manuscript.clone();
    let behind = card.map_or(old.count("cards"), |card| card + 1);
    let mut shown = None;
    let adds_task = matches!(action, AuthorAction::AddTask(_));
    // Whoever adds an empty card writes its text next.
    let begins = matches!(action, AuthorAction::AddCard).then(|| format!("cards[{behind}].text"));
    let field = typed_in(&action);
    let new = match action {
        AuthorAction::Undo | AuthorAction::Redo => return walk(work, action == AuthorAction::Undo),
        AuthorAction::Set { ref path, ref value } => old.with(path, value),
        AuthorAction::Clear(ref path) => old.without(path),
        AuthorAction::Text(text) if text.len() <= SourceFile::MOST_BYTES => Manuscript::new(text),
        AuthorAction::AddTask(task) => {
            shown = Some(behind);
            with_task(&old, library, behind, &task)
        }
        AuthorAction::AddCard => {
            shown = Some(behind);
            with_own_card(&old, behind)
        }
        AuthorAction::WriteOwn(place) => own::written_out(&old, library, place),
        AuthorAction::CopyCard(place) => {
            let Some(copied) = with_copy(&old, place) else { return };
            shown = Some(place + 1);
            copied
        }
        AuthorAction::RemoveCard(place) => old.without_card(place),
        AuthorAction::MoveCard { from, to } => {
            shown = card.map(|card| moved(card, from, to));
            old.with_card_moved(from, to)
        }
        _ => return,
    };
    work.steps.record(old.text(), new.text(), field.as_deref());
    work.manuscript = new;
    if shown.is_some() {
        author.card = shown;
        author.goal = begins.or(author.goal.take());
        // Whoever adds a task goes on to look for more.
        if !adds_task {
            author.task_search = None;
        }
    }
}

/// The field in which letters that follow each other are one change. Whoever deletes letter by letter, until the field is
/// left out, goes on in the same one.
fn typed_in(action: &AuthorAction) -> Option<String> {
    match action {
        AuthorAction::Set { path, value: Value::Text(_) } | AuthorAction::Clear(path) => Some(path.clone()),
        AuthorAction::Text(_) => Some(String::new()),
        _ => None,
    }
}

fn walk(work: &mut Work, back: bool) {
    let now = work.manuscript.text();
    let text = if back { work.steps.undo(now) } else { work.steps.redo(now) };
    if let Some(text) = text {
        work.manuscript = Manuscript::new(text);
    }
}

/// The same with a card that takes a task, whose service the scene then has.
fn with_task(old: &Manuscript, library: &Library, place: usize, task: &TaskId) -> Manuscript {
    let card = card_of_task(&free_card_id(old, &stem(task)), task);
    own::with_service_of(old, library, task).with_card(place, &card)
}

/// The same with a card to be written, of the scene's first service.
fn with_own_card(old: &Manuscript, place: usize) -> Manuscript {
    let service = old.texts_at("services").into_iter().next().unwrap_or_default();
    old.with_card(place, &own_card(&free_card_id(old, "card"), &service))
}

/// The same with a card once more behind itself, under an id of its own.
fn with_copy(old: &Manuscript, place: usize) -> Option<Manuscript> {
    let text = old.card_text(place)?;
    let id = old.text_at(&format!("cards[{place}].id")).unwrap_or_default();
    let copied = old.with_card(place + 1, &text);
    Some(copied.with(&format!("cards[{}].id", place + 1), &Value::Text(free_card_id(old, &id))))
}

/// Where a card is after another, or the card itself, went from one place to another.
const fn moved(card: usize, from: usize, to: usize) -> usize {
    if card == from {
        to
    } else if from < card && card <= to {
        card - 1
    } else if to <= card && card < from {
        card + 1
    } else {
        card
    }
}

/// "RDS-01" as an id of a card: "rds-01".
fn stem(task: &TaskId) -> String {
    task.as_str().to_lowercase()
}

/// An id for a card that no other card has.
fn free_card_id(manuscript: &Manuscript, stem: &str) -> String {
    let ids: Vec<Option<String>> =
        (0..manuscript.count("cards")).map(|place| manuscript.text_at(&format!("cards[{place}].id"))).collect();
    let is_taken = |id: &str| ids.iter().any(|other| other.as_deref() == Some(id));
    if !is_taken(stem) {
        return stem.to_owned();
    }
    let mut all = (2..=u32::MAX).map(|number| format!("{stem}-{number}"));
    all.find(|id| !is_taken(id)).unwrap_or_default()
}

/// Shows the field that a problem is about: among those of the scene, on its card, or in the text where that is shown or
/// there is no form.
pub(super) fn seek(author: &mut Author, path: String) {
    let Some(work) = author.work() else { return };
    if work.manuscript.reading() != Reading::Form || author.pane == AuthorPane::Text {
        author.pane = AuthorPane::Text;
        author.goal = Some(path);
        return;
    }
    let card = path.strip_prefix("cards[").and_then(|rest| rest.split(']').next()).and_then(|place| place.parse().ok());
    author.card = card;
    author.task_search = None;
    author.goal = Some(path);
}
