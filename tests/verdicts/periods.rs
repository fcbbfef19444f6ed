//! At most so many in each month, quarter or year: a table.

use par_workbook::check::Shortfall::{Lost, None as Nothing};
use par_workbook::check::Status::{Met, NotEntered, NotMet, Tracked};
use par_workbook::check::{self, Months, Problem, Shortfall, Status, Value as Reached};
use par_workbook::plan::YearRule::{Date, Latest, Sum, Year};
use par_workbook::plan::*;
use par_workbook::text::{Language, verdicts};

use super::setup::*;

const JUNE: &str = "15/6/2024";
pub(super) const AFTER: &str = "1/1/2025";

pub(super) fn limit(per: Per, most: &str) -> Target {
    Target { per, ..counting(TargetKind::AtMostPerPeriod, most) }
}

fn with(per: Per, most: &str, typed: &str) -> Plan {
    let mut plan = one_target(Sum, limit(per, most));
    type_in(&mut plan, typed);
    plan
}

fn months(list: &[u8]) -> Months {
    list.iter().copied().collect()
}

fn say(plan: &Plan, today: &str) -> String {
    let (row, verdict) = (plan.targets.get(id("t")).unwrap(), judge(plan, today));
    let vi = Language::Vietnamese;
    let mut told = vec![verdicts::sentence(vi, plan, row, &verdict)];
    told.extend(verdicts::shortfall(vi, plan, row, &verdict));
    told.join(" ")
}

/// The periods, the limit, what was typed; then status, shortfall and missing months.
type Case<'a> = (Per, &'a str, &'a str, Status, Shortfall, &'a [u8]);

#[test]
fn a_period_beyond_its_limit_decides_at_once() {
    use Per::{Month, Quarter, Year};
    let all: [Case<'_>; 27] = [
        (Month, "3", "b 1=3", Met, Nothing, &[]),
        (Month, "3", "b 1=4", NotMet, Lost(1), &[]),
        (Month, "3", "b 1=0 2=5 3=9 4=1", NotMet, Lost(6), &[]),
        (Month, "3", "b 1=3 3=3", Met, Nothing, &[2]),
        (Month, "3", "b 1=3 3=7", NotMet, Lost(4), &[2]),
        (Month, "0", "b 1=0 2=0", Met, Nothing, &[]),
        (Month, "0", "b 1=0 2=1", NotMet, Lost(1), &[]),
        (Quarter, "3", "b 1=1 2=1 3=1 4=3", Met, Nothing, &[]),
        (Quarter, "3", "b 1=1 2=1 3=2", NotMet, Lost(1), &[]),
        // The quarter is not over and beyond its limit already; what is blank cannot change that.
        (Quarter, "3", "b 1=2 3=2", NotMet, Lost(1), &[2]),
        (Quarter, "3", "b 1=2 2=2", NotMet, Lost(1), &[]),
        (Quarter, "3", "b 1=2", Met, Nothing, &[]),
        (Year, "3", "b 1=1 6=2", Met, Nothing, &[2, 3, 4, 5]),
        (Year, "3", "b 1=2 6=2", NotMet, Lost(1), &[2, 3, 4, 5]),
        // Two in six months are at most two in each of them.
        (Month, "3", "b den-6=2", Met, Nothing, &[]),
        (Month, "3", "b den-6=3", Met, Nothing, &[]),
        // Four may lie in one month or not; nobody knows.
        (Month, "3", "b den-6=4", NotEntered, Nothing, &[1, 2, 3, 4, 5, 6]),
        (Month, "3", "b den-6=18", NotEntered, Nothing, &[1, 2, 3, 4, 5, 6]),
        // Nineteen do not fit into six months of three.
        (Month, "3", "b den-6=19", NotMet, Lost(1), &[1, 2, 3, 4, 5, 6]),
        (Month, "3", "b den-6=4 7=1", Met, Nothing, &[1, 2, 3, 4, 5, 6]),
        (Quarter, "3", "b den-6=6", NotEntered, Nothing, &[1, 2, 3, 4, 5, 6]),
        (Quarter, "3", "b den-6=7", NotMet, Lost(1), &[1, 2, 3, 4, 5, 6]),
        (Quarter, "3", "b den-3=3 den-6=6", Met, Nothing, &[]),
        (Quarter, "3", "b den-3=3 den-6=7", NotMet, Lost(1), &[]),
        // The months typed within a cumulative figure leave the rest to the others.
        (Month, "3", "b 1=3 2=3 den-3=9", Met, Nothing, &[]),
        (Month, "3", "b 1=3 2=3 den-3=10", NotMet, Lost(1), &[]),
        (Month, "3", "", NotEntered, Nothing, &[]),
    ];
    for (per, most, typed, status, shortfall, missing) in all {
        for today in [JUNE, AFTER] {
            let verdict = judge(&with(per, most, typed), today);
            assert_eq!(
                (verdict.status, verdict.shortfall),
                (status, shortfall),
                "{typed} {verdict:#?}"
            );
            assert_eq!(verdict.missing, months(missing), "{typed}");
            assert_eq!(verdict.decided_early, status == NotMet && !missing.is_empty(), "{typed}");
        }
    }
}

