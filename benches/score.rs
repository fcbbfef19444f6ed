//! How long scoring takes: a set of 300 criteria, read once, and scored anew with every key.
//! Run by `cargo bench --no-default-features --bench score`.

#![allow(clippy::expect_used, reason = "a bench may panic")]
#![allow(missing_docs, reason = "benches are sentences")]

use divan::{Bencher, black_box};
use par_workbook::edit;
use par_workbook::plan::{
    Answer, Criterion, CriterionScore, CriterionScoreField, Id, Measure, Plan, PointRule, Record,
    RuleStep, ScoreBand, Slot, YearRule,
};
use par_workbook::score::{Scheme, ScoreSheet, Stakes};
use par_workbook::view::points::{TriedPlan, TryKey};

fn main() {
    divan::main();
}

fn add(plan: &mut Plan, id: Id, record: impl Into<Record>) {
    let change = edit::build::add(plan, id, record);
    edit::apply(plan, &change).expect("a free id");
}

fn criterion(code: String, parent: Option<Id>, maximum: &str, rule: PointRule) -> Criterion {
    Criterion { code, maximum: maximum.into(), rule, ..Criterion::of(parent) }
}

/// One criterion that is scored, with what its rule needs and reads; every other one reads measures of twelve months.
fn scored(plan: &mut Plan, number: u64, code: String, parent: Id) {
    const RULES: [PointRule; 7] = [
        PointRule::YesNo,
        PointRule::Linear,
        PointRule::RatioBands,
        PointRule::CountBands,
        PointRule::PerItem,
        PointRule::Deduct,
        PointRule::Typed,
    ];
    let id = |part: u64| Id::new(1_000_000 + number * 10 + part);
    let rule = RULES.iter().copied().cycle().nth(usize::try_from(number).unwrap_or_default());
    let rule = rule.expect("there are rules");
    let row = criterion(code, Some(parent), "1", rule);
    add(plan, id(0), Criterion { each: "0,25".into(), required: "Báo cáo".into(), ..row });
    for (part, (floor, points)) in (1..).zip([("90", "1"), ("70", "0,5"), ("0", "0")]) {
        let (floor, points) = (floor.to_owned(), points.to_owned());
        let word = format!("Mức {part}");
        add(plan, id(part), RuleStep { floor, points, word, ..RuleStep::of(id(0)) });
    }
    let mut score = CriterionScore::of(id(0));
    score.answer = Answer::Yes;
    score.word = "Mức 2".into();
    if number.is_multiple_of(2) {
        for part in [4, 5] {
            add(plan, id(part), Measure { rule: YearRule::Sum, ..Measure::default() });
            for month in Slot::months() {
                plan.figures.insert((id(part), month), (10 * part + number % 7).to_string());
            }
        }
        (score.part, score.whole) = (vec![id(4)], vec![id(5)]);
    } else {
        (score.typed_part, score.typed_whole) = ("118".into(), "120".into());
        score.first = "0,75".into();
    }
    add(plan, CriterionScore::id(id(0)), score);
}

/// Ten areas with five criteria each, below each of which five are scored: 310 in all, 250 of them scored.
fn plan() -> Plan {
    let mut plan = Plan::default();
    plan.frame.year = "2024".into();
    for area in 1..=10_u64 {
        let top = Id::new(area * 1_000);
        add(&mut plan, top, criterion(format!("{area}"), None, "25", PointRule::Typed));
        for middle in 1..=5_u64 {
            let id = Id::new(area * 1_000 + middle);
            let row = criterion(format!("{area}.{middle}"), Some(top), "5", PointRule::Typed);
            add(&mut plan, id, row);
            for last in 1..=5_u64 {
                let number = area * 100 + middle * 10 + last;
                scored(&mut plan, number, format!("{area}.{middle}.{last}"), id);
            }
        }
    }
    for (word, floor) in [("Tốt", "80"), ("Khá", "65"), ("Trung bình", "50")] {
        let band = ScoreBand { word: word.into(), floor: floor.into(), ..ScoreBand::default() };
        add(&mut plan, Id::hashed(word), band);
    }
    plan
}

/// The set as rules: when it is changed.
#[divan::bench]
fn read_the_set(bencher: Bencher<'_, '_>) {
    let plan = plan();
    bencher.bench(|| Scheme::of(black_box(&plan)));
}

/// Every criterion, every column, every sum: with each key.
#[divan::bench]
fn score_the_set(bencher: Bencher<'_, '_>) {
    let plan = plan();
    let scheme = Scheme::of(&plan);
    bencher.bench(|| ScoreSheet::of(black_box(&plan), black_box(&scheme)));
}

/// What can still be won: with each change of the plan, where its page or card is looked at.
#[divan::bench]
fn find_what_can_be_won(bencher: Bencher<'_, '_>) {
    let plan = plan();
    let scheme = Scheme::of(&plan);
    let sheet = ScoreSheet::of(&plan, &scheme);
    bencher.bench(|| Stakes::of(black_box(&plan), &scheme, &sheet));
}

/// A key in what-if: one value of the copy, and every point once. It costs what a key of the self-score costs.
#[divan::bench]
fn try_a_key(bencher: Bencher<'_, '_>) {
    let plan = plan();
    let scheme = Scheme::of(&plan);
    let mut tried = TriedPlan::of(&plan);
    let key = TryKey::Score(CriterionScoreField::TypedPart);
    let criterion = Id::new(1_000_000 + 111 * 10);
    let mut count = 0_u64;
    bencher.bench_local(|| {
        count = (count + 1) % 100;
        tried.set(&plan, criterion, key, count.to_string());
        ScoreSheet::of(black_box(&tried.plan), &scheme)
    });
}
