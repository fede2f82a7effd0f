//! Folders of one's own whose scenes stand on the shelf, and the files that were opened last.

use crate::content::Origin;
use crate::state::{Action, AuthorAction, FilesAction};
use crate::ui::cx::Cx;
use crate::ui::recent::last_name;
use crate::ui::widgets::{Icon, Push, heading, sign, small, strong};
use egui::Ui;
use std::path::{Path, PathBuf};

/// Shows both lists.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let space = cx.theme.sizes.space;
    ui.add_space(space.2);
    heading(ui, cx.theme, &cx.text("folders-own"));
    small(ui, cx.theme, &cx.text("folders-about"));
    let add = cx.text("folders-add");
    if Push::new(&add).enabled(!cx.state.files.asking).show(ui, cx.theme).clicked() {
        cx.push(Action::Files(FilesAction::AskForFolder));
    }
    for folder in &cx.state.folders.own {
        one_folder(ui, cx, folder);
    }
    ui.add_space(space.2);
    heading(ui, cx.theme, &cx.text("recent-title"));
    if cx.state.folders.recent.is_empty() {
        small(ui, cx.theme, &cx.text("recent-none"));
    }
    for file in &cx.state.folders.recent {
        one_file(ui, cx, file);
    }
}

fn one_folder(ui: &mut Ui, cx: &mut Cx<'_>, folder: &str) {
    let lies_in = |origin: &Origin| matches!(origin, Origin::File(file) if Path::new(file).starts_with(folder));
    let scenes = cx.library.scenes().iter().filter(|loaded| lies_in(&loaded.origin)).count();
    let plans = cx.library.plans().iter().filter(|loaded| lies_in(&loaded.origin)).count();
    ui.horizontal_top(|ui| {
        let name = cx.with("folder-remove-name", &[("folder", folder.into())]);
        if Push::new(&cx.text("folder-remove")).name(&name).show(ui, cx.theme).clicked() {
            cx.push(Action::Files(FilesAction::RemoveFolder(folder.to_owned())));
        }
        about(ui, cx, folder, |ui| {
            let count = |word: &str, count: usize| cx.with(word, &[("count", count.into())]);
            let [scenes, plans] = [count("folder-scenes", scenes), count("folder-plans", plans)];
            small(ui, cx.theme, &cx.with("folder-brings", &[("scenes", scenes.into()), ("plans", plans.into())]));
        });
    });
}

fn one_file(ui: &mut Ui, cx: &mut Cx<'_>, file: &str) {
    let there = !cx.state.files.missing.contains(file);
    ui.horizontal_top(|ui| {
        let values = [("file", file.into())];
        let mut push = |word: &str, name: &str, enabled: bool, action: Action| {
            let (label, name) = (cx.text(word), cx.with(name, &values));
            if Push::new(&label).name(&name).enabled(enabled).show(ui, cx.theme).clicked() {
                cx.push(action);
            }
        };
        let path = PathBuf::from(file);
        let open = Action::Files(FilesAction::Named(vec![path.clone()]));
        push("recent-open", "recent-open-name", there, open);
        push("recent-edit", "recent-edit-name", there, Action::Author(AuthorAction::Read(path)));
        push("recent-forget", "recent-forget-name", true, Action::Files(FilesAction::ForgetRecent(file.to_owned())));
        about(ui, cx, file, |_| {});
    });
}

/// The name, whether it is not there, and where it is.
fn about(ui: &mut Ui, cx: &Cx<'_>, path: &str, more: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = cx.theme.sizes.icon;
        ui.horizontal_wrapped(|ui| {
            strong(ui, cx.theme, &last_name(path));
            if cx.state.files.missing.contains(path) {
                sign(ui, Icon::Cross, cx.theme.sizes.icon * SIGN, cx.theme.colours.wrong);
                small(ui, cx.theme, &cx.text("files-missing"));
            }
            more(ui);
        });
        small(ui, cx.theme, path);
    });
}

/// A sign beside a small word takes this share of the usual sign.
const SIGN: f32 = 0.7;
