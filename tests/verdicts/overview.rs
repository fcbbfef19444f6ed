//! Standings: remedies and duties, reports, what is urgent, how far the year has progressed.

use par_workbook::check;
use par_workbook::check::{Board, Clock, Index, ReportState, Status, Why};
use par_workbook::plan::YearRule::{Latest, Sum, Year};
use par_workbook::plan::*;

use super::setup::*;

/// A remedy "r" with one target per pair of kind of outcome and weight.
fn remedy_of(outcomes: &[(&str, Weight)]) -> Plan {
    let mut plan = blank();
    measure(&mut plan, "b", Sum);
    measure(&mut plan, "a", Sum);
    measure(&mut plan, "c", Sum);
    type_in(&mut plan, "b 1=1; a 1=2");
    add(&mut plan, "r", Remedy::default());
    for (place, (last_result, weight)) in outcomes.iter().enumerate() {
        let target = match *last_result {
            "met" => ratio("50"),
            "missed" => ratio("51"),
            "blank" => counting(TargetKind::NoneOf, "c"),
            "later" => counting(TargetKind::CountAtLeast, "9"),
            "tracked" => counting(TargetKind::Tracked, ""),
            "away" => Target { not_applicable: true, reason: "Không có".into(), ..ratio("1") },
            _ => Target { statement: Statement::Done, ..Target::default() },
        };
        let part = if *last_result == "blank" { vec![id("c")] } else { target.part.clone() };
        let owner = Some(id("r"));
        add(&mut plan, &format!("t{place}"), Target { owner, weight: *weight, part, ..target });
    }
    plan
}

#[test]
fn a_remedy_is_as_its_worst_target_in_the_plan() {
    use Weight::{InPlan, Suggested};
    for (outcomes, status) in [
        (&[("met", InPlan), ("missed", InPlan)][..], Status::NotMet),
        (&[("met", InPlan), ("missed", Suggested)], Status::Met),
        (&[("missed", InPlan), ("blank", InPlan)], Status::NotMet),
        (&[("met", InPlan), ("blank", InPlan)], Status::NotEntered),
        (&[("later", InPlan), ("met", InPlan)], Status::InProgress),
        (&[("later", InPlan), ("blank", InPlan)], Status::NotEntered),
        (&[("met", InPlan), ("tracked", InPlan)], Status::Met),
        (&[("met", InPlan), ("away", InPlan)], Status::Met),
        (&[("away", InPlan)], Status::NotApplicable),
        (&[("met", InPlan), ("said", InPlan)], Status::SelfAssessed(Statement::Done)),
        (&[("missed", Suggested)], Status::Tracked),
        (&[], Status::Tracked),
    ] {
        let plan = remedy_of(outcomes);
        let standing = check::remedy(&plan, id("r"), date("1/6/2024"));
        assert_eq!(standing.status, status, "{outcomes:?}");
        assert_eq!(standing.verdicts.len(), outcomes.len());
    }
}

#[test]
fn a_met_remedy_without_documents_is_counted() {
    let mut plan = remedy_of(&[("met", Weight::InPlan)]);
    let today = date("1/6/2024");
    assert!(check::remedy(&plan, id("r"), today).unproved);
    assert_eq!(check::summary(&plan, today).remedies.unproved, 1);
    assert_eq!(check::urgent(&plan, today)[0].why, Why::Unproved);
    let evidence =
        Evidence { owner: Some(id("r")), link: "https://a.vn".into(), ..Evidence::default() };
    add(&mut plan, "e", evidence);
    assert!(!check::remedy(&plan, id("r"), today).unproved);
    assert_eq!(check::urgent(&plan, today), []);
}

#[test]
fn the_index_says_the_same_as_the_search() {
    let plan = par_workbook::preset::ba_xa_2024();
    let today = date("20/6/2024");
    let index = Index::of(&plan);
    for (target, _) in plan.targets.iter() {
        assert_eq!(index.verdict(&plan, target, today), check::verdict(&plan, target, today));
    }
    let reads = index.readers(id("cot10"));
    assert_eq!(reads, ["t341", "t343"].map(id));
    assert!(index.readers(id("cot7")).contains(&id("t733kq")), "a whole it lies within counts");
    assert_eq!(index.repeated_by(id("r733")), [id("d241")]);
}

