//! What is most urgent, in words.

use chrono::Days;
use par_workbook::check::overview::Overview;
use par_workbook::plan::{Duty, Evidence, Plan, Remedy, Statement, Target, YearRule};
use par_workbook::view::chip::ChipStatus;
use par_workbook::view::todo::{ToDo, lines};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index as Pick;

use super::{EN, VI, YEAR, add, blank, date, duty, id, measure, officer, ratio, said, type_in};

/// A remedy with who leads it, and a due date.
fn led(plan: &mut Plan, word: &str, heading: &str, leads: &[&str], due: &str) {
    let (heading, due) = (heading.to_owned(), due.to_owned());
    let leads = leads.iter().map(|word| id(word)).collect();
    add(plan, word, Remedy { heading, leads, due, ..Remedy::default() });
}

fn officers() -> Plan {
    let mut plan = blank();
    officer(&mut plan, "x", "Văn phòng", &[]);
    officer(&mut plan, "y", "Văn hóa", &[]);
    officer(&mut plan, "g", "Một cửa", &["x", "y"]);
    plan
}

fn monthly(plan: &mut Plan, due_days: &str) {
    let (leads, periods) = (vec![id("x")], "thang".to_owned());
    let due_days = due_days.to_owned();
    duty(plan, "d", "Báo cáo", Duty { leads, periods, due_days, ..Duty::default() });
}

/// One of each kind of urgency.
fn busy() -> Plan {
    let mut plan = officers();
    measure(&mut plan, "b", YearRule::Sum);
    measure(&mut plan, "a", YearRule::Sum);
    type_in(&mut plan, "b 1=93; a 1=200");
    led(&mut plan, "r1", "Số hóa", &["g"], "");
    add(&mut plan, "t1", Target { owner: Some(id("r1")), mendable: true, ..ratio("55") });
    led(&mut plan, "r2", "Tuyên truyền", &["y"], "2024-03-20");
    said(&mut plan, "t2", "r2", Statement::UnderWay);
    led(&mut plan, "r3", "Sáng kiến", &[], "2024-04-10");
    said(&mut plan, "t3", "r3", Statement::Unsaid);
    led(&mut plan, "r4", "Công khai", &["x"], "");
    said(&mut plan, "t4", "r4", Statement::Done);
    led(&mut plan, "r5", "Đối thoại", &["x"], "2024-04-12");
    said(&mut plan, "t5", "r5", Statement::NotYet);
    monthly(&mut plan, "5");
    plan
}

fn line(href: &str, title: &str, about: &str, status: ChipStatus) -> ToDo {
    ToDo {
        href: href.to_owned(),
        title: title.to_owned(),
        about: about.to_owned(),
        short: String::new(),
        status,
        word: None,
    }
}

fn told(plan: &Plan, today: &str, person: Option<&str>, most: usize) -> (Vec<ToDo>, usize) {
    let seen = Overview::of(plan, date(today), None);
    lines(VI, plan, &seen, person.map(id), most)
}

/// The lines of [`busy`] on 1 April, worst first.
fn expected() -> [ToDo; 7] {
    let report = "#/nhiem-vu/d?loai=nhiem-vu";
    let missed = line("#/muc/r1", "Số hóa", "Một cửa · hạn 31/12/2024", ChipStatus::NotMet);
    let unsent = line(report, "Báo cáo", "Văn phòng · hạn 05/02/2024", ChipStatus::NotMet);
    let due = line(report, "Báo cáo", "Văn phòng · hạn 05/04/2024", ChipStatus::InProgress);
    let soon = "Văn phòng · hạn 12/04/2024";
    let soon = line("#/muc/r5", "Đối thoại", soon, ChipStatus::InProgress);
    let bare = "Văn phòng · hạn 31/12/2024";
    let bare = line("#/muc/r4", "Công khai", bare, ChipStatus::SelfAssessed);
    [
        ToDo { short: "Còn thiếu 17 hồ sơ.".into(), ..missed },
        ToDo {
            short: "Báo cáo tháng 1 và 1 kỳ nữa".into(),
            word: Some("Báo cáo quá hạn".into()),
            ..unsent
        },
        line("#/muc/r3", "Sáng kiến", "hạn 10/04/2024", ChipStatus::NotEntered),
        ToDo {
            short: "Báo cáo tháng 3".into(), word: Some("Báo cáo đến hạn".into()), ..due
        },
        line("#/muc/r2", "Tuyên truyền", "Văn hóa · hạn 20/03/2024", ChipStatus::Overdue),
        ToDo { word: Some("Sắp đến hạn".into()), ..soon },
        ToDo { word: Some("Thiếu tài liệu".into()), ..bare },
    ]
}

