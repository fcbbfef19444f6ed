//! The chip of a target, remedy, duty or report: which of ten statuses it shows, and in which words.

use crate::check::{ReportState, Standing, Status, Tally, Verdict};
use crate::plan::Plan;
use crate::text::{Language, Message, status};

/// Tình trạng. What a chip can say of a target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChipStatus {
    /// Chưa nhập.
    #[default]
    NotEntered,
    /// Chưa phát sinh.
    NotArisen,
    /// Đang thực hiện.
    InProgress,
    /// Đạt.
    Met,
    /// Chưa đạt.
    NotMet,
    /// Tự đánh giá.
    SelfAssessed,
    /// Theo dõi.
    Tracked,
    /// Chờ công bố.
    Awaiting,
    /// Không áp dụng.
    NotApplicable,
    /// Quá hạn: its due date has passed, and nobody said that it was done.
    Overdue,
}

impl ChipStatus {
    /// Every status, in the order in which they are explained.
    pub const ALL: [Self; 10] = [
        Self::NotEntered,
        Self::NotArisen,
        Self::InProgress,
        Self::Met,
        Self::NotMet,
        Self::SelfAssessed,
        Self::Tracked,
        Self::Awaiting,
        Self::NotApplicable,
        Self::Overdue,
    ];

    /// The name that stylesheets and journeys know.
    pub const fn data_status(self) -> &'static str {
        match self {
            Self::NotEntered => "not-entered",
            Self::NotArisen => "not-arisen",
            Self::InProgress => "in-progress",
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::SelfAssessed => "self-assessed",
            Self::Tracked => "tracked",
            Self::Awaiting => "awaiting",
            Self::NotApplicable => "not-applicable",
            Self::Overdue => "overdue",
        }
    }

    /// The word on the chip.
    pub const fn word(self) -> Message {
        match self {
            Self::NotEntered => status::NOT_ENTERED,
            Self::NotArisen => status::NOT_ARISEN,
            Self::InProgress => status::IN_PROGRESS,
            Self::Met => status::MET,
            Self::NotMet => status::NOT_MET,
            Self::SelfAssessed => status::SELF_ASSESSED,
            Self::Tracked => status::TRACKED,
            Self::Awaiting => status::AWAITING,
            Self::NotApplicable => status::NOT_APPLICABLE,
            Self::Overdue => status::OVERDUE,
        }
    }

    /// "3 đạt": the count of a status, for bars and heads.
    pub fn counted(self, language: Language, count: usize) -> String {
        let count = count.to_string();
        match self {
            Self::NotEntered => status::count_not_entered(language, &count),
            Self::NotArisen => status::count_not_arisen(language, &count),
            Self::InProgress => status::count_in_progress(language, &count),
            Self::Met => status::count_met(language, &count),
            Self::NotMet => status::count_not_met(language, &count),
            Self::SelfAssessed => status::count_self_assessed(language, &count),
            Self::Tracked => status::count_tracked(language, &count),
            Self::Awaiting => status::count_awaiting(language, &count),
            Self::NotApplicable => status::count_not_applicable(language, &count),
            Self::Overdue => status::count_overdue(language, &count),
        }
    }
}

/// The chip for a status.
pub const fn of_status(status: Status) -> ChipStatus {
    match status {
        Status::NotEntered => ChipStatus::NotEntered,
        Status::NotArisen => ChipStatus::NotArisen,
        Status::InProgress => ChipStatus::InProgress,
        Status::Met => ChipStatus::Met,
        Status::NotMet => ChipStatus::NotMet,
        Status::SelfAssessed(_) => ChipStatus::SelfAssessed,
        Status::Tracked => ChipStatus::Tracked,
        Status::Awaiting => ChipStatus::Awaiting,
        Status::NotApplicable => ChipStatus::NotApplicable,
    }
}

/// The chip for a verdict: one whose due date has passed says so.
pub fn of_verdict(plan: &Plan, verdict: &Verdict) -> ChipStatus {
    if verdict.is_overdue(plan) { ChipStatus::Overdue } else { of_status(verdict.status) }
}

/// The chip for a remedy or duty: that of the target which decides.
pub fn of_standing(plan: &Plan, standing: &Standing) -> ChipStatus {
    let overdue = standing.verdict().is_some_and(|verdict| verdict.is_overdue(plan));
    if overdue { ChipStatus::Overdue } else { of_status(standing.status) }
}

/// The chip for a report.
pub const fn of_report(state: ReportState) -> ChipStatus {
    match state {
        ReportState::Sent { late: false, .. } => ChipStatus::Met,
        ReportState::Sent { late: true, .. } => ChipStatus::NotMet,
        ReportState::Overdue => ChipStatus::Overdue,
        ReportState::Due => ChipStatus::InProgress,
        ReportState::Ahead => ChipStatus::NotArisen,
    }
}

/// How many have one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The status.
    pub status: ChipStatus,
    /// How many have it.
    pub count: usize,
}

/// The parts of a bar for the counts of a tally, in the order of the bar.
pub fn of_tally(tally: &Tally) -> Vec<Count> {
    [
        (ChipStatus::Met, tally.met),
        (ChipStatus::SelfAssessed, tally.self_assessed),
        (ChipStatus::InProgress, tally.in_progress),
        (ChipStatus::NotMet, tally.not_met),
        (ChipStatus::NotEntered, tally.not_entered),
        (ChipStatus::Awaiting, tally.awaiting),
        (ChipStatus::NotArisen, tally.not_arisen),
        (ChipStatus::Tracked, tally.tracked),
        (ChipStatus::NotApplicable, tally.not_applicable),
    ]
    .map(|(status, count)| Count { status, count })
    .to_vec()
}

/// How often each status occurs, those that occur only, each where it occurs first.
pub fn counts(all: impl IntoIterator<Item = ChipStatus>) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    for status in all {
        match counts.iter_mut().find(|other| other.status == status) {
            Some(other) => other.count += 1,
            None => counts.push(Count { status, count: 1 }),
        }
    }
    counts
}

/// "3 đạt · 1 chưa đạt".
pub fn counts_text(language: Language, counts: &[Count]) -> String {
    let word = |one: &Count| one.status.counted(language, one.count);
    counts.iter().map(word).collect::<Vec<_>>().join(" · ")
}
