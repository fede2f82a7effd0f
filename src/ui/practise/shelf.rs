//! The shelf: every scene with its small stacks, how hard it is, and the best attempt so far.

use super::{about, push, services};
use crate::domain::{Scene, Service};
use crate::state::{Command, PractiseAction};
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::{Theme, margin};
use crate::ui::tile::{self, Words};
use crate::ui::widgets::{text, title};
use crate::ui::words::Value;
use egui::{Align, CentralPanel, Frame, Layout, Painter, Rect, ScrollArea, Stroke, StrokeKind, Ui, pos2, vec2};

/// A tile of the shelf is this many times the target size high.
const TILE_HEIGHT: f32 = 4.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let hint = cx.text("hint-shelf");
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        ui.horizontal(|ui| {
            title(ui, cx.theme, &cx.text("shelf-title"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                command_button(ui, cx, Command::OpenFile);
            });
        });
        ui.add_space(space.1);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| tiles(ui, cx));
    });
}

fn tiles(ui: &mut Ui, cx: &mut Cx<'_>) {
    let scenes: Vec<&Scene> = cx.state.shelf(cx.library).collect();
    if scenes.is_empty() {
        text(ui, cx.theme, &cx.text("shelf-empty"));
        return;
    }
    let (gap, target) = (cx.theme.sizes.space.2, cx.theme.sizes.target);
    let (across, width) = tile::across(ui, cx.theme);
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    for line in scenes.chunks(across) {
        let words: Vec<Words> = line.iter().map(|scene| lay(ui, cx, scene, width)).collect();
        let foot = cx.theme.sizes.space.1 * 2.0 + cx.theme.sizes.space.4;
        let height = words.iter().map(|words| words.height(cx.theme, foot)).fold(target * TILE_HEIGHT, f32::max);
        ui.horizontal(|ui| {
            for (scene, words) in line.iter().zip(words) {
                one(ui, cx, scene, &words, vec2(width, height));
            }
        });
    }
}

fn lay(ui: &Ui, cx: &Cx<'_>, scene: &Scene, width: f32) -> Words {
    let stacks = services(cx, scene).count();
    Words::lay(ui, cx.theme, width, stacks, [scene.title.clone(), about(cx, scene), best_words(cx, scene)])
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, words: &Words, size: egui::Vec2) {
    let name = format!("{}, {}, {}", scene.title, words.about.text(), words.foot.text());
    let shown: Vec<&Service> = services(cx, scene).collect();
    let (response, area) = tile::show(ui, cx, size, (&name, words, None), &shown);
    if response.clicked() {
        push(cx, PractiseAction::Open(scene.id.clone()));
    }
    let Some(area) = area else { return };
    let space = cx.theme.sizes.space;
    let share = cx.state.progress.best.get(&scene.id).map_or(0.0, |best| best.score as f32 / best.out_of.max(1) as f32);
    let bar = Rect::from_min_max(
        pos2(area.left(), area.bottom() - space.4 - space.1),
        pos2(area.right(), area.bottom() - space.4),
    );
    paint_progress(ui.painter(), bar, share, cx.theme);
    response.on_hover_text(&scene.story);
}

fn best_words(cx: &Cx<'_>, scene: &Scene) -> String {
    let started = cx.state.practise.run_of(&scene.id).filter(|run| run.is_begun());
    let cards: (&str, Value<'_>) = ("cards", scene.dealt(cx.state.settings.beyond_exam).count().into());
    match (cx.state.progress.best.get(&scene.id), started) {
        (_, Some(run)) => cx.with("shelf-begun", &[("placed", run.attempt.board.placed().into()), cards]),
        (Some(best), _) => cx.with("shelf-best", &[("score", best.score.into()), ("out", best.out_of.into())]),
        (None, _) => cx.with("shelf-new", &[cards]),
    }
}

/// A bar that fills from the left.
pub(super) fn paint_progress(painter: &Painter, rect: Rect, share: f32, theme: &Theme) {
    let radius = rect.height() / 2.0;
    let outline = Stroke::new(theme.colours.line_width, theme.colours.line);
    painter.rect(rect, radius, theme.colours.track, outline, StrokeKind::Outside);
    if share > 0.0 {
        let done = Rect::from_min_size(rect.min, vec2((rect.width() * share).max(rect.height()), rect.height()));
        painter.rect_filled(done, radius, theme.colours.ink);
    }
}
