//! Đề nghị: what a sheet would bring into the plan, shown before anything is written. Every cell of its data that is
//! not blank is a figure, a row's name, refused, or left out.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::fit::{CellOut, CellPlace, FailedSum, LineKind, ProposedFigure};
use super::meaning::Meaning;
use super::proposed_points::ProposedPoints;
use super::read_as::ReadAs;

use crate::plan::{Id, Remedy, RemedyField, Value};

/// Đề nghị của một trang tính.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// The sheet's place in the file, from 0.
    pub sheet: usize,
    /// The sheet's name; blank for a paste or a text file.
    pub name: String,
    /// What it was recognised as.
    pub kind: SheetKind,
    /// Kỳ của số liệu: which months a form is about. Sheets of our own and tables of months have theirs over each
    /// column.
    pub period: FoundPeriod,
    /// The columns of figures of a form, from left to right.
    pub columns: Vec<FormColumn>,
    /// The rows of its data.
    pub lines: Vec<FormLine>,
    /// Số sẽ ghi, and those that the plan has already.
    pub figures: Vec<ProposedFigure>,
    /// Mục khắc phục, of a table of remedies.
    pub remedies: Vec<ProposedRemedy>,
    /// Bộ tiêu chí và điểm, of a table of points.
    pub points: ProposedPoints,
    /// Cells that were meant as figures and cannot be read as one, or have no place.
    pub refused: Vec<CellOut>,
    /// Cells that are no figures to be brought in, each with the reason.
    pub left: Vec<CellOut>,
    /// Sums that do not hold.
    pub failed: Vec<FailedSum>,
    /// What a person should know before agreeing.
    pub alerts: Vec<Alert>,
    /// Chữ ký của tiêu đề: the heads in one line, by which a remembered mapping is found again.
    pub signature: String,
    /// Where columns go because a person said so, now or in an earlier month; nowhere for `None`.
    pub by_hand: BTreeMap<usize, Option<Id>>,
}

impl Proposal {
    /// Whether nothing is taken before a person says what the sheet is.
    pub fn asks_what_it_is(&self) -> bool {
        let asks = |it: &Alert| matches!(it, Alert::CouldBe(_));
        self.kind == SheetKind::Unknown && self.alerts.iter().any(asks)
    }

    /// Whether its figures wait for a person to say of which months they are.
    pub fn lacks_period(&self) -> bool {
        self.period.covers.is_none() && self.period.doubt.is_some()
    }
}

/// Loại trang tính.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SheetKind {
    /// A grid nobody knows: mapped by hand, column by column.
    #[default]
    Unknown,
    /// Our own sheet of figures.
    OwnFigures,
    /// Phiếu số liệu: our own sheet for one officer.
    OfficerSheet,
    /// Biểu của hệ thống một cửa: what it is, one or several at once.
    Form(Vec<FormKind>),
    /// Months across, a measure a row.
    Months,
    /// Bảng nội dung khắc phục.
    Remedies,
    /// Bộ tiêu chí.
    Criteria,
    /// Điểm năm trước của từng tiêu chí.
    LastPoints,
    /// Điểm tự chấm của năm nay.
    OwnPoints,
    /// Điểm năm trước của các đơn vị.
    UnitPoints,
    /// More rows than any form has, as a list of dossiers: not looked at.
    TooLong,
}

impl SheetKind {
    /// Whether each row is a record of words, and no row of counts.
    pub fn is_of_records(&self) -> bool {
        match self {
            Self::Remedies
            | Self::Criteria
            | Self::LastPoints
            | Self::OwnPoints
            | Self::UnitPoints => true,
            Self::Unknown
            | Self::OwnFigures
            | Self::OfficerSheet
            | Self::Form(_)
            | Self::Months
            | Self::TooLong => false,
        }
    }
}

/// Loại biểu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormKind {
    /// Biểu 06a: columns 3 to 13.
    Form06a,
    /// Tổng hợp theo đơn vị: "Đúng và trước hạn" in one column.
    UnitSummary,
    /// Cột thư xin lỗi.
    Apology,
    /// Số hóa.
    Digitisation,
    /// Thanh toán.
    Payment,
    /// Hồ sơ trực tuyến.
    OnlineDossiers,
}

/// Kỳ của một biểu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Covers {
    /// Một tháng, 1 to 12.
    Month(u8),
    /// Lũy kế: from January to this month, 2 to 12.
    Through(u8),
}

/// Kỳ tìm được.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FoundPeriod {
    /// The months; `None` until a person says which.
    pub covers: Option<Covers>,
    /// Who says so.
    pub told_by: Option<PeriodSource>,
    /// Why what the sheet says cannot be taken.
    pub doubt: Option<PeriodDoubt>,
}

/// Ai cho biết kỳ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodSource {
    /// "Từ ngày … đến ngày …".
    Range,
    /// "Tháng 6 năm 2024", "Quý I".
    Words,
    /// The name of the sheet.
    SheetName,
    /// The page from which the file was opened; the sheet itself says nothing.
    Page,
    /// The person.
    Person,
}

