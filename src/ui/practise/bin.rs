//! A bin: where cards go. All bins look equally inviting while a card is held; none hints at the answer.

use super::{Table, pile, push};
use crate::domain::{CardIndex, Input, Owner};
use crate::state::{Command, PractiseAction};
use crate::ui::cx::Cx;
use crate::ui::drag;
use crate::ui::shortcuts;
use crate::ui::theme::semibold;
use crate::ui::widgets::{dashed, focus_ring, owner_signs, small};
use egui::{
    Align2, Color32, CornerRadius, DragAndDrop, FontId, PointerButton, Rect, RichText, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// A bin that is this many times the target size wide has room to say what its owner secures.
const ROOMY: f32 = 7.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, owner: Owner, rect: Rect) {
    let id = ui.scope_id().with(("bin", owner as usize));
    let response = ui.interact(rect, id, Sense::click());
    let cards = table.run.attempt.board.bin(owner);
    let name = cx.with("bin", &[("owner", cx.owner(Some(owner)).into()), ("count", cards.len().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        // Whatever else presses it, a key or a screen reader, has the focus on it.
        let by = if response.clicked_by(PointerButton::Primary) { Input::Click } else { Input::Keys };
        push(cx, PractiseAction::PlaceChosen(owner, by));
    }
    if let Some(card) = response.dnd_release_payload::<CardIndex>() {
        push(cx, PractiseAction::Place { card: *card, bin: owner, by: Input::Drag });
    }
    let held = DragAndDrop::has_payload_of_type::<CardIndex>(ui);
    let over = held && response.contains_pointer();
    frame(ui, cx, owner, rect, over);
    let space = cx.theme.sizes.space;
    let inner = Rect::from_min_max(rect.min + vec2(space.3, space.3), rect.max - vec2(space.2, space.2));
    ui.scope_builder(UiBuilder::new().max_rect(inner).id_salt(("bin", owner as usize)), |ui| {
        head(ui, cx, owner);
        ScrollArea::vertical().id_salt("cards").auto_shrink(false).show(ui, |ui| {
            pile::show(ui, cx, table, cards, Some(owner));
            drop_here(ui, cx, over);
            drag::scroll_at_edge::<CardIndex>(ui, cx);
        });
    });
    if response.has_focus() {
        focus_ring(ui.painter(), rect, cx.theme);
    }
}

/// The fill under the head, and the edge.
fn colours(cx: &Cx<'_>, owner: Owner) -> (Color32, Color32, Color32) {
    let colours = &cx.theme.colours;
    match owner {
        Owner::Aws => (colours.aws, colours.aws, colours.aws_edge),
        Owner::Customer => (colours.customer, colours.customer, colours.customer_edge),
        Owner::Shared => (colours.aws, colours.customer, colours.ink),
    }
}

fn frame(ui: &Ui, cx: &Cx<'_>, owner: Owner, rect: Rect, over: bool) {
    let sizes = &cx.theme.sizes;
    let (left, right, edge) = colours(cx, owner);
    let painter = ui.painter();
    let radius = sizes.card_radius;
    painter.rect_filled(rect, radius, cx.theme.colours.panel);
    let band = sizes.space.1 * 1.25;
    let halves = [(left, rect.left(), rect.center().x), (right, rect.center().x, rect.right())];
    for (colour, from, to) in halves {
        let clip = Rect::from_min_max(pos2(from, rect.top()), pos2(to, rect.top() + band));
        let clipped = painter.with_clip_rect(clip.intersect(ui.clip_rect()));
        clipped.rect_filled(rect, CornerRadius::from(radius), colour);
    }
    let width = cx.theme.colours.edge_width * 1.3;
    painter.rect_stroke(rect, radius, Stroke::new(width, edge), StrokeKind::Inside);
    if over {
        focus_ring(painter, rect, cx.theme);
    }
}

fn head(ui: &mut Ui, cx: &Cx<'_>, owner: Owner) {
    let sizes = &cx.theme.sizes;
    let (word, command) = match owner {
        Owner::Aws => ("bin-aws-of", Command::PlaceAws),
        Owner::Customer => ("bin-customer-in", Command::PlaceCustomer),
        Owner::Shared => ("bin-shared-both", Command::PlaceShared),
    };
    ui.horizontal_wrapped(|ui| {
        owner_signs(ui, Some(owner), cx.theme);
        ui.label(RichText::new(cx.owner(Some(owner))).font(semibold(sizes.subtitle)));
        if ui.max_rect().width() > sizes.target * ROOMY {
            small(ui, cx.theme, &cx.text(word));
        }
        if shortcuts::usual(cx, command).is_some() {
            keycap(ui, cx, &shortcuts::all(cx, command));
        }
    });
}

fn keycap(ui: &mut Ui, cx: &Cx<'_>, keys: &str) {
    let sizes = &cx.theme.sizes;
    let (rect, _) = ui.allocate_exact_size(vec2(sizes.small * 1.4, sizes.small * 1.4), Sense::hover());
    let stroke = Stroke::new(cx.theme.colours.line_width, cx.theme.colours.muted);
    ui.painter().rect_stroke(rect, sizes.space.0, stroke, StrokeKind::Inside);
    let font = FontId::proportional(sizes.small);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, keys, font, cx.theme.colours.ink);
}

/// The gap where the next card will lie.
fn drop_here(ui: &mut Ui, cx: &Cx<'_>, over: bool) {
    let sizes = &cx.theme.sizes;
    let size = vec2(ui.available_width(), sizes.target * 1.5);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    // A full list scrolls to the gap as soon as a card comes over it.
    let seen = ui.scope_id().with("gap");
    if over && !ui.data(|data| data.get_temp(seen)).unwrap_or(false) {
        ui.scroll_to_rect(rect, None);
    }
    ui.data_mut(|data| data.insert_temp(seen, over));
    let colours = &cx.theme.colours;
    dashed(ui.painter(), rect, cx.theme, if over { colours.ink } else { colours.line });
    let font = FontId::proportional(sizes.body);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, cx.text("bin-drop-here"), font, colours.muted);
}
