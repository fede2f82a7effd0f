//! One hit: what it is called, with the letters that fit in bold, what kind of thing it is, and where it belongs.

use super::entries::Entry;
use crate::ui::cx::Cx;
use crate::ui::theme::bold;
use crate::ui::widgets::{focus_ring, reveal};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, FontId, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// The kind takes this share of the row, and what stands at the right another.
const KIND: f32 = 0.17;
const BESIDE: f32 = 0.2;

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, entry: &Entry, letters: &[u32], chosen: bool) -> Response {
    let (sizes, colours) = (&cx.theme.sizes, &cx.theme.colours);
    let pad = sizes.space.1;
    let width = ui.available_width();
    let (kind_width, beside_width) = (width * KIND, width * BESIDE);
    let label_width = width - kind_width - beside_width - pad * 4.0;
    let kind = cx.text(entry.kind.word());
    let small = |words: &str, wrap: f32, align: Align| {
        let format = TextFormat::simple(FontId::proportional(sizes.small), colours.muted);
        let mut job = LayoutJob::single_section(words.to_owned(), format);
        job.wrap.max_width = wrap;
        job.halign = align;
        job
    };
    let (kind_job, beside_job) =
        (small(&kind, kind_width, Align::LEFT), small(&entry.beside, beside_width, Align::RIGHT));
    let label_job = marked(cx, &entry.label, letters, label_width);
    let [kind_text, label, beside] =
        [kind_job, label_job, beside_job].map(|job| ui.fonts_mut(|fonts| fonts.layout_job(job)));
    let height = label.size().y.max(kind_text.size().y).max(beside.size().y) + pad;
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
    let middle = |galley: &egui::Galley| rect.center().y - galley.size().y / 2.0;
    painter.galley(pos2(rect.left() + pad, middle(&kind_text)), kind_text, colours.muted);
    painter.galley(pos2(rect.left() + pad * 2.0 + kind_width, middle(&label)), label, colours.ink);
    painter.galley(pos2(rect.right() - pad, middle(&beside)), beside, colours.muted);
    if response.has_focus() {
        focus_ring(painter, rect, cx.theme);
    }
    response
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
