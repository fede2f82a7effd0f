//! Rows that are a task of the catalogue: by its id, or by its very words.

use super::words::is_same_work;
use super::{CardDraft, DraftOwner, ImportDefaults, Remark};
use crate::content::shown::quoted;
use crate::content::suggestion::nearest;
use crate::domain::{CardColumn, Catalogue, ServiceId, Task, WhyNot};
use std::collections::BTreeMap;

/// The task that a row is.
pub(super) enum Found<'a> {
    /// The row names its id.
    Named(&'a Task),
    /// The row has its words, and says nothing that the task does not.
    Worded(&'a Task),
    /// No task.
    None,
}

/// Looks for the task of a row.
pub(super) fn find<'a>(
    cells: &BTreeMap<CardColumn, String>,
    given: &CardDraft,
    catalogue: &'a Catalogue,
    defaults: &ImportDefaults,
    remarks: &mut Vec<Remark>,
) -> Found<'a> {
    let by_id = |id: &str| catalogue.tasks().iter().find(|task| task.id.as_str().eq_ignore_ascii_case(id));
    if let Some(id) = cells.get(&CardColumn::Task) {
        if let Some(task) = by_id(id) {
            return Found::Named(task);
        }
        let help = match nearest(id, catalogue.tasks().iter().map(|task| task.id.as_str())) {
            Some(near) => format!("did you mean {}?", quoted(near)),
            None => "the row is taken as a card of your own; `layercake list tasks` names all tasks".to_owned(),
        };
        remarks.push(Remark::new(format!("unknown task {}", quoted(id)), help));
    }
    let Some(text) = &given.text else { return Found::None };
    if let Some(task) = by_id(text) {
        return Found::Named(task);
    }
    by_words(text, given, catalogue, defaults, remarks)
}

fn by_words<'a>(
    text: &str,
    given: &CardDraft,
    catalogue: &'a Catalogue,
    defaults: &ImportDefaults,
    remarks: &mut Vec<Remark>,
) -> Found<'a> {
    let fits = |task: &&Task| {
        is_same_work(&task.text, text)
            && given.service.as_ref().is_none_or(|service| *service == task.service)
            && given.layer.is_none_or(|layer| layer == task.layer)
    };
    let is_preferred = |service: &ServiceId| {
        defaults.services.contains(service) || defaults.service.as_ref().is_some_and(|usual| usual == service)
    };
    let mut tasks: Vec<&Task> = catalogue.tasks().iter().filter(fits).collect();
    // Another service may have the same work, and leave it to another side.
    if tasks.iter().any(|task| is_preferred(&task.service)) {
        tasks.retain(|task| is_preferred(&task.service));
    }
    let agrees = |task: &&Task| given.owner.is_none_or(|owner| owner == DraftOwner::Bin(task.owner));
    if let Some(task) = tasks.iter().copied().find(agrees) {
        return Found::Worded(task);
    }
    if let Some(task) = tasks.first() {
        let message = format!("the catalogue’s task {} says {}", quoted(task.id.as_str()), task.owner.key());
        remarks.push(Remark::new(message, "look who is right; as it stands, it is a card of your own"));
    }
    Found::None
}

/// A card of a task. What the row says otherwise than the task is told, unless a card of a task may say it.
pub(super) fn card(given: CardDraft, task: &Task, is_named: bool, remarks: &mut Vec<Remark>) -> CardDraft {
    let halves = task.halves.as_ref();
    let differs = [
        ("owner", given.owner.is_some_and(|owner| owner != DraftOwner::Bin(task.owner))),
        ("service", given.service.as_ref().is_some_and(|service| *service != task.service)),
        ("layer", given.layer.is_some_and(|layer| layer != task.layer)),
        ("also", !given.also.is_empty()),
        ("misconception", given.misconception.is_some() && given.misconception != task.misconception),
        ("exam_notes", !given.notes.is_empty() && given.notes != task.notes),
        ("sources", !given.sources.is_empty() && given.sources != task.sources),
        ("beyond_exam", given.beyond_exam && !task.beyond_exam),
        ("unverified", given.unverified && !task.unverified),
    ];
    for (name, _) in differs.into_iter().filter(|(_, differs)| *differs) {
        let message = format!("{} is not that of the catalogue’s task {}", quoted(name), quoted(task.id.as_str()));
        remarks.push(Remark::new(message, "the task’s counts; with other words it would be a card of your own"));
    }
    let other = |text: Option<String>, known: Option<&str>| text.filter(|text| Some(text.as_str()) != known);
    let has_same_halves = given.half_aws.as_deref() == halves.map(|halves| halves.aws.as_str())
        && given.half_customer.as_deref() == halves.map(|halves| halves.customer.as_str());
    let [half_aws, half_customer] = if has_same_halves { [None, None] } else { [given.half_aws, given.half_customer] };
    let is_id = |text: &str| text.eq_ignore_ascii_case(task.id.as_str());
    let text = given.text.filter(|text| is_named && *text != task.text && !is_id(text));
    CardDraft {
        id: given.id,
        task: Some(task.id.clone()),
        text,
        service: Some(task.service.clone()),
        layer: Some(task.layer),
        owner: Some(DraftOwner::Bin(task.owner)),
        reason: other(given.reason, Some(&task.reason)),
        why_not: WhyNot {
            aws: other(given.why_not.aws, task.why_not.aws.as_deref()),
            customer: other(given.why_not.customer, task.why_not.customer.as_deref()),
            shared: other(given.why_not.shared, task.why_not.shared.as_deref()),
        },
        hint: given.hint,
        half_aws,
        half_customer,
        ..CardDraft::default()
    }
}
