//! What time it is, as the shell says: nothing here looks at a clock.

use super::{Effect, State, practise};
use crate::content::Library;

/// A moment while the window is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// The minute of the day where the machine stands, 0 to 1439.
    pub minute: u16,
    /// Milliseconds since the window opened, on a clock that never goes back.
    pub millis: u64,
}

/// It is later now: whatever lies on the table has been there so much longer.
pub(super) fn update(state: &mut State, library: &Library, now: Time) -> Vec<Effect> {
    let passed = now.millis.saturating_sub(state.time.millis);
    state.time = Time { millis: now.millis.max(state.time.millis), ..now };
    practise::pass_time(state, library, passed)
}
