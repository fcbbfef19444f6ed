//! The annex of figures: its columns have what their longest numbers need, at every length of them.

use par_workbook::document::{Block, DocumentTable, PartKind, TableRow};
use par_workbook::export::metrics::{Face, width};
use par_workbook::plan::{At, Id, Plan, Slot};
use par_workbook::preset;
use proptest::prelude::*;

use super::{made, set};

/// 242 mm at 10 points, in thousandths of the letters' size: the narrowest page that can be chosen.
const NARROWEST: u32 = 68_500;
/// The room beside words and the lines of a cell: Word's four points at each side and three quarters of one.
const AROUND: u32 = 875;

fn annex(plan: &Plan, code: &str) -> DocumentTable {
    let report = made(plan, code);
    let part = report.parts.into_iter().find(|part| part.kind == PartKind::Annex(1)).unwrap();
    let table = |block: Block| if let Block::Table(table) = block { Some(table) } else { None };
    part.blocks.into_iter().find_map(table).unwrap()
}

/// Every line of the figures stands in its column on the narrowest page, and the names have room.
fn has_room(table: &DocumentTable) {
    let whole: u32 = table.columns.iter().map(|column| column.share).sum();
    for row in &table.rows {
        let TableRow::Cells(cells) = row else { continue };
        for (column, lines) in table.columns.iter().zip(cells).skip(3) {
            let room = column.share * NARROWEST / whole;
            for line in lines {
                let wide = width(line.trim_end(), Face::Regular) + AROUND;
                assert!(wide <= room, "{line:?} in {}: {wide} of {room}", column.head);
            }
        }
    }
    let names = table.columns[1].share * NARROWEST / whole;
    assert!(names >= 9_000, "the names have {names}: half a hand is the least");
}

/// The lines of the figures below a head, of the row with a name.
fn figure(table: &DocumentTable, named: &str, head: &str) -> Vec<String> {
    let at = table.columns.iter().position(|column| column.head == head).unwrap();
    let cells = |row: &TableRow| {
        if let TableRow::Cells(cells) = row { Some(cells.clone()) } else { None }
    };
    let mut rows = table.rows.iter().filter_map(cells);
    rows.find(|cells| cells[1].concat() == named).expect(named)[at].clone()
}

#[test]
fn the_samples_sums_are_whole_and_its_months_broken_at_points_only() {
    let table = annex(&super::year(), "nam");
    has_room(&table);
    let paid = "Vốn đã giải ngân lũy kế";
    assert_eq!(figure(&table, paid, "Lũy kế"), ["2.400.000.000"]);
    assert_eq!(figure(&table, paid, "Trong kỳ"), ["2.400.000.000"]);
    assert_eq!(figure(&table, paid, "T12").concat(), "2.400.000.000");
    assert!(figure(&table, paid, "T12").len() > 1, "twelve months of billions have no room");
}

#[test]
fn three_months_of_billions_are_whole() {
    let mut plan = preset::ba_xa_2024();
    for month in 1..=3 {
        set(&mut plan, At::Figure(Id::named("mgiaingan"), Slot::Month(month)), "1.250.000.000");
    }
    let table = annex(&plan, "q1");
    has_room(&table);
    for head in ["T1", "T2", "T3", "Lũy kế"] {
        assert_eq!(figure(&table, "Vốn đã giải ngân lũy kế", head), ["1.250.000.000"], "{head}");
    }
}

#[test]
fn thousands_in_every_month_beside_sums_of_billions_are_whole() {
    let mut plan = preset::ba_xa_2024();
    for month in 1..=12 {
        set(&mut plan, At::Figure(Id::named("cot7"), Slot::Month(month)), "1234");
        set(&mut plan, At::Figure(Id::named("mgiaingan"), Slot::Month(month)), "9876543210");
    }
    let table = annex(&plan, "nam");
    has_room(&table);
    assert_eq!(figure(&table, "Đã giải quyết: tổng số", "T7"), ["1.234"]);
    assert_eq!(figure(&table, "Vốn đã giải ngân lũy kế", "Lũy kế"), ["9.876.543.210"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_counts_have_room(
        counts in prop::collection::vec((0..3_usize, 1..=12_u8, any::<bool>(), 0..100_000_000_000_u64), 1..40),
        code in prop_oneof![Just("q1"), Just("6t"), Just("9t"), Just("nam")],
    ) {
        let mut plan = preset::ba_xa_2024();
        for (measure, month, through, count) in counts {
            let id = Id::named(["cot7", "mgiaingan", "m734"][measure]);
            let slot = if through { Slot::Through(month) } else { Slot::Month(month) };
            // Of every length alike.
            let count = count / 10_u64.pow(u32::from(month) % 11);
            set(&mut plan, At::Figure(id, slot), &count.to_string());
        }
        let report = made(&plan, code);
        if report.parts.iter().any(|part| part.kind == PartKind::Annex(1)) {
            has_room(&annex(&plan, code));
        }
    }
}
