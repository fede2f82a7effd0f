//! The parts of a page, side by side.

use super::cx::Cx;
use super::ends::bar;
use super::theme::margins;
use super::widgets::Push;
use egui::{Frame, Panel, Ui, vec2};

/// Shows a strip of parts, given by the keys of their names; answers the place of the one that was pressed.
pub(crate) fn show(ui: &mut Ui, cx: &Cx<'_>, words: &[&str], chosen: &str) -> Option<usize> {
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margins(space.3, space.1));
    let pressed = bar(ui, Panel::top("parts").frame(frame), |ui| {
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space.1, space.1);
            for (place, word) in words.iter().enumerate() {
                let response = Push::new(&cx.text(word)).chosen(*word == chosen).show(ui, cx.theme);
                if response.clicked() {
                    pressed = Some(place);
                }
            }
        });
        pressed
    });
    pressed.inner
}
