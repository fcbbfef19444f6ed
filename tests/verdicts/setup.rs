//! A small plan, filled in with a few words.

use chrono::NaiveDate;
use par_workbook::check::Verdict;
use par_workbook::plan::*;
use par_workbook::read::day;
use par_workbook::{check, edit};

pub fn id(word: &str) -> Id {
    Id::named(word)
}

pub fn date(text: &str) -> NaiveDate {
    day::parse(text).expect("a day")
}

pub fn add(plan: &mut Plan, word: &str, record: impl Into<Record>) {
    let change = edit::build::add(plan, id(word), record);
    edit::apply(plan, &change).expect("a free id");
}

/// A plan of 2024 with months from the 1st.
pub fn blank() -> Plan {
    let mut plan = Plan::default();
    plan.frame.year = "2024".into();
    plan.frame.window = Window::FromFirst;
    plan
}

pub fn measure(plan: &mut Plan, word: &str, rule: YearRule) {
    let unit = "hồ sơ".to_owned();
    add(plan, word, Measure { label: word.to_uppercase(), unit, rule, ..Measure::default() });
}

/// Types figures, written briefly: "b 1=10 2=x den-6=60 nam=5".
pub fn type_in(plan: &mut Plan, rows: &str) {
    for row in rows.split(';') {
        let mut words = row.split_whitespace();
        let Some(name) = words.next() else { continue };
        for cell in words {
            let (slot, text) = cell.split_once('=').expect("slot=text");
            let slot = slot.parse::<Slot>().expect("a slot");
            plan.figures.insert((id(name), slot), text.replace('_', " "));
        }
    }
}

/// The plan of one target "t" of remedy "r", with measures "b" and "a" of a rule.
pub fn one_target(rule: YearRule, target: Target) -> Plan {
    let mut plan = blank();
    measure(&mut plan, "b", rule);
    measure(&mut plan, "a", rule);
    add(&mut plan, "r", Remedy::default());
    add(&mut plan, "t", Target { owner: Some(id("r")), ..target });
    plan
}

pub fn ratio(threshold: &str) -> Target {
    Target {
        kind: TargetKind::RatioAtLeast,
        part: vec![id("b")],
        whole: vec![id("a")],
        threshold: threshold.into(),
        ..Target::default()
    }
}

pub fn counting(kind: TargetKind, threshold: &str) -> Target {
    Target { kind, part: vec![id("b")], threshold: threshold.into(), ..Target::default() }
}

pub fn judge(plan: &Plan, today: &str) -> Verdict {
    check::verdict(plan, id("t"), date(today))
}
