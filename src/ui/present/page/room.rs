//! The check of the back row: how far it sits, how high the picture is, and whether the smallest text can be read there.

use super::push;
use super::reach::{self, Help, Letters, Reach};
use crate::domain::{BackRow, Room};
use crate::state::{MAX_PROJECTION_PERCENT, MIN_PROJECTION_PERCENT, PresentAction};
use crate::ui::cx::Cx;
use crate::ui::field;
use crate::ui::widgets::{Icon, Push, heading, sign, small, strong, text};
use egui::accesskit::Live;
use egui::{Response, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let kept = &cx.state.present.kept;
    let (room, percent) = (kept.room.in_range(), kept.percent);
    heading(ui, cx.theme, &cx.text("room-title"));
    back_row(ui, cx, room);
    let screens = Room::SCREENS;
    let screen = named(ui, cx, "room-picture", |ui, cx, name| field::metres(ui, cx, name, room.screen, screens));
    if let Some(screen) = screen {
        set(cx, Room { screen, ..room });
    }
    let sizes = MIN_PROJECTION_PERCENT..=MAX_PROJECTION_PERCENT;
    if let Some(percent) = named(ui, cx, "room-size", |ui, cx, name| field::number(ui, cx, name, percent, sizes)) {
        push(cx, PresentAction::Percent(percent));
    }
    ui.add_space(cx.theme.sizes.space.1);
    let shares = &cx.theme.projection;
    let letters = Letters { smallest: shares.small * shares.capitals, ordinary: shares.body * shares.capitals };
    answer(ui, cx, room, &reach::reach(room, percent, letters));
    ui.add_space(cx.theme.sizes.space.1);
    small(ui, cx.theme, &cx.text("room-rule"));
}

fn set(cx: &mut Cx<'_>, room: Room) {
    push(cx, PresentAction::Room(room.in_range()));
}

/// Rows or metres, whichever somebody knows.
fn back_row(ui: &mut Ui, cx: &mut Cx<'_>, room: Room) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the room is in range")]
    let distance = room.distance() as u16;
    let rows = BackRow::Rows((1..Room::MOST_ROWS).find(|&rows| reaches(rows, distance)).unwrap_or(Room::MOST_ROWS));
    ui.horizontal_wrapped(|ui| {
        for (word, is_chosen, back) in [
            ("room-by-rows", matches!(room.back, BackRow::Rows(_)), rows),
            ("room-by-distance", matches!(room.back, BackRow::Distance(_)), BackRow::Distance(distance)),
        ] {
            let chosen = Push::new(&cx.text(word)).chosen(is_chosen).show(ui, cx.theme);
            if chosen.clicked() && !is_chosen {
                set(cx, Room { back, ..room });
            }
        }
    });
    let (about, back) = match room.back {
        BackRow::Rows(rows) => {
            let new = named(ui, cx, "room-rows", |ui, cx, name| field::number(ui, cx, name, rows, 1..=Room::MOST_ROWS));
            ("room-rows-about", new.map(BackRow::Rows))
        }
        BackRow::Distance(distance) => {
            let range = Room::DISTANCES;
            let new = named(ui, cx, "room-distance", |ui, cx, name| field::metres(ui, cx, name, distance, range));
            ("room-distance-about", new.map(BackRow::Distance))
        }
    };
    small(ui, cx.theme, &cx.text(about));
    if let Some(back) = back {
        set(cx, Room { back, ..room });
    }
}

/// A field behind its name.
fn named<R>(ui: &mut Ui, cx: &Cx<'_>, word: &str, field: impl FnOnce(&mut Ui, &Cx<'_>, &str) -> R) -> R {
    ui.horizontal_wrapped(|ui| {
        let name = cx.text(word);
        text(ui, cx.theme, &name);
        field(ui, cx, &name)
    })
    .inner
}

/// Whether so many rows are as far as that.
fn reaches(rows: u16, distance: u16) -> bool {
    Room { back: BackRow::Rows(rows), screen: Room::SCREENS.0 }.distance() >= f32::from(distance)
}

fn answer(ui: &mut Ui, cx: &mut Cx<'_>, room: Room, found: &Reach) {
    let (colours, icon) = (&cx.theme.colours, cx.theme.sizes.icon);
    let can = found.help == Help::Unneeded;
    let distance = [("distance", reach::exact(room.distance()).into())];
    ui.horizontal_top(|ui| {
        let (mark, colour) = if can { (Icon::Check, colours.right) } else { (Icon::Cross, colours.wrong) };
        sign(ui, mark, icon, colour);
        let reads_ordinary = found.ordinary >= room.distance();
        let word = match (can, reads_ordinary) {
            (true, _) => "room-can",
            (false, true) => "room-cannot-smallest",
            (false, false) => "room-cannot",
        };
        // Below each other, words break into lines.
        ui.vertical(|ui| {
            let said = strong(ui, cx.theme, &cx.with(word, &distance));
            tell(ui, &said);
        });
    });
    let far = [("smallest", reach::metres(found.smallest).into()), ("ordinary", reach::metres(found.ordinary).into())];
    text(ui, cx.theme, &cx.with("room-reaches", &far));
    match found.help {
        Help::Unneeded => {}
        Help::Percent(percent) => {
            let values = [("percent", percent.into())];
            text(ui, cx.theme, &cx.with("room-larger", &values));
            if Push::new(&cx.with("room-set", &values)).primary().show(ui, cx.theme).clicked() {
                push(cx, PresentAction::Percent(percent));
            }
        }
        Help::Screen { height, smallest, ordinary } => {
            let values = [
                ("percent", MAX_PROJECTION_PERCENT.into()),
                ("smallest", reach::metres(smallest).into()),
                ("ordinary", reach::metres(ordinary).into()),
                ("height", reach::exact(f32::from(height)).into()),
            ];
            let said = text(ui, cx.theme, &cx.with("room-higher", &values));
            tell(ui, &said);
        }
        Help::None => {
            text(ui, cx.theme, &cx.text("room-too-far"));
        }
    }
}

/// A screen reader says it when it changes.
fn tell(ui: &Ui, said: &Response) {
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
}
