//! An organisation’s control matrix as a stack of its own: a bar for each domain, divided by who has its controls.

use super::{file_name, push};
use crate::domain::{Control, ControlDomain, Matrix, Ownership};
use crate::state::{AuthorAction, MatrixView};
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::{margin, semibold};
use crate::ui::widgets::{
    Edge, Icon, Push, card, focus_ring, heading, note, paint_icon, reveal, small, strong, text, title,
};
use egui::{
    Align2, CentralPanel, Color32, Frame, Painter, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

/// What is read is at most this many times the target size wide.
const COLUMN_WIDTH: f32 = 32.0;
/// The names of the domains take this share.
const NAMES: f32 = 0.28;
/// A part of a bar is at least this many times the height of the bar wide.
const LEAST: f32 = 1.7;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, view: &MatrixView) {
    let hint = cx.text("hint-matrix");
    footer::show(ui, cx, &hint);
    let sizes = &cx.theme.sizes;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(sizes.space.3))).show(ui, |ui| {
        let room = ui.available_width() - ui.spacing().scroll.allocated_width() - sizes.space.1;
        let width = room.min(sizes.target * COLUMN_WIDTH);
        ScrollArea::vertical().id_salt("matrix").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing = vec2(sizes.space.1, sizes.space.1);
            ui.horizontal_wrapped(|ui| {
                if Push::new(&cx.text("author-back")).icon(Icon::Left).show(ui, cx.theme).clicked() {
                    push(cx, AuthorAction::ImportDrop);
                }
                title(ui, cx.theme, &file_name(&view.file));
            });
            told(ui, cx, view);
            let Some(matrix) = &view.imported.matrix else { return };
            strong(ui, cx.theme, &cx.with("matrix-controls", &[("count", matrix.len().into())]));
            legend(ui, cx, matrix);
            // The first domain of the file is the ground that the others stand on.
            for (place, domain) in matrix.domains.iter().enumerate().rev() {
                bar(ui, cx, view, place, domain);
            }
            if let Some(domain) = view.domain.and_then(|place| matrix.domains.get(place)) {
                heading(ui, cx.theme, &domain.name);
                for control in &domain.controls {
                    card(ui, cx.theme, |ui| one(ui, cx, control));
                }
            }
        });
    });
}

/// What is wrong with the file, and with single rows.
fn told(ui: &mut Ui, cx: &Cx<'_>, view: &MatrixView) {
    for problem in &view.imported.problems {
        note(ui, cx.theme, Edge::Wrong, |ui| {
            text(ui, cx.theme, &problem.headline());
            if let Some(help) = &problem.help {
                small(ui, cx.theme, help);
            }
        });
    }
    for row in &view.imported.rows {
        let values =
            [("line", row.line.into()), ("id", row.text.as_str().into()), ("said", row.remark.message.as_str().into())];
        small(ui, cx.theme, &cx.with("matrix-row", &values));
    }
}

/// All that can be said of a control, the unsaid last.
fn kinds() -> impl Iterator<Item = Option<Ownership>> {
    Ownership::ALL.into_iter().map(Some).chain([None])
}

fn word(cx: &Cx<'_>, ownership: Option<Ownership>) -> String {
    match ownership {
        Some(ownership) => cx.text(&format!("ownership-{}", ownership.key())),
        None => cx.text("ownership-unknown"),
    }
}

/// What each part of a bar means, and how many controls it has in all.
fn legend(ui: &mut Ui, cx: &Cx<'_>, matrix: &Matrix) {
    ui.horizontal_wrapped(|ui| {
        for ownership in kinds() {
            let count = matrix.count(ownership);
            if ownership.is_none() && count == 0 {
                continue;
            }
            let side = cx.theme.sizes.target;
            let (rect, _) = ui.allocate_exact_size(vec2(side * LEAST, side), Sense::hover());
            part(ui.painter(), cx, rect, ownership, None);
            let values = [("word", word(cx, ownership).into()), ("count", count.into())];
            text(ui, cx.theme, &cx.with("matrix-legend", &values));
        }
    });
}

