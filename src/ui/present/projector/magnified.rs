//! One cell, so large that it can be read from anywhere.

use super::words;
use crate::state::{Cell, Show};
use crate::ui::cx::Cx;
use egui::{Rect, Stroke, StrokeKind, Ui, vec2};

/// The share of the picture that it takes, across and down.
const SHARE: egui::Vec2 = egui::Vec2::new(0.86, 0.7);

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, show: &Show, cell: Cell) {
    let Some(comparison) = show.comparison(cx.library) else { return };
    let Some(stack) = comparison.stacks().get(cell.column) else { return };
    let plate = Rect::from_center_size(rect.center(), rect.size() * SHARE);
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    ui.painter().rect(
        plate,
        sizes.card_radius,
        colours.panel,
        Stroke::new(colours.ring_width, colours.ink),
        StrokeKind::Inside,
    );
    let inner = plate.shrink(sizes.space.4);
    super::within(ui, inner, "magnified", |ui| {
        ui.spacing_mut().item_spacing.y = sizes.space.3;
        let layer = cx.catalogue().layer(cell.layer);
        words::quiet(ui, cx.theme, &stack.service().name, sizes.subtitle);
        words::loud(ui, cx.theme, &layer.name, sizes.title);
        let duty = stack.duty(cell.layer);
        let texts = if show.is_open(cell, cx.library) {
            words::owner(ui, cx, duty.owner());
            words::sides(cx, duty)
        } else {
            vec![layer.question.clone()]
        };
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let room = vec2(inner.width(), inner.bottom() - ui.cursor().top());
        let size = super::fitting(ui, cx, &texts, room, sizes.title * 1.5);
        words::paragraphs(ui, cx.theme, &texts, size);
    });
}
