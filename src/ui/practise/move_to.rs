//! The menu of a card: one more way to lay it into a bin or back on the deck. It opens by a right click, a long touch, the
//! menu key or Shift+F10, and by what a screen reader calls the context menu.

use super::{Table, push};
use crate::domain::{CardIndex, Input, Spot};
use crate::state::PractiseAction;
use crate::ui::cx::Cx;
use egui::accesskit::{self, HasPopup};
use egui::{Id, Key, Modifiers, Popup, Response, SetOpenCommand, Ui};

/// Shows the menu of a card while it is open.
pub(super) fn menu(ui: &Ui, cx: &mut Cx<'_>, table: Table<'_>, index: CardIndex, card: &Response) {
    ui.ctx().accesskit_node_builder(card.id, |node| {
        node.add_action(accesskit::Action::ShowContextMenu);
        node.set_has_popup(HasPopup::Menu);
    });
    let by_keys = is_asked_by_keys(ui, table, index, card);
    let focus = Id::unique(("card-menu", index.0));
    if by_keys {
        ui.data_mut(|data| data.insert_temp(focus, true));
    }
    // With the other button still down, the right one lets go of a held card.
    let by_pointer = card.secondary_clicked() && !ui.input(|input| input.pointer.primary_down());
    let opens = by_keys || by_pointer || card.long_touched();
    let command = if opens { Some(true) } else { card.clicked().then_some(false) };
    Popup::menu(card).open_memory(command.map(SetOpenCommand::Bool)).show(|ui| items(ui, cx, table, index, focus));
}

/// Whether the key for it was pressed on the card that has the focus, or on the chosen one where nothing has.
fn is_asked_by_keys(ui: &Ui, table: Table<'_>, index: CardIndex, card: &Response) -> bool {
    let action = accesskit::Action::ShowContextMenu;
    if ui.input(|input| input.has_accesskit_action_request(card.id, action)) {
        return true;
    }
    let nothing_has = ui.memory(|memory| memory.focused().is_none());
    let is_meant = card.has_focus() || (nothing_has && table.run.chosen == Some(index));
    is_meant
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::Menu) || input.consume_key(Modifiers::SHIFT, Key::F10)
        })
}

fn items(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, index: CardIndex, focus: Id) {
    let spot = table.run.attempt.board.spot(index);
    for &owner in table.scene.bins().iter().filter(|&&owner| spot != Some(Spot::Bin(owner))) {
        let label = cx.with("card-move", &[("owner", cx.owner(Some(owner)).into())]);
        let item = ui.button(label);
        if ui.data_mut(|data| data.remove_temp::<bool>(focus)).is_some() {
            item.request_focus();
        }
        if item.clicked() {
            push(cx, PractiseAction::Place { card: index, bin: owner, by: Input::Menu });
            ui.close();
        }
    }
    if matches!(spot, Some(Spot::Bin(_))) && ui.button(cx.text("card-back")).clicked() {
        push(cx, PractiseAction::TakeBack(index));
        ui.close();
    }
}
