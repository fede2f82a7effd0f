//! All that is wrong with a work, in its order. Each problem leads to its field.

use super::field::told;
use super::push;
use super::row::{self, Row};
use super::sheet::{Sheet, Whose};
use crate::content::Spotted;
use crate::state::AuthorAction;
use crate::ui::cx::Cx;
use crate::ui::footer::is_short;
use crate::ui::theme::margins;
use crate::ui::widgets::{Icon, sign, small, strong};
use egui::accesskit::Live;
use egui::{Frame, Id, Panel, Role, ScrollArea, Stroke, Ui, vec2};

/// The list is at most this many times the target size high.
const MOST_HEIGHT: f32 = 3.6;
/// The same in a short window.
const MOST_SHORT: f32 = 1.6;

/// Shows the list at the foot of the page; nothing where nothing is wrong.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    if sheet.spotted().is_empty() {
        return;
    }
    let (colours, space) = (&cx.theme.colours, cx.theme.sizes.space);
    let frame = Frame::new()
        .fill(colours.wrong_bg)
        .stroke(Stroke::new(colours.line_width, colours.wrong))
        .inner_margin(margins(space.3, space.0));
    let most = cx.theme.sizes.target * if is_short(ui, cx) { MOST_SHORT } else { MOST_HEIGHT };
    let panel = Panel::bottom("author-problems").frame(frame).resizable(false).show_separator_line(false);
    panel.show(ui, |ui| {
        ScrollArea::vertical().max_height(most).min_scrolled_height(most).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            for (place, spotted) in sheet.spotted().iter().enumerate() {
                one(ui, cx, place, spotted);
            }
        });
    });
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, place: usize, spotted: &Spotted) {
    let words = told(cx, spotted);
    let words = match where_it_is(cx, spotted) {
        Some(whose) => cx.with("author-problem-at", &[("where", whose.into()), ("problem", words.into())]),
        None => words,
    };
    let name = cx.with("author-problem", &[("problem", words.as_str().into())]);
    let row = Row {
        name: &name,
        lead: "",
        words: &words,
        about: "",
        whose: Whose::Unknown,
        is_wrong: true,
        cross_first: true,
        is_chosen: false,
        can_be_carried: false,
        role: Role::Button,
    };
    if row::show(ui, cx, Id::unique("author-problem").with(place), &row).clicked() {
        push(cx, AuthorAction::Seek(spotted.path.clone()));
    }
}

/// "Card 3", or the line where only the text can be shown.
fn where_it_is(cx: &Cx<'_>, spotted: &Spotted) -> Option<String> {
    let card = spotted.path.strip_prefix("cards[").and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
    if let Some(card) = card {
        return Some(cx.with("author-card-number", &[("number", (card + 1).into())]));
    }
    if !spotted.path.is_empty() {
        return None;
    }
    spotted.problem.place.map(|place| cx.with("author-line", &[("line", place.line.into())]))
}

/// How many there are, in a few words.
pub(super) fn count(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet<'_>) {
    let count = sheet.spotted().len();
    let side = cx.theme.sizes.icon;
    let said = if count == 0 {
        sign(ui, Icon::Check, side, cx.theme.colours.right);
        small(ui, cx.theme, &cx.text("author-no-problems"))
    } else {
        sign(ui, Icon::Cross, side, cx.theme.colours.wrong);
        strong(ui, cx.theme, &cx.with("author-problems", &[("count", count.into())]))
    };
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
}
