//! A view of a plan as a card: what it shows, what stands over it, what the teacher wants to say, how it is uncovered.

use super::{change, pace, stop_head, subject};
use crate::domain::{LessonPlan, Stop, Subject};
use crate::state::DraftAction;
use crate::ui::cx::Cx;
use crate::ui::field::{self, Written};
use crate::ui::present::{stop_name, subject_name};
use crate::ui::widgets::{Icon, Push, card, sign, small, text};
use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, vec2};

/// From this many times the target size on, the title stands beside the notes.
const WIDE_FROM: f32 = 20.0;
/// The left of them takes this share.
const LEFT_SHARE: f32 = 0.4;
/// The notes show at least so many lines.
const NOTES_LINES: usize = 4;

/// Which view it is: its number from 0, of how many, and what its card is known by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) id: Id,
    pub(super) number: usize,
    pub(super) all: usize,
}

/// Shows the card and answers where it lies.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, at: Place, stop: &Stop) -> Rect {
    let builder = UiBuilder::new().scope_id(at.id);
    let drawn = ui.scope_builder(builder, |ui| card(ui, cx.theme, |ui| contents(ui, cx, at, stop)));
    drawn.response.rect
}

fn contents(ui: &mut Ui, cx: &mut Cx<'_>, at: Place, stop: &Stop) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.1);
    let values = [("number", (at.number + 1).into()), ("name", stop_name(cx, stop).into())];
    let name = cx.with("stop-name", &values);
    stop_head::show(ui, cx, at, stop, &name);
    let missing = subject::missing(cx, &stop.subject);
    if !missing.is_empty() {
        let all = !cx.state.is_there(cx.library, &stop.subject);
        let values = [("names", missing.join(", ").into())];
        ui.horizontal_top(|ui| {
            sign(ui, Icon::Cross, cx.theme.sizes.icon, cx.theme.colours.wrong);
            ui.vertical(|ui| {
                text(ui, cx.theme, &cx.with(if all { "stop-missing" } else { "stop-missing-part" }, &values))
            });
        });
    }
    let room = ui.available_width();
    if room < cx.theme.sizes.target * WIDE_FROM {
        left(ui, cx, at, stop, &name);
        notes(ui, cx, at, stop);
        return;
    }
    let left_room = room * LEFT_SHARE;
    let column = |ui: &mut Ui, width: f32, contents: &mut dyn FnMut(&mut Ui)| {
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            contents(ui);
        });
    };
    ui.horizontal_top(|ui| {
        column(ui, left_room, &mut |ui| left(ui, cx, at, stop, &name));
        ui.add_space(space.1);
        let rest = ui.available_width();
        column(ui, rest, &mut |ui| notes(ui, cx, at, stop));
    });
}

/// Its title, how long it takes, and how it is uncovered.
fn left(ui: &mut Ui, cx: &mut Cx<'_>, at: Place, stop: &Stop, name: &str) {
    let view = [("view", name.into())];
    let own = subject_name(cx, &stop.subject);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        let field = Written {
            label: &cx.text("stop-title"),
            name: &cx.with("stop-title-name", &[("number", (at.number + 1).into())]),
            hint: &own,
            most: LessonPlan::MOST_TITLE,
            lines: 1,
        };
        let now = stop.title.as_deref().unwrap_or_default();
        if let Some(title) = field::text(ui, cx, &field, now) {
            // The view has a name of its own.
            let title = Some(title).filter(|title| !title.trim().is_empty());
            put(cx, at, Stop { title, ..stop.clone() });
        }
    });
    ui.horizontal_wrapped(|ui| {
        small(ui, cx.theme, &cx.text("stop-minutes"));
        let name = cx.with("stop-minutes-name", &[("number", (at.number + 1).into())]);
        if let Some(minutes) = field::number(ui, cx, &name, stop.minutes, 0..=LessonPlan::MOST_MINUTES) {
            put(cx, at, Stop { minutes, ..stop.clone() });
        }
    });
    if matches!(stop.subject, Subject::Stacks { .. }) {
        if let Some(pace) = pace::menu(ui, cx, name, stop.pace) {
            put(cx, at, Stop { pace, ..stop.clone() });
        }
    } else {
        let named = cx.with("stop-hands-name", &view);
        let predict = stop.pace.predict;
        if Push::new(&cx.text("stop-hands")).name(&named).chosen(predict).show(ui, cx.theme).clicked() {
            let pace = crate::domain::Pace { predict: !predict, ..stop.pace };
            put(cx, at, Stop { pace, ..stop.clone() });
        }
    }
}

fn notes(ui: &mut Ui, cx: &mut Cx<'_>, at: Place, stop: &Stop) {
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
    let field = Written {
        label: &cx.text("stop-notes"),
        name: &cx.with("stop-notes-name", &[("number", (at.number + 1).into())]),
        hint: &cx.text("stop-notes-hint"),
        most: LessonPlan::MOST_NOTES,
        lines: NOTES_LINES,
    };
    if let Some(notes) = field::text(ui, cx, &field, &stop.notes) {
        put(cx, at, Stop { notes, ..stop.clone() });
    }
}

/// Puts this in the place of the view.
fn put(cx: &mut Cx<'_>, at: Place, stop: Stop) {
    change(cx, DraftAction::Change(at.number, Box::new(stop)));
}
