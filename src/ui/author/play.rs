//! The scene as it is played, beside its form. While something is wrong with it, it is played as it was before.

use super::push;
use super::sheet::Sheet;
use crate::content::Origin;
use crate::state::AuthorAction;
use crate::ui::cx::Cx;
use crate::ui::ends::bar;
use crate::ui::practise;
use crate::ui::theme::margins;
use crate::ui::widgets::{Icon, Push, sign, small, text};
use egui::accesskit::Live;
use egui::{CentralPanel, Frame, Id, Panel, Rect, Ui, vec2};

/// Shows the board of the work, and a way back to the form where it has taken its place.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet<'_>, instead_of_form: bool) {
    let space = cx.theme.sizes.space;
    let rect = ui.max_rect();
    let frame = Frame::new().inner_margin(margins(space.3, space.1));
    let origin = Origin::File(sheet.work.origin());
    let scene = cx.library.scene_from(&origin).cloned();
    let is_old = !sheet.spotted().is_empty() && scene.is_some();
    if instead_of_form || is_old {
        bar(ui, Panel::top("author-play-head").frame(frame), |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space.1, space.0);
                let back = cx.text("author-back-to-form");
                if instead_of_form && Push::new(&back).icon(Icon::Left).show(ui, cx.theme).clicked() {
                    push(cx, AuthorAction::Play(false));
                }
                if is_old {
                    sign(ui, Icon::Cross, cx.theme.sizes.icon, cx.theme.colours.wrong);
                    let said = small(ui, cx.theme, &cx.text("author-plays-before"));
                    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
                }
            });
        });
    }
    let shown = scene.as_ref().is_some_and(|scene| practise::beside(ui, cx, scene));
    if !shown {
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ui.add_space(space.3);
            if scene.is_none() {
                text(ui, cx.theme, &cx.text("author-plays-not-yet"));
            } else {
                // Its cards are others now, so they are dealt anew.
                push(cx, AuthorAction::Play(true));
            }
        });
    }
    remember(ui, rect);
}

/// Where the board was drawn last, and whether the pointer was pressed on it last.
fn place() -> Id {
    Id::unique("author-board")
}

fn remember(ui: &Ui, rect: Rect) {
    let pressed = ui.input(|input| input.pointer.any_pressed().then(|| input.pointer.interact_pos()).flatten());
    ui.data_mut(|data| {
        let (_, before) = data.get_temp::<(Rect, bool)>(place()).unwrap_or((rect, false));
        let now = pressed.map_or(before, |at| rect.contains(at));
        data.insert_temp(place(), (rect, now));
    });
}

/// Whether the keys of the board are for the board: it has the focus, or nothing has and it was pressed last.
pub(in crate::ui) fn has_keys(ui: &Ui) -> bool {
    let Some((rect, pressed)) = ui.data(|data| data.get_temp::<(Rect, bool)>(place())) else { return false };
    match ui.memory(egui::Memory::focused) {
        Some(focused) => ui.ctx().read_response(focused).is_some_and(|response| rect.contains(response.rect.center())),
        None => pressed,
    }
}