#[test]
fn who_leads_is_counted_by_name_and_groups_have_lines_of_their_own() {
    let plan = par_workbook::preset::ba_xa_2024();
    let today = date("20/1/2024");
    let summary = check::summary(&plan, today);
    assert_eq!(summary.remedies.total(), plan.remedies.len());
    assert_eq!(summary.duties.total(), plan.duties.len());
    let of_areas: usize = summary.areas.iter().map(|(_, tally)| tally.total()).sum();
    assert_eq!(of_areas, plan.remedies.len());
    let of =
        |officer: &str| summary.officers.iter().find(|own| own.officer == id(officer)).unwrap();
    // F10: the one-stop shop leads most, and has a line; its members' lines say what comes through it.
    let named = |leads: &[Id], officer: &str| leads.contains(&id(officer));
    let led = |officer: &str| {
        let remedies = plan.remedies.iter().filter(|(_, row)| named(&row.leads, officer)).count();
        let duties = plan.duties.iter().filter(|(_, row)| named(&row.leads, officer)).count();
        (remedies, duties)
    };
    for officer in ["motcua", "vptk", "vhxh"] {
        let own = of(officer);
        assert_eq!((own.remedies.total(), own.duties.total()), led(officer), "{officer}");
    }
    let (remedies, duties) = led("motcua");
    assert_eq!(remedies, 5, "the busiest of all");
    let both = plan.remedies.iter().map(|(_, row)| &row.leads);
    let both = both.chain(plan.duties.iter().map(|(_, row)| &row.leads));
    let both = both.filter(|leads| named(leads, "motcua") && named(leads, "vhxh")).count();
    assert!(
        of("vhxh").through.contains(&(id("motcua"), remedies + duties - both)),
        "{:?}",
        of("vhxh")
    );
    let groups: Vec<Id> = of("motcua").through.iter().map(|(group, _)| *group).collect();
    assert_eq!(groups, ["tatca", "lienquan"].map(id), "a group is in larger ones");
}

#[test]
fn a_month_is_closed_the_day_after_its_window() {
    for (window, today, month) in [
        (Window::FromFirst, "31/1/2024", 0),
        (Window::FromFirst, "1/2/2024", 1),
        (Window::FromFirst, "29/2/2024", 1),
        (Window::FromFirst, "31/12/2024", 11),
        (Window::FromFirst, "1/1/2025", 12),
        (Window::FromFifteenth, "14/1/2024", 0),
        (Window::FromFifteenth, "15/1/2024", 1),
        (Window::FromFifteenth, "15/12/2024", 12),
        (Window::FromFifteenth, "20/12/2023", 0),
        (Window::FromFirst, "5/5/2030", 12),
    ] {
        assert_eq!(check::last_closed_month(2024, window, date(today)), month, "{today}");
    }
    let mut plan = blank();
    assert_eq!(check::coverage(&plan, date("3/6/2024")), Some(5));
    assert_eq!(check::coverage(&plan, date("3/1/2024")), None);
    plan.frame.year = "sang năm".into();
    assert_eq!(check::coverage(&plan, date("3/6/2024")), None);
}

#[test]
fn only_what_the_plan_reads_is_asked_for() {
    let mut plan = blank();
    for (word, rule) in [("a", Sum), ("b", Sum), ("c", Latest), ("d", Year), ("e", Sum)] {
        measure(&mut plan, word, rule);
    }
    add(&mut plan, "t1", ratio("55"));
    let part = vec![id("c")];
    let whole = vec![id("d")];
    add(&mut plan, "t2", Target { part, whole, ..ratio("100") });
    assert_eq!(check::asked(&plan), ["a", "b", "c", "d"].map(id));
    assert_eq!(check::entered(&plan, Slot::Month(5)), (0, 3));
    assert_eq!(check::entered(&plan, Slot::Year), (0, 1));
    type_in(&mut plan, "a 5=0; b den-6=10");
    assert_eq!(check::entered(&plan, Slot::Month(5)), (2, 3), "a month told cumulatively is known");
    type_in(&mut plan, "c 5=mười");
    assert_eq!(check::entered(&plan, Slot::Month(5)), (3, 3));
}

