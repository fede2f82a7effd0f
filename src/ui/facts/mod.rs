//! The page about the facts: sources, notes on older exam texts, misconceptions, lessons, terms and open points, with a search.

mod entries;
mod find;
mod head;
mod parts;
mod sources;
mod uses;

use super::cx::Cx;
use super::footer;
use super::theme::{margins, semibold};
use super::widgets::{Push, small, text, turn_pages};
use crate::state::{Action, FactsAction, FactsPart, SettingsAction};
use egui::accesskit::Live;
use egui::{CentralPanel, Frame, Rect, RichText, ScrollArea, Ui, vec2};
use find::Hits;

/// The column is at most this many times the target size wide: longer lines are hard to read.
const COLUMN_WIDTH: f32 = 25.0;
/// With less room than this many times the target size, the head scrolls with the entries.
const HEAD_STAYS_ABOVE: f32 = 14.0;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let hint = cx.text("facts-hint");
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    let hits = Hits::find(cx);
    CentralPanel::default().frame(Frame::new().inner_margin(margins(space.1, 0.0))).show(ui, |ui| {
        // Head and entries stand in one line, whether there is a scroll bar beside them or not.
        let room = ui.available_width() - ui.spacing().scroll.allocated_width();
        let head_stays = ui.available_height() > HEAD_STAYS_ABOVE * cx.theme.sizes.target;
        if head_stays {
            column(ui, cx, room, |ui, cx| head::show(ui, cx, &hits));
        }
        let mut area = ScrollArea::vertical().auto_shrink(false);
        if has_turned(ui, cx) {
            area = area.vertical_scroll_offset(0.0);
        }
        area.show(ui, |ui| {
            turn_pages(ui);
            column(ui, cx, room, |ui, cx| {
                if !head_stays {
                    ui.scope(|ui| head::show(ui, cx, &hits));
                }
                entries(ui, cx, &hits);
                ui.add_space(space.4);
            });
        });
    });
}

/// A column of readable width in the middle of `room`.
fn column(ui: &mut Ui, cx: &mut Cx<'_>, room: f32, contents: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let wide = room.min(COLUMN_WIDTH * cx.theme.sizes.target);
    let left = ui.cursor().min + vec2((room - wide) / 2.0, 0.0);
    let rect = Rect::from_min_size(left.round(), vec2(wide.floor(), ui.available_height()));
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| contents(ui, cx));
}

/// Whether another part or another search is shown than in the frame before.
fn has_turned(ui: &Ui, cx: &Cx<'_>) -> bool {
    let id = ui.scope_id().with("turned");
    let now = cx.state.facts.clone();
    ui.data_mut(|data| {
        let before = data.get_temp(id).unwrap_or_else(|| now.clone());
        data.insert_temp(id, now.clone());
        before != now
    })
}

fn entries(ui: &mut Ui, cx: &mut Cx<'_>, hits: &Hits<'_>) {
    let part = cx.state.facts.part;
    if part == FactsPart::Notes && !cx.state.settings.notes {
        notes_are_off(ui, cx);
        return;
    }
    if hits.count(part) == 0 {
        nothing(ui, cx, hits);
    } else {
        match part {
            FactsPart::Sources => sources::show(ui, cx, &hits.sources),
            FactsPart::Notes => parts::notes(ui, cx, &hits.notes),
            FactsPart::Misconceptions => parts::misconceptions(ui, cx, &hits.misconceptions),
            FactsPart::Lessons => parts::lessons(ui, cx, &hits.lessons),
            FactsPart::Terms => parts::terms(ui, cx, &hits.terms),
            FactsPart::OpenPoints => parts::open_points(ui, cx, &hits.open_points),
        }
    }
    let hidden = hits.hidden(part);
    if hidden > 0 {
        small(ui, cx.theme, &cx.with("facts-hidden", &[("count", hidden.into())]));
    }
}

fn notes_are_off(ui: &mut Ui, cx: &mut Cx<'_>) {
    text(ui, cx.theme, &cx.text("facts-notes-off"));
    if Push::new(&cx.text("facts-notes-on")).primary().show(ui, cx.theme).clicked() {
        cx.push(Action::Settings(SettingsAction::Notes(true)));
    }
}

/// Says that nothing fits, and where something does.
fn nothing(ui: &mut Ui, cx: &mut Cx<'_>, hits: &Hits<'_>) {
    let part = cx.state.facts.part;
    let search = cx.state.facts.search.trim();
    if search.is_empty() {
        text(ui, cx.theme, &cx.text("facts-empty"));
        return;
    }
    let values = [("part", cx.text(word(part)).into()), ("search", search.into())];
    let said = ui.label(RichText::new(cx.with("facts-none", &values)).font(semibold(cx.theme.sizes.body)));
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    let others = FactsPart::ALL.into_iter().filter(|other| *other != part && hits.count(*other) > 0);
    let others: Vec<FactsPart> = others.collect();
    if others.is_empty() {
        text(ui, cx.theme, &cx.text("facts-none-anywhere"));
        return;
    }
    text(ui, cx.theme, &cx.text("facts-none-here"));
    ui.horizontal_wrapped(|ui| {
        for other in others {
            let values = [("part", cx.text(word(other)).into()), ("count", hits.count(other).into())];
            let (label, name) = (cx.with("facts-part", &values), cx.with("facts-turn", &values));
            if Push::new(&label).name(&name).show(ui, cx.theme).clicked() {
                push(cx, FactsAction::Turn(other));
            }
        }
    });
}

/// Key of the part's name among the words on screen.
const fn word(part: FactsPart) -> &'static str {
    match part {
        FactsPart::Sources => "facts-sources",
        FactsPart::Notes => "facts-notes",
        FactsPart::Misconceptions => "facts-misconceptions",
        FactsPart::Lessons => "facts-lessons",
        FactsPart::Terms => "facts-terms",
        FactsPart::OpenPoints => "facts-open-points",
    }
}

/// Reports something on this page.
fn push(cx: &mut Cx<'_>, action: FactsAction) {
    cx.push(Action::Facts(action));
}
