//! The board: AWS's bin left, the cards to sort in the middle, the customer's bin right, a bin for shared work below
//! the deck where the scene has one, and the verdict at the foot.

use super::{Table, about, back, bin, card, drag, name, push, shelf, verdict_bar};
use crate::domain::{Owner, Scene};
use crate::state::{Command, PractiseAction, Run};
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::margins;
use crate::ui::widgets::{Icon, Push, heading, small, text, title};
use egui::{Align, CentralPanel, Frame, Layout, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

/// The share of the middle that the deck takes where the scene has a shared bin.
const DECK_SHARE: f32 = 0.58;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, run: &Run) {
    let hint = cx.text(if scene.shared_bin { "hint-board-three" } else { "hint-board" });
    footer::show(ui, cx, &hint);
    verdict_bar::show(ui, cx, Table { scene, run });
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margins(space.3, space.1))).show(ui, |ui| {
        head(ui, cx, scene, run);
        if !scene.story.is_empty() {
            text(ui, cx.theme, &scene.story);
        }
        ui.add_space(space.0);
        let area = ui.available_rect_before_wrap();
        ui.allocate_rect(area, Sense::hover());
        drag::let_go(ui);
        places(ui, cx, Table { scene, run }, area);
    });
}

/// Title at the left, progress and undo at the right; in a narrow window the title has a line of its own.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, run: &Run) {
    let narrow = is_narrow(cx, ui.available_width());
    ui.horizontal(|ui| {
        let back = cx.text(back(cx));
        if Push::new(&back).icon(Icon::Left).show(ui, cx.theme).clicked() {
            push(cx, PractiseAction::Leave);
        }
        if !narrow {
            names(ui, cx, scene);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| tools(ui, cx, run));
    });
    if narrow {
        ui.horizontal_wrapped(|ui| names(ui, cx, scene));
    }
}

fn names(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene) {
    title(ui, cx.theme, &name(cx, scene));
    small(ui, cx.theme, &about(cx, scene));
}

fn tools(ui: &mut Ui, cx: &mut Cx<'_>, run: &Run) {
    for command in [Command::Redo, Command::Undo] {
        command_button(ui, cx, command);
    }
    let board = &run.attempt.board;
    let (placed, cards) = (board.placed(), board.len());
    text(ui, cx.theme, &cx.with("board-placed", &[("placed", placed.into()), ("cards", cards.into())]));
    let size = vec2(cx.theme.sizes.target * 3.0, cx.theme.sizes.space.1);
    if ui.available_width() > size.x {
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        shelf::paint_progress(ui.painter(), rect, placed as f32 / cards.max(1) as f32, cx.theme);
    }
}

/// Whether there is no room for three columns beside each other.
fn is_narrow(cx: &Cx<'_>, width: f32) -> bool {
    width < cx.theme.sizes.narrow * 0.75
}

/// Deck and bins. In a narrow window the deck lies above the bins.
fn places(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, area: Rect) {
    let gap = cx.theme.sizes.space.3;
    let bins = table.scene.bins();
    if is_narrow(cx, area.width()) {
        let split = area.top() + area.height() * 0.45;
        deck(ui, cx, table, Rect::from_min_max(area.min, pos2(area.right(), split - gap / 2.0)));
        let count = bins.len() as f32;
        let width = (area.width() - gap / 2.0 * (count - 1.0)) / count;
        let order: &[Owner] = if bins.len() == 3 { &[Owner::Aws, Owner::Shared, Owner::Customer] } else { bins };
        for (place, &owner) in order.iter().enumerate() {
            let x = area.left() + place as f32 * (width + gap / 2.0);
            let rect = Rect::from_min_max(pos2(x, split + gap / 2.0), pos2(x + width, area.bottom()));
            bin::show(ui, cx, table, owner, rect);
        }
        return;
    }
    let width = (area.width() - gap * 2.0) / 3.0;
    let column = |place: f32| {
        Rect::from_min_size(pos2(area.left() + place * (width + gap), area.top()), vec2(width, area.height()))
    };
    bin::show(ui, cx, table, Owner::Aws, column(0.0));
    bin::show(ui, cx, table, Owner::Customer, column(2.0));
    let middle = column(1.0);
    if table.scene.shared_bin {
        let split = middle.top() + middle.height() * DECK_SHARE;
        deck(ui, cx, table, Rect::from_min_max(middle.min, pos2(middle.right(), split - gap / 2.0)));
        bin::show(ui, cx, table, Owner::Shared, Rect::from_min_max(pos2(middle.left(), split + gap / 2.0), middle.max));
    } else {
        deck(ui, cx, table, middle);
    }
}

fn deck(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, rect: Rect) {
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt("deck"), |ui| {
        let cards = table.run.attempt.board.deck();
        ui.horizontal(|ui| {
            heading(ui, cx.theme, &cx.text("board-deck"));
            small(ui, cx.theme, &cx.with("cards-left", &[("count", cards.len().into())]));
        });
        ScrollArea::vertical().id_salt("deck-cards").auto_shrink(false).show(ui, |ui| {
            for &index in cards {
                card::in_deck(ui, cx, table, index);
            }
            drag::scroll_at_edge(ui, cx);
        });
    });
}
