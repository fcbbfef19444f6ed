//! Where a remedy or a duty stands: its worst target "trong kế hoạch".

use chrono::NaiveDate;

use super::index::Index;
use super::status::Status;
use super::verdict::Verdict;
use crate::plan::{Id, Plan, Statement, TargetKind, Weight};

/// Tình trạng của một mục khắc phục hoặc nhiệm vụ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The status of its worst target "trong kế hoạch"; [`Status::Tracked`] where it has none.
    pub status: Status,
    /// The target whose status it is.
    pub judged_by: Option<Id>,
    /// Its targets with their verdicts, in order: its own, then those of the remedies it repeats.
    pub verdicts: Vec<(Id, Verdict)>,
    /// Đạt nhưng chưa có tài liệu kiểm chứng.
    pub unproved: bool,
}

impl Standing {
    /// The verdict that decided.
    pub fn verdict(&self) -> Option<&Verdict> {
        self.verdict_of(self.judged_by?)
    }

    /// The verdict of one of its targets.
    pub fn verdict_of(&self, target: Id) -> Option<&Verdict> {
        self.verdicts.iter().find(|(id, _)| *id == target).map(|(_, verdict)| verdict)
    }
}

/// Tình trạng của một mục khắc phục. A suggestion is never counted.
pub type RemedyStatus = Standing;

/// Where a remedy stands.
pub fn remedy(plan: &Plan, id: Id, today: NaiveDate) -> RemedyStatus {
    Index::of(plan).remedy(plan, id, today)
}

/// Where a duty stands; one that repeats remedies is looked through to their targets.
pub fn duty(plan: &Plan, id: Id, today: NaiveDate) -> Standing {
    Index::of(plan).duty(plan, id, today)
}

/// The plan's own ambition: rank and band, with their verdicts.
pub fn ambition(plan: &Plan, today: NaiveDate) -> Vec<(Id, Verdict)> {
    let published = |kind| matches!(kind, TargetKind::RankAtMost | TargetKind::BandAtLeast);
    plan.targets
        .iter()
        .filter(|(_, target)| target.owner.is_none() && published(target.kind))
        .map(|(id, _)| (id, super::verdict(plan, id, today)))
        .collect()
}

/// The worst of the targets that are in the plan; the first of several that are equally bad.
pub(super) fn stand(plan: &Plan, verdicts: Vec<(Id, Verdict)>) -> Standing {
    let in_plan = |id: &Id| plan.targets.get(*id).is_some_and(|row| row.weight == Weight::InPlan);
    let worst = verdicts
        .iter()
        .filter(|(id, _)| in_plan(id))
        .min_by_key(|(_, verdict)| verdict.status.place())
        .map(|(id, verdict)| (*id, verdict.status));
    let (judged_by, status) = match worst {
        Some((id, status)) => (Some(id), status),
        None => (None, Status::Tracked),
    };
    let claimed = matches!(status, Status::Met | Status::SelfAssessed(Statement::Done));
    let unproved = claimed && verdicts.iter().any(|(id, verdict)| in_plan(id) && verdict.unproved);
    Standing { status, judged_by, verdicts, unproved }
}
