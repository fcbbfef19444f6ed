//! Bảng tổng hợp điểm: every criterion once, areas and parents as sums above what is below them.

use super::super::remedies::cell;
use super::super::{Column, DocumentTable, TableRow};
use super::scored::{Scored, ScoredCriterion};
use crate::plan::PointRole;
use crate::score::{Given, Points};

/// The table with its sums.
pub(super) fn points(scored: &Scored<'_>) -> DocumentTable {
    let column = |head: &str, share, centred| Column { head: head.to_owned(), share, centred };
    let columns = vec![
        column("STT", 7, true),
        column("Tiêu chí", 31, false),
        column("Điểm tối đa", 8, true),
        column("Điểm tự chấm", 8, true),
        column("Điểm thẩm định", 8, true),
        column("Ghi chú đơn vị", 17, false),
        column("Giải trình khi thiếu tài liệu", 21, false),
    ];
    let mut rows: Vec<TableRow> = scored.criteria().map(|one| criterion(&one)).collect();
    rows.extend(sums(scored));
    rows.extend(notes(scored).into_iter().map(TableRow::Note));
    DocumentTable { columns, rows }
}

fn said(points: Option<Points>) -> String {
    points.map(|points| points.to_string()).unwrap_or_default()
}

fn criterion(one: &ScoredCriterion<'_>) -> TableRow {
    let mut note = one.typed.map(|row| cell(&row.note)).unwrap_or_default();
    if one.own.rule == Some(Given::Inapplicable) {
        note.insert(0, "Không áp dụng".to_owned());
    }
    let explanation = one.typed.map(|row| cell(&row.explanation)).unwrap_or_default();
    let given = [said(one.node.maximum), said(one.own_points()), said(one.appraised)];
    let named = [one.code.clone(), one.name.clone()].into_iter().chain(given);
    if one.node.leaf {
        let named = named.map(|words| vec![words]);
        return TableRow::Cells(named.chain([note, explanation]).collect());
    }
    TableRow::GroupSum(named.chain([note.join(" "), explanation.join(" ")]).collect())
}

/// Điểm thưởng, điểm phạt where the set has any, and the sum of all.
fn sums(scored: &Scored<'_>) -> Vec<TableRow> {
    let set = &scored.plan.criteria_set;
    let (own, appraised) = (&scored.own.own, &scored.appraised.second);
    let has = |role| scored.scheme.nodes.iter().any(|node| node.role == role);
    let row = |name: &str, most: String, own: Points, appraised: Points| {
        let own = scored.is_scored().then_some(own);
        let appraised = scored.is_appraised().then_some(appraised);
        let mut cells = vec![String::new(), name.to_owned(), most, said(own), said(appraised)];
        cells.extend([String::new(), String::new()]);
        TableRow::Total(cells)
    };
    let cap = |typed: &str| said(Points::parse(typed).unwrap_or_default());
    let mut rows = Vec::new();
    if has(PointRole::Bonus) {
        let most = cap(&set.bonus_cap);
        rows.push(row("Điểm thưởng được tính", most, own.bonus, appraised.bonus));
    }
    if has(PointRole::Penalty) {
        let most = cap(&set.penalty_cap);
        rows.push(row("Điểm phạt (trừ)", most, own.penalty, appraised.penalty));
    }
    rows.push(row("Tổng cộng", said(Some(most(scored))), own.points, appraised.points));
    rows
}

/// What the column of maxima adds up to.
fn most(scored: &Scored<'_>) -> Points {
    let areas = scored.scheme.nodes.iter().filter(|node| node.depth == 0);
    let counted = areas.filter(|node| node.role == PointRole::Counted);
    counted.filter_map(|node| node.maximum).sum()
}

/// What the sum of all is out of, where that is not what the column adds up to, and what a limit cut.
fn notes(scored: &Scored<'_>) -> Vec<String> {
    let own = &scored.own.own;
    let mut said = Vec::new();
    if own.most != most(scored) {
        said.push(format!(
            "Điểm tự chấm tính trên {} điểm: không gồm phần đơn vị không tự chấm và tiêu chí không \
             áp dụng.",
            own.most
        ));
    }
    for (what, typed, counted) in
        [("thưởng", own.bonus_typed, own.bonus), ("phạt", own.penalty_typed, own.penalty)]
    {
        if typed > counted {
            said.push(format!(
                "Điểm {what} cộng lại là {typed}, chỉ tính {counted} theo giới hạn của bộ tiêu chí."
            ));
        }
    }
    said
}
