//! Phụ lục: the figures by month, and the list of evidence.

use super::super::decision::title;
use super::super::evidence::listed;
use super::super::remedies::cell;
use super::super::{Block, Column, DocumentPart, DocumentTable, PartKind, TableRow};
use super::reported::Reported;
use super::results::counted;
use crate::check;
use crate::plan::{Id, Measure, Plan, Slot, YearRule};
use crate::read::{day, number};

/// The annexes that have anything to show.
pub(super) fn annexes(reported: &Reported, note: &str) -> Vec<DocumentPart> {
    let tables = [
        ("SỐ LIỆU THEO THÁNG", figures(reported)),
        (
            "DANH MỤC TÀI LIỆU KIỂM CHỨNG",
            listed(&reported.cut.plan, reported.cut.span.judged_on(), Some(&reported.plan)),
        ),
    ];
    let filled = tables.into_iter().filter(|(_, table)| !table.rows.is_empty());
    let part = |(place, (subject, table)): (usize, (&str, DocumentTable))| {
        let number = u8::try_from(place + 1).unwrap_or(u8::MAX);
        let roman = if number == 1 { "I" } else { "II" };
        DocumentPart {
            kind: PartKind::Annex(number),
            landscape: true,
            blocks: vec![
                title(&format!("Phụ lục {roman}"), subject),
                Block::AttachedNote(note.to_owned()),
                Block::Table(table),
            ],
        }
    };
    filled.enumerate().map(part).collect()
}

fn column(head: &str, share: u32, centred: bool) -> Column {
    Column { head: head.to_owned(), share, centred }
}

/// Số liệu theo tháng, up to the last month of the period, with what the period and the year came to.
fn figures(reported: &Reported) -> DocumentTable {
    let plan = &reported.cut.plan;
    let last = reported.period().last_month();
    let mut lines = Vec::new();
    let mut count = 0_u32;
    for group in check::sheet::sheet(plan) {
        let own: Vec<(Id, &Measure)> = group
            .rows
            .iter()
            .filter_map(|id| Some((*id, plan.measures.get(*id)?)))
            .filter(|(id, _)| plan.figures_of(*id).any(|(_, text)| !text.trim().is_empty()))
            .collect();
        if own.is_empty() {
            continue;
        }
        let named = if group.name.is_empty() { "Số liệu khác" } else { &group.name };
        lines.push(FigureLine::Group(named.to_owned()));
        for (id, row) in own {
            count += 1;
            let about = vec![vec![count.to_string()], cell(&row.label), cell(&row.unit)];
            let months = (1..=last).map(|month| in_month(plan, id, month));
            let sums = [within(reported, id, row), through(plan, id, row, last)];
            lines.push(FigureLine::Row(about, months.chain(sums).collect()));
        }
    }
    let laid = Widths::of(&lines, usize::from(last));
    let mut columns = vec![
        column("TT", TT, true),
        column("Số liệu", laid.left, false),
        column("Đơn vị", UNIT, true),
    ];
    let heads = (1..=last).map(|month| format!("T{month}"));
    let heads = heads.chain(["Trong kỳ", "Lũy kế"].map(str::to_owned));
    columns.extend(heads.zip(&laid.figures).map(|(head, share)| column(&head, *share, true)));
    let rows = lines.into_iter().map(|line| match line {
        FigureLine::Group(named) => TableRow::Group(named),
        FigureLine::Row(mut cells, figures) => {
            let rooms = laid.figures.iter().map(|share| share - AROUND);
            cells.extend(figures.iter().zip(rooms).map(|(text, room)| lines_of(text, room)));
            TableRow::Cells(cells)
        }
    });
    DocumentTable { columns, rows: rows.collect() }
}

/// A line of the table before its columns have their widths.
enum FigureLine {
    /// The name of a group.
    Group(String),
    /// What a row is about, then its figures: those of the months, of the period and of the year.
    Row(Vec<Vec<String>>, Vec<String>),
}

/// A figure as printed: a count with its thousands apart, anything else as it was typed.
fn shown(text: &str) -> String {
    match number::parse_count(text) {
        Ok(Some(count)) => counted(count),
        Ok(None) => String::new(),
        Err(_) => text.trim().to_owned(),
    }
}

