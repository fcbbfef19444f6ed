//! Kỳ trong kế hoạch: which of the plan's months days and months that were read are.

use chrono::{Datelike as _, NaiveDate};

use super::period_words::SaidMonths;
use super::proposal::{Alert, Covers, PeriodDoubt};
use crate::plan::{Plan, Window};

/// The months that words name.
pub(super) fn of_months(plan: &Plan, said: SaidMonths) -> Result<Covers, PeriodDoubt> {
    let SaidMonths { first, last, year } = said;
    match (year, plan.year()) {
        (Some(told), Some(own)) if told != own => Err(PeriodDoubt::OtherYear(told)),
        _ if first == last => Ok(Covers::Month(first)),
        _ if first == 1 => Ok(Covers::Through(last)),
        _ => Err(PeriodDoubt::NotFromJanuary(first, last)),
    }
}

/// The months of a range of days: from the 1st of a month to a day of the same or a later one, or from the 15th to
/// the 14th, as reports run.
pub(super) fn of_days(
    plan: &Plan,
    from: NaiveDate,
    to: NaiveDate,
    alerts: &mut Vec<Alert>,
) -> Result<Covers, PeriodDoubt> {
    let odd = PeriodDoubt::Irregular(from, to);
    let number = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0);
    let (first, last, whole) = match from.day() {
        1 => {
            // The last day of a month is followed by the first of the next.
            let whole = to.succ_opt().is_none_or(|next| next.month() != to.month());
            (number(from), number(to), whole)
        }
        15 if to.day() <= 14 => (number(from) + 1, number(to), to.day() == 14),
        15 => (number(from) + 1, number(to) + 1, false),
        _ => return Err(odd),
    };
    if last < first {
        return Err(odd);
    }
    let month = |number: i32| u8::try_from(number.rem_euclid(12) + 1).ok().ok_or(odd);
    let (year, own) = (first.div_euclid(12), last.div_euclid(12));
    if year != own {
        return Err(odd);
    }
    let starts = if from.day() == 15 { Window::FromFifteenth } else { Window::FromFirst };
    if starts != plan.frame.window {
        alerts.push(Alert::OtherWindow);
    }
    if !whole {
        alerts.push(Alert::PartOfMonth(to));
    }
    let year = Some(year);
    of_months(plan, SaidMonths { first: month(first)?, last: month(last)?, year })
}
