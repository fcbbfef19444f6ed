//! Số và ô của một đề nghị: the figures that a sheet would bring in, and the cells that it does not.

use super::meaning::Meaning;
use crate::edit::paste::{Reading, Refused};
use crate::plan::{Id, Slot};
use crate::read::grid::ReadSheet;

/// Loại dòng.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// A field's or a unit's own figures.
    Leaf,
    /// Tổng cộng.
    Total,
    /// The sum of the rows below it: "I. Trên hệ thống các Bộ" with figures.
    Subtotal,
    /// A name over rows, without figures.
    Section,
    /// Trong đó.
    Within,
    /// A row of a test account.
    Trial,
    /// Words below or between the rows.
    Words,
    /// Lũy kế, cùng kỳ, tỷ lệ: figures beside those of the period.
    Beside,
    /// A row of another table further down.
    Below,
}

/// Số đề nghị ghi.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedFigure {
    /// The measure.
    pub measure: Id,
    /// The period.
    pub slot: Slot,
    /// What the plan has there, as typed; blank for nothing.
    pub old: String,
    /// What would be written; blank for [`FigureState::Blanked`].
    pub text: String,
    /// How the cell was read, if not as plain digits.
    pub reading: Option<Reading>,
    /// The cells that it comes from: one, or those that were added up.
    pub from: Vec<CellPlace>,
    /// How it stands to what the plan has.
    pub state: FigureState,
}

/// Ô của trang tính, both counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellPlace {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// So với kế hoạch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureState {
    /// The plan has nothing there.
    New,
    /// The same number, however it is spelled: what was typed stays.
    Same,
    /// Another number.
    Differs,
    /// The cell is blank, and the plan has a figure: it stays, unless the person wants it erased.
    Blanked,
}

/// Ô không đưa vào.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellOut {
    /// Where it stands.
    pub place: CellPlace,
    /// What stands there, as a person sees it.
    pub text: String,
    /// Why it is not brought in.
    pub why: Unfit,
}

/// Vì sao một ô không đưa vào.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It cannot be read as a figure of its measure, or has no place there.
    Unreadable(Refused),
    /// A formula whose result is not stored.
    Unvalued,
    /// True or false.
    Truth,
    /// Cả năm: the application computes it from the months.
    Computed,
    /// Cả năm in the sheet is another number than its months give: the sheet's, the months'.
    ComputedDiffers(u64, u64),
    /// The plan has no measure for what the column counts.
    NoMeasure(Meaning),
    /// Nobody said to which measure its column goes.
    Unassigned,
    /// Another cell of its column cannot be read, so that there is no sum.
    NoSum,
    /// Its row has more cells than the heads, so that it may stand in the wrong column.
    LongRow,
    /// A line break within a cell parted its row, so that it may stand in the wrong column.
    BrokenRow,
    /// No month is known for it.
    NoPeriod,
    /// A row with this kind is not counted.
    Row(LineKind),
    /// A row of figures that was not chosen.
    NotChosen,
    /// The row of another commune.
    OtherUnit,
    /// The plan has no measure with this code.
    UnknownCode,
    /// Words in a place where the sheet has none.
    Words,
    /// The names in it belong to no officer of the plan.
    NoOfficer,
    /// No area of the plan fits.
    NoArea,
    /// A column of the table that no field of a remedy is for.
    NoField,
    /// No number of points with at most two decimals.
    NoPoints,
    /// More points than the maximum of its row.
    AboveMaximum,
    /// Points without a maximum.
    NoMaximum,
    /// A row without what was given.
    NotGiven,
    /// A row without a code.
    NoCode,
    /// No criterion of the plan's set has the code.
    UnknownCriterion,
    /// The plan's criterion with the code has another name.
    OtherCriterion,
    /// The code of a row above.
    CodeTwice,
    /// The unit of a row above.
    UnitTwice,
    /// Below the fifth level of a criteria set.
    TooDeep,
    /// Nobody, or more than one, that scores a criterion.
    NoScorer,
    /// A column that tables of points have no field for.
    NoPointField,
    /// Another row of the set is parted or too long.
    SetHeld,
    /// It repeats what the plan holds.
    Held,
    /// The plan holds something else there.
    HeldOtherwise,
}

/// Đẳng thức không khớp.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedSum {
    /// The row.
    pub row: usize,
    /// The row's name.
    pub name: String,
    /// Which sum.
    pub sum: SumRule,
    /// What stands on the left.
    pub left: u64,
    /// What the right comes to.
    pub right: u64,
}

/// Đẳng thức.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SumRule {
    /// A column is the sum of others.
    Columns(Meaning, Vec<Meaning>),
    /// The total row's cell in this column is the sum of the rows above: column from 0.
    Total(usize),
    /// A group's cell in this column is the sum of the rows below it: column from 0.
    Group(usize),
}

impl FailedSum {
    /// Chênh lệch: left less right.
    pub fn difference(&self) -> i64 {
        let size = i64::try_from(self.left.abs_diff(self.right)).unwrap_or(i64::MAX);
        if self.left < self.right { -size } else { size }
    }
}

impl Unfit {
    /// Whether it is said of a row as a whole: one sentence tells it.
    pub const fn is_of_row(self) -> bool {
        matches!(
            self,
            Self::AboveMaximum
                | Self::NoMaximum
                | Self::UnknownCriterion
                | Self::OtherCriterion
                | Self::CodeTwice
                | Self::UnitTwice
                | Self::TooDeep
        )
    }
}

impl CellPlace {
    /// The address that a spreadsheet shows: "B7".
    pub fn address(self) -> String {
        ReadSheet::address(self.row, self.column)
    }
}

impl FigureState {
    /// Whether agreeing writes it, if the person chose nothing else.
    pub const fn is_written(self) -> bool {
        match self {
            Self::New | Self::Differs => true,
            Self::Same | Self::Blanked => false,
        }
    }
}
