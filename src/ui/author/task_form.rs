//! A card that takes a task of the catalogue: what comes with it, and what the scene says in words of its own.

use super::answers::{self, Otherwise};
use super::field::{Field, name, written};
use super::push;
use super::sheet::Sheet;
use crate::content::{MOST_CARD_TEXT, MOST_REASON};
use crate::domain::{Task, TaskId};
use crate::state::AuthorAction;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Push, card as panel, heading, owner_signs, small, text};
use egui::{Ui, vec2};

/// How many characters the id of a task has at most.
const MOST_TASK_ID: usize = 40;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, place: usize) {
    let card = format!("cards[{place}]");
    let at = |field: &str| format!("{card}.{field}");
    let path = at("task");
    let about = cx.text("author-task-about");
    let id = Field {
        path: &path,
        label: "author-task",
        hint: "",
        about: &about,
        most: MOST_TASK_ID,
        lines: 1,
        optional: false,
    };
    written(ui, cx, sheet, &id);
    let Some(task) = cx.catalogue().task(&TaskId::new(sheet.text(&path))) else { return };
    panel(ui, cx.theme, |ui| facts(ui, cx, task));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(cx.theme.sizes.space.1, cx.theme.sizes.space.1);
        let label = cx.text("author-write-own");
        if Push::new(&label).within(ui.available_width()).show(ui, cx.theme).clicked() {
            push(cx, AuthorAction::WriteOwn(place));
        }
        small(ui, cx.theme, &cx.text("author-write-own-about"));
    });
    heading(ui, cx.theme, &cx.text("author-own-words"));
    let (order, reason) = (at("text"), at("reason"));
    let field = Field {
        path: &order,
        label: "author-text",
        hint: &task.text,
        about: "",
        most: MOST_CARD_TEXT,
        lines: 1,
        optional: true,
    };
    written(ui, cx, sheet, &field);
    let field = Field {
        path: &reason,
        label: "author-reason",
        hint: &task.reason,
        about: "",
        most: MOST_REASON,
        lines: 2,
        optional: true,
    };
    written(ui, cx, sheet, &field);
    let otherwise = Otherwise {
        right: vec![task.owner],
        layer: Some(task.layer),
        misconception: task.misconception.clone(),
        why_not: task.why_not.clone(),
        halves: task.halves.as_ref(),
    };
    answers::show(ui, cx, sheet, &card, &otherwise);
}

/// What comes from the catalogue, and cannot be changed on a card that takes it.
fn facts(ui: &mut Ui, cx: &Cx<'_>, task: &Task) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.0);
    ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
    let catalogue = cx.catalogue();
    let service = catalogue.service(&task.service).map_or("", |service| service.name.as_str());
    let belief = task.misconception.as_ref().and_then(|id| catalogue.misconception(id));
    fact(ui, cx, "author-service", service);
    fact(ui, cx, "author-layer", &catalogue.layer(task.layer).name);
    ui.horizontal_wrapped(|ui| {
        name(ui, cx, &cx.text("author-owner"));
        owner_signs(ui, Some(task.owner), cx.theme);
        text(ui, cx.theme, &cx.owner(Some(task.owner)));
    });
    fact(ui, cx, "author-reason", &task.reason);
    if let Some(belief) = belief {
        fact(ui, cx, "author-misconception", &belief.belief);
    }
}

fn fact(ui: &mut Ui, cx: &Cx<'_>, label: &str, said: &str) {
    ui.horizontal_wrapped(|ui| {
        name(ui, cx, &cx.text(label));
        text(ui, cx.theme, said);
    });
}
