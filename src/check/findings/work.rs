//! Remedies and duties: officers, direction, time frame, codes, and what parts II and III say about the same
//! thing.

use std::collections::BTreeMap;

use super::finding::FindingCode;
use super::gather::{Gather, blank};
use crate::check::timeframe::{Timeframe, understand};
use crate::plan::naming::{first_words, is_named};
use crate::plan::{At, Duty, DutyField, Id, Plan, Remedy, RemedyField, TargetKind};
use crate::read::number;

pub(super) fn remedy(gather: &mut Gather<'_>, id: Id) {
    let Some(remedy) = gather.plan.remedies.get(id) else { return };
    if !is_named(remedy) {
        gather.add(FindingCode::NoName, At::Remedy(id, RemedyField::Heading));
    }
    officers(gather, At::Remedy(id, RemedyField::Leads), &remedy.leads, &remedy.leads_text);
    words(gather, id, remedy);
    points(gather, id, remedy);
}

pub(super) fn duty(gather: &mut Gather<'_>, id: Id) {
    let Some(duty) = gather.plan.duties.get(id) else { return };
    officers(gather, At::Duty(id, DutyField::Leads), &duty.leads, "");
    same_owners(gather, id, duty);
    same_aim(gather, id, duty);
}

/// What a remedy is called in a message: its codes, or its first words.
pub(super) fn name(remedy: &Remedy) -> String {
    if blank(&remedy.codes) { first_words(&remedy.heading) } else { remedy.codes.trim().to_owned() }
}

fn officers(gather: &mut Gather<'_>, at: At, leads: &[Id], printed: &str) {
    if leads.is_empty() && blank(printed) {
        gather.add(FindingCode::NoOfficer, at);
    }
    for id in leads {
        let Some(officer) = gather.plan.officers.get(*id) else { continue };
        if officer.retired {
            gather.add(FindingCode::OfficerRetired { title: officer.title.clone() }, at);
        }
    }
}

fn words(gather: &mut Gather<'_>, id: Id, remedy: &Remedy) {
    if blank(&remedy.direction) {
        gather.add(FindingCode::NoDirection, At::Remedy(id, RemedyField::Direction));
    }
    let at = At::Remedy(id, RemedyField::Timeframe);
    if blank(&remedy.timeframe) {
        gather.add(FindingCode::NoTimeframe, at);
        return;
    }
    let Some(year) = gather.plan.year() else { return };
    let unclear = understand(&remedy.timeframe, year) == Timeframe::Unknown;
    if unclear && blank(&remedy.due) {
        gather.add(FindingCode::TimeframeUnclear { typed: remedy.timeframe.clone() }, at);
    }
}

/// Points that are not numbers, or where achieved and lost do not add up to the maximum.
fn points(gather: &mut Gather<'_>, id: Id, remedy: &Remedy) {
    let mut read = |field, text: &str| match number::parse_points(text) {
        Ok(points) => points,
        Err(_no_points) => {
            let code = FindingCode::PointsUnreadable { typed: text.trim().to_owned() };
            gather.add(code, At::Remedy(id, field));
            None
        }
    };
    let most = read(RemedyField::PointsMaximum, &remedy.points_maximum);
    let reached = read(RemedyField::PointsAchieved, &remedy.points_achieved);
    let lost = read(RemedyField::PointsLost, &remedy.points_lost);
    let wrong = match (most, reached, lost) {
        (Some(most), Some(reached), Some(lost)) => reached.checked_add(lost) != Some(most),
        (Some(most), Some(part), None) | (Some(most), None, Some(part)) => part > most,
        (None, ..) | (Some(_), None, None) => false,
    };
    if wrong {
        gather.add(FindingCode::PointsDisagree, At::Remedy(id, RemedyField::PointsMaximum));
    }
}

/// A code used twice, or one whose first number is not its area's.
pub(super) fn codes(gather: &mut Gather<'_>) {
    let plan = gather.plan;
    let mut first: BTreeMap<String, &Remedy> = BTreeMap::new();
    for (id, remedy) in plan.remedies.iter() {
        let at = At::Remedy(id, RemedyField::Codes);
        let area = remedy.area.and_then(|area| plan.areas.get(area));
        // "3.4.1 và 3.4.3", "TCTP 3.4.1": only what begins with a number is a code.
        let coded = |code: &&str| code.starts_with(|letter: char| letter.is_ascii_digit());
        // "1 (3)" is one code, as "1.(3)" is.
        let joined = remedy.codes.replace(". (", ".(").replace(" (", ".(");
        for code in joined.split([';', ',', ' ']).filter(coded) {
            let code = code.trim_end_matches(['.', ':']).to_owned();
            if let Some(other) = first.insert(code.clone(), remedy) {
                let (code, other) = (code.clone(), first_words(&other.heading));
                gather.add(FindingCode::CodeTwice { code, other }, at);
            }
            let Some(area) = area.filter(|area| !blank(&area.number)) else { continue };
            let own = arabic(&area.number);
            if own.is_some() && code.split(['.', '-', '(']).next().and_then(arabic) != own {
                let (number, title) = (area.number.clone(), area.title.clone());
                gather.add(FindingCode::CodeOutsideArea { code, number, title }, at);
            }
        }
    }
}

