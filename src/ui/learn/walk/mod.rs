//! The decision rule as a walk: the work is chosen, the questions come one at a time, and beside them the stack of the
//! service keeps bright what it can still be about. Owners are shown at the end, and not before.

mod asked;
mod choose;
mod end;
mod picture;
mod row;
mod words;

use super::push;
use crate::domain::walk::Walk;
use crate::domain::{LayerId, Service};
use crate::state::{LearnAction, WalkAction};
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::{margin, margins};
use crate::ui::widgets::{small, title};
use egui::{CentralPanel, Frame, Panel, ScrollArea, Ui};

/// The stack takes this share of the window.
const STACK_SHARE: f32 = 0.5;

/// What the stack shows.
struct Shown<'a> {
    service: &'a Service,
    /// What it can still be about.
    layers: Vec<LayerId>,
    /// Whether owners are told.
    over: bool,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let walked = cx.state.walked(cx.library);
    let hint = match walked {
        Some(_) => cx.with("hint-walk", &[("keys", cx.single_keys())]),
        None => cx.text("hint-walk-choose"),
    };
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    let shown = shown(cx);
    let window = ui.ctx().content_rect().width();
    let beside = window >= cx.theme.sizes.narrow;
    if let Some(shown) = shown.as_ref().filter(|_| beside) {
        let frame = Frame::new().inner_margin(margins(space.1, space.0));
        Panel::right("walk-stack")
            .frame(frame)
            .resizable(false)
            .show_separator_line(false)
            .exact_size(window * STACK_SHARE)
            .show(ui, |ui| picture::show(ui, cx, shown));
    }
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        title(ui, cx.theme, &cx.text("walk-title"));
        ScrollArea::vertical().id_salt("walk").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space.1;
            if let Some(walked) = &walked {
                asked::show(ui, cx, walked);
            } else {
                small(ui, cx.theme, &cx.text("walk-about"));
                choose::show(ui, cx);
            }
            if let Some(shown) = shown.as_ref().filter(|_| !beside) {
                picture::below(ui, cx, shown);
            }
        });
    });
}

/// The stack of the walk, or of the service that was chosen for one.
fn shown<'a>(cx: &Cx<'a>) -> Option<Shown<'a>> {
    if let Some(walked) = cx.state.walked(cx.library) {
        let Walk { layers, conclusion, .. } = walked.walk;
        let over = conclusion.is_some();
        let layers = walked.task.filter(|_| over).map_or(layers, |task| vec![task.layer]);
        return Some(Shown { service: walked.service, layers, over });
    }
    let service = cx.catalogue().service(cx.state.learn.walk.service.as_ref()?)?;
    Some(Shown { service, layers: LayerId::ALL.to_vec(), over: false })
}

/// Reports something on the walk.
fn report(cx: &mut Cx<'_>, action: WalkAction) {
    push(cx, LearnAction::Walk(action));
}
