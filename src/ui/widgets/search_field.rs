//! A field to search with: a lens, what is searched for, and a cross that clears it.

use super::{Icon, Push, focus_ring, reveal};
use crate::ui::theme::{Theme, margins};
use egui::{Align2, Color32, Frame, Id, Painter, Rect, Sense, Stroke, TextEdit, Ui, vec2};

/// What the field is called, and its cross.
pub(crate) struct SearchWords<'a> {
    /// The name for a screen reader, also shown while the field is empty.
    pub(crate) name: &'a str,
    /// The name of the cross.
    pub(crate) clear: &'a str,
}

/// The field, and what was typed if that changed.
pub(crate) struct Searched {
    pub(crate) id: Id,
    pub(crate) typed: Option<String>,
}

/// Shows the field as wide as there is room.
pub(crate) fn search_field(ui: &mut Ui, theme: &Theme, words: &SearchWords<'_>, search: &str) -> Searched {
    let (sizes, space) = (&theme.sizes, theme.sizes.space);
    let id = ui.make_persistent_id("search");
    let mut typed = search.to_owned();
    let mut changed = false;
    let frame = Frame::new()
        .fill(theme.colours.panel)
        .stroke(Stroke::new(theme.colours.line_width, theme.colours.line))
        .corner_radius(sizes.bar_radius)
        .inner_margin(margins(space.1, 0.0));
    let framed = frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space.0;
        ui.visuals_mut().text_cursor.stroke.color = theme.colours.ink;
        ui.horizontal(|ui| {
            let (lens, _) = ui.allocate_exact_size(vec2(sizes.icon, sizes.icon), Sense::hover());
            paint_lens(ui.painter(), lens, theme.colours.muted);
            let room = ui.available_width() - sizes.target - space.2;
            let field = TextEdit::singleline(&mut typed)
                .id(id)
                .frame(Frame::NONE)
                .align(Align2::LEFT_CENTER)
                .min_size(vec2(0.0, sizes.target))
                .desired_width(room)
                .hint_text(words.name);
            let field = ui.add(field).accessible_name(words.name);
            reveal(&field);
            changed = field.changed();
            let clears = !search.is_empty()
                && Push::new("").icon(Icon::Cross).name(words.clear).plain().show(ui, theme).clicked();
            ui.add_space(ui.available_width());
            if clears {
                typed.clear();
                changed = true;
                // Whoever clears it most often types something else.
                ui.memory_mut(|memory| memory.request_focus(id));
            }
        });
    });
    if ui.memory(|memory| memory.has_focus(id)) {
        focus_ring(ui.painter(), framed.response.rect, theme);
    }
    Searched { id, typed: changed.then_some(typed) }
}

fn paint_lens(painter: &Painter, rect: Rect, colour: Color32) {
    let side = rect.width();
    let stroke = Stroke::new(side * 0.11, colour);
    let middle = rect.min + vec2(side, side) * 0.43;
    let radius = side * 0.27;
    painter.circle_stroke(middle, radius, stroke);
    let rim = middle + vec2(radius, radius) * std::f32::consts::FRAC_1_SQRT_2;
    painter.line_segment([rim, rect.min + vec2(side, side) * 0.88], stroke);
}
