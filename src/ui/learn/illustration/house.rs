//! The house of landlord and tenant: whatever is pointed at lights up, in the house and in the stack beside it.

use super::{ask, house_parts};
use crate::domain::{LayerId, Lesson, Owner, Stack};
use crate::state::{HousePart, IllustrationAction, Lit};
use crate::ui::cx::Cx;
use crate::ui::theme::semibold;
use crate::ui::widgets::{Edge, Push, focus_ring, note, paint_icon, paint_swatch, reveal, strong, text};
use egui::accesskit::Live;
use egui::{Align2, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// In target sizes: how wide and high the house is at most, how wide it must be, and how wide the stack beside it is.
const MOST: f32 = 19.0;
const HEIGHT: f32 = 14.4;
const LEAST: f32 = 17.0;
const STACK: f32 = 9.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, lesson: &Lesson) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.1);
    let shown = cx.state.learn.illustration.clone();
    let services = lesson.services.iter().filter_map(|id| cx.catalogue().service(id));
    let services: Vec<_> = services.take(2).collect();
    ui.horizontal_wrapped(|ui| {
        for (place, service) in services.iter().enumerate() {
            let word = if place == 0 { "house-empty" } else { "house-furnished" };
            let label = cx.with(word, &[("service", service.short.as_str().into())]);
            let response = Push::new(&label).chosen(shown.furnished == (place > 0)).show(ui, cx.theme);
            if response.clicked() {
                ask(cx, IllustrationAction::Furnish(place > 0));
            }
        }
    });
    let Some(service) = services.get(usize::from(shown.furnished)).or(services.first()) else { return };
    let stack = cx.stack(service);
    let lit = drawing(ui, cx, &stack, shown.lit);
    note(ui, cx.theme, Edge::Plain, |ui| {
        let (said, about) = sentence(cx, &stack, lit);
        let said = strong(ui, cx.theme, &said);
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
        text(ui, cx.theme, &about);
    });
}

/// Where the house and the stack lie: beside each other where there is room.
fn places(ui: &mut Ui, cx: &Cx<'_>) -> (Rect, Rect) {
    let (target, gap) = (cx.theme.sizes.target, cx.theme.sizes.space.3);
    let width = ui.available_width();
    let is_wide = width >= target * (LEAST + STACK) + gap;
    let room = if is_wide { width - target * STACK - gap } else { width };
    let size = vec2(room.min(target * MOST), target * HEIGHT);
    let rows = target * LayerId::COUNT as f32;
    let whole = if is_wide { vec2(width, size.y) } else { vec2(width, size.y + gap + rows) };
    let (area, _) = ui.allocate_exact_size(whole, Sense::hover());
    let house = Rect::from_min_size(area.min, size);
    let beside = if is_wide {
        Rect::from_min_size(pos2(house.right() + gap, area.top()), vec2(target * STACK, size.y))
    } else {
        Rect::from_min_max(pos2(area.left(), house.bottom() + gap), area.max)
    };
    (house, beside)
}

/// A part or a layer where it can be pressed.
struct Spot {
    lit: Lit,
    rect: Rect,
    response: Response,
}

/// The parts of the house and then the rows of the stack, top first.
fn spots(ui: &Ui, cx: &Cx<'_>, stack: &Stack<'_>, (house, beside): (Rect, Rect), kept: Option<Lit>) -> Vec<Spot> {
    let part = |part: HousePart| (Lit::Part(part), house_parts::place(part, house), part_name(cx, stack, part));
    let height = beside.height() / LayerId::COUNT as f32;
    let row = |(row, layer): (usize, LayerId)| {
        let corner = pos2(beside.left(), beside.top() + height * row as f32);
        let owner = cx.owner(stack.duty(layer).owner());
        let named = cx.catalogue().layer(layer).name.as_str();
        let name = cx.with("house-layer", &[("layer", named.into()), ("owner", owner.into())]);
        (Lit::Layer(layer), Rect::from_min_size(corner, vec2(beside.width(), height)), name)
    };
    let all = HousePart::ALL.into_iter().map(part).chain(LayerId::top_down().enumerate().map(row));
    let spot = |(place, (lit, rect, name)): (usize, (Lit, Rect, String))| {
        let response = ui.interact(rect, ui.scope_id().with(place), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, kept == Some(lit), &name));
        reveal(&response);
        Spot { lit, rect, response }
    };
    all.enumerate().map(spot).collect()
}

