//! How a block may map to the figures, and why one of its cells is not taken.

use crate::read::number::CountProblem;

/// Cách xếp. How the block maps to the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// As in the grid: a row per measure, a column per month.
    #[default]
    Grid,
    /// Turned: a column per measure, a row per month.
    Turned,
    /// The "Tổng cộng" row of form II.06a: its columns 3 to 13 go into one month.
    Form06a,
    /// The rows of form II.06a by field, without a "Tổng cộng": their sums go into one month.
    FormRows,
}

/// Lý do không dán.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No row of the grid is left for it.
    NoRow,
    /// Beyond month 12.
    NoMonth,
    /// Its head names no month, while others do.
    NotAMonth,
    /// Another cell of the block goes to the same place.
    Twice,
    /// Its head names no measure, while others do.
    NotAMeasure,
    /// The measure has one figure per year.
    OneAYear,
    /// Not a count.
    NotACount(CountProblem),
    /// A percentage, where a count is asked for.
    Percent,
    /// A day, where a count is asked for.
    ADay,
    /// Not a day.
    NotADay,
    /// "#N/A", "########": the spreadsheet had no figure there.
    SheetError,
    /// Several lines in one cell.
    Broken,
    /// The plan has no measure for this column of the form.
    NoColumn(u8),
    /// In a cumulative form, what was carried over into its period, and what holds it.
    OfItsPeriod,
    /// After column 13 of the form.
    BeyondForm,
}
