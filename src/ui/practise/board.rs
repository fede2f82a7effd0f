//! The board: AWS's bin left, the cards to sort in the middle, the customer's bin right, a bin for shared work below
//! the deck where the scene has one, and the verdict at the foot.

use super::{Table, about, back, bin, is_beside, name, pile, push, shelf, teams, verdict_bar};
use crate::diagram::{Face, Measure as _};
use crate::domain::{CardIndex, Owner, Scene, Spot};
use crate::state::{Command, PractiseAction, Run};
use crate::ui::command_button::command_button;
use crate::ui::cx::Cx;
use crate::ui::drag;
use crate::ui::ends::{above_foot, at_the_right, keep, known};
use crate::ui::fonts::ScreenFonts;
use crate::ui::footer;
use crate::ui::terms::prose;
use crate::ui::theme::margins;
use crate::ui::widgets::{Icon, Push, focus_ring, heading, loud, small, text, title};
use egui::{CentralPanel, Frame, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// The bar of the progress takes this many times the target size.
const PROGRESS_WIDTH: f32 = 3.0;
/// With less room than this many times the target size, the tools wrap.
const TIGHT: f32 = 13.0;
/// Deck and bins beside each other are at least this many times the target size high.
const LEAST: f32 = 7.0;
/// The same with the deck above the bins.
const LEAST_NARROW: f32 = 11.0;
/// The same with the bins below each other: the deck, and each bin.
const LEAST_STACKED: [f32; 2] = [6.0, 4.5];
/// Bins beside each other are at least this many times the target size wide, so that no word breaks on a card.
const BIN_LEAST: f32 = 5.5;
/// The share of the middle that the deck takes where the scene has a shared bin.
const DECK_SHARE: f32 = 0.58;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, run: &Run) {
    let word = if scene.shared_bin { "hint-board-three" } else { "hint-board" };
    let hint = cx.with(word, &[("keys", cx.single_keys())]);
    if !is_beside(cx) {
        footer::show(ui, cx, &hint);
    }
    above_foot(ui, cx, |ui, cx| above(ui, cx, scene, run), |ui, cx| verdict_bar::show(ui, cx, Table { scene, run }));
}

/// Story, deck and bins.
fn above(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, run: &Run) {
    let space = cx.theme.sizes.space;
    CentralPanel::default().frame(Frame::new().inner_margin(margins(space.3, space.1))).show(ui, |ui| {
        let (top, room) = (ui.cursor().top(), ui.available_height());
        // Where there is too little height for deck and bins, the page scrolls.
        ScrollArea::vertical().id_salt("board").auto_shrink(false).show(ui, |ui| {
            let start = ui.cursor().top();
            head(ui, cx, scene, run);
            // Whoever is in the middle of it in a short window has read this.
            if !footer::is_short(ui, cx) || run.attempt.is_untouched() {
                if !scene.story.is_empty() {
                    prose(ui, cx, &scene.story);
                }
                small(ui, cx.theme, &how(cx, run));
            }
            if let Some(teams) = &run.teams {
                teams::show(ui, cx, teams);
            }
            ui.add_space(space.0);
            let least = least_height(cx, ui.available_width(), scene.bins().len());
            let height = (room - (ui.cursor().top() - start)).floor().max(least);
            let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
            drag::let_go::<CardIndex>(ui);
            places(ui, cx, Table { scene, run }, area);
            if start < top {
                drag::scroll_at_edge::<CardIndex>(ui, cx);
            }
        });
    });
}

