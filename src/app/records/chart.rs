//! The months of a target against its threshold: bars that can be read without colour, and the same in words.

use leptos::prelude::*;

use crate::app::ambient::language::{tell, use_language};
use crate::app::records::verdicts::{track_target, use_index};
use crate::app::session::Session;
use crate::plan::Id;
use crate::text::remedy;
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

#[component]
fn Drawing(shown: view::chart::Chart) -> impl IntoView {
    let words = {
        let shown = shown.clone();
        tell(move |language| {
            let point = |bar: &Bar| remedy::chart_point(language, bar.month, &bar.words);
            let points = shown.bars.iter().map(point).collect::<Vec<_>>().join(", ");
            remedy::chart_words(language, &shown.label, &points)
        })
    };
    let bars = shown.bars.iter().map(|bar| {
        let left = u64::from(bar.month - 1) * 27;
        let height = (bar.height * 80 / 1000).max(2);
        view! {
            <rect class="chart__bar" x=left + 3 y=92 - height width="20" height=height rx="2" />
            <text class="chart__month" x=left + 13 y="106" text-anchor="middle">{bar.month}</text>
        }
    });
    let line = shown.line.clone().map(|(height, threshold)| {
        let y = 92 - height * 80 / 1000;
        view! {
            <line class="chart__line" x1="0" x2="324" y1=y y2=y />
            <text class="chart__limit" x="322" y=y.saturating_sub(4).max(10) text-anchor="end">{threshold}</text>
        }
    });
    view! {
        <figure class="chart">
            <svg class="chart__drawing" viewBox="0 0 324 110" role="img" aria-label=words>
                <line class="chart__ground" x1="0" x2="324" y1="92" y2="92" />
                {bars.collect_view()}
                {line}
            </svg>
        </figure>
    }
}
