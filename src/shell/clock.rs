//! What day it is where the machine stands.

use crate::domain::Date;
use chrono::Datelike as _;

/// The day of the machine's calendar.
pub fn today() -> Date {
    let now = chrono::Local::now();
    let in_range = |number: u32| u8::try_from(number).unwrap_or(1);
    Date { year: u16::try_from(now.year()).unwrap_or(1), month: in_range(now.month()), day: in_range(now.day()) }
}
