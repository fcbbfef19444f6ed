//! The frozen samples of the plan file, and its schema.
//!
//! A sample is written once for each released version of the format and never again:
//! it is what `file::write` gave of a plan of that version.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/points.rs"]
mod points;
mod support;
#[path = "support/year.rs"]
mod year;

use std::fs;

use par_workbook::document::kept_tree;
use par_workbook::edit::{Book, Change};
use par_workbook::file;
use par_workbook::file::{
    ChangedBy, Limits, Problem, Sender, Side, compare, schema, set_schema, write_set,
};
use par_workbook::plan::{Id, Plan, ReportPart, ReportPeriod, Slot, TargetKind};
use par_workbook::score::{Scheme, ScoreSheet};
use par_workbook::view::period_report;
use serde_json::{Value as Json, json};

use points::{criterion_id, with_scores, with_set};
use support::edit;
use year::year;

const SAMPLE: &str = "tests/samples/ke-hoach-v1-ba-xa-2024.json";
const SECOND: &str = "tests/samples/ke-hoach-v2-ba-xa-2024.json";
const THIRD: &str = "tests/samples/ke-hoach-v3-nghia-lo-2027.json";
const FOURTH: &str = "tests/samples/ke-hoach-v4-ba-xa-2024.json";
/// What a future release might write: parts, fields and records that this one does not know.
const FUTURE: &str = "tests/samples/ke-hoach-tuong-lai.json";
const SCHEMA: &str = "assets/schema/ke-hoach-cchc.schema.json";
const SET_SAMPLE: &str = "tests/samples/bo-tieu-chi-minh-hoa.json";
const SET_SCHEMA: &str = "assets/schema/bo-tieu-chi-cchc.schema.json";

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

/// The Ba Xa plan with its year, the made-up criteria set and the points by it.
fn scored() -> Book {
    let mut book = year();
    let steps: [fn(&Plan) -> Vec<Change>; 2] = [with_set, with_scores];
    for (count, changes) in (1001..).zip(steps) {
        let changes = changes(&book.plan);
        book.apply(&edit(count, Id::named("maytinh"), changes)).unwrap();
    }
    book
}

#[test]
#[ignore = "writes the sample of version 4, once: what was released stays as it is"]
fn write_the_sample_of_version_4() {
    fs::write(FOURTH, file::write(&scored(), &sender())).unwrap();
}

#[test]
#[ignore = "writes the schemas anew after the plan's shape has changed"]
fn write_the_schema() {
    fs::write(SCHEMA, format!("{:#}\n", schema())).unwrap();
    fs::write(SET_SCHEMA, format!("{:#}\n", set_schema())).unwrap();
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
fn the_sample_of_version_4_reads_as_on_the_day_it_was_written() {
    let text = fs::read_to_string(FOURTH).unwrap();
    let found = file::open(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(found.problems, []);
    assert!(found.digest_ok && !found.read_only);
    let plan = &found.book.plan;
    assert!(plan.criteria_set.made_up && plan.has_criteria());
    assert_eq!((plan.criteria.len(), plan.scores.len()), (68, 46));
    assert_eq!(plan.score_of(criterion_id("3.4.2")).unwrap().first, "1,5");
    // The points are those that were worked out by hand.
    let scheme = Scheme::of(plan);
    let sheet = ScoreSheet::of(plan, &scheme);
    let said = (sheet.own.points.to_string(), sheet.result.points.to_string());
    assert_eq!(said, ("70,85".to_owned(), "79,71".to_owned()));
    // Written again it is the same, to the byte.
    assert_eq!(file::write(&found.book, &sender()), text);
    let side = Side { plan: found.envelope.plan, book: &found.book };
    assert_eq!(compare(side, side).standing, ChangedBy::Same);
    // Its set can be handed on from here too.
    let copied = file::open_set(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!((copied.set, copied.problems), (plan.set_alone(), Vec::new()));
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
fn the_schemas_are_those_in_assets() {
    for (path, made) in [(SCHEMA, schema()), (SET_SCHEMA, set_schema())] {
        let kept: Json = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(
            kept, made,
            "run: cargo test --no-default-features --test samples write_the_schema -- --ignored"
        );
    }
}

#[test]
fn an_independent_validator_agrees_of_a_criteria_set() {
    let validator = jsonschema::validator_for(&set_schema()).unwrap();
    let valid = |json: &Json| validator.is_valid(json);
    let sample: Json = serde_json::from_str(&fs::read_to_string(SET_SAMPLE).unwrap()).unwrap();
    assert!(valid(&sample));
    let own = write_set(&scored().plan, "0.1.0", "2026-11-28T07:08:09+07:00");
    let own: Json = serde_json::from_str(&own).unwrap();
    assert!(valid(&own));
    let parts: Vec<&String> = own["body"].as_object().unwrap().keys().collect();
    let named = set_schema()["properties"]["body"]["properties"].clone();
    assert!(!parts.is_empty() && parts.iter().all(|part| named.get(part.as_str()).is_some()));
    for broken in
        [json!({"rule": "doan"}), json!({"maximum": 5}), json!({"parent": ["một", "hai"]})]
    {
        let mut file = sample.clone();
        for (key, value) in broken.as_object().unwrap() {
            file["body"]["criteria"][2][key] = value.clone();
        }
        assert!(!valid(&file), "{broken}");
    }
    let plan: Json = serde_json::from_str(&fs::read_to_string(FOURTH).unwrap()).unwrap();
    assert!(!valid(&plan), "a plan's file has its own schema");
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
    assert_eq!(check(&fs::read_to_string(FOURTH).unwrap()), [""; 0]);
    assert_eq!(check(&fs::read_to_string(FUTURE).unwrap()), [""; 0]);
    assert_eq!(check(&file::write(&year(), &sender())), [""; 0]);
    let broken = fs::read_to_string(SAMPLE).unwrap().replace("\"den-", "\"den");
    assert!(!check(&broken).is_empty());
    assert!(!check("{\"format\": \"ke-hoach-cchc\"}").is_empty());
}
