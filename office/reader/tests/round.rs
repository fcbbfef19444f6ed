//! Out and in again: a sheet that the application wrote, read back by the part that reads every other, changes nothing; what
//! was mended in between is the only change.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::fs;
use std::path::Path;

use office_reader::read;
use par_workbook::document::self_score;
use par_workbook::edit::criteria_set::bring_in;
use par_workbook::edit::intake::{Choices, Known, Proposal, SheetKind, changes, proposals};
use par_workbook::edit::{Change, apply_all, build};
use par_workbook::file;
use par_workbook::file::{Limits, open_set};
use par_workbook::plan::{At, CriterionScoreField, Id, List, Plan, RemedyField, Slot, Value};
use par_workbook::read::grid::{ReadBook, ReadCell, ReadNote, ReadSheet};
use par_workbook::spreadsheet::{
    CellValue, ExcelOrder, SheetRow, Spreadsheet, criteria, figures, officer, paper, with_measures,
};
use par_workbook::view::intake_points::own_points;
use proptest::prelude::*;

/// The plan of Ba Xa with its year of figures.
fn year() -> Plan {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/samples");
    let text = fs::read(samples.join("ke-hoach-v2-ba-xa-2024.json")).unwrap();
    file::open(&text, &Limits::default()).unwrap().book.plan
}

/// The file as it comes back.
fn back(spreadsheet: Spreadsheet) -> ReadBook {
    let order = ExcelOrder { spreadsheet, day: "2024-06-30".to_owned() };
    let book = read("so-lieu.xlsx", &office_excel::write(&order).unwrap()).unwrap();
    assert_eq!(book.notes, [], "nothing of our own is hidden, converted or left out");
    book
}

fn found(plan: &Plan, book: &ReadBook) -> Vec<Proposal> {
    let own_points = own_points(plan);
    let known =
        Known { plan, plan_id: "kehoach", month: None, mappings: &[], own_points: &own_points };
    proposals(known, book)
}

fn made(plan: &Plan, book: &ReadBook) -> Vec<Change> {
    let found = found(plan, book);
    let usual = Choices::default();
    let agreed: Vec<(&Proposal, &Choices)> = found.iter().map(|one| (one, &usual)).collect();
    changes(plan, &agreed, &mut || Id::named("new"))
}

#[test]
fn our_own_sheets_are_known_and_change_nothing() {
    let plan = year();
    let book = back(figures(&plan, "kehoach"));
    assert!(found(&plan, &book).iter().all(|one| one.kind == SheetKind::OwnFigures));
    assert_eq!(made(&plan, &book), []);
    let who = with_measures(&plan)[0];
    let book = back(officer(&plan, "kehoach", who, 6));
    assert_eq!(found(&plan, &book)[0].kind, SheetKind::OfficerSheet);
    assert_eq!(made(&plan, &book), []);
}

/// The year with the made-up set, of which half is answered and scored.
fn scored_year() -> Plan {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/samples");
    let text = fs::read(samples.join("bo-tieu-chi-minh-hoa.json")).unwrap();
    let set = open_set(&text, &Limits::default()).unwrap().set;
    let mut plan = year();
    let made = bring_in(&plan, &set);
    apply_all(&mut plan, &made).unwrap();
    let above = |id: Id| plan.criteria_of(Some(id)).next().is_some();
    let leaves: Vec<Id> = plan.criteria.ids().iter().copied().filter(|id| !above(*id)).collect();
    for (place, id) in leaves.into_iter().enumerate().filter(|(place, _)| place % 2 == 0) {
        let typed = [
            (CriterionScoreField::Answer, if place % 4 == 0 { "co" } else { "khong" }),
            (CriterionScoreField::Own, if place % 3 == 0 { "0,25" } else { "" }),
            (CriterionScoreField::First, if place % 6 == 0 { "0,2" } else { "" }),
            (CriterionScoreField::Note, "Đã làm\nđúng hạn"),
            (CriterionScoreField::Explanation, "Thiếu biên bản; đang bổ sung"),
        ];
        for (field, text) in typed {
            let made = build::score(&plan, id, field, Value::text(text));
            apply_all(&mut plan, &made).unwrap();
        }
    }
    plan
}

