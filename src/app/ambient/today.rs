//! The day, by the device's calendar.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::of_page::OfPage;
use super::provided::provided;
use crate::browser::{clock, page};

/// Hôm nay, by the device's calendar; updated whenever the page is shown again.
pub type Today = OfPage<NaiveDate>;

/// Provides the day to every component below.
pub fn provide_today() {
    let today = RwSignal::new(clock::today());
    page::on_show(move || today.set(clock::today()));
    provide_context(Today::new(today));
}

/// Today.
pub fn use_today() -> Today {
    provided()
}
