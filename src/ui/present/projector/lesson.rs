//! A lesson in projection: its text, its stacks, and its cards to sort, each asked for and then told.

use super::{Stage, card, stacks, words};
use crate::domain::{Comparison, Lesson, ServiceId};
use crate::state::LessonPage;
use crate::ui::cx::Cx;
use egui::{Rect, Ui};

/// What a lesson is shown with that names no service.
const USUAL: &str = "ec2";

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, stage: Stage) {
    let Some(lesson) = cx.state.projected_lesson(cx.library) else { return };
    match cx.state.lesson_page(cx.library) {
        Some(LessonPage::Text(texts)) => {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let size = super::fitting(ui, cx, &texts, rect.size(), cx.theme.sizes.title);
            super::within(ui, rect, "text", |ui| words::paragraphs(ui, cx.theme, &texts, size));
        }
        Some(LessonPage::Picture) => picture(ui, cx, rect, lesson),
        Some(LessonPage::Asked(id)) => card::task(ui, cx, rect, &id, (stage, false)),
        Some(LessonPage::Told(id)) => card::task(ui, cx, rect, &id, (stage, true)),
        None => {}
    }
}

fn picture(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, lesson: &Lesson) {
    let mut services: Vec<_> = lesson.services.iter().filter_map(|id| cx.catalogue().service(id)).collect();
    if services.is_empty() {
        services.extend(cx.catalogue().service(&ServiceId::new(USUAL)));
    }
    services.truncate(Comparison::MOST_COLUMNS);
    let comparison = Comparison::new(services, &cx.state.choices);
    stacks::open(ui, cx, rect, &comparison, &lesson.layers);
}
