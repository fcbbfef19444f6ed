//! The tree that crosses to the part that writes Excel files.

use serde::{Deserialize, Serialize};

/// Tệp bảng tính.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spreadsheet {
    /// Its name in a list of files.
    pub name: String,
    /// Its sheets, in order.
    pub sheets: Vec<SpreadsheetPage>,
}

/// Trang tính.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpreadsheetPage {
    /// Its name: at most 31 letters, none of those that Excel refuses, once in its file.
    pub name: String,
    /// Whether it is hidden: it is for this workbook, not for people.
    pub hidden: bool,
    /// Whether only cells of [`CellLook::Open`] can be typed in: a guard against slips, without a password.
    pub locked: bool,
    /// Khổ ngang.
    pub landscape: bool,
    /// The widths of its columns, in letters.
    pub widths: Vec<u16>,
    /// How many rows and columns stay in sight.
    pub frozen: (u32, u16),
    /// How many rows from the first on are above the head, which is printed on every page; `None` without a head.
    pub head: Option<u32>,
    /// Its rows, from the first on.
    pub rows: Vec<SheetRow>,
}

/// Hàng.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// Its height in lines; 0 lets the program that shows it decide.
    pub lines: u16,
    /// Its cells, from column A on; a cell that covers several columns stands once.
    pub cells: Vec<SheetCell>,
}

/// Ô.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetCell {
    /// What it holds.
    pub value: CellValue,
    /// How it looks.
    pub look: CellLook,
    /// How many columns it covers, at least 1.
    pub across: u16,
    /// How many rows it covers, at least 1; the rows below leave its columns out by [`CellLook::Covered`].
    pub down: u32,
}

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellValue {
    /// Nothing.
    #[default]
    Blank,
    /// Words, a code, a telephone number: never a formula.
    Text(String),
    /// A number with a point: `1234.5`.
    Number(String),
    /// A share as the page rounds it, in hundredths: `66.67` is shown as 66,67%.
    Percent(String),
    /// A formula of our own, in English with commas, with the application's own result: a number, or blank.
    Formula {
        /// `SUM(E5:P5)`.
        formula: String,
        /// `130`.
        result: String,
    },
}

/// Vai của ô.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellLook {
    /// Tên bảng, across the sheet.
    Title,
    /// A sentence below the title.
    Note,
    /// Đầu cột.
    Head,
    /// Hàng tên nhóm.
    Group,
    /// Words.
    #[default]
    Text,
    /// Short words in the middle: codes, units.
    Centred,
    /// A number.
    Number,
    /// A number or words of a sum.
    Total,
    /// To be typed in, where the sheet is locked.
    Open,
    /// Not asked for.
    Shaded,
    /// Below a cell that covers several rows.
    Covered,
}

impl SheetRow {
    /// A row whose height is still to be found.
    pub const fn of(cells: Vec<SheetCell>) -> Self {
        Self { lines: 0, cells }
    }
}

impl SheetCell {
    /// A cell of one column and one row.
    pub const fn new(value: CellValue, look: CellLook) -> Self {
        Self { value, look, across: 1, down: 1 }
    }

    /// Words; none where they are blank.
    pub fn text(words: &str, look: CellLook) -> Self {
        let value =
            if words.is_empty() { CellValue::Blank } else { CellValue::Text(words.to_owned()) };
        Self::new(value, look)
    }

    /// The same over so many columns.
    #[must_use]
    pub fn across(self, columns: usize) -> Self {
        Self { across: u16::try_from(columns).unwrap_or(u16::MAX).max(1), ..self }
    }
}

/// What an Excel file is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcelOrder {
    /// The sheets.
    pub spreadsheet: Spreadsheet,
    /// The day on which it is made, by the device: `2024-06-30`; it goes into the file's properties.
    pub day: String,
}

impl ExcelOrder {
    /// Its bytes, in a form that a small reader reads.
    pub fn bytes(&self) -> Vec<u8> {
        // Lists of known lengths and words always have one.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// The order that bytes hold.
    ///
    /// # Errors
    /// In words, when they hold none.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        postcard::from_bytes(bytes).map_err(|problem| problem.to_string())
    }
}
