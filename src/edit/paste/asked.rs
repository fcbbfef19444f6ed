//! How a block may lie on the figures, and why a cell of it is not taken.

use crate::read::number::CountProblem;

/// Cách xếp. How the block lies on the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// As in the grid: a row a measure, a column a month.
    #[default]
    Grid,
    /// Turned: a column a measure, a row a month.
    Turned,
    /// The "Tổng cộng" row of form II.06a: its columns 3 to 13 into one month.
    Form06a,
    /// The rows of form II.06a by field, without a "Tổng cộng": their sums into one month.
    FormRows,
}

/// Lý do không dán.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such row below.
    NoRow,
    /// Beyond month 12.
    NoMonth,
    /// Its head names no month, while others do.
    NotAMonth,
    /// Another cell of the block goes to the same place.
    Twice,
    /// Its head names no measure, while others do.
    NotAMeasure,
    /// The measure has one figure for the year.
    OneAYear,
    /// No count.
    NotACount(CountProblem),
    /// A percentage, where a count is asked for.
    Percent,
    /// A day, where a count is asked for.
    ADay,
    /// No day.
    NotADay,
    /// "#N/A", "########": the spreadsheet had no figure there.
    SheetError,
    /// Several lines in one cell.
    Broken,
    /// The plan has no measure for this column of the form.
    NoColumn(u8),
    /// Behind column 13 of the form.
    BeyondForm,
}
