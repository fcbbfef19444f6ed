//! Units' points criterion by criterion, and a set that would take most of the plan's criteria out.

use par_workbook::edit::intake::{
    Alert, Answers, Choices, NothingToWrite, ReadAs, SheetKind, Unfit, nothing_to_write,
};

use super::points_kept::scored_plan;
use super::{after, agreed, of, out, plan, with};

const BY_UNIT: &str = "\
Mã|Tiêu chí|Điểm tối đa|Xã Ba Tô|Xã Ba Xa|Xã Ba Vì
1.1|Báo cáo đúng hạn|2|2|1.5|1
1.2|Hoàn thành kế hoạch|4|4|3|0";

#[test]
fn units_points_by_criterion_are_no_set_and_our_column_is_offered() {
    let plan = plan();
    let found = of(&plan, BY_UNIT);
    assert_eq!(found.kind, SheetKind::Unknown);
    let asked = Alert::CouldBe(vec![ReadAs::LastPoints, ReadAs::Criteria]);
    assert!(found.alerts.contains(&Alert::UnitColumns(vec![3, 4, 5], Some(4))));
    assert!(found.alerts.contains(&asked));
    assert_eq!(agreed(&plan, &found, &Choices::default()), []);
    let answers = Answers { read_as: Some(ReadAs::LastPoints), ..Answers::default() };
    let last = with(&plan, BY_UNIT, &answers);
    assert_eq!(last.alerts, [Alert::OwnUnitColumn(4)]);
    assert_eq!(out(&last, Unfit::OtherUnit), ["D2 2", "F2 1", "D3 4", "F3 0"]);
    let brought = after(&plan, &last);
    let rows = brought.last_scores.iter();
    let rows: Vec<String> =
        rows.map(|(_, it)| format!("{} {}/{}", it.code, it.given, it.maximum)).collect();
    assert_eq!(rows, ["1.1 1,5/2", "1.2 3/4"]);
}

#[test]
fn where_no_column_is_ours_nothing_is_taken_and_it_is_said() {
    let plan = plan();
    let text = BY_UNIT.replace("Xã Ba Xa", "Xã Ba Giang");
    let found = of(&plan, &text);
    assert!(found.alerts.contains(&Alert::UnitColumns(vec![3, 4, 5], None)));
    assert_eq!((found.kind, found.points.is_empty()), (SheetKind::Unknown, true));
    // A column of words or of what is no points is none of a unit.
    let other = BY_UNIT.replace("|2|1.5|1", "|Văn thư|20|x").replace("|4|3|0", "|Văn thư|30|y");
    assert_eq!(of(&plan, &other).kind, SheetKind::Criteria);
}

#[test]
fn a_set_that_takes_out_more_than_half_needs_a_tick() {
    let plan = scored_plan();
    let text = "Mã|Tiêu chí|Điểm tối đa|Cách tính điểm\n7|Khác|10|Có: 10\n8|Nữa|5|Có: 5";
    let found = of(&plan, text);
    assert_eq!((found.kind.clone(), found.points.many_gone), (SheetKind::Criteria, Some(5)));
    let unaware = Choices::default();
    assert_eq!(agreed(&plan, &found, &unaware), []);
    assert_eq!(nothing_to_write(&[(&found, &unaware)]), NothingToWrite::ManyGone);
    let aware = Choices { knows_gone: true, ..Choices::default() };
    assert_ne!(agreed(&plan, &found, &aware), []);
    let half = "Mã|Tiêu chí|Điểm tối đa\nI|Chỉ đạo|6\n1.1|Báo cáo|2\n1.2|Kế hoạch|4";
    assert_eq!(of(&plan, half).points.many_gone, None);
}
