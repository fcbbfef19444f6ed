//! Written, sent, and what moved afterwards.

use chrono::NaiveDate;
use par_workbook::document::report::{self, Reported};
use par_workbook::document::{BadTree, kept_tree};
use par_workbook::edit::{apply_all, build, reported};
use par_workbook::export::html;
use par_workbook::plan::{
    At, Id, List, MeasureField, NoteField, PeriodReport, PeriodReportField, Plan, ReportPart,
    ReportText, ReportTextField, Slot, TargetField,
};
use par_workbook::preset::ba_xa_2024;
use par_workbook::view::before;
use par_workbook::view::period_report::{self, SentCopy, Shown};

use super::{VI, made, period, set, year};

#[test]
fn what_an_officer_wrote_is_printed_and_never_replaced() {
    let mut plan = year();
    let own = |plan: &Plan| {
        let of = Reported::of(plan, period("q1")).unwrap();
        period_report::parts(VI, &of).into_iter().find(|row| row.part == ReportPart::Direction)
    };
    let told = |plan: &Plan| made(plan, "q1").lines().join("\n");
    assert!(told(&plan).contains("Trong quý I, UBND xã đã họp giao ban 3 lần."));
    // Sending the report closed a duty's period, which the draft does not count: its day is after it.
    assert!(!own(&plan).unwrap().moved);
    let note = At::Note(Id::named("gc3"), NoteField::Text);
    set(&mut plan, note, "Máy quét hỏng, đã sửa. Đã bố trí thêm một máy.");
    assert!(own(&plan).unwrap().moved);
    assert!(told(&plan).contains("Trong quý I, UBND xã đã họp giao ban 3 lần."));
    // "Giữ lời đã viết" renews what is compared; "Lấy bản nháp mới" replaces the words.
    let key = (period("q1"), ReportPart::Direction, None);
    let draft = own(&plan).unwrap().draft;
    let keep = reported::write(&plan, key, (&draft, false));
    let mut kept = plan.clone();
    apply_all(&mut kept, &keep).unwrap();
    assert!(!own(&kept).unwrap().moved && told(&kept).contains("họp giao ban 3 lần"));
    let take = reported::write(&plan, key, (&draft, true));
    apply_all(&mut plan, &take).unwrap();
    assert!(!own(&plan).unwrap().moved && !told(&plan).contains("họp giao ban 3 lần"));
}

#[test]
fn a_report_prints_as_it_was_sent_and_later_figures_are_told() {
    let plan = year();
    let quarter = period("q1");
    let shown = |now| Shown { period: quarter, now, part_two: false };
    let sent = period_report::paper(&plan, shown(false));
    let now = period_report::paper(&plan, shown(true));
    assert_ne!(sent, now);
    assert!(sent.lines().iter().any(|line| line.contains("45/117 (38,46%)")));
    assert!(now.lines().iter().any(|line| line.contains("48/117 (41,03%)")));
    let moved = period_report::moved(&plan, quarter);
    let told: Vec<String> = moved
        .iter()
        .map(|one| format!("{} | {} | {} | {}", one.row, one.column, one.sent, one.now))
        .collect();
    assert_eq!(
        told,
        [
            "7.3.3, Kết quả đã số hóa | kết quả trong kỳ | 45/117 (38,46%) | 48/117 (41,03%)",
            "7.3.3, Kết quả đã số hóa | lũy kế | 45/117 (38,46%) | 48/117 (41,03%)",
            "Kết quả đã số hóa | tháng 2 | 15 | 18",
            "Kết quả đã số hóa | trong kỳ | 45 | 48",
            "Kết quả đã số hóa | lũy kế | 45 | 48",
        ]
    );
    // Put back, nothing is told.
    let mut back = plan;
    back.figures.insert((Id::named("m733kqxong"), Slot::Month(2)), "15".into());
    assert_eq!(period_report::moved(&back, quarter), []);
}

