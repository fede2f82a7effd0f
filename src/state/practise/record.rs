//! What is remembered of a run: the history of its scene, and what was known of each card.

use super::{Run, Way};
use crate::domain::{Mode, Scene, Verdict};
use crate::state::{Best, Past, State};

/// Takes in what a change of the run on the table brought: `before` is the run as it was.
pub(super) fn take_in(state: &mut State, scene: &Scene, before: &Run) {
    let Some(run) = state.practise.run() else { return };
    if run.attempt.is_over() && !before.attempt.is_over() {
        finish(state, scene);
    }
}

/// A run has come to its end. Kept are those at a whole scene of the shelf, played alone and for a score.
fn finish(state: &mut State, scene: &Scene) {
    let Some(run) = state.practise.run() else { return };
    let counts = !run.kept && !run.missed_only && run.way() != Way::Teams && run.attempt.mode != Mode::Discuss;
    if !counts || state.practise.made.contains_key(&scene.id) {
        return;
    }
    let verdict = Verdict::judge(scene, &run.attempt);
    let past = Past {
        day: state.today,
        minute: state.time.minute,
        mode: run.attempt.mode,
        order: run.order,
        marks: verdict.marks(),
        first: verdict.score(),
        right: verdict.right(),
        out_of: verdict.out_of(),
        seconds: u32::try_from(run.used / 1000).unwrap_or(u32::MAX),
    };
    if let Some(run) = state.practise.run_mut() {
        run.kept = true;
    }
    state.progress.record(&scene.id, Best { score: past.first, out_of: past.out_of });
    state.progress.add(&scene.id, past);
}
