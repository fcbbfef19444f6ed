//! Bảng tự chấm: the criteria that are scored, by area, each with what it asks.

use crate::plan::{Id, Plan, PointRole, Scorer};
use crate::read::clean;
use crate::read::number::{Bound, ratio_percent};
use crate::score::{Given, Lack, Node, Points, Rule, Scheme, ScoreLine, ScoreSheet};
use crate::text::codes::Worded as _;
use crate::text::format::{format_count, format_percent};
use crate::text::{Language, points, points_page as m};

/// Dòng nào được hiện.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowFilter {
    /// Tất cả.
    #[default]
    All,
    /// Chưa có điểm.
    Open,
    /// Mất điểm.
    Lost,
}

/// Điều một dòng hỏi.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Có, không.
    YesNo,
    /// One of the rule's words.
    Word(Vec<String>),
    /// Một số lượng.
    Count,
    /// Số lần vi phạm.
    Violations,
    /// Tử số và mẫu số.
    Ratio,
    /// The plan's figures answer.
    Figures(Linked),
    /// Điểm nhập tay.
    Points,
    /// Nothing of the unit: somebody else scores it.
    Nothing(String),
}

/// Số liệu đã đọc, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// "Theo số liệu: 45 / 60".
    pub figures: String,
    /// "tính đến tháng 5".
    pub until: String,
}

/// Một dòng.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreRow {
    /// The criterion.
    pub id: Id,
    /// Mã.
    pub code: String,
    /// Tên.
    pub name: String,
    /// Names of the criteria between the area and it.
    pub above: String,
    /// "2,00".
    pub maximum: String,
    /// Công thức.
    pub formula: String,
    /// Điều được hỏi.
    pub asks: Asks,
    /// Có mẫu số.
    pub divides: bool,
    /// Có đếm.
    pub counts: bool,
    /// Điểm tự chấm, or "chưa có".
    pub own: String,
    /// Why there are no points yet; empty where there are.
    pub lack: String,
    /// "75,00%" of what was typed; empty where nothing divides.
    pub share: String,
    /// "mất 0,50"; empty where nothing is lost.
    pub lost: String,
    /// Kết quả, where an appraisal says something else.
    pub result: String,
}

/// Đầu của một lĩnh vực.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaHead {
    /// "3 · Cải cách thủ tục hành chính".
    pub title: String,
    /// "12,50 / 15,00".
    pub sum: String,
}

/// The areas with the criteria that are shown, in order; an area without any is left out.
pub fn shown_rows(scheme: &Scheme, sheet: &ScoreSheet, shown: RowFilter) -> Vec<(Id, Vec<Id>)> {
    let mut areas: Vec<(Id, Vec<Id>)> = Vec::new();
    for (node, line) in scheme.nodes.iter().zip(&sheet.lines) {
        if node.depth == 0 {
            areas.push((node.id, Vec::new()));
        }
        let wanted = node.leaf
            && match shown {
                RowFilter::All => true,
                RowFilter::Open => line.own.open > 0,
                RowFilter::Lost => line.lost.is_some_and(|lost| lost > Points::ZERO),
            };
        if let Some((_, rows)) = areas.last_mut().filter(|_| wanted) {
            rows.push(node.id);
        }
    }
    areas.retain(|(_, rows)| !rows.is_empty());
    areas
}

/// What an area is called, and what it comes to.
pub fn area_head(
    language: Language,
    plan: &Plan,
    scheme: &Scheme,
    sheet: &ScoreSheet,
    area: Id,
) -> AreaHead {
    let Some((node, line)) = found(scheme, sheet, area) else { return AreaHead::default() };
    let (code, name) = named(plan, area);
    let title = [code, name].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let say = |given: Points| points::points(language, given);
    let most = node.maximum.unwrap_or_default() - line.result.left_out;
    let given = line.result.points.unwrap_or_default();
    let sum = m::area_sum(language, &say(given), &say(most.at_least_zero()));
    AreaHead { title: title.join(" · "), sum }
}

/// The row of a criterion; `None` if it is not of the set.
pub fn score_row(
    language: Language,
    plan: &Plan,
    scheme: &Scheme,
    sheet: &ScoreSheet,
    criterion: Id,
) -> Option<ScoreRow> {
    Some(row(language, plan, scheme, found(scheme, sheet, criterion)?))
}

fn found<'a>(
    scheme: &'a Scheme,
    sheet: &'a ScoreSheet,
    id: Id,
) -> Option<(&'a Node, &'a ScoreLine)> {
    let place = scheme.place(id)?;
    Some((scheme.nodes.get(place)?, sheet.lines.get(place)?))
}

