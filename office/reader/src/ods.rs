//! .ods, the files of LibreOffice: one part of XML with all sheets.

use std::collections::{BTreeMap, BTreeSet};

use par_workbook::read::grid::{Merged, ReadBook, ReadCell, Unreadable};
use quick_xml::events::BytesStart;

use crate::caps;
use crate::cells::{COLUMNS, Gathered, ROWS, SHEETS, iso, number, words};
use crate::xml::{Piece, counted, pieces, said};

const PART: &str = "content.xml";

/// The sheets.
///
/// # Errors
/// [`Unreadable`].
pub fn read(bytes: &[u8]) -> Result<ReadBook, Unreadable> {
    caps::check(bytes)?;
    let manifest = caps::entry(bytes, "META-INF/manifest.xml").unwrap_or_default();
    // What is locked stays a part, whose bytes are no XML.
    if String::from_utf8_lossy(&manifest).contains("encryption-data") {
        return Err(Unreadable::Encrypted);
    }
    let damaged = || Unreadable::Damaged(PART.to_owned());
    let content = caps::entry(bytes, PART).ok_or_else(damaged)?;
    let mut reading = Reading::default();
    pieces(PART, &content, |piece| reading.take(piece))?;
    Ok(reading.book)
}

#[derive(Default)]
struct Reading {
    book: ReadBook,
    sheet: Option<Gathered>,
    /// The styles of hidden sheets, and the style being read.
    hiding: BTreeSet<String>,
    style: String,
    /// The fonts of the styles that name one.
    fonts: BTreeMap<String, String>,
    row: usize,
    row_repeats: usize,
    column: usize,
    /// The cells of the row that is open.
    cells: Vec<Placed>,
    cell: Option<Cell>,
    /// How many elements are open whose words are not those of the cell: a note beside it, a drawing.
    aside: usize,
    /// How many paragraphs are open.
    paragraphs: usize,
}

/// A filled cell, and in how many columns it stands.
struct Placed {
    column: usize,
    columns: usize,
    value: ReadCell,
    style: Option<String>,
}

/// The cell that is open.
struct Cell {
    columns: usize,
    style: Option<String>,
    is_formula: bool,
    kind: Option<String>,
    /// What the file says apart from the words that are shown.
    stored: Option<String>,
    shown: Option<String>,
}

impl Reading {
    fn take(&mut self, piece: Piece<'_>) -> Result<(), Unreadable> {
        match piece {
            Piece::Open(_) if self.aside > 0 => self.aside += 1,
            Piece::Close(_) if self.aside > 0 => self.aside -= 1,
            Piece::Open(tag) => return self.open(&tag),
            Piece::Close(name) => return self.close(&name),
            Piece::Words(text) if self.paragraphs > 0 && self.aside == 0 => self.add(&text),
            Piece::Words(_) => {}
        }
        Ok(())
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), Unreadable> {
        let name = tag.name();
        let name = name.as_ref();
        match name {
            "table:table" => {
                if self.book.sheets.len() >= SHEETS {
                    return Err(Unreadable::TooMuch);
                }
                let hidden = said(tag, "table:style-name");
                let hidden = hidden.is_some_and(|style| self.hiding.contains(&style));
                let name = said(tag, "table:name").unwrap_or_default();
                self.sheet = Some(Gathered::new(&name, hidden));
                self.row = 0;
                self.column = 0;
            }
            "table:table-column" => {
                let repeats = counted(tag, "table:number-columns-repeated").unwrap_or(1).max(1);
                let end = self.column.saturating_add(repeats);
                if let Some(sheet) = self.sheet.as_mut().filter(|_| is_hidden(tag)) {
                    sheet.hide_columns(self.column..end);
                }
                self.column = end;
            }
            "table:table-row" => {
                self.row_repeats = counted(tag, "table:number-rows-repeated").unwrap_or(1).max(1);
                self.column = 0;
                if let Some(sheet) = self.sheet.as_mut().filter(|_| is_hidden(tag)) {
                    sheet.hide_rows(self.row..self.row.saturating_add(self.row_repeats));
                }
            }
            "table:table-cell" | "table:covered-table-cell" => self.begin_cell(tag),
            // Not what stands in the cells: changes that are kept, notes, drawings.
            "table:tracked-changes" | "office:annotation" | "table:shapes" | "office:forms" => {
                self.aside = 1;
            }
            drawing if drawing.starts_with("draw:") => self.aside = 1,
            "text:p" | "text:h" => {
                self.paragraphs += 1;
                if let Some(cell) = &mut self.cell {
                    match &mut cell.shown {
                        Some(shown) => shown.push('\n'),
                        None => cell.shown = Some(String::new()),
                    }
                }
            }
            "text:s" => {
                let count = counted(tag, "text:c").unwrap_or(1);
                self.push(&" ".repeat(count.min(100)));
            }
            "text:tab" => self.push("\t"),
            "text:line-break" => self.push("\n"),
            _ => self.style(name, tag),
        }
        Ok(())
    }

