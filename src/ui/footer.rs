//! The line at the bottom: what the colours mean, or a notice, and the keys that help here.

use super::cx::Cx;
use super::ends::{bar, row};
use super::fonts::ScreenFonts;
use super::theme::{italic, margin};
use super::widgets::{Icon, Push, paint_hatch, paint_icon, small, text};
use crate::diagram::{Face, Measure as _};
use crate::state::{Action, FilesAction, Notice};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, FontId, Frame, Galley, Layout, Panel, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

/// Windows less high than this many times the target size show no footer but for a notice.
const SHORT_BELOW: f32 = 21.0;

/// Whether the window has too little height for anything but the page itself.
pub(crate) fn is_short(ui: &Ui, cx: &Cx<'_>) -> bool {
    ui.ctx().content_rect().height() < SHORT_BELOW * cx.theme.sizes.target
}

/// Shows the legend of owners at the left and `hint` at the right.
pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>, hint: &str) {
    let notice = cx.state.notice.as_ref().or(cx.state.unsaved.as_ref()).map(|notice| words(cx, notice));
    if is_short(ui, cx) && notice.is_none() {
        return;
    }
    let space = cx.theme.sizes.space;
    let frame = Frame::new().fill(cx.theme.colours.panel).inner_margin(margin(space.1));
    let foot = bar(ui, Panel::bottom("footer").frame(frame), |ui| {
        // What does not fit in a line goes on in the next one.
        let wraps = notice.is_some() || legend_width(ui, cx) + space.1 > ui.available_width();
        row(ui, wraps, |ui| {
            ui.add_space(space.1);
            if let Some(notice) = notice {
                let label = text(ui, cx.theme, &notice);
                ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
                if let Some(Notice::FileWritten(file)) = &cx.state.notice
                    && Push::new(&cx.text("show-in-folder")).show(ui, cx.theme).clicked()
                {
                    cx.push(Action::Files(FilesAction::ShowFolder(file.into())));
                }
                return;
            }
            legend(ui, cx);
            if wraps {
                return;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(space.1);
                let room = ui.available_width();
                if ScreenFonts(ui).width(hint, cx.theme.sizes.small, Face::Regular) <= room {
                    small(ui, cx.theme, hint);
                }
            });
        });
    });
    let rect = foot.response.rect;
    let stroke = Stroke::new(cx.theme.colours.line_width, cx.theme.colours.hairline);
    ui.painter().hline(rect.x_range(), rect.top(), stroke);
}

pub(crate) fn words(cx: &Cx<'_>, notice: &Notice) -> String {
    match notice {
        Notice::ColumnsFull => cx.text("notice-columns-full"),
        Notice::PictureCopied => cx.text("notice-picture-copied"),
        Notice::TableCopied => cx.text("notice-table-copied"),
        Notice::ChecklistCopied => cx.text("notice-checklist-copied"),
        Notice::FileWritten(file) => cx.with("notice-file-written", &[("file", file.as_str().into())]),
        Notice::FolderNotShown(reason) => cx.with("notice-folder-not-shown", &[("reason", reason.as_str().into())]),
        Notice::ExportCopied => cx.text("notice-export-copied"),
        Notice::ExportStopped => cx.text("notice-export-stopped"),
        Notice::FileNotWritten(reason) => cx.with("notice-file-not-written", &[("reason", reason.as_str().into())]),
        Notice::SceneFull(cards) => cx.with("notice-scene-full", &[("count", (*cards).into())]),
        Notice::ChooseFirst => cx.text("notice-choose-first"),
        Notice::NoSaveDialog => cx.text("notice-no-save-dialog"),
        Notice::PageOpened(file) => cx.with("notice-page-opened", &[("file", file.as_str().into())]),
        Notice::NothingToProject => cx.text("notice-nothing-to-project"),
        Notice::AddedToPlan(count) => cx.with("notice-added-to-plan", &[("count", (*count).into())]),
        Notice::PlanFull => cx.text("notice-plan-full"),
        Notice::PlanOpened(file) => cx.with("notice-plan-opened", &[("file", file.as_str().into())]),
        Notice::LastColumn => cx.text("notice-last-column"),
        Notice::SceneOpened(file) => cx.with("notice-scene-opened", &[("file", file.as_str().into())]),
        Notice::Reloaded(file) => cx.with("notice-reloaded", &[("file", file.as_str().into())]),
        Notice::FolderAdded(folder) => cx.with("notice-folder-added", &[("folder", folder.as_str().into())]),
        Notice::FoldersFull => cx.text("notice-folders-full"),
        Notice::FilesPolled => cx.text("notice-files-polled"),
        Notice::NotSaved(reason) => cx.with("notice-not-saved", &[("reason", reason.as_str().into())]),
        Notice::SavesLeftOut(reason) => cx.with("notice-saves-left-out", &[("reason", reason.as_str().into())]),
        Notice::SettingsRestored(reason) => cx.with("notice-settings-restored", &[("reason", reason.as_str().into())]),
        Notice::SavedBeside(reason) => cx.with("notice-saved-beside", &[("reason", reason.as_str().into())]),
        Notice::SavedAgain => cx.text("notice-saved-again"),
        Notice::ReportCopied => cx.text("notice-report-copied"),
        Notice::SettingsReset(reason) => cx.with("notice-settings-reset", &[("reason", reason.as_str().into())]),
        Notice::SavesKeptAside(reason) => cx.with("notice-saves-kept-aside", &[("reason", reason.as_str().into())]),
    }
}

