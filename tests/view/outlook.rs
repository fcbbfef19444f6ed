//! Where the year is heading, as the pages say it.

use par_workbook::check::outlook;
use par_workbook::check::overview::Overview;
use par_workbook::plan::{Plan, Target, TargetKind, YearRule};
use par_workbook::text::Language;
use par_workbook::view::chip::ChipStatus;
use par_workbook::view::gauge::standpoints;
use par_workbook::view::outlook::*;

use super::{EN, VI, YEAR, add, blank, counting, date, id, measure, ratio, remedy, type_in};

const FIVE: &str = "b 1=8 2=8 3=8 4=8 5=8; a 1=10 2=10 3=10 4=10 5=10";
const ALL: &str = "b 1=43 2=42 3=43 4=43 5=42; a 1=43 2=42 3=43 4=43 5=42";

/// A plan of one target "t" that adds up its months.
pub(super) fn with(target: Target, typed: &str) -> Plan {
    let mut plan = blank();
    measure(&mut plan, "b", YearRule::Sum);
    measure(&mut plan, "a", YearRule::Sum);
    remedy(&mut plan, "r", "", "Số hóa");
    add(&mut plan, "t", Target { owner: Some(id("r")), ..target });
    type_in(&mut plan, typed);
    plan
}

pub(super) fn said_in(language: Language, plan: &Plan, today: &str) -> Prospect {
    let seen = outlook(plan, id("t"), date(today)).expect("an outlook");
    prospect(language, plan, id("t"), &seen)
}

#[track_caller]
pub(super) fn says(target: Target, typed: &str, today: &str, line: &str) {
    assert_eq!(said_in(VI, &with(target, typed), today).line, line);
}

fn at_end(percent: &str) -> Target {
    Target { at_the_end: true, mendable: true, ..ratio(percent) }
}

#[test]
fn the_line_says_where_it_ends_what_is_needed_and_until_when() {
    let june = "1/6/2024";
    says(
        ratio("85"),
        FIVE,
        june,
        "Nếu giữ tốc độ này (trung bình 5 tháng đủ số liệu), hết năm đạt 96/120 hồ sơ (80,00%): sẽ không đạt. \
         Từ nay mỗi tháng cần ít nhất 9 trên 10 hồ sơ. Giữ tốc độ này thì từ tháng 11 sẽ không còn kịp.",
    );
    says(
        at_end("85"),
        FIVE,
        june,
        "Nếu giữ tốc độ này (trung bình 5 tháng đủ số liệu), hết năm đạt 96/120 hồ sơ (80,00%): sẽ không đạt. \
         Từ nay mỗi tháng cần ít nhất 9 hồ sơ, kể cả làm bù 10 còn lại của các tháng trước (dự kiến mỗi tháng có \
         thêm 10). Còn kịp đến hết tháng 12.",
    );
    says(
        ratio("100"),
        FIVE,
        june,
        "Không còn kịp từ tháng 1: mọi trường hợp còn lại đều đạt cũng không đủ.",
    );
    says(
        counting(TargetKind::CountAtLeast, "8"),
        "b 1=1 2=0",
        "1/3/2024",
        "Nếu giữ tốc độ này (trung bình 2 tháng đủ số liệu), hết năm có 6 hồ sơ: sẽ không đạt. \
         Từ nay mỗi tháng cần ít nhất 1 hồ sơ. Còn kịp đến hết tháng 12.",
    );
    let none = || counting(TargetKind::NoneOf, "");
    says(
        none(),
        "b 1=0 2=0",
        "1/3/2024",
        "Nếu tiếp tục không có trường hợp nào, hết năm sẽ đạt. Từ nay không được để phát sinh trường hợp nào.",
    );
    says(none(), "b 1=0 2=3", "1/3/2024", "Không còn kịp từ tháng 2: đã có trường hợp.");
    let due = Target { due: "30/6/2024".to_owned(), ..ratio("80") };
    says(
        due,
        "b 1=8 2=8; a 1=10 2=10",
        "1/3/2024",
        "Nếu giữ tốc độ này (trung bình 2 tháng đủ số liệu), hết tháng 6 đạt 48/60 hồ sơ (80,00%): sẽ đạt. \
         Từ nay mỗi tháng cần ít nhất 8 trên 10 hồ sơ.",
    );
    // Months that have passed without figures are not "from now on".
    says(
        ratio("85"),
        FIVE,
        "1/12/2024",
        "Nếu giữ tốc độ này (trung bình 5 tháng đủ số liệu), hết năm đạt 96/120 hồ sơ (80,00%): sẽ không đạt. \
         Mỗi tháng còn thiếu số liệu (tháng 6–12) cần ít nhất 9 trên 10 hồ sơ. Nếu các tháng còn thiếu số liệu \
         cũng như vậy thì đã không còn kịp từ tháng 11.",
    );
    let english = said_in(EN, &with(ratio("85"), FIVE), june);
    assert!(
        english.misses && english.line.contains("96/120 hồ sơ (80.00%) by the end of the year")
    );
}

