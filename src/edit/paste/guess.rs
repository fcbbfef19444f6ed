//! Đoán khối: what a block most likely is. What could be two things is not guessed: the person is asked.

use super::asked::Layout;
use super::heads::Heads;
use super::{PastePlace, form, heads, time};
use crate::plan::Plan;

/// What a block is taken to be until the person says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// The cells, also split where only spaces separated them.
    pub block: Vec<Vec<String>>,
    /// How it maps to the figures; `None` if it could be two things.
    pub layout: Option<Layout>,
    /// Which of its cells are heads.
    pub heads: Heads,
    /// Whether its rows of heads are certain.
    pub rows_sure: bool,
    /// Whether its columns of heads are certain.
    pub columns_sure: bool,
    /// Its rows say that their figures are cumulative.
    pub through: bool,
}

/// Guesses what a block put at a place is.
pub fn guess(plan: &Plan, place: Option<PastePlace>, block: &[Vec<String>]) -> Guess {
    let block = form::unspaced(block).unwrap_or_else(|| block.to_vec());
    let heads::FoundHeads { heads, rows_sure, columns_sure } = heads::guess(&block);
    let (timed, worded) = heads::over(&block, heads);
    let down = heads::months(&block, heads, Layout::Turned, plan.year());
    let layout = match layout(plan, place, &block) {
        // Columns under months are not columns of the form.
        _ if timed > 1 => Some(Layout::Grid),
        // A month before each row: each measure is a column.
        Some(Layout::Grid) if timed == 0 && down.len() > 1 => Some(Layout::Turned),
        Some(Layout::Grid) if timed == 0 && !down.is_empty() => None,
        // A quarter of the form, or a month of another year, is not a month of this one.
        Some(Layout::Form06a) if form::months(plan, &block).contains(&None) => None,
        // Words that name no month may name measures.
        Some(Layout::Grid) if timed == 0 && worded > 1 => None,
        layout => layout,
    };
    let named_so = |row: &Vec<String>| row.iter().take(2).any(|text| time::is_cumulative(text));
    let through = block.iter().any(named_so);
    Guess { block, layout, heads, rows_sure, columns_sure, through }
}

/// The month in which a block of this layout begins, or into which it goes, if the block itself says so: by
/// its heads, by twelve columns, by the name of the form's row.
pub fn begins(plan: &Plan, block: &[Vec<String>], heads: Heads, layout: Layout) -> Option<u8> {
    match layout {
        Layout::FormRows => None,
        Layout::Form06a => match form::months(plan, block).as_slice() {
            [month] => *month,
            _ => None,
        },
        Layout::Grid | Layout::Turned => {
            let named = heads::months(block, heads, layout, plan.year());
            let width = block.iter().map(Vec::len).max().unwrap_or_default();
            // Twelve columns can only be the year.
            let year = layout == Layout::Grid && width.saturating_sub(heads.columns) == 12;
            named.into_iter().flatten().next().or(year.then_some(1))
        }
    }
}

fn layout(plan: &Plan, place: Option<PastePlace>, block: &[Vec<String>]) -> Option<Layout> {
    match form::totals(block).as_slice() {
        [] => {}
        [_] => return Some(Layout::Form06a),
        // The person has to say which of them is the month.
        _ => return None,
    }
    let rows = form::rows(block);
    let cells = |row: &form::FormRow| block.get(row.row).map_or(&[][..], Vec::as_slice);
    // Nothing but zeros satisfies every sum, and proves nothing.
    let telling = rows.iter().filter(|row| form::counts(cells(row), row.first));
    let told = telling.clone().count();
    let held = telling.filter(|row| row.sure && form::holds(cells(row), row.first)).count();
    match rows.as_slice() {
        [] => Some(Layout::Grid),
        [row] if held == 1 && is_form(plan, place, cells(row), row.first) => Some(Layout::Form06a),
        [row] => one_row(plan, place, cells(row), row.first),
        many if held == told && held > 0 => {
            if form::unnamed_total(block, many).is_some() {
                return Some(Layout::Form06a);
            }
            // A sum among them would be counted twice, and so would a month within its year.
            let timed = many.iter().any(|row| names(cells(row), row.first).any(time::is_period));
            (!timed && !form::may_hold_sums(block, many)).then_some(Layout::FormRows)
        }
        // Eleven figures each, and the sums hold in none of them: eleven months.
        _ if held == 0 && told > 0 => Some(Layout::Grid),
        [first, ..] if cells(first).len() - first.first != form::COUNT => Some(Layout::Grid),
        _ => None,
    }
}

fn names(cells: &[String], first: usize) -> impl Iterator<Item = &str> {
    cells.iter().take(first).map(String::as_str)
}

/// Whether a row whose sums hold can only be the form's: a year of small counts may satisfy them too.
fn is_form(plan: &Plan, place: Option<PastePlace>, cells: &[String], first: usize) -> bool {
    let before = cells.get(..first).unwrap_or_default();
    let named = before.iter().any(|text| form::is_name(text));
    let alone = named || before.iter().all(|text| text.trim().is_empty());
    alone && place.is_none_or(|place| form_has(plan, place))
}

fn form_has(plan: &Plan, place: PastePlace) -> bool {
    plan.measures.get(place.measure).is_some_and(|row| !row.column.trim().is_empty())
}

/// One row long enough for the form in which its sums do not hold, or may hold by chance.
fn one_row(
    plan: &Plan,
    place: Option<PastePlace>,
    cells: &[String],
    first: usize,
) -> Option<Layout> {
    let figures = cells.len().saturating_sub(first);
    // A number, a name and eleven figures: a row of the form, with a mistake in it.
    let before = || cells.iter().take(first);
    let ordinal = before().any(|text| form::is_name(text))
        && before().any(|it| form::counts(std::slice::from_ref(it), 0));
    if ordinal && figures == form::COUNT {
        return Some(Layout::Form06a);
    }
    // A name and twelve figures are a measure and its year; thirteen and more are not months.
    if figures != form::COUNT {
        return (figures <= 12).then_some(Layout::Grid);
    }
    let by_chance = form::holds(cells, first);
    let asked = by_chance || place.is_none_or(|place| form_has(plan, place));
    (!asked).then_some(Layout::Grid)
}
