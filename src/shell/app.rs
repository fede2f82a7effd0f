//! The loop: what arrived and what the user did become actions, actions change the state, the state is drawn.
//!
//! Nothing is decided here. What an action does is [`update`]'s affair, what an effect does is
//! [`perform`](super::perform)'s. A frame is drawn only when something changed.

use super::Start;
use super::audience::{self, Audience};
use super::clock::{Clock, today};
use super::inbox::{Arrival, Inbox};
use super::keeper::Keeper;
use super::own_catalogue::{OwnCatalogue, known_columns};
use super::platform::{LastWords, Shown};
use super::storage::{Loaded, Storage};
use super::{clock, disk, loader, works};
use crate::content::{Library, Origin, SourceFile};
use crate::state::{Action, AuthorAction, ExploreAction, FilesAction, History, Page, PresentAction, State, update};
use crate::ui::View;
use std::collections::VecDeque;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

/// The app as the toolkit runs it.
pub(super) struct App {
    pub(super) state: State,
    pub(super) library: Arc<Library>,
    pub(super) keeper: Keeper,
    clock: Clock,
    pub(super) inbox: Inbox,
    /// Where the next file dialog starts.
    pub(super) folder: Option<PathBuf>,
    catalogue: OwnCatalogue,
    /// What is done before the first frame.
    first: Vec<Action>,
    pub(super) view: Arc<View>,
    audience: Audience,
    /// Whether the window fills its screen because something is projected in it.
    fills: bool,
    /// Whether anything changed since the window of the audience was drawn.
    changed: bool,
    /// Pages that the browser was given; they go when the window does.
    pub(super) pages: Vec<tempfile::TempPath>,
    shown: Shown,
    last_words: LastWords,
}

impl App {
    /// A new window that reads its files at once. The catalogue is read before, because everything else needs it.
    pub(super) fn new(
        window: &eframe::CreationContext<'_>,
        start: Start,
        shown: Shown,
        last_words: LastWords,
    ) -> Result<Self, crate::ui::ThemeError> {
        let ctx = &window.egui_ctx;
        let view = Arc::new(View::new(ctx)?);
        let Start { files, catalogue, actions } = start;
        let mut catalogue = OwnCatalogue::new(catalogue.as_deref().map(loader::whole_path));
        let library = Arc::new(catalogue.read());
        let storage = Storage::of_this_system();
        let Loaded { saved, trouble } = storage.load();
        let keeper = Keeper::new(storage, saved.clone());
        let mut app = Self {
            state: State::new(&library, saved, today()),
            library,
            keeper,
            clock: Clock::start(),
            inbox: Inbox::new(ctx.clone()),
            folder: None,
            catalogue,
            first: actions,
            audience: Audience::new(Arc::clone(&view)),
            fills: false,
            changed: true,
            view,
            pages: Vec::new(),
            shown,
            last_words,
        };
        app.take_up_works();
        // Told after the files came in, because each of them has something to tell as well.
        let then = trouble.map(|trouble| Action::Tell(trouble.notice()));
        app.load(&files, then);
        Ok(app)
    }

    /// Shows the scenes that an earlier window left unsaved, and looks what became of their files.
    fn take_up_works(&mut self) {
        for work in &self.state.author.works {
            let origin = Origin::File(work.origin());
            let bytes = work.manuscript.text().as_bytes().to_vec();
            Arc::make_mut(&mut self.library).preview(SourceFile { origin, bytes });
            let now = work.file.as_ref().and_then(|file| Some((file.clone(), works::now(Path::new(file))?)));
            self.first.extend(now.map(|(file, now)| Action::Author(AuthorAction::OnDisk { file, now })));
        }
    }

    /// Reads files on another thread, and does `then` after the last.
    pub(super) fn load(&mut self, files: &[PathBuf], then: Option<Action>) {
        let (catalogue, scenes): (Vec<&PathBuf>, Vec<&PathBuf>) =
            files.iter().partition(|file| self.catalogue.has_brought(file));
        let then = if catalogue.is_empty() { then } else { Some(self.read_catalogue_again()) };
        let files: Vec<PathBuf> = scenes.into_iter().map(|file| loader::whole_path(file)).collect();
        if let Some(folder) = files.last().and_then(|file| file.parent()) {
            self.folder = Some(folder.to_owned());
        }
        if let Err(error) = loader::load(files.clone(), then, self.inbox.outbox()) {
            let error = disk::ReadError::System(error);
            for file in &files {
                Arc::make_mut(&mut self.library).report(disk::problem(&file.display().to_string(), &error));
            }
        }
    }

    /// Reads the catalogue of the user again. What is to follow keeps the picture to services that are still there.
    fn read_catalogue_again(&mut self) -> Action {
        self.library = Arc::new(self.catalogue.read_again(&self.library));
        Action::Explore(ExploreAction::Compare(known_columns(&self.state.explore.columns, &self.library)))
    }

