//! What there is to write on: new scenes, those that are being written, and those that ship, to begin from.

use super::{folders, push, standing, title_of};
use crate::content::{LoadedScene, Origin};
use crate::domain::Scene;
use crate::state::{AuthorAction, Command, Work};
use crate::ui::command_button::named_button;
use crate::ui::cx::Cx;
use crate::ui::footer;
use crate::ui::theme::margin;
use crate::ui::twice::{self, Twice};
use crate::ui::widgets::{Push, card, heading, small, strong, text, title};
use egui::{Align, CentralPanel, Frame, Id, Layout, ScrollArea, Ui, vec2};

/// What is read is at most this many times the target size wide.
const COLUMN_WIDTH: f32 = 30.0;
/// From this many times the target size on, scenes that ship stand in two columns.
const TWO_FROM: f32 = 22.0;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let hint = cx.text("hint-author-start");
    footer::show(ui, cx, &hint);
    let sizes = &cx.theme.sizes;
    CentralPanel::default().frame(Frame::new().inner_margin(margin(sizes.space.3))).show(ui, |ui| {
        let room = ui.available_width() - ui.spacing().scroll.allocated_width() - sizes.space.1;
        let width = room.min(sizes.target * COLUMN_WIDTH);
        ScrollArea::vertical().id_salt("author-start").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing = vec2(sizes.space.1, sizes.space.1);
            title(ui, cx.theme, &cx.text("author-title-of-page"));
            text(ui, cx.theme, &cx.text("author-about"));
            ui.horizontal_wrapped(|ui| begin(ui, cx));
            works(ui, cx);
            folders::show(ui, cx);
            shipped(ui, cx);
        });
    });
}

fn begin(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (new, open) = (cx.text("author-new"), cx.text("author-open"));
    named_button(ui, cx, Command::NewWork, Push::new(&new).primary(), true);
    named_button(ui, cx, Command::OpenWork, Push::new(&open), true);
    let import = Push::new(&cx.text("author-import")).enabled(!cx.state.files.asking).show(ui, cx.theme);
    if import.on_hover_text(cx.text("author-import-about")).clicked() {
        push(cx, AuthorAction::AskImport);
    }
}

/// The scenes that are being written, the newest first.
fn works(ui: &mut Ui, cx: &mut Cx<'_>) {
    let state = cx.state;
    if state.author.works.is_empty() {
        return;
    }
    ui.add_space(cx.theme.sizes.space.2);
    heading(ui, cx.theme, &cx.text("author-works"));
    for work in state.author.works.iter().rev() {
        card(ui, cx.theme, |ui| one(ui, cx, work));
    }
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, work: &Work) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.0);
    let name = title_of(cx, work);
    strong(ui, cx.theme, &name);
    small(ui, cx.theme, &standing(cx, work));
    if let Some(file) = &work.file {
        small(ui, cx.theme, file);
    }
    ui.add_space(space.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space.1, space.1);
        let values = [("scene", name.as_str().into())];
        let asked = Id::unique("author-discard").with(work.id);
        if !twice::is_asked(ui, asked) {
            let named = cx.with("author-write-on-name", &values);
            if Push::new(&cx.text("author-write-on")).name(&named).show(ui, cx.theme).clicked() {
                push(cx, AuthorAction::Open(Some(work.id)));
            }
        }
        if !work.is_changed() {
            let named = cx.with("author-close-name", &values);
            if Push::new(&cx.text("author-close")).name(&named).show(ui, cx.theme).clicked() {
                push(cx, AuthorAction::Close(work.id));
            }
            return;
        }
        let words = Twice {
            ask: &cx.text("author-discard"),
            name: &cx.with("author-discard-name", &values),
            question: &cx.with("author-discard-ask", &values),
            yes: &cx.text("author-discard-yes"),
            no: &cx.text("author-discard-no"),
        };
        if twice::show(ui, cx, asked, &words) {
            push(cx, AuthorAction::Discard(work.id));
        }
    });
}

/// Scenes that ship, to begin from a copy.
fn shipped(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.add_space(cx.theme.sizes.space.2);
    heading(ui, cx.theme, &cx.text("author-shipped"));
    small(ui, cx.theme, &cx.text("author-shipped-about"));
    let library = cx.library;
    let built_in = |loaded: &&LoadedScene| matches!(loaded.origin, Origin::BuiltIn(_));
    let scenes: Vec<&Scene> = library.scenes().iter().filter(built_in).map(|loaded| &loaded.scene).collect();
    let room = ui.available_width();
    let across = if room < cx.theme.sizes.target * TWO_FROM { 1 } else { 2 };
    let width = (room - ui.spacing().item_spacing.x) / across as f32;
    for line in scenes.chunks(across) {
        ui.horizontal_top(|ui| {
            for scene in line {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::left_to_right(Align::Min), |ui| {
                    ui.set_width(width);
                    one_that_ships(ui, cx, scene);
                });
            }
        });
    }
}

fn one_that_ships(ui: &mut Ui, cx: &mut Cx<'_>, scene: &Scene) {
    let named = cx.with("author-duplicate-name", &[("scene", scene.title.as_str().into())]);
    if Push::new(&cx.text("author-duplicate")).name(&named).show(ui, cx.theme).clicked() {
        push(cx, AuthorAction::Duplicate(scene.id.clone()));
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
        strong(ui, cx.theme, &scene.title);
        let difficulty = cx.text(&format!("difficulty-{}", scene.difficulty.key()));
        let values = [("difficulty", difficulty.into()), ("count", scene.cards.len().into())];
        small(ui, cx.theme, &cx.with("author-shipped-line", &values));
    });
}
