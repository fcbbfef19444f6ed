//! Says what a file of tables would bring into a plan: `cargo run -p office-reader --example proposals -- FILE PLAN`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "an example may panic, and speaks by printing"
)]

use std::fs;

use par_workbook::edit::intake::{Known, proposals};
use par_workbook::file;
use par_workbook::file::Limits;
use par_workbook::text::Language;
use par_workbook::text::intake::{kind, sentences};

const VI: Language = Language::Vietnamese;

fn main() {
    let mut words = std::env::args().skip(1);
    let (table, plan) = (words.next().unwrap(), words.next().unwrap());
    let plan = file::open(&fs::read(plan).unwrap(), &Limits::default()).unwrap().book.plan;
    let book = match office_reader::read(&table, &fs::read(&table).unwrap()) {
        Ok(book) => book,
        Err(why) => return println!("{why:?}"),
    };
    println!("{:?}", book.notes);
    let known =
        Known { plan: &plan, plan_id: "kehoach", month: Some(6), mappings: &[], own_points: &[] };
    for one in proposals(known, &book) {
        println!("{}: {}; {:?}", one.name, kind(VI, &one.kind), one.period);
        let figures = one.figures.iter().map(|it| sentences::figure(VI, &plan, it));
        let alerts = one.alerts.iter().map(|it| sentences::alert(VI, it));
        let failed = one.failed.iter().map(|it| sentences::failed(VI, &one, it));
        let lines = alerts.chain(failed).chain(figures);
        let out = sentences::cells_out(VI, &one.refused);
        let out = out.into_iter().chain(sentences::cells_out(VI, &one.left));
        for line in lines.chain(out) {
            println!("  {line}");
        }
    }
}
