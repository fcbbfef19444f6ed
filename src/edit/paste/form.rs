//! Biểu II.06a: its columns 3 to 13 in a row of a block, found by the sums that they keep.

use super::cell;
use crate::plan::YearRule;
use crate::text::clean;
use crate::text::number::parse_count;

/// The columns of the form that are counts.
pub(super) const COLUMNS: std::ops::RangeInclusive<u8> = 3..=13;
/// How many they are.
pub(super) const COUNT: usize = 11;

/// A row of the form, and where its column 3 stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FormRow {
    /// Which row of the block.
    pub row: usize,
    /// Which of its cells is column 3.
    pub first: usize,
    /// The sums say so, or there is no other place for it.
    pub sure: bool,
}

/// The "Tổng cộng" row, where there is one that is long enough.
pub(super) fn total(block: &[Vec<String>]) -> Option<FormRow> {
    let found = |(row, cells): (usize, &Vec<String>)| {
        let words = total_at(cells)?;
        let long = cells.len() > words + COUNT || cells.len() > COUNT && holds_somewhere(cells);
        long.then(|| place(row, cells, words + 1))
    };
    block.iter().enumerate().find_map(found)
}

/// The rows that are figures of the form by themselves: eleven numbers, with or without a name. The
/// rows of several fields are summed where none is called "Tổng cộng".
pub(super) fn rows(block: &[Vec<String>]) -> Vec<FormRow> {
    let found = |(row, cells): (usize, &Vec<String>)| {
        let before = cells.get(..cells.len().checked_sub(COUNT)?)?;
        let names = before.iter().rposition(|text| is_name(text)).map_or(0, |at| at + 1);
        let values: Vec<u64> = cells.iter().skip(names).filter_map(|text| value(text)).collect();
        // 1, 2, 3 … 13: the numbers of the form's columns.
        let numbered = values.len() >= COUNT
            && values.windows(2).all(|pair| matches!(pair, [one, next] if *next == one + 1));
        let figures = !values.is_empty() && (!numbered || names > 0);
        figures.then(|| place(row, cells, names))
    };
    block.iter().enumerate().filter_map(found).collect()
}

/// The last row of a block that holds no row of the form: what the person calls one all the same.
pub(super) fn last(block: &[Vec<String>]) -> Option<FormRow> {
    let row = block.len().checked_sub(1)?;
    Some(place(row, block.get(row)?, 0))
}

/// The row that is the sum of all the others, though nobody named it so.
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

/// Whether all four sums hold in the row as it was placed, with every one of its cells known.
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

/// Whether anything but zero stands in the row as it was placed.
pub(super) fn counts(cells: &[String], first: usize) -> bool {
    cells.iter().skip(first).any(|text| value(text).is_some_and(|count| count > 0))
}

/// Cells parted by spaces, as a PDF or Word gives the rows of a table: a cell that ends in eleven
/// figures becomes twelve cells. Any other stays as it is.
pub(super) fn unspaced(block: &[Vec<String>]) -> Option<Vec<Vec<String>>> {
    let split = |row: &Vec<String>| {
        let [only] = row.as_slice() else { return None };
        if crate::text::block::is_broken(only) {
            return None;
        }
        let line = clean::line(only);
        let words: Vec<&str> = line.split(' ').collect();
        let before = words.len().checked_sub(COUNT)?;
        let (named, figures) = words.split_at_checked(before)?;
        let counts = figures.iter().all(|text| value(text).is_some());
        // A twelfth figure before them: no telling which eleven are meant.
        let more = named.last().is_some_and(|text| value(text).is_some());
        (counts && !more).then(|| {
            let name = named.join(" ");
            std::iter::once(name).chain(figures.iter().map(|text| (*text).to_owned())).collect()
        })
    };
    let rows: Vec<Option<Vec<String>>> = block.iter().map(split).collect();
    if rows.iter().all(Option::is_none) {
        return None;
    }
    Some(
        rows.into_iter()
            .zip(block)
            .map(|(split, row)| split.unwrap_or_else(|| row.clone()))
            .collect(),
    )
}

/// Where the words "Tổng cộng" stand in a row.
fn total_at(row: &[String]) -> Option<usize> {
    row.iter().position(|text| {
        let words = clean::line(text).to_lowercase();
        let words = words.trim_end_matches(':').trim_end();
        words.starts_with("tổng cộng") || words == "tổng" || words == "cộng" || words == "tổng số"
    })
}

fn holds_somewhere(cells: &[String]) -> bool {
    (0..=cells.len().saturating_sub(COUNT)).any(|first| holds(cells, first))
}

/// Column 3 of a row whose names end before `after`: where the sums hold, else where there is room
/// for one place only. A merged cell beside the name is blank.
fn place(row: usize, cells: &[String], after: usize) -> FormRow {
    let last = cells.len().saturating_sub(COUNT);
    let mut held = (after..=last).filter(|first| holds(cells, *first));
    if let (Some(first), None) = (held.next(), held.next()) {
        return FormRow { row, first, sure: true };
    }
    let blank = |at: usize| cells.get(at).is_none_or(|text| text.trim().is_empty());
    let first = if last > after && blank(after) { after + 1 } else { after };
    // Cells behind the form, such as a column for notes, may be blank or words.
    let rest = cells.iter().skip(first + COUNT);
    let alone = rest.clone().all(|text| value(text).is_none());
    let enough = cells.len() >= first + COUNT;
    FormRow { row, first, sure: enough && alone && (first == after || first == last) }
}

/// What a cell counts; `None` for a blank one and for what is no count.
fn value(text: &str) -> Option<u64> {
    let figure = cell::read(YearRule::Sum, text).ok()?;
    parse_count(&figure.text).ok().flatten()
}

fn is_name(text: &str) -> bool {
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
        // Twelve numbers, none of which need be the first: the person says which.
        let unsure = total(&block("Tổng cộng|1|2|3|4|5|6|7|8|9|10|11|12")).unwrap();
        assert!(!unsure.sure);
        assert_eq!(total(&block("Tổng cộng|40|41")), None, "too short for the form");
    }

    #[test]
    fn spaces_part_eleven_figures_and_nothing_else() {
        let spaced = "Tổng cộng   130  70 55 5 120 90 28 2 10 7 3";
        let cells = unspaced(&[vec![spaced.to_owned()]]).unwrap();
        assert_eq!(cells[0].len(), 12);
        assert_eq!(cells[0][0], "Tổng cộng");
        let bare = unspaced(&[vec![ROW.replace('|', " ")]]).unwrap();
        assert!(holds(&bare[0], 1));
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
    fn a_total_that_nobody_named_is_known_by_its_sums() {
        let twice = "260|140|110|10|240|180|56|4|20|14|6";
        let cells = block(&format!("Đất đai|{ROW}\nHộ tịch|{ROW}\nToàn xã|{twice}"));
        let found = rows(&cells);
        assert_eq!(unnamed_total(&cells, &found).map(|row| row.row), Some(2));
        assert_eq!(unnamed_total(&cells, &found[..2]), None);
    }
}
