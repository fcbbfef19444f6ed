//! The months of a target against its threshold: bars that can be read without colour, and the same in words.

use leptos::prelude::*;

use crate::app::ambient::language::{tell, use_language};
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
    let shown = Memo::new(move |_| {
        track_target(session, &index.get(), target);
        session.peek(|plan| chart(language.get(), plan, target))
    });
    move || {
        let drawn = shown.with(|shown| shown.bars.len() > 1);
        drawn.then(|| view! { <Drawing shown=shown.get() /> })
    }
}

/// How tall the tallest bar is, and where the ground lies, in units of the drawing.
const TALL: u64 = 84;
const GROUND: u64 = 104;

#[component]
fn Drawing(shown: view::chart::Chart) -> impl IntoView {
    let last = shown.bars.iter().map(|bar| bar.month).max();
    let bars = shown.bars.iter().map(|bar| {
        let left = 34 + u64::from(bar.month - 1) * 27;
        let height = (bar.height * TALL / 1000).max(1);
        let newest = Some(bar.month) == last;
        view! {
            <rect class="chart__bar" class=("chart__bar--last", newest) x=left + 3 y=GROUND - height width="20" height=height rx="2" />
            <text class="chart__value" class=("chart__value--last", newest) x=left + 13 y=GROUND - height - 3 text-anchor="middle">{bar.label.clone()}</text>
            <text class="chart__month" class=("chart__value--last", newest) x=left + 13 y=GROUND + 13 text-anchor="middle">{bar.month}</text>
        }
    });
    let line = shown.line.clone().map(|(height, _)| {
        let y = GROUND - height * TALL / 1000;
        view! { <line class="chart__line" x1="34" x2="358" y1=y y2=y /> }
    });
    let top = shown.top.clone();
    view! {
        <figure class="chart">
            <ChartLimit shown=shown.clone() />
            <svg class="chart__drawing" viewBox="0 0 360 120" aria-hidden="true">
                <line class="chart__ground" x1="34" x2="358" y1=GROUND y2=GROUND />
                <text class="chart__month" x="30" y=GROUND text-anchor="end">"0"</text>
                <text class="chart__month" x="30" y=GROUND - TALL + 4 text-anchor="end">{top}</text>
                {bars.collect_view()}
                {line}
            </svg>
            <ChartTable shown />
        </figure>
    }
}

/// The threshold in words, above the drawing.
#[component]
fn ChartLimit(shown: view::chart::Chart) -> impl IntoView {
    shown.line.map(|(_, threshold)| {
        let words = tell(move |language| remedy::chart_limit(language, &threshold));
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
