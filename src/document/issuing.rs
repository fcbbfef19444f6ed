//! Văn bản ban hành kế hoạch: what the paper that issues the plan is called, whichever legal form it has.

use super::wording::{cited_date, number_and_symbol};
use crate::plan::{Decision, Plan};

/// Văn bản ban hành kế hoạch: the plan's decision; where the plan is issued alone, with the plan's own symbol.
pub fn issuing(plan: &Plan) -> Decision {
    in_form(plan, plan.stands_alone())
}

fn in_form(plan: &Plan, alone: bool) -> Decision {
    let mut decision = plan.decision.clone();
    if alone {
        decision.symbol = match plan.form.symbol.trim() {
            "" => "/KH-UBND".to_owned(),
            symbol => symbol.to_owned(),
        };
    }
    decision
}

/// "Quyết định số 05/QĐ-UBND ngày 20/12/2023", "Kế hoạch số 05/KH-UBND ngày 05/01/2027": the paper that issues
/// the plan, by the number and day of its issue, or as they stand in the draft.
pub(super) fn cited_paper(plan: &Plan) -> String {
    let or = |issued: &str, typed: &str| {
        if issued.trim().is_empty() { typed.to_owned() } else { issued.to_owned() }
    };
    let alone = plan.was_issued_alone();
    let own = in_form(plan, alone);
    let decision = Decision {
        number: or(&plan.issue.number, &own.number),
        day: or(&plan.issue.day, &own.day),
        ..own
    };
    let kind = if alone { "Kế hoạch" } else { "Quyết định" };
    format!("{kind} số {} {}", number_and_symbol(&decision), cited_date(&decision))
}

/// " của UBND xã": the body that the line "Kèm theo" names as the decision's; empty for a plan alone.
pub(super) fn by_whom(plan: &Plan) -> String {
    match plan.decision.attached_by.trim() {
        by if by.is_empty() || plan.was_issued_alone() => String::new(),
        by => format!(" của {}", by.strip_prefix("của ").unwrap_or(by)),
    }
}

/// Số, ký hiệu đã ban hành. The number of the issued decision, or plan, with its symbol, as paper has it.
pub fn issued_number(plan: &Plan) -> String {
    let number = plan.issue.number.clone();
    number_and_symbol(&Decision { number, ..in_form(plan, plan.was_issued_alone()) })
}
