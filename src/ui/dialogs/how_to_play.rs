//! How the scene on the table is played: mode, answers, order, clock, teams. What is begun in one way stays there while
//! another is tried.

use crate::domain::{Mode, Order, RevealPolicy, Scene, Teams};
use crate::state::{Action, PractiseAction, Run, Way};
use crate::ui::cx::Cx;
use crate::ui::practise::history;
use crate::ui::widgets::{Push, small, strong, text};
use egui::{TextEdit, Ui, vec2};

/// What can be chosen about answers.
const REVEALS: [RevealPolicy; 5] = [
    RevealPolicy::Always,
    RevealPolicy::AfterTries(1),
    RevealPolicy::AfterTries(2),
    RevealPolicy::AtEnd,
    RevealPolicy::Never,
];

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let practise = &cx.state.practise;
    let Some((run, scene)) = practise.run().zip(practise.on_table(cx.library)) else { return };
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.1);
    modes(ui, cx, run);
    rules(ui, cx, scene, run);
    ui.add_space(space.1);
    answers(ui, cx, run);
    ui.add_space(space.1);
    order(ui, cx, run);
    ui.add_space(space.1);
    if run.attempt.mode == Mode::Exam {
        clock(ui, cx, scene, run);
        ui.add_space(space.1);
    }
    teams(ui, cx, run);
    ui.add_space(space.1);
    ui.horizontal_wrapped(|ui| {
        if Push::new(&cx.text("play-done")).primary().show(ui, cx.theme).clicked() {
            cx.push(Action::Back);
        }
        if !run.attempt.is_untouched() {
            if Push::new(&cx.text("play-over")).show(ui, cx.theme).clicked() {
                push(cx, PractiseAction::Again);
            }
            small(ui, cx.theme, &cx.text("play-begun"));
        }
    });
    if !cx.state.practise.made.contains_key(&scene.id) {
        history::show(ui, cx, &scene.id);
    }
}

fn push(cx: &mut Cx<'_>, action: PractiseAction) {
    cx.push(Action::Practise(action));
}

/// One of several to choose from.
fn choice(ui: &mut Ui, cx: &mut Cx<'_>, label: &str, chosen: bool, action: PractiseAction) {
    let response = Push::new(label).chosen(chosen).show(ui, cx.theme);
    if response.clicked() && !chosen {
        push(cx, action);
    }
}

fn modes(ui: &mut Ui, cx: &mut Cx<'_>, run: &Run) {
    strong(ui, cx.theme, &cx.text("play-mode"));
    ui.horizontal_wrapped(|ui| {
        for mode in Mode::ALL {
            let chosen = run.way() == Way::Alone(mode);
            let label = cx.text(&format!("mode-{}", mode.key()));
            choice(ui, cx, &label, chosen, PractiseAction::Mode(mode));
        }
    });
    small(ui, cx.theme, &cx.text(&format!("about-mode-{}", run.attempt.mode.key())));
}

/// What the scene says besides: how a card is marked, how often the board may be checked.
fn rules(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene, run: &Run) {
    let mode = run.attempt.mode;
    if mode.is_scored() && run.teams.is_none() {
        small(ui, cx.theme, &cx.text(&format!("play-marks-{}", scene.rules.marks.key())));
    }
    if let Some(tries) = scene.rules.checks(mode).filter(|_| mode == Mode::Check) {
        small(ui, cx.theme, &cx.with("play-tries", &[("count", tries.into())]));
    }
}