    fn take_in(&mut self, arrival: Arrival) -> Action {
        match arrival {
            Arrival::Scene { file, bytes: Ok(bytes) } => {
                let opened =
                    Arc::make_mut(&mut self.library).open(SourceFile { origin: Origin::File(file.clone()), bytes });
                Action::Files(FilesAction::Opened { file, scene: opened.scene, plan: opened.plan })
            }
            Arrival::Scene { file, bytes: Err(error) } => {
                Arc::make_mut(&mut self.library).report(disk::problem(&file, &error));
                Action::Files(FilesAction::Opened { file, scene: None, plan: None })
            }
            Arrival::Work { file, text: Ok(text) } => Action::Author(AuthorAction::Came { file, text }),
            Arrival::Work { text: Err(problem), .. } => {
                Arc::make_mut(&mut self.library).report(*problem);
                Action::Files(FilesAction::Cancelled)
            }
            Arrival::Then(action) => action,
        }
    }

    /// Says what time it is. Whatever happens after it happens now, and what lay on the table has lain there until now.
    fn look_at_clock(&mut self, frame: &eframe::Frame, ctx: &egui::Context) {
        self.look_at_calendar(frame, ctx);
        self.apply([Action::Time(self.clock.time())], frame, ctx);
    }

    /// A window may stay open over midnight, and a service may end in that night.
    fn look_at_calendar(&mut self, frame: &eframe::Frame, ctx: &egui::Context) {
        let today = today();
        if today != self.state.today {
            self.apply([Action::Today(today)], frame, ctx);
        }
    }

    /// Lets a clock that runs on the table go on, and wakes up for its next second; without one, nothing wakes up.
    fn tick(&mut self, frame: &eframe::Frame, ctx: &egui::Context) {
        if self.clock.next_tick(&self.state, &self.library).is_some_and(|left| left.is_zero()) {
            self.look_at_clock(frame, ctx);
        }
        if let Some(left) = self.clock.next_tick(&self.state, &self.library) {
            ctx.request_repaint_after(clock::not_before(left));
        }
    }

    /// Writes what changed, if it has waited long enough, or else wakes up for it.
    fn keep(&mut self, frame: &eframe::Frame, ctx: &egui::Context) {
        match self.keeper.wait(Instant::now()) {
            Some(left) if left.is_zero() => {
                let told = self.keeper.write(self.state.saved()).err().map(|error| Action::Tell(error.notice()));
                self.apply(told, frame, ctx);
            }
            Some(left) => ctx.request_repaint_after(clock::not_before(left)),
            None => {}
        }
    }

    /// Writes what is not written yet, because there will be no other time.
    fn finish(&mut self) {
        update(&mut self.state, &self.library, Action::Time(self.clock.time()));
        if let Err(error) = self.keeper.finish(self.state.saved()) {
            self.last_words.set(error);
        }
    }

    fn apply(&mut self, actions: impl IntoIterator<Item = Action>, frame: &eframe::Frame, ctx: &egui::Context) {
        let mut actions: VecDeque<Action> = actions.into_iter().collect();
        while let Some(action) = actions.pop_front() {
            // The picture has no clock but that of a card.
            let is_time = matches!(action, Action::Time(_));
            self.changed |= !is_time || self.state.present.kept.card_seconds.is_some();
            for effect in update(&mut self.state, &self.library, action) {
                // An effect that fails has something to tell, and telling has no effect.
                actions.extend(self.perform(effect, frame, ctx));
            }
        }
    }
}

impl App {
    /// Fills the screen while something is projected in this window, and says which screens there are.
    fn project(&mut self, frame: &eframe::Frame, ctx: &egui::Context) {
        let present = &self.state.present;
        let projects = present.show.is_some();
        if projects || self.state.page == Page::Present {
            let screens = audience::screens(frame);
            if screens != present.screens {
                self.apply([Action::Present(PresentAction::Screens(screens))], frame, ctx);
            }
        }
        let fills = projects && !self.state.present.two_windows;
        if fills != self.fills {
            self.fills = fills;
            ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(fills));
        }
        let the_same = !std::mem::take(&mut self.changed);
        self.audience.keep(ctx, &self.state, &self.library, the_same);
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        // The first frame is on screen when the second begins, and not before.
        if ctx.cumulative_frame_nr() > 0 {
            self.shown.set();
        }
        let first = mem::take(&mut self.first);
        if !first.is_empty() {
            self.look_at_clock(frame, ctx);
            self.apply(first, frame, ctx);
            // There is nothing to go back to: nobody has seen what was before.
            self.state.trail = History::default();
        }
        self.look_at_calendar(frame, ctx);
        let arrivals: Vec<Arrival> = self.inbox.arrivals().collect();
        for arrival in arrivals {
            self.look_at_clock(frame, ctx);
            let action = self.take_in(arrival);
            self.apply([action], frame, ctx);
        }
        let done = self.audience.done();
        if !done.is_empty() {
            self.look_at_clock(frame, ctx);
            self.apply(done, frame, ctx);
        }
        self.tick(frame, ctx);
        self.project(frame, ctx);
        self.keep(frame, ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        let actions = self.view.show(ui, &self.state, &self.library);
        if actions.is_empty() {
            return;
        }
        self.look_at_clock(frame, ui.ctx());
        self.apply(actions, frame, ui.ctx());
        // What this frame shows is the state from before.
        ui.ctx().request_repaint();
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.finish();
    }
}

/// A window that is lost, or fails, is not closed: it is only dropped.
impl Drop for App {
    fn drop(&mut self) {
        self.finish();
    }
}
