//! The picture: one service in wide bars, or two to six in columns.

use super::{push, what_moves};
use crate::diagram::{self, Body, Column, Labels, Plan, Request, RowName, Sizes, Style};
use crate::domain::{Comparison, LayerId, Service, Tally};
use crate::state::ExploreAction;
use crate::ui::cx::Cx;
use crate::ui::ending;
use crate::ui::fonts::ScreenFonts;
use crate::ui::footer::is_short;
use crate::ui::widgets::{
    fill, focus_ring, heading, paint_cell, paint_lines, paint_marks, pill, screen_rect, small, title,
};
use egui::{Align, EventFilter, Layout, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, vec2};
use std::sync::Arc;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let services = cx.state.explore.columns.iter().filter_map(|id| cx.catalogue().service(id));
    let comparison = Comparison::new(services, &cx.state.choices);
    let many = comparison.stacks().len() > 1;
    // The heads of the columns name the services too, so a short window does without the title.
    if !(many && is_short(ui, cx)) {
        head(ui, cx, &comparison);
    }
    let space = cx.theme.sizes.space;
    let told = if many { what_moves::told(ui, cx, &comparison) } else { 0..0 };
    let foot = if many { what_moves::height(ui, cx, told.len()) } else { 0.0 };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.add_space(space.1);
            ui.vertical(|ui| {
                let width = ui.available_width() - space.1;
                let room = ui.available_height() - foot - space.1;
                let request = request(cx, &comparison, is_short(ui, cx), (width, room));
                let plan = cached_plan(ui, request);
                picture(ui, cx, &comparison, &plan, width);
                if many {
                    what_moves::show(ui, cx, &comparison, told.clone());
                }
            });
        });
    });
}

fn head(ui: &mut Ui, cx: &Cx<'_>, comparison: &Comparison<'_>) {
    let space = cx.theme.sizes.space;
    ui.horizontal(|ui| {
        ui.add_space(space.1);
        if let [stack] = comparison.stacks() {
            let service = stack.service();
            title(ui, cx.theme, &service.name);
            if ui.available_width() > cx.theme.sizes.details_width {
                small(ui, cx.theme, &service.label);
            }
            for badge in badges(cx, service, false) {
                pill(ui, cx.theme, &badge);
            }
            let tally = stack.tally();
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(space.1);
                show_tally(ui, cx, tally);
            });
        } else {
            let names: Vec<&str> = comparison.stacks().iter().map(|stack| stack.service().short.as_str()).collect();
            title(ui, cx.theme, &names.join(", "));
        }
    });
}

/// What is out of the ordinary with a service: that it ends, and the settings that do not stand as usual. Where height
/// is dear, the clock in the picker tells of the end.
fn badges(cx: &Cx<'_>, service: &Service, short: bool) -> Vec<String> {
    let ends = service.ending.iter().filter(|_| !short).map(|ending| ending::badge(cx, ending));
    let changed = service.changed(&cx.state.choices).map(|(setting, choice)| {
        cx.with(
            "depends-changed",
            &[("setting", setting.name.as_str().into()), ("choice", choice.name.as_str().into())],
        )
    });
    ends.chain(changed).collect()
}

/// "6 AWS 1 shared 6 yours".
fn show_tally(ui: &mut Ui, cx: &Cx<'_>, tally: Tally) {
    // Right to left, so that AWS's count ends up left.
    let counts = [(tally.customer, "tally-yours"), (tally.shared, "tally-shared"), (tally.aws, "tally-aws")];
    for (count, word) in counts {
        small(ui, cx.theme, &cx.text(word));
        heading(ui, cx.theme, &count.to_string());
    }
}

fn request(cx: &Cx<'_>, comparison: &Comparison<'_>, short: bool, (width, height): (f32, f32)) -> Request {
    let wide = comparison.stacks().len() == 1;
    let sizes = &cx.theme.sizes;
    let rows = LayerId::top_down()
        .map(|layer| {
            let named = cx.catalogue().layer(layer);
            RowName { text: if wide { &named.name } else { &named.short }.clone(), bold: comparison.differs(layer) }
        })
        .collect();
    let columns = comparison
        .stacks()
        .iter()
        .map(|stack| {
            let tally = stack.tally();
            Column {
                title: stack.service().short.clone(),
                label: stack.service().label.clone(),
                badges: badges(cx, stack.service(), short && !wide),
                cells: stack
                    .rows()
                    .map(|row| Body {
                        fill: fill(row.duty.owner()),
                        aws: row.duty.aws().filter(|_| wide).map(str::to_owned),
                        customer: row.duty.customer().filter(|_| wide).map(str::to_owned),
                    })
                    .collect(),
                total: (tally.customer.to_string(), cx.with("total-shared", &[("count", tally.shared.into())])),
            }
        })
        .collect();
    Request {
        style: if wide { Style::Wide } else { Style::Columns },
        rows,
        columns,
        labels: Labels {
            aws: cx.text("owner-aws"),
            customer: cx.text("owner-customer"),
            no_such_layer: cx.text("owner-none"),
            layer: cx.text("column-layer"),
            total: cx.text("column-total"),
        },
        sizes: Sizes {
            subtitle: sizes.subtitle,
            body: sizes.body,
            small: sizes.small,
            label: sizes.label,
            pad: sizes.space.2,
            icon_gap: sizes.space.1,
            icon: sizes.icon,
            bar_min: sizes.bar_min,
            bar_max: sizes.bar_max,
            bar_gap: sizes.bar_gap,
            column_gap: sizes.space.1,
        },
        width,
        height,
    }
}