#[test]
fn the_steps_can_be_done_by_hand() {
    let steps = said_in(VI, &with(ratio("85"), FIVE), "1/6/2024").steps;
    assert_eq!(
        steps,
        [
            "Đủ số liệu: tháng 1–5. Còn lại 7 tháng: tháng 6–12.",
            "Tử số: đến nay 40, cứ 5 tháng thêm 40; đến cuối kỳ: 40 + 40 × 7 ÷ 5 = 96.",
            "Mẫu số: đến nay 50, cứ 5 tháng thêm 50; đến cuối kỳ: 50 + 50 × 7 ÷ 5 = 120.",
            "Để đạt 85% của 120 cần 102.",
            "Mỗi tháng: (102 − 40) ÷ 7 = 9 (làm tròn lên).",
            "Cả kỳ được phép không đạt nhiều nhất 18; đến nay đã 10.",
        ]
    );
    // Nobody has failed: the fraction of a case is not one that fails.
    let steps = said_in(VI, &with(ratio("100"), ALL), "1/6/2024").steps;
    assert_eq!(
        steps,
        [
            "Đủ số liệu: tháng 1–5. Còn lại 7 tháng: tháng 6–12.",
            "Tử số: đến nay 213, cứ 5 tháng thêm 213; đến cuối kỳ: 213 + 213 × 7 ÷ 5 = 511 (làm tròn xuống).",
            "Mẫu số: đến nay 213, cứ 5 tháng thêm 213; đến cuối kỳ: 213 + 213 × 7 ÷ 5 = 512 (làm tròn lên).",
            "Tốc độ này không làm tỷ lệ xuống dưới ngưỡng; phần lẻ không tính là thiếu: 512.",
            "Để đạt 100% của 512 cần 512.",
            "Mỗi tháng: (512 − 213) ÷ 7 = 43 (làm tròn lên).",
        ]
    );
    let gap = said_in(VI, &with(ratio("50"), "b 1=5 3=5; a 1=10 3=10"), "1/4/2024").steps;
    assert_eq!(gap[1], "Chưa đủ số liệu tháng 2, nên tính như tháng còn lại.");
}

pub(super) fn texts(rows: &[(u8, bool, &str)]) -> Vec<TrialText> {
    rows.iter().map(|(month, whole, text)| (*month, *whole, (*text).to_owned())).collect()
}

#[test]
fn a_trial_tells_the_verdict_at_once_and_writes_nothing() {
    let plan = with(ratio("85"), FIVE);
    let before = plan.clone();
    let seen = outlook(&plan, id("t"), date("1/6/2024")).unwrap();
    let fields = trial_fields(VI, &plan, id("t"), &seen);
    assert_eq!(fields.len(), 14);
    assert_eq!((&*fields[0].label, &*fields[0].hint), ("Tháng 6, số đạt", "theo tốc độ: 8"));
    assert_eq!((&*fields[1].label, &*fields[1].hint), ("Tháng 6, tổng số", "theo tốc độ: 10"));
    let told = |rows: &[(u8, bool, &str)]| {
        let it = trial(VI, &plan, id("t"), &seen, &texts(rows));
        (it.status, it.words)
    };
    let (status, words) = told(&[]);
    assert_eq!(status, Some(ChipStatus::NotMet));
    assert!(words.starts_with("Thử đến hết năm. B 96/120 (80,00%)"), "{words}");
    let better: Vec<_> = (6..=12).map(|month| (month, false, "9")).collect();
    let (status, words) = told(&better);
    assert_eq!(status, Some(ChipStatus::Met), "{words}");
    assert!(words.contains("103/120"), "{words}");
    let (status, words) = told(&[(6, false, "chín")]);
    assert_eq!((status, &*words), (None, "Có ô chưa đọc được nên chưa tính."));
    // More than all: the judge says what is wrong.
    let (status, words) = told(&[(6, false, "900")]);
    assert!(status != Some(ChipStatus::Met) && words.contains("120"), "{words}");
    assert_eq!(plan, before);
}

