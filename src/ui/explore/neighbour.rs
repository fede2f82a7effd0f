//! How a cell differs from the one beside it: the column at the left, for the first column the one at its right, and for a
//! service that is shown alone its neighbour in the picker.

use super::push;
use crate::domain::{Duty, LayerId, Owner, Service};
use crate::state::ExploreAction;
use crate::ui::cx::Cx;
use crate::ui::terms::small_prose;
use crate::ui::widgets::{Edge, Push, note, owner_signs, strong, text};
use egui::Ui;

/// Says what is different there, and leads there. While an owner is hidden that the comparison would give away, nothing
/// is said.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, layer: LayerId, here: &Duty) {
    let Some((there, action)) = neighbour(cx, layer) else { return };
    let duty = cx.stack(there).duty(layer);
    note(ui, cx.theme, Edge::Plain, |ui| {
        strong(ui, cx.theme, &cx.with("neighbour-head", &[("service", there.short.as_str().into())]));
        let (owner, other) = (cx.owner(here.owner()), cx.owner(duty.owner()));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
            owner_signs(ui, duty.owner(), cx.theme);
            let words = if here.owner() == duty.owner() {
                cx.with("neighbour-same", &[("owner", owner.into())])
            } else {
                cx.with("neighbour-other", &[("here", owner.into()), ("there", other.into())])
            };
            text(ui, cx.theme, &words);
        });
        for (owner, does) in [(Owner::Aws, duty.aws()), (Owner::Customer, duty.customer())] {
            let Some(does) = does else { continue };
            let values = [("owner", cx.owner(Some(owner)).into()), ("does", does.into())];
            small_prose(ui, cx, &cx.with("neighbour-side", &values));
        }
        let short = cx.catalogue().layer(layer).short.as_str();
        let go = cx.with("neighbour-go", &[("layer", short.into()), ("service", there.short.as_str().into())]);
        if Push::new(&go).within(ui.available_width()).show(ui, cx.theme).clicked() {
            push(cx, action);
        }
    });
}

fn neighbour<'a>(cx: &Cx<'a>, layer: LayerId) -> Option<(&'a Service, ExploreAction)> {
    let explore = &cx.state.explore;
    let services = cx.catalogue().services();
    if let [shown] = &explore.columns[..] {
        // All services are hidden while owners are to be guessed, whichever is shown.
        let place = services.iter().position(|service| service.id == *shown).filter(|_| explore.quiz.is_none())?;
        let there = services.get(if place == 0 { 1 } else { place - 1 })?;
        return Some((there, ExploreAction::Show(there.id.clone())));
    }
    let column = if explore.column == 0 { 1 } else { explore.column - 1 };
    if cx.state.is_hidden(cx.library, column, layer) {
        return None;
    }
    let there = cx.catalogue().service(explore.columns.get(column)?)?;
    Some((there, ExploreAction::Pick { layer, column }))
}
