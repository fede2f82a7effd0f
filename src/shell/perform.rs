//! Does what an update asks for. Answers with what there is to say when it cannot be done.

use super::app::App;
use super::dialogs;
use crate::state::{Action, Effect};
use std::time::Instant;

impl App {
    /// Does one effect.
    pub(super) fn perform(&mut self, effect: Effect, frame: &eframe::Frame, ctx: &egui::Context) -> Option<Action> {
        match effect {
            Effect::AskForFile => dialogs::ask_for_scene(self.inbox.outbox(), self.folder.as_deref(), frame),
            Effect::Load(files) => {
                self.load(&files, None);
                None
            }
            Effect::ForgetProblems(file) => {
                self.library.forget_problems(&file);
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
