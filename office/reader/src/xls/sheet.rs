//! A sheet of an .xls, record by record.

use par_workbook::read::grid::{Merged, ReadCell, Unreadable};

use super::globals::Globals;
use super::records::{Content, Records};
use crate::cells::{Gathered, words};
use crate::formats::cell;
use crate::formulas::Formulas;

/// Reads the sheet whose records begin at a place.
///
/// # Errors
/// [`Unreadable`].
pub fn read(
    stream: &[u8],
    globals: &Globals,
    place: usize,
    sheet: Gathered,
) -> Result<Gathered, Unreadable> {
    let damaged = || Unreadable::Damaged(sheet.name().to_owned());
    let mut records = Records::from(stream, place);
    let begins = records.take().is_some_and(|(number, _)| number == 0x809);
    if !begins {
        return Err(damaged());
    }
    let cut = damaged();
    let mut reading =
        Reading { globals, sheet, formulas: Formulas::default(), awaits: None, refused: None };
    // Charts in a sheet have records of their own, between a beginning and an end.
    let mut within = 0_usize;
    loop {
        let Some((number, mut content)) = records.take() else { return Err(cut) };
        match number {
            0x0a if within == 0 => return reading.done(),
            0x0a => within -= 1,
            0x809 => within += 1,
            _ if within > 0 => {}
            _ if reading.record(number, &mut content).is_none() => return Err(cut),
            _ => {}
        }
        if let Some(why) = reading.refused.take() {
            return Err(why);
        }
    }
}

struct Reading<'a> {
    globals: &'a Globals,
    sheet: Gathered,
    formulas: Formulas,
    /// The formula whose words come in a record of their own.
    awaits: Option<(usize, usize)>,
    /// Why a cell could not be put.
    refused: Option<Unreadable>,
}

