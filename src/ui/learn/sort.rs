//! The cards to sort at the end of a lesson: three answers each, and at once whether it was right and why.

use super::push;
use crate::domain::{Card, CardId, Lesson, Owner, Task};
use crate::state::LearnAction;
use crate::ui::citations::{limits, shown_notes};
use crate::ui::cx::Cx;
use crate::ui::terms::prose;
use crate::ui::theme::semibold;
use crate::ui::widgets::{Edge, Icon, Push, card, note, sign, signs_of, small, strong, text};
use egui::accesskit::Live;
use egui::{RichText, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson) {
    let tasks = cx.state.lesson_tasks(cx.library, lesson);
    if tasks.is_empty() {
        return;
    }
    card(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.1;
        strong(ui, cx.theme, &cx.text("sort-title"));
        for task in &tasks {
            ui.push_id(&task.id, |ui| one(ui, cx, task));
        }
        let right = tasks.iter().filter(|task| cx.state.learn.sorted.get(&task.id) == Some(&task.owner)).count();
        if cx.state.learn.sorted.len() == tasks.len() {
            let values = [("right", right.into()), ("count", tasks.len().into())];
            small(ui, cx.theme, &cx.with("sort-done", &values));
        }
    });
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, task: &Task) {
    let answer = cx.state.learn.sorted.get(&task.id).copied();
    let edge = match answer {
        None => Edge::Plain,
        Some(bin) if bin == task.owner => Edge::Right,
        Some(_) => Edge::Wrong,
    };
    note(ui, cx.theme, edge, |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.1;
        if let Some(service) = cx.catalogue().service(&task.service) {
            small(ui, cx.theme, &service.short);
        }
        text(ui, cx.theme, &task.text);
        ui.horizontal_wrapped(|ui| {
            for bin in Owner::ALL {
                bin_button(ui, cx, task, bin, answer);
            }
        });
        if let Some(bin) = answer {
            verdict(ui, cx, task, bin);
        }
    });
}

/// The three look alike until one was pressed; that one keeps the focus, and the others can no longer be pressed.
fn bin_button(ui: &mut Ui, cx: &mut Cx<'_>, task: &Task, bin: Owner, answer: Option<Owner>) {
    let owner = cx.owner(Some(bin));
    let name = cx.with("sort-answer", &[("owner", owner.as_str().into()), ("task", task.text.as_str().into())]);
    let button = Push::new(&owner).icons(signs_of(Some(bin))).name(&name).chosen(answer == Some(bin));
    let response = button.enabled(answer.is_none_or(|answer| answer == bin)).show(ui, cx.theme);
    if response.clicked() && answer.is_none() {
        push(cx, LearnAction::Sort { task: task.id.clone(), bin });
    }
}

/// Right or not, and why: against a wrong answer first what speaks against it.
fn verdict(ui: &mut Ui, cx: &Cx<'_>, task: &Task, bin: Owner) {
    let (right, owner) = (bin == task.owner, cx.owner(Some(task.owner)));
    let asked = Card::of(task, CardId::new(task.id.as_str()));
    let against = asked.why_not(bin, cx.catalogue()).filter(|against| !right && *against != task.reason);
    let (icon, colour, words) = if right {
        (Icon::Check, cx.theme.colours.right, cx.with("quiz-right", &[("owner", owner.into())]))
    } else {
        let values = [("guess", cx.owner(Some(bin)).into()), ("owner", owner.into())];
        (Icon::Cross, cx.theme.colours.wrong, cx.with("quiz-wrong", &values))
    };
    let why: Vec<&str> = against.into_iter().chain([task.reason.as_str()]).collect();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
        sign(ui, icon, cx.theme.sizes.body, colour);
        let said = format!("{words} {}", why.join(" "));
        let label = ui.label(RichText::new(words).font(semibold(cx.theme.sizes.body)).color(cx.theme.colours.ink));
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(Live::Polite);
            node.set_label(said);
        });
    });
    for sentence in why {
        prose(ui, cx, sentence);
    }
    limits(ui, cx, task.beyond_exam, task.unverified);
    for told in shown_notes(cx, &task.notes) {
        small(ui, cx.theme, &cx.with("verdict-older", &[("older", told.older.as_str().into())]));
    }
}
