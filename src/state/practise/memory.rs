//! When an item is asked again: the FSRS scheduler in whole days, without its clock and its chance.
//!
//! The only file that names the scheduler. What it keeps is a [`Memory`], in our own words.

use crate::domain::Date;
use crate::state::{Grade, Memory};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use rs_fsrs::{Card, FSRS, Parameters, Rating, Seed, State};

/// A save may hold anything; the scheduler is given nothing outside these.
const STABILITY: (f64, f64) = (1e-3, 1e9);
const DIFFICULTY: (f64, f64) = (1.0, 10.0);

impl Memory {
    /// What is remembered after an answer. The first one of a day counts, later ones of that day change nothing; on a
    /// day before the last answer, somebody has set the clock back, and that day counts as the same.
    #[must_use]
    pub fn after(before: Option<Self>, grade: Grade, today: Date) -> Self {
        if let Some(before) = before
            && today <= before.last
        {
            return before;
        }
        let card = before.map_or_else(Card::default, card);
        let rating = match grade {
            Grade::Missed => Rating::Again,
            Grade::Hinted => Rating::Hard,
            Grade::Known => Rating::Good,
        };
        let next = FSRS::new(parameters()).next(card, moment(today), rating).card;
        let (answers, missed) = before.map_or((0, 0), |before| (before.answers, before.missed));
        Self {
            last: today,
            due: date(next.due),
            stability: within(next.stability, STABILITY),
            difficulty: within(next.difficulty, DIFFICULTY),
            answers: answers.saturating_add(1),
            missed: missed.saturating_add(u32::from(grade == Grade::Missed)),
        }
    }
}

/// The scheduler's usual weights, for whole days. The seed is for fuzz, of which there is none.
fn parameters() -> Parameters {
    Parameters { enable_short_term: false, enable_fuzz: false, seed: Seed::Empty, ..Parameters::default() }
}

/// What the scheduler knows of an item that was answered before.
fn card(memory: Memory) -> Card {
    Card {
        due: moment(memory.due),
        stability: within(memory.stability, STABILITY),
        difficulty: within(memory.difficulty, DIFFICULTY),
        reps: i32::try_from(memory.answers).unwrap_or(i32::MAX - 1),
        state: State::Review,
        last_review: moment(memory.last),
        ..Card::default()
    }
}

/// The least where there is no number at all.
fn within(number: f64, (least, most): (f64, f64)) -> f64 {
    if number.is_nan() { least } else { number.clamp(least, most) }
}

/// The beginning of a day. A day that the calendar does not have becomes one near it.
fn moment(date: Date) -> DateTime<Utc> {
    let (year, month, day) = (i32::from(date.year), u32::from(date.month), u32::from(date.day));
    let near = || NaiveDate::from_ymd_opt(year, month.clamp(1, 12), day.clamp(1, 28));
    NaiveDate::from_ymd_opt(year, month, day).or_else(near).unwrap_or_default().and_time(NaiveTime::MIN).and_utc()
}

/// The day of a moment; one past the last year that we can write becomes the last of all days.
fn date(moment: DateTime<Utc>) -> Date {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    match u16::try_from(moment.year()) {
        Ok(year) => Date { year, month: part(moment.month()), day: part(moment.day()) },
        Err(_) => Date { year: u16::MAX, month: 12, day: 31 },
    }
}

#[cfg(test)]
mod tests {
    use super::{date, moment};
    use crate::domain::{Date, Dice};
    use crate::state::{Grade, Memory};
    use chrono::{Duration, TimeZone, Utc};
    use rs_fsrs::{Card, FSRS, Parameters, Rating};

    const GRADES: [(Grade, Rating); 3] =
        [(Grade::Missed, Rating::Again), (Grade::Hinted, Rating::Hard), (Grade::Known, Rating::Good)];

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn play(answers: &[(&str, Grade)]) -> Memory {
        let play = |memory, (text, grade): &(&str, Grade)| Some(Memory::after(memory, *grade, day(text)));
        answers.iter().fold(None, play).unwrap()
    }

