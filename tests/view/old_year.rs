//! What can be brought along from an older plan, before the new one is made.

use par_workbook::plan::Id;
use par_workbook::preset::ba_xa_2024;
use par_workbook::view::old_year::OldYear;

use crate::typed_year;

#[test]
fn what_would_be_told_and_left_out_is_listed_by_code_and_name() {
    let plan = typed_year::year().plan;
    let old = OldYear::of(&plan, "2025-01-10".parse().unwrap()).unwrap();
    assert_eq!((old.year, old.running, old.remedies, old.appraised), (2024, false, 12, 0));
    let named: Vec<(Id, &str)> = old.met.iter().map(|(id, name)| (*id, name.as_str())).collect();
    assert_eq!(named, [(Id::named("r11"), "1.(1) · Thực hiện Kế hoạch CCHC")]);
    let told = old.told.iter().find(|(name, _)| name.starts_with("3.4.1 · ")).unwrap();
    assert_eq!(told.1, "Kết quả năm 2024: 2 hồ sơ (tính đến tháng 5), chưa đạt.");
}

#[test]
fn a_year_that_is_not_over_says_up_to_which_month_there_are_figures() {
    let plan = typed_year::year().plan;
    let seen = |plan, day: &str| OldYear::of(plan, day.parse().unwrap()).unwrap();
    let december = seen(&plan, "2024-12-31");
    assert_eq!((december.running, december.through), (true, Some(12)));
    let blank = seen(&ba_xa_2024(), "2024-03-01");
    assert_eq!((blank.running, blank.through, blank.met.len()), (true, None, 0));
    let mut yearless = ba_xa_2024();
    yearless.frame.year.clear();
    assert_eq!(OldYear::of(&yearless, "2024-03-01".parse().unwrap()), None);
}
