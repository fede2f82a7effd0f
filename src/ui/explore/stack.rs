//! The picture: one service in wide bars, or two to six in columns.

use super::cells::{Spot, interact};
use super::motion::Motion;
use super::{bar, heads, push, request, what_moves};
use crate::diagram::{self, Cell, Fold, Plan, Request};
use crate::domain::{Comparison, LayerId};
use crate::state::ExploreAction;
use crate::ui::cx::Cx;
use crate::ui::fonts::ScreenFonts;
use crate::ui::footer::is_short;
use crate::ui::terms::prose_of;
use crate::ui::theme::Theme;
use crate::ui::widgets::{paint_cell, paint_line, paint_lines, paint_marks, screen_rect};
use egui::{Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, vec2};
use std::sync::Arc;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let comparison = cx.state.comparison(cx.library);
    let motion = Motion::of(ui, cx, &comparison);
    let counting = motion.tally().map(|from| bar::Counting { from, share: motion.share });
    let short = is_short(ui, cx);
    // The heads of the columns name the services too, so a short window does without the line over them.
    let cornered = short && comparison.stacks().len() > 1;
    if !short {
        bar::show(ui, cx, &comparison, counting.as_ref());
    }
    let space = cx.theme.sizes.space;
    let told = what_moves::told(ui, cx, &comparison);
    let foot = what_moves::height(ui, cx, &told);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        // It goes up with the picture where there is little height.
        if short && !cornered {
            bar::show(ui, cx, &comparison, counting.as_ref());
        }
        ui.horizontal_top(|ui| {
            ui.add_space(space.1);
            ui.vertical(|ui| {
                let width = ui.available_width() - space.1;
                let room = ui.available_height() - foot - space.1;
                let request = request::request(cx, &comparison, short, (width, room));
                let plan = cached_plan(ui, request);
                grid(ui, cx, &comparison, &plan, &motion, width);
                if cornered {
                    let corner = ui.min_rect().min;
                    bar::corner(ui, cx, corner);
                }
                what_moves::show(ui, cx, &told, prose_of);
            });
        });
    });
}

/// The plan of a request, laid out again only when the request or the fonts have changed.
pub(crate) fn cached_plan(ui: &Ui, request: Request) -> Arc<(Request, f32, Plan)> {
    let id = ui.scope_id().with("plan");
    let pixels = ui.pixels_per_point();
    let kept: Option<Arc<(Request, f32, Plan)>> = ui.data(|data| data.get_temp(id));
    if let Some(kept) = kept.filter(|kept| kept.0 == request && kept.1.to_bits() == pixels.to_bits()) {
        return kept;
    }
    let plan = diagram::plan(&request, &ScreenFonts(ui));
    let made = Arc::new((request, pixels, plan));
    ui.data_mut(|data| data.insert_temp(id, Arc::clone(&made)));
    made
}

/// The picture as a table for a screen reader.
fn grid(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    comparison: &Comparison<'_>,
    kept: &(Request, f32, Plan),
    motion: &Motion,
    width: f32,
) {
    let name = cx.text("picture-name");
    let table = UiBuilder::new().accessibility_role(Role::Grid).accessibility_label(name);
    ui.scope_builder(table, |ui| {
        picture(ui, cx, comparison, kept, motion, width);
    });
}

fn picture(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    comparison: &Comparison<'_>,
    kept: &(Request, f32, Plan),
    motion: &Motion,
    width: f32,
) {
    let plan = &kept.2;
    let (area, _) = ui.allocate_exact_size(vec2(width, plan.height), Sense::hover());
    let origin = area.min.to_vec2();
    paint(ui, cx.theme, plan, origin, |cell| motion.cell(cell, plan));
    for (number, fold) in plan.folds.iter().enumerate() {
        unfold(ui, cx, fold, number, origin);
    }
    let layers: Vec<LayerId> = LayerId::top_down().collect();
    heads::show(ui, cx, comparison, plan, origin);
    for cell in &plan.cells {
        let rect = screen_rect(cell.rect, origin);
        interact(ui, cx, comparison, Spot { layer: layers[cell.row], column: cell.column, rect });
    }
}

/// Paints a plan; `moved` has the cells that are on their way.
pub(crate) fn paint(ui: &Ui, theme: &Theme, plan: &Plan, origin: Vec2, moved: impl Fn(&Cell) -> Option<Cell>) {
    let painter = ui.painter();
    paint_lines(painter, &plan.lines, origin, theme);
    for cell in plan.cells.iter().filter(|cell| ui.is_rect_visible(screen_rect(cell.rect, origin))) {
        match moved(cell) {
            Some(moving) => paint_cell(painter, &moving, origin, theme),
            None => paint_cell(painter, cell, origin, theme),
        }
    }
    paint_marks(painter, &plan.marks, origin, theme);
    for fold in &plan.folds {
        let wide = paint_line(painter, &fold.line, origin, theme);
        let rect = screen_rect(fold.rect, origin);
        let stroke = Stroke::new(theme.colours.line_width, theme.colours.line);
        painter.hline(wide.right() + theme.sizes.space.1..=rect.right(), rect.center().y, stroke);
    }
}

/// A line in the place of rows that are alike; a click brings them back.
fn unfold(ui: &Ui, cx: &mut Cx<'_>, fold: &Fold, number: usize, origin: Vec2) {
    let rect = screen_rect(fold.rect, origin);
    let response = ui.interact(rect, ui.scope_id().with(("fold", number)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &fold.line.text));
    if response.has_focus() {
        crate::ui::widgets::focus_ring(ui.painter(), rect, cx.theme);
    }
    if response.clicked() {
        push(cx, ExploreAction::OnlyDifferences(false));
    }
}