#[test]
fn a_month_that_is_running_is_tried_as_it_was_typed() {
    let plan = with(ratio("85"), &FIVE.replace("5=8", "5=8 6=3").replace("5=10", "5=10 6=7"));
    let seen = outlook(&plan, id("t"), date("20/6/2024")).unwrap();
    let hints: Vec<_> =
        trial_fields(VI, &plan, id("t"), &seen).into_iter().map(|it| it.hint).collect();
    assert_eq!(hints[..3], ["đã nhập: 3", "đã nhập: 7", "theo tốc độ: 8"]);
    let it = trial(VI, &plan, id("t"), &seen, &[]);
    assert!(it.words.contains("91/117"), "{}", it.words);
}

#[test]
fn a_count_is_tried_without_a_whole() {
    let plan = with(counting(TargetKind::CountAtLeast, "8"), "b 1=1 2=0");
    let seen = outlook(&plan, id("t"), date("1/3/2024")).unwrap();
    let fields = trial_fields(VI, &plan, id("t"), &seen);
    assert!(fields.iter().all(|field| !field.whole) && fields.len() == 10);
    assert_eq!(fields[0].label, "Tháng 3, số lượng");
    let it = trial(VI, &plan, id("t"), &seen, &texts(&[(3, false, "7")]));
    assert_eq!(it.status, Some(ChipStatus::Met));
}

#[test]
fn the_overview_lists_what_would_be_missed_and_marks_its_bar() {
    let plan = with(at_end("85"), FIVE);
    let seen = Overview::of(&plan, date("1/6/2024"), None);
    let found = warned(VI, &plan, &seen);
    assert_eq!(found.len(), 1);
    assert_eq!((&*found[0].href, &*found[0].label), ("#/muc/r", "B"));
    assert!(found[0].words.contains("96/120"));
    let bar = standpoints(VI, &plan, &seen).remove(0).gauge;
    assert_eq!(bar.bar.unwrap().ahead, Some(800));
    assert!(bar.words().ends_with("dự kiến 80%"), "{}", bar.words());
    // Missed already, met at its pace, or only a suggestion: none of these is a warning.
    for target in [
        ratio("85"),
        at_end("80"),
        Target { weight: par_workbook::plan::Weight::Suggested, ..at_end("85") },
    ] {
        let plan = with(target, FIVE);
        assert!(warned(VI, &plan, &Overview::of(&plan, date("1/6/2024"), None)).is_empty());
    }
}

#[test]
fn a_bar_of_a_count_keeps_its_length() {
    let ahead = |least: &str, typed: &str| {
        let plan = with(counting(TargetKind::CountAtLeast, least), typed);
        let seen = Overview::of(&plan, date("1/3/2024"), None);
        standpoints(VI, &plan, &seen).remove(0).gauge.bar.unwrap()
    };
    let short = ahead("8", "b 1=1 2=0");
    assert_eq!((short.fill, short.mark, short.ahead), (125, Some(1000), Some(750)));
    let beyond = ahead("8", "b 1=2 2=1");
    assert_eq!((beyond.fill, beyond.mark, beyond.ahead), (375, Some(1000), Some(1000)));
}

#[test]
fn every_outlook_of_a_year_is_told_in_both_languages() {
    let mut told = 0;
    for month in 2..=12_u32 {
        let today = chrono::NaiveDate::from_ymd_opt(2024, month, 20).unwrap();
        for target in YEAR.targets.ids() {
            let Some(seen) = outlook(&YEAR, *target, today) else { continue };
            for language in [VI, EN] {
                let it = prospect(language, &YEAR, *target, &seen);
                assert!(it.line.ends_with('.') && it.steps.len() > 1, "{it:?}");
                assert!(!it.line.contains("  "), "{it:?}");
                assert!(!trial(language, &YEAR, *target, &seen, &[]).words.is_empty());
            }
            told += 1;
        }
    }
    assert!(told > 40, "{told}");
}
