//! What pages show, as data: a file for each of `src/view`, and one for what the pages take from
//! the rooms below it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]
#![allow(missing_docs, reason = "tests are sentences")]

mod act;
mod before;
mod book;
mod chart;
mod chip;
mod damage;
mod differences;
mod figures;
mod gauge;
mod intake_points;
mod issued;
mod leftovers;
mod list;
mod old_year;
mod opened;
mod outlook;
mod outlook_limits;
mod outlook_running;
mod overview;
mod paper;
#[path = "../support/points.rs"]
mod points;
mod points_stake;
mod reading;
mod reports;
mod sentence;
mod signing;
mod steps;
#[path = "../support/mod.rs"]
mod support;
mod time;
mod todo;
mod typed;
#[path = "../support/year.rs"]
mod typed_year;
mod value;
mod when;

use std::sync::LazyLock;

use chrono::NaiveDate;
use par_workbook::file::Limits;
use par_workbook::plan::{
    At, Duty, Id, Measure, Officer, Plan, Record, Remedy, Slot, Statement, Target, TargetKind,
    Value, Window, YearRule,
};
use par_workbook::read::day;
use par_workbook::text::Language;
use par_workbook::{edit, file, preset};

const VI: Language = Language::Vietnamese;
const EN: Language = Language::English;

/// The sample with a year of figures, evidence and reports.
static YEAR: LazyLock<Plan> = LazyLock::new(|| {
    let text = include_str!("../samples/ke-hoach-v1-ba-xa-2024.json");
    file::open(text.as_bytes(), &Limits::default()).expect("the sample").book.plan
});

fn sample() -> Plan {
    preset::ba_xa_2024()
}

fn id(word: &str) -> Id {
    Id::named(word)
}

fn date(text: &str) -> NaiveDate {
    day::parse(text).expect("a day")
}

/// A plan of 2024 with months from the 1st.
fn blank() -> Plan {
    let mut plan = Plan::default();
    plan.frame.year = "2024".into();
    plan.frame.window = Window::FromFirst;
    plan
}

fn add(plan: &mut Plan, word: &str, record: impl Into<Record>) {
    let change = edit::build::add(plan, id(word), record);
    edit::apply(plan, &change).expect("a free id");
}

fn set(plan: &mut Plan, at: At, value: Value) {
    let change = edit::build::set(plan, at, value).expect("another value");
    edit::apply(plan, &change).expect("it is there");
}

/// A group where it has members.
fn officer(plan: &mut Plan, word: &str, title: &str, members: &[&str]) {
    let (title, members) = (title.to_owned(), members.iter().map(|word| id(word)).collect());
    add(plan, word, Officer { title, members, ..Officer::default() });
}

/// A remedy of an area; of none for "".
fn remedy(plan: &mut Plan, word: &str, area: &str, heading: &str) {
    let area = (!area.is_empty()).then(|| id(area));
    add(plan, word, Remedy { area, heading: heading.to_owned(), ..Remedy::default() });
}

fn duty(plan: &mut Plan, word: &str, text: &str, duty: Duty) {
    add(plan, word, Duty { text: text.to_owned(), ..duty });
}

/// A target that is what the officer says of it.
fn said(plan: &mut Plan, word: &str, owner: &str, statement: Statement) {
    add(plan, word, Target { owner: Some(id(owner)), statement, ..Target::default() });
}

fn measure(plan: &mut Plan, word: &str, rule: YearRule) {
    let unit = "hồ sơ".to_owned();
    add(plan, word, Measure { label: word.to_uppercase(), unit, rule, ..Measure::default() });
}

/// Types figures, written briefly: "b 1=10 2=x den-6=60; a nam=5".
fn type_in(plan: &mut Plan, rows: &str) {
    for row in rows.split(';') {
        let mut words = row.split_whitespace();
        let Some(name) = words.next() else { continue };
        for cell in words {
            let (slot, text) = cell.split_once('=').expect("slot=text");
            let slot = slot.parse::<Slot>().expect("a slot");
            plan.figures.insert((id(name), slot), text.to_owned());
        }
    }
}

/// Measure "b" out of measure "a".
fn ratio(threshold: &str) -> Target {
    Target {
        kind: TargetKind::RatioAtLeast,
        part: vec![id("b")],
        whole: vec![id("a")],
        threshold: threshold.to_owned(),
        ..Target::default()
    }
}

/// Measure "b" by itself.
fn counting(kind: TargetKind, threshold: &str) -> Target {
    Target { kind, part: vec![id("b")], threshold: threshold.to_owned(), ..Target::default() }
}
