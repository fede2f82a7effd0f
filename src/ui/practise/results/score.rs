//! What a run came to: the score with its formula, what guessing would have scored, and the first try apart from the end.

use super::super::{Table, teams};
use crate::domain::{Mode, Quarters, Teams, Verdict};
use crate::ui::cx::Cx;
use crate::ui::theme::bold;
use crate::ui::widgets::{heading, loud, small, text};
use egui::accesskit::Live;
use egui::{RichText, Ui};

/// The score, large, and all that is to be said of it.
pub(super) fn score(ui: &mut Ui, cx: &Cx<'_>, table: Table<'_>, verdict: &Verdict) {
    let out_of = verdict.out_of();
    let hints = verdict.hints();
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(marks(verdict.marks())).font(bold(cx.theme.sizes.score)));
        // Where the score is the number of cards that were right the first time, that is said at once.
        let plain = verdict.marks() == Quarters(Quarters::CARD.0 * i32::try_from(verdict.score()).unwrap_or(i32::MAX));
        let word = if plain { "results-out-of" } else { "results-marks-of" };
        loud(ui, cx.theme, &cx.with(word, &[("cards", out_of.into())]));
    });
    let formula = cx.text(&format!("results-formula-{}", verdict.by.key()));
    let costs = if hints > 0 { cx.with("results-formula-hints", &[("count", hints.into())]) } else { String::new() };
    small(ui, cx.theme, format!("{formula} {costs}").trim());
    let values = [
        ("chance", rounded(verdict.chance_score()).into()),
        ("percent", verdict.chance_percent().into()),
        ("cards", out_of.into()),
    ];
    text(ui, cx.theme, &cx.with("results-chance", &values));
    text(ui, cx.theme, &cx.with("results-corrected", &[("percent", verdict.corrected_percent().into())]));
    small(ui, cx.theme, &cx.text("results-corrected-formula"));
    let values = [("first", verdict.score().into()), ("right", verdict.right().into()), ("cards", out_of.into())];
    text(ui, cx.theme, &cx.with("results-first-and-final", &values));
    if let Some(parts) = verdict.part_marks().filter(|_| table.run.attempt.mode != Mode::Exam) {
        text(ui, cx.theme, &cx.with("results-credit", &[("credit", marks(parts).into()), ("cards", out_of.into())]));
        small(ui, cx.theme, &cx.text("results-credit-formula"));
    }
    if table.run.attempt.mode.judges_at_once() {
        text(ui, cx.theme, &cx.with("results-final", &[("wrong", verdict.wrong_drops().into())]));
    }
}

/// In a discussion there is no score, only how far you and the model agree.
pub(super) fn agreement(ui: &mut Ui, cx: &Cx<'_>, verdict: &Verdict) {
    let values = [("count", verdict.score().into()), ("cards", verdict.out_of().into())];
    heading(ui, cx.theme, &cx.with("results-agreement", &values));
    small(ui, cx.theme, &cx.text("results-agreement-about"));
}

/// Who won, and the points of all.
pub(super) fn teams(ui: &mut Ui, cx: &Cx<'_>, played: &Teams) {
    let name = |team: usize| cx.with("team-name", &[("number", (team + 1).into())]);
    let leaders: Vec<String> = played.leaders().into_iter().map(name).collect();
    let won = match leaders.as_slice() {
        [team] => cx.with("team-wins", &[("team", team.as_str().into())]),
        _ => cx.with("team-draw", &[("teams", leaders.join(", ").into())]),
    };
    let label = ui.label(RichText::new(won).font(bold(cx.theme.sizes.title)));
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    let mut order: Vec<usize> = (0..played.count()).collect();
    order.sort_by_key(|&team| std::cmp::Reverse(played.halves().get(team).copied()));
    for team in order {
        let values = [("team", name(team).into()), ("points", teams::points(cx, played, team).into())];
        loud(ui, cx.theme, &cx.with("team-waits", &values));
    }
    small(ui, cx.theme, &cx.text(if played.passes_on { "team-formula-pass" } else { "team-formula" }));
}

/// "9", "9.5", "9.25".
fn marks(marks: Quarters) -> String {
    let (whole, rest) = (marks.0 / Quarters::CARD.0, marks.0 % Quarters::CARD.0);
    match rest {
        0 => whole.to_string(),
        2 => format!("{whole}.5"),
        _ => format!("{whole}.{:02}", rest * 25),
    }
}

/// To half a card: what happens on average need not be exact.
fn rounded(cards: f32) -> f32 {
    (cards * 2.0).round() / 2.0
}
