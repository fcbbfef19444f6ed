//! The list of criteria.

use par_workbook::check;
use par_workbook::document::TargetStanding;
use par_workbook::edit::{apply_all, build};
use par_workbook::plan::{At, Plan, RemedyField, Value};
use par_workbook::spreadsheet::{CellValue, Spreadsheet, criteria};
use proptest::prelude::*;

use super::support::{book, wishes};
use super::{day, is_a_file, said, year};

/// The column under a head.
fn column(made: &Spreadsheet, head: &str) -> usize {
    let heads = &made.sheets[0].rows[2].cells;
    heads.iter().position(|cell| said(cell) == head).unwrap()
}

#[test]
fn what_stands_of_several_targets_is_told_apart() {
    let plan = year();
    let end = day(2025, 1, 12);
    let made = criteria(&plan, end);
    is_a_file(&made);
    let covered = check::coverage(&plan, end);
    let mut several = 0;
    for ((id, _), row) in plan.remedies.iter().zip(&made.sheets[0].rows[3..]) {
        let said_of: Vec<TargetStanding> = plan
            .targets_of(id)
            .map(|(target_id, target)| {
                TargetStanding::of(&plan, target, &check::verdict(&plan, target_id, end), covered)
            })
            .collect();
        let status = said(&row.cells[column(&made, "Tình trạng")]);
        for (number, one) in (1..).zip(&said_of).filter(|(_, one)| !one.status.is_empty()) {
            let line = if said_of.len() == 1 {
                one.status.clone()
            } else {
                format!("({number}) {}", one.status)
            };
            assert!(status.lines().any(|found| found == line), "{line}: {status}");
        }
        several += usize::from(said_of.len() > 1);
    }
    assert!(several > 2);
}

#[test]
fn points_are_numbers_where_they_read_as_some() {
    let mut plan = year();
    let id = plan.remedies.iter().next().unwrap().0;
    for (field, typed) in [
        (RemedyField::PointsMaximum, "1,5"),
        (RemedyField::PointsAchieved, "chưa chấm"),
        (RemedyField::PointsLost, ""),
    ] {
        let change = build::set(&plan, At::Remedy(id, field), Value::text(typed));
        apply_all(&mut plan, change.as_slice()).unwrap();
    }
    let made = criteria(&plan, day(2024, 6, 30));
    let row = &made.sheets[0].rows[3];
    let points = ["Điểm tối đa", "Điểm đạt được", "Điểm bị trừ"];
    let found = points.map(|head| row.cells[column(&made, head)].value.clone());
    let number = CellValue::Number("1.50".to_owned());
    assert_eq!(found, [number, CellValue::Text("chưa chấm".to_owned()), CellValue::Blank]);
}

/// Every remedy has a row with its name, and each row as many cells as there are heads.
fn holds(plan: &Plan) {
    let made = criteria(plan, day(2024, 6, 30));
    is_a_file(&made);
    let rows = &made.sheets[0].rows[3..];
    assert_eq!(rows.len(), plan.remedies.len());
    for ((_, remedy), row) in plan.remedies.iter().zip(rows) {
        assert_eq!(row.cells.len(), made.sheets[0].widths.len());
        let all = row.cells.iter().map(said).collect::<String>();
        assert!(all.contains(remedy.heading.trim()), "{all}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_remedy_of_any_plan_has_its_row(wishes in wishes()) {
        holds(&book(&wishes).plan);
    }
}
