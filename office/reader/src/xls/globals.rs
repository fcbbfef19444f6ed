//! The first part of an .xls, which holds for all its sheets: their names and places, the words, the formats.

use std::collections::BTreeMap;

use par_workbook::read::grid::Unreadable;

use super::records::{Content, Records, Writing};
use crate::cells::SHEETS;
use crate::formats::{Shown, built_in, shown};
use crate::old_letters::of_font;

/// What a sheet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Cells.
    Cells,
    /// Macros of Excel 4.
    Macros,
    /// A chart, or modules of Visual Basic.
    Other,
}

/// A sheet as the first part names it.
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Where its records begin.
    pub place: usize,
    /// Whether it is hidden.
    pub hidden: bool,
    /// What it is for.
    pub page: Page,
}

/// The first part.
pub struct Globals {
    /// How words are written.
    pub writing: Writing,
    /// The sheets in their order.
    pub sheets: Vec<Listed>,
    /// The words that cells name by number.
    pub words: Vec<String>,
    /// Whether days are counted from 1904.
    pub from_1904: bool,
    /// Whether a program says that it computed the formulas: the record with the number of its engine, which Excel writes
    /// since 2000 and programs that only write files do not.
    pub computed: bool,
    formats: BTreeMap<u16, Shown>,
    fonts: Vec<String>,
    /// The font and the format of each style.
    styles: Vec<(usize, u16)>,
}

impl Globals {
    /// Reads the first part of a stream.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn read(stream: &[u8]) -> Result<Self, Unreadable> {
        let damaged = || Unreadable::Damaged("Workbook".to_owned());
        let mut records = Records::from(stream, 0);
        let (number, mut first) = records.take().ok_or_else(damaged)?;
        let version = if number == 0x809 { first.short() } else { None };
        let writing = match version {
            Some(0x600) => Writing::Wide,
            Some(0x500) => Writing::paged(1252),
            _ => return Err(damaged()),
        };
        let mut found = Self {
            writing,
            sheets: Vec::new(),
            words: Vec::new(),
            from_1904: false,
            computed: false,
            formats: BTreeMap::new(),
            fonts: Vec::new(),
            styles: Vec::new(),
        };
        loop {
            let (number, mut content) = records.take().ok_or_else(damaged)?;
            match number {
                0x0a => return Ok(found),
                // The rest cannot be read without the password.
                0x2f => return Err(Unreadable::Encrypted),
                _ => found.record(number, &mut content).ok_or_else(damaged)?,
            }
            if found.sheets.len() > SHEETS {
                return Err(Unreadable::TooMuch);
            }
        }
    }

    fn record(&mut self, number: u16, content: &mut Content<'_>) -> Option<()> {
        match number {
            0x22 => self.from_1904 = content.short()? == 1,
            0x31 => {
                let name = content.skip(14).and_then(|()| self.writing.brief(content));
                self.fonts.push(name.unwrap_or_default());
            }
            0x42 if matches!(self.writing, Writing::Paged(_)) => {
                self.writing = Writing::paged(content.short()?);
            }
            0x85 => {
                let place = usize::try_from(content.long()?).ok()?;
                let hidden = content.byte()? & 3 != 0;
                let page = match content.byte()? {
                    0 => Page::Cells,
                    1 => Page::Macros,
                    _ => Page::Other,
                };
                let name = self.writing.brief(content)?;
                self.sheets.push(Listed { name, place, hidden, page });
            }
            0xe0 => {
                self.styles.push((content.place()?, content.short()?));
            }
            // The words: how often they are used, how many there are, and they themselves. The count is not believed.
            0xfc => {
                let (_, count) = (content.long()?, content.long()?);
                for _ in 0..count {
                    self.words.push(self.writing.words(content)?);
                }
            }
            0x1c1 => {
                content.skip(4)?;
                self.computed = content.long()? != 0;
            }
            0x41e => {
                let format = content.short()?;
                let code = match self.writing {
                    Writing::Wide => self.writing.words(content)?,
                    Writing::Paged(_) => self.writing.brief(content)?,
                };
                self.formats.insert(format, shown(&code));
            }
            _ => {}
        }
        Some(())
    }

    /// What the numbers of a style are shown as.
    pub fn shown(&self, style: usize) -> Shown {
        let (_, format) = self.styles.get(style).copied().unwrap_or_default();
        self.formats.get(&format).copied().unwrap_or_else(|| built_in(format))
    }

    /// The font of a style. Their numbers leave out 4.
    pub fn font(&self, style: usize) -> Option<&str> {
        let (font, _) = self.styles.get(style)?;
        let place = if *font > 4 { font - 1 } else { *font };
        self.fonts.get(place).map(String::as_str)
    }

    /// How words of a style are written. The old fonts of Viet Nam show their letters in place of those of Western Europe, whatever
    /// page a file of Excel 95 names.
    pub fn writing_of(&self, style: usize) -> Writing {
        let is_old = || self.font(style).is_some_and(|font| of_font(font).is_some());
        match self.writing {
            Writing::Paged(_) if is_old() => Writing::paged(1252),
            Writing::Wide | Writing::Paged(_) => self.writing,
        }
    }
}
