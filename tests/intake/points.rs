//! A criteria set in a table.

use par_workbook::edit::intake::{
    Alert, Answers, Choices, NothingToWrite, Proposal, ReadAs, SheetKind, Unfit, changes,
    nothing_to_write, proposals,
};
use par_workbook::plan::{Criterion, Id, Plan, PointRole, PointRule, Scorer};
use par_workbook::read::grid::ReadCell;
use par_workbook::score::{Points, Remark, Scheme};

use super::{after, agreed, book, known, merged, of, out, plan, sheet, with};

/// Areas are merged over the columns, steps stand below their criterion or in the cell of its wording.
const SET: &str = "\
BỘ TIÊU CHÍ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH CẤP XÃ||||||
STT|Lĩnh vực, tiêu chí|Điểm tối đa|Phương pháp đánh giá|Tài liệu kiểm chứng|Hình thức đánh giá|Ghi chú
I. CHỈ ĐẠO, ĐIỀU HÀNH||60||||
1|Kế hoạch CCHC|!20 điểm||||
1.1|Ban hành kế hoạch|5|Có: 5; chấm theo văn bản|Kế hoạch; Báo cáo|Tự chấm|Điều 2
1.2|Mức độ hoàn thành|15|Tỷ lệ nhiệm vụ hoàn thành:|||
|- Hoàn thành 100%: 15|||||
2|Sáng kiến|40||||
2.1|Số sáng kiến|10|||Thẩm định|
|Từ 3 sáng kiến trở lên|10||||
|Từ 1 đến 2 sáng kiến|5||||
|Dưới 1 sáng kiến|0||||
2.2|Kiểm tra CCHC|30|||Có chấm|
|- Có: 30 điểm|||||
|- Không: 0 điểm|||||
II. DỊCH VỤ CÔNG||40||||
1|Hồ sơ đúng hạn|!12,5|||Tự chấm|
|- 100%: 12,5|||||
|- Từ 80% đến dưới 100%: 7|||||
|- Dưới 80%: 0|||||
2|Khảo sát|!27,5|||Điều tra xã hội học|
a)|Hài lòng|20||||
b)|Thái độ|!7,5||||
ĐIỂM THƯỞNG||5||||
3|Mô hình mới|5||||
Tổng cộng||100||||
|Người lập bảng|||||";

fn read_set(text: &str) -> Proposal {
    let mut sheet = sheet("", text);
    for row in 0..sheet.rows.len() {
        let first = sheet.rows[row][0].clone();
        let is_area = matches!(&first, ReadCell::Text(text) if text.chars().count() > 4);
        if row > 1 && is_area {
            sheet.merged.push(merged(row, 0, 1, 2));
        }
    }
    proposals(known(&plan()), &book(vec![sheet])).remove(0)
}

fn by_code<'a>(set: &'a Plan, path: &[&str]) -> (Id, &'a Criterion) {
    let mut found = None;
    for code in path {
        let parent = found.map(|(id, _): (Id, &Criterion)| id);
        let named = |it: &(Id, &Criterion)| it.1.code == *code || it.1.name == *code;
        found = Some(set.criteria_of(parent).find(named).expect(code));
    }
    found.unwrap()
}

fn steps(set: &Plan, path: &[&str]) -> Vec<String> {
    let steps = set.steps_of(by_code(set, path).0);
    steps.map(|(_, it)| format!("{}{}={}", it.floor, it.word, it.points)).collect()
}

#[test]
fn a_table_with_merged_areas_comes_in_whole() {
    let found = read_set(SET);
    assert_eq!(found.kind, SheetKind::Criteria);
    assert_eq!(found.alerts, []);
    let set = &found.points.set;
    assert!(set.criteria_set.name.starts_with("BỘ TIÊU CHÍ"));
    let codes: Vec<(usize, String)> = Scheme::of(set)
        .nodes
        .iter()
        .map(|node| (node.depth, set.criteria.get(node.id).unwrap().code.clone()))
        .collect();
    let told: Vec<String> = codes.iter().map(|(depth, code)| format!("{depth}{code}")).collect();
    let right = [
        "0I", "11", "21.1", "21.2", "12", "22.1", "22.2", "0II", "11", "12", "2a)", "2b)", "0",
        "13",
    ];
    assert_eq!(told, right);
    let plan_row = by_code(set, &["I", "1", "1.1"]).1;
    assert_eq!(plan_row.name, "Ban hành kế hoạch");
    assert_eq!(plan_row.required, "Kế hoạch\nBáo cáo");
    assert_eq!((plan_row.source.as_str(), plan_row.maximum.as_str()), ("Điều 2", "5"));
    assert_eq!(plan_row.wording, "Có: 5; chấm theo văn bản");
    assert_eq!(by_code(set, &["II", "2"]).1.scorer, Scorer::Survey);
    assert_eq!(by_code(set, &["I", "2", "2.1"]).1.scorer, Scorer::Appraiser);
    assert_eq!(by_code(set, &["ĐIỂM THƯỞNG", "3"]).1.role, PointRole::Bonus);
    assert_eq!(Scheme::of(set).sum_of_areas(), Points::new(10_000));
    assert_eq!(out(&found, Unfit::NoScorer), ["F13 Có chấm"]);
    assert_eq!(out(&found, Unfit::Words), ["B27 Người lập bảng"]);
}

