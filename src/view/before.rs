//! Trước khi in: what a document lacks and what reads wrong in it, each with its place.

use crate::check::findings::{Finding, FindingCode};
use crate::document::Gap;
use crate::document::report::Reported;
use crate::plan::{At, ClauseRole, Id, List, Plan, ReportPeriod};
use crate::route::outline::PlanPart;
use crate::route::{Filter, Paper, PointsPage, Route};
use crate::score::{Scheme, ScoreSheet};
use crate::text::{
    Language, documents as m, edits, fields, findings as words, names, plan_new, points_page,
    reports,
};
use crate::view::period_report;

/// One line of advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The record or field it is about; empty for the plan as a whole.
    pub place: String,
    /// What is wrong or missing.
    pub words: String,
    /// The page on which it is mended.
    pub route: Route,
    /// The field in which it is mended, if it is one.
    pub at: Option<At>,
}

/// Where what is missing is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    /// The page.
    pub route: Route,
    /// The field, if it is one.
    pub at: Option<At>,
}

/// All advice: sentences of an older plan that nobody looked at first, then what is missing, then
/// what contradicts itself or reads wrong in the printed text.
pub fn advice(
    language: Language,
    plan: &Plan,
    waiting: usize,
    gaps: &[Gap],
    found: &[Finding],
) -> Vec<Advice> {
    let missing = gaps.iter().map(|gap| Advice {
        place: gap_place(language, plan, *gap),
        words: gap_words(language, *gap),
        route: place_of_gap(plan, *gap),
        at: field_of_gap(*gap),
    });
    // What is missing altogether is said once.
    let said = |finding: &&Finding| finding.at.is_some_and(|at| gaps.contains(&Gap::Line(at)));
    let printed = found.iter().filter(|one| is_printed(&one.code) && !said(one));
    // What the legal form cannot have is seen at once by whoever receives the paper.
    let form = |one: &&Finding| {
        matches!(one.code, FindingCode::NoSuchArticle { .. } | FindingCode::ResultsNowhere)
    };
    let (first, rest): (Vec<&Finding>, Vec<&Finding>) = printed.partition(form);
    let found = first.into_iter().chain(rest).map(|finding| Advice {
        place: place_words(language, plan, finding.at, finding.owner),
        words: words::message(language, finding),
        route: place_of_finding(plan, finding),
        at: finding.at,
    });
    still_waiting(language, waiting).into_iter().chain(missing).chain(found).collect()
}

/// The advice about sentences of an older plan, if any wait.
pub fn still_waiting(language: Language, waiting: usize) -> Option<Advice> {
    (waiting > 0).then(|| Advice {
        place: plan_new::LEFTOVERS.get(language).to_owned(),
        words: m::leftovers_wait(language, &waiting.to_string()),
        route: leftovers(),
        at: None,
    })
}

/// The advice about a report: what is left of an older plan, then what nobody has looked at in it.
pub fn of_report(
    language: Language,
    plan: &Plan,
    waiting: usize,
    period: ReportPeriod,
    found: &[Finding],
) -> Vec<Advice> {
    let route = Route::Documents(Paper::Report(Some(period)));
    let own = Reported::of(plan, period);
    let told = own.iter().flat_map(|own| period_report::advice(language, own));
    let own = told.map(|words| Advice {
        place: reports::PARTS.get(language).to_owned(),
        words,
        route: route.clone(),
        at: None,
    });
    let code = period.to_string();
    let of_period = |id: Id| plan.report_texts.get(id).is_some_and(|row| row.period.trim() == code);
    let texts = found.iter().filter_map(|finding| match finding.at {
        Some(at @ At::ReportText(id, _)) if of_period(id) => Some((finding, at)),
        _ => None,
    });
    let texts = texts.map(|(finding, at)| Advice {
        place: reports::PARTS.get(language).to_owned(),
        words: words::message(language, finding),
        route: route.clone(),
        at: Some(at),
    });
    still_waiting(language, waiting).into_iter().chain(own).chain(texts).collect()
}

/// The advice about a self-score report: what is left of an older plan, then what has no points yet.
pub fn of_self_score(language: Language, plan: &Plan, waiting: usize) -> Vec<Advice> {
    if !plan.has_criteria() {
        return still_waiting(language, waiting).into_iter().collect();
    }
    let open = ScoreSheet::of(plan, &Scheme::of(plan)).own.open;
    let unscored = (open > 0).then(|| Advice {
        place: points_page::TITLE.get(language).to_owned(),
        words: points_page::open(language, &open.to_string()),
        route: Route::Points(PointsPage::SelfScore),
        at: None,
    });
    still_waiting(language, waiting).into_iter().chain(unscored).collect()
}

/// Where the first blank is filled; `None` when nothing is missing.
pub fn first_place(plan: &Plan, waiting: usize, gaps: &[Gap]) -> Option<Mend> {
    if waiting > 0 {
        return Some(Mend { route: leftovers(), at: None });
    }
    let gap = *gaps.first()?;
    Some(Mend { route: place_of_gap(plan, gap), at: field_of_gap(gap) })
}

