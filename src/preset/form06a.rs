//! Biểu 06a: the counts that the one-stop system prints.

use super::{MeasureGroup, MeasureText};
use crate::plan::Structure;
use crate::plan::YearRule::{Latest, Sum};

/// The form's columns 3 to 13 for the named keepers. Column 3 holds what was carried over from the period
/// before (column 6), so its months do not add up.
///
/// Up to 2025 the form is Văn phòng Chính phủ's, II.06a/VPCP/KSTT; in 2026 the code 07a/BTP was seen too, so whose
/// form it is stays unsaid.
pub(super) const fn group(keepers: &'static [&'static str], structure: Structure) -> MeasureGroup {
    let (name, source) = match structure {
        Structure::ThreeTier => (
            "Bộ phận một cửa (biểu II.06a)",
            "Biểu II.06a/VPCP/KSTT trên hệ thống một cửa của tỉnh",
        ),
        Structure::TwoTier => (
            "Trung tâm Phục vụ hành chính công (biểu 06a)",
            "Biểu 06a (tình hình, kết quả giải quyết TTHC) trên hệ thống một cửa của tỉnh",
        ),
    };
    MeasureGroup { name, keepers, source, measures: &COLUMNS }
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
