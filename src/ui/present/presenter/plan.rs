//! The stops of the lesson plan: where the lesson is, and a way to any of them.

use crate::state::{Action, PresentAction};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Push, card, small};
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(position) = cx.state.position(cx.library) else { return };
    let number = position.number;
    let stops: Vec<(String, u16, bool)> = position
        .plan
        .stops
        .iter()
        .map(|stop| {
            let name = super::super::stop_name(cx, stop);
            (name, stop.minutes, cx.state.is_there(cx.library, &stop.subject))
        })
        .collect();
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        small(ui, cx.theme, &position.plan.title);
        for (place, (name, minutes, there)) in stops.iter().enumerate() {
            let values =
                [("number", (place + 1).into()), ("name", name.as_str().into()), ("minutes", (*minutes).into())];
            let label = cx.with("presenter-stop-line", &values);
            let button = Push::new(&label).chosen(place == number).plain().enabled(*there).within(ui.available_width());
            if button.show(ui, cx.theme).clicked() {
                cx.push(Action::Present(PresentAction::Stop(place)));
            }
        }
    });
}
