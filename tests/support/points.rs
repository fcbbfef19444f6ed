//! The made-up set, and the points of the Ba Xa year by it, for whoever needs a plan with points.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "each test uses a part of it, and a test may panic"
)]

use par_workbook::edit::criteria_set::bring_in;
use par_workbook::edit::{Change, build};
use par_workbook::file::{Limits, open_set};
use par_workbook::plan::value::CodeSet as _;
use par_workbook::plan::{Answer, CriterionScore, Id, Plan};

/// The made-up set's file.
pub const MADE_UP: &str = "tests/samples/bo-tieu-chi-minh-hoa.json";

/// The Ba Xa year scored by hand.
pub const BY_HAND: &str = include_str!("../samples/ba-xa-tu-cham.txt");

/// The id that a criterion of the made-up set has by its code.
pub fn criterion_id(code: &str) -> Id {
    Id::named(&format!("tc{}", code.replace('.', "")))
}

/// The made-up set, as a plan that holds nothing else.
pub fn made_up_set() -> Plan {
    let bytes = std::fs::read(MADE_UP).unwrap();
    open_set(&bytes, &Limits::default()).unwrap().set
}

/// The changes that give a plan the made-up set.
pub fn with_set(plan: &Plan) -> Vec<Change> {
    bring_in(plan, &made_up_set())
}

/// One line of the year scored by hand.
#[derive(Debug)]
pub struct HandLine {
    pub code: &'static str,
    pub score: Option<CriterionScore>,
    /// What its rule reads: "12/12", "2", or nothing.
    pub reads: &'static str,
    /// The target that counts the same measures.
    pub target: Option<Id>,
    pub own: &'static str,
    pub result: &'static str,
}

/// The lines of the year scored by hand that say what one criterion gets.
pub fn hand_lines() -> Vec<HandLine> {
    let coded =
        |line: &&str| line.starts_with(|first: char| first.is_numeric()) && line.contains('|');
    let lines = BY_HAND.lines().filter(coded);
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let [code, answer, reads, first, second, own, result] = cells[..] else {
                panic!("{line}")
            };
            let (answer, target) = answer.split_once(" như ").unwrap_or((answer, ""));
            let target = (!target.is_empty()).then(|| Id::named(target));
            let mut score = answered(code, answer);
            if let Some(score) = &mut score {
                score.first = first.into();
                score.second = second.into();
            }
            HandLine { code, score, reads, target, own, result }
        })
        .collect()
}

/// What is typed for a criterion, as a line of the year scored by hand says it; nothing for a group.
pub fn answered(code: &str, answer: &str) -> Option<CriterionScore> {
    let mut score = CriterionScore::of(criterion_id(code));
    let (word, rest) = answer.split_once(' ').unwrap_or((answer, ""));
    let ids = |text: &str| text.split(' ').filter(|word| !word.is_empty()).map(Id::named).collect();
    match word {
        "nhóm" => return None,
        "chưa" => {}
        "mức" => score.word = rest.into(),
        "gõ" => {
            let (part, whole) = rest.split_once('/').unwrap_or((rest, ""));
            (score.typed_part, score.typed_whole) = (part.into(), whole.into());
        }
        "đếm" => {
            let (part, whole) = rest.split_once('/').unwrap_or((rest, ""));
            (score.part, score.whole) = (ids(part), ids(whole));
        }
        code => score.answer = Answer::from_code(code).unwrap_or_else(|| panic!("{code}")),
    }
    Some(score)
}

/// The changes that give a plan with the made-up set the scores of the year.
pub fn with_scores(plan: &Plan) -> Vec<Change> {
    let scores = hand_lines().into_iter().filter_map(|line| line.score);
    let mut before = plan.scores.ids().last().copied();
    let mut changes = Vec::new();
    for score in scores {
        let id = CriterionScore::id(score.criterion.unwrap());
        changes.push(build::add_after(id, before, score));
        before = Some(id);
    }
    changes
}
