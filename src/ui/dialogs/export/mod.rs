//! Taking things away: what, as which kind of file, and how it looks, with a picture of what it will be.

mod options;
mod preview;

use crate::domain::{Scene, SceneId};
use crate::export::Format;
use crate::state::{Action, ExportAction, Stage, What};
use crate::ui::View;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Edge, Push, note, small, strong, text};
use egui::{ComboBox, ProgressBar, TextEdit, Ui, UiBuilder, vec2};
use std::path::PathBuf;

/// What is chosen takes this share of a dialog that is wide enough for a picture beside it.
const LEFT_SHARE: f32 = 0.5;

/// There is a picture beside it where it is at least so many times the target size wide.
const BESIDE_FROM: f32 = 22.0;

/// Kinds of files, as they stand together.
const GROUPS: [(&str, &[Format]); 5] = [
    ("export-pictures", &[Format::Png, Format::Svg, Format::Pdf, Format::Slides]),
    ("export-paper", &[Format::Worksheet]),
    ("export-notes", &[Format::Markdown]),
    ("export-questions", &[Format::Moodle, Format::Gift, Format::Qti, Format::Anki, Format::H5p]),
    ("export-results", &[Format::Csv, Format::Xapi]),
];

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, view: &View) {
    let space = cx.theme.sizes.space;
    ui.spacing_mut().item_spacing = vec2(space.1, space.1);
    let all = ui.available_rect_before_wrap();
    if all.width() < cx.theme.sizes.target * BESIDE_FROM {
        choices(ui, cx);
        ending(ui, cx);
        preview::show(ui, cx, view);
        return;
    }
    let middle = all.left() + all.width() * LEFT_SHARE;
    let left = ui.scope_builder(UiBuilder::new().max_rect(all.with_max_x(middle - space.1)), |ui| {
        choices(ui, cx);
    });
    let right = all.with_min_x(middle + space.1);
    let right = ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        // Seen without scrolling, however much there is to choose.
        ending(ui, cx);
        preview::show(ui, cx, view);
    });
    ui.advance_cursor_after_rect(left.response.rect.union(right.response.rect));
}

fn push(cx: &mut Cx<'_>, action: ExportAction) {
    cx.push(Action::Export(action));
}

fn choices(ui: &mut Ui, cx: &mut Cx<'_>) {
    strong(ui, cx.theme, &cx.text("export-what"));
    subjects(ui, cx);
    let wanted = &cx.state.export.wanted;
    let fits = |format: &&Format| cx.state.can_export(cx.library, **format, &wanted.what);
    for (word, formats) in GROUPS {
        let formats: Vec<&Format> = formats.iter().filter(fits).collect();
        if formats.is_empty() {
            continue;
        }
        strong(ui, cx.theme, &cx.text(word));
        ui.horizontal_wrapped(|ui| {
            for &format in formats {
                let label = cx.text(&format!("format-{}", format.key()));
                if Push::new(&label).chosen(wanted.format == format).show(ui, cx.theme).clicked() {
                    push(cx, ExportAction::Format(format));
                }
            }
        });
    }
    small(ui, cx.theme, &cx.text(&format!("about-format-{}", wanted.format.key())));
    options::show(ui, cx);
}

/// What is taken away: what Explore shows, a scene, or everything.
fn subjects(ui: &mut Ui, cx: &mut Cx<'_>) {
    let what = &cx.state.export.wanted.what;
    let comparison = cx.state.comparison(cx.library);
    let names: Vec<&str> = comparison.stacks().iter().map(|stack| stack.service().short.as_str()).collect();
    let shown = cx.with("export-shown", &[("services", names.join(", ").into())]);
    ui.horizontal_wrapped(|ui| {
        if Push::new(&shown).chosen(*what == What::Shown).show(ui, cx.theme).clicked() {
            push(cx, ExportAction::What(What::Shown));
        }
        let everything = cx.text("export-everything");
        if Push::new(&everything).chosen(*what == What::Everything).show(ui, cx.theme).clicked() {
            push(cx, ExportAction::What(What::Everything));
        }
        scenes(ui, cx);
    });
}

