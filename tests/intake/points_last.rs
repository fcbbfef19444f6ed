//! Last year's points, and those of the units.

use par_workbook::edit::apply_all;
use par_workbook::edit::intake::{
    Alert, Answers, Choices, LineKind, NothingToWrite, OwnUnit, ReadAs, SheetKind, Unfit,
    nothing_to_write,
};
use par_workbook::plan::Plan;
use par_workbook::text::Language;
use par_workbook::text::intake::sentences::cells_out;
use par_workbook::view::intake_points::last_lines;

use super::points_kept::scored_plan;
use super::{after, agreed, of, out, plan, with};

const LAST: &str = "\
STT|Mã|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định|Lý do mất điểm
|I|Chỉ đạo|3|3|2.5|
1|1.1|Kế hoạch|2|2|!1,5 điểm|Ban hành chậm
2|1.2|Báo cáo|1|1|1|
|II|Dịch vụ công|12|12|8|
3|2.1|Hồ sơ|10|10|8|
4|2.2|Sai|1|1|2|
5|2.3|Chưa chấm|1|1||
|Tổng cộng||15|15|10.5|";

fn last(plan: &Plan) -> Vec<String> {
    let rows = plan.last_scores.iter();
    let told = rows.map(|(_, it)| {
        format!("{} {} {}/{} {}", it.code, it.name, it.given, it.maximum, it.reason)
    });
    told.collect()
}

#[test]
fn points_of_last_year_come_in_and_sums_do_not() {
    let plan = plan();
    let found = of(&plan, LAST);
    assert_eq!(found.kind, SheetKind::LastPoints);
    let right = ["1.1 Kế hoạch 1,5/2 Ban hành chậm", "1.2 Báo cáo 1/1 ", "2.1 Hồ sơ 8/10 "];
    assert_eq!(last(&after(&plan, &found)), right);
    assert_eq!(out(&found, Unfit::Row(LineKind::Subtotal)).len(), 10);
    assert_eq!(out(&found, Unfit::AboveMaximum).len(), 6);
    assert_eq!(out(&found, Unfit::NotGiven), ["A8 5", "B8 2,3", "C8 Chưa chấm", "D8 1", "E8 1"]);
    assert_eq!(out(&found, Unfit::NoPointField), ["E3 2", "E4 1", "E6 10"]);
    assert_eq!(found.alerts, [Alert::PointsOut(vec![6])]);
}

#[test]
fn a_sum_that_does_not_hold_is_told() {
    let text = LAST.replace("4|2.2|Sai|1|1|2|\n", "").replace("|10.5|", "|11|");
    let said = Alert::TotalDiffers { row: 7, said: "11".into(), made: "10,5".into() };
    assert_eq!(of(&plan(), &text).alerts, [said]);
    let right = LAST.replace("4|2.2|Sai|1|1|2|\n", "");
    assert_eq!(of(&plan(), &right).alerts, []);
}

#[test]
fn points_of_the_same_code_are_replaced_and_a_blank_says_nothing() {
    let plan = plan();
    let first = after(&plan, &of(&plan, LAST));
    let text = "Mã|Tiêu chí|Điểm tối đa|Điểm đạt|Lý do
1.1|Kế hoạch|2|1|
9.9|Mới|3|!0,25|Thiếu
1.1|Hai lần|2|2|
8.1|Không có tối đa||2|";
    let found = of(&first, text);
    assert_eq!(out(&found, Unfit::CodeTwice).len(), 4);
    assert_eq!(out(&found, Unfit::NoMaximum).len(), 3);
    let second = after(&first, &found);
    let right = [
        "1.1 Kế hoạch 1/2 Ban hành chậm",
        "1.2 Báo cáo 1/1 ",
        "2.1 Hồ sơ 8/10 ",
        "9.9 Mới 0,25/3 Thiếu",
    ];
    assert_eq!(last(&second), right);
    let again = of(&second, text);
    assert_eq!(agreed(&second, &again, &Choices::default()), []);
}

/// The simplest table that there is: its points are known by the year in their head, its maximum by the plan's set.
#[test]
fn a_head_with_a_year_is_the_points_of_that_year_and_the_set_knows_the_maximum() {
    let plan = scored_plan();
    for head in ["Điểm năm 2023", "Điểm đạt năm 2023", "Điểm năm trước", "Kết quả 2023"]
    {
        let text =
            format!("Mã|Tiêu chí|{head}\n1.1|Báo cáo đúng hạn|1.5\n1.2|Hoàn thành kế hoạch|4");
        let found = of(&plan, &text);
        assert_eq!(found.kind, SheetKind::LastPoints, "{head}");
        assert!(found.points.last.iter().all(|it| it.maximum_of_set));
        let right = ["1.1 Báo cáo đúng hạn 1,5/2 ", "1.2 Hoàn thành kế hoạch 4/4 "];
        assert_eq!(last(&after(&plan, &found)), right, "{head}");
    }
    let said =
        last_lines(Language::Vietnamese, &plan, &of(&plan, "Mã|Điểm năm 2023\n1.1|1").points);
    let right =
        "1.1 Báo cáo đúng hạn: được 1 trên 2 điểm (điểm tối đa theo bộ tiêu chí của kế hoạch)";
    assert_eq!(said, [right]);
}

