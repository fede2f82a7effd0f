//! What a scene came to, for the room: the score, then each card that was missed with its reason.

use super::words;
use crate::domain::{CardIndex, Mode, Scene, Verdict};
use crate::state::Run;
use crate::ui::cx::Cx;
use crate::ui::practise::{owner_words, points};
use crate::ui::theme::{bold, semibold};
use egui::{Rect, RichText, Ui, vec2};

pub(super) fn score(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, scene: &Scene, run: &Run) {
    let verdict = Verdict::judge(scene, &run.attempt);
    let sizes = &cx.theme.sizes;
    super::within(ui, rect, "score", |ui| {
        ui.spacing_mut().item_spacing.y = sizes.space.2;
        if let Some(teams) = &run.teams {
            for team in 0..teams.count() {
                let name = cx.with("team-name", &[("number", (team + 1).into())]);
                let values = [("team", name.into()), ("points", points(cx, teams, team).into())];
                words::strong(ui, cx.theme, &cx.with("team-waits", &values), sizes.title);
            }
            return;
        }
        if !run.attempt.is_over() {
            let board = &run.attempt.board;
            let values = [("placed", board.placed().into()), ("cards", board.len().into())];
            words::strong(ui, cx.theme, &cx.with("board-placed", &values), sizes.title);
            return;
        }
        let (right, out_of) = (verdict.score(), verdict.out_of());
        ui.label(RichText::new(right.to_string()).font(bold(sizes.score)).color(cx.theme.colours.ink));
        let discussed = run.attempt.mode == Mode::Discuss;
        let word = if discussed { "present-agrees" } else { "present-first-time" };
        let mut texts = vec![cx.with(word, &[("cards", out_of.into())])];
        if !discussed {
            texts.push(cx.with("present-chance", &[("percent", verdict.chance_percent().into())]));
        }
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let room = vec2(rect.width(), rect.bottom() - ui.cursor().top());
        let size = super::fitting(ui, cx, &texts, room, sizes.subtitle);
        words::paragraphs(ui, cx.theme, &texts, size);
    });
}

pub(super) fn missed(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, scene: &Scene, run: &Run, index: CardIndex) {
    let Some(card) = scene.card(index) else { return };
    let verdict = Verdict::judge(scene, &run.attempt);
    let first = verdict.cards.iter().find(|judged| judged.card == index).and_then(|judged| judged.first);
    let said = first.map_or_else(|| cx.text("results-in-the-deck"), |bin| cx.owner(Some(bin)));
    let values = [("chosen", said.into()), ("owner", owner_words(cx, card).into())];
    let said = cx.with("results-you-said", &values);
    let sizes = &cx.theme.sizes;
    super::within(ui, rect, "missed", |ui| {
        ui.spacing_mut().item_spacing.y = sizes.space.3;
        let half = vec2(rect.width(), rect.height() * 0.4);
        let size = words::fitting(ui, &[&card.text], half, (super::least(cx), sizes.title), semibold);
        words::strong(ui, cx.theme, &card.text, size);
        words::owner(ui, cx, card.owner());
        let texts = [said.as_str(), card.reason.as_str()];
        let room = vec2(rect.width(), rect.bottom() - ui.cursor().top());
        let size = super::fitting(ui, cx, &texts, room, sizes.subtitle);
        words::paragraphs(ui, cx.theme, &texts, size);
    });
}
