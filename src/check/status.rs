//! Trạng thái. The nine statuses that a target, a remedy or a duty can have.

use crate::plan::Statement;

/// Trạng thái của chỉ tiêu.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Chưa nhập: a figure it needs is blank, or cannot be read.
    #[default]
    NotEntered,
    /// Chưa phát sinh: 0/0, as typed.
    NotArisen,
    /// Đang thực hiện: not met, and its due date has not passed.
    InProgress,
    /// Đạt.
    Met,
    /// Chưa đạt.
    NotMet,
    /// Tự đánh giá: the officer's own assessment.
    SelfAssessed(Statement),
    /// Theo dõi: no threshold.
    Tracked,
    /// Chờ công bố: rank and band until published.
    Awaiting,
    /// Không áp dụng, with a reason.
    NotApplicable,
}

impl Status {
    /// Every status, worst first. It decides which of its targets' statuses a remedy has: what was missed,
    /// then what nobody can know yet, then what is under way; what gives no result yields to what is met. What
    /// is overdue has no status of its own: it comes right after what was missed ([`Verdict::is_overdue`]), and
    /// `view::chip` shows statuses in this order everywhere.
    ///
    /// [`Verdict::is_overdue`]: super::Verdict::is_overdue
    pub const WORST_FIRST: [Self; 12] = [
        Self::NotMet,
        Self::NotEntered,
        Self::SelfAssessed(Statement::Unsaid),
        Self::SelfAssessed(Statement::NotYet),
        Self::InProgress,
        Self::SelfAssessed(Statement::UnderWay),
        Self::Awaiting,
        Self::SelfAssessed(Statement::Done),
        Self::Met,
        Self::NotArisen,
        Self::Tracked,
        Self::NotApplicable,
    ];

    /// The position in [`Self::WORST_FIRST`]: the smaller, the worse.
    pub fn place(self) -> usize {
        Self::WORST_FIRST.iter().position(|other| *other == self).unwrap_or_default()
    }

    /// Whether nothing more is asked for: met, done as the officer says, or nothing to judge.
    pub const fn is_quiet(self) -> bool {
        match self {
            Self::Met
            | Self::NotArisen
            | Self::Tracked
            | Self::NotApplicable
            | Self::SelfAssessed(Statement::Done) => true,
            Self::NotEntered
            | Self::InProgress
            | Self::NotMet
            | Self::Awaiting
            | Self::SelfAssessed(Statement::Unsaid | Statement::NotYet | Statement::UnderWay) => {
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_place() {
        for (place, status) in Status::WORST_FIRST.into_iter().enumerate() {
            assert_eq!(status.place(), place);
        }
    }
}
