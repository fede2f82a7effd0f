//! The loop: what arrived and what the user did become actions, actions change the state, the state is drawn.
//!
//! Nothing is decided here. What an action does is [`update`]'s affair, what an effect does is
//! [`perform`](super::perform)'s. A frame is drawn only when something changed.

use super::Start;
use super::audience::{self, Audience};
use super::beginning::Beginning;
use super::clock::{self, Clock, today};
use super::exporting::Exports;
use super::follow::Following;
use super::inbox::{Arrival, Inbox};
use super::keeper::Keeper;
use super::own_catalogue::OwnCatalogue;
use super::platform::Witness;
use super::reading::Reading;
use super::rehearsal::{Moment, Rehearsal};
use super::storage::Storage;
use super::watch::Watch;
use crate::content::Library;
use crate::state::{Action, Effect, History, Page, PresentAction, State, update};
use crate::ui::View;
use std::collections::VecDeque;
use std::mem;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// What is said where even saving fails.
const UNKNOWN: &str = "saving failed as well";

/// The app as the toolkit runs it.
pub(super) struct App {
    pub(super) state: State,
    pub(super) library: Arc<Library>,
    pub(super) keeper: Keeper,
    clock: Clock,
    pub(super) inbox: Inbox,
    /// Where the next file dialog starts.
    pub(super) folder: Option<PathBuf>,
    /// What is being made to be taken away.
    pub(super) exports: Exports,
    pub(super) catalogue: OwnCatalogue,
    pub(super) following: Following,
    /// What is still to be done after an effect.
    pub(super) todo: Vec<Action>,
    /// What waits until the user has seen the fault of the window before.
    pub(super) beginning: Option<Beginning>,
    /// What is done before the first frame.
    pub(super) first: Vec<Action>,
    pub(super) view: Arc<View>,
    audience: Audience,
    /// Whether the window fills its screen because something is projected in it.
    fills: bool,
    /// Whether anything changed since the window of the audience was drawn.
    changed: bool,
    /// Pages that the browser was given; they go when the window does.
    pub(super) pages: Vec<tempfile::TempPath>,
    witness: Witness,
    rehearsal: Rehearsal,
}

