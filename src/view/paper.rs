//! Văn bản: which plan a document shows.

use chrono::NaiveDate;

use crate::document::Document;
use crate::edit::issued::{Difference, differences};
use crate::plan::{Id, Plan, Value};
use crate::text::Language;
use crate::view::marked::{Run, marked};
use crate::view::value;
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

/// Quyết định sửa đổi, bổ sung: empty while no text was issued that could be amended.
pub fn amended(plan: &Plan) -> Document {
    match file::plan_of_copy(&plan.issue.copy) {
        Ok(copy) => document::amendment(plan, &document::issued(copy, &plan.issue)),
        Err(_) => Document::default(),
    }
}

/// Chỗ đã đổi of a text, its words marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedChange {
    /// Which field, of what.
    pub name: String,
    /// The words that stayed, went and came.
    pub runs: Vec<Run>,
}

/// The fields that differ from the issued text, with their changed words marked.
pub fn changes(language: Language, plan: &Plan) -> Vec<MarkedChange> {
    let Ok(copy) = file::plan_of_copy(&plan.issue.copy) else { return Vec::new() };
    let copy = document::issued(copy, &plan.issue);
    let one = |difference: Difference| match difference {
        Difference::Field { at, issued, now } => {
            let words = |plan: &Plan, held: &Value| value::words(language, plan, at, held);
            let runs = marked(&words(&copy, &issued), &words(plan, &now));
            Some(MarkedChange { name: value::title(language, plan, at), runs })
        }
        Difference::Added(..) | Difference::Removed(..) | Difference::Reordered(_) => None,
    };
    let all = differences(plan, &copy).into_iter();
    all.filter(|it| document::is_amended(plan, &copy, it)).filter_map(one).collect()
}

/// Whom a letter of urging goes to: those chosen, or all whom it concerns.
pub fn urged(plan: &Plan, chosen: Option<&[String]>, today: NaiveDate) -> Vec<Id> {
    let all = document::overdue(plan, today).into_iter().map(|one| one.officer);
    let wanted = |id: &Id| chosen.is_none_or(|chosen| chosen.contains(&id.to_string()));
    all.filter(wanted).collect()
}
