//! An open lesson: its card, cards to sort and where it leads at the left, the living stack at the right. In a narrow
//! window the stack stands below the card.

use super::{fitting, illustration as drawing, push, sort};
use crate::domain::{Comparison, LayerId, Lesson, Service, ServiceId};
use crate::state::{Action, Command, Drawing, LearnAction, LearnPart, Place};
use crate::ui::citations::{exam_notes, sources};
use crate::ui::command_button::{command_button, primary_command_button};
use crate::ui::cx::Cx;
use crate::ui::ends::{above_foot, bar};
use crate::ui::explore::living::{self, Living};
use crate::ui::footer;
use crate::ui::terms::prose;
use crate::ui::theme::{margin, margins};
use crate::ui::widgets::{Icon, Push, card, pill, sign, small, strong, title, turn_pages};
use egui::{CentralPanel, EventFilter, Frame, Panel, ScrollArea, Ui, UiBuilder};

/// The illustration takes this share of a wide window, and at most this many times the target size.
const PICTURE_SHARE: f32 = 0.52;
const PICTURE_MOST: f32 = 25.0;
/// A line of text is not drawn wider than this many times the target size.
const WIDEST: f32 = 20.0;
/// With less height than this many times the target size, the way on scrolls with the text, and what is said of a cell
/// with the stack.
const STAYS_ABOVE: f32 = 16.0;
/// In a narrow window the rows of the stack stretch until it is this many times the target size high.
const STACK_HEIGHT: f32 = 17.0;
/// What a lesson is shown with that names no service.
const USUAL: &str = "ec2";

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson) {
    let hint = cx.text("hint-lesson");
    footer::show(ui, cx, &hint);
    turn_by_arrows(ui);
    if !is_wide(ui, cx) {
        words(ui, cx, lesson);
        return;
    }
    let most = cx.theme.sizes.target * PICTURE_MOST;
    let wide = (ui.ctx().content_rect().width() * PICTURE_SHARE).min(most);
    let page = ui.available_rect_before_wrap();
    let middle = page.right() - wide;
    // The text comes before the picture for whoever walks by keys.
    let left = UiBuilder::new().max_rect(page.with_max_x(middle)).id_salt("words");
    ui.scope_builder(left, |ui| words(ui, cx, lesson));
    let right = UiBuilder::new().max_rect(page.with_min_x(middle)).id_salt("picture");
    ui.scope_builder(right, |ui| {
        let beside =
            Panel::right("lesson-illustration").frame(Frame::new().inner_margin(margin(cx.theme.sizes.space.1)));
        let beside = beside.resizable(false).show_separator_line(false).exact_size(wide);
        beside.show(ui, |ui| illustration(ui, cx, lesson));
    });
}

/// What is said, asked and linked; the way on stays at the foot where there is room for it.
fn words(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson) {
    let space = cx.theme.sizes.space;
    let frame = Frame::new().inner_margin(margin(space.3));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        if is_high(ui, cx) {
            let foot = Frame::new().inner_margin(margins(0.0, space.1));
            above_foot(
                ui,
                cx,
                |ui, cx| scrolled(ui, cx, lesson, true),
                |ui, cx| drop(foot.show(ui, |ui| way_on(ui, cx))),
            );
        } else {
            scrolled(ui, cx, lesson, false);
        }
    });
}

fn scrolled(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson, bar_stays: bool) {
    let space = cx.theme.sizes.space;
    ScrollArea::vertical().id_salt(("lesson", &lesson.id)).auto_shrink(false).show(ui, |ui| {
        turn_pages(ui);
        ui.set_max_width(ui.available_width().min(cx.theme.sizes.target * WIDEST));
        ui.spacing_mut().item_spacing.y = space.2;
        if !bar_stays {
            way_on(ui, cx);
        }
        card(ui, cx.theme, |ui| idea(ui, cx, lesson));
        if !is_wide(ui, cx) {
            illustration(ui, cx, lesson);
        }
        sort::show(ui, cx, lesson);
        links(ui, cx, lesson);
        exam_notes(ui, cx, &lesson.notes);
        sources(ui, cx, &lesson.sources);
        ui.add_space(space.1);
    });
}

/// Left and Right turn to other lessons; outside the stack they do not also walk over the widgets.
fn turn_by_arrows(ui: &Ui) {
    if living::has_focus(ui) {
        return;
    }
    ui.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            memory.set_focus_lock_filter(id, arrows);
        }
    });
}

/// Whether there is room for the illustration beside the text.
fn is_wide(ui: &Ui, cx: &Cx<'_>) -> bool {
    ui.ctx().content_rect().width() >= cx.theme.sizes.narrow
}

/// Whether what belongs to the page may keep its place while the rest scrolls.
fn is_high(ui: &Ui, cx: &Cx<'_>) -> bool {
    ui.available_height() >= cx.theme.sizes.target * STAYS_ABOVE
}

/// The services that a lesson names.
pub(super) fn services<'a>(cx: &Cx<'a>, lesson: &Lesson) -> Vec<&'a Service> {
    lesson.services.iter().filter_map(|id| cx.catalogue().service(id)).collect()
}

