//! The result of a scene as a picture by itself: without buttons, whole, and the same whatever the window.

use super::super::{Table, name};
use super::{landed, owner_words, score};
use crate::domain::{Mode, Scene, Verdict};
use crate::state::Run;
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::margin;
use crate::ui::widgets::{Edge, heading, note, small, strong, text, title};
use egui::{Frame, Ui, UiBuilder, Vec2, pos2};

/// The left part takes this share of the width.
const LEFT_SHARE: f32 = 0.4;

/// Shows it as wide as `ui` is, and answers how large it is.
pub(crate) fn show(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene, run: &Run) -> Vec2 {
    let space = cx.theme.sizes.space;
    let table = Table { scene, run };
    let verdict = Verdict::judge(scene, &run.attempt);
    let sheet = Frame::new().inner_margin(margin(space.3)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space.1;
        title(ui, cx.theme, &name(cx, scene));
        let all = ui.available_rect_before_wrap();
        let middle = all.left() + all.width() * LEFT_SHARE;
        let left = all.with_max_x(middle - space.2);
        let right = all.with_min_x(middle + space.2);
        let left = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
            match &run.teams {
                Some(teams) => score::teams(ui, cx, teams),
                None if run.attempt.mode == Mode::Discuss => score::agreement(ui, cx, &verdict),
                None => score::score(ui, cx, table, &verdict),
            }
            ui.add_space(space.1);
            missed(ui, cx, table, &verdict);
        });
        let right = ui.scope_builder(UiBuilder::new().max_rect(right), |ui| landed::landed(ui, cx, table, &verdict));
        let bottom = left.response.rect.bottom().max(right.response.rect.bottom());
        ui.advance_cursor_after_rect(egui::Rect::from_min_max(all.min, pos2(all.right(), bottom)));
        ui.horizontal(|ui| footer::legend(ui, cx));
    });
    sheet.response.rect.size()
}

/// Each missed card with what was said and why it is not so; only the cards where the answers are not told.
fn missed(ui: &mut Ui, cx: &Cx<'_>, table: Table<'_>, verdict: &Verdict) {
    let missed: Vec<_> = verdict.missed().filter_map(|judged| Some((judged, table.scene.card(judged.card)?))).collect();
    if missed.is_empty() {
        heading(ui, cx.theme, &cx.text("results-none-missed"));
        return;
    }
    let word = if table.run.attempt.mode == Mode::Discuss { "results-differ" } else { "results-missed" };
    heading(ui, cx.theme, &cx.with(word, &[("count", missed.len().into())]));
    for (miss, card) in missed {
        if !table.run.reveal.tells(usize::MAX, true) {
            text(ui, cx.theme, &card.text);
            continue;
        }
        note(ui, cx.theme, Edge::Wrong, |ui| {
            strong(ui, cx.theme, &card.text);
            let said = miss.first.map_or_else(|| cx.text("results-in-the-deck"), |bin| cx.owner(Some(bin)));
            let values = [("chosen", said.into()), ("owner", owner_words(cx, card).into())];
            small(ui, cx.theme, &cx.with("results-you-said", &values));
            text(ui, cx.theme, &card.reason);
        });
    }
}
