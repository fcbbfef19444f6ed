//! Moments as people read them: "hôm nay, 14:03", "06/05/2024, 07:08".

use chrono::NaiveDate;

use crate::browser::clock;
use crate::read::day;
use crate::text::{Language, start};

/// A moment (milliseconds since 1970) in the device's time zone, for people to read.
pub fn show(language: Language, today: NaiveDate, ms: i64) -> String {
    let local = clock::local_of(ms);
    let time = format!("{:02}:{:02}", local.hour, local.minute);
    if local.day == today {
        start::today_at(language, &time)
    } else {
        start::day_at(language, &day::show(local.day), &time)
    }
}

/// The current time with its offset from UTC: "2024-05-06T07:08:09+07:00".
pub fn written_now() -> String {
    let now = clock::local_now();
    let (sign, offset) = match now.offset_minutes {
        minutes @ 0.. => ('+', minutes),
        minutes => ('-', -minutes),
    };
    let day = day::iso(now.day);
    format!("{day}T{}{sign}{:02}:{:02}", now.time(), offset / 60, offset % 60)
}