#[test]
fn of_several_years_the_one_before_the_plans_is_read() {
    let plan = scored_plan();
    let found = of(
        &plan,
        "Mã|Tiêu chí|Điểm tối đa|Điểm năm 2022|Điểm năm 2023\n1.1|Báo cáo đúng hạn|2|1|2",
    );
    assert_eq!(last(&after(&plan, &found)), ["1.1 Báo cáo đúng hạn 2/2 "]);
    assert_eq!(out(&found, Unfit::NoPointField), ["D2 1"]);
}

#[test]
fn a_row_that_is_refused_is_told_once() {
    let found = of(&plan(), "Mã|Tiêu chí|Điểm đạt năm 2023\n8.1|Không ai biết|2\n8.2|Cũng không|1");
    let said = cells_out(Language::Vietnamese, &found.refused);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("Dòng 2 “8,1 | Không ai biết | 2”: dòng có điểm"), "{said:?}");
    assert_eq!(found.alerts, [Alert::PointsOut(vec![1, 2])]);
}

#[test]
fn by_hand_it_says_which_column_it_lacks_and_asks_for_no_period() {
    let answers = Answers { read_as: Some(ReadAs::LastPoints), ..Answers::default() };
    let found = with(&plan(), "Mã|Nội dung|Cột lạ\n1.1|Báo cáo|2\n1.2|Hồ sơ|1", &answers);
    assert_eq!(found.kind, SheetKind::LastPoints);
    assert_eq!(found.alerts, [Alert::NoPointColumn]);
    assert!(found.figures.is_empty() && !found.lacks_period());
}

const UNITS: &str = "\
TT|Đơn vị|Tổng điểm|Xếp hạng
1|Xã Ba Vì|91.5|1
2|UBND xã Ba Xa|!88,25|2
3|Xã Ba Tô|!điểm|
4|Xã Ba Vì|80|3";

fn units(plan: &Plan) -> Vec<String> {
    let rows = plan.unit_scores.iter();
    rows.map(|(_, it)| format!("{} {} {}", it.unit, it.score, it.own)).collect()
}

#[test]
fn units_come_in_and_the_own_one_is_known_by_its_name() {
    let plan = plan();
    let found = of(&plan, UNITS);
    assert_eq!(found.kind, SheetKind::UnitPoints);
    let brought = after(&plan, &found);
    assert_eq!(units(&brought), ["Xã Ba Vì 91,5 false", "UBND xã Ba Xa 88,25 true"]);
    assert_eq!(out(&found, Unfit::NoPoints), ["A4 3", "B4 Xã Ba Tô", "C4 điểm"]);
    assert_eq!(out(&found, Unfit::UnitTwice).len(), 4);
    assert_eq!(found.alerts, [Alert::PointsOut(vec![3, 4])]);
    let next = UNITS.replace("91.5", "93");
    let second = after(&brought, &of(&brought, &next));
    assert_eq!(units(&second), ["Xã Ba Vì 93 false", "UBND xã Ba Xa 88,25 true"]);
}

#[test]
fn where_no_unit_is_ours_the_person_is_asked() {
    let plan = plan();
    let text = "Đơn vị|Điểm\nXã Ba Vì|91\nXã Ba Tô|90";
    let found = of(&plan, text);
    assert_eq!(found.kind, SheetKind::UnitPoints);
    assert_eq!(found.alerts, [Alert::NoOwnUnit]);
    let chosen = |own_unit| Choices { own_unit, ..Choices::default() };
    assert_eq!(agreed(&plan, &found, &chosen(None)), []);
    assert_eq!(nothing_to_write(&[(&found, &chosen(None))]), NothingToWrite::NoOwnUnit);
    let said = |own_unit| {
        let mut after = plan.clone();
        apply_all(&mut after, &agreed(&plan, &found, &chosen(Some(own_unit)))).unwrap();
        units(&after)
    };
    assert_eq!(said(OwnUnit::Row(2)), ["Xã Ba Vì 91 false", "Xã Ba Tô 90 true"]);
    assert_eq!(said(OwnUnit::Nowhere), ["Xã Ba Vì 91 false", "Xã Ba Tô 90 false"]);
}

#[test]
fn units_that_differ_in_one_mark_are_two() {
    let plan = plan();
    let text = "Đơn vị|Điểm\nXã Tân Hòa|91\nXã Tân Hóa|90\nxã  tân hòa|80";
    let found = of(&plan, text);
    let nowhere = Choices { own_unit: Some(OwnUnit::Nowhere), ..Choices::default() };
    let mut brought = plan.clone();
    apply_all(&mut brought, &agreed(&plan, &found, &nowhere)).unwrap();
    assert_eq!(units(&brought), ["Xã Tân Hòa 91 false", "Xã Tân Hóa 90 false"]);
    assert_eq!(out(&found, Unfit::UnitTwice).len(), 2, "the same name in other letters is one");
}
