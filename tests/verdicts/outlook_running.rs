//! Where the year ends when a month that is not over holds figures already: what was typed is what is expected of it.

use par_workbook::check;
use par_workbook::check::{
    Assumed, LastChance, Outlook, Status, Value as Reached, outlook, what_if,
};
use par_workbook::edit;
use par_workbook::plan::YearRule::{Latest, Sum, Year};
use par_workbook::plan::*;
use proptest::prelude::*;

use super::periods::limit;
use super::setup::*;

const JUNE: &str = "20/6/2024";

fn of(target: Target, figures: &str) -> Plan {
    let mut plan = one_target(Sum, target);
    type_in(&mut plan, figures);
    plan
}

fn seen(plan: &Plan) -> Outlook {
    outlook(plan, id("t"), date(JUNE)).expect("an outlook")
}

/// The trial that nobody touched.
fn untouched(plan: &Plan, it: &Outlook) -> check::Verdict {
    what_if(plan, id("t"), it, &check::expected(plan, id("t"), it)).expect("a verdict")
}

fn count(least: &str) -> Target {
    counting(TargetKind::CountAtLeast, least)
}

#[test]
fn a_count_holds_what_a_running_month_brought_and_goes_on_at_its_pace() {
    let plan = of(count("70"), "b 1=2 2=2 3=2 4=2 5=2 6=50");
    let it = seen(&plan);
    assert_eq!((it.end.status, it.end.value.clone()), (Status::Met, Some(Reached::Count(72))));
    assert_eq!(untouched(&plan, &it).value, it.end.value);
    // (95 − 60) ÷ 6: the months after the one that is running.
    let plan = of(count("95"), "b 1=2 2=2 3=2 4=2 5=2 6=50");
    let it = seen(&plan);
    assert_eq!((it.have, it.need.unwrap().part, it.pace.coming()), (60, 6, 6));
    assert_eq!(untouched(&plan, &it).status, Status::NotMet);
}

#[test]
fn a_rate_ends_as_its_untouched_trial_does() {
    for (percent, figures, end, status, chance) in [
        (
            "70",
            "b 1=18 2=18 3=18 4=18 5=18 6=0; a 1=20 2=20 3=20 4=20 5=20 6=50",
            (198, 270),
            Status::Met,
            LastChance::ToTheEnd,
        ),
        (
            "95,8",
            "b 1=96 2=96 3=96 4=96 5=96 6=90; a 1=100 2=100 3=100 4=100 5=100 6=100",
            (1146, 1200),
            Status::NotMet,
            LastChance::ToTheEnd,
        ),
        (
            "96",
            "b 1=96 2=96 3=96 4=96 5=96 6=90; a 1=100 2=100 3=100 4=100 5=100 6=100",
            (1146, 1200),
            Status::NotMet,
            LastChance::LostFrom(12),
        ),
    ] {
        let plan = of(ratio(percent), figures);
        let it = seen(&plan);
        let value = Some(Reached::Ratio { part: end.0, whole: end.1 });
        assert_eq!((it.end.status, it.end.value.clone(), it.chance), (status, value, chance));
        let tried = untouched(&plan, &it);
        assert_eq!((tried.status, tried.value), (it.end.status, it.end.value));
    }
}

#[test]
fn a_measure_that_lacks_the_running_month_takes_nothing_from_the_others() {
    let both = |least: &str| Target { part: vec![id("b"), id("a")], ..count(least) };
    // Certain today, so certain at the end; below the pace it tells nothing yet.
    for (june, kept, end) in [("50", true, 82), ("1", false, 48)] {
        let months = "b 1=2 2=2 3=2 4=2 5=2 6=JUNE; a 1=2 2=2 3=2 4=2 5=2".replace("JUNE", june);
        let plan = of(both("60"), &months);
        let it = seen(&plan);
        let value = if kept { 20 + 50 + 24 } else { end };
        assert_eq!(it.end.value, Some(Reached::Count(value)));
        assert_eq!(it.pace.kept.contains(6), kept);
        assert_eq!(untouched(&plan, &it).value, it.end.value);
    }
    let none =
        Target { part: vec![id("b"), id("a")], mendable: true, ..counting(TargetKind::NoneOf, "") };
    let plan = of(none, "b 1=0 2=0 3=0 4=0 5=0 6=1; a 1=0 2=0 3=0 4=0 5=0");
    let it = seen(&plan);
    assert_eq!((it.end.status, untouched(&plan, &it).status), (Status::NotMet, Status::NotMet));
}

