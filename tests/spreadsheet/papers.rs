//! The tables of documents.

use std::fs;

use par_workbook::document::report::report;
use par_workbook::document::{
    Block, Column, Document, DocumentPart, DocumentTable, PartKind, TableRow, evidence_list,
    officer_sheets, proof_register, tracking,
};
use par_workbook::edit::apply_all;
use par_workbook::edit::criteria_set::bring_in;
use par_workbook::file::{Limits, open_set};
use par_workbook::preset;
use par_workbook::score::ProofFilter;
use par_workbook::spreadsheet::{CellLook, CellValue, Spreadsheet, has_tables, paper};
use proptest::prelude::*;

use super::support::{book, wishes};
use super::{day, is_a_file, said, year};

/// A cell as Excel shows it in Vietnamese: points between groups, a comma before decimals, the sign of a share.
fn shown(cell: &CellValue) -> String {
    let grouped = |number: &str| {
        let (whole, after) = number.split_once('.').unwrap_or((number, ""));
        let mut told = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                told.push('.');
            }
            told.push(digit);
        }
        if after.is_empty() { told } else { format!("{told},{after}") }
    };
    match cell {
        CellValue::Blank => String::new(),
        CellValue::Text(words) => words.clone(),
        CellValue::Number(number) => grouped(number),
        // The form of a share groups nothing.
        CellValue::Percent(number) => format!("{}%", number.replace('.', ",")),
        CellValue::Formula { .. } => panic!("a paper has no formula"),
    }
}

/// Words without what breaks lines.
fn plain(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_whitespace()).collect()
}

fn tables(document: &Document) -> Vec<&DocumentTable> {
    fn table(block: &Block) -> Option<&DocumentTable> {
        if let Block::Table(table) = block { Some(table) } else { None }
    }
    let blocks = document.parts.iter().flat_map(|part| &part.blocks);
    blocks.filter_map(table).collect()
}

/// Every cell of a table with words, in reading order.
fn words(table: &DocumentTable) -> Vec<String> {
    let heads = table.columns.iter().map(|column| column.head.clone());
    let cells =
        |cells: &[Vec<String>]| cells.iter().map(|lines| lines.concat()).collect::<Vec<_>>();
    let rows = table.rows.iter().flat_map(|row| match row {
        TableRow::Group(words) | TableRow::Note(words) => vec![words.clone()],
        TableRow::List(items) => items.clone(),
        TableRow::GroupSum(words) | TableRow::Total(words) => words.clone(),
        TableRow::Cells(all) | TableRow::Continued { cells: all, .. } => cells(all),
    });
    heads.chain(rows).map(|words| plain(&words)).filter(|words| !words.is_empty()).collect()
}

/// The sheets say what the tables of the paper say, in the same order and as the page shows it.
fn says_the_same(document: &Document) -> Spreadsheet {
    let made = paper(document);
    if has_tables(document) {
        is_a_file(&made);
    }
    let tables = tables(document);
    assert_eq!(made.sheets.len(), tables.len());
    for (page, table) in made.sheets.iter().zip(tables) {
        let head = usize::try_from(page.head.unwrap()).unwrap();
        let cells = page.rows[head..].iter().flat_map(|row| &row.cells);
        let found: Vec<String> = cells
            .map(|cell| plain(&shown(&cell.value)))
            .filter(|words| !words.is_empty())
            .collect();
        assert_eq!(found, words(table), "{}", page.name);
        for row in &page.rows {
            let wide: usize = row.cells.iter().map(|cell| usize::from(cell.across)).sum();
            assert_eq!(wide, table.columns.len(), "{}: {row:?}", page.name);
        }
        has_room(page);
    }
    made
}

/// No number is wider than its column, which would show "####".
fn has_room(page: &par_workbook::spreadsheet::SpreadsheetPage) {
    for row in &page.rows {
        for (cell, width) in row.cells.iter().zip(&page.widths).filter(|(cell, _)| cell.across == 1)
        {
            if matches!(cell.value, CellValue::Number(_) | CellValue::Percent(_)) {
                assert!(shown(&cell.value).len() < usize::from(*width), "{cell:?} in {width}");
            }
        }
    }
}

#[test]
fn the_samples_tables_are_sheets_that_say_the_same() {
    for plan in [year(), preset::illustration()] {
        let end = day(2025, 1, 12);
        let june = day(2024, 6, 30);
        let papers =
            ["nam", "q1", "t6"].iter().filter_map(|period| report(&plan, period.parse().ok()?));
        let papers: Vec<Document> =
            papers.chain([tracking(&plan, end), evidence_list(&plan, june)]).collect();
        assert!(papers.len() > 3);
        for document in &papers {
            assert!(has_tables(document));
            says_the_same(document);
        }
        says_the_same(&officer_sheets(&plan, plan.officers.iter().map(|(id, _)| id).next(), june));
    }
}

