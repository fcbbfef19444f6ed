//! Biểu II.06a: finds its columns 3 to 13 in a row of a block by the sums that hold in them.

use super::{cell, time};
use crate::plan::{Plan, YearRule};
use crate::read::clean;
use crate::read::number::parse_count;

/// The columns of the form that are counts.
pub(super) const COLUMNS: std::ops::RangeInclusive<u8> = 3..=13;
/// How many columns there are.
pub(super) const COUNT: usize = 11;

/// A row of the form, and where its column 3 is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FormRow {
    /// The row of the block.
    pub row: usize,
    /// The cell of that row that is column 3.
    pub first: usize,
    /// The sums confirm it, or it fits nowhere else.
    pub sure: bool,
}

/// The "Tổng cộng" row, the last if there are several.
pub(super) fn total(block: &[Vec<String>]) -> Option<FormRow> {
    totals(block).pop()
}

/// The rows of the form that are named a total: "Tổng cộng", or if there is none, "Tổng", "Cộng" or "Tổng số". "Tổng số"
/// over a column is the head of one, and holds no figure.
pub(super) fn totals(block: &[Vec<String>]) -> Vec<FormRow> {
    let of = |named: fn(&str) -> bool| -> Vec<FormRow> {
        let found = |(row, cells): (usize, &Vec<String>)| {
            let words = cells.iter().position(|text| named(&called(text)))?;
            let long = cells.len() > words + COUNT || cells.len() > COUNT && holds_somewhere(cells);
            let counted = cells.iter().skip(words).any(|text| value(text).is_some());
            (long && counted).then(|| place(row, cells, words + 1))
        };
        block.iter().enumerate().filter_map(found).collect()
    };
    let found = of(|words| words.starts_with("tổng cộng"));
    if found.is_empty() {
        of(|words| ["tổng", "cộng", "tổng số"].contains(&words))
    } else {
        found
    }
}

/// The name that a cell gives its row: in lower case, without a colon.
fn called(text: &str) -> String {
    let words = clean::line(text).to_lowercase();
    words.trim_end_matches(':').trim_end().to_owned()
}

/// The rows that are figures of the form by themselves: eleven numbers, with or without a name. The rows of
/// several fields are summed if none is named "Tổng cộng".
pub(super) fn rows(block: &[Vec<String>]) -> Vec<FormRow> {
    let found = |(row, cells): (usize, &Vec<String>)| {
        let before = cells.get(..cells.len().checked_sub(COUNT)?)?;
        let names = before.iter().rposition(|text| is_name(text)).map_or(0, |at| at + 1);
        let figures = cells.iter().skip(names).any(|text| value(text).is_some());
        let numbered = is_numbering(cells) && (names == 0 || block.len() > 1);
        (figures && !numbered).then(|| place(row, cells, names))
    };
    block.iter().enumerate().filter_map(found).collect()
}

/// "A, B, 1, 2, 3=4+5+6, … 13": the numbers of the form's columns.
fn is_numbering(cells: &[String]) -> bool {
    let number = |text: &String| {
        let text = clean::line(text);
        let first = text.split('=').next().unwrap_or_default();
        first.trim_matches(['(', ')', ' ']).parse::<u64>().ok()
    };
    let known: Vec<u64> = cells.iter().filter_map(number).collect();
    known.len() >= COUNT
        && known.windows(2).all(|pair| matches!(pair, [one, next] if *next == one + 1))
}

/// The last row of a block that holds no row of the form, for when the person says that it does.
pub(super) fn last(block: &[Vec<String>]) -> Option<FormRow> {
    let row = block.len().checked_sub(1)?;
    Some(place(row, block.get(row)?, 0))
}

/// What the names of the rows say about their time: a month of the plan's year, or none of its months. "Lũy
/// kế" says how the figures are counted, and nothing about when.
pub(super) fn months(plan: &Plan, block: &[Vec<String>]) -> Vec<Option<u8>> {
    let named = |row: &Vec<String>| {
        let mut names = row.iter().take(2).filter(|text| !time::is_cumulative(text));
        names.find_map(|text| time::of(text)).map(|it| it.month_in(plan.year()))
    };
    block.iter().filter_map(named).collect()
}

