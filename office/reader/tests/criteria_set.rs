//! A criteria set as an office's spreadsheet has it, from its bytes to the plan: `make_criteria_set.py` lays the made-up
//! set of the application's tests out, and what comes in is that set.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::fs;
use std::path::Path;

use office_reader::read;
use par_workbook::edit::apply_all;
use par_workbook::edit::intake::{Choices, Known, Proposal, SheetKind, Unfit, changes, proposals};
use par_workbook::file::{Limits, open_set};
use par_workbook::plan::{Criterion, Id, Plan, PointRule};
use par_workbook::preset;
use par_workbook::score::Points;

fn bytes(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The set as it was laid out.
fn set_laid_out() -> Plan {
    let text = bytes("../../tests/samples/bo-tieu-chi-minh-hoa.json");
    open_set(&text, &Limits::default()).unwrap().set
}

fn proposed(plan: &Plan) -> Proposal {
    let book = read("criteria-set.xlsx", &bytes("tests/fixtures/criteria-set.xlsx")).unwrap();
    let known = Known { plan, plan_id: "ke1", month: None, mappings: &[], own_points: &[] };
    let mut all = proposals(known, &book);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn brought(plan: &Plan) -> Plan {
    let found = proposed(plan);
    let mut next = 1_000;
    let mut ids = || {
        next += 1;
        Id::new(next)
    };
    let made = changes(plan, &[(&found, &Choices::default())], &mut ids);
    let mut after = plan.clone();
    apply_all(&mut after, &made).unwrap();
    after
}

/// "1.1 > 1.1.1": where a criterion stands.
fn place(plan: &Plan, row: &Criterion) -> String {
    let parent = row.parent.and_then(|id| plan.criteria.get(id));
    format!("{} > {}", parent.map_or("", |row| row.code.as_str()), row.code)
}

fn points(text: &str) -> Option<Points> {
    Points::parse(text).unwrap()
}

/// The steps of a criterion: from where on or for which word, and how many points.
fn steps(plan: &Plan, code: &str) -> Vec<(String, Option<Points>)> {
    let of = plan.criteria.iter().find(|(_, row)| row.code == code).unwrap().0;
    let told = plan.steps_of(of);
    told.map(|(_, step)| (format!("{}{}", step.floor, step.word), points(&step.points))).collect()
}

#[test]
fn a_set_out_of_a_spreadsheet_comes_in_whole() {
    let found = proposed(&preset::ba_xa_2024());
    assert_eq!(found.kind, SheetKind::Criteria);
    assert_eq!(found.alerts, []);
    assert_eq!(found.refused, []);
    let left: Vec<&str> = found.left.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(left, ["Tổng cộng", "100"], "{:?}", found.left);
    assert!(found.left.iter().all(|it| matches!(it.why, Unfit::Row(_))));
    let (wanted, made) = (set_laid_out(), brought(&preset::ba_xa_2024()));
    assert_eq!(made.criteria.len(), 68);
    // The line above the table says which decision it belongs to.
    let of = &made.criteria_set;
    assert_eq!(of.name, "BỘ TIÊU CHÍ MINH HỌA (KHÔNG PHẢI BỘ CHÍNH THỨC)");
    assert_eq!((of.number.as_str(), of.day.as_str()), ("01/QĐ-MH", "2024-01-02"));
    let areas = made.criteria.iter().filter(|(_, row)| row.parent.is_none());
    assert_eq!(areas.count(), 8);
    for ((_, wanted_row), (_, row)) in wanted.criteria.iter().zip(made.criteria.iter()) {
        let of = &wanted_row.code;
        assert_eq!(place(&made, row), place(&wanted, wanted_row));
        assert_eq!(row.name.to_lowercase(), wanted_row.name.to_lowercase(), "{of}");
        assert_eq!(points(&row.maximum), points(&wanted_row.maximum), "{of}");
        assert_eq!(row.required, wanted_row.required, "{of}");
        assert_eq!(row.scorer, wanted_row.scorer, "{of}");
    }
    let role = |plan: &Plan, code: &str| {
        plan.criteria.iter().find(|(_, row)| row.code == code).unwrap().1.role
    };
    for code in ["1", "1.6", "5.4"] {
        assert_eq!(role(&made, code), role(&wanted, code), "{code}");
    }
}

#[test]
fn rules_and_bands_of_a_spreadsheet_are_read_where_they_say_all() {
    let (wanted, made) = (set_laid_out(), brought(&preset::ba_xa_2024()));
    let mut read = 0;
    for (id, wanted_row) in wanted.criteria.iter() {
        let code = wanted_row.code.as_str();
        let row = made.criteria.iter().find(|(_, row)| row.code == code).unwrap().1;
        let linear = wanted.steps_of(id).any(|(_, step)| step.linear);
        let stepped = wanted.steps_of(id).next().is_some();
        // What is said in a sentence is typed by hand; nothing is guessed of it.
        let said = wanted_row.rule == PointRule::YesNo || stepped && !linear;
        let rule = if said { wanted_row.rule } else { PointRule::Typed };
        assert_eq!(row.rule, rule, "{code}");
        if said && stepped {
            assert_eq!(steps(&made, code), steps(&wanted, code), "{code}");
            read += 1;
        }
    }
    assert_eq!(read, 8);
    let of = |code: &str| made.criteria.iter().find(|(_, row)| row.code == code).unwrap().1;
    let said = "Tỷ lệ hoàn thành:\n- Từ 100% trở lên: 2\n- Từ 80% đến dưới 100%: tính theo tỷ lệ\n- Dưới 80%: 0";
    assert_eq!(of("1.1.2").wording, said);
}
