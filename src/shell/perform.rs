//! Does what an update asks for. Answers with what there is to say when it cannot be done.

use super::app::App;
use super::{dialogs, leaving};
use crate::state::{Action, Effect, Notice};
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

    /// Does one effect.
    pub(super) fn perform(&mut self, effect: Effect, frame: &eframe::Frame, ctx: &egui::Context) -> Option<Action> {
        match effect {
            Effect::AskForFile => dialogs::ask_for_scene(self.inbox.outbox(), self.folder.as_deref(), frame),
            Effect::AskWhereToSave { name, text } => {
                let (outbox, folder) = (self.inbox.outbox(), self.folder.as_deref());
                dialogs::ask_where_to_save(outbox, folder, frame, (&name, text))
            }
            Effect::OpenPage(page) => Some(Action::Tell(self.open_page(&page, ctx))),
            Effect::Load(files) => {
                self.load(&files, None);
                None
            }
            Effect::ForgetProblems(file) => {
                Arc::make_mut(&mut self.library).forget_problems(&file);
                None
            }
            Effect::CopyText(text) => {
                ctx.copy_text(text);
                None
            }
            Effect::CopyPicture => {
                let system = ctx.input(|input| input.raw.system_theme);
                ctx.copy_image(self.view.picture(&self.state, &self.library, system));
                None
            }
            Effect::Save => {
                // The next frame is on its way, and sees to it.
                self.keeper.changed(Instant::now());
                None
            }
            Effect::Quit => {
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                None
            }
        }
    }
}
