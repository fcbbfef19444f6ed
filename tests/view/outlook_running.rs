//! Where the year is heading while a month is running, as the pages say it.

use par_workbook::check::overview::Overview;
use par_workbook::check::{outlook, verdict};
use par_workbook::edit;
use par_workbook::plan::{At, MeasureField, Plan, Target, TargetKind, Value, Weight};
use par_workbook::view::chip::ChipStatus;
use par_workbook::view::outlook::*;

use super::outlook::{said_in, says, texts, with};
use super::{VI, counting, date, id, ratio, type_in};

const JUNE: &str = "20/6/2024";

fn count(least: &str) -> Target {
    counting(TargetKind::CountAtLeast, least)
}

fn untouched(plan: &Plan, today: &str) -> Trial {
    let seen = outlook(plan, id("t"), date(today)).unwrap();
    trial(VI, plan, id("t"), &seen, &[])
}

#[test]
fn the_line_and_the_untouched_trial_say_the_same() {
    let june = "b 1=2 2=2 3=2 4=2 5=2 6=50";
    says(
        count("70"),
        june,
        JUNE,
        "Nếu giữ tốc độ này (trung bình 5 tháng đủ số liệu), hết năm có 72 hồ sơ: sẽ đạt. \
         Từ nay mỗi tháng cần ít nhất 2 hồ sơ.",
    );
    assert_eq!(untouched(&with(count("70"), june), JUNE).status, Some(ChipStatus::Met));
    says(
        count("95"),
        june,
        JUNE,
        "Nếu giữ tốc độ này (trung bình 5 tháng đủ số liệu), hết năm có 72 hồ sơ: sẽ không đạt. \
         Từ nay mỗi tháng cần ít nhất 6 hồ sơ. Còn kịp đến hết tháng 12.",
    );
    let low = "b 1=18 2=18 3=18 4=18 5=18 6=0; a 1=20 2=20 3=20 4=20 5=20 6=50";
    says(
        ratio("70"),
        low,
        JUNE,
        "Nếu giữ tốc độ này (trung bình 5 tháng đủ số liệu), hết năm đạt 198/270 hồ sơ (73,33%): sẽ đạt. \
         Từ nay mỗi tháng cần ít nhất 17 trên 20 hồ sơ.",
    );
    let it = untouched(&with(ratio("70"), low), JUNE);
    assert_eq!(it.status, Some(ChipStatus::Met));
    assert!(it.words.contains("198/270 (73,33%)"), "{}", it.words);
    says(
        ratio("95,8"),
        "b 1=96 2=96 3=96 4=96 5=96 6=90; a 1=100 2=100 3=100 4=100 5=100 6=100",
        JUNE,
        "Nếu giữ tốc độ này (trung bình 5 tháng đủ số liệu), hết năm đạt 1.146/1.200 hồ sơ (95,50%): sẽ không \
         đạt. Từ nay mỗi tháng cần ít nhất 97 trên 100 hồ sơ. Còn kịp đến hết tháng 12.",
    );
}

#[test]
fn the_steps_start_from_what_was_typed_for_the_running_month() {
    assert_eq!(
        said_in(VI, &with(count("95"), "b 1=2 2=2 3=2 4=2 5=2 6=50"), JUNE).steps,
        [
            "Đủ số liệu: tháng 1–5. Còn lại 7 tháng: tháng 6–12.",
            "Giữ nguyên số đã nhập của tháng 6.",
            "Số lượng: đến nay 60, cứ 5 tháng thêm 10; đến cuối kỳ: 60 + 10 × 6 ÷ 5 = 72.",
            "Cần 95.",
            "Mỗi tháng: (95 − 60) ÷ 6 = 6 (làm tròn lên).",
        ]
    );
}

