//! Grids that nobody knows, mapped by hand, and what is remembered of it.

use par_workbook::edit::intake::{
    Alert, Answers, Choices, Known, Mapping, NothingToWrite, Proposal, ReadAs, SheetKind, Unfit,
    as_block, at_odds, filled_sheets, hidden_sheets, nothing_to_write, proposals, propose,
};
use par_workbook::plan::Slot;
use par_workbook::read::grid::{ReadCell, ReadSheet};

use super::{after, agreed, book, id, known, of, out, plan, sheet, told, with};

const STRANGE: &str = "Báo cáo của tỉnh|||
STT|Tên dịch vụ|Phát sinh|Hoàn tất
1|Khai sinh|10|9
2|Khai tử|5|4";

#[test]
fn columns_of_an_unknown_grid_go_where_the_person_says() {
    let plan = plan();
    let found = of(&plan, STRANGE);
    assert_eq!((found.kind.clone(), found.figures.len()), (SheetKind::Unknown, 0));
    let heads: Vec<(&str, Option<u64>)> =
        found.columns.iter().map(|it| (it.head.as_str(), it.sum)).collect();
    assert_eq!(heads, [("Phát sinh", Some(15)), ("Hoàn tất", Some(13))]);
    assert_eq!(out(&found, Unfit::Unassigned).len(), 4);
    let said = Answers {
        columns: [(2, Some(id("cot4"))), (3, Some(id("cot7")))].into(),
        ..Answers::default()
    };
    let mapped = with(&plan, STRANGE, &said);
    assert_eq!(told(&mapped), ["cot4 6=15", "cot7 6=13"]);
    let one = Answers { rows: Some([3].into()), ..said };
    assert_eq!(told(&with(&plan, STRANGE, &one)), ["cot4 6=5", "cot7 6=4"]);
}

#[test]
fn next_month_the_same_heads_go_the_same_way() {
    let plan = plan();
    let said = Answers { columns: [(2, Some(id("cot4"))), (3, None)].into(), ..Answers::default() };
    let mapping = Mapping::remember(&with(&plan, STRANGE, &said)).unwrap();
    let kept = serde_json::to_string(&mapping).unwrap();
    let mappings = [serde_json::from_str::<Mapping>(&kept).unwrap()];
    assert_eq!(mappings[0], mapping);
    let next = STRANGE.replace("10", "12");
    let known = Known { mappings: &mappings, month: Some(7), ..known(&plan) };
    let file = book(vec![sheet("", &next)]);
    let proposal = proposals(known, &file).remove(0);
    assert_eq!(told(&proposal), ["cot4 7=17"]);
    // What an earlier file decides is said, and what a person decides now is not.
    assert_eq!(proposal.alerts.first(), Some(&Alert::Remembered));
    assert!(!with(&plan, STRANGE, &said).alerts.contains(&Alert::Remembered));
    assert!(!propose(known, &file, 0, &said).alerts.contains(&Alert::Remembered));
    assert_eq!(proposal.by_hand, said.columns);
    assert_eq!(Mapping::remember(&proposal), Some(mapping.clone()));
    // The person's word of today goes before last month's.
    let other = Answers { columns: [(2, Some(id("cot5")))].into(), ..Answers::default() };
    assert_eq!(told(&propose(known, &file, 0, &other)), ["cot5 7=17"]);
    // Other heads, or a measure that is gone: asked again.
    let renamed = book(vec![sheet("", &next.replace("Phát sinh", "Đã nhận"))]);
    assert_eq!(proposals(known, &renamed)[0].figures, []);
    let mut without = plan.clone();
    let gone =
        par_workbook::edit::build::remove(&plan, par_workbook::plan::List::Measures, id("cot4"));
    par_workbook::edit::apply_all(&mut without, &gone).unwrap();
    assert_eq!(proposals(Known { plan: &without, ..known }, &file)[0].figures, []);
}

