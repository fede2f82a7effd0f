//! A row to press: a sign at the left, words that wrap, and smaller words below.

use crate::ui::cx::Cx;
use crate::ui::theme::semibold;
use crate::ui::widgets::{Icon, focus_ring, paint_icon, reveal};
use egui::{Align2, Color32, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// What stands in the row.
pub(super) struct Row<'a> {
    /// The key that does the same; empty for none.
    pub(super) key: &'a str,
    /// A sign in the place of the key.
    pub(super) icon: Option<(Icon, Color32)>,
    pub(super) words: &'a str,
    pub(super) below: &'a str,
    /// The name for a screen reader.
    pub(super) name: &'a str,
}

impl Row<'_> {
    pub(super) fn show(self, ui: &mut Ui, cx: &Cx<'_>) -> Response {
        let (sizes, space, colours) = (&cx.theme.sizes, cx.theme.sizes.space, &cx.theme.colours);
        let left = if self.key.is_empty() && self.icon.is_none() { space.2 } else { sizes.target + space.1 };
        let room = (ui.available_width() - left - space.2).max(sizes.target);
        let words = ui.fonts_mut(|fonts| {
            fonts.layout(self.words.to_owned(), FontId::proportional(sizes.body), colours.ink, room)
        });
        let below = (!self.below.is_empty()).then(|| {
            let font = FontId::proportional(sizes.small);
            ui.fonts_mut(|fonts| fonts.layout(self.below.to_owned(), font, colours.muted, room))
        });
        let high = words.size().y + below.as_ref().map_or(0.0, |below| below.size().y);
        let size = vec2(ui.available_width(), (high + space.1 * 2.0).max(sizes.target));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.name));
        reveal(&response);
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        let fill = if response.hovered() || response.has_focus() { colours.hover } else { colours.panel };
        let stroke = Stroke::new(colours.line_width, colours.line);
        painter.rect(rect, sizes.bar_radius, fill, stroke, StrokeKind::Inside);
        if !self.key.is_empty() {
            let middle = pos2(rect.left() + left / 2.0, rect.center().y);
            painter.text(middle, Align2::CENTER_CENTER, self.key, semibold(sizes.body), colours.muted);
        }
        if let Some((icon, colour)) = self.icon {
            let middle = pos2(rect.left() + left / 2.0, rect.center().y);
            let square = Rect::from_center_size(middle, vec2(sizes.body, sizes.body));
            paint_icon(painter, icon, square, colour);
        }
        let at = pos2(rect.left() + left, rect.center().y - high / 2.0);
        let under = pos2(at.x, at.y + words.size().y);
        painter.galley(at, words, colours.ink);
        if let Some(below) = below {
            painter.galley(under, below, colours.muted);
        }
        if response.has_focus() {
            focus_ring(painter, rect, cx.theme);
        }
        response
    }
}
