//! No cell of a sheet's data is dropped without a word, whatever stands in it.

use std::collections::BTreeSet;

use par_workbook::edit::intake::{Answers, CellPlace, LineKind, Proposal, ReadAs};
use par_workbook::read::grid::{Merged, ReadCell, ReadSheet};
use proptest::prelude::*;

use super::{agreed, book, known, plan};
use par_workbook::edit::apply_all;
use par_workbook::edit::intake::{Choices, filled_sheets, proposals, propose};

fn a_cell() -> impl Strategy<Value = ReadCell> {
    prop_oneof![
        3 => Just(ReadCell::Blank),
        4 => (0_u32..5000).prop_map(|it| ReadCell::Number { value: it.to_string(), percent: None }),
        1 => Just(ReadCell::Number { value: "0.5".into(), percent: Some(false) }),
        1 => Just(ReadCell::Number { value: "55".into(), percent: Some(true) }),
        1 => Just(ReadCell::Fault("#REF!".into())),
        1 => Just(ReadCell::Unvalued),
        1 => Just(ReadCell::Day("2024-12-31".into())),
        1 => Just(ReadCell::Truth(true)),
        2 => prop::sample::select(vec!["-", "1.234", "Đất đai", "Tổng cộng", "I", "1.1", "Trong đó", "########", "xã Ba Vì"])
            .prop_map(|it| ReadCell::Text(it.to_owned())),
    ]
}

fn heads() -> impl Strategy<Value = Vec<ReadCell>> {
    let own = [
        "STT|Lĩnh vực|Tổng số hồ sơ tiếp nhận|Trực tuyến|Đã giải quyết|Trước hạn",
        "STT|Tên|Một|Hai|Ba|Bốn",
        "Mã|Nội dung|Tháng 1|Tháng 2|Cả năm|Ghi chú",
        "TT|Tiêu chí|Giải pháp|Chủ trì|Thời hạn|Khác",
        "Số đo|Đơn vị|T1|T2|T3|T4",
    ];
    prop::sample::select(own.to_vec())
        .prop_map(|it| it.split('|').map(|it| ReadCell::Text(it.to_owned())).collect())
}

/// What stands before the first column of figures names the row.
fn spoken_of(proposal: &Proposal, sheet: &ReadSheet) -> BTreeSet<CellPlace> {
    let figures = proposal.figures.iter().flat_map(|it| it.from.iter().copied());
    let out = proposal.refused.iter().chain(&proposal.left).map(|it| it.place);
    let fields = proposal.remedies.iter().flat_map(|it| it.places.iter().map(|(_, place)| *place));
    let points = proposal.points.places.iter().copied();
    let mut spoken: BTreeSet<CellPlace> = figures.chain(out).chain(fields).chain(points).collect();
    let first = proposal
        .columns
        .first()
        .map_or(if proposal.kind.is_of_records() { 1 } else { 2 }, |it| it.column);
    for row in 0..sheet.rows.len() {
        spoken.extend((0..first).map(|column| CellPlace { row, column }));
    }
    spoken
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_cell_is_proposed_refused_or_left_out_with_a_reason(
        heads in heads(),
        rows in prop::collection::vec(prop::collection::vec(a_cell(), 6), 1..8),
        read_as in prop::sample::select(vec![None, Some(ReadAs::Columns), Some(ReadAs::Months), Some(ReadAs::Remedies), Some(ReadAs::Criteria), Some(ReadAs::LastPoints), Some(ReadAs::UnitPoints)]),
    ) {
        let plan = plan();
        let sheet = ReadSheet { rows: [vec![heads], rows].concat(), ..ReadSheet::default() };
        let file = book(vec![sheet.clone()]);
        let answers = Answers { read_as, ..Answers::default() };
        let proposal = propose(known(&plan), &file, 0, &answers);
        let spoken = spoken_of(&proposal, &sheet);
            let named = proposal.lines.iter().filter(|it| it.kind != LineKind::Section);
            let lines: BTreeSet<usize> = named.map(|it| it.row).collect();
            for row in lines {
                for column in 0..6 {
                    let place = CellPlace { row, column };
                    let silent = !sheet.cell(row, column).is_blank() && !spoken.contains(&place);
                    prop_assert!(!silent, "{} {:?} {proposal:#?}", place.address(), sheet.cell(row, column));
                }
            }
        let told: Vec<CellPlace> = proposal.refused.iter().chain(&proposal.left).map(|it| it.place).collect();
        let once: BTreeSet<CellPlace> = told.iter().copied().collect();
        prop_assert_eq!(once.len(), told.len(), "no cell is spoken of twice");
    }

    #[test]
    fn any_sheet_gives_a_proposal_and_changes_that_apply(
        rows in prop::collection::vec(prop::collection::vec(a_cell(), 0..9), 0..12),
        merged in prop::collection::vec((0_usize..9, 0_usize..9, any::<usize>(), any::<usize>()), 0..4),
        first_row in prop::option::of(0_usize..14),
        name in prop::sample::select(vec!["", "T6", "_so", "Quý II", "6 tháng"]),
    ) {
        let plan = plan();
        let merged = merged.into_iter().map(|(row, column, rows, columns)| Merged { row, column, rows, columns });
        let sheet = ReadSheet { name: name.into(), hidden: false, rows, merged: merged.collect() };
        let file = book(vec![sheet]);
        let listed: Vec<usize> = proposals(known(&plan), &file).iter().map(|it| it.sheet).collect();
        prop_assert_eq!(filled_sheets(&file), listed);
        for read_as in [None, Some(ReadAs::Columns), Some(ReadAs::Months), Some(ReadAs::Remedies), Some(ReadAs::Criteria), Some(ReadAs::LastPoints), Some(ReadAs::UnitPoints)] {
            let answers = Answers { read_as, first_row, ..Answers::default() };
            let proposal = propose(known(&plan), &file, 0, &answers);
            let mut after = plan.clone();
            let changes = agreed(&plan, &proposal, &Choices::default());
            prop_assert!(apply_all(&mut after, &changes).is_ok());
        }
    }
}
