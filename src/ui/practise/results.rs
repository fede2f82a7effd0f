//! The results: the score with its formula and what guessing would score, each missed card with its reason, and every
//! card on its layer of the stack.

use super::{Table, are_few, back, name, push, services, verdict_bar};
use crate::domain::{CardVerdict, LayerId, Scene, Verdict};
use crate::state::{Action, Command, Place, PractiseAction, Run};
use crate::ui::citations::{limits, shown_notes};
use crate::ui::command_button::{command_button, primary_command_button};
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::{bold, margin, semibold};
use crate::ui::widgets::{Edge, Icon, Push, card, heading, note, paint_icon, paint_swatch, small, strong, text};
use egui::{
    Align, CentralPanel, FontId, Frame, Layout, Panel, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, pos2,
    vec2,
};

/// Names of layers take this share of their row.
const NAME_SHARE: f32 = 0.34;
/// The left part takes this share of a wide window.
const LEFT_SHARE: f32 = 0.4;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, run: &Run) {
    let hint = cx.text("hint-results");
    footer::show(ui, cx, &hint);
    verdict_bar::show(ui, cx, Table { scene, run });
    let verdict = Verdict::judge(scene, &run.attempt);
    let window = ui.ctx().content_rect().width();
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margin(space.3));
    if window < cx.theme.sizes.narrow {
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                score(ui, cx, scene, &verdict);
                ui.add_space(space.2);
                landed(ui, cx, scene, &verdict);
            });
        });
        return;
    }
    Panel::left("score").frame(frame).resizable(false).show_separator_line(false).exact_size(window * LEFT_SHARE).show(
        ui,
        |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| score(ui, cx, scene, &verdict));
        },
    );
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| landed(ui, cx, scene, &verdict));
    });
}

fn score(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, verdict: &Verdict) {
    small(ui, cx.theme, &name(cx, scene));
    let (score, out_of) = (verdict.score(), verdict.out_of());
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(score.to_string()).font(bold(cx.theme.sizes.score)));
        heading(ui, cx.theme, &cx.with("results-out-of", &[("cards", out_of.into())]));
    });
    let values = [
        ("chance", verdict.chance_score().round().into()),
        ("percent", verdict.chance_percent().into()),
        ("cards", out_of.into()),
    ];
    text(ui, cx.theme, &cx.with("results-chance", &values));
    small(ui, cx.theme, &cx.text("results-formula"));
    text(ui, cx.theme, &cx.with("results-corrected", &[("percent", verdict.corrected_percent().into())]));
    small(ui, cx.theme, &cx.text("results-corrected-formula"));
    text(ui, cx.theme, &cx.with("results-final", &[("wrong", verdict.wrong_drops().into())]));
    ui.add_space(cx.theme.sizes.space.1);
    buttons(ui, cx, scene);
    ui.add_space(cx.theme.sizes.space.1);
    let missed: Vec<&CardVerdict> = verdict.missed().collect();
    if missed.is_empty() {
        heading(ui, cx.theme, &cx.text("results-none-missed"));
        let learnt = verdict.cards.first().filter(|_| scene.goal.is_empty()).and_then(|card| scene.card(card.card));
        text(ui, cx.theme, learnt.map_or(&scene.goal, |card| &card.reason));
        return;
    }
    heading(ui, cx.theme, &cx.with("results-missed", &[("count", missed.len().into())]));
    for miss in missed {
        missed_card(ui, cx, scene, miss);
    }
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene) {
    ui.horizontal_wrapped(|ui| {
        primary_command_button(ui, cx, Command::Again);
        if Command::AgainMissed.action(cx.state, cx.library).is_some() {
            command_button(ui, cx, Command::AgainMissed);
        }
        let next = cx.state.shelf(cx.library).skip_while(|other| other.id != scene.id).nth(1);
        if let Some(next) = next
            && Push::new(&cx.text("results-next")).show(ui, cx.theme).clicked()
        {
            push(cx, PractiseAction::Open(next.id.clone()));
        }
        if Push::new(&cx.text(back(cx))).icon(Icon::Left).show(ui, cx.theme).clicked() {
            push(cx, PractiseAction::Leave);
        }
    });
}

