//! The part with the sources: what was read, where, of what kind it is, when it was checked, and what rests on it.

use super::entries::{keyed, list, rows};
use super::uses;
use crate::domain::{Source, SourceKind};
use crate::ui::cx::Cx;
use crate::ui::theme::semibold;
use crate::ui::widgets::{disclosure, link, small, strong};
use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Ui};

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, sources: &[&Source]) {
    kinds(ui, cx);
    let counts = uses::counts(cx.catalogue());
    rows(ui, cx, sources, |ui, source| {
        let used = counts.get(&source.key).copied().unwrap_or_default();
        keyed(ui, cx, source.key.as_str(), |ui| one(ui, cx, source, used));
    });
}

/// What the kinds mean.
fn kinds(ui: &mut Ui, cx: &Cx<'_>) {
    let (size, ink) = (cx.theme.sizes.small, cx.theme.colours.muted);
    let meanings = [
        (SourceKind::Current, "facts-kind-current"),
        (SourceKind::Archived2023, "facts-kind-archived"),
        (SourceKind::OfficialCopy, "facts-kind-copy"),
        (SourceKind::ThirdParty, "facts-kind-third-party"),
        (SourceKind::Chapter, "facts-kind-chapter"),
    ];
    let mut job = LayoutJob::default();
    for (place, (kind, meaning)) in meanings.into_iter().enumerate() {
        if place > 0 {
            job.append(" · ", 0.0, TextFormat::simple(FontId::proportional(size), ink));
        }
        job.append(&kind_word(cx, kind), 0.0, TextFormat::simple(semibold(size), ink));
        let meaning = format!(": {}", cx.text(meaning));
        job.append(&meaning, 0.0, TextFormat::simple(FontId::proportional(size), ink));
    }
    ui.label(job);
}

fn kind_word(cx: &Cx<'_>, kind: SourceKind) -> String {
    cx.text(&format!("source-{}", kind.key()))
}

fn one(ui: &mut Ui, cx: &Cx<'_>, source: &Source, used: usize) {
    match &source.address {
        Some(address) => {
            link(ui, cx.theme, &source.title, address);
            small(ui, cx.theme, address);
        }
        None => drop(strong(ui, cx.theme, &source.title)),
    }
    let kind = kind_word(cx, source.kind);
    let about = cx.with("facts-source", &[("kind", kind.into()), ("date", cx.date(source.checked).into())]);
    let id = ui.scope_id().with(("used", source.key.as_str()));
    let mut open: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    ui.spacing_mut().interact_size.y = cx.theme.sizes.target;
    ui.horizontal_wrapped(|ui| {
        small(ui, cx.theme, &about);
        if used == 0 {
            small(ui, cx.theme, &cx.text("facts-unused"));
            return;
        }
        let words = cx.with("facts-used", &[("count", used.into())]);
        let name = cx.with("facts-used-name", &[("key", source.key.as_str().into()), ("used", words.as_str().into())]);
        if disclosure(ui, cx.theme, &words, &name, open).clicked() {
            open = !open;
            ui.data_mut(|data| data.insert_temp(id, open));
        }
    });
    if open {
        for (kind, statements) in uses::of(cx, &source.key) {
            list(ui, cx, &cx.text(kind), statements.iter().map(String::as_str));
        }
    }
}
