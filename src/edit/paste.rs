//! Dán nhiều ô: where each cell of a block from a spreadsheet goes, and which are refused, told
//! before anything changes.

use super::{Change, build};
use crate::plan::{At, Id, Plan, Slot, Value, YearRule};
use crate::text::number::{CountProblem, parse_count};
use crate::text::{clean, day};

/// Cách xếp. How the block lies on the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// As in the grid: a row a measure, a column a month.
    #[default]
    Grid,
    /// Turned: a column a measure, a row a month.
    Turned,
    /// The "Tổng cộng" row of form II.06a: its columns 3 to 13 into one month.
    Form06a,
}

/// Where the block is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The first measure.
    pub measure: Id,
    /// The first month, or the only one.
    pub month: u8,
}

/// Lý do không dán.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such row below.
    NoRow,
    /// Beyond month 12.
    NoMonth,
    /// The measure has one figure for the year.
    OneAYear,
    /// No count.
    NotACount(CountProblem),
    /// No day.
    NotADay,
    /// The plan has no measure for this column of the form.
    NoColumn(u8),
}

/// Một ô được dán. A blank cell is none: it takes nothing away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The text in the block.
    pub text: String,
    /// Where it goes; `None` where there is no place for it.
    pub at: Option<(Id, Slot)>,
    /// What stands there now.
    pub old: String,
    /// Why it is refused.
    pub refused: Option<Refused>,
}

impl Pasted {
    /// Whether it will be written.
    pub const fn is_taken(&self) -> bool {
        self.refused.is_none() && self.at.is_some()
    }
}

/// The layout that a block most likely has: a row that is called "Tổng cộng", or is as long as the
/// whole form, is the form's. A name with twelve figures after it is a measure and its year.
pub fn likely(block: &[Vec<String>]) -> Layout {
    let figure = |text: &String| matches!(parse_count(text), Ok(Some(_)));
    let year = |row: &[String]| {
        row.split_first()
            .is_some_and(|(name, rest)| !figure(name) && rest.first().is_some_and(figure))
    };
    let whole = |row: &[String]| row.len() >= 13 && block.len() == 1 && !year(row);
    let form = block.iter().any(|row| total_at(row).is_some() || whole(row));
    if form { Layout::Form06a } else { Layout::Grid }
}

/// Where each cell goes. `rows` are the measures as they are shown.
pub fn lay(
    plan: &Plan,
    rows: &[Id],
    place: Place,
    layout: Layout,
    block: &[Vec<String>],
) -> Vec<Pasted> {
    if layout == Layout::Form06a {
        return lay_form(plan, place.month, block);
    }
    let block = figures_only(block);
    let start = rows.iter().position(|id| *id == place.measure).unwrap_or(rows.len());
    let along = if layout == Layout::Turned {
        block.len()
    } else {
        block.iter().map(Vec::len).max().unwrap_or_default()
    };
    // Twelve of them can only be the year.
    let first = if along == 12 { 1 } else { place.month };
    let mut cells = Vec::new();
    for (down, row) in block.iter().enumerate() {
        for (across, text) in row.iter().enumerate() {
            let (along, months) =
                if layout == Layout::Turned { (across, down) } else { (down, across) };
            if !text.trim().is_empty() {
                let month = usize::from(first) + months;
                cells.push(cell(plan, rows.get(start + along).copied(), months == 0, month, text));
            }
        }
    }
    cells
}

/// The changes that write what was taken, as one edit.
pub fn changes(plan: &Plan, cells: &[Pasted]) -> Vec<Change> {
    let taken = cells.iter().filter(|cell| cell.is_taken());
    let values = taken.filter_map(|cell| {
        let (measure, slot) = cell.at?;
        let text = clean::line(&cell.text);
        let dated = is_date(plan, measure);
        let text = if dated { day::to_stored(&text) } else { text };
        Some((At::Figure(measure, slot), Value::Text(text)))
    });
    build::set_all(plan, values)
}

fn is_date(plan: &Plan, measure: Id) -> bool {
    plan.measures.get(measure).is_some_and(|row| row.rule == YearRule::Date)
}

fn cell(plan: &Plan, measure: Option<Id>, first: bool, month: usize, text: &str) -> Pasted {
    let text = text.trim().to_owned();
    let found = measure.and_then(|id| plan.measures.get(id).map(|row| (id, row.rule)));
    let Some((id, rule)) = found else {
        return Pasted { text, at: None, old: String::new(), refused: Some(Refused::NoRow) };
    };
    let once = matches!(rule, YearRule::Year | YearRule::Date);
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month));
    let (slot, nowhere) = match (once, month) {
        (true, _) if first => (Some(Slot::Year), None),
        (true, _) => (None, Some(Refused::OneAYear)),
        (false, Some(month)) => (Some(Slot::Month(month)), None),
        (false, None) => (None, Some(Refused::NoMonth)),
    };
    let refused = nowhere.or_else(|| wrong(rule, &text));
    let old = slot.map(|slot| plan.figure(id, slot).to_owned()).unwrap_or_default();
    Pasted { text, at: slot.map(|slot| (id, slot)), old, refused }
}

