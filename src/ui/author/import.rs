//! Cards of a table or of questions, looked at before they become a scene: what each row gives, and what is said about it.

use super::{file_name, push};
use crate::content::{CardDraft, DraftOwner, Fate, ImportDefaults, ImportedRow};
use crate::domain::{LayerId, Owner, ServiceId};
use crate::state::{AuthorAction, Import};
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::margin;
use crate::ui::widgets::{Edge, Icon, Push, card, heading, note, owner_signs, sign, small, strong, text, title};
use egui::accesskit::Live;
use egui::{CentralPanel, Frame, ScrollArea, Ui, vec2};

/// What is read is at most this many times the target size wide.
const COLUMN_WIDTH: f32 = 30.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, import: &Import) {
    let hint = cx.text("hint-import");
    footer::show(ui, cx, &hint);
    let sizes = &cx.theme.sizes;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(sizes.space.3))).show(ui, |ui| {
        let room = ui.available_width() - ui.spacing().scroll.allocated_width() - sizes.space.1;
        let width = room.min(sizes.target * COLUMN_WIDTH);
        ScrollArea::vertical().id_salt("import").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing = vec2(sizes.space.1, sizes.space.1);
            head(ui, cx, import);
            if import.imported.rows.is_empty() {
                return;
            }
            defaults(ui, cx, import);
            heading(ui, cx.theme, &cx.text("import-rows"));
            for row in &import.imported.rows {
                card(ui, cx.theme, |ui| one(ui, cx, row));
            }
        });
    });
}

fn head(ui: &mut Ui, cx: &mut Cx<'_>, import: &Import) {
    title(ui, cx.theme, &cx.with("import-title", &[("file", file_name(&import.file).into())]));
    let count = |fate| import.imported.count(fate);
    let values = [
        ("rows", import.imported.rows.len().into()),
        ("taken", count(Fate::Taken).into()),
        ("remarked", count(Fate::Remarked).into()),
        ("out", count(Fate::LeftOut).into()),
    ];
    let said = strong(ui, cx.theme, &cx.with("import-found", &values));
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    for problem in &import.imported.problems {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            text(ui, cx.theme, &problem.headline());
            if let Some(help) = &problem.help {
                small(ui, cx.theme, help);
            }
        });
    }
    ui.horizontal_wrapped(|ui| {
        let some = import.imported.cards().next().is_some();
        if Push::new(&cx.text("import-take")).primary().enabled(some).show(ui, cx.theme).clicked() {
            push(cx, AuthorAction::ImportTake);
        }
        if Push::new(&cx.text("import-drop")).show(ui, cx.theme).clicked() {
            push(cx, AuthorAction::ImportDrop);
        }
    });
}

/// What holds for rows that say nothing else.
fn defaults(ui: &mut Ui, cx: &mut Cx<'_>, import: &Import) {
    heading(ui, cx.theme, &cx.text("import-defaults"));
    small(ui, cx.theme, &cx.text("import-defaults-about"));
    let catalogue = cx.catalogue();
    let services = catalogue.services().iter().map(|service| (service.id.clone(), service.short.clone()));
    let services: Vec<(ServiceId, String)> = services.collect();
    if let Some(Chosen(service)) = choose(ui, cx, "import-service", &services, import.defaults.service.as_ref()) {
        push(cx, AuthorAction::ImportDefaults(ImportDefaults { service, ..import.defaults.clone() }));
    }
    let layers: Vec<(LayerId, String)> =
        LayerId::top_down().map(|layer| (layer, catalogue.layer(layer).short.clone())).collect();
    if let Some(Chosen(layer)) = choose(ui, cx, "import-layer", &layers, import.defaults.layer.as_ref()) {
        push(cx, AuthorAction::ImportDefaults(ImportDefaults { layer, ..import.defaults.clone() }));
    }
}

/// What is chosen now; `None` is nothing.
struct Chosen<T>(Option<T>);

/// Buttons of which one is chosen at most; pressing it once more leaves it open again.
fn choose<T: Clone + PartialEq>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    label: &str,
    choices: &[(T, String)],
    now: Option<&T>,
) -> Option<Chosen<T>> {
    let label = cx.text(label);
    strong(ui, cx.theme, &label);
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (value, words) in choices {
            let chosen = now == Some(value);
            let values = [("field", label.as_str().into()), ("choice", words.as_str().into())];
            let named = cx.with("author-choice", &values);
            if Push::new(words).name(&named).chosen(chosen).show(ui, cx.theme).clicked() {
                pressed = Some(Chosen((!chosen).then(|| value.clone())));
            }
        }
    });
    pressed
}

fn one(ui: &mut Ui, cx: &Cx<'_>, row: &ImportedRow) {
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
    ui.horizontal_wrapped(|ui| {
        small(ui, cx.theme, &cx.with("import-line", &[("line", row.line.into())]));
        strong(ui, cx.theme, &row.text);
    });
    if let Some(card) = &row.card {
        ui.horizontal_wrapped(|ui| whose(ui, cx, card));
    }
    let icon = if row.card.is_some() { Icon::Right } else { Icon::Cross };
    for remark in &row.remarks {
        let help = remark.help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
        ui.horizontal_top(|ui| {
            sign(ui, icon, cx.theme.sizes.small, cx.theme.colours.wrong);
            ui.vertical(|ui| small(ui, cx.theme, &format!("{}{help}", remark.message)));
        });
    }
}

/// Owner, service and layer of the card, as far as they are known.
fn whose(ui: &mut Ui, cx: &Cx<'_>, card: &CardDraft) {
    let catalogue = cx.catalogue();
    let task = card.task.as_ref().and_then(|id| catalogue.task(id));
    let owner = card.owner.or_else(|| task.map(|task| DraftOwner::Bin(task.owner)));
    let bin: Option<Owner> = match owner {
        Some(DraftOwner::Bin(owner)) => Some(owner),
        Some(DraftOwner::Nobody) | None => None,
    };
    owner_signs(ui, bin, cx.theme);
    let owner = match owner {
        Some(DraftOwner::Bin(owner)) => cx.owner(Some(owner)),
        Some(DraftOwner::Nobody) => cx.text("owner-nobody"),
        None => cx.text("import-no-owner"),
    };
    let service = card.service.as_ref().or(task.map(|task| &task.service));
    let service = service.and_then(|id| catalogue.service(id)).map(|service| service.short.clone());
    let layer = card.layer.or(task.map(|task| task.layer)).map(|layer| catalogue.layer(layer).short.clone());
    let task = task.map(|task| task.id.to_string());
    let parts: Vec<String> = [Some(owner), service, layer, task].into_iter().flatten().collect();
    text(ui, cx.theme, &parts.join(" · "));
}
