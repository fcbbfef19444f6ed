//! What a period is called in a report.

use crate::plan::{Period, ReportPeriod};

/// "tháng 5 năm 2024", "quý I năm 2024", "6 tháng đầu năm 2024", "9 tháng đầu năm 2024", "năm 2024".
pub fn words(period: ReportPeriod, year: &str) -> String {
    match period.kind {
        Period::Month | Period::Quarter => format!("{} năm {year}", period.name()),
        Period::HalfYear | Period::NineMonths => format!("{} {year}", period.name()),
        Period::Year => format!("năm {year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_called_as_reports_call_it() {
        let said = |code: &str| words(code.parse().unwrap(), "2024");
        assert_eq!(said("t5"), "tháng 5 năm 2024");
        assert_eq!(said("q1"), "quý I năm 2024");
        assert_eq!(said("6t"), "6 tháng đầu năm 2024");
        assert_eq!(said("9t"), "9 tháng đầu năm 2024");
        assert_eq!(said("nam"), "năm 2024");
    }
}
