//! A day of the calendar. What day it is today comes in from outside; nothing here knows a clock.

use std::fmt;

/// A day such as 2026-11-23.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// The day that a text such as `2026-11-23` names; `None` if there is no such day.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |part: Option<&str>, digits: usize| {
            let part = part.filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))?;
            part.parse::<u16>().ok()
        };
        let mut parts = text.split('-');
        let (year, month, day) = (number(parts.next(), 4)?, number(parts.next(), 2)?, number(parts.next(), 2)?);
        let rest = parts.next();
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let exists = rest.is_none() && year > 0 && (1..=days(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }
}

/// How many days a month has; 0 for a month that does not exist.
fn days(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn a_day_is_read_and_written_back() {
        for text in ["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        let no_days = ["", "2026", "2026-11", "2026-13-01", "2026-00-01", "2026-04-31", "2026-02-29", "1900-02-29"];
        for text in no_days.into_iter().chain(["2026-1-1", "26-11-23", "2026-11-23-1", "0000-01-01", "+026-11-23"]) {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_follow_each_other() {
        assert!(Date::parse("2027-03-31") < Date::parse("2027-04-01"));
        assert!(Date::parse("2026-12-31") < Date::parse("2027-01-01"));
    }
}
