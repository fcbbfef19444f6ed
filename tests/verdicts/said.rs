//! The words of verdicts, in both languages.

use par_workbook::check;
use par_workbook::check::Status;
use par_workbook::plan::YearRule::{Date, Latest, Sum};
use par_workbook::plan::*;
use par_workbook::text::{Language, verdicts};

use super::setup::*;

fn named(plan: &mut Plan, label: &str) {
    let at = At::Target(id("t"), TargetField::Label);
    let change = par_workbook::edit::build::set(plan, at, Value::text(label)).unwrap();
    par_workbook::edit::apply(plan, &change).unwrap();
}

fn say(language: Language, plan: &Plan, today: &str) -> String {
    let target = plan.targets.get(id("t")).unwrap();
    let verdict = judge(plan, today);
    let mut told = vec![verdicts::sentence(language, plan, target, &verdict)];
    told.extend(verdicts::shortfall(language, plan, target, &verdict));
    told.join(" ")
}

#[track_caller]
fn expect(rule: YearRule, target: Target, typed: &str, vietnamese: &str) {
    let mut plan = one_target(rule, target);
    type_in(&mut plan, typed);
    named(&mut plan, "Kết quả đã số hóa");
    assert_eq!(say(Language::Vietnamese, &plan, "15/6/2024"), vietnamese);
}

#[test]
fn a_rate_is_told_with_its_gaps_and_what_is_missing() {
    let target = Target { mendable: true, ..ratio("55") };
    expect(
        Sum,
        target.clone(),
        "b 1=93 5=0; a 1=200 3=4 5=0",
        "Kết quả đã số hóa 93/200 (46,50%), yêu cầu từ 55% trở lên. Tính đến tháng 5; thiếu tháng \
         2–4. Cần số hóa thêm 17 hồ sơ để đạt 55%.",
    );
    expect(
        Sum,
        target.clone(),
        "b 1=110; a 1=200",
        "Kết quả đã số hóa 110/200 (55,00%), yêu cầu từ 55% trở lên. Tính đến tháng 1. Đạt đến nay.",
    );
    expect(
        Sum,
        target.clone(),
        "b 1=10999; a 1=20000",
        "Kết quả đã số hóa 10.999/20.000 (54,99%), yêu cầu từ 55% trở lên. Tính đến tháng 1. Cần \
         số hóa thêm 1 hồ sơ để đạt 55%.",
    );
    expect(
        Sum,
        target,
        "b 1=x; a 1=200",
        "Kết quả đã số hóa: chưa xét được vì số liệu có chỗ chưa đúng. B, tháng 1: Chưa đọc được số. Chỉ \
         gõ chữ số, ví dụ 1.234. Thiếu tháng 1.",
    );
    expect(
        Sum,
        ratio("100"),
        "b 1=38; a 1=40",
        "Kết quả đã số hóa 38/40 (95,00%), yêu cầu 100%. Tính đến tháng 1. Đã có 2 hồ sơ \
         không đạt, không thể bù trong năm.",
    );
    expect(
        Sum,
        ratio("55"),
        "b 1=0; a 1=40",
        "Kết quả đã số hóa 0/40 (0,00%), yêu cầu từ 55% trở lên. Tính đến tháng 1. Cần 49 hồ sơ \
         tiếp theo đều đạt.",
    );
}

#[test]
fn a_figure_that_cannot_be_read_is_named_beside_the_verdict() {
    let target = Target { mendable: true, ..ratio("55") };
    expect(
        Sum,
        target,
        "b 1=150 2=abc; a 1=200 2=200",
        "Kết quả đã số hóa 150/200 (75,00%), yêu cầu từ 55% trở lên. Tính đến tháng 1; thiếu tháng 2. \
         Chưa tính một số chưa dùng được: B, tháng 2: Chưa đọc được số. Chỉ gõ chữ số, ví dụ 1.234. Đạt \
         đến nay.",
    );
}

#[test]
fn a_side_that_counts_nothing_is_said_and_never_written_as_brackets() {
    let mut plan = one_target(Sum, Target { part: Vec::new(), ..ratio("55") });
    type_in(&mut plan, "a 1=200");
    let verdict = judge(&plan, "15/6/2024");
    let target = plan.targets.get(id("t")).unwrap();
    let told = verdicts::sentence(Language::Vietnamese, &plan, target, &verdict);
    assert!(told.contains("chỉ tiêu chưa chọn số liệu nào"), "{told}");
    let goal = verdicts::goal(Language::Vietnamese, &plan, target);
    assert_eq!(goal, "Đạt khi (chưa chọn số liệu) ÷ (A) từ 55% trở lên.");
    assert_eq!(par_workbook::view::figures::first_blank(&plan, id("t"), 2), None);
    let full = Target { kind: TargetKind::NoneOf, ..ratio("") };
    let mut plan = one_target(Sum, Target { part: vec![id("b")], ..full });
    named(&mut plan, "Hồ sơ trễ hạn");
    let target = plan.targets.get(id("t")).unwrap();
    let goal = verdicts::goal(Language::Vietnamese, &plan, target);
    assert_eq!(goal, "Đạt khi không có hồ sơ trễ hạn (B = 0).");
    let sample = par_workbook::preset::ba_xa_2024();
    let late = sample.targets.get(id("t341")).unwrap();
    let goal = verdicts::goal(Language::Vietnamese, &sample, late);
    assert_eq!(goal, "Đạt khi không có hồ sơ trễ hạn (cột 10 + cột 13 = 0).");
    let all = verdicts::goal(Language::Vietnamese, &plan, &ratio("100"));
    assert!(all.ends_with("đạt 100%."), "{all}");
}