#[test]
fn sending_keeps_the_paper_closes_the_duty_and_is_taken_back() {
    let mut plan = year();
    let half = period("6t");
    assert_eq!(period_report::open_duties(&plan, half), [Id::named("d433")]);
    assert_eq!(period_report::open_duties(&plan, period("q1")), []);
    let closes = vec![(Id::named("gui6t"), Id::named("d433"))];
    let changes = period_report::sent(&plan, half, ("54", "2024-06-19"), closes).unwrap();
    apply_all(&mut plan, &changes).unwrap();
    assert_eq!(period_report::copy(&plan, half), SentCopy::Whole);
    assert_eq!(period_report::open_duties(&plan, half), []);
    let own = plan.report_on(half).unwrap();
    assert!(kept_tree(&own.copy).unwrap().lines().iter().any(|line| line == "Số: 54/BC-UBND"));
    assert_eq!(period_report::moved(&plan, half), [], "nothing has moved yet");
    let back = reported::unsend(&plan, half);
    apply_all(&mut plan, &back).unwrap();
    assert_eq!(period_report::copy(&plan, half), SentCopy::None);
    // Made-up figures are never sent.
    let mut made_up = year();
    made_up.frame.illustration = "2024-06-30".into();
    assert_eq!(
        period_report::sent(&made_up, half, ("54", "2024-06-19"), Vec::new()),
        Ok(Vec::new())
    );
}

#[test]
fn a_copy_that_was_tampered_with_or_cannot_be_read_is_told() {
    let quarter = period("q1");
    let id = PeriodReport::id(quarter);
    let at = At::PeriodReport(id, PeriodReportField::Copy);
    let whole = year().report_on(quarter).unwrap().copy.clone();
    let with = |text: &str| {
        let mut plan = year();
        set(&mut plan, at, text);
        period_report::copy(&plan, quarter)
    };
    assert_eq!(with(&whole), SentCopy::Whole);
    assert_eq!(with(&whole.replace("38,46%", "58,46%")), SentCopy::Changed);
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    let cut = with(&half);
    assert!(matches!(cut, SentCopy::Unreadable(BadTree::Text(_))), "{cut:?}");
    let newer = with(&whole.replacen("\"tree\":1", "\"tree\":7", 1));
    assert_eq!(newer, SentCopy::Unreadable(BadTree::Form(7)));
    // What cannot be read is made anew for the eye, and nothing is lost.
    let mut plan = year();
    set(&mut plan, at, "{");
    let shown = Shown { period: quarter, now: false, part_two: false };
    assert_eq!(period_report::paper(&plan, shown), made(&plan, "q1"));
}

#[test]
fn part_two_alone_is_the_same_table_for_paper_and_clipboard() {
    let plan = year();
    let alone = report::part_two_alone(&plan, period("q1")).unwrap();
    let whole = made(&plan, "q1");
    assert_eq!(alone.parts, [whole.parts[1].clone()]);
    let rich = html::fragment(&alone);
    assert!(rich.contains("<table") && rich.contains("border-collapse:collapse"), "{rich}");
    assert!(rich.contains("48/117 (41,03%)") && !rich.contains("<style"), "{rich}");
}

#[test]
fn the_next_report_is_the_one_that_waits() {
    let plan = ba_xa_2024();
    let on = |month, day| {
        let today = NaiveDate::from_ymd_opt(2024, month, day).unwrap();
        period_report::first(&plan, today).to_string()
    };
    assert_eq!(on(1, 5), "t1");
    assert_eq!(on(3, 16), "q1", "of the month and the quarter that end together the longer one");
    assert_eq!(on(6, 20), "6t");
    assert_eq!(on(12, 20), "nam");
    let today = NaiveDate::from_ymd_opt(2024, 3, 20).unwrap();
    let choices = period_report::choices(VI, &year(), today);
    let words =
        |code: &str| choices.iter().find(|one| one.period == period(code)).unwrap().words.clone();
    assert_eq!(words("q1"), "Quý I · đã gửi");
    assert_eq!(words("t3"), "Tháng 3 · đến kỳ");
    assert_eq!(words("nam"), "Cả năm · chưa hết kỳ");
}

