//! The months of a target against its threshold, as bars.

use crate::check;
use crate::check::{Threshold, Value};
use crate::plan::{Id, Plan, Target, TargetKind};
use crate::read::number;
use crate::text::{Language, verdicts};

/// One month's bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// 1 to 12.
    pub month: u8,
    /// Its height, in thousandths of the chart's.
    pub height: u64,
    /// The value in words.
    pub words: String,
    /// The value as it stands above the bar: whole per cents, cut and not rounded, so that none looks reached that
    /// is not; or the count.
    pub label: String,
}

/// The chart of one target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// What the target is called.
    pub label: String,
    /// The months that have a value.
    pub bars: Vec<Bar>,
    /// The threshold: its height in thousandths of the chart's, and its words.
    pub line: Option<(u64, String)>,
    /// Không được vượt: the threshold is the most that there may be, and not the least.
    pub most: bool,
    /// What the top of the axis stands for: what is possible, or the most there was.
    pub top: String,
}

/// The chart of a target; empty for one that is not in the plan, or whose values are no amounts.
pub fn chart(language: Language, plan: &Plan, target: Id) -> Chart {
    let Some(row) = plan.targets.get(target) else { return Chart::default() };
    let line = line(row);
    let percent = line.and_then(|(_, percent)| percent).map(Threshold::Percent);
    let series = check::series(plan, target);
    let rate = line.is_some_and(|(_, percent)| percent.is_some())
        || series.iter().any(|(_, value)| matches!(value, Value::Ratio { .. }));
    let raw: Vec<(u8, u64, String)> = series
        .iter()
        .filter_map(|(month, value)| {
            let amount = amount(value, percent.as_ref())?;
            Some((*month, amount, verdicts::value(language, value, percent.as_ref())))
        })
        .collect();
    let full = if rate { ALL } else { raw.iter().map(|(_, n, _)| *n).max().unwrap_or(1) };
    let full = full.max(line.map_or(0, |(amount, _)| amount)).max(1);
    let least = line.and_then(|(_, percent)| percent).map(u64::from);
    let label =
        |amount| if rate { format!("{}%", whole(amount, least)) } else { amount.to_string() };
    let bar = |(month, amount, words)| Bar {
        month,
        height: height(amount, full),
        words,
        label: label(amount),
    };
    let typed = row.threshold.trim().trim_end_matches('%').trim_end();
    let words = if rate { format!("{typed}%") } else { typed.to_owned() };
    Chart {
        label: row.label.clone(),
        bars: raw.into_iter().map(bar).collect(),
        line: line.map(|(amount, _)| (height(amount, full), words)),
        most: row.kind == TargetKind::AtMostPerPeriod,
        top: label(full),
    }
}

/// One hundred per cent, in hundredths of a percent.
const ALL: u64 = 10_000;

/// An amount in thousandths of the full height.
fn height(amount: u64, full: u64) -> u64 {
    let height = u128::from(amount.min(full)) * 1000 / u128::from(full.max(1));
    u64::try_from(height).unwrap_or(1000)
}

/// The threshold as an amount, and as hundredths of a percent where it is one.
fn line(row: &Target) -> Option<(u64, Option<u32>)> {
    match row.kind {
        TargetKind::RatioAtLeast => {
            let percent = number::parse_percent(&row.threshold).ok().flatten()?;
            Some((u64::from(percent), Some(percent)))
        }
        TargetKind::CountAtLeast | TargetKind::AtMostPerPeriod => {
            number::parse_count(&row.threshold).ok().flatten().map(|count| (count, None))
        }
        TargetKind::Statement
        | TargetKind::NoneOf
        | TargetKind::DoneBy
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime
        | TargetKind::PlacesGained
        | TargetKind::AmongFirst
        | TargetKind::ScoreAtLeast
        | TargetKind::NotBelowAverage
        | TargetKind::KeepMaximum
        | TargetKind::Tracked => None,
    }
}

/// Hundredths of a percent as a whole percent: half up, but on its own side of the threshold.
fn whole(amount: u64, least: Option<u64>) -> u64 {
    let near = amount.saturating_add(50) / 100;
    let shown = near.saturating_mul(100);
    match least {
        Some(least) if amount < least && shown >= least => amount / 100,
        Some(least) if amount >= least && shown < least => near.saturating_add(1),
        Some(_) | None => near,
    }
}

/// Hundredths of a percent, or the count; a day, a rank and a band are no amounts.
fn amount(value: &Value, threshold: Option<&Threshold>) -> Option<u64> {
    let bound = threshold.and_then(Threshold::bound);
    match value {
        Value::Ratio { part, whole } => number::ratio_percent(*part, *whole, bound),
        Value::Count(count) => Some(*count),
        Value::Day(_) | Value::Rank(_) | Value::Band(_) | Value::Score(_) | Value::Peak { .. } => {
            None
        }
    }
}
