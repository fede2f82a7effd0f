//! All that is wrong with a work, in its order. Each problem leads to its field.

use super::field::told;
use super::push;
use super::row::{self, Row};
use super::sheet::{Sheet, Whose};
use crate::content::Spotted;
use crate::state::AuthorAction;
use crate::ui::cx::Cx;
use crate::ui::ends::bar;
use crate::ui::footer::is_short;
use crate::ui::theme::{margins, semibold};
use crate::ui::widgets::{Icon, paint_icon};
use egui::accesskit::Live;
use egui::{FontId, Frame, Id, Panel, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The list is at most this many times the target size high.
const MOST_HEIGHT: f32 = 3.6;
/// The same in a short window.
const MOST_SHORT: f32 = 2.0;

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
    bar(ui, Panel::bottom("author-problems").frame(frame), |ui| {
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

/// How many there are, in a few words that stay together on one line.
pub(super) fn count(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet<'_>) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let count = sheet.spotted().len();
    let (words, icon, colour, font) = if count == 0 {
        (cx.text("author-no-problems"), Icon::Check, colours.right, FontId::proportional(sizes.body))
    } else {
        (cx.with("author-problems", &[("count", count.into())]), Icon::Cross, colours.wrong, semibold(sizes.body))
    };
    let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(words.clone(), font, colours.ink));
    let width = sizes.icon + sizes.space.1 + galley.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(width, sizes.target), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    let sign = Rect::from_min_size(rect.min, vec2(sizes.icon, rect.height()));
    paint_icon(ui.painter(), icon, sign, colour);
    let at = pos2(sign.right() + sizes.space.1, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colours.ink);
}
