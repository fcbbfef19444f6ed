//! Dòng và cột tiêu đề: which cells of a block only name the others.
//!
//! A head is words, or a row of days or months. A dash, a blank, a percentage or an error is not, and keeps
//! its place, so that nothing beside it moves. What may be a head or a row of its own is not decided here:
//! the person is asked.

use super::asked::Layout;
use super::class::{Class, class, is_blank, is_name, is_no_figure, is_ordinal};
use super::time;
use crate::read::clean;

/// Số dòng, số cột tiêu đề: above and to the left of the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// Rows of heads, above the figures.
    pub rows: usize,
    /// Columns of heads, to the left of them.
    pub columns: usize,
}

/// The heads that a block most likely has, and whether that is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FoundHeads {
    pub heads: Heads,
    pub rows_sure: bool,
    pub columns_sure: bool,
}

/// What a row or column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HeadLine {
    Blank,
    Head,
    Body,
}

type HeadRows<'a> = &'a [Vec<String>];

/// The heads of a block; one without a figure has none.
pub(super) fn guess(block: HeadRows<'_>) -> FoundHeads {
    let lines: Vec<HeadLine> = block.iter().map(|row| row_line(row)).collect();
    let (rows, unbroken) = run(&lines);
    let (above, body) = block.split_at_checked(rows).unwrap_or((block, &[]));
    if body.is_empty() {
        return FoundHeads { heads: Heads::default(), rows_sure: true, columns_sure: true };
    }
    let (columns, columns_sure) = columns(above, body);
    let named = |row: &Vec<String>| is_evident(row, columns);
    let evident = above.iter().rposition(named);
    // Below a row that must be heads, a row with a name is no longer one of heads.
    let told = evident.map_or(rows, |at| {
        let unnamed = |row: &&Vec<String>| row.iter().take(columns.max(1)).all(|it| is_blank(it));
        at + 1 + above.iter().skip(at + 1).take_while(unnamed).count()
    });
    let clear = evident.is_some() || above.iter().all(|row| is_plainly_words(row, columns));
    let heads = Heads { rows: told, columns };
    // Where months are named already, a row of numbers holds figures.
    let dated = above.iter().any(|row| row.iter().skip(columns).any(|it| time::of(it).is_some()));
    let rows_sure = unbroken && clear && told == rows && (dated || !may_be_months(body, columns));
    FoundHeads { heads, rows_sure, columns_sure }
}

/// The months of the year named over the columns of figures, or before the rows of a turned block; `None`
/// where the head names none. Empty if no head says anything about time.
pub(super) fn months(
    block: HeadRows<'_>,
    heads: Heads,
    layout: Layout,
    year: Option<i32>,
) -> Vec<Option<u8>> {
    let read = |text: &String| time::of(text).map(|it| it.month_in(year));
    let found: Vec<Option<Option<u8>>> = if layout == Layout::Turned {
        let own = |row: &Vec<String>| row.iter().take(heads.columns).find_map(&read);
        block.iter().skip(heads.rows).map(own).collect()
    } else {
        let width = block.iter().map(Vec::len).max().unwrap_or_default();
        let above = || block.iter().take(heads.rows);
        let own = |at: usize| above().filter_map(|row| row.get(at)).find_map(&read);
        let named: Vec<Option<Option<u8>>> = (heads.columns..width).map(own).collect();
        if named.iter().all(Option::is_none)
            && let Some(numbered) = above().find_map(|row| numbers(row, heads.columns))
        {
            return numbered;
        }
        named
    };
    if found.iter().all(Option::is_none) {
        return Vec::new();
    }
    found.into_iter().map(Option::flatten).collect()
}

/// How many heads over the figures say something about time, and how many are other words.
pub(super) fn over(block: HeadRows<'_>, heads: Heads) -> (usize, usize) {
    let width = block.iter().map(Vec::len).max().unwrap_or_default();
    let above = |at: usize| block.iter().take(heads.rows).filter_map(move |row| row.get(at));
    let timed = |at: &usize| above(*at).any(|text| time::of(text).is_some());
    let worded = |at: &usize| !timed(at) && above(*at).any(|text| class(text) == Class::Words);
    let columns = heads.columns..width;
    (columns.clone().filter(timed).count(), columns.filter(worded).count())
}

