//! The show of hands: a bar for each answer, and beside them the truth once it is told.

use super::Stage;
use crate::diagram::{Face, Measure as _};
use crate::domain::{Hands, Owner};
use crate::state::{Action, PresentAction};
use crate::ui::cx::Cx;
use crate::ui::fonts::ScreenFonts;
use crate::ui::theme::{bold, semibold};
use crate::ui::widgets::{Icon, focus_ring, paint_icon, sign_colour, signs_of};
use egui::{Align2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// The votes take so many lines of text.
const LINES: f32 = 2.3;

/// Draws the votes at the foot of `rect`, where the class predicts, and answers what is left above.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, stage: Stage) -> Rect {
    if !cx.state.votes_shown(cx.library) {
        return rect;
    }
    let sizes = &cx.theme.sizes;
    let height = (sizes.body * LINES).max(sizes.target);
    let foot = Rect::from_min_max(pos2(rect.left(), rect.bottom() - height), rect.max);
    let hands = cx.state.hands(cx.library).unwrap_or_default();
    let told = cx.state.is_told(cx.library);
    let truth = cx.state.asked(cx.library).and_then(|(_, truth)| truth).filter(|_| told);
    let gap = sizes.space.3;
    let width = (foot.width() - gap * 2.0) / 3.0;
    for (place, owner) in Owner::ACROSS.into_iter().enumerate() {
        let x = foot.left() + (width + gap) * place as f32;
        let bar = Rect::from_min_size(pos2(x, foot.top()), vec2(width, height));
        let response = one(ui, cx, bar, (owner, hands), stage, truth);
        if response.clicked() {
            cx.push(Action::Present(PresentAction::Hands(owner, 1)));
        }
    }
    Rect::from_min_max(rect.min, pos2(rect.right(), foot.top() - sizes.space.2))
}

fn one(
    ui: &Ui,
    cx: &Cx<'_>,
    rect: Rect,
    (owner, hands): (Owner, Hands),
    stage: Stage,
    true_one: Option<Owner>,
) -> Response {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let sense = if stage == Stage::Live { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with(("hands", owner as usize)), sense);
    let count = hands.of(owner);
    let word = cx.owner(Some(owner));
    let name = cx.with("present-hands", &[("owner", word.as_str().into()), ("count", count.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let painter = ui.painter();
    painter.rect(
        rect,
        sizes.bar_radius,
        colours.panel,
        Stroke::new(colours.line_width, colours.line),
        StrokeKind::Inside,
    );
    // How many said so: the length of the bar below the words.
    let track = Rect::from_min_max(pos2(rect.left(), rect.bottom() - rect.height() * 0.2), rect.max)
        .shrink2(vec2(sizes.space.1, 0.0));
    let track = track.translate(vec2(0.0, -sizes.space.1 / 2.0));
    painter.rect_filled(track, sizes.bar_radius, colours.track);
    let filled = Rect::from_min_size(track.min, vec2(track.width() * hands.share(owner), track.height()));
    painter.rect_filled(filled, sizes.bar_radius, colours.ink);
    let middle = f32::midpoint(rect.top(), track.top());
    let mut x = rect.left() + sizes.space.2;
    for sign in signs_of(Some(owner)) {
        let place = Rect::from_center_size(pos2(x + sizes.icon / 2.0, middle), vec2(sizes.icon, sizes.icon));
        paint_icon(painter, *sign, place, sign_colour(*sign, cx.theme));
        x += sizes.icon + sizes.space.1;
    }
    let number = label(ui, cx, (rect, x, middle), &word, count);
    if true_one == Some(owner) {
        truth(ui, cx, rect, number);
    }
    if response.has_focus() {
        focus_ring(painter, rect, cx.theme);
    }
    response
}

/// The word where there is room for it, and the number at the right.
fn label(ui: &Ui, cx: &Cx<'_>, (rect, x, middle): (Rect, f32, f32), word: &str, count: u16) -> Rect {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let painter = ui.painter();
    let right = pos2(rect.right() - sizes.space.2, middle);
    let number = painter.text(right, Align2::RIGHT_CENTER, count.to_string(), bold(sizes.subtitle), colours.ink);
    let wide = ScreenFonts(ui).width(word, sizes.body, Face::SemiBold);
    if x + wide + sizes.icon + sizes.space.1 * 2.0 <= number.left() {
        painter.text(pos2(x, middle), Align2::LEFT_CENTER, word, semibold(sizes.body), colours.ink);
    }
    number
}

/// A check mark before the number and a ring: so it is.
fn truth(ui: &Ui, cx: &Cx<'_>, rect: Rect, number: Rect) {
    let (colours, sizes) = (&cx.theme.colours, &cx.theme.sizes);
    let painter = ui.painter();
    let stroke = Stroke::new(colours.ring_width, colours.right);
    painter.rect_stroke(rect, sizes.bar_radius, stroke, StrokeKind::Outside);
    let side = sizes.icon;
    let middle = pos2(number.left() - sizes.space.1 - side / 2.0, number.center().y);
    paint_icon(painter, Icon::Check, Rect::from_center_size(middle, vec2(side, side)), colours.right);
}
