//! Bảng tính đã đọc. What was found in a file of tables, whatever kind of file it is: cells where they stand,
//! with what is known of each. It crosses from the reader to the page as bytes.

use serde::{Deserialize, Serialize};

/// Tệp bảng tính.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadBook {
    /// Its sheets, in the file's order; hidden ones too.
    pub sheets: Vec<ReadSheet>,
    /// What a person should know of how it was read.
    #[serde(default)]
    pub notes: Vec<ReadNote>,
}

/// Trang tính.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadSheet {
    /// Its name; blank for a paste or a text file.
    pub name: String,
    /// Whether the file hides it.
    #[serde(default)]
    pub hidden: bool,
    /// The cells from A1 on, row by row; rows may be of different lengths.
    pub rows: Vec<Vec<ReadCell>>,
    /// Ô gộp. Only its first cell has a value.
    #[serde(default)]
    pub merged: Vec<Merged>,
}

/// Một vùng ô gộp, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The row of its first cell.
    pub row: usize,
    /// The column of its first cell.
    pub column: usize,
    /// How many rows it covers, at least 1.
    pub rows: usize,
    /// How many columns it covers, at least 1.
    pub columns: usize,
}

/// Một ô.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadCell {
    /// Nothing, or spaces.
    #[default]
    Blank,
    /// Words as they stand, in NFC; also numbers that were typed as text.
    Text(String),
    /// A number: its shortest decimal form with a point, such as `-1234.5`. A cell shown as a percent holds its
    /// hundredfold, so that 55 % is `55`.
    Number {
        /// The number.
        value: String,
        /// Whether the file shows it as a percent; `None` where the kind of file cannot tell.
        percent: Option<bool>,
    },
    /// A day: `2026-12-31`.
    Day(String),
    /// True or false.
    Truth(bool),
    /// An error of the program: `#DIV/0!`.
    Fault(String),
    /// A formula without a stored result: the file was never opened in a program that computes.
    Unvalued,
}

/// Điều cần biết về tệp đã đọc.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadNote {
    /// The file's name says one kind, its bytes another: the kind it is.
    ReallyIs(FileKind),
    /// Letters read by an old code page: the reader should look at them.
    CodePage(CodePage),
    /// Letters that were lost when the file was saved ("?" within words): how many words.
    LostLetters(usize),
    /// The file holds macros; none was run.
    Macros,
    /// The file refers to other files; none was opened.
    OutsideLinks,
    /// Rows or columns beyond what is read, left out: the name of the sheet.
    CutOff(String),
    /// Rows and columns that the file hides although something stands in them: they were read like all others.
    Hidden {
        /// The name of the sheet.
        sheet: String,
        /// How many rows.
        rows: usize,
        /// How many columns.
        columns: usize,
    },
}

/// Loại tệp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// .xlsx, .xlsm.
    Xlsx,
    /// .xls of Excel 97 to 2003.
    Xls,
    /// .ods of `LibreOffice`.
    Ods,
    /// A table of a web page, often named .xls.
    Html,
    /// Excel's XML of 2003, often named .xls.
    Xml2003,
    /// Words in lines: .csv, .txt, a paste.
    Text,
}

/// Bảng mã.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CodePage {
    /// windows-1258.
    Windows1258,
    /// TCVN3, also called ABC: letters of the fonts whose names begin with ".Vn".
    Tcvn3,
    /// VNI: letters of the fonts whose names begin with "VNI-".
    Vni,
    /// Another one, which the file itself names.
    Named,
}

/// Vì sao không đọc được.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unreadable {
    /// Nothing in it.
    Empty,
    /// Its beginning or a part of it is damaged: which part, where that is known.
    Damaged(String),
    /// Protected by a password.
    Encrypted,
    /// Unpacks to more than is safe.
    Bomb,
    /// More cells, sheets or words than are read.
    TooMuch,
    /// A .doc, a .docx, a .pdf, a picture or something else that holds no table that can be read.
    NoTable(Foreign),
    /// Each sheet holds pictures alone.
    PictureOnly,
}

/// Tệp không phải bảng tính.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Foreign {
    /// .doc.
    Doc,
    /// .docx.
    Docx,
    /// .pdf.
    Pdf,
    /// A picture.
    Picture,
    /// Another packed file: .zip, .rar, .pptx.
    Packed,
    /// A plan file of this workbook.
    Plan,
    /// Bytes that nothing here knows.
    Unknown,
}

impl ReadCell {
    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Blank => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number { .. }
            | Self::Day(_)
            | Self::Truth(_)
            | Self::Fault(_)
            | Self::Unvalued => false,
        }
    }
}

impl ReadSheet {
    /// The cell at a row and a column, both from 0; blank beyond the end.
    pub fn cell(&self, row: usize, column: usize) -> &ReadCell {
        self.cells(row).get(column).unwrap_or(&ReadCell::Blank)
    }

    /// The cells of a row, from 0; none beyond the end.
    pub fn cells(&self, row: usize) -> &[ReadCell] {
        self.rows.get(row).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing stands in a row, from 0, or there is no such row.
    pub fn row_is_blank(&self, row: usize) -> bool {
        self.cells(row).iter().all(ReadCell::is_blank)
    }

    /// The rows in which something stands, from 0.
    pub fn filled_rows(&self) -> impl Iterator<Item = usize> {
        (0..self.rows.len()).filter(|row| !self.row_is_blank(*row))
    }

    /// The address that a spreadsheet shows: `B7` for row 6, column 1.
    pub fn address(row: usize, column: usize) -> String {
        let (mut letters, mut rest) = (String::new(), column);
        loop {
            let letter = u8::try_from(rest % 26).map_or('A', |it| char::from(b'A' + it));
            letters.insert(0, letter);
            match (rest / 26).checked_sub(1) {
                Some(more) => rest = more,
                None => return format!("{letters}{}", row + 1),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_that_excel_shows() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(ReadSheet::address(6, column), format!("{letters}7"));
        }
    }
}