#[test]
fn the_evidence_registers_table_is_a_sheet_that_says_the_same() {
    let mut plan = year();
    let set = fs::read("tests/samples/bo-tieu-chi-minh-hoa.json").unwrap();
    let changes = bring_in(&plan, &open_set(&set, &Limits::default()).unwrap().set);
    apply_all(&mut plan, &changes).unwrap();
    for rows in ProofFilter::ALL {
        let made = says_the_same(&proof_register(&plan, rows, day(2024, 12, 10)));
        let row = made.sheets[0].rows.iter().find(|row| {
            row.cells.iter().any(|cell| said(cell) == "Văn bản thể hiện kết quả từng nhiệm vụ")
        });
        let state = row.unwrap().cells.iter().map(said).any(|words| words == "Chưa có");
        assert!(state, "the second document of 1.1.2 has a row of its own");
    }
}

#[test]
fn a_large_sum_that_the_page_breaks_is_a_number_in_a_column_with_room() {
    let annex = says_the_same(&report(&year(), "nam".parse().unwrap()).unwrap());
    let cells = annex.sheets[1].rows.iter().flat_map(|row| &row.cells);
    let large = CellValue::Number("2400000000".to_owned());
    assert_eq!(
        cells.filter(|cell| cell.value == large).count(),
        3,
        "of December, the period and the year"
    );
    assert_eq!(annex.sheets[0].name, "II. Kết quả khắc phục từng tiêu");
}

fn table(heads: &[&str], rows: Vec<TableRow>) -> Document {
    let column = |head: &&str| Column { head: (*head).to_owned(), share: 1, centred: false };
    let columns = heads.iter().map(column).collect();
    let blocks = vec![Block::Table(DocumentTable { columns, rows })];
    let part = DocumentPart { kind: PartKind::Table, landscape: false, blocks };
    Document { name: "Thử".to_owned(), parts: vec![part] }
}

fn lines(words: &[&str]) -> Vec<Vec<String>> {
    words.iter().map(|words| vec![(*words).to_owned()]).collect()
}

#[test]
fn a_cell_that_paper_extends_down_is_merged_and_nothing_else_is() {
    let rows = vec![
        TableRow::Cells(lines(&["1", "a", "66,67%", "Đạt"])),
        TableRow::Continued { reach: 1, cells: lines(&["b", "1.234"]) },
        TableRow::Continued { reach: 1, cells: lines(&["c", ""]) },
        TableRow::Group("Nhóm".to_owned()),
    ];
    let made = says_the_same(&table(&["TT", "Nội dung", "Kết quả", "Tình trạng"], rows));
    let rows = &made.sheets[0].rows;
    let down: Vec<u32> = rows[1].cells.iter().map(|cell| cell.down).collect();
    assert_eq!(down, [3, 1, 1, 3]);
    let looks: Vec<CellLook> = rows[2].cells.iter().map(|cell| cell.look).collect();
    assert_eq!(looks, [CellLook::Covered, CellLook::Text, CellLook::Number, CellLook::Covered]);
    assert_eq!(rows[1].cells[2].value, CellValue::Percent("66.67".to_owned()));
    assert_eq!(rows[1].cells[0].value, CellValue::Text("1".to_owned()), "TT names a row");
}

#[test]
fn codes_and_what_only_looks_like_a_number_stay_words() {
    let typed =
        ["0905123456", "=1+1", "00123", "31/12", "1\u{a0}234", "3.4.1", "2024", "-5", "1e5"];
    let rows = typed.map(|words| TableRow::Cells(lines(&["7", words, words])));
    let made = paper(&table(&["Mã", "Số điện thoại", "Kết quả"], rows.to_vec()));
    for (row, words) in made.sheets[0].rows[1..].iter().zip(typed) {
        assert_eq!(row.cells[0].value, CellValue::Text("7".to_owned()));
        assert_eq!(
            (said(&row.cells[1]), said(&row.cells[2])),
            (words.to_owned(), words.to_owned())
        );
        assert!(matches!(row.cells[2].value, CellValue::Text(_)), "{words}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_tables_of_any_plan_are_sheets_that_say_the_same(wishes in wishes()) {
        let plan = book(&wishes).plan;
        let june = day(2024, 6, 30);
        says_the_same(&tracking(&plan, june));
        says_the_same(&evidence_list(&plan, june));
        if let Some(document) = report(&plan, "nam".parse().unwrap()) {
            says_the_same(&document);
        }
    }
}
