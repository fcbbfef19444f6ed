//! The sentence at the head of the overview, its one button, the reports that wait, the aims.

use par_workbook::check;
use par_workbook::check::overview::{Next, Overview};
use par_workbook::plan::{
    At, DecisionField, Duty, Plan, RemedyField, ReportSent, Slot, Target, YearRule,
};
use par_workbook::route::{Filter, Paper, Route};
use par_workbook::view::chip::ChipStatus;
use par_workbook::view::overview::{aims, next_label, next_route, report_lines, sentence};

use super::{EN, VI, add, blank, date, duty, id, measure, ratio, remedy, type_in};

fn small() -> Plan {
    let mut plan = blank();
    remedy(&mut plan, "r1", "", "Số hóa");
    remedy(&mut plan, "r2", "", "Đối thoại");
    duty(&mut plan, "d", "Báo cáo", Duty::default());
    plan
}

/// One remedy is met, the other has no target.
fn counted() -> Plan {
    let mut plan = small();
    measure(&mut plan, "b", YearRule::Sum);
    measure(&mut plan, "a", YearRule::Sum);
    add(&mut plan, "t", Target { owner: Some(id("r1")), ..ratio("50") });
    type_in(&mut plan, "b 1=1; a 1=2");
    plan
}

fn issued(mut plan: Plan) -> Plan {
    "{}".clone_into(&mut plan.issue.copy);
    plan
}

#[track_caller]
fn says(plan: &Plan, today: &str, words: &str) {
    assert_eq!(sentence(VI, plan, &Overview::of(plan, date(today), None)), words);
}

#[test]
fn a_plan_without_figures_is_told_by_its_size() {
    says(
        &small(),
        "1/6/2024",
        "Dự thảo kế hoạch năm 2024: 2 mục khắc phục, 1 nhiệm vụ; chưa nhập số liệu.",
    );
    says(
        &issued(small()),
        "1/6/2024",
        "Kế hoạch năm 2024: 2 mục khắc phục, 1 nhiệm vụ; chưa nhập số liệu.",
    );
    let over = "Năm 2024 đã kết thúc; kế hoạch không có số liệu nào được nhập.";
    says(&small(), "1/1/2025", over);
    says(&issued(small()), "1/1/2025", over);
}

#[test]
fn a_plan_with_figures_is_told_by_its_counts() {
    let mut plan = counted();
    let counts = "1 trong 2 mục đạt";
    says(&plan, "5/1/2024", &format!("Chưa hết tháng nào của năm kế hoạch: {counts}."));
    says(&plan, "1/6/2024", &format!("Đến hết tháng 5: {counts}."));
    says(&issued(plan.clone()), "1/6/2024", &format!("Đến hết tháng 5: {counts}."));
    plan.aim.rank = "5".into();
    says(&plan, "1/6/2024", &format!("Đến hết tháng 5: {counts}. Mục tiêu: hạng 5."));
    plan.aim.units = "19".into();
    says(
        &plan,
        "1/1/2025",
        &format!("Năm 2024 đã kết thúc. Đến hết tháng 12: {counts}. Mục tiêu: hạng 5/19."),
    );
}

#[test]
fn the_sentence_speaks_english() {
    let (plan, today) = (counted(), date("1/6/2024"));
    let told = sentence(EN, &plan, &Overview::of(&plan, today, None));
    assert_eq!(told, "To the end of month 5: 1 of 2 items met.");
}

#[test]
fn the_button_says_the_next_step() {
    let at = At::Decision(DecisionField::Signer);
    for (next, vietnamese, english) in [
        (Next::Enter(5), "Nhập số liệu tháng 5", "Enter the figures of month 5"),
        (Next::Draft(Some(at)), "Hoàn thiện dự thảo", "Finish the draft"),
        (Next::Draft(None), "Hoàn thiện dự thảo", "Finish the draft"),
        (Next::Mine, "Xem việc của tôi", "See my work"),
        (Next::Print, "In", "Print"),
    ] {
        assert_eq!((&*next_label(VI, &next), &*next_label(EN, &next)), (vietnamese, english));
    }
}

