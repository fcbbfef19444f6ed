//! Which measures a target counts.

use crate::plan::{Id, Target, TargetField, TargetKind};

/// Mẫu số. The measures that a target counts as its whole: none for kinds that have no whole, though some
/// may be left from another kind, where the form no longer shows them. "Không có" has one where it was chosen.
pub fn whole_of(target: &Target) -> &[Id] {
    match target.kind {
        TargetKind::RatioAtLeast | TargetKind::NoneOf | TargetKind::Tracked => &target.whole,
        TargetKind::CountAtLeast
        | TargetKind::DoneBy
        | TargetKind::Statement
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime
        | TargetKind::PlacesGained
        | TargetKind::AmongFirst
        | TargetKind::ScoreAtLeast
        | TargetKind::NotBelowAverage
        | TargetKind::AtMostPerPeriod
        | TargetKind::KeepMaximum => &[],
    }
}

/// Số trừ khỏi mẫu số. The measures that a rate takes from its whole; none for other kinds, and without a whole.
pub fn minus_of(target: &Target) -> &[Id] {
    let rate = matches!(target.kind, TargetKind::RatioAtLeast | TargetKind::Tracked);
    if rate && !target.whole.is_empty() { &target.minus } else { &[] }
}

/// The measures that a target counts: as part, as whole, then those taken from the whole. None for kinds that count
/// nothing, though some may be left from another kind.
pub fn counted_by(target: &Target) -> impl Iterator<Item = Id> + Clone + '_ {
    target.counted().iter().chain(whole_of(target)).chain(minus_of(target)).copied()
}

/// Kết quả được công bố, được chấm, as a rank or a score: what one of a kind would mean in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announced {
    /// Thứ hạng.
    Rank,
    /// Điểm, tỷ lệ.
    Score,
}

/// What a kind is judged by that is published and typed for the target itself; `None` for other kinds.
pub const fn announced_as(kind: TargetKind) -> Option<Announced> {
    match kind {
        TargetKind::PlacesGained | TargetKind::AmongFirst => Some(Announced::Rank),
        TargetKind::ScoreAtLeast | TargetKind::NotBelowAverage | TargetKind::KeepMaximum => {
            Some(Announced::Score)
        }
        TargetKind::Statement
        | TargetKind::RatioAtLeast
        | TargetKind::NoneOf
        | TargetKind::CountAtLeast
        | TargetKind::DoneBy
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime
        | TargetKind::Tracked
        | TargetKind::AtMostPerPeriod => None,
    }
}

/// Được công bố, được chấm: whether a kind is judged by a published result that is typed for the target itself.
pub const fn is_published(kind: TargetKind) -> bool {
    announced_as(kind).is_some()
}

/// Xét đến cuối kỳ: whether a kind can be judged at its due date only. What is published, and a period that is beyond
/// its limit, decide at once.
pub const fn can_wait(kind: TargetKind) -> bool {
    !is_published(kind) && !matches!(kind, TargetKind::AtMostPerPeriod)
}

/// Vế chưa chọn số liệu: the side of the formula that reads no measure though the target cannot be judged without.
pub fn unread(target: &Target) -> Option<TargetField> {
    if !target.kind.counts() {
        return None;
    }
    let divides = target.kind == TargetKind::RatioAtLeast;
    if target.part.is_empty() {
        Some(TargetField::Part)
    } else {
        (divides && target.whole.is_empty()).then_some(TargetField::Whole)
    }
}
