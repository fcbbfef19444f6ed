//! The frozen samples of the plan file, and its schema.
//!
//! A sample is written once for each released version of the format and never again:
//! `cargo test --no-default-features --test samples -- --ignored write_the_samples`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use std::fs;

use par_workbook::document::kept_tree;
use par_workbook::document::report::{self, Reported};
use par_workbook::edit::{Book, Change, build};
use par_workbook::file::{ChangedBy, Limits, Problem, Sender, Side, compare, schema};
use par_workbook::plan::{
    At, DutyField, Evidence, Id, LateDossier, List, Note, Plan, ReportPart, ReportPeriod,
    ReportSent, ReportText, Slot, TargetField, Value,
};
use par_workbook::view::period_report;
use par_workbook::{file, preset};
use serde_json::{Value as Json, json};

use support::edit;

const YEAR: &str = include_str!("samples/ba-xa-year.txt");
const SAMPLE: &str = "tests/samples/ke-hoach-v1-ba-xa-2024.json";
const SECOND: &str = "tests/samples/ke-hoach-v2-ba-xa-2024.json";
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

/// What version 2 adds to it: the rest of the year's figures, a due day within the month, a report that was sent,
/// one that is being written.
fn second() -> Book {
    let mut book = year();
    let mut count = 1_000;
    let mut step = |book: &mut Book, changes: Vec<Change>| {
        count += 1;
        book.apply(&edit(count, Id::named("maytinh"), changes)).unwrap();
    };
    // As in May, with some tasks more that were done in time.
    let as_in_may = |plan: &Plan, id: Id, month: u8| {
        let known: u64 = plan.figure(id, Slot::Month(5)).replace('.', "").parse().ok()?;
        let grows = ["m15", "m15dung"].map(Id::named).contains(&id);
        Some((known + if grows { u64::from(month % 3) } else { 0 }).to_string())
    };
    for month in 6..=12_u8 {
        let free = |plan: &Plan, id: Id| {
            let cumulative = plan.figures_of(id).any(|(slot, _)| matches!(slot, Slot::Through(_)));
            !cumulative && plan.figure(id, Slot::Month(month)).is_empty()
        };
        let plan = &book.plan;
        let own = plan.measures.ids().iter().filter(|id| free(plan, **id));
        let own = own.filter_map(|id| Some((*id, as_in_may(plan, *id, month)?)));
        let values = own.map(|(id, text)| (At::Figure(id, Slot::Month(month)), Value::text(text)));
        let changes = build::set_all(plan, values);
        step(&mut book, changes);
    }
    let duty = Id::named("d433");
    let rule = build::set(&book.plan, At::Duty(duty, DutyField::DueDay), Value::text("20"));
    step(&mut book, vec![rule.unwrap()]);
    documents(&mut book, &mut step);
    let quarter: ReportPeriod = "q1".parse().unwrap();
    texts(&mut book, &mut step);
    let closes = vec![(Id::named("guiq1"), duty)];
    let sent = period_report::sent(&book.plan, quarter, ("25", "2024-03-19"), closes).unwrap();
    step(&mut book, sent);
    // Mended after it was sent.
    let late = build::set(
        &book.plan,
        At::Figure(Id::named("m733kqxong"), Slot::Month(2)),
        Value::text("18"),
    );
    step(&mut book, vec![late.unwrap()]);
    book
}