/// The figure of a month; a cumulative one says so.
fn in_month(plan: &Plan, id: Id, month: u8) -> String {
    let own = shown(plan.figure(id, Slot::Month(month)));
    match shown(plan.figure(id, Slot::Through(month))) {
        through if through.is_empty() => own,
        through if own.is_empty() => format!("(LK {through})"),
        through => format!("{own} (LK {through})"),
    }
}

/// The width of the table at the widest margins, in thousandths of the size of its letters: 242 mm at 10 points.
const WHOLE: u32 = 68_500;
/// The lines of a cell and the room beside its words.
const AROUND: u32 = 900;
/// The columns of the ordinal and of the unit.
const TT: u32 = 2_400;
const UNIT: u32 = 4_800;
/// The least that is left for the names of the figures.
const NAMES: u32 = 9_300;
/// The least of a month, which is its head's, and of a sum.
const MONTH: u32 = 2_700;
const SUM: u32 = 4_800;
/// What lines of months and of sums may take, from whole numbers to "1.234" and to half a sum.
const ROOMS: [(u32, u32); 6] = [
    (9_000, 9_000),
    (6_500, 9_000),
    (5_100, 9_000),
    (3_400, 9_000),
    (2_300, 9_000),
    (2_300, 4_000),
];

/// The widths of the columns: what the longest number needs, broken no more than the page asks for.
struct Widths {
    /// Of the names.
    left: u32,
    /// Of the months, of the period and of the year.
    figures: Vec<u32>,
}

impl Widths {
    fn of(lines: &[FigureLine], months: usize) -> Self {
        let rows = || {
            lines.iter().filter_map(|line| match line {
                FigureLine::Group(_) => None,
                FigureLine::Row(_, figures) => Some(figures),
            })
        };
        let needed = |place: usize, (month, sum): (u32, u32)| {
            let (room, least) = if place < months { (month, MONTH) } else { (sum, SUM) };
            let texts = rows().filter_map(|row| row.get(place));
            let pieces = texts.flat_map(|text| lines_of(text, room));
            let longest = pieces.map(|piece| figure_width(&piece)).max().unwrap_or_default();
            (longest + AROUND).max(least)
        };
        let mut figures = Vec::new();
        for rooms in ROOMS {
            figures = (0..months + 2).map(|place| needed(place, rooms)).collect::<Vec<_>>();
            if figures.iter().sum::<u32>() + TT + UNIT + NAMES <= WHOLE {
                break;
            }
        }
        let left = WHOLE.saturating_sub(figures.iter().sum::<u32>() + TT + UNIT);
        Self { left: left.max(NAMES), figures }
    }
}

/// The width of a figure at the end of a line, in thousandths of the size of its letters: of Times a digit is half as wide
/// as high, a point a quarter; nothing else that stands here is wider than a capital.
fn figure_width(text: &str) -> u32 {
    let advance = |letter: char| match letter {
        '.' | ',' | ' ' => 250,
        '(' | ')' | '/' => 333,
        '0'..='9' => 500,
        _ => 722,
    };
    text.trim_end().chars().map(advance).sum()
}

/// A number too wide for its room, broken after a point as a reader would break it, never inside a group of digits.
fn lines_of(text: &str, room: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in text.split_inclusive(['.', ' ']) {
        match lines.last_mut().filter(|line| figure_width(&format!("{line}{piece}")) <= room) {
            Some(line) => line.push_str(piece),
            None => lines.push(piece.to_owned()),
        }
    }
    lines
}

fn within(reported: &Reported, id: Id, row: &Measure) -> String {
    match row.rule {
        YearRule::Sum | YearRule::Latest => {
            let found = check::counted_in(&reported.cut.plan, id, reported.period());
            found.map(counted).unwrap_or_default()
        }
        YearRule::Year | YearRule::Date => String::new(),
    }
}

fn through(plan: &Plan, id: Id, row: &Measure, last: u8) -> String {
    match row.rule {
        YearRule::Date => {
            let typed = plan.figure(id, Slot::Year);
            day::parse(typed).map_or_else(|| typed.trim().to_owned(), day::cite)
        }
        // One that holds what was carried over adds up to nothing.
        YearRule::Latest if row.is_of_its_period() => String::new(),
        YearRule::Sum | YearRule::Latest | YearRule::Year => {
            check::year::figure(plan, id, last).value.map(counted).unwrap_or_default()
        }
    }
}
