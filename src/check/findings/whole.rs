//! The plan as a whole: its year, its decision, what it wants, its parts.

use super::{FindingCode, Gather, blank};
use crate::plan::{
    AmbitionField, At, ClauseRole, DecisionField, FrameField, OutcomeField, Plan, SectionField,
    SectionHolds,
};
use crate::text::number;

pub(super) fn gather(gather: &mut Gather<'_>) {
    years(gather);
    decision(gather);
    signature(gather);
    ranks(gather);
    bands(gather);
    sections(gather);
}

fn years(gather: &mut Gather<'_>) {
    let frame = &gather.plan.frame;
    let Some(year) = gather.plan.year() else {
        let typed = frame.year.clone();
        gather.add(FindingCode::NoYear, At::Frame(FrameField::Year), [typed]);
        return;
    };
    if !blank(&frame.assessed_year) && frame.assessed_year.trim() != (year - 1).to_string() {
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
    let for_body = decision.sign_for.trim().to_uppercase().starts_with("TM");
    if authority.starts_with("CHỦ TỊCH") {
        if !blank(attached) && !attached.to_lowercase().contains("chủ tịch") {
            let (at, mend) =
                (At::Decision(DecisionField::AttachedBy), format!("Chủ tịch {attached}"));
            gather.add_mend(FindingCode::AttachedBy, at, mend, [attached.to_owned()]);
        }
        if for_body {
            let (at, args) = (At::Decision(DecisionField::SignFor), [decision.sign_for.clone()]);
            gather.add_mend(FindingCode::SignsForBody, at, String::new(), args);
        }
    } else if authority.starts_with("ỦY BAN") && blank(&decision.sign_for) {
        let (at, mend) = (At::Decision(DecisionField::SignFor), "TM. ỦY BAN NHÂN DÂN".to_owned());
        gather.add_mend(FindingCode::SignsAlone, at, mend, []);
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
        Some((_, words)) if !says(gather.plan, words) => {
            gather.add(FindingCode::OutcomeNotInText, outcome_at, [words.clone()]);
        }
        None | Some(_) => {}
    }
    match &wanted {
        None if blank(&ambition.rank) => gather.add(FindingCode::NoAmbition, ambition_at, []),
        Some((_, words)) if !says(gather.plan, words) => {
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

/// Whether the plan's text has the rank, its digits whole; "05/19" is 5/19.
fn says(plan: &Plan, rank: &str) -> bool {
    let touches = |letter: Option<char>| letter.is_some_and(|c| c.is_ascii_digit() || c == '/');
    plan.sections.iter().any(|(_, section)| {
        section.body.match_indices(rank).any(|(at, _)| {
            let (before, rest) = section.body.split_at(at);
            let after = rest.strip_prefix(rank).unwrap_or_default();
            let before = before.strip_suffix('0').unwrap_or(before);
            !touches(before.chars().next_back()) && !touches(after.chars().next())
        })
    })
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

fn same_words(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
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