fn missed_card(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, miss: &CardVerdict) {
    let Some(card) = scene.card(miss.card) else { return };
    let theme = cx.theme;
    note(ui, theme, Edge::Wrong, |ui| {
        strong(ui, cx.theme, &card.text);
        let values = [("chosen", cx.owner(miss.first).into()), ("owner", cx.owner(card.owner()).into())];
        small(ui, cx.theme, &cx.with("results-you-said", &values));
        text(ui, cx.theme, &card.reason);
        limits(ui, cx, card.beyond_exam, card.unverified);
        for told in shown_notes(cx, &card.notes) {
            small(ui, cx.theme, &cx.with("verdict-older", &[("older", told.older.as_str().into())]));
            small(ui, cx.theme, &cx.with("note-exam", &[("words", told.exam.as_str().into())]));
        }
        let belief = card.misconception.as_ref().and_then(|id| cx.catalogue().misconception(id));
        if let Some(belief) = belief {
            let values = [("belief", belief.belief.as_str().into()), ("cure", belief.cure.as_str().into())];
            small(ui, cx.theme, &cx.with("results-belief", &values));
        }
        let read_in = card.sources.iter().filter_map(|key| cx.catalogue().source(key));
        let titles: Vec<&str> = read_in.map(|source| source.title.as_str()).collect();
        if !titles.is_empty() {
            small(ui, cx.theme, &cx.with("results-sources", &[("titles", titles.join("; ").into())]));
        }
        let name = cx.with("results-show-name", &[("card", card.text.as_str().into())]);
        if Push::new(&cx.text("results-show")).name(&name).show(ui, cx.theme).clicked() {
            cx.push(Action::GoTo(Place::Cell(card.service.clone(), card.layer)));
        }
    });
}

/// Every card on its layer, top layer first.
fn landed(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene, verdict: &Verdict) {
    card(ui, cx.theme, |ui| {
        heading(ui, cx.theme, &cx.text("results-landed"));
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        let hairline = Stroke::new(cx.theme.colours.line_width, cx.theme.colours.hairline);
        for layer in LayerId::top_down() {
            ui.horizontal(|ui| {
                swatches(ui, cx, scene, layer);
                let size = vec2(ui.available_width() * NAME_SHARE, cx.theme.sizes.target);
                ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| {
                    ui.set_min_width(size.x);
                    strong(ui, cx.theme, &cx.catalogue().layer(layer).short);
                });
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    ui.horizontal_wrapped(|ui| {
                        let here = verdict
                            .cards
                            .iter()
                            .filter(|judged| scene.card(judged.card).is_some_and(|card| card.layer == layer));
                        for judged in here {
                            chip(ui, cx, scene, judged);
                        }
                    });
                });
            });
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
            ui.painter().hline(line.x_range(), line.center().y, hairline);
        }
    });
}

/// Who owns the layer in each of the scene's services, where they are few.
fn swatches(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene, layer: LayerId) {
    if !are_few(cx, scene) {
        return;
    }
    for service in services(cx, scene) {
        let size = vec2(cx.theme.sizes.icon, cx.theme.sizes.target * 0.8);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        paint_swatch(ui.painter(), rect, cx.stack(service).duty(layer).owner(), cx.theme);
    }
}

fn chip(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene, judged: &CardVerdict) {
    let Some(card) = scene.card(judged.card) else { return };
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let (icon, colour, font) = if judged.right_first_time {
        (Icon::Check, colours.right, FontId::proportional(sizes.small))
    } else {
        (Icon::Cross, colours.wrong, semibold(sizes.small))
    };
    let most = (ui.max_rect().width() - sizes.space.4 * 2.0).max(sizes.target * 3.0);
    let galley = ui.fonts_mut(|fonts| fonts.layout(card.text.clone(), font, colours.ink, most));
    let size = galley.size() + vec2(sizes.small + sizes.space.1 * 3.0, sizes.space.1);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let word = if judged.right_first_time { "results-chip-right" } else { "results-chip-wrong" };
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
    response.on_hover_text(&card.reason);
}