/// The plan of a request, laid out again only when the request or the fonts have changed.
fn cached_plan(ui: &Ui, request: Request) -> Arc<(Request, f32, Plan)> {
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

fn picture(ui: &mut Ui, cx: &mut Cx<'_>, comparison: &Comparison<'_>, kept: &(Request, f32, Plan), width: f32) {
    let plan = &kept.2;
    let (area, _) = ui.allocate_exact_size(vec2(width, plan.height), Sense::hover());
    let origin = area.min.to_vec2();
    paint_lines(ui.painter(), &plan.lines, origin, cx.theme);
    for cell in &plan.cells {
        if ui.is_rect_visible(screen_rect(cell.rect, origin)) {
            paint_cell(ui.painter(), cell, origin, cx.theme);
        }
    }
    paint_marks(ui.painter(), &plan.marks, origin, cx.theme);
    let layers: Vec<LayerId> = LayerId::top_down().collect();
    for cell in &plan.cells {
        let rect = screen_rect(cell.rect, origin);
        interact(ui, cx, comparison, Spot { layer: layers[cell.row], column: cell.column, rect });
    }
    heads(ui, comparison, plan, origin);
}

#[derive(Clone, Copy)]
struct Spot {
    layer: LayerId,
    column: usize,
    rect: Rect,
}

fn interact(ui: &mut Ui, cx: &mut Cx<'_>, comparison: &Comparison<'_>, spot: Spot) {
    let Spot { layer, column, rect } = spot;
    let response = ui.interact(rect, ui.scope_id().with((column, layer.index())), Sense::click());
    let explore = &cx.state.explore;
    let picked = explore.layer == Some(layer) && explore.column == column;
    let name = cell_name(cx, comparison, layer, column);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, picked, &name));
    if response.clicked() {
        push(cx, ExploreAction::Pick { layer, column });
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    if response.has_focus() {
        // The arrow keys walk over the picture; without this they would also walk over the widgets.
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
    if picked {
        focus_ring(ui.painter(), rect, cx.theme);
        let shown = ui.scope_id().with("shown");
        let now = (layer.index(), column);
        if ui.data(|data| data.get_temp(shown)) != Some(now) {
            ui.data_mut(|data| data.insert_temp(shown, now));
            response.scroll_to_me(None);
            if ui.memory(|memory| memory.focused().is_some()) {
                response.request_focus();
            }
        }
    } else if response.has_focus() || response.hovered() {
        let stroke = egui::Stroke::new(cx.theme.colours.edge_width, cx.theme.colours.ink);
        let radius = cx.theme.sizes.bar_radius;
        ui.painter().rect_stroke(rect, radius, stroke, egui::StrokeKind::Outside);
    }
}

/// What a screen reader says of a cell: "Guest operating system, RDS: AWS".
fn cell_name(cx: &Cx<'_>, comparison: &Comparison<'_>, layer: LayerId, column: usize) -> String {
    let service = comparison.stacks().get(column).map_or("", |stack| stack.service().short.as_str());
    let owner = cx.owner(comparison.owner(column, layer));
    let layer = cx.catalogue().layer(layer).name.as_str();
    cx.with("cell", &[("layer", layer.into()), ("service", service.into()), ("owner", owner.into())])
}

fn heads(ui: &mut Ui, comparison: &Comparison<'_>, plan: &Plan, origin: Vec2) {
    for (column, (head, stack)) in plan.heads.iter().zip(comparison.stacks()).enumerate() {
        let service = stack.service();
        let response = ui.interact(screen_rect(*head, origin), ui.scope_id().with(("head", column)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &service.name));
        response.on_hover_text(&service.description);
    }
}
