//! Rows of a text file with more cells than its heads.

use par_workbook::edit::intake::{Alert, Answers, Proposal, SheetKind, Unfit, propose};
use par_workbook::plan::Plan;
use par_workbook::read::grid::{ReadCell, ReadSheet};

use super::{book, known, out, plan, told};

/// A text file's sheet: every cell is words, and blanks at the end of a line stay.
fn text_file(text: &str) -> ReadSheet {
    let cell = |it: &str| match it.trim() {
        "" => ReadCell::Blank,
        words => ReadCell::Text(words.to_owned()),
    };
    let rows = text.lines().map(|line| line.split('|').map(cell).collect());
    ReadSheet { rows: rows.collect(), ..ReadSheet::default() }
}

fn read(plan: &Plan, text: &str, answers: &Answers) -> Proposal {
    propose(known(plan), &book(vec![text_file(text)]), 0, answers)
}

const FORM: &str = "Tháng 6 năm 2024
STT|Lĩnh vực|Tổng số hồ sơ tiếp nhận|Tổng số hồ sơ đã giải quyết|Trước hạn|Đúng hạn|Quá hạn
1|Đất đai|2|400|10|9|1|0
2|Hộ tịch|4|4|4|0|0";

#[test]
fn a_form_with_a_longer_row_is_not_added_up_before_its_rows_are_chosen() {
    let plan = plan();
    let found = read(&plan, FORM, &Answers::default());
    assert_eq!(found.figures, []);
    assert_eq!(found.alerts, [Alert::LongRows(vec![2])]);
    assert_eq!(out(&found, Unfit::LongRow), ["C3 2", "D3 400", "E3 10", "F3 9", "G3 1"]);
    assert_eq!(out(&found, Unfit::NoSum).len(), 5);
    assert!(found.columns.iter().all(|it| it.sum.is_none()));
    let taken: Vec<bool> = found.lines.iter().map(|it| it.taken).collect();
    assert_eq!(taken, [false, true]);
    // Without it, and with it after all.
    for (rows, first) in [(vec![3], "cot3 6=4"), (vec![2, 3], "cot3 6=6")] {
        let said = Answers { rows: Some(rows.into_iter().collect()), ..Answers::default() };
        assert_eq!(told(&read(&plan, FORM, &said))[0], first);
    }
}

#[test]
fn a_longer_row_that_is_not_counted_holds_nothing_back() {
    let plan = plan();
    let total = FORM.replace("1|Đất đai|2|400|", "1|Đất đai|12|") + "\n|Tổng cộng|1|016|14|13|1|0";
    let found = read(&plan, &total, &Answers::default());
    assert_eq!(told(&found)[0], "cot3 6=16");
    assert_eq!(found.alerts, [Alert::LongRows(vec![4])]);
}

#[test]
fn a_workbooks_cells_and_rows_of_one_length_are_where_they_are() {
    let plan = plan();
    let beside = FORM.replace("2|400|", "12|");
    let noted = beside.replace("1|0\n", "1|0|xem lại|9\n");
    let mut named = text_file(&noted);
    named.name = "Sheet1".to_owned();
    let found = propose(known(&plan), &book(vec![named]), 0, &Answers::default());
    assert_eq!((found.alerts.as_slice(), found.figures.len()), (&[][..], 5));
    let padded: Vec<String> = beside.lines().map(|line| format!("{line}||")).collect();
    let found = read(&plan, &padded.join("\n"), &Answers::default());
    assert_eq!((found.alerts.as_slice(), found.figures.len()), (&[][..], 5));
}

#[test]
fn sheets_of_our_own_tables_of_months_and_of_remedies_leave_longer_rows_out() {
    let plan = plan();
    let own = "Mã|Nội dung|Đơn vị|Cách tính cả năm|Tháng 1|Tháng 2
SL-cot7|Đã giải quyết| tổng số|hồ sơ|x|40|41
SL-cot8|Trước hạn|hồ sơ|x|30|31";
    let found = read(&plan, own, &Answers::default());
    assert_eq!(found.kind, SheetKind::OwnFigures);
    assert_eq!(told(&found), ["cot8 1=30", "cot8 2=31"]);
    assert_eq!(found.alerts, [Alert::LongRowsOut(vec![1])]);
    assert_eq!(out(&found, Unfit::LongRow), ["F2 40"]);
    let months = "Số đo|Tháng 1|Tháng 2\nĐã giải quyết: tổng số|1|240|41\nTrước hạn|30|31";
    let found = read(&plan, months, &Answers::default());
    assert_eq!(found.kind, SheetKind::Months);
    assert_eq!(found.figures, []);
    assert_eq!(found.alerts, [Alert::LongRowsOut(vec![1])]);
    let remedies = "TT|Mã|Tiêu chí thành phần|Điểm bị trừ|Nguyên nhân|Giải pháp khắc phục|Chủ trì
1|1.9.1|Báo cáo gửi chậm|0|5|Chưa theo dõi|Lập lịch|Văn phòng
2|1.9.2|Họp ít|1|Bận|Họp đều|Văn phòng";
    let found = read(&plan, remedies, &Answers::default());
    assert_eq!(found.kind, SheetKind::Remedies);
    assert_eq!(found.remedies.len(), 1);
    assert_eq!(found.alerts, [Alert::LongRowsOut(vec![1])]);
    assert!(!out(&found, Unfit::LongRow).is_empty());
}
