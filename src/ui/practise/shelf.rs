//! The shelf: every scene with its small stacks, how hard it is, and the best attempt so far.

use super::{about, push, services};
use crate::domain::Scene;
use crate::state::{Command, PractiseAction};
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::{Theme, margin, semibold};
use crate::ui::widgets::{focus_ring, paint_mini_stack, text, title};
use crate::ui::words::Value;

use egui::{
    Align, CentralPanel, FontId, Frame, Galley, Layout, Painter, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// A tile of the shelf is at least this many times the target size wide.
const TILE_WIDTH: f32 = 11.0;
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
    let gap = cx.theme.sizes.space.2;
    let target = cx.theme.sizes.target;
    let room = ui.available_width();
    let across = ((room + gap) / (target * TILE_WIDTH + gap)).floor().clamp(1.0, 3.0);
    let width = (room - gap * (across - 1.0)) / across;
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 1, 2 or 3")]
    for line in scenes.chunks(across as usize) {
        let words: Vec<Words> = line.iter().map(|scene| lay(ui, cx, scene, width)).collect();
        let height = words.iter().map(|words| words.height(cx.theme)).fold(target * TILE_HEIGHT, f32::max);
        ui.horizontal(|ui| {
            for (scene, words) in line.iter().zip(words) {
                tile(ui, cx, scene, &words, vec2(width, height));
            }
        });
    }
}

/// What is written on a tile.
struct Words {
    name: Arc<Galley>,
    about: Arc<Galley>,
    best: Arc<Galley>,
}

impl Words {
    /// How high a tile is that holds them and the bar of progress.
    fn height(&self, theme: &Theme) -> f32 {
        let space = theme.sizes.space;
        let foot = space.1 * 2.0 + space.4;
        self.name.size().y + space.0 + self.about.size().y + foot + space.3 * 2.0
    }
}

fn lay(ui: &Ui, cx: &Cx<'_>, scene: &Scene, width: f32) -> Words {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let stacks = services(cx, scene).count() as f32 * (sizes.title + sizes.space.0);
    let room = width - sizes.space.3 * 2.0 - stacks - sizes.space.2;
    ui.fonts_mut(|fonts| {
        let mut lay = |text: String, font: FontId, colour| fonts.layout(text, font, colour, room);
        Words {
            name: lay(scene.title.clone(), semibold(sizes.subtitle), colours.ink),
            about: lay(about(cx, scene), FontId::proportional(sizes.small), colours.muted),
            best: lay(best_words(cx, scene), FontId::proportional(sizes.small), colours.muted),
        }
    })
}

fn tile(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, words: &Words, size: egui::Vec2) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = format!("{}, {}, {}", scene.title, words.about.text(), words.best.text());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        push(cx, PractiseAction::Open(scene.id.clone()));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let space = sizes.space;
    let fill = if response.hovered() { colours.hover } else { colours.panel };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect(rect, sizes.card_radius, fill, Stroke::new(colours.line_width, colours.line), StrokeKind::Inside);
    let inner = rect.shrink(space.3);
    let mut x = inner.left();
    for service in services(cx, scene) {
        let stack = Rect::from_min_size(pos2(x, inner.top()), vec2(sizes.title, inner.height()));
        paint_mini_stack(&painter, stack, cx.stack(service), cx.theme);
        x = stack.right() + space.0;
    }
    let area = Rect::from_min_max(pos2(x + space.2, inner.top()), inner.max);
    write(&painter, area, cx.theme, words);
    let share = cx.state.progress.best.get(&scene.id).map_or(0.0, |best| best.score as f32 / best.out_of.max(1) as f32);
    let bar = Rect::from_min_max(
        pos2(area.left(), area.bottom() - space.4 - space.1),
        pos2(area.right(), area.bottom() - space.4),
    );
    paint_progress(&painter, bar, share, cx.theme);
    if response.has_focus() {
        focus_ring(ui.painter(), rect, cx.theme);
    }
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

/// Title at the top, what it is about below, the best attempt at the foot.
fn write(painter: &Painter, area: Rect, theme: &Theme, words: &Words) {
    let below = area.top() + words.name.size().y + theme.sizes.space.0;
    let foot = area.bottom() - words.best.size().y;
    painter.galley(area.min, Arc::clone(&words.name), theme.colours.ink);
    painter.galley(pos2(area.left(), below), Arc::clone(&words.about), theme.colours.muted);
    painter.galley(pos2(area.left(), foot), Arc::clone(&words.best), theme.colours.muted);
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
