//! The picker: every service with its small stack, from most to least customer work. A click shows one alone, a click
//! with Ctrl (Cmd on a Mac) adds or removes a column.
//!
//! All tiles are always in sight: where they do not fit on a line with their labels they lose them, and then they wrap.

use super::push;
use crate::domain::{EndingStage, Service};
use crate::state::ExploreAction;
use crate::ui::cx::Cx;
use crate::ui::ending;
use crate::ui::ends::bar;
use crate::ui::footer::is_short;
use crate::ui::theme::{margins, semibold};
use crate::ui::widgets::{Icon, focus_ring, paint_blank_stack, paint_icon, paint_mini_stack};
use egui::{
    Align2, FontId, Frame, Painter, Panel, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// How much of a service a tile shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Name and label, one below the other.
    Labelled,
    /// The name beside a stack of full height.
    Named,
    /// The name beside a low stack.
    Low,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margins(space.1, space.0));
    bar(ui, Panel::top("picker").frame(frame), |ui| {
        let room = ui.available_width() - space.1;
        let form = form(ui, cx, room);
        if form != Form::Low {
            // Room for the ring around a chosen tile.
            ui.add_space(space.0);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(if form == Form::Low { space.0 } else { space.1 });
            for service in cx.catalogue().services() {
                tile(ui, cx, service, form);
            }
        });
    });
}

/// The largest form in which all tiles fit on a line; low ones may take several.
fn form(ui: &Ui, cx: &Cx<'_>, room: f32) -> Form {
    if is_short(ui, cx) {
        return Form::Low;
    }
    let services = cx.catalogue().services();
    let gaps = cx.theme.sizes.space.1 * services.len().saturating_sub(1) as f32;
    let wide = |form: Form| services.iter().map(|service| size(ui, cx, service, form).x).sum::<f32>() + gaps;
    [Form::Labelled, Form::Named].into_iter().find(|&form| wide(form) <= room).unwrap_or(Form::Low)
}

fn fonts(cx: &Cx<'_>) -> (FontId, FontId) {
    (semibold(cx.theme.sizes.body), FontId::proportional(cx.theme.sizes.small))
}

fn stack_size(cx: &Cx<'_>, form: Form) -> Vec2 {
    let sizes = &cx.theme.sizes;
    match form {
        Form::Labelled | Form::Named => vec2(sizes.icon, sizes.target * 1.25),
        Form::Low => vec2(sizes.small, sizes.target * 0.75),
    }
}

/// The room between stack and words.
fn gap(cx: &Cx<'_>, form: Form) -> f32 {
    let space = cx.theme.sizes.space;
    if form == Form::Low { space.0 } else { space.1 }
}

/// What stands below the name: the label, or that the service ends.
fn label(cx: &Cx<'_>, service: &Service) -> String {
    service.ending.as_ref().map_or_else(|| service.label.clone(), |ending| ending::badge(cx, ending))
}

fn size(ui: &Ui, cx: &Cx<'_>, service: &Service, form: Form) -> Vec2 {
    let sizes = &cx.theme.sizes;
    let (name_font, label_font) = fonts(cx);
    let wide = |text: &str, font: FontId| {
        ui.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, cx.theme.colours.ink).size().x)
    };
    let name = wide(&service.short, name_font);
    let mark = if service.ending.is_some() && form != Form::Labelled { sizes.small + sizes.space.0 } else { 0.0 };
    let label_font = if service.ending.is_some() { semibold(sizes.small) } else { label_font };
    let text = if form == Form::Labelled { name.max(wide(&label(cx, service), label_font)) } else { name + mark };
    let stack = stack_size(cx, form);
    let height = if form == Form::Low { sizes.target } else { stack.y + sizes.space.1 };
    vec2(sizes.space.1 * 2.0 + gap(cx, form) + stack.x + text, height)
}

fn tile(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, form: Form) {
    let (rect, response) = ui.allocate_exact_size(size(ui, cx, service, form), Sense::click());
    let chosen = cx.state.explore.columns.contains(&service.id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &service.short));
    if response.clicked() {
        let adds = ui.input(|input| input.modifiers.command);
        let id = service.id.clone();
        push(cx, if adds { ExploreAction::Toggle(id) } else { ExploreAction::Show(id) });
    }
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let painter = ui.painter();
    let fill = if response.hovered() { colours.hover } else { colours.panel };
    painter.rect(rect, sizes.card_radius, fill, Stroke::new(colours.line_width, colours.line), StrokeKind::Inside);
    let stack_size = stack_size(cx, form);
    let left = pos2(rect.left() + sizes.space.1, rect.center().y - stack_size.y / 2.0);
    let stack = Rect::from_min_size(left, stack_size);
    if cx.state.explore.quiz.is_some() {
        // Where owners are to be guessed, the small stacks must not tell.
        paint_blank_stack(painter, stack, cx.theme);
    } else {
        paint_mini_stack(painter, stack, cx.stack(service), cx.theme);
    }
    write(painter, cx, service, form, pos2(stack.right() + gap(cx, form), rect.center().y));
    if chosen {
        let stroke = Stroke::new(colours.ring_width, colours.ink);
        painter.rect_stroke(rect, sizes.card_radius, stroke, StrokeKind::Middle);
    }
    if response.has_focus() {
        focus_ring(painter, rect.expand(sizes.space.0), cx.theme);
    }
    if response.hovered() {
        let ends = service.ending.iter().map(|ending| ending::badge(cx, ending));
        let told = Some(service.description.clone()).filter(|_| cx.state.explore.quiz.is_none());
        let lines = [service.name.clone()].into_iter().chain(told).chain(ends);
        response.on_hover_text(lines.collect::<Vec<_>>().join("\n"));
    }
}

/// Name and label, with `at` in the middle of the left edge.
fn write(painter: &Painter, cx: &Cx<'_>, service: &Service, form: Form, at: egui::Pos2) {
    let colours = &cx.theme.colours;
    let (name_font, label_font) = fonts(cx);
    let off = if form == Form::Labelled { cx.theme.sizes.small * 0.7 } else { 0.0 };
    let name = painter.text(at - vec2(0.0, off), Align2::LEFT_CENTER, &service.short, name_font, colours.ink);
    let Some(ending) = &service.ending else {
        if form == Form::Labelled {
            painter.text(at + vec2(0.0, off), Align2::LEFT_CENTER, &service.label, label_font, colours.muted);
        }
        return;
    };
    if form == Form::Labelled {
        let words = ending::badge(cx, ending);
        painter.text(at + vec2(0.0, off), Align2::LEFT_CENTER, words, semibold(cx.theme.sizes.small), colours.ink);
        return;
    }
    // No room for words: a clock that runs, or a cross when the time is over.
    let icon = if ending.stage(cx.state.today) == EndingStage::Ended { Icon::Cross } else { Icon::Clock };
    let side = cx.theme.sizes.small;
    let mark =
        Rect::from_center_size(pos2(name.right() + cx.theme.sizes.space.0 + side / 2.0, at.y), Vec2::splat(side));
    paint_icon(painter, icon, mark, colours.muted);
}