#[test]
fn the_worst_period_is_named() {
    for (per, typed, count, named) in [
        (Per::Month, "b 1=5 2=9 3=9", 9, "tháng 2"),
        (Per::Quarter, "b 1=1 4=5 5=5 7=4", 10, "quý II"),
        (Per::Year, "b 1=1 4=5 5=5 7=4", 15, "cả năm"),
        (Per::Month, "b den-3=10", 10, "quý I"),
        (Per::Month, "b den-4=13", 13, "tháng 1–4"),
        (Per::Month, "b 2=0 den-3=7", 7, "tháng 1, 3"),
        (Per::Quarter, "b den-6=7", 7, "tháng 1–6"),
    ] {
        let plan = with(per, "3", typed);
        let verdict = judge(&plan, JUNE);
        assert_eq!(verdict.status, NotMet, "{typed}");
        let Some(Reached::Peak { count: found, months }) = verdict.value else {
            panic!("{verdict:?}")
        };
        assert_eq!(found, count, "{typed}");
        assert_eq!(verdicts::span(Language::Vietnamese, months), named, "{typed}");
    }
}

#[test]
fn it_is_met_for_good_once_the_year_is_over_and_complete() {
    let year: Vec<String> = (1..=12).map(|month| format!(" {month}=2")).collect();
    let year = year.concat();
    let full = with(Per::Month, "3", &format!("b{year}"));
    assert!(judge(&full, "15/12/2024").so_far);
    assert!(!judge(&full, AFTER).so_far);
    // With a month missing nobody knows; it stays "so far", and the month is named.
    let gap = with(Per::Month, "3", &format!("b{}", year.replace(" 5=2", "")));
    assert!(judge(&gap, AFTER).so_far);
    assert_eq!(judge(&gap, AFTER).missing, months(&[5]));
    assert!(judge(&with(Per::Month, "3", "b 1=2"), AFTER).so_far);
    // One that is due in June asks for the months up to it.
    let due = Target { due: "2024-06-30".into(), ..limit(Per::Month, "3") };
    let mut plan = one_target(Sum, due);
    type_in(&mut plan, "b 1=2 2=2 3=2 4=2 5=2");
    assert!(judge(&plan, "1/7/2024").so_far);
    type_in(&mut plan, "b 6=2");
    assert!(!judge(&plan, "1/7/2024").so_far);
}

#[test]
fn what_cannot_be_read_or_is_not_counted_by_months_is_said() {
    for (most, typed, status) in [
        ("", "b 1=9", Tracked),
        ("ba", "b 1=9", NotEntered),
        ("1,5", "b 1=9", NotEntered),
        ("3", "b 1=x", NotEntered),
        ("3", "b 1=x 2=9", NotMet),
        ("3", "b 1=-1", NotEntered),
    ] {
        let verdict = judge(&with(Per::Month, most, typed), JUNE);
        assert_eq!(verdict.status, status, "{most} {typed}");
        assert_eq!(verdict.problems.is_empty(), most.is_empty(), "{most} {typed}");
    }
    for rule in [Latest, Year, Date] {
        let mut plan = one_target(rule, limit(Per::Month, "3"));
        type_in(&mut plan, "b 1=9 nam=9");
        let verdict = judge(&plan, JUNE);
        assert_eq!(verdict.status, NotEntered, "{rule:?}");
        assert_eq!(verdict.problems[0].problem, Problem::NotMonthly);
        assert!(say(&plan, JUNE).contains("cần số liệu cộng 12 tháng"), "{}", say(&plan, JUNE));
    }
    let mut plan = one_target(Sum, Target { part: Vec::new(), ..limit(Per::Month, "3") });
    assert!(say(&plan, JUNE).contains("chưa chọn số liệu nào"), "{}", say(&plan, JUNE));
    // A part above what contains it is a mistake.
    plan = with(Per::Month, "30", "b 1=9; a 1=5");
    let within = At::Measure(id("b"), MeasureField::Within);
    let change = par_workbook::edit::build::set(&plan, within, Value::Ids(vec![id("a")])).unwrap();
    par_workbook::edit::apply(&mut plan, &change).unwrap();
    let verdict = judge(&plan, JUNE);
    assert_eq!(verdict.status, NotEntered);
    assert_eq!(verdict.problems[0].problem, Problem::AboveWhole { found: 9, whole: 5 });
}

