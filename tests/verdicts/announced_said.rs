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

#[test]
fn in_english_every_kind_says_what_it_should_be() {
    let english = |kind, threshold, base, published| {
        let plan = plan_of(target(kind, threshold, base, published), true);
        let row = plan.targets.get(id("t")).unwrap();
        let verdict = judge(&plan, TODAY);
        let told = verdicts::sentence(Language::English, &plan, row, &verdict);
        let goal = verdicts::goal(Language::English, &plan, row);
        (told.strip_prefix("Chỉ tiêu: ").unwrap().to_owned(), goal)
    };
    for (kind, threshold, base, needed) in [
        (PlacesGained, "1", "20", "better than rank 20 by 1 or more"),
        (AmongFirst, "20", "", "among the first 20"),
        (ScoreAtLeast, "92", "", "at least 92 points"),
        (NotBelowAverage, "", "85", "at least the average of 85 points"),
        (KeepMaximum, "", "2", "the maximum of 2 points"),
    ] {
        let (told, goal) = english(kind, threshold, base, "");
        assert_eq!(told, format!("awaiting publication; it should be {needed}."));
        let what = if matches!(kind, PlacesGained | AmongFirst) { "rank" } else { "result" };
        assert_eq!(goal, format!("Met when the published {what} is {needed}."));
        let (told, _) = english(kind, threshold, base, "1");
        assert!(told.ends_with(&format!(" as published; it should be {needed}.")), "{told}");
    }
    let (told, _) = english(PlacesGained, "5", "", "");
    assert_eq!(
        told,
        "awaiting publication; it should be better than the year before by 5 or more. Enter last \
         year’s rank to compare it with."
    );
}

#[test]
fn another_number_of_ranked_units_is_told_among_the_reasons() {
    let reasons = |target: Target, units: (&str, &str), rank: &str, owned: bool| {
        let mut plan = plan_of(target, owned);
        plan.last_result.rank = rank.into();
        (plan.last_result.units, plan.aim.units) = (units.0.into(), units.1.into());
        let row = plan.targets.get(id("t")).unwrap();
        let verdict = judge(&plan, TODAY);
        let lines = verdicts::reasoning(Language::Vietnamese, &plan, row, &verdict);
        lines.into_iter().find(|line| line.starts_with("Số đơn vị được xếp hạng"))
    };
    let gain = |base: &str, published: &str| target(PlacesGained, "5", base, published);
    let told = |before: u32, now: u32| {
        Some(format!(
            "Số đơn vị được xếp hạng đã thay đổi (năm trước {before}, năm nay {now}); cần lưu ý khi \
             so sánh thứ hạng hai năm."
        ))
    };
    for owned in [true, false] {
        assert_eq!(reasons(gain("", ""), ("19", "96"), "7", owned), told(19, 96));
        assert_eq!(reasons(gain("", "3"), (" 19 ", "19"), "7", owned), None);
        assert_eq!(reasons(gain("", "3"), ("", "96"), "7", owned), None);
        assert_eq!(reasons(gain("", "3"), ("", "96"), "7/19", owned), told(19, 96));
        // A rank of its own may be of another ranking, unless it says of how many.
        assert_eq!(reasons(gain("7", "3"), ("19", "96"), "7", owned), None);
        assert_eq!(reasons(gain("7/19", "3/45"), ("96", "96"), "7", owned), told(19, 45));
    }
    assert_eq!(reasons(target(AmongFirst, "5", "", ""), ("19", "96"), "7", true), None);
}
