//! Does what an update asks for. Answers with what there is to say when it cannot be done.

use super::app::App;
use super::dialogs;
use crate::state::{Action, Effect};

impl App {
    /// Does one effect.
    pub(super) fn perform(&mut self, effect: Effect, frame: &eframe::Frame, ctx: &egui::Context) -> Option<Action> {
        match effect {
            Effect::AskForFile => self.ask_for_file(frame),
            Effect::Load(files) => {
                self.load(&files, None);
                None
            }
            Effect::ForgetProblems(file) => {
                self.library.forget_problems(&file);
                None
            }
            Effect::Save => self.storage.save(&self.state.saved()).err().map(|error| Action::Tell(error.notice())),
            Effect::Quit => {
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                None
            }
        }
    }

    fn ask_for_file(&mut self, frame: &eframe::Frame) -> Option<Action> {
        // A file that is dropped on the window ends the question in the state, but not the dialog.
        if self.dialog_is_open {
            return None;
        }
        let instead = dialogs::ask_for_scene(self.inbox.outbox(), self.folder.as_deref(), frame);
        self.dialog_is_open = instead.is_none();
        instead
    }
}
