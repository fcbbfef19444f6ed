//! Days that cannot be read, are outside the plan's year, or are in an impossible order.

use chrono::{Datelike as _, NaiveDate};

use super::finding::FindingCode;
use super::gather::{Gather, blank};
use crate::check::timeframe::{Timeframe, understand};
use crate::plan::{
    At, ClauseRole, DecisionField, DutyField, Id, Kind, List, One, RemedyField, TargetField,
};
use crate::read::day;

pub(super) fn of_one(gather: &mut Gather<'_>, one: One) {
    days(gather, gather.plan.texts_of_one(one, |kind| kind == Kind::Day));
}

pub(super) fn of(gather: &mut Gather<'_>, list: List, id: Id) {
    days(gather, gather.plan.texts_of(list, id, |kind| kind == Kind::Day));
}

fn days(gather: &mut Gather<'_>, days: Vec<(At, String)>) {
    for (at, text) in days {
        let Some(day) = day::parse(&text) else {
            gather.add(FindingCode::DayUnreadable { typed: text }, at);
            continue;
        };
        if !is_due(at) {
            far(gather, at, day);
            continue;
        }
        outside_year(gather, at, day);
        let signed = day::parse(&gather.plan.decision.day);
        if let Some(signed) = signed.filter(|signed| day < *signed) {
            gather.add(FindingCode::DueBeforeDecision { due: day, signed }, at);
        }
    }
}

/// A day of another age is a typing slip: 1/1/1900, 5/2/2199.
fn far(gather: &mut Gather<'_>, at: At, day: NaiveDate) {
    const AWAY: u32 = 10;
    let Some(year) = gather.plan.year() else { return };
    if day.year().abs_diff(year) > AWAY {
        gather.add(FindingCode::DayFar { day, year }, at);
    }
}

fn is_due(at: At) -> bool {
    matches!(
        at,
        At::Remedy(_, RemedyField::Due)
            | At::Duty(_, DutyField::Due)
            | At::Target(_, TargetField::Due)
    )
}

fn outside_year(gather: &mut Gather<'_>, at: At, day: NaiveDate) {
    let Some(year) = gather.plan.year() else { return };
    let code = match day.year().cmp(&year) {
        std::cmp::Ordering::Less => FindingCode::BeforeYear { day, year },
        std::cmp::Ordering::Greater => FindingCode::AfterYear { day, year },
        std::cmp::Ordering::Equal => return,
    };
    gather.add(code, at);
}

/// A time frame whose words name a day of another year.
pub(super) fn timeframe(gather: &mut Gather<'_>, id: Id) {
    let (Some(year), Some(remedy)) = (gather.plan.year(), gather.plan.remedies.get(id)) else {
        return;
    };
    if let Timeframe::Until(day) = understand(&remedy.timeframe, year) {
        outside_year(gather, At::Remedy(id, RemedyField::Timeframe), day);
    }
}

/// The decision cannot be older than a document it rests on.
pub(super) fn decision(gather: &mut Gather<'_>) {
    let plan = gather.plan;
    let signed = plan.signed();
    let cited = plan.clauses_of(ClauseRole::Basis).flat_map(|(_, clause)| cited_days(&clause.text));
    let (Some(signed), Some(cited)) = (signed, cited.max()) else { return };
    if signed < cited {
        let unsigned = blank(&plan.decision.day);
        let field = if unsigned { DecisionField::Month } else { DecisionField::Day };
        gather.add(FindingCode::DecisionBeforeBasis { signed, cited }, At::Decision(field));
    }
}

/// The words before a day that is not a document's own: from when it applies, until when.
const NOT_ITS_OWN: [&str; 9] =
    ["từ", "kể từ", "đến", "hết", "trước", "sau", "vào", "hiệu lực", "chậm nhất"];

/// The days of the documents that a text cites: "ngày 14/12/2023", "ngày 19 tháng 6 năm 2015"; not the day
/// from which one of them applies.
fn cited_days(text: &str) -> Vec<NaiveDate> {
    let read = |(at, found): (usize, &str)| {
        let (before, rest) = text.split_at_checked(at)?;
        let before = before.trim_end().to_lowercase();
        if NOT_ITS_OWN.iter().any(|word| ends_in_word(&before, word)) {
            return None;
        }
        let rest = rest.strip_prefix(found)?;
        let words: Vec<&str> = rest.split_whitespace().take(5).collect();
        let plain = |words: &str| day::parse(words.trim_end_matches([';', ',', '.', ')']));
        words.first().and_then(|first| plain(first)).or_else(|| plain(&words.join(" ")))
    };
    text.match_indices("ngày ").filter_map(read).collect()
}

fn ends_in_word(text: &str, word: &str) -> bool {
    let before = text.strip_suffix(word);
    before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}
