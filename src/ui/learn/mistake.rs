//! One card of a mistake: the belief on its front, the correction on its back, and the short way between them.

use super::mistakes::set;
use crate::domain::Task;
use crate::state::{Action, Mistake, MistakesAction, Place, PractiseAction};
use crate::ui::citations;
use crate::ui::cx::Cx;
use crate::ui::theme::{Theme, semibold};
use crate::ui::widgets::{Edge, Push, focus_ring, note, reveal, small, strong, text};
use egui::accesskit::Live;
use egui::{
    Color32, FontId, Galley, Layout, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// The front is at least this many times the target size high.
const FRONT_HEIGHT: f32 = 3.0;

/// What is written on the front.
pub(super) struct Front {
    belief: Arc<Galley>,
    foot: Arc<Galley>,
}

impl Front {
    /// How high the front is that holds it.
    pub(super) fn height(&self, theme: &Theme) -> f32 {
        let space = theme.sizes.space;
        let words = self.belief.size().y + space.2 + self.foot.size().y + space.3 * 2.0;
        words.max(theme.sizes.target * FRONT_HEIGHT).ceil()
    }
}

/// Lays out the front of a card of that width.
pub(super) fn lay(ui: &Ui, cx: &Cx<'_>, card: &Mistake<'_>, width: f32) -> Front {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let room = width - sizes.space.3 * 2.0;
    let (words, font) = match mark(cx, card) {
        Some(mark) => (mark, semibold(sizes.small)),
        None => (cx.text("mistakes-front"), FontId::proportional(sizes.small)),
    };
    ui.fonts_mut(|fonts| Front {
        belief: fonts.layout(quoted(cx, card), semibold(sizes.body), colours.ink, room),
        foot: fonts.layout(words, font, colours.muted, room),
    })
}

fn quoted(cx: &Cx<'_>, card: &Mistake<'_>) -> String {
    cx.with("facts-belief", &[("belief", card.wrong.belief.as_str().into())])
}

/// "You believed this on 25 November 2026".
fn mark(cx: &Cx<'_>, card: &Mistake<'_>) -> Option<String> {
    card.believed.map(|day| cx.with("weak-believed", &[("date", cx.date(day).into())]))
}

/// Shows a card of that size; its back takes the height that it needs.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, card: &Mistake<'_>, front: &Front, size: Vec2) {
    let turned = cx.state.learn.mistakes.turned.contains(&card.wrong.id);
    let id = ui.make_persistent_id(("mistake", card.wrong.id.as_str()));
    let share = ui.ctx().animate_bool_with_time(id.with("turn"), turned, cx.theme.motion.as_secs_f32());
    // The back was measured in the frame before.
    let known = id.with(("back", size.x.to_bits()));
    let back = ui.data(|data| data.get_temp::<f32>(known)).unwrap_or(size.y).max(size.y);
    let height = if turned { back } else { size.y };
    let (rect, _) = ui.allocate_exact_size(vec2(size.x, height), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    describe(&response, cx, card, turned);
    reveal(&response);
    if response.clicked() {
        set(cx, MistakesAction::TurnOver(card.wrong.id.clone()));
    }
    if !turned && !ui.is_rect_visible(rect) {
        return;
    }
    let face = face(rect, share);
    paint_face(ui.painter(), cx, face, &response, card.believed.is_some());
    let clip = face.intersect(ui.clip_rect());
    if share < 0.5 {
        write(&ui.painter().with_clip_rect(clip), rect, cx, front);
    }
    if turned {
        let inside = rect.shrink(cx.theme.sizes.space.3);
        let builder = UiBuilder::new().max_rect(inside).layout(Layout::top_down(egui::Align::Min));
        let mut child = ui.new_child(builder.id_salt(id));
        child.set_clip_rect(if share < 0.5 { Rect::NOTHING } else { clip });
        behind(&mut child, cx, card);
        let needed = child.min_rect().height() + cx.theme.sizes.space.3 * 2.0;
        if (needed.max(size.y) - back).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(known, needed));
            ui.ctx().request_discard("height");
        }
    }
    if response.has_focus() {
        focus_ring(ui.painter(), face, cx.theme);
    }
}

