//! Targets judged by a result that is published, or given, for each of them: a table for each kind.

use par_workbook::check::Shortfall::{None as Nothing, Places};
use par_workbook::check::Status::{Awaiting, Met, NotEntered, NotMet, Tracked};
use par_workbook::check::{self, Problem, Score, Shortfall, Status};
use par_workbook::plan::*;
use par_workbook::read::number::{PercentProblem, RankProblem};
use par_workbook::text::{Language, verdicts};

use super::setup::*;

pub(super) const TODAY: &str = "15/1/2025";

pub(super) fn target(kind: TargetKind, threshold: &str, base: &str, published: &str) -> Target {
    let text = |text: &str| text.to_owned();
    let (threshold, base, published) = (text(threshold), text(base), text(published));
    Target { label: "Chỉ tiêu".into(), kind, threshold, base, published, ..Target::default() }
}

/// The plan of one target "t" of the remedy "r", or of the plan itself.
pub(super) fn plan_of(target: Target, owned: bool) -> Plan {
    let mut plan = blank();
    add(&mut plan, "r", Remedy::default());
    add(&mut plan, "t", Target { owner: owned.then(|| id("r")), ..target });
    plan
}

fn points(hundredths: u32) -> Shortfall {
    Shortfall::Score(Score { hundredths, percent: false })
}

fn per_cent(hundredths: u32) -> Shortfall {
    Shortfall::Score(Score { hundredths, percent: true })
}

#[track_caller]
fn expect(plan: &Plan, status: Status, shortfall: Shortfall) {
    let verdict = judge(plan, TODAY);
    assert_eq!((verdict.status, verdict.shortfall), (status, shortfall), "{verdict:#?}");
}

pub(super) fn say(plan: &Plan) -> String {
    let (row, verdict) = (plan.targets.get(id("t")).unwrap(), judge(plan, TODAY));
    let vi = Language::Vietnamese;
    let mut told = vec![verdicts::sentence(vi, plan, row, &verdict)];
    told.extend(verdicts::shortfall(vi, plan, row, &verdict));
    assert!(verdicts::sentence(Language::English, plan, row, &verdict).ends_with('.'));
    told.join(" ")
}

#[test]
fn places_are_gained_against_the_rank_before() {
    for (threshold, base, published, status, shortfall) in [
        ("5", "20", "15", Met, Nothing),
        ("5", "20", "15/96", Met, Nothing),
        ("5", "20/96", "16", NotMet, Places(1)),
        ("5", "20", "20", NotMet, Places(5)),
        ("5", "20", "31", NotMet, Places(16)),
        ("5", "20", "1", Met, Nothing),
        // More than there are places above it can never be gained.
        ("5", "3", "1", NotMet, Places(3)),
        ("0", "20", "20", Met, Nothing),
        ("0", "20", "21", NotMet, Places(1)),
        ("5", "20", "", Awaiting, Nothing),
        ("5", "", "", Awaiting, Nothing),
        ("5", "", "15", NotEntered, Nothing),
        ("", "20", "15", Tracked, Nothing),
        ("năm", "20", "15", NotEntered, Nothing),
        ("5", "Hạng: 20.", "thứ 15.", Met, Nothing),
        ("5", "hạng 20/96.", "16.", NotMet, Places(1)),
        ("5", "20", "1.5", NotEntered, Nothing),
        ("5", "20", "15..", NotEntered, Nothing),
        ("5", "20", "15 xã", NotEntered, Nothing),
        ("5", "hai mươi", "15", NotEntered, Nothing),
        ("5", "20", "0", NotEntered, Nothing),
        ("5", "20", "97/96", NotEntered, Nothing),
        ("999999999999999", "20", "1", NotMet, Places(u32::MAX)),
    ] {
        let plan = plan_of(target(TargetKind::PlacesGained, threshold, base, published), true);
        expect(&plan, status, shortfall);
    }
}

#[test]
fn the_rank_before_is_last_years_unless_one_is_typed() {
    let mut plan = plan_of(target(TargetKind::PlacesGained, "5", "", "12"), true);
    plan.last_result.rank = "17/96".into();
    expect(&plan, Met, Nothing);
    plan.last_result.rank = "16".into();
    expect(&plan, NotMet, Places(1));
    plan.last_result.rank = "mười".into();
    expect(&plan, NotEntered, Nothing);
    let fault = judge(&plan, TODAY).problems[0];
    assert_eq!(fault.at, At::LastResult(LastResultField::Rank));
    assert!(say(&plan).contains("Thứ hạng năm trước: "), "{}", say(&plan));
}

