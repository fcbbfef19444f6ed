//! The day: by the device's calendar, or the one on which made-up figures are looked at.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::of_page::OfPage;
use super::provided::provided;
use crate::app::ambient::memo::memo;
use crate::browser::{clock, page, timer};

/// How often the calendar is looked at while the page stays in sight, in milliseconds: a year's figures are
/// typed in late evenings too.
const LOOK: u32 = 60_000;

/// Hôm nay, as the open plan is judged: by the device's calendar, updated whenever the page is shown again, and
/// at midnight; the plan's own day while its figures are made up.
pub type Today = OfPage<NaiveDate>;

/// The device's own day, whatever plan is open.
#[derive(Clone, Copy)]
struct Calendar(RwSignal<NaiveDate>);

/// Provides the day to every component below. `seen_on` is the day of the open plan, if it has one of its own.
pub fn provide_today(seen_on: impl Fn() -> Option<NaiveDate> + Send + Sync + 'static) {
    let calendar = RwSignal::new(clock::today());
    let look = move || {
        let now = clock::today();
        if calendar.get_untracked() != now {
            calendar.set(now);
        }
    };
    page::on_show(look);
    timer::every(LOOK, look);
    let seen_on = memo(seen_on);
    let today = memo(move || seen_on.get().unwrap_or_else(|| calendar.get()));
    provide_context(Calendar(calendar));
    provide_context(Today::new(today));
}

/// Today.
pub fn use_today() -> Today {
    provided()
}

/// The device's own day: for what concerns other plans than the open one.
pub fn use_calendar() -> Signal<NaiveDate> {
    let Calendar(calendar) = provided();
    calendar.into()
}
