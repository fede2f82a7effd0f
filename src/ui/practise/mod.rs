//! The Practise page: the shelf of scenes, the board of one, and its results; papers of questions.

mod bin;
mod board;
mod card;
mod drag;
mod move_to;
mod paper;
mod results;
mod shelf;
mod verdict_bar;

use super::cx::Cx;
use super::ending;
use crate::domain::{Scene, Service};
use crate::state::{Action, MadeFrom, PractiseAction, PractisePart, Run};
use egui::Ui;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let practise = &cx.state.practise;
    let on_table = practise.run().and_then(|run| Some((run, practise.on_table(cx.library)?)));
    match on_table {
        Some((run, scene)) if run.attempt.is_over() => results::show(ui, cx, scene, run),
        Some((run, scene)) => board::show(ui, cx, scene, run),
        None => match practise.part {
            PractisePart::Questions => paper::show(ui, cx),
            PractisePart::Scenes | PractisePart::Review | PractisePart::Drill | PractisePart::WeakSpots => {
                shelf::show(ui, cx);
            }
        },
    }
}

/// Reports something on this page.
fn push(cx: &mut Cx<'_>, action: PractiseAction) {
    cx.push(Action::Practise(action));
}

/// Where the way back leads: to the shelf, or from an exercise to the cell that it was made of.
fn back(cx: &Cx<'_>) -> &'static str {
    match cx.state.practise.made_from() {
        Some(MadeFrom::Task) => "board-back-to-cell",
        Some(MadeFrom::Halves(_)) => "board-back-to-scene",
        Some(MadeFrom::Catalogue) | None => "board-back",
    }
}

/// The services that a scene is about.
fn services<'a>(cx: &Cx<'a>, scene: &'a Scene) -> impl Iterator<Item = &'a Service> + use<'a> {
    let catalogue = cx.catalogue();
    scene.services.iter().filter_map(|id| catalogue.service(id))
}

/// "retail · medium · RDS": topic, difficulty and services of a scene, and what is out of the ordinary with it.
fn about(cx: &Cx<'_>, scene: &Scene) -> String {
    let services: Vec<&str> = services(cx, scene).map(|service| service.short.as_str()).collect();
    let difficulty = cx.text(&format!("difficulty-{}", scene.difficulty.key()));
    let endings = self::services(cx, scene).filter_map(|service| service.ending.as_ref());
    let ends = endings.map(|ending| ending::badge(cx, ending));
    let beyond = scene.beyond_exam.then(|| cx.text("beyond-exam-short"));
    let parts = scene.topic.iter().cloned().chain([difficulty, services.join(", ")]).chain(ends).chain(beyond);
    parts.collect::<Vec<_>>().join(" · ")
}

/// The card that is shown, with the run it lies in.
#[derive(Clone, Copy)]
struct Table<'a> {
    scene: &'a Scene,
    run: &'a Run,
}
