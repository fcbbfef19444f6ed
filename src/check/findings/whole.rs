//! The plan as a whole: its year, its decision, what it wants, its parts.

use chrono::{Datelike as _, NaiveDate};

use super::{FindingCode, Gather, blank};
use crate::plan::{
    AmbitionField, At, ClauseRole, DecisionField, FrameField, OutcomeField, Plan, SectionField,
    SectionHolds,
};
use crate::text::number;

pub(super) fn gather(gather: &mut Gather<'_>, today: NaiveDate) {
    years(gather, today);
    decision(gather);
    signature(gather);
    ranks(gather);
    bands(gather);
    sections(gather);
}

fn years(gather: &mut Gather<'_>, today: NaiveDate) {
    /// Plans are written for the year to come, and looked at for years.
    const AWAY: u32 = 10;
    let frame = &gather.plan.frame;
    let Some(year) = gather.plan.year() else {
        let typed = frame.year.clone();
        gather.add(FindingCode::NoYear, At::Frame(FrameField::Year), [typed]);
        return;
    };
    if year.abs_diff(today.year()) > AWAY {
        let args = [year.to_string(), today.year().to_string()];
        gather.add(FindingCode::YearFar, At::Frame(FrameField::Year), args);
    }
    let before = (year - 1).to_string();
    if !blank(&frame.assessed_year) && !has_number(&frame.assessed_year, &before) {
        let args = [frame.assessed_year.clone(), year.to_string()];
        gather.add(FindingCode::AssessedYear, At::Frame(FrameField::AssessedYear), args);
    }
}

fn decision(gather: &mut Gather<'_>) {
    let plan = gather.plan;
    if plan.clauses_of(ClauseRole::Basis).all(|(_, clause)| blank(&clause.text)) {
        gather.add(FindingCode::NoBasis, At::Decision(DecisionField::Proposal), []);
    }
    if blank(&plan.decision.signer) {
        gather.add(FindingCode::NoSigner, At::Decision(DecisionField::Signer), []);
    }
}

/// Who decides, who attaches and who signs must be the same: the head, or the body.
fn signature(gather: &mut Gather<'_>) {
    let decision = &gather.plan.decision;
    let authority = decision.authority.trim().to_uppercase();
    let attached = decision.attached_by.trim();
    let sign_for: Vec<&str> = decision.sign_for.lines().map(str::trim).collect();
    let body = |line: &&str| line.to_uppercase().starts_with("TM");
    let for_body = sign_for.iter().any(body);
    if authority.starts_with("CHỦ TỊCH") {
        if !blank(attached) && !attached.to_lowercase().contains("chủ tịch") {
            let (at, mend) =
                (At::Decision(DecisionField::AttachedBy), format!("Chủ tịch {attached}"));
            gather.add_mend(FindingCode::AttachedBy, at, mend, [attached.to_owned()]);
        }
        if for_body {
            let said = sign_for.iter().find(|line| body(line)).copied().unwrap_or_default();
            let rest: Vec<&str> = sign_for.iter().filter(|line| !body(line)).copied().collect();
            let at = At::Decision(DecisionField::SignFor);
            gather.add_mend(FindingCode::SignsForBody, at, rest.join("\n"), [said.to_owned()]);
        }
    } else if authority.starts_with("ỦY BAN") && !for_body {
        let lines = std::iter::once("TM. ỦY BAN NHÂN DÂN").chain(sign_for);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        let at = At::Decision(DecisionField::SignFor);
        gather.add_mend(FindingCode::SignsAlone, at, lines.join("\n"), []);
    }
}

