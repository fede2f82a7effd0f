//! Cards, notes and outlines.

use crate::diagram::{Face, Measure as _};
use crate::ui::fonts::ScreenFonts;
use crate::ui::theme::{Theme, margin, margins, semibold};
use egui::{Frame, Label, Painter, Rect, RichText, Shape, Stroke, StrokeKind, Ui};

/// Which colour the edge of a note has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    /// Neither right nor wrong.
    Plain,
    /// Right.
    Right,
    /// Wrong, or a trap.
    Wrong,
}

/// A panel with a hairline around it, as wide as there is room.
pub(crate) fn card<R>(ui: &mut Ui, theme: &Theme, contents: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .fill(theme.colours.panel)
        .stroke(Stroke::new(theme.colours.line_width, theme.colours.hairline))
        .corner_radius(theme.sizes.card_radius)
        .inner_margin(margin(theme.sizes.space.3))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// A few words in an outline, for what is out of the ordinary.
pub(crate) fn pill(ui: &mut Ui, theme: &Theme, words: &str) {
    let wide = ScreenFonts(ui).width(words, theme.sizes.small, Face::SemiBold);
    if ui.layout().main_wrap() && wide + theme.sizes.space.1 * 2.0 > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    Frame::new()
        .stroke(Stroke::new(theme.colours.edge_width, theme.colours.ink))
        .corner_radius(theme.sizes.target)
        .inner_margin(margins(theme.sizes.space.1, theme.sizes.space.0 / 2.0))
        .show(ui, |ui| {
            ui.spacing_mut().interact_size.y = theme.sizes.icon;
            let words = RichText::new(words).font(semibold(theme.sizes.small)).color(theme.colours.ink);
            ui.add(Label::new(words).extend());
        });
}

/// A smaller panel with a thick left edge.
pub(crate) fn note<R>(ui: &mut Ui, theme: &Theme, edge: Edge, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let colour = match edge {
        Edge::Plain => theme.colours.muted,
        Edge::Right => theme.colours.right,
        Edge::Wrong => theme.colours.wrong,
    };
    let framed = Frame::new()
        .fill(theme.colours.panel)
        .stroke(Stroke::new(theme.colours.line_width, theme.colours.hairline))
        .corner_radius(theme.sizes.bar_radius)
        .inner_margin(margin(theme.sizes.space.2))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        });
    let rect = framed.response.rect;
    let strip = Rect::from_min_max(rect.min, egui::pos2(rect.left() + theme.sizes.space.0 * 1.5, rect.bottom()));
    let clip = ui.painter().clip_rect().intersect(strip);
    // The whole rounded rectangle is painted and clipped to the strip, so that the corners stay round.
    ui.painter().with_clip_rect(clip).rect_filled(rect, theme.sizes.bar_radius, colour);
    framed.inner
}

/// A ring of ink around what has the focus or is chosen.
pub(crate) fn focus_ring(painter: &Painter, rect: Rect, theme: &Theme) {
    let stroke = Stroke::new(theme.colours.ring_width, theme.colours.ink);
    painter.rect_stroke(rect, theme.sizes.bar_radius, stroke, StrokeKind::Outside);
}

/// A dashed outline: nothing is here.
pub(crate) fn dashed(painter: &Painter, rect: Rect, theme: &Theme, colour: egui::Color32) {
    let rect = rect.shrink(theme.colours.edge_width);
    let dash = theme.sizes.space.0 * 1.5;
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    let stroke = Stroke::new(theme.colours.edge_width, colour);
    painter.extend(Shape::dashed_line(&corners, stroke, dash, dash * 0.7));
}
