//! Excel's XML of 2003: cells name their column only where one was left out.

use std::collections::BTreeMap;

use par_workbook::read::grid::{Merged, ReadBook, ReadCell, Unreadable};

use crate::cells::{Gathered, SHEETS, words};
use crate::formats::{Shown, figure, shown};
use crate::markup::{Token, attribute, local, plain_words, tokens};
use crate::text::decoded;

/// The sheets.
///
/// # Errors
/// [`Unreadable`].
pub fn read(bytes: &[u8]) -> Result<ReadBook, Unreadable> {
    let (page, _) = decoded(bytes);
    let mut reading = Reading::default();
    for token in tokens(&page, &[]) {
        reading.take(&token)?;
    }
    Ok(reading.book)
}

#[derive(Default)]
struct Reading {
    book: ReadBook,
    sheet: Option<Gathered>,
    /// What the styles show, and the one being read.
    styles: BTreeMap<String, Shown>,
    style: String,
    row: usize,
    column: usize,
    /// The cell's style, and the type and words of its data.
    of: String,
    data: Option<(String, String)>,
}

impl Reading {
    fn take(&mut self, token: &Token<'_>) -> Result<(), Unreadable> {
        match token {
            Token::Open(name, attributes) => self.open(local(name), attributes),
            Token::Close(name) => self.close(local(name)),
            Token::Words(text) => {
                if let Some((_, words)) = &mut self.data {
                    words.push_str(&plain_words(text));
                }
                Ok(())
            }
        }
    }

    fn open(&mut self, name: &str, attributes: &str) -> Result<(), Unreadable> {
        let said = |name: &str| attribute(attributes, name);
        let counted = |name: &str| said(name).and_then(|it| it.parse::<usize>().ok());
        let hidden = || said("ss:hidden").as_deref() == Some("1");
        match name {
            "style" => self.style = said("ss:id").unwrap_or_default(),
            "numberformat" => {
                let format = said("ss:format").unwrap_or_default();
                let percent = format.eq_ignore_ascii_case("percent");
                let shown = if percent { Shown::Percent } else { shown(&format) };
                self.styles.insert(self.style.clone(), shown);
            }
            "worksheet" => {
                if self.book.sheets.len() >= SHEETS {
                    return Err(Unreadable::TooMuch);
                }
                self.sheet = Some(Gathered::new(&said("ss:name").unwrap_or_default(), false));
                self.row = 0;
                self.column = 0;
            }
            // Their numbers begin at 1.
            "column" => {
                let first =
                    counted("ss:index").map_or(self.column, |index| index.saturating_sub(1));
                let end =
                    first.saturating_add(counted("ss:span").unwrap_or_default()).saturating_add(1);
                if let Some(sheet) = self.sheet.as_mut().filter(|_| hidden()) {
                    sheet.hide_columns(first..end);
                }
                self.column = end;
            }
            "row" => {
                self.row = counted("ss:index").map_or(self.row, |index| index.saturating_sub(1));
                self.column = 0;
                if let Some(sheet) = self.sheet.as_mut().filter(|_| hidden()) {
                    sheet.hide_rows(self.row..self.row.saturating_add(1));
                }
            }
            "cell" => {
                self.column =
                    counted("ss:index").map_or(self.column, |index| index.saturating_sub(1));
                self.of = said("ss:styleid").unwrap_or_default();
                let further = |name| counted(name).unwrap_or_default().min(100_000);
                let (rows, columns) = (further("ss:mergedown") + 1, further("ss:mergeacross") + 1);
                if let Some(sheet) = &mut self.sheet {
                    sheet.merge(Merged { row: self.row, column: self.column, rows, columns });
                }
            }
            "data" => self.data = Some((said("ss:type").unwrap_or_default(), String::new())),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "data" => {
                if let (Some((kind, text)), Some(sheet)) = (self.data.take(), &mut self.sheet) {
                    let shown = self.styles.get(&self.of).copied().unwrap_or_default();
                    sheet.put(self.row, self.column, value(&kind, &text, shown))?;
                }
            }
            "cell" => self.column += 1,
            "row" => self.row += 1,
            "worksheet" => {
                let sheet = self.sheet.take();
                self.book.sheets.extend(sheet.map(|it| it.done(&mut self.book.notes)));
            }
            _ => {}
        }
        Ok(())
    }
}

fn value(kind: &str, text: &str, shown: Shown) -> ReadCell {
    let text = text.trim();
    match kind {
        "Number" => match text.parse() {
            Ok(value) => figure(value, shown),
            Err(_) => words(text),
        },
        "Boolean" => ReadCell::Truth(text == "1"),
        "DateTime" => match text.get(..10) {
            Some(day) => ReadCell::Day(day.to_owned()),
            None => words(text),
        },
        "Error" => ReadCell::Fault(text.to_owned()),
        _ => words(text),
    }
}
