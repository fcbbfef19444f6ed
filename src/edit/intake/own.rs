//! Trang của mình: the words by which a sheet that this workbook wrote is known again.

use crate::plan::Id;

/// Mã. The head of the column that names each row's measure.
pub const CODE: &str = "Mã";
/// Nội dung. The head over what is counted.
pub const NAME: &str = "Nội dung";
/// Đơn vị. The head over the units.
pub const UNIT: &str = "Đơn vị";
/// Cách tính cả năm. The head over the rules.
pub const RULE: &str = "Cách tính cả năm";
/// Cả năm. The head over the year's figures.
pub const YEAR: &str = "Cả năm";
/// The hidden sheet that says which plan the file is from: keys in column A, values in column B.
pub const MARK_SHEET: &str = "_so";
/// The key that every such sheet has; its value is the number of the form, 1.
pub const MARK: &str = "so-ke-hoach-cchc";
/// The key of the plan's id.
pub const MARK_PLAN: &str = "plan";
/// The key of what the file is: [`KIND_FIGURES`] or [`KIND_OFFICER`].
pub const MARK_KIND: &str = "kind";
/// The key of the plan's year.
pub const MARK_YEAR: &str = "year";
/// The key of the month whose figures are asked for, 1 to 12.
pub const MARK_MONTH: &str = "month";
/// The figures of a whole plan.
pub const KIND_FIGURES: &str = "figures";
/// Phiếu số liệu: the figures that one officer keeps.
pub const KIND_OFFICER: &str = "officer";

/// "Tháng 6": the head over a month's figures, 1 to 12.
pub fn month(number: u8) -> String {
    format!("Tháng {number}")
}

/// "SL-cot7": the code of a row that holds a measure's figures, month by month.
pub fn code(measure: Id) -> String {
    format!("SL-{measure}")
}

/// "LK-cot7": the code of a row whose cell under a month is lũy kế đến hết tháng đó.
pub fn through_code(measure: Id) -> String {
    format!("LK-{measure}")
}

/// The measure that a code names, and whether its row is cumulative; `None` for other words. Capitals do not
/// matter, nor do spaces.
pub fn measure(code: &str) -> Option<(Id, bool)> {
    let code = code.trim().to_lowercase();
    let (through, id) = match code.strip_prefix("sl-") {
        Some(id) => (false, id),
        None => (true, code.strip_prefix("lk-")?),
    };
    let Ok(id) = id.trim().parse() else { return None };
    Some((id, through))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_name_their_measure_and_nothing_else_does() {
        let id = Id::named("cot7");
        assert_eq!(measure(&code(id)), Some((id, false)));
        assert_eq!(measure(" lk-COT7 "), Some((id, true)));
        for words in ["", "SL-", "cot7", "SL-đỏ", "7.3.4"] {
            assert_eq!(measure(words), None, "{words}");
        }
    }
}
