//! Dán nhiều ô: where each cell of a block from a spreadsheet goes, and which are refused, shown before
//! anything changes.

mod asked;
mod cell;
mod class;
mod form;
mod guess;
mod heads;
pub(in crate::edit) mod time;

pub use asked::{Layout, Refused};
pub use cell::{Figure, Reading, read};
pub use guess::{Guess, begins, guess};
pub use heads::Heads;

use std::collections::BTreeSet;

use super::{Change, build};
use crate::plan::{At, Id, Plan, Slot, Value, YearRule};
use crate::read::number::parse_count;
use crate::read::{day, search};

/// Where the block is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastePlace {
    /// The first measure.
    pub measure: Id,
    /// The first month, or the only one.
    pub month: u8,
    /// Lũy kế: the figures stand for the months from January to theirs.
    pub through: bool,
}

/// Cách dán: what the person was asked, with their answers or the guesses they left as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where it is put.
    pub place: PastePlace,
    /// How it maps to the figures.
    pub layout: Layout,
    /// Which of its cells are heads, in a grid.
    pub heads: Heads,
    /// If heads name months, each figure goes to its own; otherwise, and if the person said in which month it
    /// begins, month follows month.
    pub by_heads: bool,
    /// If heads name measures of the plan, each row goes to its own; otherwise, and if the person said with
    /// which measure it begins, measure follows measure.
    pub by_names: bool,
    /// Which cell of the form's row is column 3; `None` if the row itself shows it.
    pub first: Option<usize>,
}

/// Một ô được dán. A blank cell is not: it removes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The text in the block.
    pub text: String,
    /// Where it goes; `None` if there is no place for it.
    pub at: Option<(Id, Slot)>,
    /// The figure that is there now.
    pub old: String,
    /// What will be written, or why nothing will be.
    pub figure: Result<Figure, Refused>,
}

impl Pasted {
    /// What will be written, and where.
    pub fn taken(&self) -> Option<(Id, Slot, &Figure)> {
        let (measure, slot) = self.at?;
        self.figure.as_ref().ok().map(|figure| (measure, slot, figure))
    }

    /// Whether it will be written.
    pub fn is_taken(&self) -> bool {
        self.taken().is_some()
    }
}

/// Khối đã xếp. Every cell of the block that is not blank is in it: pasted, refused, or left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Laid {
    /// The cells that are figures, or were meant to be.
    pub cells: Vec<Pasted>,
    /// The names before rows that no measure has.
    pub unnamed: Vec<String>,
    /// The cells that were left out: heads, and the rows of the form beside its total.
    pub left: Vec<String>,
    /// How many rows of the form were summed; 0 if a total was taken as it is.
    pub summed: usize,
    /// The row of the form in which column 3 could not be located.
    pub adrift: Option<usize>,
    /// The cells of that row that may be column 3.
    pub firsts: Vec<usize>,
}

/// Whether a pasted text is more than one figure: cells of a sheet, or the form's row as a PDF gives it.
pub fn is_block(text: &str) -> bool {
    crate::read::block::is_block(text) || form::unspaced(&crate::read::block::parse(text)).is_some()
}

/// Where each cell goes. `rows` are the measures in the order shown.
pub fn lay(plan: &Plan, rows: &[Id], way: &Way, block: &[Vec<String>]) -> Laid {
    let mut laid = match way.layout {
        Layout::Grid | Layout::Turned => lay_grid(plan, rows, way, block),
        Layout::Form06a | Layout::FormRows => lay_form(plan, way, block),
    };
    let mut held = BTreeSet::new();
    for cell in &mut laid.cells {
        if cell.is_taken() && !cell.at.is_some_and(|at| held.insert(at)) {
            cell.figure = Err(Refused::Twice);
        }
    }
    laid
}

