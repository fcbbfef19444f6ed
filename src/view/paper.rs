//! Văn bản: which plan a document shows.

use crate::plan::Plan;
use crate::{document, file};

/// The plan to print: the issued copy, or the plan as it stands.
pub fn shown(plan: &Plan, current: bool) -> Plan {
    match file::plan_of_copy(&plan.issue.copy) {
        Ok(copy) if !current => document::issued(copy, &plan.issue),
        _ => plan.clone(),
    }
}

/// Why the issued copy cannot be read; `None` when it can, or there is none.
pub fn bad_copy(plan: &Plan) -> Option<String> {
    let copy = Some(&plan.issue.copy).filter(|copy| !copy.trim().is_empty())?;
    file::plan_of_copy(copy).err().map(|why| why.to_string())
}
