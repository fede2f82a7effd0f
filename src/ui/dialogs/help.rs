//! What the app is, and the table of keys, drawn from the table of commands.

use crate::diagram::{Face, Measure as _};
use crate::state::{Command, Group};
use crate::ui::cx::Cx;
use crate::ui::fonts::ScreenFonts;
use crate::ui::shortcuts;
use crate::ui::widgets::{small, strong, text};
use egui::{Grid, Ui};

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    text(ui, cx.theme, &cx.text("help-about"));
    text(ui, cx.theme, &cx.text("help-mouse"));
    text(ui, cx.theme, &cx.text("help-terms"));
    ui.add_space(cx.theme.sizes.space.1);
    if ui.available_width() < cx.theme.sizes.details_width * 1.8 {
        for group in Group::ALL {
            table(ui, cx, group);
        }
    } else {
        ui.columns_const(|[left, right]| {
            // Two columns of about the same height.
            for group in [Group::Everywhere, Group::Explore, Group::Learn] {
                table(left, cx, group);
            }
            for group in [Group::Practise, Group::Questions, Group::Present, Group::Author] {
                table(right, cx, group);
            }
        });
    }
    ui.add_space(cx.theme.sizes.space.1);
    small(ui, cx.theme, &cx.text("help-not-affiliated"));
}

fn table(ui: &mut Ui, cx: &Cx<'_>, group: Group) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
    strong(ui, cx.theme, &cx.text(group.word()));
    let works = |command: Command| shortcuts::usual(cx, command).is_some();
    let listed = |command: &Command| command.group() == group && command.has_keys_of_its_own() && works(*command);
    let keys = |command: Command| command.keys_word().map_or_else(|| shortcuts::all(cx, command), |word| cx.text(word));
    let rows: Vec<[String; 2]> =
        Command::ALL.into_iter().filter(listed).map(|command| [cx.text(command.word()), keys(command)]).collect();
    if width(ui, cx, &rows) > ui.available_width() {
        // No room for two columns: the keys stand below what they do.
        for [words, keys] in &rows {
            text(ui, cx.theme, words);
            strong(ui, cx.theme, keys);
        }
    } else {
        Grid::new(group.word()).num_columns(2).spacing([space.4, space.0]).show(ui, |ui| {
            for [words, keys] in &rows {
                text(ui, cx.theme, words);
                strong(ui, cx.theme, keys);
                ui.end_row();
            }
        });
    }
    ui.add_space(space.1);
}

/// How wide a table is in which nothing wraps.
fn width(ui: &Ui, cx: &Cx<'_>, rows: &[[String; 2]]) -> f32 {
    let wide = |column: usize, face: Face| {
        let one = |row: &[String; 2]| ScreenFonts(ui).width(&row[column], cx.theme.sizes.body, face);
        rows.iter().map(one).fold(0.0, f32::max)
    };
    wide(0, Face::Regular) + wide(1, Face::SemiBold) + cx.theme.sizes.space.4
}
