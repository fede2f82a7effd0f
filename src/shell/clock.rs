//! What day and what time it is where the machine stands, and how long the window has been open.

use crate::content::Library;
use crate::domain::{Date, Moment};
use crate::state::{State, Time};
use chrono::{Datelike as _, TimeZone as _, Timelike as _};
use std::time::{Duration, Instant};

/// The toolkit wakes us up to a frame early, and a second that is not full yet is not to be seen.
const EARLY: Duration = Duration::from_millis(20);

/// The day of the machine's calendar.
pub fn today() -> Date {
    let now = chrono::Local::now();
    let in_range = |number: u32| u8::try_from(number).unwrap_or(1);
    Date { year: u16::try_from(now.year()).unwrap_or(1), month: in_range(now.month()), day: in_range(now.day()) }
}

/// How many minutes the clocks of the machine’s zone were before those of Greenwich at that moment; of an hour that there
/// were twice, the first.
pub(super) fn zone(moment: Moment) -> i32 {
    let Moment { day: Date { year, month, day }, minute } = moment;
    chrono::NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
        .and_then(|day| day.and_hms_opt(u32::from(minute / 60), u32::from(minute % 60), 0))
        .and_then(|time| chrono::Local.from_local_datetime(&time).earliest())
        .map_or(0, |time| time.offset().local_minus_utc() / 60)
}

/// The time of the machine’s calendar as part of the name of a file: names sort by it.
pub(super) fn stamp() -> String {
    chrono::Local::now().format("%Y-%m-%d-%H%M%S").to_string()
}

/// Counts from the moment in which the window opened.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock(Instant);

impl Clock {
    pub(super) fn start() -> Self {
        Self(Instant::now())
    }

    pub(super) fn time(self) -> Time {
        let now = chrono::Local::now();
        let minute = u16::try_from(now.hour() * 60 + now.minute()).unwrap_or(0);
        Time { minute, millis: u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX) }
    }

    /// How long until a clock that is shown shows something else, zero if it should by now; `None` while none runs.
    pub(super) fn next_tick(self, state: &State, library: &Library) -> Option<Duration> {
        let now = self.time();
        let minute = state.presenter_sees().then(|| next_minute(state, now));
        let ticks = [next_second(state, now.millis), next_card_second(state, library, now.millis), minute];
        ticks.into_iter().flatten().min().map(Duration::from_millis)
    }
}

/// What to ask of the toolkit to be woken up after so long.
pub(super) fn not_before(left: Duration) -> Duration {
    left + EARLY
}

/// The time that is left for the card that a room is asked for.
fn next_card_second(state: &State, library: &Library, millis: u64) -> Option<u64> {
    state.card_seconds_left(library).filter(|&left| left > 0)?;
    let since = state.present.show.as_ref()?.since;
    let (shown, now) = (state.time.millis.saturating_sub(since), millis.saturating_sub(since));
    Some(((shown / 1000 + 1) * 1000).saturating_sub(now))
}

/// The clock of the presenter shows minutes: more would keep the machine awake and the eye busy.
fn next_minute(state: &State, now: Time) -> u64 {
    const MINUTE: u64 = 60_000;
    if now.minute == state.time.minute { MINUTE - u64::from(chrono::Local::now().second()) * 1000 } else { 0 }
}

fn next_second(state: &State, millis: u64) -> Option<u64> {
    let run = state.practise.run().filter(|_| state.is_at_the_table())?;
    run.seconds_left()?;
    let since = millis.saturating_sub(state.time.millis);
    Some((1000 - run.used % 1000).saturating_sub(since))
}

#[cfg(test)]
mod tests {
    use super::next_second;
    use crate::content::Library;
    use crate::domain::{Date, Mode, SceneId};
    use crate::state::{Action, Page, PractiseAction, Saved, State, Time, update};

    #[test]
    fn a_clock_on_the_table_wants_to_be_looked_at_once_a_second_and_nothing_else_does() {
        let library = Library::built_in();
        let mut state = State::new(&library, Saved::default(), Date { year: 2026, month: 11, day: 25 });
        let mut act = |action| {
            update(&mut state, &library, action);
            next_second(&state, 400)
        };
        assert_eq!(act(Action::Go(Page::Practise)), None, "the shelf");
        assert_eq!(act(Action::Practise(PractiseAction::Open(SceneId::new("orders-on-rds")))), None, "no clock");
        assert_eq!(act(Action::Practise(PractiseAction::Mode(Mode::Exam))), None, "no clock is set");
        assert_eq!(act(Action::Practise(PractiseAction::Clock(true))), Some(600));
        assert_eq!(act(Action::Time(Time { minute: 0, millis: 300 })), Some(600), "300 ms are on the table");
        assert_eq!(act(Action::Go(Page::Explore)), None, "it stands still while nobody sees it");
        assert_eq!(act(Action::Go(Page::Practise)), Some(600));
        assert_eq!(act(Action::Practise(PractiseAction::Check)), None, "handed in");
    }
}
