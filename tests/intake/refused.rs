//! Cells that are no counts, by what they are.

use par_workbook::edit::intake::{Unfit, proposals};
use par_workbook::read::grid::ReadCell;

use super::forms::printed_06a;
use super::{book, known, out, plan, told};

#[test]
fn what_is_no_count_is_refused_by_what_it_is_and_its_column_is_not_summed() {
    let plan = plan();
    for (wrong, shown) in [
        ("#DIV/0!", "#DIV/0!"),
        ("########", "########"),
        ("=", "="),
        ("12.5", "12,5"),
        ("-3", "-3"),
        ("98,5 %", "98,5 %"),
        ("31/12/2024", "31/12/2024"),
        ("1.234.5", "1.234.5"),
    ] {
        let rows = format!(
            "1|Đất đai|130|{wrong}|55|5|120|90|28|2|10|7|3\n2|Hộ tịch|43|38|2|3|43|33|10|0|0|0|0"
        );
        let proposal = proposals(known(&plan), &book(vec![printed_06a(&rows)])).remove(0);
        let refused: Vec<&str> = proposal.refused.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(refused, [shown], "{wrong}");
        assert_eq!(out(&proposal, Unfit::NoSum), ["D10 38"], "{wrong}");
        assert_eq!(proposal.figures.len(), 10, "{wrong}");
    }
    let mut percent = printed_06a("1|Đất đai|130|70|55|5|120|90|28|2|10|7|3");
    percent.rows[8][3] = ReadCell::Number { value: "70".into(), percent: Some(true) };
    percent.rows[8][4] = ReadCell::Day("2024-12-31".into());
    let proposal = proposals(known(&plan), &book(vec![percent])).remove(0);
    let refused: Vec<&str> = proposal.refused.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(refused, ["70%", "31/12/2024"]);
}

#[test]
fn a_dash_is_zero_and_a_thousand_is_read_as_typed() {
    let plan = plan();
    let rows = "1|Đất đai|1.300|-|1.295|5|120|90|28|2|1.180|1.177|3";
    let proposal = proposals(known(&plan), &book(vec![printed_06a(rows)])).remove(0);
    // "1.300" is read from the cell of a text here, as a CSV file has it.
    let text = proposals(
        known(&plan),
        &book(vec![{
            let mut sheet = printed_06a(rows);
            for cell in &mut sheet.rows[8] {
                if let ReadCell::Number { value, .. } = cell {
                    *cell = ReadCell::Text(value.clone());
                }
            }
            sheet
        }]),
    )
    .remove(0);
    assert_eq!(told(&text)[..3], ["cot3 5=1.300", "cot4 5=0", "cot5 5=1.295"]);
    assert_eq!(text.failed, []);
    // As a number of a workbook, 1.300 is one and three tenths.
    assert!(told(&proposal).iter().all(|it| !it.starts_with("cot3")), "{:?}", told(&proposal));
}
