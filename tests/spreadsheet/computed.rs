//! A spreadsheet program in small: it computes the formulas of a page from its cells alone, and knows nothing of plans.

use par_workbook::spreadsheet::{CellValue, SpreadsheetPage};

/// What a formula of a page gives: a number, or words of no letters.
pub(crate) fn computed(page: &SpreadsheetPage, formula: &str) -> Option<u64> {
    if let Some(rest) = formula.strip_prefix("IF(COUNT(") {
        let (cells, then) = rest.split_once(")=0,\"\",").unwrap();
        let filled = numbers(page, cells);
        return (!filled.is_empty()).then(|| value(page, then.strip_suffix(')').unwrap()));
    }
    Some(value(page, formula))
}

fn value(page: &SpreadsheetPage, formula: &str) -> u64 {
    formula.replace("9.99E+307", "9.99E307").split('+').fold(0, |sum, part| sum + term(page, part))
}

fn term(page: &SpreadsheetPage, part: &str) -> u64 {
    if let Some(cells) = part.strip_prefix("SUM(") {
        return numbers(page, cells.strip_suffix(')').unwrap()).iter().sum();
    }
    // The last number of a row: none is above so great a one.
    match part.strip_prefix("LOOKUP(9.99E307,") {
        Some(cells) => *numbers(page, cells.strip_suffix(')').unwrap()).last().unwrap(),
        None => numbers(page, part).first().copied().unwrap_or_default(),
    }
}

/// The numbers of a reference, such as "E5:P5" or "E5". Words are passed over.
fn numbers(page: &SpreadsheetPage, cells: &str) -> Vec<u64> {
    let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
    let ((row, from), (same, to)) = (place(first), place(last));
    assert_eq!(row, same, "{cells} are of one row");
    let cells = &page.rows[row].cells[from..=to];
    let number = |value: &CellValue| match value {
        CellValue::Number(number) => Some(number.parse().unwrap()),
        CellValue::Blank | CellValue::Text(_) => None,
        CellValue::Percent(_) | CellValue::Formula { .. } => panic!("no count: {value:?}"),
    };
    cells.iter().filter_map(|cell| number(&cell.value)).collect()
}

/// The row and the column of "E5".
fn place(cell: &str) -> (usize, usize) {
    let letter = cell.bytes().next().unwrap();
    (cell[1..].parse::<usize>().unwrap() - 1, usize::from(letter - b'A'))
}