/// Title at the left, progress and undo at the right; where there is no room for both, the title has a line of its own.
fn head(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene, run: &Run) {
    let narrow = is_narrow(cx, ui.available_width());
    let kept = ui.scope_id().with("tools");
    let needed = known(ui, kept);
    let tight = ui.available_width() < cx.theme.sizes.target * TIGHT;
    let below = ui.horizontal_wrapped(|ui| {
        let back = cx.text(back(cx));
        if !is_beside(cx) && Push::new(&back).icon(Icon::Left).show(ui, cx.theme).clicked() {
            push(cx, PractiseAction::Leave);
        }
        if tight {
            tools(ui, cx, run, false);
            return narrow;
        }
        let below = narrow || needed + names_width(ui, cx, scene) > ui.available_size_before_wrap().x;
        if !below {
            names(ui, cx, scene);
        }
        let bar = cx.theme.sizes.target * PROGRESS_WIDTH + ui.spacing().item_spacing.x;
        let has_bar = needed + bar < ui.available_size_before_wrap().x;
        let used = at_the_right(ui, 0.0, |ui| {
            tools(ui, cx, run, has_bar);
            ui.min_rect().width() - if has_bar { bar } else { 0.0 }
        });
        keep(ui, kept, used);
        below
    });
    if below.inner {
        ui.horizontal_wrapped(|ui| names(ui, cx, scene));
    }
}

/// "Guided · answers at every verdict · order 1234".
fn how(cx: &Cx<'_>, run: &Run) -> String {
    let mode = cx.text(&format!("mode-{}", run.attempt.mode.key()));
    let mut parts = vec![mode, super::reveal_words(cx, run.reveal)];
    if run.order.number() > 0 {
        parts.push(cx.with("order-number", &[("number", run.order.number().to_string().into())]));
    }
    if run.missed_only {
        parts.push(cx.text("only-the-missed"));
    }
    parts.join(" · ")
}

fn names(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene) {
    title(ui, cx.theme, &name(cx, scene));
    small(ui, cx.theme, &about(cx, scene));
}

/// Room for title and description in one line.
fn names_width(ui: &Ui, cx: &Cx<'_>, scene: &Scene) -> f32 {
    let (sizes, fonts) = (&cx.theme.sizes, ScreenFonts(ui));
    let title = fonts.width(&name(cx, scene), sizes.title, Face::Bold);
    title + fonts.width(&about(cx, scene), sizes.small, Face::Regular) + sizes.space.1 * 2.0
}

/// Progress, with a bar where there is room for one, and what helps.
fn tools(ui: &mut Ui, cx: &mut Cx<'_>, run: &Run, has_bar: bool) {
    let board = &run.attempt.board;
    let (placed, cards) = (board.placed(), board.len());
    if has_bar {
        let size = vec2(cx.theme.sizes.target * PROGRESS_WIDTH, cx.theme.sizes.space.1);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        shelf::paint_progress(ui.painter(), rect, placed as f32 / cards.max(1) as f32, cx.theme);
    }
    text(ui, cx.theme, &cx.with("board-placed", &[("placed", placed.into()), ("cards", cards.into())]));
    clock(ui, cx, run);
    if run.teams.is_none() {
        command_button(ui, cx, Command::Undo);
    }
    if run.attempt.mode.has_hints() {
        command_button(ui, cx, Command::Hint);
    }
    command_button(ui, cx, Command::HowToPlay);
}

/// How much time is left, where a clock runs.
fn clock(ui: &mut Ui, cx: &Cx<'_>, run: &Run) {
    let Some(left) = run.seconds_left() else { return };
    let (minutes, seconds) = (left / 60, left % 60);
    let shown = cx.with("clock-left", &[("minutes", minutes.into()), ("seconds", format!("{seconds:02}").into())]);
    let label = loud(ui, cx.theme, &shown);
    let spoken = cx.with("clock-left-spoken", &[("minutes", minutes.into()), ("seconds", seconds.into())]);
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_label(spoken);
        // Said once when the last minute begins, and not every second.
        if left == 60 {
            node.set_live(egui::accesskit::Live::Assertive);
        }
    });
}

/// Whether there is no room for three columns beside each other.
fn is_narrow(cx: &Cx<'_>, width: f32) -> bool {
    width < cx.theme.sizes.narrow * 0.75
}

/// Whether there is no room for so many bins beside each other either.
fn is_stacked(cx: &Cx<'_>, width: f32, bins: usize) -> bool {
    is_narrow(cx, width) && width / (bins as f32) < cx.theme.sizes.target * BIN_LEAST
}

