//! Whole sentences about a proposal: sums that do not hold, what to know before agreeing, cells that stay behind.

use super::points::{self, could_be, points_out, points_twice, total_differs};
use super::{
    ALL_ROWS, GROUP_ROWS, NEWER_FORM, NOT_OURS, OTHER_PLAN, OTHER_WINDOW, REMEMBERED, and_more,
    broken_rows, cell, cells_of, code_twice, from_cells, in_column, long_rows, long_rows_out,
    meaning, no_code, other_years_file, ours_only, part_of_month, row_bare, row_named,
    several_periods, sum_off, too_long, twice_meant, why_not,
};
use crate::edit::intake::{
    Alert, CellOut, CellPlace, FailedSum, FigureState, LONGEST, Proposal, ProposedFigure, SumRule,
    Unfit,
};
use crate::plan::{Id, Plan, Slot};
use crate::read::case::within;
use crate::read::day;
use crate::read::grid::ReadSheet;
use crate::text::{Language, fields, figures, format};

/// How many cells with one reason, or of one sum, are named.
const NAMED: usize = 12;

/// "Dòng 7 (Chứng thực): tiếp nhận: tổng số ghi 10.361, nhưng … cộng lại là 10.362 (chênh lệch -1)."
pub fn failed(language: Language, proposal: &Proposal, failed: &FailedSum) -> String {
    let count = |number| format::format_count(number, language);
    let place = match failed.name.trim() {
        "" => row_bare(language, failed.row + 1),
        name => row_named(language, failed.row + 1, name),
    };
    let word = |of| within(meaning(of).get(language));
    let head = |column: usize| {
        let own = proposal.columns.iter().find(|it| it.column == column);
        in_column(language, own.map_or("", |it| it.head.as_str()))
    };
    let (left, right) = match &failed.sum {
        SumRule::Columns(left, right) => {
            let parts = right.iter().map(|of| format!("“{}”", word(*of)));
            (format!("“{}”", word(*left)), parts.collect::<Vec<_>>().join(" + "))
        }
        SumRule::Total(column) => (head(*column), ALL_ROWS.get(language).to_owned()),
        SumRule::Group(column) => (head(*column), GROUP_ROWS.get(language).to_owned()),
    };
    let size = count(failed.left.abs_diff(failed.right));
    let by = if failed.left < failed.right { format!("-{size}") } else { format!("+{size}") };
    let (said, made) = (count(failed.left), count(failed.right));
    let words = sum_off(language, &left, &said, &right, &made, &by);
    format!("{place}: {words}")
}

/// What a person should know before agreeing.
pub fn alert(language: Language, alert: &Alert) -> String {
    let message = match alert {
        Alert::OtherYear(year) => return other_years_file(language, year),
        Alert::TwiceMeant(of, columns) => {
            return twice_meant(language, meaning(*of).get(language), &letters(columns));
        }
        Alert::SeveralPeriods(rows) => {
            let named = |(row, name): &(usize, String)| within(&row_named(language, row + 1, name));
            let rows: Vec<String> = rows.iter().take(NAMED).map(named).collect();
            return several_periods(language, &rows.join(", "));
        }
        Alert::LongRows(rows) => return long_rows(language, &numbers(rows)),
        Alert::LongRowsOut(rows) => return long_rows_out(language, &numbers(rows)),
        Alert::BrokenRows(rows) => return broken_rows(language, &numbers(rows)),
        Alert::OursOnly(row) => return ours_only(language, row + 1),
        Alert::PartOfMonth(to) => return part_of_month(language, &day::show(*to)),
        Alert::CouldBe(ways) => {
            let ways = ways.iter().map(|way| super::read_as(*way).get(language));
            return could_be(language, &ways.collect::<Vec<_>>().join("”, “"));
        }
        Alert::UnitColumns(columns, own) => {
            let all = letters(columns);
            let own = own.map(|own| letters(&[own]));
            return own.map_or_else(
                || points::unit_columns_of_others(language, &all),
                |own| points::unit_columns(language, &all, &own),
            );
        }
        Alert::OwnUnitColumn(column) => {
            return points::own_unit_column(language, &letters(&[*column]));
        }
        Alert::MaximaDiffer(rows) => return points::maxima_differ(language, &numbers(rows)),
        Alert::NoPointColumn => points::NO_POINT_COLUMN,
        Alert::PointsTwice(columns) => return points_twice(language, &letters(columns)),
        Alert::PointsOut(rows) => return points_out(language, &numbers(rows)),
        Alert::TotalDiffers { row, said, made } => {
            return total_differs(language, row + 1, said, made);
        }
        Alert::NoOwnUnit => points::NO_OWN_UNIT,
        Alert::NoCode(row) => return no_code(language, row + 1),
        Alert::CodeTwice(row) => return code_twice(language, row + 1),
        Alert::TooLong(rows) => {
            let count = |rows: usize| {
                format::format_count(u64::try_from(rows).unwrap_or(u64::MAX), language)
            };
            return too_long(language, &count(*rows), &count(LONGEST));
        }
        Alert::OtherPlan => OTHER_PLAN,
        Alert::NewerForm => NEWER_FORM,
        Alert::NotOurs => NOT_OURS,
        Alert::Remembered => REMEMBERED,
        Alert::OtherWindow => OTHER_WINDOW,
    };
    message.get(language).to_owned()
}