fn ranks(gather: &mut Gather<'_>) {
    let (outcome, ambition) = (&gather.plan.outcome, &gather.plan.ambition);
    let was = rank(&outcome.rank, &outcome.units);
    let wanted = rank(&ambition.rank, &ambition.units);
    let (outcome_at, ambition_at) =
        (At::Outcome(OutcomeField::Rank), At::Ambition(AmbitionField::Rank));
    match &was {
        None if blank(&outcome.rank) => gather.add(FindingCode::NoOutcome, outcome_at, []),
        Some((place, words)) if !says(gather.plan, *place, &outcome.units) => {
            gather.add(FindingCode::OutcomeNotInText, outcome_at, [words.clone()]);
        }
        None | Some(_) => {}
    }
    match &wanted {
        None if blank(&ambition.rank) => gather.add(FindingCode::NoAmbition, ambition_at, []),
        Some((place, words)) if !says(gather.plan, *place, &ambition.units) => {
            gather.add(FindingCode::AmbitionNotInText, ambition_at, [words.clone()]);
        }
        None | Some(_) => {}
    }
    let (Some((was, was_words)), Some((wanted, words))) = (was, wanted) else { return };
    if wanted > was && outcome.units.trim() == ambition.units.trim() {
        gather.add(FindingCode::AmbitionBelowOutcome, ambition_at, [words, was_words]);
    }
}

/// A rank, and how the text would say it: "5/19", or "5" where the number of units is unknown.
fn rank(rank: &str, units: &str) -> Option<(u32, String)> {
    let Ok(Some((place, _))) = number::parse_rank(rank) else { return None };
    let words = if blank(units) { place.to_string() } else { format!("{place}/{}", units.trim()) };
    Some((place, words))
}

/// Whether the plan's text has the rank and the number of units it is of, in one paragraph: "5/19",
/// "05/19", "nhóm 20 đơn vị dẫn đầu trên tổng số 96 xã".
fn says(plan: &Plan, place: u32, units: &str) -> bool {
    let place = place.to_string();
    let said = |text: &str| {
        text.lines().any(|line| {
            has_number(line, &place) && (blank(units) || has_number(line, units.trim()))
        })
    };
    plan.sections.iter().any(|(_, section)| said(&section.body) || said(&section.title))
        || plan.duties.iter().any(|(_, duty)| said(&duty.text))
}

/// Whether a text has a number, its digits whole and with or without zeros before it.
fn has_number(text: &str, number: &str) -> bool {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    let bare = number.trim_start_matches('0');
    numbers.filter(|digits| !digits.is_empty()).any(|digits| digits.trim_start_matches('0') == bare)
}

fn bands(gather: &mut Gather<'_>) {
    let plan = gather.plan;
    let fields = [
        (&plan.outcome.band, At::Outcome(OutcomeField::Band)),
        (&plan.ambition.band, At::Ambition(AmbitionField::Band)),
        (&plan.ambition.published_band, At::Ambition(AmbitionField::PublishedBand)),
    ];
    for (band, at) in fields {
        let band = band.trim();
        let known = plan.ambition.ladder.lines().any(|line| same_words(line, band));
        if !band.is_empty() && !blank(&plan.ambition.ladder) && !known {
            gather.add(FindingCode::BandNotInLadder, at, [band.to_owned()]);
        }
    }
}

/// Whether two bands are the same, whatever stands around their words: quotation marks, a full stop,
/// "Mức".
fn same_words(a: &str, b: &str) -> bool {
    let bare = |text: &str| {
        let marks = |letter: char| !letter.is_alphanumeric();
        let text = text.trim_matches(marks).to_lowercase();
        let text = ["xếp loại", "mức độ", "mức", "loại"].iter().fold(text, |text, lead| {
            let rest = text.strip_prefix(lead).filter(|rest| rest.starts_with(' '));
            rest.filter(|rest| rest.trim().chars().count() > 1).map_or(text.clone(), str::to_owned)
        });
        text.trim_matches(marks).to_owned()
    };
    bare(a) == bare(b)
}

fn sections(gather: &mut Gather<'_>) {
    let plan = gather.plan;
    for (id, section) in plan.sections.iter() {
        let holds = match section.holds {
            SectionHolds::Text => false,
            SectionHolds::Remedies => !plan.remedies.is_empty(),
            SectionHolds::Duties => plan.duties_of(id).next().is_some(),
        };
        let empty = blank(&section.body) && !holds && plan.sections_of(Some(id)).next().is_none();
        if empty {
            let name = format!("{} {}", section.number.trim(), section.title.trim());
            let at = At::Section(id, SectionField::Body);
            gather.add(FindingCode::EmptySection, at, [super::short(&name)]);
        }
    }
}
