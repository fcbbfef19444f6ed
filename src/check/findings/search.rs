//! The search for findings, cut into steps.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::finding::Finding;
use super::gather::Gather;
use super::{dates, figures, targets, whole, words, work, years};
use crate::plan::{Id, List, One, Plan};
use crate::read::sorted;
use crate::read::sorted::sort_by_key;

/// One piece of the work, in the order in which findings are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Year, decision, aims, sections.
    Whole,
    /// The days of a singleton.
    DaysOfOne(One),
    /// The days of a record.
    Days(List, Id),
    /// The day in the words of a remedy's time frame.
    Timeframe(Id),
    /// The day of the decision against the documents it rests on.
    Decision,
    /// Officers, direction, time frame, points of a remedy.
    Remedy(Id),
    /// The codes of all remedies.
    Codes,
    /// Officers and aim of a duty against the remedies that it repeats.
    Duty(Id),
    /// The reporting periods of all duties.
    Periods,
    /// Whether a remedy or duty has targets, a duty its report day.
    Aimed(List, Id),
    /// One target.
    Target(Id),
    /// The dialogues that were held.
    Dialogue,
    /// Figures of months to come.
    Figures,
    /// Slips and replaced documents in the words of the decision.
    DecisionWords,
    /// The same in the words of a record.
    Words(List, Id),
    /// Titles of the roster that are no more.
    Title(Id),
    /// Another year in the words of a report.
    Report(Id),
}

/// A search for findings on its way. The plan must stay the same until it is done: one that changes is
/// searched anew.
#[derive(Clone, Debug)]
pub struct Search {
    today: NaiveDate,
    steps: std::vec::IntoIter<Step>,
    /// Remedies and duties that have a target.
    aimed: BTreeSet<Id>,
    found: Vec<Finding>,
}

impl Search {
    /// A search that has not begun.
    pub fn new(plan: &Plan, today: NaiveDate) -> Self {
        let aimed = sorted::set(plan.targets.iter().filter_map(|(_, target)| target.owner));
        Self { today, steps: steps(plan).into_iter(), aimed, found: Vec::new() }
    }

    /// Does the next piece of work: `false` when there is none left. Each is a small part of a
    /// millisecond, but for those that look at all figures or all days.
    pub fn step(&mut self, plan: &Plan) -> bool {
        let Some(step) = self.steps.next() else { return false };
        let mut gather = Gather { plan, found: std::mem::take(&mut self.found) };
        self.run(step, &mut gather);
        self.found = gather.found;
        true
    }

    /// What was found, contradictions first, then in the order of the rules and of the plan.
    pub fn found(mut self) -> Vec<Finding> {
        sort_by_key(&mut self.found, |finding| finding.severity);
        self.found
    }

    fn run(&self, step: Step, gather: &mut Gather<'_>) {
        let has_target = |id| self.aimed.contains(&id);
        match step {
            Step::Whole => whole::gather(gather, self.today),
            Step::DaysOfOne(one) => dates::of_one(gather, one),
            Step::Days(list, id) => dates::of(gather, list, id),
            Step::Timeframe(id) => dates::timeframe(gather, id),
            Step::Decision => dates::decision(gather),
            Step::Remedy(id) => work::remedy(gather, id),
            Step::Codes => work::codes(gather),
            Step::Duty(id) => work::duty(gather, id),
            Step::Periods => work::same_periods(gather),
            Step::Aimed(list, id) => targets::aimed(gather, list, id, has_target(id)),
            Step::Target(id) => targets::one(gather, id),
            Step::Dialogue => targets::dialogue(gather, self.today),
            Step::Figures => {
                figures::gather(gather, self.today);
                figures::letters(gather, self.today);
            }
            Step::DecisionWords => words::of_decision(gather),
            Step::Words(list, id) => words::of(gather, list, id),
            Step::Title(id) => words::of_title(gather, id),
            Step::Report(id) => years::of_report(gather, id),
        }
    }
}

fn steps(plan: &Plan) -> Vec<Step> {
    let each = |list: List, step: fn(List, Id) -> Step| {
        plan.ids(list).iter().map(move |id| step(list, *id))
    };
    let days = List::ALL.iter().flat_map(|list| each(*list, Step::Days));
    let ones = One::ALL.iter().filter(|one| **one != One::Issue).copied();
    let printed = List::ALL.iter().filter(|list| words::is_printed(**list));
    let mut all = vec![Step::Whole];
    all.extend(ones.map(Step::DaysOfOne).chain(days));
    all.extend(each(List::Remedies, |_, id| Step::Timeframe(id)).chain([Step::Decision]));
    all.extend(each(List::Remedies, |_, id| Step::Remedy(id)).chain([Step::Codes]));
    all.extend(each(List::Duties, |_, id| Step::Duty(id)).chain([Step::Periods]));
    all.extend(each(List::Remedies, Step::Aimed).chain(each(List::Duties, Step::Aimed)));
    all.extend(each(List::Targets, |_, id| Step::Target(id)));
    all.extend([Step::Dialogue, Step::Figures, Step::DecisionWords]);
    all.extend(printed.flat_map(|list| each(*list, Step::Words)));
    all.extend(each(List::Officers, |_, id| Step::Title(id)));
    all.extend(each(List::ReportTexts, |_, id| Step::Report(id)));
    all
}