#[test]
fn several_measures_add_up_month_by_month() {
    let part = vec![id("b"), id("a")];
    for (typed, status, shortfall, missing) in [
        ("b 1=2 2=1; a 1=1 2=2", Met, Nothing, &[][..]),
        ("b 1=2 2=2; a 1=1 2=2", NotMet, Lost(1), &[]),
        ("b 1=4", NotMet, Lost(1), &[1]),
        ("b 1=2", NotEntered, Nothing, &[1]),
        ("b 1=2 2=1; a 1=1", Met, Nothing, &[2]),
        ("b 1=0 2=0; a den-2=3", Met, Nothing, &[]),
        ("b 1=1 2=0; a den-2=3", Met, Nothing, &[1]),
        ("b 1=3 2=3; a den-2=1", NotMet, Lost(1), &[1, 2]),
    ] {
        let mut plan = one_target(Sum, Target { part: part.clone(), ..limit(Per::Month, "3") });
        type_in(&mut plan, typed);
        let verdict = judge(&plan, JUNE);
        assert_eq!(
            (verdict.status, verdict.shortfall),
            (status, shortfall),
            "{typed} {verdict:#?}"
        );
        assert_eq!(verdict.missing, months(missing), "{typed}");
    }
}

#[test]
fn a_cumulative_figure_goes_before_months_that_contradict_it() {
    // Nine were typed in January, and three up to February: the later word is three.
    for (typed, status) in [
        ("b 1=9 den-2=3", Met),
        ("b 1=1 2=1 den-2=7", NotMet),
        ("b den-2=9 den-3=2", Met),
        ("b 1=2 den-3=x", Met),
    ] {
        assert_eq!(judge(&with(Per::Month, "3", typed), JUNE).status, status, "{typed}");
    }
}

#[test]
fn it_is_said_in_sentences() {
    for (per, typed, said) in [
        (
            Per::Month,
            "b 1=2 2=1",
            "B: nhiều nhất 2 hồ sơ trong tháng 1, yêu cầu không quá 3 hồ sơ mỗi tháng. Tính đến tháng 2. \
             Đạt đến nay.",
        ),
        (
            Per::Quarter,
            "b 1=2 2=2 4=1",
            "B: 4 hồ sơ trong quý I, yêu cầu không quá 3 hồ sơ mỗi quý. Tính đến tháng 4; thiếu tháng 3. Số \
             liệu còn thiếu không làm đổi kết luận này. Vượt 1 hồ sơ trong quý I, không thể bù trong năm.",
        ),
        (Per::Month, "b 1=0", "B: không có trường hợp nào. Tính đến tháng 1. Đạt đến nay."),
        (
            Per::Month,
            "b den-6=4",
            "B: chưa đủ số liệu để xét, yêu cầu không quá 3 hồ sơ mỗi tháng. Thiếu tháng 1–6.",
        ),
        (
            Per::Month,
            "b den-3=10",
            "B: 10 hồ sơ trong quý I, yêu cầu không quá 3 hồ sơ mỗi tháng. Tính đến tháng 3; thiếu tháng 1–3. \
             Số liệu còn thiếu không làm đổi kết luận này. Vượt 1 hồ sơ trong quý I, không thể bù trong năm.",
        ),
    ] {
        assert_eq!(say(&with(per, "3", typed), JUNE), said);
    }
    let plan = with(Per::Quarter, "3", "b 1=2 2=2 3=0");
    let row = plan.targets.get(id("t")).unwrap();
    assert_eq!(
        verdicts::reasoning(Language::Vietnamese, &plan, row, &judge(&plan, JUNE)),
        [
            "Đạt khi B không quá 3 hồ sơ mỗi quý.",
            "B (cộng 12 tháng): tháng 1: 2 + tháng 2: 2 + tháng 3: 0 = 4",
            "Nhiều nhất: quý I, 4",
            "Dựa trên tháng 1–3.",
        ]
    );
    let english = verdicts::sentence(Language::English, &plan, row, &judge(&plan, JUNE));
    assert!(
        english.contains("4 hồ sơ in quarter I, needs at most 3 hồ sơ each quarter"),
        "{english}"
    );
}

#[test]
fn a_report_tells_what_its_own_months_held_together() {
    let plan = with(Per::Month, "3", "b 1=1 2=1 3=1 4=2 5=2 6=5");
    let target = plan.targets.get(id("t")).unwrap();
    let found = check::in_period(&plan, target, "q2".parse().unwrap());
    assert_eq!(found.value, Some(Reached::Count(9)));
    // As of the end of March nobody was beyond the limit.
    let cut = check::as_of(&plan, "q1".parse().unwrap()).unwrap();
    let then = check::verdict(&cut.plan, id("t"), cut.span.judged_on());
    assert_eq!((then.status, then.so_far), (Met, true));
}
