//! Room for what stands in cells: rows as tall as their words, none taller than Excel shows, nothing lost on the way.

use par_workbook::document::{
    Block, Column, Document, DocumentPart, DocumentTable, PartKind, TableRow, evidence_list,
    tracking,
};
use par_workbook::edit::{apply_all, build};
use par_workbook::export::metrics::{Face, width};
use par_workbook::plan::{At, RemedyField, Value};
use par_workbook::spreadsheet::{
    CellLook, CellValue, Spreadsheet, SpreadsheetPage, criteria, figures, officer, paper,
    with_measures,
};
use proptest::prelude::*;

use super::support::{book, wishes};
use super::{day, said, year};

/// Excel shows no row of more lines.
const MOST: u16 = 25;

/// Every cell of words has at least as many lines as its words are long, and each of its own lines has one.
fn shows_everything(page: &SpreadsheetPage) {
    for (place, row) in page.rows.iter().enumerate() {
        assert!((1..=MOST).contains(&row.lines), "{}: {} lines", page.name, row.lines);
        let mut column = 0;
        for cell in &row.cells {
            let across = usize::from(cell.across);
            let letters: u32 =
                page.widths[column..column + across].iter().map(|it| u32::from(*it)).sum();
            column += across;
            let CellValue::Text(words) = &cell.value else { continue };
            let own = &page.rows[place..place + usize::try_from(cell.down).unwrap()];
            let lines: u32 = own.iter().map(|row| u32::from(row.lines)).sum();
            let bold = [CellLook::Title, CellLook::Head, CellLook::Group, CellLook::Total];
            let face = if bold.contains(&cell.look) { Face::Bold } else { Face::Regular };
            let room = letters * 477;
            let needed: u32 =
                words.split('\n').map(|line| width(line, face).div_ceil(room).max(1)).sum();
            assert!(needed <= lines, "{}: {needed} lines in {lines}: {words}", page.name);
        }
    }
}

/// Covered cells are those of a merged cell above them, and of no two.
fn is_covered_once(page: &SpreadsheetPage) {
    let wide = page.widths.len();
    let mut taken = vec![vec![0; wide]; page.rows.len()];
    for (place, row) in page.rows.iter().enumerate() {
        let mut column = 0;
        for cell in &row.cells {
            let across = usize::from(cell.across);
            if cell.look != CellLook::Covered {
                for below in &mut taken[place..place + usize::try_from(cell.down).unwrap()] {
                    below[column..column + across].iter_mut().for_each(|count| *count += 1);
                }
            }
            column += across;
        }
        assert_eq!(column, wide, "{}: {row:?}", page.name);
    }
    assert!(taken.iter().flatten().all(|count| *count == 1), "{}: {taken:?}", page.name);
}

fn all_show(made: &Spreadsheet) {
    for page in made.sheets.iter().filter(|page| !page.hidden) {
        shows_everything(page);
        is_covered_once(page);
    }
}

#[test]
fn every_cell_of_the_samples_shows_all_of_its_words() {
    let plan = year();
    let (june, end) = (day(2024, 6, 30), day(2025, 1, 12));
    let report = par_workbook::document::report::report(&plan, "nam".parse().unwrap()).unwrap();
    for made in [
        figures(&plan, "a"),
        officer(&plan, "a", with_measures(&plan)[0], 6),
        criteria(&plan, june),
        paper(&tracking(&plan, end)),
        paper(&evidence_list(&plan, june)),
        paper(&report),
    ] {
        all_show(&made);
    }
}

#[test]
fn a_head_of_many_words_in_a_narrow_column_is_as_tall_as_they_are() {
    let made = criteria(&year(), day(2024, 6, 30));
    let head = &made.sheets[0].rows[2];
    assert_eq!(said(&head.cells[1]), "Mã tiêu chí thành phần");
    assert!(head.lines >= 3, "{}", head.lines);
}

#[test]
fn codes_stand_on_one_line() {
    for page in figures(&year(), "a").sheets.iter().filter(|page| !page.hidden) {
        for row in page.rows.iter().filter(|row| row.cells[0].across == 1) {
            let wide = width(&said(&row.cells[0]), Face::Regular);
            assert!(wide < u32::from(page.widths[0]) * 450, "{}", said(&row.cells[0]));
        }
    }
}

fn set(words: &str) -> Spreadsheet {
    let mut plan = year();
    let first = plan.remedies.iter().next().unwrap().0;
    let change = build::set(&plan, At::Remedy(first, RemedyField::Direction), Value::text(words));
    apply_all(&mut plan, change.as_slice()).unwrap();
    criteria(&plan, day(2024, 6, 30))
}

