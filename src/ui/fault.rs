//! The plain page after a fault: what happened, that the work is saved, where the report lies, and how to go on. It draws
//! nothing else, because anything else may be what failed.

use super::cx::Cx;
use super::footer;
use super::theme::margin;
use super::widgets::{Push, card, small, strong, text, title};
use crate::state::{Action, Fault, FaultAction};
use egui::{CentralPanel, Frame, ScrollArea, Ui, vec2};

/// The page is as wide as this many targets, or as the window.
const WIDTH: f32 = 20.0;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>, fault: &Fault) {
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let room = ui.available_size();
            let width = room.x.min(WIDTH * cx.theme.sizes.target);
            ui.horizontal(|ui| {
                ui.add_space((room.x - width) / 2.0);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.add_space(space.4);
                    card(ui, cx.theme, |ui| page(ui, cx, fault));
                });
            });
        });
    });
}

fn page(ui: &mut Ui, cx: &mut Cx<'_>, fault: &Fault) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing.y = space.2;
    title(ui, cx.theme, &cx.text("fault-title"));
    let day = cx.date(fault.day);
    text(ui, cx.theme, &cx.with("fault-when", &[("day", day.into())]));
    text(ui, cx.theme, &cx.text(if fault.saved { "fault-saved" } else { "fault-not-saved" }));
    if fault.again {
        text(ui, cx.theme, &cx.text("fault-again"));
    }
    for (word, told) in [("fault-what", &fault.words), ("fault-report", &fault.report)] {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space.0;
            strong(ui, cx.theme, &cx.text(word));
            text(ui, cx.theme, told);
        });
    }
    small(ui, cx.theme, &cx.text("fault-private"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space.1, space.1);
        let go_on = Push::new(&cx.text("fault-go-on")).primary().show(ui, cx.theme);
        if ui.memory(|memory| memory.focused().is_none()) {
            go_on.request_focus();
        }
        if go_on.clicked() {
            cx.push(Action::Fault(FaultAction::GoOn));
        }
        let mut more = vec![("fault-copy", FaultAction::Copy)];
        if fault.again {
            more.push(("fault-empty", FaultAction::StartEmpty));
        }
        for (word, action) in more {
            if Push::new(&cx.text(word)).show(ui, cx.theme).clicked() {
                cx.push(Action::Fault(action));
            }
        }
    });
    if let Some(notice) = &cx.state.notice {
        let label = small(ui, cx.theme, &footer::words(cx, notice));
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    }
}
