//! The Ba Xa plan with a year of figures, for whoever needs a plan that was used.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use par_workbook::edit::{Book, Change, build};
use par_workbook::plan::{At, Evidence, Id, List, Note, ReportSent, Slot, Value};
use par_workbook::preset;

use crate::support::edit;

const YEAR: &str = include_str!("../samples/ba-xa-year.txt");

/// The Ba Xa plan with a year of figures, typed on a PC and a tablet.
pub fn year() -> Book {
    let mut book = Book::new(preset::ba_xa_2024());
    let mut count = 0;
    let mut step = |book: &mut Book, device: &str, changes: Vec<Change>| {
        count += 1;
        book.apply(&edit(count, Id::named(device), changes)).unwrap();
    };
    for line in YEAR.lines() {
        let Some((head, cells)) = line.split_once(':') else { continue };
        let (verb, argument) = head.split_once(' ').unwrap_or((head, ""));
        let slot = match verb {
            "thang" => argument.parse().unwrap(),
            "den" => format!("den-{argument}").parse().unwrap(),
            "nam" => Slot::Year,
            _ => continue,
        };
        let device = if verb == "den" { "maytinhbang" } else { "maytinh" };
        let cells = cells.split_whitespace().map(|cell| cell.split_once('=').unwrap());
        let values =
            cells.map(|(name, text)| (At::Figure(Id::named(name), slot), Value::text(text)));
        let changes = build::set_all(&book.plan, values);
        if !changes.is_empty() {
            step(&mut book, device, changes);
        }
    }
    let (remedy, duty) = (book.plan.remedies.ids()[0], book.plan.duties.ids()[0]);
    let owner = Some(remedy);
    let evidence = Evidence {
        owner,
        number: "15/KH-UBND".into(),
        day: "2024-01-12".into(),
        summary: "Kế hoạch tuyên truyền CCHC".into(),
        ..Evidence::default()
    };
    let note = Note {
        owner,
        day: "2024-03-05".into(),
        text: "- Đã phát thanh 2 buổi\n- Còn thôn 3".into(),
        ..Note::default()
    };
    let sending = ReportSent {
        duty: Some(duty),
        period: "q1".into(),
        day: "2024-03-14".into(),
        number: "21/BC-UBND".into(),
        ..ReportSent::default()
    };
    let added = vec![
        build::add(&book.plan, Id::named("minhchung1"), evidence),
        build::add(&book.plan, Id::named("ghichu1"), note.clone()),
        build::add(&book.plan, Id::named("baocao1"), sending),
    ];
    step(&mut book, "maytinh", added);
    let twice = build::add(&book.plan, Id::named("ghichu2"), note);
    step(&mut book, "maytinhbang", vec![twice]);
    let gone = build::remove(&book.plan, List::Notes, Id::named("ghichu2"));
    step(&mut book, "maytinhbang", gone);
    book
}
