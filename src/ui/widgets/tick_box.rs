//! A box to tick with words beside it, as wide as there is room.

use super::{Icon, focus_ring, paint_icon, reveal};
use crate::ui::theme::{Theme, semibold};
use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Shows a box, a name in bold if there is one, and the words. All of it can be pressed.
pub(crate) fn tick_box(ui: &mut Ui, theme: &Theme, lead: &str, words: &str, ticked: bool) -> Response {
    let (colours, sizes, space) = (&theme.colours, &theme.sizes, theme.sizes.space);
    let width = ui.available_width();
    let indent = space.1 * 2.0 + sizes.icon;
    let mut job = LayoutJob::default();
    job.wrap.max_width = (width - indent - space.1).max(sizes.target);
    if !lead.is_empty() {
        job.append(lead, 0.0, TextFormat::simple(semibold(sizes.body), colours.ink));
    }
    let gap = if lead.is_empty() { 0.0 } else { space.1 };
    job.append(words, gap, TextFormat::simple(FontId::proportional(sizes.body), colours.ink));
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let height = (galley.size().y + space.1).max(sizes.target);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name = if lead.is_empty() { words.to_owned() } else { format!("{lead}: {words}") };
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticked, &name));
    reveal(&response);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, sizes.bar_radius, colours.hover);
    }
    let first = galley.rows.first().map_or(sizes.icon, |row| row.height());
    let top = rect.center().y - galley.size().y / 2.0;
    let square = vec2(sizes.icon, sizes.icon);
    let square = Rect::from_center_size(pos2(rect.left() + space.1 + sizes.icon / 2.0, top + first / 2.0), square);
    let stroke = Stroke::new(colours.edge_width, if ticked { colours.ink } else { colours.line });
    let fill = if ticked { colours.ink } else { colours.panel };
    painter.rect(square, space.0, fill, stroke, StrokeKind::Inside);
    if ticked {
        paint_icon(painter, Icon::Check, square.shrink(space.0), colours.on_ink);
    }
    painter.galley(pos2(rect.left() + indent, top), galley, colours.ink);
    if response.has_focus() {
        focus_ring(painter, rect, theme);
    }
    response
}