/// The name is what lies up, so that a screen reader hears what turning brought.
fn describe(response: &Response, cx: &Cx<'_>, card: &Mistake<'_>, turned: bool) {
    let belief = ("belief", card.wrong.belief.as_str().into());
    let name = if turned {
        cx.with("mistakes-back-name", &[belief, ("cure", card.wrong.cure.as_str().into())])
    } else {
        let mark = mark(cx, card).unwrap_or_else(|| cx.text("mistakes-front"));
        cx.with("mistakes-front-name", &[belief, ("mark", mark.into())])
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, turned, &name));
    if turned {
        response.ctx.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    }
}

/// A card on its way is seen from the side: narrow in the middle of the way.
fn face(rect: Rect, share: f32) -> Rect {
    let wide = rect.width() * (share * 2.0 - 1.0).abs();
    Rect::from_center_size(rect.center(), vec2(wide, rect.height()))
}

fn paint_face(painter: &Painter, cx: &Cx<'_>, face: Rect, response: &Response, believed: bool) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let fill = if response.hovered() { colours.hover } else { colours.panel };
    let line = Stroke::new(colours.line_width, colours.line);
    painter.rect(face, sizes.card_radius, fill, line, StrokeKind::Inside);
    if believed {
        // The whole rounded card is painted and clipped to its edge, so that the corners stay round.
        let strip = Rect::from_min_max(face.min, pos2(face.left() + sizes.space.0 * 1.5, face.bottom()));
        let clip = painter.clip_rect().intersect(strip);
        painter.with_clip_rect(clip).rect_filled(face, sizes.card_radius, colours.wrong);
    }
}

/// The belief at the top, and at the foot when the learner believed it, or what a click does.
fn write(painter: &Painter, rect: Rect, cx: &Cx<'_>, front: &Front) {
    let inside = rect.shrink(cx.theme.sizes.space.3);
    painter.galley(inside.min, Arc::clone(&front.belief), Color32::PLACEHOLDER);
    let foot = pos2(inside.left(), inside.bottom() - front.foot.size().y);
    painter.galley(foot, Arc::clone(&front.foot), Color32::PLACEHOLDER);
}

/// The back: the correction, the tasks in which the belief shows, and where it was read.
fn behind(ui: &mut Ui, cx: &mut Cx<'_>, card: &Mistake<'_>) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.1);
    ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
    // A click on the words is one on the card.
    ui.style_mut().interaction.selectable_labels = false;
    small(ui, cx.theme, &quoted(cx, card));
    note(ui, cx.theme, Edge::Right, |ui| {
        text(ui, cx.theme, &card.wrong.cure);
    });
    if let Some(mark) = mark(cx, card) {
        small(ui, cx.theme, &mark);
    }
    if !card.tasks.is_empty() {
        strong(ui, cx.theme, &cx.text("mistakes-shows"));
    }
    for task in &card.tasks {
        one_task(ui, cx, task);
    }
    citations::sources(ui, cx, &card.wrong.sources);
    small(ui, cx.theme, &cx.text("mistakes-back"));
}

fn one_task(ui: &mut Ui, cx: &mut Cx<'_>, task: &Task) {
    let service = cx.catalogue().service(&task.service).map(|service| service.short.as_str()).unwrap_or_default();
    let words = cx.with("mistakes-task", &[("service", service.into()), ("task", task.text.as_str().into())]);
    text(ui, cx.theme, &words);
    ui.horizontal_wrapped(|ui| {
        let buttons = [
            (
                "work-practise",
                "work-practise-name",
                "task",
                Action::Practise(PractiseAction::OpenTask(task.id.clone())),
            ),
            ("results-show", "results-show-name", "card", Action::GoTo(Place::Cell(task.service.clone(), task.layer))),
        ];
        for (word, named, value, action) in buttons {
            let name = cx.with(named, &[(value, words.as_str().into())]);
            let button = Push::new(&cx.text(word)).name(&name).show(ui, cx.theme);
            if button.clicked() {
                cx.push(action);
            }
        }
    });
}
