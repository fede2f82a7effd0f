//! The answer to what the room is asked, and what comes next. It stands here and nowhere in the picture.

use crate::domain::{LayerId, Subject};
use crate::state::{Cell, Show};
use crate::ui::citations::shown_notes;
use crate::ui::cx::Cx;
use crate::ui::practise::owner_words;
use crate::ui::widgets::{card, owner_signs, small, strong, text};
use egui::Ui;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(show) = &cx.state.present.show else { return };
    card(ui, cx.theme, |ui| match &show.subject {
        Subject::Stacks { .. } => stacks(ui, cx, show),
        Subject::Scene(_) => scene(ui, cx),
        Subject::Lesson(_) => lesson(ui, cx),
    });
}

/// The cell that is asked for, or else the row that comes next.
fn stacks(ui: &mut Ui, cx: &Cx<'_>, show: &Show) {
    let Some(comparison) = show.comparison(cx.library) else { return };
    let asked = show.progressed.asked;
    let layer = asked.map(|cell| cell.layer).or_else(|| show.next_layer(cx.library));
    let Some(layer) = layer else {
        small(ui, cx.theme, &cx.text("presenter-all-open"));
        return;
    };
    small(ui, cx.theme, &cx.text(if asked.is_some() { "presenter-answer" } else { "presenter-next-answer" }));
    strong(ui, cx.theme, &cx.catalogue().layer(layer).name);
    for (column, stack) in comparison.stacks().iter().enumerate() {
        let cell = Cell { layer, column };
        if asked.is_some_and(|asked| asked != cell) {
            continue;
        }
        duty(ui, cx, &stack.service().short, layer, stack);
    }
}

fn duty(ui: &mut Ui, cx: &Cx<'_>, service: &str, layer: LayerId, stack: &crate::domain::Stack<'_>) {
    let duty = stack.duty(layer);
    ui.horizontal_wrapped(|ui| {
        owner_signs(ui, duty.owner(), cx.theme);
        let values = [("service", service.into()), ("owner", cx.owner(duty.owner()).into())];
        strong(ui, cx.theme, &cx.with("presenter-owner", &values));
    });
    for said in [duty.aws(), duty.customer()].into_iter().flatten() {
        small(ui, cx.theme, said);
    }
}

fn scene(ui: &mut Ui, cx: &Cx<'_>) {
    let Some((_, found)) = cx.state.projected_card(cx.library) else {
        small(ui, cx.theme, &cx.text("presenter-no-question"));
        return;
    };
    small(ui, cx.theme, &cx.text("presenter-answer"));
    ui.horizontal_wrapped(|ui| {
        owner_signs(ui, found.owner(), cx.theme);
        strong(ui, cx.theme, &owner_words(cx, found));
    });
    text(ui, cx.theme, &found.reason);
}

fn lesson(ui: &mut Ui, cx: &Cx<'_>) {
    use crate::state::LessonPage::{Asked, Told};
    let task = match cx.state.lesson_page(cx.library) {
        Some(Asked(id) | Told(id)) => cx.catalogue().task(&id),
        _ => None,
    };
    let Some(task) = task else {
        small(ui, cx.theme, &cx.text("presenter-no-question"));
        return;
    };
    small(ui, cx.theme, &cx.text("presenter-answer"));
    ui.horizontal_wrapped(|ui| {
        owner_signs(ui, Some(task.owner), cx.theme);
        strong(ui, cx.theme, &cx.owner(Some(task.owner)));
    });
    text(ui, cx.theme, &task.reason);
}

/// What the scene or the lesson itself has for its teacher.
pub(super) fn of_view(cx: &Cx<'_>) -> Vec<String> {
    if let Some((scene, _)) = cx.state.projected_scene(cx.library) {
        let question = cx.state.projected_card(cx.library).map(|(_, card)| card.question(cx.catalogue()).to_owned());
        let goal = cx.with("presenter-goal", &[("goal", scene.goal.as_str().into())]);
        return [Some(goal).filter(|_| !scene.goal.is_empty()), question].into_iter().flatten().collect();
    }
    if let Some(lesson) = cx.state.projected_lesson(cx.library) {
        let older = shown_notes(cx, &lesson.notes);
        return older.map(|note| cx.with("verdict-older", &[("older", note.older.as_str().into())])).collect();
    }
    let asked = cx.state.present.show.as_ref().and_then(|show| show.progressed.asked);
    asked.map(|cell| cx.catalogue().layer(cell.layer).question.clone()).into_iter().collect()
}