#[test]
fn an_empty_plan_asks_for_nothing() {
    for plan in [Plan::default(), blank()] {
        assert_eq!(told(&plan, "1/4/2024", None, 7), (Vec::new(), 0));
        assert_eq!(told(&plan, "1/4/2024", Some("x"), 7), (Vec::new(), 0));
    }
}

#[test]
fn the_worst_is_told_first_with_who_and_until_when() {
    assert_eq!(told(&busy(), "1/4/2024", None, 7), (expected().to_vec(), 0));
}

#[test]
fn what_is_left_out_is_counted() {
    let all = expected();
    assert_eq!(told(&busy(), "1/4/2024", None, 2), (all[..2].to_vec(), 5));
    assert_eq!(told(&busy(), "1/4/2024", None, 0), (Vec::new(), 7));
}

#[test]
fn a_person_sees_what_is_theirs_or_their_groups() {
    let [missed, unsent, _, due, overdue, soon, bare] = expected();
    let own = vec![missed.clone(), unsent, due, soon, bare];
    assert_eq!(told(&busy(), "1/4/2024", Some("x"), 7), (own, 0));
    assert_eq!(told(&busy(), "1/4/2024", Some("y"), 7), (vec![missed.clone(), overdue], 0));
    assert_eq!(told(&busy(), "1/4/2024", Some("g"), 7), (vec![missed], 0));
    assert_eq!(told(&busy(), "1/4/2024", Some("khong"), 7), (Vec::new(), 0));
}

#[test]
fn a_document_takes_a_line_away() {
    let mut plan = busy();
    let (owner, number) = (Some(id("r4")), "12/BC".to_owned());
    add(&mut plan, "e", Evidence { owner, number, ..Evidence::default() });
    assert_eq!(told(&plan, "1/4/2024", None, 7), (expected()[..6].to_vec(), 0));
}

#[test]
fn a_report_that_nobody_set_a_day_for_shows_none() {
    let mut plan = officers();
    monthly(&mut plan, "");
    let due = line("#/nhiem-vu/d?loai=nhiem-vu", "Báo cáo", "Văn phòng", ChipStatus::InProgress);
    let due = ToDo {
        short: "Báo cáo tháng 1 và 2 kỳ nữa".into(),
        word: Some("Báo cáo đến hạn".into()),
        ..due
    };
    assert_eq!(told(&plan, "1/4/2024", None, 7), (vec![due], 0));
}

#[test]
fn once_the_year_is_over_unsent_reports_are_told_elsewhere() {
    let mut plan = officers();
    monthly(&mut plan, "5");
    let seen = Overview::of(&plan, date("2/1/2025"), None);
    assert_eq!((seen.finished, seen.urgent.len()), (true, 1));
    assert_eq!(told(&plan, "2/1/2025", None, 7), (Vec::new(), 0));
}

#[test]
fn lines_speak_english() {
    let (plan, today) = (busy(), date("1/4/2024"));
    let (told, _) = lines(EN, &plan, &Overview::of(&plan, today, None), None, 2);
    let words: Vec<_> =
        told.iter().map(|line| (line.about.as_str(), line.short.as_str())).collect();
    assert_eq!(
        words,
        [
            ("Một cửa · due 31/12/2024", "17 hồ sơ still to do."),
            ("Văn phòng · due 05/02/2024", "Report of month 1 and 1 more"),
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_told_twice_and_nothing_is_lost(
        offset in 0..800_u64,
        most in 0..30_usize,
        who in option::of(any::<Pick>()),
    ) {
        let plan = &*YEAR;
        let person = who.map(|pick| *pick.get(plan.officers.ids()));
        let seen = Overview::of(plan, date("1/11/2023") + Days::new(offset), None);
        let (all, none) = lines(VI, plan, &seen, person, usize::MAX);
        prop_assert_eq!(none, 0);
        let (some, left) = lines(VI, plan, &seen, person, most);
        prop_assert_eq!(some.len(), most.min(all.len()));
        prop_assert_eq!(some.len() + left, all.len());
        prop_assert_eq!(&some[..], &all[..some.len()]);
        let mut once: Vec<_> = all.iter().map(|line| (&line.href, &line.word)).collect();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), all.len());
    }
}
