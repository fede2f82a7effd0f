//! An import as the text of a scene, laid out as a person would write it.

use super::ids::of_words;
use super::{CardDraft, DraftOwner, Imported, ImportedRow, Remark, on_one_line};
use crate::content::manuscript::MISSING;
use crate::content::written::{ids, lines, named, quotes};
use crate::content::{Manuscript, Origin, SourceFile, check_scene};
use crate::domain::{Catalogue, Owner, ServiceId};

/// The scene as a file. What is missing is left empty, for the form to ask.
pub fn scene_of_import(imported: &Imported, title: &str) -> String {
    let cards: Vec<&CardDraft> = imported.cards().collect();
    let title = on_one_line(title);
    let id = Some(of_words(&title)).filter(|id| !id.is_empty()).unwrap_or_else(|| "imported-scene".to_owned());
    scene(&id, &title, &imported.services, &cards, true)
}

/// Says what is wrong with a card by the rules of every scene. What is missing was told before.
pub(super) fn judge(row: &mut ImportedRow, catalogue: &Catalogue) {
    let Some(card) = &row.card else { return };
    let services = card.service.as_slice();
    let text = scene("judged", "Judged", services, &[card], false);
    let file = SourceFile { origin: Origin::File(String::new()), bytes: text.clone().into_bytes() };
    let Err(problems) = check_scene(&file, catalogue) else { return };
    let manuscript = Manuscript::new(text);
    for problem in problems {
        let is_missing = problem.message.contains(MISSING);
        if !is_missing && manuscript.path_of(&problem).starts_with("cards[0].") {
            row.remarks.push(Remark { message: problem.message, help: problem.help });
        }
    }
}

fn scene(id: &str, title: &str, services: &[ServiceId], cards: &[&CardDraft], with_blanks: bool) -> String {
    let mut head = vec![
        "format: 1".to_owned(),
        named("id", id),
        named("title", title),
        "difficulty: Easy".to_owned(),
        format!("services: {}", ids(services)),
        named("story", ""),
        named("goal", ""),
    ];
    head.extend(cards.iter().any(|card| is_shared(card)).then(|| "shared_bin: true".to_owned()));
    let cards: String = cards
        .iter()
        .map(|card| ["        (\n", &lines(&fields(card, with_blanks), 12), "        ),\n"].concat())
        .collect();
    ["(\n", &lines(&head, 4), "    cards: [\n", &cards, "    ],\n)\n"].concat()
}

/// Whether a card needs the third bin.
fn is_shared(card: &CardDraft) -> bool {
    card.owner == Some(DraftOwner::Bin(Owner::Shared)) || card.also.contains(&Owner::Shared)
}

fn fields(card: &CardDraft, with_blanks: bool) -> Vec<String> {
    let mut fields = vec![named("id", &card.id)];
    fields.extend(card.task.as_ref().map(|task| named("task", task.as_str())));
    fields.extend(card.text.as_deref().map(|text| named("text", text)));
    if card.task.is_none() {
        fields.extend(card.service.as_ref().map(|service| named("service", service.as_str())));
        fields.extend(card.layer.map(|layer| named("layer", layer.key())));
        fields.extend(card.owner.map(|owner| match owner {
            DraftOwner::Bin(owner) => format!("owner: {}", owner.key()),
            DraftOwner::Nobody => "owner: Nobody".to_owned(),
        }));
        if !card.also.is_empty() {
            let also: Vec<&str> = card.also.iter().map(|owner| owner.key()).collect();
            fields.push(format!("also: [{}]", also.join(", ")));
        }
    }
    let blank = (with_blanks && card.task.is_none()).then_some("");
    fields.extend(card.reason.as_deref().or(blank).map(|reason| named("reason", reason)));
    let sentences =
        [("aws", &card.why_not.aws), ("customer", &card.why_not.customer), ("shared", &card.why_not.shared)];
    let sentences: Vec<String> =
        sentences.into_iter().filter_map(|(bin, text)| text.as_deref().map(|text| named(bin, text))).collect();
    if !sentences.is_empty() {
        fields.push(format!("why_not: (\n{}            )", lines(&sentences, 16)));
    }
    fields.extend(card.hint.as_deref().map(|hint| named("hint", hint)));
    if card.half_aws.is_some() || card.half_customer.is_some() {
        let [aws, customer] = [&card.half_aws, &card.half_customer].map(|half| quotes(half.as_deref().unwrap_or("")));
        fields.push(format!("halves: (aws: {aws}, customer: {customer})"));
    }
    fields.extend(card.misconception.as_ref().map(|id| named("misconception", id.as_str())));
    for (name, list) in [
        ("notes", card.notes.iter().map(ToString::to_string).collect::<Vec<_>>()),
        ("sources", card.sources.iter().map(ToString::to_string).collect()),
    ] {
        if !list.is_empty() {
            fields.push(format!("{name}: {}", ids(&list)));
        }
    }
    fields.extend(card.beyond_exam.then(|| "beyond_exam: true".to_owned()));
    fields.extend(card.unverified.then(|| "unverified: true".to_owned()));
    fields
}
