//! What the app is, and the table of keys, drawn from the table of commands.

use crate::state::{Command, Group};
use crate::ui::cx::Cx;
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
    Grid::new(group.word()).num_columns(2).spacing([space.4, space.0]).show(ui, |ui| {
        let listed = |command: &Command| command.group() == group && command.has_keys_of_its_own();
        for command in Command::ALL.into_iter().filter(listed) {
            text(ui, cx.theme, &cx.text(command.word()));
            let keys = command.keys_word().map_or_else(|| shortcuts::all(cx, command), |word| cx.text(word));
            strong(ui, cx.theme, &keys);
            ui.end_row();
        }
    });
    ui.add_space(space.1);
}
