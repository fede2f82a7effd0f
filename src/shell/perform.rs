//! Does what an update asks for. Answers with what there is to say when it cannot be done.

use super::app::App;
use super::exporting::{Source, made};
use super::inbox::Outbox;
use super::taken::Taken;
use super::{dialogs, disk, leaving, loader, works};
use crate::export::Format;
use crate::state::{Action, AuthorAction, Effect, Notice, Wanted, Wrote};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

impl App {
    /// Shows a page in the browser. The toolkit does not say whether there is one, so what is told names the file.
    fn open_page(&mut self, page: &str, ctx: &egui::Context) -> Notice {
        match leaving::page(page) {
            Ok(file) => {
                let path = file.display().to_string();
                ctx.open_url(egui::OpenUrl::new_tab(leaving::address(&file)));
                self.pages.push(file);
                Notice::PageOpened(path)
            }
            Err(error) => Notice::FileNotWritten(error.to_string()),
        }
    }

    /// Starts a thread that reads one file.
    fn read_one(&mut self, file: &Path, load: fn(PathBuf, Outbox) -> io::Result<()>) -> Option<Action> {
        let file = loader::whole_path(file);
        self.folder = file.parent().map(Path::to_owned);
        let started = load(file.clone(), self.inbox.outbox());
        let error = disk::ReadError::System(started.err()?);
        Arc::make_mut(&mut self.library).report(disk::problem(&file.display().to_string(), &error));
        None
    }

    /// Writes a work to its file, and answers which that is and what came of it.
    fn write_work(&mut self, file: &Path, text: &Arc<str>, known: (Option<&Arc<str>>, bool)) -> (String, Wrote) {
        let file = loader::whole_path(file);
        let copies = self.keeper.copies();
        let (outcome, trouble) = works::write(&file, text, known, copies.as_ref());
        let file = file.display().to_string();
        if let Some(trouble) = trouble {
            Arc::make_mut(&mut self.library).report(disk::warning(&file, &trouble));
        }
        if let Wrote::Done(text) = &outcome {
            self.intake().wrote(&file, text);
        }
        (file, outcome)
    }

    /// Puts what is asked for on the clipboard: a picture as a picture, all else as its text.
    fn copy_export(&self, wanted: &Wanted, ctx: &egui::Context) -> Option<Action> {
        if wanted.format == Format::Png {
            let (scale, ground) = (f32::from(wanted.scale), !wanted.transparent);
            ctx.copy_image(self.view.picture_in(
                &self.state,
                &self.library,
                &wanted.what,
                (wanted.look, scale, ground),
            ));
            return None;
        }
        match made(wanted, &self.state, &self.library, &|_| true) {
            Ok(Taken::File(bytes)) => {
                ctx.copy_text(String::from_utf8_lossy(&bytes).into_owned());
                None
            }
            // No folder is offered for it.
            Ok(Taken::Folder(_)) => None,
            Err(error) => Some(Action::Tell(Notice::FileNotWritten(error.to_string()))),
        }
    }

    /// Does one effect by which something leaves the app.
    fn take_away(&mut self, effect: Effect, frame: &eframe::Frame, ctx: &egui::Context) -> Option<Action> {
        let (outbox, folder) = (self.inbox.outbox(), self.folder.as_deref());
        match effect {
            Effect::AskWhereToSave { name, text } => dialogs::ask_where_to_save(outbox, folder, frame, (&name, text)),
            Effect::AskWhereToExport { name } => dialogs::ask_where_to_export(outbox, folder, frame, &name),
            Effect::OpenPage(page) => Some(Action::Tell(self.open_page(&page, ctx))),
            Effect::CopyText(text) => {
                ctx.copy_text(text);
                None
            }
            Effect::CopyPicture => {
                let system = ctx.input(|input| input.raw.system_theme);
                ctx.copy_image(self.view.picture(&self.state, &self.library, system));
                None
            }
            Effect::CopyExport(wanted) => self.copy_export(&wanted, ctx),
            Effect::Export { wanted, file, over } => {
                let file = loader::whole_path(&file);
                self.folder = file.parent().map(Path::to_owned);
                let source = Source { state: self.state.clone(), library: Arc::clone(&self.library) };
                self.exports.start(outbox, source, *wanted, (file, over))
            }
            Effect::StopExport => {
                self.exports.stop();
                None
            }
            Effect::ShowFolder(file) => leaving::show_folder(&file).err().map(Action::Tell),
            _ => None,
        }
    }

    /// Does one effect.
    pub(super) fn perform(&mut self, effect: Effect, frame: &eframe::Frame, ctx: &egui::Context) -> Option<Action> {
        match effect {
            Effect::AskForFolder => dialogs::ask_for_folder(self.inbox.outbox(), self.folder.as_deref(), frame),
            Effect::AskForFile => dialogs::ask_for_scene(self.inbox.outbox(), self.folder.as_deref(), frame),
            Effect::Load(files) => {
                self.load(&files, None);
                None
            }
            Effect::Reload(file) => self.reload(&file),
            Effect::AskForWork => dialogs::ask_for_work(self.inbox.outbox(), self.folder.as_deref(), frame),
            Effect::ReadWork(file) => self.read_one(&file, loader::load_work),
            Effect::AskForImport => dialogs::ask_for_import(self.inbox.outbox(), self.folder.as_deref(), frame),
            Effect::ReadImport(file) => self.read_one(&file, loader::load_import),
            Effect::AskWhereToWrite { work, name } => {
                let (outbox, folder) = (self.inbox.outbox(), self.folder.as_deref());
                dialogs::ask_where_to_write(outbox, folder, frame, (&name, work))
            }
            Effect::WriteWork { work, file, text, known, over } => {
                let (file, outcome) = self.write_work(&file, &text, (known.as_ref(), over));
                Some(Action::Author(AuthorAction::Wrote { work, file, outcome }))
            }
            Effect::Preview { file, text } => self.intake().preview(&file, &text),
            Effect::EndPreview(file) => self.intake().close(&file),
            Effect::ForgetProblems(file) => {
                Arc::make_mut(&mut self.library).forget_problems(&file);
                None
            }
            effect @ (Effect::AskWhereToSave { .. }
            | Effect::OpenPage(_)
            | Effect::CopyText(_)
            | Effect::CopyPicture
            | Effect::AskWhereToExport { .. }
            | Effect::Export { .. }
            | Effect::StopExport
            | Effect::CopyExport(_)
            | Effect::ShowFolder(_)) => self.take_away(effect, frame, ctx),
            Effect::Save => {
                // The next frame is on its way, and sees to it.
                self.keeper.changed(Instant::now());
                None
            }
            Effect::Begin { empty } => {
                self.begin(empty);
                None
            }
            Effect::Quit => {
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                None
            }
        }
    }
}
