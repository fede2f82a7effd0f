//! The head of a card’s form: which of the cards it is, and what can be done with it as a whole.

use super::push;
use super::sheet::Sheet;
use crate::state::AuthorAction;
use crate::ui::cx::Cx;
use crate::ui::twice::{self, Twice};
use crate::ui::widgets::{Push, heading};
use egui::{Id, Ui, vec2};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, place: usize) {
    let all = sheet.cards().len();
    let values = [("number", (place + 1).into()), ("count", all.into())];
    heading(ui, cx.theme, &cx.with("author-card-of", &values));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(cx.theme.sizes.space.1, cx.theme.sizes.space.1);
        let comments = sheet.manuscript().comments_in_card(place);
        let asked = Id::unique("author-remove-card").with(place);
        if comments == 0 || !twice::is_asked(ui, asked) {
            move_buttons(ui, cx, place, all);
            if Push::new(&cx.text("author-copy-card")).show(ui, cx.theme).clicked() {
                push(cx, AuthorAction::CopyCard(place));
            }
        }
        if comments == 0 {
            if Push::new(&cx.text("author-remove-card")).show(ui, cx.theme).clicked() {
                push(cx, AuthorAction::RemoveCard(place));
            }
            return;
        }
        // Comments are of no use to the app, and may be of much to whoever wrote them.
        let remove = cx.text("author-remove-card");
        let words = Twice {
            ask: &remove,
            name: &remove,
            question: &cx.with("author-remove-comments", &[("count", comments.into())]),
            yes: &cx.text("author-remove-yes"),
            no: &cx.text("author-remove-no"),
        };
        if twice::show(ui, cx, asked, &words) {
            push(cx, AuthorAction::RemoveCard(place));
        }
    });
}

fn move_buttons(ui: &mut Ui, cx: &mut Cx<'_>, place: usize, all: usize) {
    let ways = [
        ("author-up", "author-up-name", place.checked_sub(1)),
        ("author-down", "author-down-name", Some(place + 1).filter(|&to| to < all)),
    ];
    for (word, name, to) in ways {
        let (label, named) = (cx.text(word), cx.text(name));
        let pressed = Push::new(&label).name(&named).enabled(to.is_some()).show(ui, cx.theme).clicked();
        if let Some(to) = to.filter(|_| pressed) {
            push(cx, AuthorAction::MoveCard { from: place, to });
        }
    }
}
