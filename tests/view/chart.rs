//! The months of a target as bars.

use par_workbook::plan::{Id, Per, Plan, Slot, Target, TargetKind, YearRule};
use par_workbook::read::number::LARGEST_COUNT;
use par_workbook::view::chart::{Bar, Chart, chart};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{EN, VI, add, blank, counting, id, measure, ratio, remedy, type_in};

/// The plan of one target "t" with measures "b" and "a" of a rule.
fn with(rule: YearRule, target: Target, typed: &str) -> Plan {
    let mut plan = blank();
    measure(&mut plan, "b", rule);
    measure(&mut plan, "a", rule);
    remedy(&mut plan, "r", "", "Số hóa");
    let (owner, label) = (Some(id("r")), "Đã số hóa".to_owned());
    add(&mut plan, "t", Target { owner, label, ..target });
    type_in(&mut plan, typed);
    plan
}

#[track_caller]
fn drawn(plan: &Plan, bars: &[(u8, u64, &str)], line: Option<(u64, &str)>) {
    let bar = |(month, height, words): &(u8, u64, &str)| Bar {
        month: *month,
        height: *height,
        words: (*words).to_owned(),
        label: label(words),
    };
    let found = chart(VI, plan, id("t"));
    let expected = Chart {
        top: found.top.clone(),
        most: false,
        label: "Đã số hóa".to_owned(),
        bars: bars.iter().map(bar).collect(),
        line: line.map(|(height, words)| (height, words.to_owned())),
    };
    assert_eq!(found, expected);
}

/// "93%" of "93/100 (93,00%)"; the digits of a count.
fn label(words: &str) -> String {
    match words.split_once('(').and_then(|(_, percent)| percent.split_once(',')) {
        Some((whole, _)) => format!("{whole}%"),
        None => words.replace('.', ""),
    }
}

#[test]
fn the_axis_ends_at_what_is_possible() {
    let top = |rule, target, typed| chart(VI, &with(rule, target, typed), id("t")).top;
    assert_eq!(top(YearRule::Sum, ratio("55"), "b 1=1; a 1=100"), "100%");
    assert_eq!(top(YearRule::Sum, ratio("200"), "b 1=1; a 1=100"), "200%");
    assert_eq!(top(YearRule::Sum, counting(TargetKind::CountAtLeast, "3"), "b 1=1 2=1"), "3");
    assert_eq!(top(YearRule::Sum, counting(TargetKind::CountAtLeast, "3"), "b 1=1 2=8"), "9");
}

#[test]
fn a_rate_is_drawn_against_its_threshold() {
    let plan = with(YearRule::Sum, ratio("55"), "b 1=93 2=17; a 1=100 2=100");
    drawn(&plan, &[(1, 930, "93/100 (93,00%)"), (2, 550, "110/200 (55,00%)")], Some((550, "55%")));
    let english = chart(EN, &plan, id("t"));
    assert_eq!(english.bars[0].words, "93/100 (93.00%)");
}

#[test]
fn no_bar_that_misses_reaches_the_line() {
    let plan = with(YearRule::Sum, ratio("55"), "b 1=10999; a 1=20000");
    drawn(&plan, &[(1, 549, "10.999/20.000 (54,99%)")], Some((550, "55%")));
}

#[test]
fn the_line_keeps_its_place_below_hundredths() {
    drawn(&with(YearRule::Sum, ratio("97,5"), ""), &[], Some((975, "97,5%")));
    drawn(&with(YearRule::Sum, ratio("100"), ""), &[], Some((1000, "100%")));
    drawn(&with(YearRule::Sum, ratio(""), ""), &[], None);
}

#[test]
fn a_threshold_typed_with_its_sign_shows_one_sign() {
    drawn(&with(YearRule::Sum, ratio("55%"), ""), &[], Some((550, "55%")));
}

#[test]
fn a_threshold_above_all_leaves_room_for_its_line() {
    let plan = with(YearRule::Sum, ratio("200"), "b 1=50; a 1=100");
    drawn(&plan, &[(1, 250, "50/100 (50,00%)")], Some((1000, "200%")));
}

#[test]
fn a_threshold_that_does_not_read_has_no_line() {
    let plan = with(YearRule::Sum, ratio("nhiều"), "b 1=50; a 1=100");
    drawn(&plan, &[(1, 500, "50/100 (50,00%)")], None);
}

#[test]
fn a_month_without_cases_or_with_a_wrong_figure_has_no_bar() {
    let plan = with(YearRule::Sum, ratio("55"), "b 1=0 2=5 3=x; a 1=0 2=10 3=4");
    drawn(&plan, &[(2, 500, "5/10 (50,00%)")], Some((550, "55%")));
}

