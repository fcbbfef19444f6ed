//! The standing of a remedy or a duty: its worst target "trong kế hoạch".

use chrono::NaiveDate;

use super::published;
use super::status::Status;
use super::verdict::Verdict;
use crate::plan::{Id, Plan, Statement, Target, TargetKind, Weight};

/// Tình trạng của một mục khắc phục hoặc nhiệm vụ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The status of its worst target "trong kế hoạch"; [`Status::Tracked`] if it has none.
    pub status: Status,
    /// The target that has this status.
    pub judged_by: Option<Id>,
    /// Its targets with their verdicts, in order: its own, then those of the remedies it repeats.
    pub verdicts: Vec<(Id, Verdict)>,
    /// Đạt nhưng chưa có tài liệu kiểm chứng.
    pub unproved: bool,
}

impl Standing {
    /// The verdict that decided the status.
    pub fn verdict(&self) -> Option<&Verdict> {
        self.verdict_of(self.judged_by?)
    }

    /// Quá hạn: the target that decided it is overdue.
    pub fn is_overdue(&self, plan: &Plan) -> bool {
        self.verdict().is_some_and(|verdict| verdict.is_overdue(plan))
    }

    /// The verdict of one of its targets.
    pub fn verdict_of(&self, target: Id) -> Option<&Verdict> {
        self.verdicts.iter().find(|(id, _)| *id == target).map(|(_, verdict)| verdict)
    }
}

/// The plan's own aims with their verdicts. Rank and band come first: the plan states them beside its frame, so every
/// plan has both, whether or not there are targets that name them. Then its other targets, in order.
pub fn aim(plan: &Plan, today: NaiveDate) -> Vec<(Target, Verdict)> {
    let judged = |id: Id, target: &Target| (target.clone(), super::verdict(plan, id, today));
    let own = |kind: TargetKind| own_targets(plan).find(|(_, target)| target.kind == kind);
    let frame = [(TargetKind::RankAtMost, "Thứ hạng"), (TargetKind::BandAtLeast, "Mức xếp loại")];
    let one = |(kind, label): (TargetKind, &str)| {
        if let Some((id, target)) = own(kind) {
            return judged(id, target);
        }
        let mut verdict = Verdict::default();
        if kind == TargetKind::RankAtMost {
            published::rank(plan, &mut verdict);
        } else {
            published::band(plan, &mut verdict);
        }
        (Target { kind, label: label.to_owned(), ..Target::default() }, verdict)
    };
    let told = frame.map(|(kind, _)| own(kind).map(|(id, _)| id));
    let rest = own_targets(plan).filter(|(id, _)| !told.contains(&Some(*id)));
    frame.into_iter().map(one).chain(rest.map(|(id, target)| judged(id, target))).collect()
}

/// Chỉ tiêu của kế hoạch: those of no remedy or duty, in order.
pub fn own_targets(plan: &Plan) -> impl Iterator<Item = (Id, &Target)> {
    plan.targets.iter().filter(|(_, target)| target.owner.is_none())
}

/// The worst of the targets that are in the plan; the first of several that are equally bad.
pub(super) fn stand(plan: &Plan, verdicts: Vec<(Id, Verdict)>) -> Standing {
    let in_plan = |id: &Id| plan.targets.get(*id).is_some_and(|row| row.weight == Weight::InPlan);
    let worst = verdicts
        .iter()
        .filter(|(id, _)| in_plan(id))
        // What is overdue comes right after what was missed.
        .min_by_key(|(_, verdict)| {
            let missed = verdict.status == Status::NotMet;
            (!missed, !verdict.is_overdue(plan), verdict.status.place())
        })
        .map(|(id, verdict)| (*id, verdict.status));
    let (judged_by, status) = match worst {
        Some((id, status)) => (Some(id), status),
        None => (None, Status::Tracked),
    };
    let claimed = matches!(status, Status::Met | Status::SelfAssessed(Statement::Done));
    let unproved = claimed && verdicts.iter().any(|(id, verdict)| in_plan(id) && verdict.unproved);
    Standing { status, judged_by, verdicts, unproved }
}
