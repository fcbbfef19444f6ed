//! Which measures a target counts.

use crate::plan::{Id, Target, TargetField, TargetKind};

/// Mẫu số. The measures that a target counts as its whole: none for kinds that have no whole, though some
/// may be left from another kind, where the form no longer shows them.
pub fn whole_of(target: &Target) -> &[Id] {
    match target.kind {
        TargetKind::RatioAtLeast | TargetKind::NoneOf | TargetKind::Tracked => &target.whole,
        TargetKind::CountAtLeast
        | TargetKind::DoneBy
        | TargetKind::Statement
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime => &[],
    }
}

/// The measures that a target counts: as part, then as whole.
pub fn counted_by(target: &Target) -> impl Iterator<Item = Id> + Clone + '_ {
    target.part.iter().chain(whole_of(target)).copied()
}

/// Vế chưa chọn số liệu: the side of the formula that reads no measure though the target cannot be judged without.
pub fn unread(target: &Target) -> Option<TargetField> {
    let counted = !target.part.is_empty();
    match target.kind {
        TargetKind::Statement
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime => None,
        TargetKind::RatioAtLeast if counted && target.whole.is_empty() => Some(TargetField::Whole),
        TargetKind::RatioAtLeast
        | TargetKind::CountAtLeast
        | TargetKind::NoneOf
        | TargetKind::DoneBy
        | TargetKind::Tracked => (!counted).then_some(TargetField::Part),
    }
}