#[test]
fn what_is_assumed_is_held_against_no_figure_that_contains_it() {
    let mut plan = blank();
    for word in ["b", "d", "a"] {
        measure(&mut plan, word, Sum);
    }
    measure(&mut plan, "e", Sum);
    add(&mut plan, "r", Remedy::default());
    let both = Target { part: vec![id("b"), id("d")], ..ratio("50") };
    add(&mut plan, "t", Target { owner: Some(id("r")), whole: vec![id("a"), id("e")], ..both });
    for (part, whole) in [("b", "a"), ("d", "e")] {
        let within = At::Measure(id(part), MeasureField::Within);
        let change = edit::build::set(&plan, within, Value::Ids(vec![id(whole)])).unwrap();
        edit::apply(&mut plan, &change).unwrap();
    }
    type_in(&mut plan, "b 1=5 2=5 3=5 4=5 5=5; a 1=5 2=5 3=5 4=5 5=5");
    type_in(&mut plan, "d 1=5 2=5 3=5 4=5 5=5; e 1=9 2=9 3=9 4=9 5=9");
    let it = seen(&plan);
    let tried = untouched(&plan, &it);
    assert_eq!((it.end.status, tried.status), (Status::Met, Status::Met), "{tried:?}");
    // All the cases to come in one measure of each side, more than its own container would hold.
    let all = |month| Assumed { month, part: 14, whole: Some(14), typed: false };
    let tried = what_if(&plan, id("t"), &it, &(6..=12).map(all).collect::<Vec<_>>()).unwrap();
    assert_eq!(tried.value, Some(Reached::Ratio { part: 148, whole: 168 }));
    assert!(!plan.measures.get(id("b")).unwrap().within.is_empty(), "only in the copy");
}

#[test]
fn only_a_whole_of_the_year_lets_a_rate_catch_up() {
    let mut plan = blank();
    measure(&mut plan, "b", Latest);
    measure(&mut plan, "a", Latest);
    measure(&mut plan, "c", Year);
    add(&mut plan, "r", Remedy::default());
    let target = Target { owner: Some(id("r")), minus: vec![id("c")], ..ratio("100") };
    add(&mut plan, "t", target);
    type_in(&mut plan, "b 1=5 2=10 3=15; a 1=10 2=20 3=30; c nam=2");
    let it = outlook(&plan, id("t"), date("1/4/2024")).unwrap();
    assert!(matches!(it.chance, LastChance::LostSince(1)), "{it:?}");
    assert_eq!(it.missed, 13);
}

#[test]
fn the_last_month_may_bring_more_than_was_typed_for_it() {
    let months = |last: &str| {
        let typed = |word: &str, count: u8, last: &str| {
            let all: Vec<String> = (1..=11).map(|month| format!("{month}={count}")).collect();
            format!("{word} {} 12={last}", all.join(" "))
        };
        let (part, whole) = last.split_once('/').unwrap();
        format!("{}; {}", typed("b", 9, part), typed("a", 10, whole))
    };
    let at = |target: Target, figures: &str| {
        outlook(&of(target, figures), id("t"), date("20/12/2024")).expect("an outlook")
    };
    // 104 of 120: of twenty more and all good, 124 of 140 are still below 90 %; of forty more, 144 of 160 are not.
    let it = at(ratio("90"), &months("5/10"));
    assert_eq!((it.pace.coming(), it.end.status), (0, Status::NotMet));
    assert_eq!(
        (it.chance, it.need.unwrap().part, it.need.unwrap().of),
        (LastChance::ToTheEnd, 40, Some(40))
    );
    let it = at(ratio("100"), &months("10/10"));
    assert_eq!(it.chance, LastChance::LostSince(1));
    let it = at(count("120"), &months("5/10"));
    assert_eq!((it.end.status, it.need.unwrap().part), (Status::NotMet, 16));
}

#[test]
fn a_month_that_was_typed_can_be_tried_otherwise() {
    let plan = of(ratio("70"), "b 1=8 2=8 3=8 4=8 5=8 6=3; a 1=10 2=10 3=10 4=10 5=10 6=7");
    let it = seen(&plan);
    let mut months = check::expected(&plan, id("t"), &it);
    assert_eq!(months[0], Assumed { month: 6, part: 3, whole: Some(7), typed: true });
    months[0] = Assumed { part: 1, whole: Some(5), ..months[0] };
    let tried = what_if(&plan, id("t"), &it, &months).unwrap();
    assert_eq!(tried.value, Some(Reached::Ratio { part: 40 + 1 + 48, whole: 50 + 5 + 60 }));
}

/// One cell: nothing, a count of the month, or a cumulative one.
#[derive(Clone, Copy, Debug)]
enum Cell {
    Blank,
    Own,
    Through,
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![1 => Just(Cell::Blank), 12 => Just(Cell::Own), 1 => Just(Cell::Through)]
}

/// Misses and successes of a month, and how each measure of it was typed.
type Month = (u64, u64, Cell, Cell);

