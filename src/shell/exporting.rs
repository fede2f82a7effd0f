//! Files that are being made to be taken away, on a thread of their own: the window goes on, tells how far they are, and
//! can stop them.

use super::inbox::{Arrival, Outbox};
use super::taken::Taken;
use super::taking::{Taking, take};
use crate::content::Library;
use crate::export::Format;
use crate::state::{Action, ExportAction, Outcome, State, Wanted, What};
use std::cell::Cell;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// What is done sooner is not worth telling how far it is.
const SOON: Duration = Duration::from_millis(500);

/// What is being made now.
#[derive(Debug, Default)]
pub(super) struct Exports {
    stopped: Arc<AtomicBool>,
}

/// What a file is made from: as it was when it was asked for, whatever the window does meanwhile.
pub(super) struct Source {
    pub(super) state: State,
    pub(super) library: Arc<Library>,
}

impl Exports {
    /// Begins to make it. What comes of it comes through the outbox; when nothing will, it is returned.
    pub(super) fn start(
        &mut self,
        outbox: Outbox,
        source: Source,
        wanted: Wanted,
        (file, over): (PathBuf, bool),
    ) -> Option<Action> {
        self.stopped = Arc::default();
        let stopped = Arc::clone(&self.stopped);
        let told = outbox.clone();
        let started = thread::Builder::new().name("export".to_owned()).spawn(move || {
            let (began, last) = (Instant::now(), Cell::new(None::<u8>));
            let goes_on = |share: f32| {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 100")]
                let percent = (share.clamp(0.0, 1.0) * 100.0) as u8;
                if began.elapsed() >= SOON && last.replace(Some(percent)) != Some(percent) {
                    told.send(Arrival::Then(Action::Export(ExportAction::Progress(percent))));
                }
                !stopped.load(Ordering::Relaxed)
            };
            let outcome = write(&source, &wanted, (&file, over), &goes_on);
            outbox.send(Arrival::Then(Action::Export(ExportAction::Done(outcome))));
        });
        let error = started.err()?;
        Some(Action::Export(ExportAction::Done(Outcome::Failed(error.to_string()))))
    }

    /// Makes it no longer; what it has come to is dropped.
    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}

fn write(source: &Source, wanted: &Wanted, (file, over): (&Path, bool), goes_on: &dyn Fn(f32) -> bool) -> Outcome {
    let told = file.display().to_string();
    if !over && file.is_file() {
        return Outcome::There(told);
    }
    let done = made(wanted, &source.state, &source.library, goes_on).and_then(|taken| taken.write(file, over));
    match done {
        Ok(()) => Outcome::Written(told),
        Err(error) => match error.kind() {
            io::ErrorKind::Interrupted => Outcome::Stopped,
            io::ErrorKind::AlreadyExists => Outcome::There(told),
            _ => Outcome::Failed(format!("{told}: {error}")),
        },
    }
}

/// What is asked for.
///
/// # Errors
///
/// When it cannot be made, which says why; [`io::ErrorKind::Interrupted`] when it was stopped.
pub(super) fn made(
    wanted: &Wanted,
    state: &State,
    library: &Library,
    goes_on: &dyn Fn(f32) -> bool,
) -> io::Result<Taken> {
    let decks = if wanted.format.asks() { state.decks(library, &wanted.what) } else { Vec::new() };
    let attempts =
        if wanted.format.is_of_attempts() { state.attempts(library, &wanted.scenes(), "") } else { Vec::new() };
    let scene = match &wanted.what {
        What::Scene(id) if wanted.format == Format::Worksheet => library.scene(id),
        _ => None,
    };
    let taking = Taking {
        what: &wanted.what,
        format: wanted.format,
        look: wanted.look,
        scale: wanted.scale,
        transparent: wanted.transparent,
        letters: wanted.letters,
        decks: &decks,
        sheet: scene.map(|scene| (scene, wanted.orders())),
        attempts: &attempts,
        paper: wanted.paper,
        folder: wanted.is_folder(),
    };
    take(&taking, state, library, goes_on)
}
