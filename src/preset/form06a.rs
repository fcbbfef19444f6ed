//! Biểu II.06a/VPCP/KSTT: the counts that the one-stop system prints.

use super::{MeasureGroup, MeasureText};
use crate::plan::YearRule::{Latest, Sum};

/// The form's columns 3 to 13 for the named keepers. Column 3 holds what was carried over from the period
/// before (column 6), so its months do not add up.
pub(super) const fn group(keepers: &'static [&'static str]) -> MeasureGroup {
    MeasureGroup {
        name: "Bộ phận một cửa (biểu II.06a)",
        keepers,
        source: "Biểu II.06a/VPCP/KSTT trên hệ thống một cửa của tỉnh",
        measures: &COLUMNS,
    }
}

const COLUMNS: [MeasureText; 11] = [
    MeasureText::new("cot3", "Tiếp nhận: tổng số", "hồ sơ", Latest).column("3"),
    MeasureText::new("cot4", "Tiếp nhận: trực tuyến", "hồ sơ", Sum).column("4"),
    MeasureText::new("cot5", "Tiếp nhận: trực tiếp, dịch vụ bưu chính", "hồ sơ", Sum).column("5"),
    MeasureText::new("cot6", "Tiếp nhận: từ kỳ trước chuyển qua", "hồ sơ", Latest).column("6"),
    MeasureText::new("cot7", "Đã giải quyết: tổng số", "hồ sơ", Sum).column("7"),
    MeasureText::new("cot8", "Đã giải quyết: trước hạn", "hồ sơ", Sum)
        .column("8")
        .within(&["cot7"]),
    MeasureText::new("cot9", "Đã giải quyết: đúng hạn", "hồ sơ", Sum).column("9").within(&["cot7"]),
    MeasureText::new("cot10", "Đã giải quyết: quá hạn", "hồ sơ", Sum)
        .column("10")
        .within(&["cot7"]),
    MeasureText::new("cot11", "Đang giải quyết: tổng số", "hồ sơ", Latest).column("11"),
    MeasureText::new("cot12", "Đang giải quyết: trong hạn", "hồ sơ", Latest)
        .column("12")
        .within(&["cot11"]),
    MeasureText::new("cot13", "Đang giải quyết: quá hạn", "hồ sơ", Latest)
        .column("13")
        .within(&["cot11"]),
];