/// What the heads call each row of figures, or each column in a turned block; blank where they do not.
pub(super) fn names(block: HeadRows<'_>, heads: Heads, layout: Layout) -> Vec<String> {
    let last = |cells: &mut dyn DoubleEndedIterator<Item = &String>| {
        cells.rev().map(|text| clean::line(text)).find(|text| !text.is_empty()).unwrap_or_default()
    };
    if layout == Layout::Turned {
        let width = block.iter().map(Vec::len).max().unwrap_or_default();
        let own = |at: usize| {
            let above: Vec<&String> =
                block.iter().take(heads.rows).filter_map(|row| row.get(at)).collect();
            last(&mut above.into_iter())
        };
        return (heads.columns..width).map(own).collect();
    }
    let own = |row: &Vec<String>| last(&mut row.iter().take(heads.columns));
    block.iter().skip(heads.rows).map(own).collect()
}

/// The months of a row that the person declared as heads and that holds bare month numbers: 5, 6, 7.
fn numbers(row: &[String], columns: usize) -> Option<Vec<Option<u8>>> {
    let (names, others) = row.split_at_checked(columns)?;
    let from = number(others.first());
    let whole: Vec<&String> = others.iter().collect();
    let months = (1..=12).contains(&from)
        && (is_count_up(&whole, from) || whole.len() == 1)
        && names.iter().all(|text| is_blank(text) || is_name(text));
    let month =
        |text: &String| u8::try_from(number(Some(text))).ok().filter(|it| (1..=12).contains(it));
    months.then(|| others.iter().map(month).collect())
}

/// How many columns are heads, and whether that is certain.
fn columns(above: HeadRows<'_>, body: HeadRows<'_>) -> (usize, bool) {
    let width = body.iter().map(Vec::len).max().unwrap_or_default();
    let cells = |at: usize| body.iter().filter_map(move |row| row.get(at));
    let lines: Vec<HeadLine> = (0..width).map(|at| line(&cells(at), false)).collect();
    let (mut columns, mut sure) = run(&lines);
    if columns == width {
        return (0, true);
    }
    let first = lines.iter().position(|line| *line == HeadLine::Head);
    let titled = above.iter().any(|row| row.first().is_some_and(|text| is_name(text)));
    if first.is_none() && titled && width > 1 {
        // "STT" over running numbers; "Tháng" over the numbers of months.
        columns = 1;
        sure = cells(0).all(|text| is_ordinal(text));
    }
    if let Some(names) = first.filter(|names| *names > 0 && columns <= *names) {
        // Numbers or codes before the names; or words among the figures that are not names.
        let ordinals = (0..names).all(|at| cells(at).all(|text| is_ordinal(text)));
        let counted = (0..names).all(|at| is_count_up(&cells(at).collect::<Vec<_>>(), 1));
        let more = names + 1 < width;
        if ordinals && (more || titled) {
            columns = names + 1;
            sure = counted || titled;
        } else {
            sure = !more;
        }
    }
    let month = above.iter().filter_map(|row| row.iter().position(|it| time::of(it).is_some()));
    let month = month.min();
    if let Some(month) = month {
        // Columns left of the first month hold none; but the heads may lack the corner above the names.
        sure = month >= columns;
        columns = columns.max(month);
    }
    // A blank first column: the names in it are missing, or there are no names.
    sure &= month.is_some() || above.is_empty() || lines.first() != Some(&HeadLine::Blank);
    if columns == 0 && width > 1 && body.len() > 1 {
        // Running numbers, or codes, of rows that have no name.
        let first: Vec<&String> = cells(0).collect();
        let from = number(first.first().copied());
        let counted = is_count_up(&first, from) && (from == 1 || body.len() > 2);
        let coded = first.iter().any(|text| !is_blank(text))
            && first.iter().all(|text| is_ordinal(text) && class(text) != Class::Figure);
        columns = usize::from(coded);
        sure &= !counted && !coded;
    }
    let doubtful = (0..columns).flat_map(cells).any(|text| is_no_figure(text));
    (columns, sure && !doubtful)
}

/// Whether a row can only be heads: it has a month over figures, words that tables begin with, or the numbers
/// that a form gives its columns.
fn is_evident(row: &[String], columns: usize) -> bool {
    row.iter().skip(columns).any(|text| time::of(text).is_some())
        || row.iter().take(columns.max(1)).any(|text| is_name(text))
        || is_bracketed(row)
}

