//! The words beside a field, on a form's sums, on the clock, and on the whole plan.

use chrono::NaiveDate;

use super::{labels, words as w};
use crate::check::{Clock, Fault, Problem, Tally, Warning};
use crate::plan::{At, Plan, TargetField};
use crate::read::day;
use crate::text::format::{format_count, format_points};
use crate::text::{Language, field_problems, fields, problems};

/// Why something typed gives no verdict, and what to do.
pub fn problem(language: Language, problem: Problem) -> String {
    let message = match problem {
        Problem::Count(why) => problems::count(why),
        Problem::Percent(why) => problems::percent(why),
        Problem::Rank(why) => problems::rank(why),
        Problem::Points(why) => problems::points(why),
        Problem::AboveHundred => w::ABOVE_HUNDRED,
        Problem::NotMonthly => w::NOT_MONTHLY,
        Problem::NotADay => field_problems::DAY_NOT_A_DAY,
        Problem::NotYetCome => w::NOT_YET_COME,
        Problem::NotBegun => w::NOT_BEGUN,
        Problem::NotOnLadder => w::NOT_ON_LADDER,
        Problem::NoReason => w::NO_REASON,
        Problem::NotItsMonths { through, months } => {
            let (through, months) =
                (format_count(through, language), format_count(months, language));
            return w::not_its_months(language, &through, &months);
        }
        Problem::AboveMost { found, most } => {
            let (found, most) = (format_points(found, language), format_points(most, language));
            return w::above_most(language, &found, &most);
        }
        Problem::MinusAbove { minus, whole } => {
            let (minus, whole) = (format_count(minus, language), format_count(whole, language));
            return w::minus_above(language, &minus, &whole);
        }
        Problem::AboveRest { found, rest } => {
            let (found, rest) = (format_count(found, language), format_count(rest, language));
            return w::above_rest(language, &found, &rest);
        }
        Problem::AboveWhole { found, whole } => {
            let (found, whole) = (format_count(found, language), format_count(whole, language));
            return w::above_whole(language, &found, &whole);
        }
    };
    message.get(language).to_owned()
}

/// The same, with the name of the field: "Kết quả đã số hóa, tháng 3: …".
#[allow(clippy::wildcard_enum_match_arm, reason = "verdicts name no other addresses")]
pub fn fault(language: Language, plan: &Plan, fault: &Fault) -> String {
    let told = problem(language, fault.problem);
    let place = match fault.at {
        At::Figure(measure, slot) => {
            let name = plan.measures.get(measure).map_or("", |row| row.label.trim());
            w::cell(language, name, &labels::slot(language, slot))
        }
        At::Target(_, TargetField::Due) => w::DUE_DAY.get(language).to_owned(),
        At::Target(_, TargetField::Reason) => w::REASON.get(language).to_owned(),
        At::Target(_, TargetField::Published | TargetField::Base | TargetField::Part) => {
            fields::label(fault.at).get(language).to_owned()
        }
        At::LastResult(_) => w::LAST_RANK.get(language).to_owned(),
        At::Remedy(..) => w::MOST_OF_REMEDY.get(language).to_owned(),
        At::Aim(_) => w::AIM.get(language).to_owned(),
        At::Duty(..) => w::REPORT_DAYS.get(language).to_owned(),
        At::Target(..) => w::THRESHOLD.get(language).to_owned(),
        _ => return told,
    };
    w::fault_of(language, &place, &told)
}

/// A sum of form II.06a that does not hold.
pub fn warning(language: Language, warning: &Warning) -> String {
    let sum = labels::identity(warning.identity);
    let (found, expected) =
        (format_count(warning.found, language), format_count(warning.expected, language));
    w::warning(language, &sum, &found, &expected)
}

/// What is odd about the device's date; `None` if nothing is.
pub fn clock(language: Language, clock: Clock, today: NaiveDate) -> Option<String> {
    let today = day::show(today);
    match clock {
        Clock::Plausible => None,
        Clock::FarFromYear { year } => Some(w::far_from_year(language, year, &today)),
        Clock::BehindLastEdit { last } => Some(w::behind_edit(language, &today, &day::show(last))),
    }
}

/// The overview's sentence, worst first: "Đến hết tháng 6: 5 trong 12 mục chưa đạt, 4 mục thiếu số liệu. Mục tiêu:
/// hạng 5/19."
pub fn summary(language: Language, plan: &Plan, month: Option<u8>, tally: &Tally) -> String {
    let bad = tally.not_met + tally.overdue;
    let counts = [
        (tally.not_met, w::NOT_MET),
        (tally.overdue, w::OVERDUE_WORD),
        (tally.not_entered, w::LACKING),
        // Where nothing is bad, what is good is the news.
        (if bad == 0 { tally.met } else { 0 }, w::MET),
        (if bad + tally.met == 0 { tally.in_progress } else { 0 }, w::UNDER_WAY),
    ];
    let some = counts.into_iter().filter(|(count, _)| *count > 0);
    let said = some.enumerate().map(|(place, (count, word))| {
        let word = word.get(language);
        if place == 0 {
            w::n_of(language, count, tally.total(), word)
        } else {
            w::n_items(language, count, word)
        }
    });
    let said = said.collect::<Vec<_>>().join(", ");
    let counts = if said.is_empty() { w::n_followed(language, tally.total()) } else { said };
    let told = match month {
        Some(month) => w::to_month(language, month, &counts),
        None => w::before_months(language, &counts),
    };
    let (rank, units) = (plan.aim.rank.trim(), plan.aim.units.trim());
    if rank.is_empty() {
        return format!("{told}.");
    }
    let rank = if units.is_empty() { rank.to_owned() } else { format!("{rank}/{units}") };
    format!("{told}. {}.", w::aim(language, &rank))
}
