//! .xls, the files of Excel 5 to 2003: a container with one stream of records.

mod globals;
mod records;
mod sheet;

use par_workbook::read::grid::{ReadBook, ReadNote, Unreadable};

use crate::cells::Gathered;
use crate::compound::Container;
use globals::{Globals, Page};

/// The sheets.
///
/// # Errors
/// [`Unreadable`].
pub fn read(bytes: &[u8]) -> Result<ReadBook, Unreadable> {
    let container = Container::open(bytes)?;
    // A file for two ages of Excel holds both.
    let stream = container.stream("Workbook").or_else(|| container.stream("Book"));
    let stream = stream.ok_or_else(|| Unreadable::Damaged("Workbook".to_owned()))?;
    let globals = Globals::read(&stream)?;
    let mut found = ReadBook::default();
    let old_macros = globals.sheets.iter().any(|listed| listed.page == Page::Macros);
    if old_macros || container.holds("_VBA_PROJECT_CUR") {
        found.notes.push(ReadNote::Macros);
    }
    for listed in globals.sheets.iter().filter(|listed| listed.page == Page::Cells) {
        let sheet = Gathered::new(&listed.name, listed.hidden);
        let sheet = sheet::read(&stream, &globals, listed.place, sheet)?;
        found.sheets.push(sheet.done(&mut found.notes));
    }
    Ok(found)
}