/// The self-score as "Lưu Excel" saves it is this year's points, and no set; one figure mended is the only change.
#[test]
fn our_own_self_score_comes_back_and_changes_nothing() {
    let plan = scored_year();
    let mut sheet = paper(&self_score(&plan));
    let book = back(sheet.clone());
    let kinds: Vec<SheetKind> = found(&plan, &book).into_iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [SheetKind::OwnPoints]);
    assert_eq!(made(&plan, &book), []);
    assert_eq!(found(&plan, &book)[0].refused, []);
    // A typed 0,25 becomes 0,1.
    let typed = |row: &&str| {
        let score = plan.criterion_of_code(row).and_then(|id| plan.score_of(id));
        score.is_some_and(|score| score.own == "0,25")
    };
    let codes: Vec<&str> = plan.criteria.iter().map(|(_, row)| row.code.as_str()).collect();
    let code = codes.into_iter().find(typed).unwrap();
    let is_its = |row: &&mut SheetRow| {
        row.cells.first().is_some_and(|it| it.value == CellValue::Text(code.to_owned()))
    };
    let row = sheet.sheets[0].rows.iter_mut().find(is_its).unwrap();
    row.cells[3].value = CellValue::Number("0.1".to_owned());
    let made = made(&plan, &back(sheet));
    let [Change::Set { at: At::CriterionScore(_, CriterionScoreField::Own), old, new }] =
        made.as_slice()
    else {
        panic!("{made:?}")
    };
    assert_eq!((old, new), (&Value::text("0,25"), &Value::text("0,1")));
}

/// A sheet as a text file in windows-1252, in which a letter that the code page does not have is a "?".
fn in_western_letters(sheet: &ReadSheet) -> Vec<u8> {
    let words = |cell: &ReadCell| match cell {
        ReadCell::Text(text) => format!("\"{}\"", text.replace('"', "\"\"")),
        ReadCell::Number { value, .. } => value.clone(),
        ReadCell::Blank => String::new(),
        ReadCell::Day(_) | ReadCell::Truth(_) | ReadCell::Fault(_) | ReadCell::Unvalued => {
            panic!("not of our own: {cell:?}")
        }
    };
    let line = |row: &Vec<ReadCell>| row.iter().map(words).collect::<Vec<_>>().join(";");
    let text = sheet.rows.iter().map(line).collect::<Vec<_>>().join("\r\n");
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect()
}

#[test]
fn our_own_sheet_is_known_when_its_letters_were_lost() {
    let plan = year();
    let whole = back(figures(&plan, "kehoach"));
    let bytes = in_western_letters(&whole.sheets[0]);
    let book = read("so-lieu.csv", &bytes).unwrap();
    assert!(book.notes.iter().any(|note| matches!(note, ReadNote::LostLetters(_))));
    assert_eq!(found(&plan, &book)[0].kind, SheetKind::OwnFigures);
    assert_eq!(made(&plan, &book), []);
    // One figure mended on the way is the only change.
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let lines = text.lines().map(|line| match line.split_once("SL-cot8") {
        Some((before, after)) => {
            let mut cells: Vec<&str> = after.split(';').collect();
            let last = cells.iter().position(|it| it.parse::<u32>().is_ok()).unwrap();
            cells[last] = "7777";
            format!("{before}SL-cot8{}", cells.join(";"))
        }
        None => line.to_owned(),
    });
    let mended = lines.collect::<Vec<_>>().join("\r\n");
    let bytes: Vec<u8> = mended.replace('\u{fffd}', "?").into_bytes();
    let made = made(&plan, &read("so-lieu.csv", &bytes).unwrap());
    let [Change::Set { at: At::Figure(id, _), new, .. }] = made.as_slice() else {
        panic!("{made:?}")
    };
    assert_eq!((*id, new.clone()), (Id::named("cot8"), Value::text("7777")));
}