const fn field_of_gap(gap: Gap) -> Option<At> {
    match gap {
        Gap::Line(at) => Some(at),
        Gap::Remedy(id, field) => Some(At::Remedy(id, field)),
        Gap::Clauses(_) | Gap::Remedies => None,
    }
}

fn leftovers() -> Route {
    Route::Plan(Some(PlanPart::Leftovers.word()))
}

fn gap_words(language: Language, gap: Gap) -> String {
    let fixed = match gap {
        Gap::Line(at) => return m::gap_line(language, fields::label(at).get(language)),
        Gap::Remedy(id, field) => {
            return m::gap_line(language, fields::label(At::Remedy(id, field)).get(language));
        }
        Gap::Clauses(ClauseRole::Basis | ClauseRole::Opening) => m::GAP_BASES,
        Gap::Clauses(ClauseRole::Article) => m::GAP_ARTICLES,
        Gap::Clauses(ClauseRole::Recipient) => m::GAP_RECIPIENTS,
        Gap::Remedies => m::GAP_REMEDIES,
    };
    fixed.get(language).to_owned()
}

fn gap_place(language: Language, plan: &Plan, gap: Gap) -> String {
    match gap {
        Gap::Remedy(id, _) => place_words(language, plan, None, Some((List::Remedies, id))),
        Gap::Line(at) => place_words(language, plan, Some(at), None),
        Gap::Clauses(_) | Gap::Remedies => String::new(),
    }
}

/// The record, else the field, that advice is about.
fn place_words(
    language: Language,
    plan: &Plan,
    at: Option<At>,
    owner: Option<(List, Id)>,
) -> String {
    let record = owner.or_else(|| at.and_then(At::record));
    let name = record.map(|(list, id)| names::mark(language, plan, list, id)).unwrap_or_default();
    match at {
        Some(at) if name.is_empty() => fields::label(at).get(language).to_owned(),
        _ => name,
    }
}

fn place_of_gap(plan: &Plan, gap: Gap) -> Route {
    match gap {
        Gap::Line(at) => edits::place_at(plan, at),
        Gap::Clauses(_) => Route::Plan(Some(PlanPart::Decision.word())),
        Gap::Remedies => Route::Criteria(Filter::default()),
        Gap::Remedy(id, _) => edits::place_of(plan, List::Remedies, id),
    }
}

fn place_of_finding(plan: &Plan, finding: &Finding) -> Route {
    match (finding.at, finding.owner) {
        (Some(at), _) => edits::place_at(plan, at),
        (None, Some((list, id))) => edits::place_of(plan, list, id),
        (None, None) => Route::Plan(None),
    }
}

/// Whether a finding is about what is printed, and not already a gap.
fn is_printed(code: &FindingCode) -> bool {
    match code {
        FindingCode::AssessedYear { .. }
        | FindingCode::DayUnreadable { .. }
        | FindingCode::BeforeYear { .. }
        | FindingCode::AfterYear { .. }
        | FindingCode::DueBeforeDecision { .. }
        | FindingCode::DecisionBeforeBasis { .. }
        | FindingCode::SignsForBody { .. }
        | FindingCode::AimNotInText { .. }
        | FindingCode::LastResultNotInText { .. }
        | FindingCode::CodeTwice { .. }
        | FindingCode::CodeOutsideArea { .. }
        | FindingCode::OwnersDiffer { .. }
        | FindingCode::TargetsDiffer { .. }
        | FindingCode::PeriodsDiffer { .. }
        | FindingCode::Slip { .. }
        | FindingCode::Overtaken { .. }
        | FindingCode::AttachedBy { .. }
        | FindingCode::SignsAlone
        | FindingCode::NoSuchArticle { .. }
        | FindingCode::ResultsNowhere
        | FindingCode::OfficersLabel
        | FindingCode::EmptySection { .. }
        | FindingCode::YearFar { .. }
        | FindingCode::PointsUnreadable { .. }
        | FindingCode::PointsDisagree => true,
        FindingCode::NoYear { .. }
        | FindingCode::AimBelowLastResult { .. }
        | FindingCode::BandNotInLadder { .. }
        | FindingCode::TargetIncomplete { .. }
        | FindingCode::NoReason { .. }
        | FindingCode::NoOfficer
        | FindingCode::OfficerRetired { .. }
        | FindingCode::NoDirection
        | FindingCode::NoName
        | FindingCode::NoTimeframe
        | FindingCode::TimeframeUnclear { .. }
        | FindingCode::NoTarget
        | FindingCode::NoDueDay { .. }
        | FindingCode::NoReportDay
        | FindingCode::NoDialogue
        | FindingCode::OtherYear { .. }
        | FindingCode::LettersDiffer { .. }
        | FindingCode::NoBasis
        | FindingCode::NoSigner
        | FindingCode::NoLastResult
        | FindingCode::NoAim
        | FindingCode::DayFar { .. }
        | FindingCode::AboveAll { .. }
        | FindingCode::BeyondFirst { .. }
        | FindingCode::OldDigitised { .. }
        | FindingCode::FigureAhead { .. } => false,
    }
}