/// Icons, words, fill, ink and edge of a sign.
type Chip = (&'static [Icon], &'static str, Color32, Color32, Color32);

fn chips(cx: &Cx<'_>) -> [Chip; 3] {
    let colours = &cx.theme.colours;
    [
        (&[Icon::Cloud], "legend-aws", colours.aws, colours.on_aws, colours.aws_edge),
        (&[Icon::Person], "legend-customer", colours.customer, colours.on_customer, colours.customer_edge),
        (&[Icon::Cloud, Icon::Person], "legend-shared", colours.panel, colours.ink, colours.ink),
    ]
}

/// How wide the legend is in one line.
fn legend_width(ui: &Ui, cx: &Cx<'_>) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    chips(cx)
        .iter()
        .map(|(icons, word, ..)| {
            chip_width(cx, icons, words_of(ui, cx, &cx.text(word), Color32::PLACEHOLDER).size().x) + gap
        })
        .sum()
}

/// What the colours mean.
pub(crate) fn legend(ui: &mut Ui, cx: &Cx<'_>) {
    for (icons, word, fill, ink, edge) in chips(cx) {
        chip(ui, cx, icons, &cx.text(word), (fill, ink, edge));
    }
}

/// Its words, of which a part between asterisks stands in italics.
fn words_of(ui: &Ui, cx: &Cx<'_>, words: &str, ink: Color32) -> Arc<Galley> {
    let size = cx.theme.sizes.small;
    let mut job = LayoutJob::default();
    for (place, part) in words.split('*').enumerate() {
        let font = if place % 2 == 1 { italic(size) } else { FontId::proportional(size) };
        job.append(part, 0.0, TextFormat::simple(font, ink));
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Where there are no colours, AWS has a pattern, which stands beside the words.
fn swatch(cx: &Cx<'_>, icons: &[Icon]) -> f32 {
    if icons == [Icon::Cloud] && cx.theme.colours.hatch > 0.0 { cx.theme.sizes.icon * 2.0 } else { 0.0 }
}

fn chip_width(cx: &Cx<'_>, icons: &[Icon], words: f32) -> f32 {
    let sizes = &cx.theme.sizes;
    swatch(cx, icons) + sizes.space.1 * 2.0 + (sizes.icon + sizes.space.0) * icons.len() as f32 + words
}

/// A filled sign with icons and words; a part between asterisks stands in italics.
fn chip(ui: &mut Ui, cx: &Cx<'_>, icons: &[Icon], words: &str, (fill, ink, edge): (Color32, Color32, Color32)) {
    let sizes = &cx.theme.sizes;
    let galley = words_of(ui, cx, words, ink);
    let (icon, pad, swatch) = (sizes.icon, sizes.space.1, swatch(cx, icons));
    let width = chip_width(cx, icons, galley.size().x);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y + pad), Sense::hover());
    let name = words.replace('*', "");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &name));
    let painter = ui.painter();
    painter.rect(rect, sizes.space.0, fill, Stroke::new(cx.theme.colours.edge_width, edge), StrokeKind::Inside);
    let mut x = rect.left() + pad;
    if swatch > 0.0 {
        let inner = rect.shrink(cx.theme.colours.edge_width);
        paint_hatch(painter, inner.with_max_x(rect.left() + swatch), cx.theme);
        x += swatch;
    }
    for &sign in icons {
        let place = Rect::from_center_size(pos2(x + icon / 2.0, rect.center().y), vec2(icon, icon) * 0.85);
        let colour = match (icons.len(), sign) {
            (1, _) => ink,
            (_, Icon::Cloud) => cx.theme.colours.aws_edge,
            _ => cx.theme.colours.customer_edge,
        };
        paint_icon(painter, sign, place, colour);
        x += icon + sizes.space.0;
    }
    painter.galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, ink);
}
