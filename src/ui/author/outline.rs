//! What a scene is made of: itself, then its cards in order, which can be put elsewhere by hand and by keys.

use super::push;
use super::row::{self, Row};
use super::sheet::{Face, Sheet, Whose};
use crate::state::AuthorAction;
use crate::ui::cx::Cx;
use crate::ui::drag;
use crate::ui::held::{self, Held, InHand};
use crate::ui::widgets::{Push, heading, small};
use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Response, Role, ScrollArea, Ui, vec2};
use std::collections::BTreeMap;

/// Shows the list; answers whether something was chosen from it.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) -> bool {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.0);
    let mut chosen = scene(ui, cx, sheet);
    ui.add_space(space.0);
    ui.horizontal_wrapped(|ui| {
        heading(ui, cx.theme, &cx.text("author-cards"));
        small(ui, cx.theme, &cx.with("author-cards-count", &[("count", sheet.cards().len().into())]));
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space.1, space.0);
        let (add, find) = (cx.text("author-add-card"), cx.text("author-add-task"));
        if Push::new(&add).show(ui, cx.theme).clicked() {
            push(cx, AuthorAction::AddCard);
            chosen = true;
        }
        let searching = cx.state.author.task_search.is_some();
        if Push::new(&find).chosen(searching).show(ui, cx.theme).clicked() {
            let search = (!searching).then(String::new);
            push(cx, AuthorAction::SearchTasks(search));
            chosen = true;
        }
    });
    ScrollArea::vertical().id_salt("author-outline").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, space.0);
        chosen |= cards(ui, cx, sheet);
    });
    chosen
}

fn scene(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) -> bool {
    let count = sheet.count_of_scene();
    let words = cx.text("author-the-scene");
    let name = with_problems(cx, &words, count);
    let row = Row {
        name: &name,
        lead: "",
        words: &words,
        about: "",
        whose: Whose::Unknown,
        is_wrong: count > 0,
        cross_first: false,
        is_chosen: cx.state.author.card.is_none() && cx.state.author.task_search.is_none(),
        can_be_carried: false,
        role: Role::Button,
    };
    let pressed = row::show(ui, cx, Id::unique("author-scene-row"), &row).clicked();
    if pressed {
        push(cx, AuthorAction::Card(None));
    }
    pressed
}

/// A name, and how much is wrong with what has it.
fn with_problems(cx: &Cx<'_>, name: &str, count: usize) -> String {
    if count == 0 {
        return name.to_owned();
    }
    cx.with("author-with-problems", &[("name", name.into()), ("count", count.into())])
}

/// What the row of a card is known by. It goes with the card to another place, and the focus with it.
fn row_ids(cards: &[Face]) -> Vec<Id> {
    let mut met: BTreeMap<&str, u32> = BTreeMap::new();
    let id = |face: &'_ Face, number: u32| Id::unique("author-card-row").with((face.id.as_str(), number));
    cards
        .iter()
        .map(|face| {
            let number = met.entry(face.id.as_str()).or_default();
            *number += 1;
            id(face, *number)
        })
        .collect()
}

fn cards(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) -> bool {
    let cards = sheet.cards();
    if cards.is_empty() {
        small(ui, cx.theme, &cx.text("author-no-cards"));
        return false;
    }
    let ids = row_ids(cards);
    let mut rects = Vec::with_capacity(cards.len());
    let mut chosen = false;
    for (place, face) in cards.iter().enumerate() {
        let response = card(ui, cx, sheet, (place, face), ids[place]);
        walk(ui, cx, &ids, place, &response);
        drag::take_up(ui, &response, InHand(place));
        rects.push(response.rect);
        if response.clicked() {
            push(cx, AuthorAction::Card(Some(place)));
            chosen = true;
        }
        let shown = Id::unique("author-card-shown");
        let is_new = cx.state.author.card == Some(place) && ui.data(|data| data.get_temp(shown)) != Some(ids[place]);
        if is_new {
            ui.data_mut(|data| data.insert_temp(shown, ids[place]));
            response.scroll_to_me(None);
        }
        response.on_hover_and_drag_cursor(CursorIcon::Grab);
    }
    held::show(ui, cx, &rects, |place| Some(words_of(cx, cards.get(place)?)));
    if let Some(Held { from, to }) = held::dropped(ui, &rects) {
        push(cx, AuthorAction::MoveCard { from, to });
    }
    chosen
}

fn words_of(cx: &Cx<'_>, face: &Face) -> String {
    if face.text.trim().is_empty() { cx.text("author-card-empty") } else { face.text.clone() }
}

fn card(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, (place, face): (usize, &Face), id: Id) -> Response {
    let words = words_of(cx, face);
    let count = sheet.count(&format!("cards[{place}]"));
    let values =
        [("number", (place + 1).into()), ("text", words.as_str().into()), ("owner", face.whose.words(cx).into())];
    let known = if face.whose == Whose::Unknown { "author-card-row-unknown" } else { "author-card-row" };
    let name = if face.whose == Whose::Unknown { cx.with(known, &values[..2]) } else { cx.with(known, &values) };
    let name = with_problems(cx, &name, count);
    let lead = (place + 1).to_string();
    let about = if face.whose == Whose::Nobody { face.whose.words(cx) } else { String::new() };
    let row = Row {
        name: &name,
        lead: &lead,
        words: &words,
        about: &about,
        whose: face.whose,
        is_wrong: count > 0,
        cross_first: false,
        is_chosen: cx.state.author.card == Some(place) && cx.state.author.task_search.is_none(),
        can_be_carried: true,
        role: Role::Button,
    };
    row::show(ui, cx, id, &row)
}

/// Up and Down go from row to row; with Alt they take the card along.
fn walk(ui: &Ui, cx: &mut Cx<'_>, ids: &[Id], place: usize, response: &Response) {
    if !response.has_focus() {
        return;
    }
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, to) in [(Key::ArrowUp, place.checked_sub(1)), (Key::ArrowDown, Some(place + 1))] {
        let to = to.filter(|&to| to < ids.len());
        if pressed(Modifiers::ALT, key) {
            if let Some(to) = to {
                push(cx, AuthorAction::MoveCard { from: place, to });
            }
        } else if pressed(Modifiers::NONE, key)
            && let Some(to) = to
        {
            ui.memory_mut(|memory| memory.request_focus(ids[to]));
        }
    }
}