/// What the lesson says.
fn idea(ui: &mut Ui, cx: &Cx<'_>, lesson: &Lesson) {
    ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.1;
    small(ui, cx.theme, &place(cx, lesson));
    title(ui, cx.theme, &lesson.title);
    if lesson.beyond_exam {
        pill(ui, cx.theme, &cx.text("beyond-exam-short"));
    }
    for paragraph in &lesson.paragraphs {
        prose(ui, cx, paragraph);
    }
    if let Some(&day) = cx.state.progress.read.get(&lesson.id) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
            sign(ui, Icon::Check, cx.theme.sizes.small, cx.theme.colours.right);
            small(ui, cx.theme, &cx.with("path-read-on", &[("date", cx.date(day).into())]));
        });
    }
}

/// "Lesson 3 of 24 · The idea, and a picture of it".
fn place(cx: &Cx<'_>, lesson: &Lesson) -> String {
    let lessons: Vec<&Lesson> = cx.state.path(cx.library).collect();
    let number = lessons.iter().position(|other| other.id == lesson.id);
    let number =
        number.map(|place| cx.with("lesson-place", &[("number", (place + 1).into()), ("count", lessons.len().into())]));
    number.into_iter().chain(lesson.part.clone()).collect::<Vec<_>>().join(" · ")
}

/// Back to the path, to the lesson before, and on.
fn way_on(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        let back = Push::new(&cx.text(LearnPart::Path.word())).icon(Icon::Left).show(ui, cx.theme);
        if back.clicked() {
            push(cx, LearnAction::Leave);
        }
        command_button(ui, cx, Command::PreviousLesson);
        primary_command_button(ui, cx, Command::NextLesson);
    });
}

/// What the lesson is shown with: a drawing of its own, or its services as Explore draws them, its layers standing out.
fn illustration(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson) {
    if Drawing::of(&lesson.id).is_none() {
        stacks(ui, cx, lesson);
    } else if is_wide(ui, cx) {
        ScrollArea::vertical().id_salt("lesson-drawing").auto_shrink(false).show(ui, |ui| {
            drawing::show(ui, cx, lesson);
        });
    } else {
        drawing::show(ui, cx, lesson);
    }
}

fn stacks(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson) {
    let mut services = services(cx, lesson);
    if services.is_empty() {
        services.extend(cx.catalogue().service(&ServiceId::new(USUAL)));
    }
    services.truncate(Comparison::MOST_COLUMNS);
    let looked_at = cx.state.learn.cell.as_ref();
    let height = cx.theme.sizes.target * STACK_HEIGHT;
    let living = Living { services: &services, layers: &lesson.layers, looked_at, height };
    let asked = if is_wide(ui, cx) && is_high(ui, cx) {
        let frame = Frame::new().inner_margin(margins(0.0, cx.theme.sizes.space.1));
        bar(ui, Panel::bottom("lesson-cell").frame(frame), |ui| living::about(ui, cx, &living));
        let scroll = ScrollArea::vertical().id_salt("lesson-stack").auto_shrink(false);
        scroll
            .show(ui, |ui| {
                living::show(ui, cx, &Living { height: ui.available_height() - cx.theme.sizes.space.0, ..living })
            })
            .inner
    } else if is_wide(ui, cx) {
        let scroll = ScrollArea::vertical().id_salt("lesson-stack").auto_shrink(false);
        scroll.show(ui, |ui| in_one(ui, cx, &living)).inner
    } else {
        in_one(ui, cx, &living)
    };
    if let Some((service, layer)) = asked {
        push(cx, LearnAction::Look(service, layer));
    }
}

/// The stacks, and below them what is said of a cell.
fn in_one(ui: &mut Ui, cx: &mut Cx<'_>, living: &Living<'_>) -> Option<(ServiceId, LayerId)> {
    let asked = living::show(ui, cx, living);
    living::about(ui, cx, living);
    asked
}

/// Where the lesson leads: its scene, its services and its layers.
fn links(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson) {
    let services = services(cx, lesson);
    let scene = cx.state.shelf(cx.library).find(|scene| Some(&scene.id) == lesson.scene.as_ref());
    if scene.is_none() && services.is_empty() {
        return;
    }
    card(ui, cx.theme, |ui| {
        strong(ui, cx.theme, &cx.text("lesson-leads"));
        ui.horizontal_wrapped(|ui| {
            if let Some(scene) = scene {
                let name = cx.with("lesson-practise", &[("title", scene.title.as_str().into())]);
                lead(ui, cx, (&name, &cx.text("command-practise")), Place::Scene(scene.id.clone()));
            }
            for service in &services {
                let name = cx.with("lesson-service", &[("service", service.name.as_str().into())]);
                lead(ui, cx, (&name, &service.short), Place::Service(service.id.clone()));
            }
            let Some(first) = services.first() else { return };
            for &layer in &lesson.layers {
                let named = cx.catalogue().layer(layer);
                let values = [("layer", named.name.as_str().into()), ("service", first.short.as_str().into())];
                let name = cx.with("lesson-cell", &values);
                lead(ui, cx, (&name, &named.short), Place::Cell(first.id.clone(), layer));
            }
        });
    });
}

fn lead(ui: &mut Ui, cx: &mut Cx<'_>, (name, short): (&str, &str), place: Place) {
    let button = fitting(ui, cx, name, short).show(ui, cx.theme);
    if button.clicked() {
        cx.push(Action::GoTo(place));
    }
}
