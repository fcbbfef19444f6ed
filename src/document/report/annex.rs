//! Phụ lục: the figures by month, and the list of evidence.

use super::super::decision::title;
use super::super::evidence::listed;
use super::super::remedies::cell;
use super::super::{Block, Column, DocumentPart, DocumentTable, PartKind, TableRow};
use super::reported::Reported;
use super::results::counted;
use crate::check;
use crate::plan::{Id, Measure, Plan, Slot, YearRule};
use crate::read::{day, number};

/// The annexes that have anything to show.
pub(super) fn annexes(reported: &Reported, note: &str) -> Vec<DocumentPart> {
    let tables = [
        ("SỐ LIỆU THEO THÁNG", figures(reported)),
        (
            "DANH MỤC TÀI LIỆU KIỂM CHỨNG",
            listed(&reported.cut.plan, reported.cut.span.judged_on(), Some(&reported.plan)),
        ),
    ];
    let filled = tables.into_iter().filter(|(_, table)| !table.rows.is_empty());
    let part = |(place, (subject, table)): (usize, (&str, DocumentTable))| {
        let number = u8::try_from(place + 1).unwrap_or(u8::MAX);
        let roman = if number == 1 { "I" } else { "II" };
        DocumentPart {
            kind: PartKind::Annex(number),
            landscape: true,
            blocks: vec![
                title(&format!("Phụ lục {roman}"), subject),
                Block::AttachedNote(note.to_owned()),
                Block::Table(table),
            ],
        }
    };
    filled.enumerate().map(part).collect()
}

fn column(head: &str, share: u32, centred: bool) -> Column {
    Column { head: head.to_owned(), share, centred }
}

/// Số liệu theo tháng, up to the last month of the period, with what the period and the year came to.
fn figures(reported: &Reported) -> DocumentTable {
    let plan = &reported.cut.plan;
    let period = reported.period();
    let last = period.last_month();
    let mut columns =
        vec![column("TT", 4, true), column("Số liệu", 26, false), column("Đơn vị", 8, true)];
    columns.extend((1..=last).map(|month| column(&format!("T{month}"), 5, true)));
    columns.extend([column("Trong kỳ", 8, true), column("Lũy kế", 8, true)]);
    let mut rows = Vec::new();
    let mut count = 0_u32;
    for group in check::sheet::sheet(plan) {
        let own: Vec<(Id, &Measure)> = group
            .rows
            .iter()
            .filter_map(|id| Some((*id, plan.measures.get(*id)?)))
            .filter(|(id, _)| plan.figures_of(*id).any(|(_, text)| !text.trim().is_empty()))
            .collect();
        if own.is_empty() {
            continue;
        }
        let named = if group.name.is_empty() { "Số liệu khác" } else { &group.name };
        rows.push(TableRow::Group(named.to_owned()));
        for (id, row) in own {
            count += 1;
            let mut cells = vec![vec![count.to_string()], cell(&row.label), cell(&row.unit)];
            cells.extend((1..=last).map(|month| lines_of(&in_month(plan, id, month), MONTH)));
            let sums = [within(reported, id, row), through(plan, id, row, last)];
            cells.extend(sums.map(|sum| lines_of(&sum, SUM)));
            rows.push(TableRow::Cells(cells));
        }
    }
    DocumentTable { columns, rows }
}

/// A figure as printed: a count with its thousands apart, anything else as it was typed.
fn shown(text: &str) -> String {
    match number::parse_count(text) {
        Ok(Some(count)) => counted(count),
        Ok(None) => String::new(),
        Err(_) => text.trim().to_owned(),
    }
}

/// The figure of a month; a cumulative one says so.
fn in_month(plan: &Plan, id: Id, month: u8) -> String {
    let own = shown(plan.figure(id, Slot::Month(month)));
    match shown(plan.figure(id, Slot::Through(month))) {
        through if through.is_empty() => own,
        through if own.is_empty() => format!("(LK {through})"),
        through => format!("{own} (LK {through})"),
    }
}

/// The most characters of a line in the column of a month and in that of a sum, at the widest margins and largest type.
const MONTH: usize = 5;
const SUM: usize = 9;

/// A number too wide for its column, broken after a point as a reader would break it, never inside a group of digits.
fn lines_of(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in text.split_inclusive(['.', ' ']) {
        match lines.last_mut().filter(|line| line.len() + piece.len() <= most) {
            Some(line) => line.push_str(piece),
            None => lines.push(piece.to_owned()),
        }
    }
    lines
}

fn within(reported: &Reported, id: Id, row: &Measure) -> String {
    match row.rule {
        YearRule::Sum | YearRule::Latest => {
            let found = check::counted_in(&reported.cut.plan, id, reported.period());
            found.map(counted).unwrap_or_default()
        }
        YearRule::Year | YearRule::Date => String::new(),
    }
}

fn through(plan: &Plan, id: Id, row: &Measure, last: u8) -> String {
    match row.rule {
        YearRule::Date => {
            let typed = plan.figure(id, Slot::Year);
            day::parse(typed).map_or_else(|| typed.trim().to_owned(), day::cite)
        }
        // One that holds what was carried over adds up to nothing.
        YearRule::Latest if row.is_of_its_period() => String::new(),
        YearRule::Sum | YearRule::Latest | YearRule::Year => {
            check::year::figure(plan, id, last).value.map(counted).unwrap_or_default()
        }
    }
}
