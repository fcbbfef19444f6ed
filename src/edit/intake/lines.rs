//! Dòng của biểu: which rows are figures of a field or a unit, which are totals, sections and remarks, and which of
//! them are this plan's.

use std::collections::BTreeSet;

use super::cell;
use super::fit::LineKind;
use super::heading::{Heading, is_numbering, is_roman};
use super::proposal::{Alert, FormLine};
use crate::plan::Plan;
use crate::plan::naming::{bare_commune, commune_name};
use crate::read::grid::ReadSheet;
use crate::read::search;
use crate::read::sorted::set;

/// The rows below the heads. `figures` are the columns of figures; `chosen` the rows that a person wants counted.
pub(super) fn read(
    plan: &Plan,
    sheet: &ReadSheet,
    heading: &Heading,
    figures: &[usize],
    chosen: Option<&BTreeSet<usize>>,
) -> (Vec<FormLine>, Vec<Alert>) {
    let first = figures.first().copied().unwrap_or_default();
    let mut lines: Vec<FormLine> = (heading.body..sheet.rows.len())
        .filter(|row| {
            sheet.rows.get(*row).is_some_and(|cells| cells.iter().any(|it| !it.is_blank()))
        })
        .filter(|row| !is_numbering(sheet, *row))
        .map(|row| FormLine {
            row,
            name: name(sheet, row, first),
            kind: kind(sheet, row, first, figures),
            taken: false,
        })
        .collect();
    below_within(&mut lines);
    subtotals(sheet, first, &mut lines);
    unnamed_total(sheet, figures, &mut lines);
    let alerts = take(plan, &mut lines, chosen);
    (lines, alerts)
}

/// The name of a row: the first words before its figures.
fn name(sheet: &ReadSheet, row: usize, first: usize) -> String {
    let texts: Vec<String> = (0..first.max(1)).map(|at| cell::shown(sheet.cell(row, at))).collect();
    let worded = |text: &&String| text.contains(char::is_alphabetic) && !is_roman(text);
    let filled = |text: &&String| !text.is_empty();
    let found = texts.iter().find(worded).or_else(|| texts.iter().find(filled));
    found.cloned().unwrap_or_default()
}

/// The ordinal of a row: "I", "3", "1.2"; blank for none.
fn ordinal(sheet: &ReadSheet, row: usize, first: usize) -> String {
    let shown = (0..first).map(|at| cell::shown(sheet.cell(row, at))).find(|it| !it.is_empty());
    let shown = shown.unwrap_or_default().replace(',', ".");
    let numbered = shown.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if numbered || is_roman(&shown) {
        shown.trim_end_matches('.').to_owned()
    } else {
        String::new()
    }
}

fn kind(sheet: &ReadSheet, row: usize, first: usize, figures: &[usize]) -> LineKind {
    let words = search::fold(&name(sheet, row, first));
    let words = words.trim().trim_end_matches([':', '.']).trim_end();
    let counted = figures.iter().any(|at| cell::is_figure(sheet.cell(row, *at)));
    if words.starts_with("trong do") {
        return LineKind::Within;
    }
    if !counted {
        let named = (0..first).any(|at| !sheet.cell(row, at).is_blank());
        let bare = (first..sheet.rows.get(row).map_or(0, Vec::len))
            .all(|at| sheet.cell(row, at).is_blank());
        return if named && bare { LineKind::Section } else { LineKind::Words };
    }
    let total = ["tong", "cong", "tong so", "tong cong chung"].contains(&words)
        || words.starts_with("tong cong")
        || words.starts_with("tong so");
    let trial = words.split(' ').any(|word| word == "test") || words.contains("tai khoan thu");
    if total {
        LineKind::Total
    } else if trial {
        LineKind::Trial
    } else {
        LineKind::Leaf
    }
}

/// Rows with a dash after "Trong đó" are parts of the row above it too.
fn below_within(lines: &mut [FormLine]) {
    let mut within = false;
    for line in lines {
        let dashed = line.name.starts_with(['-', '–', '+']);
        if line.kind == LineKind::Within {
            within = true;
        } else if within && dashed && line.kind == LineKind::Leaf {
            line.kind = LineKind::Within;
        } else {
            within = false;
        }
    }
}

/// A row "I" with figures over rows 1, 2, …, or a row "1" over rows "1.1", "1.2", is the sum of what is below it.
fn subtotals(sheet: &ReadSheet, first: usize, lines: &mut [FormLine]) {
    let ordinals: Vec<String> = lines.iter().map(|line| ordinal(sheet, line.row, first)).collect();
    let leaf: Vec<bool> = lines.iter().map(|line| line.kind == LineKind::Leaf).collect();
    for (at, line) in lines.iter_mut().enumerate().filter(|(_, line)| line.kind == LineKind::Leaf) {
        let (Some(own), Some(next)) = (ordinals.get(at), ordinals.get(at + 1)) else { continue };
        let next_counts = leaf.get(at + 1) == Some(&true);
        let over = is_roman(own) && next_counts && !is_roman(next);
        let part = !own.is_empty()
            && next.strip_prefix(own.as_str()).is_some_and(|it| it.starts_with('.'));
        if over || part {
            line.kind = LineKind::Subtotal;
        }
    }
}

