//! A field and its value, as two readings stand side by side.

use par_workbook::plan::{
    At, DecisionField, FrameField, Id, OfficerField, RemedyField, Slot, Value, YearRule,
};
use par_workbook::view::value::{owner, title, words};

use super::{EN, VI, blank, id, measure, remedy, sample};

#[test]
fn a_field_is_named_with_its_record() {
    let mut plan = sample();
    remedy(&mut plan, "moi", "", "");
    for (at, named) in [
        (At::Remedy(id("r733"), RemedyField::Direction), "7.3.3: Định hướng khắc phục"),
        (At::Officer(id("vptk"), OfficerField::Name), "Văn phòng - Thống kê: Họ và tên"),
        (At::Decision(DecisionField::Signer), "Người ký"),
        (At::Frame(FrameField::Year), "Năm kế hoạch"),
        (At::Remedy(id("moi"), RemedyField::Timeframe), "Thời gian thực hiện"),
        (At::Remedy(id("khong"), RemedyField::Timeframe), "Thời gian thực hiện"),
    ] {
        assert_eq!(title(VI, &plan, at), named);
    }
    let direction = At::Remedy(id("r733"), RemedyField::Direction);
    assert_eq!(title(EN, &plan, direction), "7.3.3: Remedial direction");
}

#[test]
fn a_figure_is_named_with_its_period() {
    let mut plan = blank();
    measure(&mut plan, "b", YearRule::Sum);
    for (slot, vietnamese, english) in [
        (Slot::Month(3), "B, tháng 3", "B, month 3"),
        (Slot::Through(6), "B, lũy kế đến tháng 6", "B, cumulative to month 6"),
        (Slot::Year, "B, cả năm", "B, the year"),
    ] {
        let at = At::Figure(id("b"), slot);
        assert_eq!((&*title(VI, &plan, at), &*title(EN, &plan, at)), (vietnamese, english));
    }
}

#[test]
fn a_value_belongs_to_a_record_or_to_none() {
    let plan = sample();
    assert_eq!(owner(&plan, At::Remedy(id("r733"), RemedyField::Due)), "7.3.3");
    assert_eq!(owner(&plan, At::Figure(id("cot7"), Slot::Year)), "Đã giải quyết: tổng số");
    assert_eq!(owner(&plan, At::Frame(FrameField::Year)), "");
    assert_eq!(owner(&plan, At::Remedy(id("khong"), RemedyField::Due)), "");
}

#[test]
fn a_value_is_told_in_words_days_ticks_and_names() {
    let plan = sample();
    let ids = |words: &[&str]| Value::Ids(words.iter().map(|word| id(word)).collect());
    for (value, told) in [
        (Value::text("Trong quý I"), "Trong quý I"),
        (Value::text("2024-03-31"), "31/03/2024"),
        (Value::text("31/4/2024"), "31/4/2024"),
        (Value::text(""), ""),
        (Value::Flag(true), "✓"),
        (Value::Flag(false), ""),
        (Value::Ids(Vec::<Id>::new()), ""),
        (ids(&["vptk", "vhxh"]), "Văn phòng - Thống kê, Văn hóa - Xã hội"),
        (ids(&["r733", "a1"]), "7.3.3; Công tác chỉ đạo, điều hành"),
        (ids(&["vptk", "r733"]), "Văn phòng - Thống kê; 7.3.3"),
        (ids(&["r733", "khong"]), "7.3.3; khong"),
    ] {
        assert_eq!(words(VI, &plan, At::Remedy(id("r"), RemedyField::Leads), &value), told);
    }
}
