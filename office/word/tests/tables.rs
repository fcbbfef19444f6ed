//! Tables that Word lays out as they are meant: columns that add up, merged cells that begin, room above.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod opened;
mod support;

use std::collections::BTreeSet;

use opened::{Node, document};
use par_workbook::document::{
    Block, Column, Document, DocumentPart, DocumentTable, PartKind, TableRow,
};
use par_workbook::export::html::Typesetting;
use par_workbook::export::order::WordOrder;
use proptest::collection::vec;
use proptest::prelude::*;
use support::documents;

/// Every document of the tests' plans, written, under its name.
fn written() -> Vec<(String, Vec<u8>)> {
    let setting = Typesetting::default();
    let write =
        |(name, document)| (name, office_word::write(&WordOrder { document, setting }).unwrap());
    documents().into_iter().map(write).collect()
}

/// The columns that a cell covers.
fn span(cell: &Node) -> usize {
    let properties = cell.child("w:tcPr").unwrap();
    properties.val("w:gridSpan").parse().unwrap_or(1)
}

#[test]
fn tables_add_up_and_never_touch() {
    for (name, bytes) in written() {
        let whole = document(&bytes);
        let body = whole.child("w:body").unwrap();
        for pair in body.children.windows(2) {
            assert!(
                pair[0].name != "w:tbl" || pair[1].name == "w:p",
                "{name}: a table runs into {}",
                pair[1].name
            );
        }
        for table in whole.all("w:tbl") {
            assert_eq!(table.children[0].name, "w:tblPr");
            let grid: Vec<u32> = table.children[1]
                .all("w:gridCol")
                .iter()
                .map(|it| it.get("w:w").parse().unwrap())
                .collect();
            let properties = &table.children[0];
            assert!(properties.child("w:tblStyle").is_none(), "{name}: a style could draw lines");
            let width: u32 = properties.child("w:tblW").unwrap().get("w:w").parse().unwrap();
            assert_eq!(grid.iter().sum::<u32>(), width, "{name}");
            let mut heads = true;
            for row in table.children.iter().skip(2) {
                let cells: Vec<&Node> =
                    row.children.iter().filter(|it| it.name == "w:tc").collect();
                assert!(!cells.is_empty(), "{name}: a row without cells");
                assert_eq!(
                    cells.iter().map(|cell| span(cell)).sum::<usize>(),
                    grid.len(),
                    "{name}"
                );
                let mut columns = grid.iter();
                for cell in cells {
                    let wide: u32 = columns.by_ref().take(span(cell)).sum();
                    let own = cell.child("w:tcPr").unwrap().child("w:tcW").unwrap().get("w:w");
                    assert_eq!(own, wide.to_string(), "{name}");
                    assert_eq!(cell.children.last().unwrap().name, "w:p", "{name}");
                }
                let head = !row.all("w:tblHeader").is_empty();
                assert!(heads || !head, "{name}: a head below a row");
                heads = head;
            }
        }
    }
}

/// Every merged cell goes on from one above it.
fn begins(name: &str, table: &Node) {
    let mut open: BTreeSet<usize> = BTreeSet::new();
    for row in table.children.iter().skip(2) {
        let (mut column, mut now) = (0, BTreeSet::new());
        for cell in row.children.iter().filter(|it| it.name == "w:tc") {
            if let Some(merge) = cell.child("w:tcPr").unwrap().child("w:vMerge") {
                let starts = merge.get("w:val") == "restart";
                assert!(starts || open.contains(&column), "{name}: nothing begins it");
                now.insert(column);
            }
            column += span(cell);
        }
        assert_eq!(column, table.all("w:gridCol").len(), "{name}: a row of another width");
        open = now;
    }
}

#[test]
fn a_cell_that_reaches_down_has_one_beginning() {
    for (name, bytes) in written() {
        for table in document(&bytes).all("w:tbl") {
            begins(&name, table);
        }
    }
}