/// How high deck and bins are at least.
fn least_height(cx: &Cx<'_>, width: f32, bins: usize) -> f32 {
    let [deck, bin] = LEAST_STACKED;
    cx.theme.sizes.target
        * match (is_narrow(cx, width), is_stacked(cx, width, bins)) {
            (false, _) => LEAST,
            (true, false) => LEAST_NARROW,
            (true, true) => deck + bin * bins as f32,
        }
}

/// Deck and bins. In a narrow window the deck lies above the bins, and in a very narrow one they below each other.
fn places(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, area: Rect) {
    let gap = cx.theme.sizes.space.3;
    let bins = table.scene.bins();
    if is_narrow(cx, area.width()) {
        let stacked = is_stacked(cx, area.width(), bins.len());
        let count = bins.len() as f32;
        let [least, bin] = LEAST_STACKED;
        let share = if stacked { least / (least + bin * count) } else { 0.45 };
        let split = area.top() + area.height() * share;
        deck(ui, cx, table, Rect::from_min_max(area.min, pos2(area.right(), split - gap / 2.0)));
        let below = area.with_min_y(split + gap / 2.0);
        let each = |whole: f32| (whole - gap / 2.0 * (count - 1.0)) / count;
        let size =
            if stacked { vec2(below.width(), each(below.height())) } else { vec2(each(below.width()), below.height()) };
        let step = if stacked { vec2(0.0, size.y + gap / 2.0) } else { vec2(size.x + gap / 2.0, 0.0) };
        let order: &[Owner] = if bins.len() == 3 { &Owner::ACROSS } else { bins };
        for (place, &owner) in order.iter().enumerate() {
            bin::show(ui, cx, table, owner, Rect::from_min_size(below.min + step * place as f32, size));
        }
        return;
    }
    let width = (area.width() - gap * 2.0) / 3.0;
    let column = |place: f32| {
        Rect::from_min_size(pos2(area.left() + place * (width + gap), area.top()), vec2(width, area.height()))
    };
    bin::show(ui, cx, table, Owner::Aws, column(0.0));
    let middle = column(1.0);
    if table.scene.shared_bin {
        let split = middle.top() + middle.height() * DECK_SHARE;
        deck(ui, cx, table, Rect::from_min_max(middle.min, pos2(middle.right(), split - gap / 2.0)));
        bin::show(ui, cx, table, Owner::Shared, Rect::from_min_max(pos2(middle.left(), split + gap / 2.0), middle.max));
    } else {
        deck(ui, cx, table, middle);
    }
    bin::show(ui, cx, table, Owner::Customer, column(2.0));
}

/// The cards to sort. A placed card that is dropped here, or chosen when the head is pressed, is taken back.
fn deck(ui: &mut Ui, cx: &mut Cx<'_>, table: Table<'_>, rect: Rect) {
    let board = &table.run.attempt.board;
    let is_placed = |card: &CardIndex| matches!(board.spot(*card), Some(Spot::Bin(_)));
    let response = ui.interact(rect, ui.scope_id().with("deck"), Sense::click());
    let takes = table.run.chosen.filter(is_placed).filter(|_| table.run.can_move());
    let count = board.deck().len();
    let name = cx.with("deck", &[("count", count.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, takes.is_some(), &name));
    if let Some(card) = takes.filter(|_| response.clicked()) {
        push(cx, PractiseAction::TakeBack(card));
    }
    if let Some(card) = response.dnd_release_payload::<CardIndex>().filter(|card| is_placed(card)) {
        push(cx, PractiseAction::TakeBack(*card));
    }
    let held = egui::DragAndDrop::payload::<CardIndex>(ui).is_some_and(|card| is_placed(&card));
    if response.has_focus() || (held && response.contains_pointer()) {
        focus_ring(ui.painter(), rect, cx.theme);
    }
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt("deck"), |ui| {
        let cards = table.run.attempt.board.deck();
        ui.horizontal(|ui| {
            heading(ui, cx.theme, &cx.text("board-deck"));
            small(ui, cx.theme, &cx.with("cards-left", &[("count", cards.len().into())]));
        });
        ScrollArea::vertical().id_salt("deck-cards").auto_shrink(false).show(ui, |ui| {
            pile::show(ui, cx, table, cards, None);
            drag::scroll_at_edge::<CardIndex>(ui, cx);
        });
    });
}
