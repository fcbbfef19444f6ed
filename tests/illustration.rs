//! The plan with made-up figures: consistent, telling, and known for what it is everywhere.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use chrono::NaiveDate;
use par_workbook::check::findings::{FindingCode, findings};
use par_workbook::check::overview::Overview;
use par_workbook::check::sheet::remarks;
use par_workbook::check::{
    Clock, Identity, ReportState, Status, column, form06a, occurrences, verdict,
};
use par_workbook::document::{Block, Document, Layout, decision, tracking};
use par_workbook::edit::Book;
use par_workbook::export::html::{Typesetting, page};
use par_workbook::file::{Limits, Sender, file_name, open, write};
use par_workbook::plan::{Id, Plan, Slot};
use par_workbook::preset;
use par_workbook::renew::next::{NextPlan, next_plan};

fn day(text: &str) -> NaiveDate {
    par_workbook::read::day::parse(text).unwrap()
}

fn status(plan: &Plan, target: &str) -> Status {
    verdict(plan, Id::named(target), plan.seen_on().unwrap()).status
}

#[test]
fn the_made_up_figures_hold_together() {
    let plan = preset::illustration();
    for ((measure, slot), text) in &plan.figures {
        assert!(plan.measures.contains(*measure), "{measure} {slot} {text}");
    }
    for month in 1..=6 {
        assert_eq!(form06a(&plan, Slot::Month(month)), [], "month {month}");
        assert!(Identity::ALL.iter().all(|one| column(&plan, one.columns().0).is_some()));
    }
    // What was pending is what the next month begins with.
    let of = |name: &str, month| plan.figure(Id::named(name), Slot::Month(month)).to_owned();
    for month in 1..6 {
        assert_eq!(of("cot11", month), of("cot6", month + 1), "month {month}");
    }
    let today = plan.seen_on().unwrap();
    for measure in plan.measures.ids() {
        assert_eq!(remarks(&plan, *measure, today), [], "{measure}");
    }
    let broken = |code: &FindingCode| matches!(code, FindingCode::FigureAhead { .. });
    let found = findings(&plan, plan.seen_on().unwrap());
    assert!(!found.iter().any(|finding| broken(&finding.code)));
    for id in plan.targets.ids() {
        let verdict = verdict(&plan, *id, plan.seen_on().unwrap());
        assert!(verdict.problems.is_empty(), "{id} {:?}", verdict.problems);
    }
}

#[test]
fn on_its_day_it_shows_met_missed_late_and_missing() {
    let plan = preset::illustration();
    let today = plan.seen_on().unwrap();
    assert_eq!(today, day("30/06/2024"));
    for met in ["t3112", "t733hs", "t734", "t736"] {
        assert_eq!(status(&plan, met), Status::Met, "{met}");
    }
    for missed in ["t15", "t341", "t343", "t733kq", "td433"] {
        assert_eq!(status(&plan, missed), Status::NotMet, "{missed}");
    }
    for missing in ["t13", "t14"] {
        assert_eq!(status(&plan, missing), Status::NotEntered, "{missing}");
    }
    assert_eq!(status(&plan, "t11"), Status::InProgress);
    assert!(verdict(&plan, Id::named("t13"), today).past_due);
    let reports = occurrences(&plan, Id::named("d433"), today);
    let any = |wanted: fn(&ReportState) -> bool| reports.iter().any(|one| wanted(&one.state));
    assert!(any(|state| *state == ReportState::Overdue));
    assert!(any(|state| matches!(state, ReportState::Sent { late: true, .. })));
    // The clock of the device is not asked, nor the day on which somebody last wrote in it.
    let seen = Overview::of(&plan, today, Some(1_800_000_000_000));
    assert_eq!((seen.clock, seen.month, seen.finished), (Clock::Plausible, Some(6), false));
}

#[test]
fn its_papers_say_what_they_are_and_those_of_a_real_plan_do_not() {
    let (made_up, real) = (preset::illustration(), preset::ba_xa_2024());
    let today = made_up.seen_on().unwrap();
    let papers = |plan: &Plan| {
        let [prose, table] = [Layout::Prose, Layout::Table].map(|layout| decision(plan, layout));
        [prose, table, tracking(plan, today)]
    };
    for paper in papers(&made_up) {
        for part in &paper.parts {
            let said = Block::Disclaimer(Document::DISCLAIMER.to_owned());
            assert_eq!(part.blocks.first(), Some(&said), "{}", paper.name);
        }
        assert!(paper.file_stem().ends_with("so-lieu-minh-hoa"), "{}", paper.file_stem());
        let html = page(&paper, Typesetting::default(), None);
        assert!(html.contains(Document::DISCLAIMER));
    }
    for paper in papers(&real) {
        let all = paper.parts.iter().flat_map(|part| &part.blocks);
        assert!(all.clone().all(|block| !matches!(block, Block::Disclaimer(_))));
        assert!(!paper.file_stem().contains("minh-hoa"));
    }
}

#[test]
fn its_file_says_so_and_a_real_plans_file_holds_nothing_of_it() {
    let sender = Sender {
        application: "test",
        plan: Id::named("mh"),
        device: Id::named("may"),
        base_revision: 0,
        saved_at: "2026-05-06T07:08:09+07:00",
        author: None,
    };
    let made_up = Book::new(preset::illustration());
    let name = file_name(&made_up.plan, sender.saved_at);
    assert_eq!(name, "ke-hoach-cchc-ba-xa-2024_2026-05-06_0708-so-lieu-minh-hoa.json");
    let found = open(write(&made_up, &sender).as_bytes(), &Limits::default()).unwrap();
    assert!(found.problems.is_empty() && found.book.plan == made_up.plan);
    let real = Book::new(preset::ba_xa_2024());
    assert!(!write(&real, &sender).contains("illustration"));
    assert!(!file_name(&real.plan, sender.saved_at).contains("minh-hoa"));
}

#[test]
fn next_years_plan_of_an_illustration_is_one_too() {
    let old = preset::illustration();
    let next = NextPlan { year: 2025, ..NextPlan::default() };
    let plan = next_plan(&old, &next);
    assert!(plan.is_illustration() && plan.figures.is_empty());
    assert_eq!(plan.seen_on(), Some(day("30/06/2025")));
    assert!(!next_plan(&preset::ba_xa_2024(), &next).is_illustration());
}
