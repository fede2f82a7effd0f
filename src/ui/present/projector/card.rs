//! A card in projection: large, with the sides below it; once told, whose it is and why.

use super::{Stage, hands, words};
use crate::domain::{Card, CardId, Owner, TaskId};
use crate::state::{Action, PresentAction};
use crate::ui::cx::Cx;
use crate::ui::theme::{bold, semibold};
use crate::ui::widgets::{Icon, dashed, focus_ring, paint_icon, signs_of};
use egui::{
    Align2, Color32, FontId, LayerId as Layer, Order, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// The sides below the card take this share of the height.
const SIDES_SHARE: f32 = 0.2;
/// Once told, the card takes this share, the rest is for the reason.
const TOLD_SHARE: f32 = 0.36;

/// The work is written up to so many times as large as a title.
const LARGE: f32 = 1.8;

/// The middle of the first line of a text lies so many times its size below its top.
const FIRST_LINE: f32 = 0.6;

/// What stands on a card.
pub(super) struct Face<'a> {
    pub(super) card: &'a Card,
    pub(super) bins: &'a [Owner],
    /// Where it lies.
    pub(super) lies: Option<Owner>,
    /// Whose it is and why are told.
    pub(super) told: bool,
    /// What speaks against what was said last, if it was wrong.
    pub(super) verdict: Option<String>,
    /// Cards of a scene can be put to a side.
    pub(super) moves: bool,
}

/// A task at the end of a lesson.
pub(super) fn task(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, id: &TaskId, (stage, told): (Stage, bool)) {
    let Some(task) = cx.catalogue().task(id) else { return };
    let card = Card::of(task, CardId::new(id.as_str()));
    let face = Face { card: &card, bins: &Owner::ALL, lies: None, told, verdict: None, moves: false };
    show(ui, cx, rect, &face, stage);
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, face: &Face<'_>, stage: Stage) {
    let rect = hands::show(ui, cx, rect, stage);
    let gap = cx.theme.sizes.space.3;
    let sides = Rect::from_min_max(pos2(rect.left(), rect.bottom() - rect.height() * SIDES_SHARE), rect.max);
    let above = Rect::from_min_max(rect.min, pos2(rect.right(), sides.top() - gap));
    let places = places(cx, face.bins, sides);
    for &(owner, place) in &places {
        side(ui, cx, place, owner, face, stage);
    }
    let says_more = face.told || face.verdict.is_some();
    let high = above.height() * if says_more { TOLD_SHARE } else { 1.0 };
    let paper = Rect::from_min_size(above.min, vec2(above.width(), high));
    work(ui, cx, paper, face, &places, stage);
    if says_more {
        let below = Rect::from_min_max(pos2(above.left(), paper.bottom() + gap), above.max);
        reason(ui, cx, below, face);
    }
}

/// AWS left, the customer right, both in the middle.
fn places(cx: &Cx<'_>, bins: &[Owner], rect: Rect) -> Vec<(Owner, Rect)> {
    let order: &[Owner] = if bins.len() == 3 { &Owner::ACROSS } else { bins };
    let gap = cx.theme.sizes.space.3;
    let width = (rect.width() - gap * (order.len() as f32 - 1.0)) / order.len() as f32;
    let place = |(place, &owner): (usize, &Owner)| {
        let x = rect.left() + (width + gap) * place as f32;
        (owner, Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height())))
    };
    order.iter().enumerate().map(place).collect()
}

