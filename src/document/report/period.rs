//! What a period, and the plan that is reported on, are called in a report.

use super::super::wording::{kind_of_plan, subject_words};
use crate::plan::{Period, Plan, ReportPeriod};

/// "tháng 5 năm 2024", "quý I năm 2024", "6 tháng đầu năm 2024", "9 tháng đầu năm 2024", "năm 2024".
pub fn words(period: ReportPeriod, year: &str) -> String {
    match period.kind {
        Period::Month | Period::Quarter => format!("{} năm {year}", period.name()),
        Period::HalfYear | Period::NineMonths => format!("{} {year}", period.name()),
        Period::Year => format!("năm {year}"),
    }
}

/// "Kế hoạch khắc phục, cải thiện và nâng cao Chỉ số CCHC": the plan by its own subject, the index by its short
/// name, without the year that the report's period states.
pub fn short_subject(plan: &Plan) -> String {
    const INDEX: &[&str] = &[
        "hỉ số cải cách hành chính (PAR INDEX)",
        "hỉ số cải cách hành chính (PAR Index)",
        "hỉ số cải cách hành chính",
    ];
    let words = subject_words(plan);
    let until = words.find(" năm ").and_then(|place| words.get(..place));
    let mut words = until.unwrap_or(&words).trim_end_matches(['.', ',', ';']).to_owned();
    if let Some(long) = INDEX.iter().find(|long| words.contains(**long)) {
        words = words.replace(long, "hỉ số CCHC");
    }
    if words.is_empty() {
        "khắc phục, cải thiện và nâng cao Chỉ số CCHC".clone_into(&mut words);
    }
    format!("{} {words}", kind_of_plan(plan))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preset::ba_xa_2024;

    #[test]
    fn a_period_is_called_as_reports_call_it() {
        let said = |code: &str| words(code.parse().unwrap(), "2024");
        assert_eq!(said("t5"), "tháng 5 năm 2024");
        assert_eq!(said("q1"), "quý I năm 2024");
        assert_eq!(said("6t"), "6 tháng đầu năm 2024");
        assert_eq!(said("9t"), "9 tháng đầu năm 2024");
        assert_eq!(said("nam"), "năm 2024");
    }

    #[test]
    fn the_plan_is_called_by_its_own_subject() {
        let mut plan = ba_xa_2024();
        let said = |plan: &Plan| short_subject(plan);
        assert_eq!(said(&plan), "Kế hoạch khắc phục, cải thiện và nâng cao Chỉ số CCHC");
        plan.decision.plan_subject =
            "Duy trì, cải thiện Chỉ số cải cách hành chính (PAR INDEX) năm 2027".to_owned();
        assert_eq!(said(&plan), "Kế hoạch duy trì, cải thiện Chỉ số CCHC");
        plan.decision.plan_subject.clear();
        assert_eq!(said(&plan), "Kế hoạch khắc phục, cải thiện và nâng cao Chỉ số CCHC");
    }
}
