//! Bản đã ban hành: the text of a plan as it was issued, kept inside the plan as JSON.

use serde_json::Value as Json;

use super::body;
use super::problem::Problem;
use crate::plan::{Issue, List, Plan};

/// An issued copy that cannot be read as a plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadCopy {
    /// The plan was not issued.
    #[error("kế hoạch chưa có bản ban hành")]
    None,
    /// It is not JSON.
    #[error("bản đã ban hành không đọc được: {0}")]
    Text(String),
    /// Parts of it do not fit.
    #[error("bản đã ban hành có {} chỗ không đọc được", .0.len())]
    Parts(Vec<Problem>),
}

/// Lists that are not part of the issued text: they go on changing through the year.
const LIVING: &[List] = &[
    List::Evidences,
    List::Notes,
    List::ReportsSent,
    List::PeriodReports,
    List::ReportTexts,
    List::LateDossiers,
];

/// The text part of a plan as compact JSON, for `issue/copy`: figures, evidence, notes, reports sent
/// and the issue itself are left out.
pub fn issued_copy(plan: &Plan) -> String {
    let mut object = body::write_plan(&Plan { issue: Issue::default(), ..plan.clone() });
    for list in LIVING {
        object.shift_remove(list.key());
    }
    object.shift_remove("figures");
    Json::Object(object).to_string()
}

/// The plan of an issued copy.
///
/// # Errors
/// [`BadCopy`] when the text is empty, no JSON, or has parts that do not fit.
pub fn plan_of_copy(text: &str) -> Result<Plan, BadCopy> {
    if text.trim().is_empty() {
        return Err(BadCopy::None);
    }
    let json: Json =
        serde_json::from_str(text).map_err(|error| BadCopy::Text(error.to_string()))?;
    let read = body::read(&json);
    if read.problems.is_empty() { Ok(read.plan) } else { Err(BadCopy::Parts(read.problems)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Agency, Id, Slot};

    #[test]
    fn an_issued_copy_holds_the_text_and_not_the_year() {
        let mut plan = Plan {
            agency: Agency { name: "Ba Xa".into(), ..Agency::default() },
            issue: Issue { number: "12".into(), ..Issue::default() },
            ..Plan::default()
        };
        plan.figures.insert((Id::named("m1"), Slot::Year), "5".into());
        let copy = plan_of_copy(&issued_copy(&plan)).unwrap();
        assert_eq!(copy.agency, plan.agency);
        assert!(copy.figures.is_empty() && copy.issue == Issue::default());
        assert_eq!(plan_of_copy(" "), Err(BadCopy::None));
    }
}