fn wrong(rule: YearRule, text: &str) -> Option<Refused> {
    if rule == YearRule::Date {
        return day::parse(text).is_none().then_some(Refused::NotADay);
    }
    parse_count(text).err().map(Refused::NotACount)
}

/// The block without heads: rows and columns before the first figure that hold none.
fn figures_only(block: &[Vec<String>]) -> Vec<Vec<String>> {
    let figure = |text: &String| {
        !text.trim().is_empty() && (parse_count(text).is_ok() || day::parse(text).is_some())
    };
    let rows: Vec<&Vec<String>> = block.iter().skip_while(|row| !row.iter().any(figure)).collect();
    let first = rows.iter().filter_map(|row| row.iter().position(figure)).min();
    // A block without any figure is shown as it is, each cell with its reason.
    let Some(first) = first else { return block.to_vec() };
    // Blank cells before the first figure are cells: the selection began there.
    let heads = |row: &&Vec<String>| row.iter().take(first).any(|text| !text.trim().is_empty());
    let skip = if rows.iter().any(heads) { first } else { 0 };
    rows.iter().map(|row| row.iter().skip(skip).cloned().collect()).collect()
}

/// The columns of form II.06a that are counts.
const COLUMNS: std::ops::RangeInclusive<u8> = 3..=13;

/// Where the words "Tổng cộng" stand in a row.
fn total_at(row: &[String]) -> Option<usize> {
    row.iter().position(|text| {
        let words = clean::line(text).to_lowercase();
        words.starts_with("tổng cộng") || words == "tổng" || words == "cộng"
    })
}

fn lay_form(plan: &Plan, month: u8, block: &[Vec<String>]) -> Vec<Pasted> {
    let total = block.iter().find(|row| total_at(row).is_some());
    let Some(row) = total.or_else(|| block.last()) else { return Vec::new() };
    let cells = row.iter().skip(first_count(row));
    let found = COLUMNS.zip(cells).filter(|(_, text)| !text.trim().is_empty());
    found.map(|(number, text)| form_cell(plan, month, number, text)).collect()
}

/// Where column 3 stands: after the words and the merged cell beside them, or eleven from the end.
fn first_count(row: &[String]) -> usize {
    match total_at(row) {
        Some(words) => {
            let blank = |text: &&String| text.trim().is_empty();
            words + 1 + row.iter().skip(words + 1).take_while(blank).count()
        }
        None => row.len().saturating_sub(COLUMNS.count()).min(2),
    }
}