#[test]
fn a_count_below_its_threshold_stays_below_the_line() {
    let target = counting(TargetKind::CountAtLeast, "3");
    let plan = with(YearRule::Latest, target, "b 1=1 4=2");
    drawn(&plan, &[(1, 333, "1"), (4, 666, "2")], Some((1000, "3")));
}

#[test]
fn a_count_above_its_threshold_fills_the_chart() {
    let target = counting(TargetKind::CountAtLeast, "2");
    let plan = with(YearRule::Latest, target, "b 1=4 2=8000");
    drawn(&plan, &[(1, 0, "4"), (2, 1000, "8.000")], Some((0, "2")));
}

#[test]
fn cases_that_should_not_happen_have_no_line() {
    let plan = with(YearRule::Sum, counting(TargetKind::NoneOf, ""), "b 1=0 2=3 3=1");
    drawn(&plan, &[(1, 0, "0"), (2, 750, "3"), (3, 1000, "4")], None);
    let plan = with(YearRule::Sum, counting(TargetKind::NoneOf, ""), "b 1=0 2=0");
    drawn(&plan, &[(1, 0, "0"), (2, 0, "0")], None);
}

#[test]
fn a_limit_for_each_period_is_drawn_from_period_to_period() {
    let limit = |per| Target { per, ..counting(TargetKind::AtMostPerPeriod, "4") };
    let plan = with(YearRule::Sum, limit(Per::Month), "b 1=3 2=8 3=0");
    let found = chart(VI, &plan, id("t"));
    let heights = |chart: &Chart| -> Vec<(u8, u64)> {
        chart.bars.iter().map(|bar| (bar.month, bar.height)).collect()
    };
    assert_eq!(heights(&found), [(1, 375), (2, 1000), (3, 0)]);
    assert_eq!((found.line.clone(), found.most), (Some((500, "4".to_owned())), true));
    // A quarter adds up its months and the next begins anew; what a cumulative figure hides is not drawn.
    let plan = with(YearRule::Sum, limit(Per::Quarter), "b 1=3 2=1 3=4 4=2 den-8=20 9=1");
    assert_eq!(heights(&chart(VI, &plan, id("t"))), [(1, 375), (2, 500), (3, 1000), (4, 250)]);
    let plan = with(YearRule::Sum, limit(Per::Year), "b den-3=3 4=5");
    assert_eq!(heights(&chart(VI, &plan, id("t"))), [(3, 375), (4, 1000)]);
    let plan = with(YearRule::Latest, limit(Per::Month), "b 1=3 2=8");
    assert_eq!(heights(&chart(VI, &plan, id("t"))), []);
}

#[test]
fn what_is_subtracted_is_not_in_the_whole_of_a_bar() {
    let target = Target { minus: vec![id("c")], ..ratio("55") };
    let mut plan = with(YearRule::Sum, target, "");
    measure(&mut plan, "c", YearRule::Sum);
    type_in(&mut plan, "b 1=10 2=10; a 1=100 2=100; c 1=80");
    drawn(&plan, &[(1, 500, "10/20 (50,00%)")], Some((550, "55%")));
}

#[test]
fn cases_among_a_whole_are_drawn_by_their_own_number() {
    let target = Target { kind: TargetKind::NoneOf, ..ratio("") };
    let plan = with(YearRule::Sum, target, "b 1=0 2=3 3=1; a 1=20 2=20 3=20");
    drawn(&plan, &[(1, 0, "0"), (2, 750, "3"), (3, 1000, "4")], None);
}

#[test]
fn a_count_knows_nothing_of_a_whole_left_from_another_kind() {
    let target = Target { kind: TargetKind::CountAtLeast, ..ratio("3") };
    let plan = with(YearRule::Latest, target, "b 1=1 4=2; a 1=10 4=10");
    drawn(&plan, &[(1, 333, "1"), (4, 666, "2")], Some((1000, "3")));
}

#[test]
fn the_largest_figures_fit_into_the_chart() {
    let target = Target { part: vec![id("b"), id("a")], ..counting(TargetKind::NoneOf, "") };
    let mut plan = with(YearRule::Sum, target, "");
    for slot in Slot::months() {
        for word in ["b", "a"] {
            plan.figures.insert((id(word), slot), LARGEST_COUNT.to_string());
        }
    }
    let heights: Vec<u64> = chart(VI, &plan, id("t")).bars.iter().map(|bar| bar.height).collect();
    assert_eq!(heights, [83, 166, 250, 333, 416, 500, 583, 666, 750, 833, 916, 1000]);
}

