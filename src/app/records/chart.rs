//! The months of a target against its line: bars that read without colour, and the same in words.

use leptos::prelude::*;

use crate::app::ambient::language::{tell, use_language};
use crate::app::records::verdicts::{track_target, use_index};
use crate::app::session::Session;
use crate::check;
use crate::check::{Threshold, Value};
use crate::plan::{Id, List, Place, TargetKind};
use crate::read::number;
use crate::text::{Language, remedy, verdicts};

/// One month's bar, in thousandths of the chart's height.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Bar {
    month: u8,
    height: u64,
    words: String,
}

/// What the chart shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Shown {
    label: String,
    bars: Vec<Bar>,
    /// The threshold's height, and its words.
    line: Option<(u64, String)>,
}

/// The chart of one target; nothing with fewer than two months.
#[component]
pub fn Chart(
    /// The open plan.
    session: Session,
    /// The target.
    target: Id,
) -> impl IntoView {
    let (language, index) = (use_language(), use_index(session));
    let shown = Memo::new(move |_| {
        track_target(session, &index.get(), target);
        shown(session, language.get(), target)
    });
    move || {
        let drawn = shown.with(|shown| shown.bars.len() > 1);
        drawn.then(|| view! { <Drawing shown=shown.get() /> })
    }
}

fn shown(session: Session, language: Language, target: Id) -> Shown {
    session.read(Place::Record(List::Targets, target), |plan| {
        let Some(row) = plan.targets.get(target) else { return Shown::default() };
        let series = check::series(plan, target);
        let held = match row.kind {
            TargetKind::RatioAtLeast => {
                number::parse_percent(&row.threshold).ok().flatten().map(Threshold::Percent)
            }
            TargetKind::Statement
            | TargetKind::NoneOf
            | TargetKind::CountAtLeast
            | TargetKind::DoneBy
            | TargetKind::RankAtMost
            | TargetKind::BandAtLeast
            | TargetKind::ReportsOnTime
            | TargetKind::Tracked => None,
        };
        let raw: Vec<(u8, u64, String)> = series
            .iter()
            .filter_map(|(month, value)| {
                let amount = amount(value, held.as_ref())?;
                Some((*month, amount, verdicts::value(language, value, held.as_ref())))
            })
            .collect();
        let rate = row.kind == TargetKind::RatioAtLeast || !row.whole.is_empty();
        let threshold = match row.kind {
            TargetKind::RatioAtLeast => {
                number::parse_percent(&row.threshold).ok().flatten().map(u64::from)
            }
            TargetKind::CountAtLeast => number::parse_count(&row.threshold).ok().flatten(),
            TargetKind::Statement
            | TargetKind::NoneOf
            | TargetKind::DoneBy
            | TargetKind::RankAtMost
            | TargetKind::BandAtLeast
            | TargetKind::ReportsOnTime
            | TargetKind::Tracked => None,
        };
        let full = if rate { 10_000 } else { raw.iter().map(|(_, n, _)| *n).max().unwrap_or(1) };
        let full = full.max(threshold.unwrap_or(0)).max(1);
        let bars = raw
            .into_iter()
            .map(|(month, amount, words)| Bar {
                month,
                height: amount.min(full) * 1000 / full,
                words,
            })
            .collect();
        let needed = threshold.map(|amount| {
            let words = if rate { row.threshold.clone() + "%" } else { row.threshold.clone() };
            (amount * 1000 / full, words)
        });
        Shown { label: row.label.clone(), bars, line: needed }
    })
}

fn amount(value: &Value, threshold: Option<&Threshold>) -> Option<u64> {
    let bound = threshold.and_then(Threshold::bound);
    match value {
        Value::Ratio { part, whole } => number::ratio_percent(*part, *whole, bound),
        Value::Count(count) => Some(*count),
        Value::Day(_) | Value::Rank(_) | Value::Band(_) => None,
    }
}

#[component]
fn Drawing(shown: Shown) -> impl IntoView {
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
