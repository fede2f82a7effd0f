//! Choosing a service by what the learner wants to decide. What fits and what stays theirs follows from the duties.

use super::ask;
use crate::domain::{Owner, Service, Stack};
use crate::state::{Action, Control, IllustrationAction, Place};
use crate::ui::cx::Cx;
use crate::ui::theme::semibold;
use crate::ui::widgets::{Push, card, heading, paint_mini_stack, small, strong};
use egui::accesskit::Live;
use egui::{RichText, Sense, Ui, vec2};

/// A small stack is so many times the target size wide and high.
const STACK: (f32, f32) = (1.5, 3.0);

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.1);
    heading(ui, cx.theme, &cx.text("control-question"));
    let wanted = cx.state.learn.illustration.control.unwrap_or(Control::System);
    ui.horizontal_wrapped(|ui| {
        for control in Control::ALL {
            let label = cx.text(&format!("control-{}", control.key()));
            let response = Push::new(&label).chosen(control == wanted).show(ui, cx.theme);
            if response.clicked() {
                ask(cx, IllustrationAction::Control(control));
            }
        }
    });
    let fits = |service: &&Service| Control::of(&cx.stack(service)) == wanted;
    // Least work first: what is left is the same control with more to do.
    let fitting: Vec<&Service> = cx.catalogue().services().iter().rev().filter(fits).collect();
    let said = small(ui, cx.theme, &cx.text(&format!("control-fits-{}", wanted.key())));
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    for service in fitting {
        one(ui, cx, service);
    }
}

/// A service that fits: its stack, its counts, and what stays with the customer.
fn one(ui: &mut Ui, cx: &mut Cx<'_>, service: &Service) {
    let stack = cx.stack(service);
    card(ui, cx.theme, |ui| {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(STACK.0, STACK.1) * cx.theme.sizes.target, Sense::hover());
            paint_mini_stack(ui.painter(), rect, stack, cx.theme);
            ui.vertical(|ui| {
                ui.horizontal_wrapped(|ui| {
                    strong(ui, cx.theme, &service.name);
                    small(ui, cx.theme, &service.label);
                });
                let tally = stack.tally();
                let counts = [("customer", tally.customer.into()), ("shared", tally.shared.into())];
                let counts = cx.with("control-counts", &counts);
                ui.label(RichText::new(counts).font(semibold(cx.theme.sizes.small)).color(cx.theme.colours.ink));
                for (owner, word) in [(Owner::Customer, "control-yours"), (Owner::Shared, "control-shared")] {
                    let layers = named(cx, &stack, owner);
                    if !layers.is_empty() {
                        small(ui, cx.theme, &cx.with(word, &[("layers", layers.into())]));
                    }
                }
                let name = cx.with("control-explore", &[("service", service.short.as_str().into())]);
                let response = Push::new(&name).show(ui, cx.theme);
                if response.clicked() {
                    cx.push(Action::GoTo(Place::Service(service.id.clone())));
                }
            });
        });
    });
}

fn named(cx: &Cx<'_>, stack: &Stack<'_>, owner: Owner) -> String {
    let rows = stack.rows().filter(|row| row.duty.owner() == Some(owner));
    rows.map(|row| cx.catalogue().layer(row.layer).short.as_str()).collect::<Vec<_>>().join(", ")
}
