//! Bảng kết quả: each remedy with its targets, what the period brought, what the year has brought, and the verdict.

use super::super::remedies::{area_heading, by_area, cell, officers};
use super::super::{Column, DocumentTable, TableRow};
use super::reported::Reported;
use super::results::{TargetResult, results_of};
use super::words::text;
use crate::plan::{Id, Remedy, ReportPart, naming};

/// Bảng kết quả của phần II.
pub(super) fn results(reported: &Reported) -> DocumentTable {
    let plan = &reported.cut.plan;
    let column = |head: &str, share, centred| Column { head: head.to_owned(), share, centred };
    // A column that nobody has filled takes no room.
    let wanting = plan.remedies.iter().any(|(_, remedy)| !lost(remedy).is_empty());
    let mut columns =
        vec![column("TT", 4, true), column("Tiêu chí, tiêu chí thành phần", 18, false)];
    columns.extend(wanting.then(|| column("Tồn tại năm trước", 13, false)));
    columns.extend([
        column("Chỉ tiêu của Kế hoạch", 19, false),
        column("Kết quả trong kỳ", 11, false),
        column("Lũy kế", 11, false),
        column("Đánh giá", 9, false),
        column("Nguyên nhân", 14, false),
        column("Giải pháp kỳ tới", 17, false),
        column("Người chịu trách nhiệm", 12, false),
    ]);
    let mut rows = Vec::new();
    let mut count = 0;
    for (area, remedies) in by_area(plan) {
        let named = area.map_or_else(|| "Nội dung khác".to_owned(), area_heading);
        rows.push(TableRow::Group(named.trim_start_matches(['*', ' ']).to_owned()));
        for (id, remedy) in remedies {
            count += 1;
            rows.extend(lines(reported, (count, id, remedy), wanting));
        }
    }
    DocumentTable { columns, rows }
}

/// Tồn tại năm trước: why it lost points, and how many.
fn lost(remedy: &Remedy) -> Vec<String> {
    let mut lines = cell(&remedy.cause);
    let points = remedy.points_lost.trim();
    if !points.is_empty() {
        lines.push(format!("Bị trừ {points} điểm"));
    }
    lines
}

/// One line per target; what concerns the whole remedy stands once beside them.
fn lines(
    reported: &Reported,
    (count, id, remedy): (u32, Id, &Remedy),
    wanting: bool,
) -> Vec<TableRow> {
    let plan = &reported.plan;
    let code = naming::remedy_code(plan, id);
    let name = naming::remedy_title(remedy);
    let named = [code.as_str(), name].join(". ");
    let named = named.trim_start_matches(['.', ' ']);
    let mut about = vec![vec![count.to_string()], cell(named)];
    about.extend(wanting.then(|| lost(remedy)));
    let reach = about.len();
    let after = [
        cell(&text(reported, ReportPart::Cause, Some(id))),
        cell(&text(reported, ReportPart::Measures, Some(id))),
        cell(officers(plan, &remedy.leads_text, &remedy.leads).trim_end_matches(['.', ';', ','])),
    ];
    let results = results_of(reported, id);
    let cells = |one: &TargetResult| {
        let said = &one.standing;
        let asked = [&said.name, &said.target].map(|text| text.trim());
        let asked = asked.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        [&asked.join(": "), &one.within, &said.result, &said.status].map(|text| cell(text))
    };
    let mut targets = results.iter().map(cells);
    let first = targets.next().unwrap_or_default();
    let mut rows = vec![TableRow::Cells(about.into_iter().chain(first).chain(after).collect())];
    rows.extend(targets.map(|cells| TableRow::Continued { reach, cells: cells.to_vec() }));
    rows
}
