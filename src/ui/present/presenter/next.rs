//! What the room will see after the next step, small.

use super::{Stage, copy, picture};
use crate::state::{Action, PresentAction, update};
use crate::ui::cx::Cx;
use crate::ui::widgets::small;
use egui::{Ui, vec2};

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    let mut after = cx.state.clone();
    update(&mut after, cx.library, Action::Present(PresentAction::Forward));
    let is_end = after.present.show == cx.state.present.show;
    small(ui, cx.theme, &cx.text(if is_end { "presenter-end-of-it" } else { "presenter-next" }));
    if is_end {
        return;
    }
    let width = ui.available_width();
    let rect = picture(ui, vec2(width, width));
    let mut inner = Cx::new(&after, cx.library, cx.theme, cx.words);
    copy(ui, &mut inner, rect, Stage::Still, &cx.text("presenter-next"));
}
