//! Text in the app's four weights.

use crate::ui::theme::{Theme, bold, semibold};
use egui::{Response, RichText, Ui};

/// Ordinary text that wraps.
pub(crate) fn text(ui: &mut Ui, theme: &Theme, words: &str) -> Response {
    ui.label(RichText::new(words).color(theme.colours.ink))
}

/// Secondary text that wraps.
pub(crate) fn small(ui: &mut Ui, theme: &Theme, words: &str) -> Response {
    ui.label(RichText::new(words).small().color(theme.colours.muted))
}

/// A name or a label.
pub(crate) fn strong(ui: &mut Ui, theme: &Theme, words: &str) -> Response {
    ui.label(RichText::new(words).font(semibold(theme.sizes.body)).color(theme.colours.ink))
}

/// The title of a part of a page.
pub(crate) fn heading(ui: &mut Ui, theme: &Theme, words: &str) -> Response {
    ui.label(RichText::new(words).font(semibold(theme.sizes.subtitle)).color(theme.colours.ink))
}

/// The title of a page.
pub(crate) fn title(ui: &mut Ui, theme: &Theme, words: &str) -> Response {
    ui.label(RichText::new(words).font(bold(theme.sizes.title)).color(theme.colours.ink))
}