#[test]
fn an_officers_sheet_brings_in_what_was_filled_in() {
    let plan = year();
    let who = with_measures(&plan)[0];
    let mut sheet = officer(&plan, "kehoach", who, 6);
    let row = sheet.sheets[0]
        .rows
        .iter_mut()
        .find(|row| matches!(&row.cells[0].value, CellValue::Text(code) if code.starts_with("SL-")))
        .unwrap();
    let CellValue::Text(code) = row.cells[0].value.clone() else { panic!("no code") };
    row.cells[9].value = CellValue::Number("7777".to_owned());
    let made = made(&plan, &back(sheet));
    let id: Id = code.trim_start_matches("SL-").parse().unwrap();
    let [Change::Set { at, new, .. }] = made.as_slice() else { panic!("{made:?}") };
    assert_eq!(
        (*at, new.clone()),
        (At::Figure(id, Slot::Month(6)), Value::Text("7777".to_owned()))
    );
}

#[test]
fn the_list_of_criteria_changes_nothing_when_it_comes_back() {
    let plan = year();
    let day = par_workbook::read::day::parse("30/6/2024").unwrap();
    let book = back(criteria(&plan, day));
    let remedies = found(&plan, &book).remove(0).remedies;
    assert_eq!(remedies.len(), plan.remedies.len());
    assert!(remedies.iter().all(|one| one.held.is_some() && one.fills.is_empty()), "{remedies:#?}");
    assert_eq!(made(&plan, &book), []);
}

#[test]
fn criteria_whose_rows_go_on_over_further_rows_change_nothing_when_they_come_back() {
    let mut plan = year();
    let long = "Rà soát hồ sơ quá hạn, đôn đốc từng bộ phận. ".repeat(400);
    for id in plan.ids(List::Remedies).to_vec().into_iter().take(2) {
        let at = At::Remedy(id, RemedyField::Direction);
        let change = build::set(&plan, at, Value::text(long.trim()));
        apply_all(&mut plan, change.as_slice()).unwrap();
    }
    let day = par_workbook::read::day::parse("30/6/2024").unwrap();
    let sheets = criteria(&plan, day);
    assert!(sheets.sheets[0].rows.len() > plan.remedies.len() + 8, "no row goes on");
    let book = back(sheets);
    let remedies = found(&plan, &book).remove(0).remedies;
    assert_eq!(remedies.len(), plan.remedies.len());
    assert!(remedies.iter().all(|one| one.held.is_some() && one.fills.is_empty()), "{remedies:#?}");
    assert_eq!(made(&plan, &book), []);
}

/// What people type for a figure, in the spellings that read as one, and some that do not.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        (0..100_000_u32).prop_map(|count| count.to_string()),
        Just("1.234".to_owned()),
        Just("1 234".to_owned()),
        Just("1\u{a0}234".to_owned()),
        Just("00123".to_owned()),
        Just("=1+1".to_owned()),
        Just("31/12".to_owned()),
        Just("khoảng 40".to_owned()),
        Just("-".to_owned()),
        Just("12,5".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_spelling_that_nobody_touched_stays(
        cells in proptest::collection::vec((any::<prop::sample::Index>(), 1..=12_u8, any::<bool>(), typed()), 1..12),
    ) {
        let mut plan = year();
        let measures: Vec<Id> = plan.ids(List::Measures).to_vec();
        for (measure, month, through, text) in cells {
            let slot = if through { Slot::Through(month) } else { Slot::Month(month) };
            let at = At::Figure(*measure.get(&measures), slot);
            let change = build::set(&plan, at, Value::Text(text));
            apply_all(&mut plan, change.as_slice()).unwrap();
        }
        let book = back(figures(&plan, "kehoach"));
        let made = made(&plan, &book);
        prop_assert_eq!(made, Vec::<Change>::new());
    }
}