#[test]
fn the_button_leads_to_where_the_next_step_is_done() {
    let plan = small();
    let leads = |next: Next, finished: bool| {
        let seen = Overview::of(&plan, date("1/6/2024"), None);
        next_route(&plan, &Overview { finished, ..seen }, &next)
    };
    let draft = |at: At| Next::Draft(Some(at));
    assert_eq!(leads(Next::Enter(6), false), Route::Figures { month: Some(6) });
    assert_eq!(
        leads(draft(At::Decision(DecisionField::Signer)), false),
        Route::Plan(Some("quyet-dinh".to_owned()))
    );
    assert_eq!(
        leads(draft(At::Remedy(id("r1"), RemedyField::Direction)), false),
        Route::Remedy { id: "r1".to_owned(), filter: Filter::default() }
    );
    let figure = At::Figure(id("b"), Slot::Through(3));
    assert_eq!(leads(draft(figure), false), Route::Figures { month: Some(3) });
    assert_eq!(leads(Next::Draft(None), false), Route::Plan(None));
    let mine = Filter { mine: true, ..Filter::default() };
    assert_eq!(leads(Next::Mine, false), Route::Criteria(mine));
    assert_eq!(leads(Next::Print, false), Route::Documents(Paper::Decision));
    assert_eq!(leads(Next::Print, true), Route::Documents(Paper::Tracking));
}

#[track_caller]
fn reports(due_days: &str, today: &str, expected: &[&str]) {
    let mut plan = blank();
    let (periods, due_days) = ("quy".to_owned(), due_days.to_owned());
    duty(&mut plan, "d", "Báo cáo", Duty { periods, due_days, ..Duty::default() });
    let (period, day) = ("q1".to_owned(), "2024-04-05".to_owned());
    add(&mut plan, "s", ReportSent { duty: Some(id("d")), period, day, ..ReportSent::default() });
    let all = check::occurrences(&plan, id("d"), date(today));
    assert_eq!(report_lines(VI, &all), expected);
}

#[test]
fn reports_that_wait_are_told_one_by_one_and_the_others_counted() {
    reports(
        "5",
        "3/10/2024",
        &[
            "Báo cáo quý II: Quá hạn, chưa gửi (hạn 05/07/2024)",
            "Báo cáo quý III: Đến hạn, chưa gửi (hạn 05/10/2024)",
            "1 kỳ đã gửi, 1 kỳ chưa đến",
        ],
    );
    reports("5", "10/4/2024", &["1 kỳ đã gửi, 3 kỳ chưa đến"]);
    assert_eq!(report_lines(VI, &[]), ["0 kỳ đã gửi, 0 kỳ chưa đến"]);
    assert_eq!(report_lines(EN, &[]), ["0 sent, 0 not due yet"]);
}

#[test]
fn a_duty_that_does_not_say_by_when_begins_with_that() {
    reports(
        "",
        "3/10/2024",
        &[
            "Chưa đặt hạn gửi nên chưa kỳ nào được coi là quá hạn; mở nhiệm vụ để đặt.",
            "Báo cáo quý II: Đến hạn, chưa gửi",
            "Báo cáo quý III: Đến hạn, chưa gửi",
            "1 kỳ đã gửi, 1 kỳ chưa đến",
        ],
    );
    reports("", "10/4/2024", &["1 kỳ đã gửi, 3 kỳ chưa đến"]);
}

#[track_caller]
fn aimed(plan: &Plan, expected: &[(ChipStatus, &str)]) {
    let judged = check::aim(plan, date("1/6/2024"));
    let told = aims(VI, plan, &judged);
    let told: Vec<(ChipStatus, &str)> =
        told.iter().map(|(chip, it)| (*chip, it.as_str())).collect();
    assert_eq!(told, expected);
}

#[test]
fn only_what_is_aimed_at_is_told() {
    let mut plan = blank();
    aimed(&plan, &[]);
    plan.aim.rank = "5/19".into();
    let needed = "mục tiêu thứ hạng 5 hoặc cao hơn.";
    let waits = format!("Thứ hạng: chờ công bố, {needed}");
    aimed(&plan, &[(ChipStatus::Awaiting, waits.as_str())]);
    plan.aim.published_rank = "4".into();
    let met = format!("Thứ hạng: thứ 4 theo công bố, {needed}");
    aimed(&plan, &[(ChipStatus::Met, met.as_str())]);
    plan.aim.published_rank = "7".into();
    let missed = format!("Thứ hạng: thứ 7 theo công bố, {needed}");
    aimed(&plan, &[(ChipStatus::NotMet, missed.as_str())]);
    plan.aim.band = "Hoàn thành tốt nhiệm vụ".into();
    let band = "Mức xếp loại: chờ công bố, mục tiêu từ “Hoàn thành tốt nhiệm vụ” trở lên.";
    aimed(&plan, &[(ChipStatus::NotMet, missed.as_str()), (ChipStatus::Awaiting, band)]);
}
