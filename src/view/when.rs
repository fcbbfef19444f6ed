//! Moments as people read them.

use crate::read::day;
use crate::text::{Language, start};

/// A written moment such as `2024-05-06T07:08:09+07:00`, by the clock of who wrote it.
pub fn show_written(language: Language, written: &str) -> Option<String> {
    let (date, time) = written.split_once('T')?;
    let date = day::from_iso(date)?;
    Some(start::day_at(language, &day::show(date), time.get(..5)?))
}