/// Draws both. Answers what is lit: what is pointed at, else what the keys are on, else what was pressed.
fn drawing(ui: &mut Ui, cx: &mut Cx<'_>, stack: &Stack<'_>, kept: Option<Lit>) -> Option<Lit> {
    let (house, beside) = places(ui, cx);
    let spots = spots(ui, cx, stack, (house, beside), kept);
    if let Some(pressed) = spots.iter().find(|spot| spot.response.clicked()) {
        ask(cx, IllustrationAction::Light(pressed.lit));
    }
    let pointed = spots.iter().find(|spot| spot.response.hovered());
    let now = pointed.or_else(|| spots.iter().find(|spot| spot.response.has_focus()));
    let lit = now.map(|spot| spot.lit).or(kept);
    house_parts::paint_building(ui.painter(), house, cx.theme);
    for Spot { lit: own, rect, response } in &spots {
        match *own {
            Lit::Part(part) => {
                let look = Look::of(lit, |lit| lit.has_part(part), response);
                let label = cx.text(&format!("house-{}", part.key()));
                house_parts::paint(ui, cx.theme, (part, *rect, part.owner(stack)), &label, &look);
            }
            Lit::Layer(layer) => {
                row(ui, cx, stack, (layer, *rect), &Look::of(lit, |lit| lit.has_layer(layer), response));
            }
        }
    }
    lit
}

/// How something looks in this frame.
pub(super) struct Look {
    /// It is lit.
    pub(super) lit: bool,
    /// Something else is.
    pub(super) dim: bool,
    /// The keys are on it.
    pub(super) focus: bool,
}

impl Look {
    fn of(lit: Option<Lit>, has: impl Fn(Lit) -> bool, response: &Response) -> Self {
        let is_lit = lit.is_some_and(has);
        Self { lit: is_lit, dim: lit.is_some() && !is_lit, focus: response.has_focus() }
    }
}

/// A row of the stack: whose it is, and its name.
fn row(ui: &Ui, cx: &Cx<'_>, stack: &Stack<'_>, (layer, rect): (LayerId, Rect), look: &Look) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let painter = ui.painter();
    let inner = rect.shrink(sizes.space.0 / 2.0);
    if look.lit {
        let stroke = Stroke::new(colours.edge_width, colours.ink);
        painter.rect(inner, sizes.bar_radius, colours.hover, stroke, StrokeKind::Inside);
    }
    let mut faint = painter.clone();
    if look.dim {
        faint.multiply_opacity(cx.theme.sizes.dim_opacity);
    }
    let side = inner.height() - sizes.space.0 * 2.0;
    let swatch = Rect::from_min_size(inner.min + vec2(sizes.space.0, sizes.space.0), vec2(side * 1.5, side));
    let owner = stack.duty(layer).owner();
    paint_swatch(&faint, swatch, owner, cx.theme);
    let font = if look.lit { semibold(sizes.small) } else { FontId::proportional(sizes.small) };
    let name = cx.catalogue().layer(layer).short.as_str();
    let at = pos2(swatch.right() + sizes.space.1, rect.center().y);
    painter.text(at, Align2::LEFT_CENTER, name, font, colours.ink);
    let mut right = inner.right() - sizes.space.1;
    for &(icon, colour) in house_parts::signs(owner, cx.theme).iter().rev() {
        let square = vec2(sizes.small, sizes.small);
        let place = Rect::from_center_size(pos2(right - sizes.small / 2.0, rect.center().y), square);
        paint_icon(painter, icon, place, colour);
        right = place.left() - sizes.space.0;
    }
    if look.focus {
        focus_ring(painter, inner, cx.theme);
    }
}

/// "Outer door: Physical facilities, AWS".
fn part_name(cx: &Cx<'_>, stack: &Stack<'_>, part: HousePart) -> String {
    let name = cx.text(&format!("house-{}", part.key()));
    let owner = cx.owner(part.owner(stack));
    cx.with("house-name", &[("part", name.into()), ("layers", layers(cx, part).into()), ("owner", owner.into())])
}

fn layers(cx: &Cx<'_>, part: HousePart) -> String {
    part.layers().iter().map(|&layer| cx.catalogue().layer(layer).name.as_str()).collect::<Vec<_>>().join(", ")
}

/// What is lit, and what it stands for.
fn sentence(cx: &Cx<'_>, stack: &Stack<'_>, lit: Option<Lit>) -> (String, String) {
    match lit {
        None => (cx.text("house-hint"), cx.text("house-stretch")),
        Some(Lit::Part(part)) => {
            let name = cx.text(&format!("house-{}", part.key()));
            let side = side(cx, part.owner(stack));
            let values = [("part", name.into()), ("layers", layers(cx, part).into()), ("owner", side.into())];
            (cx.with("house-stands-for", &values), cx.text(&format!("house-about-{}", part.key())))
        }
        Some(Lit::Layer(layer)) => {
            let parts = HousePart::ALL.into_iter().filter(|part| part.layers().contains(&layer));
            let parts: Vec<String> = parts.map(|part| cx.text(&format!("house-{}", part.key()))).collect();
            let named = cx.catalogue().layer(layer);
            let side = side(cx, stack.duty(layer).owner());
            let values =
                [("layer", named.name.as_str().into()), ("parts", parts.join(", ").into()), ("owner", side.into())];
            (cx.with("house-layer-stands", &values), named.definition.clone())
        }
    }
}

fn side(cx: &Cx<'_>, owner: Option<Owner>) -> String {
    cx.text(match owner {
        Some(Owner::Aws) => "house-owner-aws",
        Some(Owner::Customer) => "house-owner-customer",
        Some(Owner::Shared) => "house-owner-shared",
        None => "house-owner-none",
    })
}
