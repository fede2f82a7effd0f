//! Lets the app fail when that is asked for, so that it can be seen what becomes of the work. Only a program that was built
//! for its makers listens.

use std::panic::panic_any;

/// Names the moment: `start`, `update`, `logic`, `draw` or `twice`.
const VARIABLE: &str = "LAYERCAKE_FAULT";
const WORDS: &str = "a fault that was asked for";

/// A moment in which the app can fail. But for the start, each comes after the first change that is worth saving, and
/// before that is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// Before the first frame.
    Start,
    /// While an action is done.
    Update,
    /// Between two frames.
    Logic,
    /// While a frame is drawn.
    Draw,
    /// When the window is torn down.
    Drop,
}

/// What is to fail.
#[derive(Debug, Default)]
pub(super) struct Rehearsal {
    moments: Vec<Moment>,
    changed: bool,
}

impl Rehearsal {
    pub(super) fn of_this_system() -> Self {
        let asked = if cfg!(debug_assertions) { std::env::var(VARIABLE).ok() } else { None };
        let moments = match asked.as_deref() {
            Some("start") => vec![Moment::Start],
            Some("update") => vec![Moment::Update],
            Some("logic") => vec![Moment::Logic],
            Some("draw") => vec![Moment::Draw],
            Some("twice") => vec![Moment::Draw, Moment::Drop],
            _ => Vec::new(),
        };
        Self { moments, changed: false }
    }

    /// Something changed that is worth saving.
    pub(super) fn changed(&mut self) {
        self.changed = true;
    }

    /// Fails, if that is asked for.
    #[expect(clippy::panic, reason = "that is what it is for; a program that is shipped never gets here")]
    pub(super) fn reach(&self, moment: Moment) {
        if self.moments.contains(&moment) && (self.changed || moment == Moment::Start) {
            panic_any(WORDS);
        }
    }

    /// The same in a frame: in the first pass of one, because the toolkit, where it is built for makers, ends the program on
    /// the spot if letters that an earlier pass drew are dropped.
    pub(super) fn reach_in_frame(&self, moment: Moment, ctx: &egui::Context) {
        if ctx.current_pass_index() == 0 {
            self.reach(moment);
        }
    }
}