impl App {
    /// A new window that reads its files at once, when the catalogue was read: everything else needs it.
    pub(super) fn new(
        window: &eframe::CreationContext<'_>,
        start: Start,
        reading: Reading,
        witness: Witness,
    ) -> Result<Self, crate::ui::ThemeError> {
        let rehearsal = Rehearsal::of_this_system();
        rehearsal.reach(Moment::Start);
        let ctx = &window.egui_ctx;
        let view = Arc::new(View::new(ctx)?);
        let Start { files, scenes, actions, .. } = start;
        // A folder in the place of a file is one of scenes.
        let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) = files.into_iter().partition(|file| file.is_dir());
        let scenes: Vec<PathBuf> = scenes.into_iter().chain(folders).collect();
        let (catalogue, library) = reading.finish();
        let library = Arc::new(library);
        let beginning = Beginning::new(Storage::of_this_system(), files, actions);
        let (state, keeper) = beginning.blank(&library);
        let inbox = Inbox::new(ctx.clone());
        let mut app = Self {
            state,
            library,
            keeper,
            clock: Clock::start(),
            following: Following::new(Watch::new(inbox.outbox()), &scenes),
            inbox,
            folder: None,
            exports: Exports::default(),
            catalogue,
            todo: Vec::new(),
            beginning: None,
            first: Vec::new(),
            audience: Audience::new(Arc::clone(&view)),
            fills: false,
            changed: true,
            view,
            pages: Vec::new(),
            witness,
            rehearsal,
        };
        app.begin_unless_fault(beginning);
        Ok(app)
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
                let told = self.keeper.write(self.state.saved(), Instant::now());
                self.apply(told.map(Action::Tell), frame, ctx);
                self.keep_soon(ctx);
            }
            Some(_) | None => self.keep_soon(ctx),
        }
    }

    /// Wakes up for what is still to be written.
    fn keep_soon(&self, ctx: &egui::Context) {
        if let Some(left) = self.keeper.wait(Instant::now()) {
            ctx.request_repaint_after(clock::not_before(left));
        }
    }

    /// Writes what is not written yet, because there will be no other time. After a fault nothing is sure, so what fails
    /// here keeps nothing else from being written.
    fn finish(&mut self) {
        let _ = panic::catch_unwind(AssertUnwindSafe(|| {
            self.rehearsal.reach(Moment::Drop);
            update(&mut self.state, &self.library, Action::Time(self.clock.time()));
        }));
        let finished = panic::catch_unwind(AssertUnwindSafe(|| self.keeper.finish(self.state.saved())));
        let reason = match finished {
            Ok(Ok(())) => return,
            Ok(Err(error)) => error.to_string(),
            Err(_) => UNKNOWN.to_owned(),
        };
        self.witness.last_words.set(reason);
        self.witness.scribe.note_loss();
    }

    /// Does a part of a frame. If that fails, the work is saved before anything is torn down, which may fail as well.
    fn guarded(&mut self, part: impl FnOnce(&mut Self)) {
        if let Err(fault) = panic::catch_unwind(AssertUnwindSafe(|| part(self))) {
            self.finish();
            panic::resume_unwind(fault);
        }
    }

    fn apply(&mut self, actions: impl IntoIterator<Item = Action>, frame: &eframe::Frame, ctx: &egui::Context) {
        let mut actions: VecDeque<Action> = actions.into_iter().collect();
        while let Some(action) = actions.pop_front() {
            // The picture has no clock but that of a card.
            let is_time = matches!(action, Action::Time(_));
            if !is_time {
                self.witness.scribe.remember(&action);
            }
            self.changed |= !is_time || self.state.present.kept.card_seconds.is_some();
            let effects = update(&mut self.state, &self.library, action);
            if effects.contains(&Effect::Save) {
                self.rehearsal.changed();
                self.rehearsal.reach(Moment::Update);
            }
            for effect in effects {
                // An effect that fails has something to tell, and telling has no effect.
                actions.extend(self.perform(effect, frame, ctx));
                actions.extend(self.todo.drain(..));
            }
            self.following.stale |= !is_time;
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

impl App {
    fn look_around(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        self.rehearsal.reach_in_frame(Moment::Logic, ctx);
        // The first frame is on screen when the second begins, and not before.
        if ctx.cumulative_frame_nr() > 0 {
            self.witness.shown.set();
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
            let actions = self.intake().take_in(arrival);
            self.following.stale = true;
            self.apply(actions, frame, ctx);
        }
        let done = self.audience.done();
        if !done.is_empty() {
            self.look_at_clock(frame, ctx);
            self.apply(done, frame, ctx);
        }
        if self.beginning.is_none() {
            self.follow(ctx);
        }
        let closed = mem::take(&mut self.todo);
        self.apply(closed, frame, ctx);
        self.tick(frame, ctx);
        self.project(frame, ctx);
        self.keep(frame, ctx);
    }

    fn draw(&mut self, ui: &mut egui::Ui, frame: &eframe::Frame) {
        self.rehearsal.reach_in_frame(Moment::Draw, ui.ctx());
        let actions = self.view.show(ui, &self.state, &self.library);
        if actions.is_empty() {
            return;
        }
        self.look_at_clock(frame, ui.ctx());
        self.apply(actions, frame, ui.ctx());
        // What this frame shows is the state from before.
        ui.ctx().request_repaint();
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.guarded(|app| app.look_around(ctx, frame));
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.guarded(|app| app.draw(ui, frame));
    }

    /// What shows where a frame is smaller than the window has just become: the ground of the page, and nothing black.
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.close();
        self.finish();
    }
}

/// A window that is lost, or fails, is not closed: it is only dropped.
impl Drop for App {
    fn drop(&mut self) {
        self.finish();
    }
}
