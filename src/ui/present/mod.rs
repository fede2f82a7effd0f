//! Presenting: what the room sees, what the presenter sees, and the page on which it is prepared.

mod page;
mod presenter;
mod projector;

use super::cx::Cx;
use crate::domain::{Stop, Subject};
use egui::Ui;
pub use projector::AUDIENCE;
use projector::Stage;

/// The page on which all of it is prepared.
pub(crate) fn prepare(ui: &mut Ui, cx: &mut Cx<'_>) {
    page::show(ui, cx);
}

/// Keys that need to know where the pointer is.
pub(crate) fn keys(ui: &Ui, cx: &mut Cx<'_>) {
    projector::magnify(ui, cx);
}

/// What the room sees, in the whole of this window.
pub(crate) fn project(ui: &mut Ui, cx: &mut Cx<'_>) {
    let rect = ui.ctx().content_rect();
    projector::show(ui, cx, rect, Stage::Live);
}

/// What the presenter sees, where the picture has a window of its own.
pub(crate) fn present(ui: &mut Ui, cx: &mut Cx<'_>) {
    presenter::show(ui, cx);
}

/// What the room sees in the window of the audience, which tells the presenter its shape.
pub(crate) fn audience(ui: &mut Ui, cx: &mut Cx<'_>) {
    let size = ui.ctx().content_rect().size();
    ui.data_mut(|data| data.insert_temp(projector::audience_size(), size));
    project(ui, cx);
}

/// What a stop of a lesson plan is called.
fn stop_name(cx: &Cx<'_>, stop: &Stop) -> String {
    stop.title.clone().unwrap_or_else(|| subject_name(cx, &stop.subject))
}

/// What a view is called.
fn subject_name(cx: &Cx<'_>, subject: &Subject) -> String {
    match subject {
        Subject::Stacks { services, layers, .. } => {
            let found: Vec<_> = services.iter().filter_map(|id| cx.catalogue().service(id)).collect();
            match (found.as_slice(), layers.as_slice()) {
                ([one], _) => one.name.clone(),
                (_, [layer]) => cx.catalogue().layer(*layer).name.clone(),
                _ => cx.text("present-who"),
            }
        }
        Subject::Lesson(id) => cx.catalogue().lesson(id).map_or(id.as_str(), |lesson| &lesson.title).to_owned(),
        Subject::Scene(id) => match cx.state.practise.scene_of(cx.library, id) {
            Some(scene) => super::practise::name(cx, scene),
            None => id.to_string(),
        },
    }
}
