//! What to look at again: the beliefs behind the mistakes with their cure, and each missed card with its reason.

use super::super::Table;
use super::owner_words;
use crate::domain::{Card, CardVerdict, Misconception, Mode, Verdict};
use crate::state::{Action, Place};
use crate::ui::citations::{limits, shown_notes};
use crate::ui::cx::Cx;
use crate::ui::terms::{prose, small_prose};
use crate::ui::widgets::{Edge, Push, heading, note, small, strong, text};
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, verdict: &Verdict) {
    let scene = table.scene;
    let missed: Vec<(&CardVerdict, &Card)> =
        verdict.missed().filter_map(|judged| Some((judged, scene.card(judged.card)?))).collect();
    if missed.is_empty() {
        heading(ui, cx.theme, &cx.text("results-none-missed"));
        let learnt = verdict.cards.first().filter(|_| scene.goal.is_empty()).and_then(|card| scene.card(card.card));
        prose(ui, cx, learnt.map_or(&scene.goal, |card| &card.reason));
        return;
    }
    if !table.run.reveal.tells(usize::MAX, true) {
        heading(ui, cx.theme, &cx.with("results-missed", &[("count", missed.len().into())]));
        for (_, card) in &missed {
            text(ui, cx.theme, &card.text);
        }
        small(ui, cx.theme, &cx.text("results-untold"));
        return;
    }
    let (beliefs_word, word) = if table.run.attempt.mode == Mode::Discuss {
        ("results-beliefs-discussed", "results-differ")
    } else {
        ("results-beliefs", "results-missed")
    };
    beliefs(ui, cx, &missed, beliefs_word);
    heading(ui, cx.theme, &cx.with(word, &[("count", missed.len().into())]));
    // Where each drop was judged at once, what speaks against it has been read already.
    let untold = !table.run.attempt.mode.judges_at_once();
    for (miss, card) in missed {
        missed_card(ui, cx, miss, card, untold);
    }
}

/// The beliefs behind the mistakes, each once, the commonest first, with the way to where it goes wrong.
fn beliefs(ui: &mut Ui, cx: &mut Cx<'_>, missed: &[(&CardVerdict, &Card)], word: &str) {
    let catalogue = cx.catalogue();
    let mut found: Vec<(&Misconception, Vec<&Card>)> = Vec::new();
    for (_, card) in missed {
        let Some(belief) = card.misconception.as_ref().and_then(|id| catalogue.misconception(id)) else { continue };
        match found.iter_mut().find(|(other, _)| other.id == belief.id) {
            Some((_, cards)) => cards.push(card),
            None => found.push((belief, vec![card])),
        }
    }
    if found.is_empty() {
        return;
    }
    found.sort_by_key(|(_, cards)| std::cmp::Reverse(cards.len()));
    heading(ui, cx.theme, &cx.with(word, &[("count", found.len().into())]));
    for (belief, cards) in found {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            strong(ui, cx.theme, &cx.with("facts-belief", &[("belief", belief.belief.as_str().into())]));
            prose(ui, cx, &belief.cure);
            if let Some(card) = cards.first() {
                let name = cx.with("results-show-name", &[("card", belief.belief.as_str().into())]);
                show_on_stack(ui, cx, card, &name);
            }
        });
    }
    ui.add_space(cx.theme.sizes.space.1);
}

fn show_on_stack(ui: &mut Ui, cx: &mut Cx<'_>, card: &Card, name: &str) {
    if Push::new(&cx.text("results-show")).name(name).show(ui, cx.theme).clicked() {
        cx.push(Action::GoTo(Place::Cell(card.service.clone(), card.layer)));
    }
}

fn missed_card(ui: &mut Ui, cx: &mut Cx<'_>, miss: &CardVerdict, card: &Card, untold: bool) {
    let theme = cx.theme;
    note(ui, theme, Edge::Wrong, |ui| {
        strong(ui, cx.theme, &card.text);
        let said = miss.first.map_or_else(|| cx.text("results-in-the-deck"), |bin| cx.owner(Some(bin)));
        let values = [("chosen", said.into()), ("owner", owner_words(cx, card).into())];
        small(ui, cx.theme, &cx.with("results-you-said", &values));
        let against = miss.first.filter(|&bin| untold && !card.is_right_in(bin));
        if let Some(against) = against.and_then(|bin| card.why_not(bin, cx.catalogue())) {
            prose(ui, cx, against);
        }
        prose(ui, cx, &card.reason);
        limits(ui, cx, card.beyond_exam, card.unverified);
        for told in shown_notes(cx, &card.notes) {
            small_prose(ui, cx, &cx.with("verdict-older", &[("older", told.older.as_str().into())]));
            small_prose(ui, cx, &cx.with("note-exam", &[("words", told.exam.as_str().into())]));
        }
        let read_in = card.sources.iter().filter_map(|key| cx.catalogue().source(key));
        let titles: Vec<&str> = read_in.map(|source| source.title.as_str()).collect();
        if !titles.is_empty() {
            small(ui, cx.theme, &cx.with("results-sources", &[("titles", titles.join("; ").into())]));
        }
        let name = cx.with("results-show-name", &[("card", card.text.as_str().into())]);
        show_on_stack(ui, cx, card, &name);
    });
}
