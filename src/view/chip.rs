//! The chip of a target, remedy, duty or report: which of ten statuses it shows, and in which words.

use crate::check::{ReportState, Standing, Status, Tally, Verdict};
use crate::plan::Plan;
use crate::text::{Language, Message, status};

/// Tình trạng. What a chip can say of a target: one name, one colour, and one order, worst first, in which
/// every bar, count and choice has them. It is that of [`Status::WORST_FIRST`], by which a remedy is judged,
/// with "Quá hạn" after what was missed; "Tự đánh giá" stands where most of its answers do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChipStatus {
    /// Chưa đạt.
    NotMet,
    /// Quá hạn: its due date has passed, and nobody said that it was done.
    Overdue,
    /// Chưa nhập.
    #[default]
    NotEntered,
    /// Đang thực hiện.
    InProgress,
    /// Tự đánh giá.
    SelfAssessed,
    /// Chờ công bố.
    Awaiting,
    /// Đạt.
    Met,
    /// Chưa phát sinh.
    NotArisen,
    /// Theo dõi.
    Tracked,
    /// Không áp dụng.
    NotApplicable,
}

impl ChipStatus {
    /// Every status, worst first.
    pub const ALL: [Self; 10] = [
        Self::NotMet,
        Self::Overdue,
        Self::NotEntered,
        Self::InProgress,
        Self::SelfAssessed,
        Self::Awaiting,
        Self::Met,
        Self::NotArisen,
        Self::Tracked,
        Self::NotApplicable,
    ];

    /// The word in an address: "#/tieu-chi?trang-thai=chua-dat".
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotMet => "chua-dat",
            Self::Overdue => "qua-han",
            Self::NotEntered => "chua-nhap",
            Self::InProgress => "dang-thuc-hien",
            Self::SelfAssessed => "tu-danh-gia",
            Self::Awaiting => "cho-cong-bo",
            Self::Met => "dat",
            Self::NotArisen => "chua-phat-sinh",
            Self::Tracked => "theo-doi",
            Self::NotApplicable => "khong-ap-dung",
        }
    }

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
    if standing.is_overdue(plan) { ChipStatus::Overdue } else { of_status(standing.status) }
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

/// The parts of a bar for the counts of a tally, worst first.
pub fn of_tally(tally: &Tally) -> Vec<Count> {
    let count = |status| match status {
        ChipStatus::NotMet => tally.not_met,
        ChipStatus::Overdue => tally.overdue,
        ChipStatus::NotEntered => tally.not_entered,
        ChipStatus::InProgress => tally.in_progress,
        ChipStatus::SelfAssessed => tally.self_assessed,
        ChipStatus::Awaiting => tally.awaiting,
        ChipStatus::Met => tally.met,
        ChipStatus::NotArisen => tally.not_arisen,
        ChipStatus::Tracked => tally.tracked,
        ChipStatus::NotApplicable => tally.not_applicable,
    };
    ChipStatus::ALL.map(|status| Count { status, count: count(status) }).to_vec()
}

/// How often each status occurs, those that occur only, worst first.
pub fn counts(all: impl IntoIterator<Item = ChipStatus>) -> Vec<Count> {
    let all: Vec<ChipStatus> = all.into_iter().collect();
    let count = |status| all.iter().filter(|other| **other == status).count();
    let counts = ChipStatus::ALL.map(|status| Count { status, count: count(status) });
    counts.into_iter().filter(|one| one.count > 0).collect()
}

/// "1 chưa đạt · 3 đạt".
pub fn counts_text(language: Language, counts: &[Count]) -> String {
    let word = |one: &Count| one.status.counted(language, one.count);
    counts.iter().map(word).collect::<Vec<_>>().join(" · ")
}
