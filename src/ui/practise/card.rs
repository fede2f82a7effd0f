//! A card: in the deck, in a bin, and under the pointer while it is dragged.

use super::{Table, move_to, push};
use crate::domain::{Card, CardIndex, Owner};
use crate::state::PractiseAction;
use crate::ui::cx::Cx;
use crate::ui::drag;
use crate::ui::theme::semibold;
use crate::ui::widgets::{Icon, focus_ring, paint_icon, reveal};
use egui::{
    Area, CursorIcon, DragAndDrop, EventFilter, FontId, Galley, Id, Order, Painter, Rect, Response, Role, Sense,
    Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit, pos2, vec2,
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

/// The card with the keyboard, where one has it.
pub(super) fn focused(ui: &Ui) -> Option<CardIndex> {
    let index = ui.data(|data| data.get_temp::<CardIndex>(last_focused()))?;
    ui.memory(|memory| memory.has_focus(id(index))).then_some(index)
}

/// Where it is kept which card had the focus last.
fn last_focused() -> Id {
    Id::unique("card-focused")
}

/// It stays the same wherever the card lies, so that a drag survives every change of the board.
fn id(index: CardIndex) -> Id {
    Id::unique(("card", index.0))
}

/// A card in a bin, or one that is still to sort.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    table: Table<'_>,
    index: CardIndex,
    bin: Option<Owner>,
) -> Option<Response> {
    let card = table.scene.card(index)?;
    let face = face(ui, cx, table, (card, index), bin);
    Some(match bin {
        Some(owner) => in_bin(ui, cx, table, (card, index), &face, owner),
        None => in_deck(ui, cx, table, (card, index), &face),
    })
}

/// How high it will be.
pub(super) fn height(ui: &Ui, cx: &Cx<'_>, table: Table<'_>, index: CardIndex, bin: Option<Owner>) -> f32 {
    let card = table.scene.card(index);
    card.map_or(0.0, |card| piece_height(cx, &face(ui, cx, table, (card, index), bin)))
}

/// What is written on it, where it lies.
fn face(ui: &Ui, cx: &Cx<'_>, table: Table<'_>, (card, index): (&Card, CardIndex), bin: Option<Owner>) -> Face {
    if let Some(owner) = bin {
        let last = table.run.attempt.last_try(index);
        let judged_right = last.is_some_and(|made| made.right && made.bin == owner);
        return lay(ui, cx, &card.text, None, None, judged_right);
    }
    // Which layer it is would be the first hint.
    let about = (table.run.chosen == Some(index)).then(|| {
        let service = service(cx, card);
        if card.beyond_exam { format!("{service} · {}", cx.text("beyond-exam-short")) } else { service.to_owned() }
    });
    let hints = hints(cx, card, table.run.attempt.hints(index));
    lay(ui, cx, &card.text, about.as_deref(), hints.as_deref(), false)
}

fn service<'a>(cx: &Cx<'a>, card: &Card) -> &'a str {
    cx.catalogue().service(&card.service).map_or("", |service| service.short.as_str())
}

/// A card still to sort.
fn in_deck(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, (card, index): (&Card, CardIndex), face: &Face) -> Response {
    let chosen = table.run.chosen == Some(index);
    let service = service(cx, card);
    let hints = hints(cx, card, table.run.attempt.hints(index));
    let mut name = cx.with("card", &[("text", card.text.as_str().into()), ("service", service.into())]);
    if let Some(hints) = &hints {
        name = format!("{name}. {hints}");
    }
    let response = piece(ui, cx, index, face, chosen, &name);
    if hints.is_some() && chosen {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
    }
    walk(ui, &response, chosen, index);
    move_to::menu(ui, cx, table, index, &response);
    response
}

/// A placed card.
fn in_bin(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    table: Table<'_>,
    (card, index): (&Card, CardIndex),
    face: &Face,
    owner: Owner,
) -> Response {
    let chosen = table.run.chosen == Some(index);
    let values = [("text", card.text.as_str().into()), ("owner", cx.owner(Some(owner)).into())];
    let name = cx.with("card-placed", &values);
    let response = piece(ui, cx, index, face, chosen, &name);
    move_to::menu(ui, cx, table, index, &response);
    response
}

/// What the hints say that were asked for: the layer, then the question to ask oneself.
fn hints(cx: &Cx<'_>, card: &Card, count: u8) -> Option<String> {
    if count == 0 {
        return None;
    }
    let layer = cx.with("hint-layer", &[("layer", cx.catalogue().layer(card.layer).name.as_str().into())]);
    let question = card.question(cx.catalogue());
    Some(if count == 1 { layer } else { format!("{layer} {question}") })
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
    let size = vec2(ui.available_width(), piece_height(cx, face));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id(index), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, name));
    if response.clicked() {
        push(cx, PractiseAction::Choose(index));
    }
    drag::take_up(ui, &response, index);
    let held = ui.ctx().is_being_dragged(response.id) && DragAndDrop::has_payload_of_type::<CardIndex>(ui);
    if held {
        gap(ui, cx, rect);
        under_pointer(ui, cx, rect.size(), face, index);
    } else if ui.is_rect_visible(rect) {
        paint(ui.painter(), cx, rect, face, chosen, response.hovered());
    }
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(last_focused(), index));
        reveal(&response);
        focus_ring(ui.painter(), rect.expand(space.0 / 2.0), cx.theme);
    }
    response.on_hover_cursor(CursorIcon::Grab)
}

fn piece_height(cx: &Cx<'_>, face: &Face) -> f32 {
    let space = cx.theme.sizes.space;
    (face.height(space.0) + space.1 * 2.0).max(cx.theme.sizes.target)
}

/// Up and down choose the card above and below; the focus, if a card has it, goes along and the list scrolls.
fn walk(ui: &Ui, response: &Response, chosen: bool, index: CardIndex) {
    if response.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
    let shown = Id::unique("chosen-card-shown");
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
    Area::new(Id::unique(("held-card", index.0))).order(Order::Tooltip).interactable(false).fixed_pos(place).show(
        ui,
        |ui| {
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            paint(ui.painter(), cx, rect, face, true, false);
        },
    );
}
