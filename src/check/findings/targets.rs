//! Targets: those that cannot be judged as they are, and what the plan left open.

use chrono::NaiveDate;

use super::finding::FindingCode;
use super::gather::{Gather, blank};
use crate::check::announced::{announced, most, rank_before};
use crate::check::due::owner_due;
use crate::check::{Threshold, finished, is_percent, unread, year, year_end};
use crate::plan::naming::target_name;
use crate::plan::{
    At, DutyField, Id, List, MeasureField, Plan, RemedyField, Target, TargetField, TargetKind,
};
use crate::preset;
use crate::read::number;
use crate::read::phrases::{Case, Haystack};

/// Months that must be typed before "no dialogue yet" is worth reporting within the year.
const HALF_A_YEAR: usize = 6;

/// One hundred per cent, in hundredths of a percent.
const ALL: u32 = 10_000;

/// The floor of digitisation in plans up to 2025, in hundredths of a percent.
const OLD_DIGITISED: u32 = 5_500;

/// The first plan year to which the norms seen since 2025 speak.
const NEW_NORMS: i32 = 2026;

/// What a remedy or duty leaves open of its targets, and a duty of its reports.
pub(super) fn aimed(gather: &mut Gather<'_>, list: List, id: Id, has_target: bool) {
    if let Some(duty) = gather.plan.duties.get(id).filter(|_| list == List::Duties) {
        if duty.repeats.is_empty() && !has_target {
            gather.add(FindingCode::NoTarget, At::Duty(id, DutyField::Text));
        }
        if !blank(&duty.periods) && !duty.says_when() {
            gather.add(FindingCode::NoReportDay, At::Duty(id, DutyField::DueDays));
        }
    } else if list == List::Remedies && !has_target {
        gather.add(FindingCode::NoTarget, At::Remedy(id, RemedyField::Heading));
    }
}

/// Whether a due day was typed for a remedy or duty, even the year's last.
fn says_due(plan: &Plan, owner: Id) -> bool {
    let remedy = plan.remedies.get(owner).map(|row| &row.due);
    remedy.or_else(|| plan.duties.get(owner).map(|row| &row.due)).is_some_and(|due| !blank(due))
}

pub(super) fn one(gather: &mut Gather<'_>, id: Id) {
    let Some(target) = gather.plan.targets.get(id) else { return };
    let name = || target_name(gather.plan, target);
    if target.not_applicable {
        if blank(&target.reason) {
            let code = FindingCode::NoReason { target: name() };
            gather.add(code, At::Target(id, TargetField::Reason));
        }
        return;
    }
    let base = || lacks_base(gather.plan, id, target).then_some(TargetField::Base);
    if let Some(field) = lacks(target).or_else(base) {
        let code = FindingCode::TargetIncomplete { target: name() };
        gather.add(code, At::Target(id, field));
    }
    // A target that follows the day of its remedy or duty has a day.
    let owned = target.owner.and_then(|owner| owner_due(gather.plan, owner));
    let told = target.owner.is_some_and(|owner| says_due(gather.plan, owner));
    let ends = owned.is_none() || owned == year_end(gather.plan) && !told;
    if target.kind == TargetKind::DoneBy && blank(&target.due) && ends {
        let code = FindingCode::NoDueDay { target: name() };
        gather.add(code, At::Target(id, TargetField::Due));
    }
    if let (TargetKind::RatioAtLeast, Ok(Some(percent))) =
        (target.kind, number::parse_percent(&target.threshold))
        && percent > ALL
    {
        let typed = target.threshold.trim().trim_end_matches('%').trim_end().to_owned();
        let code = FindingCode::AboveAll { target: name(), typed };
        gather.add(code, At::Target(id, TargetField::Threshold));
    }
    // Of all places only those above it can be gained; the first can gain none.
    if let Some(Threshold::Gain { places, from: Some(from) }) = announced(gather.plan, target)
        && places >= u64::from(from)
    {
        let code = FindingCode::BeyondFirst { target: name(), places, from };
        gather.add(code, At::Target(id, TargetField::Threshold));
    }
    if keeps_old_digitised(gather.plan, target) {
        let code = FindingCode::OldDigitised { target: name() };
        gather.add(code, At::Target(id, TargetField::Threshold));
    }
}

