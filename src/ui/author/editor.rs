//! A work: its outline, the form of what is chosen in it or its text, and the board beside.

use super::sheet::Sheet;
use super::{COLUMN_WIDTH, card_form, conflict, head, outline, play, problems, push, scene_form, search, text_pane};
use crate::content::Reading;
use crate::state::{AuthorAction, AuthorPane, Work};
use crate::ui::cx::Cx;
use crate::ui::ends::at_least_high;
use crate::ui::footer;
use crate::ui::theme::margins;
use crate::ui::widgets::disclosure;
use egui::{CentralPanel, Frame, Id, Panel, ScrollArea, Ui, vec2};

/// The outline takes this share of the page, but no more than so many times the target size.
const OUTLINE_SHARE: f32 = 0.32;
const OUTLINE_MOST: f32 = 10.5;
/// From this many times the target size on, the board stands beside the form; below, it takes its place.
const BESIDE_FROM: f32 = 34.0;
/// With less height than this many times the target size, all of the page scrolls.
const LEAST: f32 = 13.0;
/// The board takes this share of the page.
const BOARD_SHARE: f32 = 0.4;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, work: &Work) {
    at_least_high(ui, cx.theme.sizes.target * LEAST, cx, |ui, cx| page(ui, cx, work));
}

fn page(ui: &mut Ui, cx: &mut Cx<'_>, work: &Work) {
    let sheet = Sheet::of(ui, cx, work);
    let hint = cx.text("hint-author");
    footer::show(ui, cx, &hint);
    problems::show(ui, cx, &sheet);
    let width = ui.available_width();
    let in_place = cx.state.author.plays && width < cx.theme.sizes.target * BESIDE_FROM;
    head::show(ui, cx, &sheet, !in_place);
    conflict::show(ui, cx, work);
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margins(space.3, space.1));
    if in_place {
        play::show(ui, cx, &sheet, true);
        return;
    }
    if cx.state.author.plays {
        let panel = Panel::right("author-play").frame(Frame::new().fill(cx.theme.colours.bg)).resizable(false);
        let panel = panel.exact_size(width * BOARD_SHARE).show_separator_line(true);
        panel.show(ui, |ui| play::show(ui, cx, &sheet, false));
    }
    if work.manuscript.reading() != Reading::Form || cx.state.author.pane == AuthorPane::Text {
        CentralPanel::default().frame(frame).show(ui, |ui| text_pane::show(ui, cx, &sheet));
        return;
    }
    if ui.available_width() < cx.theme.sizes.narrow * NARROW {
        CentralPanel::default().frame(frame).show(ui, |ui| stacked(ui, cx, &sheet));
        return;
    }
    let outline_width = (ui.available_width() * OUTLINE_SHARE).min(cx.theme.sizes.target * OUTLINE_MOST);
    let panel = Panel::left("author-outline").frame(frame).resizable(false).show_separator_line(false);
    panel.exact_size(outline_width).show(ui, |ui| {
        outline::show(ui, cx, &sheet);
    });
    CentralPanel::default().frame(frame).show(ui, |ui| contents(ui, cx, &sheet));
}

/// With less than this share of a narrow window, the outline and the form share one place.
const NARROW: f32 = 0.75;

/// The outline behind a button that says what is shown; it takes the place of the form while it is open.
fn stacked(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    let id = Id::unique("author-outline-open");
    let open: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let shown = match cx.state.author.card {
        None => cx.text("author-the-scene"),
        Some(card) => {
            cx.with("author-card-of", &[("number", (card + 1).into()), ("count", sheet.cards().len().into())])
        }
    };
    let name = cx.with("author-outline-name", &[("shown", shown.as_str().into())]);
    let words = cx.with("author-outline", &[("count", sheet.cards().len().into())]);
    let pressed = disclosure(ui, cx.theme, &words, &name, open).clicked();
    let mut now = open != pressed;
    if open {
        now &= !outline::show(ui, cx, sheet);
    } else {
        contents(ui, cx, sheet);
    }
    ui.data_mut(|data| data.insert_temp(id, now && cx.state.author.goal.is_none()));
}

/// The search for tasks, or the fields of what is chosen.
fn contents(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    let state = cx.state;
    if let Some(typed) = &state.author.task_search {
        search::show(ui, cx, sheet, typed);
        return;
    }
    let card = state.author.card.filter(|&card| card < sheet.cards().len());
    let sizes = &cx.theme.sizes;
    let room = ui.available_width() - ui.spacing().scroll.allocated_width() - sizes.space.1;
    let width = room.min(sizes.target * COLUMN_WIDTH);
    let area = ScrollArea::vertical().id_salt(("author-form", sheet.work.id, card)).auto_shrink(false);
    area.show(ui, |ui| {
        ui.set_max_width(width);
        ui.spacing_mut().item_spacing = vec2(sizes.space.1, sizes.space.2);
        match card {
            None => scene_form::show(ui, cx, sheet),
            Some(card) => card_form::show(ui, cx, sheet, card),
        }
        ui.add_space(sizes.space.4);
    });
    // What no field shows can be seen in the text.
    if sheet.is_lost(cx) {
        push(cx, AuthorAction::Pane(AuthorPane::Text));
    }
}