#[test]
fn rows_of_measures_under_months_are_known_by_their_names() {
    let plan = plan();
    let text = "Số đo|T.1|Tháng 2/2024|T3/2023|Cả năm
Đã giải quyết: tổng số|40|41|39|81
Lạ|1|2||";
    let found = of(&plan, text);
    assert_eq!(found.kind, SheetKind::Months);
    assert_eq!(told(&found), ["cot7 1=40", "cot7 2=41"]);
    assert_eq!(out(&found, Unfit::Computed), ["E2 81"]);
    assert_eq!(found.refused.len(), 1, "a month of another year");
    assert_eq!(out(&found, Unfit::Unassigned), ["B3 1", "C3 2"]);
    let said = Answers {
        read_as: Some(ReadAs::Months),
        measures: [(2, Some(id("cot8")))].into(),
        ..Answers::default()
    };
    assert_eq!(told(&with(&plan, text, &said))[2..], ["cot8 1=1", "cot8 2=2"]);
}

#[test]
fn two_sheets_that_disagree_on_a_figure_write_neither() {
    let plan = plan();
    let form = |count: u32| {
        format!(
            "STT|Lĩnh vực|Tổng số hồ sơ tiếp nhận|Tổng số hồ sơ đã giải quyết|Trước hạn|Đúng hạn|Quá hạn\n1|Đất đai|{count}|8|8|0|0"
        )
    };
    let file = book(vec![sheet("A", &form(9)), sheet("B", &form(10))]);
    let all = proposals(known(&plan), &file);
    let choices = Choices::default();
    let agreed_to = [(&all[0], &choices), (&all[1], &choices)];
    assert_eq!(at_odds(&agreed_to), [(id("cot3"), Slot::Month(6))].into());
    let mut ids = || id("x");
    let changes = par_workbook::edit::intake::changes(&plan, &agreed_to, &mut ids);
    assert_eq!(changes.len(), agreed(&plan, &all[0], &choices).len() - 1);
}

#[test]
fn why_nothing_is_written_is_told_apart() {
    let plan = plan();
    let form = |title: &str| {
        format!(
            "{title}||||||\nSTT|Lĩnh vực|Tổng số hồ sơ tiếp nhận|Tổng số hồ sơ đã giải quyết|Trước hạn|Đúng hạn|Quá hạn\n1|Đất đai|8|8|8|0|0"
        )
    };
    let choices = Choices::default();
    let why = |proposal: &Proposal| nothing_to_write(&[(proposal, &choices)]);
    assert_eq!(nothing_to_write(&[]), NothingToWrite::NoSheet);
    assert_eq!(why(&of(&plan, &form("Năm 2024"))), NothingToWrite::NoPeriod);
    assert_eq!(why(&of(&plan, STRANGE)), NothingToWrite::NothingFits);
    let june = of(&plan, &form("Tháng 6 năm 2024"));
    let plan = after(&plan, &june);
    let again = of(&plan, &form("Tháng 6 năm 2024"));
    assert_eq!(agreed(&plan, &again, &choices), []);
    assert_eq!(why(&again), NothingToWrite::NothingNew);
    let other = of(&plan, &form("Tháng 6 năm 2024").replace('8', "9"));
    let kept = other.figures.iter().map(|it| (it.measure, it.slot)).collect();
    let choices = Choices { kept, ..Choices::default() };
    assert_eq!(agreed(&plan, &other, &choices), []);
    assert_eq!(nothing_to_write(&[(&other, &choices)]), NothingToWrite::NothingChosen);
}

#[test]
fn sheets_that_are_hidden_or_empty_are_not_looked_at() {
    let plan = plan();
    let hidden = ReadSheet { hidden: true, ..sheet("Cũ", STRANGE) };
    let file = book(vec![hidden, sheet("Trống", "|\n|"), sheet("Có", STRANGE)]);
    let found: Vec<(usize, String)> =
        proposals(known(&plan), &file).into_iter().map(|it| (it.sheet, it.name)).collect();
    assert_eq!(found, [(2, "Có".to_owned())]);
    assert_eq!(filled_sheets(&file), [2]);
    assert_eq!(hidden_sheets(&file), ["Cũ"]);
    let marked = book(vec![sheet("_so", STRANGE), sheet(" _so ", "a"), sheet("A", STRANGE)]);
    assert_eq!(filled_sheets(&marked), [2], "the mark is no sheet of figures, shown or not");
}

#[test]
fn as_a_pasted_block_a_decimal_is_no_thousand() {
    let mut one = sheet("", "1|2");
    one.rows[0][0] = ReadCell::Number { value: "1.234".into(), percent: None };
    one.rows[0][1] = ReadCell::Number { value: "55".into(), percent: Some(true) };
    assert_eq!(as_block(&one), [["1,2340", "55%"]]);
}