/// Vì sao phải hỏi kỳ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodDoubt {
    /// Several months that do not begin in January: first and last.
    NotFromJanuary(u8, u8),
    /// Another year than the plan's.
    OtherYear(i32),
    /// Days that begin on no month's first day: the first and the last.
    Irregular(NaiveDate, NaiveDate),
    /// Two periods are named.
    Several,
    /// The last day alone: of a month, or of a running total.
    UpTo(SaidDay),
    /// The first day alone.
    Since(SaidDay),
    /// A year alone: of a whole year, or over a form of one month.
    YearAlone(i32),
    /// A running total that does not say up to which month.
    Running,
    /// "Tháng Giêng" or "tháng Chạp", 1 or 12: of the calendar, or of the lunar year.
    Lunar(u8),
    /// The sheet names none, and neither did the page.
    Untold,
}

/// Ngày như biểu ghi.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidDay {
    /// The day of the month.
    pub day: u32,
    /// The month, 1 to 12.
    pub month: u32,
    /// The year, if it is told.
    pub year: Option<i32>,
}

impl SaidDay {
    /// The day in its own year, or else in this one; `None` where the calendar has no such day.
    pub fn in_year(self, year: Option<i32>) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.or(year)?, self.month, self.day)
    }
}

/// Cột của biểu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormColumn {
    /// Its place, from 0.
    pub column: usize,
    /// Its heads, joined by " > ".
    pub head: String,
    /// What it counts, if that is known.
    pub meaning: Option<Meaning>,
    /// The measure that its sum goes to, alone or with other columns.
    pub measure: Option<Id>,
    /// The sum of its chosen rows; `None` if nothing stands there or a cell cannot be read.
    pub sum: Option<u64>,
}

/// Dòng của biểu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormLine {
    /// Its place, from 0.
    pub row: usize,
    /// Its name: "Đất đai", "Tổng cộng".
    pub name: String,
    /// What it is.
    pub kind: LineKind,
    /// Whether its figures are counted.
    pub taken: bool,
}

/// Mục khắc phục đề nghị thêm. One row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedRemedy {
    /// The row, from 0.
    pub row: usize,
    /// The remedy as it would be added; without an area where none fits.
    pub record: Box<Remedy>,
    /// The plan's remedy with this code, or with this name where it has no code: it is already there.
    pub held: Option<Id>,
    /// What is blank in that remedy and stands in the row.
    pub fills: Vec<(RemedyField, Value)>,
    /// Where each of its fields stands.
    pub places: Vec<(RemedyField, CellPlace)>,
}

/// Điều cần biết trước khi đồng ý.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alert {
    /// The file is from another plan.
    OtherPlan,
    /// The file is of another year: its year as written.
    OtherYear(String),
    /// The file was written by a newer release.
    NewerForm,
    /// Two columns count the same thing; neither is taken.
    TwiceMeant(Meaning, Vec<usize>),
    /// Rows of several communes, and none is this plan's.
    NotOurs,
    /// Only the row with the commune's name is taken: the row's place.
    OursOnly(usize),
    /// Columns go where a person sent them in an earlier file.
    Remembered,
    /// Rows that are named by different periods; none is taken: the first row of each, and its name.
    SeveralPeriods(Vec<(usize, String)>),
    /// Rows of a form with more cells than its heads: there is no sum until a person chooses the rows.
    LongRows(Vec<usize>),
    /// Rows of another table with more cells than its heads; they are left out.
    LongRowsOut(Vec<usize>),
    /// Rows that a line break within a cell parted in two or more; nothing is taken from them: all their pieces.
    BrokenRows(Vec<usize>),
    /// Months that run otherwise than the plan's (from the 1st, from the 15th).
    OtherWindow,
    /// The last month is not whole: the last day.
    PartOfMonth(NaiveDate),
    /// A row without a code between rows with one: its place.
    NoCode(usize),
    /// Two rows with one code; the second is refused: its place.
    CodeTwice(usize),
    /// The table could be each of these; the person says which.
    CouldBe(Vec<ReadAs>),
    /// Columns of points that are each of a unit, and that of the plan's own unit among them.
    UnitColumns(Vec<usize>, Option<usize>),
    /// The points are those of the column with the name of the plan's unit: its place.
    OwnUnitColumn(usize),
    /// The table has no column of codes, or none of what was given.
    NoPointColumn,
    /// Rows whose maximum is another than the plan's set has: their places.
    MaximaDiffer(Vec<usize>),
    /// Columns that say the same thing of points; none is read.
    PointsTwice(Vec<usize>),
    /// Rows of points that are not taken: their places.
    PointsOut(Vec<usize>),
    /// A row of a sum says something else than the rows come to.
    TotalDiffers {
        /// Its place.
        row: usize,
        /// What it says.
        said: String,
        /// What the rows come to.
        made: String,
    },
    /// No unit, or more than one, has the name of the plan's.
    NoOwnUnit,
    /// The sheet has more rows than [`LONGEST`](super::LONGEST): how many.
    TooLong(usize),
}
