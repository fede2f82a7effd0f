//! Words that open and close what stands below them.

use super::{focus_ring, reveal};
use crate::ui::theme::Theme;
use egui::{FontId, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Shows the words with an arrowhead that points down while closed and up while open; `name` is the name for a screen
/// reader.
pub(crate) fn disclosure(ui: &mut Ui, theme: &Theme, words: &str, name: &str, open: bool) -> Response {
    let (colours, sizes, space) = (&theme.colours, &theme.sizes, theme.sizes.space);
    let font = FontId::proportional(sizes.small);
    let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(words.to_owned(), font, colours.ink));
    let size = vec2(galley.size().x + space.1 * 3.0 + sizes.small, sizes.target);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, name));
    reveal(&response);
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() || response.has_focus() {
            painter.rect_filled(rect, sizes.bar_radius, colours.hover);
        }
        let text = pos2(rect.left() + space.1, rect.center().y - galley.size().y / 2.0);
        let tip = pos2(text.x + galley.size().x + space.1 + sizes.small / 2.0, rect.center().y);
        painter.galley(text, galley, colours.ink);
        let (half, rise) = (sizes.small * 0.3, sizes.small * if open { -0.16 } else { 0.16 });
        let points = vec![tip + vec2(-half, -rise), tip + vec2(0.0, rise), tip + vec2(half, -rise)];
        painter.add(Shape::line(points, Stroke::new(sizes.small * 0.14, colours.ink)));
        if response.has_focus() {
            focus_ring(painter, rect, theme);
        }
    }
    response
}