fn any_rows() -> impl Strategy<Value = Vec<TableRow>> {
    let cells = || vec(vec("[a-z]{0,9}", 0..3), 0..4);
    let row = prop_oneof![
        "[a-z]{0,9}".prop_map(TableRow::Group),
        cells().prop_map(TableRow::Cells),
        (0..4_usize, cells()).prop_map(|(reach, cells)| TableRow::Continued { reach, cells }),
        vec("[a-z]{0,9}", 0..4).prop_map(TableRow::Total),
        vec("[a-z]{0,9}", 0..4).prop_map(TableRow::GroupSum),
        vec("[a-z]{0,9}", 0..9).prop_map(TableRow::List),
    ];
    vec(row, 0..9)
}

proptest! {
    /// Also of a table that no builder makes: a kept report comes from a file.
    #[test]
    fn whatever_rows_a_table_has_they_add_up(rows in any_rows(), share in 0..90_u32) {
        let column = |share| Column { head: "Cột".to_owned(), share, centred: false };
        let columns = [share, 7, 3].map(column).into();
        let blocks = vec![Block::Table(DocumentTable { columns, rows })];
        let part = DocumentPart { kind: PartKind::Table, landscape: true, blocks };
        let paper = Document { name: String::new(), parts: vec![part] };
        let order = WordOrder { document: paper, setting: Typesetting::default() };
        let bytes = office_word::write(&order).unwrap();
        for table in document(&bytes).all("w:tbl") {
            begins("any", table);
        }
    }
}

#[test]
fn what_stands_side_by_side_at_head_and_foot_has_no_line() {
    let mut found = 0;
    for (name, bytes) in written() {
        for table in document(&bytes).all("w:tbl") {
            let text = table.text();
            if !text.contains("CỘNG HÒA XÃ HỘI") && !text.contains("Nơi nhận:") {
                continue;
            }
            let lines = &table.all("w:tblBorders")[0].children;
            assert_eq!(lines.len(), 6, "{name}");
            assert!(lines.iter().all(|line| line.get("w:val") == "none"), "{name}: a line");
            assert!(table.all("w:tcBorders").is_empty(), "{name}: a line of a cell");
            found += 1;
        }
    }
    assert!(found > 10, "{found} heads and feet");
}

#[test]
fn a_note_stays_on_the_page_of_the_row_that_it_is_about() {
    let column = |share| Column { head: "Cột".to_owned(), share, centred: false };
    let row = || TableRow::Cells(vec![vec!["1".to_owned()], vec!["Kế hoạch".to_owned()]]);
    let note = |words: &str| TableRow::Note(words.to_owned());
    let rows = vec![row(), note("Chưa có tài liệu."), note("Tổng cộng: 10,5."), row()];
    let table = DocumentTable { columns: [1, 4].map(column).into(), rows };
    let blocks = vec![Block::Table(table)];
    let part = DocumentPart { kind: PartKind::Table, landscape: true, blocks };
    let paper = Document { name: String::new(), parts: vec![part] };
    let order = WordOrder { document: paper, setting: Typesetting::default() };
    let whole = document(&office_word::write(&order).unwrap());
    let kept = |row: &&Node| row.all("w:p").iter().all(|it| !it.all("w:keepNext").is_empty());
    let told: Vec<bool> = whole.all("w:tr").iter().map(kept).collect();
    assert_eq!(told, [true, true, true, false, false], "the head, the row and its first note");
}

#[test]
fn a_table_stands_apart_from_the_line_above_it() {
    let mut found = 0;
    for (name, bytes) in written() {
        let whole = document(&bytes);
        for pair in whole.child("w:body").unwrap().children.windows(2) {
            let drawn = |it: &&Node| it.get("w:val") == "single";
            let borders = pair[1].child("w:tblPr").and_then(|it| it.child("w:tblBorders"));
            let lined = borders.is_some_and(|it| it.children.iter().any(|it| drawn(&it)));
            let above = pair[0].child("w:pPr").filter(|_| lined && !pair[0].text().is_empty());
            let Some(above) = above else { continue };
            let after = above.child("w:spacing").map_or("", |it| it.get("w:after"));
            assert!(after.parse::<u32>().is_ok_and(|after| after >= 100), "{name}: {after:?}");
            found += 1;
        }
    }
    assert!(found > 5, "the documents hold tables below lines: {found}");
}
