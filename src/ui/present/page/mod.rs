//! The page on which a projection is prepared: lesson plans, the room and how things are shown in it, and what classes
//! said.

mod editor;
mod pace;
mod plans;
mod reach;
mod room;
mod settings;
mod stop;
mod stop_head;
mod subject;
mod votes;

use crate::state::{Action, DraftAction, PresentAction, PresentPart};
use crate::ui::cx::Cx;
use crate::ui::theme::margin;
use crate::ui::{footer, parts};
use egui::{CentralPanel, Frame, ScrollArea, Ui, vec2};

/// What is read is at most this many times the target size wide.
const COLUMN_WIDTH: f32 = 30.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    // A plan that is being changed fills the page, as a lesson does.
    if let Some(plan) = cx.state.open_draft() {
        editor::show(ui, cx, plan);
        return;
    }
    let words = PresentPart::ALL.map(PresentPart::word);
    if let Some(place) = parts::show(ui, cx, &words, cx.state.present.part.word()) {
        push(cx, PresentAction::Turn(PresentPart::ALL[place]));
    }
    match cx.state.present.part {
        PresentPart::Plans => scrolled(ui, cx, &cx.text("hint-plans"), plans::show),
        PresentPart::Room => scrolled(ui, cx, &cx.text("hint-room"), settings::show),
        PresentPart::Votes => {
            let hint = cx.with("hint-votes", &[("keys", cx.single_keys())]);
            scrolled(ui, cx, &hint, votes::show);
        }
    }
}

/// A part of the page: contents that scroll, and a hint at the foot.
fn scrolled(ui: &mut Ui, cx: &mut Cx<'_>, hint: &str, contents: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    footer::show(ui, cx, hint);
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        let width = column_width(ui, cx);
        ScrollArea::vertical().id_salt(cx.state.present.part.word()).auto_shrink(false).show(ui, |ui| {
            column(ui, cx, width);
            contents(ui, cx);
        });
    });
}

/// How wide a column in a scroll area of `ui` is: no wider than can be read, and the same whether there is a bar or not.
/// Were it not, a bar that comes could make things so short that it goes again.
fn column_width(ui: &Ui, cx: &Cx<'_>) -> f32 {
    let sizes = &cx.theme.sizes;
    let room = ui.available_width() - ui.spacing().scroll.allocated_width() - sizes.space.1;
    room.min(sizes.target * COLUMN_WIDTH)
}

/// Makes what follows a column of that width.
fn column(ui: &mut Ui, cx: &Cx<'_>, width: f32) {
    let space = cx.theme.sizes.space;
    ui.set_max_width(width);
    ui.spacing_mut().item_spacing = vec2(space.1, space.1);
}

/// Reports something with a projection.
fn push(cx: &mut Cx<'_>, action: PresentAction) {
    cx.push(Action::Present(action));
}

/// Reports something with a plan of one’s own.
fn change(cx: &mut Cx<'_>, action: DraftAction) {
    push(cx, PresentAction::Draft(action));
}
