//! One option of a question: a row to choose while it is open, and what is said of it once it was judged.

use super::{letter, report};
use crate::domain::{Answer, Form, Owner, Task};
use crate::state::{Action, PaperAction, Place, Sheet};
use crate::ui::citations::{limits, shown_notes};
use crate::ui::cx::Cx;
use crate::ui::terms::{prose, small_prose};
use crate::ui::theme::semibold;
use crate::ui::widgets::{
    Edge, Icon, Push, focus_ring, loud, note, owner_signs, paint_icon, reveal, sign, small, strong,
};
use egui::{
    Align2, FontId, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Shows an option that can still be chosen, or no longer be chosen.
pub(super) fn choosable(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet, place: usize) {
    let Some(task) = task(cx, sheet, place) else { return };
    let (chosen, can) = (sheet.chosen.contains(&place), sheet.can_choose(place));
    let (sizes, space, colours) = (&cx.theme.sizes, cx.theme.sizes.space, &cx.theme.colours);
    let left = space.2 * 2.0 + sizes.target + sizes.icon;
    let room = (ui.available_width() - left - space.2).max(sizes.target);
    let font = if chosen { semibold(sizes.subtitle) } else { FontId::proportional(sizes.subtitle) };
    let words = ui.fonts_mut(|fonts| fonts.layout(task.text.clone(), font, colours.ink, room));
    let service = service(cx, sheet, task);
    let about = service.as_ref().map(|service| {
        let font = FontId::proportional(sizes.body);
        ui.fonts_mut(|fonts| fonts.layout(service.clone(), font, colours.muted, room))
    });
    let below = about.as_ref().map_or(0.0, |about| about.size().y);
    let high = words.size().y + below;
    let size = vec2(ui.available_width(), (high + space.1 * 2.0).max(sizes.target * 1.25));
    let sense = if can || chosen { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    describe(cx, &response, sheet, place, service.as_deref());
    reveal(&response);
    if response.clicked() && can {
        report(cx, PaperAction::Choose(place));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    let over = can && (response.hovered() || response.has_focus());
    let fill = if over { colours.hover } else { colours.panel };
    let (width, line) = if chosen { (colours.ring_width, colours.ink) } else { (colours.line_width, colours.line) };
    painter.rect(rect, sizes.card_radius, fill, Stroke::new(width, line), StrokeKind::Inside);
    let mark = Rect::from_center_size(
        pos2(rect.left() + space.2 + sizes.icon / 2.0, rect.center().y),
        vec2(sizes.icon, sizes.icon),
    );
    paint_mark(painter, cx, mark, sheet.question.form, chosen);
    let sign = pos2(mark.right() + sizes.target / 2.0, rect.center().y);
    painter.text(sign, Align2::CENTER_CENTER, letter(cx, place), semibold(sizes.subtitle), colours.ink);
    let at = pos2(rect.left() + left, rect.center().y - high / 2.0);
    let ink = if can || chosen { colours.ink } else { colours.muted };
    let below = pos2(at.x, at.y + words.size().y);
    painter.galley_with_override_text_color(at, words, ink);
    if let Some(about) = about {
        painter.galley(below, about, colours.muted);
    }
    if response.has_focus() {
        focus_ring(painter, rect, cx.theme);
    }
}

/// A radio button or a check box, which a screen reader reads out with letter, work and service.
fn describe(cx: &Cx<'_>, response: &Response, sheet: &Sheet, place: usize, service: Option<&str>) {
    let role = match sheet.question.form {
        Form::OneOfFour => Role::RadioButton,
        Form::TwoOfFive => Role::CheckBox,
    };
    let text = task(cx, sheet, place).map_or("", |task| task.text.as_str());
    let values =
        [("letter", letter(cx, place).into()), ("text", text.into()), ("service", service.unwrap_or("").into())];
    let name = match service {
        Some(_) => cx.with("question-option-of", &values),
        None => cx.with("question-option", &values[..2]),
    };
    let chosen = sheet.chosen.contains(&place);
    let enabled = sheet.can_choose(place) || chosen;
    response.widget_info(|| WidgetInfo::selected(role, enabled, chosen, &name));
}

/// A ring that is filled, or a box that is ticked.
fn paint_mark(painter: &Painter, cx: &Cx<'_>, rect: Rect, form: Form, chosen: bool) {
    let colours = &cx.theme.colours;
    let stroke = Stroke::new(colours.edge_width, colours.ink);
    let centre: Pos2 = rect.center();
    let half = rect.width() / 2.0;
    match form {
        Form::OneOfFour => {
            painter.circle_stroke(centre, half * 0.9, stroke);
            if chosen {
                painter.circle_filled(centre, half * 0.5, colours.ink);
            }
        }
        Form::TwoOfFive => {
            painter.rect_stroke(rect, cx.theme.sizes.space.0, stroke, StrokeKind::Inside);
            if chosen {
                paint_icon(painter, Icon::Check, rect.shrink(half * 0.4), colours.ink);
            }
        }
    }
}

/// Shows what is right about an option, and why.
pub(super) fn judged(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &Sheet, place: usize, leads_on: bool) {
    let Some((answer, task)) = sheet.question.options.get(place).zip(task(cx, sheet, place)) else { return };
    let chosen = sheet.chosen.contains(&place);
    let (edge, icon, word) = verdict(answer, chosen);
    let colours = &cx.theme.colours;
    let colour = match edge {
        Edge::Right => colours.right,
        Edge::Wrong => colours.wrong,
        Edge::Plain => colours.muted,
    };
    note(ui, cx.theme, edge, |ui| {
        ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.0;
        let values = [("letter", letter(cx, place).into()), ("text", task.text.as_str().into())];
        loud(ui, cx.theme, &cx.with("question-option", &values));
        ui.horizontal_wrapped(|ui| {
            sign(ui, icon, cx.theme.sizes.body, colour);
            strong(ui, cx.theme, &cx.text(word));
            owner_signs(ui, Some(task.owner), cx.theme);
            small(ui, cx.theme, &cx.text(whose(task.owner)));
            if let Some(service) = service(cx, sheet, task) {
                small(ui, cx.theme, &format!("· {service}"));
            }
        });
        prose(ui, cx, &task.reason);
        limits(ui, cx, task.beyond_exam, task.unverified);
        for told in shown_notes(cx, &task.notes) {
            small_prose(ui, cx, &cx.with("verdict-older", &[("older", told.older.as_str().into())]));
        }
        let belief = task.misconception.as_ref().and_then(|id| cx.catalogue().misconception(id));
        if let Some(belief) = belief.filter(|_| chosen && !answer.right) {
            let values = [("belief", belief.belief.as_str().into()), ("cure", belief.cure.as_str().into())];
            small_prose(ui, cx, &cx.with("results-belief", &values));
        }
        if leads_on && (chosen || answer.right) {
            show_on_stack(ui, cx, task);
        }
    });
}

fn show_on_stack(ui: &mut Ui, cx: &mut Cx<'_>, task: &Task) {
    let name = cx.with("results-show-name", &[("card", task.text.as_str().into())]);
    if Push::new(&cx.text("results-show")).name(&name).show(ui, cx.theme).clicked() {
        cx.push(Action::GoTo(Place::Cell(task.service.clone(), task.layer)));
    }
}

fn verdict(answer: &Answer, chosen: bool) -> (Edge, Icon, &'static str) {
    match (answer.right, chosen) {
        (true, true) => (Edge::Right, Icon::Check, "option-right"),
        (true, false) => (Edge::Right, Icon::Check, "option-passed-over"),
        (false, true) => (Edge::Wrong, Icon::Cross, "option-wrong"),
        (false, false) => (Edge::Plain, Icon::Cross, "option-not"),
    }
}

fn whose(owner: Owner) -> &'static str {
    match owner {
        Owner::Aws => "option-of-aws",
        Owner::Customer => "option-of-customer",
        Owner::Shared => "option-of-both",
    }
}

fn task<'a>(cx: &Cx<'a>, sheet: &Sheet, place: usize) -> Option<&'a Task> {
    cx.catalogue().task(&sheet.question.options.get(place)?.task)
}

/// The service of an option, where the question does not say it.
fn service(cx: &Cx<'_>, sheet: &Sheet, task: &Task) -> Option<String> {
    let named = sheet.question.subject.is_none();
    named.then(|| cx.catalogue().service(&task.service).map(|service| service.name.clone())).flatten()
}