#[test]
fn a_rule_is_proposed_only_where_its_steps_say_so() {
    let found = read_set(SET);
    let set = &found.points.set;
    let rule = |path: &[&str]| by_code(set, path).1.rule;
    assert_eq!(rule(&["I", "1", "1.1"]), PointRule::Typed, "more is said than yes and no");
    assert_eq!(rule(&["I", "1", "1.2"]), PointRule::Typed, "one step alone is no rule");
    assert_eq!(
        by_code(set, &["I", "1", "1.2"]).1.wording,
        "Tỷ lệ nhiệm vụ hoàn thành:\n- Hoàn thành 100%: 15"
    );
    assert_eq!(rule(&["I", "2", "2.1"]), PointRule::CountBands);
    assert_eq!(steps(set, &["I", "2", "2.1"]), ["3=10", "1=5", "0=0"]);
    assert_eq!(rule(&["I", "2", "2.2"]), PointRule::YesNo);
    assert_eq!(rule(&["II", "1"]), PointRule::RatioBands);
    assert_eq!(steps(set, &["II", "1"]), ["100=12,5", "80=7", "0=0"]);
    let wording = &by_code(set, &["II", "1"]).1.wording;
    assert_eq!(wording, "- 100%: 12,5\n- Từ 80% đến dưới 100%: 7\n- Dưới 80%: 0");
}

#[test]
fn what_is_agreed_to_is_the_set_and_two_devices_make_the_same() {
    let plan = plan();
    let (found, again) = (read_set(SET), read_set(SET));
    assert_eq!(found.points.set.criteria.ids(), again.points.set.criteria.ids());
    let brought = after(&plan, &found);
    assert_eq!(brought.criteria, found.points.set.criteria);
    assert_eq!(brought.rule_steps, found.points.set.rule_steps);
    assert_eq!(brought.remedies, plan.remedies);
    let held = {
        let mut sheet = sheet("", SET);
        sheet.merged = Vec::new();
        proposals(known(&brought), &book(vec![sheet])).remove(0)
    };
    assert_eq!(agreed(&brought, &held, &Choices::default()), [], "the same set again");
}

#[test]
fn the_decision_above_a_table_is_taken_where_one_alone_is_said_to_have_issued_it() {
    let of_head = |lines: &str| {
        let table = "Mã|Tiêu chí|Điểm tối đa|Cách tính điểm\n1|Lĩnh vực một|10|\n1.1|Hai|10|Có: 10";
        let mut own = plan();
        own.criteria_set.number = "9/QĐ-CU".into();
        own.criteria_set.day = "2022-01-01".into();
        let found = of(&own, &format!("{lines}\n{table}"));
        assert_eq!(found.points.set.criteria.len(), 2);
        let set = found.points.set.criteria_set;
        format!("{} {} {}", set.name, set.number, set.day).trim_start().to_owned()
    };
    let said = "(Ban hành kèm theo Quyết định số 673/QĐ-UBND ngày 17/7/2023 của UBND tỉnh)|||";
    assert_eq!(
        of_head(&format!("BỘ TIÊU CHÍ 2023|||\n{said}")),
        "BỘ TIÊU CHÍ 2023 673/QĐ-UBND 2023-07-17"
    );
    // What it rests on did not issue it.
    let rests = "Căn cứ Quyết định số 876/QĐ-BNV ngày 10/11/2022|||";
    assert_eq!(of_head(&format!("{rests}\n{said}")), "673/QĐ-UBND 2023-07-17");
    // Without one, and with two, the plan keeps its own.
    assert_eq!(of_head(rests), "9/QĐ-CU 2022-01-01");
    let other = "Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2024|||";
    assert_eq!(of_head(&format!("{said}\n{other}")), "9/QĐ-CU 2022-01-01");
}

#[test]
fn two_sheets_of_criteria_are_asked_about() {
    let found = read_set(SET);
    let chosen = Choices::default();
    let both = [(&found, &chosen), (&found, &chosen)];
    assert_eq!(changes(&plan(), &both, &mut || Id::new(7)), []);
    assert_eq!(nothing_to_write(&both), NothingToWrite::SeveralSets);
}

#[test]
fn dotted_codes_make_the_tree_down_to_five_levels() {
    let found = of(
        &plan(),
        "Mã|Tiêu chí|Điểm tối đa|Cách tính điểm
1|Lĩnh vực một|10|
1.1|Hai|10|
1.1.1|Ba|10|
1.1.1.1|Bốn|10|
1.1.1.1.1|Năm|10|Có: 10
1.1.1.1.1.1|Sáu|10|
2|Lĩnh vực hai|-3|
2.1|Sai|!0,125|
2.1|Hai lần|5|
Tổng cộng||25|",
    );
    let set = &found.points.set;
    assert_eq!(by_code(set, &["1", "1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1"]).1.name, "Năm");
    assert_eq!(out(&found, Unfit::TooDeep), ["A7 1.1.1.1.1.1", "B7 Sáu", "C7 10"]);
    assert_eq!(out(&found, Unfit::NoPoints), ["C8 -3", "C9 0,125"]);
    assert_eq!(out(&found, Unfit::CodeTwice), ["A10 2,1", "B10 Hai lần", "C10 5"]);
    let total = Alert::TotalDiffers { row: 10, said: "25".into(), made: "10".into() };
    assert_eq!(found.alerts, [Alert::CodeTwice(9), total]);
    let wrong = |it: &(_, Remark)| it.1 == Remark::NoMaximum;
    assert_eq!(Scheme::of(set).remarks.iter().filter(|it| wrong(it)).count(), 1);
}

