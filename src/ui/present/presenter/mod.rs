//! The presenter’s window: what the room sees, what comes next, the answer, notes, votes, time, and the tools. None of it
//! is in the picture.

mod answer;
mod next;
mod plan;
mod time;
mod tools;
mod votes;

pub(super) use tools::screen_items;

use super::projector::{self, Stage};
use crate::ui::cx::Cx;
use crate::ui::ends::bar;
use crate::ui::theme::margin;
use crate::ui::widgets::{card, small};
use egui::{CentralPanel, Frame, Panel, Rect, Role, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, Vec2, vec2};

/// What is beside the picture takes this share of the window, and at most this many times the target size.
const BESIDE_SHARE: f32 = 0.38;
const BESIDE_MOST: f32 = 16.0;
/// The shape of the picture until its window has said otherwise.
const USUAL_SHAPE: f32 = 16.0 / 9.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let space = cx.theme.sizes.space;
    let frame = Frame::new().fill(cx.theme.colours.panel).inner_margin(margin(space.1));
    bar(ui, Panel::top("presenter-time").frame(frame), |ui| time::show(ui, cx));
    let wide = (ui.ctx().content_rect().width() * BESIDE_SHARE).min(cx.theme.sizes.target * BESIDE_MOST);
    let beside = Panel::right("presenter-notes").frame(Frame::new().inner_margin(margin(space.2)));
    beside.resizable(false).show_separator_line(false).exact_size(wide).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space.1;
            answer::show(ui, cx);
            votes::show(ui, cx);
            notes(ui, cx);
            next::show(ui, cx);
            plan::show(ui, cx);
        });
    });
    let frame = Frame::new().inner_margin(margin(space.2));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt("presenter").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space.1;
            let rect = picture(ui, vec2(ui.available_width(), ui.available_height() - tools::height(cx)));
            copy(ui, cx, rect, Stage::Live, &cx.text("presenter-copy"));
            tools::show(ui, cx);
        });
    });
}

/// Room for a picture in the shape of the audience’s.
fn picture(ui: &mut Ui, room: Vec2) -> Rect {
    let kept: Option<Vec2> = ui.data(|data| data.get_temp(projector::audience_size()));
    let shape = kept.map_or(USUAL_SHAPE, |size| size.x / size.y.max(1.0));
    let least = ui.spacing().interact_size.y * 4.0;
    let width = room.x.min(room.y.max(least) * shape);
    let size = vec2(width, width / shape);
    let (row, _) = ui.allocate_exact_size(vec2(room.x, size.y), egui::Sense::hover());
    Rect::from_center_size(row.center(), size)
}

/// The picture, small, under a name of its own.
fn copy(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, stage: Stage, name: &str) {
    let builder = UiBuilder::new().max_rect(rect).id_salt(("copy", stage == Stage::Live));
    let builder = builder.accessibility_role(Role::Group).accessibility_label(name.to_owned());
    let mut small = ui.new_child(builder);
    // A group has no place of its own; a magnifier wants one.
    small.ctx().accesskit_node_builder(small.unique_id(), |node| {
        let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
        node.set_bounds(egui::accesskit::Rect { x0, y0, x1, y1 });
    });
    projector::show(&mut small, cx, rect, stage);
    let stroke = Stroke::new(cx.theme.colours.line_width, cx.theme.colours.line);
    ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Outside);
}

/// What the teacher wanted to say here.
fn notes(ui: &mut Ui, cx: &mut Cx<'_>) {
    let of_plan = cx.state.position(cx.library).and_then(|position| position.stop().map(|stop| stop.notes.clone()));
    let notes: Vec<String> = of_plan.into_iter().chain(answer::of_view(cx)).filter(|text| !text.is_empty()).collect();
    if notes.is_empty() {
        return;
    }
    card(ui, cx.theme, |ui| {
        small(ui, cx.theme, &cx.text("presenter-notes"));
        for text in &notes {
            ui.label(egui::RichText::new(text).color(cx.theme.colours.ink));
        }
    });
}