/// A side: all alike until it is told.
fn side(ui: &Ui, cx: &mut Cx<'_>, rect: Rect, owner: Owner, face: &Face<'_>, stage: Stage) {
    let sizes = &cx.theme.sizes;
    let presses = stage == Stage::Live && face.moves && !face.told;
    let sense = if presses { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with(("side", owner as usize)), sense);
    let word = cx.owner(Some(owner));
    let right = face.told && face.card.is_right_in(owner);
    let name =
        cx.with(if right { "present-side-right" } else { "present-side-name" }, &[("owner", word.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        cx.push(Action::Present(PresentAction::Place(owner)));
    }
    let (colours, painter) = (&cx.theme.colours, ui.painter());
    let colour = if face.told && !right {
        dashed(painter, rect, cx.theme, colours.line);
        colours.muted
    } else {
        words::plate(ui, cx, rect, Some(owner));
        words::ink(cx, Some(owner))
    };
    let galley = ui.fonts_mut(|fonts| {
        let size = if rect.width() > sizes.subtitle * 7.0 { sizes.subtitle } else { sizes.body };
        fonts.layout_no_wrap(word, semibold(size), Color32::PLACEHOLDER)
    });
    let signs = signs_of(Some(owner));
    let wide = (sizes.icon + sizes.space.1) * signs.len() as f32;
    let has_room = galley.size().x + wide + sizes.space.2 * 2.0 <= rect.width();
    let whole = galley.size().x + if has_room { wide } else { 0.0 };
    let mut x = rect.center().x - whole / 2.0;
    for sign in signs.iter().filter(|_| has_room) {
        let place = Rect::from_center_size(pos2(x + sizes.icon / 2.0, rect.center().y), vec2(sizes.icon, sizes.icon));
        paint_icon(painter, *sign, place, colour);
        x += sizes.icon + sizes.space.1;
    }
    painter.galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, colour);
    if presses && has_room && cx.state.settings.single_keys {
        let number = match owner {
            Owner::Aws => "1",
            Owner::Customer => "2",
            Owner::Shared => "3",
        };
        let corner = rect.left_top() + vec2(sizes.space.2, sizes.space.1);
        painter.text(corner, Align2::LEFT_TOP, number, FontId::proportional(sizes.small), colour);
    }
    if response.has_focus() || face.lies == Some(owner) || right {
        focus_ring(painter, rect, cx.theme);
    }
}

/// The card itself, which a hand carries to a side.
fn work(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, face: &Face<'_>, places: &[(Owner, Rect)], stage: Stage) {
    let moves = stage == Stage::Live && face.moves && !face.told;
    let id = ui.scope_id().with("card");
    let sense = if moves { Sense::click_and_drag() } else { Sense::hover() };
    let response = ui.interact(rect, id, sense);
    let service = cx.catalogue().service(&face.card.service).map_or("", |service| service.short.as_str());
    let name = cx.with("present-card-name", &[("service", service.into()), ("card", face.card.text.as_str().into())]);
    let role = if moves { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &name));
    if moves && response.clicked() {
        cx.ask(crate::state::Command::StepForward);
    }
    let carried = if response.dragged() { response.total_drag_delta().unwrap_or_default() } else { egui::Vec2::ZERO };
    let at = response.interact_pointer_pos();
    if response.drag_stopped()
        && let Some((owner, _)) = places.iter().find(|(_, place)| at.is_some_and(|at| place.contains(at)))
    {
        cx.push(Action::Present(PresentAction::Place(*owner)));
    }
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let mut painter = ui.painter().clone();
    if response.dragged() {
        painter.set_layer_id(Layer::new(Order::Tooltip, id));
        if let Some((_, place)) = places.iter().find(|(_, place)| at.is_some_and(|at| place.contains(at))) {
            focus_ring(&painter, *place, cx.theme);
        }
    }
    let rect = rect.translate(carried);
    painter.rect(
        rect,
        sizes.card_radius,
        colours.panel,
        Stroke::new(colours.edge_width, colours.line),
        StrokeKind::Inside,
    );
    let inner = rect.shrink(sizes.space.3);
    let font = FontId::proportional(sizes.body);
    let over = painter.text(inner.left_top(), Align2::LEFT_TOP, service, font, colours.muted);
    let room = Rect::from_min_max(pos2(inner.left(), over.bottom()), inner.max);
    let size = words::fitting(ui, &[&face.card.text], room.size(), (super::least(cx), sizes.title * LARGE), bold);
    let galley = painter.layout(face.card.text.clone(), bold(size), colours.ink, room.width());
    painter.galley(pos2(room.left(), room.center().y - galley.size().y / 2.0), galley, colours.ink);
}

/// Why it is theirs, or what speaks against what was said.
fn reason(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, face: &Face<'_>) {
    let against = face.verdict.as_deref().filter(|_| !face.told);
    let text = against.unwrap_or(&face.card.reason);
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let (icon, colour) = if face.told { (Icon::Check, colours.right) } else { (Icon::Cross, colours.wrong) };
    let indent = sizes.icon + sizes.space.2;
    let rect = Rect::from_min_max(pos2(rect.left() + indent, rect.top()), rect.max);
    let size = super::fitting(ui, cx, &[text], rect.size(), sizes.title);
    let middle = pos2(rect.left() - indent + sizes.icon / 2.0, rect.top() + size * FIRST_LINE);
    paint_icon(ui.painter(), icon, Rect::from_center_size(middle, vec2(sizes.icon, sizes.icon)), colour);
    super::within(ui, rect, "reason", |ui| {
        let label = ui.label(egui::RichText::new(text).font(FontId::proportional(size)).color(cx.theme.colours.ink));
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    });
}
