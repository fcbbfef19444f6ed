//! Đoán khối: what a block most likely is. What could be two things is not guessed: the person is
//! asked.

use super::form;
use super::heads::{self, Heads};
use super::{Layout, Place};
use crate::plan::Plan;

/// What a block is taken for until the person says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// The cells, those that only spaces parted among them.
    pub block: Vec<Vec<String>>,
    /// How it lies; `None` where it could be two things.
    pub layout: Option<Layout>,
    /// Which of its cells are heads.
    pub heads: Heads,
    /// Whether that is sure.
    pub heads_sure: bool,
    /// The month in which it begins, where the block says so itself: its heads, or twelve columns.
    pub month: Option<u8>,
}

/// Looks at a block that was put at a place.
pub fn guess(plan: &Plan, place: Option<Place>, block: &[Vec<String>]) -> Guess {
    let block = form::unspaced(block).unwrap_or_else(|| block.to_vec());
    let (heads, heads_sure) = heads::guess(&block);
    let layout = layout(plan, place, &block, heads);
    let width = block.iter().map(Vec::len).max().unwrap_or_default();
    // Twelve of them can only be the year.
    let year = (width.saturating_sub(heads.columns) == 12).then_some(1);
    let month = if layout.is_none_or(|it| it == Layout::Grid) {
        heads::month(&block, heads).or(year)
    } else {
        None
    };
    Guess { block, layout, heads, heads_sure, month }
}

fn layout(
    plan: &Plan,
    place: Option<Place>,
    block: &[Vec<String>],
    heads: Heads,
) -> Option<Layout> {
    if form::total(block).is_some() {
        return Some(Layout::Form06a);
    }
    let rows = form::rows(block);
    let cells = |row: &form::FormRow| block.get(row.row).map_or(&[][..], Vec::as_slice);
    // Nothing but zeros keeps every sum, and says nothing.
    let telling = rows.iter().filter(|row| form::counts(cells(row), row.first));
    let told = telling.clone().count();
    let held = telling.filter(|row| row.sure && form::holds(cells(row), row.first)).count();
    match rows.as_slice() {
        [] => Some(Layout::Grid),
        [_] if held == 1 => Some(Layout::Form06a),
        [row] => one_row(plan, place, cells(row), row.first, heads),
        many if held == told && held > 0 => {
            let total = form::unnamed_total(block, many);
            Some(total.map_or(Layout::FormRows, |_| Layout::Form06a))
        }
        // Eleven figures each, and in none of them the sums hold: eleven months.
        _ if held == 0 && told > 0 => Some(Layout::Grid),
        [first, ..] if cells(first).len() - first.first != form::COUNT => Some(Layout::Grid),
        _ => None,
    }
}

/// One row long enough for the form in which its sums do not hold.
fn one_row(
    plan: &Plan,
    place: Option<Place>,
    cells: &[String],
    first: usize,
    heads: Heads,
) -> Option<Layout> {
    let figures = cells.len().saturating_sub(first);
    // A number, a name and eleven figures: a row of the form, with a slip in it.
    let ordinal = heads.columns < first && first > 1;
    if ordinal && figures == form::COUNT {
        return Some(Layout::Form06a);
    }
    // A name and twelve figures are a measure and its year; thirteen and more are no months.
    if figures != form::COUNT {
        return (figures <= 12).then_some(Layout::Grid);
    }
    let of_form = |place: Place| {
        plan.measures.get(place.measure).is_some_and(|row| !row.column.trim().is_empty())
    };
    if place.is_none_or(of_form) { None } else { Some(Layout::Grid) }
}
