//! A card that the scene wrote itself.

use super::answers::{self, Otherwise};
use super::choice::{self, Choice, Pick, switch};
use super::chooser::{self, Choosing, Named};
use super::field::{Field, written};
use super::layer;
use super::sheet::{Sheet, Whose};
use crate::content::file_words::OWNERS;
use crate::content::{MOST_CARD_TEXT, MOST_REASON};
use crate::domain::{LayerId, MisconceptionId, Owner, WhyNot};
use crate::ui::cx::Cx;
use crate::ui::widgets::{heading, signs_of};
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, card: &str) {
    let at = |field: &str| format!("{card}.{field}");
    let (text, reason) = (at("text"), at("reason"));
    let (hint, about) = (cx.text("author-text-hint"), cx.text("author-text-about"));
    let order = Field {
        path: &text,
        label: "author-text",
        hint: &hint,
        about: &about,
        most: MOST_CARD_TEXT,
        lines: 1,
        optional: false,
    };
    written(ui, cx, sheet, &order);
    service(ui, cx, sheet, &at("service"));
    layer::show(ui, cx, sheet, &at("layer"));
    let owners: Vec<Choice> = OWNERS.into_iter().map(|(word, _)| owner(cx, word)).collect();
    let path = at("owner");
    let about = cx.text("author-owner-about");
    let pick = Pick { path: &path, label: "author-owner", about: &about, usual: None, quoted: false };
    choice::one(ui, cx, sheet, &pick, &owners);
    let hint = cx.text("author-reason-hint");
    let why = Field {
        path: &reason,
        label: "author-reason",
        hint: &hint,
        about: "",
        most: MOST_REASON,
        lines: 2,
        optional: false,
    };
    written(ui, cx, sheet, &why);
    heading(ui, cx.theme, &cx.text("author-answers"));
    answers::show(ui, cx, sheet, card, &otherwise(sheet, card));
    beliefs(ui, cx, sheet, &at("misconception"));
    heading(ui, cx.theme, &cx.text("author-more"));
    also(ui, cx, sheet, card);
    notes(ui, cx, sheet, &at("notes"));
    sources(ui, cx, sheet, &at("sources"));
    switch(ui, cx, sheet, &at("beyond_exam"), "author-beyond-exam-card");
    switch(ui, cx, sheet, &at("unverified"), "author-unverified");
}

fn owner(cx: &Cx<'_>, word: &str) -> Choice {
    let whose = Whose::of_word(word);
    Choice { word: word.to_owned(), label: whose.words(cx), icons: signs_of(whose.owner()) }
}

/// The bins in which the card is right, the best first.
fn right(sheet: &Sheet<'_>, card: &str) -> Vec<Owner> {
    let manuscript = sheet.manuscript();
    let owner = manuscript.word_at(&format!("{card}.owner")).and_then(|word| Whose::of_word(word).owner());
    let also = manuscript.words_at(&format!("{card}.also"));
    owner.into_iter().chain(also.iter().filter_map(|word| Whose::of_word(word).owner())).collect()
}

fn otherwise(sheet: &Sheet<'_>, card: &str) -> Otherwise<'static> {
    let manuscript = sheet.manuscript();
    let text = |field: &str| manuscript.text_at(&format!("{card}.{field}"));
    Otherwise {
        right: right(sheet, card),
        layer: text("layer").and_then(|key| LayerId::from_key(&key)),
        misconception: text("misconception").map(MisconceptionId::new),
        why_not: WhyNot::default(),
        halves: None,
    }
}

/// One of the services of the scene.
fn service(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, path: &str) {
    let mut ids = sheet.manuscript().texts_at("services");
    // One that is not among them is shown too, so that it can be seen what is wrong.
    let said = sheet.text(path);
    if !said.is_empty() && !ids.contains(&said) {
        ids.push(said);
    }
    let choices: Vec<Choice> = ids.into_iter().map(|id| service_choice(cx, &id)).collect();
    let about = cx.text("author-service-about");
    let pick = Pick { path, label: "author-service", about: &about, usual: None, quoted: true };
    choice::one(ui, cx, sheet, &pick, &choices);
}

/// A service by its short name.
pub(super) fn service_choice(cx: &Cx<'_>, id: &str) -> Choice {
    let service = cx.catalogue().services().iter().find(|service| service.id.as_str() == id);
    Choice::new(id, service.map_or_else(|| id.to_owned(), |service| service.short.clone()))
}

fn also(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, card: &str) {
    let path = format!("{card}.also");
    let manuscript = sheet.manuscript();
    let owner = manuscript.word_at(&format!("{card}.owner")).unwrap_or_default();
    let listed = manuscript.words_at(&path);
    let shared = manuscript.is_true("shared_bin");
    let fits =
        |word: &str, bin: Option<Owner>| bin.is_some() && word != owner && (bin != Some(Owner::Shared) || shared);
    let is_listed = |word: &str| listed.iter().any(|other| other == word);
    let fitting = OWNERS.into_iter().filter(|(word, bin)| fits(word, *bin) || is_listed(word));
    let choices: Vec<Choice> = fitting.map(|(word, _)| self::owner(cx, word)).collect();
    let about = cx.text("author-also-about");
    choice::several(ui, cx, sheet, (&path, "author-also", &about, false), &choices);
}

fn beliefs(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, path: &str) {
    let all = cx.catalogue().misconceptions().iter();
    let all: Vec<Named> =
        all.map(|belief| Named { key: belief.id.as_str().to_owned(), label: belief.belief.clone() }).collect();
    let about = cx.text("author-misconception-about");
    let choosing = Choosing { path, label: "author-misconception", about: &about, several: false };
    chooser::show(ui, cx, sheet, &choosing, &all);
}

fn notes(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, path: &str) {
    let all = cx.catalogue().notes().iter();
    let all: Vec<Named> =
        all.map(|note| Named { key: note.id.as_str().to_owned(), label: note.title.clone() }).collect();
    let about = cx.text("author-notes-about");
    let choosing = Choosing { path, label: "author-notes", about: &about, several: true };
    chooser::show(ui, cx, sheet, &choosing, &all);
}

fn sources(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, path: &str) {
    let all = cx.catalogue().sources().iter();
    let label = |key: &str, title: &str| cx.with("author-source", &[("key", key.into()), ("title", title.into())]);
    let all: Vec<Named> = all
        .map(|source| Named { key: source.key.as_str().to_owned(), label: label(source.key.as_str(), &source.title) })
        .collect();
    let about = cx.text("author-sources-about");
    let choosing = Choosing { path, label: "author-sources", about: &about, several: true };
    chooser::show(ui, cx, sheet, &choosing, &all);
}