/// "Identity and access management: 3 CSP, 2 customer".
fn bar(ui: &mut Ui, cx: &mut Cx<'_>, view: &MatrixView, place: usize, domain: &ControlDomain) {
    let sizes = &cx.theme.sizes;
    let label = if domain.name == domain.id { domain.id.clone() } else { format!("{} {}", domain.id, domain.name) };
    let names = ui.available_width() * NAMES;
    let (font, ink) = (semibold(sizes.small), cx.theme.colours.ink);
    let galley = ui.painter().layout(label, font, ink, names - sizes.space.1);
    // A long name takes more lines, and the bar grows with it.
    let height = sizes.target.max(galley.size().y);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let counts: Vec<(Option<Ownership>, usize)> =
        kinds().map(|kind| (kind, domain.count(kind))).filter(|(_, count)| *count > 0).collect();
    let parts: Vec<String> = counts.iter().map(|(kind, count)| format!("{count} {}", word(cx, *kind))).collect();
    let values = [("domain", domain.name.as_str().into()), ("parts", parts.join(", ").into())];
    let name = cx.with("matrix-domain", &values);
    let chosen = view.domain == Some(place);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    reveal(&response);
    let painter = ui.painter().with_clip_rect(rect.expand(sizes.space.1).intersect(ui.clip_rect()));
    painter.galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, ink);
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let least = sizes.target * LEAST;
    let room = (rect.width() - names - least * counts.len() as f32).max(0.0);
    let mut left = rect.left() + names;
    for (kind, count) in counts {
        let width = least + room * count as f32 / all.max(1) as f32;
        let own = Rect::from_min_size(pos2(left, rect.top()), vec2(width - sizes.bar_gap, height));
        part(&painter, cx, own, kind, Some(count));
        left += width;
    }
    if chosen || response.has_focus() {
        focus_ring(ui.painter(), rect, cx.theme);
    }
    if response.on_hover_text(name).clicked() {
        push(cx, AuthorAction::MatrixDomain((!chosen).then_some(place)));
    }
}

/// A part of a bar: a colour and its sign for provider and customer, both for shared work, an outline for all else.
fn part(painter: &Painter, cx: &Cx<'_>, rect: Rect, ownership: Option<Ownership>, count: Option<usize>) {
    let colours = &cx.theme.colours;
    let radius = cx.theme.sizes.bar_radius;
    let (fill, ink, edge): (Color32, Color32, Color32) = match ownership {
        Some(Ownership::Csp | Ownership::SharedCspCsc) => (colours.aws, colours.on_aws, colours.aws_edge),
        Some(Ownership::Csc) => (colours.customer, colours.on_customer, colours.customer_edge),
        _ => (colours.panel, colours.ink, colours.ink),
    };
    painter.rect(rect, radius, fill, Stroke::new(colours.edge_width, edge), StrokeKind::Inside);
    let middle = rect.center();
    let side = cx.theme.sizes.icon;
    let at = |x: f32| Rect::from_center_size(pos2(x, middle.y), vec2(side, side));
    let pad = cx.theme.sizes.space.1 + side / 2.0;
    if ownership == Some(Ownership::SharedCspCsc) {
        let right = Rect::from_min_max(pos2(middle.x, rect.top()), rect.max);
        painter.with_clip_rect(right.intersect(painter.clip_rect())).rect_filled(rect, radius, colours.customer);
        paint_icon(painter, Icon::Person, at(rect.right() - pad), colours.on_customer);
    }
    match ownership {
        Some(Ownership::Csp | Ownership::SharedCspCsc) => paint_icon(painter, Icon::Cloud, at(rect.left() + pad), ink),
        Some(Ownership::Csc) => paint_icon(painter, Icon::Person, at(rect.left() + pad), ink),
        _ => {
            let short = match ownership {
                Some(ownership) => cx.text(&format!("ownership-short-{}", ownership.key())),
                None => cx.text("ownership-short-unknown"),
            };
            painter.text(
                pos2(rect.left() + cx.theme.sizes.space.0, middle.y),
                Align2::LEFT_CENTER,
                short,
                semibold(cx.theme.sizes.small),
                ink,
            );
        }
    }
    let Some(count) = count else { return };
    let (x, ink) = match ownership {
        Some(Ownership::SharedCspCsc) => (middle.x - cx.theme.sizes.space.0, ink),
        _ => (rect.right() - cx.theme.sizes.space.1, ink),
    };
    painter.text(pos2(x, middle.y), Align2::RIGHT_CENTER, count.to_string(), semibold(cx.theme.sizes.label), ink);
}

fn one(ui: &mut Ui, cx: &Cx<'_>, control: &Control) {
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
    strong(ui, cx.theme, &format!("{} {}", control.id, control.title));
    small(ui, cx.theme, &word(cx, control.ownership));
    for (key, said) in [("matrix-csp", &control.note_csp), ("matrix-csc", &control.note_csc)] {
        if !said.is_empty() {
            text(ui, cx.theme, &cx.with(key, &[("said", said.as_str().into())]));
        }
    }
}
