//! The months of a target against its threshold: bars that can be read without colour, and the same in words.

use leptos::prelude::*;

use crate::app::ambient::language::{tell, use_language};
use crate::app::ambient::memo::memo;
use crate::app::records::verdicts::{track_target, use_index};
use crate::app::session::Session;
use crate::plan::Id;
use crate::text::{format, remedy};
use crate::view;
use crate::view::chart::{Bar, chart};

/// The chart of one target; nothing if it has fewer than two months.
#[component]
pub fn Chart(
    /// The open plan.
    session: Session,
    /// The target.
    target: Id,
) -> impl IntoView {
    let (language, index) = (use_language(), use_index());
    let shown = memo(move || {
        track_target(session, &index.get(), target);
        session.peek(|plan| chart(language.get(), plan, target))
    });
    move || {
        let drawn = shown.with(|shown| shown.bars.len() > 1);
        drawn.then(|| view! { <Drawing shown=shown.get() /> })
    }
}

/// How tall the tallest bar is, and where the ground lies, in units of the drawing.
const TALL: u64 = 88;
const GROUND: u64 = 112;
/// Where the months end.
const RIGHT: u64 = 488;

/// Where the room of a month begins.
fn left(bar: &Bar) -> u64 {
    44 + u64::from(bar.month - 1) * 37
}

#[component]
fn Drawing(shown: view::chart::Chart) -> impl IntoView {
    let last = shown.bars.iter().map(|bar| bar.month).max();
    let bar = |bar: &Bar| {
        let height = (bar.height * TALL / 1000).max(1);
        (left(bar), height, Some(bar.month) == last)
    };
    let bars = shown.bars.iter().map(|one| {
        let (left, height, newest) = bar(one);
        view! { <rect class="chart__bar" class=("chart__bar--last", newest) x=left + 5 y=GROUND - height width="27" height=height rx="2" /> }
    });
    let words = shown.bars.iter().map(|one| {
        let (left, height, newest) = bar(one);
        view! {
            <text class="chart__value" class=("chart__value--last", newest) x=left + 18 y=GROUND - height - 4 text-anchor="middle">{one.label.clone()}</text>
            <text class="chart__month" class=("chart__value--last", newest) x=left + 18 y=GROUND + 16 text-anchor="middle">{one.month}</text>
        }
    });
    let line = shown.line.clone().map(|(height, _)| {
        let y = GROUND - height * TALL / 1000;
        view! { <line class="chart__line" x1="42" x2=RIGHT y1=y y2=y /> }
    });
    let top = shown.top.clone();
    view! {
        <figure class="chart">
            <ChartLimit shown=shown.clone() />
            <svg class="chart__drawing" viewBox="0 0 500 134" aria-hidden="true">
                <line class="chart__ground" x1="42" x2=RIGHT y1=GROUND y2=GROUND />
                <text class="chart__axis" x="38" y=GROUND text-anchor="end">"0"</text>
                <text class="chart__axis" x="38" y=GROUND - TALL + 5 text-anchor="end">{top}</text>
                // The threshold runs behind the values, so that it crosses none out.
                {bars.collect_view()}
                {line}
                {words.collect_view()}
            </svg>
            <ChartTable shown />
        </figure>
    }
}

/// The threshold in words, above the drawing.
#[component]
fn ChartLimit(shown: view::chart::Chart) -> impl IntoView {
    let limit = if shown.most { remedy::chart_most } else { remedy::chart_limit };
    shown.line.map(|(_, threshold)| {
        let words = tell(move |language| limit(language, &threshold));
        view! { <figcaption class="chart__limit">{words}</figcaption> }
    })
}

/// The same as a table, for those who hear the page.
#[component]
fn ChartTable(shown: view::chart::Chart) -> impl IntoView {
    let row = |bar: &Bar| {
        let month = bar.month;
        let month = tell(move |language| format::month_name(month, language).unwrap_or_default());
        view! { <tr><th scope="row">{month}</th><td>{bar.words.clone()}</td></tr> }
    };
    let rows = shown.bars.iter().map(row).collect_view();
    view! { <table class="unseen"><caption>{shown.label}</caption><tbody>{rows}</tbody></table> }
}
