//! Bảng tính: what an Excel file says, as a tree of sheets and cells.
//!
//! Builders read the plan; the part that writes the file (`office/excel`) sees the tree only. A typed text stays a text
//! here, whatever it looks like: only what the application read as a number is one.

mod criteria;
mod figures;
mod named;
mod officer;
mod papers;
mod room;
mod tree;

pub use criteria::criteria;
pub use figures::figures;
pub use officer::{officer, with_measures};
pub use papers::{has_tables, paper};
pub use tree::{
    CellLook, CellValue, ExcelOrder, SheetCell, SheetRow, Spreadsheet, SpreadsheetPage,
};