fn typed_plan(target: Target, rule: YearRule, months: &[Month], running: bool) -> Plan {
    let mut plan = one_target(rule, target);
    measure(&mut plan, "y", Year);
    measure(&mut plan, "c", rule);
    type_in(&mut plan, "y nam=60");
    let mut sums = (0, 0, 0);
    let last = months.len() - usize::from(!running);
    for (month, (good, bad, part, whole)) in (1_u8..).zip(&months[..last]) {
        sums = (sums.0 + good, sums.1 + good + bad, sums.2 + bad / 2);
        for (word, own, sum, how) in [("b", *good, sums.0, part), ("a", good + bad, sums.1, whole)]
        {
            let (slot, count) = match (how, rule) {
                (Cell::Blank, _) => continue,
                (Cell::Through, Sum) => (Slot::Through(month), sum),
                (Cell::Own, Sum) => (Slot::Month(month), own),
                (Cell::Own | Cell::Through, _) => (Slot::Month(month), sum),
            };
            plan.figures.insert((id(word), slot), count.to_string());
        }
        let less = if rule == Sum { bad / 2 } else { sums.2 };
        plan.figures.insert((id("c"), Slot::Month(month)), less.to_string());
    }
    plan
}

fn kinds(threshold: u32, kind: usize) -> Target {
    let percent = format!("{},{:02}", threshold / 100, threshold % 100);
    let least = (threshold / 50).to_string();
    let both = vec![id("b"), id("a")];
    match kind {
        0 => ratio(&percent),
        1 => Target { at_the_end: true, ..ratio(&percent) },
        2 => Target { mendable: true, at_the_end: true, ..ratio(&percent) },
        3 => count(&least),
        4 => Target { part: both, ..count(&least) },
        5 => counting(TargetKind::NoneOf, ""),
        6 => Target { part: both, mendable: true, ..counting(TargetKind::NoneOf, "") },
        7 => limit(Per::Quarter, &least),
        8 => Target { whole: vec![id("y")], at_the_end: true, ..ratio(&percent) },
        9 => Target { minus: vec![id("c")], ..ratio(&percent) },
        _ => Target { zero_is_met: true, whole: vec![id("b"), id("a")], ..ratio(&percent) },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// One expectation: however the months were typed, the trial that nobody touched ends where the line says, no
    /// clause of the line contradicts another, and what each month must bring suffices while one less does not.
    #[test]
    fn every_number_comes_from_one_expectation(
        months in proptest::collection::vec((0..9_u64, 0..4_u64, cell(), cell()), 3..12),
        threshold in prop_oneof![Just(10_000_u32), Just(5500), 0..=10_000_u32],
        kind in 0..11_usize, latest in any::<bool>(), running in any::<bool>(), early in any::<bool>(),
        ahead in 0..3_u32,
    ) {
        let rule = if latest && kind != 7 { Latest } else { Sum };
        let due = if early { "30/9/2024" } else { "" }.to_owned();
        let plan = typed_plan(Target { due, ..kinds(threshold, kind) }, rule, &months, running);
        let closed = (u32::try_from(months.len()).unwrap() - 1).saturating_sub(ahead).max(1);
        let day = chrono::NaiveDate::from_ymd_opt(2024, closed + 1, 20).unwrap();
        let Some(it) = outlook(&plan, id("t"), day) else { return Ok(()) };
        let tried = untouched(&plan, &it);
        prop_assert_eq!((tried.status, &tried.value), (it.end.status, &it.end.value));
        let today = check::verdict(&plan, id("t"), day);
        prop_assert!(it.end.status == Status::NotMet || it.chance == LastChance::ToTheEnd);
        prop_assert!(!it.is_lost() || it.need.is_none());
        prop_assert!(!it.warns(&today) || it.end.status == Status::NotMet);
        let count = matches!(kind, 3 | 4);
        prop_assert!(!count || today.status != Status::Met || it.end.status == Status::Met);
        let Some(need) = it.need.filter(|_| !(5..=7).contains(&kind) && it.pace.coming() > 0) else { return Ok(()) };
        // So much in each month that goes by the pace; the cases of the others stay as they are.
        let bring = |each: u64| {
            let mut all = check::expected(&plan, id("t"), &it);
            let paced = |one: &&mut Assumed| !it.pace.kept.contains(one.month);
            let cases: u64 = all.iter_mut().filter(paced).map(|one| one.whole.unwrap_or(0)).sum();
            // What can be mended is done among all cases that are open then; else among those of the month.
            let mut open = cases + need.backlog;
            for one in all.iter_mut().filter(paced) {
                one.part = match one.whole {
                    Some(whole) if kind != 2 => each.min(whole),
                    _ if kind == 2 || kind == 8 => each.min(open),
                    _ => each,
                };
                open = open.saturating_sub(one.part);
            }
            what_if(&plan, id("t"), &it, &all).unwrap().status
        };
        // A count that is certain to be reached needs nothing, though some measure lacks its months.
        prop_assert!(!(count && today.status == Status::Met) || need.part == 0);
        if count && today.status == Status::Met {
            return Ok(());
        }
        prop_assert_eq!(bring(need.part), Status::Met);
        if need.part > 0 {
            prop_assert_eq!(bring(need.part - 1), Status::NotMet);
        }
    }
}
