//! Cây tiêu chí: one row for each criterion of a set.

use crate::plan::{Id, Plan, PointRole, Scorer};
use crate::read::clean;
use crate::score::{Node, Scheme};
use crate::text::codes::Worded as _;
use crate::text::{Language, points, points_page as m};

/// Một dòng của cây.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeRow {
    /// The criterion.
    pub id: Id,
    /// 0 for a lĩnh vực.
    pub depth: usize,
    /// "3.4.1", or "Chưa có mã".
    pub code: String,
    /// Its name on one line.
    pub name: String,
    /// "2,00 điểm".
    pub maximum: String,
    /// The formula of a leaf, and who scores it where that is not the unit.
    pub about: String,
    /// Chỗ cần xem lại.
    pub wrong: bool,
}

/// "8 lĩnh vực, 60 tiêu chí chấm điểm, cộng 100,00 điểm".
pub fn summary(language: Language, scheme: &Scheme) -> String {
    let (areas, leaves) = counted(scheme);
    m::summary(language, &areas, &leaves, &points::points(language, scheme.sum_of_areas()))
}

/// How many areas, and how many criteria that are scored.
pub(super) fn counted(scheme: &Scheme) -> (String, String) {
    let areas = scheme.nodes.iter().filter(|node| node.depth == 0).count();
    let leaves = scheme.nodes.iter().filter(|node| node.leaf).count();
    (areas.to_string(), leaves.to_string())
}

/// Every criterion, in the set's order.
pub fn tree(language: Language, plan: &Plan, scheme: &Scheme) -> Vec<TreeRow> {
    scheme.nodes.iter().map(|node| row(language, plan, scheme, node)).collect()
}

fn row(language: Language, plan: &Plan, scheme: &Scheme, node: &Node) -> TreeRow {
    let criterion = plan.criteria.get(node.id);
    let code = criterion.map(|row| row.code.trim()).unwrap_or_default();
    let step = |id: Id| plan.rule_steps.get(id).and_then(|step| step.criterion) == Some(node.id);
    let wrong = scheme
        .remarks
        .iter()
        .any(|(at, _)| at.record().is_some_and(|(_, id)| id == node.id || step(id)));
    TreeRow {
        id: node.id,
        depth: node.depth,
        code: if code.is_empty() { m::UNCODED.get(language).to_owned() } else { code.to_owned() },
        name: criterion.map(|row| clean::line(&row.name)).unwrap_or_default(),
        maximum: node.maximum.map_or_else(
            || m::NO_POINTS.get(language).to_owned(),
            |most| m::most(language, &points::points(language, most)),
        ),
        about: about(language, node),
        wrong,
    }
}

fn about(language: Language, node: &Node) -> String {
    let mut said = Vec::new();
    if node.leaf {
        said.push(points::formula(language, &node.rule, node.maximum));
    }
    if node.scorer != Scorer::Unit {
        said.push(m::by_others(language, node.scorer.word().get(language)));
    }
    if node.role != PointRole::Counted {
        said.push(node.role.word().get(language).to_owned());
    }
    said.join(" · ")
}
