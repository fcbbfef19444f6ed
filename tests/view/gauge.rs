//! What a target reached against what it must reach: the bar and its few words.

use par_workbook::check;
use par_workbook::check::overview::Overview;
use par_workbook::plan::{At, Plan, Slot, Statement, Target, TargetKind, Value, YearRule};
use par_workbook::view::gauge::{Gauge, GaugeBar, gauge, standpoints, tiles};
use proptest::prelude::*;

use super::{
    EN, VI, YEAR, add, blank, counting, date, id, measure, ratio, remedy, said, sample, set,
    type_in,
};

/// A plan of one target "t" that adds up its months, as of the end of January.
fn with(target: Target, typed: &str) -> Plan {
    let mut plan = blank();
    measure(&mut plan, "b", YearRule::Sum);
    measure(&mut plan, "a", YearRule::Sum);
    remedy(&mut plan, "r", "", "Số hóa");
    add(&mut plan, "t", Target { owner: Some(id("r")), ..target });
    type_in(&mut plan, typed);
    plan
}

fn drawn(plan: &Plan) -> Gauge {
    let target = plan.targets.get(id("t")).unwrap();
    gauge(VI, plan, target, &check::verdict(plan, id("t"), date("1/2/2024")))
}

#[track_caller]
fn says(target: Target, typed: &str, bar: Option<(u16, Option<u16>)>, words: &str) {
    let found = drawn(&with(target, typed));
    let bar = bar.map(|(fill, mark)| GaugeBar { fill, mark, before: None, ahead: None });
    assert_eq!((found.bar, &*found.words()), (bar, words));
}

#[test]
fn a_rate_stands_against_its_threshold() {
    let rate = || Target { mendable: true, ..ratio("55") };
    says(rate(), "b 1=93; a 1=200", Some((465, Some(550))), "46,5% / 55% · thiếu 17");
    says(rate(), "b 1=110; a 1=200", Some((550, Some(550))), "55% / 55%");
    says(ratio("100"), "b 1=9; a 1=10", Some((900, Some(1000))), "90% / 100% · 1 không đạt");
    says(ratio("55"), "b 1=0; a 1=0", None, "không phát sinh / 55%");
    says(ratio("55"), "", None, "yêu cầu 55%");
    // Cases are plain from the name, an amount of money is not.
    let money = Target { unit: "đồng".to_owned(), ..rate() };
    says(money, "b 1=93; a 1=200", Some((465, Some(550))), "46,5% / 55% · thiếu 17 đồng");
}

#[test]
fn no_bar_that_misses_reaches_its_mark() {
    says(
        ratio("55"),
        "b 1=10999; a 1=20000",
        Some((549, Some(550))),
        "54,99% / 55% · cần 3 liên tiếp",
    );
}

#[test]
fn one_case_is_beyond_the_mark_of_none() {
    let none = || counting(TargetKind::NoneOf, "");
    says(none(), "b 1=0", Some((0, Some(0))), "không có");
    says(none(), "b 1=2", Some((1000, Some(0))), "2");
    let late = Target { label: "Hồ sơ quá hạn".into(), ..none() };
    says(late, "b 1=2", Some((1000, Some(0))), "2 trễ");
}

#[test]
fn a_count_ends_at_the_larger_of_both() {
    let least = || counting(TargetKind::CountAtLeast, "4");
    says(least(), "b 1=1", Some((250, Some(1000))), "1 / 4 · thiếu 3");
    says(least(), "b 1=8", Some((1000, Some(500))), "8 / 4");
}

#[test]
fn what_is_published_stands_against_what_it_is_held_against() {
    let of = |kind, threshold: &str, base: &str, published: &str| Target {
        kind,
        threshold: threshold.to_owned(),
        base: base.to_owned(),
        published: published.to_owned(),
        ..Target::default()
    };
    let points = |published| of(TargetKind::ScoreAtLeast, "92", "", published);
    says(points("90,75"), "", Some((986, Some(1000))), "90,75 / 92 · thiếu 1,25");
    says(points("100"), "", Some((1000, Some(920))), "100 / 92");
    says(points(""), "", None, "yêu cầu 92");
    let rate = Target { unit: "%".into(), ..of(TargetKind::ScoreAtLeast, "85", "", "84,5") };
    says(rate, "", Some((845, Some(850))), "84,5% / 85% · thiếu 0,5%");
    let average = |base| of(TargetKind::NotBelowAverage, "", base, "80");
    says(average("100"), "", Some((800, Some(1000))), "80 / 100 · thiếu 20");
    says(average(""), "", None, "80");
    let most = of(TargetKind::KeepMaximum, "", "2", "1,5");
    says(most, "", Some((750, Some(1000))), "1,5 / 2 · thiếu 0,5");
    // Ranks: from the last place that is known to the first.
    let first = of(TargetKind::AmongFirst, "5", "", "21");
    says(first, "", Some((0, Some(800))), "21 / nhóm 5 · kém 16 bậc");
    let gain = |published| of(TargetKind::PlacesGained, "5", "21", published);
    let found = drawn(&with(gain("11"), ""));
    assert_eq!(
        found.bar,
        Some(GaugeBar { fill: 500, mark: Some(250), before: Some(0), ahead: None })
    );
    assert_eq!(&*found.words(), "11 / tăng 5 bậc");
    says(of(TargetKind::PlacesGained, "5", "3", "2"), "", None, "2 / tăng 5 bậc · kém 4 bậc");
}