/// Columns as the sheet names them: "D, E".
fn letters(columns: &[usize]) -> String {
    let named =
        columns.iter().map(|it| ReadSheet::address(0, *it).trim_end_matches('1').to_owned());
    named.collect::<Vec<_>>().join(", ")
}

/// Rows as the sheet counts them: "7, 9".
fn numbers(rows: &[usize]) -> String {
    let named = rows.iter().take(NAMED).map(|row| (row + 1).to_string());
    let named = named.collect::<Vec<_>>().join(", ");
    if rows.len() > NAMED { format!("{named}, …") } else { named }
}

/// The cells that stay behind, reason by reason: the first of each by address.
pub fn cells_out(language: Language, cells: &[CellOut]) -> Vec<String> {
    let mut reasons: Vec<(Unfit, Vec<&CellOut>)> = Vec::new();
    for one in cells {
        match reasons.iter_mut().find(|(why, _)| *why == one.why) {
            Some((_, same)) => same.push(one),
            None => reasons.push((one.why, vec![one])),
        }
    }
    let told = |(why, cells): (Unfit, Vec<&CellOut>)| {
        if why.is_of_row() {
            return rows_out(language, &cells, why);
        }
        let period = why == Unfit::NoPeriod;
        let why = why_not(language, why);
        if period && cells.len() > 1 {
            // One answer is asked for, so one line asks.
            let from: Vec<CellPlace> = cells.iter().map(|one| one.place).collect();
            return vec![cells_of(language, cells.len(), &places(&from), &why)];
        }
        let line = |one: &&CellOut| cell(language, &one.place.address(), &one.text, &why);
        let mut lines: Vec<String> = cells.iter().take(NAMED).map(line).collect();
        if let Some(more @ 1..) = cells.len().checked_sub(NAMED) {
            lines.push(and_more(language, more));
        }
        lines
    };
    reasons.into_iter().flat_map(told).collect()
}

/// The rows that stay behind for one reason, a sentence each.
fn rows_out(language: Language, cells: &[&CellOut], why: Unfit) -> Vec<String> {
    let mut rows: Vec<(usize, Vec<&str>)> = Vec::new();
    for one in cells {
        match rows.iter_mut().find(|(row, _)| *row == one.place.row) {
            Some((_, texts)) => texts.push(one.text.as_str()),
            None => rows.push((one.place.row, vec![one.text.as_str()])),
        }
    }
    let why = why_not(language, why);
    let line = |(row, texts): &(usize, Vec<&str>)| {
        points::row_out(language, row + 1, &texts.join(" | "), &why)
    };
    let mut lines: Vec<String> = rows.iter().take(NAMED).map(line).collect();
    let more = rows.iter().skip(NAMED).map(|(_, texts)| texts.len()).sum();
    if more > 0 {
        lines.push(and_more(language, more));
    }
    lines
}

/// "Đã giải quyết: tổng số, tháng 6: 163 (đang là 160), từ ô G9, G10".
pub fn figure(language: Language, plan: &Plan, one: &ProposedFigure) -> String {
    let label = plan.measures.get(one.measure).map_or("", |row| row.label.trim());
    let slot = fields::slot(language, one.slot);
    let words = match one.state {
        FigureState::New | FigureState::Same => figures::cell_new(language, &slot, &one.text),
        FigureState::Differs => figures::cell_over(language, &slot, &one.text, &one.old),
        FigureState::Blanked => figures::cell_new(language, &slot, &one.old),
    };
    format!("{label}, {words}, {}", from_cells(language, &places(&one.from)))
}

