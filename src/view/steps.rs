//! Các bước của dự thảo: the card on the overview that says what is done and what comes next.

use crate::check::{Step, StepKind, steps};
use crate::plan::{At, Plan, SectionHolds};
use crate::route::outline::PlanPart;
use crate::route::{Filter, Route};
use crate::text::{Language, edits, overview, steps as m};

/// The steps of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepsCard {
    /// "Xong 3/7 bước".
    pub title: String,
    /// Whether only the issue is left: the steps are folded then.
    pub folded: bool,
    /// The steps, in order.
    pub lines: Vec<StepLine>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLine {
    /// What it is called.
    pub name: String,
    /// Whether it is done.
    pub done: bool,
    /// Whether it is the first that is not.
    pub next: bool,
    /// The page where it goes on.
    pub route: Route,
    /// The field there; `None` if there is none yet, or the page itself is meant.
    pub at: Option<At>,
}

/// The steps of a plan; `None` once it is issued, and for made-up figures, which are not worked on. Before them, if
/// `old` sentences of the plan it was made from still wait, comes their review.
pub fn card(language: Language, plan: &Plan, old: usize) -> Option<StepsCard> {
    if plan.is_illustration() || !plan.issue.copy.is_empty() {
        return None;
    }
    let all = steps(plan);
    let next = all.iter().find(|step| !step.done).map(|step| step.kind);
    let done = all.iter().filter(|step| step.done).count();
    let folded = next == Some(StepKind::Issue) && old == 0;
    let title = if folded { m::only_issue } else { m::done_of };
    let review = (old > 0).then(|| StepLine {
        name: overview::review(language, old),
        done: false,
        next: true,
        route: part(PlanPart::Leftovers),
        at: None,
    });
    let line = |step: &Step| StepLine {
        name: m::name(step.kind).get(language).to_owned(),
        done: step.done,
        next: next == Some(step.kind) && old == 0,
        route: route(plan, step),
        at: step.at.filter(|_| has_field(step.kind)),
    };
    let of = all.len() + usize::from(review.is_some());
    let lines = review.into_iter().chain(all.iter().map(line)).collect();
    Some(StepsCard { title: title(language, done, of), folded, lines })
}

/// A target is added on the page of its remedy, and the issue begins with a button.
const fn has_field(kind: StepKind) -> bool {
    match kind {
        StepKind::Targets | StepKind::Issue => false,
        StepKind::Agency
        | StepKind::Officers
        | StepKind::LastResult
        | StepKind::Remedies
        | StepKind::Duties => true,
    }
}

fn route(plan: &Plan, step: &Step) -> Route {
    if let Some(at) = step.at {
        return edits::place_at(plan, at);
    }
    match step.kind {
        StepKind::Agency | StepKind::LastResult => part(PlanPart::Frame),
        StepKind::Officers => part(PlanPart::Officers),
        StepKind::Remedies | StepKind::Targets => Route::Criteria(Filter::default()),
        StepKind::Duties => duties(plan),
        StepKind::Issue => part(PlanPart::Issue),
    }
}

fn part(part: PlanPart) -> Route {
    Route::Plan(Some(part.word()))
}

/// Where duties are added: the first section that holds them.
pub fn duties(plan: &Plan) -> Route {
    let holds = plan.sections.iter().find(|(_, row)| row.holds == SectionHolds::Duties);
    Route::Plan(holds.map(|(id, _)| PlanPart::Section(id).word()))
}