/// The scenes of the shelf, and the one on the table even where it lies on no shelf.
fn scenes(ui: &mut Ui, cx: &mut Cx<'_>) {
    let what = &cx.state.export.wanted.what;
    let chosen: Option<&SceneId> = match what {
        What::Scene(id) => Some(id),
        What::Shown | What::Everything => None,
    };
    let title = |id: &SceneId| cx.state.practise.scene_of(cx.library, id).map(|scene| scene.title.clone());
    let label = match chosen.and_then(title) {
        Some(title) => cx.with("export-scene", &[("scene", title.into())]),
        None => cx.text("export-a-scene"),
    };
    let shelf: Vec<&Scene> = cx.state.shelf(cx.library).collect();
    let mut wanted = None;
    let menu = ComboBox::from_id_salt("export-scenes").selected_text(&label).width(cx.theme.sizes.details_width * 0.6);
    let response = menu.height(cx.theme.sizes.target * 9.0).show_ui(ui, |ui| {
        for scene in shelf {
            if ui.selectable_label(chosen == Some(&scene.id), &scene.title).clicked() {
                wanted = Some(scene.id.clone());
            }
        }
    });
    ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_label(label));
    if let Some(id) = wanted {
        push(cx, ExportAction::What(What::Scene(id)));
    }
}

/// The name of the file, and how far it is.
fn ending(ui: &mut Ui, cx: &mut Cx<'_>) {
    let name = cx.state.export.wanted.file_name(cx.state);
    match &cx.state.export.stage {
        Stage::Idle | Stage::Asking => {
            small(ui, cx.theme, &cx.with("export-name", &[("file", name.into())]));
            buttons(ui, cx);
        }
        Stage::Typing => {
            text(ui, cx.theme, &cx.text("export-path-why"));
            path(ui, cx, &name);
        }
        Stage::Making(done) => making(ui, cx, *done),
        Stage::There(file) => {
            note(ui, cx.theme, Edge::Wrong, |ui| {
                text(ui, cx.theme, &cx.with("export-there", &[("file", file.as_str().into())]));
            });
            ui.horizontal_wrapped(|ui| {
                if Push::new(&cx.text("replace-yes")).show(ui, cx.theme).clicked() {
                    push(cx, ExportAction::Write { file: PathBuf::from(file), over: true });
                }
                if Push::new(&cx.text("replace-other")).primary().show(ui, cx.theme).clicked() {
                    push(cx, ExportAction::Ask);
                }
            });
        }
        Stage::Failed(reason) => {
            note(ui, cx.theme, Edge::Wrong, |ui| {
                text(ui, cx.theme, &cx.with("notice-file-not-written", &[("reason", reason.as_str().into())]));
            });
            buttons(ui, cx);
        }
    }
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>) {
    let free = cx.state.export.stage != Stage::Asking;
    ui.horizontal_wrapped(|ui| {
        if Push::new(&cx.text("export-save")).primary().enabled(free).show(ui, cx.theme).clicked() {
            push(cx, ExportAction::Ask);
        }
        if cx.state.export.wanted.format.can_be_copied()
            && Push::new(&cx.text("export-copy")).show(ui, cx.theme).clicked()
        {
            push(cx, ExportAction::Copy);
        }
    });
}

/// Nothing is told of what is done at once.
fn making(ui: &mut Ui, cx: &mut Cx<'_>, done: Option<u8>) {
    let words = match done {
        Some(percent) => cx.with("export-progress", &[("percent", usize::from(percent).into())]),
        None => cx.text("export-making"),
    };
    let label = text(ui, cx.theme, &words);
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    let Some(percent) = done else { return };
    ui.add(ProgressBar::new(f32::from(percent) / 100.0).fill(cx.theme.colours.ink));
    if Push::new(&cx.text("export-stop")).show(ui, cx.theme).clicked() {
        push(cx, ExportAction::Stop);
    }
}

/// A field for the path, where the system has no dialog for it.
fn path(ui: &mut Ui, cx: &mut Cx<'_>, proposed: &str) {
    // Half-typed text is the field's own affair until it is sent.
    let id = ui.scope_id().with(("export-path", proposed));
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_else(|| proposed.to_owned());
    let label = text(ui, cx.theme, &cx.text("export-path"));
    let field = ui.add(TextEdit::singleline(&mut typed).desired_width(f32::INFINITY)).labelled_by(label.id);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let some = !typed.trim().is_empty();
    let button = Push::new(&cx.text("save-path-save")).primary().enabled(some).show(ui, cx.theme);
    if (entered || button.clicked()) && some {
        push(cx, ExportAction::Write { file: PathBuf::from(typed.trim()), over: false });
    }
    ui.data_mut(|data| data.insert_temp(id, typed));
}
