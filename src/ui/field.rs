//! Fields to write and to set numbers in, each with its name before it.

use super::cx::Cx;
use super::theme::margins;
use super::widgets::{reveal, small};
use egui::{DragValue, Response, TextEdit, Ui, Widget as _, vec2};
use std::ops::RangeInclusive;

/// A field for a number is this many times the target size wide.
const NUMBER_WIDTH: f32 = 2.2;

/// What a field for text is called, what it shows while it is empty, and how much fits in.
pub(super) struct Written<'a> {
    /// The name that stands over the field.
    pub(super) label: &'a str,
    /// The name for a screen reader, which says besides what the field belongs to.
    pub(super) name: &'a str,
    /// What stands in the field while it is empty.
    pub(super) hint: &'a str,
    /// How many characters fit in.
    pub(super) most: usize,
    /// How many lines are shown at least.
    pub(super) lines: usize,
}

/// A field for text as wide as there is room; answers what stands in it now, if that is something else.
pub(super) fn text(ui: &mut Ui, cx: &Cx<'_>, field: &Written<'_>, now: &str) -> Option<String> {
    small(ui, cx.theme, field.label);
    edit(ui, cx, field, now).1
}

/// The same without its label, and with what a frame is told of the field.
pub(super) fn edit(ui: &mut Ui, cx: &Cx<'_>, field: &Written<'_>, now: &str) -> (Response, Option<String>) {
    let sizes = &cx.theme.sizes;
    let mut typed = now.to_owned();
    let edit = if field.lines > 1 {
        TextEdit::multiline(&mut typed).desired_rows(field.lines)
    } else {
        TextEdit::singleline(&mut typed).align(egui::Align2::LEFT_CENTER)
    };
    let edit = edit
        .char_limit(field.most)
        .margin(margins(sizes.space.1, sizes.space.0))
        .min_size(vec2(0.0, sizes.target))
        .desired_width(f32::INFINITY)
        .hint_text(field.hint);
    let response = ui.add(edit).accessible_name(field.name);
    reveal(&response);
    let typed = (response.changed() && typed != now).then_some(typed);
    (response, typed)
}

/// A field for a number; answers what stands in it now, if that is something else.
pub(super) fn number(ui: &mut Ui, cx: &Cx<'_>, name: &str, now: u16, range: RangeInclusive<u16>) -> Option<u16> {
    let mut number = now;
    let response = sized(ui, cx, DragValue::new(&mut number).range(range), name);
    (response.changed() && number != now).then_some(number)
}

/// A field for a length in metres; the length itself is in centimetres.
pub(super) fn metres(ui: &mut Ui, cx: &Cx<'_>, name: &str, now: u16, range: (u16, u16)) -> Option<u16> {
    let mut length = f64::from(now) / 100.0;
    let range = f64::from(range.0) / 100.0..=f64::from(range.1) / 100.0;
    let drag = DragValue::new(&mut length).range(range).speed(0.05).min_decimals(1).max_decimals(2);
    let response = sized(ui, cx, drag, name);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is that of a `u16`")]
    let new = (length * 100.0).round() as u16;
    (response.changed() && new != now).then_some(new)
}

fn sized(ui: &mut Ui, cx: &Cx<'_>, drag: DragValue<'_>, name: &str) -> Response {
    let size = vec2(cx.theme.sizes.target * NUMBER_WIDTH, cx.theme.sizes.target);
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().interact_size = size;
            drag.ui(ui)
        })
        .inner;
    let label = name.to_owned();
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(label));
    reveal(&response);
    response
}