/// Whether a row of words cannot be a measure without figures: it has no name, or there are no names.
fn is_plainly_words(row: &[String], columns: usize) -> bool {
    let (names, others) = row.split_at_checked(columns).unwrap_or((row, &[]));
    names.iter().all(|text| is_blank(text)) && !others.iter().any(|text| is_no_figure(text))
}

/// Whether the first row of figures may be month numbers, or a day, that head the others.
fn may_be_months(body: HeadRows<'_>, columns: usize) -> bool {
    let mut rows = body.iter().filter(|row| row_line(row) == HeadLine::Body);
    let Some(first) = rows.next() else { return false };
    // What tables begin with, in a row that holds figures.
    if body.len() > 1 && first.iter().any(|text| is_name(text)) {
        return true;
    }
    if !rows.flatten().any(|text| class(text) == Class::Figure) {
        return false;
    }
    let (names, others) = first.split_at_checked(columns).unwrap_or((first, &[]));
    let others: Vec<&String> = others.iter().filter(|text| !is_blank(text)).collect();
    // Over a column of names, a row of heads is blank or has what tables begin with.
    let headed = names.iter().all(|text| is_blank(text) || is_name(text));
    let from = number(others.first().copied());
    let years = (1990..2100).contains(&from) && is_count_up(&others, from);
    let numbered = years
        || (1..=12).contains(&from)
            && (is_count_up(&others, from) && (columns > 0 || others.len() > 2)
                || headed && columns > 0 && others.len() == 1);
    let dated = headed && others.iter().any(|text| class(text) == Class::Day);
    numbered || dated
}

/// How many lines at the beginning are heads; not certain if a blank one comes before a head.
fn run(lines: &[HeadLine]) -> (usize, bool) {
    let before = lines.iter().take_while(|line| **line != HeadLine::Body);
    let heads: Vec<usize> =
        before.enumerate().filter(|(_, line)| **line == HeadLine::Head).map(|(at, _)| at).collect();
    match heads.last() {
        Some(last) => (last + 1, heads.len() == last + 1),
        None => (0, true),
    }
}

fn row_line(row: &[String]) -> HeadLine {
    // Several days in one row are not figures of one measure: it has one per year.
    let days = row.iter().filter(|text| class(text) == Class::Day).count();
    line(&row.iter(), days > 1)
}

fn line<'a>(cells: &(impl Iterator<Item = &'a String> + Clone), dated: bool) -> HeadLine {
    let classes = || cells.clone().map(|text| class(text));
    if classes().all(|class| class == Class::Blank) {
        return HeadLine::Blank;
    }
    let worded = dated || classes().any(|class| class == Class::Words);
    let nothing_else = classes().all(|class| match class {
        Class::Blank | Class::Words | Class::Unit => true,
        Class::Day => dated,
        Class::Figure | Class::Other => false,
    });
    let numbered = is_bracketed(&cells.clone().cloned().collect::<Vec<_>>());
    if (worded && nothing_else) || numbered { HeadLine::Head } else { HeadLine::Body }
}

/// "(1) (2) (3)": the numbers that a form gives its columns.
fn is_bracketed(cells: &[String]) -> bool {
    let cells: Vec<&String> = cells.iter().filter(|text| !is_blank(text)).collect();
    let inside = |text: &&String| {
        let text = clean::line(text);
        text.strip_prefix('(')?.strip_suffix(')')?.trim().parse::<u64>().ok()
    };
    let numbers: Vec<u64> = cells.iter().filter_map(inside).collect();
    numbers.len() >= 2
        && numbers.len() == cells.len()
        && numbers.windows(2).all(|pair| matches!(pair, [one, next] if *next == one + 1))
}

/// Whether the cells that are not blank are whole numbers, each one more than the one before.
fn is_count_up(cells: &[&String], from: u64) -> bool {
    let known = cells.iter().filter(|text| !is_blank(text)).map(|text| number(Some(text)));
    let known: Vec<u64> = known.collect();
    let expected = (from..).take(known.len());
    known.len() >= 2 && from > 0 && known.iter().copied().eq(expected)
}

/// The number in a cell; 0 if there is none.
fn number(cell: Option<&String>) -> u64 {
    cell.and_then(|text| clean::line(text).parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