/// The number of an area: "7", "7.", "VII". `None` if it is not one.
fn arabic(text: &str) -> Option<u32> {
    const ROMAN: [&str; 12] =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let text = text.trim().trim_end_matches(['.', ')', ':']);
    let roman = ROMAN.iter().position(|roman| *roman == text);
    let roman = roman.and_then(|place| u32::try_from(place + 1).ok());
    roman.or_else(|| text.parse().ok())
}

/// Part III assigns to others what part II assigns to some: neither list contains the other. Groups are not
/// resolved: who is in the one-stop shop is an interpretation, not the plan's words.
fn same_owners(gather: &mut Gather<'_>, id: Id, duty: &Duty) {
    let plan = gather.plan;
    let within = |some: &[Id], all: &[Id]| some.iter().all(|one| all.contains(one));
    // Assigning it to everyone assigns it to each.
    let all = |ids: &[Id]| ids.iter().any(|id| plan.officers.get(*id).is_some_and(|o| o.everyone));
    let differs = |remedy: &&Remedy| {
        !duty.leads.is_empty()
            && !all(&duty.leads)
            && !all(&remedy.leads)
            && !remedy.leads.is_empty()
            && !within(&duty.leads, &remedy.leads)
            && !within(&remedy.leads, &duty.leads)
    };
    let remedies = duty.repeats.iter().filter_map(|id| plan.remedies.get(*id));
    let others: Vec<&Remedy> = remedies.filter(differs).collect();
    if others.is_empty() {
        return;
    }
    let mut theirs: Vec<Id> = Vec::new();
    for lead in others.iter().flat_map(|remedy| &remedy.leads) {
        if !theirs.contains(lead) {
            theirs.push(*lead);
        }
    }
    let names: Vec<String> = others.iter().map(|remedy| name(remedy)).collect();
    let (here, there) = (titles(plan, &duty.leads), titles(plan, &theirs));
    let code = FindingCode::OwnersDiffer { here, remedies: names.join("; "), there };
    gather.add(code, At::Duty(id, DutyField::Leads));
}

fn titles(plan: &Plan, ids: &[Id]) -> String {
    let title = |id: &Id| plan.officers.get(*id).map(|officer| officer.title.clone());
    ids.iter().filter_map(title).collect::<Vec<_>>().join(", ")
}

/// Part II wants none; the duty wants fewer.
fn same_aim(gather: &mut Gather<'_>, id: Id, duty: &Duty) {
    let plan = gather.plan;
    if !duty.text.to_lowercase().contains("giảm tỷ lệ") {
        return;
    }
    let none = |id: &&Id| plan.targets_of(**id).any(|(_, one)| one.kind == TargetKind::NoneOf);
    if let Some(remedy) = duty.repeats.iter().find(none).and_then(|id| plan.remedies.get(*id)) {
        let code = FindingCode::TargetsDiffer { remedy: name(remedy) };
        gather.add(code, At::Duty(id, DutyField::Text));
    }
}

/// Two duties of the same officers that name different reporting periods.
pub(super) fn same_periods(gather: &mut Gather<'_>) {
    let plan = gather.plan;
    let Some(year) = plan.year() else { return };
    let mut first: BTreeMap<&[Id], (Vec<_>, &Duty)> = BTreeMap::new();
    for (id, duty) in plan.duties.iter() {
        // Anything else that recurs, such as an inspection or a dialogue, has periods of its own.
        if !duty.text.to_lowercase().contains("báo cáo") {
            continue;
        }
        let Timeframe::Recurring(periods) = understand(&duty.text, year) else { continue };
        match first.get(duty.leads.as_slice()) {
            Some((other, named)) if *other != periods => {
                let code = FindingCode::PeriodsDiffer { other: first_words(&named.text) };
                gather.add(code, At::Duty(id, DutyField::Text));
            }
            Some(_) => {}
            None => {
                first.insert(&duty.leads, (periods, duty));
            }
        }
    }
}
