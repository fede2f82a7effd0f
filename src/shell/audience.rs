//! The window of the audience: a deferred viewport, which draws on its own and only when something changed. It has a copy
//! of the state to look at, and gives back what was done in it; the app’s own window applies that.

use super::{ID, NAME};
use crate::content::Library;
use crate::state::{Action, Present, PresentAction, Screen, State};
use crate::ui::{AUDIENCE, View};
use egui::{Context, ViewportBuilder, ViewportClass, ViewportId};
use std::mem;
use std::sync::{Arc, Mutex, PoisonError};

/// The size of the window where the picture has no screen of its own.
const FIRST_SIZE: [f32; 2] = [960.0, 540.0];

/// What is to be seen, and what it is made of.
type Seen = (Arc<State>, Arc<Library>);

/// What both windows hold.
#[derive(Clone)]
struct Shared {
    view: Arc<View>,
    /// What is to be seen.
    seen: Arc<Mutex<Option<Seen>>>,
    /// What was done there.
    done: Arc<Mutex<Vec<Action>>>,
}

/// The window of the audience, open or not.
pub(super) struct Audience {
    shared: Shared,
    open: bool,
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    // Whatever failed while it held the lock has left whole values: each is put in at once.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Audience {
    pub(super) fn new(view: Arc<View>) -> Self {
        Self { shared: Shared { view, seen: Arc::default(), done: Arc::default() }, open: false }
    }

    /// What was done in the window since the last time.
    pub(super) fn done(&self) -> Vec<Action> {
        mem::take(&mut *lock(&self.shared.done))
    }

    /// Keeps the window open while it is wanted. What it shows is drawn anew if it is not `the_same` as before.
    pub(super) fn keep(&mut self, ctx: &Context, state: &State, library: &Arc<Library>, the_same: bool) {
        let wanted = state.present.two_windows && state.present.show.is_some();
        if !wanted {
            // A window that is not asked for is closed by the toolkit.
            self.open = false;
            *lock(&self.shared.seen) = None;
            return;
        }
        let id = ViewportId::from_hash_of(AUDIENCE);
        if !(self.open && the_same) {
            *lock(&self.shared.seen) = Some((Arc::new(state.clone()), Arc::clone(library)));
            if self.open {
                ctx.request_repaint_of(id);
            }
        }
        self.open = true;
        let shared = self.shared.clone();
        ctx.show_viewport_deferred(id, builder(&state.present, ctx.zoom_factor()), move |ui, class| {
            shared.draw(ui, class);
        });
    }
}

/// On the screen that was chosen it fills all of it; without one it is a window like others, whatever the size of text is
/// in ours.
fn builder(present: &Present, zoom: f32) -> ViewportBuilder {
    let window = ViewportBuilder::default().with_title(format!("{NAME} – picture")).with_app_id(ID);
    match present.target() {
        Some(screen) => window.with_monitor(screen),
        None => window.with_inner_size(FIRST_SIZE.map(|side| side / zoom)).with_fullscreen(false),
    }
}

impl Shared {
    fn draw(&self, ui: &mut egui::Ui, class: ViewportClass) {
        let seen = lock(&self.seen).clone();
        let Some((state, library)) = seen else { return };
        let mut actions = self.view.audience(ui, &state, &library);
        if class == ViewportClass::Deferred && ui.input(|input| input.viewport().close_requested()) {
            // Whoever closes the window has the picture in the other one.
            actions.push(Action::Present(PresentAction::TwoWindows(false)));
        }
        if !actions.is_empty() {
            lock(&self.done).extend(actions);
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
    }
}

/// The screens that there are, as the system lists them.
pub(super) fn screens(frame: &eframe::Frame) -> Vec<Screen> {
    let Some(window) = frame.winit_window() else { return Vec::new() };
    let ours = window.current_monitor();
    let screen = |(place, monitor): (usize, _)| {
        let here = ours.as_ref() == Some(&monitor);
        let size = monitor.size();
        let name = monitor.name().unwrap_or_else(|| format!("{}", place + 1));
        Screen { name, size: (size.width, size.height), ours: here }
    };
    window.available_monitors().enumerate().map(screen).collect()
}
