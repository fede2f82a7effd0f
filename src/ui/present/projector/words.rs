//! Text that fills the room it is given.

use crate::domain::{Duty, Owner};
use crate::ui::cx::Cx;
use crate::ui::theme::{Theme, bold, semibold};
use crate::ui::widgets::{dashed, paint_icon, signs_of};
use egui::{Color32, FontId, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

/// One size is so much smaller than the one before.
const STEP: f32 = 0.94;
/// Room between two paragraphs, in shares of the size of the text.
pub(super) const BETWEEN: f32 = 0.45;

/// The band in both colours takes this share of the height of a plate of shared work.
const BAND: f32 = 0.14;

/// The largest size up to `largest` in which all texts fit below each other; `least` where none is small enough.
pub(super) fn fitting(
    ui: &Ui,
    texts: &[&str],
    room: Vec2,
    (least, largest): (f32, f32),
    font: fn(f32) -> FontId,
) -> f32 {
    let mut size = largest;
    while size > least && height(ui, texts, room.x, &font(size)) > room.y {
        size = (size * STEP).max(least);
    }
    size.max(least)
}

/// How high texts are below each other.
pub(super) fn height(ui: &Ui, texts: &[&str], width: f32, font: &FontId) -> f32 {
    let one = |text: &&str| {
        ui.fonts_mut(|fonts| fonts.layout((*text).to_owned(), font.clone(), Color32::PLACEHOLDER, width).size().y)
    };
    let gaps = font.size * BETWEEN * texts.len().saturating_sub(1) as f32;
    texts.iter().map(one).sum::<f32>() + gaps
}

/// Paragraphs in this size.
pub(super) fn paragraphs(ui: &mut Ui, theme: &Theme, texts: &[&str], size: f32) {
    ui.spacing_mut().item_spacing.y = size * BETWEEN;
    for text in texts {
        ui.label(RichText::new(*text).font(FontId::proportional(size)).color(theme.colours.ink));
    }
}

/// A line that matters.
pub(super) fn strong(ui: &mut Ui, theme: &Theme, text: &str, size: f32) -> egui::Response {
    ui.label(RichText::new(text).font(semibold(size)).color(theme.colours.ink))
}

/// A line that matters most.
pub(super) fn loud(ui: &mut Ui, theme: &Theme, text: &str, size: f32) -> egui::Response {
    ui.label(RichText::new(text).font(bold(size)).color(theme.colours.ink))
}

/// A line beside it.
pub(super) fn quiet(ui: &mut Ui, theme: &Theme, text: &str, size: f32) -> egui::Response {
    ui.label(RichText::new(text).font(FontId::proportional(size)).color(theme.colours.muted))
}

/// Whose it is, in the colour of the owner, with icon and word.
pub(super) fn owner(ui: &mut Ui, cx: &Cx<'_>, owner: Option<Owner>) -> Rect {
    let sizes = &cx.theme.sizes;
    let word = cx.owner(owner);
    let galley =
        ui.fonts_mut(|fonts| fonts.layout_no_wrap(word.clone(), semibold(sizes.subtitle), Color32::PLACEHOLDER));
    let icon = (sizes.icon + sizes.space.1) * signs_of(owner).len() as f32;
    let size = vec2(galley.size().x + icon + sizes.space.3 * 2.0, galley.size().y + sizes.space.1 * 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &word));
    plate(ui, cx, rect, owner);
    let ink = ink(cx, owner);
    let mut x = rect.left() + sizes.space.3;
    for sign in signs_of(owner) {
        let place = Rect::from_center_size(pos2(x + sizes.icon / 2.0, rect.center().y), vec2(sizes.icon, sizes.icon));
        paint_icon(ui.painter(), *sign, place, if owner == Some(Owner::Shared) { cx.theme.colours.ink } else { ink });
        x += sizes.icon + sizes.space.1;
    }
    ui.painter().galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, ink);
    rect
}

/// The ink on the plate of an owner.
pub(super) fn ink(cx: &Cx<'_>, owner: Option<Owner>) -> Color32 {
    let colours = &cx.theme.colours;
    match owner {
        Some(Owner::Aws) => colours.on_aws,
        Some(Owner::Customer) => colours.on_customer,
        Some(Owner::Shared) | None => colours.ink,
    }
}

/// A plate in the colour of an owner; of shared work both colours frame it, because text on it stands on neither.
pub(super) fn plate(ui: &Ui, cx: &Cx<'_>, rect: Rect, owner: Option<Owner>) {
    let (colours, radius) = (&cx.theme.colours, cx.theme.sizes.bar_radius);
    let (fill, edge) = match owner {
        Some(Owner::Aws) => (colours.aws, colours.aws_edge),
        Some(Owner::Customer) => (colours.customer, colours.customer_edge),
        Some(Owner::Shared) => (colours.panel, colours.ink),
        None => {
            dashed(ui.painter(), rect, cx.theme, colours.line);
            return;
        }
    };
    ui.painter().rect(rect, radius, fill, Stroke::new(colours.edge_width, edge), StrokeKind::Inside);
    if owner == Some(Owner::Shared) {
        let band = rect.height() * BAND;
        let halves = [(colours.aws, rect.left(), rect.center().x), (colours.customer, rect.center().x, rect.right())];
        for (colour, from, to) in halves {
            let clip = Rect::from_min_max(pos2(from, rect.bottom() - band), pos2(to, rect.bottom()));
            ui.painter().with_clip_rect(clip.intersect(ui.clip_rect())).rect_filled(rect, radius, colour);
        }
    }
}

/// What each side does: of shared work "AWS: …" and "Customer: …".
pub(super) fn sides(cx: &Cx<'_>, duty: &Duty) -> Vec<String> {
    let named = |owner: Owner, text: &str| {
        cx.with("present-side", &[("owner", cx.owner(Some(owner)).into()), ("text", text.into())])
    };
    match (duty.aws(), duty.customer()) {
        (Some(aws), Some(customer)) => vec![named(Owner::Aws, aws), named(Owner::Customer, customer)],
        (Some(one), None) | (None, Some(one)) => vec![one.to_owned()],
        (None, None) => Vec::new(),
    }
}