    /// Takes what the styles say: which sheets are hidden, and which fonts cells have.
    fn style(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "style:style" => self.style = said(tag, "style:name").unwrap_or_default(),
            "style:table-properties" if said(tag, "table:display").as_deref() == Some("false") => {
                self.hiding.insert(self.style.clone());
            }
            "style:text-properties" => {
                let font = said(tag, "style:font-name").or_else(|| said(tag, "fo:font-family"));
                if let Some(font) = font {
                    self.fonts.insert(self.style.clone(), font);
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "table:table" => {
                let sheet = self.sheet.take();
                self.book.sheets.extend(sheet.map(|it| it.done(&mut self.book.notes)));
            }
            "table:table-row" => self.end_row()?,
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "text:p" | "text:h" => self.paragraphs = self.paragraphs.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>) {
        let spans = |name| counted(tag, name).unwrap_or(1).clamp(1, 100_000);
        let rows = spans("table:number-rows-spanned");
        let columns = spans("table:number-columns-spanned");
        if let Some(sheet) = &mut self.sheet {
            sheet.merge(Merged { row: self.row, column: self.column, rows, columns });
        }
        let fault = said(tag, "calcext:value-type").filter(|kind| kind == "error");
        let kind = fault.or_else(|| said(tag, "office:value-type"));
        let stored = kind.as_deref().and_then(|kind| {
            let name = match kind {
                "float" | "currency" | "percentage" => "office:value",
                "date" => "office:date-value",
                "boolean" => "office:boolean-value",
                "string" => "office:string-value",
                _ => return None,
            };
            said(tag, name)
        });
        self.cell = Some(Cell {
            columns: counted(tag, "table:number-columns-repeated").unwrap_or(1).max(1),
            style: said(tag, "table:style-name"),
            is_formula: said(tag, "table:formula").is_some(),
            kind,
            stored,
            shown: None,
        });
    }

    fn push(&mut self, text: &str) {
        if let Some(shown) = self.cell.as_mut().and_then(|cell| cell.shown.as_mut()) {
            shown.push_str(text);
        }
    }

    /// Adds words of a paragraph: spaces and ends of lines in the file are one space.
    fn add(&mut self, text: &str) {
        let is_space = |letter: char| matches!(letter, ' ' | '\t' | '\n' | '\r');
        let mut told = String::with_capacity(text.len());
        for letter in text.chars() {
            if !is_space(letter) {
                told.push(letter);
            } else if !told.ends_with(' ') {
                told.push(' ');
            }
        }
        self.push(&told);
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let (column, columns) = (self.column, cell.columns);
        self.column = column.saturating_add(columns);
        let value = cell.value();
        if !value.is_blank() {
            self.cells.push(Placed { column, columns, value, style: cell.style });
        }
    }

    /// Puts the cells of a row into all the rows and columns in which they stand; what is blank takes no room, however often
    /// it is repeated, and beyond what is read one cell is enough to be told.
    fn end_row(&mut self) -> Result<(), Unreadable> {
        let first = self.row;
        self.row = first.saturating_add(self.row_repeats);
        let cells = std::mem::take(&mut self.cells);
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        if cells.is_empty() {
            return Ok(());
        }
        for row in first..self.row.min(ROWS.saturating_add(1).max(first.saturating_add(1))) {
            for cell in &cells {
                let font = cell.style.as_ref().and_then(|style| self.fonts.get(style));
                let font = font.map(|font| font.trim_matches('\''));
                let end = cell.column.saturating_add(cell.columns);
                let end = end.min(COLUMNS.saturating_add(1).max(cell.column.saturating_add(1)));
                for column in cell.column..end {
                    sheet.put_in_font(row, column, cell.value.clone(), font)?;
                }
            }
        }
        Ok(())
    }
}

/// Whether a row or column is hidden, by hand or by a filter.
fn is_hidden(tag: &BytesStart<'_>) -> bool {
    said(tag, "table:visibility").is_some_and(|it| it == "collapse" || it == "filter")
}

impl Cell {
    fn value(&self) -> ReadCell {
        let shown = self.shown.as_deref().unwrap_or_default();
        let told = self.stored.as_deref().unwrap_or(shown);
        let figure = |percent| match told.trim().parse() {
            Ok(value) => number(value, Some(percent)),
            Err(_) => words(told),
        };
        match self.kind.as_deref() {
            // LibreOffice computes each formula as it saves: what has no kind was never computed, and a nought is one.
            None if self.is_formula && shown.is_empty() => ReadCell::Unvalued,
            Some("float" | "currency") => figure(false),
            Some("percentage") => figure(true),
            Some("date") => iso(told),
            Some("boolean") => ReadCell::Truth(told == "true"),
            Some("error") => ReadCell::Fault(shown.to_owned()),
            // An hour without a day is told as it is shown.
            _ => words(told),
        }
    }
}
