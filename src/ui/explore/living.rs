//! Stacks that another page shows as it likes: drawn by the code that draws Explore, with cells to press and, below, what
//! each side does in the one that is looked at.

use super::cells::{Spot, bring_into_sight, pressable};
use super::request::{Face, Manner};
use super::{details, request, stack};
use crate::diagram::Style;
use crate::domain::{Comparison, LayerId, Row, Service, ServiceId, Stack};
use crate::state::{Action, Place};
use crate::ui::cx::Cx;
use crate::ui::theme::margin;
use crate::ui::widgets::{Push, card, reveal, screen_rect, small, strong};
use egui::{Frame, Id, Role, Sense, Ui, UiBuilder, vec2};

/// What is shown.
pub(crate) struct Living<'a> {
    /// The columns, one to six.
    pub(crate) services: &'a [&'a Service],
    /// The layers that stand out; all of them where there is none.
    pub(crate) layers: &'a [LayerId],
    /// The cell that is looked at.
    pub(crate) looked_at: Option<&'a (ServiceId, LayerId)>,
    /// The rows stretch until the picture is so high.
    pub(crate) height: f32,
}

impl<'a> Living<'a> {
    fn comparison(&self, cx: &Cx<'_>) -> Comparison<'a> {
        let services = self.services.iter().take(Comparison::MOST_COLUMNS).copied();
        Comparison::new(services, &cx.state.choices)
    }
}

/// Shows the stacks, and answers the cell that was pressed or has just got the focus.
pub(crate) fn show(ui: &mut Ui, cx: &Cx<'_>, living: &Living<'_>) -> Option<(ServiceId, LayerId)> {
    let comparison = living.comparison(cx);
    let name = cx.text("picture-name");
    let table = UiBuilder::new().accessibility_role(Role::Grid).accessibility_label(name);
    // The ring around a cell needs room beside the last column.
    let framed = Frame::new().inner_margin(margin(cx.theme.colours.ring_width));
    framed.show(ui, |ui| ui.scope_builder(table, |ui| picture(ui, cx, &comparison, living)).inner).inner
}

/// Whether the focus lies on a cell, where the arrow keys walk over the picture.
pub(crate) fn has_focus(ui: &Ui) -> bool {
    let cell: Option<Id> = ui.data(|data| data.get_temp::<Option<Id>>(focused()).flatten());
    cell.is_some() && ui.memory(egui::Memory::focused) == cell
}

/// Where it is kept which cell had the focus in the frame before.
fn focused() -> Id {
    Id::unique("living-focus")
}

fn picture(ui: &mut Ui, cx: &Cx<'_>, comparison: &Comparison<'_>, living: &Living<'_>) -> Option<(ServiceId, LayerId)> {
    let dim = |layer: &LayerId| !living.layers.is_empty() && !living.layers.contains(layer);
    let face = |_: usize, _: &Service, row: Row<'_>| Face { dim: dim(&row.layer), ..Face::default() };
    let manner = Manner { style: Style::Columns, folds: false, short: false, face: &face };
    let width = ui.available_width();
    let height = living.height - cx.theme.colours.ring_width * 2.0;
    let kept = stack::cached_plan(ui, request::of(cx, comparison, &manner, (width, height)));
    let plan = &kept.2;
    let (area, _) = ui.allocate_exact_size(vec2(width, plan.height), Sense::hover());
    let origin = area.min.to_vec2();
    stack::paint(ui, cx.theme, plan, origin, |_| None);
    let layers: Vec<LayerId> = LayerId::top_down().collect();
    let before: Option<Id> = ui.data(|data| data.get_temp::<Option<Id>>(focused()).flatten());
    let (mut asked, mut now) = (None, None);
    for cell in &plan.cells {
        let (Some(&layer), Some(stack)) = (layers.get(cell.row), comparison.stacks().get(cell.column)) else {
            continue;
        };
        let here = (stack.service().id.clone(), layer);
        let picked = living.looked_at == Some(&here);
        let spot = Spot { layer, column: cell.column, rect: screen_rect(cell.rect, origin) };
        let response = pressable(ui, cx, comparison, spot, (picked, false));
        reveal(&response);
        let came = response.has_focus() && before != Some(response.id);
        now = now.or(Some(response.id).filter(|_| response.has_focus()));
        if picked {
            bring_into_sight(ui, &response, (layer.index(), cell.column));
        }
        if (response.clicked() || came) && !picked {
            asked = Some(here);
        }
    }
    ui.data_mut(|data| data.insert_temp(focused(), now));
    asked
}

/// What each side does in the cell that is looked at, and the way to it in Explore.
pub(crate) fn about(ui: &mut Ui, cx: &mut Cx<'_>, living: &Living<'_>) {
    let comparison = living.comparison(cx);
    let found = living.looked_at.and_then(|(service, layer)| {
        let stack = comparison.stacks().iter().find(|stack| stack.service().id == *service)?;
        Some((stack, *layer))
    });
    match found {
        Some((stack, layer)) => card(ui, cx.theme, |ui| cell(ui, cx, stack, layer)),
        None => {
            small(ui, cx.theme, &cx.text("living-invitation"));
        }
    }
}

/// In few lines, so that the stack keeps its room.
fn cell(ui: &mut Ui, cx: &mut Cx<'_>, stack: &Stack<'_>, layer: LayerId) {
    let (service, named) = (stack.service(), cx.catalogue().layer(layer));
    let duty = stack.duty(layer);
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.1;
    ui.horizontal_wrapped(|ui| {
        details::owner_chip(ui, cx, duty.owner());
        let values = [("layer", named.name.as_str().into()), ("service", service.short.as_str().into())];
        let said = strong(ui, cx.theme, &cx.with("lesson-cell", &values));
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
        let open = Push::new(&cx.text("living-open")).show(ui, cx.theme);
        if open.clicked() {
            cx.push(Action::GoTo(Place::Cell(service.id.clone(), layer)));
        }
    });
    details::sides(ui, cx, duty);
}
