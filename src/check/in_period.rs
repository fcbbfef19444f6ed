//! Trong kỳ: what was counted in the months of a period alone.

use super::cells::Cells;
use super::measures::{counted_by, minus_of, whole_of};
use super::months::Months;
use super::verdict::Value;
use crate::plan::{Id, Plan, ReportPeriod, Slot, Target, TargetKind, YearRule};

/// Kết quả trong kỳ of one target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InPeriod {
    /// The count, or part and whole; `None` if nothing that counts was typed, and for kinds that count nothing.
    pub value: Option<Value>,
    /// The months of the period that are not in it.
    pub missing: Months,
}

/// What the measures of a target came to in the months of a period.
pub fn in_period(plan: &Plan, target: &Target, period: ReportPeriod) -> InPeriod {
    let counts = matches!(
        target.kind,
        TargetKind::RatioAtLeast
            | TargetKind::NoneOf
            | TargetKind::CountAtLeast
            | TargetKind::AtMostPerPeriod
            | TargetKind::Tracked
    );
    let rows: Vec<Cells> =
        counted_by(target).filter(|_| counts).filter_map(|id| Cells::read(plan, id)).collect();
    if period.first_month() > 1
        && rows.iter().any(|row| match row.rule {
            YearRule::Sum => false,
            YearRule::Year => is_result(target, row.id),
            YearRule::Latest | YearRule::Date => true,
        })
    {
        return InPeriod::default();
    }
    let Some(months) = shared(&rows, period) else { return InPeriod::default() };
    let total = |ids: &[Id]| {
        let row = |id: &Id| rows.iter().find(|row| row.id == *id);
        let sum = |sum: u64, id: &Id| Some(sum.saturating_add(own(row(id)?, &months, period)?));
        if ids.is_empty() { None } else { ids.iter().try_fold(0_u64, sum) }
    };
    let (whole, minus) = (whole_of(target), minus_of(target));
    let rest = total(whole).and_then(|whole| {
        if minus.is_empty() { Some(whole) } else { whole.checked_sub(total(minus)?) }
    });
    let value = match (total(&target.part), rest) {
        (Some(part), _) if whole.is_empty() || target.kind == TargetKind::NoneOf => {
            Some(Value::Count(part))
        }
        (Some(part), Some(whole)) => Some(Value::Ratio { part, whole }),
        (None, _) | (Some(_), None) => None,
    };
    InPeriod { value, missing: months.missing }
}

/// Whether a measure would be told as what the period brought. What is not counted month by month is not: "số mới
/// nhất" runs on from January or stands for a day, and nobody knows which; a figure of the year has no month. Only a
/// figure of the year that others are measured against may stand below a count of months.
fn is_result(target: &Target, measure: Id) -> bool {
    let against = [whole_of(target), minus_of(target)];
    target.part.contains(&measure) || !against.iter().any(|side| side.contains(&measure))
}

/// Số trong kỳ of one measure, for the annex.
pub fn counted_in(plan: &Plan, measure: Id, period: ReportPeriod) -> Option<u64> {
    let row = [Cells::read(plan, measure)?];
    let [Cells { rule, .. }] = &row;
    // What a month carries over is that month's own; what runs on is told in the column of the year.
    let carried = plan.measures.get(measure)?.is_of_its_period();
    let told = match rule {
        YearRule::Sum => true,
        YearRule::Latest if carried => period.first_month() == period.last_month(),
        YearRule::Latest => period.first_month() == 1,
        YearRule::Year | YearRule::Date => false,
    };
    if !told {
        return None;
    }
    let months = shared(&row, period)?;
    let [row] = &row;
    own(row, &months, period)
}

/// The months that all rows share.
struct Shared {
    /// The sums are the difference of two complete totals: nothing is missing.
    whole: bool,
    /// The months that every sum has typed.
    typed: Months,
    /// The last month in which every state is typed.
    state: Option<u8>,
    missing: Months,
}

fn shared(rows: &[Cells], period: ReportPeriod) -> Option<Shared> {
    let (first, last) = (period.first_month(), period.last_month());
    let of_rule = |rule: YearRule| rows.iter().filter(move |row| row.rule == rule);
    let (sums, states) = (|| of_rule(YearRule::Sum), || of_rule(YearRule::Latest));
    if rows.is_empty() {
        return None;
    }
    let whole = sums().all(|row| row.block(last).is_some() && row.block(first - 1).is_some());
    let typed: Months =
        (first..=last).filter(|month| sums().all(|row| row.by_itself(*month).is_some())).collect();
    let state =
        (first..=last).rev().find(|month| states().all(|row| row.state(*month).count().is_some()));
    if (states().next().is_some() && state.is_none())
        || (sums().next().is_some() && !whole && typed.is_empty())
    {
        return None;
    }
    let missing = if whole {
        Months::NONE
    } else {
        Months::up_to(last).without(Months::up_to(first - 1)).without(typed)
    };
    Some(Shared { whole, typed, state, missing })
}

fn own(row: &Cells, months: &Shared, period: ReportPeriod) -> Option<u64> {
    match row.rule {
        YearRule::Year => row.year().count(),
        YearRule::Date => None,
        YearRule::Latest => row.state(months.state?).count(),
        YearRule::Sum if months.whole => {
            let before = row.block(period.first_month() - 1)?;
            // A total that shrank is a slip that the sheet shows; nothing is made of it here.
            row.block(period.last_month())?.checked_sub(before)
        }
        YearRule::Sum => months.typed.iter().try_fold(0_u64, |sum, month| {
            row.by_itself(month).map(|count| sum.saturating_add(count))
        }),
    }
}

/// Đổi kỳ số liệu: how many figures of months, cumulative ones among them, were typed under the present window.
pub fn monthly_figures(plan: &Plan) -> usize {
    let typed = plan.figures.iter().filter(|(_, text)| !text.trim().is_empty());
    typed.filter(|((_, slot), _)| *slot != Slot::Year).count()
}
