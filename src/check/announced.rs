//! Kết quả được công bố cho riêng một chỉ tiêu: places gained, the first n, points and rates, the average, the
//! maximum. Nothing is concluded before the result is typed; what cannot be read is named where it stands.

use super::published::read_rank;
use super::status::Status;
use super::verdict::{Problem, Score, Shortfall, Threshold, Value, Verdict};
use crate::plan::{
    AimField, At, Id, LastResultField, Plan, RemedyField, Target, TargetField, TargetKind,
};
use crate::read::clean;
use crate::read::number;

/// One hundred per cent, in hundredths of a percent.
const ALL: u32 = 10_000;

/// What was typed for a target: a blank is nothing, and what cannot be read is told in the verdict.
type Typed<T> = Result<Option<T>, ()>;

/// Tính bằng phần trăm: whether a target's result is a percentage, by its unit; points otherwise. The maximum of a
/// criterion is in points always.
pub fn is_percent(target: &Target) -> bool {
    let unit = clean::line(&target.unit).to_lowercase();
    target.kind != TargetKind::KeepMaximum && matches!(unit.as_str(), "%" | "phần trăm")
}

/// What a kind that waits for its own published result asks for; `None` for other kinds, and where nothing is set.
pub fn announced(plan: &Plan, target: &Target) -> Option<Threshold> {
    let mut verdict = Verdict::default();
    judge(plan, Id::new(0), target, &mut verdict);
    verdict.threshold
}

/// Judges a kind that waits for its own published result; other kinds are left as they are.
pub(super) fn judge(plan: &Plan, id: Id, target: &Target, verdict: &mut Verdict) {
    match target.kind {
        TargetKind::PlacesGained => gained(plan, id, target, verdict),
        TargetKind::AmongFirst => first(plan, id, target, verdict),
        TargetKind::ScoreAtLeast => score(id, target, verdict),
        TargetKind::NotBelowAverage => average(id, target, verdict),
        TargetKind::KeepMaximum => maximum(plan, id, target, verdict),
        TargetKind::Statement
        | TargetKind::RatioAtLeast
        | TargetKind::NoneOf
        | TargetKind::CountAtLeast
        | TargetKind::DoneBy
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime
        | TargetKind::Tracked
        | TargetKind::AtMostPerPeriod => {}
    }
}

/// Hạng năm trước: as typed for the target, else that of last year's result.
pub(super) fn rank_before(plan: &Plan, id: Id, target: &Target) -> (String, At) {
    if target.base.trim().is_empty() {
        (plan.last_result.rank.clone(), At::LastResult(LastResultField::Rank))
    } else {
        (target.base.clone(), At::Target(id, TargetField::Base))
    }
}

/// Số đơn vị được xếp hạng, the year before and this year, where places gained are compared between rankings of another
/// number of units (communes were merged); `None` where they are the same, or one is not known.
pub fn units_changed(plan: &Plan, target: &Target) -> Option<(u32, u32)> {
    if target.kind != TargetKind::PlacesGained {
        return None;
    }
    let units = |rank: &str| number::parse_rank(rank).ok().flatten()?.1;
    let count = |typed: &str| u32::try_from(number::parse_count(typed).ok().flatten()?).ok();
    // A rank that is typed for the target may be of another ranking than the commune's.
    let commune = target.base.trim().is_empty();
    let aim = commune && target.owner.is_none();
    let before = if commune {
        units(&plan.last_result.rank).or_else(|| count(&plan.last_result.units))
    } else {
        units(&target.base)
    };
    let now = units(&target.published)
        .or_else(|| units(&plan.aim.published_rank).filter(|_| aim))
        .or_else(|| count(&plan.aim.units).filter(|_| commune));
    before.zip(now).filter(|(before, now)| before != now)
}

/// Điểm tối đa: as typed for the target, else that of its remedy.
pub(super) fn most(plan: &Plan, id: Id, target: &Target) -> (String, At) {
    let own = At::Target(id, TargetField::Base);
    let owner = target.owner.filter(|_| target.base.trim().is_empty());
    match owner.and_then(|owner| plan.remedies.get(owner).map(|row| (owner, row))) {
        Some((owner, row)) => {
            (row.points_maximum.clone(), At::Remedy(owner, RemedyField::PointsMaximum))
        }
        None => (target.base.clone(), own),
    }
}

/// Hạng được công bố: as typed for the target; an aim of the plan has that of the plan's year.
fn rank_found(plan: &Plan, id: Id, target: &Target, verdict: &mut Verdict) -> Typed<u32> {
    if !target.published.trim().is_empty() {
        return read_rank(&target.published, At::Target(id, TargetField::Published), verdict);
    }
    if target.owner.is_some() {
        return Ok(None);
    }
    read_rank(&plan.aim.published_rank, At::Aim(AimField::PublishedRank), verdict)
}

/// Tăng từ n bậc trở lên.
fn gained(plan: &Plan, id: Id, target: &Target, verdict: &mut Verdict) {
    let places = number::parse_count(&target.threshold).map_err(|why| {
        verdict.fault(At::Target(id, TargetField::Threshold), Problem::Count(why));
    });
    let (text, at) = rank_before(plan, id, target);
    let from = read_rank(&text, at, verdict);
    let found = rank_found(plan, id, target, verdict);
    let known = from.unwrap_or_default();
    verdict.threshold =
        places.unwrap_or_default().map(|places| Threshold::Gain { places, from: known });
    verdict.value = found.unwrap_or_default().map(Value::Rank);
    let (Ok(places), Ok(from), Ok(found)) = (places, from, found) else { return };
    let Some(places) = places else {
        verdict.status = Status::Tracked;
        return;
    };
    verdict.status = match (found, from) {
        (None, _) => Status::Awaiting,
        // What it is better than is not known.
        (Some(_), None) => Status::NotEntered,
        (Some(found), Some(from)) => {
            let short = u64::from(found).saturating_add(places).saturating_sub(u64::from(from));
            if short > 0 {
                verdict.shortfall = Shortfall::Places(u32::try_from(short).unwrap_or(u32::MAX));
                Status::NotMet
            } else {
                Status::Met
            }
        }
    };
}