fn form_cell(plan: &Plan, month: u8, number: u8, text: &str) -> Pasted {
    let holds = |column: &str| column.trim().parse() == Ok(number);
    let measure = plan.measures.iter().find(|(_, row)| !row.retired && holds(&row.column));
    let mut pasted = cell(plan, measure.map(|(id, _)| id), true, usize::from(month), text);
    if pasted.refused == Some(Refused::NoRow) {
        pasted.refused = Some(Refused::NoColumn(number));
    }
    pasted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply_all;
    use crate::plan::preset;

    fn id(text: &str) -> Id {
        text.parse().unwrap()
    }

    fn block(text: &str) -> Vec<Vec<String>> {
        text.lines()
            .map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect())
            .collect()
    }

    fn told(cells: &[Pasted]) -> Vec<String> {
        let one = |cell: &Pasted| match (cell.at, cell.refused) {
            (_, Some(why)) => format!("{}!{why:?}", cell.text),
            (Some((id, slot)), None) => format!("{id} {slot}={}", cell.text),
            (None, None) => cell.text.clone(),
        };
        cells.iter().map(one).collect()
    }

    fn rows() -> Vec<Id> {
        ["cot7", "cot8", "m11", "m13ngay", "m733hs"].map(id).to_vec()
    }

    #[track_caller]
    fn check(layout: Layout, at: (&str, u8), text: &str, expected: &[&str]) {
        let plan = preset::ba_xa_2024();
        let place = Place { measure: id(at.0), month: at.1 };
        assert_eq!(told(&lay(&plan, &rows(), place, layout, &block(text))), expected);
    }

    #[test]
    fn a_block_lies_as_the_grid_does() {
        check(
            Layout::Grid,
            ("cot7", 4),
            "40|43\n30|33",
            &["cot7 4=40", "cot7 5=43", "cot8 4=30", "cot8 5=33"],
        );
        check(Layout::Grid, ("m733hs", 12), "1|2\n3", &["m733hs 12=1", "2!NoMonth", "3!NoRow"]);
        check(
            Layout::Grid,
            ("cot8", 1),
            "5\n12|13\n18/3/2024\n7",
            &["cot8 1=5", "m11 nam=12", "13!OneAYear", "m13ngay nam=18/3/2024", "m733hs 1=7"],
        );
    }

    #[test]
    fn blanks_take_nothing_away_and_wrong_cells_are_told() {
        check(Layout::Grid, ("cot7", 1), "1||3", &["cot7 1=1", "cot7 3=3"]);
        check(Layout::Grid, ("cot7", 1), "|2", &["cot7 2=2"]);
        check(Layout::Grid, ("cot7", 1), "1|hai", &["cot7 1=1", "hai!NotACount(NotANumber)"]);
    }

    #[test]
    fn heads_are_left_out() {
        check(
            Layout::Grid,
            ("cot7", 1),
            "Số đo|T.1|T.2\nGiải quyết|40|41",
            &["cot7 1=40", "cot7 2=41"],
        );
    }

    #[test]
    fn a_row_across_goes_down_one_month() {
        check(Layout::Turned, ("cot7", 5), "43|33", &["cot7 5=43", "cot8 5=33"]);
    }

    #[test]
    fn the_total_of_the_form_goes_to_its_columns() {
        let total = "1|Đất đai|9|9|0|0|9|9|0|0|0|0|0\nTổng cộng||43|38|2|3|43|33|10|0|0|0|0";
        let rows = block(total);
        assert_eq!(likely(&rows), Layout::Form06a);
        let plan = preset::ba_xa_2024();
        let place = Place { measure: id("cot3"), month: 5 };
        let cells = lay(&plan, &[], place, Layout::Form06a, &rows);
        assert_eq!(cells.len(), 11);
        assert_eq!(told(&cells)[0], "cot3 5=43");
        assert_eq!(told(&cells)[4], "cot7 5=43");
        assert_eq!(told(&cells)[10], "cot13 5=0");
        let bare = block("43|38|2|3|43|33|10|0|0|0|0");
        assert_eq!(lay(&plan, &[], place, Layout::Form06a, &bare), cells);
        let mut after = plan.clone();
        let changes = changes(&plan, &cells);
        assert_eq!(changes.len(), 11);
        apply_all(&mut after, &changes).unwrap();
        assert_eq!(after.figure(id("cot8"), Slot::Month(5)), "33");
    }

    #[test]
    fn a_missing_column_is_told() {
        let mut plan = preset::ba_xa_2024();
        plan.measures.get_mut(id("cot6")).unwrap().retired = true;
        let place = Place { measure: id("cot3"), month: 5 };
        let cells = lay(&plan, &[], place, Layout::Form06a, &block("43|38|2|3|43|33|10|0|0|0|0"));
        assert_eq!(told(&cells)[3], "3!NoColumn(6)");
    }

    #[test]
    fn a_named_row_of_twelve_is_a_measures_year() {
        let plan = preset::ba_xa_2024();
        let row = block("Đã giải quyết: tổng số|1|2|3|4|5|6|7|8|9|10|11|12");
        assert_eq!(likely(&row), Layout::Grid);
        assert_eq!(likely(&block("1|Hộ tịch|1|2|3|4|5|6|7|8|9|10|11")), Layout::Form06a);
        // It begins in January, wherever the person was.
        let place = Place { measure: id("cot7"), month: 12 };
        let cells = lay(&plan, &[id("cot7")], place, Layout::Grid, &row);
        let taken = told(&cells);
        assert_eq!(
            (taken.len(), taken[0].as_str(), taken[11].as_str()),
            (12, "cot7 1=1", "cot7 12=12")
        );
        let one = lay(&plan, &[id("cot7")], place, Layout::Grid, &block("1"));
        assert_eq!(told(&one), ["cot7 12=1"]);
    }

    #[test]
    fn what_is_there_already_is_no_change() {
        let mut plan = preset::ba_xa_2024();
        plan.figures.insert((id("cot7"), Slot::Month(1)), "40".into());
        let place = Place { measure: id("cot7"), month: 1 };
        let cells = lay(&plan, &rows(), place, Layout::Grid, &block("40|41"));
        assert_eq!(cells[0].old, "40");
        assert_eq!(changes(&plan, &cells).len(), 1);
    }
}
