//! The weak spots: a map of layers and services that tells where the mistakes lie, each cell a button that practises it,
//! and the wrong beliefs that showed.

use super::{page, push};
use crate::diagram::{Face, Measure as _};
use crate::domain::{LayerId, Service};
use crate::state::{PractiseAction, PractisePart, Spot};
use crate::ui::cx::Cx;
use crate::ui::fonts::ScreenFonts;
use crate::ui::terms::prose;
use crate::ui::theme::semibold;
use crate::ui::widgets::{Edge, Icon, focus_ring, heading, note, paint_icon, reveal, sign, small, strong, text};
use egui::{
    Align2, Color32, FontId, Painter, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

/// A cell is at least this many times the target size wide.
const CELL_LEAST: f32 = 1.9;
/// A cell is at most this many times the target size wide.
const CELL_MOST: f32 = 3.2;
/// How much of the colour of mistakes is mixed into a cell, from few of them to all: text on it keeps 7 to 1.
const STRENGTHS: [f32; 4] = [0.08, 0.17, 0.26, 0.35];
/// How many beliefs are shown.
const MOST_BELIEFS: usize = 10;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    // In a narrow window the legend has lines of its own.
    let narrow = ui.ctx().content_rect().width() < cx.theme.sizes.narrow;
    let beside = |ui: &mut Ui, cx: &mut Cx<'_>| {
        if !narrow {
            ui.add_space(cx.theme.sizes.space.2);
            legend(ui, cx);
        }
    };
    page(ui, cx, PractisePart::WeakSpots, "hint-weak-spots", beside, |ui, cx| {
        if narrow {
            ui.horizontal_wrapped(|ui| legend(ui, cx));
        }
        map(ui, cx);
        ui.add_space(cx.theme.sizes.space.2);
        beliefs(ui, cx);
    });
}

/// What the cells say.
fn legend(ui: &mut Ui, cx: &Cx<'_>) {
    let side = cx.theme.sizes.small;
    ui.spacing_mut().item_spacing.x = cx.theme.sizes.space.1;
    let swatch = |ui: &mut Ui| ui.allocate_exact_size(vec2(side * 2.0, side * 1.4), Sense::hover()).0;
    let [few, .., all] = STRENGTHS;
    for strength in [few, all] {
        let rect = swatch(ui);
        paint_face(ui.painter(), cx, rect, mixed(cx, strength));
    }
    small(ui, cx.theme, &cx.text("weak-legend-missed"));
    sign(ui, Icon::Check, side, cx.theme.colours.right);
    small(ui, cx.theme, &cx.text("weak-legend-right"));
    let rect = swatch(ui);
    paint_face(ui.painter(), cx, rect, Color32::TRANSPARENT);
    small(ui, cx.theme, &cx.text("weak-legend-new"));
}

fn map(ui: &mut Ui, cx: &mut Cx<'_>) {
    let spots = cx.state.spots(cx.library);
    let sizes = &cx.theme.sizes;
    let (gap, names, count) = (sizes.bar_gap, names_width(ui, cx), cx.catalogue().services().len() as f32);
    let room = (ui.available_width() - names) / count.max(1.0) - gap;
    let least = word_width(ui, cx).max(sizes.target * CELL_LEAST);
    let width = room.clamp(least, least.max(sizes.target * CELL_MOST)).floor();
    ScrollArea::horizontal().id_salt("map").auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        ui.horizontal(|ui| {
            ui.allocate_exact_size(vec2(names, sizes.target), Sense::hover());
            for service in cx.catalogue().services() {
                head(ui, cx, &service.short, width);
            }
        });
        for layer in LayerId::top_down() {
            ui.horizontal(|ui| {
                let short = cx.catalogue().layer(layer).short.as_str();
                let (rect, label) = ui.allocate_exact_size(vec2(names, sizes.target), Sense::hover());
                label.widget_info(|| WidgetInfo::labeled(Role::Label, true, short));
                let font = FontId::proportional(sizes.small);
                let at = pos2(rect.left(), rect.center().y);
                ui.painter().text(at, Align2::LEFT_CENTER, short, font, cx.theme.colours.ink);
                for service in cx.catalogue().services() {
                    let spot = spots.get(&(service.id.clone(), layer)).copied().unwrap_or_default();
                    cell(ui, cx, service, layer, spot, width);
                }
            });
        }
    });
}

/// As wide as the longest name of a layer.
fn names_width(ui: &Ui, cx: &Cx<'_>) -> f32 {
    let wide =
        |layer: LayerId| ScreenFonts(ui).width(&cx.catalogue().layer(layer).short, cx.theme.sizes.small, Face::Regular);
    LayerId::ALL.into_iter().map(wide).fold(0.0, f32::max) + cx.theme.sizes.space.1
}

/// As wide as the longest word in the names of services, so that none is broken.
fn word_width(ui: &Ui, cx: &Cx<'_>) -> f32 {
    let names = cx.catalogue().services().iter().flat_map(|service| service.short.split_whitespace());
    let wide = |word: &str| ScreenFonts(ui).width(word, cx.theme.sizes.small, Face::SemiBold);
    names.map(wide).fold(0.0, f32::max).ceil() + 1.0
}

