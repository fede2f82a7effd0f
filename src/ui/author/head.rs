//! The head of a work: which scene it is, how it stands to its file, and what can be done with it as a whole.

use super::sheet::Sheet;
use super::{problems, push, standing, title_of};
use crate::content::Reading;
use crate::state::{AuthorAction, AuthorPane, Command};
use crate::ui::command_button::named_button;
use crate::ui::cx::Cx;
use crate::ui::ends::bar;
use crate::ui::footer::is_short;
use crate::ui::theme::margins;
use crate::ui::widgets::{Icon, Push, small, title};
use egui::accesskit::Live;
use egui::{Frame, Panel, Ui, vec2};

/// Shows the head; without its buttons where the board has taken the place of the form and needs the room.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, with_buttons: bool) {
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margins(space.3, space.1));
    bar(ui, Panel::top("author-head").frame(frame), |ui| {
        ui.spacing_mut().item_spacing = vec2(space.1, space.0);
        ui.horizontal_wrapped(|ui| {
            if Push::new(&cx.text("author-back")).icon(Icon::Left).show(ui, cx.theme).clicked() {
                push(cx, AuthorAction::Open(None));
            }
            title(ui, cx.theme, &title_of(cx, sheet.work));
            let said = small(ui, cx.theme, &standing(cx, sheet.work));
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
            if let Some(file) = &sheet.work.file {
                said.on_hover_text(file);
            }
        });
        if with_buttons {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space.1, space.1);
                buttons(ui, cx, sheet);
            });
        }
    });
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    let labels = ["author-save", "author-save-as", "author-undo", "author-redo"].map(|key| cx.text(key));
    let [save, save_as, undo, redo] = &labels;
    let is_changed = sheet.work.is_changed();
    let save = if is_changed { Push::new(save).primary() } else { Push::new(save) };
    named_button(ui, cx, Command::SaveWork, save, true);
    named_button(ui, cx, Command::SaveWorkAs, Push::new(save_as), false);
    named_button(ui, cx, Command::UndoInWork, Push::new(undo), false);
    named_button(ui, cx, Command::RedoInWork, Push::new(redo), false);
    ui.add_space(cx.theme.sizes.space.1);
    panes(ui, cx, sheet);
    let play = cx.text("author-play-beside");
    named_button(ui, cx, Command::PlayBeside, Push::new(&play).chosen(cx.state.author.plays), false);
    let can = cx.state.author.scene(cx.library).is_some() && !cx.state.files.asking;
    if Push::new(&cx.text("author-export-csv")).enabled(can).show(ui, cx.theme).clicked() {
        push(cx, AuthorAction::ExportCsv);
    }
    ui.add_space(cx.theme.sizes.space.1);
    // In a small window, a line of its own is too much for saying that all is well.
    let is_small = is_short(ui, cx) && ui.max_rect().width() < cx.theme.sizes.narrow;
    if !(is_small && sheet.spotted().is_empty()) {
        problems::count(ui, cx, sheet);
    }
}

fn panes(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
    let has_form = sheet.manuscript().reading() == Reading::Form;
    let now = if has_form { cx.state.author.pane } else { AuthorPane::Text };
    let panes = [
        (AuthorPane::Form, "author-pane-form", "author-pane-form-name"),
        (AuthorPane::Text, "author-pane-text", "author-pane-text-name"),
    ];
    for (pane, word, name) in panes {
        let (label, named) = (cx.text(word), cx.text(name));
        let enabled = has_form || pane == AuthorPane::Text;
        let button = Push::new(&label).name(&named).chosen(now == pane).enabled(enabled);
        if button.show(ui, cx.theme).clicked() {
            push(cx, AuthorAction::Pane(pane));
        }
    }
}
