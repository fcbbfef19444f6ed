//! Which status a chip shows, and in which words.

use par_workbook::check;
use par_workbook::check::{ReportState, Status, Tally};
use par_workbook::plan::{Plan, Remedy, Statement, Target};
use par_workbook::view::chip::{
    ChipStatus, Count, counts, counts_text, of_report, of_standing, of_status, of_tally, of_verdict,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{EN, VI, add, blank, date, id, remedy, said};

#[test]
fn every_status_has_a_word_a_name_and_a_count() {
    let told = ChipStatus::ALL
        .map(|one| (one.data_status(), one.word().get(VI).to_owned(), one.counted(VI, 3)));
    let expected = [
        ("not-met", "Chưa đạt", "3 chưa đạt"),
        ("overdue", "Quá hạn", "3 quá hạn"),
        ("not-entered", "Chưa nhập", "3 chưa nhập"),
        ("in-progress", "Đang thực hiện", "3 đang thực hiện"),
        ("self-assessed", "Tự đánh giá", "3 tự đánh giá"),
        ("awaiting", "Chờ công bố", "3 chờ công bố"),
        ("met", "Đạt", "3 đạt"),
        ("not-arisen", "Chưa phát sinh", "3 chưa phát sinh"),
        ("tracked", "Theo dõi", "3 theo dõi"),
        ("not-applicable", "Không áp dụng", "3 không áp dụng"),
    ];
    assert_eq!(told, expected.map(|(name, word, count)| (name, word.to_owned(), count.to_owned())));
}

/// Bars, counts, choices and the judging of a remedy go by one order.
#[test]
fn chips_stand_in_the_order_by_which_a_remedy_is_judged() {
    let own = |chip: &ChipStatus| ![ChipStatus::Overdue, ChipStatus::SelfAssessed].contains(chip);
    let mut judged: Vec<ChipStatus> = Status::WORST_FIRST.map(of_status).to_vec();
    judged.dedup();
    judged.retain(own);
    let shown: Vec<ChipStatus> = ChipStatus::ALL.into_iter().filter(own).collect();
    assert_eq!(shown, judged);
    let mut sorted = ChipStatus::ALL;
    sorted.sort();
    assert_eq!(sorted, ChipStatus::ALL);
    assert_eq!(
        of_tally(&Tally::default()).iter().map(|one| one.status).collect::<Vec<_>>(),
        sorted
    );
}

#[test]
fn every_chip_has_its_word_in_an_address() {
    let expected = [
        "chua-dat",
        "qua-han",
        "chua-nhap",
        "dang-thuc-hien",
        "tu-danh-gia",
        "cho-cong-bo",
        "dat",
        "chua-phat-sinh",
        "theo-doi",
        "khong-ap-dung",
    ];
    assert_eq!(ChipStatus::ALL.map(ChipStatus::code), expected);
}

#[test]
fn a_status_has_its_chip_whatever_the_officer_says() {
    for (status, chip) in [
        (Status::NotEntered, ChipStatus::NotEntered),
        (Status::NotArisen, ChipStatus::NotArisen),
        (Status::InProgress, ChipStatus::InProgress),
        (Status::Met, ChipStatus::Met),
        (Status::NotMet, ChipStatus::NotMet),
        (Status::SelfAssessed(Statement::NotYet), ChipStatus::SelfAssessed),
        (Status::SelfAssessed(Statement::Done), ChipStatus::SelfAssessed),
        (Status::Tracked, ChipStatus::Tracked),
        (Status::Awaiting, ChipStatus::Awaiting),
        (Status::NotApplicable, ChipStatus::NotApplicable),
    ] {
        assert_eq!(of_status(status), chip);
    }
}

/// A remedy with a due date, and what the officer says of it.
fn due(day: &str, word: Statement) -> Plan {
    let mut plan = blank();
    add(&mut plan, "r", Remedy { due: day.to_owned(), ..Remedy::default() });
    said(&mut plan, "t", "r", word);
    plan
}

#[track_caller]
fn on_day(plan: &Plan, today: &str, chip: ChipStatus) {
    let today = date(today);
    assert_eq!(of_verdict(plan, &check::verdict(plan, id("t"), today)), chip);
    assert_eq!(of_standing(plan, &check::remedy(plan, id("r"), today)), chip);
}

#[test]
fn what_is_open_after_its_own_due_day_is_overdue() {
    let march = "2024-03-31";
    on_day(&due(march, Statement::NotYet), "31/3/2024", ChipStatus::SelfAssessed);
    on_day(&due(march, Statement::NotYet), "1/4/2024", ChipStatus::Overdue);
    on_day(&due(march, Statement::UnderWay), "1/4/2024", ChipStatus::Overdue);
    on_day(&due(march, Statement::Unsaid), "1/4/2024", ChipStatus::Overdue);
    on_day(&due(march, Statement::Done), "1/4/2024", ChipStatus::SelfAssessed);
}

#[test]
fn the_end_of_the_year_makes_nothing_overdue() {
    for day in ["", "2024-12-31", "2023-03-31", "mai"] {
        on_day(&due(day, Statement::NotYet), "1/1/2025", ChipStatus::SelfAssessed);
    }
}

#[test]
fn the_chip_of_a_remedy_is_that_of_the_target_which_decides() {
    let mut plan = blank();
    remedy(&mut plan, "r", "", "Số hóa");
    assert_eq!(
        of_standing(&plan, &check::remedy(&plan, id("r"), date("1/4/2024"))),
        ChipStatus::Tracked
    );
    said(&mut plan, "t1", "r", Statement::Unsaid);
    let (owner, statement) = (Some(id("r")), Statement::UnderWay);
    let due = "2024-03-31".to_owned();
    add(&mut plan, "t2", Target { owner, statement, due, ..Target::default() });
    let standing = check::remedy(&plan, id("r"), date("1/4/2024"));
    assert_eq!(standing.judged_by, Some(id("t2")), "what is late is worse than what is blank");
    assert_eq!(of_standing(&plan, &standing), ChipStatus::Overdue);
    let blank = standing.verdict_of(id("t1")).expect("it is judged too");
    assert_eq!(of_verdict(&plan, blank), ChipStatus::NotEntered);
}

#[test]
fn a_report_has_a_chip() {
    let day = Some(date("5/2/2024"));
    for (state, chip) in [
        (ReportState::Sent { day, late: false }, ChipStatus::Met),
        (ReportState::Sent { day: None, late: false }, ChipStatus::Met),
        (ReportState::Sent { day, late: true }, ChipStatus::NotMet),
        (ReportState::Overdue, ChipStatus::Overdue),
        (ReportState::Due, ChipStatus::InProgress),
        (ReportState::Ahead, ChipStatus::NotArisen),
    ] {
        assert_eq!(of_report(state), chip);
    }
}

#[test]
fn a_bar_has_every_status_in_its_order_and_as_many_as_were_counted() {
    let tally = Tally {
        met: 7,
        not_met: 2,
        overdue: 9,
        not_entered: 4,
        in_progress: 3,
        not_arisen: 6,
        self_assessed: 1,
        tracked: 8,
        awaiting: 5,
        not_applicable: 0,
        unproved: 3,
    };
    let parts = of_tally(&tally);
    let expected = [
        (ChipStatus::NotMet, 2),
        (ChipStatus::Overdue, 9),
        (ChipStatus::NotEntered, 4),
        (ChipStatus::InProgress, 3),
        (ChipStatus::SelfAssessed, 1),
        (ChipStatus::Awaiting, 5),
        (ChipStatus::Met, 7),
        (ChipStatus::NotArisen, 6),
        (ChipStatus::Tracked, 8),
        (ChipStatus::NotApplicable, 0),
    ];
    assert_eq!(parts, expected.map(|(status, count)| Count { status, count }));
    assert_eq!(parts.iter().map(|one| one.count).sum::<usize>(), tally.total());
}

#[test]
fn counts_are_told_worst_first() {
    let all = counts([ChipStatus::Met, ChipStatus::NotMet, ChipStatus::Met]);
    assert_eq!(counts_text(VI, &all), "1 chưa đạt · 2 đạt");
    assert_eq!(counts_text(EN, &all), "1 not met · 2 met");
    assert_eq!(counts_text(VI, &counts([])), "");
}

proptest! {
    #[test]
    fn counts_add_up_and_name_each_status_once(
        all in vec(select(ChipStatus::ALL.to_vec()), 0..20),
    ) {
        let told = counts(all.iter().copied());
        for one in &told {
            prop_assert_eq!(one.count, all.iter().filter(|own| **own == one.status).count());
        }
        prop_assert_eq!(told.iter().map(|one| one.count).sum::<usize>(), all.len());
        let mut named: Vec<ChipStatus> = told.iter().map(|one| one.status).collect();
        named.sort();
        named.dedup();
        prop_assert_eq!(named.len(), told.len());
    }
}
