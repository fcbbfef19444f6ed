//! No cell of a table of points is dropped without a word, whatever stands in it.

use std::collections::BTreeSet;

use par_workbook::edit::apply_all;
use par_workbook::edit::intake::{Answers, CellPlace, Choices, OwnUnit, ReadAs, propose};
use par_workbook::read::grid::{Merged, ReadCell, ReadSheet};
use par_workbook::score::Scheme;
use proptest::prelude::*;

use super::{agreed, book, known, plan};

fn a_cell() -> impl Strategy<Value = ReadCell> {
    let texts = [
        "I",
        "II",
        "A",
        "1",
        "1.1",
        "1.1.1",
        "1.2",
        "2",
        "a)",
        "Lĩnh vực 2: Dịch vụ",
        "I. Chỉ đạo",
        "Kế hoạch",
        "Tổng cộng",
        "Điểm thưởng",
        "Điểm trừ",
        "- Từ 80% đến dưới 100%: 1,0 điểm",
        "Có: 1",
        "Không: 0",
        "1,5 điểm",
        "-2",
        "Tự chấm",
        "Báo cáo; Kế hoạch\nTờ trình",
        "Xã Ba Xa",
    ];
    prop_oneof![
        3 => Just(ReadCell::Blank),
        2 => (0_u32..30).prop_map(|it| ReadCell::Number { value: it.to_string(), percent: None }),
        1 => Just(ReadCell::Number { value: "1.1".into(), percent: Some(false) }),
        1 => Just(ReadCell::Number { value: "0.125".into(), percent: Some(false) }),
        1 => Just(ReadCell::Number { value: "55".into(), percent: Some(true) }),
        1 => Just(ReadCell::Fault("#REF!".into())),
        1 => Just(ReadCell::Unvalued),
        1 => Just(ReadCell::Truth(true)),
        8 => prop::sample::select(texts.to_vec()).prop_map(|it| ReadCell::Text(it.to_owned())),
    ]
}

fn heads() -> impl Strategy<Value = Vec<ReadCell>> {
    let own = [
        "STT|Tiêu chí|Điểm tối đa|Cách tính điểm|Tài liệu kiểm chứng|Ai chấm",
        "Mã|Nội dung|Điểm chuẩn|Ghi chú|Khác|Minh chứng",
        "Mã|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm đạt|Lý do",
        "STT|Mã|Tiêu chí|Điểm tối đa|Điểm thẩm định lần 1|Điểm thẩm định lần 2",
        "TT|Đơn vị|Điểm|Xếp hạng|Ghi chú|Khác",
        "Tiêu chí|Điểm|Thang điểm|Điểm tối đa|Mã|STT",
    ];
    prop::sample::select(own.to_vec())
        .prop_map(|it| it.split('|').map(|it| ReadCell::Text(it.to_owned())).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn every_cell_of_points_is_taken_refused_or_left_out(
        heads in heads(),
        rows in prop::collection::vec(prop::collection::vec(a_cell(), 6), 1..12),
        merged in prop::collection::vec((1_usize..12, 0_usize..3, 1_usize..3, 1_usize..4), 0..3),
        way in prop::sample::select(vec![ReadAs::Criteria, ReadAs::LastPoints, ReadAs::OwnPoints, ReadAs::UnitPoints]),
    ) {
        let plan = plan();
        let merged = merged.into_iter().map(|(row, column, rows, columns)| Merged { row, column, rows, columns });
        let sheet = ReadSheet {
            rows: [vec![heads], rows].concat(),
            merged: merged.collect(),
            ..ReadSheet::default()
        };
        let file = book(vec![sheet.clone()]);
        let answers = Answers { read_as: Some(way), first_row: Some(0), ..Answers::default() };
        let proposal = propose(known(&plan), &file, 0, &answers);
        if !proposal.kind.is_of_records() {
            return Ok(());
        }
        let out = proposal.refused.iter().chain(&proposal.left).map(|it| it.place);
        let told: Vec<CellPlace> = proposal.points.places.iter().copied().chain(out).collect();
        let once: BTreeSet<CellPlace> = told.iter().copied().collect();
        prop_assert_eq!(once.len(), told.len(), "no cell is spoken of twice");
        let first = proposal.lines.iter().map(|it| it.row).min().unwrap_or(usize::MAX);
        for row in first..sheet.rows.len() {
            for column in 0..sheet.cells(row).len() {
                let place = CellPlace { row, column };
                let silent = !sheet.cell(row, column).is_blank() && !once.contains(&place);
                prop_assert!(!silent, "{} {:?} {proposal:#?}", place.address(), sheet.cell(row, column));
            }
        }
        let remarks = Scheme::of(&proposal.points.set).nodes.len();
        prop_assert_eq!(remarks, proposal.points.set.criteria.len(), "every criterion is in the tree");
        let choices = Choices { own_unit: Some(OwnUnit::Nowhere), ..Choices::default() };
        let changes = agreed(&plan, &proposal, &choices);
        let mut after = plan.clone();
        prop_assert!(apply_all(&mut after, &changes).is_ok());
        prop_assert_eq!(after.criteria.len(), proposal.points.set.criteria.len());
        prop_assert_eq!(after.last_scores.len(), proposal.points.last.len());
        prop_assert_eq!(after.unit_scores.len(), proposal.points.units.len());
    }
}