/// The row that is the sum of all the others, though it is not named so.
pub(super) fn unnamed_total(block: &[Vec<String>], rows: &[FormRow]) -> Option<FormRow> {
    let values = |row: &FormRow| {
        let cells = block.get(row.row)?.iter().skip(row.first).take(COUNT);
        cells.map(|text| value(text)).collect::<Option<Vec<u64>>>()
    };
    let all: Vec<Vec<u64>> = rows.iter().map(values).collect::<Option<_>>()?;
    let is_sum = |own: &Vec<u64>| {
        own.iter().enumerate().all(|(at, value)| {
            let sum =
                all.iter().filter_map(|row| row.get(at)).try_fold(0_u64, |a, b| a.checked_add(*b));
            sum.is_some_and(|sum| sum - value == *value)
        })
    };
    let mut found = rows.iter().zip(&all).filter(|(_, values)| rows.len() > 2 && is_sum(values));
    found.next().map(|(row, _)| *row).filter(|_| found.next().is_none())
}

/// Whether one of the rows may be the sum of others, so that they must not all be added up: it equals the sum
/// of those just before or after it, or nearly that of all the rest.
pub(super) fn may_hold_sums(block: &[Vec<String>], rows: &[FormRow]) -> bool {
    let values = |row: &FormRow| -> Vec<u64> {
        let cells = block.get(row.row).into_iter().flatten().skip(row.first).take(COUNT);
        cells.map(|text| value(text).unwrap_or_default()).collect()
    };
    let all: Vec<Vec<u64>> = rows.iter().map(values).collect();
    let adds_up = |own: &[u64], others: &[&Vec<u64>]| {
        let mut sum = vec![0_u64; own.len()];
        others.iter().any(|other| {
            sum.iter_mut().zip(*other).for_each(|(sum, count)| *sum = sum.saturating_add(*count));
            sum == own
        })
    };
    let whole =
        all.iter().filter_map(|row| row.first()).fold(0, |sum: u64, n| sum.saturating_add(*n));
    all.iter().enumerate().any(|(at, own)| {
        let first = own.first().copied().unwrap_or_default();
        let rest = whole.saturating_sub(first);
        let near = all.len() > 2 && rest > 0 && first.abs_diff(rest).saturating_mul(20) <= rest;
        let counts = own.iter().any(|count| *count > 0);
        let (before, after) = all.split_at(at);
        counts
            && (near
                || adds_up(own, &before.iter().rev().collect::<Vec<_>>())
                || adds_up(own, &after.iter().skip(1).collect::<Vec<_>>()))
    })
}

/// Whether all four sums hold in the row with column 3 at `first`, and every one of its cells is known.
pub(super) fn holds(cells: &[String], first: usize) -> bool {
    let values: Vec<u64> =
        cells.iter().skip(first).take(COUNT).filter_map(|it| value(it)).collect();
    let [all, old, sent, came, done, early, timely, late, open, fine, over] = values.as_slice()
    else {
        return false;
    };
    let sum = |parts: &[u64]| parts.iter().fold(0_u64, |sum, part| sum.saturating_add(*part));
    *all == sum(&[*old, *sent, *came])
        && *done == sum(&[*early, *timely, *late])
        && *open == sum(&[*fine, *over])
        && *all == sum(&[*done, *open])
}

/// Whether the row has anything but zero from `first` on.
pub(super) fn counts(cells: &[String], first: usize) -> bool {
    cells.iter().skip(first).any(|text| value(text).is_some_and(|count| count > 0))
}

