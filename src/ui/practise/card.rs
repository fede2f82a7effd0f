//! A card: in the deck, in a bin, and under the pointer while it is dragged.

use super::{Table, move_to, push};
use crate::domain::{Card, CardIndex, Owner};
use crate::state::PractiseAction;
use crate::ui::cx::Cx;
use crate::ui::drag;
use crate::ui::theme::semibold;
use crate::ui::widgets::{Icon, focus_ring, paint_icon};
use egui::{
    Area, CursorIcon, DragAndDrop, EventFilter, FontId, Galley, Order, Painter, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, accesskit, pos2, vec2,
};
use std::sync::Arc;

/// What is written on a card.
struct Face {
    text: Arc<Galley>,
    about: Option<Arc<Galley>>,
    /// What the hints say that were asked for.
    hints: Option<Arc<Galley>>,
    /// It was found to lie where it belongs.
    check: bool,
}

impl Face {
    /// The lines below each other, with `gap` between them.
    fn height(&self, gap: f32) -> f32 {
        let below = self.about.iter().chain(&self.hints).map(|galley| galley.size().y + gap);
        self.text.size().y + below.sum::<f32>()
    }
}

/// A card still to sort.
pub(super) fn in_deck(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, index: CardIndex) {
    let Some(card) = table.scene.card(index) else { return };
    let chosen = table.run.chosen == Some(index);
    let service = cx.catalogue().service(&card.service).map_or("", |service| service.short.as_str());
    // Which layer it is would be the first hint.
    let mut about = service.to_owned();
    if card.beyond_exam {
        about = format!("{about} · {}", cx.text("beyond-exam-short"));
    }
    let hints = hints(cx, card, table.run.attempt.hints(index));
    let face = lay(ui, cx, &card.text, chosen.then_some(about.as_str()), hints.as_deref(), false);
    let mut name = cx.with("card", &[("text", card.text.as_str().into()), ("service", service.into())]);
    if let Some(hints) = &hints {
        name = format!("{name}. {hints}");
    }
    let response = piece(ui, cx, index, &face, chosen, &name);
    if hints.is_some() && chosen {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
    }
    walk(ui, &response, chosen, index);
    move_to::menu(ui, cx, table, index, &response);
}

/// A placed card.
pub(super) fn in_bin(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, index: CardIndex, owner: Owner) {
    let Some(card) = table.scene.card(index) else { return };
    let chosen = table.run.chosen == Some(index);
    let last = table.run.attempt.tries().iter().rev().find(|made| made.card == index);
    let judged_right = last.is_some_and(|made| made.right && made.bin == owner);
    let face = lay(ui, cx, &card.text, None, None, judged_right);
    let values = [("text", card.text.as_str().into()), ("owner", cx.owner(Some(owner)).into())];
    let name = cx.with("card-placed", &values);
    let response = piece(ui, cx, index, &face, chosen, &name);
    move_to::menu(ui, cx, table, index, &response);
}

/// What the hints say that were asked for: the layer, then the question to ask oneself.
fn hints(cx: &Cx<'_>, card: &Card, count: u8) -> Option<String> {
    let layer = cx.with("hint-layer", &[("layer", cx.catalogue().layer(card.layer).name.as_str().into())]);
    let question = card.question(cx.catalogue());
    match count {
        0 => None,
        1 => Some(layer),
        _ => Some(format!("{layer} {question}")),
    }
}

fn lay(ui: &Ui, cx: &Cx<'_>, text: &str, about: Option<&str>, hints: Option<&str>, check: bool) -> Face {
    let sizes = &cx.theme.sizes;
    let icon = if check { sizes.small + sizes.space.1 } else { 0.0 };
    let width = ui.available_width() - sizes.space.2 * 2.0 - icon;
    let font = if about.is_some() { semibold(sizes.subtitle) } else { FontId::proportional(sizes.body) };
    let colours = &cx.theme.colours;
    ui.fonts_mut(|fonts| Face {
        text: fonts.layout(text.to_owned(), font, colours.ink, width),
        about: about
            .map(|about| fonts.layout(about.to_owned(), FontId::proportional(sizes.small), colours.muted, width)),
        hints: hints.map(|hints| fonts.layout(hints.to_owned(), FontId::proportional(sizes.body), colours.ink, width)),
        check,
    })
}