fn answers(ui: &mut Ui, cx: &mut Cx<'_>, run: &Run) {
    strong(ui, cx.theme, &cx.text("play-answers"));
    ui.horizontal_wrapped(|ui| {
        for policy in REVEALS {
            let label = match policy {
                RevealPolicy::Never => cx.text("play-reveal-never"),
                RevealPolicy::AfterTries(tries) => cx.with("play-reveal-after", &[("count", tries.into())]),
                RevealPolicy::AtEnd => cx.text("play-reveal-at-end"),
                RevealPolicy::Always => cx.text("play-reveal-always"),
            };
            // Where nothing is judged before the end, nothing can be told before it.
            let at_end_only = !matches!(run.attempt.mode, Mode::Guided | Mode::Check);
            if !at_end_only || matches!(policy, RevealPolicy::AtEnd | RevealPolicy::Never) {
                choice(ui, cx, &label, run.reveal == policy, PractiseAction::Reveal(policy));
            }
        }
    });
}

/// The number of the order; a class types the one that the teacher says.
fn order(ui: &mut Ui, cx: &mut Cx<'_>, run: &Run) {
    strong(ui, cx.theme, &cx.text("play-order"));
    ui.horizontal_wrapped(|ui| {
        let id = ui.scope_id().with(("order", run.order.number()));
        let shown = run.order.number().to_string();
        let mut typed = ui.data(|data| data.get_temp(id)).unwrap_or(shown);
        let name = cx.text("play-order-field");
        let field = TextEdit::singleline(&mut typed).desired_width(cx.theme.sizes.target * 2.0);
        let field = ui.add(field.min_size(vec2(0.0, cx.theme.sizes.target)));
        ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(name));
        let order = typed.trim().parse().ok().and_then(Order::new);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let label = cx.text("play-order-deal");
        let deal = Push::new(&label).enabled(order.is_some_and(|order| order != run.order));
        let pushed = deal.show(ui, cx.theme).clicked();
        if let Some(order) = order.filter(|&order| (pushed || entered) && order != run.order) {
            push(cx, PractiseAction::Order(order));
        }
        if Push::new(&cx.text("play-order-another")).show(ui, cx.theme).clicked() {
            push(cx, PractiseAction::AgainInAnotherOrder);
        }
        ui.data_mut(|data| data.insert_temp(id, typed));
    });
    small(ui, cx.theme, &cx.text("play-order-about"));
}

fn clock(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, run: &Run) {
    let minutes = scene.rules.minutes.unwrap_or(PractiseAction::USUAL_MINUTES);
    strong(ui, cx.theme, &cx.text("play-clock"));
    let mut on = run.limit.is_some();
    let label = cx.with("play-clock-on", &[("count", minutes.into())]);
    if ui.add_enabled(run.attempt.is_untouched(), egui::Checkbox::new(&mut on, label)).clicked() {
        push(cx, PractiseAction::Clock(on));
    }
}

fn teams(ui: &mut Ui, cx: &mut Cx<'_>, run: &Run) {
    strong(ui, cx.theme, &cx.text("play-teams"));
    let passes_on = run.teams.as_ref().is_some_and(|teams| teams.passes_on);
    let fixed = run.teams.is_some() && !run.attempt.is_untouched();
    ui.horizontal_wrapped(|ui| {
        let alone = cx.text("play-teams-none");
        choice(ui, cx, &alone, run.teams.is_none(), PractiseAction::Mode(run.attempt.mode));
        for count in Teams::FEWEST..=Teams::MOST {
            let chosen = run.teams.as_ref().is_some_and(|teams| teams.count() == count);
            let label = cx.with("play-teams-count", &[("count", count.into())]);
            if fixed && !chosen {
                Push::new(&label).enabled(false).show(ui, cx.theme);
            } else {
                choice(ui, cx, &label, chosen, PractiseAction::Teams { count, passes_on });
            }
        }
    });
    if let Some(teams) = &run.teams {
        let mut passes_on = teams.passes_on;
        if ui.checkbox(&mut passes_on, cx.text("play-teams-pass")).clicked() {
            push(cx, PractiseAction::Teams { count: teams.count(), passes_on });
        }
    }
    text(ui, cx.theme, &cx.text(if fixed { "play-teams-fixed" } else { "play-teams-about" }));
}