/// Splits cells separated by spaces, as a PDF or Word gives the rows of a table: a cell that ends in eleven
/// figures becomes twelve cells. Any other stays as it is.
pub(super) fn unspaced(block: &[Vec<String>]) -> Option<Vec<Vec<String>>> {
    let split = |row: &Vec<String>| {
        let [only] = row.as_slice() else { return None };
        if crate::read::block::is_broken(only) {
            return None;
        }
        let line = clean::line(only);
        let words: Vec<&str> = line.split(' ').collect();
        let before = words.len().checked_sub(COUNT)?;
        let (named, figures) = words.split_at_checked(before)?;
        let counts = figures.iter().all(|text| value(text).is_some());
        // A twelfth figure before them: it is not clear which eleven are meant.
        let more = named.last().is_some_and(|text| value(text).is_some());
        (counts && !more).then(|| {
            let figures: Vec<String> = figures.iter().map(|text| (*text).to_owned()).collect();
            (named.join(" "), figures)
        })
    };
    let rows: Vec<Option<(String, Vec<String>)>> = block.iter().map(split).collect();
    if rows.iter().all(Option::is_none) {
        return None;
    }
    // Rows without a name stay eleven wide, so that none of their figures moves.
    let named = rows.iter().flatten().any(|(name, _)| !name.is_empty());
    let cells = |(split, row): (Option<(String, Vec<String>)>, &Vec<String>)| match split {
        Some((name, figures)) => named.then_some(name).into_iter().chain(figures).collect(),
        None => row.clone(),
    };
    Some(rows.into_iter().zip(block).map(cells).collect())
}

fn holds_somewhere(cells: &[String]) -> bool {
    (0..=cells.len().saturating_sub(COUNT)).any(|first| holds(cells, first))
}

/// Finds column 3 of a row whose names end before `after`: where the sums hold, else where it fits in one
/// place only, with every figure of the row in the form. A merged cell beside the name is blank, and column 3
/// itself may be.
fn place(row: usize, cells: &[String], after: usize) -> FormRow {
    let last = cells.len().saturating_sub(COUNT);
    let mut held = (after..=last).filter(|first| holds(cells, *first));
    if let (Some(first), None) = (held.next(), held.next()) {
        return FormRow { row, first, sure: true };
    }
    let counted = |text: &String| value(text).is_some();
    // Cells after the form, such as a column for notes, may be blank or words.
    let mut fitting = (after..=last).filter(|first| {
        cells.iter().take(*first).skip(after).all(|text| text.trim().is_empty())
            && !cells.iter().skip(first + COUNT).any(counted)
    });
    let first = fitting.next();
    FormRow {
        row,
        first: first.unwrap_or(after),
        sure: first.is_some() && fitting.next().is_none(),
    }
}

/// The count in a cell; `None` for a blank one and for one that is not a count.
fn value(text: &str) -> Option<u64> {
    let figure = cell::read(YearRule::Sum, text).ok()?;
    parse_count(&figure.text).ok().flatten()
}

