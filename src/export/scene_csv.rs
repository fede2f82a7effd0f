//! A scene as a table, a card a row: comma-separated values as RFC 4180 has them, with the columns that an import reads.

use super::rows::{comma_separated, safe};
use crate::domain::{Card, CardColumn, Halves, Owner, Scene};
use std::fmt::Display;

/// The table. Columns that no card fills are left out; text that a spreadsheet would take for a formula is marked as text.
///
/// ```
/// use layercake::domain::{SceneId, ServiceId};
/// use layercake::{content::Library, export::scene_csv};
///
/// let library = Library::built_in();
/// let table = scene_csv(library.scene(&SceneId::new("orders-on-rds")).unwrap());
/// assert!(table.starts_with("task,owner,why,service,layer,"));
/// assert!(table.contains("\r\nPatch the database OS,AWS,"));
/// ```
pub fn scene_csv(scene: &Scene) -> String {
    let is_usual = |column| {
        let usual = [CardColumn::Text, CardColumn::Owner, CardColumn::Reason, CardColumn::Service, CardColumn::Layer];
        usual.contains(&column)
    };
    let is_filled = |column| scene.cards.iter().any(|card| !cell(card, column).is_empty());
    let columns: Vec<CardColumn> =
        CardColumn::ALL.into_iter().filter(|&column| is_usual(column) || is_filled(column)).collect();
    let rows = scene.cards.iter().map(|card| columns.iter().map(|&column| safe(&cell(card, column))));
    comma_separated(columns.iter().map(|column| column.key()), rows)
}

fn cell(card: &Card, column: CardColumn) -> String {
    let half = |read: fn(&Halves) -> &String| card.halves.as_ref().map(read).cloned().unwrap_or_default();
    let told = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        CardColumn::Text => card.text.clone(),
        CardColumn::Owner => card.owner().map_or("nobody", word).to_owned(),
        CardColumn::Reason => card.reason.clone(),
        CardColumn::Service => card.service.to_string(),
        CardColumn::Layer => card.layer.key().to_owned(),
        CardColumn::Also => listed(card.owners.iter().skip(1).map(|&owner| word(owner))),
        CardColumn::Hint => told(&card.hint),
        CardColumn::WhyNotAws => told(&card.why_not.aws),
        CardColumn::WhyNotCustomer => told(&card.why_not.customer),
        CardColumn::WhyNotShared => told(&card.why_not.shared),
        CardColumn::HalfAws => half(|halves| &halves.aws),
        CardColumn::HalfCustomer => half(|halves| &halves.customer),
        CardColumn::Misconception => card.misconception.as_ref().map(ToString::to_string).unwrap_or_default(),
        CardColumn::Notes => listed(&card.notes),
        CardColumn::Sources => listed(&card.sources),
        CardColumn::BeyondExam => flag(card.beyond_exam),
        CardColumn::Unverified => flag(card.unverified),
        CardColumn::Task => card.task.as_ref().map(ToString::to_string).unwrap_or_default(),
        CardColumn::Id => card.id.to_string(),
    }
}

/// The word that people write in a table.
const fn word(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "AWS",
        Owner::Customer => "customer",
        Owner::Shared => "shared",
    }
}

fn flag(is_so: bool) -> String {
    if is_so { "yes".to_owned() } else { String::new() }
}

fn listed(things: impl IntoIterator<Item = impl Display>) -> String {
    things.into_iter().map(|thing| thing.to_string()).collect::<Vec<_>>().join(", ")
}
