//! The page on which scenes are written: what there is, and the form of one.

mod answers;
mod card_form;
mod card_head;
mod choice;
mod chooser;
mod conflict;
mod editor;
mod field;
mod folders;
mod head;
mod import;
mod layer;
mod matrix;
mod outline;
mod own_form;
mod play;
mod problems;
mod row;
mod rules;
mod scene_form;
mod search;
mod sheet;
mod start;
mod task_form;
mod text_pane;

pub(super) use play::has_keys as board_has_keys;

use super::cx::Cx;
use crate::content::Value;
use crate::state::{Action, AuthorAction, Work};
use egui::Ui;

/// What is read is at most this many times the target size wide.
const COLUMN_WIDTH: f32 = 26.0;

pub(crate) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let state = cx.state;
    let author = &state.author;
    match (author.work(), &author.import, &author.matrix) {
        (Some(work), ..) => editor::show(ui, cx, work),
        (None, Some(import), _) => import::show(ui, cx, import),
        (None, None, Some(view)) => matrix::show(ui, cx, view),
        (None, None, None) => start::show(ui, cx),
    }
}

/// Reports something on this page.
fn push(cx: &mut Cx<'_>, action: AuthorAction) {
    cx.push(Action::Author(action));
}

/// Puts a value in the place of a field.
fn set(cx: &mut Cx<'_>, path: &str, value: Value) {
    push(cx, AuthorAction::Set { path: path.to_owned(), value });
}

/// Leaves a field out.
fn clear(cx: &mut Cx<'_>, path: &str) {
    push(cx, AuthorAction::Clear(path.to_owned()));
}

/// What a work is called: its title, or its id where it has none yet.
fn title_of(cx: &Cx<'_>, work: &Work) -> String {
    let written = |path: &str| work.manuscript.text_at(path).filter(|text| !text.trim().is_empty());
    written("title").or_else(|| written("id")).unwrap_or_else(|| cx.text("author-untitled"))
}

/// How a work stands to its file: "orders.ron, with changes that are not saved".
fn standing(cx: &Cx<'_>, work: &Work) -> String {
    let Some(file) = &work.file else { return cx.text("author-in-no-file") };
    let values = [("file", file_name(file).into())];
    cx.with(if work.is_changed() { "author-changed" } else { "author-saved" }, &values)
}

/// The name of a file without its folders.
fn file_name(file: &str) -> String {
    std::path::Path::new(file).file_name().map_or_else(|| file.to_owned(), |name| name.to_string_lossy().into_owned())
}
