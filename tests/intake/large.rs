//! Large sheets: what is read in one sweep stays so.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a native test measures time and says it"
)]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use par_workbook::edit::intake::{
    Alert, Answers, Choices, LONGEST, NothingToWrite, SheetKind, changes, nothing_to_write, propose,
};
use par_workbook::read::grid::ReadSheet;

use super::{book, id, known, merged, plan, sheet, told};

/// With the heads no more than a sheet may have.
const ROWS: usize = LONGEST - 2;

/// A tenth of a second: a cheap tablet takes some times as long, and a page that stops is felt.
const SOON: Duration = Duration::from_millis(100);

const HEADS: &str = "Tháng 6 năm 2024
STT|Lĩnh vực|Tổng số hồ sơ tiếp nhận (3)|Trực tuyến (4)|Trực tiếp, dịch vụ bưu chính (5)|Từ kỳ trước (6)|Tổng số hồ sơ đã giải quyết (7)|Trước hạn (8)|Đúng hạn (9)|Quá hạn (10)|Tổng số hồ sơ đang giải quyết (11)|Trong hạn (12)|Quá hạn (13)|Tỷ lệ (%)|Ghi chú";

/// A form like 06a; `row` makes the ordinal and the name of each row.
fn form(row: &dyn Fn(usize) -> String) -> ReadSheet {
    let mut text = HEADS.to_owned();
    for at in 1..=ROWS {
        write!(text, "\n{}|3|2|1|0|2|1|1|0|1|1|0|100|x", row(at)).unwrap();
    }
    sheet("Biểu 06a", &text)
}

/// How long the proposal for a sheet takes.
fn timed(name: &str, sheet: ReadSheet) -> Duration {
    let (plan, file) = (plan(), book(vec![sheet]));
    let began = Instant::now();
    let found = propose(known(&plan), &file, 0, &Answers::default());
    let took = began.elapsed();
    println!("{name}: {took:?}, {} figures, {} cells out", told(&found).len(), found.left.len());
    took
}

/// Each kind of large sheet in the time that one sweep takes; what looks at all rows for each row takes minutes.
#[test]
#[ignore = "measures time: cargo test --release --test intake -- --ignored large --nocapture"]
fn large_sheets_are_read_in_one_sweep() {
    let names = |at: usize| format!("{at}|Lĩnh vực số {at}");
    let mut slow = Vec::new();
    let mut measure = |name: &str, sheet: ReadSheet| {
        let took = timed(name, sheet);
        if took > SOON {
            slow.push((name.to_owned(), took));
        }
    };
    measure("numbered", form(&names));
    measure("communes", form(&|at| format!("{at}|Xã số {at}")));
    measure(
        "roman over bare rows",
        form(&|at| {
            if at % 2 == 0 { format!("I|Nhóm {at}") } else { format!("|Lĩnh vực {at}") }
        }),
    );
    measure("roman alone", form(&|at| format!("I|Nhóm {at}")));
    measure(
        "letters over romans",
        form(&|at| {
            if at % 2 == 0 { format!("A|Nhóm {at}") } else { format!("I|Lĩnh vực {at}") }
        }),
    );
    measure(
        "one group",
        form(&|at| {
            if at == 1 { "I|Nhóm".to_owned() } else { names(at) }
        }),
    );
    measure(
        "nested groups",
        form(&|at| {
            if at % 2 == 0 {
                format!("{at}|Nhóm {at}")
            } else {
                format!("{}.1|Phần {at}", at - 1)
            }
        }),
    );
    measure("months", form(&|at| format!("{at}|Tháng {}", at % 12 + 1)));
    measure(
        "printed page by page",
        form(&|at| {
            if at % 40 == 0 { "STT|Lĩnh vực".to_owned() } else { names(at) }
        }),
    );
    let mut with_merges = form(&names);
    with_merges.merged = (2..ROWS).map(|row| merged(row, 1, 1, 2)).collect();
    measure("merged", with_merges);
    assert_eq!(slow, []);
}

#[test]
#[ignore = "measures time: cargo test --release --test intake -- --ignored large --nocapture"]
fn other_large_tables_are_read_in_one_sweep() {
    let mut slow = Vec::new();
    let mut measure = |name: &str, sheet: ReadSheet| {
        let took = timed(name, sheet);
        if took > SOON {
            slow.push((name.to_owned(), took));
        }
    };
    let heads = "TT|Mã|Tiêu chí thành phần|Điểm bị trừ|Nguyên nhân|Giải pháp khắc phục|Chủ trì";
    let mut text = heads.to_owned();
    for at in 1..=ROWS {
        write!(text, "\n{at}|1.9.{at}|Tiêu chí {at}|1|Chưa làm|Làm|Văn phòng - Thống kê").unwrap();
    }
    let mut remedies = sheet("", &text);
    remedies.merged = (1..ROWS).step_by(2).map(|row| merged(row, 6, 2, 1)).collect();
    measure("remedies", remedies);
    let mut text = "Số đo|Tháng 1|Tháng 2|Tháng 3|Cả năm".to_owned();
    for at in 1..=ROWS {
        write!(text, "\nĐã giải quyết: tổng số|{at}|2|3|6").unwrap();
    }
    measure("table of months", sheet("", &text));
    let mut text = "Mã|Nội dung|Tháng 1|Tháng 2|Cả năm".to_owned();
    for at in 1..=ROWS {
        write!(text, "\nSL-cot7|Đã giải quyết|{at}|2|6").unwrap();
    }
    measure("our own", sheet("", &text));
    assert_eq!(slow, []);
}

/// A list of dossiers is no form: it is not looked at, and its length is told.
#[test]
fn a_sheet_longer_than_any_form_is_told_and_not_read() {
    let mut long = form(&|at| format!("{at}|Lĩnh vực số {at}"));
    let (plan, alone) = (plan(), book(vec![long.clone()]));
    let read = |file: &_| propose(known(&plan), file, 0, &Answers::default());
    assert!(matches!(read(&alone).kind, SheetKind::Form(_)));
    // Blank rows are no rows of the form.
    long.rows.splice(200..200, vec![Vec::new(); 500]);
    assert!(matches!(read(&book(vec![long.clone()])).kind, SheetKind::Form(_)));
    let last = long.rows.last().unwrap().clone();
    long.rows.push(last);
    let found = read(&book(vec![long]));
    assert_eq!(found.kind, SheetKind::TooLong);
    assert_eq!(found.alerts, [Alert::TooLong(LONGEST + 1)]);
    assert!(found.figures.is_empty() && found.lines.is_empty() && found.left.is_empty());
    let agreed = [(&found, &Choices::default())];
    assert_eq!(nothing_to_write(&agreed), NothingToWrite::TooLong);
    assert!(changes(&plan, &agreed, &mut || id("x")).is_empty());
}