/// Whether a plan of 2026 or later still asks for 55 % of what must be digitised. The norms seen since 2025 ask for
/// all of it, and for 55 % of reuse; so a target of reuse is left alone.
fn keeps_old_digitised(plan: &Plan, target: &Target) -> bool {
    let old = target.kind == TargetKind::RatioAtLeast
        && number::parse_percent(&target.threshold) == Ok(Some(OLD_DIGITISED))
        && plan.year().is_some_and(|year| year >= NEW_NORMS);
    let counted = target.part.iter().chain(&target.whole);
    let labels = counted.filter_map(|id| Some(plan.measures.get(*id)?.label.as_str()));
    let own: Vec<&str> = std::iter::once(target.label.as_str()).chain(labels).collect();
    let heading = target.owner.and_then(|owner| plan.remedies.get(owner));
    let says = |text: &str, words: &[&str]| {
        let text = Haystack::new(text);
        words.iter().any(|word| !text.whole(word, Case::Any).is_empty())
    };
    let digitised = |text: &&str| says(text, &["số hóa", "số hoá"]);
    let reused = |text: &&str| says(text, &["tái sử dụng", "sử dụng lại", "khai thác"]);
    let about = own.iter().any(digitised)
        || heading.is_some_and(|remedy| digitised(&remedy.heading.as_str()));
    old && about && !own.iter().any(reused)
}

/// The field without which the target cannot be judged.
fn lacks(target: &Target) -> Option<TargetField> {
    let percent = matches!(number::parse_percent(&target.threshold), Ok(Some(_)));
    let count = matches!(number::parse_count(&target.threshold), Ok(Some(_)));
    let threshold = match target.kind {
        TargetKind::RatioAtLeast => percent,
        TargetKind::CountAtLeast | TargetKind::PlacesGained | TargetKind::AtMostPerPeriod => count,
        TargetKind::AmongFirst => matches!(number::parse_rank(&target.threshold), Ok(Some(_))),
        TargetKind::ScoreAtLeast if is_percent(target) => {
            matches!(number::parse_percent(&target.threshold), Ok(Some(rate)) if rate <= ALL)
        }
        TargetKind::ScoreAtLeast => matches!(number::parse_score(&target.threshold), Ok(Some(_))),
        TargetKind::Statement
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime
        | TargetKind::NoneOf
        | TargetKind::DoneBy
        | TargetKind::NotBelowAverage
        | TargetKind::KeepMaximum
        | TargetKind::Tracked => true,
    };
    unread(target).or_else(|| (!threshold).then_some(TargetField::Threshold))
}

/// Mốc so sánh: whether a target lacks what its result is held against. The average is published only later.
fn lacks_base(plan: &Plan, id: Id, target: &Target) -> bool {
    match target.kind {
        TargetKind::PlacesGained => blank(&rank_before(plan, id, target).0),
        TargetKind::KeepMaximum => blank(&most(plan, id, target).0),
        TargetKind::Statement
        | TargetKind::RatioAtLeast
        | TargetKind::NoneOf
        | TargetKind::CountAtLeast
        | TargetKind::DoneBy
        | TargetKind::RankAtMost
        | TargetKind::BandAtLeast
        | TargetKind::ReportsOnTime
        | TargetKind::Tracked
        | TargetKind::AmongFirst
        | TargetKind::ScoreAtLeast
        | TargetKind::NotBelowAverage
        | TargetKind::AtMostPerPeriod => false,
    }
}

/// Having nothing to follow up because no dialogue was held is not a success.
pub(super) fn dialogue(gather: &mut Gather<'_>, today: NaiveDate) {
    let plan = gather.plan;
    let figure = year::figure(plan, preset::DIALOGUES, 12);
    let long_enough = figure.rests_on.iter().count() >= HALF_A_YEAR || finished(plan, today);
    if figure.value == Some(0) && long_enough {
        let at = At::Measure(preset::DIALOGUES, MeasureField::Label);
        gather.add(FindingCode::NoDialogue, at);
        if let Some(finding) = gather.found.last_mut() {
            let followed = plan.remedies.contains(preset::AFTER_DIALOGUE);
            finding.owner = followed.then_some((List::Remedies, preset::AFTER_DIALOGUE));
        }
    }
}
