//! Reports: what waits, what was sent, and noting several as sent at once.

use par_workbook::check;
use par_workbook::check::Report;
use par_workbook::edit::{Change, apply_all, build, inverses};
use par_workbook::plan::{Duty, Id, Plan, ReportSent};
use par_workbook::view::reports::{late, note, sending_of, waiting};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{add, blank, date, duty, id};

/// A duty "d" with a report a month, and one sending of it and of another duty.
fn monthly(due_days: &str) -> Plan {
    let mut plan = blank();
    let (periods, due_days) = ("thang".to_owned(), due_days.to_owned());
    duty(&mut plan, "d", "Báo cáo", Duty { periods, due_days, ..Duty::default() });
    duty(&mut plan, "k", "Khác", Duty::default());
    add(&mut plan, "s1", sent("d", " t1 ", "2024-02-05"));
    add(&mut plan, "s2", sent("k", "t2", "2024-03-05"));
    plan
}

fn sent(of: &str, period: &str, day: &str) -> ReportSent {
    let (period, day) = (period.to_owned(), day.to_owned());
    ReportSent { duty: Some(id(of)), period, day, ..ReportSent::default() }
}

fn reports(plan: &Plan, today: &str) -> Vec<Report> {
    check::occurrences(plan, id("d"), date(today))
}

#[test]
fn what_is_due_or_overdue_waits() {
    let codes = |due_days: &str, today: &str| {
        let all = reports(&monthly(due_days), today);
        waiting(&all).map(|report| report.code.clone()).collect::<Vec<_>>()
    };
    assert_eq!(codes("5", "1/4/2024"), ["t2", "t3"]);
    assert_eq!(codes("", "1/4/2024"), ["t2", "t3"]);
    assert_eq!(codes("5", "31/1/2024"), Vec::<String>::new());
    assert_eq!(codes("0", "29/2/2024"), ["t2"]);
}

#[test]
fn a_sending_is_found_by_its_duty_and_period() {
    let plan = monthly("5");
    assert_eq!(sending_of(&plan, id("d"), "t1"), Some(id("s1")));
    assert_eq!(sending_of(&plan, id("k"), "t2"), Some(id("s2")));
    assert_eq!(sending_of(&plan, id("d"), "t2"), None);
    assert_eq!(sending_of(&plan, id("khong"), "t1"), None);
}

#[test]
fn several_are_noted_after_those_that_are_there() {
    let periods = [(id("n1"), "t2".to_owned()), (id("n2"), "t3".to_owned())];
    let day = "2024-05-06";
    assert_eq!(
        note(&monthly("5"), id("d"), periods.clone(), day),
        [
            build::add_after(id("n1"), Some(id("s2")), sent("d", "t2", day)),
            build::add_after(id("n2"), Some(id("n1")), sent("d", "t3", day)),
        ]
    );
    assert_eq!(
        note(&blank(), id("d"), periods, day),
        [
            build::add_after(id("n1"), None, sent("d", "t2", day)),
            build::add_after(id("n2"), Some(id("n1")), sent("d", "t3", day)),
        ]
    );
    assert_eq!(note(&blank(), id("d"), [], day), Vec::<Change>::new());
}

#[test]
fn noted_reports_wait_no_more() {
    let mut plan = monthly("5");
    let codes = reports(&plan, "1/5/2024");
    let codes: Vec<String> = waiting(&codes).map(|report| report.code.clone()).collect();
    assert_eq!(codes, ["t2", "t3", "t4"]);
    let new = (100..).map(Id::new).zip(codes);
    let changes = note(&plan, id("d"), new, "2024-05-01");
    apply_all(&mut plan, &changes).expect("new ids");
    assert_eq!(waiting(&reports(&plan, "1/5/2024")).count(), 0);
    assert_eq!(sending_of(&plan, id("d"), "t4"), Some(Id::new(102)));
}

#[test]
fn reports_that_would_be_late_are_counted() {
    let all = reports(&monthly("5"), "1/5/2024");
    let chosen = ["t2", "t3", "khong"].map(str::to_owned);
    assert_eq!(late(&all, &chosen, Some(date("5/3/2024"))), 0);
    assert_eq!(late(&all, &chosen, Some(date("6/3/2024"))), 1);
    assert_eq!(late(&all, &chosen, Some(date("6/4/2024"))), 2);
    assert_eq!(late(&all, &[], Some(date("6/4/2024"))), 0);
    assert_eq!(late(&all, &chosen, None), 0);
    let unruled = reports(&monthly(""), "1/5/2024");
    assert_eq!(late(&unruled, &chosen, Some(date("6/4/2024"))), 0);
}

proptest! {
    #[test]
    fn noting_adds_one_record_a_period_in_order_and_can_be_undone(
        periods in vec("t[1-9]|q[1-4]|6t|9t|nam", 0..12),
        empty in any::<bool>(),
    ) {
        let before = if empty { blank() } else { monthly("5") };
        let new: Vec<(Id, String)> = (1_000_000..).map(Id::new).zip(periods).collect();
        let changes = note(&before, id("d"), new.clone(), "2024-05-06");
        prop_assert_eq!(changes.len(), new.len());
        let mut after = before.clone();
        prop_assert_eq!(apply_all(&mut after, &changes), Ok(()));
        let old = before.reports_sent.len();
        prop_assert_eq!(&after.reports_sent.ids()[..old], before.reports_sent.ids());
        let added: Vec<(Id, ReportSent)> =
            after.reports_sent.iter().skip(old).map(|(id, row)| (id, row.clone())).collect();
        let expected: Vec<(Id, ReportSent)> =
            new.iter().map(|(id, period)| (*id, sent("d", period, "2024-05-06"))).collect();
        prop_assert_eq!(added, expected);
        prop_assert_eq!(apply_all(&mut after, &inverses(&changes)), Ok(()));
        prop_assert_eq!(after, before);
    }
}
