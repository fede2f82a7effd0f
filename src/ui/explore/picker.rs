//! The picker: every service with its small stack, from most to least customer work. A click shows one alone, a click
//! with Ctrl (Cmd on a Mac) adds or removes a column.

use super::push;
use crate::domain::{Service, Stack};
use crate::state::ExploreAction;
use crate::ui::cx::Cx;
use crate::ui::footer::is_short;
use crate::ui::theme::{margins, semibold};
use crate::ui::widgets::{focus_ring, paint_mini_stack};
use egui::{
    Align2, FontId, Frame, Panel, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margins(space.1, space.0));
    Panel::top("picker").frame(frame).resizable(false).show_separator_line(false).show(ui, |ui| {
        ScrollArea::horizontal().auto_shrink([false, true]).show(ui, |ui| {
            // Room for the ring around a chosen tile.
            ui.add_space(space.0);
            ui.horizontal(|ui| {
                ui.add_space(space.1);
                for service in cx.catalogue().services() {
                    tile(ui, cx, service);
                }
            });
        });
    });
}

fn tile(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service) {
    let sizes = &cx.theme.sizes;
    let colours = &cx.theme.colours;
    let space = sizes.space;
    let short = is_short(ui, cx);
    let name_font = semibold(sizes.body);
    let label_font = FontId::proportional(sizes.small);
    let wide = |ui: &Ui, text: &str, font: &FontId| {
        ui.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font.clone(), colours.ink).size().x)
    };
    let name_width = wide(ui, &service.short, &name_font);
    let text_width = if short { name_width } else { name_width.max(wide(ui, &service.label, &label_font)) };
    let stack_size = if short { vec2(sizes.icon, sizes.target * 0.75) } else { vec2(sizes.icon, sizes.target * 1.25) };
    let height = if short { sizes.target } else { stack_size.y + space.1 };
    let size = vec2(space.1 * 3.0 + stack_size.x + text_width, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let chosen = cx.state.explore.columns.contains(&service.id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &service.short));
    if response.clicked() {
        let adds = ui.input(|input| input.modifiers.command);
        let id = service.id.clone();
        push(cx, if adds { ExploreAction::Toggle(id) } else { ExploreAction::Show(id) });
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    let fill = if response.hovered() { colours.hover } else { colours.panel };
    painter.rect(rect, sizes.card_radius, fill, Stroke::new(colours.line_width, colours.line), StrokeKind::Inside);
    let stack = Rect::from_min_size(pos2(rect.left() + space.1, rect.center().y - stack_size.y / 2.0), stack_size);
    paint_mini_stack(painter, stack, Stack::new(service), cx.theme);
    let x = stack.right() + space.1;
    let middle = rect.center().y;
    if short {
        painter.text(pos2(x, middle), Align2::LEFT_CENTER, &service.short, name_font, colours.ink);
    } else {
        let off = sizes.small * 0.7;
        painter.text(pos2(x, middle - off), Align2::LEFT_CENTER, &service.short, name_font, colours.ink);
        painter.text(pos2(x, middle + off), Align2::LEFT_CENTER, &service.label, label_font, colours.muted);
    }
    if chosen {
        let stroke = Stroke::new(colours.ring_width, colours.ink);
        painter.rect_stroke(rect, sizes.card_radius, stroke, StrokeKind::Middle);
    }
    if response.has_focus() {
        focus_ring(painter, rect.expand(space.0), cx.theme);
    }
    if response.hovered() {
        response.on_hover_text(&service.description);
    }
}
