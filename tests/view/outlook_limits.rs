//! Where a limit of each period is heading, as the pages say it.

use par_workbook::check::outlook;
use par_workbook::check::overview::Overview;
use par_workbook::plan::{Per, Target, TargetKind};
use par_workbook::view::chip::ChipStatus;
use par_workbook::view::gauge::standpoints;
use par_workbook::view::outlook::*;

use super::outlook::{said_in, says, texts, with};
use super::{EN, VI, counting, date, id};

const FOUR: &str = "b 1=1 2=1 3=1 4=3";

fn limit(per: Per, most: &str) -> Target {
    Target { per, ..counting(TargetKind::AtMostPerPeriod, most) }
}

#[test]
fn a_limit_says_its_worst_period_and_what_each_may_still_hold() {
    let may = "1/5/2024";
    says(
        limit(Per::Quarter, "5"),
        FOUR,
        may,
        "Nếu giữ tốc độ này (trung bình 4 tháng đủ số liệu), hết năm nhiều nhất 6 hồ sơ trong quý II: sẽ không đạt. \
         Quý II còn được thêm 2 hồ sơ (đã có 3 trên 5), mỗi quý còn lại không quá 5 hồ sơ. Giữ tốc độ này thì từ \
         tháng 7 sẽ không còn kịp.",
    );
    says(
        limit(Per::Quarter, "3"),
        "b 1=1 2=1 3=1 4=2 5=1",
        "1/6/2024",
        "Nếu giữ tốc độ này (trung bình 5 tháng đủ số liệu), hết năm nhiều nhất 4 hồ sơ trong quý II: sẽ không đạt. \
         Quý II không được thêm trường hợp nào (đã có 3 trên 3), mỗi quý còn lại không quá 3 hồ sơ. Giữ tốc độ này \
         thì từ tháng 7 sẽ không còn kịp.",
    );
    says(
        limit(Per::Month, "3"),
        FOUR,
        may,
        "Nếu giữ tốc độ này (trung bình 4 tháng đủ số liệu), hết năm nhiều nhất 3 hồ sơ trong tháng 4: sẽ đạt. \
         Từ nay mỗi tháng không quá 3 hồ sơ.",
    );
    says(
        limit(Per::Month, "3"),
        FOUR,
        "1/7/2024",
        "Nếu giữ tốc độ này (trung bình 4 tháng đủ số liệu), hết năm nhiều nhất 3 hồ sơ trong tháng 4: sẽ đạt. \
         Mỗi tháng còn thiếu số liệu (tháng 5–12) không quá 3 hồ sơ.",
    );
    says(
        limit(Per::Year, "15"),
        FOUR,
        may,
        "Nếu giữ tốc độ này (trung bình 4 tháng đủ số liệu), hết năm có 18 hồ sơ: sẽ không đạt. Cả năm còn được \
         thêm 9 hồ sơ (đã có 6 trên 15). Giữ tốc độ này thì từ tháng 12 sẽ không còn kịp.",
    );
    says(
        limit(Per::Month, "0"),
        "b 1=0 2=0",
        may,
        "Nếu tiếp tục không có trường hợp nào, hết năm sẽ đạt. Từ nay không được để phát sinh trường hợp nào.",
    );
    says(limit(Per::Month, "2"), FOUR, may, "Không còn kịp từ tháng 4: đã vượt mức cho phép.");
}

#[test]
fn its_steps_can_be_done_by_hand_and_it_is_told_in_english() {
    let plan = with(limit(Per::Quarter, "5"), FOUR);
    let english = said_in(EN, &plan, "1/5/2024");
    assert!(english.misses, "{english:?}");
    assert_eq!(
        english.line,
        "At this pace (the mean of 4 complete months) it comes to a highest of 6 hồ sơ in quarter II by the end of \
         the year: it will not be met. Quarter II may hold 2 hồ sơ more (3 of 5 are there), each quarter that is left \
         may hold at most 5 hồ sơ. If the pace stays, from month 7 on it can no longer be reached."
    );
    let typed = with(limit(Per::Quarter, "5"), "b 1=1 2=1 3=1 4=3 5=1");
    assert_eq!(
        said_in(VI, &typed, "20/5/2024").steps,
        [
            "Đủ số liệu: tháng 1–4. Còn lại 8 tháng: tháng 5–12.",
            "Số lượng: đến nay 6, cứ 4 tháng thêm 6; đến cuối kỳ: 6 + 6 × 7 ÷ 4 = 16 (làm tròn xuống).",
            "Chia đều, làm tròn xuống: tháng 6: 1, tháng 7: 1, tháng 8: 2, tháng 9: 1, tháng 10: 2, tháng 11: 1, \
             tháng 12: 2.",
            "Giữ nguyên số đã nhập của tháng 5.",
            "Nhiều nhất: quý II, 5; mỗi quý không quá 5.",
        ]
    );
}

#[test]
fn a_limit_is_tried_month_by_month_and_marks_its_worst_period() {
    let plan = with(limit(Per::Quarter, "5"), "b 1=1 2=1 3=1 4=3 5=1");
    let seen = outlook(&plan, id("t"), date("20/5/2024")).unwrap();
    let fields = trial_fields(VI, &plan, id("t"), &seen);
    assert!(fields.iter().all(|field| !field.whole) && fields.len() == 8);
    assert_eq!((&*fields[0].label, &*fields[0].hint), ("Tháng 5, số lượng", "đã nhập: 1"));
    assert_eq!((&*fields[1].label, &*fields[1].hint), ("Tháng 6, số lượng", "theo tốc độ: 1"));
    let told = |rows: &[(u8, bool, &str)]| {
        let it = trial(VI, &plan, id("t"), &seen, &texts(rows));
        (it.status, it.words)
    };
    assert_eq!(told(&[]).0, Some(ChipStatus::Met));
    // The same case more is too much in May, and none too many in August.
    let (status, words) = told(&[(5, false, "2")]);
    assert_eq!(status, Some(ChipStatus::NotMet));
    assert!(words.contains("6 hồ sơ trong quý II") && words.contains("Vượt 1 hồ sơ"), "{words}");
    assert_eq!(told(&[(8, false, "3")]).0, Some(ChipStatus::Met));
    let plan = with(limit(Per::Quarter, "5"), "b 1=1 2=1 3=1 4=3");
    let seen = Overview::of(&plan, date("1/5/2024"), None);
    let found = warned(VI, &plan, &seen);
    assert!(found.len() == 1 && found[0].words.contains("quý II"), "{found:?}");
    let gauge = standpoints(VI, &plan, &seen).remove(0).gauge;
    assert_eq!(gauge.bar.unwrap().ahead, Some(1000));
    assert!(gauge.words().ends_with("dự kiến 6"), "{}", gauge.words());
    let calm = with(limit(Per::Quarter, "6"), "b 1=1 2=1 3=1 4=2 5=1");
    let seen = Overview::of(&calm, date("1/6/2024"), None);
    assert!(warned(VI, &calm, &seen).is_empty());
    let bar = standpoints(VI, &calm, &seen).remove(0).gauge.bar.unwrap();
    assert_eq!((bar.fill, bar.mark, bar.ahead), (500, Some(1000), Some(666)));
}
