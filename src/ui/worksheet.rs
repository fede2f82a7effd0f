//! A scene on paper: a sheet to fill in, and the answers on a page of their own. Black on white, the same on every printer.

use super::View;
use super::cx::Cx;
use super::drawing;
use super::theme::{self, Theme, bold, semibold};
use super::widgets::{dashed, small, strong, text};
use crate::content::Library;
use crate::diagram::Drawing;
use crate::domain::{CardIndex, LayerId, Order, Owner, Scene};
use crate::export::{Look, PaperSize};
use crate::state::{State, Wanted, What};
use egui::{
    ColorImage, Context, Frame, Pos2, RawInput, Rect, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, ViewportId, pos2,
    vec2,
};

/// A point on screen is larger than one on paper. Where smaller letters save a page they are taken, the largest that do;
/// even the smallest are of ten points.
const ON_PAPER: [f32; 3] = [0.72, 0.68, 0.64];
/// Room around what stands on a page, as a share of its width.
const MARGIN: f32 = 0.07;

/// What stands on the pages: the number on each card is its place in this order.
struct Variant<'a> {
    scene: &'a Scene,
    cards: Vec<CardIndex>,
    order: Order,
    name: String,
}

/// What goes to paper.
struct Sheet<'a> {
    state: &'a State,
    library: &'a Library,
    variants: &'a [Variant<'a>],
    size: PaperSize,
}

impl View {
    /// The pages of a scene: for each order a sheet to fill in, and at the end the answers of each. `beyond_exam` is
    /// whether the cards beyond the exam are among them.
    pub fn worksheet(
        &self,
        state: &State,
        library: &Library,
        scene: &Scene,
        orders: &[Order],
        (size, beyond_exam): (PaperSize, bool),
    ) -> Vec<Drawing> {
        let ctx = Context::default();
        theme::install_fonts(&ctx);
        let sheet = Sheet { state, library, variants: &variants(scene, orders, beyond_exam), size };
        let mut pages = Vec::new();
        for answers in [false, true] {
            for place in 0..sheet.variants.len() {
                let laid = ON_PAPER.map(|scale| self.laid(&ctx, &sheet, (place, answers), scale));
                pages.extend(laid.into_iter().min_by_key(Vec::len).unwrap_or_default());
            }
        }
        pages
    }

    /// The pages of a variant, or of its answers, with letters at this scale.
    fn laid(&self, ctx: &Context, sheet: &Sheet<'_>, (place, answers): (usize, bool), scale: f32) -> Vec<Drawing> {
        let Some(variant) = sheet.variants.get(place) else { return Vec::new() };
        let page = page_size(sheet.size, scale);
        let (mut pages, mut from) = (Vec::new(), 0);
        loop {
            let mut next = variant.cards.len();
            let mut output = ctx.run_ui(input(page), |ui| {
                let theme = self.on_paper(ui);
                let cx = Cx::new(sheet.state, sheet.library, &theme, &self.words);
                next = self::page(ui, &cx, variant, answers, from);
            });
            output.textures_delta.clear();
            pages.push(drawing::of(output.shapes, page, variant.scene.title.clone()).scaled(scale));
            if next >= variant.cards.len() || next == from {
                return pages;
            }
            from = next;
        }
    }

    /// The first page of what is asked for, as pixels; `None` where that is no scene.
    pub fn worksheet_picture(
        &self,
        state: &State,
        library: &Library,
        wanted: &Wanted,
        scale: f32,
    ) -> Option<ColorImage> {
        let What::Scene(id) = &wanted.what else { return None };
        let scene = library.scene(id)?;
        let variants = variants(scene, &wanted.orders(), state.settings.beyond_exam);
        let page = page_size(wanted.paper, ON_PAPER[0]);
        let mut input = input(page);
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(scale);
        Some(Self::pixels(input, |ui| {
            let theme = self.on_paper(ui);
            ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, theme.colours.bg);
            let cx = Cx::new(state, library, &theme, &self.words);
            if let Some(variant) = variants.first() {
                self::page(ui, &cx, variant, false, 0);
            }
            page
        }))
    }

    fn on_paper(&self, ui: &mut Ui) -> Theme {
        let theme = self.themes.apply_look(ui, Look::Paper);
        ui.set_style(ui.ctx().global_style());
        theme
    }
}

fn page_size(paper: PaperSize, scale: f32) -> Vec2 {
    let (width, height) = paper.points();
    Vec2::new(width, height) / scale
}