impl Reading<'_> {
    fn record(&mut self, number: u16, content: &mut Content<'_>) -> Option<()> {
        match number {
            // A formula; the other two numbers are those of older programs. Its words come in a record of their own.
            0x06 | 0x206 | 0x406 => return self.formula(content),
            0x207 => {
                let text = words(&self.globals.writing.words(content)?);
                if let Some(place) = self.awaits.take() {
                    self.formulas.add(place, Some(&text));
                    self.put(place, text);
                }
                return Some(());
            }
            0xbd => return self.row_of_small(content),
            // What is cut off in these hides no figure.
            0xe5 => {
                self.merged(content).unwrap_or_default();
                return Some(());
            }
            0x7d | 0x208 => {
                self.hidden(number, content).unwrap_or_default();
                return Some(());
            }
            0x203 | 0x204 | 0x205 | 0x27e | 0xd6 | 0xfd => {}
            _ => return Some(()),
        }
        let (place, style) = placed(content)?;
        let value = match number {
            0x203 => self.figure(f64::from_le_bytes(content.bytes()?), style),
            0x27e => self.figure(small(content.long()?), style),
            // Words that stand in the list of all words.
            0xfd => {
                let nth = usize::try_from(content.long()?).ok()?;
                words(self.globals.words.get(nth)?)
            }
            0x205 => match content.bytes()? {
                [value, 0] => ReadCell::Truth(value != 0),
                [value, _] => fault(value),
            },
            _ => words(&self.globals.writing_of(style).words(content)?),
        };
        self.put_in_font(place, value, style);
        Some(())
    }

    fn put(&mut self, place: (usize, usize), value: ReadCell) {
        self.put_in_font(place, value, usize::MAX);
    }

    fn put_in_font(&mut self, (row, column): (usize, usize), value: ReadCell, style: usize) {
        let font = self.globals.font(style);
        if let Err(why) = self.sheet.put_in_font(row, column, value, font) {
            self.refused = Some(why);
        }
    }

    fn figure(&self, value: f64, style: usize) -> ReadCell {
        cell(value, self.globals.shown(style), self.globals.from_1904)
    }

    fn row_of_small(&mut self, content: &mut Content<'_>) -> Option<()> {
        let (row, mut column) = (content.place()?, content.place()?);
        // The last column stands after them, in two bytes.
        while let Some([style_low, style_high, own @ ..]) = content.bytes::<6>() {
            let style = usize::from(u16::from_le_bytes([style_low, style_high]));
            let value = self.figure(small(u32::from_le_bytes(own)), style);
            self.put((row, column), value);
            column += 1;
        }
        Some(())
    }

    fn formula(&mut self, content: &mut Content<'_>) -> Option<()> {
        self.end_formula();
        let (place, style) = placed(content)?;
        let result: [u8; 8] = content.bytes()?;
        let value = match result {
            [0, .., 0xff, 0xff] => {
                self.awaits = Some(place);
                return Some(());
            }
            [1, _, value, .., 0xff, 0xff] => ReadCell::Truth(value != 0),
            [2, _, value, .., 0xff, 0xff] => fault(value),
            [3, .., 0xff, 0xff] => ReadCell::Blank,
            number => self.figure(f64::from_le_bytes(number), style),
        };
        self.formulas.add(place, Some(&value));
        self.put(place, value);
        Some(())
    }

    /// A formula whose words never came has no result.
    fn end_formula(&mut self) {
        if let Some(place) = self.awaits.take() {
            self.formulas.add(place, None);
        }
    }

    /// The records of columns and of a row, of which a bit says that they are hidden.
    fn hidden(&mut self, number: u16, content: &mut Content<'_>) -> Option<()> {
        let first = content.place()?;
        if number == 0x7d {
            let last = content.place()?;
            content.skip(4)?;
            if content.short()? & 1 == 1 {
                self.sheet.hide_columns(first..last + 1);
            }
        } else {
            content.skip(10)?;
            if content.short()? & 0x20 != 0 {
                self.sheet.hide_rows(first..first + 1);
            }
        }
        Some(())
    }

    fn merged(&mut self, content: &mut Content<'_>) -> Option<()> {
        for _ in 0..content.place()? {
            let (row, last) = (content.place()?, content.place()?);
            let (column, end) = (content.place()?, content.place()?);
            let rows = last.saturating_sub(row) + 1;
            let columns = end.saturating_sub(column) + 1;
            self.sheet.merge(Merged { row, column, rows, columns });
        }
        Some(())
    }

    fn done(mut self) -> Result<Gathered, Unreadable> {
        self.end_formula();
        for (row, column) in self.formulas.unvalued(self.globals.computed) {
            self.sheet.put(row, column, ReadCell::Unvalued)?;
        }
        Ok(self.sheet)
    }
}

/// The row, the column and the style with which the record of a cell begins.
fn placed(content: &mut Content<'_>) -> Option<((usize, usize), usize)> {
    Some(((content.place()?, content.place()?), content.place()?))
}

/// A number in four bytes: a whole one of thirty bits or the upper bits of a fraction, either of them perhaps a hundredfold.
#[allow(clippy::float_arithmetic, reason = "the file stores a hundredfold")]
fn small(stored: u32) -> f64 {
    let value = if stored & 2 == 0 {
        f64::from_bits(u64::from(stored & !3) << 32)
    } else {
        f64::from(stored.cast_signed() >> 2)
    };
    if stored & 1 == 0 { value } else { value / 100.0 }
}

/// A fault by its number.
fn fault(number: u8) -> ReadCell {
    let words = match number {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    ReadCell::Fault(words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_whole_broken_or_a_hundredth() {
        for (stored, value) in [
            (43 << 2 | 2, 43.0),
            (((-5_i32) << 2).cast_unsigned() | 2, -5.0),
            (5495 << 2 | 3, 54.95),
            (0x3ff8_0000, 1.5),
            (0x4059_0001, 1.0),
        ] {
            assert_eq!(small(stored).to_string(), f64::to_string(&value));
        }
    }
}
