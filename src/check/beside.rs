//! Việc còn làm được. What is left to do beside a miss that cannot be mended: finish the cases that are late
//! now, and what else the plan asks for where something was late.

use chrono::NaiveDate;

use super::judge::verdict;
use super::status::Status;
use super::verdict::Shortfall;
use super::year;
use crate::plan::{Id, Measure, Plan, Target, TargetKind, Weight, YearRule};
use crate::read::search::fold;

/// Một việc còn làm được.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Đang quá hạn: so many cases are late and not finished; each can be finished today.
    Open {
        /// The measure that counts them: column 13 of form II.06a.
        measure: Id,
        /// How many there are now; never 0.
        count: u64,
    },
    /// Another target counts the same late cases as its whole and is short of it: 3.4.3, a letter of apology
    /// for each.
    Lacking {
        /// That target.
        target: Id,
        /// How many it lacks; `None` while its own figures are not typed.
        count: Option<u64>,
    },
}

/// What can still be done beside a target of the kind "không có" that was missed for good, from what the plan
/// counts: first the cases that are open, then what other targets ask for. None for other kinds.
pub fn beside(plan: &Plan, missed: Id, today: NaiveDate) -> Vec<Beside> {
    let Some(target) = plan.targets.get(missed).filter(|row| row.kind == TargetKind::NoneOf) else {
        return Vec::new();
    };
    let now = target.part.iter().filter(|id| plan.measures.get(**id).is_some_and(is_late_now));
    let open = now.filter_map(|id| {
        let count = year::figure(plan, *id, 12).value.filter(|count| *count > 0)?;
        Some(Beside::Open { measure: *id, count })
    });
    let others = plan.targets.iter().filter(|(id, row)| *id != missed && answers(target, row));
    let lacking = others.filter_map(|(id, _)| {
        let judged = verdict(plan, id, today);
        let count = match (judged.shortfall, judged.status) {
            (Shortfall::Do(count), _) => Some(count),
            (_, Status::NotEntered) => None,
            (_, _) => return None,
        };
        Some(Beside::Lacking { target: id, count })
    });
    open.chain(lacking).collect()
}

/// Đang quá hạn: the measure says how many cases are late today, and goes down as they are finished.
fn is_late_now(row: &Measure) -> bool {
    let label = fold(&row.label);
    let late = ["qua han", "tre"].iter().any(|word| label.contains(word));
    row.rule == YearRule::Latest && (row.column.trim() == "13" || (label.contains("dang") && late))
}

/// Whether a rate counts every late case of another target as its whole.
fn answers(missed: &Target, rate: &Target) -> bool {
    rate.kind == TargetKind::RatioAtLeast
        && rate.weight == Weight::InPlan
        && !rate.not_applicable
        && !missed.part.is_empty()
        && missed.part.iter().all(|id| rate.whole.contains(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Slot;
    use crate::preset;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(figures: &[(&str, u8, &str)], missed: &str, expected: &[Beside]) {
        let mut plan = preset::ba_xa_2024();
        for (measure, month, text) in figures {
            plan.figures.insert((id(measure), Slot::Month(*month)), (*text).to_owned());
        }
        let today = NaiveDate::from_ymd_opt(2024, 6, 20).unwrap();
        assert_eq!(beside(&plan, id(missed), today), expected);
    }

    fn open(measure: &str, count: u64) -> Beside {
        Beside::Open { measure: id(measure), count }
    }

    fn letters(count: Option<u64>) -> Beside {
        Beside::Lacking { target: id("t343"), count }
    }

    #[test]
    fn late_dossiers_are_finished_and_apologised_for() {
        let late = [("cot10", 6, "5"), ("cot13", 6, "1"), ("m343", 6, "4")];
        let before = [("cot10", 5, "0"), ("cot10", 4, "0"), ("cot10", 3, "0")];
        let first = [("cot10", 2, "0"), ("cot10", 1, "0")];
        let all = [&late[..], &before[..], &first[..]].concat();
        check(&all, "t341", &[open("cot13", 1), letters(Some(2))]);
        let answered = [&all[..], &[("m343", 6, "6")]].concat();
        check(&answered, "t341", &[open("cot13", 1)]);
        let finished = [&answered[..], &[("cot10", 6, "6"), ("cot13", 6, "0")]].concat();
        check(&finished, "t341", &[]);
    }

    #[test]
    fn letters_that_nobody_counted_are_asked_for() {
        check(&[("cot10", 1, "3")], "t341", &[letters(None)]);
    }

    #[test]
    fn tasks_that_are_late_now_are_open_and_those_done_late_are_not() {
        check(
            &[("m15tre", 6, "2"), ("m15qua", 5, "3"), ("m15qua", 6, "1")],
            "t15",
            &[open("m15qua", 1)],
        );
        check(&[("m15tre", 6, "2"), ("m15qua", 6, "0")], "t15", &[]);
    }

    #[test]
    fn a_rate_that_was_lost_has_nothing_beside_it() {
        check(&[("m736", 6, "10"), ("m736tt", 6, "9"), ("cot13", 6, "1")], "t736", &[]);
        check(&[("cot13", 6, "1")], "khong", &[]);
    }
}
