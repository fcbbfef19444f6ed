//! A table of the document: its head on every page, rows that belong together on one, and cells that reach down.

use par_workbook::document::{DocumentTable, TableRow};
use par_workbook::export::metrics::{Face, width};

use crate::grid::{Border, Cell, Down, Grid, Row, shared};
use crate::styles::TableStyles;
use crate::xml::{POINT, Paragraph, run};

/// How a table is set.
#[derive(Clone, Copy, Debug)]
pub struct TableSetting {
    /// Its styles.
    pub styles: TableStyles,
    /// Its width, in twentieths of a point.
    pub width: u32,
    /// The height of the text on a page.
    pub height: u32,
    /// The size of its letters, in half points.
    pub halves: u32,
}

/// The room at both sides of a cell's words: a third of a letter, as in the print.
const ROOM: u32 = 80;

/// The table; `closed` where its last row stays with what follows it.
pub fn grid_of(table: &DocumentTable, setting: TableSetting, closed: bool) -> Grid {
    let shares: Vec<u32> = table.columns.iter().map(|column| column.share).collect();
    let columns = shared(setting.width, &shares);
    let laid = Laying { table, setting, columns: &columns };
    let mut rows = vec![laid.head()];
    let last = table.rows.len().saturating_sub(1);
    let mut place = 0;
    while let Some(rest) = table.rows.get(place..).filter(|rest| !rest.is_empty()) {
        let count = together(rest);
        let kept: u32 = rest.iter().take(count).map(|row| laid.tall(row)).sum();
        let fits = kept < setting.height / 2;
        for at in place..place + count {
            // A row stays with the one after it within what belongs together, and the last with what closes.
            let next = (fits && at + 1 < place + count) || (closed && at == last && fits);
            rows.extend(laid.row(at, place..place + count, (next, fits)));
        }
        place += count;
    }
    Grid { columns: columns.clone(), lined: true, room: ROOM, rows }
}

/// How many rows from the first on belong together: a group's name or sum with the row below it, a row with those that go on
/// from it, a sum with what it adds, and a note with what it is about.
fn together(rows: &[TableRow]) -> usize {
    let heads = |row: &&TableRow| matches!(row, TableRow::Group(_) | TableRow::GroupSum(_));
    let names = rows.iter().take_while(heads).count();
    let goes_on = |row: &&TableRow| {
        matches!(row, TableRow::Continued { .. } | TableRow::Total(_) | TableRow::Note(_))
    };
    let first = (names + 1).min(rows.len());
    first + rows.iter().skip(first).take_while(goes_on).count()
}

struct Laying<'a> {
    table: &'a DocumentTable,
    setting: TableSetting,
    columns: &'a [u32],
}

