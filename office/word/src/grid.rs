//! Bảng: tables of fixed columns, whose cells add up to their grid in every row.

use crate::xml::{Paragraph, put};

/// A line of a cell: there, not there, or as the table has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Border {
    /// As the table has it.
    #[default]
    Inherit,
    /// None, whatever the table has.
    Gone,
}

/// Ô.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// How many columns it covers.
    pub span: usize,
    /// Whether it begins a cell that reaches down, or continues one.
    pub down: Option<Down>,
    /// The line above it.
    pub above: Border,
    /// The line below it.
    pub below: Border,
    /// The line at its left.
    pub left: Border,
    /// The line at its right.
    pub right: Border,
    /// Whether its words stand in the middle of its height.
    pub middle: bool,
    /// Its paragraphs; a cell without any gets a blank one.
    pub paragraphs: Vec<(Paragraph, String)>,
}

/// A cell over several rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Down {
    /// The first of its rows.
    Begins,
    /// A further one.
    Goes,
}

/// Hàng.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Repeated at the top of every page.
    pub head: bool,
    /// Not parted by the end of a page.
    pub whole: bool,
    /// Its cells, from the left.
    pub cells: Vec<Cell>,
}

/// Bảng.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The widths of its columns, in twentieths of a point.
    pub columns: Vec<u32>,
    /// Whether lines are drawn.
    pub lined: bool,
    /// The room at both sides of a cell's words.
    pub room: u32,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Grid {
    /// Its element.
    pub fn xml(&self) -> String {
        let width: u32 = self.columns.iter().sum();
        let line = |side: &str| {
            if self.lined {
                format!("<w:{side} w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/>")
            } else {
                format!("<w:{side} w:val=\"none\" w:sz=\"0\" w:space=\"0\" w:color=\"auto\"/>")
            }
        };
        let lines: String =
            ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).concat();
        let (room, high) = (self.room, if self.lined { 30 } else { 0 });
        let column = |width: &u32| format!("<w:gridCol w:w=\"{width}\"/>");
        let columns = self.columns.iter().map(column).collect::<Vec<_>>().concat();
        let mut open = Vec::new();
        let rows: String = self.rows.iter().map(|row| self.row(row, &mut open)).collect();
        format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"{high}\" w:type=\"dxa\"/><w:left w:w=\"{room}\" w:type=\"dxa\"/><w:bottom w:w=\"{high}\" w:type=\"dxa\"/><w:right w:w=\"{room}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
        )
    }

    /// A row; `open` holds the columns in which a cell reaches down from above, and then from this row.
    fn row(&self, row: &Row, open: &mut Vec<usize>) -> String {
        let mut told = String::new();
        if row.whole {
            told.push_str("<w:cantSplit/>");
        }
        if row.head {
            told.push_str("<w:tblHeader/>");
        }
        if !told.is_empty() {
            told = format!("<w:trPr>{told}</w:trPr>");
        }
        let mut columns = self.columns.iter();
        let above = std::mem::take(open);
        let mut place = 0;
        for cell in &row.cells {
            let span = cell.span.max(1);
            let width: u32 = columns.by_ref().take(span).sum();
            // What goes on from nothing begins here.
            let orphan = cell.down == Some(Down::Goes) && !above.contains(&place);
            let down = if orphan { Some(Down::Begins) } else { cell.down };
            if down.is_some() {
                open.push(place);
            }
            told.push_str(&cell.xml(width, down));
            place += span;
        }
        format!("<w:tr>{told}</w:tr>")
    }
}

impl Cell {
    /// One of a single column.
    pub fn of(paragraphs: Vec<(Paragraph, String)>) -> Self {
        Self { span: 1, paragraphs, ..Self::default() }
    }

    fn xml(&self, width: u32, down: Option<Down>) -> String {
        let mut told = format!("<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if self.span > 1 {
            put(&mut told, &format!("<w:gridSpan w:val=\"{}\"/>", self.span));
        }
        match down {
            None => {}
            Some(Down::Begins) => told.push_str("<w:vMerge w:val=\"restart\"/>"),
            Some(Down::Goes) => told.push_str("<w:vMerge/>"),
        }
        let sides = [
            ("top", self.above),
            ("left", self.left),
            ("bottom", self.below),
            ("right", self.right),
        ];
        let gone =
            |(side, border)| (border == Border::Gone).then(|| format!("<w:{side} w:val=\"nil\"/>"));
        let gone: String = sides.into_iter().filter_map(gone).collect();
        if !gone.is_empty() {
            put(&mut told, &format!("<w:tcBorders>{gone}</w:tcBorders>"));
        }
        if self.middle {
            told.push_str("<w:vAlign w:val=\"center\"/>");
        }
        told.push_str("</w:tcPr>");
        for (paragraph, runs) in &self.paragraphs {
            told.push_str(&paragraph.around(runs));
        }
        if self.paragraphs.is_empty() {
            told.push_str("<w:p/>");
        }
        format!("<w:tc>{told}</w:tc>")
    }
}

/// A width shared out by parts of a hundred; what is left over goes to the last column.
pub fn shared(width: u32, percents: &[u32]) -> Vec<u32> {
    let whole: u32 = percents.iter().sum::<u32>().max(1);
    let mut columns: Vec<u32> = percents.iter().map(|part| width * part / whole).collect();
    let used: u32 = columns.iter().sum();
    if let Some(last) = columns.last_mut() {
        *last += width - used;
    }
    columns
}
