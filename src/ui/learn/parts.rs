//! The parts of the page, side by side.

use super::push;
use crate::state::{LearnAction, LearnPart};
use crate::ui::cx::Cx;
use crate::ui::theme::margins;
use crate::ui::widgets::{Push, reveal};
use egui::{Frame, Panel, Ui, vec2};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margins(space.3, space.1));
    Panel::top("learn-parts").frame(frame).resizable(false).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space.1, space.1);
            for part in LearnPart::ALL {
                let here = cx.state.learn.part == part;
                let response = Push::new(&cx.text(part.word())).chosen(here).show(ui, cx.theme);
                reveal(&response);
                if response.clicked() {
                    push(cx, LearnAction::Turn(part));
                }
            }
        });
    });
}
