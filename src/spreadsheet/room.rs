//! Chỗ cho chữ: rows as tall as what stands in them and columns as wide as it needs. A program that opens the file takes
//! the heights that are written, and hides what goes beyond them.

use super::tree::{CellLook, CellValue, SheetCell, SheetRow, SpreadsheetPage};
use crate::export::metrics::{Face, width};

/// What a letter of a column's width holds of words at 11 points, in thousandths of their size: 477 by the measures of
/// the fonts, less what a screen rounds up.
const LETTER: u32 = 430;
/// The most lines of a row: Excel shows none above 409 points.
pub(super) const MOST: u32 = 25;
/// The most letters to which a column grows for the sake of its longest cell.
const WIDEST: u16 = 110;
/// The most lines that stay in sight above the rows, on a small screen.
const IN_SIGHT: u32 = 14;

/// A cell that is written, with the columns and rows that it covers.
struct Area {
    row: usize,
    column: usize,
    across: usize,
    down: usize,
    words: Option<(String, CellLook)>,
}

/// The page with room for all of its words. A row that would be taller than Excel shows goes on over further rows, whose
/// cells are one with those above them.
pub(super) fn with_room(mut page: SpreadsheetPage) -> SpreadsheetPage {
    let areas = areas(&page.rows);
    for area in areas.iter().filter(|area| area.across == 1) {
        if let Some(own) = page.widths.get_mut(area.column) {
            *own = (*area).wide_enough(*own);
        }
    }
    let tall = heights(&areas, page.rows.len(), &page.widths);
    let in_sight = |(row, _): &(u32, &u32)| *row < page.frozen.0;
    if (0..).zip(&tall).filter(in_sight).map(|(_, lines)| *lines).sum::<u32>() > IN_SIGHT {
        page.frozen.0 = 0;
    }
    let head = page.head.unwrap_or_default();
    let rows = std::mem::take(&mut page.rows);
    let mut laid = Laid::default();
    for ((place, row), lines) in (0..).zip(rows).zip(tall) {
        laid.add(row, lines, if place > head { lines.div_ceil(MOST).max(1) } else { 1 });
    }
    page.rows = laid.rows;
    page
}

fn areas(rows: &[SheetRow]) -> Vec<Area> {
    let mut found = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in &row.cells {
            let (across, down) = (usize::from(cell.across.max(1)), cell.down.max(1));
            if cell.look != CellLook::Covered {
                let words = match &cell.value {
                    CellValue::Text(words) => Some((words.clone(), cell.look)),
                    // A number stands on one line.
                    CellValue::Blank
                    | CellValue::Number(_)
                    | CellValue::Percent(_)
                    | CellValue::Formula { .. } => None,
                };
                let down = usize::try_from(down).unwrap_or(1);
                found.push(Area { row: place, column, across, down, words });
            }
            column += across;
        }
    }
    found
}

impl Area {
    /// How many lines its words take in so many letters.
    fn lines(&self, letters: u32) -> u32 {
        self.words.as_ref().map_or(1, |(words, look)| lines(words, letters, *look))
    }

    /// The width of its column, grown until its rows can show it.
    fn wide_enough(&self, mut own: u16) -> u16 {
        let most = u32::try_from(self.down).unwrap_or(1).saturating_mul(MOST);
        while own < WIDEST && self.lines(own.into()) > most {
            own = own.saturating_add(own / 4 + 1).min(WIDEST);
        }
        own
    }
}

/// The lines of each row.
fn heights(areas: &[Area], rows: usize, widths: &[u16]) -> Vec<u32> {
    let mut tall = vec![1_u32; rows];
    let needed = |area: &Area| {
        let own = widths.iter().skip(area.column).take(area.across);
        area.lines(own.map(|width| u32::from(*width)).sum())
    };
    for area in areas.iter().filter(|area| area.down == 1) {
        if let Some(own) = tall.get_mut(area.row) {
            *own = (*own).max(needed(area));
        }
    }
    // What reaches over rows has the height of them all; what that lacks is shared out.
    for area in areas.iter().filter(|area| area.down > 1) {
        let own = tall.iter_mut().skip(area.row).take(area.down);
        let own: Vec<&mut u32> = own.collect();
        let count = u32::try_from(own.len()).unwrap_or(1).max(1);
        let lacking = needed(area).saturating_sub(own.iter().map(|lines| **lines).sum());
        for (place, lines) in (0..).zip(own) {
            *lines += lacking / count + u32::from(place < lacking % count);
        }
    }
    tall
}

/// The rows as they are laid out, and which cell covers each column of the last one.
#[derive(Default)]
struct Laid {
    rows: Vec<SheetRow>,
    covering: Vec<(usize, usize)>,
}

impl Laid {
    /// Adds a row, in so many pieces.
    fn add(&mut self, row: SheetRow, lines: u32, pieces: u32) {
        let mut columns = 0;
        for (place, cell) in row.cells.iter().enumerate() {
            for _ in 0..cell.across.max(1) {
                let own = (self.rows.len(), place);
                match self.covering.get_mut(columns) {
                    Some(_) if cell.look == CellLook::Covered => {}
                    Some(above) => *above = own,
                    None => self.covering.push(own),
                }
                columns += 1;
            }
        }
        self.covering.truncate(columns);
        let each = u16::try_from(lines.div_ceil(pieces.max(1)).min(MOST)).unwrap_or(u16::MAX);
        self.rows.push(SheetRow { lines: each, ..row });
        if pieces < 2 {
            return;
        }
        let mut owners = self.covering.clone();
        owners.dedup();
        for (above, place) in owners {
            let cells = self.rows.get_mut(above).map(|row| &mut row.cells);
            if let Some(cell) = cells.and_then(|cells| cells.get_mut(place)) {
                cell.down = cell.down.max(1).saturating_add(pieces - 1);
            }
        }
        let covered = SheetCell::new(CellValue::Blank, CellLook::Covered);
        for _ in 1..pieces {
            self.rows.push(SheetRow { lines: each, cells: vec![covered.clone(); columns] });
        }
    }
}

/// How many letters of a column's width words take on one line.
pub(super) fn letters(words: &str) -> usize {
    usize::try_from(width(words, Face::Regular).div_ceil(LETTER)).unwrap_or(usize::MAX)
}

/// How many lines words take in so many letters: they are broken at spaces, and a word that is longer than a line within.
fn lines(words: &str, letters: u32, look: CellLook) -> u32 {
    let (face, size) = match look {
        CellLook::Title => (Face::Bold, 13),
        CellLook::Head | CellLook::Group | CellLook::Total => (Face::Bold, 11),
        CellLook::Note => (Face::Italic, 11),
        CellLook::Text
        | CellLook::Centred
        | CellLook::Number
        | CellLook::Open
        | CellLook::Shaded
        | CellLook::Covered => (Face::Regular, 11),
    };
    let room = (letters.max(1) * LETTER * 11 / size).max(1);
    let space = width(" ", face);
    let one = |line: &str| {
        let (mut count, mut used) = (1_u32, 0_u32);
        for word in line.split(' ') {
            let wide = width(word, face);
            if used > 0 && used + space + wide <= room {
                used += space + wide;
                continue;
            }
            let broken = wide.div_ceil(room).max(1);
            count += broken - u32::from(used == 0);
            used = wide.saturating_sub((broken - 1) * room).max(1);
        }
        count
    };
    words.split('\n').map(one).sum()
}
