//! The end of a walk: whose it is, why, where that was read, and where the short rule misleads.

use super::words;
use crate::domain::walk::{Conclusion, LESSONS};
use crate::domain::{LayerId, LessonId, Owner, Task};
use crate::state::{Action, Place, PractiseAction, Walked};
use crate::ui::citations::{exam_notes, limits, sources};
use crate::ui::cx::Cx;
use crate::ui::terms::prose;
use crate::ui::widgets::{Edge, Push, card, loud, note, owner_signs, paint_swatch, small, strong, text};
use egui::accesskit::Live;
use egui::{Sense, Ui, vec2};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, walked: &Walked<'_>) {
    let Some(conclusion) = walked.walk.conclusion else { return };
    let owner = walked.task.map_or(conclusion.owner(), |task| task.owner);
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.1;
        whose(ui, cx, owner);
        if owner == conclusion.owner() {
            text(ui, cx.theme, &cx.text(words::conclusion(conclusion)));
        }
        match walked.task {
            Some(task) => reason(ui, cx, task),
            None => own_words(ui, cx, walked, conclusion),
        }
        misleads(ui, cx, walked, conclusion, owner);
        links(ui, cx, walked);
        if let Some(task) = walked.task {
            limits(ui, cx, task.beyond_exam, task.unverified);
            exam_notes(ui, cx, &task.notes);
            sources(ui, cx, &task.sources);
        }
    });
}

/// Swatch, icons and word.
fn whose(ui: &mut Ui, cx: &Cx<'_>, owner: Owner) {
    let sizes = &cx.theme.sizes;
    ui.horizontal(|ui| {
        let (swatch, _) = ui.allocate_exact_size(vec2(sizes.target * 1.5, sizes.icon), Sense::hover());
        paint_swatch(ui.painter(), swatch, Some(owner), cx.theme);
        owner_signs(ui, Some(owner), cx.theme);
        let word = loud(ui, cx.theme, &cx.with("walk-owner", &[("owner", cx.owner(Some(owner)).into())]));
        ui.ctx().accesskit_node_builder(word.id, |node| node.set_live(Live::Polite));
    });
}

fn reason(ui: &mut Ui, cx: &Cx<'_>, task: &Task) {
    strong(ui, cx.theme, &cx.text("walk-reason"));
    prose(ui, cx, &task.reason);
    if let Some(halves) = &task.halves {
        for (side, does) in [(Owner::Aws, &halves.aws), (Owner::Customer, &halves.customer)] {
            let values = [("owner", cx.owner(Some(side)).into()), ("does", does.as_str().into())];
            small(ui, cx.theme, &cx.with("neighbour-side", &values));
        }
    }
}

/// No task says it, so the rule answers alone; where the stack knows better, that is said.
fn own_words(ui: &mut Ui, cx: &Cx<'_>, walked: &Walked<'_>, conclusion: Conclusion) {
    text(ui, cx.theme, &cx.text("walk-no-task"));
    let duties = walked.walk.layers.iter().map(|&layer| walked.service.duty(layer).owner());
    let mut owners: Vec<Owner> = duties.flatten().collect();
    owners.dedup();
    let [owner] = owners[..] else { return };
    if owner != conclusion.owner() && conclusion != Conclusion::InGeneral {
        let values = [("service", walked.service.short.as_str().into()), ("owner", cx.owner(Some(owner)).into())];
        text(ui, cx.theme, &cx.with("walk-layer-owner", &values));
    }
}

fn misleads(ui: &mut Ui, cx: &Cx<'_>, walked: &Walked<'_>, conclusion: Conclusion, owner: Owner) {
    let by_rule = conclusion.owner();
    note(ui, cx.theme, Edge::Wrong, |ui| {
        strong(ui, cx.theme, &cx.text("walk-misleads"));
        if owner == by_rule {
            text(ui, cx.theme, &cx.text(words::trap(conclusion)));
            return;
        }
        let values = [("rule", cx.owner(Some(by_rule)).into()), ("owner", cx.owner(Some(owner)).into())];
        text(ui, cx.theme, &cx.with("walk-otherwise", &values));
        text(ui, cx.theme, &cx.text(words::conclusion(conclusion)));
        if let Some(exception) = walked.exception() {
            prose(ui, cx, &cx.text(words::exception(exception)));
        }
    });
}

fn links(ui: &mut Ui, cx: &mut Cx<'_>, walked: &Walked<'_>) {
    let space = cx.theme.sizes.space;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space.1, space.1);
        if let Some(layer) = layer(walked) {
            let name = cx.catalogue().layer(layer).short.as_str();
            let values = [("layer", name.into()), ("service", walked.service.short.as_str().into())];
            let there = Place::Cell(walked.service.id.clone(), layer);
            lead(ui, cx, &cx.with("neighbour-go", &values), Action::GoTo(there));
        }
        if let Some(task) = walked.task {
            let open = Action::Practise(PractiseAction::OpenTask(task.id.clone()));
            lead(ui, cx, &cx.text("work-practise"), open);
        }
        let catalogue = cx.catalogue();
        for lesson in LESSONS.into_iter().filter_map(|id| catalogue.lesson(&LessonId::new(id))) {
            let label = cx.with("walk-lesson", &[("lesson", lesson.title.as_str().into())]);
            lead(ui, cx, &label, Action::GoTo(Place::Lesson(lesson.id.clone())));
        }
    });
}

/// The layer that the walk has come to, if it is one.
fn layer(walked: &Walked<'_>) -> Option<LayerId> {
    let only = match walked.walk.layers[..] {
        [only] => Some(only),
        _ => None,
    };
    walked.task.map(|task| task.layer).or(only)
}

fn lead(ui: &mut Ui, cx: &mut Cx<'_>, label: &str, action: Action) {
    let response = Push::new(label).show(ui, cx.theme);
    if response.clicked() {
        cx.push(action);
    }
}
