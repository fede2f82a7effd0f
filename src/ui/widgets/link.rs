//! A link that opens the browser. It is underlined, because ink alone does not tell it from text, and says where it leads
//! before it is followed: under the pointer, with the focus of the keyboard, and to a screen reader.

use super::{focus_ring, reveal};
use crate::ui::theme::{Theme, semibold};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Color32, CursorIcon, FontId, FontSelection, OpenUrl, Response, RichText, Role, Sense, Stroke, TextWrapMode, Ui,
    WidgetInfo, WidgetText, pos2, vec2,
};

/// The line of a link is at least so many times the target size high.
const LEAST: f32 = 0.75;

/// A blank that holds two words together on one line.
pub(crate) const NO_BREAK: &str = "\u{a0}";

/// A name that leads to an address.
pub(crate) fn link(ui: &mut Ui, theme: &Theme, words: &str, address: &str) -> Response {
    let words = RichText::new(words).font(semibold(theme.sizes.body)).underline();
    show(ui, theme, words.into(), address)
}

/// A key and a title in small text, which lead to an address if there is one.
pub(crate) fn small_link(ui: &mut Ui, theme: &Theme, key: &str, words: &str, address: Option<&str>) -> Response {
    let (ink, size) = (theme.colours.muted, theme.sizes.small);
    let mut title = TextFormat::simple(FontId::proportional(size), ink);
    if address.is_some() {
        title.underline = line(theme, ink);
    }
    let mut job = LayoutJob::default();
    job.append(key, 0.0, TextFormat::simple(semibold(size), ink));
    job.append(NO_BREAK, 0.0, TextFormat::simple(FontId::proportional(size), ink));
    job.append(words, 0.0, title);
    match address {
        Some(address) => show(ui, theme, job.into(), address),
        None => ui.label(job),
    }
}

/// Words in small text, which lead to an address.
pub(crate) fn plain_link(ui: &mut Ui, theme: &Theme, words: &str, address: &str) -> Response {
    let words = RichText::new(words).font(FontId::proportional(theme.sizes.small)).underline();
    show(ui, theme, words.into(), address)
}

/// A link that has its line for itself: higher than its letters, so that it is not missed.
fn on_its_own(ui: &mut Ui, theme: &Theme, words: WidgetText, address: &str) -> Response {
    let galley = words.into_galley(ui, Some(TextWrapMode::Wrap), ui.available_width(), FontSelection::Default);
    let size = vec2(galley.size().x, galley.size().y.max(theme.sizes.target * LEAST));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), galley.text()));
    if ui.is_rect_visible(rect) {
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, ui.visuals().hyperlink_color);
    }
    let new_tab = response.clicked_with_open_in_background();
    if new_tab || response.clicked() {
        ui.ctx().open_url(OpenUrl { url: address.to_owned(), new_tab });
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn line(theme: &Theme, ink: Color32) -> Stroke {
    Stroke::new(theme.colours.line_width, ink)
}

fn show(ui: &mut Ui, theme: &Theme, words: WidgetText, address: &str) -> Response {
    let response = if ui.layout().is_horizontal() {
        ui.hyperlink_to(words, address)
    } else {
        on_its_own(ui, theme, words, address)
    };
    reveal(&response);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(address));
    if response.has_focus() {
        focus_ring(ui.painter(), response.rect, theme);
        response.show_tooltip_text(address);
        return response;
    }
    response.on_hover_text(address)
}