fn lay_grid(plan: &Plan, rows: &[Id], way: &Way, block: &[Vec<String>]) -> Laid {
    let Way { place, layout, heads, .. } = *way;
    let start = rows.iter().position(|id| *id == place.measure).unwrap_or(rows.len());
    let named =
        if way.by_heads { heads::months(block, heads, layout, plan.year()) } else { Vec::new() };
    let month_of = |months: usize| match named.as_slice() {
        [] => {
            let month = u8::try_from(months).ok().and_then(|it| it.checked_add(place.month));
            month.filter(|month| (1..=12).contains(month)).ok_or(Refused::NoMonth)
        }
        named => named.get(months).copied().flatten().ok_or(Refused::NotAMonth),
    };
    let written = if way.by_names { heads::names(block, heads, layout) } else { Vec::new() };
    let known = named_measures(plan, rows, &written);
    let mut laid = Laid::default();
    let unknown = written.iter().zip(&known).filter(|(_, measure)| measure.is_none());
    let unknown = unknown.map(|(name, _)| name.trim()).filter(|name| !name.is_empty());
    laid.unnamed = unknown.map(str::to_owned).collect();
    for (row, cells) in block.iter().enumerate() {
        for (column, text) in cells.iter().enumerate() {
            let at = row.checked_sub(heads.rows).zip(column.checked_sub(heads.columns));
            match at {
                _ if text.trim().is_empty() => {}
                None => laid.left.push(text.trim().to_owned()),
                Some((down, across)) => {
                    let turned = layout == Layout::Turned;
                    let (along, months) = if turned { (across, down) } else { (down, across) };
                    let measure = match known.as_slice() {
                        [] => rows.get(start + along).copied().ok_or(Refused::NoRow),
                        known => known.get(along).copied().flatten().ok_or(Refused::NotAMeasure),
                    };
                    let when = (month_of(months), place.through);
                    laid.cells.push(pasted(plan, measure, months == 0, when, text));
                }
            }
        }
    }
    laid
}

/// The measures that heads name by their labels; empty if no head does. A label that two measures share names
/// neither.
fn named_measures(plan: &Plan, rows: &[Id], names: &[String]) -> Vec<Option<Id>> {
    let label = |id: &Id| plan.measures.get(*id).map(|row| search::fold(row.label.trim()));
    let labels: Vec<(Id, String)> = rows.iter().filter_map(|id| Some((*id, label(id)?))).collect();
    let measure = |name: &String| {
        let name = search::fold(name);
        let mut same = labels.iter().filter(|(_, label)| !name.is_empty() && *label == name);
        same.next().map(|(id, _)| *id).filter(|_| same.next().is_none())
    };
    let found: Vec<Option<Id>> = names.iter().map(measure).collect();
    if found.iter().all(Option::is_none) { Vec::new() } else { found }
}

/// The changes that write the cells taken, as one edit.
pub fn changes(plan: &Plan, cells: &[Pasted]) -> Vec<Change> {
    let values = cells.iter().filter_map(Pasted::taken).map(|(measure, slot, figure)| {
        let text = figure.text.clone();
        let text = if is_date(plan, measure) { day::to_stored(&text) } else { text };
        (At::Figure(measure, slot), Value::Text(text))
    });
    build::set_all(plan, values)
}

fn is_date(plan: &Plan, measure: Id) -> bool {
    plan.measures.get(measure).is_some_and(|row| row.rule == YearRule::Date)
}

/// One cell of a block: `first` if it is the first of its measure; `when` is its month, or why it has none,
/// and whether it stands for the months up to it.
pub(in crate::edit) fn pasted(
    plan: &Plan,
    measure: Result<Id, Refused>,
    first: bool,
    when: (Result<u8, Refused>, bool),
    text: &str,
) -> Pasted {
    let text = text.trim().to_owned();
    let known = |id: Id| {
        plan.measures
            .get(id)
            .map(|row| (id, row.rule, row.is_of_its_period()))
            .ok_or(Refused::NoRow)
    };
    let (id, rule, of_its_period) = match measure.and_then(known) {
        Ok(found) => found,
        Err(why) => return Pasted { text, at: None, old: String::new(), figure: Err(why) },
    };
    let slot = match (rule, when.0) {
        (YearRule::Year | YearRule::Date, _) if first => Ok(Slot::Year),
        (YearRule::Year | YearRule::Date, _) => Err(Refused::OneAYear),
        (YearRule::Sum | YearRule::Latest, Err(why)) => Err(why),
        (YearRule::Latest, Ok(_)) if when.1 && of_its_period => Err(Refused::OfItsPeriod),
        (YearRule::Sum, Ok(month)) if when.1 => Ok(Slot::Through(month)),
        (YearRule::Sum | YearRule::Latest, Ok(month)) => Ok(Slot::Month(month)),
    };
    // Refused as of its period, it is still told where it was meant to go.
    let meant = match (slot, when.0) {
        (Err(Refused::OfItsPeriod), Ok(month)) => Some(Slot::Through(month)),
        (slot, _) => slot.ok(),
    };
    let at = meant.map(|slot| (id, slot));
    let old = at.map(|(id, slot)| plan.figure(id, slot).to_owned()).unwrap_or_default();
    let figure = slot.and_then(|_| read(rule, &text));
    Pasted { text, at, old, figure }
}

