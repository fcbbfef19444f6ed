//! Tables of a web page, which many systems hand out under the name of an Excel file.

use par_workbook::read::clean;
use par_workbook::read::grid::{Merged, ReadBook, ReadCell, Unreadable};

use crate::cells::{COLUMNS, Gathered, ROWS, SHEETS, words};
use crate::markup::{Token, attribute, plain_words, tokens};
use crate::text::{decoded, noted};

/// The tables of a page, each as a sheet; a table within a table is part of the cell that holds it.
///
/// # Errors
/// [`Unreadable`].
pub fn read(bytes: &[u8]) -> Result<ReadBook, Unreadable> {
    let (page, code) = decoded(bytes);
    let mut book = ReadBook::default();
    noted(&mut book, &page, code);
    let mut open = Vec::new();
    for token in tokens(&page, &["script", "style"]) {
        match &token {
            Token::Open(name, _) if name == "table" => {
                if open.is_empty() {
                    if book.sheets.len() >= SHEETS {
                        return Err(Unreadable::TooMuch);
                    }
                    open.push(HtmlTable::new(book.sheets.len() + 1));
                } else if let Some(table) = open.last_mut() {
                    table.depth += 1;
                }
            }
            Token::Close(name) if name == "table" => {
                if let Some(table) = open.last_mut()
                    && table.depth > 0
                {
                    table.depth -= 1;
                } else if let Some(mut table) = open.pop() {
                    table.end_cell()?;
                    book.sheets.push(table.sheet.done(&mut book.notes));
                }
            }
            Token::Open(..) | Token::Close(_) | Token::Words(_) => {
                if let Some(table) = open.last_mut() {
                    table.take(&token)?;
                }
            }
        }
    }
    // A page that was cut off still has its table.
    if let Some(mut table) = open.pop() {
        table.end_cell()?;
        book.sheets.push(table.sheet.done(&mut book.notes));
    }
    Ok(book)
}

struct HtmlTable {
    sheet: Gathered,
    /// Tables open within it.
    depth: usize,
    row: Option<usize>,
    column: usize,
    /// The cell that is open: its words, and how many rows and columns it covers.
    cell: Option<(String, usize, usize)>,
    /// For each column, down to which row a cell above covers it.
    covered: Vec<usize>,
}

impl HtmlTable {
    fn new(number: usize) -> Self {
        let sheet = Gathered::new(&format!("Bảng {number}"), false);
        Self { sheet, depth: 0, row: None, column: 0, cell: None, covered: Vec::new() }
    }

    fn take(&mut self, token: &Token<'_>) -> Result<(), Unreadable> {
        match token {
            Token::Open(name, attributes) => match name.as_str() {
                "tr" if self.depth == 0 => {
                    self.end_cell()?;
                    self.row = Some(self.row.map_or(0, |row| row + 1));
                    self.column = 0;
                }
                "td" | "th" if self.depth == 0 => {
                    self.end_cell()?;
                    let spans = |name| {
                        let told =
                            attribute(attributes, name).and_then(|it| it.trim().parse().ok());
                        told.unwrap_or(1_usize).clamp(1, 1_000)
                    };
                    self.cell = Some((String::new(), spans("rowspan"), spans("colspan")));
                }
                "br" | "p" | "div" | "li" => self.add("\n"),
                _ => {}
            },
            Token::Close(name) => match name.as_str() {
                "td" | "th" | "tr" if self.depth == 0 => self.end_cell()?,
                _ => {}
            },
            Token::Words(text) => {
                // Line ends of the source are spaces of the page.
                let told = plain_words(text).replace(['\n', '\r', '\t'], " ");
                self.add(&told);
            }
        }
        Ok(())
    }

    fn add(&mut self, text: &str) {
        if let Some((words, ..)) = &mut self.cell {
            words.push_str(text);
        }
    }

    /// Puts the open cell into the first column that no cell above covers.
    fn end_cell(&mut self) -> Result<(), Unreadable> {
        let Some((text, rows, columns)) = self.cell.take() else { return Ok(()) };
        let row = *self.row.get_or_insert(0);
        while self.covered.get(self.column).is_some_and(|until| *until > row) {
            self.column += 1;
        }
        if row >= ROWS || self.column >= COLUMNS {
            self.column += columns;
            return self.sheet.put(row, self.column, words(&text));
        }
        let lines = text.split('\n').map(clean::line).filter(|line| !line.is_empty());
        let told = lines.collect::<Vec<_>>().join("\n");
        let value = if told.is_empty() { ReadCell::Blank } else { words(&told) };
        self.sheet.put(row, self.column, value)?;
        self.sheet.merge(Merged { row, column: self.column, rows, columns });
        let end = (self.column + columns).min(COLUMNS);
        if self.covered.len() < end {
            self.covered.resize(end, 0);
        }
        for until in self.covered.iter_mut().take(end).skip(self.column) {
            *until = row + rows;
        }
        self.column += columns;
        Ok(())
    }
}
