//! What the room sees: one view, large, without anything around it. The same code draws it in the window, in the window
//! of the audience and, small, before the presenter.

mod card;
mod counter;
mod hands;
mod ink;
mod lesson;
mod magnified;
mod results;
mod rows;
mod scene;
mod stacks;
mod words;

pub use ink::AUDIENCE;
pub(super) use stacks::magnify;

use crate::domain::Subject;
use crate::state::{Action, Blank, Command, MIN_PROJECTION_PERCENT, PresentAction, Show};
use crate::ui::cx::Cx;
use egui::{Id, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo};

/// Where a view is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// In front of the room, or as the presenter’s copy of that: it takes clicks and the pen.
    Live,
    /// Only to look at.
    Still,
}

/// Where the window of the audience leaves its size, so that a copy is the same picture.
pub(super) fn audience_size() -> Id {
    Id::unique("audience-size")
}

/// Draws what is projected into `rect`.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, stage: Stage) {
    let Some(show) = &cx.state.present.show else { return };
    // A copy is the whole picture in small: what is pressed there is small as well.
    let whole: Option<egui::Vec2> = ui.data(|data| data.get_temp(audience_size()));
    let scale = whole.filter(|_| cx.state.present.two_windows).map_or(1.0, |whole| whole.y / rect.height().max(1.0));
    let zoom = ui.ctx().zoom_factor() * scale;
    let theme = cx.theme.projected(rect.size(), cx.state.present.kept.percent, zoom);
    let mut inner = Cx::new(cx.state, cx.library, &theme, cx.words);
    let builder = UiBuilder::new().max_rect(rect).id_salt(("projector", stage == Stage::Live));
    // A child does not push what follows away.
    let mut child = ui.new_child(builder);
    theme.dress(&mut child);
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    child.painter().rect_filled(rect, 0.0, theme.colours.bg);
    match show.blank {
        Some(blank) => cover(&child, &mut inner, rect, blank, stage),
        None => view(&mut child, &mut inner, rect, show, stage),
    }
    cx.take(inner.into_actions());
}

/// One colour all over; a click brings the picture back.
fn cover(ui: &Ui, cx: &mut Cx<'_>, rect: Rect, blank: Blank, stage: Stage) {
    let projection = &cx.theme.projection;
    let colour = match blank {
        Blank::Black => projection.black,
        Blank::White => projection.white,
    };
    ui.painter().rect_filled(rect, 0.0, colour);
    if stage == Stage::Live && ground(ui, cx, rect, "blank").clicked() {
        cx.push(Action::Present(PresentAction::Blank(blank)));
    }
}

/// The whole picture as something to click. It takes no focus: every key that steps works as it is.
fn ground(ui: &Ui, cx: &Cx<'_>, rect: Rect, salt: &str) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(salt), Sense::CLICK);
    let name = cx.text("present-ground");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    response
}

fn view(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, show: &Show, stage: Stage) {
    // What is drawn later lies above it and takes its own clicks.
    if stage == Stage::Live {
        let response = ground(ui, cx, rect, "ground");
        if response.clicked() {
            cx.ask(Command::StepForward);
        } else if response.secondary_clicked() {
            cx.ask(Command::StepBack);
        }
    }
    let inner = rect.shrink(cx.theme.sizes.space.3);
    let body = counter::show(ui, cx, inner, show);
    match &show.subject {
        Subject::Stacks { .. } => stacks::show(ui, cx, body, show, stage),
        Subject::Lesson(_) => lesson::show(ui, cx, body, stage),
        Subject::Scene(_) => scene::show(ui, cx, body, stage),
    }
    if let Some(cell) = show.magnified {
        magnified::show(ui, cx, rect, show, cell);
    }
    ink::show(ui, cx, rect, show, stage);
}

/// A part of the picture, with a layout from the top down.
fn within<R>(ui: &mut Ui, rect: Rect, salt: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    add(&mut ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt)))
}

/// How large text must be to fill `rect` well: the largest of some sizes in which it fits, the least where none does.
fn fitting(ui: &Ui, cx: &Cx<'_>, texts: &[&str], size: egui::Vec2, largest: f32) -> f32 {
    words::fitting(ui, texts, size, (least(cx), largest), egui::FontId::proportional)
}

/// Where a projection is larger than usual, text that has no room becomes as small as usual, and no smaller.
fn least(cx: &Cx<'_>) -> f32 {
    cx.theme.sizes.body * f32::from(MIN_PROJECTION_PERCENT) / f32::from(cx.state.present.kept.percent)
}
