//! What cannot be meant by mistake is asked once more, where it was asked for.

use super::cx::Cx;
use super::widgets::{Push, strong};
use egui::{Id, Ui};

/// The words of a question before something is thrown away.
pub(super) struct Twice<'a> {
    /// The button that asks for it.
    pub(super) ask: &'a str,
    /// Its name for a screen reader.
    pub(super) name: &'a str,
    /// The question.
    pub(super) question: &'a str,
    /// The button that does it.
    pub(super) yes: &'a str,
    /// The button that leaves everything as it is.
    pub(super) no: &'a str,
}

/// Whether the question is on screen, so that there is no room for other buttons.
pub(super) fn is_asked(ui: &Ui, id: Id) -> bool {
    ui.data(|data| data.get_temp(id).unwrap_or(false))
}

/// The button, or the question in its place; answers whether it is to be done.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, id: Id, words: &Twice<'_>) -> bool {
    if !is_asked(ui, id) {
        if Push::new(words.ask).name(words.name).show(ui, cx.theme).clicked() {
            ui.data_mut(|data| {
                data.insert_temp(id, true);
                data.insert_temp(id.with("new"), true);
            });
        }
        return false;
    }
    let said = strong(ui, cx.theme, words.question);
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
    let no = Push::new(words.no).show(ui, cx.theme);
    let yes = Push::new(words.yes).show(ui, cx.theme).clicked();
    // Whoever came here by keys is led on by keys, and a second Enter does no harm.
    if ui.data_mut(|data| data.remove_temp::<bool>(id.with("new"))).is_some() {
        no.request_focus();
    }
    if yes || no.clicked() {
        ui.data_mut(|data| data.remove::<bool>(id));
    }
    yes
}
