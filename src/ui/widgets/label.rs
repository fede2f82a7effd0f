//! Text in the app's four weights.

use crate::ui::theme::{Theme, bold, semibold};
use egui::{Response, RichText, Role, Ui};

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

/// A number or a word that is seen from far.
pub(crate) fn loud(ui: &mut Ui, theme: &Theme, words: &str) -> Response {
    ui.label(RichText::new(words).font(semibold(theme.sizes.subtitle)).color(theme.colours.ink))
}

/// The title of a part of a page.
pub(crate) fn heading(ui: &mut Ui, theme: &Theme, words: &str) -> Response {
    let response = loud(ui, theme, words);
    leads(ui, &response, words, 2);
    response
}

/// The title of a page.
pub(crate) fn title(ui: &mut Ui, theme: &Theme, words: &str) -> Response {
    let response = ui.label(RichText::new(words).font(bold(theme.sizes.title)).color(theme.colours.ink));
    leads(ui, &response, words, 1);
    response
}

/// A screen reader goes from one title to the next.
fn leads(ui: &Ui, title: &Response, words: &str, level: usize) {
    ui.ctx().accesskit_node_builder(title.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.set_label(words);
        node.clear_value();
    });
}