fn lay_form(plan: &Plan, way: &Way, block: &[Vec<String>]) -> Laid {
    // A total among the rows of the fields is not a field.
    let total = form::total(block);
    let mut found = form::rows(block);
    found.retain(|row| way.layout == Layout::Form06a || total.is_none_or(|it| it.row != row.row));
    let sums = way.layout == Layout::FormRows && found.len() > 1;
    let taken = if sums {
        found
    } else {
        let total = total.filter(|_| way.layout == Layout::Form06a);
        let one = total.or_else(|| form::unnamed_total(block, &found));
        let one = one.or_else(|| found.last().copied());
        one.or_else(|| form::last(block)).into_iter().collect()
    };
    let taken: Vec<form::FormRow> = taken
        .into_iter()
        .map(|row| match way.first {
            Some(first) if !row.sure => form::FormRow { first, ..row },
            _ => row,
        })
        .collect();
    let mut laid = Laid { summed: if sums { taken.len() } else { 0 }, ..Laid::default() };
    if let (false, [row]) = (sums, taken.as_slice())
        && !row.sure
    {
        laid.adrift = Some(row.row);
        let length = block.get(row.row).map_or(0, Vec::len);
        laid.firsts = (0..=length.saturating_sub(form::COUNT)).collect();
    }
    for (row, cells) in block.iter().enumerate() {
        let own = taken.iter().find(|own| own.row == row);
        for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
            match own.and_then(|own| column.checked_sub(own.first)) {
                None => laid.left.push(text.trim().to_owned()),
                Some(at) if at >= form::COUNT => laid.cells.push(Pasted {
                    text: text.trim().to_owned(),
                    at: None,
                    old: String::new(),
                    figure: Err(Refused::BeyondForm),
                }),
                Some(_) => {}
            }
        }
    }
    for (number, at) in form::COLUMNS.zip(0..) {
        let column = taken.iter().filter_map(|row| block.get(row.row)?.get(row.first + at));
        let column: Vec<&String> = column.filter(|text| !text.trim().is_empty()).collect();
        match column.as_slice() {
            [] => {}
            [one] => laid.cells.push(form_cell(plan, way.place, number, one)),
            many => laid.cells.extend(summed(plan, way.place, number, many)),
        }
    }
    laid
}

/// The sum of a column of the form; if one of its cells cannot be read, that cell is refused, and nothing of
/// the column is written.
fn summed(plan: &Plan, place: PastePlace, number: u8, column: &[&String]) -> Vec<Pasted> {
    let counts = column.iter().map(|text| {
        let figure = read(YearRule::Sum, text)?;
        let count = parse_count(&figure.text).map_err(Refused::NotACount)?.unwrap_or_default();
        Ok((figure, count))
    });
    let counts: Vec<Result<(Figure, u64), Refused>> = counts.collect();
    let wrong: Vec<Pasted> = column
        .iter()
        .zip(&counts)
        .filter_map(|(text, count)| {
            let why = count.as_ref().err()?;
            let own = form_cell(plan, place, number, text);
            Some(Pasted { figure: Err(*why), ..own })
        })
        .collect();
    if !wrong.is_empty() {
        return wrong;
    }
    let sum = counts.into_iter().flatten().fold(0_u64, |sum, (_, n)| sum.saturating_add(n));
    vec![form_cell(plan, place, number, &sum.to_string())]
}

fn form_cell(plan: &Plan, place: PastePlace, number: u8, text: &str) -> Pasted {
    let holds = |column: &str| column.trim().parse() == Ok(number);
    let measure = plan.measures.iter().find(|(_, row)| !row.retired && holds(&row.column));
    let when = (Ok(place.month), place.through);
    let measure = measure.map(|(id, _)| id).ok_or(Refused::NoColumn(number));
    pasted(plan, measure, true, when, text)
}

#[cfg(test)]
mod tests;
