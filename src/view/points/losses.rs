//! Mất điểm: last year's losses as rows, and what can be done about each.

use crate::edit::remedying::area_of;
use crate::plan::{Id, List, Plan, naming};
use crate::read::clean;
use crate::score::{Loss, Losses};
use crate::text::{Language, losses_page as m, points};

/// Một dòng mất điểm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LossRow {
    /// Mã.
    pub code: String,
    /// Tên.
    pub name: String,
    /// "mất 1,50".
    pub lost: String,
    /// "trên 2,00".
    pub of: String,
    /// Why, as the appraisal said; empty where it did not.
    pub why: String,
    /// Mục khắc phục that carries its code.
    pub remedy: Option<Id>,
    /// What keeps a target or a remedy from being made; empty where nothing does.
    pub lack: String,
    /// Có mã: a remedy can be made.
    pub makes: bool,
}

/// What stands above the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LossFacts {
    /// "Năm 2023 mất 12,50 điểm ở 15 tiêu chí".
    pub lead: String,
    /// How many have a remedy, how many lost nothing.
    pub counts: String,
    /// How many rows cannot be read; empty where all can.
    pub unread: String,
}

/// The facts above the rows.
pub fn loss_facts(language: Language, plan: &Plan, losses: &Losses) -> LossFacts {
    let count = losses.rows.len();
    let points = points::points(language, losses.lost);
    let lead = match (plan.frame.assessed_year.trim(), count) {
        // Rows that cannot be read say nothing of what was lost.
        (_, 0) if losses.full == 0 && !losses.unread.is_empty() => String::new(),
        (_, 0) => m::NOTHING_LOST.get(language).to_owned(),
        ("", _) => m::lead(language, &points, count),
        (year, _) => m::lead_of(language, year, &points, count),
    };
    let mended = losses.rows.iter().filter(|loss| loss.remedy.is_some()).count();
    let mut counts = Vec::new();
    if count > 0 {
        counts.push(m::mended(language, mended, count));
    }
    if losses.full > 0 {
        counts.push(m::full(language, losses.full));
    }
    let unread = match losses.unread.len() {
        0 => String::new(),
        unread => m::unread(language, unread),
    };
    LossFacts { lead, counts: counts.join(" · "), unread }
}

/// One loss in words.
pub fn loss_row(language: Language, plan: &Plan, loss: &Loss) -> Option<LossRow> {
    let last = plan.last_scores.get(loss.row)?;
    let code = last.code.trim().to_owned();
    let known = loss.criterion.and_then(|id| plan.criteria.get(id));
    let name = clean::line(if last.name.trim().is_empty() {
        known.map_or("", |row| row.name.as_str())
    } else {
        &last.name
    });
    let makes = !code.is_empty();
    let lack = if !makes {
        m::NO_CODE.get(language)
    } else if loss.criterion.is_none() && plan.has_criteria() {
        m::NOT_IN_SET.get(language)
    } else {
        ""
    };
    let why = clean::line(&last.reason);
    Some(LossRow {
        lost: m::lost(language, &points::points(language, loss.lost)),
        of: m::of_most(language, &points::points(language, loss.maximum)),
        why: if why.is_empty() { why } else { m::why(language, &why) },
        remedy: loss.remedy,
        lack: lack.to_owned(),
        makes,
        code,
        name,
    })
}

/// Who would mend a criterion: who leads the last remedy of its area; `None` while nobody does.
pub fn lead_of_area(plan: &Plan, code: &str) -> Option<Id> {
    let area = area_of(plan, code)?;
    let last = plan.remedies_of(area).filter(|(_, remedy)| !remedy.leads.is_empty()).last();
    let lead = last.and_then(|(_, remedy)| remedy.leads.first().copied());
    lead.filter(|lead| naming::is_offered(plan, List::Officers, *lead))
}
