//! The frozen samples of the plan file, and its schema.
//!
//! A sample is written once for each released version of the format and never again:
//! it is what `file::write` gave of a plan of that version.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use std::fs;

use par_workbook::document::kept_tree;
use par_workbook::edit::{Book, Change, build};
use par_workbook::file::{ChangedBy, Limits, Problem, Sender, Side, compare, schema};
use par_workbook::plan::{
    At, Evidence, Id, List, Note, ReportPart, ReportPeriod, ReportSent, Slot, TargetKind, Value,
};
use par_workbook::view::period_report;
use par_workbook::{file, preset};
use serde_json::{Value as Json, json};

use support::edit;

const YEAR: &str = include_str!("samples/ba-xa-year.txt");
const SAMPLE: &str = "tests/samples/ke-hoach-v1-ba-xa-2024.json";
const SECOND: &str = "tests/samples/ke-hoach-v2-ba-xa-2024.json";
const THIRD: &str = "tests/samples/ke-hoach-v3-nghia-lo-2027.json";
/// What a future release might write: parts, fields and records that this one does not know.
const FUTURE: &str = "tests/samples/ke-hoach-tuong-lai.json";
const SCHEMA: &str = "assets/schema/ke-hoach-cchc.schema.json";

fn sender() -> Sender<'static> {
    Sender {
        plan: Id::named("baxa2024"),
        base_revision: 20,
        saved_at: "2024-12-20T16:45:00+07:00",
        ..support::SENDER
    }
}

fn ward_sender() -> Sender<'static> {
    Sender {
        plan: Id::named("nghialo2027"),
        base_revision: 0,
        saved_at: "2027-01-10T08:00:00+07:00",
        ..support::SENDER
    }
}

/// The Ba Xa plan with a year of figures, typed on a PC and a tablet.
fn year() -> Book {
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

#[test]
#[ignore = "writes the schema anew after the plan's shape has changed"]
fn write_the_schema() {
    fs::write(SCHEMA, format!("{:#}\n", schema())).unwrap();
}

#[test]
fn the_sample_of_version_1_reads_as_on_the_day_it_was_written() {
    let text = fs::read_to_string(SAMPLE).unwrap();
    let found = file::open(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(found.problems, []);
    assert!(found.digest_ok && !found.read_only);
    assert_eq!(found.envelope.plan, Some(Id::named("baxa2024")));
    assert_eq!(found.book.plan.agency.name, "Ba Xa");
    assert_eq!(found.book.plan.figure(Id::named("cot3"), Slot::Month(1)), "40");
    assert!(found.book.stamps["notes/ghichu2"].gone);
    // Written again it holds the same, to the byte; only the version of the format has risen.
    let again: Json = serde_json::from_str(&file::write(&found.book, &sender())).unwrap();
    let before: Json = serde_json::from_str(&text).unwrap();
    assert_eq!((&again["body"], &again["sha256"]), (&before["body"], &before["sha256"]));
    assert_eq!((&before["version"], &again["version"]), (&json!(1), &json!(file::VERSION)));
    let side = Side { plan: found.envelope.plan, book: &found.book };
    assert_eq!(compare(side, side).standing, ChangedBy::Same);
}

#[test]
fn the_sample_of_version_2_reads_as_on_the_day_it_was_written() {
    let text = fs::read_to_string(SECOND).unwrap();
    let found = file::open(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(found.problems, []);
    assert!(found.digest_ok && !found.read_only);
    let plan = &found.book.plan;
    let quarter: ReportPeriod = "q1".parse().unwrap();
    let own = plan.report_on(quarter).unwrap();
    assert_eq!((own.number.as_str(), own.day.as_str()), ("25", "2024-03-19"));
    assert_eq!(plan.duties.get(Id::named("d433")).unwrap().due_day, "20");
    assert!(plan.report_text(quarter, ReportPart::Direction, None).is_some());
    // The paper that was sent is read as it was, and its digest agrees.
    assert_eq!(period_report::copy(plan, quarter), period_report::SentCopy::Whole);
    let sent = kept_tree(&own.copy).unwrap();
    assert!(sent.lines().iter().any(|line| line == "Số: 25/BC-UBND"), "{:?}", sent.lines());
    assert!(sent.lines().iter().any(|line| line.contains("45/117 (38,46%)")));
    // Written again it holds the same, to the byte; only the version of the format has risen.
    let again: Json = serde_json::from_str(&file::write(&found.book, &sender())).unwrap();
    let before: Json = serde_json::from_str(&text).unwrap();
    assert_eq!((&again["body"], &again["sha256"]), (&before["body"], &before["sha256"]));
    assert_eq!((&before["version"], &again["version"]), (&json!(2), &json!(file::VERSION)));
    let side = Side { plan: found.envelope.plan, book: &found.book };
    assert_eq!(compare(side, side).standing, ChangedBy::Same);
}

#[test]
fn the_sample_of_version_3_reads_as_on_the_day_it_was_written() {
    let text = fs::read_to_string(THIRD).unwrap();
    let found = file::open(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(found.problems, []);
    assert!(found.digest_ok && !found.read_only);
    let plan = &found.book.plan;
    assert!(plan.stands_alone());
    assert_eq!(plan.form.leads_label, "Cơ quan chủ trì");
    assert_eq!((plan.index_results.len(), plan.remedies.len()), (4, 15));
    let kinds: std::collections::BTreeSet<TargetKind> =
        plan.targets.iter().map(|(_, row)| row.kind).collect();
    assert_eq!(kinds.len(), 8);
    // Written again it is the same, to the byte.
    let now = text.replacen("\"version\": 3,", "\"version\": 4,", 1);
    assert_eq!(file::write(&found.book, &ward_sender()), now);
    let side = Side { plan: found.envelope.plan, book: &found.book };
    assert_eq!(compare(side, side).standing, ChangedBy::Same);
}

#[test]
fn a_file_from_the_future_is_read_and_nothing_of_it_is_lost() {
    let text = fs::read_to_string(FUTURE).unwrap();
    let found = file::open(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(found.problems, [Problem::Newer { version: 5, reader: 4 }]);
    assert!(found.digest_ok && found.read_only);
    let mut again: Json = serde_json::from_str(&file::write(&found.book, &sender())).unwrap();
    let before: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(again["body"], before["body"]);
    assert_eq!(again["signature"].take(), before["signature"]);
}

#[test]
fn the_schema_is_the_one_in_assets() {
    let kept: Json = serde_json::from_str(&fs::read_to_string(SCHEMA).unwrap()).unwrap();
    assert_eq!(
        kept,
        schema(),
        "run: cargo test --no-default-features --test samples write_the_schema -- --ignored"
    );
}

#[test]
fn an_independent_validator_agrees() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let check = |text: &str| {
        let json = serde_json::from_str(text).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&json).map(|error| error.to_string()).collect();
        errors
    };
    assert_eq!(check(&fs::read_to_string(SAMPLE).unwrap()), [""; 0]);
    assert_eq!(check(&fs::read_to_string(FUTURE).unwrap()), [""; 0]);
    assert_eq!(check(&file::write(&year(), &sender())), [""; 0]);
    let broken = fs::read_to_string(SAMPLE).unwrap().replace("\"den-", "\"den");
    assert!(!check(&broken).is_empty());
    assert!(!check("{\"format\": \"ke-hoach-cchc\"}").is_empty());
}