/// A part of the sent report that was rewritten, a cause of the one that is being written, a late dossier.
fn texts(book: &mut Book, step: &mut impl FnMut(&mut Book, Vec<Change>)) {
    let quarter: ReportPeriod = "q1".parse().unwrap();
    let words = "Trong quý I, UBND xã đã họp giao ban 3 lần.\n- Đã kiểm tra Bộ phận một cửa.";
    let draft =
        report::draft(&Reported::of(&book.plan, quarter).unwrap(), ReportPart::Direction, None);
    let written = ReportText {
        period: "q1".into(),
        part: ReportPart::Direction,
        text: words.into(),
        draft,
        ..ReportText::default()
    };
    let cause = ReportText {
        period: "6t".into(),
        part: ReportPart::Cause,
        owner: Some(Id::named("r733")),
        text: "Máy quét hỏng từ tháng 1 đến tháng 3.".into(),
        ..ReportText::default()
    };
    let added = vec![
        build::add(&book.plan, ReportText::id(quarter, ReportPart::Direction, None), written),
        build::add(
            &book.plan,
            ReportText::id("6t".parse().unwrap(), ReportPart::Cause, Some(Id::named("r733"))),
            cause,
        ),
    ];
    step(book, added);
    let dossier = LateDossier {
        code: "H48.35-240502-0003".into(),
        procedure: "Đăng ký khai sinh".into(),
        due: "2024-05-14".into(),
        number: "41".into(),
        day: "2024-05-13".into(),
        ..LateDossier::of(Id::named("r343"))
    };
    let added = build::add(&book.plan, Id::named("hs1"), dossier);
    step(book, vec![added]);
}

/// Documents and notes with and without a day.
fn documents(book: &mut Book, step: &mut impl FnMut(&mut Book, Vec<Change>)) {
    let document = |owner: &str, number: &str, day: &str, summary: &str| Evidence {
        owner: Some(Id::named(owner)),
        number: number.into(),
        day: day.into(),
        issuer: "UBND xã Ba Xa".into(),
        summary: summary.into(),
        ..Evidence::default()
    };
    let said = |owner: &str, day: &str, text: &str| Note {
        owner: Some(Id::named(owner)),
        day: day.into(),
        text: text.into(),
        ..Note::default()
    };
    let added = vec![
        build::add(
            &book.plan,
            Id::named("mc2"),
            document("r11", "02/KH-UBND", "2023-12-28", "Kế hoạch CCHC năm 2024"),
        ),
        build::add(
            &book.plan,
            Id::named("mc3"),
            document("r343", "41/UBND", "2024-05-13", "Văn bản xin lỗi"),
        ),
        build::add(
            &book.plan,
            Id::named("mc4"),
            document("r3112", "", "", "Phương án đơn giản hóa"),
        ),
        build::add(
            &book.plan,
            Id::named("gc3"),
            said("r733", "2024-03-04", "Máy quét hỏng, đã sửa."),
        ),
        build::add(
            &book.plan,
            Id::named("gc4"),
            said("r341", "2024-05-15", "Đã kiểm tra hồ sơ quá hạn."),
        ),
        build::add(&book.plan, Id::named("gc5"), said("r14", "", "Họp đối thoại với người dân.")),
    ];
    step(book, added);
    let values = [
        (At::Target(Id::named("t12"), TargetField::Statement), Value::text("dang")),
        (At::Target(Id::named("t12"), TargetField::StatementDay), Value::text("2024-02-20")),
        (At::Target(Id::named("t623"), TargetField::Statement), Value::text("da")),
        (At::Target(Id::named("t623"), TargetField::StatementDay), Value::text("2024-08-01")),
    ];
    let changes = build::set_all(&book.plan, values);
    step(book, changes);
}

#[test]
#[ignore = "writes the samples of a new version of the format; they are frozen after its release"]
fn write_the_samples() {
    fs::write(SECOND, file::write(&second(), &sender())).unwrap();
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
    assert_eq!((&before["version"], &again["version"]), (&json!(1), &json!(3)));
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
    assert_eq!((&before["version"], &again["version"]), (&json!(2), &json!(3)));
    let side = Side { plan: found.envelope.plan, book: &found.book };
    assert_eq!(compare(side, side).standing, ChangedBy::Same);
}

#[test]
fn a_file_from_the_future_is_read_and_nothing_of_it_is_lost() {
    let text = fs::read_to_string(FUTURE).unwrap();
    let found = file::open(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(found.problems, [Problem::Newer { version: 4, reader: 3 }]);
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