#[test]
fn what_nobody_looked_at_is_told_before_sending() {
    let plan = year();
    let said = |code: &str| {
        period_report::advice(VI, &Reported::of(&plan, period(code)).unwrap()).join("\n")
    };
    assert!(said("q1").contains("4 phần còn là bản nháp"), "{}", said("q1"));
    assert!(said("q1").contains("Chưa đạt mà chưa nêu nguyên nhân: 3.4.1"), "{}", said("q1"));
    assert!(!said("6t").contains("7.3.3"), "its cause is written: {}", said("6t"));
    let mut other = plan.clone();
    let (id, _) = other.report_text(period("q1"), ReportPart::Direction, None).unwrap();
    set(&mut other, At::ReportText(id, ReportTextField::Text), "Thực hiện công tác CCHC năm 2023.");
    let today = NaiveDate::from_ymd_opt(2024, 3, 20).unwrap();
    let found = par_workbook::check::findings::findings(&other, today);
    let told = before::of_report(VI, &other, 0, period("q1"), &found);
    let slip = told.iter().find(|one| one.words.contains("nhắc đến năm 2023")).unwrap();
    assert_eq!(slip.at, Some(At::ReportText(id, ReportTextField::Text)), "it leads to its field");
    assert!(
        before::of_report(VI, &other, 0, period("6t"), &found).iter().all(|it| it.at.is_none())
    );
}

#[test]
fn a_kept_copy_is_never_replaced_and_nothing_is_kept_of_a_plan_without_a_year() {
    let mut plan = year();
    let quarter = period("q1");
    let again = period_report::sent(&plan, quarter, ("26", "2024-05-02"), Vec::new()).unwrap();
    assert_eq!(again, [], "a second sending would replace the paper");
    // Dropped by a person who was asked, it is sent anew, and the duty's record follows.
    let back = reported::unsend(&plan, quarter);
    apply_all(&mut plan, &back).unwrap();
    let again = period_report::sent(&plan, quarter, ("26", "2024-05-02"), Vec::new()).unwrap();
    apply_all(&mut plan, &again).unwrap();
    let row = plan.reports_sent.get(Id::named("guiq1")).unwrap();
    assert_eq!((row.number.as_str(), row.day.as_str()), ("26", "2024-05-02"));
    let mut bare = year();
    bare.frame.year.clear();
    let none = period_report::sent(&bare, period("6t"), ("1", "2024-06-20"), Vec::new()).unwrap();
    assert_eq!(none, []);
}

#[test]
fn part_two_of_a_sent_report_is_what_was_sent() {
    let plan = year();
    let shown = |now| Shown { period: period("q1"), now, part_two: true };
    let said = |now| period_report::paper(&plan, shown(now)).lines().join("\n");
    assert!(said(false).contains("45/117 (38,46%)") && !said(false).contains("48/117"));
    assert!(said(true).contains("48/117 (41,03%)") && !said(true).contains("BÁO CÁO"));
}

#[test]
fn words_that_were_emptied_are_printed_as_nothing() {
    let mut plan = year();
    let id = ReportText::id(period("q1"), ReportPart::Direction, None);
    set(&mut plan, At::ReportText(id, ReportTextField::Text), "");
    let of = Reported::of(&plan, period("q1")).unwrap();
    assert_eq!(report::text(&of, ReportPart::Direction, None), "");
    let told = period_report::advice(VI, &of).join("\n");
    assert!(told.contains("Để trống: I. Công tác chỉ đạo, điều hành."), "{told}");
}

#[test]
fn what_is_named_alike_is_never_taken_for_each_other() {
    let mut plan = year();
    // Two measures of one name in two groups, and a remedy moved to another place.
    set(&mut plan, At::Measure(Id::named("m733kq"), MeasureField::Label), "Hồ sơ");
    set(&mut plan, At::Measure(Id::named("m733hs"), MeasureField::Label), "Hồ sơ");
    let before = report::report(&plan, period("q2")).unwrap();
    assert_eq!(report::moved(&before, &before), []);
    let moved = build::shift(&plan, List::Remedies, Id::named("r11"), true).unwrap();
    apply_all(&mut plan, &[moved]).unwrap();
    let after = report::report(&plan, period("q2")).unwrap();
    assert_eq!(report::moved(&before, &after), [], "its place is no fact");
    // Another threshold is one line, not a row that went and one that came.
    set(&mut plan, At::Target(Id::named("t733kq"), TargetField::Threshold), "60");
    let now = report::report(&plan, period("q2")).unwrap();
    let told: Vec<String> =
        report::moved(&before, &now).iter().map(|it| it.column.clone()).collect();
    assert_eq!(told, ["chỉ tiêu của kế hoạch", "đánh giá"]);
    // Figures that are all gone are told too.
    plan.figures.clear();
    let bare = report::report(&plan, period("q2")).unwrap();
    assert!(report::moved(&before, &bare).iter().any(|it| it.column == "tháng 2"));
}
