//! Dòng của biểu: which rows are figures of a field or a unit, which are totals, sections and remarks, and which of
//! them are this plan's.

use std::collections::BTreeSet;

use super::cell;
use super::fit::LineKind;
use super::heading::{Heading, is_numbering, is_roman};
use super::next_table;
use super::parts::{self, Group, is_sum};
use super::proposal::{Alert, FormLine};
use super::row_words::{is_beside, is_total, rank};
use crate::plan::naming::{bare_commune, commune_name};
use crate::plan::{CommuneKind, Plan};
use crate::read::grid::ReadSheet;
use crate::read::search;
use crate::read::sorted::set;

/// What the rows of a form are.
pub(super) struct FormRows {
    /// The rows.
    pub lines: Vec<FormLine>,
    /// The rows that are the sums of those below them.
    pub groups: Vec<Group>,
    /// What is to be told.
    pub alerts: Vec<Alert>,
}

/// The rows below the heads. `figures` are the columns of figures; `chosen` the rows that a person wants counted.
pub(super) fn read(
    plan: &Plan,
    sheet: &ReadSheet,
    heading: &Heading,
    figures: &[usize],
    chosen: Option<&BTreeSet<usize>>,
) -> FormRows {
    let first = figures.first().copied().unwrap_or_default();
    let end = next_table::first_row(sheet, heading, plan.year());
    let mut lines: Vec<FormLine> = (heading.body..sheet.rows.len())
        .filter(|row| !sheet.row_is_blank(*row))
        .map(|row| {
            let name = name(sheet, row, first);
            let below = row >= end;
            let kind =
                if below { LineKind::Below } else { kind(sheet, (row, &name), first, figures) };
            FormLine { row, name, kind, taken: false }
        })
        .collect();
    let ordinals: Vec<String> = lines.iter().map(|line| ordinal(sheet, line.row, first)).collect();
    let ranks: Vec<usize> = ordinals.iter().map(|it| rank(it)).collect();
    beside(&ranks, &mut lines);
    let dashed: Vec<bool> = lines.iter().map(|line| is_dashed(sheet, line, first)).collect();
    within(&ranks, &dashed, &mut lines);
    parts::subtotals(&ordinals, &ranks, &mut lines, &|at, parts| is_sum(sheet, figures, at, parts));
    unnamed_total(sheet, figures, &mut lines);
    let alerts = take(plan, &ranks, &mut lines, chosen);
    let groups = parts::groups(&ranks, &lines);
    FormRows { lines, groups, alerts }
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

fn kind(
    sheet: &ReadSheet,
    (row, name): (usize, &str),
    first: usize,
    figures: &[usize],
) -> LineKind {
    let words = search::fold(name);
    let words = words.trim();
    let counted = figures.iter().any(|at| cell::is_figure(sheet.cell(row, *at)));
    if words.starts_with("trong do") {
        return LineKind::Within;
    }
    if !counted {
        let named = (0..first).any(|at| !sheet.cell(row, at).is_blank());
        let bare = (first..sheet.cells(row).len()).all(|at| sheet.cell(row, at).is_blank());
        return if named && bare { LineKind::Section } else { LineKind::Words };
    }
    let trial = words.split(' ').any(|word| word == "test") || words.contains("tai khoan thu");
    if is_numbering(sheet, row) {
        LineKind::Words
    } else if is_beside(name) {
        LineKind::Beside
    } else if is_total(name) {
        LineKind::Total
    } else if trial {
        LineKind::Trial
    } else {
        LineKind::Leaf
    }
}

/// Rows below a name such as "Lũy kế từ đầu năm" are no figures of the period either, down to a name as high as that.
fn beside(ranks: &[usize], lines: &mut [FormLine]) {
    let mut over = None;
    for (line, rank) in lines.iter_mut().zip(ranks) {
        if line.kind == LineKind::Section {
            if over.is_none_or(|over| *rank <= over) {
                over = is_beside(&line.name).then_some(*rank);
            }
        } else if over.is_some() && matches!(line.kind, LineKind::Leaf | LineKind::Total) {
            line.kind = LineKind::Beside;
        }
    }
}

/// Whether a row begins with a dash, in its name or where its ordinal would be.
fn is_dashed(sheet: &ReadSheet, line: &FormLine, first: usize) -> bool {
    let begins = |text: &str| text.starts_with(['-', '–', '+']);
    let shown = (0..first).map(|at| cell::shown(sheet.cell(line.row, at)));
    begins(&line.name) || shown.into_iter().find(|it| !it.is_empty()).is_some_and(|it| begins(&it))
}

/// Rows with a dash below "Trong đó" or below a numbered row are parts of it; so are those that stand deeper than the row
/// above a "Trong đó" of its own.
fn within(ranks: &[usize], dashed: &[bool], lines: &mut [FormLine]) {
    // The rank of the row whose parts follow, if any.
    let mut whole: Option<usize> = None;
    let mut told = false;
    for ((line, rank), dashed) in lines.iter_mut().zip(ranks).zip(dashed) {
        match line.kind {
            LineKind::Within => told = true,
            LineKind::Leaf => {
                let numbered = whole.is_some_and(|whole| (2..usize::MAX).contains(&whole));
                let deeper = whole.is_some_and(|whole| *rank > whole);
                if *dashed && (told || numbered) || told && deeper {
                    line.kind = LineKind::Within;
                } else {
                    (whole, told) = (Some(*rank), false);
                }
            }
            LineKind::Total
            | LineKind::Subtotal
            | LineKind::Section
            | LineKind::Trial
            | LineKind::Words
            | LineKind::Beside
            | LineKind::Below => (whole, told) = (None, false),
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
fn take(
    plan: &Plan,
    ranks: &[usize],
    lines: &mut [FormLine],
    chosen: Option<&BTreeSet<usize>>,
) -> Vec<Alert> {
    if let Some(chosen) = chosen {
        for line in lines {
            line.taken = chosen.contains(&line.row);
        }
        return Vec::new();
    }
    let own = own_words(plan);
    let is_ours = |line: &FormLine| is_unit_named(&line.name, &own, plan.agency.kind);
    let leaves = || lines.iter().filter(|line| line.kind == LineKind::Leaf);
    let ours = ours(lines, &is_ours);
    let others = leaves().any(|line| !is_ours(line));
    let below = ours_below(lines, ranks, &is_ours);
    // A plan whose commune is not named yet takes the only one that there is.
    let least = if own.is_empty() { 2 } else { 1 };
    let mut alerts = Vec::new();
    let rows: Vec<usize> = if !ours.is_empty() && others {
        alerts.extend(ours.iter().copied().map(Alert::OursOnly));
        ours
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

/// The rows of this commune: the first, and one more below each further name, as where two source systems list every
/// commune.
fn ours(lines: &[FormLine], is_ours: &dyn Fn(&FormLine) -> bool) -> Vec<usize> {
    let mut rows = Vec::new();
    let mut open = true;
    for line in lines {
        match line.kind {
            LineKind::Section | LineKind::Subtotal => open = true,
            LineKind::Leaf if open && is_ours(line) => {
                rows.push(line.row);
                open = false;
            }
            LineKind::Leaf
            | LineKind::Total
            | LineKind::Within
            | LineKind::Trial
            | LineKind::Words
            | LineKind::Beside
            | LineKind::Below => {}
        }
    }
    rows
}

/// The rows below this commune's name, where other names have other communes' rows below them.
fn ours_below(
    lines: &[FormLine],
    ranks: &[usize],
    is_ours: &dyn Fn(&FormLine) -> bool,
) -> Option<(usize, Vec<usize>)> {
    let over = |line: &FormLine| matches!(line.kind, LineKind::Section | LineKind::Subtotal);
    if lines.iter().filter(|line| over(line) && is_unit(&line.name)).count() < 2 {
        return None;
    }
    let at = lines.iter().position(|line| over(line) && is_ours(line))?;
    let own = ranks.get(at)?;
    let ends = |line: &FormLine, rank: usize| {
        over(line) && (is_unit(&line.name) || rank <= *own) || line.kind == LineKind::Total
    };
    let rest = lines.iter().zip(ranks).skip(at + 1).take_while(|(line, rank)| !ends(line, **rank));
    let leaves = rest.filter(|(line, _)| line.kind == LineKind::Leaf);
    Some((lines.get(at)?.row, leaves.map(|(line, _)| line.row).collect()))
}

/// "Xã Ba Xa", "UBND phường Nghĩa Lộ": the name of a unit of this level; "Xã hội" is a field.
pub(super) fn is_unit(name: &str) -> bool {
    let words = search::fold(name);
    let words = words.trim_start_matches(['-', '+', ' ']);
    let bare = ["ubnd ", "uy ban nhan dan "].iter().find_map(|it| words.strip_prefix(it));
    let bare = bare.unwrap_or(words);
    let led = ["xa ", "phuong ", "dac khu ", "thi tran "].iter().any(|it| bare.starts_with(it));
    led && !bare.starts_with("xa hoi")
}

/// The folded name of the plan's commune.
pub(super) fn own_words(plan: &Plan) -> String {
    search::fold(&commune_name(&plan.agency))
}

/// Whether a name is that of this commune. "Xã Sơn Tây Hạ" is another one than "Xã Sơn Tây"; "UBND xã Sơn Tây, tỉnh
/// Quảng Ngãi" is the same; a ward is no commune.
pub(super) fn is_unit_named(name: &str, own: &str, kind: CommuneKind) -> bool {
    let (told, bare) = bare_commune(name.trim_start_matches(['-', '+', ' ']));
    if told.is_some_and(|told| told != kind) {
        return false;
    }
    let bare = search::fold(&bare);
    let Some(rest) = bare.strip_prefix(own).filter(|_| !own.is_empty()) else { return false };
    let places = ["huyen ", "tinh ", "thanh pho ", "thi xa ", "quan "];
    let parted = |rest: &str| {
        let bare = rest.trim_start();
        !bare.starts_with(char::is_alphanumeric)
            || rest.starts_with(' ') && places.iter().any(|it| bare.starts_with(it))
    };
    rest.is_empty() || is_unit(name) && parted(rest)
}