/// The figures for which two sheets say different things.
pub fn odds(language: Language, plan: &Plan, all: &[(Id, Slot)]) -> String {
    let named = |(measure, slot): &(Id, Slot)| {
        let label = plan.measures.get(*measure).map_or("", |row| row.label.trim());
        format!("{label}, {}", fields::slot(language, *slot))
    };
    let mut named: Vec<String> = all.iter().take(NAMED).map(named).collect();
    if let Some(more @ 1..) = all.len().checked_sub(NAMED) {
        named.push(and_more(language, more));
    }
    super::odds(language, &named.join("; "))
}

fn places(from: &[CellPlace]) -> String {
    let named = from.iter().take(NAMED).map(|it| it.address());
    let named = named.collect::<Vec<_>>().join(", ");
    if from.len() > NAMED { format!("{named}, …") } else { named }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::intake::{Meaning, SheetKind};
    use crate::plan::{Id, Slot};

    fn place(row: usize, column: usize) -> CellPlace {
        CellPlace { row, column }
    }

    #[test]
    fn a_sum_is_told_with_both_sides_and_the_difference() {
        let parts = vec![Meaning::RecOnline, Meaning::RecDirect, Meaning::RecPrev];
        let sum = SumRule::Columns(Meaning::RecTotal, parts);
        let one =
            FailedSum { row: 6, name: "Chứng thực".into(), sum, left: 10361, right: 10362 };
        assert_eq!(
            failed(Language::Vietnamese, &Proposal::default(), &one),
            "Dòng 7 (Chứng thực): “tiếp nhận: tổng số” ghi 10.361, nhưng “tiếp nhận trực tuyến” + \
             “tiếp nhận trực tiếp, dịch vụ bưu chính” + “từ kỳ trước chuyển qua” cộng lại là \
             10.362 (chênh lệch -1)."
        );
    }

    #[test]
    fn cells_are_told_by_their_reason_and_the_rest_is_counted() {
        let out = |row| CellOut { place: place(row, 2), text: "9".into(), why: Unfit::NotChosen };
        let cells: Vec<CellOut> = (0..15).map(out).collect();
        let lines = cells_out(Language::Vietnamese, &cells);
        assert_eq!(lines.len(), 13);
        assert_eq!(lines.first().unwrap(), "Ô C1 “9”: dòng này không được chọn.");
        assert_eq!(lines.last().unwrap(), "và 3 ô nữa cùng lý do");
    }

    #[test]
    fn figures_without_a_period_are_one_line() {
        let out = |row| CellOut { place: place(row, 2), text: "9".into(), why: Unfit::NoPeriod };
        let told = |count| {
            let cells: Vec<CellOut> = (0..count).map(out).collect();
            cells_out(Language::Vietnamese, &cells)
        };
        assert_eq!(told(1), ["Ô C1 “9”: chưa biết là số của kỳ nào."]);
        assert_eq!(told(3), ["3 ô (C1, C2, C3): chưa biết là số của kỳ nào."]);
        let many = told(40);
        assert!(many[0].ends_with("C12, …): chưa biết là số của kỳ nào."), "{many:?}");
        assert_eq!(many.len(), 1);
    }

    #[test]
    fn a_figure_says_where_it_comes_from_and_what_it_replaces() {
        let plan = crate::preset::ba_xa_2024();
        let one = ProposedFigure {
            measure: Id::named("cot7"),
            slot: Slot::Month(6),
            old: "160".into(),
            text: "163".into(),
            reading: None,
            from: vec![place(8, 6), place(9, 6)],
            state: FigureState::Differs,
        };
        assert_eq!(
            figure(Language::Vietnamese, &plan, &one),
            "Đã giải quyết: tổng số, tháng 6: 163 (đang là 160), từ ô G9, G10"
        );
        assert_eq!(
            super::super::kind(Language::Vietnamese, &SheetKind::Remedies),
            "Bảng nội dung khắc phục"
        );
    }
}
