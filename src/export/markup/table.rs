//! A table: rows that belong together share a body, which no page end splits.

use super::element::{Element, Node, element, leaf, part};
use crate::document::{Column, DocumentTable, TableRow};

/// The table, with what closes it (a sentence, the signatures) in the body of its last row: a page
/// is never signed without a row on it.
pub(super) fn table_of(table: &DocumentTable, closing: Vec<Node>) -> Element {
    let column = |width: String| {
        let mut column = element("col", "", []);
        column.attributes.push(("width", width));
        Node::Element(column)
    };
    let widths = table.columns.iter().map(|wide| column(table.percent(wide)));
    let heads = table.columns.iter().map(|column| {
        let mut head = leaf("th", "paper__cell paper__cell--head", &column.head);
        head.attributes.push(("scope", "col".to_owned()));
        Node::Element(head)
    });
    let mut parts = vec![
        element("colgroup", "", widths),
        element("thead", "", [Node::Element(element("tr", "paper__row", heads))]),
    ];
    let mut bodies: Vec<Vec<Element>> = Vec::new();
    let mut open = false;
    for (place, row) in table.rows.iter().enumerate() {
        let Some(made) = row_of(table, place) else { continue };
        match bodies.last_mut() {
            Some(body) if open || goes_on(row) => body.push(made),
            _ => bodies.push(vec![made]),
        }
        open = matches!(row, TableRow::Group(_) | TableRow::GroupSum(_));
    }
    if !closing.is_empty() {
        let mut row = across(table, element("td", "paper__cell paper__cell--closing", closing));
        row.class.push_str(" paper__row--closing");
        match bodies.last_mut() {
            Some(body) => body.push(row),
            None => bodies.push(vec![row]),
        }
    }
    let bodies = bodies
        .into_iter()
        .map(|rows| element("tbody", "paper__rows", rows.into_iter().map(Node::Element)));
    parts.extend(bodies);
    element("table", "paper__grid", parts.into_iter().map(Node::Element))
}

/// Whether a row is read with the one above it: it goes on from it, adds it up, or is a note about it.
const fn goes_on(row: &TableRow) -> bool {
    match row {
        TableRow::Continued { .. } | TableRow::Total(_) | TableRow::Note(_) => true,
        TableRow::Group(_) | TableRow::GroupSum(_) | TableRow::Cells(_) | TableRow::List(_) => {
            false
        }
    }
}

/// A row of one cell.
fn across(table: &DocumentTable, mut cell: Element) -> Element {
    cell.attributes.push(("colspan", table.columns.len().to_string()));
    element("tr", "paper__row", [Node::Element(cell)])
}

fn row_of(table: &DocumentTable, place: usize) -> Option<Element> {
    let (row, below) = table.rows.get(place..)?.split_first()?;
    Some(match row {
        TableRow::Group(text) => {
            let mut cell = leaf("th", "paper__cell paper__cell--group", text);
            cell.attributes.push(("scope", "rowgroup".to_owned()));
            let mut row = across(table, cell);
            row.class.push_str(" paper__row--group");
            row
        }
        TableRow::Cells(cells) => {
            let down: Vec<(usize, usize)> = below.iter().map_while(gap).collect();
            let extends = |at: usize| move |(from, to): &&(usize, usize)| at < *from || at >= *to;
            let reached = |at: usize| down.iter().take_while(extends(at)).count();
            let cells = table.columns.iter().zip(cells).enumerate();
            let cells = cells.map(|(at, (column, lines))| {
                let mut cell = cell_of(column, lines);
                if reached(at) > 0 {
                    cell.attributes.push(("rowspan", (reached(at) + 1).to_string()));
                }
                Node::Element(cell)
            });
            element("tr", "paper__row", cells)
        }
        TableRow::Continued { reach, cells } => {
            let columns = table.columns.iter().skip(*reach);
            let cells = columns.zip(cells).map(|(column, lines)| cell_of(column, lines));
            element("tr", "paper__row paper__row--continued", cells.map(Node::Element))
        }
        TableRow::GroupSum(cells) | TableRow::Total(cells) => {
            let cells = table.columns.iter().zip(cells);
            let cells = cells.map(|(column, text)| cell_of(column, std::slice::from_ref(text)));
            element("tr", "paper__row paper__row--total", cells.map(Node::Element))
        }
        TableRow::Note(text) => across(
            table,
            element("td", "paper__cell paper__cell--note", [part("p", "paper__line", text)]),
        ),
        TableRow::List(items) => {
            let items = items.iter().map(|item| part("p", "paper__line", item));
            let list = element("div", "paper__list", items);
            across(table, element("td", "paper__cell", [Node::Element(list)]))
        }
    })
}

/// The columns that have cells of their own in a row that goes on: from one up to before another.
fn gap(row: &TableRow) -> Option<(usize, usize)> {
    match row {
        TableRow::Continued { reach, cells } => Some((*reach, reach.saturating_add(cells.len()))),
        TableRow::Group(_)
        | TableRow::GroupSum(_)
        | TableRow::Cells(_)
        | TableRow::Total(_)
        | TableRow::List(_)
        | TableRow::Note(_) => None,
    }
}

fn cell_of(column: &Column, lines: &[String]) -> Element {
    let class = if column.centred { "paper__cell paper__cell--centred" } else { "paper__cell" };
    let lines = lines.iter().filter(|line| !line.is_empty());
    element("td", class, lines.map(|line| part("p", "paper__line", line)))
}