fn variants<'a>(scene: &'a Scene, orders: &[Order], beyond_exam: bool) -> Vec<Variant<'a>> {
    let variant = |(place, &order): (usize, &Order)| {
        let mut cards: Vec<CardIndex> = scene.dealt(beyond_exam).collect();
        order.apply(&mut cards);
        let letter = char::from_u32(u32::from(b'A') + u32::try_from(place).unwrap_or_default());
        let name = letter.filter(|_| orders.len() > 1).map(String::from).unwrap_or_default();
        Variant { scene, cards, order, name }
    };
    orders.iter().enumerate().map(variant).collect()
}

fn input(page: Vec2) -> RawInput {
    RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, page)), ..RawInput::default() }
}

/// Fills a page with cards from the one at `from` on; answers the first that found no room.
fn page(ui: &mut Ui, cx: &Cx<'_>, variant: &Variant<'_>, answers: bool, from: usize) -> usize {
    let sheet = ui.ctx().content_rect();
    let margin = sheet.width() * MARGIN;
    let area = sheet.shrink(margin);
    let mut next = from;
    ui.scope_builder(egui::UiBuilder::new().max_rect(area), |ui| {
        ui.spacing_mut().item_spacing.y = cx.theme.sizes.space.1;
        head(ui, cx, variant, answers, from);
        let last = variant.cards.len();
        while next < last {
            let foot = if next + 1 == last && !answers { stacks_height(cx, variant) } else { 0.0 };
            if next > from && ui.cursor().top() + card_height(ui, cx, variant, next, answers) + foot > area.bottom() {
                break;
            }
            card(ui, cx, variant, next, answers);
            next += 1;
        }
        if next == last && !answers {
            stacks(ui, cx, variant);
        }
    });
    let origin = cx.text("worksheet-foot");
    let font = egui::FontId::proportional(cx.theme.sizes.small);
    ui.painter().text(
        area.left_bottom() + vec2(0.0, margin / 2.0),
        egui::Align2::LEFT_CENTER,
        origin,
        font,
        cx.theme.colours.ink,
    );
    next
}

/// The title, the story, and lines for name and day; on later pages the title only.
fn head(ui: &mut Ui, cx: &Cx<'_>, variant: &Variant<'_>, answers: bool, from: usize) {
    let sizes = &cx.theme.sizes;
    let scene = variant.scene;
    let title =
        if answers { cx.with("worksheet-key", &[("scene", scene.title.as_str().into())]) } else { scene.title.clone() };
    ui.label(RichText::new(title).font(bold(sizes.title)).color(cx.theme.colours.ink));
    let mut about = Vec::new();
    if !variant.name.is_empty() {
        about.push(cx.with("worksheet-variant", &[("name", variant.name.as_str().into())]));
    }
    if variant.order.number() > 0 {
        about.push(cx.with("order-number", &[("number", variant.order.number().to_string().into())]));
    }
    if !about.is_empty() {
        strong(ui, cx.theme, &about.join(" · "));
    }
    if answers || from > 0 {
        return;
    }
    ui.add_space(sizes.space.1);
    ui.horizontal(|ui| {
        for (word, width) in [("worksheet-name", 0.5), ("worksheet-date", 0.2)] {
            text(ui, cx.theme, &cx.text(word));
            let room = vec2(ui.max_rect().width() * width, sizes.body);
            let (line, _) = ui.allocate_exact_size(room, Sense::hover());
            ui.painter().hline(
                line.x_range(),
                line.bottom(),
                Stroke::new(cx.theme.colours.line_width, cx.theme.colours.ink),
            );
        }
    });
    ui.add_space(sizes.space.1);
    if !scene.story.is_empty() {
        text(ui, cx.theme, &scene.story);
    }
    let asked = if scene.shared_bin { "worksheet-asked-three" } else { "worksheet-asked" };
    strong(ui, cx.theme, &cx.text(asked));
}

fn card_height(ui: &Ui, cx: &Cx<'_>, variant: &Variant<'_>, place: usize, answers: bool) -> f32 {
    let sizes = &cx.theme.sizes;
    let Some(card) = variant.cards.get(place).and_then(|&card| variant.scene.card(card)) else { return 0.0 };
    let high = |words: &str, width: f32| {
        let font = egui::FontId::proportional(sizes.body);
        ui.fonts_mut(|fonts| fonts.layout(words.to_owned(), font, cx.theme.colours.ink, width)).size().y
    };
    let room = ui.available_width() - sizes.target - sizes.space.1;
    let words = if answers {
        high(&card.text, room) + sizes.space.1 + high(&card.reason, room)
    } else {
        high(&card.text, room - boxes(ui, variant))
    };
    words + sizes.space.0 * 2.0
}

