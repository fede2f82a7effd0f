//! Every card on its layer of the stack, with what was said of it.

use super::super::{Table, services};
use crate::domain::{CardIndex, CardVerdict, LayerId, Mode, Scene, Verdict};
use crate::ui::cx::Cx;
use crate::ui::ends::row;
use crate::ui::theme::semibold;
use crate::ui::widgets::{Icon, card, heading, paint_icon, paint_swatch, strong};
use egui::{Align, FontId, Layout, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// Names of layers take this share of their row.
const NAME_SHARE: f32 = 0.34;

/// With less room than this many times the target size, the cards lie below the name.
const BESIDE_FROM: f32 = 14.0;

/// Every card on its layer, top layer first.
pub(super) fn landed(ui: &mut Ui, cx: &Cx<'_>, table: Table<'_>, verdict: &Verdict) {
    let Table { scene, run } = table;
    let tells = run.reveal.tells(usize::MAX, true);
    let discussed = run.attempt.mode == Mode::Discuss;
    card(ui, cx.theme, |ui| {
        heading(ui, cx.theme, &cx.text("results-landed"));
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        let hairline = Stroke::new(cx.theme.colours.line_width, cx.theme.colours.hairline);
        for layer in LayerId::top_down() {
            let chips = |ui: &mut Ui| {
                ui.horizontal_wrapped(|ui| {
                    let is_here = |card: CardIndex| scene.card(card).is_some_and(|card| card.layer == layer);
                    for judged in verdict.cards.iter().filter(|judged| is_here(judged.card)) {
                        chip(ui, cx, scene, judged, (tells, discussed));
                    }
                });
            };
            let is_narrow = ui.available_width() < cx.theme.sizes.target * BESIDE_FROM;
            row(ui, is_narrow, |ui| {
                if tells {
                    swatches(ui, cx, scene, layer);
                }
                if is_narrow {
                    strong(ui, cx.theme, &cx.catalogue().layer(layer).short);
                    return;
                }
                let size = vec2(ui.available_width() * NAME_SHARE, cx.theme.sizes.target);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                    ui.set_min_width(size.x);
                    // On a line with the swatch and the first chip.
                    ui.add_space(cx.theme.sizes.space.0);
                    strong(ui, cx.theme, &cx.catalogue().layer(layer).short);
                });
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    chips(ui);
                });
            });
            if is_narrow {
                chips(ui);
            }
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
            ui.painter().hline(line.x_range(), line.center().y, hairline);
        }
    });
}

/// Who owns the layer in each of the scene's services.
fn swatches(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene, layer: LayerId) {
    for service in services(cx, scene) {
        let size = vec2(cx.theme.sizes.icon, cx.theme.sizes.target * 0.8);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        paint_swatch(ui.painter(), rect, cx.stack(service).duty(layer).owner(), cx.theme);
    }
}

/// A card: right the first time or not, and where answers are told, which bin it was put into and which is right.
fn chip(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene, judged: &CardVerdict, (tells, discussed): (bool, bool)) {
    let Some(card) = scene.card(judged.card) else { return };
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let (icon, colour, font) = if judged.right_first_time {
        (Icon::Check, colours.right, FontId::proportional(sizes.small))
    } else {
        (Icon::Cross, colours.wrong, semibold(sizes.small))
    };
    let most = (ui.max_rect().width() - sizes.space.4 * 2.0).max(sizes.target * 3.0);
    let words = if judged.right_first_time || !tells {
        card.text.clone()
    } else {
        let values = [("card", card.text.as_str().into()), ("owner", super::owner_words(cx, card).into())];
        cx.with("results-chip", &values)
    };
    let galley = ui.fonts_mut(|fonts| fonts.layout(words, font, colours.ink, most));
    let size = galley.size() + vec2(sizes.small + sizes.space.1 * 3.0, sizes.space.1);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let word = match (judged.right_first_time, discussed) {
        (true, false) => "results-chip-right",
        (false, false) => "results-chip-wrong",
        (true, true) => "results-chip-agrees",
        (false, true) => "results-chip-differs",
    };
    let name = cx.with(word, &[("card", card.text.as_str().into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &name));
    let width = if judged.right_first_time { colours.line_width } else { colours.edge_width };
    ui.painter().rect(rect, sizes.bar_radius, colours.panel, Stroke::new(width, colour), StrokeKind::Inside);
    let mark = Rect::from_center_size(
        pos2(rect.left() + sizes.space.1 + sizes.small / 2.0, rect.center().y),
        vec2(sizes.small, sizes.small) * 0.85,
    );
    paint_icon(ui.painter(), icon, mark, colour);
    ui.painter().galley(
        pos2(mark.right() + sizes.space.1, rect.center().y - galley.size().y / 2.0),
        galley,
        colours.ink,
    );
    if tells {
        response.on_hover_text(&card.reason);
    }
}
