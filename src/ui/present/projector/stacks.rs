//! Stacks in projection: the rows, and for one stack beside them what is said of the row that was uncovered last.

use super::{Stage, hands, rows, words};
use crate::domain::{Comparison, LayerId, Row, Sequence, Service};
use crate::state::{Action, Cell, PresentAction, Show};
use crate::ui::cx::Cx;
use crate::ui::explore::cells::in_table;
use crate::ui::explore::request::Face;
use crate::ui::explore::stack;
use crate::ui::widgets::{focus_ring, screen_rect};
use egui::{Id, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// One stack takes this share of the width, what is said of it the rest.
const STACK_SHARE: f32 = 0.56;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, show: &Show, stage: Stage) {
    let Some(comparison) = show.comparison(cx.library) else { return };
    let rect = hands::show(ui, cx, rect, stage);
    if let [_] = comparison.stacks() {
        let split = rect.left() + rect.width() * STACK_SHARE;
        let gap = cx.theme.sizes.space.3;
        let left = Rect::from_min_max(rect.min, pos2(split - gap, rect.bottom()));
        picture(ui, cx, left, show, &comparison, stage);
        said(ui, cx, Rect::from_min_max(pos2(split + gap, rect.top()), rect.max), show, &comparison);
        return;
    }
    picture(ui, cx, rect, show, &comparison, stage);
}

/// The stacks with everything open: the end of a scene, and what a lesson speaks of.
pub(super) fn open(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, comparison: &Comparison<'_>, lit: &[LayerId]) {
    // Bars that step back could not be read from the back row; a ring says which rows it is about.
    let face = |_: usize, _: &Service, _: Row<'_>| Face::default();
    let kept =
        rows::drawn(ui, cx, comparison, rect, &LayerId::ALL, (&face, cx.theme.sizes.bar_min), lit.first().copied());
    let drawn = &kept.drawn;
    stack::paint(ui, cx.theme, &drawn.plan, rect.min.to_vec2(), |_| None);
    for cell in &drawn.plan.cells {
        let Some(&layer) = drawn.layers.get(cell.row) else { continue };
        let at = Cell { layer, column: cell.column };
        describe(ui, cx, comparison, at, screen_rect(cell.rect, rect.min.to_vec2()), (true, Sense::hover()));
    }
    for &layer in lit {
        let of_row = drawn.plan.cells.iter().filter(|cell| drawn.layers.get(cell.row) == Some(&layer));
        let row = of_row.map(|cell| screen_rect(cell.rect, rect.min.to_vec2())).reduce(Rect::union);
        if let Some(row) = row {
            focus_ring(ui.painter(), row, cx.theme);
        }
    }
    rows::show(ui, cx, rect, drawn);
}

/// Where the picture leaves which cell the pointer is on.
fn under_pointer() -> Id {
    Id::unique("projector-under-pointer")
}

/// The key that magnifies takes the cell under the pointer, if it is on one. It is asked for before the table of commands,
/// which knows no pointer.
pub(in crate::ui::present) fn magnify(ui: &Ui, cx: &mut Cx<'_>) {
    let Some(show) = &cx.state.present.show else { return };
    let at: Option<Cell> = ui.data_mut(|data| data.remove_temp::<Option<Cell>>(under_pointer())).flatten();
    let Some(at) = at.filter(|at| cx.state.overlay.is_none() && show.magnified.is_none() && show.has(*at)) else {
        return;
    };
    if cx.state.settings.single_keys && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Z)) {
        cx.push(Action::Present(PresentAction::Magnify(Some(at))));
    }
}