fn reporting(due_days: &str) -> Plan {
    let mut plan = blank();
    let periods = "thang quy nam".to_owned();
    let due_days = due_days.to_owned();
    add(&mut plan, "d", Duty { periods, due_days, ..Duty::default() });
    let kind = TargetKind::ReportsOnTime;
    add(&mut plan, "t", Target { owner: Some(id("d")), kind, ..Target::default() });
    plan
}

fn send(plan: &mut Plan, code: &str, day: &str) {
    let (duty, period, day) = (Some(id("d")), code.to_owned(), day.to_owned());
    add(plan, &format!("s{code}"), ReportSent { duty, period, day, ..ReportSent::default() });
}

#[test]
fn reports_are_due_sent_and_overdue() {
    let mut plan = reporting("5");
    send(&mut plan, "t1", "2024-02-05");
    send(&mut plan, "t2", "2024-03-06");
    let state = |plan: &Plan, code: &str, today: &str| {
        let reports = check::occurrences(plan, id("d"), date(today));
        assert_eq!(reports.len(), 12 + 4 + 1);
        reports.into_iter().find(|report| report.code == code).unwrap().state
    };
    let sent = |day: &str, late| ReportState::Sent { day: Some(date(day)), late };
    assert_eq!(state(&plan, "t1", "1/4/2024"), sent("5/2/2024", false));
    assert_eq!(state(&plan, "t2", "1/4/2024"), sent("6/3/2024", true));
    for (today, expected) in [
        ("31/3/2024", ReportState::Ahead),
        ("1/4/2024", ReportState::Due),
        ("5/4/2024", ReportState::Due),
        ("6/4/2024", ReportState::Overdue),
    ] {
        assert_eq!(state(&plan, "q1", today), expected, "{today}");
    }
}

#[test]
fn reports_are_judged_by_what_was_due() {
    use check::Shortfall::{Do, Lost, None as Nothing};
    let judged = |plan: &Plan, today: &str| {
        let verdict = judge(plan, today);
        (verdict.status, verdict.shortfall)
    };
    let mut plan = reporting("5");
    assert_eq!(judged(&plan, "3/2/2024"), (Status::NotArisen, Nothing));
    send(&mut plan, "t1", "2024-02-05");
    assert_eq!(judged(&plan, "6/2/2024"), (Status::Met, Nothing));
    // One not recorded may have been sent in time; one recorded as sent late cannot be made up for.
    assert_eq!(judged(&plan, "6/3/2024"), (Status::NotMet, Do(1)));
    let mut late = plan.clone();
    send(&mut late, "t2", "2024-03-09");
    assert_eq!(judged(&late, "10/3/2024"), (Status::NotMet, Lost(1)));
    // Without a rule for due dates nothing is late, not even after the year, and nothing counts as on time:
    // what was not sent is asked for.
    let mut plan = reporting("");
    assert_eq!(judged(&plan, "6/2/2024"), (Status::NotEntered, Do(1)));
    assert_eq!(judge(&plan, "1/1/2025").value, None);
    assert_eq!(judged(&plan, "1/1/2025"), (Status::NotEntered, Do(17)));
    send(&mut plan, "t1", "2024-02-20");
    assert_eq!(judged(&plan, "21/2/2024"), (Status::Tracked, Nothing));
    assert_eq!(judged(&plan, "6/3/2024"), (Status::InProgress, Do(1)));
    assert_eq!(judged(&plan, "1/1/2025"), (Status::NotEntered, Do(16)));
    // Once there is a rule, they are overdue.
    let mut plan = reporting("5");
    send(&mut plan, "t1", "2024-02-05");
    assert_eq!(judged(&plan, "1/1/2025"), (Status::NotMet, Do(16)));
    assert_eq!(judged(&reporting("năm ngày"), "6/2/2024"), (Status::NotEntered, Nothing));
}