#[test]
fn the_last_month_may_bring_more_than_was_typed_for_it() {
    let december = "20/12/2024";
    let months = "b 1=2 2=2 3=2 4=2 5=2 6=2 7=2 8=2 9=2 10=2 11=2 12=1";
    let said = said_in(VI, &with(count("30"), months), december);
    assert_eq!(
        said.line,
        "Nếu giữ tốc độ này (trung bình 11 tháng đủ số liệu), hết năm có 23 hồ sơ: sẽ không đạt. \
         Đến hết tháng 12 cần thêm ít nhất 7 hồ sơ. Còn kịp đến hết tháng 12.",
    );
    assert_eq!(said.steps.last().unwrap(), "Cần 30.");
    let whole = months.replace("b ", "a ").replace("=2", "=3").replace("12=1", "12=3");
    let said = said_in(VI, &with(ratio("70"), &format!("{months}; {whole}")), december);
    assert_eq!(
        said.line,
        "Nếu giữ tốc độ này (trung bình 11 tháng đủ số liệu), hết năm đạt 23/36 hồ sơ (63,89%): sẽ không đạt. \
         Đến hết tháng 12 cần thêm ít nhất 8 hồ sơ đều đạt. Còn kịp đến hết tháng 12.",
    );
}

#[test]
fn the_end_of_a_trial_speaks_of_no_cases_to_come() {
    let plan = with(ratio("85"), "b 1=8 2=8 3=8 4=8 5=8; a 1=10 2=10 3=10 4=10 5=10");
    let it = untouched(&plan, "1/6/2024");
    assert!(it.words.contains("96/120"), "{}", it.words);
    assert!(
        it.words.ends_with("Còn thiếu 6 hồ sơ.") && !it.words.contains("tiếp theo"),
        "{}",
        it.words
    );
    // Before the end they are still to come.
    let today = verdict(&plan, id("t"), date("1/6/2024"));
    let target = plan.targets.get(id("t")).unwrap();
    let words = par_workbook::text::verdicts::shortfall(VI, &plan, target, &today).unwrap();
    assert!(words.contains("tiếp theo đều đạt"), "{words}");
}

#[test]
fn what_is_lost_before_its_due_date_is_listed_with_its_words() {
    let late = Target { at_the_end: true, ..ratio("85") };
    let typed = "b 1=5 2=5 3=5 4=5 5=5; a 1=10 2=10 3=10 4=10 5=10";
    let listed = |target: Target| {
        let plan = with(target, typed);
        warned(VI, &plan, &Overview::of(&plan, date("1/6/2024"), None))
    };
    let found = listed(late.clone());
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].words,
        "Không còn kịp từ tháng 4: mọi trường hợp còn lại đều đạt cũng không đủ."
    );
    // What is told as missed already is not listed twice, nor what is only suggested.
    assert!(listed(ratio("85")).is_empty());
    assert!(listed(Target { weight: Weight::Suggested, ..late }).is_empty());
}

#[test]
fn words_and_fields_turn_though_the_outlook_stays() {
    // What the pages listen to is therefore the target's places, and not the outlook alone.
    let months = "b 1=2 2=2 3=2 4=2 5=2 6=3; a 1=2 2=2 3=2 4=2 5=2 6=4";
    let both = || Target { part: vec![id("b"), id("a")], ..count("80") };
    let plan = with(both(), months);
    let mut named = plan.clone();
    let unit = At::Measure(id("b"), MeasureField::Unit);
    let change = edit::build::set(&named, unit, Value::text("văn bản")).unwrap();
    edit::apply(&mut named, &change).unwrap();
    let seen = |plan: &Plan| outlook(plan, id("t"), date(JUNE)).unwrap();
    assert_eq!(seen(&plan), seen(&named));
    assert!(said_in(VI, &named, JUNE).line.contains("văn bản"));
    assert!(!said_in(VI, &plan, JUNE).line.contains("văn bản"));
    let fields = |plan: &Plan| trial_fields(VI, plan, id("t"), &seen(plan));
    assert_eq!(
        (&*fields(&plan)[0].label, &*fields(&plan)[0].hint),
        ("Tháng 6, số lượng", "đã nhập: 7")
    );
    let it = trial(VI, &plan, id("t"), &seen(&plan), &texts(&[(6, false, "40")]));
    assert_eq!(it.status, Some(ChipStatus::Met), "{}", it.words);
    // What was tried for a month that has no field any more stands in nobody's way.
    let gone = trial(VI, &plan, id("t"), &seen(&plan), &texts(&[(5, false, "chín")]));
    assert_eq!(gone, untouched(&plan, JUNE));
    let mut later = plan;
    type_in(&mut later, "b 6=4");
    assert_eq!(fields(&later)[0].hint, "đã nhập: 8");
}