#[test]
fn the_worst_period_stands_against_its_limit() {
    let limit = |most| counting(TargetKind::AtMostPerPeriod, most);
    says(limit("4"), "b 1=3", Some((750, Some(1000))), "3 / tối đa 4");
    says(limit("4"), "b 1=3 2=8", Some((1000, Some(500))), "8 / tối đa 4 · vượt 4");
    says(limit("0"), "b 1=0", Some((0, Some(0))), "0 / tối đa 0");
    says(limit("0"), "b 1=1", Some((1000, Some(0))), "1 / tối đa 0 · vượt 1");
}

#[test]
fn a_word_and_a_day_have_no_bar() {
    let mut plan = blank();
    remedy(&mut plan, "r", "", "Đối thoại");
    said(&mut plan, "t", "r", Statement::Done);
    assert_eq!(drawn(&plan).bar, None);
    assert_eq!(drawn(&plan).words(), "đã thực hiện");
}

#[test]
fn the_rank_goes_from_last_years_to_the_aim_once_published() {
    let mut plan = sample();
    let shown = |plan: &Plan| {
        let aim = check::aim(plan, date("1/2/2025"));
        let (target, verdict) = aim.first().unwrap();
        gauge(VI, plan, target, verdict)
    };
    assert_eq!(shown(&plan).bar, None);
    set(&mut plan, At::Aim(par_workbook::plan::AimField::PublishedRank), Value::text("7"));
    let bar = GaugeBar { fill: 666, mark: Some(777), before: Some(500), ahead: None };
    assert_eq!((shown(&plan).bar, &*shown(&plan).words()), (Some(bar), "7 / 5 · kém 2 bậc"));
}

#[test]
fn a_tile_for_each_remedy_says_its_status() {
    let seen = Overview::of(&YEAR, date("20/12/2024"), None);
    let all = tiles(VI, &YEAR, &seen);
    assert_eq!(all.len(), YEAR.remedies.len());
    for tile in &all {
        assert!(!tile.code.is_empty() && !tile.word.is_empty() && !tile.title.is_empty());
        assert!(!tile.title.starts_with(&tile.code), "{} twice", tile.code);
    }
    assert_eq!(tiles(EN, &YEAR, &seen).len(), all.len());
}

#[test]
fn the_worst_stands_first_and_none_twice() {
    let seen = Overview::of(&YEAR, date("20/12/2024"), None);
    let lines = standpoints(VI, &YEAR, &seen);
    assert!(lines.len() > 4);
    let places: Vec<usize> = lines
        .iter()
        .map(|line| check::verdict(&YEAR, line.id, date("20/12/2024")).status.place())
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    let mut ids: Vec<_> = lines.iter().map(|line| line.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), lines.len());
}

proptest! {
    #[test]
    fn a_bar_reaches_its_mark_exactly_when_it_is_met(part in 0..5000_u64, whole in 1..5000_u64, least in 0..10_001_u32) {
        let threshold = format!("{},{:02}", least / 100, least % 100);
        let target = Target { mendable: true, ..ratio(&threshold) };
        let mut plan = with(target, "");
        plan.figures.insert((id("b"), Slot::Month(1)), part.min(whole).to_string());
        plan.figures.insert((id("a"), Slot::Month(1)), whole.to_string());
        let bar = drawn(&plan).bar.unwrap();
        prop_assert!(bar.fill <= 1000 && bar.mark.unwrap() <= 1000);
        let met = u64::from(least) * whole <= 10_000 * part.min(whole);
        prop_assert!(!met || bar.fill >= bar.mark.unwrap());
    }
}