/// Draws a card that can be clicked and dragged.
fn piece(ui: &mut Ui, cx: &mut Cx<'_>, index: CardIndex, face: &Face, chosen: bool, name: &str) -> Response {
    let space = cx.theme.sizes.space;
    let height = (face.height(space.0) + space.1 * 2.0).max(cx.theme.sizes.target);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    // The id stays the same wherever the card lies, so that a drag survives every change of the board.
    let response = ui.interact(rect, egui::Id::unique(("card", index.0)), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, name));
    if response.clicked() {
        push(cx, PractiseAction::Choose(index));
    }
    drag::take_up(ui, &response, index);
    let held = ui.ctx().is_being_dragged(response.id) && DragAndDrop::has_payload_of_type::<CardIndex>(ui);
    if held {
        gap(ui, cx, rect);
        under_pointer(ui, cx, rect.size(), face, index);
    } else {
        paint(ui.painter(), cx, rect, face, chosen, response.hovered());
    }
    if response.has_focus() {
        focus_ring(ui.painter(), rect.expand(space.0 / 2.0), cx.theme);
    }
    response.on_hover_cursor(CursorIcon::Grab)
}

/// Up and down choose the card above and below; the focus, if a card has it, goes along and the list scrolls.
fn walk(ui: &Ui, response: &Response, chosen: bool, index: CardIndex) {
    if response.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
    let shown = egui::Id::unique("chosen-card-shown");
    if chosen && ui.data(|data| data.get_temp(shown)) != Some(index.0) {
        ui.data_mut(|data| data.insert_temp(shown, index.0));
        response.scroll_to_me(None);
        if ui.memory(|memory| memory.focused().is_some()) {
            response.request_focus();
        }
    }
}

fn paint(painter: &Painter, cx: &Cx<'_>, rect: Rect, face: &Face, chosen: bool, hovered: bool) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let fill = if hovered { colours.hover } else { colours.panel };
    let stroke = if chosen {
        Stroke::new(colours.ring_width, colours.ink)
    } else {
        Stroke::new(colours.line_width, colours.line)
    };
    painter.rect(rect, sizes.bar_radius, fill, stroke, StrokeKind::Inside);
    let mut x = rect.left() + sizes.space.2;
    if face.check {
        let mark = Rect::from_center_size(pos2(x + sizes.small / 2.0, rect.center().y), vec2(sizes.small, sizes.small));
        paint_icon(painter, Icon::Check, mark, colours.right);
        x += sizes.small + sizes.space.1;
    }
    let mut y = rect.center().y - face.height(sizes.space.0) / 2.0;
    let below = face.about.iter().map(|about| (about, colours.muted));
    let hints = face.hints.iter().map(|hints| (hints, colours.ink));
    for (galley, colour) in std::iter::once((&face.text, colours.ink)).chain(below).chain(hints) {
        painter.galley(pos2(x, y), Arc::clone(galley), colour);
        y += galley.size().y + sizes.space.0;
    }
}

/// What stays where the card was taken from.
fn gap(ui: &Ui, cx: &Cx<'_>, rect: Rect) {
    crate::ui::widgets::dashed(ui.painter(), rect, cx.theme, cx.theme.colours.line);
}

/// The card under the pointer.
fn under_pointer(ui: &Ui, cx: &Cx<'_>, size: Vec2, face: &Face, index: CardIndex) {
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    let place = pointer - vec2(size.x / 3.0, size.y / 2.0);
    Area::new(egui::Id::unique(("held-card", index.0)))
        .order(Order::Tooltip)
        .interactable(false)
        .fixed_pos(place)
        .show(ui, |ui| {
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            paint(ui.painter(), cx, rect, face, true, false);
        });
}
