//! What is said to answers: a sentence for each wrong bin, the question to ask oneself, the halves of shared work.

use super::field::{Field, written};
use super::sheet::Sheet;
use crate::content::{MOST_CARD_TEXT, MOST_HINT, MOST_REASON};
use crate::domain::{Catalogue, Halves, LayerId, MisconceptionId, Owner, WhyNot};
use crate::ui::cx::Cx;
use crate::ui::widgets::strong;
use egui::Ui;

/// What is said where the card has no words of its own.
pub(super) struct Otherwise<'a> {
    /// The bins in which the card is right.
    pub(super) right: Vec<Owner>,
    pub(super) layer: Option<LayerId>,
    pub(super) misconception: Option<MisconceptionId>,
    /// What the task says, where the card takes one.
    pub(super) why_not: WhyNot,
    pub(super) halves: Option<&'a Halves>,
}

impl Otherwise<'_> {
    /// What whoever chose a wrong bin is told, as on the board.
    fn said(&self, bin: Owner, catalogue: &Catalogue) -> Option<String> {
        if self.right.is_empty() {
            return None;
        }
        let of_layer = self.layer.map(|layer| &catalogue.layer(layer).why_not);
        let belief = || catalogue.misconception(self.misconception.as_ref()?).map(|belief| belief.cure.as_str());
        let said = self.why_not.get(bin).or_else(|| of_layer?.get(bin)).or_else(belief);
        said.map(str::to_owned)
    }
}

/// The parts of a card that speak to answers.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, card: &str, otherwise: &Otherwise<'_>) {
    wrong_bins(ui, cx, sheet, card, otherwise);
    let question = otherwise.layer.map(|layer| cx.catalogue().layer(layer).question.clone()).unwrap_or_default();
    let about = cx.text("author-hint-about");
    let path = format!("{card}.hint");
    let hint = Field {
        path: &path,
        label: "author-hint",
        hint: &question,
        about: &about,
        most: MOST_HINT,
        lines: 2,
        optional: true,
    };
    written(ui, cx, sheet, &hint);
    halves(ui, cx, sheet, card, otherwise);
}

fn wrong_bins(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, card: &str, otherwise: &Otherwise<'_>) {
    let shared = sheet.manuscript().is_true("shared_bin");
    let about = cx.text("author-why-not-about");
    let bins = [
        (Owner::Aws, "aws", "author-why-not-aws"),
        (Owner::Shared, "shared", "author-why-not-shared"),
        (Owner::Customer, "customer", "author-why-not-customer"),
    ];
    for (bin, key, label) in bins {
        let path = format!("{card}.why_not.{key}");
        let is_there = bin != Owner::Shared || shared;
        // What the file says of a right bin is shown too, so that it can be taken out.
        if (!is_there || otherwise.right.contains(&bin)) && !sheet.manuscript().has(&path) {
            continue;
        }
        let said = otherwise.said(bin, cx.catalogue()).unwrap_or_else(|| cx.text("author-why-not-none"));
        let field =
            Field { path: &path, label, hint: &said, about: &about, most: MOST_REASON, lines: 2, optional: true };
        written(ui, cx, sheet, &field);
    }
}

fn halves(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, card: &str, otherwise: &Otherwise<'_>) {
    let group = format!("{card}.halves");
    let is_shared = otherwise.right.first() == Some(&Owner::Shared);
    if !is_shared && !sheet.manuscript().has(&group) {
        return;
    }
    strong(ui, cx.theme, &cx.text("author-halves"));
    let about = cx.text("author-halves-about");
    let none = cx.text("author-halves-none");
    let said = |half: fn(&Halves) -> &String| otherwise.halves.map_or(none.as_str(), |halves| half(halves).as_str());
    let parts = [
        ("aws", "author-half-aws", said(|halves| &halves.aws), about.as_str()),
        ("customer", "author-half-customer", said(|halves| &halves.customer), ""),
    ];
    for (key, label, hint, about) in parts {
        let path = format!("{group}.{key}");
        let field = Field { path: &path, label, hint, about, most: MOST_CARD_TEXT, lines: 1, optional: true };
        written(ui, cx, sheet, &field);
    }
}
