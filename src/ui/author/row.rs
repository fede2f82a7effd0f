//! A card as a row of a list: its number, what it says, whose it is, and whether something is wrong with it.

use super::sheet::Whose;
use crate::ui::cx::Cx;
use crate::ui::theme::semibold;
use crate::ui::widgets::{Icon, focus_ring, paint_icon, reveal, sign_colour, signs_of};
use egui::{FontId, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// As wide as the number of a card is most often.
const NUMBER: &str = "00";

/// What a row shows.
#[expect(clippy::struct_excessive_bools, reason = "each is drawn in its own place")]
pub(super) struct Row<'a> {
    /// The name for a screen reader.
    pub(super) name: &'a str,
    /// What stands before the words: a number, or nothing.
    pub(super) lead: &'a str,
    pub(super) words: &'a str,
    /// A second line, in small letters; may be empty.
    pub(super) about: &'a str,
    pub(super) whose: Whose,
    pub(super) is_wrong: bool,
    /// Whether the cross stands before the words and not behind them.
    pub(super) cross_first: bool,
    pub(super) is_chosen: bool,
    /// Whether it can be taken up, and so has dots to take it up by.
    pub(super) can_be_carried: bool,
    /// What a screen reader takes it for.
    pub(super) role: Role,
}

/// The words of a row, laid out.
struct Laid {
    lead: Arc<Galley>,
    words: Arc<Galley>,
    about: Option<Arc<Galley>>,
    left: f32,
}

impl Laid {
    fn height(&self) -> f32 {
        self.words.size().y + self.about.as_ref().map_or(0.0, |about| about.size().y)
    }
}

/// Shows the row as wide as there is room, known by `id`.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, id: egui::Id, row: &Row<'_>) -> Response {
    let sizes = &cx.theme.sizes;
    let pad = sizes.space.1;
    let width = ui.available_width();
    let signs = signs(row);
    let signs_width = (sizes.icon + sizes.space.0) * signs.len() as f32;
    let laid = lay(ui, cx, row, width - signs_width);
    let height = (laid.height() + pad).max(sizes.target);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let sense = if row.can_be_carried { Sense::click_and_drag() } else { Sense::click() };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| WidgetInfo::selected(row.role, true, row.is_chosen, row.name));
    reveal(&response);
    if ui.is_rect_visible(rect) {
        paint(ui, cx, row, &response, &laid, &signs);
    }
    response
}

/// The signs at the right end: whose it is, and a cross where something is wrong.
fn signs(row: &Row<'_>) -> Vec<Icon> {
    let wrong = (row.is_wrong && !row.cross_first).then_some(Icon::Cross);
    signs_of(row.whose.owner()).iter().copied().chain(wrong).collect()
}

fn lay(ui: &Ui, cx: &Cx<'_>, row: &Row<'_>, width: f32) -> Laid {
    let (sizes, colours) = (&cx.theme.sizes, &cx.theme.colours);
    let font = if row.is_chosen { semibold(sizes.body) } else { FontId::proportional(sizes.body) };
    ui.fonts_mut(|fonts| {
        let lead = fonts.layout_no_wrap(row.lead.to_owned(), FontId::proportional(sizes.small), colours.muted);
        let dots = if row.can_be_carried || row.cross_first { sizes.icon } else { 0.0 };
        // Numbers of one digit and of two stand below each other by their last.
        let digits = fonts.layout_no_wrap(NUMBER.to_owned(), FontId::proportional(sizes.small), colours.muted);
        let (numbers, gap) =
            if row.lead.is_empty() { (0.0, 0.0) } else { (lead.size().x.max(digits.size().x), sizes.space.0) };
        let left = sizes.space.1 + dots + numbers + gap;
        let room = (width - left - sizes.space.1 * 2.0).max(sizes.target);
        let words = fonts.layout(row.words.to_owned(), font, colours.ink, room);
        let small = FontId::proportional(sizes.small);
        let about = (!row.about.is_empty()).then(|| fonts.layout(row.about.to_owned(), small, colours.muted, room));
        Laid { lead, words, about, left }
    })
}

fn paint(ui: &Ui, cx: &Cx<'_>, row: &Row<'_>, response: &Response, laid: &Laid, signs: &[Icon]) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let (rect, painter) = (response.rect, ui.painter());
    let pointed_at = response.hovered() || response.has_focus();
    if row.is_chosen {
        let stroke = Stroke::new(colours.ring_width, colours.ink);
        painter.rect(rect, sizes.bar_radius, colours.panel, stroke, StrokeKind::Inside);
    } else if pointed_at {
        painter.rect_filled(rect, sizes.bar_radius, colours.hover);
    }
    let top = rect.center().y - laid.height() / 2.0;
    let first = laid.words.rows.first().map_or(sizes.icon, |line| line.height());
    let middle = top + first / 2.0;
    if row.can_be_carried {
        let dots = Rect::from_center_size(
            pos2(rect.left() + sizes.space.0 + sizes.icon / 2.0, middle),
            Vec2::splat(sizes.icon),
        );
        crate::ui::held::paint_grip(painter, dots, if pointed_at { colours.ink } else { colours.line });
    }
    if row.cross_first {
        let at = pos2(rect.left() + sizes.space.0 + sizes.icon / 2.0, middle);
        paint_icon(painter, Icon::Cross, Rect::from_center_size(at, Vec2::splat(sizes.small)), colours.wrong);
    }
    let end = rect.left() + laid.left - sizes.space.0;
    let lead = pos2(end - laid.lead.size().x, middle - laid.lead.size().y / 2.0);
    painter.galley(lead, Arc::clone(&laid.lead), colours.muted);
    painter.galley(pos2(rect.left() + laid.left, top), Arc::clone(&laid.words), colours.ink);
    if let Some(about) = &laid.about {
        let at = pos2(rect.left() + laid.left, top + laid.words.size().y);
        painter.galley(at, Arc::clone(about), colours.muted);
    }
    let mut x = rect.right() - sizes.space.1;
    for &icon in signs.iter().rev() {
        let at = Rect::from_center_size(pos2(x - sizes.icon / 2.0, middle), Vec2::splat(sizes.small));
        let colour = if icon == Icon::Cross { colours.wrong } else { sign_colour(icon, cx.theme) };
        paint_icon(painter, icon, at, colour);
        x -= sizes.icon + sizes.space.0;
    }
    if response.has_focus() {
        focus_ring(painter, rect, cx.theme);
    }
}
