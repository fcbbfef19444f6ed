//! A short bar: what was reached, the upright line that must be reached, the dashed one where it ends at its pace, and
//! the words of all.

use leptos::prelude::*;

use crate::view::chip::ChipStatus;
use crate::view::gauge::{Gauge, GaugeBar};

/// A gauge that never changes, for rows that are remade on every change. The words say all that the bar shows.
pub fn fixed_gauge(gauge: &Gauge, status: ChipStatus) -> impl IntoView + use<> {
    let words = gauge.words();
    let bar = gauge.bar.map(|bar| fixed_bar(bar, status));
    view! {
        <span class="gauge">
            <span class="gauge__words">{words}</span>
            {bar}
        </span>
    }
}

/// The bar alone.
pub fn fixed_bar(bar: GaugeBar, status: ChipStatus) -> impl IntoView + use<> {
    let percent = |thousandths: u16| format!("{}.{}%", thousandths / 10, thousandths % 10);
    let mark = bar.mark.map(|mark| {
        view! { <span class="gauge__mark" style:inset-inline-start=percent(mark)></span> }
    });
    let before = bar.before.map(|before| {
        view! { <span class="gauge__before" style:inset-inline-start=percent(before)></span> }
    });
    let ahead = bar.ahead.map(|ahead| {
        view! { <span class="gauge__ahead" style:inset-inline-start=percent(ahead)></span> }
    });
    view! {
        <span class="gauge__bar" data-status=status.data_status() aria-hidden="true">
            <span class="gauge__fill" style:width=percent(bar.fill)></span>
            {before}{ahead}{mark}
        </span>
    }
}
