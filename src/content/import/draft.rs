//! From the cells of a row to a card: words become owners, services and layers, and what is missing is told.
//!
//! Not for the rules that every card of a scene keeps: those are asked in `scene_text`.

use super::draft_task::{self, Found};
use super::words::{bins, flag, ids, layer, owner, service};
use super::{Candidate, CardDraft, ImportDefaults, ImportedRow, Remark, shown};
use crate::domain::{CardColumn, Catalogue, MisconceptionId, NoteId, SourceKey, WhyNot};
use std::collections::BTreeMap;

/// A row, and the card that it becomes.
pub(super) fn row(candidate: Candidate, catalogue: &Catalogue, defaults: &ImportDefaults) -> ImportedRow {
    let Candidate { line, cells, mut remarks, refused } = candidate;
    let text = shown(&cells);
    let card = if refused { None } else { card(&cells, catalogue, defaults, &mut remarks) };
    ImportedRow { line, text, card, remarks }
}

fn card(
    cells: &BTreeMap<CardColumn, String>,
    catalogue: &Catalogue,
    defaults: &ImportDefaults,
    remarks: &mut Vec<Remark>,
) -> Option<CardDraft> {
    let mut reader = Reader { cells, remarks };
    let given = reader.given(catalogue);
    match draft_task::find(cells, &given, catalogue, defaults, remarks) {
        Found::Named(task) => Some(draft_task::card(given, task, true, remarks)),
        Found::Worded(task) => Some(draft_task::card(given, task, false, remarks)),
        Found::None if given.text.is_none() => {
            // What else was said of the row does not matter then.
            remarks
                .insert(0, Remark::new("the row names no task", "write the work as an order, as in `Patch the host`"));
            None
        }
        Found::None => Some(own_card(given, cells, defaults, remarks)),
    }
}

struct Reader<'a> {
    cells: &'a BTreeMap<CardColumn, String>,
    remarks: &'a mut Vec<Remark>,
}

impl Reader<'_> {
    fn text(&self, column: CardColumn) -> Option<String> {
        self.cells.get(&column).cloned()
    }

    /// A cell as what it means; a word that nobody knows is told and means nothing.
    fn word<T>(&mut self, column: CardColumn, read: impl FnOnce(&str) -> Result<T, Remark>) -> Option<T> {
        let cell = self.cells.get(&column)?;
        read(cell).map_err(|remark| self.remarks.push(remark)).ok()
    }

    fn ids<Id>(&self, column: CardColumn, id: impl Fn(String) -> Id) -> Vec<Id> {
        self.cells.get(&column).map_or_else(Vec::new, |list| ids(list).map(str::to_owned).map(id).collect())
    }

    /// What the row gives.
    fn given(&mut self, catalogue: &Catalogue) -> CardDraft {
        CardDraft {
            id: self.text(CardColumn::Id).unwrap_or_default(),
            task: None,
            text: self.text(CardColumn::Text),
            service: self.word(CardColumn::Service, |word| service(word, catalogue)),
            layer: self.word(CardColumn::Layer, |word| layer(word, catalogue)),
            owner: self.word(CardColumn::Owner, owner),
            also: self.word(CardColumn::Also, bins).unwrap_or_default(),
            reason: self.text(CardColumn::Reason),
            why_not: WhyNot {
                aws: self.text(CardColumn::WhyNotAws),
                customer: self.text(CardColumn::WhyNotCustomer),
                shared: self.text(CardColumn::WhyNotShared),
            },
            hint: self.text(CardColumn::Hint),
            half_aws: self.text(CardColumn::HalfAws),
            half_customer: self.text(CardColumn::HalfCustomer),
            misconception: self.text(CardColumn::Misconception).map(MisconceptionId::new),
            notes: self.ids(CardColumn::Notes, NoteId::new),
            sources: self.ids(CardColumn::Sources, SourceKey::new),
            beyond_exam: self.word(CardColumn::BeyondExam, flag).unwrap_or_default(),
            unverified: self.word(CardColumn::Unverified, flag).unwrap_or_default(),
        }
    }
}

/// A card that the row wrote itself, with what holds where it says nothing.
fn own_card(
    given: CardDraft,
    cells: &BTreeMap<CardColumn, String>,
    defaults: &ImportDefaults,
    remarks: &mut Vec<Remark>,
) -> CardDraft {
    // What was said in words that nobody knows was told, and is for the author to say again.
    let is_silent = |column| !cells.contains_key(&column);
    let usual = defaults.service.as_ref().or(match defaults.services.as_slice() {
        [only] => Some(only),
        _ => None,
    });
    let service = given.service.or_else(|| usual.filter(|_| is_silent(CardColumn::Service)).cloned());
    let layer = given.layer.or_else(|| defaults.layer.filter(|_| is_silent(CardColumn::Layer)));
    let missing = [
        (CardColumn::Owner, given.owner.is_none(), "the row names no owner", "choose it in the form"),
        (CardColumn::Service, service.is_none(), "the row names no service", "choose one for all such rows above"),
        (CardColumn::Layer, layer.is_none(), "the row names no layer", "choose one for all such rows above"),
        (
            CardColumn::Reason,
            given.reason.is_none(),
            "the row gives no reason",
            "say in the form who does it, and why not the other",
        ),
    ];
    for (column, is_missing, message, help) in missing {
        if is_missing && is_silent(column) {
            remarks.push(Remark::new(message, help));
        }
    }
    CardDraft { service, layer, ..given }
}
