//! Ids for the cards of an import: those that the file gives, mended where they must be, and others made from the words.

use super::{CardDraft, ImportedRow, Remark};
use crate::content::shown::quoted;
use crate::content::values::{MOST_ID, mended_id};
use crate::domain::TaskId;
use std::collections::BTreeSet;

/// How long an id that is made of words may become.
const MOST_STEM: usize = 40;

/// Gives each card an id that no other has. Ids of the file come first, so that they stay as they are.
pub(super) fn settle(rows: &mut [ImportedRow]) {
    let mut taken = BTreeSet::new();
    for row in &mut *rows {
        let Some(card) = row.card.as_mut().filter(|card| !card.id.is_empty()) else { continue };
        let given = std::mem::take(&mut card.id);
        let plain = cut(&mended_id(&given), MOST_ID);
        card.id = free(if plain.is_empty() { stem(card) } else { plain }, &taken);
        if card.id != given {
            let message = format!("{} cannot be the id of this card", quoted(&given));
            row.remarks.push(Remark::new(message, format!("it gets {}", quoted(&card.id))));
        }
        taken.insert(card.id.clone());
    }
    for card in rows.iter_mut().filter_map(|row| row.card.as_mut()).filter(|card| card.id.is_empty()) {
        card.id = free(stem(card), &taken);
        taken.insert(card.id.clone());
    }
}

/// An id made of some words; empty if nothing of them can be used.
pub(super) fn of_words(words: &str) -> String {
    cut(&mended_id(words), MOST_STEM)
}

fn stem(card: &CardDraft) -> String {
    let words = card.task.as_ref().map(TaskId::as_str).or(card.text.as_deref()).unwrap_or_default();
    Some(of_words(words)).filter(|stem| !stem.is_empty()).unwrap_or_else(|| "card".to_owned())
}

/// Its first words, as many as fit.
fn cut(id: &str, most: usize) -> String {
    if id.len() <= most {
        return id.to_owned();
    }
    // An id is plain Latin letters, so that each is a byte.
    let start = id.get(..=most).unwrap_or_default();
    let whole = start.rfind('-').filter(|end| *end > 0).unwrap_or(most);
    start.get(..whole).unwrap_or_default().to_owned()
}

fn free(stem: String, taken: &BTreeSet<String>) -> String {
    if !taken.contains(&stem) {
        return stem;
    }
    let short = cut(&stem, MOST_ID - 4);
    let mut all = (2..=u32::MAX).map(|number| format!("{short}-{number}"));
    all.find(|id| !taken.contains(id)).unwrap_or(stem)
}