/// Code and name of a criterion, as typed.
pub(super) fn named(plan: &Plan, id: Id) -> (String, String) {
    let row = plan.criteria.get(id);
    row.map(|row| (row.code.trim().to_owned(), clean::line(&row.name))).unwrap_or_default()
}

fn row(
    language: Language,
    plan: &Plan,
    scheme: &Scheme,
    (node, line): (&Node, &ScoreLine),
) -> ScoreRow {
    let say = |given: Points| points::points(language, given);
    let (code, name) = named(plan, node.id);
    let mut above = Vec::new();
    let mut next = node.parent.and_then(|place| scheme.nodes.get(place));
    while let Some(parent) = next.filter(|parent| parent.depth > 0) {
        above.push(named(plan, parent.id).1);
        next = parent.parent.and_then(|place| scheme.nodes.get(place));
    }
    above.reverse();
    let penalty = node.role == PointRole::Penalty;
    let own = match line.own.points {
        // A penalty is taken off: its points are nothing won.
        Some(given) if penalty && given > Points::ZERO => m::deducted(language, &say(given)),
        Some(given) => say(given),
        None if line.own.inapplicable => m::INAPPLICABLE.get(language).to_owned(),
        None => m::NO_POINTS_YET.get(language).to_owned(),
    };
    let lack = match line.rule {
        Some(Given::Open(lack)) if line.own.points.is_none() && node.role == PointRole::Counted => {
            points::lack(lack, &node.rule).get(language).to_owned()
        }
        // An appraisal that cannot be read leaves no result, whatever the unit gave itself.
        Some(_) if line.own.points.is_some() && line.result.points.is_none() => {
            points::lack(Lack::Unreadable, &node.rule).get(language).to_owned()
        }
        Some(Given::Open(_) | Given::Points(_) | Given::Inapplicable) | None => String::new(),
    };
    let formula = points::formula(language, &node.rule, node.maximum);
    let lost = line.lost.filter(|lost| *lost > Points::ZERO);
    let appraised = line.result.points.filter(|given| Some(*given) != line.own.points);
    ScoreRow {
        id: node.id,
        code,
        name,
        above: above.join(" › "),
        maximum: node.maximum.map(say).unwrap_or_default(),
        formula: if penalty { m::penalty_formula(language, &formula) } else { formula },
        asks: asks(language, plan, node, line),
        divides: node.rule.divides(),
        counts: node.rule.counts(),
        own,
        lack: if node.scorer == Scorer::Unit { lack } else { String::new() },
        share: share(language, node, line),
        lost: lost.map(|lost| m::lost(language, &say(lost))).unwrap_or_default(),
        result: appraised.map(say).unwrap_or_default(),
    }
}

fn asks(language: Language, plan: &Plan, node: &Node, line: &ScoreLine) -> Asks {
    if node.scorer != Scorer::Unit {
        return Asks::Nothing(m::by_others(language, node.scorer.word().get(language)));
    }
    let linked = plan.score_of(node.id).is_some_and(|score| !score.part.is_empty());
    match &node.rule {
        Rule::YesNo => Asks::YesNo,
        Rule::Typed(words) if words.is_empty() => Asks::Points,
        Rule::Typed(words) => Asks::Word(words.iter().map(|(word, _)| word.clone()).collect()),
        Rule::Linear(_) | Rule::Ratio(_) | Rule::Count(_) | Rule::PerItem(_) | Rule::Deduct(_)
            if linked =>
        {
            Asks::Figures(linked_words(language, node, line))
        }
        Rule::Linear(_) | Rule::Ratio(_) => Asks::Ratio,
        Rule::Count(_) | Rule::PerItem(_) => Asks::Count,
        Rule::Deduct(_) => Asks::Violations,
    }
}

/// The ratio that the rule read, never rounded up to the step above it.
fn share(language: Language, node: &Node, line: &ScoreLine) -> String {
    let sides = line.asked.ratio().ok().filter(|_| node.rule.divides());
    let percent = sides.and_then(|(part, whole)| {
        ratio_percent(part, whole, node.rule.step_above(part, whole).map(Bound::AtLeast))
    });
    percent.map(|percent| format_percent(percent, language)).unwrap_or_default()
}

fn linked_words(language: Language, node: &Node, line: &ScoreLine) -> Linked {
    let (part, whole) = (line.asked.part, line.asked.whole);
    let count = |number: u64| format_count(number, language);
    let figures = match (part, whole) {
        (Some(part), Some(whole)) if node.rule.divides() => {
            m::from_figures(language, &count(part), &count(whole))
        }
        (Some(part), _) if !node.rule.divides() => m::from_count(language, &count(part)),
        (Some(_) | None, Some(_) | None) => m::FIGURES_MISSING.get(language).to_owned(),
    };
    let until = line.asked.as_of.map(|month| m::until(language, month)).unwrap_or_default();
    Linked { figures, until }
}
