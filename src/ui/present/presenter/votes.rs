//! The show of hands before the presenter: counted up and down, typed, or by keys.

use crate::domain::{Hands, Owner};
use crate::state::{Action, Command, PresentAction};
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::shortcuts;
use crate::ui::widgets::{Push, card, owner_signs, small, strong};
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    if cx.state.asked(cx.library).is_none() && cx.state.present.kept.votes.is_empty() {
        return;
    }
    card(ui, cx.theme, |ui| {
        small(ui, cx.theme, &cx.text("presenter-votes"));
        if cx.state.asked(cx.library).is_some() {
            let hands = cx.state.hands(cx.library).unwrap_or_default();
            for owner in Owner::ALL {
                one(ui, cx, owner, hands);
            }
        }
        command_button(ui, cx, Command::SaveVotes);
    });
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, owner: Owner, hands: Hands) {
    let command = match owner {
        Owner::Aws => Command::HandForAws,
        Owner::Customer => Command::HandForCustomer,
        Owner::Shared => Command::HandForShared,
    };
    ui.horizontal(|ui| {
        let word = cx.owner(Some(owner));
        for (label, by, name) in [("−", -1, "presenter-fewer"), ("+", 1, "presenter-more")] {
            let name = cx.with(name, &[("owner", word.as_str().into())]);
            let button = Push::new(label).name(&name).enabled(by > 0 || hands.of(owner) > 0);
            let button = match shortcuts::usual(cx, command) {
                Some(keys) if by > 0 => button.keys(keys),
                _ => button,
            };
            if button.show(ui, cx.theme).clicked() {
                cx.push(Action::Present(PresentAction::Hands(owner, by)));
            }
        }
        strong(ui, cx.theme, &hands.of(owner).to_string());
        owner_signs(ui, Some(owner), cx.theme);
        small(ui, cx.theme, &word);
    });
}
