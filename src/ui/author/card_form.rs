//! The fields of a card, whether it takes a task of the catalogue or says all by itself.

use super::field::{Field, written};
use super::sheet::Sheet;
use super::{card_head, own_form, scene_form, task_form};
use crate::content::MOST_ID;
use crate::ui::cx::Cx;
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, place: usize) {
    card_head::show(ui, cx, sheet, place);
    let card = format!("cards[{place}]");
    if sheet.manuscript().has(&format!("{card}.task")) {
        task_form::show(ui, cx, sheet, place);
    } else {
        own_form::show(ui, cx, sheet, &card);
    }
    let path = format!("{card}.id");
    let about = cx.text("author-card-id-about");
    let field = Field {
        path: &path,
        label: "author-card-id",
        hint: "",
        about: &about,
        most: MOST_ID,
        lines: 1,
        optional: false,
    };
    written(ui, cx, sheet, &field);
    scene_form::others(ui, cx, sheet, Some(place));
}
