//! The words of targets that are judged by a published result of their own.

use par_workbook::plan::TargetKind::{
    AmongFirst, KeepMaximum, NotBelowAverage, PlacesGained, ScoreAtLeast,
};
use par_workbook::plan::*;
use par_workbook::text::{Language, verdicts};

use super::announced::{TODAY, plan_of, say, target};
use super::setup::*;

#[track_caller]
fn told(rows: &[(TargetKind, &str, &str, &str, &str)]) {
    for (kind, threshold, base, published, said) in rows {
        assert_eq!(say(&plan_of(target(*kind, threshold, base, published), true)), *said);
    }
}

#[test]
fn ranks_are_said_in_a_sentence() {
    told(&[
        (
            PlacesGained,
            "5",
            "20",
            "15",
            "Chỉ tiêu: thứ 15 theo công bố, mục tiêu tăng từ 5 bậc trở lên so với hạng 20.",
        ),
        (
            PlacesGained,
            "5",
            "20",
            "16",
            "Chỉ tiêu: thứ 16 theo công bố, mục tiêu tăng từ 5 bậc trở lên so với hạng 20. Còn kém 1 bậc.",
        ),
        (
            PlacesGained,
            "5",
            "",
            "",
            "Chỉ tiêu: chờ công bố, mục tiêu tăng từ 5 bậc trở lên so với năm trước; còn phải nhập thứ \
             hạng năm trước để so sánh.",
        ),
        (
            PlacesGained,
            "5",
            "",
            "16",
            "Chỉ tiêu: thứ 16 theo công bố; chưa nhập thứ hạng năm trước nên chưa so sánh được.",
        ),
        (PlacesGained, "", "20", "16", "Chỉ tiêu: chưa đặt mục tiêu."),
        (
            AmongFirst,
            "20",
            "",
            "21",
            "Chỉ tiêu: thứ 21 theo công bố, mục tiêu trong nhóm 20 đơn vị dẫn đầu. Còn kém 1 bậc.",
        ),
    ]);
}

#[test]
fn scores_are_said_in_a_sentence() {
    told(&[
        (
            ScoreAtLeast,
            "92",
            "",
            "90,75",
            "Chỉ tiêu: 90,75 điểm theo công bố, mục tiêu từ 92 điểm trở lên. Còn thiếu 1,25 điểm.",
        ),
        (ScoreAtLeast, "92", "", "", "Chỉ tiêu: chờ công bố, mục tiêu từ 92 điểm trở lên."),
        (
            NotBelowAverage,
            "",
            "85,1",
            "85,05",
            "Chỉ tiêu: 85,05 điểm theo công bố, mục tiêu không thấp hơn mức trung bình 85,1 điểm. Còn \
             thiếu 0,05 điểm.",
        ),
        (
            KeepMaximum,
            "",
            "2",
            "2",
            "Chỉ tiêu: 2 điểm theo công bố, mục tiêu giữ điểm tối đa 2 điểm.",
        ),
        (
            KeepMaximum,
            "",
            "",
            "2",
            "Chỉ tiêu: 2 điểm theo công bố; chưa nhập điểm tối đa nên chưa so sánh được.",
        ),
    ]);
    let rate = Target { unit: "%".into(), ..target(ScoreAtLeast, "85", "", "84,5") };
    assert_eq!(
        say(&plan_of(rate, true)),
        "Chỉ tiêu: 84,5% theo công bố, mục tiêu từ 85% trở lên. Còn thiếu 0,5 điểm phần trăm."
    );
}

#[test]
fn the_reasons_name_what_it_is_held_against() {
    let reasons = |target: Target| {
        let plan = plan_of(Target { at_the_end: true, ..target }, true);
        let row = plan.targets.get(id("t")).unwrap();
        verdicts::reasoning(Language::Vietnamese, &plan, row, &judge(&plan, TODAY))
    };
    assert_eq!(
        reasons(target(TargetKind::PlacesGained, "5", "20", "23")),
        [
            "Đạt khi thứ hạng được công bố tăng từ 5 bậc trở lên so với hạng 20.",
            "Hạng 20 − hạng 23 = −3 bậc",
        ]
    );
    assert_eq!(
        reasons(target(TargetKind::AmongFirst, "20", "", "")),
        ["Đạt khi thứ hạng được công bố trong nhóm 20 đơn vị dẫn đầu."]
    );
    assert_eq!(
        reasons(target(TargetKind::NotBelowAverage, "", "", "85")),
        ["Đạt khi kết quả được công bố không thấp hơn mức trung bình."]
    );
    assert_eq!(
        reasons(target(TargetKind::KeepMaximum, "", "2", "2")),
        ["Đạt khi kết quả được công bố giữ điểm tối đa 2 điểm."]
    );
    assert_eq!(
        reasons(target(TargetKind::ScoreAtLeast, "", "", "2")),
        ["Theo dõi, không có ngưỡng."]
    );
}