fn head(ui: &mut Ui, cx: &Cx<'_>, name: &str, width: f32) {
    let sizes = &cx.theme.sizes;
    let (rect, label) = ui.allocate_exact_size(vec2(width, sizes.target), Sense::hover());
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    let galley = ui.fonts_mut(|fonts| {
        let job = egui::text::LayoutJob::simple(name.to_owned(), semibold(sizes.small), cx.theme.colours.ink, width);
        fonts.layout_job(egui::text::LayoutJob { halign: egui::Align::Center, ..job })
    });
    let top = rect.bottom() - galley.size().y;
    ui.painter().galley(pos2(rect.center().x, top), galley, cx.theme.colours.ink);
}

fn cell(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service, layer: LayerId, spot: Spot, width: f32) {
    let can = spot.cards > 0;
    let sense = if can { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, cx.theme.sizes.target), sense);
    let name = name(cx, service, layer, spot);
    let role = if can { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, can, &name));
    if response.clicked() {
        push(cx, PractiseAction::PractiseCell(service.id.clone(), layer));
    }
    reveal(&response);
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), cx, rect, &response, spot);
    }
    response.on_hover_text(name);
}

/// "RDS, Encryption and keys: 2 of 5 missed; practise it".
fn name(cx: &Cx<'_>, service: &Service, layer: LayerId, spot: Spot) -> String {
    let layer = cx.catalogue().layer(layer).name.as_str();
    let values = [
        ("service", service.short.as_str().into()),
        ("layer", layer.into()),
        ("missed", spot.missed.into()),
        ("answers", spot.answers.into()),
    ];
    let word = match (spot.answers > 0, spot.cards > 0) {
        (true, true) => "weak-cell",
        (true, false) => "weak-cell-only",
        (false, true) => "weak-cell-new",
        (false, false) => "weak-cell-none",
    };
    cx.with(word, &values)
}

/// The panel with so much of the colour of mistakes in it.
fn mixed(cx: &Cx<'_>, strength: f32) -> Color32 {
    cx.theme.colours.panel.lerp_to_gamma(cx.theme.colours.wrong, strength)
}

fn paint_face(painter: &Painter, cx: &Cx<'_>, rect: Rect, fill: Color32) {
    let line = Stroke::new(cx.theme.colours.line_width, cx.theme.colours.line);
    painter.rect(rect, cx.theme.sizes.space.0, fill, line, StrokeKind::Inside);
}

fn paint(painter: &Painter, cx: &Cx<'_>, rect: Rect, response: &Response, spot: Spot) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let pointed_at = response.hovered() && spot.cards > 0;
    if spot.answers == 0 {
        if spot.cards > 0 {
            paint_face(painter, cx, rect, if pointed_at { colours.hover } else { Color32::TRANSPARENT });
        }
    } else {
        let fill = if spot.missed > 0 { mixed(cx, strength(spot)) } else { colours.panel };
        paint_face(painter, cx, rect, if pointed_at { colours.hover } else { fill });
        let font = if spot.missed > 0 { semibold(sizes.small) } else { FontId::proportional(sizes.small) };
        let words = cx.with("weak-share", &[("missed", spot.missed.into()), ("answers", spot.answers.into())]);
        let galley = painter.layout_no_wrap(words, font, colours.ink);
        let mark = if spot.missed == 0 { sizes.small + sizes.space.0 } else { 0.0 };
        let left = rect.center().x - f32::midpoint(galley.size().x, mark);
        if spot.missed == 0 {
            let middle = pos2(left + sizes.small / 2.0, rect.center().y);
            paint_icon(
                painter,
                Icon::Check,
                Rect::from_center_size(middle, vec2(sizes.small, sizes.small)),
                colours.right,
            );
        }
        painter.galley(pos2(left + mark, rect.center().y - galley.size().y / 2.0), galley, colours.ink);
    }
    if response.has_focus() {
        focus_ring(painter, rect, cx.theme);
    }
}

/// One step for each quarter of wrong answers.
fn strength(spot: Spot) -> f32 {
    let quarter = u64::from(spot.missed) * STRENGTHS.len() as u64 / u64::from(spot.answers.max(1));
    let step = usize::try_from(quarter).unwrap_or(0).min(STRENGTHS.len() - 1);
    STRENGTHS[step]
}

fn beliefs(ui: &mut Ui, cx: &Cx<'_>) {
    let beliefs = cx.state.beliefs(cx.library);
    heading(ui, cx.theme, &cx.text("weak-beliefs"));
    if beliefs.is_empty() {
        text(ui, cx.theme, &cx.text("weak-beliefs-none"));
    }
    for (day, belief) in beliefs.into_iter().take(MOST_BELIEFS) {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            strong(ui, cx.theme, &cx.with("facts-belief", &[("belief", belief.belief.as_str().into())]));
            prose(ui, cx, &belief.cure);
            small(ui, cx.theme, &cx.with("weak-believed", &[("date", cx.date(day).into())]));
        });
    }
}