#[test]
fn what_is_followed_has_no_line() {
    let target = Target { kind: TargetKind::Tracked, ..ratio("") };
    let plan = with(YearRule::Sum, target, "b 1=1 2=1; a 1=3 2=3");
    drawn(&plan, &[(1, 333, "1/3 (33,33%)"), (2, 333, "2/6 (33,33%)")], None);
}

#[test]
fn a_cumulative_figure_is_one_bar_at_its_month() {
    let plan = with(YearRule::Sum, ratio("55"), "b den-3=30 4=10; a den-3=40 4=40");
    drawn(&plan, &[(3, 750, "30/40 (75,00%)"), (4, 500, "40/80 (50,00%)")], Some((550, "55%")));
}

#[test]
fn kinds_that_count_no_months_are_not_drawn() {
    for kind in [
        TargetKind::Statement,
        TargetKind::RankAtMost,
        TargetKind::BandAtLeast,
        TargetKind::ReportsOnTime,
    ] {
        drawn(&with(YearRule::Sum, Target { kind, ..Target::default() }, "b 1=1"), &[], None);
    }
    for kind in [
        TargetKind::PlacesGained,
        TargetKind::AmongFirst,
        TargetKind::ScoreAtLeast,
        TargetKind::NotBelowAverage,
        TargetKind::KeepMaximum,
    ] {
        // Measures and thresholds may be left from another kind.
        let left = Target { kind, part: vec![id("b")], threshold: "3".into(), ..Target::default() };
        drawn(&with(YearRule::Sum, left, "b 1=1"), &[], None);
    }
    let day = with(YearRule::Date, counting(TargetKind::DoneBy, ""), "b nam=2024-03-03");
    drawn(&day, &[], None);
    assert_eq!(chart(VI, &day, id("khong")), Chart::default());
}

fn typed() -> impl Strategy<Value = Vec<((Id, Slot), String)>> {
    let measure = select(vec!["b", "a"]);
    let slot = prop_oneof![
        5 => (1..=12_u8).prop_map(Slot::Month),
        1 => (1..=12_u8).prop_map(Slot::Through),
        1 => Just(Slot::Year),
    ];
    let text = select(vec!["0", "7", "55", "100", "1.234", "x", "-1", "999999999999999"]);
    let cell = (measure, slot, text);
    vec(cell.prop_map(|(name, slot, text)| ((id(name), slot), text.to_owned())), 0..30)
}

fn rules() -> impl Strategy<Value = YearRule> {
    select(vec![YearRule::Sum, YearRule::Latest, YearRule::Year, YearRule::Date])
}

proptest! {
    #[test]
    fn a_rate_never_leaves_its_chart(
        typed in typed(),
        rule in rules(),
        threshold in select(vec!["", "0", "55", "97,5", "100", "120", "99999,99", "x"]),
    ) {
        let mut plan = with(rule, ratio(threshold), "");
        plan.figures.extend(typed);
        let shown = chart(VI, &plan, id("t"));
        prop_assert!(shown.bars.iter().all(|bar| bar.height <= 1000));
        prop_assert!(shown.bars.iter().all(|bar| (1..=12).contains(&bar.month)));
        prop_assert!(shown.bars.windows(2).all(|pair| pair[0].month < pair[1].month));
        prop_assert!(shown.line.is_none_or(|(height, _)| height <= 1000));
    }

    #[test]
    fn the_highest_of_what_is_counted_fills_the_chart(
        typed in typed(),
        rule in rules(),
        kind in select(vec![TargetKind::CountAtLeast, TargetKind::NoneOf, TargetKind::Tracked]),
        threshold in select(vec!["", "0", "3", "1.000", "x"]),
    ) {
        let mut plan = with(rule, counting(kind, threshold), "");
        plan.figures.extend(typed);
        let shown = chart(VI, &plan, id("t"));
        let line = shown.line.as_ref();
        let nothing = shown.bars.iter().all(|bar| bar.words == "0")
            && line.is_none_or(|(_, words)| words == "0");
        let heights = shown.bars.iter().map(|bar| bar.height);
        let heights = heights.chain(line.map(|(height, _)| *height));
        prop_assert_eq!(heights.max().unwrap_or_default(), if nothing { 0 } else { 1000 });
        prop_assert!(shown.bars.windows(2).all(|pair| pair[0].month < pair[1].month));
    }
}