pub(super) fn is_name(text: &str) -> bool {
    text.contains(char::is_alphabetic) && value(text).is_none() && !cell::is_sheet_error(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &str = "130|70|55|5|120|90|28|2|10|7|3";

    fn block(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn eleven_numbers_are_known_by_their_sums() {
        let cells = block(ROW);
        assert!(holds(&cells[0], 0));
        assert!(!holds(&block("131|70|55|5|120|90|28|2|10|7|3")[0], 0));
        assert!(holds(&block("13|7|6|-|12|9|3|–|1|1|-")[0], 0), "dashes are zeros");
        assert!(!holds(&block("13|7|6||12|9|3|0|1|1|0")[0], 0), "a blank is no zero");
    }

    #[test]
    fn column_3_is_found_in_every_shape_of_the_total_row() {
        for (text, first) in [
            (format!("Tổng cộng|{ROW}"), 1),
            (format!("Tổng cộng||{ROW}"), 2),
            (format!("|Tổng cộng|{ROW}"), 2),
            (format!("||Tổng cộng:|{ROW}|ghi chú"), 3),
            ("Tổng cộng|||70|55|5|120|90|28|2|10|7|3".to_owned(), 2),
        ] {
            let found = total(&block(&text)).unwrap();
            assert_eq!((found.first, found.sure), (first, true), "{text}");
        }
        // Twelve numbers, and the form need not begin with the first: the person says where.
        let unsure = total(&block("Tổng cộng|1|2|3|4|5|6|7|8|9|10|11|12")).unwrap();
        assert!(!unsure.sure);
        // Column 3 is blank, or a merged cell is beside the name: either.
        assert!(!total(&block("Tổng cộng||70|55|5|120|90|28|2|10|7|3|")).unwrap().sure);
        assert_eq!(total(&block("Tổng cộng|40|41")), None, "too short for the form");
    }

    #[test]
    fn spaces_part_eleven_figures_and_nothing_else() {
        let spaced = "Tổng cộng   130  70 55 5 120 90 28 2 10 7 3";
        let cells = unspaced(&[vec![spaced.to_owned()]]).unwrap();
        assert_eq!(cells[0].len(), 12);
        assert_eq!(cells[0][0], "Tổng cộng");
        let bare = unspaced(&[vec![ROW.replace('|', " ")]]).unwrap();
        assert!(holds(&bare[0], 0));
        for text in ["1 234 567", "đã giải quyết 40", "40 41 42", "1 2 3 4 5 6 7 8 9 10 11 12"]
        {
            assert_eq!(unspaced(&[vec![text.to_owned()]]), None, "{text}");
        }
    }

    #[test]
    fn rows_without_a_total_are_all_found() {
        let found = rows(&block(&format!("1|Đất đai|{ROW}\n2|Hộ tịch|{ROW}\nGhi chú||||||||||||")));
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|row| row.first == 2 && row.sure));
        let numbered = block(&format!("1|2|3|4|5|6|7|8|9|10|11|12|13\n1|Đất đai|{ROW}|tốt"));
        let found = rows(&numbered);
        assert_eq!(found.len(), 1, "the numbers of the columns are no figures");
        assert_eq!((found[0].row, found[0].first), (1, 2));
    }

    #[test]
    fn the_total_is_the_row_called_so_that_holds_figures() {
        let heads = "|Lĩnh vực|Tổng số|Trong kỳ|a|b|c|d|e|f|g|h|i|Ghi chú";
        let cells = block(&format!("{heads}\nCộng|{ROW}\nTổng cộng|{ROW}"));
        assert_eq!(totals(&cells).iter().map(|row| row.row).collect::<Vec<_>>(), [2]);
        assert_eq!(totals(&block(&format!("{heads}\nĐất đai|{ROW}"))), []);
        assert_eq!(totals(&block(&format!("Cộng|{ROW}\nCộng|{ROW}"))).len(), 2);
    }

    #[test]
    fn the_numbers_of_the_columns_are_no_field() {
        for numbers in
            ["1|2|3=4+5+6|4|5|6|7=8+9+10|8|9|10|11=12+13|12|13", "A|B|1|2|3|4|5|6|7|8|9|10|11"]
        {
            let found = rows(&block(&format!("{numbers}\n1|Đất đai|{ROW}")));
            assert_eq!(found.iter().map(|row| row.row).collect::<Vec<_>>(), [1], "{numbers}");
        }
    }

    #[test]
    fn rows_that_may_be_sums_of_others_are_seen() {
        let other = "43|38|2|3|43|33|10|0|0|0|0";
        let both = "173|108|57|8|163|123|38|2|10|7|3";
        let sums = |text: String| {
            let cells = block(&text);
            may_hold_sums(&cells, &rows(&cells))
        };
        assert!(!sums(format!("Đất đai|{ROW}\nHộ tịch|{other}")));
        assert!(sums(format!("Đất đai|{ROW}\nToàn xã|{ROW}")), "one field and its total");
        assert!(
            sums(format!("Đất đai|{ROW}\nHộ tịch|{other}\nI|{both}\nThuế|{other}")),
            "a subtotal"
        );
        assert!(sums(format!(
            "Đất đai|{ROW}\nHộ tịch|{other}\nXã|{}",
            both.replacen("173", "174", 1)
        )));
    }

    #[test]
    fn a_total_that_nobody_named_is_known_by_its_sums() {
        let twice = "260|140|110|10|240|180|56|4|20|14|6";
        let cells = block(&format!("Đất đai|{ROW}\nHộ tịch|{ROW}\nToàn xã|{twice}"));
        let found = rows(&cells);
        assert_eq!(unnamed_total(&cells, &found).map(|row| row.row), Some(2));
        assert_eq!(unnamed_total(&cells, &found[..2]), None);
    }
}
