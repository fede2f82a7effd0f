//! The file of a work was changed by another program: the user chooses, and nothing is written over meanwhile.

use super::{file_name, push};
use crate::state::{AuthorAction, Command, Theirs, Work};
use crate::ui::cx::Cx;
use crate::ui::ends::bar;
use crate::ui::theme::margins;
use crate::ui::widgets::{Icon, Push, disclosure, sign, small, strong};
use egui::accesskit::Live;
use egui::{Frame, Id, Label, Panel, RichText, ScrollArea, Stroke, Ui, vec2};

/// How many lines are shown from the first that differs.
const LINES: usize = 4;

/// Shows the choice over the form; nothing where nobody else changed the file.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, work: &Work) {
    let Some(theirs) = &work.theirs else { return };
    let (colours, space) = (&cx.theme.colours, cx.theme.sizes.space);
    let frame = Frame::new()
        .fill(colours.wrong_bg)
        .stroke(Stroke::new(colours.line_width, colours.wrong))
        .inner_margin(margins(space.3, space.1));
    let file = work.file.as_deref().map(file_name).unwrap_or_default();
    bar(ui, Panel::top("author-conflict").frame(frame), |ui| {
        ui.spacing_mut().item_spacing = vec2(space.1, space.1);
        match theirs {
            Theirs::Gone => gone(ui, cx, &file),
            Theirs::Text(text) => changed(ui, cx, work, &file, text),
        }
    });
}

fn say(ui: &mut Ui, cx: &Cx<'_>, words: &str) {
    sign(ui, Icon::Cross, cx.theme.sizes.icon, cx.theme.colours.wrong);
    let label = strong(ui, cx.theme, words);
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Assertive));
}

fn gone(ui: &mut Ui, cx: &mut Cx<'_>, file: &str) {
    ui.horizontal_wrapped(|ui| {
        say(ui, cx, &cx.with("author-gone", &[("file", file.into())]));
        let can = Command::SaveWork.action(cx.state, cx.library).is_some();
        if Push::new(&cx.text("author-write-again")).enabled(can).show(ui, cx.theme).clicked() {
            cx.ask(Command::SaveWork);
        }
    });
}

fn changed(ui: &mut Ui, cx: &mut Cx<'_>, work: &Work, file: &str, theirs: &str) {
    let looks = Id::unique("author-conflict-looks");
    let open: bool = ui.data(|data| data.get_temp(looks)).unwrap_or_default();
    ui.horizontal_wrapped(|ui| say(ui, cx, &cx.with("author-conflict", &[("file", file.into())])));
    ui.horizontal_wrapped(|ui| {
        if Push::new(&cx.text("author-keep-mine")).show(ui, cx.theme).clicked() {
            push(cx, AuthorAction::KeepMine);
        }
        if Push::new(&cx.text("author-take-theirs")).show(ui, cx.theme).clicked() {
            push(cx, AuthorAction::TakeTheirs);
        }
        let look = cx.text("author-differs");
        if disclosure(ui, cx.theme, &look, &look, open).clicked() {
            ui.data_mut(|data| data.insert_temp(looks, !open));
        }
    });
    small(ui, cx.theme, &cx.text("author-conflict-about"));
    if open {
        differs(ui, cx, work.manuscript.text(), theirs);
    }
}

/// The first line that is not the same, with some that follow it, of both.
fn differs(ui: &mut Ui, cx: &Cx<'_>, mine: &str, theirs: &str) {
    let same = mine.lines().zip(theirs.lines()).take_while(|(mine, theirs)| mine == theirs).count();
    for (key, text) in [("author-mine-from", mine), ("author-theirs-from", theirs)] {
        small(ui, cx.theme, &cx.with(key, &[("line", (same + 1).into())]));
        let lines: Vec<&str> = text.lines().skip(same).take(LINES).collect();
        let lines = if lines.is_empty() { cx.text("author-ends-here") } else { lines.join("\n") };
        ScrollArea::vertical().id_salt(key).max_height(cx.theme.sizes.target * LINES as f32).show(ui, |ui| {
            let shown = RichText::new(lines).monospace().color(cx.theme.colours.ink);
            ui.add(Label::new(shown).selectable(true));
        });
    }
}
