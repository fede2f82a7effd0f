//! The dot of the pointer and the strokes of the pen, over the picture. Where the pointer is and the stroke on its way
//! are egui's, which both windows share; what was drawn is the state's.

use super::Stage;
use crate::state::{Action, Pen, Point, PresentAction, Show, Stroke};
use crate::ui::cx::Cx;
use egui::{Color32, CursorIcon, Id, Pos2, Rect, Role, Sense, Shape, Ui, ViewportId, WidgetInfo, pos2};
use std::collections::BTreeMap;
use std::time::Duration;

/// A stroke takes up a point when the pointer has gone so far, in ten-thousandths of the picture.
const NEAREST: u16 = 15;

/// The window of the audience.
pub const AUDIENCE: &str = "audience";

/// What the pointer does on the picture, in whichever window.
#[derive(Clone, Debug, Default, PartialEq)]
struct Live {
    at: Option<Point>,
    stroke: Vec<Point>,
}

/// When a stroke was seen first, by the projection that it is of and its number.
type Seen = BTreeMap<(u64, u32), f64>;

pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, rect: Rect, show: &Show, stage: Stage) {
    if stage == Stage::Still {
        strokes(ui, cx, rect, show);
        return;
    }
    let mut live: Live = ui.data(|data| data.get_temp(live_id())).unwrap_or_default();
    let before = live.clone();
    follow(ui, rect, show, &mut live);
    if show.pen {
        draw(ui, cx, rect, &mut live);
    } else {
        live.stroke.clear();
    }
    // Where its key does nothing, a button of the presenter holds it.
    let by_button = !cx.state.settings.single_keys && cx.state.present.two_windows;
    let held = by_button || ui.input(|input| input.key_down(egui::Key::L) || !input.focused);
    if show.pointing && !held {
        cx.push(Action::Present(PresentAction::Point(false)));
    }
    if live != before && (show.pen || show.pointing) {
        others_look_again(ui, cx);
    }
    strokes(ui, cx, rect, show);
    line(ui, cx, rect, &live.stroke, cx.theme.colours.wrong);
    if let Some(at) = live.at.filter(|_| show.pointing) {
        dot(ui, cx, rect, at);
    }
    ui.data_mut(|data| data.insert_temp(live_id(), live));
}

fn live_id() -> Id {
    Id::unique("projector-pointer")
}

/// Both windows show the dot and the stroke.
fn others_look_again(ui: &Ui, cx: &Cx<'_>) {
    ui.ctx().request_repaint();
    if cx.state.present.two_windows {
        for viewport in [ViewportId::ROOT, ViewportId::from_hash_of(AUDIENCE)] {
            ui.ctx().request_repaint_of(viewport);
        }
    }
}

/// Where the pointer is, if it is on this picture.
fn follow(ui: &Ui, rect: Rect, show: &Show, live: &mut Live) {
    let Some(at) = ui.input(|input| input.pointer.hover_pos()).filter(|at| rect.contains(*at)) else { return };
    live.at = Some(point(rect, at));
    if show.pointing {
        ui.set_cursor_icon(CursorIcon::None);
    } else if show.pen {
        ui.set_cursor_icon(CursorIcon::Crosshair);
    }
}

fn draw(ui: &Ui, cx: &mut Cx<'_>, rect: Rect, live: &mut Live) {
    let response = ui.interact(rect, ui.scope_id().with("pen"), Sense::CLICK | Sense::DRAG);
    let name = cx.text("present-ground");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if let Some(at) = response.interact_pointer_pos().filter(|_| response.is_pointer_button_down_on()) {
        let at = point(rect, at);
        if live.stroke.last().is_none_or(|last| at.x.abs_diff(last.x).max(at.y.abs_diff(last.y)) >= NEAREST) {
            live.stroke.push(at);
        }
    } else if !live.stroke.is_empty() {
        cx.push(Action::Present(PresentAction::Draw(std::mem::take(&mut live.stroke))));
    }
}

fn point(rect: Rect, at: Pos2) -> Point {
    let share = (at - rect.min) / rect.size();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to ten-thousandths")]
    let whole = |share: f32| (share.clamp(0.0, 1.0) * f32::from(Point::WHOLE)) as u16;
    Point { x: whole(share.x), y: whole(share.y) }
}

fn place(rect: Rect, at: Point) -> Pos2 {
    let share = |whole: u16| f32::from(whole) / f32::from(Point::WHOLE);
    pos2(rect.left() + rect.width() * share(at.x), rect.top() + rect.height() * share(at.y))
}

/// What was drawn, as far as it has not faded.
fn strokes(ui: &Ui, cx: &Cx<'_>, rect: Rect, show: &Show) {
    let (now, id) = (ui.input(|input| input.time), Id::unique("projector-strokes"));
    let mut seen: Seen = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let is_there = |key: &(u64, u32)| key.0 == show.began && show.strokes.iter().any(|stroke| stroke.number == key.1);
    seen.retain(|key, _| is_there(key));
    for stroke in &show.strokes {
        let since = *seen.entry((show.began, stroke.number)).or_insert(now);
        let strength = strength(ui, cx, stroke, now - since);
        line(ui, cx, rect, &stroke.points, cx.theme.colours.wrong.gamma_multiply(strength));
    }
    ui.data_mut(|data| data.insert_temp(id, seen));
}

/// How much of a stroke is left, from 1 to 0; wakes up for the next change of it.
#[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
fn strength(ui: &Ui, cx: &Cx<'_>, stroke: &Stroke, age: f64) -> f32 {
    if stroke.pen == Pen::Stays {
        return 1.0;
    }
    let projection = &cx.theme.projection;
    let (after, during) = (f64::from(projection.fades_after_ms) / 1000.0, f64::from(projection.fades_for_ms) / 1000.0);
    if age < after {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(after - age));
        return 1.0;
    }
    // Without motion it goes at once.
    let left = if cx.state.settings.reduce_motion { 0.0 } else { 1.0 - (age - after) / during };
    if left > 0.0 {
        ui.ctx().request_repaint();
    }
    left.clamp(0.0, 1.0) as f32
}

fn line(ui: &Ui, cx: &Cx<'_>, rect: Rect, points: &[Point], colour: Color32) {
    if colour == Color32::TRANSPARENT || points.is_empty() {
        return;
    }
    let width = rect.height() * cx.theme.projection.pen;
    let points: Vec<Pos2> = points.iter().map(|&at| place(rect, at)).collect();
    let ends = [points.first(), points.last()].into_iter().flatten();
    for &end in ends {
        ui.painter().circle_filled(end, width / 2.0, colour);
    }
    ui.painter().add(Shape::line(points, egui::Stroke::new(width, colour)));
}

/// Large, and ringed by the ground, so that it is seen on every colour.
fn dot(ui: &Ui, cx: &Cx<'_>, rect: Rect, at: Point) {
    let radius = rect.height() * cx.theme.projection.dot;
    let stroke = egui::Stroke::new(radius / 4.0, cx.theme.colours.bg);
    ui.painter().circle(place(rect, at), radius, cx.theme.colours.wrong, stroke);
}