/// 1.10 typed into a cell is the number 1.1: after 1.9, and where there is a 1.1 already, it can be nothing else.
#[test]
fn a_code_that_lost_its_last_nought_as_a_number_gets_it_back_where_that_is_sure() {
    let coded = |codes: &[&str]| {
        let rows = codes.iter().map(|code| format!("\n{code}|Tiêu chí {code}|1|Có: 1"));
        let head = "Mã|Tiêu chí|Điểm tối đa|Cách tính điểm\n".to_owned();
        let found = of(&plan(), &(head + "1|Lĩnh vực một||" + &rows.collect::<String>()));
        let set = &found.points.set;
        let codes: Vec<String> = set.criteria.iter().map(|(_, row)| row.code.clone()).collect();
        (codes.join(" "), found.alerts.contains(&Alert::CodeTwice(2 + codes.len() - 1)))
    };
    let to_nine = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9"];
    let with = |more: &[&'static str]| coded(&[&to_nine[..], more].concat());
    let nine = "1 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9";
    assert_eq!(with(&["1.1", "1.11"]).0, format!("{nine} 1.10 1.11"));
    // What stands below 1.9 and 1.10 changes nothing.
    let below = with(&["!1.9.1", "!1.9.2", "1.1", "!1.10.1"]).0;
    assert_eq!(below, format!("{nine} 1.9.1 1.9.2 1.10 1.10.1"));
    let to_nineteen =
        ["1.1", "1.11", "1.12", "1.13", "1.14", "1.15", "1.16", "1.17", "1.18", "1.19"];
    let twenty = with(&[&to_nineteen[..], &["1.2", "1.21"]].concat()).0;
    assert!(twenty.ends_with("1.18 1.19 1.20 1.21"), "{twenty}");
    // Words lose no nought, and after 1.8 a second 1.1 is a slip that nobody can tell.
    assert_eq!(with(&["!1.1"]), (nine.to_owned(), true));
    let eight = coded(&["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.1"]);
    assert_eq!(eight, ("1 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8".to_owned(), true));
    // Where an area counts from 1 again, 1.1 is its first.
    let again = of(
        &plan(),
        &format!(
            "Mã|Tiêu chí|Điểm tối đa|Cách tính điểm\nI|Một||\n1|Hai||{}\nII|Ba||\n1|Bốn||\n1.1|Năm|1|Có: 1",
            to_nine.map(|code| format!("\n{code}|Sáu|1|Có: 1")).concat()
        ),
    );
    assert_eq!(by_code(&again.points.set, &["II", "1", "1.1"]).1.name, "Năm");
}

#[test]
fn a_penalty_may_be_typed_below_zero() {
    let found = of(
        &plan(),
        "STT|Nội dung|Điểm chuẩn|Cách chấm
I|Chỉ đạo|10|
1|Kế hoạch|10|Có: 10
II|Điểm trừ|-5|
1|Chậm báo cáo|-5|Mỗi lần trừ 1
|Tổng cộng|10|",
    );
    let set = &found.points.set;
    let (_, row) = by_code(set, &["II", "1"]);
    assert_eq!(
        (row.role, row.maximum.as_str(), row.rule),
        (PointRole::Penalty, "5", PointRule::Typed)
    );
    assert_eq!((found.alerts, found.refused), (Vec::new(), Vec::new()));
}

/// A self-score sheet is a set and holds points: the person says what it is.
#[test]
fn a_table_that_could_be_two_is_a_question() {
    let text = "STT|Tiêu chí|Điểm tối đa|Cách tính điểm|Điểm thẩm định
1|Kế hoạch|10|Có: 10|9
2|Báo cáo|5|Có: 5|5";
    let asked = of(&plan(), text);
    assert_eq!(asked.kind, SheetKind::Unknown);
    assert!(asked.points.is_empty() && asked.figures.is_empty());
    assert!(asked.alerts.contains(&Alert::CouldBe(vec![ReadAs::Criteria, ReadAs::LastPoints])));
    let said = |way| with(&plan(), text, &Answers { read_as: Some(way), ..Answers::default() });
    assert_eq!(said(ReadAs::Criteria).points.set.criteria.len(), 2);
    assert_eq!(said(ReadAs::LastPoints).points.last.len(), 2);
    let blank = text.replace("|9", "|").replace("|Có: 5|5", "|Có: 5|");
    assert_eq!(of(&plan(), &blank).kind, SheetKind::Criteria, "nothing was given yet");
}
