//! Notes for Anki: a text file with headers, which its import reads without any choice to make.

use super::{Deck, category, html, side};
use crate::domain::Owner;
use std::fmt::Write as _;

const HEAD: &str = "#separator:Tab\n#html:true\n#notetype:Basic\n#columns:Front\tBack\tDeck\tTags\tGUID\n\
     #deck column:3\n#tags column:4\n#guid column:5\n";

/// A note for each card. It has an id that stays the same whatever its words become, so that a new import updates the
/// note and keeps when it is due. Without such an id Anki would go by the whole first field, and a card whose words were
/// mended would come twice.
pub fn anki(decks: &[Deck]) -> String {
    let mut text = HEAD.to_owned();
    for deck in decks {
        for question in &deck.questions {
            let id = &question.id;
            let front = format!(
                "<small>{} · {}</small><br>{}<br><i>AWS, customer or both?</i>",
                html(id),
                html(&question.service),
                html(&question.text)
            );
            let owners: Vec<&str> = question.owners.iter().copied().map(answer).collect();
            let back = format!(
                "<b>{}</b><br>{}<br><small>{}</small>",
                owners.join(" / "),
                html(&question.reason),
                html(&question.layer)
            );
            let tags = format!("layercake {} {}", tag(&question.service_id), tag(&question.layer));
            let _ = writeln!(
                text,
                "{}\t{}\t{}\t{tags}\tlayercake/{id}",
                field(&front),
                field(&back),
                field(&format!("AWS Shared Responsibility::{}", category(&deck.title).replace("::", ":")))
            );
        }
    }
    text
}

const fn answer(owner: Owner) -> &'static str {
    match owner {
        Owner::Shared => "Both",
        owner => side(owner),
    }
}

/// Tags are parted by blanks.
fn tag(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join("-").to_lowercase()
}

/// A field with quotes, tabs or lines in it stands in quotes.
fn field(text: &str) -> String {
    if text.contains(['"', '\t', '\n', '\r']) || text.starts_with('#') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
