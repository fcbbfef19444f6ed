//! The plan as a whole: its year, its decision, its aims, its parts.

use chrono::{Datelike as _, NaiveDate};

use super::finding::FindingCode;
use super::gather::{Gather, blank};
use crate::check::published::same_band;
use crate::check::{is_published, own_targets};
use crate::plan::{
    AimField, At, ClauseField, ClauseRole, DecisionField, FrameField, Id, IndexResultField,
    LastResultField, List, Plan, SectionField, SectionHolds, Structure, naming,
};
use crate::preset::BODY_LABELS;
use crate::read::{number, signing};

pub(super) fn gather(gather: &mut Gather<'_>, today: NaiveDate) {
    years(gather, today);
    decision(gather);
    signature(gather);
    ranks(gather);
    bands(gather);
    sections(gather);
    labels(gather);
}

fn years(gather: &mut Gather<'_>, today: NaiveDate) {
    /// Plans are written for the coming year, and read for years.
    const AWAY: u32 = 10;
    let frame = &gather.plan.frame;
    let Some(year) = gather.plan.year() else {
        let typed = frame.year.clone();
        gather.add(FindingCode::NoYear { typed }, At::Frame(FrameField::Year));
        return;
    };
    let now = today.year();
    if year.abs_diff(now) > AWAY {
        gather.add(FindingCode::YearFar { year, now }, At::Frame(FrameField::Year));
    }
    let before = (year - 1).to_string();
    if !blank(&frame.assessed_year) && !has_number(&frame.assessed_year, &before) {
        let code = FindingCode::AssessedYear { assessed: frame.assessed_year.clone(), year };
        gather.add(code, At::Frame(FrameField::AssessedYear));
    }
}

fn decision(gather: &mut Gather<'_>) {
    let plan = gather.plan;
    let none = |role| plan.clauses_of(role).all(|(_, clause)| blank(&clause.text));
    // A plan alone may begin with a paragraph of its own instead.
    let opened = plan.stands_alone() && !none(ClauseRole::Opening);
    if none(ClauseRole::Basis) && !opened {
        // A plan alone has no line for who proposed it.
        let alone = plan.stands_alone();
        let field = if alone { DecisionField::PlanSubject } else { DecisionField::Proposal };
        gather.add(FindingCode::NoBasis, At::Decision(field));
    }
    if plan.stands_alone() {
        for (id, clause) in plan.clauses_of(ClauseRole::Recipient) {
            if clause.text.to_lowercase().contains("như điều") {
                let code = FindingCode::NoSuchArticle { typed: clause.text.trim().to_owned() };
                gather.add(code, At::Clause(id, ClauseField::Text));
            }
        }
    }
    if blank(&plan.decision.signer) {
        gather.add(FindingCode::NoSigner, At::Decision(DecisionField::Signer));
    }
}

/// The decision, the attachment line and the signature must name the same: the head, or the body.
fn signature(gather: &mut Gather<'_>) {
    // The committee signs a plan alone, whatever the decision says that is kept beside it.
    if gather.plan.stands_alone() {
        return;
    }
    let decision = &gather.plan.decision;
    let authority = signing::capitals(decision.authority.trim());
    let attached = decision.attached_by.trim();
    // The lines that will be printed count, however they were typed.
    let sign_for = signing::authority_lines(&decision.sign_for, "");
    let for_body = sign_for.iter().find(|line| signing::is_for_body(line));
    if authority.starts_with("CHỦ TỊCH") {
        if !blank(attached) && !attached.to_lowercase().contains("chủ tịch") {
            let (at, mend) =
                (At::Decision(DecisionField::AttachedBy), format!("Chủ tịch {attached}"));
            gather.add_mend(FindingCode::AttachedBy { typed: attached.to_owned() }, at, mend);
        }
        if let Some(said) = for_body {
            let rest = sign_for.iter().filter(|line| !signing::is_for_body(line));
            let rest: Vec<&str> = rest.map(String::as_str).collect();
            let at = At::Decision(DecisionField::SignFor);
            gather.add_mend(FindingCode::SignsForBody { typed: said.clone() }, at, rest.join("\n"));
        }
    } else if authority.starts_with("ỦY BAN") && for_body.is_none() {
        let lines = std::iter::once("TM. ỦY BAN NHÂN DÂN");
        let lines: Vec<&str> = lines.chain(sign_for.iter().map(String::as_str)).collect();
        let at = At::Decision(DecisionField::SignFor);
        gather.add_mend(FindingCode::SignsAlone, at, lines.join("\n"));
    }
}

fn ranks(gather: &mut Gather<'_>) {
    let (last_result, aim) = (&gather.plan.last_result, &gather.plan.aim);
    let was = rank(&last_result.rank, &last_result.units);
    let wanted = rank(&aim.rank, &aim.units);
    let (last_result_at, aim_at) = (At::LastResult(LastResultField::Rank), At::Aim(AimField::Rank));
    match &was {
        None if blank(&last_result.rank) && !gather.plan.index_results.is_empty() => {}
        None if blank(&last_result.rank) => gather.add(FindingCode::NoLastResult, last_result_at),
        Some((place, words)) if !says(gather.plan, *place, &last_result.units) => {
            gather.add(FindingCode::LastResultNotInText { rank: words.clone() }, last_result_at);
        }
        _ => {}
    }
    match &wanted {
        // Points, a group or an average are an aim too.
        None if blank(&aim.rank)
            && own_targets(gather.plan).all(|(_, it)| !is_published(it.kind)) =>
        {
            gather.add(FindingCode::NoAim, aim_at);
        }
        Some((place, words)) if !says(gather.plan, *place, &aim.units) => {
            gather.add(FindingCode::AimNotInText { rank: words.clone() }, aim_at);
        }
        _ => {}
    }
    let (Some((before, was)), Some((place, wanted))) = (was, wanted) else { return };
    if place > before && last_result.units.trim() == aim.units.trim() {
        gather.add(FindingCode::AimBelowLastResult { wanted, was }, aim_at);
    }
}