/// A row that is the sum of all the others, though it is not named so.
fn unnamed_total(sheet: &ReadSheet, figures: &[usize], lines: &mut [FormLine]) {
    let counts = |row: usize| -> Vec<u64> {
        figures
            .iter()
            .map(|at| cell::count(sheet.cell(row, *at)).ok().flatten().map_or(0, |it| it.0))
            .collect()
    };
    let leaves: Vec<(usize, Vec<u64>)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.kind == LineKind::Leaf)
        .map(|(at, line)| (at, counts(line.row)))
        .collect();
    let whole: Vec<u64> = (0..figures.len())
        .map(|at| {
            leaves
                .iter()
                .filter_map(|(_, row)| row.get(at))
                .fold(0, |sum: u64, n| sum.saturating_add(*n))
        })
        .collect();
    let twice = |row: &[u64]| {
        row.iter().zip(&whole).all(|(own, whole)| own.saturating_mul(2) == *whole)
            && row.iter().any(|it| *it > 0)
    };
    let found: Vec<usize> =
        leaves.iter().filter(|(_, row)| twice(row)).map(|(at, _)| *at).collect();
    if let ([only], true) = (found.as_slice(), leaves.len() > 2)
        && let Some(line) = lines.get_mut(*only)
    {
        line.kind = LineKind::Total;
    }
}

/// Which rows are counted: those that the person chose; else this commune's; else the fields' rows; else the total.
fn take(plan: &Plan, lines: &mut [FormLine], chosen: Option<&BTreeSet<usize>>) -> Vec<Alert> {
    if let Some(chosen) = chosen {
        for line in lines {
            line.taken = chosen.contains(&line.row);
        }
        return Vec::new();
    }
    let own = search::fold(&commune_name(&plan.agency));
    let is_ours = |line: &FormLine| {
        let (_, bare) = bare_commune(&line.name);
        !own.is_empty()
            && (search::fold(&bare) == own || is_unit(&line.name) && holds(&line.name, &own))
    };
    let leaves = || lines.iter().filter(|line| line.kind == LineKind::Leaf);
    let ours: Vec<usize> = leaves().filter(|line| is_ours(line)).map(|line| line.row).collect();
    let others = leaves().count() > ours.len();
    let below = ours_below(lines, &is_ours);
    // A plan whose commune is not named yet takes the only one that there is.
    let least = if own.is_empty() { 2 } else { 1 };
    let mut alerts = Vec::new();
    let rows: Vec<usize> = if let (Some(first), true) = (ours.first(), others) {
        alerts.push(Alert::OursOnly(*first));
        vec![*first]
    } else if let Some((section, rows)) = below {
        alerts.push(Alert::OursOnly(section));
        rows
    } else if ours.is_empty() && leaves().filter(|line| is_unit(&line.name)).count() >= least {
        alerts.push(Alert::NotOurs);
        Vec::new()
    } else if leaves().next().is_some() {
        leaves().map(|line| line.row).collect()
    } else {
        let mut totals = lines.iter().rev().filter(|line| line.kind == LineKind::Total);
        totals.next().map(|line| line.row).into_iter().collect()
    };
    let rows = set(rows);
    for line in lines {
        line.taken = rows.contains(&line.row);
    }
    alerts
}

/// The rows of the section that has this commune's name, where other sections have other communes'.
fn ours_below(
    lines: &[FormLine],
    is_ours: &dyn Fn(&FormLine) -> bool,
) -> Option<(usize, Vec<usize>)> {
    let unit = |line: &&FormLine| line.kind == LineKind::Section && is_unit(&line.name);
    if lines.iter().filter(unit).count() < 2 {
        return None;
    }
    let at = lines.iter().position(|line| line.kind == LineKind::Section && is_ours(line))?;
    let rest = lines.iter().skip(at + 1).take_while(|line| line.kind != LineKind::Section);
    let rows = rest.filter(|line| line.kind == LineKind::Leaf).map(|line| line.row).collect();
    Some((lines.get(at)?.row, rows))
}

/// "Xã Ba Xa", "UBND phường Nghĩa Lộ": the name of a unit of this level; "Xã hội" is a field.
fn is_unit(name: &str) -> bool {
    let words = search::fold(name);
    let words = words.trim_start_matches(['-', '+', ' ']);
    let bare = ["ubnd ", "uy ban nhan dan "].iter().find_map(|it| words.strip_prefix(it));
    let bare = bare.unwrap_or(words);
    let led = ["xa ", "phuong ", "dac khu ", "thi tran "].iter().any(|it| bare.starts_with(it));
    led && !bare.starts_with("xa hoi")
}

/// Whether a name holds the words of another as whole words.
fn holds(name: &str, own: &str) -> bool {
    format!(" {} ", search::fold(name)).contains(&format!(" {own} "))
}