/// The number, the work and a box for each side; or the number, the side and why.
fn card(ui: &mut Ui, cx: &Cx<'_>, variant: &Variant<'_>, place: usize, answers: bool) {
    let Some(card) = variant.cards.get(place).and_then(|&card| variant.scene.card(card)) else { return };
    let (sizes, colours) = (&cx.theme.sizes, &cx.theme.colours);
    let several = variant.scene.services.len() > 1;
    let service = cx.catalogue().service(&card.service).map_or("", |service| service.short.as_str());
    let words = if several { format!("{service}: {}", card.text) } else { card.text.clone() };
    let row = Frame::new().inner_margin(theme::margins(0.0, sizes.space.0)).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let (number, _) = ui.allocate_exact_size(vec2(sizes.target, sizes.body), Sense::hover());
            let font = semibold(sizes.body);
            let told = format!("{}.", place + 1);
            ui.painter().text(number.left_center(), egui::Align2::LEFT_CENTER, told, font, colours.ink);
            if answers {
                ui.vertical(|ui| {
                    let owners: Vec<String> = card.owners.iter().map(|&owner| cx.owner(Some(owner))).collect();
                    let owner = if owners.is_empty() { cx.text("worksheet-nobody") } else { owners.join(" / ") };
                    strong(ui, cx.theme, &format!("{words}: {owner}"));
                    text(ui, cx.theme, &card.reason);
                });
                return;
            }
            let room = ui.available_width() - boxes(ui, variant);
            ui.allocate_ui(vec2(room, 0.0), |ui| {
                ui.set_width(room);
                text(ui, cx.theme, &words);
            });
            for &bin in variant.scene.bins() {
                tick(ui, cx, bin);
            }
        });
    });
    let foot = row.response.rect.bottom();
    ui.painter().hline(ui.max_rect().x_range(), foot, Stroke::new(colours.line_width / 2.0, colours.ink));
}

/// How much room the boxes take.
fn boxes(ui: &Ui, variant: &Variant<'_>) -> f32 {
    ui.max_rect().width() * if variant.scene.shared_bin { 0.38 } else { 0.27 }
}

fn tick(ui: &mut Ui, cx: &Cx<'_>, bin: Owner) {
    let side = cx.theme.sizes.body;
    let (square, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    let stroke = Stroke::new(cx.theme.colours.edge_width, cx.theme.colours.ink);
    ui.painter().rect_stroke(square, 0.0, stroke, StrokeKind::Inside);
    small(ui, cx.theme, &cx.owner(Some(bin)));
    ui.add_space(cx.theme.sizes.space.1);
}

fn bar_height(cx: &Cx<'_>) -> f32 {
    cx.theme.sizes.body * 1.35
}

fn stacks_height(cx: &Cx<'_>, _: &Variant<'_>) -> f32 {
    let sizes = &cx.theme.sizes;
    (bar_height(cx) + sizes.bar_gap) * LayerId::COUNT as f32 + sizes.subtitle * 2.0 + sizes.space.4 * 2.0
}

/// An empty stack for each service, to colour.
fn stacks(ui: &mut Ui, cx: &Cx<'_>, variant: &Variant<'_>) {
    let (sizes, colours) = (&cx.theme.sizes, &cx.theme.colours);
    ui.add_space(sizes.space.2);
    strong(ui, cx.theme, &cx.text("worksheet-colour"));
    let services = &variant.scene.services;
    let (area, _) = ui.allocate_exact_size(
        vec2(ui.available_width(), stacks_height(cx, variant) - sizes.subtitle * 2.0),
        Sense::hover(),
    );
    let names = area.width() * 0.36;
    let column = (area.width() - names) / services.len().max(1) as f32;
    let painter = ui.painter();
    let font = egui::FontId::proportional(sizes.small);
    for (place, id) in services.iter().enumerate() {
        let left = area.left() + names + column * place as f32;
        let name = cx.catalogue().service(id).map_or("", |service| service.short.as_str());
        painter.text(pos2(left, area.top()), egui::Align2::LEFT_TOP, name, semibold(sizes.small), colours.ink);
    }
    for (row, layer) in LayerId::top_down().enumerate() {
        let top = area.top() + sizes.subtitle + (bar_height(cx) + sizes.bar_gap) * row as f32;
        let middle = top + bar_height(cx) / 2.0;
        let name = &cx.catalogue().layer(layer).name;
        painter.text(pos2(area.left(), middle), egui::Align2::LEFT_CENTER, name, font.clone(), colours.ink);
        for place in 0..services.len() {
            let left = area.left() + names + column * place as f32;
            let bar = Rect::from_min_size(pos2(left, top), vec2(column - sizes.space.1, bar_height(cx)));
            empty(painter, bar, cx.theme);
        }
    }
}

fn empty(painter: &egui::Painter, bar: Rect, theme: &Theme) {
    dashed(painter, bar, theme, theme.colours.ink);
}