/// Thuộc nhóm n đơn vị dẫn đầu.
fn first(plan: &Plan, id: Id, target: &Target, verdict: &mut Verdict) {
    let at = At::Target(id, TargetField::Threshold);
    let wanted = read_rank(&target.threshold, at, verdict);
    let found = rank_found(plan, id, target, verdict);
    verdict.threshold = wanted.unwrap_or_default().map(Threshold::First);
    verdict.value = found.unwrap_or_default().map(Value::Rank);
    let (Ok(wanted), Ok(found)) = (wanted, found) else { return };
    verdict.status = match (wanted, found) {
        (None, _) => Status::Tracked,
        (Some(_), None) => Status::Awaiting,
        (Some(wanted), Some(found)) if found <= wanted => Status::Met,
        (Some(wanted), Some(found)) => {
            verdict.shortfall = Shortfall::Places(found - wanted);
            Status::NotMet
        }
    };
}

/// Reads points or a rate as typed, in the target's unit.
fn read_score(text: &str, at: At, percent: bool, verdict: &mut Verdict) -> Typed<Score> {
    let read = if percent {
        match number::parse_percent(text) {
            Ok(Some(rate)) if rate > ALL => Err(Problem::AboveHundred),
            read => read.map_err(Problem::Percent),
        }
    } else if matches!(at, At::Target(..)) {
        number::parse_score(text).map_err(Problem::Points)
    } else {
        // The maximum of a remedy is printed as it is typed.
        number::parse_points(text).map_err(Problem::Points)
    };
    read.map(|amount| amount.map(|hundredths| Score { hundredths, percent }))
        .map_err(|problem| verdict.fault(at, problem))
}

/// "1,25/1,5": the points of a result that names its maximum beside them; as typed if it names another.
fn out_of(text: &str, most: Score) -> &str {
    let named = |rest: &str| number::parse_score(rest) == Ok(Some(most.hundredths));
    match text.split_once(['/', '／']) {
        Some((points, rest)) if !points.trim().is_empty() && named(rest) => points,
        Some(_) | None => text,
    }
}

/// What a score is held against, and what was published of it, as typed.
struct Held {
    least: Typed<Score>,
    found: Typed<Score>,
}

impl Held {
    fn read(id: Id, target: &Target, (text, at): (&str, At), verdict: &mut Verdict) -> Self {
        let percent = is_percent(target);
        let own = At::Target(id, TargetField::Published);
        let least = read_score(text, at, percent, verdict);
        let typed = match least {
            Ok(Some(most)) if target.kind == TargetKind::KeepMaximum => {
                out_of(&target.published, most)
            }
            Ok(Some(_) | None) | Err(()) => &target.published,
        };
        let found = read_score(typed, own, percent, verdict);
        verdict.value = found.unwrap_or_default().map(Value::Score);
        Self { least, found }
    }

    /// The status, if both could be read; `blank` is that of a target with nothing to be held against, before and
    /// after its result is published.
    fn compare(self, verdict: &mut Verdict, blank: (Status, Status)) {
        let (Ok(least), Ok(found)) = (self.least, self.found) else { return };
        verdict.status = match (least, found) {
            (None, None) => blank.0,
            (None, Some(_)) => blank.1,
            (Some(_), None) => Status::Awaiting,
            (Some(least), Some(found)) => {
                let short = least.hundredths.saturating_sub(found.hundredths);
                if short > 0 {
                    verdict.shortfall = Shortfall::Score(Score { hundredths: short, ..least });
                    Status::NotMet
                } else {
                    Status::Met
                }
            }
        };
    }
}

/// Điểm, tỷ lệ từ ngưỡng trở lên.
fn score(id: Id, target: &Target, verdict: &mut Verdict) {
    let at = At::Target(id, TargetField::Threshold);
    let held = Held::read(id, target, (&target.threshold, at), verdict);
    verdict.threshold = held.least.unwrap_or_default().map(Threshold::Score);
    held.compare(verdict, (Status::Tracked, Status::Tracked));
}

/// Không thấp hơn mức trung bình: both are published, and either may come first.
fn average(id: Id, target: &Target, verdict: &mut Verdict) {
    let at = At::Target(id, TargetField::Base);
    let held = Held::read(id, target, (&target.base, at), verdict);
    verdict.threshold = Some(Threshold::Average(held.least.unwrap_or_default()));
    held.compare(verdict, (Status::Awaiting, Status::Awaiting));
}

/// Giữ điểm tối đa.
fn maximum(plan: &Plan, id: Id, target: &Target, verdict: &mut Verdict) {
    let (text, at) = most(plan, id, target);
    let held = Held::read(id, target, (&text, at), verdict);
    verdict.threshold = Some(Threshold::Maximum(held.least.unwrap_or_default()));
    if let (Ok(Some(most)), Ok(Some(found))) = (held.least, held.found)
        && found.hundredths > most.hundredths
    {
        let (found, most) = (found.hundredths, most.hundredths);
        let own = At::Target(id, TargetField::Published);
        verdict.fault(own, Problem::AboveMost { found, most });
        return;
    }
    held.compare(verdict, (Status::Awaiting, Status::NotEntered));
}
