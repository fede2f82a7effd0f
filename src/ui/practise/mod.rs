//! The Practise page: the shelf of scenes, the board of one, and its results; papers of questions.

mod bin;
mod board;
mod card;
mod drill;
pub(crate) mod history;
mod move_to;
mod paper;
mod pile;
mod results;
mod review;
mod shelf;
mod teams;
mod verdict_bar;
mod weak_spots;

pub(super) use results::{owner_words, picture as result};
pub(super) use teams::points;

use super::cx::Cx;
use super::theme::margin;
use super::widgets::title;
use super::{ending, footer, parts};
use crate::domain::{Mode, RevealPolicy, Scene, SceneId, Service};
use crate::state::{Action, MadeFrom, Page, PractiseAction, PractisePart, Run};
use egui::{CentralPanel, Frame, ScrollArea, Ui};

/// How many services are named; where there are more, they are counted.
const MOST_NAMED: usize = 4;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let practise = &cx.state.practise;
    let on_table = practise.run().and_then(|run| Some((run, practise.on_table(cx.library)?)));
    match on_table {
        Some((run, scene)) if run.attempt.is_over() => results::show(ui, cx, scene, run),
        Some((run, scene)) => board::show(ui, cx, scene, run),
        None => {
            // A paper fills the page as a scene does.
            if practise.part != PractisePart::Questions || practise.open_paper().is_none() {
                let words = PractisePart::ALL.map(PractisePart::word);
                if let Some(place) = parts::show(ui, cx, &words, practise.part.word()) {
                    push(cx, PractiseAction::Turn(PractisePart::ALL[place]));
                }
            }
            match practise.part {
                PractisePart::Scenes => shelf::show(ui, cx),
                PractisePart::Questions => paper::show(ui, cx),
                PractisePart::Review => review::show(ui, cx),
                PractisePart::Drill => drill::show(ui, cx),
                PractisePart::WeakSpots => weak_spots::show(ui, cx),
            }
        }
    }
}

/// Shows the board or the results of a scene that is being written, beside its form; `false` where it is not on the
/// table, or lies there with other cards.
pub(super) fn beside(ui: &mut Ui, cx: &mut Cx<'_>, scene: &SceneId) -> bool {
    let practise = &cx.state.practise;
    let on_table = practise.run().zip(practise.on_table(cx.library));
    let Some((run, scene)) = on_table.filter(|(run, on_table)| on_table.id == *scene && run.is_of(on_table)) else {
        return false;
    };
    if run.attempt.is_over() {
        results::show(ui, cx, scene, run);
    } else {
        board::show(ui, cx, scene, run);
    }
    true
}

/// Whether the board is shown beside a form, which has its own foot and its own way back.
fn is_beside(cx: &Cx<'_>) -> bool {
    cx.state.page == Page::Author
}

/// Reports something on this page.
fn push(cx: &mut Cx<'_>, action: PractiseAction) {
    cx.push(Action::Practise(action));
}

/// A part of the page while no scene is on the table: its title with `beside` it, and the contents, which scroll.
fn page(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    part: PractisePart,
    hint: &str,
    beside: impl FnOnce(&mut Ui, &mut Cx<'_>),
    contents: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    let hint = cx.text(hint);
    footer::show(ui, cx, &hint);
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(space.3))).show(ui, |ui| {
        ui.horizontal(|ui| {
            title(ui, cx.theme, &cx.text(part.word()));
            beside(ui, cx);
        });
        ui.add_space(space.1);
        ScrollArea::vertical().id_salt(part.word()).auto_shrink(false).show(ui, |ui| contents(ui, cx));
    });
}

/// What the scene is called. One that was made of cards from here and there has no title of its own.
pub(super) fn name(cx: &Cx<'_>, scene: &Scene) -> String {
    let from = match made_from(cx, &scene.id) {
        Some(MadeFrom::Halves(whole)) => made_from(cx, whole),
        from => from,
    };
    match from {
        Some(MadeFrom::Review) => cx.text(PractisePart::Review.word()),
        Some(MadeFrom::Drill) => cx.text(PractisePart::Drill.word()),
        Some(MadeFrom::Task | MadeFrom::Halves(_) | MadeFrom::Cell(..)) | None => scene.title.clone(),
    }
}

fn made_from<'a>(cx: &Cx<'a>, scene: &SceneId) -> Option<&'a MadeFrom> {
    cx.state.practise.made.get(scene).map(|made| &made.from)
}

/// Where the way back leads: to the shelf, or from an exercise to the cell that it was made of.
fn back(cx: &Cx<'_>) -> &'static str {
    match cx.state.practise.made_from() {
        Some(MadeFrom::Task) => "board-back-to-cell",
        Some(MadeFrom::Halves(_)) => "board-back-to-scene",
        Some(MadeFrom::Review) => PractisePart::Review.word(),
        Some(MadeFrom::Drill) => PractisePart::Drill.word(),
        Some(MadeFrom::Cell(..)) => PractisePart::WeakSpots.word(),
        None => "board-back",
    }
}

/// "answers at every verdict".
fn reveal_words(cx: &Cx<'_>, policy: RevealPolicy) -> String {
    match policy {
        RevealPolicy::Never => cx.text("reveal-never"),
        RevealPolicy::AfterTries(tries) => cx.with("reveal-after", &[("count", tries.into())]),
        RevealPolicy::AtEnd => cx.text("reveal-at-end"),
        RevealPolicy::Always => cx.text("reveal-always"),
    }
}

/// The services that a scene is about.
pub(super) fn services<'a>(cx: &Cx<'a>, scene: &'a Scene) -> impl Iterator<Item = &'a Service> + use<'a> {
    let catalogue = cx.catalogue();
    scene.services.iter().filter_map(|id| catalogue.service(id))
}

/// Whether the services of a scene are few enough to be shown one by one.
fn are_few(cx: &Cx<'_>, scene: &Scene) -> bool {
    services(cx, scene).count() <= MOST_NAMED
}

/// "retail · medium · RDS": topic, difficulty and services of a scene, and what is out of the ordinary with it.
fn about(cx: &Cx<'_>, scene: &Scene) -> String {
    let services: Vec<&str> = services(cx, scene).map(|service| service.short.as_str()).collect();
    let are_named = are_few(cx, scene);
    let services =
        if are_named { services.join(", ") } else { cx.with("about-services", &[("count", services.len().into())]) };
    // Cards that mistakes have chosen are as hard as they are.
    let is_mixed = matches!(made_from(cx, &scene.id), Some(MadeFrom::Review | MadeFrom::Cell(..)));
    let difficulty = (!is_mixed).then(|| cx.text(&format!("difficulty-{}", scene.difficulty.key())));
    let endings = self::services(cx, scene).filter(|_| are_named).filter_map(|service| service.ending.as_ref());
    let ends = endings.map(|ending| ending::badge(cx, ending));
    let beyond = scene.beyond_exam.then(|| cx.text("beyond-exam-short"));
    let mode = Some(scene.rules.mode).filter(|&mode| mode != Mode::Guided);
    let mode = mode.map(|mode| cx.text(&format!("mode-{}", mode.key())));
    let known = scene.topic.iter().cloned().chain(difficulty).chain([services]);
    let parts = known.chain(ends).chain(beyond).chain(mode);
    parts.collect::<Vec<_>>().join(" · ")
}

/// The card that is shown, with the run it lies in.
#[derive(Clone, Copy)]
struct Table<'a> {
    scene: &'a Scene,
    run: &'a Run,
}
