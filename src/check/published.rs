//! Thứ hạng, mức xếp loại: judged once they are published, and not before.

use super::status::Status;
use super::verdict::{Problem, Shortfall, Threshold, Value, Verdict};
use crate::plan::{AimField, At, Plan};
use crate::read::{clean, number};

pub(super) fn rank(plan: &Plan, verdict: &mut Verdict) {
    verdict.status = Status::Awaiting;
    let wanted = read_rank(&plan.aim.rank, At::Aim(AimField::Rank), verdict);
    let found = read_rank(&plan.aim.published_rank, At::Aim(AimField::PublishedRank), verdict);
    verdict.threshold = wanted.unwrap_or_default().map(Threshold::Rank);
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

pub(super) fn read_rank(text: &str, at: At, verdict: &mut Verdict) -> Result<Option<u32>, ()> {
    number::parse_rank(text)
        .map(|rank| rank.map(|(rank, _)| rank))
        .map_err(|why| verdict.fault(at, Problem::Rank(why)))
}

pub(super) fn band(plan: &Plan, verdict: &mut Verdict) {
    let aim = &plan.aim;
    let name = |text: &str| clean::line(text).trim_end_matches('.').to_owned();
    let (wanted, found) = (name(&aim.band), name(&aim.published_band));
    verdict.threshold = (!wanted.is_empty()).then(|| Threshold::Band(wanted.clone()));
    verdict.value = (!found.is_empty()).then(|| Value::Band(found.clone()));
    verdict.status = Status::Awaiting;
    if wanted.is_empty() {
        verdict.status = Status::Tracked;
        return;
    }
    if found.is_empty() {
        return;
    }
    let place = |band: &str| aim.ladder.lines().position(|line| same_band(line, band));
    match (place(&wanted), place(&found)) {
        // The same words are the same band, on the ladder or not.
        (Some(wanted), Some(found)) => {
            verdict.status = if found <= wanted { Status::Met } else { Status::NotMet };
        }
        _ if same_band(&wanted, &found) => verdict.status = Status::Met,
        (None, _) => verdict.fault(At::Aim(AimField::Band), Problem::NotOnLadder),
        (Some(_), None) => {
            verdict.fault(At::Aim(AimField::PublishedBand), Problem::NotOnLadder);
        }
    }
}

/// Whether two bands are the same, whatever surrounds their words: quotation marks, a full stop, "Mức".
pub(super) fn same_band(a: &str, b: &str) -> bool {
    let bare = |text: &str| {
        let marks = |letter: char| !letter.is_alphanumeric();
        let text = clean::line(text).trim_matches(marks).to_lowercase();
        let text = ["xếp loại", "mức độ", "mức", "loại"].iter().fold(text, |text, lead| {
            let rest = text.strip_prefix(lead).filter(|rest| rest.starts_with(' '));
            rest.filter(|rest| rest.trim().chars().count() > 1).map_or(text.clone(), str::to_owned)
        });
        text.trim_matches(marks).to_owned()
    };
    bare(a) == bare(b)
}
