//! Sentences of the report: what a result says with its unit and its month.

use std::fs;

use par_workbook::document::Block;
use par_workbook::file;
use par_workbook::file::Limits;

use super::made;

/// Figures up to May, so that the report on six months has to say how far they reach.
const UP_TO_MAY: &str = "tests/samples/ke-hoach-v1-ba-xa-2024.json";

#[test]
fn a_count_has_its_unit_before_the_month_up_to_which_it_was_made() {
    let text = fs::read(UP_TO_MAY).unwrap();
    let plan = file::open(&text, &Limits::default()).unwrap().book.plan;
    let report = made(&plan, "6t");
    let blocks = report.parts.iter().flat_map(|part| &part.blocks);
    let words: Vec<String> = blocks
        .filter(|block| !matches!(block, Block::Table(_)))
        .map(|block| format!("{block:?}"))
        .collect();
    let words = words.join("\n");
    for told in [
        "Nhiệm vụ trễ hoặc đang quá hạn: 2 nhiệm vụ (tính đến tháng 5), yêu cầu không phát sinh",
        "Hồ sơ trễ hạn: 2 hồ sơ (tính đến tháng 5), yêu cầu không phát sinh",
    ] {
        assert!(words.contains(told), "{told}\n{words}");
    }
    assert!(!words.contains(", đến tháng"), "{words}");
}
