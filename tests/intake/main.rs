//! Nhập từ Excel: what sheets mean for a plan. The sheets are made here cell by cell; totals were added up by hand.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod apart;
mod broken_rows;
mod forms;
mod hand;
mod heads;
mod large;
mod long_rows;
mod own_sheets;
mod periods;
mod points;
mod points_apart;
mod points_kept;
mod points_last;
mod points_own;
mod points_units;
mod refused;
mod remedies;
mod sums_of_rows;

use par_workbook::edit::intake::{
    Answers, Choices, Known, Proposal, Unfit, changes, filled_sheets, proposals, propose,
};
use par_workbook::edit::{Change, apply_all};
use par_workbook::plan::{Id, Plan, Slot};
use par_workbook::preset;
use par_workbook::read::grid::{Merged, ReadBook, ReadCell, ReadSheet};

/// The figures of June in a form of several tests: its columns 3 to 13.
const JUNES_FORM: [&str; 11] = [
    "cot3 6=130",
    "cot4 6=70",
    "cot5 6=55",
    "cot6 6=5",
    "cot7 6=120",
    "cot8 6=90",
    "cot9 6=28",
    "cot10 6=2",
    "cot11 6=10",
    "cot12 6=7",
    "cot13 6=3",
];

/// Ba Xa with the months empty.
fn plan() -> Plan {
    preset::ba_xa_2024()
}

fn id(word: &str) -> Id {
    Id::named(word)
}

/// Digits are a number, "!" before a text keeps it text, "=" is a formula without a result; the rest is what it is.
fn cell(text: &str) -> ReadCell {
    let number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let parts: Vec<&str> = text.trim_start_matches('-').split('.').collect();
    match text {
        "" => ReadCell::Blank,
        "=" => ReadCell::Unvalued,
        _ if text.starts_with("#DIV") => ReadCell::Fault(text.to_owned()),
        _ if parts.len() <= 2 && parts.iter().all(|it| number(it)) => {
            ReadCell::Number { value: text.to_owned(), percent: Some(false) }
        }
        _ => ReadCell::Text(text.trim_start_matches('!').to_owned()),
    }
}

/// A sheet of lines with cells parted by "|".
fn sheet(name: &str, text: &str) -> ReadSheet {
    let rows = text.lines().map(|line| line.split('|').map(|it| cell(it.trim())).collect());
    ReadSheet { name: name.to_owned(), rows: rows.collect(), ..ReadSheet::default() }
}

fn book(sheets: Vec<ReadSheet>) -> ReadBook {
    ReadBook { sheets, notes: Vec::new() }
}

fn merged(row: usize, column: usize, rows: usize, columns: usize) -> Merged {
    Merged { row, column, rows, columns }
}

fn known(plan: &Plan) -> Known<'_> {
    Known { plan, plan_id: "ke1", month: Some(6), mappings: &[], own_points: &[] }
}

/// The proposal for the one sheet of a text.
fn of(plan: &Plan, text: &str) -> Proposal {
    let book = book(vec![sheet("", text)]);
    let mut all = proposals(known(plan), &book);
    assert_eq!(all.iter().map(|it| it.sheet).collect::<Vec<_>>(), filled_sheets(&book));
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn with(plan: &Plan, text: &str, answers: &Answers) -> Proposal {
    propose(known(plan), &book(vec![sheet("", text)]), 0, answers)
}

/// "cot3 6=2400" for each figure, in the order of the proposal.
fn told(proposal: &Proposal) -> Vec<String> {
    let told = proposal.figures.iter().map(|it| format!("{} {}={}", it.measure, it.slot, it.text));
    told.collect()
}

/// "B7 hai" for each cell that is refused or left out for this reason.
fn out(proposal: &Proposal, why: Unfit) -> Vec<String> {
    let all = proposal.refused.iter().chain(&proposal.left).filter(|it| it.why == why);
    all.map(|it| format!("{} {}", it.place.address(), it.text)).collect()
}

fn agreed(plan: &Plan, proposal: &Proposal, choices: &Choices) -> Vec<Change> {
    let mut next = 1_000;
    let mut ids = || {
        next += 1;
        Id::new(next)
    };
    changes(plan, &[(proposal, choices)], &mut ids)
}

/// The plan after everything was agreed to.
fn after(plan: &Plan, proposal: &Proposal) -> Plan {
    let mut after = plan.clone();
    apply_all(&mut after, &agreed(plan, proposal, &Choices::default())).unwrap();
    after
}

fn figure<'a>(plan: &'a Plan, measure: &str, slot: Slot) -> &'a str {
    plan.figure(id(measure), slot)
}