/// A rank, and how the text would write it: "5/19", or "5" if the number of units is unknown.
fn rank(rank: &str, units: &str) -> Option<(u32, String)> {
    let Ok(Some((place, _))) = number::parse_rank(rank) else { return None };
    let words = if blank(units) { place.to_string() } else { format!("{place}/{}", units.trim()) };
    Some((place, words))
}

/// Whether the plan's text states the rank and its number of units: "5/19", "05/19", "nhóm 20 đơn vị dẫn đầu
/// trên tổng số 96 xã", "trong 96 xã, xếp thứ 20".
fn says(plan: &Plan, place: u32, units: &str) -> bool {
    let place = place.to_string();
    let said = |text: &str| {
        text.lines().any(|line| match units.trim() {
            "" => has_number(line, &place),
            units => {
                has_pair(line, &place, units, |_| true)
                    || has_pair(line, units, &place, |between| between.contains("thứ"))
            }
        })
    };
    plan.sections.iter().any(|(_, section)| said(&section.body) || said(&section.title))
        || plan.duties.iter().any(|(_, duty)| said(&duty.text))
}

/// The numbers of a text without leading zeros, each with the text between it and the last one.
fn numbers(text: &str) -> Vec<(&str, &str)> {
    let digit = |letter: char| letter.is_ascii_digit();
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, from)) = rest.find(digit).and_then(|at| rest.split_at_checked(at)) {
        let end = from.find(|letter| !digit(letter)).unwrap_or(from.len());
        let (number, after) = from.split_at_checked(end).unwrap_or((from, ""));
        found.push((before, bare(number)));
        rest = after;
    }
    found
}

fn bare(number: &str) -> &str {
    number.trim_start_matches('0')
}

/// Whether a text has a number, all its digits, with or without leading zeros.
fn has_number(text: &str, number: &str) -> bool {
    numbers(text).iter().any(|(_, found)| *found == bare(number))
}

/// Whether two numbers follow one another in a text, with no third between them, only a text that `fits`.
fn has_pair(text: &str, first: &str, second: &str, fits: fn(&str) -> bool) -> bool {
    let is_pair = |pair: &[(&str, &str)]| match pair {
        [(_, one), (between, two)] => *one == bare(first) && *two == bare(second) && fits(between),
        _ => false,
    };
    numbers(text).windows(2).any(is_pair)
}

fn bands(gather: &mut Gather<'_>) {
    let plan = gather.plan;
    let fields = [
        (&plan.last_result.band, At::LastResult(LastResultField::Band)),
        (&plan.aim.band, At::Aim(AimField::Band)),
        (&plan.aim.published_band, At::Aim(AimField::PublishedBand)),
    ];
    for (band, at) in fields {
        let band = band.trim();
        let known = plan.aim.ladder.lines().any(|line| same_band(line, band));
        if !band.is_empty() && !blank(&plan.aim.ladder) && !known {
            gather.add(FindingCode::BandNotInLadder { band: band.to_owned() }, at);
        }
    }
}

/// Offices lead where a plan of two tiers was made from one of three, whose label names officers.
fn labels(gather: &mut Gather<'_>) {
    let plan = gather.plan;
    let office = |id: &Id| {
        let title = plan.officers.get(*id).map_or("", |row| row.title.trim());
        ["Phòng ", "Trung tâm ", "Văn phòng HĐND", "Công an ", "Ban Chỉ huy ", "Trạm "]
            .iter()
            .any(|lead| title.starts_with(lead))
    };
    let led = plan.remedies.iter().any(|(_, row)| row.leads.iter().any(office));
    let two_tier = plan.frame.structure == Structure::TwoTier;
    if two_tier && led && blank(&plan.form.leads_label) {
        let [(label, words), ..] = BODY_LABELS;
        gather.add_mend(FindingCode::OfficersLabel, At::PaperForm(label), words.to_owned());
    }
}

fn sections(gather: &mut Gather<'_>) {
    let plan = gather.plan;
    let printed = plan.results_section().is_some();
    if let Some((id, _)) = plan.results().next().filter(|_| !printed) {
        gather.add(FindingCode::ResultsNowhere, At::IndexResult(id, IndexResultField::Index));
    }
    for (id, section) in plan.sections.iter() {
        let holds = match section.holds {
            SectionHolds::Text => false,
            SectionHolds::Remedies => !plan.remedies.is_empty(),
            SectionHolds::Results => plan.prints_results_in(id),
            SectionHolds::Duties => plan.duties_of(id).next().is_some(),
        };
        let empty = blank(&section.body) && !holds && plan.sections_of(Some(id)).next().is_none();
        if empty {
            let name = naming::mark(plan, List::Sections, id);
            gather.add(FindingCode::EmptySection { name }, At::Section(id, SectionField::Body));
        }
    }
}
