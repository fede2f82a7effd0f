//! Tiles to choose from, side by side: small stacks at the left, a name, what it is about, and a line at the foot.

use super::cx::Cx;
use super::theme::{Theme, semibold};
use super::widgets::{Icon, focus_ring, paint_icon, paint_mini_stack, reveal};
use crate::domain::Service;
use egui::{
    Color32, FontId, Galley, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// A tile is at least this many times the target size wide.
const WIDTH: f32 = 11.0;
/// At most so many stand side by side.
const MOST_ACROSS: f32 = 3.0;

/// How many tiles stand side by side, and how wide each is.
pub(crate) fn across(ui: &Ui, theme: &Theme) -> (usize, f32) {
    let (gap, room) = (theme.sizes.space.2, ui.available_width());
    let across = ((room + gap) / (theme.sizes.target * WIDTH + gap)).floor().clamp(1.0, MOST_ACROSS);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 1, 2 or 3")]
    let count = across as usize;
    (count, (room - gap * (across - 1.0)) / across)
}

/// What is written on a tile.
pub(crate) struct Words {
    pub(crate) name: Arc<Galley>,
    pub(crate) about: Arc<Galley>,
    pub(crate) foot: Arc<Galley>,
}

impl Words {
    /// Lays out name, subject and foot for a tile that is so wide and shows so many stacks.
    pub(crate) fn lay(ui: &Ui, theme: &Theme, width: f32, stacks: usize, [name, about, foot]: [String; 3]) -> Self {
        let (colours, sizes) = (&theme.colours, &theme.sizes);
        let room = width - sizes.space.3 * 2.0 - stacks as f32 * (sizes.title + sizes.space.0) - sizes.space.2;
        ui.fonts_mut(|fonts| {
            let mut lay = |text: String, font: FontId, colour| fonts.layout(text, font, colour, room);
            Self {
                name: lay(name, semibold(sizes.subtitle), colours.ink),
                about: lay(about, FontId::proportional(sizes.small), colours.muted),
                foot: lay(foot, FontId::proportional(sizes.small), colours.muted),
            }
        })
    }

    /// How high a tile is that holds them, with so much at the foot.
    pub(crate) fn height(&self, theme: &Theme, foot: f32) -> f32 {
        let space = theme.sizes.space;
        self.name.size().y + space.0 + self.about.size().y + foot + space.3 * 2.0
    }

    /// Name at the top, what it is about below, the foot at the foot, behind a sign if there is one.
    fn write(&self, painter: &Painter, area: Rect, theme: &Theme, sign: Option<(Icon, Color32)>) {
        let below = area.top() + self.name.size().y + theme.sizes.space.0;
        let foot = area.bottom() - self.foot.size().y;
        painter.galley(area.min, Arc::clone(&self.name), theme.colours.ink);
        painter.galley(pos2(area.left(), below), Arc::clone(&self.about), theme.colours.muted);
        let mut left = area.left();
        if let Some((icon, colour)) = sign {
            let side = theme.sizes.small;
            let middle = pos2(left + side / 2.0, foot + self.foot.size().y / 2.0);
            paint_icon(painter, icon, Rect::from_center_size(middle, vec2(side, side)), colour);
            left += side + theme.sizes.space.0;
        }
        painter.galley(pos2(left, foot), Arc::clone(&self.foot), theme.colours.muted);
    }
}

/// A tile that can be pressed, its name for a screen reader, and its stacks. Answers where its words stand, if it can be
/// seen.
pub(crate) fn show(
    ui: &mut Ui,
    cx: &Cx<'_>,
    size: Vec2,
    (name, words, sign): (&str, &Words, Option<(Icon, Color32)>),
    services: &[&Service],
) -> (Response, Option<Rect>) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    reveal(&response);
    if !ui.is_rect_visible(rect) {
        return (response, None);
    }
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let space = sizes.space;
    let fill = if response.hovered() { colours.hover } else { colours.panel };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect(rect, sizes.card_radius, fill, Stroke::new(colours.line_width, colours.line), StrokeKind::Inside);
    let inner = rect.shrink(space.3);
    let mut x = inner.left();
    for service in services {
        let stack = Rect::from_min_size(pos2(x, inner.top()), vec2(sizes.title, inner.height()));
        paint_mini_stack(&painter, stack, cx.stack(service), cx.theme);
        x = stack.right() + space.0;
    }
    let area = Rect::from_min_max(pos2(x + space.2, inner.top()), inner.max);
    words.write(&painter, area, cx.theme, sign);
    if response.has_focus() {
        focus_ring(ui.painter(), rect, cx.theme);
    }
    (response, Some(area))
}
