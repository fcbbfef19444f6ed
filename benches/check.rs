//! How long checking takes: a whole plan, and the work of one keystroke, which must not grow with
//! the plan. Run by `cargo bench --no-default-features --bench check`.

#![allow(clippy::expect_used, reason = "a bench may panic")]
#![allow(missing_docs, reason = "benches are sentences")]

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use par_workbook::check::{self, Board, Index, Standing};
use par_workbook::edit;
use par_workbook::plan::{
    Evidence, Id, Measure, Plan, Record, Remedy, Slot, Target, TargetKind, YearRule,
};

const SIZES: [u64; 2] = [30, 300];

fn main() {
    divan::main();
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 12, 20).expect("a day")
}

fn add(plan: &mut Plan, id: Id, record: impl Into<Record>) {
    let change = edit::build::add(plan, id, record);
    edit::apply(plan, &change).expect("a free id");
}

/// Remedies with two targets each (a rate and a count), three measures, twelve months typed.
fn plan(remedies: u64) -> Plan {
    let mut plan = Plan::default();
    plan.frame.year = "2024".into();
    for number in 0..remedies {
        let id = |part: u64| Id::new(1 + number * 10 + part);
        add(&mut plan, id(0), Remedy::default());
        for (part, rule) in [(1, YearRule::Sum), (2, YearRule::Sum), (3, YearRule::Latest)] {
            let within = if part == 1 { vec![id(2)] } else { Vec::new() };
            add(&mut plan, id(part), Measure { rule, within, ..Measure::default() });
            for month in Slot::months() {
                plan.figures.insert((id(part), month), (10 * part + number % 7).to_string());
            }
        }
        let owner = Some(id(0));
        let rate = Target {
            owner,
            kind: TargetKind::RatioAtLeast,
            part: vec![id(1)],
            whole: vec![id(2)],
            threshold: "55".into(),
            ..Target::default()
        };
        add(&mut plan, id(4), rate);
        let kind = TargetKind::CountAtLeast;
        let count =
            Target { owner, kind, part: vec![id(3)], threshold: "31".into(), ..Target::default() };
        add(&mut plan, id(5), count);
        add(&mut plan, id(6), Evidence { owner, number: "1".into(), ..Evidence::default() });
    }
    plan
}

/// Every remedy, with its twelve months, judged and counted.
#[divan::bench(args = SIZES)]
fn whole_plan(bencher: Bencher<'_, '_>, remedies: u64) {
    let plan = plan(remedies);
    bencher.bench(|| check::summary_of(&plan, &Board::of(black_box(&plan), today())));
}

/// One figure typed: the verdicts of the targets that read it, and their remedy.
#[divan::bench(args = SIZES)]
fn one_keystroke(bencher: Bencher<'_, '_>, remedies: u64) {
    let mut plan = plan(remedies);
    let index = Index::of(&plan);
    let measure = Id::new(1 + remedies / 2 * 10 + 1);
    let mut count = 0_u64;
    bencher.bench_local(|| {
        count += 1;
        plan.figures.insert((measure, Slot::Month(6)), (count % 40).to_string());
        let owner = |id: &Id| plan.targets.get(*id).and_then(|target| target.owner);
        let owners = index.readers(measure).iter().filter_map(owner);
        owners.map(|id| index.remedy(&plan, id, today())).collect::<Vec<Standing>>()
    });
}

/// The index, rebuilt when a record is added or a reference changes.
#[divan::bench(args = SIZES)]
fn index(bencher: Bencher<'_, '_>, remedies: u64) {
    let plan = plan(remedies);
    bencher.bench(|| Index::of(black_box(&plan)));
}