#[test]
fn the_worst_is_first_and_suggestions_do_not_hurry() {
    let mut plan = remedy_of(&[("missed", Weight::Suggested), ("met", Weight::InPlan)]);
    let owner = Some(id("r2"));
    add(&mut plan, "r2", Remedy { leads: vec![id("vptk")], ..Remedy::default() });
    add(&mut plan, "u2", Target { owner, ..ratio("100") });
    let owner = Some(id("r3"));
    add(&mut plan, "r3", Remedy::default());
    add(&mut plan, "u3", Target { owner, mendable: true, ..ratio("100") });
    let owner = Some(id("r4"));
    add(&mut plan, "r4", Remedy::default());
    add(&mut plan, "u4", Target { owner, part: vec![id("c")], ..ratio("100") });
    let owner = Some(id("r5"));
    add(&mut plan, "r5", Remedy { due: "2024-03-31".into(), ..Remedy::default() });
    add(&mut plan, "u5", Target { owner, ..Target::default() });
    let due_days = "5".to_owned();
    add(&mut plan, "d", Duty { periods: "thang".into(), due_days, ..Duty::default() });
    let today = date("1/5/2024");
    let found: Vec<_> =
        check::urgent(&plan, today).into_iter().map(|item| (item.why, item.record.1)).collect();
    let expected = [
        (Why::Missed, "r3"),
        (Why::Lost, "r2"),
        (Why::Overdue, "r5"),
        (Why::ReportOverdue, "d"),
        (Why::ReportDue, "d"),
        (Why::Blank, "r4"),
        (Why::Unproved, "r"),
    ];
    assert_eq!(found, expected.map(|(why, word)| (why, id(word))));
    let overdue = &check::urgent(&plan, today)[3];
    assert_eq!(overdue.reports.len(), 3);
    assert_eq!(overdue.due, Some(date("5/2/2024")));
}

#[test]
fn an_empty_plan_has_nothing_to_say() {
    let today = date("1/6/2024");
    for plan in [Plan::default(), blank()] {
        assert_eq!(Board::of(&plan, today), Board::default());
        assert_eq!(check::urgent(&plan, today), []);
        assert_eq!(check::summary(&plan, today).remedies.total(), 0);
    }
}

#[test]
fn a_clock_that_is_far_off_is_noticed() {
    let mut plan = blank();
    // 20/5/2024 23:30 UTC is 21/5/2024 in Viet Nam.
    let edit = Some(1_716_247_800_000_i64);
    for (today, last, expected) in [
        ("1/6/2024", edit, Clock::Plausible),
        ("20/5/2024", edit, Clock::Plausible),
        ("19/5/2024", edit, Clock::BehindLastEdit { last: date("21/5/2024") }),
        ("1/7/2023", None, Clock::Plausible),
        ("30/6/2023", None, Clock::FarFromYear { year: 2024 }),
        ("31/12/2025", edit, Clock::Plausible),
        ("1/1/2026", edit, Clock::FarFromYear { year: 2024 }),
        ("1/1/2009", None, Clock::FarFromYear { year: 2024 }),
    ] {
        assert_eq!(check::clock(date(today), &plan, last), expected, "{today}");
    }
    plan.frame.closed = true;
    assert_eq!(check::clock(date("1/1/2030"), &plan, edit), Clock::Plausible);
    assert_eq!(check::clock(date("1/6/2024"), &plan, Some(i64::MAX)), Clock::Plausible);
}

#[test]
fn a_year_that_is_over_reads_as_finished() {
    let mut plan = blank();
    assert!(!check::finished(&plan, date("31/12/2024")));
    assert!(check::finished(&plan, date("1/1/2025")));
    plan.frame.closed = true;
    assert!(check::finished(&plan, date("1/6/2024")));
    assert!(!check::finished(&Plan::default(), date("1/6/2024")));
}
