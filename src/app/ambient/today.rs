//! The day, by the device's calendar.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::of_page::OfPage;
use super::provided::provided;
use crate::browser::{clock, page, timer};

/// How often the calendar is looked at while the page stays in sight, in milliseconds: a year's figures are
/// typed in late evenings too.
const LOOK: u32 = 60_000;

/// Hôm nay, by the device's calendar; updated whenever the page is shown again, and at midnight.
pub type Today = OfPage<NaiveDate>;

/// Provides the day to every component below.
pub fn provide_today() {
    let today = RwSignal::new(clock::today());
    let look = move || {
        let now = clock::today();
        if today.get_untracked() != now {
            today.set(now);
        }
    };
    page::on_show(look);
    timer::every(LOOK, look);
    provide_context(Today::new(today));
}

/// Today.
pub fn use_today() -> Today {
    provided()
}