fn picture(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, show: &Show, comparison: &Comparison<'_>, stage: Stage) {
    let closed = show.closed(cx.library);
    let face = |column: usize, _: &Service, row: Row<'_>| Face {
        hidden: closed.contains(&Cell { layer: row.layer, column }),
        ..Face::default()
    };
    let free = show.pace.sequence == Sequence::Free && !show.pace.open;
    let sizes = &cx.theme.sizes;
    // Whatever can be pressed is large enough for it.
    let bar_min = if free { sizes.bar_min.max(sizes.target) } else { sizes.bar_min };
    let focus = show.look.or_else(|| show.latest().map(|cell| cell.layer)).or_else(|| show.next_layer(cx.library));
    let kept = rows::drawn(ui, cx, comparison, rect, &show.rows(), (&face, bar_min), focus);
    let drawn = &kept.drawn;
    let origin = rect.min.to_vec2();
    stack::paint(ui, cx.theme, &drawn.plan, origin, |_| None);
    for cell in &drawn.plan.cells {
        let Some(&layer) = drawn.layers.get(cell.row) else { continue };
        let at = Cell { layer, column: cell.column };
        let open = !closed.contains(&at);
        one(ui, cx, comparison, (at, screen_rect(cell.rect, origin), open), show, stage);
    }
    rows::show(ui, cx, rect, drawn);
}

/// A cell: what a screen reader says of it, and in the free order a thing to press.
fn one(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    comparison: &Comparison<'_>,
    (at, rect, open): (Cell, Rect, bool),
    show: &Show,
    stage: Stage,
) {
    let presses = stage == Stage::Live && show.pace.sequence == Sequence::Free && !open;
    let sense = if presses { Sense::click() } else { Sense::hover() };
    let response = describe(ui, cx, comparison, at, rect, (open, sense));
    let asked = show.progressed.asked == Some(at);
    if asked || (presses && response.has_focus()) {
        focus_ring(ui.painter(), rect, cx.theme);
    } else if presses && response.hovered() {
        let stroke = Stroke::new(cx.theme.colours.edge_width, cx.theme.colours.ink);
        ui.painter().rect_stroke(rect, cx.theme.sizes.bar_radius, stroke, StrokeKind::Outside);
    }
    if response.clicked() {
        cx.push(Action::Present(PresentAction::Pick(at)));
    }
    if stage == Stage::Live && ui.rect_contains_pointer(rect) {
        ui.data_mut(|data| data.insert_temp(under_pointer(), Some(at)));
    }
}

fn describe(
    ui: &Ui,
    cx: &Cx<'_>,
    comparison: &Comparison<'_>,
    at: Cell,
    rect: Rect,
    (open, sense): (bool, Sense),
) -> egui::Response {
    let response = ui.interact(rect, ui.scope_id().with((at.column, at.layer.index())), sense);
    let service = comparison.stacks().get(at.column).map_or("", |stack| stack.service().short.as_str());
    let name = cx.cell(at.layer, service, comparison.owner(at.column, at.layer), !open);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    in_table(ui, &response, at.layer, at.column);
    response
}

/// Beside one stack: the layer that it is about, and if it lies open what each side does there.
fn said(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, show: &Show, comparison: &Comparison<'_>) {
    let Some(cell) = show.latest() else { return };
    let Some(stack) = comparison.stacks().get(cell.column) else { return };
    let (layer, duty) = (cx.catalogue().layer(cell.layer), stack.duty(cell.layer));
    let sizes = &cx.theme.sizes;
    super::within(ui, rect, "said", |ui| {
        ui.spacing_mut().item_spacing.y = sizes.space.2;
        words::strong(ui, cx.theme, &layer.name, sizes.subtitle);
        if !show.is_open(cell, cx.library) {
            let room = vec2(rect.width(), rect.bottom() - ui.cursor().top());
            let size = super::fitting(ui, cx, &[&layer.question], room, sizes.subtitle);
            words::paragraphs(ui, cx.theme, &[&layer.question], size);
            return;
        }
        words::owner(ui, cx, duty.owner());
        let texts: Vec<String> = words::sides(cx, duty);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let room = vec2(rect.width(), rect.bottom() - ui.cursor().top());
        let size = super::fitting(ui, cx, &texts, room, sizes.subtitle);
        words::paragraphs(ui, cx.theme, &texts, size);
    });
}
