//! One hit: what it is called, with the letters that fit in bold, what kind of thing it is, and where it belongs.

use super::entries::Entry;
use crate::ui::cx::Cx;
use crate::ui::theme::bold;
use crate::ui::widgets::{focus_ring, reveal};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, FontId, Galley, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// The kind takes this share of the row, and what stands at the right another.
const KIND: f32 = 0.17;
const BESIDE: f32 = 0.2;
/// In a row less wide than this many times the target size, both stand below what is found.
const BELOW: f32 = 15.0;

/// What is written in a row.
struct Texts {
    kind: Arc<Galley>,
    label: Arc<Galley>,
    beside: Arc<Galley>,
    /// Whether the label stands above the rest.
    narrow: bool,
    /// What all of it takes.
    height: f32,
}

fn texts(ui: &Ui, cx: &Cx<'_>, (entry, kind): (&Entry, &str), letters: &[u32], width: f32) -> Texts {
    let (sizes, pad) = (&cx.theme.sizes, cx.theme.sizes.space.1);
    let narrow = width < sizes.target * BELOW;
    let (kind_width, beside_width) = if narrow { (width - pad * 2.0, 0.0) } else { (width * KIND, width * BESIDE) };
    let label_width = if narrow { kind_width } else { width - kind_width - beside_width - pad * 4.0 };
    let (kind_words, beside_words) = match (narrow, entry.beside.as_str()) {
        (false, beside) => (kind.to_owned(), beside),
        (true, "") => (kind.to_owned(), ""),
        (true, beside) => (format!("{kind} · {beside}"), ""),
    };
    let small = |words: &str, wrap: f32, align: Align| {
        let format = TextFormat::simple(FontId::proportional(sizes.small), cx.theme.colours.muted);
        let mut job = LayoutJob::single_section(words.to_owned(), format);
        job.wrap.max_width = wrap;
        job.halign = align;
        job
    };
    let kind = small(&kind_words, kind_width, Align::LEFT);
    let beside = small(beside_words, beside_width, Align::RIGHT);
    let jobs = [kind, marked(cx, &entry.label, letters, label_width), beside];
    let [kind, label, beside] = jobs.map(|job| ui.fonts_mut(|fonts| fonts.layout_job(job)));
    let (label_high, kind_high) = (label.size().y, kind.size().y);
    let height = if narrow { label_high + kind_high } else { label_high.max(kind_high).max(beside.size().y) };
    Texts { kind, label, beside, narrow, height }
}

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, entry: &Entry, letters: &[u32], chosen: bool) -> Response {
    let (sizes, colours) = (&cx.theme.sizes, &cx.theme.colours);
    let pad = sizes.space.1;
    let width = ui.available_width();
    let kind = cx.text(entry.kind.word());
    let texts = texts(ui, cx, (entry, &kind), letters, width);
    let height = texts.height + pad;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height.max(sizes.target)), Sense::click());
    let name = cx.with(
        "finder-option",
        &[("label", entry.label.as_str().into()), ("kind", kind.into()), ("beside", entry.beside.as_str().into())],
    );
    let name = name.trim_end_matches([',', ' ']).to_owned();
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &name));
    reveal(&response);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    if chosen || response.hovered() {
        painter.rect_filled(rect, sizes.bar_radius, colours.hover);
    }
    if chosen {
        let stroke = Stroke::new(colours.ring_width, colours.ink);
        painter.rect_stroke(rect, sizes.bar_radius, stroke, StrokeKind::Inside);
    }
    paint(painter, cx, rect, texts);
    if response.has_focus() {
        focus_ring(painter, rect, cx.theme);
    }
    response
}

fn paint(painter: &Painter, cx: &Cx<'_>, rect: Rect, texts: Texts) {
    let (colours, pad) = (&cx.theme.colours, cx.theme.sizes.space.1);
    let middle = |galley: &Galley| rect.center().y - galley.size().y / 2.0;
    let left = rect.left() + pad;
    let Texts { kind, label, beside, narrow, height } = texts;
    if narrow {
        let top = rect.center().y - height / 2.0;
        let below = pos2(left, top + label.size().y);
        painter.galley(pos2(left, top), label, colours.ink);
        painter.galley(below, kind, colours.muted);
        return;
    }
    painter.galley(pos2(left, middle(&kind)), kind, colours.muted);
    painter.galley(pos2(left + pad + rect.width() * KIND, middle(&label)), label, colours.ink);
    painter.galley(pos2(rect.right() - pad, middle(&beside)), beside, colours.muted);
}

/// The label with these letters in bold.
fn marked(cx: &Cx<'_>, label: &str, letters: &[u32], width: f32) -> LayoutJob {
    let (sizes, ink) = (&cx.theme.sizes, cx.theme.colours.ink);
    let plain = TextFormat::simple(FontId::proportional(sizes.body), ink);
    let strong = TextFormat::simple(bold(sizes.body), ink);
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut run = (String::new(), false);
    for (place, letter) in (0_u32..).zip(label.chars()) {
        let fits = letters.binary_search(&place).is_ok();
        if fits != run.1 && !run.0.is_empty() {
            job.append(&run.0, 0.0, if run.1 { strong.clone() } else { plain.clone() });
            run.0.clear();
        }
        run.1 = fits;
        run.0.push(letter);
    }
    job.append(&run.0, 0.0, if run.1 { strong } else { plain });
    job
}
