//! A field for a path, for systems that have no file dialog: of a file to open, or of one to write.

use crate::state::{Action, AuthorAction, FilesAction, Page};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Push, text};
use egui::{Key, TextEdit, Ui};
use std::path::PathBuf;

/// What the dialog says, by the keys of its words.
struct Says {
    why: &'static str,
    label: &'static str,
    button: &'static str,
}

/// Asks for a file to open. On the page on which scenes are written, it is one to write on.
pub(super) fn open(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(path) = ask(ui, cx, &Says { why: "path-why", label: "path-label", button: "path-open" }, "") else {
        return;
    };
    if cx.state.page == Page::Author {
        cx.push(Action::Author(AuthorAction::Read(path)));
    } else {
        cx.push(Action::Files(FilesAction::Named(vec![path])));
    }
}

/// Asks where the scene that is being written belongs.
pub(super) fn save(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(work) = cx.state.author.work() else { return };
    let name = work.file.clone().unwrap_or_else(|| work.proposed_name());
    let says = Says { why: "save-path-why", label: "save-path-label", button: "save-path-save" };
    if let Some(file) = ask(ui, cx, &says, &name) {
        cx.push(Action::Author(AuthorAction::SaveTo { work: work.id, file, over: false }));
    }
}

/// The field, with `proposed` in it at first; answers the path when it is sent.
fn ask(ui: &mut Ui, cx: &Cx<'_>, says: &Says, proposed: &str) -> Option<PathBuf> {
    text(ui, cx.theme, &cx.text(says.why));
    // Half-typed text is the field's own affair until it is sent.
    let id = ui.scope_id().with(("typed", proposed));
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_else(|| proposed.to_owned());
    let label = text(ui, cx.theme, &cx.text(says.label));
    let field = ui.add(TextEdit::singleline(&mut typed).desired_width(f32::INFINITY)).labelled_by(label.id);
    // Asked first: a field that gets the focus back has not lost it.
    let sent = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let button = Push::new(&cx.text(says.button)).primary().enabled(!typed.trim().is_empty()).show(ui, cx.theme);
    let sent = (sent || button.clicked()) && !typed.trim().is_empty();
    let path = sent.then(|| PathBuf::from(typed.trim()));
    ui.data_mut(|data| {
        if sent {
            data.remove::<String>(id);
        } else {
            data.insert_temp(id, typed);
        }
    });
    path
}
