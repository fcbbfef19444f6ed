//! Bảng, khổ dọc: the remedies on paper that is not turned. It has room for five columns, so what few remedies have
//! (points, cause, product, who else is in it) stands under what all have, behind its label.

use super::remedies::{area_heading, by_area, common_aim, printed, standing_alone, total};
use super::{Column, DocumentTable, TableRow, prose};
use crate::plan::{Layout, Plan, Remedy, RemedyField};

/// One column: its own field, its share of the width, and the fields below it.
const COLUMNS: [(RemedyField, u32, &[RemedyField]); 4] = [
    (RemedyField::Heading, 26, &[RemedyField::Cause]),
    (RemedyField::Direction, 34, &[RemedyField::Product]),
    (RemedyField::Leads, 19, &[RemedyField::Cooperators, RemedyField::Coordinators]),
    (RemedyField::Timeframe, 17, &[]),
];

const POINTS: [RemedyField; 3] =
    [RemedyField::PointsMaximum, RemedyField::PointsAchieved, RemedyField::PointsLost];

/// The remedies as a table of five columns.
pub(super) fn as_table(plan: &Plan) -> DocumentTable {
    let aim = common_aim(plan);
    let label = |field: RemedyField| plan.form.label(field, aim, Layout::Portrait).to_owned();
    let mut columns = vec![Column { head: "TT".to_owned(), share: 7, centred: true }];
    let own = COLUMNS.iter();
    columns.extend(own.map(|(of, share, _)| Column {
        head: label(*of),
        share: *share,
        centred: false,
    }));
    let below = |remedy: &Remedy, field: RemedyField| {
        let text = printed(plan, remedy, field);
        let mut lines = prose::lines(&text);
        let first = lines.next().map(|line| format!("{}: {line}", label(field)));
        first.into_iter().chain(lines.map(str::to_owned)).collect::<Vec<_>>()
    };
    let cells = |remedy: &Remedy| {
        COLUMNS.map(|(of, _, under)| {
            let mut lines = standing_alone(&printed(plan, remedy, of));
            if of == RemedyField::Heading {
                let scored = |field: &RemedyField| below(remedy, *field);
                let points: Vec<String> = POINTS.iter().flat_map(scored).collect();
                lines.extend((!points.is_empty()).then(|| points.join("; ")));
            }
            lines.extend(under.iter().flat_map(|field| below(remedy, *field)));
            lines
        })
    };
    let mut rows = Vec::new();
    for (area, remedies) in by_area(plan) {
        rows.extend(area.map(|area| TableRow::Group(area_heading(area))));
        for (place, (_, remedy)) in remedies.into_iter().enumerate() {
            let mut row = vec![vec![format!("({})", place + 1)]];
            row.extend(cells(remedy));
            rows.push(TableRow::Cells(row));
        }
    }
    let sums = POINTS.map(|field| (field, total(plan, field)));
    let scored = |field: RemedyField| {
        plan.remedies.iter().any(|(_, row)| !printed(plan, row, field).trim().is_empty())
    };
    let sums = sums.iter().filter(|(field, sum)| !sum.is_empty() && scored(*field));
    let sums: Vec<String> = sums.map(|(field, sum)| format!("{}: {sum}", label(*field))).collect();
    if !sums.is_empty() {
        rows.push(TableRow::Note(format!("Tổng cộng: {}", sums.join("; "))));
    }
    DocumentTable { columns, rows }
}
