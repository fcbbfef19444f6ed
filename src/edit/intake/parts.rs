//! Dòng cộng của nhóm: rows that are the sums of the rows below them.

use super::cell;
use super::fit::LineKind;
use super::proposal::FormLine;
use crate::read::grid::ReadSheet;

/// A row that is the sum of rows below it.
pub(super) struct Group {
    /// The row.
    pub row: usize,
    /// Its name.
    pub name: String,
    /// Its rows, down to the next one that stands as high.
    pub rows: Vec<usize>,
    /// How many of them stand before the next name or total without an ordinal, where the group may end as well.
    pub nearer: usize,
}

/// The groups of a form, each with the rows of figures that belong to it.
pub(super) fn groups(ranks: &[usize], lines: &[FormLine]) -> Vec<Group> {
    let mut groups = Vec::new();
    let all = || lines.iter().zip(ranks.iter().copied());
    for (at, (line, own)) in
        all().enumerate().filter(|(_, (line, _))| line.kind == LineKind::Subtotal)
    {
        let mut group =
            Group { row: line.row, name: line.name.clone(), rows: Vec::new(), nearer: 0 };
        let mut near = true;
        for (line, rank) in all().skip(at + 1) {
            match line.kind {
                LineKind::Leaf | LineKind::Subtotal | LineKind::Section if rank <= own => break,
                LineKind::Below => break,
                LineKind::Leaf => {
                    group.rows.push(line.row);
                    group.nearer += usize::from(near);
                }
                LineKind::Section | LineKind::Total => near &= rank < usize::MAX,
                LineKind::Subtotal
                | LineKind::Within
                | LineKind::Trial
                | LineKind::Words
                | LineKind::Beside => {}
            }
        }
        groups.push(group);
    }
    groups
}

/// A row "A" or "I" with figures over rows that stand deeper, or a row "1" over rows "1.1", "1.2", is the sum of what is
/// below it; rows without an ordinal may also just follow it, so there the figures decide.
pub(super) fn subtotals(
    ordinals: &[String],
    ranks: &[usize],
    lines: &mut [FormLine],
    is_sum: &dyn Fn(usize, &[usize]) -> bool,
) {
    let leaf: Vec<bool> = lines.iter().map(|line| line.kind == LineKind::Leaf).collect();
    let named: Vec<bool> = lines.iter().map(|line| line.kind == LineKind::Section).collect();
    let rows: Vec<usize> = lines.iter().map(|line| line.row).collect();
    let below = |at: usize, rank: usize| {
        let ended = |it: &usize| named.get(*it) == Some(&true) && ranks.get(*it) <= Some(&rank);
        (at + 1..leaf.len()).take_while(|it| !ended(it)).find(|it| leaf.get(*it) == Some(&true))
    };
    let bare = |it: &usize| leaf.get(*it) == Some(&true) && ranks.get(*it) == Some(&usize::MAX);
    for (at, line) in lines.iter_mut().enumerate().filter(|(_, line)| line.kind == LineKind::Leaf) {
        let (Some(own), Some(rank)) = (ordinals.get(at), ranks.get(at)) else { continue };
        let first = below(at, *rank).filter(|_| *rank < 2);
        let over = first.is_some_and(|first| {
            let next = ranks.get(first).copied().unwrap_or_default();
            let parts = (first..leaf.len()).take_while(bare).filter_map(|it| rows.get(it).copied());
            next > *rank && (next < usize::MAX || is_sum(line.row, &parts.collect::<Vec<_>>()))
        });
        let next = ordinals.get(at + 1).and_then(|it| it.strip_prefix(own.as_str()));
        let part = !own.is_empty() && next.is_some_and(|it| it.starts_with('.'));
        if over || part {
            line.kind = LineKind::Subtotal;
        }
    }
}

/// Whether a row is the sum of others in most columns where it counts anything: one slip in a column changes nothing.
pub(super) fn is_sum(sheet: &ReadSheet, figures: &[usize], row: usize, parts: &[usize]) -> bool {
    let count = |row: usize, at: usize| {
        cell::count(sheet.cell(row, at)).ok().flatten().map_or(0, |it| it.0)
    };
    let columns = figures.iter().filter(|at| count(row, **at) > 0);
    let same = columns.map(|at| {
        let sum = parts.iter().fold(0_u64, |sum, part| sum.saturating_add(count(*part, *at)));
        sum == count(row, *at)
    });
    let (same, other): (Vec<bool>, Vec<bool>) = same.partition(|same| *same);
    same.len() > other.len()
}