#[test]
fn a_long_cell_has_a_wider_column_first() {
    let usual = set("Rà soát.");
    let long = "Rà soát hồ sơ quá hạn, đôn đốc từng bộ phận. ".repeat(50);
    let made = set(long.trim());
    all_show(&made);
    let direction = 5;
    assert!(made.sheets[0].widths[direction] > usual.sheets[0].widths[direction]);
    assert_eq!(made.sheets[0].rows.len(), usual.sheets[0].rows.len(), "no further row is needed");
}

#[test]
fn what_no_row_can_show_goes_on_over_further_rows_in_one_cell() {
    let long = "Rà soát hồ sơ quá hạn, đôn đốc từng bộ phận. ".repeat(400);
    let made = set(long.trim());
    all_show(&made);
    let page = &made.sheets[0];
    assert!(page.rows[3].cells.iter().all(|cell| cell.down > 4), "{:?}", page.rows[3]);
    assert_eq!(said(&page.rows[3].cells[5]), long.trim());
    let below = &page.rows[4];
    assert!(below.cells.iter().all(|cell| cell.look == CellLook::Covered));
}

fn table(rows: Vec<TableRow>) -> Document {
    let column = |share| Column { head: "Cột".to_owned(), share, centred: false };
    let columns = [4, 10, 20].map(column).into();
    let blocks = vec![Block::Table(DocumentTable { columns, rows })];
    let part = DocumentPart { kind: PartKind::Table, landscape: true, blocks };
    Document { name: "Thử".to_owned(), parts: vec![part] }
}

fn cells(words: &[&str]) -> Vec<Vec<String>> {
    words.iter().map(|words| vec![(*words).to_owned()]).collect()
}

#[test]
fn a_long_name_beside_short_rows_has_the_height_of_them_all() {
    let name = "Tỷ lệ hồ sơ giải quyết đúng hạn của bộ phận một cửa. ".repeat(8);
    let rows = vec![
        TableRow::Cells(cells(&["1", &name, "a"])),
        TableRow::Continued { reach: 2, cells: cells(&["b"]) },
        TableRow::Continued { reach: 2, cells: cells(&["c"]) },
        TableRow::Cells(cells(&["2", "ngắn", "d"])),
    ];
    let made = paper(&table(rows));
    all_show(&made);
    assert_eq!(made.sheets[0].rows[4].lines, 1, "the row below is none of its own");
}

#[test]
fn a_merged_row_that_goes_on_keeps_its_name_over_all_of_its_rows() {
    let long = "Công chức làm việc tại bộ phận một cửa. ".repeat(300);
    let rows = vec![
        TableRow::Cells(cells(&["1", "tên", "a"])),
        TableRow::Continued { reach: 2, cells: cells(&[&long]) },
        TableRow::Continued { reach: 2, cells: cells(&["c"]) },
    ];
    let made = paper(&table(rows));
    all_show(&made);
    let rows = &made.sheets[0].rows;
    assert!(rows.len() > 5);
    assert_eq!(usize::try_from(rows[1].cells[1].down).unwrap(), rows.len() - 1);
}

#[test]
fn heads_that_would_fill_the_screen_do_not_stay_in_sight() {
    let usual = paper(&table(Vec::new()));
    assert_eq!(usual.sheets[0].frozen.0, 1);
    let mut tall = table(Vec::new());
    let subject = vec!["dòng".to_owned(); 16];
    let title = Block::Title { kind: "BẢNG".to_owned(), subject };
    tall.parts[0].blocks.insert(0, title);
    let page = &paper(&tall).sheets[0];
    assert_eq!((page.frozen.0, page.head), (0, Some(17)), "a small screen would show heads alone");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_cell_of_any_plan_shows_all_of_its_words(wishes in wishes(), words in "(\\PC{0,9}[ \n]){0,400}") {
        let mut plan = book(&wishes).plan;
        let first = plan.remedies.iter().next().map(|(id, _)| id);
        if let Some(first) = first {
            let at = At::Remedy(first, RemedyField::Heading);
            let change = build::set(&plan, at, Value::text(&words));
            apply_all(&mut plan, change.as_slice()).unwrap();
        }
        let june = day(2024, 6, 30);
        for made in [figures(&plan, "a"), criteria(&plan, june), paper(&tracking(&plan, june))] {
            all_show(&made);
        }
    }
}