impl Laying<'_> {
    fn head(&self) -> Row {
        let cell = |column: &par_workbook::document::Column| Cell {
            middle: true,
            ..Cell::of(vec![line(self.setting.styles.head, &column.head, true)])
        };
        Row { head: true, whole: true, cells: self.table.columns.iter().map(cell).collect() }
    }

    fn centred(&self, column: usize) -> bool {
        self.table.columns.get(column).is_some_and(|column| column.centred)
    }

    /// The paragraphs of a cell, which has none for a blank line.
    fn lines(&self, column: usize, lines: &[String], next: bool) -> Vec<(Paragraph, String)> {
        let styles = self.setting.styles;
        let style = if self.centred(column) { styles.centred } else { styles.cell };
        let written = lines.iter().filter(|line| !line.is_empty());
        let told: Vec<_> = written.map(|words| line(style, words, next)).collect();
        if told.is_empty() { vec![line(style, "", next)] } else { told }
    }

    fn row(
        &self,
        at: usize,
        kept: std::ops::Range<usize>,
        (next, fits): (bool, bool),
    ) -> Option<Row> {
        let styles = self.setting.styles;
        let count = self.columns.len();
        let row = self.table.rows.get(at)?;
        let across = |paragraphs| vec![Cell { span: count, ..Cell::of(paragraphs) }];
        let cells = match row {
            TableRow::Group(text) => across(vec![line(styles.group, text, true)]),
            TableRow::Note(text) => across(vec![line(styles.note, text, next)]),
            TableRow::List(items) => self.list(items, next),
            TableRow::GroupSum(cells) | TableRow::Total(cells) => {
                let cell = |(column, text): (usize, &String)| {
                    let style =
                        if self.centred(column) { styles.centred_total } else { styles.total };
                    Cell::of(vec![line(style, text, next)])
                };
                cells.iter().take(count).enumerate().map(cell).collect()
            }
            TableRow::Cells(cells) => {
                let below = self.table.rows.get(at + 1..kept.end).unwrap_or_default();
                let down: Vec<_> = below.iter().map_while(|row| gap(row, count)).collect();
                let cell = |(column, lines): (usize, &Vec<String>)| {
                    let reaches = down.first().is_some_and(|gap| !gap.contains(&column));
                    let cell = Cell::of(self.lines(column, lines, next));
                    reaching(cell, reaches.then_some(Down::Begins), (fits, down.is_empty()))
                };
                cells.iter().take(count).enumerate().map(cell).collect()
            }
            TableRow::Continued { cells, .. } => {
                let own = gap(row, count).unwrap_or_default();
                let after = self.table.rows.get(at + 1).filter(|_| at + 1 < kept.end);
                let last = after.and_then(|row| gap(row, count)).is_none();
                let cell = |column: usize| {
                    let lines = column.checked_sub(own.start).and_then(|place| cells.get(place));
                    if let Some(lines) = lines.filter(|_| own.contains(&column)) {
                        return Cell::of(self.lines(column, lines, next));
                    }
                    let cell = Cell::of(self.lines(column, &[], next));
                    reaching(cell, Some(Down::Goes), (fits, last))
                };
                (0..count).map(cell).collect()
            }
        };
        let whole = self.tall(row) < self.setting.height / 2;
        Some(Row { head: false, whole, cells: filled(cells, count) })
    }

    /// A list across the table in up to three columns, read down each.
    fn list(&self, items: &[String], next: bool) -> Vec<Cell> {
        let count = self.columns.len();
        let spans = thirds(self.columns);
        let each = items.len().div_ceil(spans.len().max(1)).max(1);
        let mut pieces = items.chunks(each);
        let last = spans.len().saturating_sub(1);
        let cell = |(place, span): (usize, usize)| {
            let piece = pieces.next().unwrap_or_default();
            let style = self.setting.styles.cell;
            let lines = piece.iter().map(|item| line(style, item, next)).collect();
            let side = |outer| if outer { Border::Inherit } else { Border::Gone };
            Cell { span, left: side(place == 0), right: side(place == last), ..Cell::of(lines) }
        };
        let cells = spans.into_iter().enumerate().map(cell).collect();
        filled(cells, count)
    }

    /// The height of a row, in twentieths of a point, by the widths of Times.
    fn tall(&self, row: &TableRow) -> u32 {
        let size = self.setting.halves * POINT / 2;
        let high = size * 6 / 5;
        let all: u32 = self.columns.iter().sum();
        let lines = |text: &str, room: u32| {
            let wide = width(text, Face::Regular) / 100 * size / 10;
            wide.div_ceil(room.saturating_sub(2 * ROOM).max(size)).max(1)
        };
        let of = |cells: &[Vec<String>], from: usize| {
            let cell = |(lines_, room): (&Vec<String>, &u32)| {
                lines_.iter().map(|line| lines(line, *room)).sum::<u32>()
            };
            let rooms = self.columns.iter().skip(from);
            cells.iter().zip(rooms).map(cell).max().unwrap_or(1)
        };
        let summed = |cells: &[String]| {
            let each = cells.iter().zip(self.columns);
            each.map(|(text, room)| lines(text, *room)).max().unwrap_or(1)
        };
        let count = match row {
            TableRow::Group(text) | TableRow::Note(text) => lines(text, all),
            TableRow::Cells(cells) => of(cells, 0),
            TableRow::Continued { reach, cells } => of(cells, *reach),
            TableRow::GroupSum(cells) | TableRow::Total(cells) => summed(cells),
            TableRow::List(items) => u32::try_from(items.len().div_ceil(3)).unwrap_or(u32::MAX),
        };
        count.max(1).saturating_mul(high).saturating_add(60)
    }
}

/// A line of a cell in a style.
fn line(style: &'static str, text: &str, keep_next: bool) -> (Paragraph, String) {
    (Paragraph { keep_next, ..Paragraph::of(style) }, run(text))
}

/// A cell that reaches over rows: merged where they all fit on a page, since Word never parts a merged cell;
/// otherwise cells without a line between them.
fn reaching(mut cell: Cell, down: Option<Down>, (fits, last): (bool, bool)) -> Cell {
    match down {
        None => {}
        Some(down) if fits => cell.down = Some(down),
        Some(down) => {
            cell.above = if down == Down::Goes { Border::Gone } else { Border::Inherit };
            cell.below = if last { Border::Inherit } else { Border::Gone };
        }
    }
    cell
}

/// The columns with cells of their own in a row that goes on from the one above it.
fn gap(row: &TableRow, count: usize) -> Option<std::ops::Range<usize>> {
    match row {
        TableRow::Continued { reach, cells } => {
            Some(*reach..reach.saturating_add(cells.len()).min(count))
        }
        TableRow::Group(_)
        | TableRow::GroupSum(_)
        | TableRow::Cells(_)
        | TableRow::Total(_)
        | TableRow::List(_)
        | TableRow::Note(_) => None,
    }
}

/// A row whose cells cover every column: what is missing at its end is blank.
fn filled(mut cells: Vec<Cell>, count: usize) -> Vec<Cell> {
    let covered: usize = cells.iter().map(|cell| cell.span).sum();
    if let Some(missing) = count.checked_sub(covered).filter(|missing| *missing > 0) {
        cells.push(Cell { span: missing, ..Cell::default() });
    }
    cells
}

/// How many columns stand in each third of a table's width; fewer pieces where there are fewer columns.
fn thirds(columns: &[u32]) -> Vec<usize> {
    let whole: u32 = columns.iter().sum();
    let (mut spans, mut used, mut run) = (Vec::new(), 0_u32, 0);
    for width in columns {
        used += width;
        run += 1;
        let passed = u32::try_from(spans.len() + 1).unwrap_or(3) * whole / 3;
        if spans.len() < 2 && used >= passed {
            spans.push(run);
            run = 0;
        }
    }
    if run > 0 {
        spans.push(run);
    }
    spans
}
