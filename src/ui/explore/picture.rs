//! What Explore shows as a picture by itself: without buttons, pointer and focus, whole, and the same whatever the window.

use super::{bar, request, stack, what_moves};
use crate::domain::Comparison;
use crate::ui::cx::Cx;
use crate::ui::fonts::ScreenFonts;
use crate::ui::footer;
use crate::ui::theme::margin;
use egui::{Frame, Sense, Ui, Vec2, vec2};

/// The rows stretch until the stacks are so high.
const STACK_HEIGHT: f32 = 640.0;

/// Shows it as wide as `ui` is, and answers how large it is.
pub(crate) fn show(ui: &mut Ui, cx: &Cx<'_>) -> Vec2 {
    let comparison = cx.state.comparison(cx.library);
    let space = cx.theme.sizes.space;
    let sheet = Frame::new().inner_margin(margin(space.3)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space.1;
        bar::show_alone(ui, cx, &comparison);
        stacks(ui, cx, &comparison);
        what_moves::show(ui, cx, &what_moves::all(cx, &comparison, false), |ui, _, words| ui.label(words));
        ui.add_space(space.1);
        ui.horizontal(|ui| footer::legend(ui, cx));
    });
    sheet.response.rect.size()
}

fn stacks(ui: &mut Ui, cx: &Cx<'_>, comparison: &Comparison<'_>) {
    let width = ui.available_width();
    let request = request::request(cx, comparison, false, (width, STACK_HEIGHT));
    let plan = crate::diagram::plan(&request, &ScreenFonts(ui));
    let (area, _) = ui.allocate_exact_size(vec2(width, plan.height), Sense::hover());
    stack::paint(ui, cx.theme, &plan, area.min.to_vec2(), |_| None);
}