#[test]
fn every_status_has_a_sentence() {
    expect(
        Sum,
        ratio("55"),
        "",
        "Kết quả đã số hóa: chưa đủ số liệu để xét, yêu cầu từ 55% trở lên.",
    );
    expect(
        Sum,
        ratio("55"),
        "b 1=0; a 1=0",
        "Kết quả đã số hóa: chưa phát sinh (đã nhập 0). Tính đến tháng 1.",
    );
    expect(
        Sum,
        Target { zero_is_met: true, ..ratio("100") },
        "a 1=0",
        "Kết quả đã số hóa: không có trường hợp nào phát sinh (đã nhập 0), tính là đạt. Tính đến \
         tháng 1. Đạt đến nay.",
    );
    expect(
        Sum,
        counting(TargetKind::NoneOf, ""),
        "b 1=2",
        "Kết quả đã số hóa: 2 hồ sơ, yêu cầu không có. Tính đến tháng 1. Đã phát sinh 2 \
         hồ sơ, không thể bù trong năm.",
    );
    expect(
        Latest,
        counting(TargetKind::CountAtLeast, "3"),
        "b 4=1",
        "Kết quả đã số hóa: 1 hồ sơ, yêu cầu từ 3 hồ sơ trở lên. Tính đến tháng 4. Hạn 31/12/2024. Cần \
         số hóa thêm 2 hồ sơ để đạt 3 hồ sơ.",
    );
    expect(
        Date,
        Target { due: "2024-03-31".into(), ..counting(TargetKind::DoneBy, "") },
        "b nam=2024-04-03",
        "Kết quả đã số hóa: ngày 03/04/2024, yêu cầu chậm nhất ngày 31/03/2024. Xong trễ 3 ngày.",
    );
    expect(
        Sum,
        Target { statement: Statement::UnderWay, ..Target::default() },
        "",
        "Kết quả đã số hóa: đang thực hiện (công chức tự đánh giá).",
    );
    expect(
        Sum,
        Target { kind: TargetKind::Tracked, ..ratio("") },
        "b 1=1; a 1=3",
        "Kết quả đã số hóa: 1/3 (33,33%). Theo dõi, không có ngưỡng. Tính đến tháng 1.",
    );
}

#[test]
fn the_sentence_speaks_english_too() {
    let mut plan = one_target(Sum, Target { mendable: true, ..ratio("55") });
    type_in(&mut plan, "b 1=93; a 1=200 3=1");
    assert_eq!(
        say(Language::English, &plan, "15/6/2024"),
        "B 93/200 (46.50%), needs at least 55%. As of month 1; missing month 2, 3. 17 more hồ sơ \
         are needed to reach 55%."
    );
}

#[test]
fn the_reasoning_shows_formula_figures_and_source() {
    let target = Target { source: "Kế hoạch 2024, mục 7.3.3".into(), ..ratio("55") };
    let mut plan = one_target(Sum, target);
    type_in(&mut plan, "b den-2=50 3=43; a 1=100 2=50 3=50");
    let target = plan.targets.get(id("t")).unwrap();
    let verdict = judge(&plan, "15/6/2024");
    assert_eq!(verdict.status, Status::NotMet);
    assert_eq!(
        verdicts::reasoning(Language::Vietnamese, &plan, target, &verdict),
        [
            "Đạt khi (B) ÷ (A) từ 55% trở lên.",
            "Trường hợp đã không đạt thì không bù được.",
            "B (cộng 12 tháng): lũy kế đến tháng 2: 50 + tháng 3: 43 = 93",
            "A (cộng 12 tháng): tháng 1: 100 + tháng 2: 50 + tháng 3: 50 = 200",
            "93 ÷ 200 = 46,50%",
            "Dựa trên tháng 1–3.",
            "Căn cứ: Kế hoạch 2024, mục 7.3.3",
        ]
    );
}

#[test]
fn the_overview_is_one_sentence() {
    let plan = par_workbook::preset::ba_xa_2024();
    let tally =
        check::Tally { met: 7, not_met: 2, not_entered: 4, tracked: 1, ..check::Tally::default() };
    assert_eq!(
        verdicts::summary(Language::Vietnamese, &plan, Some(5), &tally),
        "Đến hết tháng 5: 2 trong 14 mục chưa đạt, 4 mục thiếu số liệu. Mục tiêu: hạng 5/19."
    );
}

/// Whatever the plan holds, every target, report and fault has words in both languages.
#[test]
fn the_sample_can_be_told_whole() {
    let mut plan = par_workbook::preset::ba_xa_2024();
    type_in(&mut plan, "cot10 1=1 2=x; cot13 1=0; m343 1=2; m733kq 1=10; m733kqxong 1=3");
    for language in [Language::Vietnamese, Language::English] {
        for (target, row) in plan.targets.iter() {
            let verdict = check::verdict(&plan, target, date("1/6/2024"));
            let told = verdicts::sentence(language, &plan, row, &verdict);
            assert!(told.ends_with('.') && !told.contains('…'), "{told}");
            assert!(!verdicts::goal(language, &plan, row).is_empty());
            assert!(!verdicts::reasoning(language, &plan, row, &verdict).is_empty());
            for fault in &verdict.problems {
                assert!(verdicts::fault(language, &plan, fault).contains(':'));
            }
        }
        for report in check::occurrences(&plan, id("d433"), date("1/6/2024")) {
            assert!(!verdicts::period(language, &report).is_empty());
            assert!(!verdicts::report_state(language, report.state).is_empty());
        }
    }
}
