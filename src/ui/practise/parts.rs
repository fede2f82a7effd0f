//! The parts of the page, side by side: scenes, review, drill, exam questions, weak spots.

use super::push;
use crate::state::{PractiseAction, PractisePart};
use crate::ui::cx::Cx;
use crate::ui::theme::margins;
use crate::ui::widgets::{Push, reveal};
use egui::{Frame, Panel, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margins(space.3, space.1));
    Panel::top("practise-parts").frame(frame).resizable(false).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space.1, space.1);
            for part in PractisePart::ALL {
                let response =
                    Push::new(&cx.text(part.word())).chosen(cx.state.practise.part == part).show(ui, cx.theme);
                reveal(&response);
                if response.clicked() {
                    push(cx, PractiseAction::Turn(part));
                }
            }
        });
    });
}