#[test]
fn the_rank_of_an_aim_is_the_one_published_of_the_commune() {
    for kind in [TargetKind::PlacesGained, TargetKind::AmongFirst] {
        for owned in [true, false] {
            let mut plan = plan_of(target(kind, "10", "20", ""), owned);
            plan.aim.published_rank = "8".into();
            expect(&plan, if owned { Awaiting } else { Met }, Nothing);
            plan.aim.published_rank = "x".into();
            expect(&plan, if owned { Awaiting } else { NotEntered }, Nothing);
        }
        let mut plan = plan_of(target(kind, "10", "20", "19"), false);
        plan.aim.published_rank = "8".into();
        expect(&plan, NotMet, Places(9));
    }
}

#[test]
fn the_first_n_are_those_up_to_n() {
    for (threshold, published, status, shortfall) in [
        ("20", "20", Met, Nothing),
        ("20", "1/96", Met, Nothing),
        ("20", "21", NotMet, Places(1)),
        ("20", "", Awaiting, Nothing),
        ("", "20", Tracked, Nothing),
        ("0", "20", NotEntered, Nothing),
        ("20", "thứ hai", NotEntered, Nothing),
        ("vài", "2", NotEntered, Nothing),
    ] {
        let plan = plan_of(target(TargetKind::AmongFirst, threshold, "", published), true);
        expect(&plan, status, shortfall);
    }
    let plan = plan_of(target(TargetKind::AmongFirst, "20", "", "x"), true);
    let fault = judge(&plan, TODAY).problems[0];
    assert_eq!(fault.problem, Problem::Rank(RankProblem::NotARank));
    assert_eq!(fault.at, At::Target(id("t"), TargetField::Published));
}

#[test]
fn points_are_compared_in_hundredths() {
    for (threshold, published, status, shortfall) in [
        ("92", "92", Met, Nothing),
        ("92", "92,00", Met, Nothing),
        ("92", "91,99", NotMet, points(1)),
        ("92,5", "90.25", NotMet, points(225)),
        ("100,00", "100", Met, Nothing),
        ("0", "0", Met, Nothing),
        // Scores beyond a hundred are points all the same.
        ("120", "119,5", NotMet, points(50)),
        ("92", "", Awaiting, Nothing),
        ("", "91", Tracked, Nothing),
        ("92", "91,999", NotEntered, Nothing),
        ("92", "-1", NotEntered, Nothing),
        ("92", "92%", NotEntered, Nothing),
        ("92 điểm", "91,99 Điểm", NotMet, points(1)),
        ("92", "92 điểm.", Met, Nothing),
        ("92", "92.", Met, Nothing),
        ("92", "điểm", NotEntered, Nothing),
        ("92", "92 điểm %", NotEntered, Nothing),
        ("92", "85,97/100", NotEntered, Nothing),
        ("92", "chín mươi", NotEntered, Nothing),
        ("chín mươi", "92", NotEntered, Nothing),
    ] {
        let plan = plan_of(target(TargetKind::ScoreAtLeast, threshold, "", published), true);
        expect(&plan, status, shortfall);
    }
}

#[test]
fn a_percentage_is_at_most_a_hundred() {
    for (threshold, published, status, shortfall) in [
        ("85", "85,00 %", Met, Nothing),
        ("85%", "84,99", NotMet, per_cent(1)),
        ("85", "100", Met, Nothing),
        ("85", "100,01", NotEntered, Nothing),
        ("101", "99", NotEntered, Nothing),
        ("85", "", Awaiting, Nothing),
    ] {
        let rate = target(TargetKind::ScoreAtLeast, threshold, "", published);
        for unit in ["%", " % ", "Phần trăm"] {
            let plan = plan_of(Target { unit: unit.into(), ..rate.clone() }, true);
            expect(&plan, status, shortfall);
        }
    }
    let rate = target(TargetKind::ScoreAtLeast, "85", "", "100,01");
    let plan = plan_of(Target { unit: "%".into(), ..rate }, true);
    assert_eq!(judge(&plan, TODAY).problems[0].problem, Problem::AboveHundred);
    assert!(say(&plan).contains("không quá 100%"), "{}", say(&plan));
}

#[test]
fn the_average_and_the_result_are_both_waited_for() {
    for (base, published, status, shortfall) in [
        ("85,1", "85,10", Met, Nothing),
        ("85,1", "90", Met, Nothing),
        ("85,1", "85,09", NotMet, points(1)),
        ("", "", Awaiting, Nothing),
        ("", "85", Awaiting, Nothing),
        ("85,1", "", Awaiting, Nothing),
        ("cao", "85", NotEntered, Nothing),
        ("85", "85,123", NotEntered, Nothing),
    ] {
        let plan = plan_of(target(TargetKind::NotBelowAverage, "", base, published), true);
        expect(&plan, status, shortfall);
    }
    for (base, published, said) in [
        ("", "", "Chỉ tiêu: chờ công bố kết quả và mức trung bình."),
        ("", "85", "Chỉ tiêu: 85 điểm theo công bố; chờ nhập mức trung bình để so sánh."),
        ("85,1", "", "Chỉ tiêu: chờ công bố, mục tiêu không thấp hơn mức trung bình 85,1 điểm."),
    ] {
        let plan = plan_of(target(TargetKind::NotBelowAverage, "", base, published), true);
        assert_eq!(say(&plan), said);
    }
}