    #[test]
    fn every_due_day_is_that_of_the_reference_run_on_full_moments() {
        let reference = FSRS::new(Parameters { enable_short_term: false, ..Parameters::default() });
        for seed in 0..400 {
            let mut dice = Dice::new(seed);
            // The reference is asked at some hour of the day, always the same one, and keeps its own card.
            let hour = Duration::minutes(i64::try_from(dice.below(1440)).unwrap());
            let mut now = Utc.with_ymd_and_hms(2026, 11, 25, 0, 0, 0).unwrap() + hour;
            let mut card = Card::default();
            let mut memory = None;
            for _ in 0..25 {
                let (grade, rating) = GRADES[dice.below(3)];
                card = reference.next(card, now, rating).card;
                let after = Memory::after(memory, grade, date(now));
                assert_eq!(after.due, date(card.due), "seed {seed}");
                assert!(
                    (after.stability - card.stability).abs() < 1e-9
                        && (after.difficulty - card.difficulty).abs() < 1e-9
                );
                memory = Some(after);
                // On its day, a little early, or long after.
                let late = [0, 1, 5, 40][dice.below(4)];
                let wait = (card.due - now).num_days().max(1);
                now += Duration::days(if dice.below(4) == 0 { (wait / 2).max(1) } else { wait + late });
            }
        }
    }

    #[test]
    fn what_was_missed_comes_back_the_next_day_and_what_is_known_ever_later() {
        use Grade::{Hinted, Known, Missed};
        let answers = [
            ("2026-11-23", Missed),
            ("2026-11-24", Hinted),
            ("2026-11-26", Known),
            ("2026-11-30", Known),
            ("2026-12-08", Known),
            ("2026-12-22", Missed),
            ("2026-12-30", Known),
        ];
        let due: Vec<String> = (1..=answers.len()).map(|count| play(&answers[..count]).due.to_string()).collect();
        // Written down once and for all: another version of the scheduler must not move them unnoticed.
        let expected =
            ["2026-11-24", "2026-11-26", "2026-11-30", "2026-12-09", "2026-12-28", "2026-12-25", "2027-01-06"];
        assert_eq!(due, expected);
        let memory = play(&answers);
        assert_eq!((memory.answers, memory.missed), (7, 2));
    }

    #[test]
    fn the_first_answer_of_a_day_counts_and_no_other() {
        let once = play(&[("2026-11-23", Grade::Missed)]);
        assert_eq!(play(&[("2026-11-23", Grade::Missed), ("2026-11-23", Grade::Known)]), once);
        assert_ne!(play(&[("2026-11-23", Grade::Missed), ("2026-11-24", Grade::Known)]), once);
    }

    #[test]
    fn a_clock_that_was_set_back_changes_nothing() {
        let before = play(&[("2026-11-23", Grade::Known)]);
        assert_eq!(play(&[("2026-11-23", Grade::Known), ("2020-01-01", Grade::Missed)]), before);
        assert_eq!(play(&[("2026-11-23", Grade::Known), ("0001-01-01", Grade::Missed)]), before);
    }

    #[test]
    fn no_day_and_no_number_of_a_save_is_too_strange() {
        let numbers = [0.0, -1.0, 1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MIN_POSITIVE];
        let first = Date { year: 0, month: 0, day: 0 };
        let last = Date { year: u16::MAX, month: 12, day: 31 };
        let no_day = Date { year: 2026, month: 99, day: 99 };
        for stability in numbers {
            for difficulty in numbers {
                for (before, today) in [(first, last), (first, no_day), (no_day, last), (first, first)] {
                    let memory = Memory {
                        last: before,
                        due: before,
                        stability,
                        difficulty,
                        answers: u32::MAX,
                        missed: u32::MAX,
                    };
                    for (grade, _) in GRADES {
                        let after = Memory::after(Some(memory), grade, today);
                        assert!(today == before || (after.stability > 0.0 && after.difficulty >= 1.0));
                        assert!(after.due >= today || today == no_day || today == before, "{after:?}");
                    }
                }
            }
        }
        assert_eq!(date(moment(last) + Duration::days(1)), last, "there is no later day");
        assert_eq!(date(moment(day("2024-02-29"))), day("2024-02-29"));
    }
}