#[test]
fn the_maximum_is_the_remedys_unless_one_is_typed() {
    for (of_remedy, base, published, status, shortfall) in [
        ("2", "", "2", Met, Nothing),
        ("2", "", "1,75", NotMet, points(25)),
        ("2", "1,5", "1,5", Met, Nothing),
        ("2", "", "", Awaiting, Nothing),
        ("", "", "", Awaiting, Nothing),
        ("", "", "2", NotEntered, Nothing),
        ("hai", "", "2", NotEntered, Nothing),
        ("hai", "2", "2", Met, Nothing),
        ("2", "", "2,5", NotEntered, Nothing),
        ("2", "", "2 điểm", Met, Nothing),
        ("1,5", "", "1,25/1,5", NotMet, points(25)),
        ("1,50", "", "1,5 / 1,5 điểm", Met, Nothing),
        ("2", "1,5", "1,5/1,50", Met, Nothing),
        // It names another maximum, or none can be known.
        ("2", "", "1,25/1,5", NotEntered, Nothing),
        ("", "", "1,25/1,5", NotEntered, Nothing),
        ("1,5", "", "/1,5", NotEntered, Nothing),
        ("1,5", "", "1,25/1,5/1,5", NotEntered, Nothing),
        // A remedy's maximum is printed as it is typed, and its own field refuses words.
        ("2 điểm", "", "2", NotEntered, Nothing),
        ("0", "", "0", Met, Nothing),
    ] {
        // A unit that is left from another kind makes no percentage of it.
        let most = target(TargetKind::KeepMaximum, "", base, published);
        let mut plan = blank();
        add(&mut plan, "r", Remedy { points_maximum: of_remedy.into(), ..Remedy::default() });
        let unit = "%".to_owned();
        add(&mut plan, "t", Target { owner: Some(id("r")), unit, ..most });
        expect(&plan, status, shortfall);
    }
    let mut plan = plan_of(target(TargetKind::KeepMaximum, "", "2", "2,5"), true);
    let verdict = judge(&plan, TODAY);
    assert_eq!(verdict.problems[0].problem, Problem::AboveMost { found: 250, most: 200 });
    assert!(say(&plan).contains("Điểm này (2,5) lớn hơn điểm tối đa (2)"), "{}", say(&plan));
    plan = plan_of(target(TargetKind::KeepMaximum, "", "2", "2,555"), true);
    let fault = judge(&plan, TODAY).problems[0];
    assert_eq!(fault.problem, Problem::Points(PercentProblem::TooFine));
}

#[test]
fn what_is_published_has_no_day_and_no_report_counts_it() {
    for (kind, base) in [
        (TargetKind::PlacesGained, "20"),
        (TargetKind::AmongFirst, ""),
        (TargetKind::ScoreAtLeast, ""),
        (TargetKind::NotBelowAverage, "1"),
        (TargetKind::KeepMaximum, "2"),
    ] {
        let plan = plan_of(target(kind, "2", base, "2"), true);
        assert_eq!(judge(&plan, TODAY).status, Met, "{kind:?}");
        for period in ReportPeriod::all() {
            let cut = check::as_of(&plan, period).unwrap();
            let day = cut.span.judged_on();
            assert_eq!(check::verdict(&cut.plan, id("t"), day).status, Awaiting, "{kind:?}");
            assert_eq!(cut.left_out, [check::LeftOut::Published], "{kind:?}");
            let row = cut.plan.targets.get(id("t")).unwrap();
            // The average of the year is published with it; what was known before stays.
            assert_eq!(row.base.is_empty(), kind == TargetKind::NotBelowAverage || base.is_empty());
        }
    }
    // What is left from another kind is nothing that a report leaves out.
    let plan = plan_of(target(TargetKind::Statement, "", "", "2"), true);
    let period = ReportPeriod::all().next().unwrap();
    assert!(check::as_of(&plan, period).unwrap().left_out.is_empty());
}

#[test]
fn measures_left_from_another_kind_are_not_asked_for() {
    for kind in [TargetKind::PlacesGained, TargetKind::ScoreAtLeast, TargetKind::KeepMaximum] {
        let mut plan = blank();
        measure(&mut plan, "b", YearRule::Sum);
        add(&mut plan, "t", Target { kind, part: vec![id("b")], ..Target::default() });
        assert!(check::asked(&plan).is_empty(), "{kind:?}");
        assert_eq!(par_workbook::view::figures::first_blank(&plan, id("t"), 1), None);
    }
}
